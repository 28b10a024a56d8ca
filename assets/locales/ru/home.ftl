## Home: today, daily work, what asks for attention.

home-title = Главная
home-search = Человек, мероприятие, клуб
home-today = Сегодня
home-next = Следующее мероприятие
home-day-of = день { $day }-й
home-open-event = Открыть мероприятие
home-mark = Отметить посещение
home-enrolled = зарегистрировано: { $count }
home-districts = { $count ->
    [one] { $count } район
    [few] { $count } района
   *[many] { $count } районов
 }
home-directions = { $count ->
    [one] { $count } направление
    [few] { $count } направления
   *[many] { $count } направлений
 }
home-free-day = На сегодня ничего не запланировано
home-work = Ежедневная работа
home-act-find = Найти человека
home-act-find-note = имя, телефон, школа
home-act-intake = Добавить список
home-act-intake-note = форма, Excel, текст
home-act-mark = Отметить посещение
home-act-mark-note = по занятиям
home-act-issue = Выдать сертификаты
home-act-issue-note = { $count ->
    [0] никто не ждёт
    [one] ждёт { $count } человек
    [few] ждут { $count } человека
   *[many] ждут { $count } человек
 }
home-act-person = Добавить человека
home-act-person-note = { $count ->
    [one] в базе { $count } человек
    [few] в базе { $count } человека
   *[many] в базе { $count } человек
 }
home-act-event = Новое мероприятие
home-act-event-note = тренинг, форум, акция
home-act-exchange = Отправить, принять файл
home-act-exchange-note = с других ноутбуков
home-act-stick = Скопировать базу
home-act-stick-note = { $days ->
    [0] на флешку сегодня
    [1] на флешку вчера
    [one] на флешку { $days } день назад
    [few] на флешку { $days } дня назад
   *[other] на флешку { $days } дней назад
 }
home-act-stick-never = на флешку ещё ни разу
home-asks = Что требует внимания
home-asks-none = Всё в порядке
home-asks-none-text = Нет неотмеченных занятий, невыданных документов и строк без ответа.
home-recent = Последние изменения
home-first = База готова
home-first-text = Начните с мероприятия или загрузите список людей из Excel.

ask-unmarked-session = { $count ->
    [one] занятие без отметок
    [few] занятия без отметок
   *[many] занятий без отметок
 }
ask-unmarked-session-detail = { $names }: не записано, кто был
ask-partly-marked-detail = { $names } · отмечено { $marked } из { $of }
ask-event-over = { $count ->
    [one] мероприятие состоялось?
   *[other] мероприятия состоялись?
 }
ask-event-over-detail = { $names }
ask-certificates-due = { $count ->
    [one] документ не выдан
    [few] документа не выданы
   *[many] документов не выдано
 }
ask-certificates-due-detail = { $names }
ask-unanswered-row = { $count ->
    [one] строка списка ждёт
    [few] строки списка ждут
   *[many] строк списка ждут
 }
ask-unanswered-row-detail = { $names }
ask-possible-duplicate = { $count ->
    [one] похожая запись
    [few] похожие записи
   *[many] похожих записей
 }
ask-possible-duplicate-detail = Возможно, один человек записан дважды
ask-report-overdue = { $count ->
    [one] отчёт по гранту просрочен
    [few] отчёта по грантам просрочены
   *[many] отчётов по грантам просрочено
 }
ask-report-overdue-detail = { $names }
ask-missing-birth-date = { $count ->
    [one] человек без даты рождения
    [few] человека без даты рождения
   *[many] человек без даты рождения
 }
ask-missing-birth-date-detail = Влияет на отчёты по возрасту и на согласия
ask-sheet-owed = Лист главного ноутбука не напечатан
ask-sheet-owed-detail = Напечатайте его и положите в сейф
ask-two-versions = { $count ->
    [one] запись в двух вариантах
    [few] записи в двух вариантах
   *[many] записей в двух вариантах
 }
ask-two-versions-detail = На двух ноутбуках записано по-разному, выберите одно
ask-papers-twice = { $count ->
    [one] документ выдан дважды
    [few] документа выданы дважды
   *[many] документов выдано дважды
 }
ask-papers-twice-detail = Лишние сделайте недействительными
ask-consent-missing = { $count ->
    [one] человек без согласия
    [few] человека без согласия
   *[many] человек без согласия
 }
ask-consent-missing-detail = Младше 14 лет, нет подписи родителя
ask-backup-old = { $count ->
    [0] на флешку не копировали
    [one] день без копии
    [few] дня без копии
   *[many] дней без копии
 }
ask-backup-old-detail = Скопируйте базу на флешку
