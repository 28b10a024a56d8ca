## Люди, которые могли быть записаны дважды.
duplicate-same-iin = тот же ИИН
duplicate-iin-one-digit-apart = ИИН отличается одной цифрой
duplicate-other-iin = другой ИИН
duplicate-same-name = то же имя
duplicate-similar-name = похожее имя
duplicate-initials-agree = инициалы совпадают
duplicate-other-surname = другая фамилия
duplicate-same-birth-date = та же дата рождения
duplicate-birth-date-one-digit-apart = дата рождения отличается одной цифрой
duplicate-other-birth-date = другая дата рождения
duplicate-same-phone = тот же телефон
duplicate-same-email = та же почта
duplicate-same-group = та же группа
duplicate-same-year = тот же курс
duplicate-same-place = то же место учёбы
duplicate-same-district = тот же район
duplicates-title = Записаны дважды
duplicates-filter = Какие
duplicates-filter-all = Все
duplicates-filter-strict = Явные
duplicates-filter-loose = Под вопросом
duplicates-group-strict = Скорее всего, один человек
duplicates-group-loose = На ваше решение
duplicates-reason = Признак
duplicates-search = Имя
duplicates-pairs = Похожие пары
duplicates-cut = Показаны самые похожие: { $shown } из { $total }.
duplicates-empty = Записанных дважды не нашлось
duplicates-empty-text = Загляните сюда после нового списка.
duplicates-answered = Все просмотрены
duplicates-hidden = Таких пар нет
duplicates-stopped = Поиск остановлен
duplicates-again = Искать заново
beside-question = Это один и тот же человек?
beside-promise = Ничего не удаляется: записи можно разъединить в любое время.
beside-record = Запись { $n }
beside-records = { $count ->
    [one] объединён из { $count } записи
   *[other] объединён из { $count } записей
 }
beside-join = Один человек, объединить
beside-apart = Разные люди
beside-later = Позже
beside-whole = Показать номера целиком
beside-hanging = Что связано
beside-once = После объединения
beside-keys = ↑ ↓ поле, ← → какое оставить
hangs-events = Мероприятия
hangs-marks = Отметки
hangs-certificates = Документы
hangs-clubs = Клубы
hangs-consents = Согласия
hangs-studies = Места учёбы и работы
hangs-tags = Категории и направления
records-joined = { $count ->
    [one] объединён из { $count } записи
   *[other] объединён из { $count } записей
 }
records-title = Записи, как их внесли
records-shown = основная запись
records-apart = Разъединить
apart-title = Разъединить записи
apart-text = Пока записи были объединены, внесли или изменили эти данные. Выберите, в какой записи каждое останется.
apart-stays = Внесено в запись: { $name }
apart-instead = вместо прежнего:
apart-instead-of-nothing = сейчас пусто
apart-rows = Вместе с ней останутся: { $rows }
alike-title = В базе есть похожие
alike-strict = похоже, тот же человек
alike-use = Взять этого человека
alike-open = Открыть этого человека
alike-trashed = среди удалённых
take-back = Отменить весь список
take-back-gone = { $count ->
    [one] Убран { $count } человек
    [few] Убраны { $count } человека
   *[many] Убрано { $count } человек
 }
take-back-enrolments = Снято записей на мероприятия: { $count }
take-back-marks = Снято отметок: { $count }
take-back-clubs = Убрано клубов: { $count }
take-back-grants = Убрано грантов: { $count }
take-back-values = Убрано значений, записанных списком: { $count }
take-back-values-left = Оставлено значений, которые потом изменили: { $count }
take-back-left = Осталось ({ $count }):
take-back-more = ещё { $count }
take-back-leave = Не отменять
take-back-will-gone = { $count ->
    [one] Будет убран { $count } человек
    [few] Будут убраны { $count } человека
   *[many] Будет убрано { $count } человек
 }
take-back-will-enrolments = Снимется записей на мероприятия: { $count }
take-back-will-marks = Снимется отметок: { $count }
take-back-will-clubs = Будет убрано клубов: { $count }
take-back-will-grants = Будет убрано грантов: { $count }
take-back-will-values = Будет убрано значений, записанных списком: { $count }
take-back-will-values-left = Останется значений, которые потом изменили: { $count }
take-back-will-left = Останется ({ $count }):
left-changed = потом исправлено
left-values = остаётся исправленное потом: { $fields }
left-trainee = данные потом изменены
left-enrolment = записан на мероприятие
left-attendance = есть отметка о посещении
left-certificate = выдан документ
left-membership = состоит в клубе
left-consent = есть согласие
left-study = записана прежняя учёба
left-own-value = есть дополнительные данные
left-same-person = объединён с другой записью
left-tag = категория изменена
left-other = потом изменено
