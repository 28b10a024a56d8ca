## The printed papers of an event.

event-tab-papers = Papers
prints-list = Papers
prints-kit = Everything at once
prints-badge = Badges
prints-signin = Sign-in sheets
prints-programme = Programme
prints-signs = Table signs
prints-doors = Group lists
prints-release = Release from classes
prints-briefing = Safety briefing
prints-adults = Adults and children
prints-nothing = nothing to say yet
prints-kit-count = { $count ->
    [one] { $count } kind of paper, one kit
   *[other] { $count } kinds of paper, one kit
}
prints-count-badge = { $count ->
    [one] for { $count } person
   *[other] for { $count } people
}
prints-count-signin = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
prints-count-programme = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
prints-count-signs = { $count ->
    [one] { $count } sign
   *[other] { $count } signs
}
prints-count-doors = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
prints-count-release = { $count ->
    [one] { $count } student
   *[other] { $count } students
}
prints-count-briefing = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
prints-count-adults = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
prints-langs = Language of the paper
prints-langs-kk = Қазақша
prints-langs-kk-ru = Қаз + рус
prints-langs-ru = Русский
prints-langs-en = English
prints-kit-what = What belongs to the kit
prints-kit-empty = Tick what belongs to the kit
prints-form = How to save
prints-form-pdf = One PDF with bookmarks
prints-form-zip = One ZIP, each paper apart
prints-form-folder = Into a folder, each paper apart
prints-layout = Size of badges
prints-layout-8 = 96 × 68 mm, 8 on A4
prints-layout-10 = 86 × 54 mm, 10 on A4
prints-layout-single = 86 × 54 mm, a page each
prints-before = { $count ->
    [one] { $count } person has a badge already, printed on { $date }. It is not printed twice.
   *[other] { $count } people have badges already, the last printed on { $date }. They are not printed twice.
}
prints-again = Print again for those who have one
prints-session = For which session
prints-session-all = For all, a sheet each
prints-session-number = Session { $number }
prints-blank = Empty rows at the end
prints-blank-hint = For those who are not on the list
prints-blank-wrong = Write a number from 0 to 500
prints-signs-of = Whose signs
prints-signs-of-groups = Groups
prints-signs-of-people = Speakers and guests
prints-signatory = Who approves
prints-signatory-none = Written by hand
prints-page = { $name }, first page
prints-save = Save
prints-print = Print
prints-print-all = Print everything ({ $count })
prints-open = Open
prints-saved = Ready: { $name }
prints-left-out = { $count ->
    [one] { $count } person has a badge already ({ $date }) and was left out.
   *[other] { $count } people have badges already ({ $date }) and were left out.
}
prints-again-now = Print again
person-book = Volunteer’s book
person-book-text = On one sheet: actions, confirmed hours, the supervisor’s signature. A place is left for a photo.
