# What the command line says of an import.

import-new = { $count } жаңа адам
import-known = { $count } жолдағы адам базада бар
import-repeated = { $count } жол файлда қайталанған
import-marks-kept = { $count } белгі бұрынғы күйінде қалды: парақта басқаша
import-marks-replaced = { $count } белгі парақтағыдай болып өзгерді
import-to-choose = { $count } жолда таңдау керек
intake-problem-mark-unclear = Белгісі түсініксіз
intake-reason-nobody = Базада мұндай адам жоқ
