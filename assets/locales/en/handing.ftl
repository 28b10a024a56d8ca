## After issuing: saving, printing, handing over, duplicates.

issue-form-png-each = A picture each (for messengers)
issue-form-pdf-zip = A PDF each in one ZIP
issue-form-png-zip = Pictures in one ZIP
stage-drawing-pictures = Preparing pictures
save-papers-title = { $count ->
    [one] Save { $count } certificate
   *[other] Save { $count } certificates
 }
save-papers-pattern = Names of files
save-papers-pattern-hint = The details of each certificate take the place of the braces
save-papers-fields = Add to the name
save-papers-field-number = Number
save-papers-field-name = Whole name
save-papers-field-surname = Surname
save-papers-field-given = Given name
save-papers-field-event = Event
save-papers-field-date = Date
save-papers-field-n = Running number
save-papers-each-text = Files that lie in the folder are never written over. Stopped, the next run writes only what is missing.
save-papers-png-text = Each picture stays below 500 KB, so that a messenger sends it as it is. Files that lie in the folder are never written over.
save-papers-go = Choose the place and save
print-title = { $count ->
    [one] Print { $count } certificate
   *[other] Print { $count } certificates
 }
print-printer = Printer
print-usual = { $name } (usual)
print-viewer = Open in the PDF viewer
print-none = No printer was found that can be printed on directly. The certificates open in the PDF viewer; print them there.
print-range = Which
print-all = All ({ $count } pages)
print-some = Chosen pages
print-pages = Pages
print-pages-hint = For example 3-10, or 1-3, 7
print-copies = Copies
print-open = Open
print-sent = { $count ->
    [one] { $count } page was sent to the printer “{ $name }”.
   *[other] { $count } pages were sent to the printer “{ $name }”.
 }
handing = Handed over
handing-title = { $count ->
    [one] Mark { $count } certificate as handed over
   *[other] Mark { $count } certificates as handed over
 }
handing-on = Handed over on
handing-to = To whom
handing-to-hint = Leave empty where the person took it
handing-go = Mark
handing-done = Handed over
handing-not = Mark as not handed over
handed-waiting = Not handed over
handed-handed = Handed over
did-certificate-hand-over = { $count ->
    [one] { $count } certificate marked as handed over
   *[other] { $count } certificates marked as handed over
 }
did-certificate-hand-over-undo = { $count ->
    [one] { $count } certificate marked as not handed over
   *[other] { $count } certificates marked as not handed over
 }
did-certificate-copy = Duplicate given
copy-give = Give a duplicate
copy-title = Give a duplicate
copy-text = Certificate { $serial } is printed again under the same number, marked “DUPLICATE” with today's date. The book lists it.
copy-reason = Reason
copy-go = Give and open
copy-number = Duplicate { $number }
paper-old-book = From the old book
issued-in-place-of = In place of
book-year = Year
field-handed-on = Handed over on
field-handed-to = Handed over to
field-about = What for
