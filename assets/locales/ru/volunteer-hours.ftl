## Охват без списка, причины, часы волонтёров

head-counts-title = Охват без списка
head-counts-text = Люди, которых посчитали, не записывая имён: класс, родители, зрители. К списку не прибавляются.
head-counts-none = Никого не посчитали
head-count-add = Добавить
head-count-new = Добавить охват без списка
head-count-edit = Исправить охват без списка
head-count-label = Кто
head-count-people = Сколько
head-count-people-bad = Напишите число
head-counts-line = Без списка: { $count }
did-head-count-add = Добавлено без списка: { $count }
did-head-count-correct = Охват без списка исправлен
did-head-count-trash = Строка охвата без списка удалена
did-head-count-restore = Строка охвата без списка возвращена

mark-reason-label = Причина
mark-reason-short = причина
mark-seconds = был { $count } мин

event-tab-hours = Часы волонтёров
hours-title = Часы волонтёров
hours-lead = Часы предложены по отметкам. Часами волонтёра считаются только те, что подтвердил руководитель.
hours-by = Кто подтверждает
hours-on = Когда
hours-by-missing = Напишите, кто подтверждает часы
hours-column-sessions = Смены
hours-column-proposed = Предложено
hours-column-time = Часы
hours-column-confirmed = Подтверждено
hours-confirm = { $count ->
    [one] Подтвердить часы { $count } человека
   *[other] Подтвердить часы { $count } человек
}
hours-withdraw = Отозвать подтверждение
hours-bad = Напишите 3 или 2:30
hours-none = Отметок нет
hours-none-text = Сначала отметьте, кто пришёл: тогда здесь появятся часы.
hours-sum = Подтверждено: { $confirmed }, не подтверждено: { $open }
hours-not-confirmed = не подтверждено
did-hours-confirm = { $count ->
    [one] Записаны часы { $count } волонтёра
   *[other] Записаны часы { $count } волонтёров
}
person-volunteer-hours = Часы волонтёра: { $confirmed } ({ $actions ->
    [one] { $actions } акция
    [few] { $actions } акции
   *[many] { $actions } акций
})
person-volunteer-open = Отдельно, не подтверждено: { $unconfirmed }
