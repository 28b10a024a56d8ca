## Long lists: filters, views, columns, one change for many, what goes out.

view-under-age = Несовершеннолетние
view-no-phone = Без телефона
view-save-changes = Обновить вид
view-save-as = Сохранить под другим названием
views-dropped = Вернуть убранный вид
did-view-drop = Вид «{ $name }» убран

filter-add = Фильтр
filter-drop = Убрать фильтр: { $filter }
filter-find = Найти в списке
filter-text = Поиск
filter-age-on = На какой день считать
filter-has = Есть данные
filter-consent = Есть согласие
filter-no-consent = Нет согласия
filter-added-since = Добавлены с
filter-consent-data = на обработку данных
filter-consent-photo = на съёмку
filter-consent-parent = от родителя
missing-email = нет почты
missing-iin = нет ИИН
missing-sex = не указан пол
missing-organisation = нет организации
missing-study-group = нет группы
missing-patronymic = нет отчества

columns-hint = Выберите столбец, чтобы поменять его место или ширину
column-up = Поставить раньше
column-down = Поставить позже
column-narrower = Сделать уже
column-wider = Сделать шире

list-to-excel = Выгрузить в Excel
list-to-csv = Выгрузить в CSV
list-copy = Скопировать нумерованным текстом
export-whole = Телефон, почта, ИИН полностью
did-list-copied = { $count ->
    [one] Скопирована { $count } строка
    [few] Скопированы { $count } строки
   *[many] Скопировано { $count } строк
 }

many-title = { $count ->
    [one] Изменить данные { $count } человека
   *[other] Изменить данные { $count } человек
 }
many-hint = Отметьте, что меняется. Пустое значение очистит поле.
many-add-categories = Добавить категории
many-drop-categories = Убрать категории
many-add-directions = Добавить направления
many-drop-directions = Убрать направления
many-append-note = Дописать строку в примечание
many-looking = Смотрим, что изменится…
many-will-change = { $count ->
    [one] Изменится { $count } человек.
    [few] Изменятся { $count } человека.
   *[many] Изменится { $count } человек.
 } Это можно отменить.
many-same = { $count ->
    [one] У { $count } человека так уже записано.
   *[other] У { $count } человек так уже записано.
 }
many-stay = { $count ->
    [one] { $count } человек останется как есть:
    [few] { $count } человека останутся как есть:
   *[many] { $count } человек останутся как есть:
 }
people-marked = { $count ->
    [one] { $count } не изменён и остался отмеченным
    [few] { $count } не изменены и остались отмеченными
   *[many] { $count } не изменены и остались отмеченными
 }
people-untick = Снять отметки
group-numbered = Группа { $number }
