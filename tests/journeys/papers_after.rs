//! Papers are found by number, handed over, copied, and stand in the book with all of it.

use tizim_core::certificates::{self, BookForm, CertificateQuery, CertificateRow};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_tests::Desk;

use crate::papers_out::issued;

fn row(desk: &Desk, id: Id) -> CertificateRow {
    desk.register
        .read(|it| certificates::show(it, id, Lang::Kk))
        .unwrap()
}

fn find(desk: &Desk, typed: &str) -> Result<Id, Code> {
    let found = desk.register.read(|it| certificates::find_paper(it, typed));
    found.map_err(|it| it.code())
}

#[test]
fn a_paper_is_found_by_its_number_however_it_is_typed() {
    let (desk, papers) = issued(1, 3);
    let serial = row(&desk, papers[1]).serial;
    let cyrillic = |text: &str| text.replace('A', "А").replace('K', "К").replace('0', "О");
    for typed in [
        serial.clone(),
        format!(" № {serial}"),
        serial.replace('-', ""),
        serial.to_lowercase().replace('-', " "),
        cyrillic(&serial),
        papers[1].to_string(),
    ] {
        assert_eq!(find(&desk, &typed), Ok(papers[1]), "{typed}");
    }
    let mut wrong = serial.clone();
    wrong.pop();
    assert_eq!(
        find(&desk, &wrong),
        Err(Code::NotFound),
        "one letter is missing"
    );
    assert_eq!(find(&desk, ""), Err(Code::NotFound));
}

#[test]
fn papers_are_handed_over_and_that_is_taken_back_by_undo() {
    let (desk, papers) = issued(2, 3);
    let today = desk.today();
    certificates::hand_over(&desk.register, &papers[..2], "", " Досова Әсел ").unwrap();
    let first = row(&desk, papers[0]);
    assert_eq!(first.handed_on, today.to_string());
    assert_eq!(first.handed_to, "Досова Әсел");
    let waiting = CertificateQuery {
        handed: Some("waiting".to_owned()),
        ..CertificateQuery::default()
    };
    let waits = || {
        let rows = desk
            .register
            .read(|it| certificates::list(it, &waiting, Lang::Kk));
        rows.unwrap().total
    };
    assert_eq!(waits(), 1);
    desk.register.undo().unwrap();
    assert_eq!(waits(), 3);
    certificates::hand_over(&desk.register, &papers, "", "").unwrap();
    certificates::take_hand_over_back(&desk.register, &papers[2..]).unwrap();
    assert_eq!(row(&desk, papers[2]).handed_on, "");
    assert_eq!(waits(), 1);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_day_that_cannot_be_and_a_void_paper_are_refused() {
    let (desk, papers) = issued(3, 2);
    let hand = |ids: &[Id], on: &str| {
        let refused = certificates::hand_over(&desk.register, ids, on, "").unwrap_err();
        refused.code()
    };
    let tomorrow = desk.today().succ_opt().unwrap().to_string();
    let yesterday = desk.today().pred_opt().unwrap().to_string();
    assert_eq!(hand(&papers, &tomorrow), Code::DayTooLate);
    assert_eq!(
        hand(&papers, &yesterday),
        Code::DayTooEarly,
        "before its issue"
    );
    assert_eq!(hand(&papers, "ертең"), Code::BadDate);
    certificates::void(&desk.register, &papers[..1], "аты қате").unwrap();
    assert_eq!(hand(&papers, ""), Code::AlreadyVoid);
    assert_eq!(row(&desk, papers[1]).handed_on, "", "all or none");
}

#[test]
fn a_copy_keeps_the_number_is_marked_and_is_listed() {
    let (desk, papers) = issued(4, 2);
    let paper = papers[0];
    let plain = crate::certificates::draw(&desk.register, &[paper]);
    let refused = certificates::copy(&desk.register, paper, " ").unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    for reason in ["жоғалған", "су тиген"] {
        desk.clock.pass_minutes(1);
        let copy = certificates::copy(&desk.register, paper, reason)
            .unwrap()
            .value;
        let drawn = certificates::draw_copy(&desk.register, copy).unwrap();
        assert_ne!(drawn, plain, "it is marked");
        assert_eq!(
            drawn,
            certificates::draw_copy(&desk.register, copy).unwrap(),
            "the same bytes again"
        );
    }
    let copies = desk
        .register
        .read(|it| certificates::copies(it, paper))
        .unwrap();
    let told: Vec<(u32, &str)> = copies.iter().map(|it| (it.number, &*it.reason)).collect();
    assert_eq!(told, [(1, "жоғалған"), (2, "су тиген")]);
    assert_eq!(row(&desk, paper).copies, 2);
    assert_eq!(row(&desk, paper).state, "valid");
    assert_eq!(
        crate::certificates::draw(&desk.register, &[paper]),
        plain,
        "the paper itself is what it was"
    );
    let undone = desk.register.undo().unwrap_err();
    assert_eq!(
        undone.code(),
        Code::NothingToUndo,
        "a copy may lie in somebody's hands"
    );
    certificates::void(&desk.register, &[paper], "қате").unwrap();
    let refused = certificates::copy(&desk.register, paper, "жоғалған").unwrap_err();
    assert_eq!(refused.code(), Code::AlreadyVoid);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn the_chain_of_replacements_is_told_at_both_ends() {
    let (desk, papers) = issued(5, 1);
    let second = certificates::replace(&desk.register, papers[0], "аты қате")
        .unwrap()
        .value;
    let third = certificates::replace(&desk.register, second, "күні қате")
        .unwrap()
        .value;
    let (first, middle, last) = (row(&desk, papers[0]), row(&desk, second), row(&desk, third));
    assert_eq!(first.replaced_by, middle.serial);
    assert_eq!(middle.in_place_of, first.serial);
    assert_eq!(middle.replaced_by, last.serial);
    assert_eq!(last.in_place_of, middle.serial);
    assert_eq!(last.replaced_by, "");
}

#[test]
fn the_book_of_a_year_tells_who_received_what() {
    let (desk, papers) = issued(6, 4);
    certificates::hand_over(&desk.register, &papers[1..2], "", "Досова Әсел").unwrap();
    certificates::copy(&desk.register, papers[2], "жоғалған").unwrap();
    certificates::replace(&desk.register, papers[0], "аты қате").unwrap();
    let year = CertificateQuery {
        year: Some(2026),
        ..CertificateQuery::default()
    };
    let book = |query: &CertificateQuery, form| {
        certificates::draw_book(&desk.register, query, Lang::Ru, desk.today(), form).unwrap()
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, book(&year, BookForm::Xlsx)).unwrap();
    let text = sheet_text(&path);
    for said in [
        "Номер",
        "Подпись",
        "Вручено",
        "Досова Әсел",
        "Дубликатов: 1",
        "Аннулирован: аты қате; Взамен выдан: ",
        "Выдан взамен: ",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(text.matches("Сертификат").count(), 5, "one line each");
    assert!(book(&year, BookForm::Pdf).starts_with(b"%PDF"));
    let years = desk.register.read(certificates::years).unwrap();
    assert_eq!(years, [2026]);
    let other = CertificateQuery {
        year: Some(2025),
        ..CertificateQuery::default()
    };
    std::fs::write(&path, book(&other, BookForm::Xlsx)).unwrap();
    assert!(!sheet_text(&path).contains("Әлиева"));
}

/// All cells of a workbook's first sheet, a space between them.
fn sheet_text(path: &std::path::Path) -> String {
    use std::io::Read as _;
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    let mut strings = zip.by_name("xl/sharedStrings.xml").unwrap();
    strings.read_to_string(&mut text).unwrap();
    drop(strings);
    let mut sheet = String::new();
    let mut cells = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
    cells.read_to_string(&mut sheet).unwrap();
    let strings: Vec<&str> = text
        .split("<t")
        .skip(1)
        .filter_map(|it| it.split_once('>')?.1.split_once("</t>"))
        .map(|it| it.0)
        .collect();
    let number = |it: &str| {
        it.split_once("</v>")
            .and_then(|it| it.0.parse::<usize>().ok())
    };
    let cells = sheet.split("<v>").skip(1).filter_map(number);
    cells.map(|it| strings[it]).collect::<Vec<_>>().join(" ")
}
