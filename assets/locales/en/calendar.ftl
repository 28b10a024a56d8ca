## The calendar and the board of events.

plan-tab-calendar = Calendar
plan-tab-board = Board
calendar-month = Month
calendar-week = Week
calendar-agenda = Agenda
calendar-today = Today
calendar-earlier = Earlier
calendar-later = Later
calendar-export = Calendar file
calendar-file = Calendar of events
calendar-more = { $count } more
calendar-nothing = No events at this time
calendar-loose = No day yet
calendar-of-plan = from the plan, no event yet
board-planned = Planned
board-open = Enrolling or under way
board-held = Held
board-reported = Reported
board-early = The event is on { $when }: it was marked “{ $column }” before its day.
board-move = “{ $name }”: move to another column
