//! Properties that hold for any sequence of deeds.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
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
