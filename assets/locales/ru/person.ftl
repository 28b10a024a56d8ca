## A person's page: names, photo, own columns, places of study, figures, what happened.
person-attendance = Посещения
person-timeline = Хронология
person-rate = посещаемость
person-rate-of = посещаемость, { $attended } / { $counted }
person-rate-none = нет отметок
person-rate-text = Считаются только занятия с отметками. Пропуски по уважительной причине не считаются.
person-sum-hours = Занятия: { $attended } / { $counted }, часы: { $hours }
person-no-sessions = Занятий для отметки нет
person-no-sessions-text = Когда человека запишут на мероприятие, его занятия появятся здесь.
person-mark-none = не отмечено
person-show-all = Показать все: { $count }
person-show-few = Показать меньше
person-session-date = Дата
person-session-mark = Отметка

# Names
names-title = Написание имени
names-text = Эти написания стоят в документах. Пустое поле заполняется по правилу.
names-wording = На месте { "{кому}" } встанет имя в дательном падеже, в казахском документе на месте { "{кімге}" } и { "{кімнің}" }.
form-high = по правилу
form-medium = по правилу, посмотрите
form-low = предположение, проверьте
form-own = написано вручную
name-to-rule = Вернуть по правилу
name-others-hint = Прежняя фамилия и другие имена, по одному в строке. Человек находится и по ним.
name-keep-former = Сохранить прежнюю фамилию: { $surname }
name-keep-former-text = Человек будет находиться и по прежней фамилии.
did-trainee-names = Написание имени изменено: { $name }

# Photo
photo-title = Фото
photo-of = { $name }, фото
photo-choose = Добавить фото
photo-change = Заменить фото
photo-remove = Убрать фото
photo-drop = Файл JPEG или PNG можно и перетащить на эту страницу.
photo-no-consent = Согласия на фото нет. По закону фото ставят только с согласия.
photo-crop = Поместите лицо в квадрат
photo-crop-text = Перетащите или двигайте стрелками. Фото уменьшается, место и время съёмки не сохраняются.
photo-zoom = Приблизить
photo-save = Поставить так
photo-unreadable = Это изображение не открылось. Выберите файл JPEG или PNG.
did-trainee-photo = Фото поставлено
did-trainee-photo-removed = Фото убрано

# Columns of the academy's own
settings-own = Свои поля
own-title = Поля академии
own-text = Что ещё академии нужно знать о людях: размер одежды, телефон родителя, языки.
own-add = Добавить поле
own-edit = Изменить поле
own-empty = Своих полей пока нет
own-none = Свои поля добавляются в настройках
own-kind-text = Текст
own-kind-number = Число
own-kind-day = Дата
own-kind-choice = Выбор
own-kind-yes = Да / нет
own-choices-hint = По одному варианту в строке
own-people = { $count ->
    [one] у { $count } человека
   *[other] у { $count } человек
 }
own-up = Выше
own-down = Ниже
own-values-edit = Значения своих полей
own-unread = Это значение не подходит полю
own-filter-from = От
own-filter-to = До
own-filter-text = Содержит текст
own-filter-filled = заполнено
own-filter-empty = не заполнено
own-gone = { $count ->
    [one] Поле удалено или изменено, список показан без него: { $names }
   *[other] Поля удалены или изменены, список показан без них: { $names }
 }
did-own-field-add = Поле добавлено: { $name }
did-own-field-correct = Поле изменено: { $name }
did-own-field-place = Порядок полей изменён
did-own-field-trash = Поле удалено
did-own-field-restore = Поле возвращено
field-holds = Что в поле
field-choices = Варианты
field-value = Значение

# Places of study and work
study-title = Учёба и работа
study-now = сейчас
study-move = Смена места
study-move-title = Смена места учёбы или работы
study-move-text = Нынешнее место с датами перейдёт в прежние, вместо него встанет новое.
study-placeless = Укажите школу, факультет или организацию
study-same = Совпадает с нынешним местом: исправьте то, что изменилось
study-add = Прежнее место
study-edit = Изменить прежнее место
study-none = Место учёбы не записано
study-since = с { $since }
study-until = до { $until }
did-trainee-move = Записан переход в другое место
did-study-add = Прежнее место добавлено
did-study-correct = Прежнее место изменено
did-study-trash = Прежнее место удалено
did-study-restore = Прежнее место возвращено

# What happened
timeline-empty = Пока ничего не было
timeline-no-day = дата неизвестна
timeline-added = Добавлен в базу: { $who }
timeline-added-list = Добавлен из списка
timeline-added-event-list = Добавлен из списка мероприятия: { $event }
timeline-enrolled-invited = Приглашение: { $event }
timeline-enrolled-agreed = Согласие участвовать: { $event }
timeline-enrolled-registered = Регистрация: { $event }, { $role }
timeline-enrolled-waiting = Лист ожидания: { $event }
timeline-enrolled-refused = Отказ: { $event }
timeline-enrolled-cancelled = Снят со списка: { $event }
timeline-attended = Участие: { $event }, занятия { $attended } / { $sessions }, часы: { $hours }
timeline-paper = Выдан документ: { $kind } { $serial }, { $event }
timeline-paper-void = Аннулировано: { $kind } { $serial }. { $reason }
timeline-club-joined = Вступление в клуб: { $club }, { $role }
timeline-club-role = { $club }: роль была «{ $before }», стала «{ $after }»
timeline-club-left = Выход из клуба: { $club }
timeline-study = Место учёбы или работы: { $place }
timeline-study-left = Конец учёбы или работы: { $place }
timeline-consent-given = { $scope }: получено
timeline-consent-refused = { $scope }: отказ
timeline-consent-withdrawn = { $scope }: отозвано
timeline-renamed = Имя изменено: было { $before }, стало { $after }
timeline-trashed = Удалён из базы
timeline-restored = Возвращён в базу
timeline-merged = Объединено с другой записью: { $name }
timeline-unmerged = Отделено от другой записи: { $name }
