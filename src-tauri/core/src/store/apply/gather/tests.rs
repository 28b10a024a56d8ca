//! What is gathered shows what is written at once: a rebuild gathers, typing does not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::sync::Arc;

use crate::clock::SystemClock;
use crate::keys::{Effort, NoStore};
use crate::register::{Founding, Register};
use crate::trainees::{self, TraineeChanges, TraineeDraft};

fn found(folder: &Path) -> Register {
    let founding = Founding {
        academy: "ProActive академиясы".into(),
        language: "kk".into(),
        worker: String::new(),
        laptop: "Кабинет 1".into(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let path = folder.join("academy.tizim-base");
    let created = Register::create(&path, &founding, &NoStore, Arc::new(SystemClock));
    created.unwrap().register
}

fn some(text: &str, turn: usize) -> Option<String> {
    Some(format!("{text}{turn}"))
}

/// Fields filled in, changed, emptied and filled again, of more people than may wait, one of whom lies
/// in the trash for a while.
#[test]
fn a_rebuild_that_writes_now_and_then_makes_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let register = found(folder.path());
    let people: Vec<_> = (0..7)
        .map(|turn| {
            let draft = TraineeDraft {
                surname: format!("Асан{turn}"),
                note: "жаңа".into(),
                ..TraineeDraft::default()
            };
            trainees::add(&register, draft).unwrap().value.id
        })
        .collect();
    for turn in 0..4 {
        for id in &people {
            let changes = TraineeChanges {
                surname: some("Асан", turn),
                note: some("ескерту", turn)
                    .filter(|_| turn != 1)
                    .or(Some(String::new())),
                faculty: some("факультет", turn),
                ..TraineeChanges::default()
            };
            trainees::correct(&register, *id, changes).unwrap();
        }
        let first = &people[..1];
        match turn {
            1 => drop(trainees::trash(&register, first).unwrap()),
            2 => drop(register.undo().unwrap()),
            _ => {}
        }
        if turn == 1 {
            trainees::restore(&register, first).unwrap();
        }
    }
    let report = register.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
}
