## The book from before the program.

old-book-sum = Будет перенесено документов: { $added } (человек найден для { $with-person }). Уже есть: { $known }. Пропущено строк: { $left-out }.
old-book-done = Из старой книги перенесено документов: { $added } (человек найден для { $with-person }). Уже есть: { $known }. Пропущено строк: { $left-out }.
old-book-nothing = Нового нет: эти документы уже в книге ({ $known }). Пропущено строк: { $left-out }.
old-book-problem-no-number = Строка { $row }: нет номера, пропущена: { $value }
old-book-problem-no-name = Строка { $row }: нет имени, пропущена: { $value }
old-book-problem-uncertain-row = Строка { $row }: стоит после незакрытой кавычки, пропущена: { $value }
old-book-problem-date-unread = Строка { $row }, столбец { $column }: дата не прочитана, документ остаётся без даты: { $value }
old-book-problem-kind-unread = Строка { $row }, столбец { $column }: вид неизвестен, считается сертификатом: { $value }
old-book-problem-number-repeated = Строка { $row }: этот номер стоит и в другой записи: { $value }
old-book-problem-formula-error = Строка { $row }, столбец { $column }: у формулы нет значения: { $value }
old-book-problem-sheet-unread = На листе «{ $sheet }» нет столбцов с номером и именем, оттуда ничего не взято.
old-book-problem-sheet-hidden = Лист «{ $sheet }» скрыт, оттуда ничего не взято.
old-book-title = Перенести старую книгу
old-book-text = Выберите книгу Excel с документами, выданными до программы. Номера сохраняются как записаны; человек и мероприятие связываются, только если это точно. Сначала будет показано, что получится.
old-book-take = Перенести: { $count }
old-book-known = уже есть
old-book-person = человек найден
old-book-no-person = по записанному имени
old-book-more = ещё строк: { $count }
did-old-book-take = Из старой книги перенесено документов: { $count }
