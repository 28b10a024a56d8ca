## Home: today, daily work, what asks for attention.

home-title = Home
home-search = Find a person, an event, a club
home-today = Today
home-next = Next event
home-day-of = day { $day }
home-open-event = Open the event
home-mark = Mark attendance
home-enrolled = { $count } enrolled
home-districts = { $count ->
    [one] { $count } district
   *[other] { $count } districts
 }
home-directions = { $count ->
    [one] { $count } direction
   *[other] { $count } directions
 }
home-free-day = Nothing is planned for today
home-work = Daily work
home-act-find = Find a person
home-act-find-note = name, phone, school
home-act-intake = Add a list
home-act-intake-note = a form, Excel, pasted text
home-act-mark = Mark attendance
home-act-mark-note = session by session
home-act-issue = Issue certificates
home-act-issue-note = { $count ->
    [0] nobody is waiting
    [one] { $count } person is due one
   *[other] { $count } people are due one
 }
home-act-person = Add a person
home-act-person-note = { $count ->
    [one] { $count } person in the register
   *[other] { $count } people in the register
 }
home-act-event = Add an event
home-act-event-note = training, forum, campaign
home-act-exchange = Send or receive a file
home-act-exchange-note = with other laptops
home-act-stick = Copy to a USB stick
home-act-stick-note = { $days ->
    [0] last one today
    [1] last one yesterday
   *[other] last one { $days } days ago
 }
home-act-stick-never = never copied yet
home-asks = Needs attention
home-asks-none = All is in order
home-asks-none-text = No unmarked sessions, no certificates due, no rows waiting for an answer.
home-recent = Latest changes
home-first = The register is ready
home-first-text = Begin with an event, or read a list of people from a spreadsheet.

ask-unmarked-session = { $count ->
    [one] session not marked
   *[other] sessions not marked
 }
ask-unmarked-session-detail = { $names }: nobody is marked
ask-partly-marked-detail = { $names } · { $marked } of { $of } marked
ask-event-over = { $count ->
    [one] event over: was it held?
   *[other] events over: were they held?
 }
ask-event-over-detail = { $names }
ask-certificates-due = { $count ->
    [one] certificate is due
   *[other] certificates are due
 }
ask-certificates-due-detail = { $names }
ask-unanswered-row = { $count ->
    [one] row is waiting
   *[other] rows are waiting
 }
ask-unanswered-row-detail = { $names }
ask-possible-duplicate = { $count ->
    [one] pair of people alike
   *[other] pairs of people alike
 }
ask-possible-duplicate-detail = One person may be written twice
ask-report-overdue = { $count ->
    [one] grant report is overdue
   *[other] grant reports are overdue
 }
ask-report-overdue-detail = { $names }
ask-missing-birth-date = { $count ->
    [one] person without a birth date
   *[other] people without a birth date
 }
ask-missing-birth-date-detail = Reports by age and consents need it
ask-sheet-owed = Main laptop’s sheet is not printed
ask-sheet-owed-detail = Print it and put it in a safe
ask-two-versions = { $count ->
    [one] record in two versions
   *[other] records in two versions
 }
ask-two-versions-detail = Two laptops wrote differently, choose what stays
ask-papers-twice = { $count ->
    [one] paper given twice
   *[other] papers given twice
 }
ask-papers-twice-detail = Make the ones too many void
ask-consent-missing = { $count ->
    [one] person without consent
   *[other] people without consent
 }
ask-consent-missing-detail = Under 14, no parent signed
ask-backup-old = { $count ->
    [0] never copied to a stick
    [one] day without a copy
   *[other] days without a copy
 }
ask-backup-old-detail = Copy the register to a USB stick
