//! The window and the command line write to one register at the same time.

use std::collections::BTreeSet;
use std::sync::{Arc, Barrier};

use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_tests::{Desk, StoryClock};

/// How many people each of the two adds.
const EACH: u32 = 30;

fn add_people(register: &Register, surname: &str, together: &Barrier) {
    together.wait();
    for number in 0..EACH {
        let draft = TraineeDraft {
            surname: surname.to_owned(),
            given: format!("Асқар {number}"),
            categories: vec!["pupil".to_owned()],
            ..TraineeDraft::default()
        };
        trainees::add(register, draft).unwrap();
    }
}

fn count(register: &Register, sql: &str) -> u32 {
    register
        .read(|it| Ok(it.query_row(sql, [], |row| row.get(0)).unwrap()))
        .unwrap()
}

#[test]
fn two_programs_write_at_once_and_nothing_is_lost() {
    let desk = Desk::found(1).unwrap();
    let window = &desk.register;
    let line = Register::open(&desk.path(), Opening::Kept(&NoStore), StoryClock::start(2)).unwrap();
    let before = (
        count(window, "SELECT count(*) FROM op"),
        count(window, "SELECT count(*) FROM tx"),
    );
    let together = Arc::new(Barrier::new(2));
    std::thread::scope(|threads| {
        threads.spawn(|| add_people(window, "Терезе", &together));
        threads.spawn(|| add_people(&line, "Жол", &together));
    });
    for register in [window, &line] {
        assert_eq!(register.read(trainees::count).unwrap(), 2 * EACH);
        let names = "SELECT count(DISTINCT surname || given) FROM trainee";
        assert_eq!(count(register, names), 2 * EACH, "nobody was written over");
    }
    let after = (
        count(window, "SELECT count(*) FROM op"),
        count(window, "SELECT count(*) FROM tx"),
    );
    assert_eq!(
        (after.0 - before.0, after.1 - before.1),
        (4 * EACH, 2 * EACH),
        "a person and a tag each"
    );
    let last = "SELECT last_seq - (SELECT count(*) FROM op) FROM source";
    assert_eq!(count(window, last), 0, "one order without gaps");
    assert!(window.check().unwrap().is_sound());
}

#[test]
fn the_window_notices_what_the_command_line_wrote() {
    let desk = Desk::found(1).unwrap();
    let line = Register::open(&desk.path(), Opening::Kept(&NoStore), StoryClock::start(2)).unwrap();
    let seen = desk.register.data_version().unwrap();
    assert_eq!(desk.register.data_version().unwrap(), seen);
    add_people(&line, "Жол", &Barrier::new(1));
    assert_ne!(desk.register.data_version().unwrap(), seen);
}

#[test]
fn two_programs_correct_one_person_and_the_history_keeps_both() {
    let desk = Desk::found(1).unwrap();
    let line = Register::open(&desk.path(), Opening::Kept(&NoStore), StoryClock::start(2)).unwrap();
    let draft = TraineeDraft {
        surname: "Ли".into(),
        given: "Ән".into(),
        ..TraineeDraft::default()
    };
    let id = trainees::add(&desk.register, draft).unwrap().value.id;
    let together = Arc::new(Barrier::new(2));
    let write = |register: &Register, said: &str| {
        together.wait();
        for number in 0..10 {
            let note = Some(format!("{said} {number}"));
            let changes = TraineeChanges {
                note,
                ..TraineeChanges::default()
            };
            trainees::correct(register, id, changes).unwrap();
        }
    };
    std::thread::scope(|threads| {
        threads.spawn(|| write(&desk.register, "терезе"));
        threads.spawn(|| write(&line, "жол"));
    });
    let entries = desk
        .register
        .read(|it| tizim_core::register::history(it, Some(id), 0, 50))
        .unwrap();
    let said: BTreeSet<String> = entries
        .iter()
        .flat_map(|it| &it.changes)
        .map(|it| it.after.clone())
        .collect();
    for who in ["терезе", "жол"] {
        let all = (0..10).all(|number| said.contains(&format!("{who} {number}")));
        assert!(all, "{who}: {said:?}");
    }
    let shown = trainees::show;
    let person = desk.register.read(|it| shown(it, id)).unwrap();
    assert!(
        person.note.ends_with('9'),
        "the last word of one of them: {}",
        person.note
    );
    assert!(desk.register.check().unwrap().is_sound());
}
