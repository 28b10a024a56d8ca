## Programmes with their rule, the plan of the year, and what surrounds an event.

# programmes
completion-completed = Завершил
completion-not-yet = Ещё не завершил
completion-impossible = Уже не завершит
completion-no-rule = Нет условия
progress-no-rule = У программы нет условия завершения
progress-missed = пропущено занятий: { $count }, можно не больше { $most }
progress-hours = часов: { $hours } из { $least }
progress-hours-lost = часов: { $hours }, до { $least } уже не хватит
progress-unmarked = занятий без отметки: { $count }
progress-ahead = впереди занятий: { $count }
progress-never = ни на одном занятии не был
programme-rule = Условие завершения
programme-rule-text = Пропуск по уважительной причине пропуском не считается.
programme-rule-none = Условие завершения не задано
programme-rule-missed = пропусков не больше { $count }
programme-rule-missed-none = без пропусков
programme-rule-hours = часов не меньше { $count }
programme-rule-marked = без занятий, оставшихся без отметки
programme-rule-set = Задать условие
programme-open = Кто завершил
programme-people-none = В списках мероприятий программы никого нет
programme-people-none-text = Выберите программу у мероприятия и запишите людей.
programme-summary = Завершили { $completed } из { $people }
programme-events-link = Мероприятия
progress-column-state = Состояние
progress-column-there = Был
progress-column-missed = Пропустил
progress-column-excused = Уваж.
progress-column-unmarked = Без отметки
progress-column-events = Мероприятий
progress-column-why = Почему
progress-there-of = { $there } / { $of }

# sessions by days of the week
planned-new = новое
planned-stands = уже есть
planned-trashed = удалено, не вернётся
planned-skipped = выходной
session-generate = Добавить по дням недели
session-generate-title = Занятия по дням недели
session-rule-weekdays = По каким дням
session-rule-from = С какого дня
session-rule-to = По какой день
session-rule-count = Не больше занятий
session-rule-count-hint = пусто: до последнего дня
session-rule-skip = Дни без занятий
session-rule-skip-hint = Через запятую: 16.12, 28.12.2026–08.01.2027
session-rule-none = Выберите дни недели и срок
session-rule-wrong = Исправьте отмеченное поле, и здесь появятся дни
session-rule-sum = Будет добавлено занятий: { $fresh }
session-rule-sum-stands = Будет добавлено занятий: { $fresh }, уже есть: { $stands }
session-rule-nothing = Добавлять нечего: всё уже есть
session-rule-save = Добавить занятия: { $count }
weekday-mon = Пн
weekday-tue = Вт
weekday-wed = Ср
weekday-thu = Чт
weekday-fri = Пт
weekday-sat = Сб
weekday-sun = Вс
field-weekdays = Дни недели
field-days-off = Дни без занятий
field-sessions = Число занятий

# plans of a year
plan-usual-title = План воспитательной работы
plan-told-cancelled = не проводилось
plan-told-held = { $when } проведено
plan-told-held-undated = проведено
plan-told-listed = участников: { $listed }
plan-told-counted = участников без списка: { $counted }
plan-told-both = участников: { $listed } по списку, { $counted } без списка
line-state-in-time = Проведено в срок
line-state-later = Проведено позже
line-state-earlier = Проведено раньше
line-state-held = Проведено
line-state-done = Выполнено
line-state-under-way = В работе
line-state-ahead = Впереди
line-state-not-held = Не проведено
line-state-cancelled = Отменено
imported-new = новая
imported-known = уже есть
imported-differs = есть, но записана иначе: не изменится
imported-trashed = удалена, не вернётся
plan-problem-no-title = Строка { $row }: нет названия мероприятия, не берётся
plan-problem-uncertain-row = Строка { $row } повреждена, не берётся
plan-problem-term-unread = Строка { $row }: срок «{ $value }» непонятен, останется как написан
plan-problem-repeated = Строка { $row }: «{ $value }» повторяется в разделе, берутся обе
plan-problem-formula-error = Строка { $row }, столбец { $column }: у формулы нет значения, ячейка считается пустой
plan-problem-sheet-unread = Лист «{ $value }» не берётся: на нём нет столбцов мероприятия и срока
plan-problem-sheet-hidden = Лист «{ $value }» скрыт, не берётся
plan-import-sum = В план добавится строк: { $added }, уже есть: { $known }
plan-import-nothing = Новых строк нет, уже есть: { $known }

# the page of the plan
plan-tab-plan = План
plan-add = Добавить план
plan-edit = Изменить план
plan-none = Плана ещё нет
plan-none-text = Добавьте план года, затем возьмите его строки из таблицы или впишите сами.
plan-no-lines = В плане ещё нет строк
plan-no-lines-text = Возьмите готовую таблицу (Excel) или добавьте строки по одной.
plan-import = Взять из таблицы
plan-import-title = План из таблицы
plan-import-text = В шапке таблицы нужны столбцы «Мероприятие» и «Срок». Строки, которые уже есть, второй раз не добавятся.
plan-import-paste = Или вставьте сюда скопированное из таблицы
plan-import-take = Добавить строки: { $count }
plan-print = Напечатать
plan-print-title = Печать плана
plan-print-lang = На каком языке
plan-print-results = Заполнить столбец «Выполнение»
plan-print-pages = Всего страниц: { $count }, показана первая
plan-line-add = Добавить строку
plan-line-add-title = Новая строка плана
plan-line-edit-title = Строка плана
plan-event = Мероприятие
plan-place = Место проведения
plan-term-hint = Серым под сроком написано, как программа его поняла.
plan-term-unread = срок непонятен
plan-term-pattern = Например: 15 октября, ноябрь, 1 полугодие, в течение года
plan-done-hint = Если пусто, пишется само по мероприятиям
plan-year-pattern = 2026/27 или 2026
plan-year-unread = Напишите год как 2026/27 или 2026
plan-approver-none = не указан, впишут от руки
plan-make-event = Создать мероприятие
plan-tie = Связать с мероприятием
plan-tie-title = Связать мероприятие со строкой плана
plan-tie-choose = Связать
plan-untie = Отвязать от строки плана
plan-people = { $count } чел.
plan-people-counted = без списка { $count }
plan-sum-done = Выполнено { $done } из { $lines }
plan-sum-later = позже срока: { $count }
plan-sum-earlier = раньше срока: { $count }
plan-sum-not-held = не проведено: { $count }
plan-sum-cancelled = отменено: { $count }
plan-sum-ahead = впереди: { $count }
plan-sum-people = участников: { $count }
plan-sum-counted = без списка: { $count }

# an event after another one
event-clone = Создать похожее
event-clone-title = Новое мероприятие по образцу этого
event-clone-text = Отметки, документы, публикации и фотографии не переносятся.
event-clone-when = Когда пройдёт
event-clone-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}: { $when }. Занятия сдвинутся вместе с днями.
event-clone-days-ask = Мероприятие шло { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}. Укажите первый день – остальные сдвинутся за ним.
event-clone-sessions = Занятия (даты сдвинутся)
event-clone-speakers = Спикеры
event-clone-people = Записанные люди с их ролями
event-clone-groups = Группы
event-clone-columns = Столбцы анкеты
event-clone-directions = Направления
event-clone-partners = Партнёры
event-clone-save = Создать
event-clone-kept-out = По закону не записаны: { $names }
event-clone-open = Открыть новое мероприятие

# what surrounds an event
publications-title = Публикации
publication-add = Добавить публикацию
publication-edit = Исправить публикацию
publication-none = Соберите здесь то, что написали о мероприятии.
publication-reach = просмотров: { $count }
publication-missing = Напишите название или ссылку
photos-title = Фотографии
photo-add = Добавить фотографию
photo-none = Здесь хранятся фотографии с мероприятия.
photo-none-law = Для снимков с детьми нужно согласие.
photo-caption = Подпись
photo-nameless = без подписи
photo-earlier = Поставить раньше
photo-further = Поставить дальше
event-plan-line = { $title } (план { $year }, срок: { $term })
event-form-more = Дополнительно
