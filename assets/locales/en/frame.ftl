## Side bar, palette, bars.

side-menu = Main menu
side-home = Home
side-events = Events
side-people = People
side-clubs = Clubs
side-certificates = Certificates
side-exchange = Exchange
side-settings = Settings
side-backup = Copy: { $when }
side-backup-none = No copy yet
skip-menu = Skip the menu
worker-none = No one chosen
worker-switch = Working: { $name }. Switch
worker-edit-list = List of workers
samples-band = Samples
samples-band-text = These people are invented. Try anything: your own register is not touched.
samples-leave = Leave the samples
key-beside = No password is set: anyone who opens this laptop can read the register.
key-beside-set = Set a password
side-laptop = Laptop { $code }
bar-undone = Undone: { $label }
bar-undone-restoring = Undone: restoring { $name }
bar-undone-restoring-many = Undone: restoring { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
bar-redone = Redone: { $label }
refusal-code = Code: { $code }

palette-title = Search and actions
palette-hint = A person, school, group, event, club, certificate number
palette-add-person = Add a person
palette-add-event = Add an event
palette-add-club = Add a club
palette-intake = Add a list from a form or Excel
palette-certificates = Book of certificates
palette-copy-stick = Copy to a USB stick
palette-history = History of changes
palette-settings = Settings
palette-undo = Undo the last action
palette-redo = Redo
found-trainee = People
found-event = Events
found-club = Clubs
found-programme = Programmes
found-school = Schools
found-group = Groups
found-certificate = Certificates
found-organisation = Organisations
found-reference = Lists
found-read-as = other keyboard layout: { $text }
found-typo = one letter differs
palette-actions = Actions
palette-recent = Chosen lately

keys-title = Keys
keys-palette = Search and actions
keys-find = Find on this page
keys-undo = Undo
keys-redo = Redo
keys-save = Save
keys-pages = Go to a page
keys-walk = Through a list by pages; arrows by rows
keys-tick = Tick a row
keys-range = Tick a range: Shift and an arrow
keys-all = Tick all
keys-copy = Copy as a table
keys-open = Open in full
keys-escape = Close, untick
keys-mark-rest = Mark everybody left in the session
keys-minutes = Minutes of a late mark
keys-this = This list
palette-duplicates = Find people written twice
palette-exchange-send = Send a file to another laptop
palette-exchange-receive = Receive a file from another laptop
palette-two-versions = Records in two versions
