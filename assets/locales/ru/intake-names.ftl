## Names that a list spells better, mistyped addresses, and what is told for a whole list.

intake-reason-better-name = В списке имя написано точнее
intake-reason-other-spelling = В списке имя написано иначе
intake-names-better = { $count ->
    [one] В этом списке точнее написано { $count } имя
    [few] В этом списке точнее написаны { $count } имени
   *[many] В этом списке точнее написано { $count } имён
 }
intake-names-better-lead = Слева имя, как оно записано, справа как в списке. Имена без галочки не изменятся. По прежнему написанию человек тоже найдётся.
intake-names-doubtful = { $count ->
    [one] В этом списке иначе написано { $count } имя
    [few] В этом списке иначе написаны { $count } имени
   *[many] В этом списке иначе написано { $count } имён
 }
intake-names-doubtful-lead = Какое написание верно, программа сказать не может. Отметьте имена, которые верны в списке.
intake-names-list = Два написания каждого имени
intake-names-take = Взять из списка: { $count }
intake-names-keep = Оставить как есть
intake-names-chosen-take = Как в списке
intake-names-chosen-keep = Останется как есть
intake-names-stay = Имена без ответа останутся как есть.
intake-fact-respelled = { $count ->
    [one] имя записано как в списке
    [few] имени записаны как в списке
   *[many] имён записаны как в списке
 }

intake-emails-lead = Эти адреса, похоже, набраны с ошибкой. Без ответа адрес в базу не запишется.
intake-emails-take = Да, все верно: { $count }
intake-email-is-it = Это { $value }?

intake-for-all = Для всего списка
intake-for-all-may = можно оставить пустым
intake-for-all-question = Откуда все люди этого списка?
intake-for-all-lead = В списке этого нет вовсе или в части строк. Ответ запишется в строки, где этого не хватает; записанное в базе не изменится. Можно оставить пустым.
intake-for-all-rows = { $count ->
    [one] Не указано в { $count } строке, ответ запишется только в неё
    [few] Не указано в { $count } строках, ответ запишется только в них
   *[many] Не указано в { $count } строках, ответ запишется только в них
 }
