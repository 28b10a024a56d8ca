## Who has earned a paper and why, proof before a batch, batches that were cut off.

earned-there = на занятиях: { $there } из { $of }
earned-there-least = на занятиях: { $there } из { $of }, нужно не меньше { $least }
earned-missed = пропущено: { $count }, можно не больше { $most }
earned-excused = по уважительной причине: { $count }, это не пропуск
earned-hours = часов: { $hours } из { $least }
earned-unmarked = занятия без отметки: { $count } ({ $days })
earned-ahead = впереди занятий: { $count }
earned-has-one = такой документ уже есть, № { $serial }
earned-help-mark = поставьте отметку за { $days }
earned-help-attend = поможет прийти ещё на { $count } из { $ahead }
earned-help-hours = не хватает { $hours } ч, их можно набрать на следующих занятиях
earned-help-wait = решится, когда пройдут оставшиеся занятия ({ $count })
earned-help-none = правило уже не выполнить; можно выдать всё равно, записав причину
earned-anyway = выдаётся вопреки правилу: { $reason }
earned-yes = получит
earned-no = не получит
left-out-rule-not-met = правило не выполнено

proof-name-mixed = «{ $word }»: смешаны кириллица и латиница
proof-name-capitals = «{ $word }» написано одними заглавными
proof-name-small = «{ $word }» начинается со строчной буквы
proof-name-spaces = лишний пробел или дефис
proof-name-signs = лишние знаки: { $word }
proof-name-initial = «{ $word }»: инициал вместо имени
proof-name-no-given = нет имени
proof-name-no-surname = нет фамилии
proof-name-patronymic = «{ $word }»: отчество не подходит к полу
proof-name-given-sex = «{ $word }»: имя не подходит к указанному полу
proof-name-near = «{ $word }»: не «{ $known }» ли?
proof-name-alike = в списке есть ещё один человек с таким же именем
proof-name-form = проверьте падеж: { $form }
proof-name-latin-by-rule = латинское написание получено по правилу
proof-name-latin = имя написано латиницей
proof-name-other = проверьте имя
proof-sheet = Лист проверки
proof-sheet-name = Имя, как оно будет напечатано
proof-sheet-look = На что посмотреть
proof-sheet-tick = Верно
proof-sheet-longest = самое длинное имя
proof-sheet-shortest = самое короткое имя
proof-sheet-count = Получат: { $count }. Не получат: { $out }, из них уже имеют: { $have }.
proof-sheet-lang = Язык документа: { $lang }
proof-sheet-number = Первый номер: { $serial }
proof-sheet-signers = Подписывают: { $names }
proof-sheet-wording = Текст: { $text }
proof-sheet-signed = Проверил(а): ____________________    Дата: ____________

unfinished-line = { $title }: номера { $first } … { $last } выданы ({ $count }), но файл не записан

ask-papers-unwritten = { $count ->
    [one] документ выдан, а файл не записан
    [few] документа выданы, а файл не записан
   *[many] документов выдано, а файл не записан
  }
ask-papers-unwritten-detail = Запишите его сейчас: { $names }

issue-left-out-rule-not-met = Не выполнили правило
issue-roles = Роли
issue-roles-hint = Если ничего не выбрано, смотрим всех из списка.
issue-missed-at-most = Можно пропустить занятий
issue-hours-at-least = Нужно часов
issue-limit-hint = Пустое поле ничего не требует.
issue-anyway = Выдать всё равно
issue-anyway-reason = Почему выдаётся
issue-anyway-drop = Не выдавать
issue-anyway-given = Выдаётся вопреки правилу: { $reason }
issue-proof = Проверка
issue-proof-clean = В именах проверять нечего.
issue-proof-found = { $count ->
    [one] Посмотрите { $count } место
    [few] Посмотрите { $count } места
   *[many] Посмотрите { $count } мест
 }
issue-proof-hint = Откройте человека, исправьте и вернитесь: выбранное сохранится.
issue-proof-sheet = Сохранить лист проверки
issue-proof-shortest = Самое короткое имя: { $name }
issue-proof-have = Уже имеют: { $count }
issue-proof-signers = Подписывают: { $names }
issue-proof-mend = Открыть страницу: { $name }
programme-papers = Выдать документы
unfinished-title = Документы, файл которых не записан
unfinished-text = Эти номера выданы и стоят в книге, но работа прервалась раньше, чем был записан файл. Выдавать заново не нужно.
unfinished-none = Незаписанных документов нет.
unfinished-count = Документов: { $count }, { $first } … { $last }
unfinished-given = Выданы { $date }, файл: { $name }
unfinished-draw = Записать сейчас
unfinished-elsewhere = Записать в другое место
unfinished-forget = Не нужно
unfinished-drawn = Записано: { $name }
renamed-title = Документы с прежним именем
renamed-text = Имя изменилось, а в этих документах стоит прежнее. При замене старый станет недействительным, а вместо него будет выдан новый, с новым номером.
renamed-line = { $old } → { $new }
renamed-chain = Вместо { $old } выдан { $new }
