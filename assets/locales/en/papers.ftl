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

consent-form-title = Consent to the collection and processing of personal data
consent-form-bin = BIN ______________________
consent-form-name = Full name:
consent-form-birth = Date of birth:
consent-form-iin = IIN:
consent-form-event = Event:
consent-form-gives = 1. Under article 8 of the Law of the Republic of Kazakhstan No. 94-V of 21 May 2013 on personal data and their protection, I freely consent to the collection and processing of my personal data by { $operator } (the Operator).
consent-form-data = 2. The data: name, date of birth, sex, IIN, telephone, e-mail address, district, place of study or work, faculty, year and group; taking part in events, role in a club, certificates issued to me.
consent-form-purpose = 3. The purposes: holding events, keeping account of participants, issuing certificates, contacting me, preparing statistics and reports without names.
consent-form-others = 4. Except where the law requires it, my data is not passed to third parties, not sent abroad and not published in open sources.
consent-form-term = 5. The consent holds from the day of signing until “____” ______________ ______. Where no day is given, the data is kept until the purposes of item 3 are reached.
consent-form-withdraw = 6. I understand that I may withdraw my consent at any time by writing to the Operator, and that I may see my data and have it corrected or deleted.
consent-form-photo-title = Photographs and video
consent-form-photo = To being photographed and filmed at events, and to the pictures being shown on the Operator’s site, its social networks and in the media:
consent-form-yes = I consent
consent-form-no = I do not consent
consent-form-parent-title = For somebody younger than 18: filled in by a parent or guardian
consent-form-parent-name = Full name:
consent-form-parent = parent
consent-form-guardian = guardian
consent-form-phone = Telephone:
consent-form-parent-gives = As the legal representative I consent to the processing of data on the terms above and to taking part in the event. Whose data: { $name }.
consent-form-signature = signature
consent-form-full-name = full name
consent-form-day = date
