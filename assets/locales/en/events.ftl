## Events: list, page, sessions, people enrolled.

events-title = Events
events-add = Add an event
events-search = Title, place
events-empty = No events yet
events-empty-text = First add the event, then enrol people from a form or a spreadsheet.
events-trash-empty = No deleted events
events-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
events-enrolled = Enrolled
events-attended = Attended
events-papers = Certificates
events-sessions = Sessions
filter-year = Year

event-add-title = New event
event-edit-title = Edit the event
event-title-missing = Write the title in one language at least
event-more-titles = Title in other languages
event-no-programme = No programme
event-sessions-count = How many sessions
event-sessions-hint = Sessions can be added and changed later.
event-session-name = Session { $n }
event-emergency-hint = People under 18 may not be assigned to such an action (law 42-VI, article 12).
event-trashed = This event was deleted. Marks and certificates are kept.
event-tab-overview = Overview
event-tab-people = Enrolled
event-tab-attendance = Attendance
event-tab-certificates = Certificates
event-tab-history = History
event-people-line = { $registered } enrolled, { $waiting } waiting
event-people-line-short = { $registered } enrolled
event-invited-line = { $count } invited
event-attended-line = { $attended } attended
event-districts-line = from { $districts } districts
event-unmarked-line = { $count ->
    [one] { $count } session not marked
   *[other] { $count } sessions not marked
 }
event-seems-held = The date is past and attendance is marked. Was the event held?
event-call-held = Yes, it was held
event-details = Details
event-add-people = Add people
event-from-file = Form or spreadsheet
event-mark = Mark attendance
event-issue = Issue certificates
event-no-people = Nobody is enrolled yet
event-no-people-text = Choose people of the register or add the file of a registration form.
event-no-papers = No certificates were issued for this event
event-no-papers-text = Who is due one is counted from the attendance marks.

sessions-title = Sessions
session-add = Add a session
session-edit-title = Edit the session
session-add-title = New session
session-none = There are no sessions. Marking attendance needs at least one.
session-undated = no date yet
session-marked = { $marked } of { $of } marked
session-nameless = Session without a name
session-up = Up
session-down = Down
session-starts-pattern = 10:00
session-starts-unread = For example: 10:00
hours-unread = Write a whole number

enrolled-search = Name, school
enrolled-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
enrolled-away = of them refused or cancelled: { $count }
enrolled-selected = { $count ->
    [one] { $count } person selected
   *[other] { $count } people selected
 }
enrolled-attended = Attended
enrolled-remove = Take off the list
enrolled-removed = Taken off the list ({ $count })
enrolled-status = Change status
enrolled-role = Change role
enrolled-badge = Print badge
enrolled-edit-title = Enrolment
enrolled-print = Print the list
enrolled-column-add = Add a column
enrolled-column-name = Name of the column
enrolled-answers = Answers of the form
enrolled-open-person = Open the person
enrolled-note-open = Add with a reason
enrolled-note-text = Tick whom to add and write by whose decision.
enrolled-note-save = Write and add
enrolled-answer = Adding to the event
enrolled-kept-out = { $count ->
    [one] { $count } person was not enrolled
   *[other] { $count } people were not enrolled
 }

picker-title = Add people
picker-search = Name, phone, school, group
picker-start = Type a name and tick it in the list. Enter takes the first.
picker-new = New person: { $name }
picker-chosen = Chosen
picker-add = { $count ->
    [0] Add
    [one] Add { $count } person
   *[other] Add { $count } people
 }
picker-already = already on the list
