## Taking people in from a file or a pasted text.

intake-title = Тізім қосу
intake-title-attendance = Қатысу парағын оқу
intake-step-file = Файл
intake-step-columns = Бағандар
intake-step-values = Мәндер
intake-step-people = Адамдар
intake-step-done = Дайын
intake-rows = { $count } жол
intake-row-n = { $row }-жол
intake-pasted = Көшірілген мәтін
intake-nothing-written = Әзірге базаға ештеңе жазылған жоқ.
intake-stop-safe = Тоқтатсаңыз, базаға ештеңе жазылмайды.
intake-nothing-deleted = Ештеңе өшірілмейді.

intake-kind = Не қосасыз?
intake-kind-trainees = Адамдар тізімі
intake-kind-trainees-text = Тіркеу формасы, топ не клуб тізімі
intake-kind-attendance = Қатысу парағы
intake-kind-attendance-text = Сабақта кім болғаны белгіленген тізім
intake-event = Қай іс-шараға
intake-event-none = Іс-шарасыз, тек базаға
intake-event-none-hint = Адамдар базаға қосылады, ешқандай іс-шараға тіркелмейді.
intake-session = Қай сабаққа
intake-session-needed = Іс-шара мен сабақты таңдаңыз.
intake-template = Бос үлгіні сақтау
intake-template-trainees = Адамдар тізімінің үлгісі
intake-template-attendance = Қатысу парағының үлгісі

intake-drop = Файлды осында тастаңыз не таңдаңыз
intake-formats = Excel (xlsx, xls), ODS, CSV. Мессенджерден көшірілген тізім де жарайды.
intake-pick = Файлды таңдау
intake-paste = Мәтін қою
intake-paste-label = Тізімді осында қойыңыз
intake-paste-hint = Әр адам жеке жолда. Реттік нөмірі, сызықшасы, телефоны қалай тұрса, солай қала берсін.
intake-paste-read = Мәтінді оқу
intake-other-file = Басқа файл
intake-seen = Бұл форма бұрын оқылған: { $count } жолы қосылып қойған. Тек жаңа жолдары қосылады.
intake-seen-sheet = Бұл парақ бұрын оқылған: { $count } жолдың белгісі қойылып қойған.
intake-sheet = Бет
intake-sheet-hidden = Жасырылған
intake-sheet-empty = Бұл бет бос.
intake-preview = Беттің алғашқы жолдары
intake-note-other = Файлда ерекше нәрсе бар, оқуға кедергі емес.
intake-note-content-is-workbook = Файл аты мәтіндікі, іші Excel екен. Excel ретінде оқылды.
intake-note-content-is-text = Файл аты Excel-дікі, іші мәтін екен. Мәтін ретінде оқылды.
intake-note-content-is-html = Файл аты Excel-дікі, іші веб-бет екен. Кестесі оқылды.
intake-note-hidden-sheet = Жасырылған бет бар: { $sheet }. Таңдасаңыз ғана оқылады.
intake-note-hidden-row = Жасырылған жолдар бар, олар да оқылады.
intake-note-hidden-column = Жасырылған баған бар: { $column }. Ол да оқылады.
intake-note-lost-letters = Кей әріптердің орнында сұрақ белгісі тұр. Мұндай аттар қателер тізіміне түседі.
intake-note-duplicate-headers = Екі бағанның аты бірдей: { $value }.
intake-note-empty-header = { $column } бағанының аты жоқ.
intake-note-ragged-row = { $row }-жолдың ұяшық саны тақырыпқа сай емес.
intake-note-unclosed-quote = { $row }-жолда тырнақша жабылмаған, кейінгі жолдарды тексеріңіз.
intake-note-nul-bytes = Бүлінген таңбалар алып тасталды.
intake-note-scientific-notation = Кейбір нөмірлердің цифрлары файлда жоғалған (8,77E+10 сияқты).
intake-note-cell-too-long = Тым ұзын мәтін қысқартылды.
intake-note-formula-cells = Файлда формулалар бар, олардың дайын нәтижесі оқылады.
intake-note-formula-error = Қате берген формула бар, оның ұяшығы бос деп саналады.
intake-note-too-many-columns = Баған тым көп, соңғылары оқылмады.
intake-note-title-line = Тақырыптың үстіндегі жолдар тізімге кірмейді.

intake-columns-lead = Әр бағанның мағынасын тексеріңіз. Түсініксіздері жоғарыда тұр.
intake-columns-unclear = Қарап шығыңыз
intake-columns-clear = Түсінікті бағандар
intake-columns-remembered = Таңдағаныңыз есте қалады: келесі жолы осындай форма өзі танылады.
intake-header-row = Тақырып жолы
intake-header-at = Тақырыбы { $row }-жолда
intake-header-two = Тақырып екі жолдан тұрады
intake-column-means = «{ $column }» бағанының мағынасы
intake-column-untitled = Аты жоқ баған
intake-column-empty = бос баған
intake-column-ignored = алынбайды
intake-column-answer = іс-шарамен бірге сақталады
intake-column-answer-lost = іс-шара таңдалмаса, сақталмайды
intake-unclear = Тексеріңіз
intake-guess-header = бағанның аты бойынша
intake-guess-values = мәндері бойынша
intake-guess-remembered = өткен жолғыдай
intake-guess-chosen = өзіңіз таңдадыңыз
intake-guess-none = мағынасы белгісіз
intake-field-taken = { $field } ({ $column } бағанында бар)
intake-blocked-no-name = Аты-жөні қай бағанда тұрғанын көрсетіңіз.
intake-blocked-twice = Бір мағына екі бағанға берілген.
intake-blocked-no-rows = Тақырыптың астында бірде-бір жол жоқ.
intake-blocked-no-mark = Қатысу белгісі қай бағанда тұрғанын көрсетіңіз.
intake-blocked-mark-of-other-day = Белгілер { $day } күнінікі, ал сабақ басқа күні болған. Белгі қай бағанда тұрғанын көрсетіңіз.
intake-blocked-other = Бағандарды тексеріңіз.

intake-field-full-name = Аты-жөні
intake-field-surname = Тегі
intake-field-given = Аты
intake-field-patronymic = Әкесінің аты
intake-field-birth-date = Туған күні
intake-field-iin = ЖСН
intake-field-sex = Жынысы
intake-field-phone = Телефоны
intake-field-email = Электрондық поштасы
intake-field-district = Ауданы не қаласы
intake-field-place = Оқу не жұмыс орны
intake-field-school = Мектебі
intake-field-organisation = Ұйымы, оқу орны
intake-field-position = Қызметі
intake-field-faculty = Факультеті
intake-field-course = Курсы
intake-field-group = Тобы
intake-field-study-group = Тобы
intake-field-level = Сыныбы не курсы
intake-field-category = Санаты
intake-field-categories = Санаты
intake-field-directions = Бағыттары
intake-field-consent-data = Дерегін өңдеуге келісім
intake-field-consent-photo = Суретке түсуге келісім
intake-field-consent-parent = Ата-ананың келісімі
intake-field-mark = Қатысу белгісі
intake-field-timestamp = Форма жіберілген уақыт
intake-field-number = Реттік нөмірі
intake-field-answer = Сауалнама жауабы
intake-field-ignore = Қоспау
intake-field-own = Өз баған: { $title }
intake-field-name = Аты-жөні
intake-field-note = Ескертпе

intake-values-nav = Түсініксіз мәндер
intake-values-question = { $field }: мына мәндер нені білдіреді?
intake-values-lead = Бір жауап осы мән тұрған барлық жолға қолданылады.
intake-values-understood = { $count ->
    [0] Бағдарлама өзі түсінген мән жоқ.
   *[other] Бағдарлама өзі түсінгені: { $count }.
 }
intake-values-left = { $count } мәнге жауап берілмеді: ондай жолдарда бұл өріс бос қалады.
intake-values-all = Барлық мән түсінікті
intake-value-means = «{ $value }» мәнінің мағынасы
intake-value-chosen = Таңдалды
intake-value-empty = Бос қалады
intake-value-leave-empty = Бос қалдыру

intake-counts = Жолдар саны
intake-tally = { $count } жол:
intake-count-new = { $count } жаңа адам
intake-count-known = { $count } адам базада бар
intake-count-repeated = { $count } қайталанған жол
intake-count-to-choose = { $count } жолда таңдау керек
intake-count-not-taken = { $count } жол алынбады
intake-count-problem = { $count } жолда қате бар
intake-count-unread = { $count } мән оқылмады
intake-state-new = Жаңа
intake-state-known = Базада бар
intake-state-repeated = Файлда қайталанған
intake-state-to-choose = Таңдау керек
intake-state-not-taken = Алынбайды
intake-state-problem = Қате
intake-state-unread = Оқылмаған мән
intake-lead-new = Бұл адамдар базада табылмады, жаңадан қосылады.
intake-lead-known = Бұл адамдар базада бар. Бос тұрған деректері толықтырылады, барына тиіспейді.
intake-lead-repeated = Бір адам екі рет жазылған: базаға бір-ақ рет қосылады.
intake-lead-to-choose = Бұл жолдарға жауап керек.
intake-lead-not-taken = Бұл жолдар базаға қосылмайды.
intake-lead-problem = Бұл жолдардан ешкім алынбайды. Қарындашты басып түзетіңіз немесе файлға сақтап, түзетіп, қайта оқытыңыз.
intake-lead-unread = Бұл адамдар алынады, бірақ осы мәндері бос қалады немесе тексеруді қажет етеді. Қарындашты басып не файлда түзетіңіз.
intake-questions = Сұрақтар себебі бойынша
intake-reason-other = Тексеру керек жолдар
intake-reason-remembered = Бұрын жауап берілген
intake-reason-same-iin = ЖСН бірдей
intake-reason-same-name-birth-date = Аты-жөні мен туған күні бірдей
intake-reason-same-name-group-phone = Аты-жөні, тобы, телефоны бірдей
intake-reason-same-name-contacts-place = Аты-жөні, байланысы, оқитын жері бірдей
intake-reason-same-but-surname = Аты, туған күні, телефоны мен поштасы бірдей, тегі бөлек
intake-reason-iin-of-another = ЖСН бірдей, аттары бөлек
intake-reason-several-namesakes = Базада бірнеше аттас адам бар
intake-reason-birth-date-differs = Аты-жөні мен байланысы бірдей, туған күні бөлек
intake-reason-iin-differs = Аты-жөні мен туған күні бірдей, ЖСН бөлек
intake-reason-no-patronymic = Бірінде әкесінің аты жазылмаған
intake-reason-spelling-differs = Аттың бір-екі әрпі бөлек
intake-reason-surname-differs = Тегі бөлек, қалғаны бірдей
intake-reason-initials-only = Аты қысқартып жазылған
intake-reason-no-birth-date = Аты-жөні, байланысы бірдей, туған күні жазылмаған
intake-reason-name-and-group = Аты-жөні мен тобы бірдей, басқа дерегі жоқ
intake-reason-name-only = Тек аты-жөні бірдей
intake-reason-only-enrolled = Іс-шараға тіркелген жалғыз аттас адам
intake-reason-not-enrolled = Аты-жөні бірдей, бірақ іс-шараға тіркелмеген
intake-reason-same-phone = Бір телефон, аттары бөлек
intake-reason-mended = Жазылуы түзетілген аттар
intake-reason-from-iin = Туған күні ЖСН-нен алынғандар
intake-hint-several-namesakes = Қайсысы екенін әр жолда көрсетіңіз.
intake-hint-birth-date-differs = Аттас екі адам болуы да, бірінде қате жазылуы да мүмкін.
intake-hint-surname-differs = Тегін ауыстырған адам болуы мүмкін.
intake-hint-iin-of-another = Бір ЖСН екі адамда болмайды: бірінде қате жазылған.
intake-hint-same-phone = Бауырлар ата-анасының бір телефонын жазуы мүмкін.
intake-hint-no-birth-date = Файлда туған күні жоқ.
intake-question = { $count ->
    [1] Бұл адам базада бар ма?
    [2] Бұл екеуі базадағы адамдар ма?
    [3] Бұл үшеуі базадағы адамдар ма?
    [4] Бұл төртеуі базадағы адамдар ма?
    [5] Бұл бесеуі базадағы адамдар ма?
    [6] Бұл алтауы базадағы адамдар ма?
    [7] Бұл жетеуі базадағы адамдар ма?
   *[other] Бұл { $count } адам базада бар ма?
 }
intake-question-in-file = { $count ->
    [1] Бұл жол басқа жолдағы адам ба?
   *[other] Бұл { $count } жол басқа жолдардағы адамдар ма?
 }
intake-nobody = базада жоқ
intake-question-nobody = { $count ->
    [1] Бұл адамды базаға қосамыз ба?
   *[other] Бұл { $count } адамды базаға қосамыз ба?
 }
intake-add-new = { $count } адамды жаңадан қосу
intake-hint-nobody = Парақта аты бар, бірақ базадан табылмады. Аты қате жазылған болса, кейінге қалдырып, парақты түзетіңіз.
intake-untick = Белгісі алынған жолға жауап қолданылмайды.
intake-point = Кім екенін көрсетпеген жолға «иә» деген жауап жүрмейді.
intake-portion = { $total } жолдың { $from }–{ $to } аралығы көрсетілді.
intake-pairs = Файлдағы және базадағы жазбалар
intake-in-file = Файлда
intake-in-register = Базада
intake-in-register-or-file = Базада не файлдың басқа жолында
intake-from-iin = ЖСН-нен
intake-typed = Файлда: { $name }
intake-events = { $count } іс-шара
intake-yes = { $count ->
    [0] Иә, сол адам
    [1] Иә, сол адам
    [2] Иә, сол екеуі
    [3] Иә, сол үшеуі
    [4] Иә, сол төртеуі
    [5] Иә, сол бесеуі
    [6] Иә, сол алтауы
    [7] Иә, сол жетеуі
   *[other] Иә, сол { $count } адам
 }
intake-no = { $count ->
    [0] Жоқ, жаңа адам
    [1] Жоқ, жаңа адам
   *[other] Жоқ, жаңа адамдар
 }
intake-later = Кейін қараймын
intake-leave-out = Қоспау
intake-take-in = Бәрібір алу
intake-answered-same = Сол адам
intake-answered-new = Жаңа адам
intake-answered-later = Кейін қаралады
intake-answered-out = Алынбайды
intake-mended-lead = Сол жағында базаға қалай жазылатыны, оң жағында файлда қалай тұрғаны.
intake-problems-lead = Бұл жерлері оқылмады: адам қосылады, оқылмаған өрісі бос қалады.
intake-waiting-stay = Жауапсыз жолдар басты бетте күтіп тұрады.
intake-problems-save = { $count } жолды түзетуге сақтау
intake-problems-file = Түзететін жолдар
intake-problems-saved = Сақталды: { $file }. Түзетіп, қайта оқытыңыз.
intake-apply = { $count } адамды қосу
intake-apply-fill = { $count } адамның деректерін толықтыру
intake-filled = { $people } адамның деректері толықтырылады: { $values } мән
intake-apply-marks = { $count } адамға белгі қою
intake-rows-list = Файлдың жолдары
intake-col-row = Жол
intake-col-name = Аты-жөні
intake-col-data = Деректері
intake-col-known = Базада
intake-col-repeats = Қай жолдың қайталауы
intake-col-kept = Базаға жазылатыны
intake-col-typed = Файлда
intake-col-problem = Не болды
intake-col-column = Баған
intake-col-written = Файлда жазылғаны

intake-problem-other = Бұл жол оқылмады
intake-problem-no-name = Жолда аты-жөні жоқ
intake-problem-not-a-name = Бұл адамның аты емес
intake-problem-test-submission = Форманы байқап көрген жол
intake-problem-lost-letters = Аттың әріптері жоғалған, орнында сұрақ белгілері тұр
intake-problem-uncertain-row = Тырнақша жабылмағандықтан, бұл жолға сенуге болмайды
intake-problem-formula-error = Аттың орнында қате берген формула тұр
intake-problem-birth-date-unreadable = Туған күнін оқу мүмкін болмады
intake-problem-birth-date-impossible = Мұндай күн жоқ
intake-problem-birth-date-implausible = Бұл жаста болуы мүмкін емес
intake-problem-birth-date-other-than-iin = Туған күні ЖСН-ге сай емес
intake-problem-phone-unreadable = Телефонды оқу мүмкін болмады
intake-problem-phone-incomplete = Телефонның цифрлары дұрыс емес
intake-problem-scientific-notation = Нөмірдің цифрларын Excel жоғалтып алған
intake-problem-iin-invalid = ЖСН дұрыс емес
intake-problem-email-doubtful = Электрондық пошта қате жазылған сияқты
intake-problem-district-unknown = Мұндай аудан тізімде жоқ
intake-problem-sex-unknown = Жынысы түсініксіз
intake-problem-sex-other-than-iin = Жынысы ЖСН-ге сай емес
intake-problem-direction-unknown = Мұндай бағыт тізімде жоқ
intake-problem-consent-unclear = Келіскен-келіспегені түсініксіз
intake-problem-level-unreadable = Сыныбын не курсын оқу мүмкін болмады
intake-problem-no-club-name = Жолда клуб атауы жоқ
intake-problem-school-unknown = Бұл мектеп анықтамалық тізімде жоқ, жазылғандай алынды
intake-problem-club-kind-unknown = Клубтың мұндай түрі тізімде жоқ
intake-problem-founded-unreadable = Құрылған уақыты оқылмады
intake-problem-count-unreadable = Мүше саны оқылмады
intake-problem-sum-unreadable = Сома оқылмады
intake-problem-day-unreadable = Күні оқылмады
intake-problem-grant-state-unknown = Гранттың күйі түсініксіз
intake-problem-grant-days-in-disorder = Күндер бір-біріне қайшы, кейінгісі алынбады
intake-problem-no-grant-title = Гранттың атауы да, қоры да жазылмаған, жол алынбады
intake-problem-grant-title-of-giver = Гранттың атауы жазылмаған, орнына қоры алынды

intake-done = Базаға { $count } адам қосылды
intake-done-event = Іс-шараға { $count } адам тіркелді
intake-done-filled = { $people } адамның деректері толықтырылды: { $values } мән
intake-done-marks = { $count } адамға белгі қойылды
intake-done-nothing = Бұл файлда жаңа ештеңе жоқ
intake-undone = Кері қайтарылды: база файлды оқығанға дейінгі күйінде
intake-fact-marked = { $count ->
   *[other] белгі қойылды
 }
intake-fact-enrolled = { $count ->
   *[other] адам іс-шараға тіркелді
 }
intake-fact-unchanged = { $count ->
   *[other] жолда жаңалық жоқ
 }
intake-put-away = Тізімді алып тастау
intake-by-hand = Қолмен түзетілді
intake-reason-by-hand = Қолмен түзетілген жолдар
intake-row-edit = Жолды түзету
intake-row-edit-of = { $row }-жолды түзету
intake-row-form = { $row }-жол: базаға жазбай тұрып түзету
intake-row-other = { $column }: «{ $value }».
intake-row-other-where = Мұндай мәндердің мағынасы «Мәндер» қадамында бір рет көрсетіледі, барлық жолға қолданылады.
intake-row-restore = Файлдағыдай қалдыру
intake-row-unreadable = Бұлай жазуға болмайды. Тексеріңіз.
intake-file-says = Файлда: { $value }
intake-file-empty = Файлда бос
intake-marks-twice = { $count } адам екі рет жазылған, белгілері әртүрлі
intake-marks-twice-line = { $name }: { $marks } ({ $rows }-жолдар). Қалатыны: { $kept }
intake-name-swap = Тегі мен атын ауыстыру
intake-name-swap-of = { $name }: тегі мен атын ауыстыру
intake-marks-differ = { $count } адамның белгісі бұрын қойылған, парақта басқаша
intake-marks-replace = Парақтағысын қою
intake-marks-line = { $name }: { $stands }, парақта { $typed }
intake-fact-marks-kept = { $count ->
   *[other] белгі бұрынғы күйінде қалды
 }
intake-kept-out = { $count } адам базаға қосылды, бірақ іс-шараға тіркелмеді
intake-kept-out-other = ереже бойынша болмайды
kept-out-under-age = 18-ге толмаған
intake-go-event = Іс-шараға өту
intake-go-people = Адамдарға өту
intake-again = Тағы файл қосу
