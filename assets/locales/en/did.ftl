## What was done: the undo bar and the history. The core names these ids.

did-change = The change is saved
did-trainee-add = Person added: { $name }
did-trainee-correct = Corrected: { $name }
did-trainee-correct-many = { $count ->
    [one] Data of { $count } person changed
   *[other] Data of { $count } people changed
 }
did-trainee-trash = { $count ->
    [one] { $count } person deleted
   *[other] { $count } people deleted
 }
did-trainee-restore = { $count ->
    [one] { $count } person put back
   *[other] { $count } people put back
 }
did-event-add = Event added: { $name }
did-event-correct = Event changed: { $name }
did-event-trash = { $count ->
    [one] { $count } event deleted
   *[other] { $count } events deleted
 }
did-event-restore = { $count ->
    [one] { $count } event put back
   *[other] { $count } events put back
 }
did-session-add = Session added: { $name }
did-session-generate = { $count } sessions added
did-session-correct = Session changed
did-session-move = Order of sessions changed
did-session-trash = Session deleted
did-session-restore = Session put back
did-plan-add = Plan added: { $name }
did-plan-correct = Plan changed: { $name }
did-plan-trash = Plan deleted
did-plan-restore = Plan restored
did-plan-import = { $count } lines added to the plan
did-plan-line-add = Added to the plan: { $name }
did-plan-line-correct = Corrected in the plan: { $name }
did-plan-line-move = Order of the plan changed
did-plan-line-trash = Deleted from the plan
did-plan-line-restore = Restored to the plan
did-plan-line-tie = Line of the plan changed for an event
did-publication-add = Publication added
did-publication-correct = Publication corrected
did-publication-trash = Publication deleted
did-publication-restore = Publication restored
did-photo-add = Photo added
did-photo-correct = Caption changed
did-photo-move = Order of photos changed
did-photo-trash = Photo deleted
did-photo-restore = Photo restored
did-enrolment-add = { $count ->
    [one] { $count } person enrolled
   *[other] { $count } people enrolled
 }
did-enrolment-invite = { $count ->
    [one] { $count } person invited
   *[other] { $count } people invited
 }
did-enrolment-correct = { $count ->
    [one] { $count } enrolment changed
   *[other] { $count } enrolments changed
 }
did-enrolment-trash = { $count ->
    [one] { $count } person taken off the list
   *[other] { $count } people taken off the list
 }
did-enrolment-restore = { $count ->
    [one] { $count } enrolment put back
   *[other] { $count } enrolments put back
 }
did-answer-column-add = Column added: { $name }
did-answer-column-correct = Column renamed: { $name }
did-attendance-mark = { $count ->
    [one] { $count } mark set
   *[other] { $count } marks set
 }
did-attendance-unmark = { $count ->
    [one] { $count } mark taken away
   *[other] { $count } marks taken away
 }
did-club-add = Club added: { $name }
did-club-correct = Club changed: { $name }
did-club-trash = Club deleted: { $name }
did-club-restore = Club put back: { $name }
did-club-hand-over = { $count ->
    [one] Club handed over: { $name }
   *[other] { $count } clubs handed over
 }
did-club-import = { $count ->
    [0] The list was read, no club is new
    [one] { $count } club added from the list
   *[other] { $count } clubs added from the list
 }
did-club-import-more = From a list of clubs: new clubs { $count }, new leaders { $leaders }, new grants { $grants }
did-membership-add = { $count ->
    [one] { $count } person added to the club
   *[other] { $count } people added to the club
 }
did-membership-correct = Membership changed
did-membership-trash = { $count ->
    [one] { $count } person removed from the club
   *[other] { $count } people removed from the club
 }
did-membership-restore = { $count ->
    [one] { $count } membership put back
   *[other] { $count } memberships put back
 }
did-grant-add = Grant added: { $name }
did-grant-correct = Grant changed: { $name }
did-grant-trash = Grant deleted
did-grant-restore = Grant put back
did-certificate-issue = { $count ->
    [one] { $count } certificate issued
   *[other] { $count } certificates issued
 }
did-certificate-void = { $count ->
    [one] { $count } certificate made void
   *[other] { $count } certificates made void
 }
did-certificate-replace = Certificate replaced
did-badges-print = { $count ->
    [one] { $count } badge made ready to print
   *[other] { $count } badges made ready to print
}
did-intake-left = The list waits on Home
did-intake-put-away = The list was put away
did-intake-apply = { $count ->
    [0] List read, nobody new
    [one] { $count } new person added from a list
   *[other] { $count } new people added from a list
 }
did-intake-filled = { $people ->
    [one] Details of { $people } person completed from a list (values: { $values })
   *[other] Details of { $people } people completed from a list (values: { $values })
 }
did-intake-apply-filled = From a list: { $count } new, details of { $people } more completed (values: { $values })
did-organisation-add = Organisation added: { $name }
did-organisation-correct = Organisation changed: { $name }
did-organisation-logo = Logo changed
did-organisation-trash = Organisation deleted
did-organisation-restore = Organisation put back
did-signatory-add = Signatory added: { $name }
did-signatory-correct = Signatory changed: { $name }
did-signatory-trash = Signatory deleted
did-signatory-restore = Signatory put back
did-programme-add = Programme added: { $name }
did-programme-correct = Programme changed: { $name }
did-programme-trash = Programme deleted
did-programme-restore = Programme put back
did-reference-add = Added to the list: { $name }
did-reference-correct = Changed in the list: { $name }
did-academy-correct = Data of the academy changed
did-academy-create = Register created
did-worker-add = Worker added: { $name }
did-worker-correct = Worker changed: { $name }
did-worker-trash = Worker taken off the list
did-worker-restore = Worker put back on the list
did-history-restore = Earlier value put back
did-undo = Undo: { $name }
did-redo = Redo: { $name }
did-trainee-merge = Joined: { $name }
did-trainee-unmerge = Records taken apart
did-trainee-not-same = Marked as two people
did-import-undo = { $count ->
    [one] List taken back: { $count } person went
   *[other] List taken back: { $count } people went
 }
did-exchange-read = File from “{ $name }” received
did-exchange-undo = File from “{ $name }” undone: { $count } records
did-held-accept = Work of “{ $name }” accepted
did-conflict-resolve = One of two versions chosen
did-enrolment-correct-moved = Enrolments changed: { $count }. A place goes to { $name }
did-enrolment-correct-moved-more = Enrolments changed: { $count }. Places from the waiting list: { $moved }
did-enrolment-trash-moved = Taken off the list: { $count }. A place goes to { $name }
did-enrolment-trash-moved-more = Taken off the list: { $count }. Places from the waiting list: { $moved }
did-event-group-add = Group added: { $name }
did-event-group-correct = Group changed: { $name }
did-event-group-move = Groups put in another order
did-event-group-trash = Group deleted
did-event-group-restore = Group put back
did-event-group-put = { $count ->
    [one] { $count } person put into a group
   *[other] { $count } people put into a group
 }
did-event-group-divide = { $count ->
    [one] Divided into { $count } group
   *[other] Divided into { $count } groups
 }
did-calendar-shift = Moved: { $name }
did-template-save = Template “{ $name }” saved
did-template-delete = Template deleted
did-template-take = An earlier version of the template is back
did-template-import = Template taken from a file
