## Clubs: list, page, members, grants.

clubs-title = Клубы
clubs-add = Добавить клуб
clubs-search = Название, школа
clubs-empty = Клубов пока нет
clubs-empty-text = Добавьте школьный клуб, студенческий совет или волонтёрскую группу, созданную на мероприятии.
clubs-trash-empty = Удалённых клубов нет
clubs-count = { $count ->
    [one] { $count } клуб
    [few] { $count } клуба
   *[many] { $count } клубов
 }
clubs-members = Члены
clubs-leaders = Руководитель
clubs-grants = Гранты
club-add-title = Новый клуб
club-edit-title = Изменение клуба
club-name-missing = Напишите название хотя бы на одном языке
club-trashed = Этот клуб удалён. Члены и гранты сохранены.
club-details = Сведения
club-members = Члены клуба
club-add-members = Добавить членов
club-no-members = Членов пока нет
club-past-members = Бывшие члены
club-since = с { $day }
club-ended = { $from } – { $to }
club-member-from = В клубе с
club-member-to = В клубе по
club-member-edit = Роль и даты
club-make-leader = Сделать руководителем
club-make-member = Сделать членом
club-end-membership = Вышел из клуба
club-remove-member = Добавлен по ошибке, убрать
club-no-grants = Грантов не записано
grant-add = Добавить грант
grant-edit = Изменение гранта
grant-title = Название гранта
grant-sum-unread = Напишите сумму числом
