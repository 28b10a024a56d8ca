# What the command line says of an import.

import-new = new people: { $count }
import-known = already in the register: { $count }
import-repeated = repeated in the file: { $count }
import-to-choose = to choose: { $count }
intake-problem-mark-unclear = The mark is unclear
intake-reason-nobody = Nobody of this name is in the register
