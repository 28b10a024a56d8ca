//! Brothers and sisters, parents and children, namesakes: alike on paper, and never one person.

use std::ops::ControlFlow;

use super::{KnownPeople, Pair, compare_people, find_pairs, person};
use crate::intake::matching::{Facts, PairFact};

const HOME: [&str; 3] = ["+77011234567", "ana@mail.ru", "№9 мектеп"];

fn pairs(people: &[Facts]) -> Vec<Pair> {
    let known = KnownPeople::new(people.iter().cloned());
    find_pairs(&known, |_, _| false, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

fn strict(people: &[Facts]) -> Vec<[u32; 2]> {
    let found = pairs(people).into_iter().filter(|it| it.is_strict);
    found.map(|it| it.people.map(|person| person.0)).collect()
}

#[test]
fn twins_of_one_phone_school_and_birthday_are_two() {
    for (a, b) in [
        ("Айгерім", "Айгүл"),
        ("Гүлназ", "Гүлнар"),
        ("Асел", "Асем"),
        ("Сания", "Сәния"),
        ("Омар", "Умар"),
    ] {
        let twin =
            |given: &str| person(&format!("Нұрланова {given} Серікқызы"), "2005-03-14", &HOME);
        let list = [twin(a), twin(b), twin(a)];
        assert_eq!(strict(&list), [[0, 2]], "{a} and {b}");
    }
}

#[test]
fn sisters_father_and_son_and_whoever_gave_mothers_phone_are_two() {
    let family = [
        person("Асанова Дана Серікқызы", "2005-03-14", &HOME),
        person("Асанова Айша Серікқызы", "2008-11-02", &HOME),
        person("Асанов Дамир Серікұлы", "2007-01-09", &HOME),
        // The son bears the name of his grandfather, the father that of the son's patronymic.
        person("Асанов Серік Дамирұлы", "1979-05-20", &HOME),
        person("Асанова Гүлнар", "1981-08-30", &HOME),
        // Nothing but the phone of the family is known.
        person("Асанова Дина", "", &["+77011234567"]),
    ];
    assert_eq!(strict(&family), Vec::<[u32; 2]>::new());
    let two = compare_people(&family[2], &family[3]);
    assert!(!two.is_asked && two.is_another, "{two:?}");
}

#[test]
fn namesakes_of_one_group_are_two_and_told_apart_by_what_they_have() {
    let namesake =
        |birth: &str, phone: &str| person("Асанов Дамир Серікұлы", birth, &["ФА-204", phone]);
    let two = [
        namesake("2005-03-14", "+77011234567"),
        namesake("2004-11-02", "+77027654321"),
    ];
    assert!(pairs(&two).is_empty(), "nobody is asked about them");
    let undated = [namesake("", "+77011234567"), namesake("", "+77027654321")];
    let asked = pairs(&undated);
    assert_eq!(asked.len(), 1);
    assert!(!asked[0].is_strict);
    assert_eq!(asked[0].facts, [PairFact::SameName, PairFact::SameGroup]);
    let again = [namesake("", "+77011234567"), namesake("", "+77011234567")];
    assert_eq!(strict(&again), [[0, 1]]);
}

#[test]
fn who_married_is_known_by_the_name_of_before() {
    let girl = person("Қасымова Дана Серікқызы", "2003-05-06", &[]);
    let mut wife = person("Омарова Дана Серікқызы", "2003-05-06", &["+77011234567"]);
    let asked = pairs(&[girl.clone(), wife.clone()]);
    assert!(!asked[0].is_strict, "another surname alone is asked about");
    wife.names.push(girl.names[0].clone());
    assert_eq!(strict(&[girl, wife]), [[0, 1]]);
}

#[test]
fn a_rare_name_with_another_phone_is_worth_a_look_and_a_common_one_is_not() {
    let asel = |phone: &str, group: &str| person("Құдайбергенова Әсел", "", &[phone, group]);
    let two = [asel("+77015551240", ""), asel("+77770819125", "")];
    let found = pairs(&two);
    assert_eq!(found.len(), 1);
    assert!(!found[0].is_strict);
    let apart = [
        asel("+77015551240", "ФА-203"),
        asel("+77770819125", "ИЯ-101"),
    ];
    assert!(
        pairs(&apart).is_empty(),
        "phone and group both speak against it"
    );
    let many: Vec<Facts> = (0..6)
        .map(|n| asel(&format!("+7701555124{n}"), ""))
        .collect();
    assert!(pairs(&many).is_empty(), "half a dozen people bear it");
}

#[test]
fn a_slip_in_the_birth_date_is_asked_about_and_never_joined() {
    let born = |name: &str, day: &str, more: &[&str]| person(name, day, more);
    let whole = "Оспанов Мейрам Рахатұлы";
    let asked = |one: &Facts, other: &Facts| {
        let pairs = pairs(&[one.clone(), other.clone()]);
        assert!(pairs.iter().all(|it| !it.is_strict));
        let likeness = compare_people(one, other);
        assert_eq!(likeness.is_asked && !likeness.is_another, !pairs.is_empty());
        pairs.first().map(|it| it.facts.clone())
    };
    let found = asked(
        &born(whole, "2009-06-16", &[]),
        &born(whole, "2009-06-06", &[]),
    );
    let facts = [PairFact::SameName, PairFact::BirthDateOneDigitApart];
    assert_eq!(found.as_deref(), Some(&facts[..]));
    let turned = asked(
        &born(whole, "2009-05-03", &[]),
        &born(whole, "2009-03-05", &[]),
    );
    assert!(turned.is_some(), "the day stands for the month");
    let far = asked(
        &born(whole, "2009-06-16", &[]),
        &born(whole, "2009-07-06", &[]),
    );
    assert_eq!(far, None, "two digits are two people");
    let short = |more: &[&str]| born("Оспанов Мейрам", "2009-06-16", more);
    let other = |more: &[&str]| born("Оспанов Мейрам", "2009-06-06", more);
    assert_eq!(
        asked(&short(&[]), &other(&[])),
        None,
        "two parts of a name are borne by many"
    );
    assert!(asked(&short(&["№9 мектеп"]), &other(&["№9 мектеп"])).is_some());
    let twin = born("Оспанов Мейрам Рахатұлы", "2009-06-06", &[]);
    assert_eq!(
        asked(&born("Оспанов Мейіржан Рахатұлы", "2009-06-16", &[]), &twin),
        None
    );
}

#[test]
fn one_word_written_twice_is_asked_about_while_few_bear_it() {
    let word = |given: &str| person(given, "", &[]);
    let one = Facts {
        names: vec![crate::kazakh::name::FullName::new("", "Мадонна", "")],
        ..Facts::default()
    };
    let list = [word("Мадонна"), one, word("Айша")];
    let found: Vec<_> = pairs(&list)
        .into_iter()
        .map(|it| it.people.map(|it| it.0))
        .collect();
    assert_eq!(found, [[0, 1]], "whichever part of the name it stands in");
    let many: Vec<Facts> = (0..5).map(|_| word("Айша")).collect();
    assert!(
        pairs(&many).is_empty(),
        "a word that many bear says nothing"
    );
}
