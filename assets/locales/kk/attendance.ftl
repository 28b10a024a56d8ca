## The grid of people and sessions.

attendance-grid = Қатысу кестесі
attendance-name = Аты-жөні
attendance-sum = Сабақ
attendance-find = Іздеу
attendance-marks = Белгілер
attendance-unmark = өшіру
attendance-unmarked = Белгіленбегендер
attendance-unmarked-of = Белгіленбегендер: { $session }
attendance-session-menu = { $session }: сабаққа қатысты әрекеттер
attendance-no-date = күні жоқ
attendance-rest-present = Қалған { $count } адам қатысты
attendance-rest-absent = Қалған { $count } адам келмеді
attendance-show-unmarked = Белгіленбегендерді көрсету
attendance-clear = { $count } белгіні өшіру
attendance-blank = бос
attendance-from-file = Қатысу парағын оқу
attendance-export = Excel-ге сақтау
attendance-no-sessions = Сабақ әлі қосылмаған
attendance-no-sessions-text = Қатысу сабақ бойынша белгіленеді: алдымен сабақты қосыңыз.
attendance-to-sessions = Сабақ қосу
attendance-no-people = Іс-шараға әлі ешкім тіркелмеген
attendance-no-people-text = Тізімді файлдан оқытыңыз немесе адамдарды қолмен қосыңыз.
mark-none = белгі жоқ
mark-minutes = { $minutes } мин
mark-minutes-short = мин
mark-minutes-label = Неше минут кешікті
