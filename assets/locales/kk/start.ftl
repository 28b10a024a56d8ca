## First start, opening, recovery.

start-title = Tizim
start-text = Жастар академиясының адамдары, іс-шаралары мен сертификаттары бір базада. Интернет керек емес, деректер осы ноутбукте қалады.
start-new = Жаңа академия
start-new-text = Таза базадан бастау
start-join = Академияға қосылу
start-join-text = Екінші ноутбукке арналған
start-samples = Үлгілермен байқап көру
start-samples-text = Ойдан шығарылған 500 адам, бөлек файлда
start-restore = Резервтік көшірмеден қалпына келтіру

create-title = Жаңа академия
create-name = Академияның атауы
create-name-hint = Сертификаттар мен есептерде осылай жазылады. Кейін өзгертуге болады.
create-language = Негізгі тілі
create-worker = Сіздің атыңыз
create-worker-hint = Тарихта өзгерісті кім жасағаны көрінуі үшін. Мысалы: Айнұр Ж.
create-password = Құпиясөз
create-password-again = Құпиясөзді қайталаңыз
create-password-hint = Кемінде 8 таңба. Үш-төрт қарапайым сөзді қатар жазған ең ыңғайлы.
create-password-short = Кемінде 8 таңба керек
create-password-differs = Екі құпиясөз бірдей емес
create-no-password = Құпиясөзсіз
create-no-password-hint = Ноутбукті ашқан кез келген адам базаны оқи алады. Кейін баптаудан қоюға болады.
create-button = База құру

sheet-title = Қалпына келтіру парағы
sheet-text = Құпиясөз ұмытылса, базаны тек осы парақпен ашуға болады. Басып шығарыңыз да, ноутбуктен бөлек жерде сақтаңыз. Бұл код тағы бір рет көрсетілмейді.
sheet-no-academy = Академия әлі белгісіз: қосылған соң оның атын параққа қолмен жазып қойыңыз. Код сол күйі қалады.
sheet-laptop = Ноутбук
sheet-made = Жасалған күні
sheet-print = Парақты басып шығару
sheet-save = PDF сақтау
sheet-kept = Парақ басып шығарылды не көшіріп жазылды
sheet-go = Жұмысты бастау
sheet-saved = Парақ сақталды

unlock-title = { $academy }
unlock-text = База құпиясөзбен жабылған.
unlock-password = Құпиясөз
unlock-button = Ашу
unlock-forgot = Құпиясөз ұмытылды
unlock-recovery-text = Қалпына келтіру парағындағы кодты теріңіз. Бос орын мен сызықшаның, бас және кіші әріптің мәні жоқ.
new-password-title = Жаңа құпиясөз қойыңыз
new-password-text = База қалпына келтіру парағындағы кодпен ашылды. Келесі жолы кодты қайта термеу үшін жаңа құпиясөз қойыңыз; код сол күйінде қалады.
new-password-later = Кейін
unlock-recovery = Парақтағы код
unlock-with-password = Құпиясөзбен ашу
unlock-restore = Басқа көшірмеден қалпына келтіру

restore-title = Көшірмеден қалпына келтіру
restore-text = Көшірме файлын таңдап, сол кездегі құпиясөзді не қалпына келтіру парағының кодын теріңіз. Қазіргі база болса, ол да көшірме болып сақталады.
restore-file = Көшірме файлы
restore-file-pick = Файлды таңдау
restore-file-none = Файл таңдалмаған
restore-done = База көшірмеден қалпына келтірілді
restore-button = Қалпына келтіру
trouble-retry = Қайта ашып көру
