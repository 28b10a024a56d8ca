//! People are added, corrected, found, trashed and brought back.

use std::collections::BTreeMap;

use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::register::history;
use tizim_core::trainees::{self, Match, Sex, Trainee, TraineeChanges, TraineeDraft, TraineeQuery};
use tizim_core::words::sentence;
use tizim_tests::Desk;

fn draft(surname: &str, given: &str, patronymic: &str) -> TraineeDraft {
    TraineeDraft {
        surname: surname.to_owned(),
        given: given.to_owned(),
        patronymic: patronymic.to_owned(),
        sex: Some(Sex::F),
        birth_date: "14.03.2010".to_owned(),
        phone: "8 778 915 02 44".to_owned(),
        categories: vec!["pupil".to_owned()],
        ..TraineeDraft::default()
    }
}

fn add(desk: &Desk, surname: &str, given: &str, patronymic: &str) -> Trainee {
    trainees::add(&desk.register, draft(surname, given, patronymic))
        .unwrap()
        .value
}

fn find(desk: &Desk, text: &str) -> Vec<(String, Match)> {
    desk.register
        .read(|it| trainees::find(it, text, 10))
        .unwrap()
        .into_iter()
        .map(|found| (found.row.trainee.given, found.matched))
        .collect()
}

#[test]
fn what_is_typed_is_kept_in_one_form() {
    let desk = Desk::found(1).unwrap();
    let person = add(&desk, " Өтегенов ", "Ғалымжан", "Бақытұлы");
    assert_eq!(person.surname, "Өтегенов");
    assert_eq!(person.phone, "+77789150244");
    assert_eq!(person.birth_date, "2010-03-14");
    assert_eq!(person.categories, ["pupil"]);
}

#[test]
fn a_person_without_any_name_is_refused_and_nothing_is_written() {
    let desk = Desk::found(1).unwrap();
    let before = desk.register.check().unwrap().operations;
    let refused = trainees::add(&desk.register, draft("", " ", "")).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    let bad_date = TraineeDraft {
        birth_date: "31.02.2009".into(),
        ..draft("Ли", "Ән", "")
    };
    assert_eq!(
        trainees::add(&desk.register, bad_date).unwrap_err().code(),
        Code::BadDate
    );
    let unborn = TraineeDraft {
        birth_date: "31.12.2030".into(),
        ..draft("Ли", "Ән", "")
    };
    let unborn = trainees::add(&desk.register, unborn).unwrap_err();
    assert_eq!(unborn.code(), Code::DayTooLate);
    assert_eq!(
        sentence(Lang::Kk, &unborn).0,
        "Туған күні: Бұл жаста болуы мүмкін емес: 31.12.2030 әлі келген жоқ."
    );
    assert_eq!(desk.register.check().unwrap().operations, before);
}

#[test]
fn a_hurried_query_finds_the_kazakh_name() {
    let desk = Desk::found(1).unwrap();
    add(&desk, "Өтегенов", "Ғалымжан", "Бақытұлы");
    add(&desk, "Нұрмұхамбетова", "Айгерім", "Серікболқызы");
    let cases = [
        ("Айгерім", vec![("Айгерім", Match::Exact)]),
        ("айгерім нұрм", vec![("Айгерім", Match::Prefix)]),
        ("айгерим", vec![("Айгерім", Match::Folded)]),
        ("галымжан отегенов", vec![("Ғалымжан", Match::Folded)]),
        ("утегенов", vec![("Ғалымжан", Match::Alias)]),
        ("айгеримм", vec![("Айгерім", Match::Folded)]),
        ("айгаирм", vec![]),
        ("айгреим", vec![("Айгерім", Match::Typo)]),
        (
            "0244",
            vec![("Ғалымжан", Match::Prefix), ("Айгерім", Match::Prefix)],
        ),
    ];
    for (query, expected) in cases {
        let found = find(&desk, query);
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(n, m)| (n.to_owned(), m))
            .collect();
        let mut sorted = (found.clone(), expected.clone());
        sorted.0.sort();
        sorted.1.sort();
        assert_eq!(sorted.0, sorted.1, "query «{query}»");
    }
}

#[test]
fn an_unchanged_value_is_never_written() {
    let desk = Desk::found(1).unwrap();
    let person = add(&desk, "Ли", "Ән", "");
    let before = desk.register.check().unwrap().operations;
    let same = TraineeChanges {
        surname: Some("Ли".into()),
        phone: Some("+77789150244".into()),
        ..TraineeChanges::default()
    };
    let outcome = trainees::correct(&desk.register, person.id, same).unwrap();
    assert!(outcome.changed.is_empty() && outcome.tx.is_none());
    assert_eq!(desk.register.check().unwrap().operations, before);
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let desk = Desk::found(1).unwrap();
    let person = add(&desk, "Ли", "Ән", "");
    let change = |given: &str| {
        let changes = TraineeChanges {
            given: Some(given.into()),
            ..TraineeChanges::default()
        };
        trainees::correct(&desk.register, person.id, changes).unwrap();
    };
    let given = || {
        let found = desk
            .register
            .read(|it| trainees::find_trainee(it, person.id))
            .unwrap();
        found.filter(|it| !it.trashed).map(|it| it.given)
    };
    change("Анна");
    change("Әнна");
    desk.register.undo().unwrap();
    assert_eq!(given().as_deref(), Some("Анна"));
    desk.register.undo().unwrap();
    assert_eq!(given().as_deref(), Some("Ән"));
    desk.register.undo().unwrap();
    assert_eq!(given(), None, "the adding itself is taken back");
    assert_eq!(
        desk.register.undo().unwrap_err().code(),
        Code::NothingToUndo
    );
    for expected in ["Ән", "Анна", "Әнна"] {
        desk.register.redo().unwrap();
        assert_eq!(given().as_deref(), Some(expected));
    }
    desk.register.undo().unwrap();
    change("Ақбота");
    assert_eq!(
        desk.register.redo().unwrap_err().code(),
        Code::NothingToRedo
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn undo_leaves_what_somebody_changed_since() {
    let desk = Desk::found(1).unwrap();
    let person = add(&desk, "Ли", "Ән", "");
    let outcome = trainees::correct(
        &desk.register,
        person.id,
        TraineeChanges {
            note: Some("бір".into()),
            ..TraineeChanges::default()
        },
    );
    assert!(outcome.unwrap().tx.is_some());
    trainees::trash(&desk.register, &[person.id]).unwrap();
    trainees::restore(&desk.register, &[person.id]).unwrap();
    let entries = desk
        .register
        .read(|it| history(it, Some(person.id), 0, 10))
        .unwrap();
    assert_eq!(entries.len(), 4, "added, noted, trashed, restored");
    assert_eq!(entries[2].changes[0].after, "бір");
    assert!(entries[2].changes[0].current);
    assert_eq!(entries[0].worker, "Айнұр Ж.");
}

#[test]
fn the_trash_keeps_a_person_whole() {
    let desk = Desk::found(1).unwrap();
    let person = add(&desk, "Ли", "Ән", "");
    trainees::trash(&desk.register, &[person.id]).unwrap();
    assert!(find(&desk, "Ли").is_empty());
    let corrected = trainees::correct(&desk.register, person.id, TraineeChanges::default());
    assert_eq!(corrected.unwrap_err().code(), Code::InTrash);
    trainees::restore(&desk.register, &[person.id]).unwrap();
    assert_eq!(find(&desk, "Ли").len(), 1);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn one_letter_among_many_shows_whom_a_list_would_show_first() {
    let desk = Desk::found(1).unwrap();
    for number in 0..150 {
        add(
            &desk,
            &format!("Сапаров{}", number % 50),
            &format!("Ерлан{number}"),
            "",
        );
    }
    add(&desk, "Сабыр", "Дана", "");
    add(&desk, "Ахметов", "Са", "");
    let found = find(&desk, "са");
    assert_eq!(
        found[..2],
        [
            ("Са".to_owned(), Match::Exact),
            ("Дана".to_owned(), Match::Prefix)
        ],
        "a whole word first, then the order of lists, whoever was entered first"
    );
    assert_eq!(found.len(), 10);
    assert_eq!(find(&desk, "дана")[0].1, Match::Exact);
    assert_eq!(find(&desk, "Сапраов")[0].1, Match::Typo);
    let given = |text: &str| find(&desk, text).len();
    assert_eq!(given("студент@"), 0);
}

#[test]
fn numbers_and_addresses_are_found_by_what_people_remember_of_them() {
    let desk = Desk::found(1).unwrap();
    let with = TraineeDraft {
        email: "Aigerim@example.kz".to_owned(),
        iin: "100314650123".to_owned(),
        ..draft("Ли", "Ән", "")
    };
    let kept = trainees::add(&desk.register, with).unwrap().value;
    add(&desk, "Ким", "Ян", "");
    let only = |text: &str| find(&desk, text) == [("Ән".to_owned(), Match::Prefix)];
    assert!(
        only(kept.iin.get(..5).unwrap()),
        "the first digits of a number"
    );
    assert!(only(kept.iin.get(..11).unwrap()), "almost all of it");
    assert_eq!(find(&desk, &kept.iin), [("Ән".to_owned(), Match::Exact)]);
    assert_eq!(find(&desk, "aigerim@"), [("Ән".to_owned(), Match::Exact)]);
    assert_eq!(find(&desk, "8 778 915 02 44").len(), 2, "a whole phone");
    assert_eq!(find(&desk, "244").len(), 2, "its last digits");
    assert!(find(&desk, "245").is_empty());
}

#[test]
fn one_person_of_two_records_is_found_by_the_number_of_either() {
    let desk = Desk::found(1).unwrap();
    let [first, second] = ["100314650123", "100314650131"].map(|iin| {
        let with = TraineeDraft {
            iin: iin.to_owned(),
            ..draft("Ли", "Ән", "")
        };
        trainees::add(&desk.register, with).unwrap().value
    });
    trainees::merge(&desk.register, first.id, second.id, &BTreeMap::new()).unwrap();
    let listed = |text: &str| {
        let query = TraineeQuery {
            text: text.to_owned(),
            ..TraineeQuery::default()
        };
        let rows = desk
            .register
            .read(|it| trainees::list(it, &query, desk.today()));
        rows.unwrap().total
    };
    for iin in [&first.iin, &second.iin] {
        assert_eq!(find(&desk, iin).len(), 1, "{iin}");
        assert_eq!(listed(iin), 1, "{iin} in the list");
        let begun = iin.get(..11).unwrap();
        assert_eq!((find(&desk, begun).len(), listed(begun)), (1, 1), "{begun}");
    }
}
