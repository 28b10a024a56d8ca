# Words printed on papers: certificates, the recovery sheet, the book of certificates, lists.

paper-number = № { $number }
paper-seal = М.П.
paper-page = стр. { $page } / { $pages }
paper-signature = Подпись

paper-recovery-title = Лист восстановления
paper-recovery-what = Этот лист открывает базу без пароля. Если пароль забыт или ноутбук сломался, достаточно кода с этого листа и резервной копии.
paper-recovery-how = Откройте программу, выберите «Восстановить из резервной копии», укажите файл копии и введите код с этого листа. Дефисы и пробелы вводить не нужно.
paper-recovery-code = Код
paper-recovery-made = Дата печати
paper-recovery-laptop = Ноутбук
paper-recovery-kept = Место хранения
paper-recovery-keeper = Имя хранителя
paper-recovery-warning = Любой, кто найдёт этот лист, сможет прочитать все сведения базы. Храните его в сейфе или запираемом шкафу, не фотографируйте, не отправляйте по почте и не носите вместе с ноутбуком.

book-title = Книга выданных сертификатов
book-number = Номер
book-date = Дата выдачи
book-name = Фамилия, имя, отчество
book-event = Мероприятие
book-kind = Вид
book-issued-by = Кем выдан
book-signature = Подпись
book-count = Всего: { $count }
book-office = Канцелярский №
book-void = Аннулирован

paper-kind-certificate = Сертификат
paper-kind-thanks = Благодарственное письмо
paper-kind-diploma = Диплом
paper-kind-praise = Грамота

club-card-title = Карточка клуба
club-card-leader = Руководитель
club-card-members = Участники
club-card-named = по именам: { $named }
club-card-counted = по именам: { $named } · со слов клуба: { $count }
club-card-no-members = Участники не записаны
club-card-more-people = и ещё { $count } чел.
club-card-more = и ещё { $count }
club-card-events = Мероприятия с участием клуба
club-card-people = { $count } чел.
club-card-grants = Гранты
club-card-school = Школа
club-card-organisation = Организация
club-card-district = Район, город
club-card-directions = Направления
club-card-founded = Основан
club-card-born-at = На каком мероприятии
club-card-leader-phone = Телефон руководителя
club-card-phone = Телефон клуба
club-card-email = Эл. почта
club-card-address = Адрес
club-card-link = Страница
club-card-closed = закрыт:
club-card-step-applied = Подана заявка
club-card-step-won = Выигран
club-card-step-waiting = Ждёт решения
club-card-step-refused = Отказано
club-card-step-reported = Отчёт сдан
club-card-step-due = Отчёт
club-card-step-overdue = Отчёт просрочен
