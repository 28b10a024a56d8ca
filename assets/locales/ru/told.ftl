## What the command line says of laptops and the files between them.

told-laptop-withdrawn = Ноутбук исключён из академии. То, что на нём уже было, на нём и остаётся.
told-laptop-took-over = Теперь этот ноутбук главный.
told-laptop-this = этот ноутбук
told-laptop-main = главный
told-laptop-out = исключён
told-laptop-heard = { $days ->
    [0] файл от него был сегодня
    [one] файл от него был { $days } день назад
    [few] файл от него был { $days } дня назад
   *[many] файл от него был { $days } дней назад
 }
told-laptop-silent = файлов от него ещё не было
told-laptop-lacks = не хватает изменений: { $count }
told-laptop-sent = отправлено в файле { $when }, ответа ещё нет
told-laptop-copies-two = пишут две копии его диска
told-laptop-copies-gone = одной копии его диска больше нет
told-laptop-copies-back = копия, которой не было, снова пишет
told-copy-gone = Одной копии больше нет: ноутбук считается по его следующему файлу.
told-copy-back = Обе копии снова считаются.
told-laptop-held = ждёт решения изменений: { $count }, { $from } – { $to }
told-laptop-refused = не принято изменений, их ещё можно принять: { $count }
told-held-accepted = Записанное позже на исключённом ноутбуке принято.
told-held-refused = Записанное позже на исключённом ноутбуке не принято.
told-file-cloned = Копия этого ноутбука работает ещё где-то. Здесь работа продолжается с новым кодом, записанное там и тут остаётся.
told-file-taken-back = Отменён файл с ноутбука «{ $name }», принятый { $when }. Стало как раньше записей и полей: { $count }
told-work-taken-back = Отменено: работа ноутбука «{ $name }», принятая { $when }. Стало как раньше записей и полей: { $count }
told-file-was-undone = отменён
told-file-known = С ноутбука «{ $name }»: ничего нового
told-file-undone = С ноутбука «{ $name }»: этот файл был принят и отменён { $when }
told-file-undone-how = Ничего не изменилось. Принять его снова: exchange read ФАЙЛ --again
told-file-again-would = Если принять его снова, вернётся:
told-file-again = Файл с ноутбука «{ $name }» принят снова:
told-file-again-nothing = С ноутбука «{ $name }»: возвращать нечего, всё это с тех пор изменили
told-file-from = С ноутбука «{ $name }»:
told-file-brake = Внимание: из каждых 100 записей удаляется { $count }
told-file-waiting = Ждёт других файлов: { $count }
told-file-untold = Изменений сверх этого списка: { $count }
told-file-held = Ждёт решения главного ноутбука: { $count }
told-file-two-versions = Записано по-разному: { $count }
told-kind-added = новое
told-kind-changed = изменено
told-kind-two-versions = в двух вариантах
told-kind-trashed = удалено
told-kind-brought-back = возвращено
told-kind-deleted-here = удалено здесь, изменено там
told-kind-deleted-there = удалено там, изменено здесь
told-kind-erased = стёрто навсегда
told-kind-displaced = вытеснено другой записью
told-table-trainee = люди
told-table-event = мероприятия
told-table-session = занятия
told-table-enrolment = записи на мероприятия
told-table-attendance = отметки
told-table-club = клубы
told-table-membership = членство
told-table-certificate = сертификаты
told-table-other = прочее
told-badges-left-out = Не включены те, у кого бейдж уже есть: { $count } чел. (последний напечатан { $date })
