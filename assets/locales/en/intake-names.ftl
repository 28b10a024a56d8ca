## Names that a list spells better, mistyped addresses, and what is told for a whole list.

intake-reason-better-name = Names written better in this list
intake-reason-other-spelling = Names written otherwise in this list
intake-names-better = { $count ->
    [one] { $count } name is written better in this list
   *[other] { $count } names are written better in this list
 }
intake-names-better-lead = On the left the name as it is kept, on the right as the list has it. Unticked names are left alone. By the old spelling the person is still found.
intake-names-doubtful = { $count ->
    [one] { $count } name is written otherwise in this list
   *[other] { $count } names are written otherwise in this list
 }
intake-names-doubtful-lead = The program cannot tell which spelling is right. Tick the names that the list has right.
intake-names-list = Two spellings of each name
intake-names-take = Take from the list: { $count }
intake-names-keep = Keep as it is
intake-names-chosen-take = From the list
intake-names-chosen-keep = Stays as it is
intake-names-stay = Names without an answer stay as they are.
intake-fact-respelled = { $count ->
    [one] name written as the list has it
   *[other] names written as the list has them
 }

intake-emails-lead = These addresses look mistyped. Without an answer an address is not kept.
intake-emails-take = Yes to all { $count }
intake-email-is-it = Is it { $value }?

intake-for-all = For the whole list
intake-for-all-may = may be left empty
intake-for-all-question = Where are all the people of this list from?
intake-for-all-lead = The list does not say it, or leaves it out in some rows. What you tell is written where it is missing; what the register has is left alone. You may leave it empty.
intake-for-all-rows = { $count ->
    [one] { $count } row does not say it: the answer goes to that row only
   *[other] { $count } rows do not say it: the answer goes to those only
 }
