## The door of an event: check-in, the list on paper, the helper's laptop.

door-title = Door
door-open = Open the door
door-close = Close
door-sound-on = Sound on
door-sound-off = Sound off
door-type = type a name or scan a badge
door-in = Come in
door-already = Already in
door-already-where = { $desk ->
    [none] marked at { $time }
   *[other] marked at { $time } (“{ $desk }”)
 }
door-already-today = { $desk ->
    [none] Marked today at { $time }. No second mark was made.
   *[other] Marked today at { $time } on the laptop “{ $desk }”. No second mark was made.
 }
door-already-on = { $desk ->
    [none] Marked on { $day } at { $time }. No second mark was made.
   *[other] Marked on { $day } at { $time } on the laptop “{ $desk }”. No second mark was made.
 }
door-namesake = A namesake? Choose another
door-none = Not on the list
door-none-alone = Nobody alike is kept either.
door-none-helper = They can be written down as a new person and let in.
door-none-badge = This badge is not on the list of the event.
door-in-base = Somebody alike is kept, and is not on the list of this event.
door-in-base-several = People alike are kept, and are not on the list of this event.
door-slip = Somebody on the list differs by one letter.
door-enrol = Put this person on the list
door-mark-this = Mark this person
door-new = New person
door-several = Which one?
door-several-of = { $count } people fit. Choose, or type more of the name.
door-ready = On the list
door-mark = Mark
door-consent = Consent needed
door-consent-text = No parent’s consent is written down. If an adult came along, they can pass with the reason written.
door-under-age = May not pass
door-under-age-text = The law keeps this person out of the action. They can pass only by decision of whoever answers for it, with the reason written.
door-said-of-age = said to be 18 or older
door-age-unknown = Age unknown
door-age-unknown-text = Only people of 18 and older may come, and no birth date is written down. Look at a document and let them pass with a reason.
door-child = Under 14
door-note-open = Let pass with a reason
door-note = Why they were let in, by whose decision
door-note-save = Write and let pass
door-consent-form = Print the consent form
door-undo = Undo
door-undone = Mark taken back: { $name }
door-undone-many = { $count ->
    [one] { $count } mark of the paper list taken back
   *[other] { $count } marks of the paper list taken back
 }
door-undone-session = At another session: { $session } ({ $time })
door-undone-last = The last mark was taken back
door-undo-nothing = Nothing to undo
door-came = Came
door-of = / { $of }
door-last = Latest
door-last-none = Nobody is marked yet
door-key-mark = mark
door-key-choose = choose
door-key-new = new person
door-key-undo = undo the last
door-key-lists = lists
door-any-layout = Works in any keyboard layout
door-walk-in = Write down a new person
door-walk-in-save = Write down and let in
door-walk-in-name = Whole name
door-walk-in-known = Somebody alike is kept. If it is them, choose them.
door-walk-in-known-list = Somebody alike is on the list. If it is them, choose them.
door-walk-in-this = This person
door-walk-in-another = This is another person
door-of-age = 18 or older
door-of-age-text = Only people of 18 and older may come to this action. Ask their age.
door-badge = Print badge
door-waiting = was on the waiting list
door-lists = Lists
door-list-came = Came: { $count }
door-list-missing = Did not come: { $count }
door-list-session = This session
door-list-day = This day
door-list-save = Save
door-tick = Came
door-came-at = Came at
door-group = Group
door-paper = Paper list
door-paper-print = Print the list
door-paper-text = If the laptop fails, mark on paper and type the numbers of the rows here later.
door-paper-rows = Rows of those who came
door-paper-rows-how = for example: 1-45, 47, 50
door-paper-code = Code of the list
door-paper-code-how = at the head or the foot of the sheet
door-paper-look = Show the names
door-paper-mark = { $count ->
    [one] Mark { $count } person
   *[other] Mark { $count } people
 }
door-paper-new = will be marked
door-paper-known = marked already
door-paper-stopped = consent needed: will not be marked
door-paper-gone = taken off the list: will not be marked
door-paper-sum = Will be marked: { $new }. Marked already: { $known }. Not let pass: { $stopped }.
door-rows = { $count ->
    [one] { $count } person marked from the paper list
   *[other] { $count } people marked from the paper list
 }
door-rows-rest = Marked before: { $known }. Not marked: { $left }.
door-noted = by a note
door-noted-text = Let in by a note, though a condition of the law is not met
door-paper-printed = The list is ready, its code is { $code }
door-list-code = Code of the list: { $code }. The row numbers of those who came are typed with this code.
door-session = Session
door-no-sessions = Add a session first
did-check-in = Marked: { $name }
did-check-in-rows = Marked from the paper list: { $count }
enrolled-law-note = Let in with a reason written: { $note }
did-door-take = Marks taken from the helper’s laptop: { $count }
door-in-group = group “{ $group }”
door-already-before = Marked before. No second mark was made.
door-give = Give marks back
door-given = The marks are in a file
door-given-text = The file “{ $file }” holds { $marks } marks and { $people } new people. Hand it to the academy’s staff.
door-leave = Close the door?
door-leave-text = The marks are kept on this laptop. To hand them to the academy, write them to a file.
door-helper = Helper’s laptop
door-helper-text = Somebody else can help at the door: give them the list of this event as a file, they mark on their own laptop and give the marks back as a file.
door-helper-holds = The file holds only name, group or district, role, badge code and a mark of consent. No IIN, birth date, phone, e-mail or address. After the event it opens no more.
door-file-write = Write the list to a file
door-file-read = Take marks in
door-file-written = The file “{ $file }” holds { $people } people. It opens to the end of { $day }.
door-file-words-tell = Tell these words to the helper by voice, and do not send them with the file. They are not shown again.
door-file-open = Open the door on a helper’s laptop
door-file-open-short = I am a helper: open the door
door-file-open-text = Choose the file that the academy gave you and type the words you were told. No register is needed.
door-file-pick = Choose the door file
door-file-words = The words you were told
door-file-words-hint = in any keyboard layout
door-file-name = What this desk is called
door-file-name-hint = for example: desk 2; it stands beside the marks
door-proposals = “{ $desk }”: { $marks } new marks, { $same } known already, { $people } people not on the list. Nothing is written yet.
door-proposals-differ = Marked otherwise here
door-proposals-open = Choose who these are: { $count }. Who is not chosen is not written.
door-proposal-here = here: { $here }; came in at { $time }
door-proposal-unknown = not on the list any more
door-proposal-is = This is { $name }, { $school }
door-proposal-new = A new person
door-proposal-leave = Leave out
door-proposal-written = Written down already: take the new marks
door-take-stopped = Stopped by the law: { $count }. Nothing was written of them.
door-take-noted = Write and take
door-take-without = Finish without them
door-take = { $count ->
    [one] Take { $count } record
   *[other] Take { $count } records
 }
reveal-file = Show in folder
enrolled-with-note = With a note
