## Putting people on lists, calling them out, dividing them into groups.

event-tab-call-out = Call-out
event-tab-groups = Groups
event-places = Places: { $taken } / { $capacity }
whom-title = Add a whole list
whom-event = From an event
whom-club = From a club
whom-view = From a view
whom-search-event = Title of the event
whom-search-club = Name of the club
whom-search-view = Name of the view
whom-attended = Only those who were there
whom-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
whom-enrolled = Enrolled: { $count }
whom-were = Were there: { $count }
whom-taken = will be taken: { $count }
whom-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }, new on the list: { $fresh }
whom-none = Choose where the people come from
enrolled-now-waiting = Every place is taken. Waiting now: { $count }
enrolled-clashes = Expected elsewhere at the same time: { $count }
enrolled-clash = Expected elsewhere
call-out-age = Age
call-out-consents = Consents
call-out-data = data
call-out-photo = photo
call-out-parent = parent
call-out-last = Last action
call-out-hours = Volunteer hours
call-out-answer = Answer
call-out-agree = Agreed
call-out-refuse = Refused
call-out-change = Change the answer: { $name }
call-out-invite = Invite
call-out-stopped = Under 18
call-out-copy = Copy as text
call-out-copied = { $count ->
    [one] Copied { $count } person
   *[other] Copied { $count } people
 }
call-out-nobody = There is nobody in the register
call-out-sums = People: { $people } · invited: { $invited } · agreed: { $agreed } · refused: { $refused }
groups-hint = Drag people from group to group, or tick several and choose a group
groups-ticked = Ticked: { $count }
groups-put = Put into a group
groups-none = In no group
groups-add = Add a group
groups-edit = Edit the group “{ $name }”
groups-edit-title = Edit group
groups-earlier = Move left
groups-later = Move right
groups-divide = Divide into groups
groups-divide-title = Divide those enrolled into groups
groups-empty = No groups yet
groups-empty-text = Divide those enrolled by direction or evenly. Every group gets its share of each district.
groups-place = Room
groups-districts = { $count ->
    [one] { $count } district
   *[other] { $count } districts
 }
divide-by = Divided by
divide-evenly = Evenly
divide-direction = The direction chosen in the form
divide-answer = The answer to “{ $name }”
divide-groups = How many groups
divide-most = At most so many people in a group
divide-keep = Whoever is in a group stays there
divide-foreseen = { $groups ->
    [one] It makes { $groups } group:
   *[other] It makes { $groups } groups:
 }
divide-undecided = Those who chose nothing go to the smallest groups: { $count }.
divide-wish = Write how many groups there are to be, or how many people in each
