## Consents, how long people are kept, who looked: for forms, lists, exports and the command line.

consent-scope-data = На обработку данных
consent-scope-photo = На фото и видео
consent-scope-parent = Согласие родителя
consent-by-paper = На бумаге
consent-by-electronic = Электронное
consent-by-oral = Устное
consent-signer-self = сам человек
consent-signer-parent = родитель
consent-signer-guardian = опекун
consent-state-stands = Действует
consent-state-refused = Отказано
consent-state-withdrawn = Отозвано
consent-state-ended = Срок истёк
consent-why-never = не получено
consent-why-refused = отказано
consent-why-withdrawn = отозвано
consent-why-ended = срок истёк
consent-under-14 = младше 14 лет
consent-under-18 = младше 18 лет
warned-without-parent = { $name }: младше 14 лет, нет согласия родителя
disclosures-views = Кто смотрел скрытые данные
disclosures-exports = Что выгружали из базы
disclosed-at = Когда
disclosed-worker = Кто
disclosed-what = Что
disclosed-name = Чьи данные
disclosed-rows = Количество
disclosed-what-phone = телефон
disclosed-what-phone-more = второй телефон
disclosed-what-iin = ИИН
disclosed-what-email = эл. почта
disclosed-what-trainees = список людей
disclosed-what-enrolments = список мероприятия
disclosed-what-attendance = ведомость посещения
disclosed-what-call-out = список обзвона
disclosed-what-door-file = список входа для помощника
disclosed-what-certificates = сертификаты
disclosed-what-certificate-book = книга документов
disclosed-what-consent-forms = бланки согласий
disclosed-what-dossier = все данные человека
disclosed-what-copy = копия базы
disclosed-what-disclosures = этот журнал
disclosed-what-clubs = список клубов
disclosed-what-beside = телефон, ИИН и почта при сравнении
disclosed-what-trainees-whole = список людей с полными телефонами и ИИН
disclosed-what-events = список мероприятий
disclosed-what-book = книга документов
disclosed-what-plan = план
disclosed-what-club-card = карточка клуба
disclosed-what-paper-badge = бейджи
disclosed-what-paper-signin = регистрационный лист
disclosed-what-paper-doors = списки групп
disclosed-what-paper-release = список на освобождение от занятий
disclosed-what-paper-briefing = журнал инструктажа
disclosed-what-paper-adults = список взрослых и детей
disclosed-what-volunteer-book = книжка волонтёра
dossier-sheet-person = Человек
dossier-sheet-studies = Прежняя учёба
dossier-sheet-own-fields = Свои столбцы
dossier-sheet-clubs = Клубы
dossier-sheet-events = Мероприятия
dossier-sheet-answers = Ответы
dossier-sheet-marks = Посещения
dossier-sheet-papers = Документы
dossier-sheet-consents = Согласия
dossier-sheet-history = Изменения
dossier-sheet-views = Кто смотрел
dossier-sheet-exports = Что выгружали
dossier-field = Данные
dossier-value = Значение
dossier-at = Когда
dossier-worker = Кто
dossier-what = Что
dossier-deed = Действие
dossier-before = Было
dossier-after = Стало

## The page of consents.

consents-title = Согласия
consents-lead = Кому чего не хватает. Отмечайте людей по подписанному листу.
consents-tab-missing = Нет согласия
consents-tab-past = Срок хранения истёк
consents-any = Любое согласие
consents-scope = Согласие
consents-event = Мероприятие
consents-all-events = Все люди
consents-age = Возраст
consents-any-age = Любой возраст
consents-lacks = Чего нет
consents-signer-short = Подписал
consents-tick = Отметить согласие
consents-tick-count = Отмечено: { $count }
consents-tick-title = По подписанному листу
consents-tick-about = { $count ->
    [one] Согласие запишется { $count } человеку. Ничего не удаляется.
   *[other] Одинаковое согласие запишется { $count } людям. Ничего не удаляется.
 }
consents-print = Распечатать бланки
consents-none = Согласия есть у всех
consents-not-found = По этому запросу никто не нашёлся
consents-none-here = С этим фильтром никто не нашёлся
consents-none-text = Среди людей без согласия таких нет. Попробуйте снять фильтры.
consents-past-none = Просроченных данных нет
consents-past-none-text = Здесь появятся люди, срок хранения данных которых истёк.
consents-last-on = Последнее посещение
consents-anonymise = Обезличить

## The part of a person’s page.

consent-section = Согласия
consent-add = Записать согласие
consent-withdraw = Отозвать
consent-remove = Убрать ошибку
consent-none = Согласий пока нет
consent-since = с { $date }
consent-till = до { $date }
consent-by = подписал: { $who }
consent-lacks = Нет: { $what }
consent-field-form = Как дано
consent-field-signer = Кто подписал
consent-field-signed-by = Имя подписавшего
consent-field-date = Дата подписи
consent-field-until = До какого дня
consent-field-withdrawn = Дата отзыва
consent-withdraw-title = Отзыв согласия: { $scope }
consent-withdraw-about = С этого дня согласия нет. Запись остаётся в журнале.
consent-unsaid = Не указано
consent-print = Бланк согласия
consent-code = Код бланка: { $code }
keep-until = Данные хранятся до { $date }
keep-until-past = Срок хранения истёк { $date }
keep-until-none = Срок хранения не задан
keep-until-set = Задать срок
keep-until-title = До какого дня хранить данные
anonymised-since = Данные обезличены { $date }
erased-since = Данные стёрты { $date }
dossier-save = Все данные одним файлом
dossier-saved = Файл записан
person-anonymise = Обезличить
person-purge = Стереть навсегда
purge-title = Стереть данные навсегда
purge-about = Все данные о человеке { $name } стираются из базы, истории и копий на этом ноутбуке. Числа в отчётах остаются. Вернуть это нельзя. Сделанное до этого Ctrl+Z тоже больше не отменит.
purge-type = Для подтверждения наберите полное имя
purge-do = Стереть навсегда
stage-erasing = Данные стираются
stage-compacting = Файл базы переписывается
stage-copies = Старые копии заменяются новой
purge-too-late = Данные стёрты, остановить уже нельзя.
purge-done = Данные стёрты
purge-done-about = Из журнала стёрто значений: { $values }, старых копий заменено новой: { $copies }.
purge-remains = Куда программа не дотянется
purge-remains-papers = Выданные на руки документы: { $count }
purge-remains-exports = Ранее выгруженные списки и файлы: { $count }
purge-remains-copies-elsewhere = Копии на флешках и других ноутбуках
purge-remains-replaced = Прежние базы, отложенные при восстановлении: { $count }
purge-remains-copies-stuck = Копии рядом с базой, которые не удалось удалить; при следующем открытии попробуем снова: { $count }
purge-remains-mention = Имя, телефон или почта остались здесь: { $detail }
purge-remains-in-use = Базу читает другая программа; очистится при следующем открытии

## The log of views and exports.

disclosures-title = Журнал персональных данных
disclosures-lead = Кому показывали скрытые телефоны и ИИН, какие списки и файлы выгружали.
disclosures-none = Записей нет
disclosures-none-text = Здесь появится запись, когда кто-то посмотрит скрытые данные или выгрузит список.
disclosures-anybody = Все сотрудники
disclosures-save = Выгрузить

## What the undo bar says.

did-consent-add = { $count ->
    [one] Записано согласие { $count } человека
   *[other] Записаны согласия { $count } человек
 }
did-consent-correct = Согласие изменено
did-consent-withdraw = Согласие отозвано
did-consent-remove = Запись о согласии убрана
did-keep-until = Срок хранения изменён
did-anonymise = { $count ->
    [one] Данные { $count } человека обезличены
   *[other] Данные { $count } человек обезличены
 }
enrolled-without-parent = { $count ->
    [one] { $count } человек младше 14 лет без согласия родителя
    [few] { $count } человека младше 14 лет без согласия родителя
   *[many] { $count } человек младше 14 лет без согласия родителя
 }
did-purge = Данные стёрты навсегда
settings-disclosures = Журнал персональных данных
consents-link = Согласия
consents-print-kk = Бланк на казахском
consents-print-ru = Бланк на русском
consents-missing-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
ask-time-over = { $count ->
    [one] человек: срок хранения истёк
    [few] человека: срок хранения истёк
   *[many] человек: срок хранения истёк
 }
ask-time-over-detail = Обезличьте данные или продлите срок
told-kept = Срок хранения записан, человек: { $count }
told-withdrawn = Отозвано согласий: { $count }
call-out-left-out = Не приглашаются по возрасту: { $count }
call-out-under-age = { $name }: в день мероприятия нет 18 лет, на акцию при чрезвычайной ситуации нельзя.
