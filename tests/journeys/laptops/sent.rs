//! What a laptop is told to lack after a file was written for it.

use tizim_core::exchange::{For, LaptopKnown};

use super::{Laptop, first, join};

fn known(laptop: &Laptop, other: &Laptop) -> LaptopKnown {
    let laptops = laptop.state().laptops;
    laptops.into_iter().find(|it| it.id == other.id()).unwrap()
}

/// How many changes a laptop lacks, and how many of them are in no file.
fn counts(laptop: &Laptop, other: &Laptop) -> (u64, u64) {
    let known = known(laptop, other);
    (known.lacks, known.unsent)
}

#[test]
fn what_was_sent_is_not_counted_as_missing_and_an_answer_ends_it() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    other.hand_to(&office);
    office.hand_to(&other);
    other.hand_to(&office);
    assert_eq!(counts(&office, &other), (0, 0), "both have the same");
    office.phone(person, "+77010000001");
    assert_eq!(counts(&office, &other), (1, 1));
    let file = office.write_for(For::One(other.id()), false);
    assert_eq!(
        counts(&office, &other),
        (1, 0),
        "it is in a file, and not answered"
    );
    assert!(!known(&office, &other).sent_at.is_empty());
    assert!(
        known(&office, &third).unsent > 0,
        "the file was not for the third"
    );
    office.phone(person, "+77010000002");
    assert_eq!(
        counts(&office, &other),
        (2, 1),
        "what came since is in no file"
    );
    other.read(&file);
    other.hand_to(&office);
    assert_eq!(counts(&office, &other), (1, 1), "it has answered");
    office.hand_to(&other);
    other.hand_to(&office);
    assert_eq!(counts(&office, &other), (0, 0));
    assert_eq!(office.digest(), other.digest());
}

#[test]
fn what_was_sent_to_a_laptop_that_lost_it_is_missing_again() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000001");
    let copy = other.backup("old.tizim-copy");
    other.phone(person, "+77010000002");
    other.hand_to(&office);
    office.phone(person, "+77010000003");
    other.read(&office.write());
    assert_eq!(known(&office, &other).unsent, 0);
    let other = other.restored(&copy);
    other.clock.pass_minutes(60);
    other.person("Оспанова", "Аружан");
    other.hand_to(&office);
    assert!(
        known(&office, &other).unsent > 0,
        "what was sent went with the disk"
    );
    office.hand_to(&other);
    other.hand_to(&office);
    assert_eq!(counts(&office, &other), (0, 0));
}
