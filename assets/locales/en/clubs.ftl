## Clubs: list, page, members, grants.

clubs-title = Clubs
clubs-add = Add a club
clubs-search = Name, school
clubs-empty = No clubs yet
clubs-empty-text = Add a school club, a student council or a volunteer group born at an event.
clubs-trash-empty = No deleted clubs
clubs-count = { $count ->
    [one] { $count } club
   *[other] { $count } clubs
 }
clubs-members = Members
clubs-leaders = Leader
clubs-grants = Grants
club-add-title = New club
club-edit-title = Edit the club
club-name-missing = Write the name in one language at least
club-alike-title = A club like this is in the register
club-alike-same = looks like the same club
club-alike-open = Open this club
club-another = This is another club
club-trashed = This club was deleted. Members and grants are kept.
club-details = Details
club-members = Members
club-add-members = Add members
club-no-members = No members yet
club-past-members = Former members
club-since = since { $day }
club-comes = joins on { $day }
club-ended = { $from } – { $to }
club-member-from = In the club from
club-member-to = In the club until
club-member-edit = Role and dates
club-make-leader = Make leader
club-make-member = Make member
club-end-membership = Left the club
club-remove-member = Added by mistake, remove
club-no-grants = No grants written
grant-add = Add a grant
grant-edit = Edit the grant
grant-title = Name of the grant
grant-sum-unread = Write the sum as a number
clubs-by-word = Members by the club’s word
clubs-works = Working
clubs-open = Working
clubs-closed = Closed
clubs-closed-one = Closed
clubs-overdue = Report overdue
club-count-unread = Write the number of members in figures
club-phone = Club phone
club-link = Page
club-year-pattern = year or day
club-year-unread = Write a year (2024) or a day (01.09.2024)
club-closed = Closed on { $day }
club-close = The club has closed
club-events = Events its members were at
club-event-people = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
club-card = Club card (PDF)
club-card-text = The club on one page: leader, members, events, grants.
club-card-lang = In which language
club-card-contacts = Print phones and e-mail
grant-state = State
grant-state-applied = Applied for
grant-state-won = Won
grant-state-refused = Refused
grant-state-reported = Report given
grant-given = Given
grant-refused-on = Refused on
grant-life = Life of the grant
grant-step-applied = Applied
grant-step-waiting = Awaiting a decision
grant-step-won = Won
grant-step-refused = Refused
grant-step-due = Report
grant-step-overdue = Report overdue
grant-step-reported = Report given
grant-report-given = Report given
hand-over = Hand over
hand-over-title = { $count ->
    [one] Hand the club over to a new leader
   *[other] Hand { $count } clubs over to new leaders
 }
hand-over-on = Day
hand-over-departing = The old leader
hand-over-leaves = leaves the club
hand-over-stays = stays as a member
hand-over-now = Leads it now: { $names }
hand-over-new-leader = Name of the new leader
hand-over-new = new person
hand-over-left = Tick who has left the club
hand-over-rest = A club without a new leader stays as it is.
hand-over-missing = Choose the new leader.
hand-over-choose = Choose from the list, or add a new person.
hand-over-is-it = Is it { $name }? Choose from the list, or add a new person.
hand-over-do = Hand over
club-import = Take from a list
club-import-title = Clubs and grants from a list
club-import-drop = Drop a list of clubs here
club-import-text = XLSX, XLS, ODS, CSV. Sheets of clubs and of grants are read together. You see what would happen before anything is written.
club-import-take = Take in
club-import-done = The list was taken in
club-import-done-text = All of it was written in one step, which one press takes back.
club-import-left = { $count ->
    [one] { $count } question was left open: its row was not taken. Open the file again to answer.
   *[other] { $count } questions were left open: their rows were not taken. Open the file again to answer.
 }
club-import-clubs = Clubs
club-import-leaders = Leaders
club-import-grants = Grants
club-import-names = Names
club-names-better-lead = On the left as it stands in the register, on the right as in the list. The spelling before still finds the person.
club-names-doubtful-lead = The program cannot tell which is right: choose for each yourself.
club-import-problems = Not read
club-import-no-problems = Everything was read
club-import-new = { $count } new
club-import-known = { $count } known
club-import-asked = { $count ->
    [one] { $count } question
   *[other] { $count } questions
 }
club-import-asks = { $count ->
    [one] { $count } row waits for your answer; it stands first. Without one it is not taken.
   *[other] { $count } rows wait for your answer; they stand first. Without one they are not taken.
 }
club-import-which = Is it this club of the register?
club-import-who = Is it this person of the register?
club-import-differs = Somebody else leads the club. Who leads it now?
club-import-leads-now = { $name } leads it now
club-import-leads-now-since = { $name } leads it now, since { $since }
club-import-together = Together with the present leader
club-import-in-place = In place of the present leader
club-import-from = From which day
club-import-stays = The leader stays
club-import-with = together with the present leader: { $names }
club-import-took-place = in their place from { $since }
club-import-whose = Whose grant is it?
club-import-say-new = New
club-import-say-out = Leave out
club-import-ask-again = Ask again
club-import-state-new = new
club-import-state-known = known
club-import-state-repeated = repeated
club-import-state-to-choose = question
club-import-state-differs = another leader
club-import-state-out = left out
