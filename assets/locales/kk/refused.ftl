## Refusals by code: what happened, and what to do.

refused-other = Әрекет орындалмады.
refused-other-todo = Қайталап көріңіз. Қайталана берсе, баптаудағы журналды қолдауға жіберіңіз.
refused-bug = Бағдарламада күтпеген жерден ақау шықты. База өзгерген жоқ.
refused-bug-todo = Баптаудағы журналды қолдауға жіберіңіз.
refused-not-found = Бұл жазба табылмады.
refused-not-found-todo = Ол жойылған болуы мүмкін: тарихтан қараңыз.
refused-wrong-password = Құпиясөз не код сәйкес келмеді.
refused-wrong-password-todo = Пернетақта тілін тексеріп, қайта теріңіз.
refused-name-missing = Аты жазылмаған.
refused-name-missing-todo = Тегін не атын жазыңыз.
refused-title-missing = Атауы жазылмаған.
refused-title-missing-todo = Кемінде бір тілде жазыңыз.
refused-nothing-to-undo = { $stop ->
    [papers] Кері қайтаратын әрекет жоқ. Құжат берілгеннен кейін одан бұрынғы әрекеттер қайтарылмайды.
    [erasing] Кері қайтаратын әрекет жоқ. Адамның дерегі біржола өшірілгеннен кейін одан бұрынғы әрекеттер қайтарылмайды.
   *[nothing] Кері қайтаратын әрекет жоқ.
 }
refused-stopped = Жұмыс тоқтатылды. База өзгерген жоқ.
refused-papers-stopped = Құжаттардың бәрі файлға жазылмады, бірақ нөмірлер берілді: { $numbers } (барлығы { $count }).
refused-papers-stopped-todo = Қайта берудің қажеті жоқ: құжаттарды кітаптан кез келген уақытта қайта шығаруға болады.
refused-newer = Бұл файлды бағдарламаның жаңарақ нұсқасы жазған.
refused-newer-todo = Бағдарламаны жаңартып, қайта ашыңыз.
refused-cloud-folder = База бұлттық не желілік қалтада тұра алмайды: онда ол бүлінуі мүмкін.
refused-cloud-folder-todo = Осы ноутбуктегі қалтаны таңдаңыз.
refused-damaged = Файл бүлінген.
refused-damaged-todo = Басқа көшірмені таңдаңыз.
refused-not-a-register = Бұл файл Tizim көшірмесі емес.
refused-file-unreadable = Файл ашылмады.
refused-file-unreadable-todo = Басқа бағдарламада ашық тұрмағанын тексеріңіз.
refused-file-unwritable = Файл жазылмады.
refused-file-unwritable-todo = Орын жеткілікті ме және файл басқа бағдарламада ашық емес пе, тексеріңіз.
refused-busy = Базаны қазір басқа бағдарлама пайдаланып жатыр.
refused-busy-todo = Бірнеше секундтан соң қайталаңыз.
refused-locked = База жабық.
refused-under-age = Төтенше жағдай акциясына 18-ге толмаған адамды қосуға болмайды: { $event }.
refused-under-age-todo = Бұл талап «Волонтерлік қызмет туралы» заңның 12-бабынан.
refused-file-failed = Файл оқылмады не жазылмады.
refused-file-failed-todo = Орын жеткілікті ме, файл басқа бағдарламада ашық емес пе, тексеріңіз.
refused-bad-id = Мұндай жазба нөмірі болмайды.
refused-bad-id-todo = Нөмірді тізімнен қайта көшіріңіз.
refused-missing = Қажетті өріс бос қалған.
refused-missing-todo = Толтырып, қайта сақтаңыз.
refused-bad-value = Бұл мән мұнда жарамайды.
refused-bad-value-todo = Тізімнен таңдаңыз немесе басқаша жазыңыз.
refused-bad-date = Күн оқылмады немесе ондай күн жоқ.
refused-bad-date-todo = 27.11.2026 деп жазып көріңіз.
refused-too-early = Қазіргі жетекші { $since } күні келген.
refused-too-early-todo = Одан кейінгі күнді жазыңыз.
refused-bad-period = Мерзімі түсініксіз.
refused-bad-period-todo = Күнін, айын, тоқсанын немесе жылын жазыңыз.
refused-no-register = Бұл жерде база жоқ.
refused-no-register-todo = Жаңа база құрыңыз немесе көшірмеден қайтарыңыз.
refused-register-exists = Бұл жерде база бар.
refused-register-exists-todo = Соны ашыңыз немесе басқа қалтаны таңдаңыз.
refused-newer-version = Бұл файлды бағдарламаның жаңарақ нұсқасы жазған.
refused-newer-version-todo = Бағдарламаны жаңартып, қайта ашыңыз.
refused-shared-folder = База бұлттық не желілік қалтада тұра алмайды: онда ол бүлінуі мүмкін.
refused-shared-folder-todo = Осы ноутбуктегі қалтаны таңдаңыз.
refused-wrong-recovery-code = Қалпына келтіру коды сәйкес келмеді.
refused-wrong-recovery-code-todo = Парақтағы топтарды ретімен қайта теріңіз.
refused-password-needed = База құпиясөзбен жабық.
refused-password-needed-todo = Құпиясөзді не қалпына келтіру кодын теріңіз.
refused-register-in-use = База басқа бағдарламада ашық немесе ондағы жұмыс әлі бітпеген.
refused-register-in-use-todo = Жұмыстың бітуін күтіңіз, осы базамен істейтін басқа терезелер мен командаларды жауып, қайталаңыз.
refused-own-file = Бұл — базаның өз файлы, оның орнына ештеңе жазылмайды.
refused-own-file-todo = Басқа атау немесе басқа қалта таңдаңыз.
refused-not-a-backup = Бұл файл Tizim көшірмесі емес.
refused-not-a-backup-todo = Tizim жазған көшірмені таңдаңыз.
refused-backup-differs = Көшірме толық емес немесе бүлінген.
refused-backup-differs-todo = Басқа флешкаға көшіріңіз немесе басқа көшірмені таңдаңыз.
refused-backup-failed = Үлкен тізім алдында база көшірмесі жасалмады, сондықтан ештеңе енгізілмеді.
refused-backup-failed-todo = Дискіден орын босатыңыз, көшірмелер қалтасына жазуға бола ма, тексеріңіз де, қайталаңыз.
refused-nothing-to-redo = Қайталайтын әрекет жоқ. Тек кері қайтарылған әрекет қайталанады.
refused-in-trash = Бұл жазба жойылған.
refused-in-trash-todo = Алдымен «Жойылғандар» ішінен қайтарыңыз.
refused-empty-file = Файл бос.
refused-empty-file-todo = Ішінде тізім бар файлды таңдаңыз.
refused-no-data-rows = Файлда тақырып жолынан басқа ештеңе жоқ.
refused-no-data-rows-todo = Адамдарды жазып, қайта сақтаңыз.
refused-corrupt-file = Файл бүлінген, соңына дейін оқылмады.
refused-corrupt-file-todo = Excel-де ашып, қайта сақтап көріңіз.
refused-encrypted-file = Файлдың өз құпиясөзі бар.
refused-encrypted-file-todo = Excel-де құпиясөзін алып тастап, қайта сақтаңыз.
refused-expands-too-much = Файл ашылғанда шектен тыс үлкейеді.
refused-expands-too-much-todo = Тізімді жаңа файлға көшіріп, соны таңдаңыз.
refused-unknown-format = Мұндай файл түрі оқылмайды.
refused-unknown-format-todo = Тізім XLSX, XLS, ODS не CSV, сурет PNG не JPEG болуы керек.
refused-too-large = Файл тым үлкен.
refused-too-large-todo = Керексіз беттерін алып тастаңыз немесе бірнеше файлға бөліңіз.
refused-xml-entities = Файл ішінде рұқсат етілмеген бөлік бар.
refused-xml-entities-todo = Excel-де ашып, жаңа файл етіп сақтаңыз.
refused-unknown-sheet = Файлда мұндай бет жоқ.
refused-unknown-sheet-todo = Бет атын тексеріңіз.
refused-no-name-column = Аты-жөні жазылған баған табылмады.
refused-no-name-column-todo = Қай баған екенін өзіңіз көрсетіңіз.
refused-no-club-list = Файлда клубтар тізімі де, гранттар тізімі де табылмады.
refused-no-club-list-todo = Бағандардың бірінде «Клуб», екіншісінде «Мектеп», «Жетекші» немесе «Сомасы» деп жазылсын.
refused-no-rows = Алынатын жаңа жол жоқ: бұл файл бұрын оқылған.
refused-nobody-meets-rule = Шартқа сай ешкім жоқ.
refused-nobody-meets-rule-todo = Сабақ санын азайтыңыз немесе қатысуды белгілеңіз.
refused-letters-missing = Есімде басылмайтын таңба бар.
refused-letters-missing-todo = Есімді түзетіп, қайта көріңіз.
refused-already-void = Бұрыннан жарамсыз: { $number }.
refused-already-void-todo = Орнына берілген құжатты кітаптан табыңыз.
refused-nameless = Бұл адам атаусыз: ол туралы енді ештеңе жазылмайды.
refused-nameless-todo = Қайта келсе, жаңа адам ретінде қосыңыз.
refused-blob-too-large = Сурет тым үлкен.
refused-blob-too-large-todo = Кішірейтіп, қайта таңдаңыз.
refused-text-too-long = Мәтін тым ұзын: бір жолға { $limit } КБ-тан артық сыймайды, бұл 30 мыңнан астам әріп.
refused-text-too-long-todo = Қысқартыңыз не бірнеше жазбаға бөліңіз.
refused-in-use = { $field ->
    [worker] Бұл қызметкер қазір ноутбукта жұмыс істеп отыр.
   *[other] Бұл жазба қазір қолданылып тұр.
 }
refused-in-use-todo = { $field ->
    [worker] Алдымен бүйір мәзірдің төменгі жағында басқа қызметкерге ауысыңыз.
   *[other] Алдымен орнына басқасын таңдаңыз.
 }
refused-not-yet = Бұл мүмкіндік кейінгі нұсқада қосылады.
