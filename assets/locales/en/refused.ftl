## Refusals by code: what happened, and what to do.

refused-other = The action was not carried out.
refused-other-todo = Try again. If it happens again, send the log from the settings to support.
refused-bug = The program met an unexpected fault. The register was not changed.
refused-bug-todo = Send the log from the settings to support.
refused-not-found = This record was not found.
refused-not-found-todo = It may have been deleted: look into the history.
refused-wrong-password = The password or code does not fit.
refused-wrong-password-todo = Check the keyboard layout and type it again.
refused-name-missing = The name is missing.
refused-name-missing-todo = Fill in at least one part of the name.
refused-title-missing = The title is missing.
refused-title-missing-todo = Write it in one language at least.
refused-nothing-to-undo = { $stop ->
    [papers] There is nothing to undo. What was done before certificates were issued stays.
    [erasing] There is nothing to undo. What was done before the data of a person was erased for good stays.
   *[nothing] There is nothing to undo.
 }
refused-stopped = The work was stopped. The register was not changed.
refused-papers-stopped = The certificates could not all be written, but numbers have been given: { $numbers } ({ $count } in all).
refused-papers-stopped-todo = There is no need to issue again: the certificates can be made from the book at any time.
refused-newer = This file was written by a newer version of the program.
refused-newer-todo = Update the program and open it again.
refused-cloud-folder = The register cannot lie in a cloud or network folder: it could be damaged there.
refused-cloud-folder-todo = Choose a folder on this laptop.
refused-damaged = The file is damaged.
refused-damaged-todo = Choose another copy.
refused-not-a-register = This file is not a Tizim backup.
refused-file-unreadable = The file did not open.
refused-file-unreadable-todo = Check that no other program holds it open.
refused-file-unwritable = The file could not be written.
refused-file-unwritable-todo = Check that there is room and that no other program holds it open.
refused-busy = The register is busy with another program.
refused-busy-todo = Try again in a few seconds.
refused-locked = The register is locked.
refused-under-age = People under 18 may not be assigned to an emergency action: { $event }.
refused-under-age-todo = Article 12 of the law on volunteering says so.
refused-file-failed = The file could not be read or written.
refused-file-failed-todo = Check that there is room and that no other program has it open.
refused-bad-id = This is not the number of a record.
refused-bad-id-todo = Copy the number from the list again.
refused-missing = A required field is empty.
refused-missing-todo = Fill it in and save again.
refused-bad-value = This value does not fit here.
refused-bad-value-todo = Choose from the list or write it differently.
refused-bad-date = The date cannot be read, or there is no such day.
refused-bad-date-todo = Write it as 27.11.2026.
refused-too-early = Whoever leads the club now came on { $since }.
refused-too-early-todo = Write a later day.
refused-bad-period = The time of the event is unclear.
refused-bad-period-todo = Give a day, a month, a quarter or a year.
refused-no-register = There is no register here.
refused-no-register-todo = Create a new one or restore a copy.
refused-register-exists = There is already a register here.
refused-register-exists-todo = Open it, or choose another folder.
refused-newer-version = This file was written by a newer version of the program.
refused-newer-version-todo = Update the program and open it again.
refused-shared-folder = The register cannot lie in a cloud or network folder: it could be damaged there.
refused-shared-folder-todo = Choose a folder on this laptop.
refused-wrong-recovery-code = The recovery code does not fit.
refused-wrong-recovery-code-todo = Type the groups from the sheet again, in order.
refused-password-needed = The register is locked with a password.
refused-password-needed-todo = Type the password or the recovery code.
refused-register-in-use = The register is open in another program, or work in it is not finished.
refused-register-in-use-todo = Wait until the work ends, close other windows and command lines that use this register, and try again.
refused-own-file = This is a file of the register itself: nothing may be written in its place.
refused-own-file-todo = Choose another name or another folder.
refused-not-a-backup = This file is not a copy made by Tizim.
refused-not-a-backup-todo = Choose a copy that Tizim wrote.
refused-backup-differs = The copy is not whole or is damaged.
refused-backup-differs-todo = Copy to another USB stick, or choose another copy.
refused-backup-failed = The register could not be copied before the large list, so nothing was taken in.
refused-backup-failed-todo = Make room on the disk, look whether the folder of copies can be written to, and try again.
refused-nothing-to-redo = There is nothing to redo. Only what was undone can be done again.
refused-in-trash = This record was deleted.
refused-in-trash-todo = Put it back from “Deleted” first.
refused-empty-file = The file is empty.
refused-empty-file-todo = Choose a file with a list in it.
refused-no-data-rows = The file has a header and nothing else.
refused-no-data-rows-todo = Write people into it and save it again.
refused-corrupt-file = The file is damaged and cannot be read to the end.
refused-corrupt-file-todo = Open it in Excel and save it again.
refused-encrypted-file = The file has a password of its own.
refused-encrypted-file-todo = Remove the password in Excel and save it again.
refused-expands-too-much = The file grows beyond measure when opened.
refused-expands-too-much-todo = Copy the list into a new file and choose that.
refused-unknown-format = Files of this kind are not read.
refused-unknown-format-todo = A list must be XLSX, XLS, ODS or CSV, a picture PNG or JPEG.
refused-too-large = The file is too large.
refused-too-large-todo = Remove sheets you do not need, or split it.
refused-xml-entities = The file holds a part that is not allowed.
refused-xml-entities-todo = Open it in Excel and save it as a new file.
refused-unknown-sheet = The file has no such sheet.
refused-unknown-sheet-todo = Check the name of the sheet.
refused-no-name-column = No column with names was found.
refused-no-name-column-todo = Point it out yourself.
refused-no-club-list = The file has neither a list of clubs nor one of grants.
refused-no-club-list-todo = Title one column “Club” and another “School”, “Leader” or “Sum”.
refused-no-rows = There are no new rows: this file was read before.
refused-nobody-meets-rule = Nobody meets the rule.
refused-nobody-meets-rule-todo = Ask for fewer sessions, or mark attendance.
refused-letters-missing = A name holds a character that cannot be printed.
refused-letters-missing-todo = Correct the name and try again.
refused-already-void = Void already: { $number }.
refused-already-void-todo = Look in the book for the one that was issued in its place.
refused-nameless = This person was made nameless: nothing more is written of them.
refused-nameless-todo = If they come again, add them as a new person.
refused-blob-too-large = The picture is too large.
refused-blob-too-large-todo = Make it smaller and choose it again.
refused-text-too-long = The text is too long: a field holds at most { $limit } KB, which is more than 30 thousand letters.
refused-text-too-long-todo = Shorten it or divide it between several records.
refused-in-use = { $field ->
    [worker] This person works at the laptop now.
   *[other] This record is in use.
 }
refused-in-use-todo = { $field ->
    [worker] Let another person of the list go on first: their names are at the foot of the side bar.
   *[other] Choose another one in its place first.
 }
refused-not-yet = This comes with a later version.
