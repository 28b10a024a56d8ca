## What was done: the undo bar and the history. The core names these ids.

did-change = Изменение сохранено
did-trainee-add = Добавлен человек: { $name }
did-trainee-correct = Исправлено: { $name }
did-trainee-correct-many = { $count ->
    [one] Изменены данные { $count } человека
   *[other] Изменены данные { $count } человек
 }
did-trainee-trash = { $count ->
    [one] Удалён { $count } человек
    [few] Удалено { $count } человека
   *[many] Удалено { $count } человек
 }
did-trainee-restore = { $count ->
    [one] Возвращён { $count } человек
    [few] Возвращено { $count } человека
   *[many] Возвращено { $count } человек
 }
did-event-add = Добавлено мероприятие: { $name }
did-event-correct = Изменено мероприятие: { $name }
did-event-trash = { $count ->
    [one] Удалено { $count } мероприятие
    [few] Удалено { $count } мероприятия
   *[many] Удалено { $count } мероприятий
 }
did-event-restore = { $count ->
    [one] Возвращено { $count } мероприятие
    [few] Возвращено { $count } мероприятия
   *[many] Возвращено { $count } мероприятий
 }
did-session-add = Добавлено занятие: { $name }
did-session-generate = Добавлено занятий: { $count }
did-session-correct = Занятие изменено
did-session-move = Изменён порядок занятий
did-session-trash = Занятие удалено
did-session-restore = Занятие возвращено
did-plan-add = План добавлен: { $name }
did-plan-correct = План изменён: { $name }
did-plan-trash = План удалён
did-plan-restore = План возвращён
did-plan-import = В план добавлено строк: { $count }
did-plan-line-add = В план добавлено: { $name }
did-plan-line-correct = В плане исправлено: { $name }
did-plan-line-move = Порядок в плане изменён
did-plan-line-trash = Удалено из плана
did-plan-line-restore = Возвращено в план
did-plan-line-tie = Строка плана у мероприятия изменена
did-publication-add = Публикация добавлена
did-publication-correct = Публикация исправлена
did-publication-trash = Публикация удалена
did-publication-restore = Публикация возвращена
did-photo-add = Фотография добавлена
did-photo-correct = Подпись изменена
did-photo-move = Порядок фотографий изменён
did-photo-trash = Фотография удалена
did-photo-restore = Фотография возвращена
did-enrolment-add = { $count ->
    [one] Зарегистрирован { $count } человек
    [few] Зарегистрировано { $count } человека
   *[many] Зарегистрировано { $count } человек
 }
did-enrolment-invite = { $count ->
    [one] Приглашён { $count } человек
    [few] Приглашены { $count } человека
   *[many] Приглашено { $count } человек
 }
did-enrolment-correct = { $count ->
    [one] Изменена { $count } запись
    [few] Изменены { $count } записи
   *[many] Изменено { $count } записей
 }
did-enrolment-trash = Убрано из списка: { $count }
did-enrolment-restore = { $count ->
    [one] Возвращена { $count } запись
    [few] Возвращены { $count } записи
   *[many] Возвращено { $count } записей
 }
did-answer-column-add = Добавлен столбец: { $name }
did-answer-column-correct = Переименован столбец: { $name }
did-attendance-mark = { $count ->
    [one] Поставлена { $count } отметка
    [few] Поставлены { $count } отметки
   *[many] Поставлено { $count } отметок
 }
did-attendance-unmark = { $count ->
    [one] Снята { $count } отметка
    [few] Сняты { $count } отметки
   *[many] Снято { $count } отметок
 }
did-club-add = Добавлен клуб: { $name }
did-club-correct = Изменён клуб: { $name }
did-club-trash = Удалён клуб: { $name }
did-club-restore = Возвращён клуб: { $name }
did-club-hand-over = { $count ->
    [one] Клуб передан: { $name }
    [few] Передано { $count } клуба
   *[many] Передано { $count } клубов
 }
did-club-import = { $count ->
    [0] Список прочитан, новых клубов нет
    [one] Из списка добавлен { $count } клуб
    [few] Из списка добавлено { $count } клуба
   *[many] Из списка добавлено { $count } клубов
 }
did-club-import-more = Из списка клубов: новых клубов { $count }, новых руководителей { $leaders }, новых грантов { $grants }
did-membership-add = { $count ->
    [one] В клуб добавлен { $count } человек
    [few] В клуб добавлено { $count } человека
   *[many] В клуб добавлено { $count } человек
 }
did-membership-correct = Членство изменено
did-membership-trash = Убрано из клуба: { $count }
did-membership-restore = { $count ->
    [one] Возвращено { $count } членство
    [few] Возвращено { $count } членства
   *[many] Возвращено { $count } членств
 }
did-grant-add = Добавлен грант: { $name }
did-grant-correct = Изменён грант: { $name }
did-grant-trash = Грант удалён
did-grant-restore = Грант возвращён
did-certificate-issue = { $count ->
    [one] Выдан { $count } документ
    [few] Выдано { $count } документа
   *[many] Выдано { $count } документов
 }
did-certificate-void = { $count ->
    [one] Аннулирован { $count } документ
    [few] Аннулировано { $count } документа
   *[many] Аннулировано { $count } документов
 }
did-certificate-replace = Документ заменён
did-badges-print = { $count ->
    [one] Подготовлен к печати { $count } бейдж
    [few] Подготовлено к печати { $count } бейджа
   *[other] Подготовлено к печати { $count } бейджей
}
did-intake-left = Список ждёт на главной
did-intake-put-away = Список убран
did-intake-apply = { $count ->
    [0] Список прочитан, новых людей нет
    [one] Из списка добавлен { $count } новый человек
    [few] Из списка добавлено { $count } новых человека
   *[many] Из списка добавлено { $count } новых человек
 }
did-intake-filled = { $people ->
    [one] Из списка дополнены данные { $people } человека (значений: { $values })
   *[many] Из списка дополнены данные { $people } человек (значений: { $values })
 }
did-intake-apply-filled = Из списка: новых людей { $count }, дополнены данные ещё у { $people } (значений: { $values })
did-organisation-add = Добавлена организация: { $name }
did-organisation-correct = Изменена организация: { $name }
did-organisation-logo = Логотип изменён
did-organisation-trash = Организация удалена
did-organisation-restore = Организация возвращена
did-signatory-add = Добавлен подписывающий: { $name }
did-signatory-correct = Изменён подписывающий: { $name }
did-signatory-trash = Подписывающий удалён
did-signatory-restore = Подписывающий возвращён
did-programme-add = Добавлена программа: { $name }
did-programme-correct = Изменена программа: { $name }
did-programme-trash = Программа удалена
did-programme-restore = Программа возвращена
did-reference-add = В список добавлено: { $name }
did-reference-correct = В списке изменено: { $name }
did-academy-correct = Данные академии изменены
did-academy-create = База создана
did-worker-add = Добавлен сотрудник: { $name }
did-worker-correct = Изменён сотрудник: { $name }
did-worker-trash = Сотрудник убран из списка
did-worker-restore = Сотрудник возвращён в список
did-history-restore = Возвращено прежнее значение
did-undo = Отмена: { $name }
did-redo = Повтор: { $name }
did-trainee-merge = Объединены: { $name }
did-trainee-unmerge = Записи разъединены
did-trainee-not-same = Отмечено: разные люди
did-import-undo = { $count ->
    [one] Список отменён: убран { $count } человек
    [few] Список отменён: убраны { $count } человека
   *[many] Список отменён: убрано { $count } человек
 }
did-exchange-read = Принят файл от «{ $name }»
did-exchange-undo = Отменён файл от «{ $name }», записей: { $count }
did-held-accept = Принята работа ноутбука «{ $name }»
did-conflict-resolve = Выбран один из двух вариантов
did-enrolment-correct-moved = Изменено записей: { $count }. Место получает: { $name }
did-enrolment-correct-moved-more = Изменено записей: { $count }. Из очереди получили места: { $moved }
did-enrolment-trash-moved = Убрано из списка: { $count }. Место получает: { $name }
did-enrolment-trash-moved-more = Убрано из списка: { $count }. Из очереди получили места: { $moved }
did-event-group-add = Добавлена группа: { $name }
did-event-group-correct = Группа изменена: { $name }
did-event-group-move = Порядок групп изменён
did-event-group-trash = Группа удалена
did-event-group-restore = Группа возвращена
did-event-group-put = Распределено людей: { $count }
did-event-group-divide = Групп: { $count }
did-calendar-shift = Перенесено: { $name }
did-template-save = Шаблон «{ $name }» сохранён
did-template-delete = Шаблон удалён
did-template-take = Возвращена прежняя версия шаблона
did-template-import = Шаблон взят из файла
