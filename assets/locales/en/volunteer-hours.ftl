## Head counts, reasons, volunteer hours

head-counts-title = Counted without a list
head-counts-text = People who were counted, not named: a class, parents, an audience. They are not added to the list.
head-counts-none = Nobody was counted
head-count-add = Add
head-count-new = Add people counted without a list
head-count-edit = Correct people counted without a list
head-count-label = Who
head-count-people = How many
head-count-people-bad = Type a number
head-counts-line = Without a list: { $count }
did-head-count-add = Added without a list: { $count }
did-head-count-correct = Head count corrected
did-head-count-trash = Head count deleted
did-head-count-restore = Head count put back

mark-reason-label = Reason
mark-reason-short = reason
mark-seconds = was there for { $count } min

event-tab-hours = Volunteer hours
hours-title = Volunteer hours
hours-lead = Hours are proposed from the marks. Only those that the supervisor confirmed count as somebody’s volunteer hours.
hours-by = Who confirms
hours-on = On which day
hours-by-missing = Type who confirms the hours
hours-column-sessions = Shifts
hours-column-proposed = Proposed
hours-column-time = Hours
hours-column-confirmed = Confirmed
hours-confirm = { $count ->
    [one] Confirm the hours of { $count } person
   *[other] Confirm the hours of { $count } people
}
hours-withdraw = Take the confirmation back
hours-bad = Type 3 or 2:30
hours-none = No marks
hours-none-text = Mark who came first: then the hours stand here.
hours-sum = Confirmed: { $confirmed }, not confirmed: { $open }
hours-not-confirmed = not confirmed
did-hours-confirm = { $count ->
    [one] Hours of { $count } volunteer written
   *[other] Hours of { $count } volunteers written
}
person-volunteer-hours = Volunteer hours: { $confirmed } ({ $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
})
person-volunteer-open = Apart, not confirmed: { $unconfirmed }
