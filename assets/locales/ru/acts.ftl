## Deeds as history and undo name them: of several records, and of one by its name.

act-academy-create = База создана
act-academy-correct = Данные академии изменены
act-laptop-restore = База восстановлена из копии
act-laptop-rename = Ноутбук переименован
act-laptop-rename-named = Ноутбук переименован: { $name }
act-undo = Действие отменено
act-redo = Повторено
act-worker-change = Список сотрудников изменён
act-worker-change-named = Данные сотрудника изменены: { $name }
act-reference-change = Список изменён
act-reference-change-named = Изменено в списке: { $name }
act-organisation-change = Организации изменены
act-organisation-change-named = Организация изменена: { $name }
act-signatory-change = Изменено, кто подписывает
act-signatory-change-named = Изменён подписывающий: { $name }
act-programme-change = Программы изменены
act-programme-change-named = Программа изменена: { $name }
act-event-add = { $count ->
    [one] Добавлено { $count } мероприятие
    [few] Добавлено { $count } мероприятия
   *[many] Добавлено { $count } мероприятий
 }
act-event-add-named = Добавлено мероприятие: { $name }
act-event-correct = { $count ->
    [one] Изменено { $count } мероприятие
    [few] Изменено { $count } мероприятия
   *[many] Изменено { $count } мероприятий
 }
act-event-correct-named = Изменено мероприятие: { $name }
act-session-change = Занятия изменены
act-session-change-named = Занятие изменено: { $name }
act-trainee-add = { $count ->
    [one] Добавлен { $count } человек
    [few] Добавлено { $count } человека
   *[many] Добавлено { $count } человек
 }
act-trainee-add-named = Человек добавлен: { $name }
act-trainee-correct = { $count ->
    [one] Изменены данные { $count } человека
   *[other] Изменены данные { $count } человек
 }
act-trainee-correct-named = Данные исправлены: { $name }
act-club-add = { $count ->
    [one] Добавлен { $count } клуб
    [few] Добавлено { $count } клуба
   *[many] Добавлено { $count } клубов
 }
act-club-add-named = Клуб добавлен: { $name }
act-club-correct = { $count ->
    [one] Изменён { $count } клуб
    [few] Изменено { $count } клуба
   *[many] Изменено { $count } клубов
 }
act-club-correct-named = Клуб изменён: { $name }
act-membership-change = Состав клуба изменён: { $count }
act-membership-change-named = Состав клуба изменён: { $name }
act-grant-change = Гранты изменены
act-grant-change-named = Грант изменён: { $name }
act-enrolment-change = Изменения в списке: { $count }
act-enrolment-change-named = Изменено в списке: { $name }
act-attendance-mark = { $count ->
    [one] Поставлена { $count } отметка
    [few] Поставлены { $count } отметки
   *[many] Поставлено { $count } отметок
 }
act-attendance-mark-named = Отметка: { $name }
act-attendance-unmark = { $count ->
    [one] Снята { $count } отметка
    [few] Сняты { $count } отметки
   *[many] Снято { $count } отметок
 }
act-attendance-unmark-named = Снята отметка: { $name }
act-certificate-issue = { $count ->
    [one] Выдан { $count } документ
    [few] Выдано { $count } документа
   *[many] Выдано { $count } документов
 }
act-certificate-issue-named = Выдан документ: { $name }
act-certificate-void = { $count ->
    [one] Аннулирован { $count } документ
    [few] Аннулировано { $count } документа
   *[many] Аннулировано { $count } документов
 }
act-certificate-void-named = Документ аннулирован: { $name }
act-trash = { $count ->
    [one] Удалена { $count } запись
    [few] Удалены { $count } записи
   *[many] Удалено { $count } записей
 }
act-trash-named = Удалено: { $name }
act-restore = { $count ->
    [one] Возвращена { $count } запись
    [few] Возвращены { $count } записи
   *[many] Возвращено { $count } записей
 }
act-restore-named = Возвращено: { $name }
act-import-trainees = { $count ->
    [0] Список прочитан, новых людей нет
    [one] Из списка добавлен { $count } новый человек
    [few] Из списка добавлено { $count } новых человека
   *[many] Из списка добавлено { $count } новых человек
 }
act-import-trainees-named = Из списка добавлен новый человек: { $name }
act-import-trainees-completed = { $people ->
    [one] Из списка дополнены данные { $people } человека (значений: { $values })
   *[many] Из списка дополнены данные { $people } человек (значений: { $values })
 }
act-import-trainees-both = Из списка: новых людей { $count }, дополнены данные ещё у { $people } (значений: { $values })
act-import-attendance = { $count ->
    [one] Из файла принята { $count } отметка
    [few] Из файла приняты { $count } отметки
   *[many] Из файла принято { $count } отметок
 }
act-import-attendance-named = Принята отметка из файла: { $name }
act-value-restore = Прежнее значение возвращено
act-value-restore-named = Прежнее значение возвращено: { $name }
act-trainee-merge = Объединены записи одного человека
act-trainee-merge-named = Объединены записи одного человека: { $name }
act-trainee-unmerge = Объединённые записи разделены
act-trainee-unmerge-named = Объединённые записи разделены: { $name }
act-not-same = Отмечены как разные люди
act-not-same-named = Отмечено как другой человек: { $name }
act-demo-fill = База заполнена образцами
act-head-count-change = Охват без списка изменён
act-consent-change = Согласия изменены
act-consent-change-named = Согласие изменено: { $name }
act-unknown = Действие более новой версии программы
act-add-worker = Добавлено сотрудников: { $count }
act-add-worker-named = Добавлен сотрудник: { $name }
act-trash-worker = Убрано из списка сотрудников: { $count }
act-trash-worker-named = Сотрудник убран из списка: { $name }
act-restore-worker = Возвращено сотрудников: { $count }
act-restore-worker-named = Сотрудник возвращён в список: { $name }
act-add-membership = Добавлено в клуб: { $count }
act-add-membership-named = Добавлено в клуб: { $name }
act-trash-membership = Убрано из клуба: { $count }
act-trash-membership-named = Убрано из клуба: { $name }
act-restore-membership = Возвращено в клуб: { $count }
act-restore-membership-named = Возвращено в клуб: { $name }
act-invite-enrolment = Приглашено: { $count }
act-enrolment-waits = Из них в очереди: { $count }
act-add-enrolment = Зарегистрировано: { $count }
act-add-enrolment-named = Зарегистрировано: { $name }
act-trash-enrolment = Убрано из списка мероприятия: { $count }
act-trash-enrolment-named = Убрано из списка мероприятия: { $name }
act-restore-enrolment = Возвращено в список мероприятия: { $count }
act-restore-enrolment-named = Возвращено в список мероприятия: { $name }
act-add-club-grant = Добавлено грантов: { $count }
act-add-club-grant-named = Добавлен грант: { $name }
act-trash-club-grant = Удалено грантов: { $count }
act-trash-club-grant-named = Удалён грант: { $name }
act-restore-club-grant = Возвращено грантов: { $count }
act-restore-club-grant-named = Возвращён грант: { $name }
act-add-organisation = Добавлено организаций: { $count }
act-add-organisation-named = Добавлена организация: { $name }
act-add-signatory = Добавлено подписывающих: { $count }
act-add-signatory-named = Добавлен подписывающий: { $name }
act-add-programme = Добавлено программ: { $count }
act-add-programme-named = Добавлена программа: { $name }
act-add-reference = В список добавлено: { $count }
act-add-reference-named = В список добавлено: { $name }
act-add-session = Добавлено занятий: { $count }
act-add-session-named = Добавлено занятие: { $name }
act-add-consent = Добавлено согласий: { $count }
act-add-consent-named = Добавлено согласие: { $name }
act-trash-consent = Убрано согласий: { $count }
act-trash-consent-named = Согласие убрано: { $name }
act-add-own-field = Добавлено своих столбцов: { $count }
act-add-own-field-named = Добавлен свой столбец: { $name }
act-add-study = Добавлено мест учёбы: { $count }
act-add-study-named = Добавлено место учёбы: { $name }
act-study-change = Места учёбы изменены
act-study-change-named = Место учёбы изменено: { $name }
act-own-field-change = Свои столбцы академии изменены
act-own-field-change-named = Свой столбец академии изменён: { $name }
act-trainee-anonymise = { $count ->
    [one] Обезличены данные { $count } человека
   *[other] Обезличены данные { $count } человек
 }
act-trainee-anonymise-named = Данные обезличены: { $name }
act-trainee-purge = Данные человека стёрты навсегда
act-trainee-purge-named = Данные человека стёрты навсегда: { $name }
act-club-hand-over = Клубы переданы новым руководителям
act-club-hand-over-named = Клуб передан новому руководителю: { $name }
act-import-clubs = { $count ->
    [0] Прочитан список клубов, новых нет
    [one] Из списка добавлен { $count } новый клуб
    [few] Из списка добавлено { $count } новых клуба
   *[other] Из списка добавлено { $count } новых клубов
 }
act-import-clubs-named = Из списка добавлен новый клуб: { $name }
act-import-clubs-more = Из списка клубов: новых клубов { $count }, новых руководителей { $leaders }, новых грантов { $grants }
act-import-undone = Список отменён
act-exchange-keep = { $count ->
    [0] Из файла не принято, осталось прежнее значение
    [one] Из файла не принято, осталась прежней { $count } запись
    [few] Из файла не принято, остались прежними { $count } записи
   *[other] Из файла не принято, остались прежними { $count } записей
 }
act-exchange-keep-named = Из файла не принято, осталось прежнее: { $name }
act-exchange-undo = { $count ->
    [0] Приём файла отменён
    [one] Приём файла отменён, { $count } запись
    [few] Приём файла отменён, { $count } записи
   *[other] Приём файла отменён, { $count } записей
 }
act-exchange-undo-named = Приём файла отменён: { $name }
act-exchange-again = Отменённый файл принят снова
act-conflict-resolve = Выбран один из двух вариантов записи
act-conflict-resolve-named = Выбран один из двух вариантов записи: { $name }
act-laptop-join = Ноутбук принят в академию
act-laptop-join-named = Ноутбук принят в академию: { $name }
act-held-accept = Принята работа исключённого ноутбука
act-held-accept-named = Принята работа исключённого ноутбука «{ $name }»
act-held-refuse = Не принята работа исключённого ноутбука
act-held-refuse-named = Не принята работа исключённого ноутбука «{ $name }»
act-exchange-read = Принят файл от «{ $name }»
act-plan-change = План изменён
act-plan-change-named = План изменён: { $name }
act-import-plan = План взят из таблицы
act-import-plan-named = План взят из таблицы: { $name }
act-group-change = Группы изменены
act-group-change-named = Группа изменена: { $name }
act-publication-change = Публикации изменены
act-publication-change-named = Публикация изменена: { $name }
act-photo-change = Фотографии изменены
act-photo-change-named = Фотография изменена: { $name }
act-import-presence = Присутствие взято из отчёта: { $count }
act-import-presence-named = Присутствие взято из отчёта: { $name }
act-door-left = Ждут решения: { $count } (подробно в ответе с --json)
act-door-take = Приняты отметки с ноутбука помощника: { $count }
act-door-take-named = Принята отметка с ноутбука помощника: { $name }
act-hours-confirm = Подтверждены часы волонтёров: { $count }
act-hours-confirm-named = Подтверждены часы волонтёра: { $name }
act-check-in = Отмечено на входе: { $count }
act-check-in-named = Отмечено на входе: { $name }
act-template-change = Изменены шаблоны документов
act-template-change-named = Изменён шаблон документа: { $name }
act-certificate-hand-over = Отмечено вручение: { $count }
act-certificate-hand-over-named = Отмечено вручение: { $name }
act-certificate-copy = Выдано дубликатов: { $count }
act-certificate-copy-named = Выдан дубликат: { $name }
act-import-certificates = Из старой книги перенесено документов: { $count }
act-import-certificates-named = Из старой книги перенесён документ: { $name }
