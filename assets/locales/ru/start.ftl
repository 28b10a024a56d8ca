## First start, opening, recovery.

start-title = Tizim
start-text = Люди, мероприятия и сертификаты молодёжной академии в одной базе. Интернет не нужен, данные остаются на этом ноутбуке.
start-new = Новая академия
start-new-text = Начать с чистой базы
start-join = Присоединиться к академии
start-join-text = Для второго ноутбука
start-samples = Попробовать на образцах
start-samples-text = 500 вымышленных людей в отдельном файле
start-restore = Восстановить из резервной копии

create-title = Новая академия
create-name = Название академии
create-name-hint = Так будет в сертификатах и отчётах. Потом можно изменить.
create-language = Основной язык
create-worker = Ваше имя
create-worker-hint = Чтобы в истории было видно, кто внёс изменение. Например: Айнур Ж.
create-laptop-hint = Не обязательно. Если ноутбуков несколько, коллеги узнают его под этим названием. Например: Кабинет 1
create-password = Пароль
create-password-again = Повторите пароль
create-password-hint = Не меньше 8 знаков. Удобнее всего три-четыре простых слова подряд.
create-password-short = Нужно не меньше 8 знаков
create-password-differs = Пароли не совпадают
create-no-password = Без пароля
create-no-password-hint = Базу прочтёт любой, кто откроет ноутбук. Пароль можно задать позже в настройках.
create-button = Создать базу

sheet-title = Лист восстановления
sheet-text = Если пароль забудется, базу откроет только этот лист. Напечатайте его и храните отдельно от ноутбука. Код больше не будет показан.
sheet-no-academy = Академия пока неизвестна: после присоединения впишите её название в лист от руки. Код останется прежним.
sheet-laptop = Ноутбук
sheet-made = Дата
sheet-print = Напечатать лист
sheet-save = Сохранить PDF
sheet-kept = Лист напечатан или переписан
sheet-go = Начать работу
sheet-saved = Лист сохранён

unlock-title = { $academy }
unlock-text = База закрыта паролем.
unlock-password = Пароль
unlock-button = Открыть
unlock-forgot = Пароль забыт
unlock-recovery-text = Наберите код с листа восстановления. Пробелы, дефисы и регистр букв не важны.
new-password-title = Задайте новый пароль
new-password-text = База открыта кодом с листа восстановления. Чтобы в следующий раз не набирать код, задайте новый пароль; код останется прежним.
new-password-later = Позже
unlock-recovery = Код с листа
unlock-with-password = Открыть паролем
unlock-restore = Восстановить из другой копии

restore-title = Восстановление из копии
restore-text = Выберите файл копии и введите пароль того времени или код с листа восстановления. Нынешняя база, если она есть, тоже останется копией.
restore-file = Файл копии
restore-file-pick = Выбрать файл
restore-file-none = Файл не выбран
restore-done = База восстановлена из копии
restore-button = Восстановить
trouble-retry = Открыть ещё раз
