# What the command line says of an import.

import-marks-kept = { $count ->
    [one] { $count } mark stays as it was: the sheet says otherwise
   *[other] { $count } marks stay as they were: the sheet says otherwise
 }
import-marks-replaced = { $count ->
    [one] { $count } mark was replaced by the one of the sheet
   *[other] { $count } marks were replaced by those of the sheet
 }
intake-problem-mark-unclear = The mark is unclear
intake-problem-own-unreadable = The value does not fit the field
intake-reason-nobody = Nobody of this name is in the register
import-clubs-clubs = Clubs: { $rows } rows; new { $new }, known { $known }, to be asked { $asked }
import-clubs-leaders = Leaders: { $rows }; new { $new }, known { $known }, to be asked { $asked }
import-clubs-grants = Grants: { $rows } rows; new { $new }, known { $known }, to be asked { $asked }
import-clubs-out = {", "}left out { $out }
import-better-names = { $count ->
    [one] { $count } name is written better in the list; it stays as it is kept
   *[other] { $count } names are written better in the list; they stay as they are kept
 }
import-doubtful-names = { $count ->
    [one] { $count } name is written otherwise in the list, and no rule can tell which is right
   *[other] { $count } names are written otherwise in the list, and no rule can tell which are right
 }
import-respelled = { $count ->
    [one] { $count } name was written as the list has it
   *[other] { $count } names were written as the list has them
 }
import-guessed-emails = { $count ->
    [one] { $count } mistyped e-mail address can be guessed; it is not kept
   *[other] { $count } mistyped e-mail addresses can be guessed; they are not kept
 }
