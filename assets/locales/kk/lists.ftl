## Long lists: filters, views, columns, one change for many, what goes out.

view-under-age = Кәмелетке толмағандар
view-no-phone = Телефоны жоқтар
view-save-changes = Көріністі жаңарту
view-save-as = Басқа атпен сақтау
views-dropped = Алынған көріністі қайтару
did-view-drop = «{ $name }» көрінісі алынды

filter-add = Сүзгі
filter-drop = Сүзгіні алу: { $filter }
filter-find = Тізімнен іздеу
filter-text = Іздеу
filter-age-on = Қай күнге есептегенде
filter-has = Дерегі барлар
filter-consent = Келісімі барлар
filter-no-consent = Келісімі жоқтар
filter-added-since = Қай күннен бері қосылған
filter-consent-data = дерегін өңдеуге
filter-consent-photo = суретке түсуге
filter-consent-parent = ата-анасынан
missing-email = поштасы жоқ
missing-iin = ЖСН-і жоқ
missing-sex = жынысы жазылмаған
missing-organisation = ұйымы жоқ
missing-study-group = тобы жоқ
missing-patronymic = әкесінің аты жоқ

columns-hint = Бағанды таңдап, орнын не енін өзгертіңіз
column-up = Бұрынырақ қою
column-down = Кейінірек қою
column-narrower = Тарылту
column-wider = Кеңейту

list-to-excel = Excel-ге шығару
list-to-csv = CSV файлға шығару
list-copy = Нөмірлеп мәтін етіп көшіру
export-whole = Телефон, пошта, ЖСН толық
did-list-copied = { $count } жол көшірілді

many-title = { $count } адамның дерегін өзгерту
many-hint = Өзгеретінін белгілеңіз. Бос қалдырылған мән өрісті тазартады.
many-add-categories = Санат қосу
many-drop-categories = Санатты алып тастау
many-add-directions = Бағыт қосу
many-drop-directions = Бағытты алып тастау
many-append-note = Ескертуге жол қосу
many-looking = Не өзгеретіні қаралып жатыр…
many-will-change = { $count } адамның дерегі өзгереді. Мұны кері қайтаруға болады.
many-same = { $count } адамда бұл дерек бұрыннан бар.
many-stay = { $count } адам өзгермейді:
people-marked = { $count } адамға жазылмады, олар белгілі тұр
people-untick = Белгіні алу
group-numbered = { $number }-топ
