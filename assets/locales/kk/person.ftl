## A person's page: names, photo, own columns, places of study, figures, what happened.
person-attendance = Қатысуы
person-timeline = Оқиғалар
person-rate = қатысу
person-rate-of = қатысу, { $attended } / { $counted }
person-rate-none = белгі жоқ
person-rate-text = Белгі қойылған сабақтар ғана есептеледі. Себепті келмегені есепке кірмейді.
person-sum-hours = { $attended } / { $counted } сабақ, { $hours } сағат
person-no-sessions = Белгі қойылатын сабағы жоқ
person-no-sessions-text = Адам іс-шараға тіркелгенде, сабақтары осында тұрады.
person-mark-none = белгі жоқ
person-show-all = Бәрін көрсету: { $count }
person-show-few = Азын көрсету
person-session-date = Күні
person-session-mark = Белгі

# Names
names-title = Аты-жөнінің жазылуы
names-text = Құжаттар осы жазылуларды алады. Бос қалдырсаңыз, ереже бойынша жазылады.
names-wording = Мәтіндегі { "{кімге}" } мен { "{кімнің}" } орнына адамның аты сол септікте жазылады, орысша қағазда { "{кому}" }.
form-high = ереже бойынша
form-medium = ереже бойынша, қарап шығыңыз
form-low = болжам, тексеріңіз
form-own = қолмен жазылған
name-to-rule = Ережеге қайтару
name-others-hint = Бұрынғы тегі және басқалары, әр жолға біреуден. Адам осы аттармен де табылады.
name-keep-former = Бұрынғы тегін сақтау: { $surname }
name-keep-former-text = Адам бұрынғы тегімен де табылады.
did-trainee-names = Аты-жөнінің жазылуы өзгертілді: { $name }

# Photo
photo-title = Фото
photo-of = { $name }, фото
photo-choose = Фото қою
photo-change = Фотоны ауыстыру
photo-remove = Фотоны алып тастау
photo-drop = JPEG немесе PNG файлын осы бетке сүйреп әкелуге де болады.
photo-no-consent = Фотоға келісімі жоқ. Заң бойынша фото келісіммен ғана қойылады.
photo-crop = Бетін шаршыға келтіріңіз
photo-crop-text = Сүйреңіз немесе көрсеткі пернелермен жылжытыңыз. Фото кішірейтіледі, түсірілген орны мен уақыты сақталмайды.
photo-zoom = Жақындату
photo-save = Осылай қою
photo-unreadable = Бұл сурет ашылмады. JPEG немесе PNG файлын таңдаңыз.
did-trainee-photo = Фото қойылды
did-trainee-photo-removed = Фото алып тасталды

# Columns of the academy's own
settings-own = Өз бағандар
own-title = Академияның өз бағандары
own-text = Адамдар туралы академияға керек қосымша деректер: киім өлшемі, ата-анасының телефоны, тілдері.
own-add = Баған қосу
own-edit = Бағанды өзгерту
own-empty = Өз бағандар әзірге жоқ
own-none = Өз бағандарды баптауда қосуға болады
own-kind-text = Мәтін
own-kind-number = Сан
own-kind-day = Күн
own-kind-choice = Таңдау
own-kind-yes = Иә / жоқ
own-choices-hint = Әр жолға бір нұсқа
own-people = { $count } адамда
own-up = Жоғары жылжыту
own-down = Төмен жылжыту
own-values-edit = Өз бағандардың мәндері
own-unread = Бұл мән осы бағанға келмейді
own-filter-from = Бастап
own-filter-to = Дейін
own-filter-text = Құрамындағы мәтін
own-filter-filled = толтырылған
own-filter-empty = толтырылмаған
own-gone = { $count ->
    [one] Бұл баған өшірілген не өзгертілген, тізім онсыз көрсетілді: { $names }
   *[other] Бұл бағандар өшірілген не өзгертілген, тізім оларсыз көрсетілді: { $names }
 }
did-own-field-add = Баған қосылды: { $name }
did-own-field-correct = Баған өзгертілді: { $name }
did-own-field-place = Бағандардың реті өзгертілді
did-own-field-trash = Баған жойылды
did-own-field-restore = Баған қайтарылды
field-holds = Не жазылады
field-choices = Нұсқалар
field-value = Мәні

# Places of study and work
study-title = Оқу мен жұмыс
study-now = қазір
study-move = Басқа орынға ауысу
study-move-title = Басқа орынға ауысу
study-move-text = Қазіргі орны бұрынғылардың қатарына күнімен қосылады, орнына жаңасы жазылады.
study-placeless = Мектебін, оқу орнын не ұйымын жазыңыз
study-same = Қазіргі орнымен бірдей: өзгергенін түзетіңіз
study-add = Бұрынғы орны
study-edit = Бұрынғы орнын өзгерту
study-none = Оқу орны жазылмаған
study-since = { $since } бастап
study-until = { $until } дейін
did-trainee-move = Жаңа орынға ауысты
did-study-add = Бұрынғы орны қосылды
did-study-correct = Бұрынғы орны өзгертілді
did-study-trash = Бұрынғы орны жойылды
did-study-restore = Бұрынғы орны қайтарылды

# What happened
timeline-empty = Әзірге оқиға жоқ
timeline-no-day = күні белгісіз
timeline-added = Базаға қосты: { $who }
timeline-added-list = Тізімнен қосылды
timeline-added-event-list = Іс-шараның тізімінен қосылды: { $event }
timeline-enrolled-invited = Шақырылды: { $event }
timeline-enrolled-agreed = Қатысуға келісті: { $event }
timeline-enrolled-registered = Тіркелді: { $event }, { $role }
timeline-enrolled-waiting = Кезекке жазылды: { $event }
timeline-enrolled-refused = Бас тартты: { $event }
timeline-enrolled-cancelled = Тізімнен алынды: { $event }
timeline-attended = Қатысты: { $event }, сабақ { $attended } / { $sessions }, { $hours } сағат
timeline-paper = Берілді: { $kind } { $serial }, { $event }
timeline-paper-void = Жарамсыз деп танылды: { $kind } { $serial }. { $reason }
timeline-club-joined = Клубқа кірді: { $club }, { $role }
timeline-club-role = { $club }: бұрын { $before }, енді { $after }
timeline-club-left = Клубтан шықты: { $club }
timeline-study = Оқу не жұмыс орны: { $place }
timeline-study-left = Бұл жерден кетті: { $place }
timeline-consent-given = { $scope } алынды
timeline-consent-refused = { $scope } берілмеді
timeline-consent-withdrawn = { $scope } қайтарып алынды
timeline-renamed = Аты-жөні өзгерді: бұрын { $before }, енді { $after }
timeline-trashed = Базадан жойылды
timeline-restored = Базаға қайтарылды
timeline-merged = Екінші жазбамен біріктірілді: { $name }
timeline-unmerged = Екінші жазбадан ажыратылды: { $name }
