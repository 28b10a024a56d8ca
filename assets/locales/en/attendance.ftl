## The grid of people and sessions.

attendance-grid = Attendance grid
attendance-name = Full name
attendance-sum = Sessions
attendance-find = Find
attendance-marks = Marks
attendance-unmark = clear
attendance-unmarked = Unmarked
attendance-unmarked-of = Unmarked: { $session }
attendance-session-menu = { $session }: actions for the session
attendance-no-date = no date
attendance-rest-present = { $count ->
    [one] The other one was present
   *[other] The other { $count } were present
 }
attendance-rest-absent = { $count ->
    [one] The other one was absent
   *[other] The other { $count } were absent
 }
attendance-show-unmarked = Show the unmarked
attendance-clear = { $count ->
    [one] Clear { $count } mark
   *[other] Clear { $count } marks
 }
attendance-blank = blank
attendance-from-file = Read an attendance sheet
attendance-export = Save as Excel
attendance-no-sessions = No sessions yet
attendance-no-sessions-text = Attendance is marked by session: add a session first.
attendance-to-sessions = Add a session
attendance-no-people = Nobody is enrolled yet
attendance-no-people-text = Read a list from a file or add people by hand.
mark-none = no mark
mark-minutes = { $minutes } min
mark-minutes-short = min
mark-minutes-label = How many minutes late
