## The printed papers of an event.

event-tab-papers = Бумаги
prints-list = Бумаги
prints-kit = Всё сразу
prints-badge = Бейджи
prints-signin = Регистрационный лист
prints-programme = Программа
prints-signs = Таблички на столы
prints-doors = Списки групп
prints-release = Освобождение от занятий
prints-briefing = Инструктаж по безопасности
prints-adults = Взрослые и дети
prints-nothing = пока нет сведений
prints-kit-count = { $count ->
    [one] { $count } вид бумаг, один комплект
    [few] { $count } вида бумаг, один комплект
   *[other] { $count } видов бумаг, один комплект
}
prints-count-badge = на { $count } чел.
prints-count-signin = { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[other] { $count } листов
}
prints-count-programme = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
   *[other] { $count } пунктов
}
prints-count-signs = { $count ->
    [one] { $count } табличка
    [few] { $count } таблички
   *[other] { $count } табличек
}
prints-count-doors = { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[other] { $count } групп
}
prints-count-release = { $count ->
    [one] { $count } обучающийся
   *[other] { $count } обучающихся
}
prints-count-briefing = { $count } чел.
prints-count-adults = { $count } чел.
prints-langs = Язык бумаги
prints-langs-kk = Қазақша
prints-langs-kk-ru = Қаз + рус
prints-langs-ru = Русский
prints-langs-en = English
prints-kit-what = Что входит в комплект
prints-kit-empty = Отметьте, что входит в комплект
prints-form = Как сохранить
prints-form-pdf = Один PDF с закладками
prints-form-zip = Один ZIP, каждая бумага отдельно
prints-form-folder = В папку, каждая бумага отдельно
prints-layout = Размер бейджа
prints-layout-8 = 96 × 68 мм, по 8 на листе A4
prints-layout-10 = 86 × 54 мм, по 10 на листе A4
prints-layout-single = 86 × 54 мм, каждый на своей странице
prints-before = Бейджи уже напечатаны: { $count } чел., последний { $date }. Они не повторяются.
prints-again = Напечатать снова тем, у кого бейдж есть
prints-session = Для какого занятия
prints-session-all = Для всех, на каждое отдельно
prints-session-number = Занятие { $number }
prints-blank = Пустых строк в конце
prints-blank-hint = Для тех, кого нет в списке
prints-blank-wrong = Напишите число от 0 до 500
prints-signs-of = Чьи таблички
prints-signs-of-groups = Группы
prints-signs-of-people = Спикеры и гости
prints-signatory = Кто утверждает
prints-signatory-none = Вписывается от руки
prints-page = { $name }, первая страница
prints-save = Сохранить
prints-print = Напечатать
prints-print-all = Напечатать всё ({ $count })
prints-open = Открыть
prints-saved = Готово: { $name }
prints-left-out = У { $count } чел. бейдж уже есть ({ $date }), они не включены.
prints-again-now = Напечатать снова
person-book = Книжка волонтёра
person-book-text = На одном листе: акции, подтверждённые часы, подпись руководителя. Для фото оставлено место.
