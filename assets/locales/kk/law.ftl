## Consents, how long people are kept, who looked: for forms, lists, exports and the command line.

consent-scope-data = Дерегін өңдеуге
consent-scope-photo = Сурет пен бейнеге
consent-scope-parent = Ата-анасының келісімі
consent-by-paper = Қағазда
consent-by-electronic = Электронды
consent-by-oral = Ауызша
consent-signer-self = өзі
consent-signer-parent = ата-анасы
consent-signer-guardian = қорғаншысы
consent-state-stands = Күшінде
consent-state-refused = Келіспеген
consent-state-withdrawn = Қайтарып алынған
consent-state-ended = Мерзімі өткен
consent-why-never = алынбаған
consent-why-refused = келіспеген
consent-why-withdrawn = қайтарып алған
consent-why-ended = мерзімі өткен
consent-under-14 = 14 жасқа толмаған
consent-under-18 = 18 жасқа толмаған
warned-without-parent = { $name }: 14 жасқа толмаған, ата-анасының келісімі жоқ
disclosures-views = Жасырын деректерді кім көрді
disclosures-exports = Базадан не шықты
disclosed-at = Қашан
disclosed-worker = Кім
disclosed-what = Не
disclosed-name = Кімнің дерегі
disclosed-rows = Саны
disclosed-what-phone = телефоны
disclosed-what-phone-more = екінші телефоны
disclosed-what-iin = ЖСН
disclosed-what-email = эл. поштасы
disclosed-what-trainees = адамдар тізімі
disclosed-what-enrolments = іс-шара тізімі
disclosed-what-attendance = қатысу кестесі
disclosed-what-call-out = шақыру тізімі
disclosed-what-door-file = есік тізімі (көмекшіге)
disclosed-what-certificates = сертификаттар
disclosed-what-certificate-book = құжаттар кітабы
disclosed-what-consent-forms = келісім бланкілері
disclosed-what-dossier = бір адамның барлық дерегі
disclosed-what-copy = базаның көшірмесі
disclosed-what-disclosures = осы журнал
disclosed-what-clubs = клубтар тізімі
disclosed-what-beside = қатар қойғанда телефоны, ЖСН, поштасы
disclosed-what-trainees-whole = адамдар тізімі, телефоны мен ЖСН толық
disclosed-what-events = іс-шаралар тізімі
disclosed-what-book = құжаттар кітабы
disclosed-what-plan = жоспар
disclosed-what-club-card = клуб карточкасы
disclosed-what-paper-badge = бейдждер
disclosed-what-paper-signin = тіркеу парағы
disclosed-what-paper-doors = топ тізімдері
disclosed-what-paper-release = сабақтан босату тізімі
disclosed-what-paper-briefing = қауіпсіздік нұсқамасы журналы
disclosed-what-paper-adults = ересектер мен балалар тізімі
disclosed-what-volunteer-book = волонтер кітапшасы
dossier-sheet-person = Адам
dossier-sheet-studies = Бұрынғы оқуы
dossier-sheet-own-fields = Қосымша бағандар
dossier-sheet-clubs = Клубтары
dossier-sheet-events = Іс-шаралары
dossier-sheet-answers = Жауаптары
dossier-sheet-marks = Қатысуы
dossier-sheet-papers = Құжаттары
dossier-sheet-consents = Келісімдері
dossier-sheet-history = Өзгерістері
dossier-sheet-views = Кім көрді
dossier-sheet-exports = Не шығарылды
dossier-field = Дерек
dossier-value = Мәні
dossier-at = Қашан
dossier-worker = Кім
dossier-what = Не
dossier-deed = Әрекет
dossier-before = Бұрын
dossier-after = Кейін

## The page of consents.

consents-title = Келісімдер
consents-lead = Кімнің қай келісімі жоқ екенін көріп, қол қойылған парақ бойынша белгілеңіз.
consents-tab-missing = Келісімі жоқ
consents-tab-past = Сақтау мерзімі өткен
consents-any = Кез келген келісім
consents-scope = Келісім
consents-event = Іс-шара
consents-all-events = Барлық адам
consents-age = Жасы
consents-any-age = Кез келген жас
consents-lacks = Не жоқ
consents-signer-short = Қол қойған
consents-tick = Келісім белгілеу
consents-tick-count = Белгіленгені: { $count }
consents-tick-title = Қол қойылған парақ бойынша
consents-tick-about = { $count ->
   *[other] { $count } адамға бірдей келісім жазылады. Ештеңе өшірілмейді.
 }
consents-print = Бланкілерді басып шығару
consents-none = Бәрінің келісімі бар
consents-not-found = Іздеу бойынша ешкім табылмады
consents-none-here = Осы сүзгімен ешкім табылмады
consents-none-text = Келісімі жоқ адамдардың ішінде ондай адам жоқ. Сүзгілерді алып тастап қараңыз.
consents-past-none = Мерзімі өткен дерек жоқ
consents-past-none-text = Сақтау мерзімі біткен адамдар осында шығады.
consents-last-on = Соңғы рет қатысқаны
consents-anonymise = Атаусыз ету

## The part of a person’s page.

consent-section = Келісімдері
consent-add = Келісім жазу
consent-withdraw = Қайтарып алу
consent-remove = Қатені алып тастау
consent-none = Келісім жазылмаған
consent-since = { $date } бастап
consent-till = { $date } дейін
consent-by = қол қойған: { $who }
consent-lacks = Жоқ: { $what }
consent-field-form = Қалай берілді
consent-field-signer = Кім қол қойды
consent-field-signed-by = Қол қойған адамның аты-жөні
consent-field-date = Қол қойылған күні
consent-field-until = Қай күнге дейін
consent-field-withdrawn = Қайтарып алған күні
consent-withdraw-title = Келісімді қайтарып алу: { $scope }
consent-withdraw-about = Осы күннен бастап келісім жоқ деп есептеледі. Жазба журналда қалады.
consent-unsaid = Көрсетілмеген
consent-print = Келісім бланкісі
consent-code = Бланк коды: { $code }
keep-until = Дерек { $date } дейін сақталады
keep-until-past = Сақтау мерзімі { $date } өтті
keep-until-none = Сақтау мерзімі белгіленбеген
keep-until-set = Мерзімін белгілеу
keep-until-title = Деректі қай күнге дейін сақтау
anonymised-since = Деректері { $date } атаусыз етілген
erased-since = Деректері { $date } біржола өшірілген
dossier-save = Барлық дерегін файлға алу
dossier-saved = Файл жазылды
person-anonymise = Атаусыз ету
person-purge = Біржола өшіру
purge-title = Деректі біржола өшіру
purge-about = { $name } туралы барлық дерек базадан, өзгерістер тарихынан және осы ноутбуктегі көшірмелерден өшіріледі. Қатысу саны есепте қалады. Мұны қайтару мүмкін емес. Осыған дейін жасалған өзгерістерді де Ctrl+Z енді қайтара алмайды.
purge-type = Растау үшін толық аты-жөнін теріңіз
purge-do = Біржола өшіру
stage-erasing = Деректер өшіріліп жатыр
stage-compacting = База файлы қайта жазылып жатыр
stage-copies = Ескі көшірмелер жаңасымен ауыстырылып жатыр
purge-too-late = Деректер өшірілді, енді тоқтатуға болмайды.
purge-done = Деректері өшірілді
purge-done-about = Журналдан { $values } мән өшірілді, { $copies } ескі көшірме жаңасымен ауыстырылды.
purge-remains = Бағдарлама жете алмайтын жерлер
purge-remains-papers = Қолына берілген құжат: { $count }
purge-remains-exports = Бұрын шығарылған тізім мен файл: { $count }
purge-remains-copies-elsewhere = Флешкадағы және басқа ноутбуктегі көшірмелер
purge-remains-replaced = Қалпына келтіргенде сақталған ескі база: { $count }
purge-remains-copies-stuck = База жанынан өшпей қалған көшірме, келесі ашылғанда қайта өшіріледі: { $count }
purge-remains-mention = Аты, телефоны не поштасы жазылған жер: { $detail }
purge-remains-in-use = Базаны басқа бағдарлама оқып тұр; келесі ашылғанда тазарады

## The log of views and exports.

disclosures-title = Дербес деректер журналы
disclosures-lead = Жасырын телефон мен ЖСН кімге көрсетілді, базадан қандай тізім мен файл шықты.
disclosures-none = Жазба жоқ
disclosures-none-text = Жасырын дерек көрсетілсе немесе тізім шығарылса, осында жазылады.
disclosures-anybody = Барлық қызметкер
disclosures-save = Файлға шығару

## What the undo bar says.

did-consent-add = { $count ->
   *[other] { $count } адамның келісімі жазылды
 }
did-consent-correct = Келісім өзгертілді
did-consent-withdraw = Келісім қайтарып алынды
did-consent-remove = Келісім жазбасы алынды
did-keep-until = Сақтау мерзімі өзгертілді
did-anonymise = { $count ->
   *[other] { $count } адамның дерегі атаусыз етілді
 }
enrolled-without-parent = { $count ->
   *[other] 14 жасқа толмаған { $count } адамның ата-анасының келісімі жоқ
 }
did-purge = Деректері біржола өшірілді
settings-disclosures = Дербес деректер журналы
consents-link = Келісімдер
consents-print-kk = Бланк қазақша
consents-print-ru = Бланк орысша
consents-missing-count = { $count ->
   *[other] { $count } адам
 }
ask-time-over = { $count ->
   *[other] адамның сақтау мерзімі өтті
 }
ask-time-over-detail = Деректерін атаусыз етіңіз немесе мерзімін ұзартыңыз
told-kept = Сақтау мерзімі жазылды: { $count } адам
told-withdrawn = Қайтарып алынған келісім: { $count }
call-out-left-out = Жасы толмағандықтан шақырылмайды: { $count }
call-out-under-age = { $name }: іс-шара күні 18-ге толмайды, төтенше жағдай акциясына жіберілмейді.
