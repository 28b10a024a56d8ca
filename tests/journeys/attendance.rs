//! Attendance is marked, corrected and taken back.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::{
    self, EnrolmentChanges, EnrolmentQuery, EnrolmentState, enrolment_id,
};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventCounts};
use tizim_core::history;
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::trainees::{self, TraineeQuery};

use super::enrolments::{Forum, person};

fn session(forum: &Forum, date: &str, hours: u32) -> Id {
    let draft = SessionDraft {
        date: date.into(),
        hours,
        ..SessionDraft::default()
    };
    sessions::add(&forum.desk.register, forum.event, draft)
        .unwrap()
        .value
        .id
}

fn mark(forum: &Forum, session: Id, trainee: Id, state: Option<MarkState>) -> bool {
    let marks = [MarkChange {
        session,
        trainee,
        state,
        minutes: 12,
    }];
    attendance::mark(&forum.desk.register, forum.event, &marks)
        .unwrap()
        .tx
        .is_some()
}

fn counts(forum: &Forum) -> EventCounts {
    let today = forum.desk.register.clock().today();
    forum
        .desk
        .register
        .read(|it| events::show(it, forum.event, today))
        .unwrap()
        .counts
}

#[test]
fn a_session_counts_as_marked_when_half_of_the_people_are() {
    let forum = Forum::on("2026-10-15");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let only = session(&forum, "2026-10-15", 3);
    mark(&forum, only, forum.aigerim, Some(MarkState::Present));
    assert_eq!(counts(&forum).unmarked_sessions, 1, "one of three");
    mark(&forum, only, forum.dana, Some(MarkState::Absent));
    assert_eq!(counts(&forum).unmarked_sessions, 0);
    let dana = enrolment_id(forum.event, forum.dana);
    enrolments::trash(&forum.desk.register, &[dana]).unwrap();
    let figures = counts(&forum);
    assert_eq!(
        (
            figures.unmarked_sessions,
            figures.registered,
            figures.removed
        ),
        (0, 2, 1),
        "one of the two who are left"
    );
}

#[test]
fn marks_are_set_superseded_and_taken_away() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    forum.enrol(&[forum.aigerim, forum.dana]);
    let (first, second) = (
        session(&forum, "2026-10-14", 3),
        session(&forum, "2026-10-15", 2),
    );
    assert_eq!(counts(&forum).unmarked_sessions, 2);
    mark(&forum, first, forum.aigerim, Some(MarkState::Present));
    mark(&forum, second, forum.aigerim, Some(MarkState::Late));
    mark(&forum, first, forum.dana, Some(MarkState::Absent));
    assert!(
        !mark(&forum, first, forum.dana, Some(MarkState::Absent)),
        "the same mark again"
    );
    assert_eq!(
        (counts(&forum).unmarked_sessions, counts(&forum).attended),
        (0, 1)
    );
    let sheet = forum
        .desk
        .register
        .read(|it| attendance::sheet(it, forum.event))
        .unwrap();
    let marks: Vec<Vec<Option<(MarkState, u32)>>> = sheet
        .rows
        .iter()
        .map(|row| {
            row.marks
                .iter()
                .map(|it| it.map(|it| (it.state, it.minutes)))
                .collect()
        })
        .collect();
    assert_eq!(
        marks,
        [
            vec![Some((MarkState::Absent, 0)), None],
            vec![Some((MarkState::Present, 0)), Some((MarkState::Late, 12))]
        ],
        "Дана, then Айгерім; minutes only where late"
    );
    let aigerim = forum.list(EnrolmentQuery::default()).remove(1);
    assert_eq!((aigerim.attended, aigerim.hours), (2, 5));
    mark(&forum, second, forum.aigerim, None);
    assert!(
        !mark(&forum, second, forum.dana, None),
        "there was no mark to take away"
    );
    let there = forum
        .desk
        .register
        .read(|it| attendance::sessions_attended(it, forum.event))
        .unwrap();
    assert_eq!(there.into_iter().collect::<Vec<_>>(), [(forum.aigerim, 1)]);
    forum.desk.register.undo().unwrap();
    let there = forum
        .desk
        .register
        .read(|it| attendance::sessions_attended(it, forum.event))
        .unwrap();
    assert_eq!(there[&forum.aigerim], 2, "the mark is back");
    assert!(forum.desk.register.check().unwrap().is_sound());
}

#[test]
fn whoever_came_unannounced_is_put_on_the_list() {
    let forum = Forum::on("2026-10-15");
    let only = session(&forum, "2026-10-15", 2);
    mark(&forum, only, forum.galym, Some(MarkState::Present));
    let list = forum.list(EnrolmentQuery::default());
    assert_eq!((list.len(), list[0].trainee.trainee.id), (1, forum.galym));
    enrolments::trash(
        &forum.desk.register,
        &[enrolment_id(forum.event, forum.galym)],
    )
    .unwrap();
    assert_eq!(
        counts(&forum).attended,
        0,
        "off the list, the mark counts no more"
    );
    let there = forum
        .desk
        .register
        .read(|it| attendance::sessions_attended(it, forum.event))
        .unwrap();
    assert!(there.is_empty());
}

#[test]
fn a_mark_at_another_event_or_of_a_stranger_is_refused() {
    let forum = Forum::on("2026-10-15");
    let other = Forum::found(2, "2026-10-15");
    let own = session(&forum, "2026-10-15", 2);
    let foreign = session(&other, "2026-10-15", 2);
    let before = forum.desk.register.check().unwrap().operations;
    let stranger = person(&other.desk, "Ли", "Ән", "", "");
    for (session, trainee) in [(foreign, forum.dana), (own, stranger)] {
        let state = Some(MarkState::Present);
        let good = MarkChange {
            session: own,
            trainee: forum.galym,
            state,
            minutes: 0,
        };
        let bad = MarkChange {
            session,
            trainee,
            state,
            minutes: 0,
        };
        let refused =
            attendance::mark(&forum.desk.register, forum.event, &[good, bad]).unwrap_err();
        assert_eq!(refused.code(), Code::NotFound);
    }
    assert_eq!(
        forum.desk.register.check().unwrap().operations,
        before,
        "all or nothing"
    );
}

/// What the list of people says of somebody: events, hours, the last day.
fn figures(forum: &Forum, id: Id) -> (u32, u32, String) {
    let today = forum.desk.today();
    let row = forum.desk.register.read(|it| {
        let rows = trainees::list(it, &TraineeQuery::default(), today)?.rows;
        Ok(rows.into_iter().find(|row| row.trainee.id == id))
    });
    let row = row.unwrap().unwrap();
    (row.events, row.hours, row.last_on)
}

#[test]
fn the_list_of_people_counts_what_their_page_counts() {
    let forum = Forum::on("2026-10-14/2026-10-15");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let (first, second) = (
        session(&forum, "2026-10-14", 3),
        session(&forum, "2026-10-15", 2),
    );
    for held in [first, second] {
        mark(&forum, held, forum.aigerim, Some(MarkState::Present));
    }
    let of = |id| figures(&forum, id);
    let whole = (1, 5, "2026-10-15".to_owned());
    let nothing = (0, 0, String::new());
    assert_eq!(of(forum.aigerim), whole);
    let stands = |who, state| {
        let changes = EnrolmentChanges {
            status: Some(state),
            ..EnrolmentChanges::default()
        };
        enrolments::correct(register, &[enrolment_id(forum.event, who)], &changes).unwrap();
    };
    stands(forum.dana, EnrolmentState::Refused);
    stands(forum.galym, EnrolmentState::Invited);
    assert_eq!(of(forum.dana), nothing, "she said no");
    assert_eq!(of(forum.galym), nothing, "nobody knows yet");
    stands(forum.aigerim, EnrolmentState::Cancelled);
    assert_eq!(of(forum.aigerim), whole, "she was there");
    sessions::trash(register, &[second]).unwrap();
    assert_eq!(of(forum.aigerim), (1, 3, "2026-10-14".to_owned()));
    let place = [enrolment_id(forum.event, forum.aigerim)];
    enrolments::trash(register, &place).unwrap();
    assert_eq!(of(forum.aigerim), nothing, "off the list");
    enrolments::restore(register, &place).unwrap();
    events::trash(register, &[forum.event]).unwrap();
    assert_eq!(of(forum.aigerim), nothing, "the event is in the trash");
}

#[test]
fn taking_a_mark_away_is_told_as_that() {
    let forum = Forum::on("2026-10-14");
    let register = &forum.desk.register;
    let at = session(&forum, "2026-10-14", 2);
    let label = || history::status(register).unwrap().undo.unwrap().key;
    mark(&forum, at, forum.dana, Some(MarkState::Present));
    assert_eq!(label(), "act-attendance-mark-named");
    mark(&forum, at, forum.dana, None);
    assert_eq!(label(), "act-attendance-unmark-named");
    history::undo(register).unwrap();
    assert_eq!(label(), "act-attendance-mark-named");
    let redo = history::status(register).unwrap().redo.unwrap().key;
    assert_eq!(redo, "act-attendance-unmark-named");
    let both = [forum.dana, forum.galym].map(|trainee| MarkChange {
        session: at,
        trainee,
        state: None,
        minutes: 0,
    });
    let late = [forum.galym].map(|trainee| MarkChange {
        session: at,
        trainee,
        state: Some(MarkState::Late),
        minutes: 0,
    });
    attendance::mark(register, forum.event, &late).unwrap();
    attendance::mark(register, forum.event, &both).unwrap();
    assert_eq!(label(), "act-attendance-unmark");
}

#[test]
fn days_ahead_are_days_of_this_century() {
    let forum = Forum::on("2027-01-10");
    let ahead = session(&forum, "10.01.27", 2);
    let kept = forum.desk.register.read(|it| sessions::session(it, ahead));
    assert_eq!(kept.unwrap().date, "2027-01-10");
}

fn enrol_as(forum: &Forum, trainee: Id, state: EnrolmentState) {
    enrolments::add(&forum.desk.register, forum.event, &[trainee], "", state).unwrap();
}

fn status_of(forum: &Forum, trainee: Id) -> EnrolmentState {
    let rows = forum.list(EnrolmentQuery::default());
    let row = rows.iter().find(|it| it.trainee.trainee.id == trainee);
    row.unwrap().status
}

#[test]
fn whoever_agreed_is_missed_and_whoever_was_only_invited_is_not() {
    let forum = Forum::on("2026-10-15");
    let only = session(&forum, "2026-10-15", 3);
    enrol_as(&forum, forum.aigerim, EnrolmentState::Agreed);
    assert_eq!(counts(&forum).unmarked_sessions, 1);
    enrol_as(&forum, forum.dana, EnrolmentState::Invited);
    enrol_as(&forum, forum.galym, EnrolmentState::Waiting);
    mark(&forum, only, forum.aigerim, Some(MarkState::Absent));
    assert_eq!(counts(&forum).unmarked_sessions, 0);
}

#[test]
fn whoever_was_there_is_registered_however_they_stood() {
    let forum = Forum::on("2026-10-15");
    let only = session(&forum, "2026-10-15", 3);
    for (trainee, state) in [
        (forum.aigerim, EnrolmentState::Cancelled),
        (forum.dana, EnrolmentState::Waiting),
    ] {
        enrol_as(&forum, trainee, state);
        mark(&forum, only, trainee, Some(MarkState::Absent));
        assert_eq!(status_of(&forum, trainee), state, "they were not there");
        mark(&forum, only, trainee, Some(MarkState::Late));
        assert_eq!(status_of(&forum, trainee), EnrolmentState::Registered);
    }
}

#[test]
fn the_law_is_asked_of_whoever_had_refused_and_is_marked_present() {
    let forum = Forum::on("2026-10-15");
    let only = session(&forum, "2026-10-15", 3);
    enrol_as(&forum, forum.aigerim, EnrolmentState::Refused);
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, emergency).unwrap();
    let present = MarkChange {
        session: only,
        trainee: forum.aigerim,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    let refused = attendance::mark(&forum.desk.register, forum.event, &[present]).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge, "she is 16");
    assert_eq!(status_of(&forum, forum.aigerim), EnrolmentState::Refused);
}

#[test]
fn nobody_is_late_by_more_than_a_day() {
    let forum = Forum::on("2026-10-15");
    let only = session(&forum, "2026-10-15", 3);
    forum.enrol(&[forum.dana]);
    let late = |minutes| {
        let mark = MarkChange {
            session: only,
            trainee: forum.dana,
            state: Some(MarkState::Late),
            minutes,
        };
        attendance::mark(&forum.desk.register, forum.event, &[mark])
    };
    assert_eq!(late(u32::MAX).unwrap_err().code(), Code::BadValue);
    late(90).unwrap();
}

#[test]
fn what_was_known_of_a_mark_goes_with_it() {
    let forum = Forum::on("2026-10-15");
    forum.enrol(&[forum.dana]);
    let only = session(&forum, "2026-10-15", 3);
    let register = &forum.desk.register;
    let excuse = |reason: &str| {
        attendance::excuse(register, (forum.event, only), &[forum.dana], reason).unwrap();
    };
    let reason = || {
        let shown = attendance::show(register, forum.event).unwrap();
        shown[0].reason.clone()
    };
    excuse("ауырып қалды");
    assert_eq!(reason(), "ауырып қалды");
    mark(&forum, only, forum.dana, Some(MarkState::Present));
    assert_eq!(reason(), "");
    mark(&forum, only, forum.dana, Some(MarkState::Excused));
    assert_eq!(reason(), "", "the old reason does not come back");
    excuse("жарысқа кетті");
    mark(&forum, only, forum.dana, Some(MarkState::Excused));
    assert_eq!(reason(), "жарысқа кетті", "said again, it stays");
}
