## People: list, card, form.

people-title = Люди
people-add = Добавить человека
people-search = Имя, телефон, школа, группа
people-from-file = Добавить из Excel
people-empty = Пока никого нет
people-empty-text = Добавьте человека вручную или загрузите готовый список из Excel.
people-hidden = Фильтры скрыли всех
people-trash-empty = Удалённых нет
people-views = Сохранённые виды
view-all = Все
view-save = Сохранить вид
view-name = Название вида
view-drop = Убрать вид
people-last-on = Последний раз
people-hours = Часы
people-events = Мероприятия
people-papers = Сертификаты
people-of = Показано { $shown } из { $total }
people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
people-selected = { $count ->
    [one] Выбран { $count } человек
    [few] Выбрано { $count } человека
   *[many] Выбрано { $count } человек
 }
people-to-event = Записать на мероприятие
people-to-event-done = Зарегистрировано: { $added }, уже были в списке: { $known }
people-change = Изменить
people-change-value = Новое значение
filter-missing = Неполные данные
missing-phone = нет телефона
missing-school = нет школы
missing-birth-date = нет даты рождения
missing-district = нет района
filter-age-from = Возраст от
filter-age-to = до
filter-more = ещё { $count }

person-add-title = Новый человек
person-edit-title = Изменение данных
person-study = Учёба, работа
person-contacts = Контакты
person-other = Прочее
person-reveal = показать
person-phone-more = Добавить второй телефон
person-unknown-sex = не указан
person-given-name-missing = Напишите фамилию или имя
person-name-meant = Набрано в другой раскладке? { $name }
person-name-meant-take = Записать так
person-count-events = { $count ->
    [one] мероприятие
    [few] мероприятия
   *[many] мероприятий
 }
person-count-hours = { $count ->
    [one] час
    [few] часа
   *[many] часов
 }
person-count-papers = { $count ->
    [one] сертификат
    [few] сертификата
   *[many] сертификатов
 }
person-latest = Последние мероприятия
person-events = Мероприятия
person-clubs = Клубы
person-papers = Документы
person-overview = Обзор
person-history = История
person-no-events = В мероприятиях не участвовал(а)
person-no-clubs = В клубах не состоит
person-no-papers = Документов не выдано
person-attended = { $attended } / { $sessions } занятий
person-added = Запись: { $when } · { $who }
person-trashed = Этот человек удалён. Его мероприятия и документы сохранены.

history-title = История изменений
history-empty = Изменений пока нет
history-restore = Вернуть это
history-undone = отменено
history-nothing = пусто
history-hidden = скрыто
history-gone = удалено
history-back = возвращено
history-joined = объединены
history-parted = разъединены
history-picture = изображение
history-who = { $worker } · { $laptop }
history-changes = Показать изменения
history-cut = Первые изменения: { $shown }. Всего затронуто { $records ->
    [one] { $records } запись
    [few] { $records } записи
   *[many] { $records } записей
}.
history-more = Показать ещё
pick-event = Выберите мероприятие
pick-person = Наберите имя
pick-new-person = Новый человек: { $name }
person-grade = { $grade } класс
person-course = { $course } курс
