## Home: today, daily work, what asks for attention.

home-title = Главная
home-search = Найти человека, мероприятие, клуб
home-today = Сегодня
home-next = Следующее мероприятие
home-day-of = день { $day }-й
home-open-event = Открыть мероприятие
home-mark = Отметить посещение
home-enrolled = записано: { $count }
home-districts = районов: { $count }
home-directions = направлений: { $count }
home-free-day = На сегодня ничего не запланировано
home-work = Ежедневная работа
home-act-find = Найти человека
home-act-find-note = имя, телефон, школа
home-act-intake = Добавить форму, Excel
home-act-intake-note = список, анкета, текст
home-act-mark = Отметить посещение
home-act-mark-note = по занятиям
home-act-issue = Выдать сертификаты
home-act-issue-note = { $count ->
    [0] все выданы
   *[other] ожидают: { $count }
 }
home-act-person = Добавить человека
home-act-person-note = в базе людей: { $count }
home-act-event = Добавить мероприятие
home-act-event-note = тренинг, форум, акция
home-act-book = Книга сертификатов
home-act-book-note = номер, кому, когда
home-act-stick = Скопировать на флешку
home-act-stick-note = { $days ->
    [0] последняя сегодня
    [1] последняя вчера
    [one] последняя { $days } день назад
    [few] последняя { $days } дня назад
   *[other] последняя { $days } дней назад
 }
home-act-stick-never = ещё не копировали
home-asks = Что требует внимания
home-asks-none = Всё в порядке
home-asks-none-text = Нет неотмеченных занятий, невыданных документов и строк без ответа.
home-recent = Последние изменения
home-first = База готова
home-first-text = Начните с мероприятия или загрузите список людей из Excel.

ask-unmarked-session = занятий без отметок
ask-unmarked-session-detail = { $names }: не записано, кто был
ask-certificates-due = документов не выдано
ask-certificates-due-detail = { $names }
ask-unanswered-row = строк ждут ответа
ask-unanswered-row-detail = { $names }
ask-possible-duplicate = похожих записей
ask-possible-duplicate-detail = Возможно, один человек записан дважды
ask-missing-birth-date = без даты рождения
ask-missing-birth-date-detail = Влияет на отчёты по возрасту и на согласия
ask-two-versions = две разные записи
ask-two-versions-detail = { $names }
ask-consent-missing = без согласия
ask-consent-missing-detail = { $names }
ask-backup-old = дней без копии
ask-backup-old-detail = Скопируйте базу на флешку
