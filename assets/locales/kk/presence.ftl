## Zoom, Teams, Meet есебі

intake-reason-same-email = Пошта мекенжайы сәйкес келді
intake-reason-email-of-several = Бұл пошта бірнеше адамдікі
intake-reason-email-of-another = Бұл пошта басқа аты бар адамдікі
intake-reason-email-differs = Аты-жөні бірдей, поштасы басқа
intake-reason-given-name-only = Тек аты, тегі не лақап аты жазылған
intake-problem-time-unreadable = Уақыты оқылмады
import-presence-read = { $from }–{ $to } аралығы есептелді. Қатысты ({ $threshold } % және одан көп): { $present }. Одан аз болды, келмеді деп белгіленді: { $absent }.
intake-reason-name-in-email = Аты-жөні пошта мекенжайында тұр
