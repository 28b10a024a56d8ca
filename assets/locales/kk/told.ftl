## What the command line says of laptops and the files between them.

told-laptop-withdrawn = Ноутбук академиядан шығарылды. Ондағы бұрынғы деректер өзінде қалады.
told-laptop-took-over = Енді осы ноутбук – негізгі.
told-laptop-this = осы ноутбук
told-laptop-main = негізгі
told-laptop-out = шығарылған
told-laptop-heard = { $days ->
    [0] бүгін файлы келді
   *[other] { $days } күн бұрын файлы келді
 }
told-laptop-silent = файлы әлі келген жоқ
told-laptop-lacks = онда жоқ өзгеріс: { $count }
told-laptop-sent = { $when } жазылған файлмен жіберілді, жауап әлі жоқ
told-laptop-copies-two = дискісінің екі көшірмесі жазып жатыр
told-laptop-copies-gone = дискісінің бір көшірмесі енді жоқ
told-laptop-copies-back = жоқ делінген көшірмесі қайта жазып жатыр
told-copy-gone = Бір көшірмесі енді жоқ: ноутбук келесі файлы бойынша есептеледі.
told-copy-back = Екі көшірмесі де қайта есептеледі.
told-laptop-held = шешім күтіп тұр: { $count } өзгеріс, { $from } – { $to }
told-laptop-refused = қабылданбаған, кейін қабылдауға болатын өзгеріс: { $count }
told-held-accepted = Шығарылған ноутбукте кейін жазылғаны қабылданды.
told-held-refused = Шығарылған ноутбукте кейін жазылғаны қабылданбады.
told-file-cloned = Осы ноутбуктің көшірмесі басқа жерде де жұмыс істеп жатыр. Мұнда жұмыс жаңа кодпен жалғасады, екі жақта жазылғаны да қалады.
told-file-taken-back = «{ $name }» ноутбугінен { $when } қабылданған файл кері қайтарылды. Бұрынғы күйіне келген жазба мен өріс: { $count }
told-work-taken-back = «{ $name }» ноутбугінің { $when } қабылданған жұмысы кері қайтарылды. Бұрынғы күйіне келген жазба мен өріс: { $count }
told-file-was-undone = кері қайтарылған
told-file-known = «{ $name }» ноутбугінен: жаңа ештеңе жоқ
told-file-undone = «{ $name }» ноутбугінен: бұл файл қабылданып, { $when } кері қайтарылған
told-file-undone-how = Ештеңе өзгерген жоқ. Қайта қабылдау үшін: exchange read ФАЙЛ --again
told-file-again-would = Қайта қабылданса, мыналар қайтып келеді:
told-file-again = «{ $name }» ноутбугінің файлы қайта қабылданды:
told-file-again-nothing = «{ $name }» ноутбугінен: қайтаратын ештеңе жоқ, бәрі кейін өзгертілген
told-file-from = «{ $name }» ноутбугінен:
told-file-brake = Назар аударыңыз: әр 100 жазбадан жойылатыны – { $count }
told-file-waiting = Басқа файлдарды күтіп тұр: { $count }
told-file-untold = Бұл тізімге сыймаған өзгерістер: { $count }
told-file-held = Негізгі ноутбуктің шешімін күтіп тұр: { $count }
told-file-two-versions = Екі түрлі жазылған: { $count }
told-kind-added = жаңа
told-kind-changed = өзгерген
told-kind-two-versions = екі түрлі
told-kind-trashed = жойылған
told-kind-brought-back = қайтарылған
told-kind-deleted-here = мұнда жойылған, онда өзгертілген
told-kind-deleted-there = онда жойылған, мұнда өзгертілген
told-kind-erased = біржола өшірілген
told-kind-displaced = орнын басқа жазба алған
told-table-trainee = адам
told-table-event = іс-шара
told-table-session = сабақ
told-table-enrolment = тіркеу
told-table-attendance = белгі
told-table-club = клуб
told-table-membership = мүшелік
told-table-certificate = сертификат
told-table-other = басқа
told-badges-left-out = { $count } адамның бейджі бұрын басылған (соңғысы { $date }), олар қосылмады
