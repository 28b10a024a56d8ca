## What the command line says of laptops and the files between them.

told-laptop-withdrawn = The laptop was withdrawn from the academy. What it held already stays on it.
told-laptop-took-over = This laptop is the main one now.
told-laptop-this = this laptop
told-laptop-main = main
told-laptop-out = withdrawn
told-laptop-heard = { $days ->
    [0] its file came today
    [one] its file came { $days } day ago
   *[other] its file came { $days } days ago
 }
told-laptop-silent = no file of it came yet
told-laptop-lacks = changes it lacks: { $count }
told-laptop-sent = sent in a file on { $when }, not yet answered
told-laptop-copies-two = two copies of its disk write
told-laptop-copies-gone = one copy of its disk is gone
told-laptop-copies-back = a copy that was gone writes again
told-copy-gone = One copy is gone: the laptop counts by its next file.
told-copy-back = Both copies count again.
told-laptop-held = changes waiting for a decision: { $count }, { $from } – { $to }
told-laptop-refused = changes refused, may still be accepted: { $count }
told-held-accepted = What the withdrawn laptop wrote later was taken in.
told-held-refused = What the withdrawn laptop wrote later was kept away.
told-file-cloned = A copy of this laptop works elsewhere too. Work goes on here under a new code; what was written on both sides stays.
told-file-taken-back = Undone: the file of the laptop “{ $name }” read on { $when }. Records and fields as before: { $count }
told-work-taken-back = Undone: the work of the laptop “{ $name }” accepted on { $when }. Records and fields as before: { $count }
told-file-was-undone = undone
told-file-known = From the laptop “{ $name }”: nothing new
told-file-undone = From the laptop “{ $name }”: this file was read, and undone on { $when }
told-file-undone-how = Nothing has changed. To take it in again: exchange read FILE --again
told-file-again-would = Taking it in again would bring back:
told-file-again = File from the laptop “{ $name }” taken in again:
told-file-again-nothing = From the laptop “{ $name }”: nothing comes back, all of it was changed since
told-file-from = From the laptop “{ $name }”:
told-file-brake = Mind: of every 100 records { $count } would be deleted
told-file-waiting = Waits for other files: { $count }
told-file-untold = Changes beside those listed here: { $count }
told-file-held = Waits for the main laptop to decide: { $count }
told-file-two-versions = In two versions: { $count }
told-kind-added = new
told-kind-changed = changed
told-kind-two-versions = in two versions
told-kind-trashed = deleted
told-kind-brought-back = brought back
told-kind-deleted-here = deleted here, changed there
told-kind-deleted-there = deleted there, changed here
told-kind-erased = erased for good
told-kind-displaced = displaced by another record
told-table-trainee = people
told-table-event = events
told-table-session = sessions
told-table-enrolment = enrolments
told-table-attendance = marks
told-table-club = clubs
told-table-membership = memberships
told-table-certificate = certificates
told-table-other = other
told-badges-left-out = Left out because they have a badge: { $count } (the last printed on { $date })
