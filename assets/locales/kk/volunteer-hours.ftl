## Тізімсіз қамтылғандар, себебі, волонтер сағаттары

head-counts-title = Тізімсіз қамтылғандар
head-counts-text = Аты жазылмай, саналған адамдар: сынып, ата-аналар, көрермендер. Тізімдегілерге қосылмайды.
head-counts-none = Ешкім саналмаған
head-count-add = Қосу
head-count-new = Тізімсіз қамтылғандарды қосу
head-count-edit = Тізімсіз қамтылғандарды түзету
head-count-label = Кімдер
head-count-people = Нешеу
head-count-people-bad = Санын жазыңыз
head-counts-line = Тізімсіз: { $count }
did-head-count-add = Тізімсіз { $count } адам қосылды
did-head-count-correct = Тізімсіз қамтылғандар саны түзетілді
did-head-count-trash = Тізімсіз қамтылғандар жолы жойылды
did-head-count-restore = Тізімсіз қамтылғандар жолы қайтарылды

mark-reason-label = Себебі
mark-reason-short = себебі
mark-seconds = { $count } мин отырды

event-tab-hours = Волонтер сағаттары
hours-title = Волонтер сағаттары
hours-lead = Сағаттар қойылған белгілерден ұсынылады. Жетекші растаған сағат қана волонтердің сағаты болып саналады.
hours-by = Кім растайды
hours-on = Қай күні
hours-by-missing = Растайтын жетекшінің аты-жөнін жазыңыз
hours-column-sessions = Ауысым
hours-column-proposed = Ұсынылғаны
hours-column-time = Сағаты
hours-column-confirmed = Расталғаны
hours-confirm = { $count } адамның сағатын растау
hours-withdraw = Растауды қайтару
hours-bad = 3 немесе 2:30 деп жазыңыз
hours-none = Белгі жоқ
hours-none-text = Алдымен кім келгенін белгілеңіз, сонда сағаттары осында шығады.
hours-sum = Расталды: { $confirmed }, расталмады: { $open }
hours-not-confirmed = расталмаған
did-hours-confirm = { $count } адамның волонтер сағаты жазылды
person-volunteer-hours = Волонтер сағаттары: { $confirmed } ({ $actions } акция)
person-volunteer-open = Расталмағаны бөлек: { $unconfirmed }
