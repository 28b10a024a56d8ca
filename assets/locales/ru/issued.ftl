## The book of issued papers.

issued-title = Сертификаты
issued-search = Имя, номер, мероприятие
issued-twice = Выданные дважды
issued-issue = Выдать сертификаты
issued-empty = Документов ещё не выдано
issued-empty-text = Документы выдаются со страницы мероприятия: когда посещение отмечено, программа сама посчитает, кому они положены.
issued-empty-events = К мероприятиям
issued-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
 }
issued-selected = { $count ->
    [one] Выбран { $count } документ
    [few] Выбрано { $count } документа
   *[many] Выбрано { $count } документов
 }
issued-left-out = { $count ->
    [one] { $count } аннулированный документ пропускается
    [few] { $count } аннулированных документа пропускаются
   *[many] { $count } аннулированных документов пропускаются
 }
issued-event = Мероприятие
issued-name = Имя на документе
issued-office-number = Канц. №
issued-issued-by = Кто выдал
issued-lang = Язык
issued-excel = Выгрузить книгу в Excel
issued-print = Напечатать книгу
issued-print-papers = Напечатать документы
issued-save-papers = Сохранить PDF
issued-void = Аннулировать
issued-void-title = { $count ->
    [one] Аннулировать { $count } документ
    [few] Аннулировать { $count } документа
   *[many] Аннулировать { $count } документов
 }
issued-void-text = Документ останется в книге с пометкой, номер повторно не выдаётся. Даже если бумага на руках, по книге она недействительна.
issued-void-reason = Причина
issued-replace = Заменить
issued-replace-title = Замена документа
issued-replace-text = Этот документ станет недействительным, взамен будет выдан новый, с новым номером и нынешним именем человека.
issued-replaced-by = Выдан взамен
issued-open-person = Карточка человека
issued-open-event = Страница мероприятия
issued-saved = Сохранено: { $name }
