//! Importing people: operations, bytes and seconds, against plain inserts into the same kind of
//! encrypted file.

use std::time::Instant;

use rusqlite::Connection;
use tizim_core::act::Act;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, new_folder};

/// How many people come in.
const ROWS: usize = 10_000;

pub fn run() {
    let people = people();
    let (reference, plain_bytes) = insert_plainly(&people);
    let desk = Desk::found(1).unwrap();
    let empty = desk.register.check().unwrap().operations;
    let base = size(&desk.path());
    let start = Instant::now();
    desk.register
        .transact(Act::ImportTrainees, |change| {
            for draft in &people {
                trainees::write_new(change, draft.clone())?;
            }
            Ok(())
        })
        .unwrap();
    let seconds = start.elapsed().as_secs_f64();
    let report = desk.register.check().unwrap();
    let path = desk.path();
    drop(desk.register);
    let bytes = size(&path) - base;
    println!(
        "import of {ROWS} people: {} operations, {} B a row on disk ({} B plain), {seconds:.2} s, {:.1} x plain inserts ({reference:.2} s)",
        report.operations - empty,
        bytes / ROWS as u64,
        plain_bytes / ROWS as u64,
        seconds / reference
    );
}

fn size(path: &std::path::Path) -> u64 {
    std::fs::metadata(path).unwrap().len()
}

/// The same people into one plain table with the same key length: what any program must pay.
pub fn insert_plainly(people: &[TraineeDraft]) -> (f64, u64) {
    let folder = new_folder();
    let path = folder.path().join("plain.db");
    let mut file = Connection::open(&path).unwrap();
    file.execute_batch(&format!("PRAGMA key = \"x'{}'\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE person(id BLOB PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT)", "11".repeat(32))).unwrap();
    let start = Instant::now();
    let tx = file.transaction().unwrap();
    for (number, person) in people.iter().enumerate() {
        tx.prepare_cached("INSERT INTO person VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)")
            .unwrap()
            .execute(rusqlite::params![
                blake3::hash(&number.to_le_bytes()).as_bytes().get(..16),
                person.surname,
                person.given,
                person.patronymic,
                person.birth_date,
                person.phone,
                person.email,
                person.iin,
                person.district
            ])
            .unwrap();
    }
    tx.commit().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    drop(file);
    (seconds, size(&path))
}

/// Synthetic people from a few stems: lengths as in real lists, no two alike.
pub fn people() -> Vec<TraineeDraft> {
    const STEMS: [&str; 8] = [
        "Нұрмұхамбет",
        "Өтеген",
        "Қуаныш",
        "Жүсіп",
        "Әбен",
        "Серікбол",
        "Ыбырай",
        "Төлеген",
    ];
    const GIVEN: [&str; 7] = [
        "Айгерім",
        "Ғалымжан",
        "Әсемгүл",
        "Інжу",
        "Бақытжан",
        "Ұлжан",
        "Дәурен",
    ];
    (0..ROWS)
        .map(|n| {
            let pick = |list: &[&str], by: usize| {
                list.get(n / by % list.len())
                    .copied()
                    .unwrap_or("")
                    .to_owned()
            };
            TraineeDraft {
                surname: format!("{}ов", pick(&STEMS, 1)),
                given: pick(&GIVEN, 8),
                patronymic: format!("{}ұлы", pick(&STEMS, 56)),
                birth_date: format!("{}-{:02}-{:02}", 2004 + n % 9, 1 + n % 12, 1 + n % 28),
                phone: format!("+7701{n:07}"),
                email: format!("student{n}@example.kz"),
                iin: format!("0401015{n:05}"),
                district: "aktobe_city".to_owned(),
                study_group: format!("ФМ-{}", 100 + n % 400),
                categories: vec!["student".to_owned()],
                ..TraineeDraft::default()
            }
        })
        .collect()
}
