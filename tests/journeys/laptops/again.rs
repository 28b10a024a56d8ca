//! A file that was undone and is read again.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::attendance::MarkState;
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::exchange::{self, DifferenceKind, ReadDone};
use tizim_core::history;
use tizim_core::trainees;

use super::{Laptop, agree, first, join};

impl Laptop {
    pub(crate) fn read_again(&self, file: &Path, except: &[String]) -> ReadDone {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        let read = exchange::read_again(&self.register, file, except, go);
        read.unwrap().value
    }

    pub(crate) fn undoes_the_file(&self) {
        exchange::undo(&self.register).unwrap();
    }

    /// The surnames of all people.
    fn surnames(&self) -> Vec<String> {
        let today = tizim_core::clock::Clock::today(self.clock.as_ref());
        let query = trainees::TraineeQuery::default();
        let rows = self.register.read(|it| trainees::list(it, &query, today));
        let mut names: Vec<String> = rows
            .unwrap()
            .rows
            .into_iter()
            .map(|it| it.trainee.surname)
            .collect();
        names.sort();
        names
    }
}

/// The second laptop added a person with a mark and corrected another; the office read it and undid
/// the file.
fn undone() -> (Laptop, Laptop, std::path::PathBuf, tizim_core::ids::Id) {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    office.phone(person, "+77010000001");
    let event = office.forum();
    let other = join(&office, 2, "Кабинет 2");
    let new = other.person("Оспанова", "Аружан");
    other.mark(&event, 0, new, MarkState::Present);
    other.phone(person, "+77010000002");
    let file = other.write();
    office.read(&file);
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (2, "+77010000002")
    );
    office.undoes_the_file();
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (1, "+77010000001")
    );
    (office, other, file, person)
}

#[test]
fn a_file_that_was_undone_says_so_and_brings_back_what_the_undo_took() {
    let (office, other, file, person) = undone();
    let read = office.read(&file);
    assert!(read.plan.is_known && !read.is_again, "{read:?}");
    assert!(
        read.plan.undone_at.starts_with("2026-"),
        "{}",
        read.plan.undone_at
    );
    assert_eq!(office.people(), 1, "nothing comes back unasked");

    let before = office.digest();
    let plan = office.plan(&file);
    let kinds: Vec<DifferenceKind> = plan.rows.iter().map(|it| it.kind).collect();
    assert!(kinds.contains(&DifferenceKind::BroughtBack), "{kinds:?}");
    assert!(kinds.contains(&DifferenceKind::Changed), "{kinds:?}");
    assert_eq!(office.digest(), before, "a plan changes nothing");

    let done = office.read_again(&file, &[]);
    assert!(done.is_again && done.left.is_empty(), "{done:?}");
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (2, "+77010000002")
    );
    assert!(
        office.read(&file).plan.undone_at.is_empty(),
        "it is not undone any more"
    );
    agree(&[&office, &other]);
    assert_eq!(other.people(), 2);
}

#[test]
fn taken_again_it_can_be_undone_again_and_taken_once_more() {
    let (office, other, file, person) = undone();
    office.read_again(&file, &[]);
    let next = history::status(&office.register).unwrap().undo.unwrap();
    assert_eq!(
        next.key, "act-exchange-read",
        "Ctrl+Z takes the file back again"
    );
    office.undoes_the_file();
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (1, "+77010000001")
    );
    office.read_again(&file, &[]);
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (2, "+77010000002")
    );
    let labels: Vec<String> = history::list(&office.register, &history::HistoryQuery::default())
        .unwrap()
        .rows
        .into_iter()
        .map(|it| it.label.key)
        .collect();
    assert_eq!(labels[0], "act-exchange-again", "{labels:?}");
    agree(&[&office, &other]);
}

#[test]
fn a_row_that_is_unticked_stays_away_when_a_file_is_taken_again() {
    let (office, other, file, person) = undone();
    let plan = office.plan(&file);
    let new = plan
        .rows
        .iter()
        .find(|it| it.table == "trainee" && it.field.is_empty());
    let done = office.read_again(&file, &[new.unwrap().row.clone()]);
    assert!(done.kept >= 2, "the person and the mark: {done:?}");
    assert_eq!(office.surnames(), ["Жүсіпова"]);
    assert_eq!(office.phone_of(person), "+77010000002");
    let undone = exchange::undo(&office.register).unwrap().value;
    assert!(
        undone.left.is_empty(),
        "what was not taken is not left: {undone:?}"
    );
    assert_eq!(office.phone_of(person), "+77010000001");
    agree(&[&office, &other]);
}

#[test]
fn what_was_changed_since_the_undo_stays_and_is_named() {
    let (office, other, file, person) = undone();
    office.phone(person, "+77010000003");
    let done = office.read_again(&file, &[]);
    let left: Vec<&str> = done.left.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(left, ["phone"]);
    assert_eq!(
        (office.people(), office.phone_of(person).as_str()),
        (2, "+77010000003")
    );
    agree(&[&office, &other]);
}

#[test]
fn everything_sent_once_more_offers_what_was_undone() {
    let (office, other, _, _) = undone();
    let everything = other.write_for(exchange::For::All, true);
    assert!(!office.plan(&everything).undone_at.is_empty());
    office.read_again(&everything, &[]);
    assert_eq!(office.people(), 2);
    let new = other.write();
    assert!(
        office.plan(&new).undone_at.is_empty(),
        "a file that was not undone stays known"
    );
}

#[test]
fn a_known_file_that_was_not_undone_has_nothing_new() {
    let (office, other, _, _) = undone();
    let file = office.write();
    other.read(&file);
    let again = other.read_again(&file, &[]);
    assert!(again.plan.is_known && !again.is_again && again.plan.undone_at.is_empty());
}

#[test]
fn an_undo_names_the_file_and_an_older_one_is_chosen_by_its_number() {
    let (office, second, _, person) = undone();
    let third = join(&office, 3, "Кабинет 3");
    third.person("Сейтова", "Айгүл");
    third.hand_to(&office);
    second.person("Ким", "Алина");
    second.hand_to(&office);
    let undone = exchange::undo(&office.register).unwrap().value;
    assert_eq!(undone.name, "Кабинет 2");
    assert!(undone.at.starts_with("2026-"), "{undone:?}");
    assert_eq!(office.surnames(), ["Жүсіпова", "Сейтова"]);

    let digest = office.digest();
    let refused = exchange::undo(&office.register).unwrap_err();
    assert_eq!(
        refused.code(),
        Code::NothingToUndo,
        "an older file is not undone unasked"
    );
    assert_eq!(office.digest(), digest);
    let said = tizim_core::words::sentence(Lang::Ru, &refused).0;
    assert!(
        said.contains("Кабинет 3") && said.contains("--file"),
        "{said}"
    );

    let files = office.state().files;
    let older = files.iter().find(|it| it.can_undo).unwrap();
    assert_eq!(older.name, "Кабинет 3");
    let undone = exchange::undo_file(&office.register, older.id)
        .unwrap()
        .value;
    assert_eq!((undone.name.as_str(), undone.file), ("Кабинет 3", older.id));
    assert_eq!(office.surnames(), ["Жүсіпова"]);
    let twice = exchange::undo_file(&office.register, older.id).unwrap_err();
    assert_eq!(twice.code(), Code::NothingToUndo);
    let none = exchange::undo_file(&office.register, 999).unwrap_err();
    assert_eq!(none.code(), Code::NotFound);
    agree(&[&office, &second, &third]);
    assert_eq!(third.phone_of(person), "+77010000001");
}

#[test]
fn an_older_file_is_undone_while_a_newer_one_stands() {
    let office = first();
    let second = join(&office, 2, "Кабинет 2");
    let third = join(&office, 3, "Кабинет 3");
    second.person("Оспанова", "Аружан");
    let older = second.hand_to(&office).file.unwrap();
    third.person("Сейтова", "Айгүл");
    third.hand_to(&office);
    exchange::undo_file(&office.register, older).unwrap();
    assert_eq!(office.surnames(), ["Сейтова"]);
    let last = exchange::undo(&office.register).unwrap().value;
    assert_eq!(last.name, "Кабинет 3", "the last one still stands");
    agree(&[&office, &second, &third]);
}
