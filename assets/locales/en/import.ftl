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
