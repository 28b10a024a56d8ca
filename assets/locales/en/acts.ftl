## Deeds as history and undo name them: of several records, and of one by its name.

act-academy-create = Register created
act-academy-correct = Academy details changed
act-laptop-restore = Register restored from a copy
act-laptop-rename = Laptop renamed
act-laptop-rename-named = Laptop renamed: { $name }
act-undo = Undone
act-redo = Redone
act-worker-change = Workers changed
act-worker-change-named = Worker changed: { $name }
act-reference-change = List changed
act-reference-change-named = Changed in the list: { $name }
act-organisation-change = Organisations changed
act-organisation-change-named = Organisation changed: { $name }
act-signatory-change = Signatories changed
act-signatory-change-named = Signatory changed: { $name }
act-programme-change = Programmes changed
act-programme-change-named = Programme changed: { $name }
act-event-add = { $count ->
    [one] { $count } event added
   *[other] { $count } events added
 }
act-event-add-named = Event added: { $name }
act-event-correct = { $count ->
    [one] { $count } event changed
   *[other] { $count } events changed
 }
act-event-correct-named = Event changed: { $name }
act-session-change = Sessions changed
act-session-change-named = Session changed: { $name }
act-trainee-add = { $count ->
    [one] { $count } person added
   *[other] { $count } people added
 }
act-trainee-add-named = Person added: { $name }
act-trainee-correct = { $count ->
    [one] { $count } person corrected
   *[other] { $count } people corrected
 }
act-trainee-correct-named = Corrected: { $name }
act-club-add = { $count ->
    [one] { $count } club added
   *[other] { $count } clubs added
 }
act-club-add-named = Club added: { $name }
act-club-correct = { $count ->
    [one] { $count } club changed
   *[other] { $count } clubs changed
 }
act-club-correct-named = Club changed: { $name }
act-membership-change = Club members changed: { $count }
act-membership-change-named = Club member changed: { $name }
act-grant-change = Grants changed
act-grant-change-named = Grant changed: { $name }
act-enrolment-change = Changes to the list of people: { $count }
act-enrolment-change-named = Changed on the list: { $name }
act-attendance-mark = { $count ->
    [one] { $count } mark set
   *[other] { $count } marks set
 }
act-attendance-mark-named = Mark: { $name }
act-attendance-unmark = { $count ->
    [one] { $count } mark taken away
   *[other] { $count } marks taken away
 }
act-attendance-unmark-named = Mark taken away: { $name }
act-certificate-issue = { $count ->
    [one] { $count } certificate issued
   *[other] { $count } certificates issued
 }
act-certificate-issue-named = Certificate issued: { $name }
act-certificate-void = { $count ->
    [one] { $count } certificate made void
   *[other] { $count } certificates made void
 }
act-certificate-void-named = Certificate made void: { $name }
act-trash = { $count ->
    [one] { $count } record deleted
   *[other] { $count } records deleted
 }
act-trash-named = Deleted: { $name }
act-restore = { $count ->
    [one] { $count } record put back
   *[other] { $count } records put back
 }
act-restore-named = Put back: { $name }
act-import-trainees = { $count ->
    [0] List read, nobody new
    [one] { $count } new person added from a list
   *[other] { $count } new people added from a list
 }
act-import-trainees-named = New person added from a list: { $name }
act-import-trainees-completed = { $people ->
    [one] Details of { $people } person completed from a list (values: { $values })
   *[other] Details of { $people } people completed from a list (values: { $values })
 }
act-import-trainees-both = From a list: { $count } new, details of { $people } more completed (values: { $values })
act-import-attendance = { $count ->
    [one] { $count } mark taken from a file
   *[other] { $count } marks taken from a file
 }
act-import-attendance-named = Mark taken from a file: { $name }
act-value-restore = Earlier value put back
act-value-restore-named = Earlier value put back: { $name }
act-trainee-merge = Records of one person joined
act-trainee-merge-named = Records of one person joined: { $name }
act-trainee-unmerge = Joined records taken apart
act-trainee-unmerge-named = Joined records taken apart: { $name }
act-not-same = Marked as different people
act-not-same-named = Marked as a different person: { $name }
act-demo-fill = Filled with samples
act-head-count-change = Head count changed
act-consent-change = Consents changed
act-consent-change-named = Consent changed: { $name }
act-unknown = An action of a newer version of the program
act-add-worker = Workers added: { $count }
act-add-worker-named = Worker added: { $name }
act-trash-worker = Workers taken off the list: { $count }
act-trash-worker-named = Worker taken off the list: { $name }
act-restore-worker = Workers put back on the list: { $count }
act-restore-worker-named = Worker put back on the list: { $name }
act-add-membership = Added to the club: { $count }
act-add-membership-named = Added to the club: { $name }
act-trash-membership = Taken out of the club: { $count }
act-trash-membership-named = Taken out of the club: { $name }
act-restore-membership = Put back in the club: { $count }
act-restore-membership-named = Put back in the club: { $name }
act-invite-enrolment = People invited: { $count }
act-enrolment-waits = Of these waiting for a place: { $count }
act-add-enrolment = People enrolled: { $count }
act-add-enrolment-named = Enrolled: { $name }
act-trash-enrolment = Taken off the list of the event: { $count }
act-trash-enrolment-named = Taken off the list of the event: { $name }
act-restore-enrolment = Put back on the list of the event: { $count }
act-restore-enrolment-named = Put back on the list of the event: { $name }
act-add-club-grant = Grants added: { $count }
act-add-club-grant-named = Grant added: { $name }
act-trash-club-grant = Grants deleted: { $count }
act-trash-club-grant-named = Grant deleted: { $name }
act-restore-club-grant = Grants put back: { $count }
act-restore-club-grant-named = Grant put back: { $name }
act-add-organisation = Organisations added: { $count }
act-add-organisation-named = Organisation added: { $name }
act-add-signatory = Signatories added: { $count }
act-add-signatory-named = Signatory added: { $name }
act-add-programme = Programmes added: { $count }
act-add-programme-named = Programme added: { $name }
act-add-reference = Added to the list: { $count }
act-add-reference-named = Added to the list: { $name }
act-add-session = Sessions added: { $count }
act-add-session-named = Session added: { $name }
act-add-consent = Consents added: { $count }
act-add-consent-named = Consent added: { $name }
act-trash-consent = Consents taken off: { $count }
act-trash-consent-named = Consent taken off: { $name }
act-add-own-field = Columns of your own added: { $count }
act-add-own-field-named = Column of your own added: { $name }
act-add-study = Places of study added: { $count }
act-add-study-named = Place of study added: { $name }
act-study-change = Places of study changed
act-study-change-named = Place of study changed: { $name }
act-own-field-change = The academy’s own columns changed
act-own-field-change-named = The academy’s own column changed: { $name }
act-trainee-anonymise = { $count ->
    [one] Data of { $count } person made anonymous
   *[other] Data of { $count } people made anonymous
 }
act-trainee-anonymise-named = Data made anonymous: { $name }
act-trainee-purge = Data of a person erased for good
act-trainee-purge-named = Data of a person erased for good: { $name }
act-club-hand-over = Clubs handed over to new leaders
act-club-hand-over-named = Club handed over to a new leader: { $name }
act-import-clubs = { $count ->
    [0] A list of clubs was read, none new
    [one] { $count } new club added from a list
   *[other] { $count } new clubs added from a list
 }
act-import-clubs-named = New club added from a list: { $name }
act-import-clubs-more = From a list of clubs: new clubs { $count }, new leaders { $leaders }, new grants { $grants }
act-import-undone = List taken back
act-exchange-keep = { $count ->
    [0] Not taken from a file, kept as it was
    [one] { $count } record not taken from a file, kept as it was
   *[other] { $count } records not taken from a file, kept as they were
 }
act-exchange-keep-named = Not taken from a file, kept as it was: { $name }
act-exchange-undo = { $count ->
    [0] A file that was received taken back
    [one] A file that was received taken back, { $count } record
   *[other] A file that was received taken back, { $count } records
 }
act-exchange-undo-named = A file that was received taken back: { $name }
act-exchange-again = A file that was undone received again
act-conflict-resolve = One of two versions chosen
act-conflict-resolve-named = One of two versions chosen: { $name }
act-laptop-join = A laptop joined the academy
act-laptop-join-named = A laptop joined the academy: { $name }
act-held-accept = Work of a withdrawn laptop accepted
act-held-accept-named = Work of the withdrawn laptop “{ $name }” accepted
act-held-refuse = Work of a withdrawn laptop refused
act-held-refuse-named = Work of the withdrawn laptop “{ $name }” refused
act-exchange-read = File from “{ $name }” received
act-plan-change = Plan changed
act-plan-change-named = Plan changed: { $name }
act-import-plan = Plan taken from a table
act-import-plan-named = Plan taken from a table: { $name }
act-group-change = Groups changed
act-group-change-named = Group changed: { $name }
act-publication-change = Publications changed
act-publication-change-named = Publication changed: { $name }
act-photo-change = Photos changed
act-photo-change-named = Photo changed: { $name }
act-import-presence = Presence taken from a report: { $count }
act-import-presence-named = Presence taken from a report: { $name }
act-door-left = Waiting for a decision: { $count } (in full with --json)
act-door-take = Marks of a helper's laptop taken: { $count }
act-door-take-named = Mark of a helper's laptop taken: { $name }
act-hours-confirm = Volunteer hours confirmed: { $count }
act-hours-confirm-named = Volunteer hours confirmed: { $name }
act-check-in = Checked in at the door: { $count }
act-check-in-named = Checked in at the door: { $name }
act-template-change = Paper templates changed
act-template-change-named = Paper template changed: { $name }
act-certificate-hand-over = Handing over noted: { $count }
act-certificate-hand-over-named = Handing over noted: { $name }
act-certificate-copy = Duplicates given: { $count }
act-certificate-copy-named = Duplicate given: { $name }
act-import-certificates = Papers taken from the old book: { $count }
act-import-certificates-named = Paper taken from the old book: { $name }
