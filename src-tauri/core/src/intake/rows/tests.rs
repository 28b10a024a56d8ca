//! Rows of forms and lists as people leave them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::intake::book::read_book;
use crate::intake::columns::{ColumnMeaning, TableChoices, find_table};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read_with(text: &str, corrections: &Corrections) -> Rows {
    let book = read_book(text.as_bytes(), "list.csv").unwrap();
    let sheet = book.main_sheet().unwrap();
    let table = find_table(sheet, &TableChoices::default()).unwrap();
    let reference = Reference::shipped();
    read_rows(
        sheet,
        &table,
        ReadOptions {
            today: day("2026-11-22"),
            corrections,
            reference: &reference,
            by_hand: &BTreeMap::new(),
            for_all: &BTreeMap::new(),
        },
    )
}

fn read(text: &str) -> Rows {
    read_with(text, &Corrections::default())
}

#[test]
fn a_bad_value_never_loses_the_row() {
    let rows = read(
        "Аты-жөні;Туған күні;ЖСН;Телефон;Email;Аудан\n\
         Әлімжанова Әсел Қайратқызы;31.02.2005;999;8 701 23;asel@gmial.com;ааа\n",
    );
    let person = &rows.people[0];
    assert_eq!(person.name.name.given, "Әсел");
    let codes: Vec<_> = person
        .problems
        .iter()
        .map(|p| (p.code, p.column.as_deref().unwrap()))
        .collect();
    use ProblemCode::*;
    assert_eq!(
        codes,
        [
            (BirthDateImpossible, "B"),
            (IinInvalid, "C"),
            (PhoneIncomplete, "D"),
            (EmailDoubtful, "E"),
            (DistrictUnknown, "F")
        ]
    );
    assert_eq!(
        person.problems[3].suggestion.as_deref(),
        Some("asel@gmail.com")
    );
    assert_eq!(
        (
            person.birth_date,
            person.email.as_deref(),
            person.phones.len()
        ),
        (None, None, 0)
    );
}

#[test]
fn every_row_is_accounted_for() {
    let rows = read(
        "№;Аты-жөні;Туған күні;Телефон\n1;Асанов Дамир;1.2.2005;87011234567\n\n2-топ;;;\n\
         №;Аты-жөні;Туған күні;Телефон\n2;Беков Ернар;3.4.2006;87021234567\n3;тест тест;1.1.2000;111\n\
         4;;5.5.2005;87031234567\n5;;;\n;Барлығы:;5;\n6;?сел ?айратова;1.1.2005;\n",
    );
    let people: Vec<u32> = rows.people.iter().map(|p| p.row).collect();
    assert_eq!(people, [2, 6]);
    let problems: Vec<_> = rows.problems.iter().map(|p| (p.row, p.code)).collect();
    use ProblemCode::*;
    assert_eq!(
        problems,
        [(7, TestSubmission), (8, NoName), (11, LostLetters)]
    );
    let skipped: Vec<_> = rows.skipped.iter().map(|s| (s.row, s.reason)).collect();
    use SkipReason::*;
    assert_eq!(
        skipped,
        [
            (4, SectionTitle),
            (5, RepeatedHeader),
            (9, Blank),
            (10, Total)
        ]
    );
}

#[test]
fn the_iin_offers_what_is_missing_and_contradicts_what_is_wrong() {
    let rows = read(
        "Тегі,Аты,ЖСН,Туған күні,Жынысы\nАсанов,Дамир,30131599406,,\nБеков,Ернар,030131599406,1.2.2003,Ж\n",
    );
    let offered = &rows.people[0];
    assert_eq!(
        (offered.birth_date, offered.sex.map(|s| s.code())),
        (Some(day("2003-01-31")), Some("M"))
    );
    assert!(offered.is_offered_by_iin);
    let typed = &rows.people[1];
    assert_eq!(
        typed.birth_date,
        Some(day("2003-02-01")),
        "what was typed is kept"
    );
    let codes: Vec<_> = typed.problems.iter().map(|p| p.code).collect();
    assert_eq!(
        codes,
        [
            ProblemCode::BirthDateOtherThanIin,
            ProblemCode::SexOtherThanIin
        ]
    );
    assert_eq!(
        typed.facts().birth_date,
        None,
        "a doubtful date joins nobody"
    );
}

#[test]
fn places_classes_and_ditto_marks_are_understood() {
    let rows = read(
        "Аты-жөні,Мектеп / ЖОО,Сынып / курс\nАсанов Дамир,№21 мектеп-гимназия,9 «Ә»\nБеков Ернар,-//-,10\n\
         Қасым Сая,АРУ им. Жубанова,ІІ курс\nЕркін Сая,АӨУ,фа 203\nНұр Айым,Жастар орталығы,маман\n",
    );
    let places: Vec<_> = rows
        .people
        .iter()
        .map(|p| {
            (
                p.school.as_str(),
                p.organisation.chars().take(9).collect::<String>(),
                p.grade,
                p.course,
                p.group.as_str(),
            )
        })
        .collect();
    assert_eq!(
        places[0],
        ("№21 мектеп-гимназия", String::new(), Some(9), None, "")
    );
    assert_eq!(
        places[1],
        ("№21 мектеп-гимназия", String::new(), Some(10), None, "")
    );
    assert_eq!(places[2], ("", "Қ. Жұбано".into(), None, Some(2), ""));
    assert_eq!(places[3], ("", "Қ. Жұбано".into(), None, Some(2), "ФА-203"));
    assert_eq!(
        (places[4].1.as_str(), rows.people[4].position.as_str()),
        ("Жастар ор", "маман")
    );
    assert_eq!(rows.people[0].class_letter, "Ә");
}

#[test]
fn answers_consents_and_directions_are_kept() {
    let rows = read(
        "Аты-жөні;Бағыттар;Фото және видеоға түсіруге келісемін;Футболка өлшемі\n\
         Асанов Дамир;Білім, Қамқор (қарттар, мүгедектігі бар жандар), Ән айту;Иә;XL\n",
    );
    let person = &rows.people[0];
    assert_eq!(person.directions, ["bilim", "qamqor"]);
    assert_eq!(person.consent_photo, Some(true));
    assert_eq!(
        person.answers,
        [Answer {
            question: "Футболка өлшемі".into(),
            text: "XL".into()
        }]
    );
    assert_eq!(person.problems[0].value, "Ән айту");
}

#[test]
fn a_persons_answer_about_a_value_serves_every_row() {
    let text = "Аты-жөні,Аудан,Бағыттар\nАсанов Дамир,біздің жақ,ән\nБеков Ернар, Біздің  ЖАҚ ,\"Білім, ән\"\n";
    let mut corrections = Corrections::default();
    corrections.set(ColumnMeaning::District, "біздің жақ", "alga");
    corrections.set(ColumnMeaning::Directions, "ән", "umit");
    let rows = read_with(text, &corrections);
    assert!(
        rows.people
            .iter()
            .all(|p| p.district.as_deref() == Some("alga") && p.problems.is_empty())
    );
    assert_eq!(rows.people[1].directions, ["bilim", "umit"]);
    let book = read_book(text.as_bytes(), "list.csv").unwrap();
    let table = find_table(&book.sheets[0], &TableChoices::default()).unwrap();
    let none = Corrections::default();
    let reference = Reference::shipped();
    let options = ReadOptions {
        today: day("2026-11-22"),
        corrections: &none,
        reference: &reference,
        by_hand: &BTreeMap::new(),
        for_all: &BTreeMap::new(),
    };
    let groups = distinct_values(&book.sheets[0], &table, options);
    let district = groups
        .iter()
        .find(|g| g.field == ColumnMeaning::District)
        .unwrap();
    assert_eq!((district.understood, district.values.len()), (0, 2));
    let directions = groups
        .iter()
        .find(|g| g.field == ColumnMeaning::Directions)
        .unwrap();
    assert_eq!(
        (
            directions.values[0].raw.as_str(),
            directions.values[0].rows,
            directions.understood
        ),
        ("ән", 2, 1)
    );
}
