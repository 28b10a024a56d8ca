//! A birth date is typed later: whom the law keeps out, and what it does not hold up.

use std::ops::ControlFlow;

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::enrolments::{self, EnrolmentState, enrolment_id};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges};
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionChanges, SessionDraft};
use tizim_core::trainees::{self, ManyChanges, TraineeChanges};

use super::enrolments::{Forum, person};

/// An emergency action with Ғалымжан, whose birth date nobody knows, on its list.
fn rescue() -> Forum {
    let forum = Forum::on("2026-11-27");
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, emergency).unwrap();
    assert_eq!(forum.enrol(&[forum.galym]).added, 1);
    forum
}

fn born(text: &str) -> TraineeChanges {
    TraineeChanges {
        birth_date: Some(text.to_owned()),
        ..TraineeChanges::default()
    }
}

fn birth_date(forum: &Forum, id: Id) -> String {
    let person = forum.desk.register.read(|it| trainees::show(it, id));
    person.unwrap().birth_date
}

#[test]
fn a_birth_date_typed_later_is_held_against_the_law() {
    let forum = rescue();
    let register = &forum.desk.register;
    let refused = trainees::correct(register, forum.galym, born("28.11.2008")).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge, "a day too young");
    assert_eq!(
        refused.values().get("event").map(String::as_str),
        Some("«Волонтерлікке жол» форумы")
    );
    let many = ManyChanges {
        fields: born("28.11.2008"),
        ..ManyChanges::default()
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = trainees::change_many(register, &[forum.galym], &many, go_on).unwrap();
    assert_eq!(done.value.failed[0].reason.key, "refused-under-age");
    assert!(done.tx.is_none(), "nothing was written");
    assert_eq!(birth_date(&forum, forum.galym), "");
    trainees::correct(register, forum.galym, born("27.11.2008")).unwrap();
    trainees::correct(register, forum.aigerim, born("28.11.2012")).unwrap();
}

#[test]
fn whoever_left_the_list_is_not_asked_for() {
    let forum = rescue();
    let register = &forum.desk.register;
    let left = enrolments::EnrolmentChanges {
        status: Some(EnrolmentState::Cancelled),
        ..Default::default()
    };
    let enrolment = enrolment_id(forum.event, forum.galym);
    enrolments::correct(register, &[enrolment], &left).unwrap();
    trainees::correct(register, forum.galym, born("28.11.2008")).unwrap();
}

#[test]
fn an_event_that_holds_somebody_under_age_is_corrected_all_the_same() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let young = person(&forum.desk, "Сейітова", "Інжу", "2012-03-14", "alga");
    let correct = |changes| events::correct(register, forum.event, changes);
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    // She is on the list, and in the trash while it becomes one that she may not be on.
    forum.enrol(&[young]);
    trainees::trash(register, &[young]).unwrap();
    correct(emergency).unwrap();
    let refused = trainees::restore(register, &[young]).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge);
    // What another laptop wrote arrives all the same.
    let arrived = register.transact(Act::Restore, |change| change.restore(Table::Trainee, young));
    arrived.unwrap();
    let place = EventChanges {
        place: Some("Студенттер сарайы".into()),
        ..EventChanges::default()
    };
    correct(place).unwrap();
    let a_day_later = EventChanges {
        period: Some("2026-11-28".into()),
        ..EventChanges::default()
    };
    let refused = correct(a_day_later).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge, "her age is counted anew");
}

fn session_on(forum: &Forum, date: &str) -> Result<Id, Code> {
    let draft = SessionDraft {
        date: date.to_owned(),
        ..SessionDraft::default()
    };
    sessions::add(&forum.desk.register, forum.event, draft)
        .map(|it| it.value.id)
        .map_err(|it| it.code())
}

#[test]
fn age_counts_on_the_day_of_the_first_session() {
    let forum = rescue();
    let in_november = EventChanges {
        period: Some("2026-11".into()),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, in_november).unwrap();
    let young = person(&forum.desk, "Сейітова", "Інжу", "2008-11-15", "alga");
    assert_eq!(forum.enrol(&[young]).refused.len(), 1, "17 on 1 November");
    let session = session_on(&forum, "27.11.2026").unwrap();
    assert_eq!(forum.enrol(&[young]).added, 1, "18 on the day");

    // An earlier day is held against those on the list.
    assert_eq!(session_on(&forum, "14.11.2026"), Err(Code::UnderAge));
    let earlier = SessionChanges {
        date: Some("14.11.2026".into()),
        ..SessionChanges::default()
    };
    let register = &forum.desk.register;
    let refused = sessions::correct(register, session, earlier).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge);
    let refused = sessions::trash(register, &[session]).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::UnderAge,
        "the month alone begins too early"
    );
    session_on(&forum, "28.11.2026").unwrap();
}

#[test]
fn an_event_moved_by_its_session_counts_ages_on_the_new_day() {
    let forum = rescue();
    session_on(&forum, "20.11.2026").unwrap();
    let young = person(&forum.desk, "Сейітова", "Інжу", "2008-11-25", "alga");
    assert_eq!(forum.enrol(&[young]).refused.len(), 1, "17 on the 20th");
}
