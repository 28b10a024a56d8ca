# Words printed on papers: certificates, the recovery sheet, the book of certificates, lists.

paper-number = № { $number }
paper-seal = М.О.
paper-page = бет { $page } / { $pages }
paper-signature = Қолы

paper-recovery-title = Қалпына келтіру парағы
paper-recovery-what = Бұл парақ базаны құпиясөзсіз ашады. Құпиясөз ұмытылса немесе ноутбук істен шықса, осы парақтағы код пен резервтік көшірме жеткілікті.
paper-recovery-how = Бағдарламаны ашып, «Резервтік көшірмеден қалпына келтіру» дегенді таңдаңыз, көшірме файлын көрсетіп, осы парақтағы кодты теріңіз. Сызықшалар мен бос орындарды терудің қажеті жоқ.
paper-recovery-code = Код
paper-recovery-made = Басылған күні
paper-recovery-laptop = Ноутбук
paper-recovery-kept = Сақталатын орны
paper-recovery-keeper = Сақтаушының аты-жөні
paper-recovery-warning = Осы парақты тапқан адам базадағы барлық мәліметті оқи алады. Оны сейфте немесе кілттелетін шкафта сақтаңыз, суретке түсірмеңіз, поштамен жібермеңіз, ноутбукпен бірге алып жүрмеңіз.

book-title = Берілген сертификаттар кітабы
book-number = Нөмірі
book-date = Берілген күні
book-name = Аты-жөні
book-event = Іс-шара
book-kind = Түрі
book-issued-by = Кім берді
book-signature = Қолы
book-count = Барлығы: { $count }
book-office = Кеңсе №
book-void = Жарамсыз

paper-kind-certificate = Сертификат
paper-kind-thanks = Алғыс хат
paper-kind-diploma = Диплом
paper-kind-praise = Мақтау қағазы

club-card-title = Клуб карточкасы
club-card-leader = Жетекшісі
club-card-members = Мүшелері
club-card-named = аты белгілі: { $named }
club-card-counted = аты белгілі: { $named } · клубтың айтуынша: { $count }
club-card-no-members = Мүшелері жазылмаған
club-card-more-people = тағы { $count } адам
club-card-more = тағы { $count }
club-card-events = Мүшелері қатысқан іс-шаралар
club-card-people = { $count } адам
club-card-grants = Гранттар
club-card-school = Мектебі
club-card-organisation = Ұйымы
club-card-district = Ауданы, қаласы
club-card-directions = Бағыттары
club-card-founded = Құрылған уақыты
club-card-born-at = Қай іс-шарада құрылды
club-card-leader-phone = Жетекшінің телефоны
club-card-phone = Клуб телефоны
club-card-email = Электрондық пошта
club-card-address = Мекенжайы
club-card-link = Парақшасы
club-card-closed = жабылған:
club-card-step-applied = Өтінім берілді
club-card-step-won = Жеңіп алды
club-card-step-waiting = Шешімі күтілуде
club-card-step-refused = Қабылданбады
club-card-step-reported = Есеп тапсырылды
club-card-step-due = Есебі
club-card-step-overdue = Есеп кешікті
