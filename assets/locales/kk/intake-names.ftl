## Names that a list spells better, mistyped addresses, and what is told for a whole list.

intake-reason-better-name = Аты тізімде дұрысырақ жазылғандар
intake-reason-other-spelling = Аты тізімде басқаша жазылғандар
intake-names-better = Осы тізімде { $count } адамның аты-жөні дұрысырақ жазылған
intake-names-better-lead = Сол жағында базадағы жазылуы, оң жағында тізімдегісі. Белгісі алынған аттарға тиіспейді. Адам бұрынғы жазылуымен де табыла береді.
intake-names-doubtful = Осы тізімде { $count } адамның аты-жөні басқаша жазылған
intake-names-doubtful-lead = Қайсысы дұрыс екенін бағдарлама айта алмайды. Тізімде дұрыс жазылған аттарды белгілеңіз.
intake-names-list = Әр аттың екі жазылуы
intake-names-take = Тізімдегідей жазу: { $count }
intake-names-keep = Сол күйі қалдыру
intake-names-chosen-take = Тізімдегідей
intake-names-chosen-keep = Сол күйі қалады
intake-names-stay = Жауап берілмеген аттар сол күйі қалады.
intake-fact-respelled = { $count ->
   *[other] адамның аты-жөні тізімдегідей жазылды
 }

intake-emails-lead = Бұл мекенжайлар қате терілген сияқты. Жауап берілмесе, мекенжай базаға жазылмайды.
intake-emails-take = Бәріне «иә»: { $count }
intake-email-is-it = Дұрысы { $value } ме?

intake-for-all = Бүкіл тізімге ортақ
intake-for-all-may = бос қалдыруға болады
intake-for-all-question = Осы тізімдегі адамдардың бәрі қайдан?
intake-for-all-lead = Тізімде бұл жазылмаған немесе бірқатар жолда ғана жазылмай қалған. Жауабыңыз дерегі жоқ жолдарға жазылады, базада барына тиіспейді. Бос қалдыруға болады.
intake-for-all-rows = { $count } жолда жазылмаған, жауап тек соларға жазылады
