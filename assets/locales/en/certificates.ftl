## Issuing papers: who, how they look, proof, result.

issue-choose-event = Which event are the certificates for?
issue-find-event = Find an event
issue-event = Event
issue-when = When
issue-attended = Attended
issue-given = Issued
issue-to-events = Go to events
issue-title = { $kind }: { $event }
issue-lang = Language of the certificate
issue-lang-kk = қаз
issue-lang-ru = рус
issue-lang-en = eng
issue-lang-kk-ru = kaz + rus
issue-settings = Settings of the certificates
issue-who = Who gets one
issue-look = Look
issue-rule-label = Rule
issue-rule-none = Everybody enrolled
issue-rule = { $count ->
    [one] Attended at least { $count } session
   *[other] Attended at least { $count } sessions
 }
issue-rule-all = { $count ->
    [one] Attended the only session
   *[other] Attended all { $count } sessions
 }
issue-find-person = Find by name
issue-person-gets = { $name } gets a certificate
issue-name-unsure = Check the Latin spelling of the name
issue-nobody = Nobody meets this rule
issue-nobody-text = Make the rule milder, or mark attendance first.
issue-left-out-too-few-sessions = Too few sessions
issue-left-out-not-enrolled = Not enrolled
issue-left-out-has-one = Have one already
issue-left-out-no-name = Without a name
left-out-too-few-sessions = sessions attended: { $attended }
left-out-not-enrolled = not enrolled in the event
left-out-has-one = has such a certificate already
left-out-excepted = taken off the list
left-out-no-name = no name written
left-out-other = does not meet the rule
issue-template = Template
issue-place = Place won
issue-place-none = Winner
issue-place-1 = First place
issue-place-2 = Second place
issue-place-3 = Third place
issue-hours = Hours
issue-hours-count = How many
issue-hours-own = By the sessions each attended
issue-hours-whole = The same for all
issue-hours-wrong = Write a number
issue-body = Issued by
issue-body-academy = The academy itself
issue-second-logo = Second logo
issue-signatories = Signed by, up to three
issue-no-signatories = No signatories have been added in settings yet.
issue-to-settings = Go to settings
issue-wording = Own wording
issue-wording-second = Own wording in Russian
issue-wording-hint = When empty, the wording of the template is printed:
issue-office-number = Office number
issue-office-number-hint = The first one; when empty, none is printed.
issue-stamp = Place for a stamp
issue-previous = Previous person
issue-next = Next person
issue-longest = Longest name
issue-page-of = Page of { $name }
paper-view-failed = The certificate could not be shown.
issue-longest-whole = All names fit
issue-longest-shrunk = The longest name was made smaller: { $name }
issue-longest-wrapped = The longest name takes two lines: { $name }
issue-letters-all = The typeface has every letter
issue-letters-missing = Letters the typeface lacks: { $names }
proof-latin-by-rule = { $count ->
    [one] { $count } name in Latin letters was made by rule: { $names }
   *[other] { $count } names in Latin letters were made by rule: { $names }
 }
proof-crowded = { $count ->
    [one] The text does not fit on { $count } certificate
   *[other] The text does not fit on { $count } certificates
 }
proof-whole-hours = { $count ->
    [one] { $count } person missed some sessions, yet the certificate tells the hours of the whole event
   *[other] { $count } people missed some sessions, yet their certificates tell the hours of the whole event
 }
proof-borrowed-event = The title of the event is not written in the language of the certificate
proof-borrowed-kind = The kind of event is not written in the language of the certificate: “event” is printed
proof-latin-names = { $count ->
    [one] { $count } name is written in Latin letters: { $names }
   *[other] { $count } names are written in Latin letters: { $names }
 }
proof-unsigned = Nobody signs
proof-borrowed-wording = Your own wording seems to be in another language than the certificate
proof-borrowed-issuer = The name of the issuing organisation is not written in the language of the certificate
proof-borrowed-signatory = The signatory is not written in the language of the certificate
proof-borrowed-city = The city is not written in the language of the certificate
proof-other = Have a look at the certificates
issue-out = { $count ->
    [one] { $count } person gets none
   *[other] { $count } people get none
 }
issue-taken-out = { $count ->
    [one] { $count } person was taken off the list
   *[other] { $count } people were taken off the list
 }
issue-first-serial = First number: { $serial }
issue-form = File type
issue-form-one-pdf = All in one PDF
issue-form-pdf-each = A PDF per person
issue-go = { $count ->
    [one] Issue { $count } certificate
   *[other] Issue { $count } certificates
 }
issue-final = Issuing cannot be undone: the numbers stay in the book. A wrong certificate is made void and replaced.
issue-go-on = You may go on using the window.
issue-done = { $count ->
    [one] { $count } certificate was issued
   *[other] { $count } certificates were issued
 }
issue-unwritten = { $count ->
    [one] { $count } certificate was issued, but its file was not written whole
   *[other] { $count } certificates were issued, but the file was not written whole
 }
issue-unwritten-text = The numbers stand in the book; there is no need to issue again. Save the file once more.
issue-save-again = Save the file again
issue-serials = Numbers
issue-file = File
issue-folder = Folder
issue-open = Open and print
issue-open-hint = The file opens in your system’s own program; print it there.
issue-reveal = Show in folder
issue-to-book = Book of issued certificates
issue-again = Issue more
