## Who has earned a paper and why, proof before a batch, batches that were cut off.

earned-there = came to { $there } of { $of } sessions
earned-there-least = came to { $there } of { $of } sessions, at least { $least } are needed
earned-missed = missed { $count }, no more than { $most } may be missed
earned-excused = excused { $count } times, which is not counted as missed
earned-hours = { $hours } of { $least } hours
earned-unmarked = no mark at { $count } { $count ->
    [one] session
   *[other] sessions
  } ({ $days })
earned-ahead = { $count } { $count ->
    [one] session is
   *[other] sessions are
  } still to come
earned-has-one = already has one, No. { $serial }
earned-help-mark = put the mark for { $days }
earned-help-attend = would earn it by coming to { $count } of the { $ahead } still to come
earned-help-hours = { $hours } more hours are needed, and there are sessions to come
earned-help-wait = decided after the { $count } still to come
earned-help-none = the rule cannot be met any more; a paper can be given all the same with a written reason
earned-anyway = given in spite of the rule: { $reason }
earned-yes = gets one
earned-no = gets none
left-out-rule-not-met = does not meet the rule

proof-name-mixed = “{ $word }” mixes Cyrillic and Latin letters
proof-name-capitals = “{ $word }” stands in capitals all through
proof-name-small = “{ $word }” begins with a small letter
proof-name-spaces = a space or a hyphen too many
proof-name-signs = signs that names do not have: { $word }
proof-name-initial = “{ $word }” is an initial, not a name
proof-name-no-given = no given name
proof-name-no-surname = no surname
proof-name-patronymic = “{ $word }”: the patronymic does not agree with the sex
proof-name-given-sex = “{ $word }”: the name does not agree with the sex
proof-name-near = “{ $word }”: should it be “{ $known }”?
proof-name-alike = somebody else in the batch has the same name
proof-name-form = look at the case: { $form }
proof-name-latin-by-rule = the Latin spelling was made by rule
proof-name-latin = the name stands in Latin letters
proof-name-other = look at the name
proof-sheet = Proof sheet
proof-sheet-name = The name as it will be printed
proof-sheet-look = What to look at
proof-sheet-tick = Right
proof-sheet-longest = the longest name
proof-sheet-shortest = the shortest name
proof-sheet-count = Receive one: { $count }. Do not: { $out }, of whom have one already: { $have }.
proof-sheet-lang = Language of the paper: { $lang }
proof-sheet-number = First number: { $serial }
proof-sheet-signers = Signed by: { $names }
proof-sheet-wording = Wording: { $text }
proof-sheet-signed = Checked by: ____________________    Date: ____________

unfinished-line = { $title }: numbers { $first } … { $last } were given ({ $count }), their file was not written

ask-papers-unwritten = { $count ->
    [one] paper was given and its file was not written
   *[other] papers were given and their file was not written
  }
ask-papers-unwritten-detail = Draw them now: { $names }

issue-left-out-rule-not-met = Did not meet the rule
issue-roles = Roles
issue-roles-hint = Where nothing is chosen, everybody on the list is looked at.
issue-missed-at-most = Sessions that may be missed
issue-hours-at-least = Hours needed
issue-limit-hint = An empty field asks for nothing.
issue-anyway = Issue all the same
issue-anyway-reason = Why it is issued
issue-anyway-drop = Do not issue
issue-anyway-given = Issued in spite of the rule: { $reason }
issue-proof = Proof
issue-proof-clean = There is nothing to look at in the names.
issue-proof-found = { $count ->
    [one] { $count } thing to look at
   *[other] { $count } things to look at
 }
issue-proof-hint = Open the person, mend the name and come back: what you chose is kept.
issue-proof-sheet = Save the proof sheet
issue-proof-shortest = The shortest name: { $name }
issue-proof-have = Have one already: { $count }
issue-proof-signers = Signed by: { $names }
issue-proof-mend = Open the page of { $name }
programme-papers = Issue papers
unfinished-title = Papers whose file was not written
unfinished-text = These numbers were given and stand in the book, but the work was cut off before the file was written. There is no need to issue them again.
unfinished-none = No papers wait for their file.
unfinished-count = { $count } papers, { $first } … { $last }
unfinished-given = Given on { $date }, file: { $name }
unfinished-draw = Draw them now
unfinished-elsewhere = Draw them elsewhere
unfinished-forget = Not needed
unfinished-drawn = Saved: { $name }
renamed-title = Papers under the former name
renamed-text = The name has changed, and these papers bear the former one. Replacing makes the old one void and issues another in its place, with a new number.
renamed-line = { $old } → { $new }
renamed-chain = { $new } stands in the place of { $old }
