//! What a plan says of deletions that meet work, and of people whom the main laptop erased.

use std::ops::ControlFlow;

use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::error::Code;
use tizim_core::exchange::{self, DifferenceKind, For, Plan, PlanRow, ReadStage};
use tizim_core::ids::Id;
use tizim_core::register::Fields;
use tizim_core::trainees;

use super::{Laptop, agree, first, join};

fn kinds(plan: &Plan, record: Id) -> Vec<DifferenceKind> {
    let rows = plan.rows.iter().filter(|it| it.record == record);
    rows.map(|it| it.kind).collect()
}

fn row(plan: &Plan, kind: DifferenceKind) -> &PlanRow {
    let found = plan.rows.iter().find(|it| it.kind == kind);
    found.unwrap_or_else(|| panic!("no {kind:?} in {:?}", plan.rows))
}

impl Laptop {
    fn deletes(&self, person: Id) {
        trainees::trash(&self.register, &[person]).unwrap();
    }

    /// Reads a file and returns the stages that were told.
    fn stages_of(&self, file: &std::path::Path) -> Vec<ReadStage> {
        let mut told = Vec::new();
        let go = &mut |stage, _, _| {
            told.push(stage);
            ControlFlow::Continue(())
        };
        exchange::read(&self.register, file, &[], go).unwrap();
        told.dedup();
        told
    }
}

/// The second laptop deleted a person on whom the first worked on.
fn deleted_and_worked_on() -> (Laptop, Laptop, Id) {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    let other = join(&office, 2, "Кабинет 2");
    office.phone(person, "+77010000001");
    other.deletes(person);
    (office, other, person)
}

#[test]
fn deleted_there_and_worked_on_here_is_a_row_of_its_own_and_nothing_goes() {
    let (office, other, person) = deleted_and_worked_on();
    let plan = office.plan(&other.write());
    assert_eq!(kinds(&plan, person), [DifferenceKind::DeletedThere]);
    let told = row(&plan, DifferenceKind::DeletedThere);
    assert_eq!(told.laptop, "Кабинет 2", "who deleted it");
    assert_eq!(plan.trashed_of_hundred, 0);
    other.hand_to(&office);
    assert_eq!(office.conflicts().len(), 1);
    let again = office.plan(&other.write());
    assert!(
        again.rows.is_empty(),
        "what is asked already is not told anew"
    );
    agree(&[&office, &other]);
}

#[test]
fn deleted_here_and_worked_on_there_is_a_row_of_its_own() {
    let (office, other, person) = deleted_and_worked_on();
    let plan = other.plan(&office.write());
    let [whole, phone] = kinds(&plan, person)[..] else {
        panic!("{:?}", plan.rows);
    };
    assert_eq!(
        (whole, phone),
        (DifferenceKind::DeletedHere, DifferenceKind::Changed)
    );
    let told = row(&plan, DifferenceKind::DeletedHere);
    assert_eq!(told.laptop, "Кабинет 1", "who worked on it");
    agree(&[&office, &other]);
    assert_eq!(other.people(), 1, "it came back, and is asked about");
}

#[test]
fn unticked_such_a_record_is_as_it_was_here_and_nobody_is_asked() {
    let (office, other, _) = deleted_and_worked_on();
    let file = other.write();
    let stays = row(&office.plan(&file), DifferenceKind::DeletedThere)
        .row
        .clone();
    office.read_except(&file, &[stays]);
    assert!(office.conflicts().is_empty());
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (1, 1));

    let (office, other, _) = deleted_and_worked_on();
    let file = office.write();
    let goes = row(&other.plan(&file), DifferenceKind::DeletedHere)
        .row
        .clone();
    other.read_except(&file, &[goes]);
    assert!(other.conflicts().is_empty());
    agree(&[&office, &other]);
    assert_eq!((office.people(), other.people()), (0, 0));
}

#[test]
fn a_file_with_a_deletion_that_met_work_is_taken_back() {
    let (office, other, person) = deleted_and_worked_on();
    other.hand_to(&office);
    let undone = exchange::undo(&office.register).unwrap().value;
    assert_eq!((undone.back, undone.left.len()), (1, 0));
    assert!(office.conflicts().is_empty());
    agree(&[&office, &other]);
    assert_eq!(other.phone_of(person), "+77010000001");
}

#[test]
fn whoever_was_erased_is_told_once_by_name_and_cannot_be_left_out() {
    let office = first();
    let dana = office.dana();
    let other = join(&office, 2, "Кабинет 2");
    office.erase(dana);
    let file = office.write();
    let plan = other.plan(&file);
    assert_eq!(kinds(&plan, dana), [DifferenceKind::Erased]);
    let told = row(&plan, DifferenceKind::Erased);
    assert!(told.name.contains("Қасымова"), "{told:?}");
    assert!(told.is_fixed);
    let counted = plan.counts.iter().map(|it| (it.kind, it.count));
    assert!(
        counted.eq([(DifferenceKind::Erased, 1)]),
        "{:?}",
        plan.counts
    );
    let stages = other.stages_of(&file);
    let [.., first_owed, last_owed] = stages[..] else {
        panic!("{stages:?}");
    };
    assert_eq!(
        (first_owed, last_owed),
        (ReadStage::Compacting, ReadStage::Copying),
        "what takes long is told"
    );
    other.knows_nothing();
    let again = other.plan(&file);
    assert!(again.is_known && again.rows.is_empty());
    agree(&[&office, &other]);
}

#[test]
fn a_file_in_which_nobody_is_erased_owes_nothing() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    office.person("Жүсіпова", "Інжу");
    let stages = other.stages_of(&office.write());
    assert!(!stages.contains(&ReadStage::Compacting), "{stages:?}");
}

#[test]
fn who_stays_in_the_trash_stays_as_they_were_and_undo_leaves_nothing() {
    let office = first();
    let person = office.person("Жүсіпова", "Інжу");
    office.phone(person, "+77010000001");
    let late = office.person("Оспанова", "Аружан");
    let other = join(&office, 2, "Кабинет 2");
    office.deletes(person);
    other.phone(person, "+77010000002");
    other.phone(late, "+77010000003");
    let file = other.write();
    let plan = office.plan(&file);
    let left_out = row(&plan, DifferenceKind::DeletedHere).row.clone();
    office.read_except(&file, &[left_out]);
    assert_eq!(office.phone_of(person), "+77010000001");
    assert_eq!(office.phone_of(late), "+77010000003");
    let undone = exchange::undo(&office.register).unwrap().value;
    assert!(undone.left.is_empty(), "{:?}", undone.left);
    assert_eq!(office.phone_of(late), "");
    agree(&[&office, &other]);
    assert_eq!(office.people(), 1);
}

#[test]
fn a_record_that_another_displaces_is_told_and_cannot_be_left_out() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    agree(&[&office, &other]);
    // Both write under one id and know nothing of each other; the earlier one is shown.
    let id = Id::derive("one id", &[]);
    let write = |laptop: &Laptop, table, field, text| {
        let fields = Fields::new().text(field, text);
        let written = laptop
            .register
            .transact(Act::TraineeAdd, |it| it.add(table, id, fields));
        written.unwrap();
    };
    write(&other, Table::Club, "name_kk", "Жас ұлан");
    office.clock.pass_minutes(5);
    write(&office, Table::Trainee, "surname", "Жүсіпова");
    let file = other.write();
    let plan = office.plan(&file);
    assert_eq!(kinds(&plan, id), [DifferenceKind::Displaced]);
    let told = row(&plan, DifferenceKind::Displaced);
    assert_eq!((&*told.table, &*told.name), ("trainee", "Жүсіпова"));
    assert!(told.is_fixed);
    assert_eq!(told.laptop, "Кабинет 2", "who wrote the other one");
    let go = &mut |_, _, _| ControlFlow::Continue(());
    let refused = exchange::read(&office.register, &file, std::slice::from_ref(&told.row), go);
    assert_eq!(refused.unwrap_err().code(), Code::RowFixed);
    assert_eq!(office.people(), 1, "nothing was taken in");
    office.read(&file);
    assert_eq!(office.people(), 0);
    assert!(kinds(&other.plan(&office.write()), id).is_empty());
    let undone = exchange::undo(&office.register).unwrap().value;
    assert_eq!(
        (undone.back, undone.left.len()),
        (0, 1),
        "it stays, and is named"
    );
    agree(&[&office, &other]);
}

#[test]
fn a_third_version_is_told_as_a_further_one_whichever_is_shown() {
    for (minutes, shown) in [(2, "+77010000003"), (-10, "+77010000002")] {
        let office = first();
        let person = office.person("Жүсіпова", "Інжу");
        let other = join(&office, 2, "Кабинет 2");
        let third = join(&office, 3, "Кабинет 3");
        agree(&[&office, &other, &third]);
        office.phone(person, "+77010000001");
        other.clock.pass_minutes(1);
        other.phone(person, "+77010000002");
        third.clock.pass_minutes(minutes);
        third.phone(person, "+77010000003");
        other.hand_to(&office);
        let file = third.write();
        let plan = office.plan(&file);
        assert_eq!(kinds(&plan, person), [DifferenceKind::TwoVersions]);
        let told = row(&plan, DifferenceKind::TwoVersions);
        assert_eq!((&*told.before, &*told.after), ("+77010000002", shown));
        let came = [&*told.after, &*told.beside].contains(&"+77010000003");
        assert!(came, "{told:?}");
        office.read(&file);
        assert_eq!(office.conflicts()[0].versions.len(), 3);
        assert!(
            office
                .plan(&third.write_for(For::All, true))
                .rows
                .is_empty()
        );
        agree(&[&office, &other, &third]);
    }
}
