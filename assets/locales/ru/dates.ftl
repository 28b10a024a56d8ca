## Days, months and periods: every form stands here whole.

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь

month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

month-short-1 = янв.
month-short-2 = фев.
month-short-3 = мар.
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июн.
month-short-7 = июл.
month-short-8 = авг.
month-short-9 = сен.
month-short-10 = окт.
month-short-11 = ноя.
month-short-12 = дек.

weekday-0 = воскресенье
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота

date-long = { $day } { $month } { $year } года, { $weekday }
date-day-month = { $day } { $month }
date-near = { $day } { $month }
date-pattern = 27.11.2026
date-unread = Такого дня нет. Пример: 27.11.2026
date-ahead = Этот день ещё не наступил
moment-today = сегодня { $time }
moment-yesterday = вчера { $time }
moment-other = { $day }, { $time }
period-day = { $day } { $year } года
period-days = { $first }–{ $last } { $month } { $year } года
period-days-apart = { $first } – { $last } { $year } года
period-month = { $month } { $year } года
period-quarter = { $quarter }-й квартал { $year } года
period-school-year = { $years } учебный год
period-year = { $year }, в течение года
period-none = срок не назначен
period-kind = Срок
period-kind-day = Один день
period-kind-days = Несколько дней
period-kind-month = Месяц
period-kind-quarter = Квартал
period-kind-school-year = Учебный год
period-kind-year = В течение года
period-kind-none = Пока неизвестно
period-year-field = Год
period-year-unread = Четыре цифры. Пример: 2026
period-first = Начало
period-last = Окончание
period-quarter-field = Квартал
quarter-n = { $n }-й квартал
age-years = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
 }
