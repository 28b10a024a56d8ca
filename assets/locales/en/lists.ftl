## Long lists: filters, views, columns, one change for many, what goes out.

view-under-age = Under 18
view-no-phone = Without a phone
view-save-changes = Update the view
view-save-as = Save under another name
views-dropped = Bring a dropped view back
did-view-drop = The view “{ $name }” was removed

filter-add = Filter
filter-drop = Remove the filter: { $filter }
filter-find = Find in the list
filter-text = Search
filter-age-on = Counted on which day
filter-has = Has
filter-consent = With consent
filter-no-consent = Without consent
filter-added-since = Added since
filter-consent-data = to data processing
filter-consent-photo = to photographs
filter-consent-parent = of a parent
missing-email = no e-mail
missing-iin = no IIN
missing-sex = sex not written
missing-organisation = no organisation
missing-study-group = no group
missing-patronymic = no patronymic

columns-hint = Choose a column to change its place or width
column-up = Move earlier
column-down = Move later
column-narrower = Narrower
column-wider = Wider

list-to-excel = Save for Excel
list-to-csv = Save as CSV
list-copy = Copy as numbered text
export-whole = Phone, e-mail, IIN whole
did-list-copied = { $count ->
    [one] { $count } line copied
   *[other] { $count } lines copied
 }

many-title = { $count ->
    [one] Change the data of { $count } person
   *[other] Change the data of { $count } people
 }
many-hint = Tick what changes. A value left empty clears the field.
many-add-categories = Add categories
many-drop-categories = Remove categories
many-add-directions = Add directions
many-drop-directions = Remove directions
many-append-note = Add a line to the note
many-looking = Looking what will change…
many-will-change = { $count ->
    [one] { $count } person will change.
   *[other] { $count } people will change.
 } This can be undone.
many-same = { $count ->
    [one] { $count } person has it already.
   *[other] { $count } people have it already.
 }
many-stay = { $count ->
    [one] { $count } person will stay as they are:
   *[other] { $count } people will stay as they are:
 }
people-marked = { $count ->
    [one] { $count } was not changed and stays ticked
   *[other] { $count } were not changed and stay ticked
 }
people-untick = Clear ticks
group-numbered = Group { $number }
