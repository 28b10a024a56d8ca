## People: list, card, form.

people-title = People
people-add = Add a person
people-search = Name, phone, school, group
people-from-file = Add from Excel
people-empty = Nobody here yet
people-empty-text = Add a person by hand or read a ready list from Excel.
people-hidden = The filters hide everybody
people-trash-empty = Nobody was deleted
people-views = Saved views
view-all = All
view-save = Save the view
view-name = Name of the view
view-drop = Drop the view
people-last-on = Last attended
people-hours = Hours
people-events = Events
people-papers = Certificates
people-of = { $shown } of { $total } shown
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
people-selected = { $count ->
    [one] { $count } person selected
   *[other] { $count } people selected
 }
people-to-event = Add to an event
people-to-event-done = { $added } enrolled, { $known } were enrolled already
people-change = Change
people-change-value = New value
filter-missing = Incomplete
missing-phone = no phone
missing-school = no school
missing-birth-date = no birth date
missing-district = no district
filter-age-from = Age from
filter-age-to = to
filter-more = { $count } more

person-add-title = New person
person-edit-title = Edit the data
person-study = Study, work
person-contacts = Contacts
person-other = Other
person-reveal = show
person-phone-more = Add a second phone
person-unknown-sex = not given
person-given-name-missing = Write the surname or the given name
person-name-meant = Typed in another keyboard layout? { $name }
person-name-meant-take = Write it so
person-count-events = { $count ->
    [one] event
   *[other] events
 }
person-count-hours = { $count ->
    [one] hour
   *[other] hours
 }
person-count-papers = { $count ->
    [one] certificate
   *[other] certificates
 }
person-latest = Latest events
person-events = Events
person-clubs = Clubs
person-papers = Certificates
person-overview = Overview
person-history = History
person-no-events = Has taken part in no events
person-no-clubs = Belongs to no club
person-no-papers = No certificates issued
person-attended = { $attended } of { $sessions } sessions
person-added = Added: { $when } · { $who }
person-trashed = This person was deleted. Events and certificates are kept.

history-title = History of changes
history-empty = No changes yet
history-restore = Put this back
history-undone = undone
history-nothing = empty
history-hidden = hidden
history-gone = deleted
history-back = put back
history-joined = joined
history-parted = taken apart
history-picture = picture
history-who = { $worker } · { $laptop }
history-changes = Show the changes
history-cut = These are the first { $shown } changes. The deed touched { $records ->
    [one] { $records } record
   *[other] { $records } records
}.
history-more = Show more
pick-event = Choose an event
pick-person = Type a name
pick-new-person = New person: { $name }
person-grade = grade { $grade }
person-course = year { $course }
