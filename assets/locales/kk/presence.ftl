## Zoom, Teams, Meet есебі

intake-reason-same-email = Пошта мекенжайы сәйкес келді
intake-reason-email-of-several = Бұл пошта бірнеше адамдікі
intake-reason-email-of-another = Бұл пошта басқа аты бар адамдікі
intake-reason-email-differs = Аты-жөні бірдей, поштасы басқа
intake-reason-given-name-only = Тек аты, тегі не лақап аты жазылған
intake-problem-time-unreadable = Уақыты оқылмады
import-presence-read = { $from }–{ $to } аралығы есептелді. Қатысты ({ $threshold } % және одан көп): { $present }. Одан аз болды, келмеді деп белгіленді: { $absent }.
intake-reason-name-in-email = Аты-жөні пошта мекенжайында тұр

intake-title-presence = Zoom, Teams, Meet есебін оқу
intake-kind-presence = Zoom, Teams, Meet есебі
intake-kind-presence-text = Онлайн сабақта кім қанша отырғаны
intake-drop-report = Қатысушылар есебін осында тастаңыз не таңдаңыз
intake-report-where = Zoom, Teams немесе Google Meet берген файл: csv не xlsx. Алдымен сол жақтан сабақты таңдаңыз.
intake-field-joined = Қосылған уақыты
attendance-from-report = Zoom, Teams, Meet есебі
presence-counts = Не есептеледі
presence-from = Басталуы
presence-to = Аяқталуы
presence-threshold = Шегі, %
presence-threshold-text = Кемінде { $minutes } минут отырған адам «қатысты» деп белгіленеді, одан аз отырғаны «келмеді» деп. Бұрын қойылған белгілер сіз келіспейінше өзгермейді.
presence-joined-text = Бір адам бірнеше рет кірсе не екі құрылғыдан отырса, уақыты бірге саналады.
presence-hosts = Кездесуді өткізген адам есепке кірмейді: { $count } жол
presence-waited = Күту бөлмесіндегі уақыт саналмайды: { $count } жол
presence-sums = Қатысты: { $present }, келмеді ({ $threshold } %-дан аз): { $absent }. Кім қанша отырғанын көру
presence-minutes = { $count } мин
intake-another = Басқа адам…
intake-another-title = Бұл кім?
intake-hint-given-name-only = Толық аты жазылмаған: кім екенін өзіңіз айтасыз.
intake-hint-email-of-several = Ағайындылардың поштасы ортақ болуы мүмкін.
intake-hint-email-of-another = Біреу басқаның поштасымен кірген болуы мүмкін.
