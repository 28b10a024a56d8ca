## Taking people in from a file or a pasted text.

intake-title = Add a list
intake-title-attendance = Read an attendance sheet
intake-step-file = File
intake-step-columns = Columns
intake-step-values = Values
intake-step-people = People
intake-step-done = Done
intake-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }
intake-row-n = Row { $row }
intake-pasted = Pasted text
intake-nothing-written = Nothing has been written yet.
intake-stop-safe = If you stop, nothing is written.
intake-nothing-deleted = Nothing is deleted.

intake-kind = What are you adding?
intake-kind-trainees = List of people
intake-kind-trainees-text = Registration form, list of a group or club
intake-kind-attendance = Attendance sheet
intake-kind-attendance-text = A list that says who was at a session
intake-event = To which event
intake-event-none = No event, register only
intake-event-none-hint = People are added to the register and enrolled nowhere.
intake-session = For which session
intake-session-needed = Choose the event and the session.
intake-template = Save an empty template
intake-template-trainees = Template of a list of people
intake-template-attendance = Template of an attendance sheet

intake-drop = Drop a file here or choose one
intake-formats = Excel (xlsx, xls), ODS, CSV. A list copied from a messenger will do too.
intake-pick = Choose a file
intake-paste = Paste text
intake-paste-label = Paste the list here
intake-paste-hint = One person per line. Numbers, dashes and phones may stay as they are.
intake-paste-read = Read the text
intake-other-file = Another file
intake-seen = This form was read before: { $count ->
    [one] { $count } row is
   *[other] { $count } rows are
 } already in. Only new rows will be added.
intake-seen-sheet = This sheet was read before: { $count ->
    [one] { $count } row stands already
   *[other] { $count } rows stand already
 }.
intake-sheet = Sheet
intake-sheet-hidden = Hidden
intake-sheet-empty = This sheet is empty.
intake-preview = First rows of the sheet
intake-note-other = The file holds something unusual; it can be read all the same.
intake-note-content-is-workbook = Named as text, but Excel inside. Read as Excel.
intake-note-content-is-text = Named as Excel, but text inside. Read as text.
intake-note-content-is-html = Named as Excel, but a web page inside. Its table was read.
intake-note-hidden-sheet = There is a hidden sheet: { $sheet }. It is read only if you choose it.
intake-note-hidden-row = There are hidden rows; they are read too.
intake-note-hidden-column = There is a hidden column: { $column }. It is read too.
intake-note-lost-letters = Question marks stand where letters were. Such names become problems.
intake-note-duplicate-headers = Two columns have the same title: { $value }.
intake-note-empty-header = Column { $column } has no title.
intake-note-ragged-row = Row { $row } has more or fewer cells than the header.
intake-note-unclosed-quote = Quotes are not closed in row { $row }; check the rows after it.
intake-note-nul-bytes = Damaged characters were removed.
intake-note-scientific-notation = Some numbers have lost digits (like 8.77E+10).
intake-note-cell-too-long = A text that was too long has been cut.
intake-note-formula-cells = The file has formulas; their stored results are read.
intake-note-formula-error = A formula shows an error; its cell counts as empty.
intake-note-too-many-columns = There are too many columns; the last ones were not read.
intake-note-title-line = Lines above the header are not part of the list.

intake-columns-lead = Check what each column means. Unclear ones stand first.
intake-columns-unclear = Have a look
intake-columns-clear = Clear columns
intake-columns-remembered = Your choice is remembered: next time such a form is recognised.
intake-header-row = Header row
intake-header-at = Header in row { $row }
intake-header-two = Header takes two rows
intake-column-means = What the column “{ $column }” means
intake-column-untitled = Column without a title
intake-column-empty = empty column
intake-column-ignored = not taken in
intake-column-answer = kept with the event
intake-column-answer-lost = not kept without an event
intake-unclear = Check
intake-guess-header = by the title
intake-guess-values = by the values
intake-guess-remembered = as last time
intake-guess-chosen = your choice
intake-guess-none = meaning unknown
intake-field-taken = { $field } (already column { $column })
intake-blocked-no-name = Say which column holds the name.
intake-blocked-twice = Two columns have the same meaning.
intake-blocked-no-rows = There is no row below the header.
intake-blocked-no-mark = Say which column holds the attendance mark.
intake-blocked-mark-of-other-day = The marks are of { $day }, another day than the session’s. Say which column holds the mark.
intake-blocked-other = Check the columns.

intake-field-full-name = Full name
intake-field-surname = Surname
intake-field-given = Given name
intake-field-patronymic = Patronymic
intake-field-birth-date = Birth date
intake-field-iin = IIN
intake-field-sex = Sex
intake-field-phone = Phone
intake-field-email = E-mail
intake-field-district = District or city
intake-field-place = Place of study or work
intake-field-school = School
intake-field-organisation = Organisation, university
intake-field-position = Position
intake-field-faculty = Faculty
intake-field-course = Year of study
intake-field-group = Study group
intake-field-study-group = Study group
intake-field-level = Class or year
intake-field-category = Category
intake-field-categories = Category
intake-field-directions = Directions
intake-field-consent-data = Consent to data processing
intake-field-consent-photo = Consent to photographs
intake-field-consent-parent = Parent’s consent
intake-field-mark = Attendance mark
intake-field-timestamp = Time the form was sent
intake-field-number = Number in the list
intake-field-answer = Answer of the form
intake-field-ignore = Do not take
intake-field-own = Own field: { $title }
intake-field-name = Full name
intake-field-note = Note

intake-values-nav = Unclear values
intake-values-question = { $field }: what do these values mean?
intake-values-lead = One answer goes to every row with that value.
intake-values-understood = { $count ->
    [0] No value was understood without help.
   *[other] Understood without help: { $count }.
 }
intake-values-left = Values without an answer: { $count }. That field stays empty in those rows.
intake-values-all = All values are clear
intake-value-means = What “{ $value }” means
intake-value-chosen = Chosen
intake-value-empty = Stays empty
intake-value-leave-empty = Leave empty

intake-counts = Rows of each kind
intake-tally = { $count ->
    [one] { $count } row:
   *[other] { $count } rows:
 }
intake-count-new = { $count ->
    [one] { $count } new person
   *[other] { $count } new people
 }
intake-count-known = { $count ->
    [one] { $count } person already in the register
   *[other] { $count } people already in the register
 }
intake-count-repeated = { $count ->
    [one] { $count } repeated row
   *[other] { $count } repeated rows
 }
intake-count-to-choose = { $count ->
    [one] { $count } row to choose
   *[other] { $count } rows to choose
 }
intake-count-not-taken = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
 }
intake-count-problem = { $count ->
    [one] { $count } row with a problem
   *[other] { $count } rows with a problem
 }
intake-count-unread = { $count ->
    [one] { $count } value not read
   *[other] { $count } values not read
 }
intake-state-new = New
intake-state-known = In the register
intake-state-repeated = Repeated in the file
intake-state-to-choose = To choose
intake-state-not-taken = Left out
intake-state-problem = Problem
intake-state-unread = Not read
intake-lead-new = These people are not in the register and will be added.
intake-lead-known = These people are in the register. Empty fields are filled in, nothing written is changed.
intake-lead-repeated = Written twice: each person is added once.
intake-lead-to-choose = These rows need an answer.
intake-lead-not-taken = These rows are left out of the register. Nothing of them is kept.
intake-lead-problem = Nobody can be taken from these rows. Put them right with the pencil, or save them to a file, correct it and read it again.
intake-lead-unread = These people are taken, but the values stay empty or want checking. Put them right with the pencil or in a file.
intake-questions = Questions by reason
intake-reason-other = Rows to check
intake-reason-remembered = Answered before
intake-reason-same-iin = Same IIN
intake-reason-same-name-birth-date = Same name and birth date
intake-reason-same-name-group-phone = Same name, group and phone
intake-reason-same-name-contacts-place = Same name, contacts and place of study
intake-reason-same-but-surname = Same given name, birth date, phone and e-mail, another surname
intake-reason-iin-of-another = Same IIN, different names
intake-reason-several-namesakes = Several people with this name in the register
intake-reason-birth-date-differs = Same name and contacts, another birth date
intake-reason-iin-differs = Same name and birth date, another IIN
intake-reason-no-patronymic = One record has no patronymic
intake-reason-spelling-differs = A letter or two of the name differ
intake-reason-surname-differs = Another surname, the rest is the same
intake-reason-initials-only = The name is shortened
intake-reason-no-birth-date = Same name and contacts, no birth date given
intake-reason-name-and-group = Same name and group, nothing else to compare
intake-reason-name-only = Only the name is the same
intake-reason-only-enrolled = The only one of that name who is enrolled
intake-reason-not-enrolled = Same name, but not enrolled
intake-reason-same-phone = Same phone, different names
intake-reason-mended = Names with mended spelling
intake-reason-from-iin = Birth date taken from the IIN
intake-hint-several-namesakes = Point out in each row who it is.
intake-hint-birth-date-differs = It may be two people of one name, or a slip of the pen.
intake-hint-surname-differs = The person may have changed the surname.
intake-hint-iin-of-another = Two people never share an IIN: one of them is mistyped.
intake-hint-same-phone = Brothers and sisters may give the phone of a parent.
intake-hint-no-birth-date = The file has no birth date.
intake-question = { $count ->
    [1] Is this person in the register?
    [2] Are these two in the register?
    [3] Are these three in the register?
    [4] Are these four in the register?
   *[other] Are these { $count } people in the register?
 }
intake-question-in-file = { $count ->
    [1] Is this the person of another row?
   *[other] Are these { $count } rows about the people of other rows?
 }
intake-nobody = not in the register
intake-question-nobody = { $count ->
    [1] Add this person to the register?
   *[other] Add these { $count } people to the register?
 }
intake-add-new = { $count ->
    [one] Add { $count } new person
   *[other] Add { $count } new people
 }
intake-hint-nobody = The sheet has the name, the register does not. If it is mistyped, put it off and correct the sheet.
intake-untick = The answer leaves unticked rows alone.
intake-point = “Yes” leaves rows alone where nobody is pointed out.
intake-portion = Rows { $from }–{ $to } of { $total } are shown.
intake-pairs = Records in the file and in the register
intake-in-file = In the file
intake-in-register = In the register
intake-in-register-or-file = In the register or another row
intake-from-iin = from the IIN
intake-typed = In the file: { $name }
intake-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
intake-yes = { $count ->
    [0] Yes, the same person
    [1] Yes, the same person
    [2] Yes, the same two
    [3] Yes, the same three
   *[other] Yes, the same { $count }
 }
intake-no = { $count ->
    [0] No, a new person
    [1] No, a new person
   *[other] No, new people
 }
intake-later = Later
intake-leave-out = Leave out
intake-take-in = Take in after all
intake-answered-same = Same person
intake-answered-new = New person
intake-answered-later = Put off
intake-answered-out = Left out
intake-mended-lead = On the left what will be kept, on the right what stands in the file.
intake-problems-lead = These places could not be read: the person is added, the field stays empty.
intake-waiting-stay = Rows without an answer wait on Home.
intake-problems-save = { $count ->
    [one] Save { $count } row to correct
   *[other] Save { $count } rows to correct
 }
intake-problems-file = Rows to correct
intake-problems-saved = Saved: { $file }. Correct it and read it again.
intake-apply = { $count ->
    [one] Add { $count } person
   *[other] Add { $count } people
 }
intake-apply-fill = { $count ->
    [one] Complete details of { $count } person
   *[other] Complete details of { $count } people
 }
intake-filled = { $people ->
    [one] Details of { $people } person are completed, values: { $values }
   *[other] Details of { $people } people are completed, values: { $values }
 }
intake-apply-marks = { $count ->
    [one] Mark { $count } person
   *[other] Mark { $count } people
 }
intake-rows-list = Rows of the file
intake-col-row = Row
intake-col-name = Full name
intake-col-data = Data
intake-col-known = In the register
intake-col-repeats = Repeats which row
intake-col-kept = Will be kept
intake-col-typed = In the file
intake-col-problem = What happened
intake-col-column = Column
intake-col-written = Written in the file

intake-problem-other = The row could not be read
intake-problem-no-name = The row has no name
intake-problem-not-a-name = This is not a person’s name
intake-problem-test-submission = Somebody tried out the form
intake-problem-lost-letters = Letters of the name are lost, question marks stand in their place
intake-problem-uncertain-row = Quotes are not closed above, so this row cannot be trusted
intake-problem-formula-error = A formula with an error stands where the name should be
intake-problem-birth-date-unreadable = The birth date cannot be read
intake-problem-birth-date-impossible = There is no such day
intake-problem-birth-date-implausible = Nobody can be of this age
intake-problem-birth-date-other-than-iin = Birth date and IIN disagree
intake-problem-phone-unreadable = The phone cannot be read
intake-problem-phone-incomplete = The phone has the wrong number of digits
intake-problem-scientific-notation = Excel has lost digits of the number
intake-problem-iin-invalid = The IIN is wrong
intake-problem-email-doubtful = The e-mail looks mistyped
intake-problem-district-unknown = This district is not in the list
intake-problem-sex-unknown = The sex is not clear
intake-problem-sex-other-than-iin = Sex and IIN disagree
intake-problem-direction-unknown = This direction is not in the list
intake-problem-consent-unclear = It is not clear whether the person agrees
intake-problem-level-unreadable = The class or year cannot be read
intake-problem-no-club-name = The row has no name of a club
intake-problem-school-unknown = This school is not in the list; it is kept as written
intake-problem-club-kind-unknown = This kind of club is not in the list
intake-problem-founded-unreadable = When it was founded cannot be read
intake-problem-count-unreadable = The number of members cannot be read
intake-problem-sum-unreadable = The sum cannot be read
intake-problem-day-unreadable = The day cannot be read
intake-problem-grant-state-unknown = The state of the grant is not clear
intake-problem-grant-days-in-disorder = The days contradict each other; one was left out
intake-problem-no-grant-title = The grant has neither a title nor a giver; the row was left out
intake-problem-grant-title-of-giver = The grant has no title; its giver stands for it

intake-done = { $count ->
    [one] { $count } person was added to the register
   *[other] { $count } people were added to the register
 }
intake-done-event = { $count ->
    [one] { $count } person was enrolled
   *[other] { $count } people were enrolled
 }
intake-done-filled = { $people ->
    [one] Details of { $people } person completed, values: { $values }
   *[other] Details of { $people } people completed, values: { $values }
 }
intake-done-marks = { $count ->
    [one] { $count } person was marked
   *[other] { $count } people were marked
 }
intake-done-nothing = There is nothing new in this file
intake-undone = Undone: the register is as it was before the file
intake-fact-marked = { $count ->
    [one] mark set
   *[other] marks set
 }
intake-fact-enrolled = { $count ->
    [one] enrolled in the event
   *[other] enrolled in the event
 }
intake-fact-unchanged = { $count ->
    [one] row with nothing new
   *[other] rows with nothing new
 }
intake-put-away = Put the list away
intake-by-hand = Corrected by hand
intake-reason-by-hand = Rows corrected by hand
intake-row-edit = Correct the row
intake-row-edit-of = Correct row { $row }
intake-row-form = Row { $row }: put right before it is taken in
intake-row-other = { $column }: “{ $value }”.
intake-row-other-where = Such values are explained in the Values step, once for all rows.
intake-row-restore = As in the file
intake-row-unreadable = This cannot be kept. Check it.
intake-file-says = In the file: { $value }
intake-file-empty = Empty in the file
intake-marks-twice = { $count ->
    [one] { $count } person signed twice with different marks
   *[other] { $count } people signed twice with different marks
 }
intake-marks-twice-line = { $name }: { $marks } (rows { $rows }). Kept: { $kept }
intake-name-swap = Swap surname and given name
intake-name-swap-of = { $name }: swap surname and given name
intake-marks-differ = { $count ->
    [one] { $count } person is marked already, and the sheet says otherwise
   *[other] { $count } people are marked already, and the sheet says otherwise
 }
intake-marks-replace = Take the marks of the sheet
intake-marks-line = { $name }: { $stands }, in the sheet { $typed }
intake-fact-marks-kept = { $count ->
    [one] mark stays as it was
   *[other] marks stay as they were
 }
intake-kept-out = Added to the register but not enrolled: { $count }
intake-kept-out-other = kept out by a rule
kept-out-under-age = under 18
intake-go-event = Go to the event
intake-go-people = Go to people
intake-again = Add another file
