## Events: list, page, sessions, people enrolled.

events-title = Іс-шаралар
events-add = Іс-шара қосу
events-search = Атауы, орны
events-empty = Әзірге іс-шара жоқ
events-empty-text = Алдымен іс-шараны қосыңыз, содан кейін оған адамдарды форма не Excel арқылы тіркейсіз.
events-trash-empty = Жойылған іс-шара жоқ
events-count = { $count } іс-шара
events-enrolled = Тіркелген
events-attended = Қатысқан
events-papers = Сертификат
events-sessions = Сабақ
filter-year = Жылы

event-add-title = Іс-шара қосу
event-edit-title = Іс-шараны өзгерту
event-title-missing = Атауын кемінде бір тілде жазыңыз
event-more-titles = Басқа тілдердегі атауы
event-no-programme = Бағдарламасыз
event-sessions-count = Неше сабақ
event-sessions-hint = Сабақтарды кейін қосуға, өзгертуге болады.
event-session-name = { $n }-сабақ
event-emergency-hint = Мұндай акцияға 18-ге толмағандар тағайындалмайды (42-VI заңының 12-бабы).
event-trashed = Бұл іс-шара жойылған. Белгілер мен құжаттар сақтаулы.
event-tab-overview = Шолу
event-tab-people = Тіркелгендер
event-tab-attendance = Қатысу
event-tab-certificates = Сертификаттар
event-tab-history = Тарих
event-people-line = { $registered } тіркелген, { $waiting } күтуде
event-people-line-short = { $registered } тіркелген
event-invited-line = { $count } шақырылған
event-attended-line = { $attended } қатысқан
event-districts-line = { $districts } ауданнан
event-unmarked-line = { $count } сабақ белгіленбеген
event-seems-held = Күні өтті, қатысу белгіленген. Іс-шара өтті ме?
event-call-held = Иә, өтті
event-details = Мәліметтер
event-add-people = Адам қосу
event-from-file = Форма, Excel қосу
event-mark = Қатысуды белгілеу
event-issue = Сертификат беру
event-no-people = Әзірге ешкім тіркелмеген
event-no-people-text = Адамдарды базадан таңдаңыз немесе тіркеу формасының файлын қосыңыз.
event-no-papers = Бұл іс-шара бойынша құжат берілмеген
event-no-papers-text = Құжат кімге тиесілі екенін бағдарлама қатысу белгілері бойынша өзі санайды.

sessions-title = Сабақтар
session-add = Сабақ қосу
session-edit-title = Сабақты өзгерту
session-add-title = Жаңа сабақ
session-none = Сабақ қосылмаған. Қатысуды белгілеу үшін кемінде бір сабақ керек.
session-undated = күні белгісіз
session-marked = { $of } адамнан { $marked } белгіленген
session-nameless = Атаусыз сабақ
session-up = Жоғары
session-down = Төмен
session-starts-pattern = 10:00
session-starts-unread = Мысалы: 10:00
hours-unread = Бүтін сан жазыңыз

enrolled-search = Аты, мектебі
enrolled-count = { $count } адам
enrolled-away = оның ішінде бас тартқаны немесе алынып тасталғаны: { $count }
enrolled-selected = { $count } адам таңдалды
enrolled-attended = Қатысқаны
enrolled-remove = Тізімнен алу
enrolled-removed = Тізімнен алынғандар ({ $count })
enrolled-status = Күйін өзгерту
enrolled-role = Рөлін өзгерту
enrolled-badge = Бейджін басу
enrolled-edit-title = Тіркеу
enrolled-print = Тізімді басып шығару
enrolled-column-add = Баған қосу
enrolled-column-name = Бағанның аты
enrolled-answers = Формадағы жауаптары
enrolled-open-person = Адам парағын ашу
enrolled-note-open = Себебін жазып қосу
enrolled-note-text = Кімді қосу керегін белгілеп, кімнің шешімі екенін жазыңыз.
enrolled-note-save = Жазып қосу
enrolled-answer = Іс-шараға қосу
enrolled-kept-out = { $count } адам тіркелмеді

picker-title = Адам қосу
picker-search = Аты-жөні, телефоны, мектебі, тобы
picker-start = Аты-жөнін теріп, тізімнен белгілеңіз. Enter жоғарыдағысын алады.
picker-new = Жаңа адам: { $name }
picker-chosen = Таңдалғандар
picker-add = { $count ->
    [0] Қосу
   *[other] { $count } адамды қосу
 }
picker-already = тізімде бар
