## The door of an event: check-in, the list on paper, the helper's laptop.

door-title = Вход
door-open = Открыть вход
door-close = Закрыть
door-sound-on = Звук включён
door-sound-off = Звук выключен
door-type = наберите имя или считайте бейдж
door-in = Проходите
door-already = Уже внутри
door-already-where = { $desk ->
    [none] отмечен в { $time }
   *[other] отмечен в { $time } («{ $desk }»)
 }
door-already-today = { $desk ->
    [none] Отметка стоит сегодня с { $time }. Повторной отметки нет.
   *[other] Отметка стоит сегодня с { $time } на ноутбуке «{ $desk }». Повторной отметки нет.
 }
door-already-on = { $desk ->
    [none] Отметка стоит с { $day }, { $time }. Повторной отметки нет.
   *[other] Отметка стоит с { $day }, { $time } на ноутбуке «{ $desk }». Повторной отметки нет.
 }
door-namesake = Тёзка? Выбрать другого
door-none = Нет в списке
door-none-alone = В базе похожих людей тоже нет.
door-none-helper = Можно записать как нового человека и впустить.
door-none-badge = Этого бейджа в списке мероприятия нет.
door-in-base = В базе есть похожий человек. На это мероприятие он не записан.
door-in-base-several = В базе есть похожие люди. На это мероприятие они не записаны.
door-slip = В списке есть человек, чьё имя отличается одной буквой.
door-enrol = Записать этого человека
door-mark-this = Отметить этого человека
door-new = Новый человек
door-several = Кто из них?
door-several-of = { $count ->
    [one] Подходит { $count } человек. Выберите или наберите имя полнее.
    [few] Подходят { $count } человека. Выберите или наберите имя полнее.
   *[many] Подходят { $count } человек. Выберите или наберите имя полнее.
 }
door-ready = Есть в списке
door-mark = Отметить
door-consent = Нужно согласие
door-consent-text = Согласие родителей не записано. Если человек пришёл со взрослым, можно пропустить, записав причину.
door-under-age = Пропускать нельзя
door-under-age-text = По закону этому человеку нельзя участвовать в акции. Пропустить можно только по решению ответственного, записав причину.
door-said-of-age = сказал, что 18 лет исполнилось
door-age-unknown = Возраст неизвестен
door-age-unknown-text = На это мероприятие пускают с 18 лет, а дата рождения не записана. Посмотрите документ и пропустите с записью причины.
door-child = Младше 14 лет
door-note-open = Пропустить, записав причину
door-note = Почему пропущен, чьё решение
door-note-save = Записать и пропустить
door-consent-form = Напечатать бланк согласия
door-undo = Отменить
door-undone = Отметка снята: { $name }
door-undone-many = Снято отметок бумажного списка: { $count }
door-undone-session = На другом занятии: { $session } ({ $time })
door-undone-last = Последняя отметка снята
door-undo-nothing = Отменять нечего
door-came = Пришли
door-of = / { $of }
door-last = Последние
door-last-none = Пока никто не отмечен
door-key-mark = отметить
door-key-choose = выбрать
door-key-new = новый человек
door-key-undo = отменить последнее
door-key-lists = списки
door-any-layout = Работает при любой раскладке клавиатуры
door-walk-in = Записать нового человека
door-walk-in-save = Записать и впустить
door-walk-in-name = Имя полностью
door-walk-in-known = Похожий человек есть в базе. Если это он, выберите его.
door-walk-in-known-list = Похожий человек есть в списке. Если это он, выберите его.
door-walk-in-this = Это он
door-walk-in-another = Это другой человек
door-of-age = 18 лет или старше
door-of-age-text = На эту акцию пропускают только с 18 лет. Спросите возраст.
door-badge = Напечатать бейдж
door-waiting = был в листе ожидания
door-lists = Списки
door-list-came = Пришли: { $count }
door-list-missing = Не пришли: { $count }
door-list-session = Это занятие
door-list-day = Этот день
door-list-save = Сохранить
door-tick = Пришёл
door-came-at = Время прихода
door-group = Группа
door-paper = Бумажный список
door-paper-print = Напечатать список
door-paper-text = Если ноутбук откажет, отмечайте на бумаге, а потом наберите здесь номера строк.
door-paper-rows = Номера строк пришедших
door-paper-rows-how = например: 1-45, 47, 50
door-paper-code = Код списка
door-paper-code-how = стоит в начале или внизу листа
door-paper-look = Показать имена
door-paper-mark = { $count ->
    [one] Отметить { $count } человека
   *[other] Отметить { $count } человек
 }
door-paper-new = будет отмечен
door-paper-known = уже отмечен
door-paper-stopped = нужно согласие: не будет отмечен
door-paper-gone = снят со списка: не будет отмечен
door-paper-sum = Будет отмечено: { $new }. Уже отмечены: { $known }. Не пропущены: { $stopped }.
door-rows = { $count ->
    [one] По бумажному списку отмечен { $count } человек
    [few] По бумажному списку отмечены { $count } человека
   *[many] По бумажному списку отмечено { $count } человек
 }
door-rows-rest = Уже были отмечены: { $known }. Не отмечены: { $left }.
door-noted = по записке
door-noted-text = Пропущен по записке, хотя условие закона не выполнено
door-paper-printed = Список готов, его код { $code }
door-list-code = Код списка: { $code }. Номера строк пришедших вводятся вместе с этим кодом.
door-session = Занятие
door-no-sessions = Сначала добавьте занятие
did-check-in = Отмечено: { $name }
did-check-in-rows = Отмечено по бумажному списку: { $count }
enrolled-law-note = Допущен с записью причины: { $note }
did-door-take = Принято отметок с ноутбука помощника: { $count }
door-in-group = группа «{ $group }»
door-already-before = Отмечен раньше. Повторной отметки нет.
door-give = Вернуть отметки
door-given = Отметки записаны в файл
door-given-text = В файле «{ $file }» отметок: { $marks }, новых людей: { $people }. Передайте его сотруднику академии.
door-leave = Закрыть вход?
door-leave-text = Отметки сохранены на этом ноутбуке. Чтобы передать их академии, запишите файл.
door-helper = Ноутбук помощника
door-helper-text = На входе может помочь второй человек: дайте ему список этого мероприятия файлом, он отметит на своём ноутбуке и вернёт отметки файлом.
door-helper-holds = В файле только имя, группа или район, роль, код бейджа и отметка о согласии. ИИН, даты рождения, телефонов, почты и адресов нет. После мероприятия файл не открывается.
door-file-write = Записать файл со списком
door-file-read = Принять отметки
door-file-written = В файле «{ $file }» людей: { $people }. Он открывается по { $day } включительно.
door-file-words-tell = Скажите эти слова помощнику голосом и не отправляйте вместе с файлом. Больше они не показываются.
door-file-open = Открыть вход на ноутбуке помощника
door-file-open-short = Я помощник: открыть вход
door-file-open-text = Выберите файл, который дала академия, и наберите названные слова. База не нужна.
door-file-pick = Выбрать файл для входа
door-file-words = Названные слова
door-file-words-hint = можно набирать при любой раскладке
door-file-name = Как называется этот стол
door-file-name-hint = например: стол 2; стоит рядом с отметками
door-proposals = «{ $desk }»: новых отметок { $marks }, уже есть { $same }, людей не из списка { $people }. Пока ничего не записано.
door-proposals-differ = Здесь отмечены иначе
door-proposals-open = Выберите, кто эти люди: { $count }. Кого не выбрать, тот не запишется.
door-proposal-here = здесь: { $here }; на входе в { $time }
door-proposal-unknown = в списке больше нет
door-proposal-is = Это { $name }, { $school }
door-proposal-new = Новый человек
door-proposal-leave = Не записывать
door-proposal-written = Уже записан: принять новые отметки
door-take-stopped = Остановлены законом: { $count }. О них ничего не записано.
door-take-noted = Записать и принять
door-take-without = Закончить без них
door-take = { $count ->
    [one] Принять { $count } запись
    [few] Принять { $count } записи
   *[many] Принять { $count } записей
 }
reveal-file = Показать в папке
enrolled-with-note = С запиской
