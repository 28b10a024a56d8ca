## Deeds as history and undo name them: of several records, and of one by its name.

act-academy-create = База құрылды
act-academy-correct = Академия деректері өзгертілді
act-laptop-restore = База көшірмеден қайтарылды
act-laptop-rename = Ноутбуктің аты өзгертілді
act-laptop-rename-named = Ноутбуктің аты өзгертілді: { $name }
act-undo = Әрекет кері қайтарылды
act-redo = Қайталанды
act-worker-change = Қызметкерлер тізімі өзгертілді
act-worker-change-named = Қызметкер дерегі өзгертілді: { $name }
act-reference-change = Тізім өзгертілді
act-reference-change-named = Тізімде өзгертілді: { $name }
act-organisation-change = Ұйымдар өзгертілді
act-organisation-change-named = Ұйым дерегі өзгертілді: { $name }
act-signatory-change = Қол қоюшылар өзгертілді
act-signatory-change-named = Қол қоюшы өзгертілді: { $name }
act-programme-change = Бағдарламалар өзгертілді
act-programme-change-named = Бағдарлама өзгертілді: { $name }
act-event-add = { $count } іс-шара қосылды
act-event-add-named = Іс-шара қосылды: { $name }
act-event-correct = { $count } іс-шара өзгертілді
act-event-correct-named = Іс-шара өзгертілді: { $name }
act-session-change = Сабақтар өзгертілді
act-session-change-named = Сабақ өзгертілді: { $name }
act-trainee-add = { $count } адам қосылды
act-trainee-add-named = Адам қосылды: { $name }
act-trainee-correct = { $count } адамның дерегі өзгертілді
act-trainee-correct-named = Дерегі түзетілді: { $name }
act-club-add = { $count } клуб қосылды
act-club-add-named = Клуб қосылды: { $name }
act-club-correct = { $count } клуб өзгертілді
act-club-correct-named = Клуб өзгертілді: { $name }
act-membership-change = Клуб мүшелері өзгертілді: { $count }
act-membership-change-named = Клуб мүшесі өзгертілді: { $name }
act-grant-change = Гранттар өзгертілді
act-grant-change-named = Грант өзгертілді: { $name }
act-enrolment-change = Тізімде { $count } адам өзгертілді
act-enrolment-change-named = Тізімде өзгертілді: { $name }
act-attendance-mark = { $count } белгі қойылды
act-attendance-mark-named = Белгі қойылды: { $name }
act-attendance-unmark = { $count } белгі алынды
act-attendance-unmark-named = Белгі алынды: { $name }
act-certificate-issue = { $count } құжат берілді
act-certificate-issue-named = Құжат берілді: { $name }
act-certificate-void = { $count } құжат жарамсыз деп танылды
act-certificate-void-named = Құжат жарамсыз деп танылды: { $name }
act-trash = { $count } жазба жойылды
act-trash-named = Жойылды: { $name }
act-restore = { $count } жазба қайтарылды
act-restore-named = Қайтарылды: { $name }
act-import-trainees = { $count ->
    [0] Тізім оқылды, жаңа адам жоқ
   *[other] Тізімнен { $count } жаңа адам қосылды
 }
act-import-trainees-named = Тізімнен жаңа адам қосылды: { $name }
act-import-trainees-completed = Тізімнен { $people } адамның деректері толықтырылды ({ $values } мән)
act-import-trainees-both = Тізімнен { $count } жаңа адам қосылды, { $people } адамның деректері толықтырылды ({ $values } мән)
act-import-attendance = Файлдан { $count } белгі алынды
act-import-attendance-named = Файлдан белгі алынды: { $name }
act-value-restore = Бұрынғы мәні қайтарылды
act-value-restore-named = Бұрынғы мәні қайтарылды: { $name }
act-trainee-merge = Бір адамның жазбалары біріктірілді
act-trainee-merge-named = Екі жазба бір адам деп біріктірілді: { $name }
act-trainee-unmerge = Біріктірілген жазбалар ажыратылды
act-trainee-unmerge-named = Біріктірілген жазбалар ажыратылды: { $name }
act-not-same = Бөлек адамдар деп белгіленді
act-not-same-named = Бөлек адам деп белгіленді: { $name }
act-demo-fill = Үлгілермен толтырылды
act-head-count-change = Тізімсіз қамтылғандар саны өзгертілді
act-consent-change = Келісімдер өзгертілді
act-consent-change-named = Келісім өзгертілді: { $name }
act-unknown = Бағдарламаның жаңарақ нұсқасындағы әрекет
act-add-worker = { $count } қызметкер қосылды
act-add-worker-named = Қызметкер қосылды: { $name }
act-trash-worker = Тізімнен { $count } қызметкер алынды
act-trash-worker-named = Қызметкер тізімнен алынды: { $name }
act-restore-worker = { $count } қызметкер тізімге қайтарылды
act-restore-worker-named = Қызметкер тізімге қайтарылды: { $name }
act-add-membership = Клубқа { $count } адам қосылды
act-add-membership-named = Клубқа қосылды: { $name }
act-trash-membership = Клубтан { $count } адам алынды
act-trash-membership-named = Клубтан алынды: { $name }
act-restore-membership = Клубқа { $count } адам қайтарылды
act-restore-membership-named = Клубқа қайтарылды: { $name }
act-add-enrolment = { $count } адам тіркелді
act-add-enrolment-named = Тіркелді: { $name }
act-trash-enrolment = { $count } адам іс-шара тізімінен алынды
act-trash-enrolment-named = Іс-шара тізімінен алынды: { $name }
act-restore-enrolment = { $count } адам іс-шара тізіміне қайтарылды
act-restore-enrolment-named = Іс-шара тізіміне қайтарылды: { $name }
act-add-club-grant = { $count } грант қосылды
act-add-club-grant-named = Грант қосылды: { $name }
act-trash-club-grant = { $count } грант жойылды
act-trash-club-grant-named = Грант жойылды: { $name }
act-restore-club-grant = { $count } грант қайтарылды
act-restore-club-grant-named = Грант қайтарылды: { $name }
act-add-organisation = { $count } ұйым қосылды
act-add-organisation-named = Ұйым қосылды: { $name }
act-add-signatory = { $count } қол қоюшы қосылды
act-add-signatory-named = Қол қоюшы қосылды: { $name }
act-add-programme = { $count } бағдарлама қосылды
act-add-programme-named = Бағдарлама қосылды: { $name }
act-add-reference = Тізімге { $count } жол қосылды
act-add-reference-named = Тізімге қосылды: { $name }
act-add-session = { $count } сабақ қосылды
act-add-session-named = Сабақ қосылды: { $name }
act-add-consent = { $count } келісім қосылды
act-add-consent-named = Келісім қосылды: { $name }
act-trash-consent = { $count } келісім алып тасталды
act-trash-consent-named = Келісімі алып тасталды: { $name }
act-add-own-field = { $count } өз баған қосылды
act-add-own-field-named = Өз баған қосылды: { $name }
act-add-study = { $count } оқу орны қосылды
act-add-study-named = Оқу орны қосылды: { $name }
act-study-change = Оқыған жерлері өзгертілді
act-study-change-named = Оқыған жері өзгертілді: { $name }
act-own-field-change = Академияның өз бағандары өзгертілді
act-own-field-change-named = Академияның өз бағаны өзгертілді: { $name }
act-trainee-anonymise = { $count } адамның деректері атаусыз етілді
act-trainee-anonymise-named = Адамның деректері атаусыз етілді: { $name }
act-trainee-purge = Адамның деректері біржола өшірілді
act-trainee-purge-named = Адамның деректері біржола өшірілді: { $name }
act-club-hand-over = Клубтар жаңа жетекшілерге тапсырылды
act-club-hand-over-named = Клуб жаңа жетекшіге тапсырылды: { $name }
act-import-clubs = { $count ->
    [0] Клубтар тізімі оқылды, жаңа клуб жоқ
   *[other] Тізімнен { $count } жаңа клуб қосылды
 }
act-import-clubs-named = Тізімнен жаңа клуб қосылды: { $name }
act-import-clubs-more = Клубтар тізімінен қосылды: { $count } жаңа клуб, { $leaders } жаңа жетекші, { $grants } жаңа грант
act-import-undone = Тізім кері қайтарылды
act-exchange-keep = { $count ->
    [0] Файлдан алынбай, бұрынғы мән қалдырылды
   *[other] Файлдан алынбай, бұрынғы мәні қалдырылған жазба: { $count }
 }
act-exchange-keep-named = Файлдан алынбай, бұрынғы мәні қалдырылды: { $name }
act-exchange-undo = { $count ->
    [0] Қабылданған файл кері қайтарылды
   *[other] Қабылданған файл кері қайтарылды, жазба: { $count }
 }
act-exchange-undo-named = Қабылданған файл кері қайтарылды: { $name }
act-exchange-again = Кері қайтарылған файл қайта қабылданды
act-conflict-resolve = Екі түрлі жазбаның бірі таңдалды
act-conflict-resolve-named = Екі түрлі жазбаның бірі таңдалды: { $name }
act-laptop-join = Ноутбук академияға қосылды
act-laptop-join-named = Ноутбук академияға қосылды: { $name }
act-exchange-read = Файл қабылданды
