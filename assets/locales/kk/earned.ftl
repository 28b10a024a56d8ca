## Who has earned a paper and why, proof before a batch, batches that were cut off.

earned-there = { $of } сабақтың { $there }-іне қатысты
earned-there-least = { $of } сабақтың { $there }-іне қатысты, кемінде { $least } керек
earned-missed = { $count } сабақ қалдырды, { $most } сабаққа дейін қалдыруға болады
earned-excused = { $count } сабаққа себепті келмеді, бұл есептелмейді
earned-hours = { $hours } сағат қатысты, { $least } сағат керек
earned-unmarked = { $count } сабақта белгісі жоқ ({ $days })
earned-ahead = алда әлі { $count } сабақ бар
earned-has-one = осындай жарамды құжаты бар: № { $serial }
earned-help-mark = { $days } сабағына белгісін қойыңыз
earned-help-attend = алдағы { $ahead } сабақтың { $count }-іне қатысса, алады
earned-help-hours = алдағы сабақтарда тағы { $hours } сағат жинаса, алады
earned-help-wait = алдағы { $count } сабақ өткен соң анықталады
earned-help-none = шартты енді орындай алмайды; себебін жазып, бәрібір беруге болады
earned-anyway = шартқа қарамай беріледі: { $reason }
earned-yes = алады
earned-no = алмайды
left-out-rule-not-met = шартты орындамаған

proof-name-mixed = «{ $word }»: қазақша және латын әріптері аралас
proof-name-capitals = «{ $word }» түгел бас әріппен жазылған
proof-name-small = «{ $word }» кіші әріптен басталады
proof-name-spaces = артық бос орын не дефис бар
proof-name-signs = артық таңба бар: { $word }
proof-name-initial = «{ $word }»: аты толық емес, бас әрпі ғана
proof-name-no-given = аты жазылмаған
proof-name-no-surname = тегі жазылмаған
proof-name-patronymic = «{ $word }»: әкесінің аты жынысына сай емес
proof-name-given-sex = «{ $word }»: аты көрсетілген жынысқа сай емес
proof-name-near = «{ $word }»: «{ $known }» емес пе?
proof-name-alike = дәл осындай аты бар адам тағы бар
proof-name-form = септелуін тексеріңіз: { $form }
proof-name-latin-by-rule = латынша жазылуы ереже бойынша алынды
proof-name-latin = аты латын әрпімен жазылған
proof-name-other = атын тексеріңіз
proof-sheet = Тексеру парағы
proof-sheet-name = Құжатқа басылатын аты
proof-sheet-look = Нені тексеру керек
proof-sheet-tick = Дұрыс
proof-sheet-longest = ең ұзын есім
proof-sheet-shortest = ең қысқа есім
proof-sheet-count = Алады: { $count }. Алмайды: { $out }, оның ішінде бұрын алғаны: { $have }.
proof-sheet-lang = Құжаттың тілі: { $lang }
proof-sheet-number = Бірінші нөмірі: { $serial }
proof-sheet-signers = Қол қояды: { $names }
proof-sheet-wording = Мәтіні: { $text }
proof-sheet-signed = Тексерген: ____________________    Күні: ____________

unfinished-line = { $title }: № { $first } … { $last } берілді ({ $count } құжат), бірақ файлы жазылмаған

ask-papers-unwritten = { $count } құжат берілген, файлы жазылмаған
ask-papers-unwritten-detail = Қазір жазып алыңыз: { $names }
