## Consents, how long people are kept, who looked: for forms, lists, exports and the command line.

consent-scope-data = Processing of data
consent-scope-photo = Photographs and video
consent-scope-parent = Parent’s consent
consent-by-paper = On paper
consent-by-electronic = Electronic
consent-by-oral = By word of mouth
consent-signer-self = the person
consent-signer-parent = a parent
consent-signer-guardian = a guardian
consent-state-stands = Holds
consent-state-refused = Refused
consent-state-withdrawn = Withdrawn
consent-state-ended = Ended
consent-why-never = never given
consent-why-refused = refused
consent-why-withdrawn = withdrawn
consent-why-ended = ended
consent-under-14 = under 14
consent-under-18 = under 18
warned-without-parent = { $name }: under 14, without a parent’s consent
disclosures-views = Who looked at hidden data
disclosures-exports = What left the register
disclosed-at = When
disclosed-worker = Who
disclosed-what = What
disclosed-name = Whose
disclosed-rows = Count
disclosed-what-phone = telephone
disclosed-what-phone-more = second telephone
disclosed-what-iin = IIN
disclosed-what-email = e-mail
disclosed-what-trainees = list of people
disclosed-what-enrolments = list of an event
disclosed-what-attendance = attendance sheet
disclosed-what-call-out = call-out list
disclosed-what-door-file = door list for a helper
disclosed-what-certificates = certificates
disclosed-what-certificate-book = book of papers
disclosed-what-consent-forms = consent forms
disclosed-what-dossier = everything of one person
disclosed-what-copy = copy of the register
disclosed-what-disclosures = this log
disclosed-what-clubs = list of clubs
disclosed-what-beside = telephone, IIN and e-mail, side by side
disclosed-what-trainees-whole = list of people, telephones and IINs whole
disclosed-what-events = list of events
disclosed-what-book = book of papers
disclosed-what-plan = plan
disclosed-what-club-card = club card
disclosed-what-paper-badge = badges
disclosed-what-paper-signin = sign-in sheets
disclosed-what-paper-doors = group lists
disclosed-what-paper-release = list for release from classes
disclosed-what-paper-briefing = register of safety briefings
disclosed-what-paper-adults = list of adults and children
disclosed-what-volunteer-book = volunteer’s book
dossier-sheet-person = Person
dossier-sheet-studies = Earlier studies
dossier-sheet-own-fields = Own columns
dossier-sheet-clubs = Clubs
dossier-sheet-events = Events
dossier-sheet-answers = Answers
dossier-sheet-marks = Attendance
dossier-sheet-papers = Papers
dossier-sheet-consents = Consents
dossier-sheet-history = Changes
dossier-sheet-views = Who looked
dossier-sheet-exports = What left
dossier-field = Field
dossier-value = Value
dossier-at = When
dossier-worker = Who
dossier-what = What
dossier-deed = Deed
dossier-before = Before
dossier-after = After

## The page of consents.

consents-title = Consents
consents-lead = Who lacks what. Tick people off the signed sheet.
consents-tab-missing = Lacking
consents-tab-past = Kept too long
consents-any = Any consent
consents-scope = Consent
consents-event = Event
consents-all-events = Everybody
consents-age = Age
consents-any-age = Any age
consents-lacks = Lacks
consents-signer-short = Signed
consents-tick = Mark as given
consents-tick-count = Ticked: { $count }
consents-tick-title = From the signed sheet
consents-tick-about = { $count ->
    [one] The consent is written for { $count } person. Nothing is deleted.
   *[other] The same consent is written for { $count } people. Nothing is deleted.
 }
consents-print = Print forms
consents-none = Everybody’s consent is there
consents-not-found = Nobody was found for this search
consents-none-here = Nobody was found with this filter
consents-none-text = There is nobody like that among those who lack a consent. Try without the filters.
consents-past-none = Nobody is kept too long
consents-past-none-text = People whose time is over come up here.
consents-last-on = Last came
consents-anonymise = Make nameless

## The part of a person’s page.

consent-section = Consents
consent-add = Write a consent
consent-withdraw = Withdraw
consent-remove = Remove a mistake
consent-none = No consent is written down
consent-since = since { $date }
consent-till = until { $date }
consent-by = signed by { $who }
consent-lacks = Lacking: { $what }
consent-field-form = How it was given
consent-field-signer = Who signed
consent-field-signed-by = Name of who signed
consent-field-date = Signed on
consent-field-until = Until
consent-field-withdrawn = Withdrawn on
consent-withdraw-title = Withdrawing a consent: { $scope }
consent-withdraw-about = From this day the consent counts as lacking. The entry stays in the ledger.
consent-unsaid = Not said
consent-print = Consent form
consent-code = Code of the form: { $code }
keep-until = Kept until { $date }
keep-until-past = The time of keeping was over on { $date }
keep-until-none = No day of keeping is set
keep-until-set = Set a day
keep-until-title = Until which day the data is kept
anonymised-since = Made nameless on { $date }
erased-since = Erased on { $date }
dossier-save = Everything as one file
dossier-saved = The file is written
person-anonymise = Make nameless
person-purge = Erase for good
purge-title = Erase for good
purge-about = Everything about { $name } is erased from the register, its history and the copies on this laptop. Counts in reports stay. This cannot be taken back. What was done before it can no longer be undone with Ctrl+Z either.
purge-type = Type the full name to confirm
purge-do = Erase for good
stage-erasing = Data is being erased
stage-compacting = The file of the register is being written anew
stage-copies = A new copy takes the place of the older ones
purge-too-late = The data is erased; this can no longer be stopped.
purge-done = Erased
purge-done-about = Values erased from the log: { $values }, older copies replaced by a new one: { $copies }.
purge-remains = What the program does not reach
purge-remains-papers = Papers in their hands: { $count }
purge-remains-exports = Lists and files that left before: { $count }
purge-remains-copies-elsewhere = Copies on sticks and other laptops
purge-remains-replaced = Registers set aside by a restore: { $count }
purge-remains-copies-stuck = Copies beside the register that could not be removed; the next opening tries again: { $count }
purge-remains-mention = The name, phone or address stands in: { $detail }
purge-remains-in-use = Another program reads the register; it is cleaned when it is opened next

## The log of views and exports.

disclosures-title = Log of personal data
disclosures-lead = Who was shown hidden telephones and IINs, and which lists and files left the register.
disclosures-none = Nothing is written down
disclosures-none-text = A line comes up when somebody looks at hidden data or takes a list out.
disclosures-anybody = Every worker
disclosures-save = Save as a file

## What the undo bar says.

did-consent-add = { $count ->
    [one] Consent of { $count } person written down
   *[other] Consents of { $count } people written down
 }
did-consent-correct = Consent changed
did-consent-withdraw = Consent withdrawn
did-consent-remove = Consent removed
did-keep-until = Day of keeping changed
did-anonymise = { $count ->
    [one] { $count } person made nameless
   *[other] { $count } people made nameless
 }
enrolled-without-parent = { $count ->
    [one] { $count } person under 14 without a parent’s consent
   *[other] { $count } people under 14 without a parent’s consent
 }
did-purge = Erased for good
settings-disclosures = Log of personal data
consents-link = Consents
consents-print-kk = Form in Kazakh
consents-print-ru = Form in Russian
consents-missing-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
ask-time-over = { $count ->
    [one] person kept too long
   *[other] people kept too long
 }
ask-time-over-detail = Make them nameless or set a later day
told-kept = How long to keep the data is written down, people: { $count }
told-withdrawn = Consents taken back: { $count }
call-out-left-out = Not to be called, under age: { $count }
call-out-under-age = { $name } is under 18 on the day and may not go to an emergency action.
