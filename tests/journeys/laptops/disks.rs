//! Backups that go on, and disks that were copied.

use tizim_core::attendance::MarkState;
use tizim_core::certificates::TwiceWhy;
use tizim_core::error::Code;
use tizim_core::laptops;

use super::{agree, first, join};

/// A month.
const MONTH: i64 = 30 * 24 * 60;

#[test]
fn todays_copy_put_back_brings_no_second_versions() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000001");
    let copy = other.backup("today.tizim-copy");
    other.phone(person, "+77010000002");
    other.hand_to(&office);
    let other = other.restored(&copy);
    assert_eq!(other.phone_of(person), "+77010000001");
    other.person("Оспанова", "Аружан");
    // Until it is heard of again the others think that it has what it lost.
    other.hand_to(&office);
    let heard = other.read(&office.write());
    assert!(!heard.is_cloned, "it is the same laptop");
    assert_eq!(other.phone_of(person), "+77010000002");
    agree(&[&office, &other]);
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
    assert_eq!(office.people(), 2);
}

#[test]
fn a_copy_a_month_old_goes_on_and_nothing_is_lost() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    let event = other.forum();
    other.mark(&event, 0, person, MarkState::Present);
    let copy = other.backup("old.tizim-copy");
    other.clock.pass_minutes(MONTH);
    other.phone(person, "+77010000001");
    let late = other.person("Оспанова", "Аружан");
    let given = other.issue(event.id).serials;
    other.hand_to(&office);
    office.phone(person, "+77010000002");
    let other = other.restored(&copy);
    assert_eq!((other.people(), other.serials().len()), (1, 0));
    other.mark(&event, 1, person, MarkState::Late);
    agree(&[&office, &other]);
    assert_eq!(other.phone_of(person), "+77010000002");
    assert_eq!(other.serials(), given);
    other.mark(&event, 0, late, MarkState::Present);
    let after = other.issue(event.id).serials;
    assert!(!given.contains(&after[0]), "no number is given again");
    agree(&[&office, &other]);
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
    assert!(office.papers_twice().is_empty());
}

#[test]
fn a_copy_opened_on_another_machine_asks_to_be_let_in_again() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let lost = join(&office, 2, "Кабинет 2");
    lost.phone(person, "+77010000001");
    let copy = lost.backup("old.tizim-copy");
    lost.hand_to(&office);
    let other = lost.restored_elsewhere(&copy, 5, "Жаңа ноутбук");
    assert_ne!(other.id(), lost.id());
    other.person("Оспанова", "Аружан");
    let go = &mut |_, _| std::ops::ControlFlow::Continue(());
    let out = other.path("early.tizim");
    let refused =
        tizim_core::exchange::write(&other.register, &out, super::For::All, false, go).unwrap_err();
    assert_eq!(refused.code(), Code::NotJoined);
    let (_, request) = other.ask();
    other.read(&office.let_in(&request));
    laptops::withdraw(&office.register, lost.id()).unwrap();
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (2, 2));
    assert!(office.conflicts().is_empty(), "{:?}", office.conflicts());
}

#[test]
fn an_academy_whose_only_laptop_was_lost_goes_on_from_its_copy() {
    let lost = first();
    lost.person("Жүсіпова", "Інжу");
    let copy = lost.backup("office.tizim-copy");
    let office = lost.restored_elsewhere(&copy, 5, "Жаңа кеңсе");
    assert!(office.state().is_keeper);
    let other = join(&office, 6, "Кабинет 2");
    other.person("Оспанова", "Аружан");
    laptops::withdraw(&office.register, lost.id()).unwrap();
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (2, 2));
    assert!(!other.state().is_keeper);
}

#[test]
fn a_copied_disk_is_noticed_and_what_both_wrote_stays() {
    let office = first();
    let event = office.forum();
    let people = ["Жүсіпова", "Оспанова"].map(|it| office.person(it, "Інжу"));
    let other = join(&office, 2, "Кабинет 2");
    let twin = other.cloned(7, "Көшірме");
    twin.clock.pass_minutes(1);
    for (laptop, person) in [(&other, people[0]), (&twin, people[1])] {
        laptop.mark(&event, 0, person, MarkState::Present);
        laptop.issue(event.id);
        laptop.phone(person, "+77010000001");
    }
    assert_eq!(other.serials(), twin.serials(), "one code, one number");
    other.hand_to(&office);
    twin.hand_to(&office);
    assert!(other.read(&office.write()).is_cloned);
    assert!(twin.read(&office.write()).is_cloned);
    let codes = [&office, &other, &twin].map(|it| it.register.identity().code.clone());
    assert_ne!(codes[1], codes[2]);
    agree(&[&office, &other, &twin]);
    for laptop in [&office, &other, &twin] {
        let phones = people.map(|it| laptop.phone_of(it));
        assert_eq!(phones, ["+77010000001"; 2], "{}", laptop.name);
    }
    let found = office.papers_twice();
    assert_eq!((found.len(), found[0].why), (1, TwiceWhy::SameNumber));
    // Two copies that know of each other are two authors, and stay so.
    other.phone(people[0], "+77010000002");
    assert!(!other.hand_to(&twin).is_cloned);
    agree(&[&office, &other, &twin]);
}

/// A colleague heard of two copies in the other order than the office, and corrects what was written
/// before the disk was copied: both copies had seen that, and what is signed says by which of them.
#[test]
fn who_heard_of_two_copies_in_another_order_is_passed_on_all_the_same() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let colleague = join(&office, 3, "Кабинет 3");
    other.read(&office.write());
    let person = other.person("Жүсіпова", "Інжу");
    other.phone(person, "+77010000001");
    let old = other.write();
    office.read(&old);
    colleague.read(&old);
    let twin = other.cloned(7, "Көшірме");
    twin.clock.pass_minutes(1);
    other.person("Оспанова", "Аружан");
    twin.person("Сейтова", "Айгүл");
    let (first_part, second_part) = (other.write(), twin.write());
    office.read(&first_part);
    office.read(&second_part);
    colleague.read(&second_part);
    colleague.read(&first_part);
    colleague.phone(person, "+77010000003");
    office.phone(person, "+77010000004");
    colleague.hand_to(&office);
    office.hand_to(&colleague);
    for (chance, laptop) in [(8, &office), (9, &colleague)] {
        let checked = laptop.register.check().unwrap();
        assert!(checked.is_sound(), "{}: {checked:?}", laptop.name);
        let newcomer = join(&office, chance, "Жаңа ноутбук");
        colleague.read(&office.write());
        newcomer.read(&laptop.write_for(super::For::All, true));
        assert_eq!(newcomer.people(), 3, "{}", laptop.name);
    }
    agree(&[&office, &other, &twin, &colleague]);
    assert_eq!(office.people(), 3);
    office.person("Қасымова", "Дана");
    join(&office, 12, "Соңғы ноутбук");
}

#[test]
fn a_part_without_entries_that_left_counts_for_a_copy_put_back() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    agree(&[&office, &other, &third]);
    other.person("Ертеде", "Адам");
    other.hand_to(&third);
    laptops::withdraw(&office.register, other.id()).unwrap();
    third.read(&office.write());
    let copy = third.backup("before.tizim-copy");
    // It says that it had seen what the other wrote, and nothing else.
    third.hand_to(&office);
    assert_eq!(office.people(), 1);
    let third = third.restored(&copy);
    third.person("Кейін", "Адам");
    third.hand_to(&office);
    assert!(
        !third.read(&office.write()).is_cloned,
        "it is the same laptop"
    );
    agree(&[&office, &third]);
    assert_eq!(third.people(), 2);
}

/// What the office knows of a laptop: copies of its disk, and how many changes it lacks.
fn told(office: &super::Laptop, other: &super::Laptop) -> (String, u64) {
    let laptops = office.state().laptops;
    let known = laptops.into_iter().find(|it| it.id == other.id()).unwrap();
    (known.copies, known.lacks)
}

#[test]
fn a_copy_that_is_gone_counts_no_more_until_it_speaks_again() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    other.hand_to(&office);
    assert_eq!(told(&office, &other).0, "");
    let none = tizim_core::exchange::copy_gone(&office.register, other.id()).unwrap_err();
    assert_eq!(none.code(), Code::NotFound, "its disk was not copied");
    let twin = other.cloned(7, "Көшірме");
    twin.clock.pass_minutes(1);
    other.person("Оспанова", "Аружан");
    twin.person("Сейтова", "Айгүл");
    agree(&[&office, &other, &twin]);
    other.hand_to(&office);
    let (copies, lacks) = told(&office, &other);
    assert!(copies == "two" && lacks > 0, "{copies} {lacks}");

    tizim_core::exchange::copy_gone(&office.register, other.id()).unwrap();
    let line = office.state().files[0].clone();
    assert_eq!(
        (line.deed.as_str(), line.name.as_str()),
        ("gone", "Кабинет 2")
    );
    other.person("Ким", "Алина");
    other.read(&office.write());
    other.hand_to(&office);
    assert_eq!(
        told(&office, &other),
        ("gone".to_owned(), 0),
        "one goes on and has everything"
    );

    twin.person("Ахметов", "Дархан");
    twin.hand_to(&office);
    let (copies, lacks) = told(&office, &other);
    assert!(
        copies == "back" && lacks > 0,
        "both count again: {copies} {lacks}"
    );
    assert_eq!(office.people(), 4, "nothing of it is lost");
    tizim_core::exchange::copy_gone(&office.register, other.id()).unwrap();
    assert_eq!(told(&office, &other).0, "gone");
    tizim_core::exchange::copy_back(&office.register, other.id()).unwrap();
    assert_eq!(told(&office, &other).0, "two", "it was taken back");
    let files = office.state().files;
    assert!(
        files
            .iter()
            .filter(|it| it.deed == "gone")
            .all(|it| it.undone),
        "{files:?}"
    );
    let twice = tizim_core::exchange::copy_back(&office.register, other.id()).unwrap_err();
    assert_eq!(twice.code(), Code::NothingToUndo);
    agree(&[&office, &other, &twin]);
}
