## First start, opening, recovery.

start-title = Tizim
start-text = People, events and certificates of a youth academy in one register. No internet needed, the data stay on this laptop.
start-new = New academy
start-new-text = Begin with an empty register
start-join = Join an academy
start-join-text = For a second laptop
start-samples = Try with samples
start-samples-text = 500 invented people in a separate file
start-restore = Restore from a backup

create-title = New academy
create-name = Name of the academy
create-name-hint = As it stands on certificates and reports. Can be changed later.
create-language = Main language
create-worker = Your name
create-worker-hint = So that the history shows who changed what. For example: Ainur Zh.
create-laptop-hint = Optional. Where there are several laptops, colleagues know it by this name. For example: Room 1
create-password = Password
create-password-again = Password once more
create-password-hint = At least 8 characters. Three or four plain words in a row are easiest.
create-password-short = At least 8 characters are needed
create-password-differs = The two passwords differ
create-no-password = Without a password
create-no-password-hint = Anyone who opens the laptop can read the register. A password can be set later in the settings.
create-button = Create the register

sheet-title = Recovery sheet
sheet-text = If the password is forgotten, only this sheet opens the register. Print it and keep it away from the laptop. The code is not shown again.
sheet-no-academy = The academy is not known yet: write its name on the sheet by hand once the laptop has joined. The code stays the same.
sheet-laptop = Laptop
sheet-made = Made on
sheet-print = Print the sheet
sheet-save = Save as PDF
sheet-kept = The sheet is printed or written down
sheet-go = Start working
sheet-saved = The sheet is saved

unlock-title = { $academy }
unlock-text = The register is locked with a password.
unlock-password = Password
unlock-button = Open
unlock-forgot = Password forgotten
unlock-recovery-text = Type the code from the recovery sheet. Spaces, dashes and letter case do not matter.
new-password-title = Set a new password
new-password-text = The register was opened with the code of the recovery sheet. Set a new password so that you need not type the code again; the code stays as it is.
new-password-later = Later
unlock-recovery = Code from the sheet
unlock-with-password = Open with the password
unlock-restore = Restore from another copy

restore-title = Restore from a backup
restore-text = Choose the backup file and type the password of that time or the code from the recovery sheet. The current register, if any, is kept as a backup too.
restore-file = Backup file
restore-file-pick = Choose the file
restore-file-none = No file chosen
restore-done = The register was restored from the copy
restore-button = Restore
trouble-retry = Try again
