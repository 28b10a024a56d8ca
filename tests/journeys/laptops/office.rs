//! The main laptop: withdrawing, handing over, and the printed sheet.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tizim_core::clock::Clock;
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::exchange::{self, DifferenceKind};
use tizim_core::laptops::{self, HandOverPlaces};
use tizim_core::trainees;

use super::{Laptop, agree, first, join};

/// A laptop that was withdrawn, does not know it and wrote on.
fn withdrawn() -> (Laptop, Laptop, Laptop, tizim_core::ids::Id) {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let third = join(&office, 3, "Кабинет 3");
    let gone = join(&office, 2, "Кабинет 2");
    gone.phone(person, "+77010000001");
    agree(&[&office, &gone, &third]);
    laptops::withdraw(&office.register, gone.id()).unwrap();
    gone.phone(person, "+77010000002");
    (office, gone, third, person)
}

#[test]
fn late_work_of_a_withdrawn_laptop_waits_and_is_taken_in() {
    let (office, gone, third, person) = withdrawn();
    let late = gone.write();
    let done = office.read(&late);
    assert_eq!((done.plan.held, done.plan.rows.len()), (1, 0));
    assert!(!done.plan.is_known, "somebody has to decide");
    let laptops = office.state().laptops;
    let held = laptops.iter().find(|it| it.id == gone.id()).unwrap();
    assert_eq!((held.held, held.held_changes), (1, 1));
    let today = Clock::today(office.clock.as_ref()).to_string();
    assert_eq!(held.withdrawn_on, today);
    let this = laptops.iter().find(|it| it.id == office.id()).unwrap();
    assert_eq!(this.withdrawn_on, "");
    assert_eq!(held.held_from, held.held_to);
    assert_eq!(held.held_from.len(), "2026-11-30".len());
    assert_eq!(office.phone_of(person), "+77010000001");
    assert_eq!(gone.refuses(&office.write()), Code::NotForThisLaptop);
    let decide = laptops::accept(&third.register, gone.id(), &[]).unwrap_err();
    assert_eq!(decide.code(), Code::KeeperOnly);
    laptops::accept(&office.register, gone.id(), &[]).unwrap();
    assert_eq!(office.phone_of(person), "+77010000002");
    agree(&[&office, &third]);
    assert_eq!(third.phone_of(person), "+77010000002");
    assert_eq!(third.state().held, 0);
}

#[test]
fn late_work_that_is_refused_stays_away_everywhere() {
    let (office, gone, third, person) = withdrawn();
    let late = gone.write();
    office.hand_to(&third);
    assert_eq!(third.read(&late).plan.held, 1);
    office.read(&late);
    laptops::refuse(&office.register, gone.id()).unwrap();
    agree(&[&office, &third]);
    for laptop in [&office, &third] {
        assert_eq!(laptop.phone_of(person), "+77010000001");
        assert_eq!(laptop.state().held, 0);
    }
    assert_eq!(office.read(&late).plan.held, 0, "it does not come back");
}

#[test]
fn what_late_work_would_bring_is_shown_and_any_row_may_stay_away() {
    let (office, gone, third, person) = withdrawn();
    let new = gone.person("Оспанова", "Аружан");
    office.read(&gone.write());
    let digest = office.digest();
    let plan = laptops::plan_held(&office.register, gone.id()).unwrap();
    assert_eq!(plan.from, "Кабинет 2");
    let rows: Vec<_> = plan.rows.iter().map(|it| (it.record, it.kind)).collect();
    assert!(rows.contains(&(new, DifferenceKind::Added)), "{rows:?}");
    assert!(
        rows.contains(&(person, DifferenceKind::Changed)),
        "{rows:?}"
    );
    assert_eq!(office.digest(), digest, "a plan changes nothing");
    let refused = laptops::plan_held(&third.register, gone.id()).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);

    let row = plan.rows.iter().find(|it| it.record == new).unwrap();
    let except = std::slice::from_ref(&row.row);
    let done = laptops::accept(&office.register, gone.id(), except);
    assert_eq!(done.unwrap().value.kept, 1);
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (1, "+77010000002")
    );
    agree(&[&office, &third]);
    assert_eq!(third.people(), 1);
}

/// The newest sentences of the history, in Russian.
fn history_of(laptop: &Laptop) -> Vec<String> {
    let query = tizim_core::history::HistoryQuery::default();
    let rows = tizim_core::history::list(&laptop.register, &query)
        .unwrap()
        .rows;
    let words = tizim_core::words::words(Lang::Ru);
    rows.iter().map(|it| words.say_message(&it.label)).collect()
}

#[test]
fn accepted_work_stands_in_the_history_of_all_and_is_undone_as_a_file_is() {
    let (office, gone, third, person) = withdrawn();
    office.read(&gone.write());
    laptops::accept(&office.register, gone.id(), &[]).unwrap();
    let said = "Принята работа исключённого ноутбука «Кабинет 2»".to_owned();
    assert!(history_of(&office).contains(&said));
    let next = tizim_core::history::status(&office.register)
        .unwrap()
        .undo
        .unwrap();
    assert_eq!(tizim_core::words::words(Lang::Ru).say_message(&next), said);
    office.hand_to(&third);
    assert!(history_of(&third).contains(&said));
    let undone = exchange::undo(&office.register).unwrap().value;
    assert!(undone.is_work && undone.name == "Кабинет 2", "{undone:?}");
    assert_eq!(office.phone_of(person), "+77010000001");
    agree(&[&office, &third]);
    let again = laptops::refuse(&office.register, gone.id()).unwrap_err();
    assert_eq!(
        again.code(),
        Code::NotFound,
        "what was accepted cannot be refused"
    );
}

#[test]
fn work_that_was_refused_is_accepted_later() {
    let (office, gone, third, person) = withdrawn();
    let late = gone.write();
    office.read(&late);
    laptops::refuse(&office.register, gone.id()).unwrap();
    let said = "Не принята работа исключённого ноутбука «Кабинет 2»".to_owned();
    assert!(history_of(&office).contains(&said));
    office.hand_to(&third);
    third.read(&late);
    let known = office.state().laptops;
    let refused = known.iter().find(|it| it.id == gone.id()).unwrap();
    assert_eq!((refused.held_changes, refused.refused_changes), (0, 1));
    let plan = laptops::plan_held(&office.register, gone.id()).unwrap();
    assert_eq!(plan.rows.len(), 1);
    laptops::accept(&office.register, gone.id(), &[]).unwrap();
    agree(&[&office, &third]);
    for laptop in [&office, &third] {
        assert_eq!(laptop.phone_of(person), "+77010000002", "{}", laptop.name);
        assert!(
            laptop
                .state()
                .laptops
                .iter()
                .all(|it| it.refused_changes == 0)
        );
    }
}

/// The next main laptop is asked about later work, which stands on what was refused before it came.
#[test]
fn work_that_stands_on_refused_work_is_shown_with_it() {
    let (office, gone, third, person) = withdrawn();
    office.read(&gone.write());
    laptops::refuse(&office.register, gone.id()).unwrap();
    third.read(&hand_over(&office, &third, &office.path("act.pdf")).unwrap());
    gone.person("Сейтова", "Айгүл");
    third.read(&gone.write());
    let known = third.state().laptops;
    let known = known.iter().find(|it| it.id == gone.id()).unwrap();
    assert_eq!(
        known.refused_changes, 1,
        "it came with the file of the office"
    );
    assert!(known.held_changes > 0);
    let plan = laptops::plan_held(&third.register, gone.id()).unwrap();
    assert!(
        plan.rows.iter().any(|it| it.record == person),
        "what was refused would come as well: {:?}",
        plan.rows
    );
    let other = third.path("other.tizim");
    std::fs::copy(third.write(), &other).unwrap();
    // A laptop that has the later work alone decides nothing unseen.
    let sql = "DELETE FROM waiting WHERE reason = 'refused'";
    third
        .register
        .write_local(|it| Ok(it.execute(sql, []).unwrap()))
        .unwrap();
    let people = third.people();
    for unseen in [
        laptops::plan_held(&third.register, gone.id()).map(drop),
        laptops::accept(&third.register, gone.id(), &[]).map(drop),
    ] {
        assert_eq!(unseen.unwrap_err().code(), Code::NotFound);
    }
    assert_eq!(
        (third.people(), third.phone_of(person).as_str()),
        (people, "+77010000001")
    );
    office.read(&other);
    third.read(&office.write());
    laptops::accept(&third.register, gone.id(), &[]).unwrap();
    agree(&[&office, &third]);
    assert_eq!(office.phone_of(person), "+77010000002");
    assert_eq!(office.people(), people + 1);
}

fn hand_over(from: &Laptop, to: &Laptop, act: &Path) -> Result<PathBuf, Code> {
    hand_over_while(from, to, act, &|| ())
}

/// Hands over while something happens on the disk.
fn hand_over_while(
    from: &Laptop,
    to: &Laptop,
    act: &Path,
    meanwhile: &dyn Fn(),
) -> Result<PathBuf, Code> {
    let places = [from.path("successor.tizim"), from.path("office.tizim-copy")];
    let places = HandOverPlaces {
        file: &places[0],
        copy: &places[1],
        act,
    };
    let go = &mut |_, _| {
        meanwhile();
        ControlFlow::Continue(())
    };
    let done = laptops::hand_over_with(&from.register, to.id(), places, Lang::Kk, go);
    done.map(|it| it.file.into()).map_err(|it| it.code())
}

#[test]
fn the_office_is_handed_over_and_the_successor_withdraws_the_old_laptop() {
    let office = first();
    office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    other.hand_to(&office);
    let act = office.path("act.pdf");
    let file = hand_over(&office, &other, &act).unwrap();
    assert!(std::fs::read(&act).unwrap().starts_with(b"%PDF"));
    assert!(office.path("office.tizim-copy").exists());
    let refused = laptops::withdraw(&office.register, third.id()).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::KeeperOnly,
        "it is not the main one any longer"
    );
    assert!(!office.state().is_keeper);
    other.read(&file);
    assert!(other.state().is_keeper);
    laptops::withdraw(&other.register, office.id()).unwrap();
    agree(&[&other, &third]);
    assert!(
        third
            .state()
            .laptops
            .iter()
            .any(|it| it.id == office.id() && it.is_withdrawn)
    );
    let fourth = join(&other, 4, "Кабинет 4");
    agree(&[&other, &third, &fourth]);
}

#[test]
fn nothing_is_handed_over_where_a_file_cannot_be_written() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    other.hand_to(&office);
    let digest = office.digest();
    let nowhere = office.path("nowhere").join("act.pdf");
    assert_eq!(hand_over(&office, &other, &nowhere), Err(Code::FileFailed));
    let same = office.path("successor.tizim");
    assert_eq!(hand_over(&office, &other, &same), Err(Code::BadValue));
    assert_eq!(
        hand_over(&office, &office, &office.path("act.pdf")),
        Err(Code::OwnLaptop)
    );
    assert_eq!(
        hand_over(&other, &office, &other.path("act.pdf")),
        Err(Code::KeeperOnly)
    );
    // Something takes the place of a file while the rest is written: last of all, or last but one.
    for (taken, act) in [("act.pdf", "act.pdf"), ("successor.tizim", "other.pdf")] {
        let taken = office.path(taken);
        let spoil = || std::fs::create_dir_all(&taken).unwrap();
        let done = hand_over_while(&office, &other, &office.path(act), &spoil);
        assert_eq!(done, Err(Code::FileFailed));
        std::fs::remove_dir(&taken).unwrap();
        assert!(!office.path(act).exists(), "no act of what did not happen");
        assert!(office.state().is_keeper);
    }
    assert!(!office.path("successor.tizim").exists());
    assert_eq!(office.digest(), digest);
    assert!(office.state().is_keeper);
}

#[test]
fn the_printed_sheet_makes_another_laptop_the_main_one() {
    let office = first();
    office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    let sheet = laptops::kit_sheet(&office.register).unwrap();
    assert_eq!(
        (sheet.number, sheet.laptop_name.as_str()),
        (Some(1), "Кабинет 1")
    );
    let refused = laptops::kit_sheet(&other.register).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    let wrong = "0".repeat(55);
    let refused = laptops::take_over(&other.register, &wrong).unwrap_err();
    assert_eq!(refused.code(), Code::WrongKit);
    laptops::take_over(&other.register, &sheet.groups.join("-")).unwrap();
    laptops::withdraw(&other.register, office.id()).unwrap();
    let third = join(&other, 3, "Кабинет 3");
    let plan = third.plan(&other.write());
    assert!(
        plan.rows
            .iter()
            .all(|it| it.kind != DifferenceKind::Trashed)
    );
    agree(&[&other, &third]);
    let again = laptops::take_over(&third.register, &sheet.groups.concat()).unwrap_err();
    assert_eq!(again.code(), Code::WrongKit, "the sheet of a former office");
    assert_eq!(laptops::kit_sheet(&other.register).unwrap().number, Some(2));
}

#[test]
fn a_copy_on_a_new_machine_is_let_in_by_the_sheet() {
    let office = first();
    let lost = join(&office, 2, "Кабинет 2");
    lost.person("Оспанова", "Аружан");
    lost.hand_to(&office);
    let sheet = laptops::kit_sheet(&office.register).unwrap();
    let copy = lost.backup("old.tizim-copy");
    let other = lost.restored_elsewhere(&copy, 5, "Жаңа ноутбук");
    laptops::take_over(&other.register, &sheet.groups.concat()).unwrap();
    assert!(other.state().is_keeper);
    let third = join(&other, 6, "Кабинет 3");
    agree(&[&other, &third, &office]);
    assert!(!office.state().is_keeper);
}

#[test]
fn a_withdrawn_laptop_does_not_become_the_main_one_with_the_sheet() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let sheet = laptops::kit_sheet(&office.register).unwrap();
    agree(&[&office, &other]);
    laptops::withdraw(&office.register, other.register.identity().laptop).unwrap();
    // Nobody told it, and it has the code.
    laptops::take_over(&other.register, &sheet.groups.join("-")).unwrap();
    let late = other.person("Кеш", "Адам");
    office.read(&other.write());
    let state = exchange::state(&office.register).unwrap();
    assert!(state.is_keeper, "the main laptop stays the main one");
    assert_eq!(state.held, 1, "the late work waits");
    assert!(office.register.read(|it| trainees::show(it, late)).is_err());
}
