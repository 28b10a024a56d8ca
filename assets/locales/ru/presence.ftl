## Отчёт Zoom, Teams, Meet

intake-reason-same-email = Совпал адрес почты
intake-reason-email-of-several = Эта почта у нескольких человек
intake-reason-email-of-another = Эта почта у человека с другим именем
intake-reason-email-differs = Имя и фамилия те же, почта другая
intake-reason-given-name-only = Только имя, фамилия или прозвище
intake-problem-time-unreadable = Время не прочитано
import-presence-read = Посчитано время с { $from } до { $to }. Были ({ $threshold } % и больше): { $present }. Были меньше, отмечены как отсутствовавшие: { $absent }.
intake-reason-name-in-email = Имя стоит в адресе почты

intake-title-presence = Прочитать отчёт Zoom, Teams, Meet
intake-kind-presence = Отчёт Zoom, Teams, Meet
intake-kind-presence-text = Кто сколько был на онлайн-занятии
intake-drop-report = Бросьте сюда отчёт об участниках или выберите его
intake-report-where = Файл из Zoom, Teams или Google Meet: csv или xlsx. Сначала выберите занятие слева.
intake-field-joined = Время подключения
attendance-from-report = Отчёт Zoom, Teams, Meet
presence-counts = Что считается
presence-from = Начало
presence-to = Конец
presence-threshold = Порог, %
presence-threshold-text = Кто был не меньше { $minutes } мин, отмечается «был», кто меньше отмечается «не был». Отметки, поставленные раньше, без вашего согласия не меняются.
presence-joined-text = Если человек заходил несколько раз или сидел с двух устройств, его время складывается без повторов.
presence-hosts = Кто вёл встречу, не считается: { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
presence-waited = Время в зале ожидания не считается: { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
presence-sums = Были: { $present }, не были (меньше { $threshold } %): { $absent }. Показать, кто сколько был
presence-minutes = { $count } мин
intake-another = Другой человек…
intake-another-title = Кто это?
intake-hint-given-name-only = Полного имени нет: кто это, скажете вы.
intake-hint-email-of-several = У братьев и сестёр почта может быть общей.
intake-hint-email-of-another = Возможно, кто-то вошёл с чужой почтой.
