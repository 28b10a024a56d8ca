## Settings: academy, people who work, organisations, lists, backups, looks.

settings-title = Settings
settings-academy = Academy
settings-workers = Workers
settings-organisations = Organisations
settings-signatories = Signatories
settings-programmes = Programmes
settings-lists = Lists
settings-backups = Backups
settings-password = Password
settings-appearance = Appearance
settings-history = History
settings-support = Support
settings-saved = Saved

academy-text = This name stands on certificates, lists and reports. It is written for each language: the program neither inflects nor translates.
academy-name = Name { $lang }
academy-city = City { $lang }
academy-address = Address
academy-laptop = Name of this laptop
academy-laptop-hint = The history and certificate numbers carry the code of this laptop: { $code }

workers-text = The history names a worker beside every change. Switch at the foot of the side bar.
workers-add = Add a worker
workers-name = Name
workers-present = working now

organisations-text = Logos and names stand at the head of certificates. When a name changes, end the old one with a date and add the new one: certificates already issued stay as they are.
organisation-add = Add an organisation
organisation-edit = Edit the organisation
organisation-full = Full name
organisation-short = Short name
organisation-paper = As written on certificates
organisation-none = No organisations yet
organisation-logo = Logo
organisation-logo-pick = Choose a picture
organisation-logo-drop = Remove the logo
organisation-logo-none = no logo
organisation-logo-later = The logo is added once the organisation is saved.
organisation-name-missing = Write the full name in one language at least

signatories-text = Signatures at the foot of a certificate. Position and name are written as they should stand on paper.
signatory-add = Add a signatory
signatory-edit = Edit the signatory
signatory-name = Name { $lang }
signatory-name-hint = For example: A. Zhanuzakova
signatory-title = Position { $lang }
signatory-organisation = Organisation
signatory-none = No signatories yet
signatory-name-missing = Write the name in one language at least
valid-from = from { $day }
valid-to = until { $day }

programmes-text = What events belong to: the academy, the Volunteer School, a series of webinars.
programme-add = Add a programme
programme-edit = Edit the programme
programme-none = No programmes yet
programme-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }

lists-text = A hidden row stays on old records and is no longer offered for choice.
list-direction = Directions
list-district = Districts
list-event_kind = Kinds of events
list-format = Formats
list-category = Categories of people
list-role = Roles
list-club_kind = Kinds of clubs
list-which = List
list-add = Add a row
list-edit = Edit the row
list-code = Code
list-hidden = hidden
list-hide = Hide
list-unhide = Show
list-kk = In Kazakh
list-ru = In Russian
list-en = In English
list-forms = Kazakh forms
list-forms-hint = Needed in the wording of certificates: «… атты форумға қатысты», «… форумына».
form-nominative = форум (nominative)
form-possessive = форумы (possessive)
form-dative = форумға (dative)
form-possessive_dative = форумына (possessive, dative)
form-locative = форумда (locative)
form-ru_prepositional = In Russian, after “в”: форуме
form-en_in_sentence = In an English sentence: forum
list-place-forms = How it stands in the wording of certificates
list-place-forms-hint = This says where an event was held. Left empty, the name follows a rule or stands in brackets.
place-form-locative = In Kazakh: Мәртөк ауданында
place-form-ru_prepositional = In Russian, after “в”: Мартукском районе
place-form-en_in_sentence = In English, after “in”: Martuk District

backups-text = Backups on this laptop are made by themselves: daily, weekly and monthly ones are kept. If the laptop is lost, only a copy on a USB stick helps.
backups-stick = Copy to a USB stick
backups-stick-text = Choose a folder: the copy is written and read back. Only then is it called done.
backups-stick-go = Choose a folder
backups-done = The copy is written and was read back whole: { $people } people, { $events } events, { $papers } certificates, { $size } MB
backups-now = Back up now
backups-list = Backups on this laptop
backups-none = No backups yet
backup-daily = daily
backup-weekly = weekly
backup-monthly = monthly
backup-upgrade = before an upgrade
backup-intake = before a large list
backup-now = made by hand on this laptop
backup-replaced = before a restore
backup-copy = to a USB stick
backups-restore = Restore from a backup
backups-restore-this = Restore from this copy
backups-restore-other = Restore from another file
backups-restore-text = The current register is kept as a backup too.
move-title = Moving to a new laptop
move-1 = Make a copy to a USB stick on this page.
move-2 = Install Tizim on the new laptop and choose “Restore from a backup” in the first window.
move-3 = Type the password or the code from the recovery sheet.
move-4 = Do not work on the old laptop any more: the two must not give out the same numbers.

password-text = The password locks the register and its backups. If it is forgotten, only the recovery sheet helps.
password-none = There is no password now: anyone who opens this laptop can read the register.
password-old = Current password
password-new = New password
password-again = New password once more
password-set = Save the password
password-changed = The password is changed
password-sheet = A new recovery sheet
password-sheet-text = Once a new sheet is made the old one no longer opens this register. It still opens earlier backups.
password-sheet-make = Make a new sheet
password-lock = Lock the register now

appearance-language = Language of the window
appearance-theme = Theme
theme-system = Same as the system
theme-light = Light
theme-dark = Dark

support-text = The log holds no personal data: only what was done when, and which faults occurred. It can be sent to support.
support-save = Save the log
support-check = Check the register
support-check-good = The register is whole: every record agrees with the history.
support-check-bad = The register has discrepancies. Keep the last backup safe and send the log to support.
support-version = Version { $version }
password-sheet-needs = Fill in “Current password” above first.
