//! Stories of rows and people, and what must hold of any rows whatever.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::kazakh::name::FullName;

mod families;
mod marks;
mod wider;

const ASEL: &str = "Құдайбергенова Әсел Серікқызы";

/// A person from «Тегі Аты Әкесінің аты», a birth date and further facts: a phone begins with +,
/// an e-mail address has an @, twelve digits are an IIN, a group has a hyphen.
fn person(name: &str, birth: &str, more: &[&str]) -> Facts {
    let parts: Vec<&str> = name.split(' ').collect();
    let part = |n: usize| parts.get(n).copied().unwrap_or_default();
    let mut facts = Facts {
        names: vec![FullName::new(part(0), part(1), part(2))],
        birth_date: birth.parse().ok(),
        ..Facts::default()
    };
    for fact in more {
        let text = (*fact).to_owned();
        match fact {
            f if f.starts_with('+') => facts.phones.push(text),
            f if f.contains('@') => facts.emails.push(text),
            f if f.len() == 12 && f.chars().all(|c| c.is_ascii_digit()) => facts.iin = Some(text),
            f if f.starts_with('№') => facts.school = text,
            f if f.ends_with("курс") => {
                facts.course = f
                    .chars()
                    .next()
                    .and_then(|c| c.to_digit(10))
                    .map(|c| c as u8)
            }
            _ => facts.group = text,
        }
    }
    facts
}

fn decide(known: &[Facts], rows: &[Facts]) -> Vec<Decision> {
    let known = KnownPeople::new(known.iter().cloned());
    match_people(
        (2..).zip(rows).map(|(n, f)| (n, "", f)),
        &known,
        &Memory::default(),
    )
}

/// Short words for a decision: `new`, `known 0 reason`, `row 2 reason`, `choose reason`.
fn say(decision: &Decision) -> String {
    let reason = decision.reason.and_then(|r| serde_json::to_value(r).ok());
    let reason = reason
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default();
    match decision.verdict {
        Verdict::New => "new".into(),
        Verdict::Known { person } => format!("known {} {reason}", person.0),
        Verdict::Repeat { of_row, .. } => format!("row {of_row} {reason}"),
        Verdict::ToChoose => format!("choose {reason}"),
    }
}

fn check(known: Facts, row: Facts, expected: &str) {
    assert_eq!(say(&decide(&[known], &[row])[0]), expected);
}

#[test]
fn the_same_iin_decides_unless_the_name_contradicts() {
    let asel = || person(ASEL, "2005-03-14", &["050314600123"]);
    check(
        asel(),
        person("Әсел Құдайбергенова", "", &["050314600123"]),
        "known 0 same_iin",
    );
    check(
        asel(),
        person("Сапарова Әсел Серікқызы", "", &["050314600123"]),
        "known 0 same_iin",
    );
    check(
        asel(),
        person("Беков Дамир Асқарұлы", "", &["050314600123"]),
        "choose iin_of_another",
    );
}

#[test]
fn the_same_name_and_birth_date_decide_in_any_spelling() {
    let asel = || person(ASEL, "2005-03-14", &["+77011234567"]);
    for name in [
        "КУДАЙБЕРГЕНОВА АСЕЛ СЕРИККЫЗЫ",
        "Әсел Құдайбергенова Серікқызы",
        "Kudaibergenova Asel Serikkyzy",
        "Құдайбергенова Әсел Сериковна",
    ] {
        check(
            asel(),
            person(name, "2005-03-14", &[]),
            "known 0 same_name_birth_date",
        );
    }
    check(
        asel(),
        person("Құдайбергенова Әсел", "2005-03-14", &["+77011234567"]),
        "known 0 same_name_birth_date",
    );
    check(
        asel(),
        person("Құдайбергенова Әсел", "2005-03-14", &[]),
        "choose no_patronymic",
    );
    check(
        asel(),
        person(
            "Құдайбергеноав Әсел Серікқызы",
            "2005-03-14",
            &["+77011234567"],
        ),
        "known 0 same_name_birth_date",
    );
    check(
        asel(),
        person("Құдайбергеноав Әсел Серікқызы", "2005-03-14", &[]),
        "choose spelling_differs",
    );
}

#[test]
fn namesakes_are_never_joined() {
    let asel = || person(ASEL, "2005-03-14", &["+77011234567", "ФА-203"]);
    check(
        asel(),
        person(ASEL, "2005-03-15", &["+77027654321", "ФА-203"]),
        "new",
    );
    check(
        asel(),
        person(ASEL, "", &["+77027654321", "ФА-203"]),
        "choose name_and_group",
    );
    // The same phone hints at a mistyped day, which only a human can tell.
    check(
        asel(),
        person(ASEL, "2005-03-15", &["+77011234567"]),
        "choose birth_date_differs",
    );
    let two = [
        person(ASEL, "2005-03-14", &["ФА-203"]),
        person(ASEL, "2004-01-02", &["ФА-203"]),
    ];
    let decision = &decide(&two, &[person(ASEL, "", &["ФА-203"])])[0];
    assert_eq!(
        (say(decision).as_str(), decision.candidates.len()),
        ("choose name_and_group", 2)
    );
}

#[test]
fn twins_are_two_people_whatever_they_share() {
    let shared = ["+77011234567", "ana@mail.ru", "ФА-203"];
    let twin = |given: &str| {
        person(
            &format!("Нұрланова {given} Серікқызы"),
            "2005-03-14",
            &shared,
        )
    };
    for (a, b) in [("Айгерім", "Айгүл"), ("Гүлназ", "Гүлнар"), ("Асел", "Асем")]
    {
        let decisions = decide(&[], &[twin(a), twin(b), twin(b), twin(a)]);
        let said: Vec<String> = decisions.iter().map(say).collect();
        assert_eq!(said[..2], ["new", "new"], "{a} and {b}");
        assert!(
            said[2].starts_with("row 3") && said[3].starts_with("row 2"),
            "{said:?}"
        );
    }
}

#[test]
fn contacts_alone_never_decide() {
    let asel = person(ASEL, "", &["+77011234567", "ana@mail.ru"]);
    check(
        asel,
        person(
            "Құдайбергенов Дамир Серікұлы",
            "",
            &["+77011234567", "ana@mail.ru"],
        ),
        "new",
    );
}

#[test]
fn name_group_and_phone_decide_when_nothing_disagrees() {
    let asel = || person(ASEL, "", &["+77011234567", "ФА-203"]);
    check(
        asel(),
        person("Құдайбергенова Әсел", "", &["+77011234567", "фа 203"]),
        "known 0 same_name_group_phone",
    );
    check(
        asel(),
        person(ASEL, "", &["+77011234567", "ФА-201"]),
        "known 0 same_name_group_phone",
    );
    check(
        asel(),
        person(ASEL, "", &["+77011234567", "2курс"]),
        "known 0 same_name_group_phone",
    );
    check(
        asel(),
        person(ASEL, "", &["+77011234567", "ИЯ-203"]),
        "choose no_birth_date",
    );
    check(
        asel(),
        person(ASEL, "", &["+77027654321", "ФА-203"]),
        "choose name_and_group",
    );
    check(
        asel(),
        person(ASEL, "", &["+77011234567"]),
        "choose no_birth_date",
    );
}

#[test]
fn a_phone_of_the_whole_class_says_nothing() {
    let phone = ["+77011234567", "ФА-203"];
    let rows = [
        person("Асанов Дамир", "", &phone),
        person("Беков Ернар", "", &phone),
        person("Сапаров Нұрлан", "", &phone),
        person("Асанов Дамир", "", &phone),
    ];
    assert_eq!(say(&decide(&[], &rows)[3]), "choose name_and_group");
}

#[test]
fn rows_of_one_person_follow_the_first() {
    let rows = [
        person("кудайбергенова асел", "2005-03-14", &["+77011234567"]),
        person(ASEL, "2005-03-14", &["+77011234567"]),
        person(ASEL, "", &["+77011234567", "a@b.kz"]),
        person("Әсел Құдайбергенова", "2005-03-14", &["+77011234567"]),
    ];
    let said: Vec<String> = decide(&[], &rows).iter().map(say).collect();
    assert_eq!(
        said,
        [
            "new",
            "row 2 same_name_birth_date",
            "choose no_birth_date",
            "row 2 same_name_birth_date"
        ]
    );
}

#[test]
fn a_name_with_another_phone_is_no_rival() {
    let known = [
        person(ASEL, "", &["+77011234567", "ФА-203"]),
        person(ASEL, "", &["+77027654321", "ФА-203"]),
    ];
    let row = person(ASEL, "", &["+77027654321", "ФА-203"]);
    assert_eq!(
        say(&decide(&known, std::slice::from_ref(&row))[0]),
        "known 1 same_name_group_phone"
    );
    let vague = [known[0].clone(), person(ASEL, "", &["ФА-203"])];
    assert_eq!(
        say(&decide(&vague, &[known[0].clone()])[0]),
        "choose several_namesakes"
    );
}

#[test]
fn a_humans_answers_are_remembered() {
    let known = KnownPeople::new([person(ASEL, "2005-03-14", &[])]);
    let row = person(ASEL, "", &[]);
    let asked = |memory: &Memory| say(&match_people([(2, "print", &row)], &known, memory)[0]);
    assert_eq!(asked(&Memory::default()), "choose name_only");
    let mut memory = Memory::default();
    memory.not_same.insert(("print".into(), PersonIndex(0)));
    assert_eq!(asked(&memory), "new");
    memory.same.insert("print".into(), PersonIndex(0));
    assert_eq!(asked(&memory), "known 0 remembered");
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let given = prop::sample::select(vec!["Әсел", "Асел", "Асем", "Айгүл"]);
    let father = prop::sample::select(vec!["", "Серікқызы", "Сериковна"]);
    let birth = prop::sample::select(vec!["", "2005-03-14", "2005-03-15"]);
    let phone = prop::sample::select(vec!["+77011234567", "+77027654321"]);
    let group = prop::sample::select(vec!["ФА-203", "ФА-201", "ИЯ-203"]);
    let iin = prop::sample::select(vec!["", "050314600123", "050315600456"]);
    (given, father, birth, phone, group, iin).prop_map(
        |(given, father, birth, phone, group, iin)| {
            let mut facts = person(
                &format!("Қасымова {given} {father}"),
                birth,
                &[phone, group],
            );
            facts.iin = (!iin.is_empty()).then(|| iin.to_owned());
            facts
        },
    )
}

proptest! {
    /// Whoever ends as one person has one IIN, and one birth date unless that IIN stands beside
    /// every one of them.
    #[test]
    fn nobody_holds_two_birth_dates(rows in prop::collection::vec(any_facts(), 1..9)) {
        let mut people: BTreeMap<u32, Vec<&Facts>> = BTreeMap::new();
        for (decision, facts) in decide(&[], &rows).iter().zip(&rows) {
            let first = match decision.verdict {
                Verdict::New => decision.row,
                Verdict::Repeat { of_row, .. } => of_row,
                _ => continue,
            };
            people.entry(first).or_default().push(facts);
        }
        for records in people.values() {
            let numbers: BTreeSet<&str> = records.iter().filter_map(|r| r.iin.as_deref()).collect();
            prop_assert!(numbers.len() <= 1, "two numbers: {records:?}");
            let dates = |records: &mut dyn Iterator<Item = &&Facts>| -> BTreeSet<NaiveDate> {
                records.filter_map(|r| r.birth_date).collect()
            };
            let all = dates(&mut records.iter());
            let numbered = dates(&mut records.iter().filter(|r| r.iin.is_some()));
            prop_assert!(all.len() <= 1 || all == numbered, "two birth dates: {records:?}");
        }
    }
}
