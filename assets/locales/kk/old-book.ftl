## The book from before the program.

old-book-sum = Ескі кітаптан алынатын жаңа құжат: { $added } (адамы табылғаны { $with-person }). Бұрыннан бар: { $known }. Алынбаған жол: { $left-out }.
old-book-done = Ескі кітаптан { $added } құжат алынды (адамы табылғаны { $with-person }). Бұрыннан бар: { $known }. Алынбаған жол: { $left-out }.
old-book-nothing = Жаңа ештеңе жоқ: құжаттар бұрыннан бар ({ $known }). Алынбаған жол: { $left-out }.
old-book-problem-no-number = { $row }-жол: нөмірі жоқ, алынбады: { $value }
old-book-problem-no-name = { $row }-жол: аты жоқ, алынбады: { $value }
old-book-problem-uncertain-row = { $row }-жол: жабылмаған тырнақшадан кейін тұр, алынбады: { $value }
old-book-problem-date-unread = { $row }-жол, { $column } бағаны: күні түсініксіз, құжат күнсіз алынады: { $value }
old-book-problem-kind-unread = { $row }-жол, { $column } бағаны: түрі белгісіз, сертификат деп алынады: { $value }
old-book-problem-number-repeated = { $row }-жол: бұл нөмір басқа жазбада да бар: { $value }
old-book-problem-formula-error = { $row }-жол, { $column } бағаны: формуланың мәні жоқ: { $value }
old-book-problem-sheet-unread = «{ $sheet }» парағында нөмір мен аты-жөні бағандары табылмады, одан ештеңе алынбады.
old-book-problem-sheet-hidden = «{ $sheet }» парағы жасырын, одан ештеңе алынбады.
old-book-title = Ескі кітапты алу
old-book-text = Бағдарламаға дейін берілген құжаттардың Excel кітабын таңдаңыз. Нөмірлер сол қалпында сақталады, адам мен іс-шара анық болса ғана байланыстырылады. Алдымен не болатыны көрсетіледі.
old-book-take = { $count } құжатты алу
old-book-known = бұрыннан бар
old-book-person = адамы табылды
old-book-no-person = жазылған атымен
old-book-more = тағы { $count } жол
did-old-book-take = Ескі кітаптан { $count } құжат алынды
