## Home: today, daily work, what asks for attention.

home-title = Басты бет
home-search = Адам, іс-шара, клуб іздеу
home-today = Бүгін
home-next = Келесі іс-шара
home-day-of = { $day }-күн
home-open-event = Іс-шараны ашу
home-mark = Қатысуды белгілеу
home-enrolled = { $count } тіркелген
home-districts = { $count } аудан
home-directions = { $count } бағыт
home-free-day = Бүгінге іс-шара жоспарланбаған
home-work = Күнделікті жұмыс
home-act-find = Адам табу
home-act-find-note = аты, телефоны, мектебі
home-act-intake = Тізім қосу
home-act-intake-note = форма, Excel, мәтін
home-act-mark = Қатысуды белгілеу
home-act-mark-note = сабақ бойынша
home-act-issue = Сертификат беру
home-act-issue-note = { $count ->
    [0] күтіп тұрған адам жоқ
   *[other] { $count } адамға тиесілі
 }
home-act-person = Адам қосу
home-act-person-note = базада { $count } адам
home-act-event = Іс-шара қосу
home-act-event-note = тренинг, форум, акция
home-act-exchange = Файл жіберу, қабылдау
home-act-exchange-note = басқа ноутбуктермен
home-act-stick = Флешкаға көшіру
home-act-stick-note = { $days ->
    [0] соңғысы бүгін
    [1] соңғысы кеше
   *[other] соңғысы { $days } күн бұрын
 }
home-act-stick-never = әлі көшірілмеген
home-asks = Бүгін қарайтын істер
home-asks-none = Бәрі реттелген
home-asks-none-text = Белгіленбеген сабақ, берілмеген құжат, жауапсыз жол жоқ.
home-recent = Соңғы өзгерістер
home-first = Базаңыз дайын
home-first-text = Алдымен іс-шараны қосыңыз немесе адамдар тізімін Excel-ден оқытыңыз.

ask-unmarked-session = { $count ->
   *[other] белгіленбеген сабақ
 }
ask-unmarked-session-detail = { $names }: кім қатысқаны жазылмаған
ask-partly-marked-detail = { $names } · { $of } адамнан { $marked } белгіленген
ask-event-over = { $count ->
   *[other] іс-шара өтті ме?
 }
ask-event-over-detail = { $names }
ask-certificates-due = { $count ->
   *[other] құжат берілмеген
 }
ask-certificates-due-detail = { $names }
ask-unanswered-row = { $count ->
   *[other] тізім жолы күтіп тұр
 }
ask-unanswered-row-detail = { $names }
ask-possible-duplicate = { $count ->
   *[other] ұқсас адам
 }
ask-possible-duplicate-detail = Бір адам екі рет жазылған болуы мүмкін
ask-report-overdue = { $count ->
   *[other] грант есебінің мерзімі өтті
 }
ask-report-overdue-detail = { $names }
ask-missing-birth-date = { $count ->
   *[other] адамның туған күні жоқ
 }
ask-missing-birth-date-detail = Жасы керек есептер мен келісімдерге әсер етеді
ask-sheet-owed = Негізгі ноутбуктің парағы басылмаған
ask-sheet-owed-detail = Басып шығарып, сейфке салыңыз
ask-two-versions = { $count ->
   *[other] екі түрлі жазба
 }
ask-two-versions-detail = Екі ноутбукте әртүрлі жазылған, қалатынын таңдаңыз
ask-papers-twice = { $count ->
   *[other] құжат екі рет берілген
 }
ask-papers-twice-detail = Артығын жарамсыз етіңіз
ask-consent-missing = { $count ->
   *[other] адамда келісім жоқ
 }
ask-consent-missing-detail = 14 жасқа толмаған, ата-анасының қолы жоқ
ask-backup-old = { $count ->
    [0] әлі көшірілмеген
   *[other] күннен бері көшірілмеген
 }
ask-backup-old-detail = Базаны флешкаға көшіріп алыңыз
