## Events: list, page, sessions, people enrolled.

events-title = Мероприятия
events-add = Добавить мероприятие
events-search = Название, место
events-empty = Мероприятий пока нет
events-empty-text = Сначала добавьте мероприятие, потом запишите на него людей формой или из Excel.
events-trash-empty = Удалённых мероприятий нет
events-count = { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[many] { $count } мероприятий
 }
events-enrolled = Зарегистрировано
events-attended = Были
events-papers = Сертификаты
events-sessions = Занятия
filter-year = Год

event-add-title = Новое мероприятие
event-edit-title = Изменение мероприятия
event-title-missing = Напишите название хотя бы на одном языке
event-more-titles = Название на других языках
event-no-programme = Без программы
event-sessions-count = Сколько занятий
event-sessions-hint = Занятия можно добавить и изменить позже.
event-session-name = Занятие { $n }
event-emergency-hint = На такую акцию нельзя назначать тех, кому нет 18 (статья 12 закона 42-VI).
event-trashed = Это мероприятие удалено. Отметки и документы сохранены.
event-tab-overview = Обзор
event-tab-people = Зарегистрированные
event-tab-attendance = Посещение
event-tab-certificates = Сертификаты
event-tab-history = История
event-people-line = Зарегистрировано: { $registered }, ожидают: { $waiting }
event-people-line-short = Зарегистрировано: { $registered }
event-invited-line = приглашено { $count }
event-attended-line = Были: { $attended }
event-districts-line = Районов: { $districts }
event-unmarked-line = { $count ->
    [one] { $count } занятие не отмечено
    [few] { $count } занятия не отмечены
   *[many] { $count } занятий не отмечено
 }
event-seems-held = День прошёл, посещение отмечено. Мероприятие состоялось?
event-call-held = Да, состоялось
event-details = Сведения
event-add-people = Добавить людей
event-from-file = Форма или Excel
event-mark = Отметить посещение
event-issue = Выдать сертификаты
event-no-people = Пока никто не зарегистрирован
event-no-people-text = Выберите людей из базы или добавьте файл регистрационной формы.
event-no-papers = По этому мероприятию документов не выдано
event-no-papers-text = Кому положено, программа посчитает по отметкам о посещении.

sessions-title = Занятия
session-add = Добавить занятие
session-edit-title = Изменение занятия
session-add-title = Новое занятие
session-none = Занятий нет. Чтобы отмечать посещение, нужно хотя бы одно.
session-undated = без даты
session-marked = отмечено { $marked } из { $of }
session-nameless = Занятие без названия
session-up = Выше
session-down = Ниже
session-starts-pattern = 10:00
session-starts-unread = Пример: 10:00
hours-unread = Напишите целое число

enrolled-search = Имя, школа
enrolled-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
enrolled-away = в том числе отказались или снята запись: { $count }
enrolled-selected = { $count ->
    [one] Выбран { $count } человек
    [few] Выбрано { $count } человека
   *[many] Выбрано { $count } человек
 }
enrolled-attended = Был(а)
enrolled-remove = Убрать из списка
enrolled-removed = Убраны из списка ({ $count })
enrolled-status = Изменить состояние
enrolled-role = Изменить роль
enrolled-badge = Напечатать бейдж
enrolled-edit-title = Запись
enrolled-print = Напечатать список
enrolled-column-add = Добавить столбец
enrolled-column-name = Название столбца
enrolled-answers = Ответы формы
enrolled-open-person = Открыть карточку человека
enrolled-note-open = Добавить, записав причину
enrolled-note-text = Отметьте, кого добавить, и напишите, по чьему решению.
enrolled-note-save = Записать и добавить
enrolled-answer = Запись на мероприятие
enrolled-kept-out = { $count ->
    [one] { $count } человек не зарегистрирован
    [few] { $count } человека не зарегистрированы
   *[many] { $count } человек не зарегистрировано
 }

picker-title = Добавление людей
picker-search = Имя, телефон, школа, группа
picker-start = Наберите имя и отметьте в списке. Enter берёт верхнего.
picker-new = Новый человек: { $name }
picker-chosen = Выбраны
picker-add = { $count ->
    [0] Добавить
    [one] Добавить { $count } человека
   *[other] Добавить { $count } человек
 }
picker-already = уже в списке
