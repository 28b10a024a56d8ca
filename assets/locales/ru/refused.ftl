## Refusals by code: what happened, and what to do.

refused-other = Действие не выполнено.
refused-other-todo = Попробуйте ещё раз. Если повторится, отправьте журнал из настроек в поддержку.
refused-bug = В программе случился неожиданный сбой. База не изменилась.
refused-bug-todo = Отправьте журнал из настроек в поддержку.
refused-not-found = Эта запись не нашлась.
refused-not-found-todo = Возможно, она удалена: посмотрите историю.
refused-wrong-password = Пароль или код не подошёл.
refused-wrong-password-todo = Проверьте раскладку и наберите ещё раз.
refused-name-missing = Имя не указано.
refused-name-missing-todo = Заполните хотя бы одну часть имени.
refused-title-missing = Название не указано.
refused-title-missing-todo = Напишите хотя бы на одном языке.
refused-nothing-to-undo = { $stop ->
    [papers] Отменять нечего. После выдачи документов прежние действия не отменяются.
    [erasing] Отменять нечего. После того как данные человека стёрты навсегда, прежние действия не отменяются.
   *[nothing] Отменять нечего.
 }
refused-stopped = Работа остановлена. База не изменилась.
refused-papers-stopped = Документы записаны не все, но номера уже выданы: { $numbers } (всего { $count }).
refused-papers-stopped-todo = Выдавать заново не нужно: документы можно в любое время снова сделать из книги.
refused-newer = Этот файл записан более новой версией программы.
refused-newer-todo = Обновите программу и откройте снова.
refused-cloud-folder = База не может лежать в облачной или сетевой папке: там она может повредиться.
refused-cloud-folder-todo = Выберите папку на этом ноутбуке.
refused-damaged = Файл повреждён.
refused-damaged-todo = Выберите другую копию.
refused-not-a-register = Этот файл не копия Tizim.
refused-file-unreadable = Файл не открылся.
refused-file-unreadable-todo = Проверьте, не открыт ли он в другой программе.
refused-file-unwritable = Файл не записался.
refused-file-unwritable-todo = Проверьте, хватает ли места и не открыт ли файл в другой программе.
refused-busy = База занята другой программой.
refused-busy-todo = Повторите через несколько секунд.
refused-locked = База закрыта.
refused-under-age = На акцию при чрезвычайной ситуации нельзя записать тех, кому нет 18: { $event }.
refused-under-age-todo = Этого требует статья 12 закона «О волонтёрской деятельности».
refused-file-failed = Файл не прочитался или не записался.
refused-file-failed-todo = Проверьте, хватает ли места и не открыт ли файл в другой программе.
refused-bad-id = Такого номера записи не бывает.
refused-bad-id-todo = Скопируйте номер из списка ещё раз.
refused-missing = Нужное поле осталось пустым.
refused-missing-todo = Заполните его и сохраните ещё раз.
refused-bad-value = Это значение здесь не подходит.
refused-bad-value-todo = Выберите из списка или напишите иначе.
refused-bad-date = Дата не читается или такого дня нет.
refused-bad-date-todo = Напишите в виде 27.11.2026.
refused-too-early = Нынешний руководитель пришёл { $since }.
refused-too-early-todo = Укажите день позже этого.
refused-bad-period = Срок непонятен.
refused-bad-period-todo = Укажите день, месяц, квартал или год.
refused-no-register = Здесь нет базы.
refused-no-register-todo = Создайте новую или восстановите из копии.
refused-register-exists = Здесь уже есть база.
refused-register-exists-todo = Откройте её или выберите другую папку.
refused-newer-version = Этот файл записан более новой версией программы.
refused-newer-version-todo = Обновите программу и откройте снова.
refused-shared-folder = База не может лежать в облачной или сетевой папке: там она может повредиться.
refused-shared-folder-todo = Выберите папку на этом ноутбуке.
refused-wrong-recovery-code = Код восстановления не подошёл.
refused-wrong-recovery-code-todo = Наберите группы с листа по порядку ещё раз.
refused-password-needed = База закрыта паролем.
refused-password-needed-todo = Введите пароль или код восстановления.
refused-register-in-use = База открыта в другой программе, или работа в ней ещё не закончена.
refused-register-in-use-todo = Дождитесь конца работы, закройте другие окна и команды с этой базой и повторите.
refused-own-file = Это файл самой базы: записать на его место ничего нельзя.
refused-own-file-todo = Выберите другое имя или другую папку.
refused-not-a-backup = Этот файл не копия Tizim.
refused-not-a-backup-todo = Выберите копию, которую записал Tizim.
refused-backup-differs = Копия неполная или повреждена.
refused-backup-differs-todo = Скопируйте на другую флешку или выберите другую копию.
refused-backup-failed = Перед большим списком не удалось сделать копию базы, поэтому ничего не внесено.
refused-backup-failed-todo = Освободите место на диске, проверьте, можно ли писать в папку копий, и повторите.
refused-nothing-to-redo = Повторять нечего. Повторить можно только то, что отменили.
refused-in-trash = Эта запись удалена.
refused-in-trash-todo = Сначала верните её из «Удалённых».
refused-empty-file = Файл пустой.
refused-empty-file-todo = Выберите файл со списком.
refused-no-data-rows = В файле только строка заголовка.
refused-no-data-rows-todo = Впишите людей и сохраните ещё раз.
refused-corrupt-file = Файл повреждён и не читается до конца.
refused-corrupt-file-todo = Откройте его в Excel и сохраните заново.
refused-encrypted-file = На файле стоит свой пароль.
refused-encrypted-file-todo = Снимите пароль в Excel и сохраните ещё раз.
refused-expands-too-much = При открытии файл чрезмерно разрастается.
refused-expands-too-much-todo = Скопируйте список в новый файл и выберите его.
refused-unknown-format = Такой вид файла не читается.
refused-unknown-format-todo = Список нужен в XLSX, XLS, ODS или CSV, рисунок в PNG или JPEG.
refused-too-large = Файл слишком большой.
refused-too-large-todo = Уберите лишние листы или разделите на несколько файлов.
refused-xml-entities = В файле есть недопустимая часть.
refused-xml-entities-todo = Откройте его в Excel и сохраните новым файлом.
refused-unknown-sheet = В файле нет такого листа.
refused-unknown-sheet-todo = Проверьте название листа.
refused-no-name-column = Столбец с именами не нашёлся.
refused-no-name-column-todo = Укажите его сами.
refused-no-club-list = В файле не нашёлся ни список клубов, ни список грантов.
refused-no-club-list-todo = Назовите один столбец «Клуб», другой «Школа», «Руководитель» или «Сумма».
refused-no-rows = Новых строк нет: этот файл уже читали.
refused-nobody-meets-rule = Условию никто не отвечает.
refused-nobody-meets-rule-todo = Уменьшите число занятий или отметьте посещение.
refused-letters-missing = В имени есть знак, который не напечатается.
refused-letters-missing-todo = Исправьте имя и попробуйте ещё раз.
refused-already-void = Уже недействительно: { $number }.
refused-already-void-todo = Найдите в книге документ, выданный взамен.
refused-nameless = Этот человек обезличен: о нём больше ничего не записывают.
refused-nameless-todo = Если он придёт снова, добавьте его как нового человека.
refused-blob-too-large = Рисунок слишком большой.
refused-blob-too-large-todo = Уменьшите его и выберите ещё раз.
refused-text-too-long = Текст слишком длинный: в одно поле входит не больше { $limit } КБ, это более 30 тысяч букв.
refused-text-too-long-todo = Сократите его или разделите на несколько записей.
refused-in-use = { $field ->
    [worker] Этот сотрудник сейчас работает за ноутбуком.
   *[other] Эта запись сейчас используется.
 }
refused-in-use-todo = { $field ->
    [worker] Сначала переключитесь на другого сотрудника внизу бокового меню.
   *[other] Сначала выберите вместо неё другую.
 }
refused-not-yet = Эта возможность появится в следующей версии.
