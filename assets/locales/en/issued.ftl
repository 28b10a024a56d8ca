## The book of issued papers.

issued-title = Certificates
issued-search = Name, number, event
issued-issue = Issue certificates
issued-empty = No papers issued yet
issued-empty-text = Papers are issued from the page of an event: once attendance is marked, the program counts who is due one.
issued-empty-events = Go to events
issued-count = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
 }
issued-selected = { $count ->
    [one] { $count } paper selected
   *[other] { $count } papers selected
 }
issued-left-out = { $count ->
    [one] { $count } void paper is left out
   *[other] { $count } void papers are left out
 }
issued-event = Event
issued-name = Name on the paper
issued-office-number = Office no.
issued-issued-by = Issued by
issued-lang = Language
issued-excel = Save the book as a spreadsheet
issued-print = Print the book
issued-print-papers = Print the papers
issued-save-papers = Save as PDF
issued-void = Make void
issued-void-title = { $count ->
    [one] Make { $count } paper void
   *[other] Make { $count } papers void
 }
issued-void-text = The paper stays in the book as void and its number is not given again. Even if the sheet is in someone's hands, by the book it is void.
issued-void-reason = Reason
issued-replace = Replace
issued-replace-title = Replace the paper
issued-replace-text = This paper becomes void and a new one with a new number and the person's current name is issued in its place.
issued-replaced-by = Replaced by
issued-open-person = The person
issued-open-event = The event
issued-saved = Saved: { $name }
