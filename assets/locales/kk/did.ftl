## What was done: the undo bar and the history. The core names these ids.

did-change = Өзгеріс сақталды
did-trainee-add = Адам қосылды: { $name }
did-trainee-correct = Түзетілді: { $name }
did-trainee-correct-many = { $count } адамның деректері өзгертілді
did-trainee-trash = { $count } адам жойылды
did-trainee-restore = { $count } адам қайтарылды
did-event-add = Іс-шара қосылды: { $name }
did-event-correct = Іс-шара өзгертілді: { $name }
did-event-trash = { $count } іс-шара жойылды
did-event-restore = { $count } іс-шара қайтарылды
did-session-add = Сабақ қосылды: { $name }
did-session-generate = { $count } сабақ қосылды
did-session-correct = Сабақ өзгертілді
did-session-move = Сабақтардың реті өзгертілді
did-session-trash = Сабақ жойылды
did-session-restore = Сабақ қайтарылды
did-plan-add = Жоспар қосылды: { $name }
did-plan-correct = Жоспар өзгертілді: { $name }
did-plan-trash = Жоспар жойылды
did-plan-restore = Жоспар қайтарылды
did-plan-import = Жоспарға { $count } жол қосылды
did-plan-line-add = Жоспарға қосылды: { $name }
did-plan-line-correct = Жоспарда түзетілді: { $name }
did-plan-line-move = Жоспардың реті өзгертілді
did-plan-line-trash = Жоспардан жойылды
did-plan-line-restore = Жоспарға қайтарылды
did-plan-line-tie = Іс-шараның жоспардағы жолы өзгертілді
did-enrolment-add = { $count } адам тіркелді
did-enrolment-correct = { $count } тіркеу өзгертілді
did-enrolment-trash = { $count } адам тізімнен алынды
did-enrolment-restore = { $count } тіркеу қайтарылды
did-answer-column-add = Баған қосылды: { $name }
did-answer-column-correct = Баған аты өзгертілді: { $name }
did-attendance-mark = { $count } белгі қойылды
did-attendance-unmark = { $count } белгі алынды
did-club-add = Клуб қосылды: { $name }
did-club-correct = Клуб өзгертілді: { $name }
did-club-trash = Клуб жойылды: { $name }
did-club-restore = Клуб қайтарылды: { $name }
did-club-hand-over = { $count ->
    [one] Клуб жаңа жетекшіге тапсырылды: { $name }
   *[other] { $count } клуб жаңа жетекшілерге тапсырылды
 }
did-club-import = { $count ->
    [0] Тізім оқылды, жаңа клуб жоқ
   *[other] Тізімнен { $count } клуб қосылды
 }
did-club-import-more = Клубтар тізімінен қосылды: { $count } жаңа клуб, { $leaders } жаңа жетекші, { $grants } жаңа грант
did-membership-add = Клубқа { $count } адам қосылды
did-membership-correct = Мүшелік өзгертілді
did-membership-trash = Клубтан { $count } адам алынды
did-membership-restore = { $count } мүшелік қайтарылды
did-grant-add = Грант қосылды: { $name }
did-grant-correct = Грант өзгертілді: { $name }
did-grant-trash = Грант жойылды
did-grant-restore = Грант қайтарылды
did-certificate-issue = { $count } құжат берілді
did-certificate-void = { $count } құжат жарамсыз деп танылды
did-certificate-replace = Құжат ауыстырылды
did-badges-print = { $count } бейдж басып шығаруға дайындалды
did-intake-left = Тізім басты бетте күтіп тұр
did-intake-put-away = Тізім алып тасталды
did-intake-apply = { $count ->
    [0] Тізім оқылды, жаңа адам жоқ
   *[other] Тізімнен { $count } жаңа адам қосылды
 }
did-intake-filled = Тізімнен { $people } адамның деректері толықтырылды ({ $values } мән)
did-intake-apply-filled = Тізімнен { $count } жаңа адам қосылды, { $people } адамның деректері толықтырылды ({ $values } мән)
did-organisation-add = Ұйым қосылды: { $name }
did-organisation-correct = Ұйым өзгертілді: { $name }
did-organisation-logo = Логотип өзгертілді
did-organisation-trash = Ұйым жойылды
did-organisation-restore = Ұйым қайтарылды
did-signatory-add = Қол қоюшы қосылды: { $name }
did-signatory-correct = Қол қоюшы өзгертілді: { $name }
did-signatory-trash = Қол қоюшы жойылды
did-signatory-restore = Қол қоюшы қайтарылды
did-programme-add = Бағдарлама қосылды: { $name }
did-programme-correct = Бағдарлама өзгертілді: { $name }
did-programme-trash = Бағдарлама жойылды
did-programme-restore = Бағдарлама қайтарылды
did-reference-add = Тізімге қосылды: { $name }
did-reference-correct = Тізімде өзгертілді: { $name }
did-academy-correct = Академия деректері өзгертілді
did-academy-create = База құрылды
did-worker-add = Қызметкер қосылды: { $name }
did-worker-correct = Қызметкер өзгертілді: { $name }
did-worker-trash = Қызметкер тізімнен алынды
did-worker-restore = Қызметкер тізімге қайтарылды
did-history-restore = Бұрынғы мән қайтарылды
did-undo = Кері қайтару: { $name }
did-redo = Қайталау: { $name }
did-trainee-merge = Біріктірілді: { $name }
did-trainee-unmerge = Жазбалар ажыратылды
did-trainee-not-same = Екі бөлек адам деп белгіленді
did-import-undo = Тізім кері қайтарылды: { $count } адам кетті
did-exchange-read = «{ $name }» файлы қабылданды
did-exchange-undo = «{ $name }» файлы кері қайтарылды: { $count } жазба
did-held-accept = «{ $name }» ноутбугінің жұмысы қабылданды
did-conflict-resolve = Екі түрлі жазбаның бірі таңдалды
did-enrolment-correct-moved = { $count } тіркеу өзгертілді. Кезектен өтті: { $name }
did-enrolment-correct-moved-more = { $count } тіркеу өзгертілді. Кезектен { $moved } адам өтті
did-enrolment-trash-moved = { $count } адам тізімнен алынды. Кезектен өтті: { $name }
did-enrolment-trash-moved-more = { $count } адам тізімнен алынды. Кезектен { $moved } адам өтті
did-event-group-add = Топ қосылды: { $name }
did-event-group-correct = Топ өзгертілді: { $name }
did-event-group-move = Топтың реті өзгертілді
did-event-group-trash = Топ өшірілді
did-event-group-put = Топқа бөлінді: { $count } адам
did-event-group-divide = { $count } топқа бөлінді
did-calendar-shift = Күні ауыстырылды: { $name }
