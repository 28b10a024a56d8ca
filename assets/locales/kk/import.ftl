# What the command line says of an import.

import-marks-kept = { $count } белгі бұрынғы күйінде қалды: парақта басқаша
import-marks-replaced = { $count } белгі парақтағыдай болып өзгерді
intake-problem-mark-unclear = Белгісі түсініксіз
intake-reason-nobody = Базада мұндай адам жоқ
