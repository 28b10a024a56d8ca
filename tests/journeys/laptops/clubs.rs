//! Clubs that two coordinators look after.

use tizim_core::clubs::{self, ClubChanges, ClubFields};
use tizim_core::exchange::{Choice, conflicts};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, MembershipChanges};

use super::{Laptop, agree, first, join};

fn club(laptop: &Laptop) -> Id {
    let draft = ClubFields {
        name_kk: "Жас қыран".to_owned(),
        ..ClubFields::default()
    };
    clubs::add(&laptop.register, draft).unwrap().value.id
}

fn rename(laptop: &Laptop, club: Id, name: &str) {
    let changes = ClubChanges {
        name_kk: Some(name.to_owned()),
        ..ClubChanges::default()
    };
    clubs::correct(&laptop.register, club, changes).unwrap();
}

fn until(laptop: &Laptop, membership: Id, day: &str) {
    let changes = MembershipChanges {
        to: Some(day.to_owned()),
        ..MembershipChanges::default()
    };
    memberships::correct(&laptop.register, membership, &changes).unwrap();
}

#[test]
fn a_club_renamed_twice_has_both_names_until_one_is_chosen() {
    let office = first();
    let club = club(&office);
    let other = join(&office, 2, "Кабинет 2");
    rename(&office, club, "Жас қырандар");
    rename(&office, club, "Қырандар");
    rename(&other, club, "Ақ қыран");
    agree(&[&office, &other]);
    let found = office.conflicts();
    assert_eq!(found.len(), 1);
    let mut names: Vec<&str> = found[0]
        .versions
        .iter()
        .map(|it| it.value.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Ақ қыран", "Қырандар"], "no name that was given up");
    let choice = Choice::Value("Қыран".to_owned());
    conflicts::resolve(&other.register, &found[0].id, &choice).unwrap();
    agree(&[&office, &other]);
    assert!(office.conflicts().is_empty());
    let shown = office.register.read(|it| clubs::find(it, club)).unwrap();
    assert_eq!(shown.unwrap().fields.name_kk, "Қыран");
    assert!(
        other.register.undo().is_ok(),
        "a choice is taken back as any deed"
    );
    agree(&[&office, &other]);
}

#[test]
fn a_membership_ended_here_and_prolonged_there_is_asked_about() {
    let office = first();
    let club = club(&office);
    let person = office.person("Жүсіпова", "Інжу");
    let entry = Entry {
        from: "2026-09-01".to_owned(),
        to: "2026-12-31".to_owned(),
        ..Entry::default()
    };
    memberships::add(&office.register, club, &[person], &entry).unwrap();
    let membership = memberships::membership_id(club, person);
    let other = join(&office, 2, "Кабинет 2");
    until(&office, membership, "2026-10-01");
    until(&other, membership, "2027-05-31");
    agree(&[&office, &other]);
    let found = other.conflicts();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].field.as_str(), found[0].person.0),
        ("until", Some(person))
    );
    let choice = Choice::Value("2027-05-31".to_owned());
    conflicts::resolve(&office.register, &found[0].id, &choice).unwrap();
    agree(&[&office, &other]);
    assert!(other.conflicts().is_empty());
}
