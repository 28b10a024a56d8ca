## Taking people in from a file or a pasted text.

intake-title = Добавить список
intake-title-attendance = Прочитать лист посещения
intake-step-file = Файл
intake-step-columns = Столбцы
intake-step-values = Значения
intake-step-people = Люди
intake-step-done = Готово
intake-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }
intake-row-n = Строка { $row }
intake-pasted = Вставленный текст
intake-nothing-written = Пока в базу ничего не записано.
intake-stop-safe = Если остановить, в базу ничего не запишется.
intake-nothing-deleted = Ничего не удаляется.

intake-kind = Что добавить?
intake-kind-trainees = Список людей
intake-kind-trainees-text = Форма регистрации, список группы или клуба
intake-kind-attendance = Лист посещения
intake-kind-attendance-text = Список с отметками, кто был на занятии
intake-event = В какое мероприятие
intake-event-none = Без мероприятия, только в базу
intake-event-none-hint = Люди добавятся в базу и никуда не будут записаны.
intake-session = На какое занятие
intake-session-needed = Выберите мероприятие и занятие.
intake-template = Сохранить пустой образец
intake-template-trainees = Образец списка людей
intake-template-attendance = Образец листа посещения

intake-drop = Бросьте файл сюда или выберите его
intake-formats = Excel (xlsx, xls), ODS, CSV. Подойдёт и список, скопированный из мессенджера.
intake-pick = Выбрать файл
intake-paste = Вставить текст
intake-paste-label = Вставьте список сюда
intake-paste-hint = Каждый человек с новой строки. Номера, чёрточки и телефоны можно оставить как есть.
intake-paste-read = Прочитать текст
intake-other-file = Другой файл
intake-seen = Эту форму уже читали: { $count ->
    [one] { $count } строка уже добавлена
    [few] { $count } строки уже добавлены
   *[many] { $count } строк уже добавлено
 }. Добавятся только новые.
intake-seen-sheet = Этот лист уже читали: { $count ->
    [one] { $count } строка уже отмечена
    [few] { $count } строки уже отмечены
   *[many] { $count } строк уже отмечено
 }.
intake-sheet = Лист
intake-sheet-hidden = Скрытый
intake-sheet-empty = Этот лист пуст.
intake-preview = Первые строки листа
intake-note-other = В файле есть необычное, читать это не мешает.
intake-note-content-is-workbook = Назван текстом, внутри Excel. Прочитан как Excel.
intake-note-content-is-text = Назван Excel, внутри текст. Прочитан как текст.
intake-note-content-is-html = Назван Excel, внутри веб-страница. Прочитана таблица из неё.
intake-note-hidden-sheet = Есть скрытый лист: { $sheet }. Прочитается, только если выбрать.
intake-note-hidden-row = Есть скрытые строки, они тоже читаются.
intake-note-hidden-column = Есть скрытый столбец: { $column }. Он тоже читается.
intake-note-lost-letters = На месте некоторых букв стоят вопросительные знаки. Такие имена попадут в ошибки.
intake-note-duplicate-headers = Два столбца называются одинаково: { $value }.
intake-note-empty-header = У столбца { $column } нет названия.
intake-note-ragged-row = В строке { $row } число ячеек не такое, как в заголовке.
intake-note-unclosed-quote = В строке { $row } не закрыты кавычки, проверьте строки после неё.
intake-note-nul-bytes = Испорченные знаки убраны.
intake-note-scientific-notation = У некоторых номеров потеряны цифры (как 8,77E+10).
intake-note-cell-too-long = Слишком длинный текст обрезан.
intake-note-formula-cells = В файле есть формулы, читаются их готовые значения.
intake-note-formula-error = Есть формула с ошибкой, её ячейка считается пустой.
intake-note-too-many-columns = Столбцов слишком много, последние не прочитаны.
intake-note-title-line = Строки над заголовком в список не входят.

intake-columns-lead = Проверьте, что означает каждый столбец. Неясные стоят сверху.
intake-columns-unclear = Посмотрите
intake-columns-clear = Понятные столбцы
intake-columns-remembered = Выбор запомнится: в следующий раз такая форма узнается сама.
intake-header-row = Строка заголовка
intake-header-at = Заголовок в строке { $row }
intake-header-two = Заголовок из двух строк
intake-column-means = Что означает столбец «{ $column }»
intake-column-untitled = Столбец без названия
intake-column-empty = пустой столбец
intake-column-ignored = не берётся
intake-column-answer = хранится вместе с мероприятием
intake-column-answer-lost = без мероприятия не сохранится
intake-unclear = Проверьте
intake-guess-header = по названию столбца
intake-guess-values = по значениям
intake-guess-remembered = как в прошлый раз
intake-guess-chosen = вы выбрали сами
intake-guess-none = значение неизвестно
intake-field-taken = { $field } (уже столбец { $column })
intake-blocked-no-name = Укажите, в каком столбце фамилия и имя.
intake-blocked-twice = Одно значение дано двум столбцам.
intake-blocked-no-rows = Под заголовком нет ни одной строки.
intake-blocked-no-mark = Укажите, в каком столбце отметка о посещении.
intake-blocked-mark-of-other-day = Отметки за { $day }, а занятие было в другой день. Укажите, в каком столбце отметка.
intake-blocked-other = Проверьте столбцы.

intake-field-full-name = ФИО
intake-field-surname = Фамилия
intake-field-given = Имя
intake-field-patronymic = Отчество
intake-field-birth-date = Дата рождения
intake-field-iin = ИИН
intake-field-sex = Пол
intake-field-phone = Телефон
intake-field-email = Электронная почта
intake-field-district = Район или город
intake-field-place = Место учёбы или работы
intake-field-school = Школа
intake-field-organisation = Организация, вуз
intake-field-position = Должность
intake-field-faculty = Факультет
intake-field-course = Курс
intake-field-group = Группа
intake-field-study-group = Группа
intake-field-level = Класс или курс
intake-field-category = Категория
intake-field-categories = Категория
intake-field-directions = Направления
intake-field-consent-data = Согласие на обработку данных
intake-field-consent-photo = Согласие на съёмку
intake-field-consent-parent = Согласие родителя
intake-field-mark = Отметка о посещении
intake-field-timestamp = Время отправки формы
intake-field-number = Номер по порядку
intake-field-answer = Ответ анкеты
intake-field-ignore = Не брать
intake-field-own = Своё поле: { $title }
intake-field-name = ФИО
intake-field-note = Примечание

intake-values-nav = Непонятные значения
intake-values-question = { $field }: что означают эти значения?
intake-values-lead = Один ответ действует на все строки с таким значением.
intake-values-understood = { $count ->
    [0] Значений, понятых без помощи, нет.
   *[other] Понято без помощи: { $count }.
 }
intake-values-left = Без ответа значений: { $count }. В таких строках поле останется пустым.
intake-values-all = Все значения понятны
intake-value-means = Что означает «{ $value }»
intake-value-chosen = Выбрано
intake-value-empty = Будет пусто
intake-value-leave-empty = Оставить пустым

intake-counts = Сколько каких строк
intake-tally = { $count ->
    [one] { $count } строка:
    [few] { $count } строки:
   *[many] { $count } строк:
 }
intake-count-new = { $count ->
    [one] { $count } новый человек
    [few] { $count } новых человека
   *[many] { $count } новых человек
 }
intake-count-known = { $count ->
    [one] { $count } человек уже в базе
    [few] { $count } человека уже в базе
   *[many] { $count } человек уже в базе
 }
intake-count-repeated = { $count ->
    [one] { $count } повторная строка
    [few] { $count } повторные строки
   *[many] { $count } повторных строк
 }
intake-count-to-choose = { $count ->
    [one] { $count } строка ждёт выбора
    [few] { $count } строки ждут выбора
   *[many] { $count } строк ждут выбора
 }
intake-count-not-taken = { $count ->
    [one] { $count } строка не взята
    [few] { $count } строки не взяты
   *[many] { $count } строк не взято
 }
intake-count-problem = { $count ->
    [one] { $count } строка с ошибкой
    [few] { $count } строки с ошибкой
   *[many] { $count } строк с ошибкой
 }
intake-count-unread = { $count ->
    [one] { $count } значение не прочитано
    [few] { $count } значения не прочитаны
   *[many] { $count } значений не прочитано
 }
intake-state-new = Новый
intake-state-known = Уже в базе
intake-state-repeated = Повтор в файле
intake-state-to-choose = Нужно выбрать
intake-state-not-taken = Не взято
intake-state-problem = Ошибка
intake-state-unread = Не прочитано
intake-lead-new = Этих людей в базе нет, они добавятся.
intake-lead-known = Эти люди уже в базе. Пустые поля заполнятся, записанное не изменится.
intake-lead-repeated = Человек записан дважды: в базу попадёт один раз.
intake-lead-to-choose = На эти строки нужен ответ.
intake-lead-not-taken = Эти строки в базу не попадут.
intake-lead-problem = Из этих строк никого взять нельзя. Исправьте их карандашом или сохраните в файл, исправьте там и прочитайте снова.
intake-lead-unread = Людей возьмём, но эти значения останутся пустыми или требуют проверки. Исправьте их карандашом или в файле.
intake-questions = Вопросы по причинам
intake-reason-other = Строки для проверки
intake-reason-remembered = Уже отвечали раньше
intake-reason-same-iin = Совпадает ИИН
intake-reason-same-name-birth-date = Совпадают ФИО и дата рождения
intake-reason-same-name-group-phone = Совпадают ФИО, группа и телефон
intake-reason-same-name-contacts-place = Совпадают ФИО, контакты и место учёбы
intake-reason-same-but-surname = Совпадают имя, дата рождения, телефон и почта, фамилия другая
intake-reason-iin-of-another = ИИН один, имена разные
intake-reason-several-namesakes = В базе несколько полных тёзок
intake-reason-birth-date-differs = ФИО и контакты совпадают, дата рождения другая
intake-reason-iin-differs = ФИО и дата рождения совпадают, ИИН другой
intake-reason-no-patronymic = В одной записи нет отчества
intake-reason-spelling-differs = В имени расходится одна-две буквы
intake-reason-surname-differs = Фамилия другая, остальное совпадает
intake-reason-initials-only = Имя записано сокращённо
intake-reason-no-birth-date = ФИО и контакты совпадают, дата рождения не указана
intake-reason-name-and-group = ФИО и группа совпадают, других данных нет
intake-reason-name-only = Совпадает только ФИО
intake-reason-only-enrolled = Единственный записанный с таким ФИО
intake-reason-not-enrolled = ФИО совпадает, но на мероприятие не записан
intake-reason-same-phone = Телефон один, имена разные
intake-reason-mended = Исправленное написание имён
intake-reason-from-iin = Дата рождения взята из ИИН
intake-hint-several-namesakes = Укажите в каждой строке, кто это.
intake-hint-birth-date-differs = Это могут быть два тёзки, а может быть опечатка.
intake-hint-surname-differs = Человек мог сменить фамилию.
intake-hint-iin-of-another = Один ИИН у двух людей не бывает: где-то опечатка.
intake-hint-same-phone = Братья и сёстры могли указать один телефон родителей.
intake-hint-no-birth-date = В файле нет даты рождения.
intake-question = { $count ->
    [1] Этот человек уже есть в базе?
    [2] Эти двое уже есть в базе?
    [3] Эти трое уже есть в базе?
    [4] Эти четверо уже есть в базе?
    [5] Эти пятеро уже есть в базе?
    [6] Эти шестеро уже есть в базе?
    [7] Эти семеро уже есть в базе?
   *[other] Эти люди ({ $count }) уже есть в базе?
 }
intake-question-in-file = { $count ->
    [1] Это тот же человек, что в другой строке?
   *[other] Эти строки ({ $count }) о тех же людях, что и другие?
 }
intake-nobody = нет в базе
intake-question-nobody = { $count ->
    [1] Добавить этого человека в базу?
   *[other] Добавить этих людей в базу ({ $count })?
 }
intake-add-new = { $count ->
    [one] Добавить { $count } нового
   *[other] Добавить { $count } новых
 }
intake-hint-nobody = В листе имя есть, в базе не нашлось. Если это опечатка, отложите и исправьте лист.
intake-untick = Строки без галочки ответ не затронет.
intake-point = Ответ «да» не действует на строки, где никто не указан.
intake-portion = Показаны строки { $from }–{ $to } из { $total }.
intake-pairs = Записи в файле и в базе
intake-in-file = В файле
intake-in-register = В базе
intake-in-register-or-file = В базе или в другой строке файла
intake-from-iin = из ИИН
intake-typed = В файле: { $name }
intake-events = { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[many] { $count } мероприятий
 }
intake-yes = { $count ->
    [0] Да, тот же человек
    [1] Да, тот же человек
    [2] Да, это те же двое
    [3] Да, это те же трое
    [4] Да, это те же четверо
    [5] Да, это те же пятеро
    [6] Да, это те же шестеро
    [7] Да, это те же семеро
   *[other] Да, это те же люди ({ $count })
 }
intake-no = { $count ->
    [0] Нет, новый человек
    [1] Нет, новый человек
   *[other] Нет, новые люди
 }
intake-later = Посмотрю позже
intake-leave-out = Не брать
intake-take-in = Всё-таки взять
intake-answered-same = Тот же человек
intake-answered-new = Новый человек
intake-answered-later = Отложено
intake-answered-out = Не взято
intake-mended-lead = Слева то, что запишется в базу, справа то, что стоит в файле.
intake-problems-lead = Эти места не прочитались: человек добавится, поле останется пустым.
intake-waiting-stay = Строки без ответа подождут на главной.
intake-problems-save = { $count ->
    [one] Сохранить { $count } строку для исправления
    [few] Сохранить { $count } строки для исправления
   *[many] Сохранить { $count } строк для исправления
 }
intake-problems-file = Строки для исправления
intake-problems-saved = Сохранено: { $file }. Исправьте и прочитайте снова.
intake-apply = { $count ->
    [one] Добавить { $count } человека
    [few] Добавить { $count } человек
   *[many] Добавить { $count } человек
 }
intake-apply-fill = { $count ->
    [one] Дополнить данные { $count } человека
   *[many] Дополнить данные { $count } человек
 }
intake-filled = { $people ->
    [one] Дополняются данные { $people } человека, значений: { $values }
   *[many] Дополняются данные { $people } человек, значений: { $values }
 }
intake-apply-marks = { $count ->
    [one] Отметить { $count } человека
    [few] Отметить { $count } человек
   *[many] Отметить { $count } человек
 }
intake-rows-list = Строки файла
intake-col-row = Строка
intake-col-name = ФИО
intake-col-data = Данные
intake-col-known = В базе
intake-col-repeats = Какую строку повторяет
intake-col-kept = Запишется в базу
intake-col-typed = В файле
intake-col-problem = Что случилось
intake-col-column = Столбец
intake-col-written = Написано в файле

intake-problem-other = Строка не прочитана
intake-problem-no-name = В строке нет имени
intake-problem-not-a-name = Это не имя человека
intake-problem-test-submission = Пробное заполнение формы
intake-problem-lost-letters = Буквы имени потеряны, вместо них вопросительные знаки
intake-problem-uncertain-row = Строке нельзя доверять: выше не закрыты кавычки
intake-problem-formula-error = На месте имени формула с ошибкой
intake-problem-birth-date-unreadable = Дата рождения не читается
intake-problem-birth-date-impossible = Такого дня нет
intake-problem-birth-date-implausible = Такого возраста быть не может
intake-problem-birth-date-other-than-iin = Дата рождения не совпадает с ИИН
intake-problem-phone-unreadable = Телефон не читается
intake-problem-phone-incomplete = В телефоне неверное число цифр
intake-problem-scientific-notation = Excel потерял цифры номера
intake-problem-iin-invalid = ИИН неверный
intake-problem-email-doubtful = Похоже, в адресе почты опечатка
intake-problem-district-unknown = Такого района нет в списке
intake-problem-sex-unknown = Пол не понят
intake-problem-sex-other-than-iin = Пол не совпадает с ИИН
intake-problem-direction-unknown = Такого направления нет в списке
intake-problem-consent-unclear = Непонятно, согласен ли человек
intake-problem-level-unreadable = Класс или курс не читается
intake-problem-no-club-name = В строке нет названия клуба
intake-problem-school-unknown = Этой школы нет в справочнике, взята как написана
intake-problem-club-kind-unknown = Такого вида клуба нет в списке
intake-problem-founded-unreadable = Не читается, когда основан
intake-problem-count-unreadable = Не читается число участников
intake-problem-sum-unreadable = Не читается сумма
intake-problem-day-unreadable = Не читается дата
intake-problem-grant-state-unknown = Непонятно состояние гранта
intake-problem-grant-days-in-disorder = Даты противоречат друг другу, одна не взята
intake-problem-no-grant-title = У гранта нет ни названия, ни фонда, строка не взята
intake-problem-grant-title-of-giver = У гранта нет названия, вместо него записан фонд

intake-done = { $count ->
    [one] В базу добавлен { $count } человек
    [few] В базу добавлено { $count } человека
   *[many] В базу добавлено { $count } человек
 }
intake-done-event = { $count ->
    [one] На мероприятие записан { $count } человек
    [few] На мероприятие записано { $count } человека
   *[many] На мероприятие записано { $count } человек
 }
intake-done-filled = { $people ->
    [one] Дополнены данные { $people } человека, значений: { $values }
   *[many] Дополнены данные { $people } человек, значений: { $values }
 }
intake-done-marks = { $count ->
    [one] Отмечен { $count } человек
    [few] Отмечено { $count } человека
   *[many] Отмечено { $count } человек
 }
intake-done-nothing = В этом файле нет ничего нового
intake-undone = Отменено: база такая же, как до чтения файла
intake-fact-marked = { $count ->
    [one] отметка поставлена
    [few] отметки поставлены
   *[many] отметок поставлено
 }
intake-fact-enrolled = { $count ->
    [one] человек записан на мероприятие
    [few] человека записаны на мероприятие
   *[many] человек записано на мероприятие
 }
intake-fact-unchanged = { $count ->
    [one] строка без нового
    [few] строки без нового
   *[many] строк без нового
 }
intake-put-away = Убрать список
intake-by-hand = Исправлено вручную
intake-reason-by-hand = Строки, исправленные вручную
intake-row-edit = Исправить строку
intake-row-edit-of = Исправить строку { $row }
intake-row-form = Строка { $row }: исправить до записи в базу
intake-row-other = { $column }: «{ $value }».
intake-row-other-where = Такие значения объясняют на шаге «Значения», один раз на все строки.
intake-row-restore = Вернуть как в файле
intake-row-unreadable = Так записать нельзя. Проверьте.
intake-file-says = В файле: { $value }
intake-file-empty = В файле пусто
intake-marks-twice = { $count ->
    [one] { $count } человек записан дважды, отметки разные
    [few] { $count } человека записаны дважды, отметки разные
   *[many] { $count } человек записаны дважды, отметки разные
 }
intake-marks-twice-line = { $name }: { $marks } (строки { $rows }). Останется: { $kept }
intake-name-swap = Поменять фамилию и имя местами
intake-name-swap-of = { $name }: поменять фамилию и имя местами
intake-marks-differ = { $count ->
    [one] У { $count } человека отметка уже стоит, в листе иначе
   *[many] У { $count } человек отметки уже стоят, в листе иначе
 }
intake-marks-replace = Взять отметки из листа
intake-marks-line = { $name }: { $stands }, в листе { $typed }
intake-fact-marks-kept = { $count ->
    [one] отметка осталась прежней
    [few] отметки остались прежними
   *[many] отметок остались прежними
 }
intake-kept-out = { $count ->
    [one] { $count } человек добавлен в базу, но не записан на мероприятие
    [few] { $count } человека добавлены в базу, но не записаны на мероприятие
   *[many] { $count } человек добавлено в базу, но не записано на мероприятие
 }
intake-kept-out-other = не разрешено правилом
kept-out-under-age = нет 18 лет
intake-go-event = Перейти к мероприятию
intake-go-people = Перейти к людям
intake-again = Добавить ещё файл
