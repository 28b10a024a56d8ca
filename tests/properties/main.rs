//! Properties that hold for any sequence of deeds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod lists;

use proptest::prelude::*;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState};
use tizim_core::events::{self, EventChanges, EventFields};
use tizim_core::ids::Id;
use tizim_core::sessions;
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_tests::Desk;

#[derive(Clone, Debug)]
enum Step {
    Add(u8),
    Correct(usize, u8),
    Trash(usize),
    Restore(usize),
    Undo,
    Redo,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Add),
        (any::<usize>(), any::<u8>()).prop_map(|(who, what)| Step::Correct(who, what)),
        any::<usize>().prop_map(Step::Trash),
        any::<usize>().prop_map(Step::Restore),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever people do, the log alone gives the same register again.
    #[test]
    fn a_rebuild_never_differs(steps in prop::collection::vec(any_step(), 1..30)) {
        let desk = Desk::found(3).unwrap();
        let mut people = Vec::new();
        for step in steps {
            desk.clock.pass_minutes(1);
            let pick = |at: usize| people.get(at % people.len().max(1)).copied();
            match step {
                Step::Add(letter) => {
                    let surname = format!("Ә{letter}");
                    let draft = TraineeDraft { surname, ..TraineeDraft::default() };
                    people.push(trainees::add(&desk.register, draft).unwrap().value.id);
                }
                Step::Correct(who, what) => if let Some(id) = pick(who) {
                    let changes = TraineeChanges { given: Some(format!("Қ{what}")), ..Default::default() };
                    drop(trainees::correct(&desk.register, id, changes));
                },
                Step::Trash(who) => if let Some(id) = pick(who) {
                    trainees::trash(&desk.register, &[id]).unwrap();
                },
                Step::Restore(who) => if let Some(id) = pick(who) {
                    trainees::restore(&desk.register, &[id]).unwrap();
                },
                Step::Undo => drop(desk.register.undo()),
                Step::Redo => drop(desk.register.redo()),
            }
        }
        let report = desk.register.check().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report);
    }
}

/// What is done with one event, its list and its marks.
#[derive(Clone, Debug)]
enum Deed {
    Enrol(usize),
    Status(usize, bool),
    Mark(usize, bool),
    Place(u8),
    Trash(Kind, usize),
    Restore(Kind, usize),
    Undo,
    Redo,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Person,
    Event,
    Enrolment,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let kind = || prop::sample::select(vec![Kind::Person, Kind::Event, Kind::Enrolment]);
    prop_oneof![
        (0..3_usize).prop_map(Deed::Enrol),
        (0..3_usize, any::<bool>()).prop_map(|(who, came)| Deed::Status(who, came)),
        (0..3_usize, any::<bool>()).prop_map(|(who, came)| Deed::Mark(who, came)),
        any::<u8>().prop_map(Deed::Place),
        (kind(), 0..3_usize).prop_map(|(kind, which)| Deed::Trash(kind, which)),
        (kind(), 0..3_usize).prop_map(|(kind, which)| Deed::Restore(kind, which)),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ]
}

/// An event with one session and three people, of whom none is on its list yet.
struct Forum {
    desk: Desk,
    event: Id,
    session: Id,
    people: Vec<Id>,
}

impl Forum {
    fn found() -> Self {
        let desk = Desk::found(4).unwrap();
        let fields = EventFields {
            title_kk: "Форум".to_owned(),
            period: "2026-10-15".to_owned(),
            ..EventFields::default()
        };
        let added = events::add_dated(&desk.register, fields, 1).unwrap();
        let event = added.value.id;
        let sessions = desk.register.read(|it| sessions::list(it, event)).unwrap();
        let add = |letter: &str| {
            let surname = letter.to_owned();
            let draft = TraineeDraft {
                surname,
                ..TraineeDraft::default()
            };
            trainees::add(&desk.register, draft).unwrap().value.id
        };
        let people = ["Ә", "Қ", "Ө"].map(add).to_vec();
        let session = sessions.first().unwrap().id;
        Self {
            desk,
            event,
            session,
            people,
        }
    }

    /// Does it or is refused.
    fn carry_out(&self, deed: &Deed) {
        let register = &self.desk.register;
        let person = |which: usize| self.people[which];
        let enrolment = |which: usize| [enrolments::enrolment_id(self.event, person(which))];
        match *deed {
            Deed::Enrol(who) => {
                let status = EnrolmentState::Registered;
                drop(enrolments::add(
                    register,
                    self.event,
                    &[person(who)],
                    "",
                    status,
                ));
            }
            Deed::Status(who, came) => {
                let note = Some(came.to_string());
                let changes = EnrolmentChanges {
                    note,
                    ..Default::default()
                };
                drop(enrolments::correct(register, &enrolment(who), &changes));
            }
            Deed::Mark(who, came) => {
                let state = Some(if came {
                    MarkState::Present
                } else {
                    MarkState::Absent
                });
                let (session, trainee) = (self.session, person(who));
                let mark = MarkChange {
                    session,
                    trainee,
                    state,
                    minutes: 0,
                };
                drop(attendance::mark(register, self.event, &[mark]));
            }
            Deed::Place(letter) => {
                let place = Some(letter.to_string());
                let changes = EventChanges {
                    place,
                    ..Default::default()
                };
                drop(events::correct(register, self.event, changes));
            }
            Deed::Trash(Kind::Person, who) => drop(trainees::trash(register, &[person(who)])),
            Deed::Trash(Kind::Event, _) => drop(events::trash(register, &[self.event])),
            Deed::Trash(Kind::Enrolment, who) => drop(enrolments::trash(register, &enrolment(who))),
            Deed::Restore(Kind::Person, who) => drop(trainees::restore(register, &[person(who)])),
            Deed::Restore(Kind::Event, _) => drop(events::restore(register, &[self.event])),
            Deed::Restore(Kind::Enrolment, who) => {
                drop(enrolments::restore(register, &enrolment(who)));
            }
            Deed::Undo => drop(register.undo()),
            Deed::Redo => drop(register.redo()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// What hangs on what is in the trash can be changed, and the log still gives the same.
    #[test]
    fn a_rebuild_never_differs_where_records_name_each_other(
        deeds in prop::collection::vec(any_deed(), 1..30)
    ) {
        let forum = Forum::found();
        for deed in &deeds {
            forum.desk.clock.pass_minutes(1);
            forum.carry_out(deed);
        }
        let report = forum.desk.register.check().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report);
    }
}

#[test]
fn a_note_on_the_list_leaves_a_person_in_the_trash() {
    let forum = Forum::found();
    for deed in [
        Deed::Enrol(0),
        Deed::Mark(0, true),
        Deed::Trash(Kind::Person, 0),
        Deed::Status(0, true),
        Deed::Mark(0, false),
    ] {
        forum.carry_out(&deed);
    }
    assert!(forum.desk.register.check().unwrap().is_sound());
    let kept = forum
        .desk
        .register
        .read(|it| trainees::show(it, forum.people[0]));
    assert!(kept.unwrap().trashed);
}
