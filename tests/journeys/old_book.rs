//! The book of papers from before the program is taken in from a spreadsheet, and taken back.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::certificates::{
    self, CertificateQuery, CertificateRow, OldBookTaken, OldProblemCode, OldState,
};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::intake::book::{Book, open_book};
use tizim_core::trainees;
use tizim_tests::Desk;

use crate::certificates::{forum, mark, person};

const HEADS: [&str; 6] = [
    "№",
    "Сертификат №",
    "Аты-жөні",
    "Не үшін",
    "Берілген күні",
    "Түрі",
];

fn book(folder: &Path, rows: &[[&str; 6]]) -> Book {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("2021").unwrap();
    sheet.write_string(0, 0, "Тіркеу кітабы").unwrap();
    for (row, cells) in (2_u32..).zip(std::iter::once(&HEADS).chain(rows)) {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    let path = folder.join("kitap.xlsx");
    workbook.save(&path).unwrap();
    open_book(&path).unwrap()
}

fn take(desk: &Desk, book: &Book) -> OldBookTaken {
    certificates::take_old_book(&desk.register, book)
        .unwrap()
        .value
}

fn listed(desk: &Desk) -> Vec<CertificateRow> {
    let query = CertificateQuery::default();
    let rows = desk
        .register
        .read(|it| certificates::list(it, &query, Lang::Kk));
    rows.unwrap().rows
}

const ROWS: [[&str; 6]; 6] = [
    [
        "1",
        "№ 007/А",
        "Досова Әсел Қайратқызы",
        "«Волонтерлікке жол»",
        "10.10.2026",
        "сертификат",
    ],
    [
        "2",
        "45",
        "Ли Ән",
        "Жас көшбасшы",
        "14.05.2021",
        "Алғыс хат",
    ],
    ["3", "", "Өтепов Нұрлан", "Жас көшбасшы", "14.05.2021", ""],
    ["4", "46", "", "Жас көшбасшы", "14.05.2021", ""],
    [
        "5",
        "47",
        "Ким Ян",
        "Жас көшбасшы",
        "мамыр айында",
        "шақыру",
    ],
    ["6", "45", "Пак Сон", "Жас көшбасшы", "14.05.2021", "диплом"],
];

#[test]
fn numbers_stay_as_written_and_bad_rows_stop_nothing() {
    let desk = Desk::found(1).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let book = book(folder.path(), &ROWS);
    let told = take(&desk, &book);
    assert_eq!((told.added, told.known, told.left_out), (4, 0, 2));
    let problems: Vec<(u32, &str, OldProblemCode)> = told
        .problems
        .iter()
        .map(|it| (it.row.unwrap(), it.column.as_str(), it.code))
        .collect();
    assert_eq!(
        problems,
        [
            (6, "B", OldProblemCode::NoNumber),
            (7, "C", OldProblemCode::NoName),
            (8, "E", OldProblemCode::DateUnread),
            (8, "F", OldProblemCode::KindUnread),
            (9, "", OldProblemCode::NumberRepeated),
        ]
    );
    assert!(
        told.problems
            .iter()
            .all(|it| it.file == "kitap.xlsx" && it.sheet == "2021")
    );
    let mut rows: Vec<(String, String, String)> = listed(&desk)
        .into_iter()
        .map(|it| (it.serial, it.name, it.origin))
        .collect();
    rows.sort();
    let old = "old_book".to_owned();
    assert_eq!(
        rows,
        [
            ("45", "Ли Ән"),
            ("45", "Пак Сон"),
            ("47", "Ким Ян"),
            ("№ 007/А", "Досова Әсел Қайратқызы")
        ]
        .map(|(number, name)| (number.to_owned(), name.to_owned(), old.clone()))
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn the_same_file_again_adds_nothing_and_undo_takes_it_all_back() {
    let desk = Desk::found(2).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let book = book(folder.path(), &ROWS);
    assert_eq!(take(&desk, &book).added, 4);
    let again = take(&desk, &book);
    assert_eq!((again.added, again.known), (0, 4));
    assert!(again.papers.iter().all(|it| it.state == OldState::Known));
    assert_eq!(listed(&desk).len(), 4);
    desk.register.undo().unwrap();
    assert_eq!(listed(&desk).len(), 0, "all of it");
    assert_eq!(
        take(&desk, &book).added,
        4,
        "and it can be taken in once more"
    );
    let history = desk
        .register
        .read(|it| tizim_core::register::history(it, None, 0, 1))
        .unwrap();
    let go = &mut |_, _| ControlFlow::Continue(());
    certificates::hand_over(&desk.register, &[listed(&desk)[0].id], "", "").unwrap();
    desk.register.undo_import(history[0].id, go).unwrap();
    assert!(
        listed(&desk).len() <= 1,
        "what somebody worked on since may stay"
    );
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_paper_belongs_to_a_person_only_where_that_is_sure() {
    let desk = Desk::found(3).unwrap();
    let event = forum(&desk);
    let draft = trainees::TraineeDraft {
        surname: "Досова".to_owned(),
        given: "Әсел".to_owned(),
        patronymic: "Қайратқызы".to_owned(),
        ..trainees::TraineeDraft::default()
    };
    let asel = trainees::add(&desk.register, draft).unwrap().value.id;
    person(&desk, "Ли", "Ән");
    mark(&desk, &event, 0, &[asel]);
    let folder = tempfile::tempdir().unwrap();
    let told = take(&desk, &book(folder.path(), &ROWS));
    assert_eq!(told.with_person, 1);
    let rows = listed(&desk);
    let of = |name: &str| rows.iter().find(|it| it.name.starts_with(name)).unwrap();
    assert_eq!(
        of("Досова").trainee.0,
        Some(asel),
        "who was on the list of that event"
    );
    assert_eq!(of("Досова").event.0, Some(event.id));
    assert_eq!(of("Ли").trainee.0, None, "a name alone is not enough");
    assert_eq!(of("Ли").event_title, "Жас көшбасшы");
}

#[test]
fn an_old_paper_can_be_void_and_handed_over_but_not_drawn() {
    let desk = Desk::found(4).unwrap();
    let folder = tempfile::tempdir().unwrap();
    take(&desk, &book(folder.path(), &ROWS));
    let find = |typed: &str| desk.register.read(|it| certificates::find_paper(it, typed));
    let paper = find("007/А").unwrap();
    assert_eq!(find("45").unwrap_err().code(), Code::SeveralPapers);
    certificates::hand_over(&desk.register, &[paper], "", "Анасы").unwrap();
    let go = &mut |_| ControlFlow::Continue(());
    let refused = certificates::draw_issued(&desk.register, &[paper], go).unwrap_err();
    assert_eq!(refused.code(), Code::FromOldBook);
    let refused = certificates::replace(&desk.register, paper, "қате").unwrap_err();
    assert_eq!(refused.code(), Code::FromOldBook);
    let refused = certificates::copy(&desk.register, paper, "жоғалған").unwrap_err();
    assert_eq!(refused.code(), Code::FromOldBook);
    certificates::void(&desk.register, &[paper], "қате берілген").unwrap();
    let row = desk
        .register
        .read(|it| certificates::show(it, paper, Lang::Kk))
        .unwrap();
    assert_eq!(
        (row.state.as_str(), row.handed_to.as_str()),
        ("void", "Анасы")
    );
}

#[test]
fn a_file_without_such_columns_is_refused() {
    let desk = Desk::found(5).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    std::fs::write(&path, "Фамилия;Имя\nЛи;Ән\n").unwrap();
    let refused = certificates::take_old_book(&desk.register, &open_book(&path).unwrap());
    assert_eq!(refused.unwrap_err().code(), Code::NoOldBook);
}
