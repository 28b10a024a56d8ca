//! Erasing values that stand in two versions.

use std::sync::Arc;

use super::*;
use crate::act::Act;
use crate::clock::{Stamp, SystemClock};
use crate::exchange::Transaction;
use crate::keys::{Effort, NoStore};
use crate::operation::{Deed, Written};
use crate::register::{Founding, Register};
use crate::trainees::{self, TraineeDraft};

fn found(folder: &std::path::Path) -> Register {
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

/// What another laptop wrote to a field without having seen what stands there.
fn written_elsewhere(table: Table, entity: Id, field: &str, text: &str) -> Transaction {
    let number = table.field_named(field).unwrap().number;
    Transaction {
        worker: Id::default(),
        act: Act::TraineeCorrect as u16,
        stamp: Stamp(1),
        undoes: None,
        operations: vec![Operation {
            table: table.number(),
            entity,
            deed: Deed::Write,
            written: vec![Written {
                field: FieldKey::plain(number),
                value: Value::text(text),
                replaces: Vec::new(),
            }],
        }],
    }
}

#[test]
fn versions_that_were_both_erased_are_one() {
    let folder = tempfile::tempdir().unwrap();
    let register = found(folder.path());
    let draft = TraineeDraft {
        surname: "Асанова".into(),
        ..TraineeDraft::default()
    };
    let person = trainees::add(&register, draft).unwrap().value.id;
    let deed = written_elsewhere(Table::Trainee, person, "surname", "Осанова");
    let received = register.receive(|it| {
        it.execute_batch(
            "INSERT INTO source(number, laptop, incarnation) VALUES (2, zeroblob(16), 1);
             INSERT INTO segment(source, number, first_seq, last_seq) VALUES (2, 1, 1, 1);",
        )
        .doing("enter a laptop")?;
        it.take(2, &deed)
    });
    received.unwrap();
    let conflicts = |register: &Register| {
        let count = "SELECT count(*) FROM conflict";
        let count = |it: &Connection| Ok(it.query_row(count, [], |row| row.get(0)).unwrap());
        let count: u32 = register.read(count).unwrap();
        count
    };
    assert_eq!(conflicts(&register), 1);
    let erase = |it: &Connection| {
        let personal = blank::Personal::from([(person, (Table::Trainee, vec!["surname"]))]);
        erase_values(it, &personal, |_| false).map(drop)
    };
    register.write_local(erase).unwrap();
    assert_eq!(conflicts(&register), 0);
}
