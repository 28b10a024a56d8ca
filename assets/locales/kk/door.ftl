## The door of an event: check-in, the list on paper, the helper's laptop.

door-title = Есік
door-open = Есікті ашу
door-close = Жабу
door-sound-on = Дыбыс қосулы
door-sound-off = Дыбыс өшірулі
door-type = аты-жөнін теріңіз не бейджді оқытыңыз
door-in = Кіре беріңіз
door-already = Бұрын кірген
door-already-where = { $desk ->
    [none] { $time } болғанда белгіленген
   *[other] { $time } болғанда белгіленген («{ $desk }»)
 }
door-already-today = { $desk ->
    [none] Бүгін { $time } болғанда белгіленген. Қайта белгі қойылмады.
   *[other] Бүгін { $time } болғанда «{ $desk }» ноутбугінде белгіленген. Қайта белгі қойылмады.
 }
door-already-on = { $desk ->
    [none] { $day }, { $time } болғанда белгіленген. Қайта белгі қойылмады.
   *[other] { $day }, { $time } болғанда «{ $desk }» ноутбугінде белгіленген. Қайта белгі қойылмады.
 }
door-namesake = Аттас адам ба? Басқасын таңдау
door-none = Тізімде жоқ
door-none-alone = Базада да ұқсас адам табылмады.
door-none-helper = Жаңа адам ретінде жазып, кіргізуге болады.
door-none-badge = Бұл бейдж осы іс-шараның тізімінде жоқ.
door-in-base = Базада ұқсас адам бар. Ол бұл іс-шараға жазылмаған.
door-in-base-several = Базада ұқсас адамдар бар. Олар бұл іс-шараға жазылмаған.
door-slip = Бір әріпке ұқсас адам тізімде бар.
door-enrol = Осы адамды тіркеу
door-mark-this = Осы адамды белгілеу
door-new = Жаңа адам
door-several = Қайсысы?
door-several-of = { $count } адам сәйкес келеді. Таңдаңыз немесе атын толығырақ теріңіз.
door-ready = Тізімде бар
door-mark = Белгілеу
door-consent = Келісім керек
door-consent-text = Ата-анасының келісімі тіркелмеген. Ересек адаммен келсе, себебін жазып өткізуге болады.
door-under-age = Жіберуге болмайды
door-under-age-text = Заң бойынша бұл акцияға қатыса алмайды. Жауапты адамның шешімі болса ғана себебін жазып өткізуге болады.
door-note-open = Себебін жазып өткізу
door-note = Неге жіберілді, кімнің шешімімен
door-note-save = Жазып өткізу
door-consent-form = Келісім парағын басу
door-undo = Болдырмау
door-undone = Белгі алынды: { $name }
door-undone-last = Соңғы белгі алынды
door-undo-nothing = Алынатын белгі жоқ
door-came = Келгендер
door-of = / { $of }
door-last = Соңғылары
door-last-none = Әлі ешкім белгіленбеді
door-key-mark = белгілеу
door-key-choose = таңдау
door-key-new = жаңа адам
door-key-undo = соңғысын болдырмау
door-key-lists = тізімдер
door-any-layout = Кез келген пернетақта тілінде жұмыс істейді
door-walk-in = Жаңа адамды тіркеу
door-walk-in-save = Тіркеп, кіргізу
door-walk-in-name = Аты-жөні толық
door-walk-in-known = Ұқсас адам базада бар. Сол адам болса, соны таңдаңыз.
door-walk-in-known-list = Ұқсас адам тізімде бар. Сол адам болса, соны таңдаңыз.
door-walk-in-this = Осы адам
door-walk-in-another = Бұл басқа адам
door-waiting = күту тізімінде еді
door-lists = Тізімдер
door-list-came = Келгендер: { $count }
door-list-missing = Келмегендер: { $count }
door-list-session = Осы сабақ
door-list-day = Осы күн
door-list-save = Сақтау
door-came-at = Келген уақыты
door-group = Тобы
door-paper = Қағаз тізім
door-paper-print = Тізімді басып шығару
door-paper-text = Ноутбук істемей қалса, қағаздан белгілейсіз, кейін жол нөмірлерін осында теріп бересіз.
door-paper-rows = Келгендердің жол нөмірлері
door-paper-rows-how = мысалы: 1-45, 47, 50
door-paper-code = Тізім коды
door-paper-code-how = парақтың басында тұр
door-paper-look = Аттарын қарау
door-paper-mark = { $count } адамды белгілеу
door-paper-new = белгіленеді
door-paper-known = бұрын белгіленген
door-paper-stopped = келісім керек: белгіленбейді
door-paper-gone = тізімнен алынған: белгіленбейді
door-paper-sum = Белгіленеді: { $new }. Бұрын белгіленген: { $known }. Өткізілмейді: { $stopped }.
door-paper-printed = Тізім дайын, коды { $code }
door-list-code = Тізім коды: { $code }. Келгендердің жол нөмірлері осы кодпен бірге енгізіледі.
door-session = Сабақ
door-no-sessions = Алдымен іс-шараға сабақ қосыңыз
did-check-in = Белгіленді: { $name }
did-check-in-rows = Қағаз тізімнен белгіленді: { $count }
enrolled-law-note = Себебі жазылып жіберілген: { $note }
did-door-take = Көмекші ноутбугінен алынған белгі: { $count }
