## После выдачи: сохранить, напечатать, вручить, дубликат.

issue-form-png-each = Картинка на каждого (для мессенджера)
issue-form-pdf-zip = PDF на каждого в одном ZIP
issue-form-png-zip = Картинки в одном ZIP
stage-drawing-pictures = Картинки готовятся
save-papers-title = { $count ->
    [one] Сохранить { $count } документ
    [few] Сохранить { $count } документа
   *[other] Сохранить { $count } документов
 }
save-papers-pattern = Имена файлов
save-papers-pattern-hint = Вместо скобок подставятся данные каждого документа
save-papers-fields = Добавить в имя
save-papers-field-number = Номер
save-papers-field-name = Фамилия, имя, отчество
save-papers-field-surname = Фамилия
save-papers-field-given = Имя
save-papers-field-event = Мероприятие
save-papers-field-date = Дата
save-papers-field-n = По порядку
save-papers-each-text = Файлы, которые уже лежат в папке, не перезаписываются. Если остановить, в следующий раз запишутся только недостающие.
save-papers-png-text = Каждая картинка не больше 500 КБ: мессенджер отправит её без потери качества. Файлы, которые уже лежат в папке, не перезаписываются.
save-papers-go = Выбрать место и сохранить
print-title = { $count ->
    [one] Печать: { $count } документ
    [few] Печать: { $count } документа
   *[other] Печать: { $count } документов
 }
print-printer = Принтер
print-usual = { $name } (по умолчанию)
print-viewer = Открыть в программе для PDF
print-none = Принтер для прямой печати не найден. Документы откроются в программе для просмотра PDF, напечатайте их оттуда.
print-range = Что печатать
print-all = Все (страниц: { $count })
print-some = Выбранные страницы
print-pages = Страницы
print-pages-hint = Например: 3-10 или 1-3, 7
print-copies = Экземпляров
print-open = Открыть
print-sent = На принтер «{ $name }» отправлено страниц: { $count }.
handing = Вручено
handing-title = { $count ->
    [one] Отметить вручение: { $count } документ
    [few] Отметить вручение: { $count } документа
   *[other] Отметить вручение: { $count } документов
 }
handing-on = Когда вручено
handing-to = Кому передано
handing-to-hint = Если получил сам владелец, оставьте пустым
handing-go = Отметить
handing-done = Вручено
handing-not = Отметить, что не вручено
handed-waiting = Не вручено
handed-handed = Вручено
did-certificate-hand-over = { $count ->
    [one] Отмечено вручение: { $count } документ
    [few] Отмечено вручение: { $count } документа
   *[other] Отмечено вручение: { $count } документов
 }
did-certificate-hand-over-undo = Вручение снято: { $count }
did-certificate-copy = Дубликат выдан
copy-give = Выдать дубликат
copy-title = Выдать дубликат
copy-text = Документ { $serial } печатается заново под тем же номером, с отметкой «ДУБЛИКАТ» и сегодняшней датой. Это записывается в книгу.
copy-reason = Причина
copy-go = Выдать и открыть
copy-number = Дубликат { $number }
paper-old-book = Из старой книги
issued-in-place-of = Выдан взамен
book-year = Год
field-handed-on = Когда вручено
field-handed-to = Кому передано
field-about = За что
