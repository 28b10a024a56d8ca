## Issuing papers: who, how they look, proof, result.

issue-choose-event = За какое мероприятие выдаём?
issue-find-event = Найти мероприятие
issue-event = Мероприятие
issue-when = Срок
issue-attended = Были
issue-given = Выдано
issue-to-events = Перейти к мероприятиям
issue-title = { $kind }: { $event }
issue-lang = Язык документа
issue-lang-kk = қаз
issue-lang-ru = рус
issue-lang-en = eng
issue-lang-kk-ru = каз + рус
issue-settings = Настройка документов
issue-who = Кто получит
issue-look = Оформление
issue-rule-label = Условие
issue-rule-none = Все зарегистрированные
issue-rule = { $count ->
    [one] Был хотя бы на { $count } занятии
   *[other] Был хотя бы на { $count } занятиях
 }
issue-rule-all = { $count ->
    [one] Был на единственном занятии
   *[other] Был на всех { $count } занятиях
 }
issue-find-person = Поиск по имени
issue-person-gets = { $name } получит документ
issue-name-unsure = Проверьте имя латиницей
issue-nobody = Под это условие никто не подходит
issue-nobody-text = Смягчите условие или сначала отметьте посещение.
issue-left-out-too-few-sessions = Мало занятий
issue-left-out-not-enrolled = Не зарегистрированы
issue-left-out-has-one = Уже получили
issue-left-out-no-name = Без имени
left-out-too-few-sessions = был на занятиях: { $attended }
left-out-not-enrolled = не зарегистрирован на мероприятие
left-out-has-one = такой документ уже есть
left-out-excepted = убран из списка
left-out-no-name = имя не записано
left-out-other = не подходит под условие
issue-template = Образец
issue-place = Место
issue-place-none = Победитель
issue-place-1 = I место
issue-place-2 = II место
issue-place-3 = III место
issue-hours = Часы
issue-hours-count = Сколько
issue-hours-own = По занятиям, где был каждый
issue-hours-whole = Одинаково для всех
issue-hours-wrong = Нужно число
issue-body = Кто выдаёт
issue-body-academy = Сама академия
issue-second-logo = Второй логотип
issue-signatories = Кто подписывает, до трёх
issue-no-signatories = Подписывающие ещё не добавлены в настройках.
issue-to-settings = Перейти в настройки
issue-wording = Свой текст
issue-wording-second = Своя формулировка на русском
issue-wording-hint = Если пусто, печатается текст образца:
issue-office-number = № канцелярии
issue-office-number-hint = Первый номер; если пусто, не печатается.
issue-stamp = Место «М.П.»
issue-previous = Предыдущий человек
issue-next = Следующий человек
issue-longest = Самое длинное имя
issue-page-of = Вид документа: { $name }
paper-view-failed = Документ не удалось показать.
issue-longest-whole = Все имена помещаются
issue-longest-shrunk = Самое длинное имя уменьшено: { $name }
issue-longest-wrapped = Самое длинное имя разбито на две строки: { $name }
issue-letters-all = Все буквы есть в шрифте
issue-letters-missing = Нет букв в шрифте: { $names }
proof-latin-by-rule = { $count ->
    [one] { $count } имя записано латиницей по правилу: { $names }
    [few] { $count } имени записаны латиницей по правилу: { $names }
   *[many] { $count } имён записано латиницей по правилу: { $names }
 }
proof-crowded = { $count ->
    [one] На { $count } документе текст не помещается
    [few] На { $count } документах текст не помещается
   *[many] На { $count } документах текст не помещается
 }
proof-whole-hours = { $count ->
    [one] { $count } человек был не на всех занятиях, но в документе стоят часы всего мероприятия
    [few] { $count } человека были не на всех занятиях, но в документах стоят часы всего мероприятия
   *[many] { $count } человек были не на всех занятиях, но в документах стоят часы всего мероприятия
 }
proof-borrowed-event = Название мероприятия не записано на языке документа
proof-borrowed-kind = Вид мероприятия не записан на языке документа: печатается «мероприятие»
proof-latin-names = { $count ->
    [one] { $count } имя записано латиницей: { $names }
    [few] { $count } имени записаны латиницей: { $names }
   *[many] { $count } имён записано латиницей: { $names }
 }
proof-unsigned = Никто не подписывает
proof-borrowed-wording = Свой текст, похоже, не на языке документа
proof-borrowed-issuer = Название организации не записано на языке документа
proof-borrowed-signatory = Подписывающий не записан на языке документа
proof-borrowed-city = Город не записан на языке документа
proof-other = Посмотрите документы
issue-out = { $count ->
    [one] { $count } человек не получит
    [few] { $count } человека не получат
   *[many] { $count } человек не получат
 }
issue-taken-out = { $count ->
    [one] { $count } человек убран из списка
    [few] { $count } человека убраны из списка
   *[many] { $count } человек убрано из списка
 }
issue-first-serial = Первый номер: { $serial }
issue-form = Вид файла
issue-form-one-pdf = Всё в одном PDF
issue-form-pdf-each = Каждому свой PDF
issue-go = { $count ->
    [one] Выдать { $count } документ
    [few] Выдать { $count } документа
   *[many] Выдать { $count } документов
 }
issue-final = Выдачу нельзя отменить: номера остаются в книге. Ошибочный документ аннулируют и заменяют.
issue-go-on = Окном можно пользоваться, работа не остановится.
issue-done = { $count ->
    [one] Выдан { $count } документ
    [few] Выдано { $count } документа
   *[many] Выдано { $count } документов
 }
issue-unwritten = { $count ->
    [one] Выдан { $count } документ, но файл записан не до конца
    [few] Выдано { $count } документа, но файл записан не до конца
   *[many] Выдано { $count } документов, но файл записан не до конца
 }
issue-unwritten-text = Номера уже в книге, выдавать заново не нужно. Сохраните файл ещё раз.
issue-save-again = Сохранить файл ещё раз
issue-serials = Номера
issue-file = Файл
issue-folder = Папка
issue-open = Открыть и напечатать
issue-open-hint = Файл откроется в программе вашей системы, печатайте оттуда.
issue-reveal = Показать в папке
issue-to-book = Книга выданных
issue-again = Выдать ещё
