## People who may have been written down twice.
duplicate-same-iin = same IIN
duplicate-iin-one-digit-apart = IIN one digit apart
duplicate-other-iin = another IIN
duplicate-same-name = same name
duplicate-similar-name = similar name
duplicate-initials-agree = initials agree
duplicate-other-surname = another surname
duplicate-same-birth-date = same birth date
duplicate-birth-date-one-digit-apart = birth date one digit apart
duplicate-other-birth-date = another birth date
duplicate-same-phone = same phone
duplicate-same-email = same e-mail
duplicate-same-group = same group
duplicate-same-year = same year of study
duplicate-same-place = same school
duplicate-same-district = same district
duplicates-title = Written down twice
duplicates-filter = Which
duplicates-filter-all = All
duplicates-filter-strict = Clear
duplicates-filter-loose = To decide
duplicates-group-strict = Most likely one person
duplicates-group-loose = For you to decide
duplicates-reason = Sign
duplicates-search = Name
duplicates-pairs = Pairs alike
duplicates-cut = The likeliest { $shown } of { $total } are shown.
duplicates-empty = Nobody seems to be written down twice
duplicates-empty-text = Look again after the next list.
duplicates-answered = All answered
duplicates-hidden = No such pair
duplicates-stopped = The search was stopped
duplicates-again = Look again
beside-question = Are these one person?
beside-promise = Nothing is deleted: the records can be taken apart at any time.
beside-record = Record { $n }
beside-records = { $count ->
    [one] joined from { $count } record
   *[other] joined from { $count } records
 }
beside-join = One person, join
beside-apart = Two people
beside-later = Later
beside-whole = Show numbers whole
beside-hanging = What hangs on each
beside-once = Once joined
beside-keys = ↑ ↓ field, ← → which to keep
hangs-events = Events
hangs-marks = Marks
hangs-certificates = Papers
hangs-clubs = Clubs
hangs-consents = Consents
hangs-studies = Places of study and work
hangs-tags = Categories and directions
records-joined = { $count ->
    [one] joined from { $count } record
   *[other] joined from { $count } records
 }
records-title = The records as written down
records-shown = main record
records-apart = Take apart
apart-title = Take the records apart
apart-text = These were typed or changed while the records were joined. Choose in which record each stays.
apart-stays = Typed into the record: { $name }
apart-instead = in the place of
apart-instead-of-nothing = nothing stands there now
apart-rows = These stay with it: { $rows }
alike-title = Much alike in the register
alike-strict = seems the same person
alike-use = Take this person
alike-open = Open this person
alike-trashed = among the deleted
take-back = Take the whole list back
take-back-gone = { $count ->
    [one] { $count } person went
   *[other] { $count } people went
 }
take-back-enrolments = Taken off the lists of events: { $count }
take-back-marks = Marks that went: { $count }
take-back-clubs = Clubs that went: { $count }
take-back-grants = Grants that went: { $count }
take-back-values = Values written by the list that went: { $count }
take-back-values-left = Values left because they were changed since: { $count }
take-back-left = Stayed ({ $count }):
take-back-more = { $count } more
take-back-leave = Leave it
take-back-will-gone = { $count ->
    [one] { $count } person will go
   *[other] { $count } people will go
 }
take-back-will-enrolments = To be taken off the lists of events: { $count }
take-back-will-marks = Marks that will go: { $count }
take-back-will-clubs = Clubs that will go: { $count }
take-back-will-grants = Grants that will go: { $count }
take-back-will-values = Values written by the list that will go: { $count }
take-back-will-values-left = Values that stay because they were changed since: { $count }
take-back-will-left = Will stay ({ $count }):
left-changed = corrected since
left-values = stays as corrected since: { $fields }
left-trainee = details changed since
left-enrolment = on the list of an event
left-attendance = has a mark
left-certificate = was given a paper
left-membership = is in a club
left-consent = gave a consent
left-study = earlier studies are written
left-own-value = has further details
left-same-person = joined with another record
left-tag = category changed
left-other = changed since
