//! The book of issued papers: a line for each number, with who received it and what became of it.
//!
//! In the order of days and numbers, void papers and copies included. The column for signatures is
//! empty: people sign on paper.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::draw::{from_paper, hand_out};
use super::list::{CertificateQuery, CertificateRow, list};
use crate::common::Lang;
use crate::disclosures::note_export;
use crate::error::{Doing, Error, Result};
use crate::papers::{self, BookRow, FileFacts};
use crate::register::Register;

/// How the book of issued papers is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BookForm {
    /// A paper to print.
    Pdf,
    /// A spreadsheet.
    Xlsx,
}

/// Draws the book of issued papers that a query meets; the numbers in it are remembered outside
/// the database before this returns.
pub fn draw_book(
    register: &Register,
    query: &CertificateQuery,
    lang: Lang,
    today: NaiveDate,
    form: BookForm,
) -> Result<Vec<u8>> {
    let mut rows = hand_out(register, |it| list(it, query, lang))?.rows;
    rows.sort_by_cached_key(|row| (row.issued_on.clone(), by_number(&row.serial)));
    note_export(register, "certificate_book", rows.len())?;
    match form {
        BookForm::Pdf => draw_book_pdf(&rows, lang, today),
        BookForm::Xlsx => draw_book_xlsx(&rows, lang),
    }
}

/// Returns the years in which papers were issued, the latest first.
pub fn years(connection: &Connection) -> Result<Vec<i32>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT CAST(substr(issued_on, 1, 4) AS INTEGER) AS year FROM certificate
             WHERE trashed = 0 AND issued_on <> '' ORDER BY year DESC",
        )
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("list the years of the book")
}

/// Orders «№ 9» before «№ 10»: figures count as numbers.
fn by_number(serial: &str) -> String {
    let (mut key, mut digits) = (String::new(), String::new());
    for letter in serial.chars().chain([' ']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{digits:0>12}"));
            digits.clear();
        }
        key.push(letter);
    }
    key
}

fn shown_day(iso: &str) -> String {
    iso.parse::<NaiveDate>()
        .map_or_else(|_| iso.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

/// The lines as they are read: what of a code or a date is words already.
fn lines(rows: &[CertificateRow], lang: Lang) -> Vec<BookRow> {
    let word = |key: &str| papers::paper_word(lang, key);
    let line = |(place, row): (usize, &CertificateRow)| BookRow {
        place: place.to_string(),
        number: row.serial.clone(),
        name: row.name.clone(),
        event: row.event_title.clone(),
        kind: word(&format!("paper-kind-{}", row.kind.code())),
        date: shown_day(&row.issued_on),
        handed: [shown_day(&row.handed_on), row.handed_to.clone()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        office: row.office_number.clone(),
        issued_by: row.issued_by.clone(),
        note: note(row, &word),
    };
    (1..).zip(rows).map(line).collect()
}

/// What became of a paper: void and why, replaced, in whose place, copies, from the old book.
fn note(row: &CertificateRow, word: &dyn Fn(&str) -> String) -> String {
    let said =
        |key: &str, value: &str| (!value.is_empty()).then(|| format!("{}: {value}", word(key)));
    let copies = match row.copies {
        0 => String::new(),
        copies => copies.to_string(),
    };
    let origin = (!row.origin.is_empty()).then(|| word("book-old"));
    [
        said("book-void", &row.void_reason),
        said("book-replaced-by", &row.replaced_by),
        said("book-in-place-of", &row.in_place_of),
        said("book-copies", &copies),
        origin,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("; ")
}

fn draw_book_pdf(rows: &[CertificateRow], lang: Lang, today: NaiveDate) -> Result<Vec<u8>> {
    let days = || rows.iter().map(|row| row.issued_on.as_str());
    let period = match (days().min(), days().max()) {
        (Some(from), Some(to)) if from != to => format!("{}–{}", shown_day(from), shown_day(to)),
        (Some(day), _) => shown_day(day),
        _ => String::new(),
    };
    let facts = FileFacts {
        title: papers::paper_word(lang, "book-title"),
        author: String::new(),
        lang,
        made_on: today,
    };
    let go = &mut |_| ControlFlow::Continue(());
    papers::certificate_book(&lines(rows, lang), &period, &facts, go).map_err(from_paper)
}

fn draw_book_xlsx(rows: &[CertificateRow], lang: Lang) -> Result<Vec<u8>> {
    let bug = |error: rust_xlsxwriter::XlsxError| Error::Bug(format!("write the book: {error}"));
    let heads = [
        "place",
        "number",
        "name",
        "event",
        "kind",
        "date",
        "handed",
        "signature",
        "note",
        "office",
        "issued-by",
    ]
    .map(|head| papers::paper_word(lang, &format!("book-{head}")));
    let title = papers::paper_word(lang, "book-title");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    // A sheet's name has no more than 31 letters.
    let name: String = title.chars().take(31).collect();
    sheet.set_name(&name).map_err(bug)?;
    for (column, head) in (0_u16..).zip(&heads) {
        sheet
            .write_string_with_format(0, column, head, &bold)
            .map_err(bug)?;
    }
    for (line, row) in (1_u32..).zip(lines(rows, lang)) {
        let cells = [
            row.place,
            row.number,
            row.name,
            row.event,
            row.kind,
            row.date,
            row.handed,
            String::new(),
            row.note,
            row.office,
            row.issued_by,
        ];
        for (column, cell) in (0_u16..).zip(&cells) {
            sheet.write_string(line, column, cell).map_err(bug)?;
        }
    }
    sheet.autofit();
    sheet.set_column_width(7, 18).map_err(bug)?;
    sheet.set_freeze_panes(1, 0).map_err(bug)?;
    sheet.set_repeat_rows(0, 0).map_err(bug)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&C{}", title.replace('&', "&&")));
    sheet.set_footer("&C&P / &N");
    workbook.save_to_buffer().map_err(bug)
}
