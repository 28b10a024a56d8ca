## Files between laptops, and what two of them wrote of one thing.

exchange-title = Алмасу
exchange-send = Файл жіберу
exchange-receive = Файл қабылдау
exchange-let-in = Ноутбук қосу
exchange-laptops = Ноутбуктер
exchange-withdrawn = Бұл ноутбук академиядан шығарылған: жаңа файлдарды аша алмайды. Мұндағы жазбалар сақталады.
exchange-two-versions = { $count } жазба екі түрлі
exchange-two-versions-open = Бірін таңдау
exchange-waiting = Келген файлдардың { $count } бөлігі бұрынғырақ файлды күтіп тұр. Ол келгенде өзі қосылады.
exchange-alone = Академияда әзірге бір ноутбук
exchange-alone-text = Екінші ноутбукте Tizim-ді ашып, «Академияға қосылу» дегенді таңдаңыз. Сонда шыққан файлды осында әкеліп, «Ноутбук қосу» батырмасын басыңыз.
exchange-phrase = Екі ноутбукте осы төрт сөз бірдей болса, ондағы жазбалар да бірдей.
exchange-files = Соңғы файлдар
exchange-files-none = Әзірге файл келген де, жіберілген де жоқ
exchange-more = Сирек керек болатындар

laptop-this = осы ноутбук
laptop-unheard = одан әлі файл келмеген
laptop-heard = { $days ->
    [0] соңғы файлы бүгін жазылған
   *[other] соңғы файлы { $days } күн бұрын жазылған
 }
laptop-lacks = { $count } өзгеріс онда әлі жоқ
laptop-lacks-none = онда бәрі бар
laptop-main = негізгі ноутбук
laptop-withdrawn = шығарылған
laptop-send = Жіберу
laptop-send-to = «{ $name }» үшін файл жазу
laptop-withdraw = Шығару
laptop-held = Шығарылғаннан кейін жазылған { $count } бөлік күтіп тұр. Қабылдайсыз ба?
laptop-held-elsewhere = Шығарылғаннан кейін жазылған { $count } бөлік негізгі ноутбуктің шешімін күтіп тұр.
laptop-held-take = Қабылдау
laptop-held-refuse = Қабылдамау

withdraw-title = «{ $name }» ноутбугін шығару
withdraw-does-files = Бұдан былай жазылған файлдарды ол аша алмайды.
withdraw-does-later = Ол кейін жазғанды сіз қабылдамайынша, ешкім алмайды.
withdraw-not-keeps = Одан ештеңе өшірілмейді: ұрланған ноутбукте бұрын болғанның бәрі қалады.
withdraw-not-work = Оның осы уақытқа дейін жібергені академияда қалады.
withdraw-final = Мұны кері қайтаруға болмайды. Ноутбук кейін керек болса, оны жаңа өтінішпен қосасыз. Басқа ноутбуктер мұны келесі файлыңыздан біледі.
withdraw-go = Шығару

send-title = Файл жіберу
send-whom = Кімге
send-all = Барлық ноутбукке
send-what = Файлға { $count } өзгеріс кіреді.
send-what-none = Оларда бәрі бар: файлда жаңа ештеңе болмайды.
send-what-full = Файлға базадағының бәрі кіреді, сондықтан үлкен болуы мүмкін.
send-full = Бәрін қайта жіберу
send-safe = Файлды академияңыздың ноутбуктері ғана аша алады. Оны флешкамен, поштамен не мессенджермен жіберуге болады.
send-save = Файлды сақтау
sent-full = Файлда базадағының бәрі бар.
sent-changes = Файлда { $count } өзгеріс бар.
sent-todo = Енді оны жеткізіңіз: { $names }.

file-read = «{ $name }» файлы қабылданды
file-write = «{ $name }» үшін файл жазылды
file-write-all = Барлық ноутбукке файл жазылды
file-undo = Қабылданған файл кері қайтарылды
file-take-back = Файлды кері қайтару
file-undone = { $count } жазба файлға дейінгі күйіне қайтты.
file-undone-left = Кейін өзгертілгендіктен { $count } жазба сол күйі қалды:

receive-title = Файл қабылдау
receive-other = Басқа файл таңдау
receive-known = «{ $name }» ноутбугінен: бұл файл бұрын қабылданған
receive-known-text = Онда жаңа ештеңе жоқ, базада ештеңе өзгермеді.
receive-known-back = Алмасу бетіне
receive-brake = Назар аударыңыз: { $count } жазба жойылады, базаның шамамен { $percent } пайызы
receive-brake-text = Бұл әдеттегіден көп. Жіберген адамнан сұраңыз немесе жойылмауы керек жолдардың белгісін алыңыз. Жойылғанды кейін де қайтаруға болады.
receive-brake-seen = Көрдім, осылай болуы керек
receive-laptops = Академияға қосылған ноутбуктер: { $names }
receive-waiting = { $count } бөлік бұрынғырақ файлды күтеді.
receive-untold = Тағы { $count } өзгеріс тізімге сыймады: ол да қалғандарымен бірге қабылданады.
receive-held = { $count } бөлік шығарылған ноутбуктен келді: негізгі ноутбук шешеді.
receive-leave = Қабылдамау
receive-except = Белгісі алынған { $count } жол мұндағы күйінде қалады, басқа ноутбуктер де солай көреді.
receive-before = Әзірге ештеңе өзгерген жоқ.
receive-accept = Бәрін қабылдау
receive-accept-rest = { $count } жолды қабылдау

plan-from = «{ $name }» ноутбугінен: { $things }.
plan-nothing = жаңа жазба жоқ
plan-nothing-trashed = Ештеңе өшірілмейді.
plan-added-trainee = { $count } жаңа адам
plan-added-event = { $count } жаңа іс-шара
plan-added-session = { $count } жаңа сабақ
plan-added-enrolment = { $count } тіркеу
plan-added-attendance = { $count } белгі
plan-added-club = { $count } жаңа клуб
plan-added-membership = { $count } клуб мүшесі
plan-added-club-grant = { $count } грант
plan-added-certificate = { $count } құжат
plan-added-consent = { $count } келісім
plan-added-other = { $count } басқа жаңа жазба
plan-changed = { $count } өзгеріс
plan-two-versions = { $count } екі түрлі жазба
plan-brought-back = { $count } қайтарылатын жазба
plan-trashed = { $count } жойылатын жазба
plan-part-people = Адамдар
plan-part-clubs = Клубтар
plan-part-lists = Тізімдер мен баптау
plan-row-trashed = жойылады
plan-row-brought-back = қайтарылады
plan-row-added = жаңа жазба
plan-row-added-trainee = жаңа адам
plan-row-added-event = жаңа іс-шара
plan-row-added-session = жаңа сабақ
plan-row-added-enrolment = тіркеу
plan-row-added-attendance = белгі
plan-row-added-club = жаңа клуб
plan-row-added-membership = клуб мүшесі
plan-row-added-club-grant = жаңа грант
plan-row-added-certificate = құжат
plan-row-added-consent = келісім
plan-pill-two-versions = екі түрлі
plan-tick-all = «{ $name }»: бәрін белгілеу не белгісін алу
plan-more = Тағы { $count }

taken-title = «{ $name }» файлы қабылданды
taken-kept = Мұндағы күйінде қалған жол: { $count }
taken-cloned = Осы ноутбуктің көшірмесі басқа жерде де жазып жатыр: дискісі көшірілген сияқты. Екеуінде жазылғанның бәрі сақталды. Көшірмесін тауып, енді біреуімен ғана жұмыс істеңіз.
taken-versions = Екі түрлі жазбалар: { $count }
taken-answer = Жауап файлын жіберу

let-in-title = Ноутбук қосу
let-in-start = Өтініш файлын таңдаңыз
let-in-start-text = Жаңа ноутбукте Tizim-ді ашып, «Академияға қосылу» дегенді таңдаңыз. Сонда шыққан файлды осында әкеліңіз.
let-in-pick = Өтініш файлын таңдау
let-in-question = Сегіз сөз екі экранда бірдей ме?
let-in-how = «{ $name }» ноутбугіндегі адамға телефон соғып, сөздерді ретімен салыстырыңыз. Қазақша оқымайтын адам сөздің жанындағы санды айтсын. Бәрі бірдей болса ғана қосыңыз.
let-in-brings = Өзімен бірге әкеледі: { $people } адам, { $events } іс-шара, { $clubs } клуб, { $papers } құжат
let-in-role = Қосылған ноутбук бәрін жаза алады. Ноутбук қосу мен шығару және адамды біржола өшіру негізгі ноутбукте ғана болады.
let-in-yes = Иә, бірдей: қосу
let-in-no = Жоқ, қоспау
let-in-done = Осы файлды «{ $name }» ноутбугіне апарып, сонда «Жауап файлын қабылдау» батырмасын басыңыз.

pending-title = Қосылу өтінішіне жауап күтілуде
pending-text = Өтініш файлын негізгі ноутбукке беріп, сегіз сөзді телефонмен салыстырыңыз. Жауап келгенше жұмыс істей беріңіз: жазғаныңыз бірге барады.
pending-receive = Жауап файлын қабылдау
pending-withdraw = Қосылмау

waiting-title = Академияға қосылу
waiting-step-1 = Өтініш файлын негізгі ноутбукке жіберіңіз: флешкамен, поштамен не мессенджермен.
waiting-step-2 = Ондағы адаммен осы сегіз сөзді телефонмен салыстырыңыз.
waiting-step-3 = Содан келген жауап файлын осында қабылдаңыз. Оны терезеге сүйреп әкелуге де болады.
waiting-again = Өтініш файлын қайта жазу

join-title = Академияға қосылу
join-text = Алдымен өтініш файлы жазылады. Академияның негізгі ноутбугі оны қабылдап, жауап файлын береді.
join-name = Ноутбуктің аты
join-name-hint = Әріптестер осы атпен таниды. Мысалы: Кабинет 2
join-save = Өтініш файлын сақтау
join-file-name = Otinish.tizim

bring-text = Бұл ноутбукті жазбаларымен бірге басқа академияға қосу
bring-open = Басқа академияға қосылу
bring-title = Басқа академияға қосылу
bring-what = Мұндағы адамдар, іс-шаралар, клубтар мен құжаттар бірге барады, құжат нөмірлері сақталады. Қосылғаннан кейін екі рет жазылған адамдарды біріктіресіз.

kit-text = Негізгі ноутбук бұзылса не жоғалса, басқасы осы парақпен негізгі болады.
kit-open = Негізгі ноутбук парағы
kit-title = Негізгі ноутбук парағы
kit-what = Осы кодпен академияның кез келген ноутбугі негізгі бола алады: ноутбук қосады, шығарады, қызметті өткізеді.
kit-number = { $number }-парақ
kit-warning = Парақты сейфте сақтаңыз: оны алған адам академияның ноутбуктеріне билік ете алады. Қызмет өткізілсе, жаңа парақ басып шығарылады.
take-over-text = Негізгі ноутбук жоғалса, осы ноутбукті парақтағы кодпен негізгі етуге болады.
take-over-open = Негізгі болу
take-over-title = Негізгі ноутбук болу
take-over-what = Бұрынғы негізгі ноутбук өзі шықпайды: ол жоғалған болса, кейін тізімнен шығарыңыз. Содан соң жаңа парақ басып алыңыз.
take-over-code = Парақтағы код
take-over-hint = Бос орын мен сызықшаның, бас және кіші әріптің мәні жоқ.
take-over-go = Негізгі болу

folder-none = Ортақ қалта
folder-none-text = Флешкадағы, желідегі не бұлттағы қалта. Терезе ашық кезде минут сайын қаралады: келгені қабылданады, сіздің өзгерістеріңіз сонда қойылады.
folder-choose = Қалтаны таңдау
folder-text = Минут сайын қаралады.
folder-last = Соңғы рет қаралды: { $when }. Жаңа файл: { $count }
folder-unfinished = Әлі толық жетпеген файл: { $count }
folder-look = Қазір қарау
folder-other = Басқа қалта
folder-off = Қарамау

versions-title = Екі түрлі жазбалар
versions-text = Екі ноутбукте бірін-бірі көрмей жазылған. Қалатынын басыңыз немесе цифрын теріңіз. Қалмағаны тарихта тұрады.
versions-by = Топтау
versions-by-person = Адам бойынша
versions-by-event = Іс-шара бойынша
versions-others = Тізімдер мен баптау
versions-shown = қазір көрсетілген
versions-other = Басқасын жазу
versions-typed = Басқасы
versions-none = Екі түрлі жазба жоқ
versions-none-text = Екі ноутбукте бір нәрсе әртүрлі жазылса, осында шығады.
versions-all = Бәрін көру

office-text = Жұмысты басқа адамға өткізгенде негізгі ноутбук ауысады.
office-open = Қызметті өткізу
office-title = Қызметті өткізу
office-to = Жаңа негізгі ноутбук
office-what = Ноутбук қосу мен шығару соған өтеді. Бұл ноутбук академияда қалады.
office-folder = Үш файл жазылатын қалта
office-folder-none = Таңдалмаған
office-folder-text = Тексерілген көшірме, екеуіңіз қол қоятын акт және жаңа негізгі ноутбукке арналған файл.
office-go = Өткізу
office-done = Енді негізгі ноутбук: «{ $name }». Файлды соған апарып қабылдаңыз, актіге қол қойыңыз.
office-act = Акт
office-copy = Көшірме
office-file = Файл
