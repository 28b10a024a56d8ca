## The calendar and the board of events.

plan-tab-calendar = Күнтізбе
plan-tab-board = Тақта
calendar-month = Ай
calendar-week = Апта
calendar-agenda = Тізбек
calendar-today = Бүгін
calendar-earlier = Алдыңғы
calendar-later = Келесі
calendar-export = Күнтізбе файлы
calendar-file = Іс-шаралар күнтізбесі
calendar-more = тағы { $count }
calendar-nothing = Бұл уақытта іс-шара жоқ
calendar-loose = Күні әлі белгісіз
calendar-of-plan = жоспардан, іс-шарасы ашылмаған
board-planned = Жоспарда
board-open = Тіркелу және өтіп жатқан
board-held = Өтті
board-reported = Есеп берілді
board-early = Мерзімі – { $when }: «{ $column }» деп күні келмей тұрып белгіленді.
board-move = «{ $name }»: басқа бағанға ауыстыру
