//! Lists of clubs that spell a leader's name better than it is kept: offered, never taken unasked.

use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{ClubLists, LeaderName, Place};
use tizim_core::intake::import::NameChoice;
use tizim_core::kazakh::name::Merit;
use tizim_core::search;
use tizim_core::trainees;
use tizim_tests::Desk;

use crate::club_lists::{person, read};

const PHONES: [&str; 2] = ["+77780532257", "+77780532258"];
/// The rows of the two leaders.
const FIRST: Place = Place { sheet: 0, row: 2 };
const SECOND: Place = Place { sheet: 0, row: 3 };

/// Two leaders as they were typed on a Russian keyboard.
fn known() -> (Desk, [Id; 2]) {
    let desk = Desk::found(1).unwrap();
    let first = person(&desk, ["Избасова", "Айкумис", ""], PHONES[0], "aktobe_09");
    let second = person(&desk, ["Ахметова", "Сания", ""], PHONES[1], "aktobe_09");
    (desk, [first, second])
}

fn open(desk: &Desk) -> ClubLists {
    let row = |club, name, phone| {
        [
            club,
            "№9 мектеп-гимназия",
            "Ақтөбе",
            name,
            phone,
            "",
            "",
            "",
        ]
    };
    let first = row("Алау", "Ізбасова Айкүміс", PHONES[0]);
    let second = row("Арман", "Ахметова Сәния", PHONES[1]);
    let again = row("Тұлпар", "Ізбасова Айкүміс", PHONES[0]);
    read(desk, &[&first, &second, &again], &[])
}

fn name_of(desk: &Desk, id: Id) -> String {
    let person = desk.register.read(|it| trainees::find_trainee(it, id));
    person.unwrap().unwrap().full_name()
}

fn told(names: &[LeaderName]) -> Vec<(&str, &str, &str, Merit)> {
    let names = names.iter();
    names
        .map(|it| {
            (
                it.id.as_str(),
                it.kept.as_str(),
                it.better.as_str(),
                it.merit,
            )
        })
        .collect()
}

#[test]
fn a_better_name_of_a_leader_is_offered_once_and_taken_when_asked_for() {
    let (desk, [first, second]) = known();
    let mut lists = open(&desk);
    assert_eq!(
        told(&lists.better_names()),
        [
            ("1:2", "Избасова Айкумис", "Ізбасова Айкүміс", Merit::Better),
            ("1:3", "Ахметова Сания", "Ахметова Сәния", Merit::Doubtful),
        ],
        "one of two clubs is one question"
    );
    let none = Place { sheet: 0, row: 4 };
    let refused = lists
        .choose_names(&[FIRST, none], Some(NameChoice::Take))
        .unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    lists
        .choose_names(&[FIRST], Some(NameChoice::Take))
        .unwrap();
    desk.clock.pass_minutes(1);
    let done = lists.apply(&desk.register).unwrap().value;
    assert_eq!(done.respelled, 1);
    assert_eq!(name_of(&desk, first), "Ізбасова Айкүміс");
    assert_eq!(name_of(&desk, second), "Ахметова Сания", "nobody said so");
    // The spelling before still finds her.
    let found = desk
        .register
        .read(|it| search::find_people(it, "Избасова Айкумис", 5))
        .unwrap();
    assert_eq!(found[0].row.trainee.id, first);
    assert_eq!(
        told(&open(&desk).better_names()).len(),
        1,
        "the doubt is left"
    );
    desk.clock.pass_minutes(1);
    desk.register.undo().unwrap();
    assert_eq!(name_of(&desk, first), "Избасова Айкумис");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_spelling_that_was_turned_down_is_not_offered_again() {
    let (desk, [first, _]) = known();
    let mut lists = open(&desk);
    lists
        .choose_names(&[FIRST, SECOND], Some(NameChoice::Keep))
        .unwrap();
    lists.apply(&desk.register).unwrap();
    assert_eq!(name_of(&desk, first), "Избасова Айкумис");
    assert!(open(&desk).better_names().is_empty());
    let (other, [first, _]) = known();
    open(&other).apply(&other.register).unwrap();
    let mut again = open(&other);
    assert_eq!(again.better_names().len(), 2, "unanswered is asked again");
    again
        .choose_names(&[FIRST], Some(NameChoice::Take))
        .unwrap();
    again.choose_names(&[FIRST], None).unwrap();
    again.apply(&other.register).unwrap();
    assert_eq!(name_of(&other, first), "Избасова Айкумис");
}
