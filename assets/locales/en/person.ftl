## A person's page: names, photo, own columns, places of study, figures, what happened.
person-attendance = Attendance
person-timeline = Timeline
person-rate = attendance
person-rate-of = attendance, { $attended } / { $counted }
person-rate-none = no marks yet
person-rate-text = Only sessions with marks count. Excused absences are left out.
person-sum-hours = { $attended } / { $counted } sessions, { $hours } hours
person-no-sessions = No sessions to mark
person-no-sessions-text = Once the person is on the list of an event, its sessions stand here.
person-mark-none = not marked
person-show-all = Show all { $count }
person-show-few = Show fewer
person-session-date = Date
person-session-mark = Mark

# Names
names-title = How the name is written
names-text = Papers use these forms. A field left empty follows the rule.
names-wording = { "{кімге}" } and { "{кімнің}" }, in a Russian paper { "{кому}" }, stand for the name in its case.
form-high = by rule
form-medium = by rule, worth a look
form-low = a guess, please check
form-own = written by hand
name-to-rule = Back to the rule
name-others-hint = A former surname and the like, one a line. The person is found by these too.
name-keep-former = Keep the former surname: { $surname }
name-keep-former-text = The person will be found by it too.
did-trainee-names = How the name is written changed: { $name }

# Photo
photo-title = Photo
photo-of = { $name }, photo
photo-choose = Add a photo
photo-change = Change the photo
photo-remove = Remove the photo
photo-drop = A JPEG or PNG file may also be dropped on this page.
photo-no-consent = There is no consent to photos. By law a photo needs one first.
photo-crop = Fit the face into the square
photo-crop-text = Drag it or move it with the arrow keys. The photo is made small; where and when it was taken is not kept.
photo-zoom = Zoom
photo-save = Use this
photo-unreadable = This picture could not be opened. Choose a JPEG or PNG file.
did-trainee-photo = Photo added
did-trainee-photo-removed = Photo removed

# Columns of the academy's own
settings-own = Own fields
own-title = The academy’s own fields
own-text = What else the academy needs to know of people: size of clothes, a parent’s phone, languages.
own-add = Add a field
own-edit = Change the field
own-empty = No own fields yet
own-none = Own fields are added in Settings
own-kind-text = Text
own-kind-number = Number
own-kind-day = Day
own-kind-choice = Choice
own-kind-yes = Yes or no
own-choices-hint = One choice a line
own-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
own-up = Move up
own-down = Move down
own-values-edit = Values of own fields
own-unread = This field does not take this value
own-filter-from = From
own-filter-to = To
own-filter-text = Contains
own-filter-filled = filled in
own-filter-empty = empty
own-gone = { $count ->
    [one] This field was deleted or changed, the list is shown without it: { $names }
   *[other] These fields were deleted or changed, the list is shown without them: { $names }
 }
did-own-field-add = Field added: { $name }
did-own-field-correct = Field changed: { $name }
did-own-field-place = Order of fields changed
did-own-field-trash = Field deleted
did-own-field-restore = Field put back
field-holds = What it holds
field-choices = Choices
field-value = Value

# Places of study and work
study-title = Study and work
study-now = now
study-move = Moved on
study-move-title = Moving on
study-move-text = The present place joins the former ones with its days, and the new one takes its place.
study-placeless = Write a school, a faculty or an organisation
study-same = The same as the present place: correct what has changed
study-add = A former place
study-edit = Change a former place
study-none = No place of study written
study-since = since { $since }
study-until = until { $until }
did-trainee-move = Moved on
did-study-add = Former place added
did-study-correct = Former place changed
did-study-trash = Former place deleted
did-study-restore = Former place put back

# What happened
timeline-empty = Nothing yet
timeline-no-day = no day
timeline-added = Added to the register by { $who }
timeline-added-list = Came with a list
timeline-added-event-list = Came with the list of { $event }
timeline-enrolled-invited = Invited: { $event }
timeline-enrolled-agreed = Agreed to come: { $event }
timeline-enrolled-registered = Registered: { $event }, { $role }
timeline-enrolled-waiting = On the waiting list: { $event }
timeline-enrolled-refused = Refused: { $event }
timeline-enrolled-cancelled = Taken off the list: { $event }
timeline-attended = Attended: { $event }, { $attended } / { $sessions } sessions, { $hours } hours
timeline-paper = Issued: { $kind } { $serial }, { $event }
timeline-paper-void = Made void: { $kind } { $serial }. { $reason }
timeline-club-joined = Joined the club { $club }, { $role }
timeline-club-role = { $club }: was { $before }, is { $after }
timeline-club-left = Left the club { $club }
timeline-study = Place of study or work: { $place }
timeline-study-left = Left: { $place }
timeline-consent-given = { $scope }: given
timeline-consent-refused = { $scope }: refused
timeline-consent-withdrawn = { $scope }: withdrawn
timeline-renamed = Name changed: was { $before }, is { $after }
timeline-trashed = Deleted
timeline-restored = Put back
timeline-merged = Joined with another record: { $name }
timeline-unmerged = Taken apart from another record: { $name }
