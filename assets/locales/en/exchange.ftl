## Files between laptops, and what two of them wrote of one thing.

exchange-title = Exchange
exchange-send = Send a file
exchange-receive = Receive a file
exchange-let-in = Add a laptop
exchange-laptops = Laptops
exchange-withdrawn = This laptop was withdrawn from the academy: it cannot open new files. What is on it stays.
exchange-two-versions = { $count ->
    [one] { $count } record in two versions
   *[other] { $count } records in two versions
 }
exchange-two-versions-open = Choose
exchange-waiting = { $count ->
    [one] { $count } part of the files received waits for an earlier file. It joins in by itself once that comes.
   *[other] { $count } parts of the files received wait for an earlier file. They join in by themselves once that comes.
 }
exchange-alone = The academy has one laptop so far
exchange-alone-text = On the second laptop open Tizim and choose “Join an academy”. Bring the file it writes here and press “Add a laptop”.
exchange-phrase = Where two laptops show the same four words, they hold the same records.
exchange-phrase-soon = counting…
exchange-files = Latest files
exchange-files-none = No file has come or gone yet
exchange-more = Seldom needed

laptop-this = this laptop
laptop-unheard = no file from it yet
laptop-heard = { $days ->
    [0] last file written today
    [one] last file written { $days } day ago
   *[other] last file written { $days } days ago
 }
laptop-lacks = { $count ->
    [one] lacks { $count } change
   *[other] lacks { $count } changes
 }
laptop-sent = sent in a file { $when }, not yet answered
laptop-lacks-more = { $count ->
    [one] and { $count } change in no file
   *[other] and { $count } changes in no file
 }
laptop-copies-two = Two copies of this laptop’s disk write, so every file for it holds everything. If only one is left, say so.
laptop-copies-back = The copy of this laptop’s disk that was said to be gone writes again: both count once more.
laptop-copies-gone = One copy of this laptop’s disk is gone.
laptop-copy-gone = One copy is gone
laptop-main = main laptop
laptop-withdrawn = withdrawn
laptop-withdrawn-on = withdrawn { $day }
laptop-send = Send
laptop-send-to = Send a file to “{ $name }”
laptop-withdraw = Withdraw
laptop-held = Changes it made after being withdrawn are waiting: { $count }, { $days }. Take them in?
laptop-held-elsewhere = Changes it made after being withdrawn wait for the main laptop’s decision: { $count }, { $days }.
laptop-held-take = Accept
laptop-held-refuse = Refuse
laptop-held-look = See what it is
laptop-refused = Changes it made after being withdrawn that were refused: { $count }. They can still be accepted.
held-title = Work of “{ $name }” after it was withdrawn
held-says = What is accepted can be undone like a file, but the decision stays: accepted work cannot be refused afterwards. Refused work can be accepted later.
held-with-refused =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } refused earlier are among them: the rest stands on those and cannot be accepted without them.
held-leave = Decide later

withdraw-title = Withdraw the laptop “{ $name }”
withdraw-does-files = It cannot open files written from now on.
withdraw-does-later = Nobody receives what it writes later unless you accept it.
withdraw-not-keeps = Nothing is erased from it: a stolen laptop keeps everything it had.
withdraw-not-work = What it has sent so far stays with the academy.
withdraw-final = This cannot be undone. If the laptop is needed again, it is added by a new request. The other laptops learn of this from your next file.
withdraw-go = Withdraw

send-title = Send a file
send-whom = For
send-all = All laptops
send-what = { $count ->
    [one] The file will hold { $count } change.
   *[other] The file will hold { $count } changes.
 }
send-what-none = They have everything: the file will hold nothing new.
send-what-full = The file will hold everything there is, so it may be large.
send-full = Send everything again
send-safe = Only laptops of your academy can open the file. Take it on a stick, by mail or by messenger.
send-save = Save the file
sent-full = The file holds everything there is.
sent-changes = { $count ->
    [one] The file holds { $count } change.
   *[other] The file holds { $count } changes.
 }
sent-todo = Now take it to: { $names }.

file-read = File from “{ $name }” received
file-write = File for “{ $name }” written
file-write-all = File for all laptops written
file-undo = File from “{ $name }” undone
file-undo-some = A received file was undone
file-again = File from “{ $name }” received again
file-accept = Work of the withdrawn laptop “{ $name }” accepted
file-refuse = Work of the withdrawn laptop “{ $name }” refused
file-gone = One copy of the disk of “{ $name }” is gone
file-back = Both copies of the disk of “{ $name }” count again
file-take-back = Undo the file
file-take-back-of = Undo the file from “{ $name }” received { $when }
file-undone-of = The file from “{ $name }” received { $when } was undone.
held-undone-of = The work of “{ $name }” accepted { $when } was undone.
file-take-back-says = Taking it back reaches the sender too: new people and records from this file are deleted there as well.
file-undone = { $count ->
    [one] { $count } record is as it was before the file.
   *[other] { $count } records are as they were before the file.
 }
file-undone-left = { $count ->
    [one] { $count } record stayed, because it was changed since:
   *[other] { $count } records stayed, because they were changed since:
 }

receive-title = Receive a file
receive-other = Choose another file
receive-known = From the laptop “{ $name }”: this file was received before
receive-known-text = It holds nothing new, and nothing has changed.
receive-known-back = To the exchange
receive-undone = From the laptop “{ $name }”: this file was received, and undone { $when }.
receive-undone-things = Received again, it brings back: { $things }.
receive-undone-nothing = Nothing of it comes back: all of it was changed since.
receive-again = Receive again
receive-again-done = What stayed, because it was changed since: { $count }
receive-brake = { $count ->
    [one] Attention: { $count } record will be deleted, about { $percent }% of all
   *[other] Attention: { $count } records will be deleted, about { $percent }% of all
 }
receive-brake-text = This is more than usual. Ask whoever sent the file, or untick the rows that must stay. What is deleted can still be restored later.
receive-brake-seen = I have seen it, this is meant
receive-laptops = Laptops added to the academy: { $names }
receive-withdrawn = Laptops withdrawn from the academy: { $names }
receive-main = The main laptop is now “{ $names }”
receive-main-this = This laptop becomes the main one: “{ $names }”. Laptops are added and withdrawn here.
receive-waiting = { $count ->
    [one] { $count } part waits for an earlier file.
   *[other] { $count } parts wait for an earlier file.
 }
receive-untold = { $count ->
    [one] { $count } more change does not fit this list; it is taken in with the others.
   *[other] { $count } more changes do not fit this list; they are taken in with the others.
 }
receive-held = The file holds work from a withdrawn laptop, parts: { $count }. The main laptop decides whether it is taken in; until then it waits.
receive-erased = Whoever the main laptop erased for good is erased here too: such a row cannot be unticked.
receive-too-late = The file is received; this part cannot be stopped.
receive-leave = Do not receive
receive-except = { $count ->
    [one] { $count } unticked row stays as it is here, and the other laptops will see it so.
   *[other] { $count } unticked rows stay as they are here, and the other laptops will see them so.
 }
receive-except-new = New records without a tick will be deleted on that laptop too.
receive-before = Nothing has changed yet.
receive-accept = Accept all
receive-accept-rest = { $count ->
    [one] Accept { $count } row
   *[other] Accept { $count } rows
 }

plan-from = From the laptop “{ $name }”: { $things }.
plan-nothing = no new records
plan-nothing-trashed = Nothing is deleted.
plan-added-trainee = { $count ->
    [one] { $count } new person
   *[other] { $count } new people
 }
plan-added-event = { $count ->
    [one] { $count } new event
   *[other] { $count } new events
 }
plan-added-session = { $count ->
    [one] { $count } new session
   *[other] { $count } new sessions
 }
plan-added-enrolment = { $count ->
    [one] { $count } enrolment
   *[other] { $count } enrolments
 }
plan-added-attendance = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
 }
plan-added-club = { $count ->
    [one] { $count } new club
   *[other] { $count } new clubs
 }
plan-added-membership = { $count ->
    [one] { $count } club member
   *[other] { $count } club members
 }
plan-added-club-grant = { $count ->
    [one] { $count } grant
   *[other] { $count } grants
 }
plan-added-certificate = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
 }
plan-added-consent = { $count ->
    [one] { $count } consent
   *[other] { $count } consents
 }
plan-added-other = { $count ->
    [one] { $count } other new record
   *[other] { $count } other new records
 }
plan-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changes
 }
plan-two-versions = { $count ->
    [one] { $count } record in two versions
   *[other] { $count } records in two versions
 }
plan-deleted-here = { $count ->
    [one] { $count } record deleted here and changed there
   *[other] { $count } records deleted here and changed there
 }
plan-deleted-there = { $count ->
    [one] { $count } record deleted there and changed here
   *[other] { $count } records deleted there and changed here
 }
plan-brought-back = { $count ->
    [one] { $count } record restored
   *[other] { $count } records restored
 }
plan-trashed = { $count ->
    [one] { $count } record deleted
   *[other] { $count } records deleted
 }
plan-erased = { $count ->
    [one] { $count } person erased for good
   *[other] { $count } people erased for good
 }
plan-displaced = { $count ->
    [one] { $count } record displaced by another
   *[other] { $count } records displaced by others
 }
plan-part-people = People
plan-part-clubs = Clubs
plan-part-lists = Lists and settings
plan-row-trashed = deleted
plan-row-trashed-trainee = person deleted
plan-row-trashed-attendance = mark removed
plan-row-trashed-enrolment = enrolment removed
plan-row-trashed-membership = club membership removed
plan-row-trashed-certificate = paper deleted
plan-row-trashed-consent = consent deleted
plan-row-deleted-here = deleted here, changed there
plan-row-deleted-there = deleted there, changed here
plan-row-erased = erased for good on the main laptop
plan-row-displaced = displaced by another record
plan-row-brought-back = restored
plan-row-brought-back-trainee = person restored
plan-row-brought-back-attendance = mark restored
plan-row-brought-back-enrolment = enrolment restored
plan-row-brought-back-membership = club membership restored
plan-row-brought-back-certificate = paper restored
plan-row-brought-back-consent = consent restored
plan-row-added = new record
plan-row-mark = mark: { $mark }
plan-row-added-trainee = new person
plan-row-added-event = new event
plan-row-added-session = new session
plan-row-added-enrolment = enrolment
plan-row-added-attendance = mark
plan-row-added-club = new club
plan-row-added-membership = club member
plan-row-added-club-grant = new grant
plan-row-added-certificate = paper
plan-row-added-consent = consent
plan-pill-two-versions = two versions
plan-differs = differs from sign { $at } on
plan-differs-before = before @ differs from sign { $at } on
plan-differs-letters = differs in capital letters
plan-tick-all = “{ $name }”: tick or untick all
plan-more = { $count } more

taken-title = File from “{ $name }” received
taken-kept = Rows left as they are here: { $count }
taken-cloned = A copy of this laptop writes somewhere else too: its disk seems to have been copied. Everything written on both is kept. Find the copy, and go on with one of them only.
taken-versions = Records in two versions: { $count }
taken-answer = Send the answer file
taken-sheet = Now print the main laptop’s sheet on the page “Exchange”.

let-in-title = Add a laptop
let-in-start = Choose the request file
let-in-start-text = On the new laptop open Tizim and choose “Join an academy”. Bring the file it writes here.
let-in-pick = Choose the request file
let-in-question = Are the eight words the same on both screens?
let-in-how = Call the person at the laptop “{ $name }” and compare the words in order. Whoever does not read Kazakh says the numbers beside them. Add it only if all are the same.
let-in-brings = Brings along: { $people } people, { $events } events, { $clubs } clubs, { $papers } papers
let-in-role = An added laptop can write everything. Adding and withdrawing laptops and erasing people for good happen on the main laptop only.
let-in-yes = Yes, the same: add
let-in-no = No, do not add
let-in-done = Take this file to the laptop “{ $name }” and press “Receive the answer file” there.

pending-title = Waiting for an answer to the request
pending-text = Take the request file to the main laptop and compare the eight words by telephone. Work on meanwhile: what you write joins with the rest.
pending-receive = Receive the answer file
pending-withdraw = Do not join

waiting-title = Joining an academy
waiting-step-1 = Send the request file to the main laptop: on a stick, by mail or by messenger.
waiting-step-2 = Compare these eight words by telephone with the person there.
waiting-step-3 = Receive the answer file here. You can also drop it on the window.
waiting-again = Write the request file again

join-title = Join an academy
join-text = A request file is written first. The academy’s main laptop receives it and gives an answer file.
join-name = Name of the laptop
join-name-hint = Colleagues know it by this name. For example: Room 2
join-save = Save the request file
join-file-name = Request.tizim

bring-text = Join another academy with this laptop and its records
bring-open = Join an academy
bring-title = Join another academy
bring-what = The people, events, clubs and papers here come along, and papers keep their numbers. Afterwards you join people who are written down twice.

kit-text = If the main laptop breaks or is lost, another becomes the main one with this sheet.
kit-open = Main laptop’s sheet
kit-title = Main laptop’s sheet
kit-what = With this code any laptop of the academy can become the main one: add and withdraw laptops, hand the work over.
kit-number = sheet { $number }
kit-warning = Keep the sheet in a safe: whoever takes it can rule over the academy’s laptops. After a hand-over a new sheet is printed.
sheet-owed = This laptop became the main one, and its sheet is not printed yet
sheet-owed-text = If the laptop is lost, nobody can be added to the academy without this sheet. Print it, put it in a safe and destroy the former sheet.
sheet-owed-later = Later
take-over-text = If the main laptop is lost, this one can become the main one with the code of the sheet.
take-over-open = Become the main laptop
take-over-title = Become the main laptop
take-over-what = The former main laptop is not withdrawn by itself: if it is lost, withdraw it in the list afterwards. Then print a new sheet.
take-over-code = Code on the sheet
take-over-hint = Spaces, hyphens and the case of letters do not matter.
take-over-go = Become the main laptop

folder-none = Shared folder
folder-none-text = A folder on a stick, in the network or in the cloud. While the window is open it is looked into every minute: what came is received, and your changes are laid there.
folder-choose = Choose a folder
folder-text = Looked into every minute.
folder-last = Looked into: { $when }. New files: { $count }
folder-unfinished = Files not whole yet: { $count }
folder-problems = { $sentence } Files: { $count }, among them { $names }
folder-look = Look now
folder-other = Another folder
folder-off = Stop looking
folder-take-parent = Choose the folder “{ $name }”

versions-title = Records in two versions
versions-text = Two laptops wrote without seeing each other. Press what stays, or its digit. The rest is kept in the history.
versions-by = Order
versions-by-person = By person
versions-by-event = By event
versions-others = Lists and settings
versions-shown = shown now
versions-brought-back = brought back by { $by }
versions-written-by = written by { $by }
versions-deletion = Deleted on one laptop, changed on another
versions-keep = keep
versions-delete = delete
versions-other = Write another
versions-typed = Another
versions-none = No records in two versions
versions-none-text = Where two laptops write one thing differently, it shows up here.
versions-all = Show all

office-text = When the work goes to another person, another laptop becomes the main one.
office-open = Hand the work over
office-title = Hand the work over
office-to = New main laptop
office-what = Adding and withdrawing laptops passes to it. This laptop stays with the academy.
office-folder = Folder for three files
office-folder-none = None chosen
office-folder-text = A checked copy, the act that both of you sign, and the file for the new main laptop.
office-go = Hand over to “{ $name }”
office-done = The main laptop is now “{ $name }”. Receive the file there and sign the act.
office-act = Act
office-copy = Copy
office-file = File
office-review = “{ $own }” hands the work over to “{ $name }”
office-does-becomes = “{ $name }” becomes the main laptop: laptops are added and withdrawn, and people erased for good, there.
office-does-copy = A copy of the register is written to the folder “{ $folder }” and read back to check it.
office-does-act = An act of hand-over is written: you print it in the next step and both sign it.
office-does-sheet = “{ $name }” prints a new sheet of the main laptop. Destroy the old sheet then.
office-does-loses = This laptop (“{ $own }”) can no longer add or withdraw laptops or erase people for good. All else stays: writing, sending and receiving files.
office-does-file = “{ $name }” learns of this only when it receives your file. Until then nobody can be added to the academy: take the file there at once.
office-does-final = This cannot be undone. To go back, “{ $name }” hands the work over to this laptop again.
office-next = Next
office-back = Back
office-act-print = Print the act
office-alone = The academy has no other laptop: add one first.
office-not-here = Only the main laptop can hand the work over.
