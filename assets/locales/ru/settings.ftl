## Settings: academy, people who work, bodies, lists, backups, looks.

settings-title = Настройки
settings-academy = Академия
settings-workers = Сотрудники
settings-organisations = Организации
settings-signatories = Кто подписывает
settings-programmes = Программы
settings-lists = Справочники
settings-backups = Копии
settings-password = Пароль
settings-appearance = Вид
settings-history = История
settings-support = Поддержка
settings-saved = Сохранено

academy-text = Это название стоит на сертификатах, в списках и отчётах. На каждом языке пишется отдельно: программа ничего не склоняет и не переводит.
academy-name = Название { $lang }
academy-city = Город { $lang }
academy-address = Адрес
academy-laptop = Имя этого ноутбука
academy-laptop-hint = В истории и в номере сертификата стоит код этого ноутбука: { $code }

workers-text = В истории рядом с каждым изменением стоит имя сотрудника. Сменить сотрудника можно внизу бокового меню.
workers-add = Добавить сотрудника
workers-name = Имя
workers-present = работает сейчас

organisations-text = Логотипы и названия стоят в верхней части сертификата. Если название сменилось, закройте старое датой «по» и добавьте новое: выданные документы не изменятся.
organisation-add = Добавить организацию
organisation-edit = Изменение организации
organisation-full = Полное название
organisation-short = Краткое название
organisation-paper = Как на документах
organisation-none = Организаций нет
organisation-logo = Логотип
organisation-logo-pick = Выбрать картинку
organisation-logo-drop = Убрать логотип
organisation-logo-none = без логотипа
organisation-logo-later = Логотип добавляется после сохранения организации.
organisation-name-missing = Напишите полное название хотя бы на одном языке

signatories-text = Подписи внизу сертификата. Должность и имя пишутся так, как должны стоять на документе.
signatory-add = Добавить подписывающего
signatory-edit = Изменение подписывающего
signatory-name = Имя { $lang }
signatory-name-hint = Например: А. Жанузакова
signatory-title = Должность { $lang }
signatory-organisation = Организация
signatory-none = Никто пока не добавлен
signatory-name-missing = Напишите имя хотя бы на одном языке
valid-from = с { $day }
valid-to = по { $day }

programmes-text = Программы, в которые объединяются мероприятия: академия, Школа волонтёра, серия вебинаров.
programme-add = Добавить программу
programme-edit = Изменение программы
programme-none = Программ нет
programme-events = { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[many] { $count } мероприятий
 }

lists-text = Скрытая строка остаётся в старых записях, но в списках выбора не показывается.
list-direction = Направления волонтёрства
list-district = Районы
list-event_kind = Виды мероприятий
list-format = Форматы
list-category = Категории людей
list-role = Роли
list-club_kind = Виды клубов
list-which = Справочник
list-add = Добавить строку
list-edit = Изменение строки
list-code = Код
list-hidden = скрыто
list-hide = Скрыть
list-unhide = Показать
list-kk = По-казахски
list-ru = По-русски
list-en = По-английски
list-forms = Казахские формы
list-forms-hint = Нужны в тексте сертификата: «… атты форумға қатысты», «… форумына».
form-nominative = форум (именительный)
form-possessive = форумы (притяжательный)
form-dative = форумға (дательный)
form-possessive_dative = форумына (притяжательный, дательный)
form-locative = форумда (местный)
form-ru_prepositional = По-русски, после «в»: форуме
form-en_in_sentence = По-английски в предложении: forum
list-place-forms = Как пишется в тексте сертификата
list-place-forms-hint = Так называется место проведения. Пустое поле: название склоняется по правилу или стоит в скобках.
place-form-locative = По-казахски: Мәртөк ауданында
place-form-ru_prepositional = По-русски, после «в»: Мартукском районе
place-form-en_in_sentence = По-английски, после «in»: Martuk District

backups-text = Копии на этом ноутбуке делаются сами: хранятся дневные, недельные и месячные. Если ноутбук пропадёт, спасёт только копия на флешке.
backups-stick = Скопировать на флешку
backups-stick-text = Выберите папку: копия запишется и будет прочитана заново. Только после этого появится «готово».
backups-stick-go = Выбрать папку
backups-done = Копия записана и прочитана целиком: людей { $people }, мероприятий { $events }, документов { $papers }, { $size } МБ
backups-now = Сделать копию сейчас
backups-list = Копии на этом ноутбуке
backups-none = Копий пока нет
backup-daily = дневная
backup-weekly = недельная
backup-monthly = месячная
backup-upgrade = перед обновлением
backup-intake = перед большим списком
backup-now = сделана вручную на этом ноутбуке
backup-replaced = перед восстановлением
backup-copy = на флешку
backups-restore = Восстановить из копии
backups-restore-this = Восстановить из этой копии
backups-restore-other = Восстановить из другого файла
backups-restore-text = Нынешняя база тоже останется копией.
move-title = Переезд на новый ноутбук
move-1 = Сделайте копию на флешку на этой странице.
move-2 = Установите Tizim на новый ноутбук и в первом окне выберите «Восстановить из резервной копии».
move-3 = Введите пароль или код с листа восстановления.
move-4 = На старом ноутбуке больше не работайте: оба не должны выдавать одинаковые номера.

password-text = Пароль закрывает базу и копии. Если он забудется, поможет только лист восстановления.
password-none = Сейчас пароля нет: базу прочтёт любой, кто откроет этот ноутбук.
password-old = Нынешний пароль
password-new = Новый пароль
password-again = Новый пароль ещё раз
password-set = Сохранить пароль
password-changed = Пароль изменён
password-sheet = Новый лист восстановления
password-sheet-text = Когда сделан новый лист, старый эту базу уже не откроет. Прежние копии старый лист откроет по-прежнему.
password-sheet-make = Сделать новый лист
password-lock = Закрыть базу сейчас

appearance-language = Язык окна
appearance-theme = Оформление
theme-system = Как в системе
theme-light = Светлое
theme-dark = Тёмное

support-text = В журнале нет данных людей: только что и когда делалось и какие были сбои. Его можно отправить в поддержку.
support-save = Сохранить журнал
support-check = Проверить базу
support-check-good = База цела: все записи сходятся с историей.
support-check-bad = В базе есть расхождения. Сохраните последнюю копию и отправьте журнал в поддержку.
support-version = Версия { $version }
password-sheet-needs = Сначала заполните поле «Нынешний пароль» выше.
