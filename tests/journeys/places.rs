//! Places at an event: who comes when all are taken waits, and moves up.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::{
    self, EnrolmentChanges, EnrolmentQuery, EnrolmentState, enrolment_id, places,
};
use tizim_core::events::{self, EventChanges, EventStatus};
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionDraft};

use super::enrolments::{Forum, person};

impl Forum {
    fn room_for(&self, capacity: u32) {
        let changes = EventChanges {
            capacity: Some(capacity),
            ..EventChanges::default()
        };
        events::correct(&self.desk.register, self.event, changes).unwrap();
    }

    fn status(&self, trainee: Id) -> EnrolmentState {
        self.list(EnrolmentQuery::default())
            .into_iter()
            .find(|it| it.trainee.trainee.id == trainee)
            .unwrap()
            .status
    }

    fn says(&self, trainee: Id, status: EnrolmentState) -> Vec<String> {
        let changes = EnrolmentChanges {
            status: Some(status),
            ..EnrolmentChanges::default()
        };
        let id = enrolment_id(self.event, trainee);
        let done = enrolments::correct(&self.desk.register, &[id], &changes).unwrap();
        done.value.moved_up.into_iter().map(|it| it.name).collect()
    }
}

#[test]
fn who_comes_when_all_places_are_taken_waits() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(2);
    let added = forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    assert_eq!((added.added, added.waiting), (3, 1));
    assert_eq!(forum.status(forum.galym), EnrolmentState::Waiting);
    let left = forum.desk.register.read(|it| places::left(it, forum.event));
    assert_eq!(left.unwrap(), Some(0));
}

#[test]
fn whoever_holds_the_event_takes_no_place() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(1);
    enrolments::add(
        &forum.desk.register,
        forum.event,
        &[forum.aigerim],
        "speaker",
        EnrolmentState::Registered,
    )
    .unwrap();
    forum.enrol(&[forum.dana]);
    assert_eq!(forum.status(forum.dana), EnrolmentState::Registered);
}

#[test]
fn a_place_that_becomes_free_goes_to_the_first_who_waits() {
    let forum = Forum::on("2026-11-27");
    let omar = person(&forum.desk, "Бекенов", "Омар", "2001-01-01", "alga");
    forum.room_for(2);
    forum.enrol(&[forum.aigerim, forum.dana]);
    forum.enrol(&[forum.galym]);
    forum.enrol(&[omar]);
    let moved = forum.says(forum.dana, EnrolmentState::Refused);
    assert_eq!(moved, ["Өтегенов Ғалымжан"]);
    assert_eq!(forum.status(forum.galym), EnrolmentState::Registered);
    assert_eq!(forum.status(omar), EnrolmentState::Waiting);
    // One press of undo takes both back.
    let register = &forum.desk.register;
    register.undo().unwrap();
    assert_eq!(forum.status(forum.galym), EnrolmentState::Waiting);
    assert_eq!(forum.status(forum.dana), EnrolmentState::Registered);
    let id = enrolment_id(forum.event, forum.aigerim);
    let gone = enrolments::trash(register, &[id]).unwrap().value;
    assert_eq!(gone.moved_up.len(), 1, "taken off the list");
}

#[test]
fn nobody_is_sent_to_the_end_of_a_queue_they_were_just_put_in() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(5);
    forum.enrol(&[forum.aigerim, forum.dana]);
    assert!(forum.says(forum.dana, EnrolmentState::Waiting).is_empty());
    assert_eq!(forum.status(forum.dana), EnrolmentState::Waiting);
}

#[test]
fn more_places_let_those_in_who_wait() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(1);
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    forum.room_for(2);
    let waiting = |forum: &Forum| {
        let rows = forum.list(EnrolmentQuery::default()).into_iter();
        rows.filter(|it| it.status == EnrolmentState::Waiting)
            .count()
    };
    assert_eq!(waiting(&forum), 1);
    forum.room_for(0);
    assert_eq!(waiting(&forum), 1, "no number of places promises nothing");
}

#[test]
fn the_law_keeps_a_child_waiting() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(1);
    forum.enrol(&[forum.dana]);
    // Aigerim is 16: she waits, and then the event becomes an emergency action.
    let state = EnrolmentState::Registered;
    forum.enrol(&[forum.aigerim]);
    assert_eq!(forum.status(forum.aigerim), EnrolmentState::Waiting);
    let id = enrolment_id(forum.event, forum.aigerim);
    enrolments::trash(&forum.desk.register, &[id]).unwrap();
    let changes = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, changes).unwrap();
    let added = enrolments::add(
        &forum.desk.register,
        forum.event,
        &[forum.aigerim],
        "",
        state,
    );
    assert_eq!(added.unwrap().value.refused.len(), 1);
    assert!(forum.says(forum.dana, EnrolmentState::Refused).is_empty());
}

#[test]
fn who_is_there_is_registered_whatever_the_places() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(1);
    let register = &forum.desk.register;
    let session = sessions::add(register, forum.event, SessionDraft::default()).unwrap();
    forum.enrol(&[forum.aigerim]);
    let mark = MarkChange {
        session: session.value.id,
        trainee: forum.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    attendance::mark(register, forum.event, &[mark]).unwrap();
    assert_eq!(forum.status(forum.dana), EnrolmentState::Registered);
}

#[test]
fn a_status_knows_its_day() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let state = EnrolmentState::Invited;
    enrolments::add(register, forum.event, &[forum.dana], "", state).unwrap();
    forum.desk.clock.pass_minutes(3 * 24 * 60);
    forum.says(forum.dana, EnrolmentState::Agreed);
    let row = forum.list(EnrolmentQuery::default()).remove(0);
    assert_eq!(
        (row.status_on.as_str(), row.registered_at.as_str()),
        ("2026-10-18", "2026-10-15")
    );
    forum.desk.clock.pass_minutes(24 * 60);
    forum.says(forum.dana, EnrolmentState::Agreed);
    let row = forum.list(EnrolmentQuery::default()).remove(0);
    assert_eq!(row.status_on, "2026-10-18", "said again, it is no news");
}

#[test]
fn nobody_moves_up_to_what_is_over_or_off() {
    for changes in [
        EventChanges {
            status: Some(EventStatus::Cancelled),
            ..EventChanges::default()
        },
        EventChanges {
            status: Some(EventStatus::Held),
            ..EventChanges::default()
        },
        EventChanges {
            period: Some("2026-10-12".into()),
            ..EventChanges::default()
        },
    ] {
        let forum = Forum::on("2026-11-27");
        forum.room_for(1);
        forum.enrol(&[forum.dana, forum.galym]);
        events::correct(&forum.desk.register, forum.event, changes).unwrap();
        assert!(forum.says(forum.dana, EnrolmentState::Cancelled).is_empty());
        assert_eq!(forum.status(forum.galym), EnrolmentState::Waiting);
    }
}

#[test]
fn only_a_place_that_became_free_is_given() {
    let forum = Forum::on("2026-11-27");
    forum.room_for(5);
    forum.enrol(&[forum.aigerim, forum.dana]);
    forum.says(forum.dana, EnrolmentState::Waiting);
    let changes = EnrolmentChanges {
        note: Some("кеш келеді".into()),
        ..EnrolmentChanges::default()
    };
    let id = enrolment_id(forum.event, forum.aigerim);
    let done = enrolments::correct(&forum.desk.register, &[id], &changes).unwrap();
    assert!(done.value.moved_up.is_empty(), "a note frees no place");
    assert_eq!(forum.status(forum.dana), EnrolmentState::Waiting);
    let moved = forum.says(forum.aigerim, EnrolmentState::Cancelled);
    assert_eq!(moved, ["Әлиева Дана"]);
}
