## Putting people on lists, calling them out, dividing them into groups.

event-tab-call-out = Вызов
event-tab-groups = Группы
event-places = Мест: { $taken } / { $capacity }
whom-title = Добавить списком
whom-event = С мероприятия
whom-club = Из клуба
whom-view = Из вида
whom-search-event = Название мероприятия
whom-search-club = Название клуба
whom-search-view = Название вида
whom-attended = Только тех, кто был
whom-members = Участников: { $count }
whom-enrolled = Зарегистрировано: { $count }
whom-were = Были: { $count }
whom-taken = будет взято: { $count }
whom-count = Всего людей: { $count }, новых в списке будет { $fresh }
whom-none = Выберите, откуда взять людей
enrolled-now-waiting = Места заняты, встали в очередь: { $count }
enrolled-clashes = В то же время ждут на другом мероприятии: { $count }
enrolled-clash = Совпадает время
call-out-age = Возраст
call-out-consents = Согласия
call-out-data = данные
call-out-photo = съёмка
call-out-parent = родители
call-out-last = Последняя акция
call-out-hours = Часы волонтёра
call-out-answer = Ответ
call-out-agree = Согласился
call-out-refuse = Отказался
call-out-change = Изменить ответ: { $name }
call-out-invite = Пригласить
call-out-stopped = Нет 18 лет
call-out-copy = Скопировать текстом
call-out-copied = Скопировано людей: { $count }
call-out-nobody = В базе нет людей
call-out-sums = Людей: { $people } · приглашены: { $invited } · согласны: { $agreed } · отказались: { $refused }
groups-hint = Перетащите человека в другую группу или отметьте нескольких и выберите группу
groups-ticked = Отмечено: { $count }
groups-put = Перевести в группу
groups-none = Без группы
groups-add = Добавить группу
groups-edit = Изменить группу «{ $name }»
groups-edit-title = Изменение группы
groups-earlier = Передвинуть влево
groups-later = Передвинуть вправо
groups-divide = Разделить на группы
groups-divide-title = Разделить записанных на группы
groups-empty = Групп пока нет
groups-empty-text = Разделите записанных по направлению или поровну. Районы распределятся по группам равномерно.
groups-place = Кабинет
groups-districts = { $count ->
    [one] { $count } район
    [few] { $count } района
   *[many] { $count } районов
 }
divide-by = По чему делить
divide-evenly = Поровну
divide-direction = По направлению, выбранному в форме
divide-answer = По ответу «{ $name }»
divide-groups = Сколько групп
divide-most = Человек в группе не больше
divide-keep = Кто уже в группе, остаётся в ней
divide-foreseen = { $groups ->
    [one] Получится { $groups } группа:
    [few] Получится { $groups } группы:
   *[many] Получится { $groups } групп:
 }
divide-undecided = Не выбравшие ничего попадут в меньшие группы: { $count }.
divide-wish = Напишите, сколько нужно групп или сколько человек в группе
