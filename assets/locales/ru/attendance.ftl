## The grid of people and sessions.

attendance-grid = Таблица посещения
attendance-name = ФИО
attendance-sum = Занятия
attendance-find = Найти
attendance-marks = Отметки
attendance-unmark = снять
attendance-unmarked = Без отметки
attendance-unmarked-of = Без отметки: { $session }
attendance-session-menu = { $session }: действия с занятием
attendance-no-date = без даты
attendance-rest-present = { $count ->
    [1] Остальной 1 человек был
    [one] Остальные { $count } человек были
    [few] Остальные { $count } человека были
   *[many] Остальные { $count } человек были
 }
attendance-rest-absent = { $count ->
    [1] Остальной 1 человек не был
    [one] Остальные { $count } человек не были
    [few] Остальные { $count } человека не были
   *[many] Остальные { $count } человек не были
 }
attendance-show-unmarked = Показать без отметки
attendance-clear = { $count ->
    [one] Снять { $count } отметку
    [few] Снять { $count } отметки
   *[many] Снять { $count } отметок
 }
attendance-blank = пусто
attendance-from-file = Прочитать лист посещения
attendance-export = Сохранить в Excel
attendance-no-sessions = Занятий ещё нет
attendance-no-sessions-text = Посещение отмечается по занятиям: сначала добавьте занятие.
attendance-to-sessions = Добавить занятие
attendance-no-people = На мероприятие ещё никто не зарегистрирован
attendance-no-people-text = Прочитайте список из файла или добавьте людей вручную.
mark-none = нет отметки
mark-minutes = { $minutes } мин
mark-minutes-short = мин
mark-minutes-label = На сколько минут опоздал
