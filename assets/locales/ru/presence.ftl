## Отчёт Zoom, Teams, Meet

intake-reason-same-email = Совпал адрес почты
intake-reason-email-of-several = Эта почта у нескольких человек
intake-reason-email-of-another = Эта почта у человека с другим именем
intake-reason-email-differs = Имя и фамилия те же, почта другая
intake-reason-given-name-only = Только имя, фамилия или прозвище
intake-problem-time-unreadable = Время не прочитано
import-presence-read = Посчитано время с { $from } до { $to }. Были ({ $threshold } % и больше): { $present }. Были меньше, отмечены как отсутствовавшие: { $absent }.
intake-reason-name-in-email = Имя стоит в адресе почты
