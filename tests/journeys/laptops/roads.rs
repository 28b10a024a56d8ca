//! The roads of files: by way of others, late, out of order, twice, under a wrong clock.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::error::Code;
use tizim_core::exchange;
use tizim_core::exchange::folder::{self, FolderDone};
use tizim_core::laptops;

use super::{For, Laptop, agree, first, join};

#[test]
fn what_one_laptop_wrote_comes_to_another_by_way_of_a_third() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let door = join(&office, 2, "Есік");
    let bag = join(&office, 3, "Көшпелі");
    office.hand_to(&door);
    door.phone(person, "+77010000001");
    door.hand_to(&bag);
    bag.person("Оспанова", "Аружан");
    let done = bag.hand_to(&office);
    assert_eq!(done.plan.from, "Көшпелі");
    assert!(done.plan.rows.iter().any(|it| it.laptop == "Есік"));
    assert_eq!(
        (office.phone_of(person).as_str(), office.people()),
        ("+77010000001", 2)
    );
    agree(&[&office, &door, &bag]);
}

#[test]
fn files_out_of_order_wait_for_each_other() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    office.hand_to(&other);
    other.phone(person, "+77010000001");
    let early = other.write();
    office.read(&early);
    other.read(&office.write());
    other.phone(person, "+77010000002");
    let late = other.write_for(For::One(office.id()), false);
    let done = third.read(&late);
    assert!(done.plan.waiting > 0, "{:?}", done.plan);
    assert_eq!(third.phone_of(person), "");
    let done = third.read(&early);
    assert_eq!(done.plan.waiting, 0, "{:?}", done.plan);
    assert_eq!(third.phone_of(person), "+77010000002");
    agree(&[&office, &other, &third]);
    assert!(third.conflicts().is_empty());
}

#[test]
fn a_file_that_comes_twice_and_late_takes_nothing_back() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.phone(person, "+77010000001");
    let old = other.write();
    office.read(&old);
    office.phone(person, "+77010000002");
    agree(&[&office, &other]);
    let digest = office.digest();
    for _ in 0..2 {
        let done = office.read(&old);
        assert!(done.plan.is_known);
        assert_eq!(office.digest(), digest);
    }
    assert_eq!(office.phone_of(person), "+77010000002");
    let whole = other.write_for(For::All, true);
    assert!(
        office.read(&whole).plan.is_known,
        "everything is here already"
    );
    assert_eq!(office.digest(), digest);
}

#[test]
fn a_clock_ten_years_ahead_neither_loses_an_edit_nor_wins_for_ever() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    other.clock.pass_minutes(10 * 365 * 24 * 60);
    other.phone(person, "+77010000001");
    other.hand_to(&office);
    assert_eq!(office.phone_of(person), "+77010000001");
    office.phone(person, "+77010000002");
    agree(&[&office, &other]);
    assert_eq!(
        other.phone_of(person),
        "+77010000002",
        "whoever had seen it goes on from it"
    );
    assert!(other.conflicts().is_empty());
    other.clock.pass_minutes(-10 * 365 * 24 * 60);
    other.phone(person, "+77010000003");
    agree(&[&office, &other]);
    assert_eq!(office.phone_of(person), "+77010000003");
    assert!(office.conflicts().is_empty());
}

fn look(laptop: &Laptop, shared: &Path) -> FolderDone {
    let go = &mut |_, _, _| ControlFlow::Continue(());
    folder::look(&laptop.register, shared, go).unwrap().value
}

#[test]
fn a_shared_folder_tells_of_a_withdrawal_and_grows_quiet() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    let shared = tizim_tests::new_folder();
    let all = [&office, &other, &third];
    for laptop in all.iter().cycle().take(12) {
        look(laptop, shared.path());
    }
    let is_quiet = |done: &FolderDone| done.read.is_empty() && done.written.is_empty();
    for laptop in all {
        assert!(is_quiet(&look(laptop, shared.path())), "{}", laptop.name);
        assert_eq!(laptop.digest(), office.digest());
    }
    laptops::withdraw(&office.register, other.id()).unwrap();
    assert!(!look(&office, shared.path()).written.is_empty());
    look(&third, shared.path());
    let known = third.state().laptops;
    assert!(
        known
            .iter()
            .any(|it| it.id == other.id() && it.is_withdrawn)
    );
    for laptop in [&office, &third].iter().cycle().take(6) {
        look(laptop, shared.path());
    }
    for laptop in [&office, &third] {
        assert!(is_quiet(&look(laptop, shared.path())), "{}", laptop.name);
    }
}

/// A disk was copied and both go on in one shared folder: neither takes the other's file away, and what
/// each wrote comes to everybody.
#[test]
fn two_copies_of_a_disk_share_a_folder() {
    let shared = tizim_tests::new_folder();
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let twin = other.cloned(7, "Көшірме");
    twin.clock.pass_minutes(1);
    other.person("Жүсіпова", "Інжу");
    twin.person("Оспанова", "Аружан");
    for _ in 0..4 {
        for laptop in [&other, &twin, &office] {
            look(laptop, shared.path());
            laptop.clock.pass_minutes(1);
        }
    }
    for laptop in [&office, &other, &twin] {
        assert_eq!(laptop.people(), 2, "{}", laptop.name);
        assert_eq!(laptop.digest(), office.digest(), "{}", laptop.name);
    }
    // Somebody took a file away that was not read yet, and another lies there that nobody wrote.
    other.person("Сейтова", "Айгүл");
    let laid = look(&other, shared.path()).written;
    let precious = Path::new(&laid).with_file_name("precious.tizim");
    std::fs::write(&precious, "мұрағат").unwrap();
    std::fs::remove_file(&laid).unwrap();
    let laid = look(&other, shared.path()).written;
    assert!(Path::new(&laid).exists(), "it is laid again");
    assert!(precious.exists(), "what others put there is theirs");
    look(&office, shared.path());
    assert_eq!(office.people(), 3);
}

/// Whoever looks for the files of a colleague opens the folder with their name on it.
#[test]
fn the_folder_of_a_laptop_is_not_taken_for_the_shared_one() {
    let shared = tizim_tests::new_folder();
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let stranger = join(&office, 3, "Кабинет 3");
    other.person("Жүсіпова", "Інжу");
    stranger.person("Оспанова", "Аружан");
    let own = |laptop: &Laptop| {
        let laid = look(laptop, shared.path()).written;
        Path::new(&laid).parent().unwrap().to_owned()
    };
    let of_stranger = own(&stranger);
    let of_other = own(&other);
    let inside = of_other.join("ескі");
    std::fs::create_dir(&inside).unwrap();
    let right = shared.path().canonicalize().unwrap();
    let go = &mut |_, _, _| ControlFlow::Continue(());
    for folder in [&of_other, &inside, &of_stranger] {
        for laptop in [&office, &other] {
            let refused = folder::watch(&laptop.register, Some(folder)).unwrap_err();
            assert_eq!(refused.code(), Code::LaptopFolder, "{}", folder.display());
            let named = refused.values();
            assert_eq!(named["file"], right.display().to_string());
            assert_eq!(
                named["folder"],
                right.file_name().unwrap().to_string_lossy()
            );
            assert!(folder::watched(&laptop.register).unwrap().is_none());
            let looked = folder::look(&laptop.register, folder, go).unwrap_err();
            assert_eq!(looked.code(), Code::LaptopFolder);
        }
    }
    folder::watch(&office.register, Some(&right)).unwrap();
    // A folder that only looks like one is as good as any other.
    let alike = shared.path().join("Мұрағат.2026101500");
    std::fs::create_dir(&alike).unwrap();
    folder::watch(&office.register, Some(&alike)).unwrap();
}

#[test]
fn files_of_one_day_are_called_differently() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let name = || exchange::file_name(&other.register).unwrap();
    let first = name();
    assert!(first.starts_with("Kabinet2-2026-10-15-"), "{first}");
    assert_eq!(name(), first, "nothing was written meanwhile");
    other.write();
    let second = name();
    assert_eq!(second, first.replace(".tizim", "-2.tizim"));
    other.clock.pass_minutes(1);
    let third = name();
    assert!(third != first && third.len() == first.len(), "{third}");
}

#[test]
fn what_an_ended_program_began_in_the_shared_folder_goes_with_the_next_file() {
    let shared = tizim_tests::new_folder();
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    office.person("Жүсіпова", "Інжу");
    let laid = look(&office, shared.path()).written;
    let left = Path::new(&laid).with_file_name(".tizim-0123abcd-4f5g6h.part");
    std::fs::write(&left, "a half").unwrap();
    look(&other, shared.path());
    assert!(left.exists(), "a laptop writes to its own folder only");
    office.clock.pass_minutes(1);
    office.person("Оспанова", "Аружан");
    look(&office, shared.path());
    assert!(!left.exists());
    look(&other, shared.path());
    assert_eq!(other.people(), 2);
}
