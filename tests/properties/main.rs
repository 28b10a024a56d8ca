//! Properties that hold for any sequence of deeds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod lists;
mod memberships;
mod tables;

use std::collections::BTreeMap;

use proptest::prelude::*;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentQuery, EnrolmentState};
use tizim_core::error::Result;
use tizim_core::events::{self, EventChanges, EventFields};
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnFieldDraft};
use tizim_core::sessions;
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft, TraineeQuery};
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
    Name(usize, u8),
    Own(usize, u8),
    Merge(usize, usize, bool),
    Unmerge(usize, usize),
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
        (0..3_usize, any::<u8>()).prop_map(|(who, letter)| Deed::Name(who, letter)),
        (0..3_usize, 0..4_u8).prop_map(|(who, letter)| Deed::Own(who, letter)),
        (0..3_usize, 0..3_usize, any::<bool>()).prop_map(|(a, b, it)| Deed::Merge(a, b, it)),
        (0..3_usize, 0..3_usize).prop_map(|(a, b)| Deed::Unmerge(a, b)),
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

/// A value of the own column, of which nought takes it away.
fn own(letter: u8) -> BTreeMap<String, String> {
    let value = match letter {
        0 => String::new(),
        _ => letter.to_string(),
    };
    BTreeMap::from([("Тілі".to_owned(), value)])
}

impl Forum {
    fn found() -> Self {
        let desk = Desk::found(4).unwrap();
        let mut column = OwnFieldDraft::default();
        "Тілі".clone_into(&mut column.title.kk);
        own_fields::add(&desk.register, &column).unwrap();
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
            Deed::Name(who, letter) => {
                let given = Some(letter.to_string());
                let changes = TraineeChanges {
                    given,
                    ..Default::default()
                };
                drop(trainees::correct(register, person(who), changes));
            }
            Deed::Own(who, letter) => {
                let changes = TraineeChanges {
                    own: own(letter),
                    ..Default::default()
                };
                if trainees::correct(register, person(who), changes).is_ok() {
                    let card = trainees::card(register, person(who)).unwrap();
                    assert_eq!(card.own[0].value, own(letter)["Тілі"], "typed is shown");
                }
            }
            Deed::Merge(a, b, is_second) => {
                let picked = person(if is_second { b } else { a });
                let picks = ["surname", "Тілі"].map(|field| (field.to_owned(), picked));
                let picks = BTreeMap::from(picks);
                drop(trainees::merge(register, person(a), person(b), &picks));
            }
            Deed::Unmerge(a, b) => drop(trainees::unmerge(
                register,
                person(a),
                person(b),
                &BTreeMap::new(),
            )),
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

    /// Says everything that screens read of the people, the list and the marks.
    fn told(&self) -> String {
        let query = EnrolmentQuery {
            event: self.event,
            ..EnrolmentQuery::default()
        };
        self.desk
            .register
            .read(|it| {
                let people: Result<Vec<_>> = self
                    .people
                    .iter()
                    .map(|id| trainees::show(it, *id))
                    .collect();
                let list = enrolments::list(it, &query)?.rows;
                let sheet = attendance::sheet(it, self.event)?.rows;
                let today = self.desk.today();
                let found = trainees::list(it, &TraineeQuery::default(), today)?.rows;
                Ok(serde_json::json!([people?, list, sheet, found]).to_string())
            })
            .unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whoever was joined by mistake is again what they were, whatever was done before.
    #[test]
    fn taking_people_apart_brings_each_back(
        deeds in prop::collection::vec(any_deed(), 1..20),
        (a, b) in (0..3_usize, 0..3_usize)
    ) {
        let forum = Forum::found();
        for deed in &deeds {
            forum.desk.clock.pass_minutes(1);
            forum.carry_out(deed);
        }
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            forum.carry_out(&Deed::Unmerge(a, b));
        }
        let before = forum.told();
        let register = &forum.desk.register;
        let joined = trainees::merge(register, forum.people[a], forum.people[b], &BTreeMap::new());
        if joined.is_ok() {
            let together = forum.told();
            prop_assert_ne!(&before, &together);
            trainees::unmerge(register, forum.people[a], forum.people[b], &BTreeMap::new()).unwrap();
        }
        prop_assert_eq!(before, forum.told());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

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
