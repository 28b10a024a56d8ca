//! Headers below titles, in two rows, and nowhere.

use super::*;
use crate::intake::book::{Merge, NoteCode, RefusalCode, Sheet, read_book};
use ColumnMeaning::*;

fn sheet(text: &str) -> Sheet {
    read_book(text.as_bytes(), "list.csv")
        .unwrap()
        .sheets
        .remove(0)
}

fn check(text: &str, header: (u32, u32), expected: &[ColumnMeaning]) -> Table {
    let table = find_table(&sheet(text), &TableChoices::default()).unwrap();
    let found: Vec<_> = table.columns.iter().map(|c| c.meaning).collect();
    assert_eq!(
        ((table.header_row, table.header_rows), found.as_slice()),
        (header, expected)
    );
    table
}

#[test]
fn a_header_is_found_below_titles() {
    check(
        "Форумға қатысушылар тізімі;;;\nАқтөбе, 2026;;;\n№;Аты-жөні;Туған күні;Телефон\n1;Асанов Дамир;1.2.2005;87011234567\n",
        (3, 1),
        &[Number, FullName, BirthDate, Phone],
    );
}

#[test]
fn a_header_of_two_rows_is_one() {
    let mut page = sheet(
        "№;Жеке деректер;;Байланыс;Ұйым\n;Аты-жөні;Туған күні;Телефон;\n1;Асанов Дамир;1.2.2005;87011234567;Орталық\n",
    );
    page.merges.push(Merge {
        top: 1,
        left: 1,
        bottom: 1,
        right: 2,
    });
    let table = find_table(&page, &TableChoices::default()).unwrap();
    let found: Vec<_> = table
        .columns
        .iter()
        .map(|c| (c.meaning, c.title.as_str()))
        .collect();
    assert_eq!((table.header_row, table.header_rows), (1, 2));
    assert_eq!(
        found,
        [
            (Number, "№"),
            (FullName, "Жеке деректер · Аты-жөні"),
            (BirthDate, "Жеке деректер · Туған күні"),
            (Phone, "Байланыс · Телефон"),
            (Organisation, "Ұйым")
        ]
    );
}

#[test]
fn a_list_without_a_header_is_read_by_its_values() {
    check(
        "Асанов Дамир;87011234567;a@mail.ru;050314600123\nБеков Ернар;87021234567;b@mail.ru;060101500456\n",
        (0, 0),
        &[FullName, Phone, Email, Iin],
    );
}

#[test]
fn unknown_titles_are_the_events_own_questions() {
    let table = check(
        "Кім болады;Нөмірі;Неліктен келгіңіз келеді?;Өлшемі\nАсанов Дамир;87011234567;Білгім келеді;XL\nБеков Ернар;87021234567;Қызық;M\n",
        (1, 1),
        &[FullName, Phone, Answer, Answer],
    );
    assert!(table.has_name());
}

#[test]
fn equal_titles_are_told_and_never_overwrite() {
    let table = check(
        "Аты-жөні,Телефон,Телефон,Аты-жөні,\nАсанов Дамир,+77011234567,87021234567,,x\n",
        (1, 1),
        &[FullName, Phone, Phone, Ignore, Ignore],
    );
    let codes: Vec<_> = table
        .notes
        .iter()
        .map(|n| (n.code, n.column.as_deref().unwrap()))
        .collect();
    assert_eq!(
        codes,
        [
            (NoteCode::DuplicateHeaders, "C"),
            (NoteCode::DuplicateHeaders, "D"),
            (NoteCode::EmptyHeader, "E")
        ]
    );
}

#[test]
fn a_header_alone_is_refused() {
    let refusal = find_table(
        &sheet("Аты-жөні,Туған күні,Телефон\n"),
        &TableChoices::default(),
    );
    assert_eq!(refusal.unwrap_err().code, RefusalCode::NoDataRows);
}

#[test]
fn choices_and_memory_come_before_guesses() {
    let page = sheet("Аты-жөні,Сіз кімсіз\nАсанов Дамир,студент\n");
    let mut choices = TableChoices::default();
    choices
        .remembered
        .insert(Table::memory_key("СІЗ кімсіз "), Category);
    let meaning = |choices: &TableChoices| find_table(&page, choices).unwrap().columns[1].clone();
    assert_eq!(
        (meaning(&choices).meaning, meaning(&choices).reason),
        (Category, GuessReason::Remembered)
    );
    let twice = sheet("Аты-жөні,Сіз кімсіз,Сіз кімсіз\nАсанов Дамир,студент,2 курс\n");
    let columns = find_table(&twice, &choices).unwrap().columns;
    assert!(
        columns
            .iter()
            .all(|it| it.reason != GuessReason::Remembered)
    );
    choices.chosen.insert(1, Ignore);
    assert_eq!(
        (meaning(&choices).meaning, meaning(&choices).reason),
        (Ignore, GuessReason::Chosen)
    );
    choices.header_row = Some(0);
    assert_eq!(
        find_table(&page, &choices).unwrap().data_rows,
        2,
        "no header: both rows are data"
    );
}
