//! One change for many at once: whoever cannot take it stays whole and is named.

use std::ops::ControlFlow;

use tizim_core::enrolments::EnrolmentQuery;
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges};
use tizim_core::ids::Id;
use tizim_core::trainees::{self, ManyChanges, ManyDone, NotChanged, TraineeChanges, TraineeQuery};

use super::enrolments::Forum;
use super::lists::{names, one};

fn go_on(_: u32, _: u32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn change(forum: &Forum, ids: &[Id], wanted: &ManyChanges) -> ManyDone {
    trainees::change_many(&forum.desk.register, ids, wanted, &mut go_on)
        .unwrap()
        .value
}

fn why(failed: &[NotChanged]) -> Vec<(Id, &str)> {
    failed
        .iter()
        .map(|it| (it.id, it.reason.key.as_str()))
        .collect()
}

#[test]
fn many_are_changed_and_undone_at_one_press() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let all = [forum.aigerim, forum.dana, forum.galym];
    let wanted = ManyChanges {
        fields: TraineeChanges {
            district: Some("alga".into()),
            study_group: Some("ИС-21".into()),
            ..TraineeChanges::default()
        },
        add_categories: vec!["pupil".into()],
        add_directions: vec!["taza_alem".into()],
        append_note: "Форумға келеді".into(),
        ..ManyChanges::default()
    };
    let foreseen = trainees::foresee_many(register, &all, &wanted, &mut go_on).unwrap();
    let before = register.check().unwrap().operations;
    assert_eq!(foreseen.changed, 3);
    let show = |id| register.read(|it| trainees::show(it, id)).unwrap();
    assert_eq!(
        show(forum.dana).district,
        "martuk",
        "foreseeing writes nothing"
    );
    assert_eq!(change(&forum, &all, &wanted), foreseen);
    let dana = show(forum.dana);
    assert_eq!(
        (dana.district.as_str(), dana.study_group.as_str()),
        ("alga", "ИС-21")
    );
    assert_eq!(
        (dana.note.as_str(), dana.categories),
        ("Форумға келеді", one("pupil"))
    );
    let taza = TraineeQuery {
        direction: one("taza_alem"),
        ..TraineeQuery::default()
    };
    assert_eq!(names(&forum, &taza).len(), 3);
    assert_eq!(
        change(&forum, &all, &wanted).same,
        3,
        "again there is nothing new"
    );
    let less = ManyChanges {
        drop_categories: vec!["pupil".into()],
        drop_directions: vec!["taza_alem".into()],
        ..ManyChanges::default()
    };
    assert_eq!(change(&forum, &all, &less).changed, 3);
    assert_eq!(names(&forum, &taza).len(), 0);
    register.undo().unwrap();
    register.undo().unwrap();
    let dana = show(forum.dana);
    assert_eq!((dana.district.as_str(), dana.note.as_str()), ("martuk", ""));
    assert!(dana.categories.is_empty());
    assert!(register.check().unwrap().operations > before);
}

#[test]
fn whoever_cannot_take_a_change_stays_whole_and_is_named() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(register, forum.event, emergency).unwrap();
    trainees::trash(register, &[forum.galym]).unwrap();
    let nobody = Id::derive("trainee", &[b"nobody"]);
    let wanted = ManyChanges {
        add_categories: vec!["volunteer".into()],
        append_note: "Құтқару".into(),
        event: Some(forum.event),
        ..ManyChanges::default()
    };
    let all = [forum.aigerim, forum.dana, forum.galym, nobody];
    let done = change(&forum, &all, &wanted);
    assert_eq!((done.changed, done.same), (1, 0));
    let expected = [
        (forum.aigerim, "refused-under-age"),
        (forum.galym, "refused-in-trash"),
        (nobody, "refused-not-found"),
    ];
    assert_eq!(why(&done.failed), expected);
    assert!(done.failed[0].name.contains("Айгерім"));
    let show = |id| register.read(|it| trainees::show(it, id)).unwrap();
    let aigerim = show(forum.aigerim);
    assert_eq!(
        aigerim.note, "",
        "what was written of her before the refusal is taken back"
    );
    assert!(aigerim.categories.is_empty());
    assert_eq!(show(forum.dana).note, "Құтқару");
    assert_eq!(forum.list(EnrolmentQuery::default()).len(), 1);
    let report = register.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn a_change_nobody_can_take_is_refused_and_one_that_is_stopped_writes_nothing() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let all = [forum.aigerim, forum.dana];
    let bad = ManyChanges {
        fields: TraineeChanges {
            sex: Some("X".into()),
            ..TraineeChanges::default()
        },
        ..ManyChanges::default()
    };
    let refused = trainees::change_many(register, &all, &bad, &mut go_on).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    let note = ManyChanges {
        append_note: "Жол".into(),
        ..ManyChanges::default()
    };
    let mut second = |at, _| {
        if at == 1 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let stopped = trainees::change_many(register, &all, &note, &mut second).unwrap_err();
    assert_eq!(stopped.code(), Code::Stopped);
    let first = register
        .read(|it| trainees::show(it, forum.aigerim))
        .unwrap();
    assert_eq!(first.note, "");
}
