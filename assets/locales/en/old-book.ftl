## The book from before the program.

old-book-sum = New papers to be taken from the old book: { $added } (the person was found for { $with-person }). There already: { $known }. Rows left out: { $left-out }.
old-book-done = Papers taken from the old book: { $added } (the person was found for { $with-person }). There already: { $known }. Rows left out: { $left-out }.
old-book-nothing = Nothing new: these papers are in the book already ({ $known }). Rows left out: { $left-out }.
old-book-problem-no-number = Row { $row }: no number, left out: { $value }
old-book-problem-no-name = Row { $row }: no name, left out: { $value }
old-book-problem-uncertain-row = Row { $row }: lies after a quote that never closes, left out: { $value }
old-book-problem-date-unread = Row { $row }, column { $column }: the day cannot be read, the paper has none: { $value }
old-book-problem-kind-unread = Row { $row }, column { $column }: an unknown kind, taken for a certificate: { $value }
old-book-problem-number-repeated = Row { $row }: another record bears this number: { $value }
old-book-problem-formula-error = Row { $row }, column { $column }: the formula has no value: { $value }
old-book-problem-sheet-unread = The sheet “{ $sheet }” has no columns for number and name: nothing was taken from it.
old-book-problem-sheet-hidden = The sheet “{ $sheet }” is hidden: nothing was taken from it.
old-book-title = Take in the old book
old-book-text = Choose the Excel book of papers issued before the program. Numbers are kept as they are written; person and event are linked only where that is sure. What would come of it is shown first.
old-book-take = { $count ->
    [one] Take { $count } paper
   *[other] Take { $count } papers
 }
old-book-known = there already
old-book-person = person found
old-book-no-person = by the written name
old-book-more = { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
 }
did-old-book-take = { $count ->
    [one] { $count } paper taken from the old book
   *[other] { $count } papers taken from the old book
 }
