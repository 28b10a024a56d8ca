## Clubs: list, page, members, grants.

clubs-title = Клубы
clubs-add = Добавить клуб
clubs-search = Название, школа
clubs-empty = Клубов пока нет
clubs-empty-text = Добавьте школьный клуб, студенческий совет или волонтёрскую группу, созданную на мероприятии.
clubs-trash-empty = Удалённых клубов нет
clubs-count = { $count ->
    [one] { $count } клуб
    [few] { $count } клуба
   *[many] { $count } клубов
 }
clubs-members = Члены
clubs-leaders = Руководитель
clubs-grants = Гранты
club-add-title = Новый клуб
club-edit-title = Изменение клуба
club-name-missing = Напишите название хотя бы на одном языке
club-alike-title = В базе есть похожий клуб
club-alike-same = похоже, тот же клуб
club-alike-open = Открыть этот клуб
club-another = Это другой клуб
club-trashed = Этот клуб удалён. Члены и гранты сохранены.
club-details = Сведения
club-members = Члены клуба
club-add-members = Добавить членов
club-no-members = Членов пока нет
club-past-members = Бывшие члены
club-since = с { $day }
club-comes = вступает { $day }
club-ended = { $from } – { $to }
club-member-from = В клубе с
club-member-to = В клубе по
club-member-edit = Роль и даты
club-make-leader = Сделать руководителем
club-make-member = Сделать членом
club-end-membership = Вышел из клуба
club-remove-member = Добавлен по ошибке, убрать
club-no-grants = Грантов не записано
grant-add = Добавить грант
grant-edit = Изменение гранта
grant-title = Название гранта
grant-sum-unread = Напишите сумму числом
clubs-by-word = Членов со слов клуба
clubs-works = Работа
clubs-open = Работает
clubs-closed = Закрыт
clubs-closed-one = Закрыт
clubs-overdue = Отчёт просрочен
club-count-unread = Напишите число членов цифрами
club-phone = Телефон клуба
club-link = Страница
club-year-pattern = год или день
club-year-unread = Напишите год (2024) или день (01.09.2024)
club-closed = Закрыт { $day }
club-close = Клуб закрылся
club-events = Мероприятия с участием членов
club-event-people = { $count ->
    [one] { $count } член
    [few] { $count } члена
   *[many] { $count } членов
 }
club-card = Карточка клуба (PDF)
club-card-text = О клубе на одной странице: руководитель, члены, мероприятия, гранты.
club-card-lang = На каком языке
club-card-contacts = Печатать телефоны и почту
grant-state = Состояние
grant-state-applied = Подана заявка
grant-state-won = Выигран
grant-state-refused = Отказано
grant-state-reported = Отчёт сдан
grant-given = Выдано
grant-refused-on = День отказа
grant-life = Путь гранта
grant-step-applied = Заявка
grant-step-waiting = Ждёт решения
grant-step-won = Выигран
grant-step-refused = Отказано
grant-step-due = Отчёт
grant-step-overdue = Отчёт просрочен
grant-step-reported = Отчёт сдан
grant-report-given = Отчёт сдан
hand-over = Передать
hand-over-title = { $count ->
    [one] Передача клуба новому руководителю
    [few] Передача { $count } клубов новым руководителям
   *[many] Передача { $count } клубов новым руководителям
 }
hand-over-on = День передачи
hand-over-departing = Прежний руководитель
hand-over-leaves = уходит из клуба
hand-over-stays = остаётся членом
hand-over-now = Сейчас руководит: { $names }
hand-over-new-leader = Имя нового руководителя
hand-over-new = новый человек
hand-over-left = Отметьте, кто ушёл из клуба
hand-over-rest = Клуб без нового руководителя останется как есть.
hand-over-missing = Выберите нового руководителя.
hand-over-choose = Выберите из списка или добавьте нового человека.
hand-over-is-it = Это { $name }? Выберите из списка или добавьте нового человека.
hand-over-do = Передать
club-import = Взять из списка
club-import-title = Клубы и гранты из списка
club-import-drop = Перетащите сюда список клубов
club-import-text = XLSX, XLS, ODS, CSV. Листы клубов и грантов читаются вместе. Сначала видно, что произойдёт, и только потом пишется.
club-import-take = Взять в базу
club-import-done = Список взят в базу
club-import-done-text = Всё записано одним шагом: его можно отменить одним нажатием.
club-import-left = { $count ->
    [one] Остался { $count } вопрос без ответа: эта строка не взята. Откройте файл ещё раз, чтобы ответить.
    [few] Остались { $count } вопроса без ответа: эти строки не взяты. Откройте файл ещё раз, чтобы ответить.
   *[many] Осталось { $count } вопросов без ответа: эти строки не взяты. Откройте файл ещё раз, чтобы ответить.
 }
club-import-clubs = Клубы
club-import-leaders = Руководители
club-import-grants = Гранты
club-import-names = Имена
club-names-better-lead = Слева написание в базе, справа в списке. По прежнему написанию человек тоже находится.
club-names-doubtful-lead = Какое верно, программа сказать не может: выберите сами в каждой строке.
club-import-problems = Не прочитано
club-import-no-problems = Прочитано всё
club-import-new = { $count ->
    [one] { $count } новый
    [few] { $count } новых
   *[many] { $count } новых
 }
club-import-known = { $count } уже есть
club-import-asked = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
 }
club-import-asks = { $count ->
    [one] { $count } строка ждёт вашего ответа, она стоит первой. Без ответа она не берётся.
    [few] { $count } строки ждут вашего ответа, они стоят первыми. Без ответа они не берутся.
   *[many] { $count } строк ждут вашего ответа, они стоят первыми. Без ответа они не берутся.
 }
club-import-which = Это клуб из базы?
club-import-who = Это человек из базы?
club-import-differs = В базе у клуба другой руководитель. Кто руководит теперь?
club-import-leads-now = Сейчас руководит { $name }
club-import-leads-now-since = Сейчас руководит { $name }, с { $since }
club-import-together = Вместе с нынешним руководителем
club-import-in-place = Вместо нынешнего руководителя
club-import-from = С какого дня
club-import-stays = Руководитель прежний
club-import-with = вместе с нынешним руководителем: { $names }
club-import-took-place = вместо прежнего с { $since }
club-import-whose = Чей это грант?
club-import-say-new = Новый
club-import-say-out = Не брать
club-import-ask-again = Спросить снова
club-import-state-new = новый
club-import-state-known = есть в базе
club-import-state-repeated = повтор
club-import-state-to-choose = вопрос
club-import-state-differs = другой руководитель
club-import-state-out = не берётся
