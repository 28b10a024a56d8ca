## Clubs: list, page, members, grants.

clubs-title = Clubs
clubs-add = Add a club
clubs-search = Name, school
clubs-empty = No clubs yet
clubs-empty-text = Add a school club, a student council or a volunteer group born at an event.
clubs-trash-empty = No deleted clubs
clubs-count = { $count ->
    [one] { $count } club
   *[other] { $count } clubs
 }
clubs-members = Members
clubs-leaders = Leader
clubs-grants = Grants
club-add-title = New club
club-edit-title = Edit the club
club-name-missing = Write the name in one language at least
club-trashed = This club was deleted. Members and grants are kept.
club-details = Details
club-members = Members
club-add-members = Add members
club-no-members = No members yet
club-past-members = Former members
club-since = since { $day }
club-ended = { $from } – { $to }
club-member-from = In the club from
club-member-to = In the club until
club-member-edit = Role and dates
club-make-leader = Make leader
club-make-member = Make member
club-end-membership = Left the club
club-remove-member = Added by mistake, remove
club-no-grants = No grants written
grant-add = Add a grant
grant-edit = Edit the grant
grant-title = Name of the grant
grant-sum-unread = Write the sum as a number
