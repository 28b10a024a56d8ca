## The book of issued papers.

issued-title = Certificates
issued-search = Name, number, event
issued-twice = Given twice
issued-issue = Issue certificates
issued-empty = No certificates issued yet
issued-empty-text = Certificates are issued from the page of an event: once attendance is marked, the program counts who is due one.
issued-empty-events = Go to events
issued-count = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
 }
issued-selected = { $count ->
    [one] { $count } certificate selected
   *[other] { $count } certificates selected
 }
issued-left-out = { $count ->
    [one] { $count } void certificate is left out
   *[other] { $count } void certificates are left out
 }
issued-event = Event
issued-name = Name on the certificate
issued-office-number = Office no.
issued-issued-by = Issued by
issued-lang = Language
issued-excel = Save the book as a spreadsheet
issued-print = Print the book
issued-print-papers = Print the certificates
issued-save-papers = Save as PDF
issued-void = Make void
issued-void-title = { $count ->
    [one] Make { $count } certificate void
   *[other] Make { $count } certificates void
 }
issued-void-text = The certificate stays in the book as void and its number is not given again. Even if the sheet is in someone's hands, by the book it is void.
issued-void-reason = Reason
issued-replace = Replace
issued-replace-title = Replace the certificate
issued-replace-text = This certificate becomes void and a new one with a new number and the person's current name is issued in its place.
issued-replaced-by = Replaced by
issued-open-person = The person
issued-open-event = The event
issued-saved = Saved: { $name }
