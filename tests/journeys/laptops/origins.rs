//! Who had written a value that somebody brought back.

use tizim_core::exchange::{Conflict, ConflictVersion};
use tizim_core::history;
use tizim_core::ids::Id;

use super::{Laptop, agree, first, join};

/// Two laptops that wrote another phone of one person without knowing of each other; the office has
/// read the other's file.
fn two_versions() -> (Laptop, Laptop, Id) {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    office.clock.pass_minutes(5);
    office.phone(person, "+77010000001");
    other.clock.pass_minutes(7);
    other.phone(person, "+77010000002");
    other.hand_to(&office);
    (office, other, person)
}

fn version<'a>(conflict: &'a Conflict, value: &str) -> &'a ConflictVersion {
    let found = conflict.versions.iter().find(|it| it.value == value);
    found.unwrap_or_else(|| panic!("no {value} in {conflict:?}"))
}

fn phones(office: &Laptop) -> Conflict {
    let found = office.conflicts();
    let of_phone = found.iter().find(|it| it.field == "phone");
    of_phone.unwrap_or_else(|| panic!("{found:?}")).clone()
}

#[test]
fn undo_of_the_undo_of_a_file_leaves_each_version_under_its_writer() {
    let (office, other, _) = two_versions();
    let before = phones(&office);
    office.undoes_the_file();
    assert!(office.conflicts().is_empty());
    office.clock.pass_minutes(9);
    history::undo(&office.register).unwrap();
    let after = phones(&office);
    for value in ["+77010000001", "+77010000002"] {
        let (was, is) = (version(&before, value), version(&after, value));
        assert_eq!(
            (&is.laptop, &is.worker, is.milliseconds),
            (&was.laptop, &was.worker, was.milliseconds),
            "{value}"
        );
        let back = is.brought_back.as_ref().unwrap();
        assert_eq!(back.laptop, "Кабинет 1");
        assert!(back.milliseconds > was.milliseconds, "{back:?}");
        assert!(was.brought_back.is_none());
    }
    assert_eq!(version(&after, "+77010000002").laptop, "Кабинет 2");
    agree(&[&office, &other]);
    assert_eq!(
        phones(&other).versions,
        after.versions,
        "everybody names the same"
    );
}

#[test]
fn it_stays_so_however_often_the_file_goes_and_comes() {
    let (office, other, _) = two_versions();
    let before = phones(&office);
    for _ in 0..3 {
        office.undoes_the_file();
        history::undo(&office.register).unwrap();
    }
    let after = phones(&office);
    for it in &after.versions {
        let was = version(&before, &it.value);
        assert_eq!(
            (&it.laptop, it.milliseconds),
            (&was.laptop, was.milliseconds)
        );
    }
    agree(&[&office, &other]);
}

#[test]
fn the_history_says_who_had_written_what_an_undo_brought_back() {
    let (office, _, person) = two_versions();
    office.clock.pass_minutes(9);
    office.undoes_the_file();
    history::undo(&office.register).unwrap();
    let query = history::HistoryQuery {
        entity: Some(person),
        ..Default::default()
    };
    let rows = history::list(&office.register, &query).unwrap().rows;
    let both = |it: &&history::HistoryEntry| {
        let back = it.changes.iter().filter(|it| it.written_by.is_some());
        back.count() == 2
    };
    let back = rows.iter().find(both).unwrap();
    let changes: Vec<_> = back
        .changes
        .iter()
        .filter(|it| it.field == "phone")
        .collect();
    let by = |value: &str| {
        let found = changes.iter().find(|it| it.after == value).unwrap();
        found.written_by.as_ref().unwrap().laptop.clone()
    };
    assert_eq!(back.laptop, "Кабинет 1", "who brought it back");
    assert_eq!(
        (by("+77010000001"), by("+77010000002")),
        ("Кабинет 1".to_owned(), "Кабинет 2".to_owned())
    );
    let typed = rows
        .iter()
        .flat_map(|it| &it.changes)
        .filter(|it| it.written_by.is_none());
    assert!(typed.count() >= 3, "what was typed is of whoever typed it");
}

#[test]
fn an_earlier_value_put_back_from_the_history_is_still_of_its_writer() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000002");
    other.hand_to(&office);
    office.phone(person, "+77010000001");
    let query = history::HistoryQuery {
        entity: Some(person),
        ..Default::default()
    };
    let rows = history::list(&office.register, &query).unwrap().rows;
    let theirs = rows
        .iter()
        .flat_map(|it| &it.changes)
        .find(|it| it.after == "+77010000002");
    history::restore(&office.register, &theirs.unwrap().op, person, "phone").unwrap();
    // Somebody else wrote a third one, not knowing of it.
    other.phone(person, "+77010000003");
    other.hand_to(&office);
    let conflict = phones(&office);
    let ours = version(&conflict, "+77010000002");
    assert_eq!(ours.laptop, "Кабинет 2", "{ours:?}");
    assert_eq!(ours.brought_back.as_ref().unwrap().laptop, "Кабинет 1");
    let row = &other.plan(&office.write()).rows[0];
    assert_eq!(
        (row.laptop.as_str(), row.brought_back_by.is_empty()),
        ("Кабинет 2", false),
        "{row:?}"
    );
    agree(&[&office, &other]);
}

#[test]
fn the_history_of_a_person_goes_by_moments_whichever_laptop_wrote() {
    let (office, _, person) = two_versions();
    office.clock.pass_minutes(9);
    office.phone(person, "+77010000003");
    let query = history::HistoryQuery {
        entity: Some(person),
        ..Default::default()
    };
    let rows = history::list(&office.register, &query).unwrap().rows;
    let told: Vec<&str> = rows.iter().map(|it| it.at.as_str()).collect();
    assert!(
        told.len() > 3 && told.is_sorted_by(|one, next| one >= next),
        "{told:?}"
    );
    let writers = rows.iter().take(3).map(|it| it.laptop.as_str());
    let own = office.name;
    assert_eq!(writers.collect::<Vec<_>>(), [own, "Кабинет 2", own]);
}
