# What the command line says of an import.

import-marks-kept = { $count } белгі бұрынғы күйінде қалды: парақта басқаша
import-marks-replaced = { $count } белгі парақтағыдай болып өзгерді
intake-problem-mark-unclear = Белгісі түсініксіз
intake-problem-own-unreadable = Мәні осы бағанға келмейді
intake-reason-nobody = Базада мұндай адам жоқ
import-clubs-clubs = Клубтар: { $rows } жол; жаңа { $new }, бұрыннан бар { $known }, сұрақ { $asked }
import-clubs-leaders = Жетекшілер: { $rows }; жаңа { $new }, бұрыннан бар { $known }, сұрақ { $asked }
import-clubs-grants = Гранттар: { $rows } жол; жаңа { $new }, бұрыннан бар { $known }, сұрақ { $asked }
import-clubs-out = {", "}тізімнен тыс қалғаны { $out }
import-better-names = { $count } адамның аты-жөні тізімде дұрысырақ жазылған; базада сол күйі қалады
import-doubtful-names = { $count } адамның аты-жөні тізімде басқаша жазылған; қайсысы дұрыс екені белгісіз
import-respelled = { $count } адамның аты-жөні тізімдегідей жазылды
import-guessed-emails = Қате терілген { $count } пошта мекенжайының дұрысы белгілі; базаға жазылмады
