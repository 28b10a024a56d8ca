# Words printed on papers: certificates, the recovery sheet, the book of certificates, lists.

paper-number = No. { $number }
paper-seal = Seal
paper-page = page { $page } / { $pages }
paper-signature = Signature

paper-recovery-title = Recovery sheet
paper-recovery-what = This sheet opens the register without the password. If the password is forgotten or the laptop fails, the code on this sheet and a backup are enough.
paper-recovery-how = Open the program, choose “Restore from a backup”, point to the backup file and type the code on this sheet. Hyphens and spaces need not be typed.
paper-recovery-code = Code
paper-recovery-made = Printed on
paper-recovery-laptop = Laptop
paper-recovery-kept = Kept at
paper-recovery-keeper = Name of the keeper
paper-recovery-warning = Anyone who finds this sheet can read everything in the register. Keep it in a safe or a locked cupboard; do not photograph it, send it by mail or carry it with the laptop.

book-title = Book of issued certificates
book-number = Number
book-date = Issued on
book-name = Name
book-event = Event
book-kind = Kind
book-issued-by = Issued by
book-signature = Signature
book-count = Total: { $count }
book-office = Office no.
book-void = Void

paper-kind-certificate = Certificate
paper-kind-thanks = Letter of thanks
paper-kind-diploma = Diploma
paper-kind-praise = Certificate of honour

club-card-title = Club card
club-card-leader = Leader
club-card-members = Members
club-card-named = by name: { $named }
club-card-counted = by name: { $named } · by the club’s word: { $count }
club-card-no-members = No members written
club-card-more-people = and { $count } more people
club-card-more = and { $count } more
club-card-events = Events its members were at
club-card-people = { $count } people
club-card-grants = Grants
club-card-school = School
club-card-organisation = Organisation
club-card-district = District, city
club-card-directions = Directions
club-card-founded = Founded
club-card-born-at = Born at the event
club-card-leader-phone = Leader’s phone
club-card-phone = Club phone
club-card-email = E-mail
club-card-address = Address
club-card-link = Page
club-card-closed = closed:
club-card-step-applied = Applied
club-card-step-won = Won
club-card-step-waiting = Awaiting a decision
club-card-step-refused = Refused
club-card-step-reported = Report given
club-card-step-due = Report
club-card-step-overdue = Report overdue
