## People: list, card, form.

people-title = Адамдар
people-add = Адам қосу
people-search = Аты, телефоны, мектебі, тобы
people-from-file = Excel-ден қосу
people-empty = Әзірге адам жоқ
people-empty-text = Адамды қолмен қосыңыз немесе дайын тізімді Excel-ден оқытыңыз.
people-hidden = Сүзгілер бәрін жасырып тұр
people-trash-empty = Жойылған адам жоқ
people-views = Сақталған көріністер
view-all = Бәрі
view-save = Көріністі сақтау
view-name = Көріністің аты
view-drop = Көріністі алып тастау
people-last-on = Соңғы рет
people-hours = Сағат
people-events = Іс-шара
people-papers = Сертификат
people-of = { $total } адам ішінен { $shown } көрсетілді
people-count = { $count } адам
people-selected = { $count } адам таңдалды
people-to-event = Іс-шараға қосу
people-to-event-done = { $added } адам тіркелді, { $known } бұрын тіркелген
people-change = Өзгерту
people-change-value = Жаңа мәні
filter-missing = Дерегі толық еместер
missing-phone = телефоны жоқ
missing-school = мектебі жоқ
missing-birth-date = туған күні жоқ
missing-district = ауданы жоқ
filter-age-from = Неше жастан
filter-age-to = Неше жасқа дейін
filter-more = тағы { $count }

person-add-title = Адам қосу
person-edit-title = Деректерін өзгерту
person-study = Оқуы, жұмысы
person-contacts = Байланысы
person-other = Басқа
person-reveal = көрсету
person-phone-more = Екінші телефон қосу
person-unknown-sex = көрсетілмеген
person-given-name-missing = Тегін не атын жазыңыз
person-name-meant = Пернетақта басқа тілде тұрған жоқ па? { $name }
person-name-meant-take = Осылай жазу
person-count-events = { $count ->
   *[other] іс-шара
 }
person-count-hours = { $count ->
   *[other] сағат
 }
person-count-papers = { $count ->
   *[other] сертификат
 }
person-latest = Соңғы іс-шаралары
person-events = Іс-шаралар
person-clubs = Клубтар
person-papers = Құжаттар
person-overview = Шолу
person-history = Тарих
person-no-events = Іс-шараға қатыспаған
person-no-clubs = Клуб мүшесі емес
person-no-papers = Құжат берілмеген
person-attended = { $attended } / { $sessions } сабақ
person-added = Қосылған: { $when } · { $who }
person-trashed = Бұл адам жойылған. Іс-шаралары мен құжаттары сақтаулы.

history-title = Өзгерістер тарихы
history-empty = Әзірге өзгеріс жоқ
history-restore = Осыны қайтару
history-undone = кері қайтарылған
history-nothing = бос
history-hidden = жасырын
history-gone = жойылды
history-back = қайтарылды
history-joined = біріктірілді
history-parted = ажыратылды
history-picture = сурет
history-who = { $worker } · { $laptop }
history-changes = Өзгерістерін көрсету
history-cut = Алғашқы { $shown } өзгеріс көрсетілген. Барлығы { $records } жазба өзгерген.
history-more = Тағы көрсету
pick-event = Іс-шараны таңдаңыз
pick-person = Аты-жөнін теріңіз
pick-new-person = Жаңа адам қосу: { $name }
person-grade = { $grade }-сынып
person-course = { $course }-курс
