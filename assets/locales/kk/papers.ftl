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
