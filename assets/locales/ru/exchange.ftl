## Files between laptops, and what two of them wrote of one thing.

exchange-title = Обмен
exchange-send = Отправить файл
exchange-receive = Принять файл
exchange-let-in = Добавить ноутбук
exchange-laptops = Ноутбуки
exchange-withdrawn = Этот ноутбук исключён из академии: новые файлы он не откроет. Записи на нём остаются.
exchange-two-versions = { $count ->
    [one] { $count } запись в двух вариантах
    [few] { $count } записи в двух вариантах
   *[many] { $count } записей в двух вариантах
 }
exchange-two-versions-open = Выбрать
exchange-waiting = { $count ->
    [one] { $count } часть полученных файлов ждёт более раннего файла. Когда он придёт, она добавится сама.
    [few] { $count } части полученных файлов ждут более раннего файла. Когда он придёт, они добавятся сами.
   *[many] { $count } частей полученных файлов ждут более раннего файла. Когда он придёт, они добавятся сами.
 }
exchange-alone = В академии пока один ноутбук
exchange-alone-text = На втором ноутбуке откройте Tizim и выберите «Присоединиться к академии». Полученный файл принесите сюда и нажмите «Добавить ноутбук».
exchange-phrase = Если на двух ноутбуках эти четыре слова одинаковы, то и записи на них одинаковы.
exchange-phrase-soon = считаются…
exchange-files = Последние файлы
exchange-files-none = Файлы пока не приходили и не отправлялись
exchange-more = Нужно редко

laptop-this = этот ноутбук
laptop-unheard = файлов от него ещё не было
laptop-heard = { $days ->
    [0] последний файл записан сегодня
    [one] последний файл записан { $days } день назад
    [few] последний файл записан { $days } дня назад
   *[many] последний файл записан { $days } дней назад
 }
laptop-lacks = { $count ->
    [one] там ещё нет { $count } изменения
   *[many] там ещё нет { $count } изменений
 }
laptop-sent = отправлено в файле { $when }, ответа ещё нет
laptop-lacks-more = { $count ->
    [one] и ещё { $count } изменение ни в одном файле
    [few] и ещё { $count } изменения ни в одном файле
   *[many] и ещё { $count } изменений ни в одном файле
 }
laptop-copies-two = Пишут две копии диска этого ноутбука, поэтому каждый файл для него содержит всё. Если осталась одна, отметьте это.
laptop-copies-back = Копия диска этого ноутбука, которой будто бы больше нет, снова пишет: считаются опять обе.
laptop-copies-gone = Одной копии диска этого ноутбука больше нет.
laptop-copy-gone = Одной копии больше нет
laptop-main = главный ноутбук
laptop-withdrawn = исключён
laptop-send = Отправить
laptop-send-to = Отправить файл на ноутбук «{ $name }»
laptop-withdraw = Исключить
laptop-held = Ждут изменения, записанные на нём после исключения: { $count }, { $days }. Принять?
laptop-held-elsewhere = Изменения, записанные на нём после исключения, ждут решения главного ноутбука: { $count }, { $days }.
laptop-held-take = Принять
laptop-held-refuse = Не принимать
laptop-held-look = Посмотреть
laptop-refused = Изменения, записанные на нём после исключения, не приняты: { $count }. Их ещё можно принять.
held-title = Работа ноутбука «{ $name }» после исключения
held-says = Принятое можно отменить, как файл, но само решение остаётся: отказать в принятом потом нельзя. То, в чём отказано, можно принять и позже.
held-leave = Решить позже

withdraw-title = Исключить ноутбук «{ $name }»
withdraw-does-files = Файлы, записанные после этого, он не откроет.
withdraw-does-later = Что он запишет потом, никто не получит, пока вы не примете.
withdraw-not-keeps = С него ничего не стирается: на украденном ноутбуке останется всё, что там было.
withdraw-not-work = Что он прислал до сих пор, остаётся в академии.
withdraw-final = Отменить это нельзя. Если ноутбук снова понадобится, его можно добавить по новой заявке. Другие ноутбуки узнают об этом из вашего следующего файла.
withdraw-go = Исключить

send-title = Отправить файл
send-whom = Кому
send-all = Всем ноутбукам
send-what = { $count ->
    [one] В файл войдёт { $count } изменение.
    [few] В файл войдут { $count } изменения.
   *[many] В файл войдут { $count } изменений.
 }
send-what-none = У них есть всё: нового в файле не будет.
send-what-full = В файл войдёт всё, что есть в базе, поэтому он может быть большим.
send-full = Отправить всё заново
send-safe = Файл откроют только ноутбуки вашей академии. Его можно передать на флешке, почтой или в мессенджере.
send-save = Сохранить файл
sent-full = В файле всё, что есть в базе.
sent-changes = { $count ->
    [one] В файле { $count } изменение.
    [few] В файле { $count } изменения.
   *[many] В файле { $count } изменений.
 }
sent-todo = Теперь передайте его: { $names }.

file-read = Принят файл от «{ $name }»
file-write = Записан файл для «{ $name }»
file-write-all = Записан файл для всех ноутбуков
file-undo = Отменён файл от «{ $name }»
file-undo-some = Принятый файл отменён
file-again = Снова принят файл от «{ $name }»
file-accept = Принята работа исключённого ноутбука «{ $name }»
file-refuse = Не принята работа исключённого ноутбука «{ $name }»
file-gone = Одной копии диска ноутбука «{ $name }» больше нет
file-back = Снова считаются обе копии диска ноутбука «{ $name }»
file-take-back = Отменить файл
file-take-back-of = Отменить файл от «{ $name }», принятый { $when }
file-undone-of = Отменён файл от «{ $name }», принятый { $when }.
held-undone-of = Отменена работа ноутбука «{ $name }», принятая { $when }.
file-take-back-says = Отмена дойдёт и до того, кто прислал файл: новые люди и записи из него удалятся и там.
file-undone = { $count ->
    [one] { $count } запись стала такой, как до файла.
    [few] { $count } записи стали такими, как до файла.
   *[many] { $count } записей стали такими, как до файла.
 }
file-undone-left = { $count ->
    [one] { $count } запись осталась: её изменили позже.
    [few] { $count } записи остались: их изменили позже.
   *[many] { $count } записей остались: их изменили позже.
 }

receive-title = Принять файл
receive-other = Выбрать другой файл
receive-known = От ноутбука «{ $name }»: этот файл уже принят
receive-known-text = Нового в нём нет, в базе ничего не изменилось.
receive-known-back = К обмену
receive-undone = От ноутбука «{ $name }»: этот файл был принят и отменён { $when }.
receive-undone-things = Если принять его снова, вернётся: { $things }.
receive-undone-nothing = Возвращать нечего: всё это с тех пор изменили.
receive-again = Принять снова
receive-again-done = Осталось как есть, потому что изменили позже: { $count }
receive-brake = { $count ->
    [one] Внимание: будет удалена { $count } запись, около { $percent } % базы
    [few] Внимание: будут удалены { $count } записи, около { $percent } % базы
   *[many] Внимание: будут удалены { $count } записей, около { $percent } % базы
 }
receive-brake-text = Это больше обычного. Спросите того, кто прислал файл, или снимите отметки со строк, которые удалять нельзя. Удалённое можно вернуть и потом.
receive-brake-seen = Вижу, так и должно быть
receive-laptops = В академию добавлены ноутбуки: { $names }
receive-withdrawn = Исключены из академии ноутбуки: { $names }
receive-main = Главный ноутбук теперь — «{ $names }»
receive-main-this = Главный ноутбук теперь — этот: «{ $names }». Добавлять и исключать ноутбуки будут здесь.
receive-waiting = { $count ->
    [one] { $count } часть ждёт более раннего файла.
    [few] { $count } части ждут более раннего файла.
   *[many] { $count } частей ждут более раннего файла.
 }
receive-untold = { $count ->
    [one] Ещё { $count } изменение не поместилось в список: оно будет принято вместе с остальными.
    [few] Ещё { $count } изменения не поместились в список: они будут приняты вместе с остальными.
   *[many] Ещё { $count } изменений не поместились в список: они будут приняты вместе с остальными.
 }
receive-held = В файле есть записанное на исключённом ноутбуке, частей: { $count }. Принимать ли это, решает главный ноутбук, пока оно ждёт.
receive-erased = Кого главный ноутбук стёр навсегда, стирается и здесь: отметку с такой строки снять нельзя.
receive-too-late = Файл уже принят, остановить теперь нельзя.
receive-leave = Не принимать
receive-except = { $count ->
    [one] { $count } строка без отметки останется как здесь, и другие ноутбуки увидят так же.
    [few] { $count } строки без отметки останутся как здесь, и другие ноутбуки увидят так же.
   *[many] { $count } строк без отметки останутся как здесь, и другие ноутбуки увидят так же.
 }
receive-before = Пока ничего не изменилось.
receive-accept = Принять всё
receive-accept-rest = { $count ->
    [one] Принять { $count } строку
    [few] Принять { $count } строки
   *[many] Принять { $count } строк
 }

plan-from = От ноутбука «{ $name }»: { $things }.
plan-nothing = новых записей нет
plan-nothing-trashed = Ничего не удаляется.
plan-added-trainee = { $count ->
    [one] { $count } новый человек
    [few] { $count } новых человека
   *[many] { $count } новых человек
 }
plan-added-event = { $count ->
    [one] { $count } новое мероприятие
    [few] { $count } новых мероприятия
   *[many] { $count } новых мероприятий
 }
plan-added-session = { $count ->
    [one] { $count } новое занятие
    [few] { $count } новых занятия
   *[many] { $count } новых занятий
 }
plan-added-enrolment = { $count ->
    [one] { $count } запись на мероприятие
    [few] { $count } записи на мероприятие
   *[many] { $count } записей на мероприятие
 }
plan-added-attendance = { $count ->
    [one] { $count } отметка
    [few] { $count } отметки
   *[many] { $count } отметок
 }
plan-added-club = { $count ->
    [one] { $count } новый клуб
    [few] { $count } новых клуба
   *[many] { $count } новых клубов
 }
plan-added-membership = { $count ->
    [one] { $count } участник клуба
    [few] { $count } участника клубов
   *[many] { $count } участников клубов
 }
plan-added-club-grant = { $count ->
    [one] { $count } грант
    [few] { $count } гранта
   *[many] { $count } грантов
 }
plan-added-certificate = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
 }
plan-added-consent = { $count ->
    [one] { $count } согласие
    [few] { $count } согласия
   *[many] { $count } согласий
 }
plan-added-other = { $count ->
    [one] { $count } другая новая запись
    [few] { $count } другие новые записи
   *[many] { $count } других новых записей
 }
plan-changed = { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
   *[many] { $count } изменений
 }
plan-two-versions = { $count ->
    [one] { $count } запись в двух вариантах
    [few] { $count } записи в двух вариантах
   *[many] { $count } записей в двух вариантах
 }
plan-deleted-here = { $count ->
    [one] { $count } запись удалена здесь и изменена там
    [few] { $count } записи удалены здесь и изменены там
   *[many] { $count } записей удалены здесь и изменены там
 }
plan-deleted-there = { $count ->
    [one] { $count } запись удалена там и изменена здесь
    [few] { $count } записи удалены там и изменены здесь
   *[many] { $count } записей удалены там и изменены здесь
 }
plan-brought-back = { $count ->
    [one] { $count } возвращаемая запись
    [few] { $count } возвращаемые записи
   *[many] { $count } возвращаемых записей
 }
plan-trashed = { $count ->
    [one] { $count } удаляемая запись
    [few] { $count } удаляемые записи
   *[many] { $count } удаляемых записей
 }
plan-erased = { $count ->
    [one] { $count } человек стирается навсегда
    [few] { $count } человека стираются навсегда
   *[many] { $count } человек стираются навсегда
 }
plan-part-people = Люди
plan-part-clubs = Клубы
plan-part-lists = Списки и настройки
plan-row-trashed = удаляется
plan-row-trashed-trainee = человек удаляется
plan-row-trashed-attendance = отметка снимается
plan-row-trashed-enrolment = запись на мероприятие удаляется
plan-row-trashed-membership = членство в клубе удаляется
plan-row-trashed-certificate = документ удаляется
plan-row-trashed-consent = согласие удаляется
plan-row-deleted-here = удалено здесь, изменено там
plan-row-deleted-there = удалено там, изменено здесь
plan-row-erased = стёрт навсегда на главном ноутбуке
plan-row-brought-back = возвращается
plan-row-brought-back-trainee = человек возвращается
plan-row-brought-back-attendance = отметка возвращается
plan-row-brought-back-enrolment = запись на мероприятие возвращается
plan-row-brought-back-membership = членство в клубе возвращается
plan-row-brought-back-certificate = документ возвращается
plan-row-brought-back-consent = согласие возвращается
plan-row-added = новая запись
plan-row-mark = отметка: { $mark }
plan-row-added-trainee = новый человек
plan-row-added-event = новое мероприятие
plan-row-added-session = новое занятие
plan-row-added-enrolment = запись на мероприятие
plan-row-added-attendance = отметка
plan-row-added-club = новый клуб
plan-row-added-membership = участник клуба
plan-row-added-club-grant = новый грант
plan-row-added-certificate = документ
plan-row-added-consent = согласие
plan-pill-two-versions = два варианта
plan-tick-all = «{ $name }»: отметить или снять всё
plan-more = Ещё { $count }

taken-title = Принят файл от «{ $name }»
taken-kept = Осталось как здесь, строк: { $count }
taken-cloned = Копия этого ноутбука пишет и в другом месте: похоже, его диск скопировали. Всё записанное на обоих сохранено. Найдите копию и дальше работайте только на одном.
taken-versions = Записи в двух вариантах: { $count }
taken-answer = Отправить ответный файл

let-in-title = Добавить ноутбук
let-in-start = Выберите файл заявки
let-in-start-text = На новом ноутбуке откройте Tizim и выберите «Присоединиться к академии». Полученный файл принесите сюда.
let-in-pick = Выбрать файл заявки
let-in-question = Одинаковы ли восемь слов на двух экранах?
let-in-how = Позвоните человеку у ноутбука «{ $name }» и сравните слова по порядку. Кто не читает по-казахски, пусть называет числа рядом. Добавляйте, только если совпало всё.
let-in-brings = Приносит с собой: { $people } чел., { $events } мероприятий, { $clubs } клубов, { $papers } документов
let-in-role = Добавленный ноутбук может записывать всё. Добавлять и исключать ноутбуки и стирать людей навсегда можно только на главном.
let-in-yes = Да, одинаковы: добавить
let-in-no = Нет, не добавлять
let-in-done = Перенесите этот файл на ноутбук «{ $name }» и нажмите там «Принять ответный файл».

pending-title = Ждём ответа на заявку
pending-text = Передайте файл заявки на главный ноутбук и сравните восемь слов по телефону. До ответа можно работать дальше: записанное войдёт вместе с остальным.
pending-receive = Принять ответный файл
pending-withdraw = Не присоединяться

waiting-title = Присоединение к академии
waiting-step-1 = Отправьте файл заявки на главный ноутбук: на флешке, почтой или в мессенджере.
waiting-step-2 = Сравните с человеком у него эти восемь слов по телефону.
waiting-step-3 = Примите здесь ответный файл. Его можно и перетащить в окно.
waiting-again = Записать файл заявки ещё раз

join-title = Присоединиться к академии
join-text = Сначала записывается файл заявки. Главный ноутбук академии принимает его и даёт ответный файл.
join-name = Название ноутбука
join-name-hint = Под этим названием его узнают коллеги. Например: Кабинет 2
join-save = Сохранить файл заявки
join-file-name = Zayavka.tizim

bring-text = Присоединить этот ноутбук с его записями к другой академии
bring-open = Присоединиться к академии
bring-title = Присоединиться к другой академии
bring-what = Люди, мероприятия, клубы и документы отсюда перейдут вместе с ноутбуком, номера документов сохранятся. После этого вы соедините людей, записанных дважды.

kit-text = Если главный ноутбук сломается или пропадёт, другой станет главным с этим листом.
kit-open = Лист главного ноутбука
kit-title = Лист главного ноутбука
kit-what = С этим кодом любой ноутбук академии может стать главным: добавлять и исключать ноутбуки, передавать дела.
kit-number = лист { $number }
kit-warning = Храните лист в сейфе: тот, кто его возьмёт, сможет распоряжаться ноутбуками академии. После передачи дел печатается новый лист.
take-over-text = Если главный ноутбук пропал, этот можно сделать главным с кодом с листа.
take-over-open = Стать главным
take-over-title = Стать главным ноутбуком
take-over-what = Прежний главный ноутбук сам не исключается: если он пропал, исключите его потом в списке. После этого напечатайте новый лист.
take-over-code = Код с листа
take-over-hint = Пробелы, дефисы и размер букв не важны.
take-over-go = Стать главным

folder-none = Общая папка
folder-none-text = Папка на флешке, в сети или в облаке. Пока окно открыто, она просматривается каждую минуту: пришедшее принимается, ваши изменения кладутся туда.
folder-choose = Выбрать папку
folder-text = Просматривается каждую минуту.
folder-last = Просмотрена: { $when }. Новых файлов: { $count }
folder-unfinished = Файлов, ещё не пришедших целиком: { $count }
folder-look = Просмотреть сейчас
folder-other = Другая папка
folder-off = Не просматривать

versions-title = Записи в двух вариантах
versions-text = На двух ноутбуках записали, не видя друг друга. Нажмите то, что остаётся, или его цифру. Остальное сохранится в истории.
versions-by = Порядок
versions-by-person = По людям
versions-by-event = По мероприятиям
versions-others = Списки и настройки
versions-shown = показано сейчас
versions-brought-back = возвращено: { $by }
versions-written-by = написано: { $by }
versions-deletion = На одном ноутбуке удалено, на другом изменено
versions-keep = оставить
versions-delete = удалить
versions-other = Записать другое
versions-typed = Другое
versions-none = Записей в двух вариантах нет
versions-none-text = Если на двух ноутбуках одно и то же запишут по-разному, это появится здесь.
versions-all = Показать все

office-text = Когда дела передаются другому человеку, главный ноутбук меняется.
office-open = Передать дела
office-title = Передать дела
office-to = Новый главный ноутбук
office-what = Добавлять и исключать ноутбуки будет он. Этот ноутбук остаётся в академии.
office-folder = Папка для трёх файлов
office-folder-none = Не выбрана
office-folder-text = Проверенная копия, акт, который подпишете вы оба, и файл для нового главного ноутбука.
office-go = Передать
office-done = Теперь главный ноутбук: «{ $name }». Примите на нём этот файл и подпишите акт.
office-act = Акт
office-copy = Копия
office-file = Файл
