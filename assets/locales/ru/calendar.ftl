## The calendar and the board of events.

plan-tab-calendar = Календарь
plan-tab-board = Доска
calendar-month = Месяц
calendar-week = Неделя
calendar-agenda = Подряд
calendar-today = Сегодня
calendar-earlier = Раньше
calendar-later = Дальше
calendar-export = Файл календаря
calendar-file = Календарь мероприятий
calendar-more = ещё { $count }
calendar-nothing = В это время мероприятий нет
calendar-loose = День ещё не назначен
calendar-of-plan = из плана, мероприятие не заведено
board-planned = В плане
board-open = Идёт запись или проведение
board-held = Прошло
board-reported = Отчёт сдан
board-early = Мероприятие назначено на { $when }: отмечено «{ $column }» раньше своего дня.
board-move = «{ $name }»: перенести в другую колонку
