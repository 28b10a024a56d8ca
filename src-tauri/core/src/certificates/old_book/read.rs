//! The rows of an old book as papers, and what could not be understood.

use std::collections::BTreeMap;

use super::columns::{OldColumn, OldHeader};
use super::problems::{OldProblem, OldProblemCode};
use crate::certificates::CertificateKind;
use crate::common::{mended, read_day};
use crate::error::{Code, Error, Result};
use crate::intake::book::{Book, Cell, Sheet, SheetRow, Visibility, column_letter};
use crate::kazakh::fold;
use crate::kazakh::name::{FullName, read_full_name};

/// A row that is a paper.
#[derive(Clone, Debug)]
pub(super) struct ReadPaper {
    pub sheet: String,
    pub row: u32,
    /// As written.
    pub number: String,
    /// As written, its letters mended.
    pub name: String,
    /// The same in parts.
    pub parts: FullName,
    pub about: String,
    pub kind: CertificateKind,
    /// ISO, or empty.
    pub date: String,
    pub handed_to: String,
}

/// A file, read.
#[derive(Default)]
pub(super) struct ReadBook {
    pub papers: Vec<ReadPaper>,
    pub problems: Vec<OldProblem>,
}

/// Reads every visible sheet that has the columns of a book.
///
/// Refuses with [`Code::NoOldBook`] a file where none has.
pub(super) fn read_old_book(book: &Book) -> Result<ReadBook> {
    let mut read = ReadBook::default();
    let mut found = false;
    for sheet in book.sheets.iter().filter(|it| !it.rows.is_empty()) {
        let header = OldHeader::find(sheet);
        let code = match (&header, sheet.visibility) {
            (_, Visibility::Hidden) => Some(OldProblemCode::SheetHidden),
            (None, _) => Some(OldProblemCode::SheetUnread),
            _ => None,
        };
        let mut reading = Reading {
            file: &book.name,
            sheet,
            read: &mut read,
        };
        if let Some(code) = code {
            reading.problem(None, None, code, "");
        } else if let Some(header) = header {
            found = true;
            let rows = sheet.rows.iter().filter(|it| it.number > header.row);
            rows.for_each(|row| reading.take(&header, row));
        }
    }
    match found {
        true => Ok(read),
        false => Err(Error::refused(Code::NoOldBook).with("file", &book.name)),
    }
}

struct Reading<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    read: &'a mut ReadBook,
}

impl Reading<'_> {
    fn take(&mut self, header: &OldHeader, row: &SheetRow) {
        let first = || row.cells.iter().map(|it| it.text().trim().to_owned());
        let first = || first().find(|it| !it.is_empty()).unwrap_or_default();
        if row.is_uncertain {
            return self.problem(
                Some(row.number),
                None,
                OldProblemCode::UncertainRow,
                &first(),
            );
        }
        for (at, cell) in row.cells.iter().enumerate() {
            if let Cell::Error(value) = cell {
                self.problem(
                    Some(row.number),
                    Some(at),
                    OldProblemCode::FormulaError,
                    value,
                );
            }
        }
        let text = |column| match header.at(column).map(|at| row.cell(at)) {
            Some(Cell::Error(_)) => String::new(),
            _ => header.text(row, column),
        };
        let number = text(OldColumn::Number);
        let (name, parts) = name_of(&text);
        let missing = |column, code| (header.at(column), code);
        let (at, code) = match (number.is_empty(), name.is_empty()) {
            (false, false) => return self.take_paper(header, row, number, (name, parts)),
            // A line of words between rows, or one below them, is neither.
            (true, true) => return,
            (true, false) if is_heading(row) => return,
            (true, false) => missing(OldColumn::Number, OldProblemCode::NoNumber),
            (false, true) if is_heading(row) => return,
            (false, true) => missing(OldColumn::Name, OldProblemCode::NoName),
        };
        self.problem(Some(row.number), at, code, &first());
    }

    fn take_paper(
        &mut self,
        header: &OldHeader,
        row: &SheetRow,
        number: String,
        (name, parts): (String, FullName),
    ) {
        let date = header.text(row, OldColumn::Date);
        let day = match header.at(OldColumn::Date).map(|at| row.cell(at)) {
            Some(Cell::Date(moment)) => moment.date().to_string(),
            _ => read_day("date", date.trim_end_matches(['.', ' ', 'г', 'ж'])).unwrap_or_default(),
        };
        if day.is_empty() && !date.is_empty() {
            let at = header.at(OldColumn::Date);
            self.problem(Some(row.number), at, OldProblemCode::DateUnread, &date);
        }
        let written = header.text(row, OldColumn::Kind);
        let kind = kind_of(&written);
        if kind.is_none() && !written.is_empty() {
            let at = header.at(OldColumn::Kind);
            self.problem(Some(row.number), at, OldProblemCode::KindUnread, &written);
        }
        self.read.papers.push(ReadPaper {
            sheet: self.sheet.name.clone(),
            row: row.number,
            number,
            name,
            parts,
            about: mended(&header.text(row, OldColumn::About)),
            kind: kind.unwrap_or_default(),
            date: day,
            handed_to: mended(&header.text(row, OldColumn::HandedTo)),
        });
    }

    fn problem(&mut self, row: Option<u32>, at: Option<usize>, code: OldProblemCode, value: &str) {
        let column = at.map(column_letter);
        self.read.problems.push(OldProblem {
            file: self.file.to_owned(),
            sheet: self.sheet.name.clone(),
            row,
            column: column.unwrap_or_default(),
            code,
            value: value.to_owned(),
            blocks: code.blocks(),
        });
    }
}

/// One cell with words and nothing else.
fn is_heading(row: &SheetRow) -> bool {
    row.cells.iter().filter(|it| !it.is_empty()).count() < 2
}

fn name_of(text: &dyn Fn(OldColumn) -> String) -> (String, FullName) {
    let whole = mended(&text(OldColumn::Name));
    if !whole.is_empty() {
        let parts = read_full_name(&whole).name;
        return (whole, parts);
    }
    let parts = [OldColumn::Surname, OldColumn::Given, OldColumn::Patronymic]
        .map(|column| mended(&text(column)));
    let name: Vec<&str> = parts.iter().map(String::as_str).collect();
    let name = name
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let [surname, given, patronymic] = &parts;
    (name, FullName::new(surname, given, patronymic))
}

/// Words of kinds, folded; the first that stands in what was written decides.
fn kind_of(written: &str) -> Option<CertificateKind> {
    let words: BTreeMap<&str, CertificateKind> = BTreeMap::from([
        ("алғыс", CertificateKind::Thanks),
        ("благодар", CertificateKind::Thanks),
        ("thank", CertificateKind::Thanks),
        ("диплом", CertificateKind::Diploma),
        ("diploma", CertificateKind::Diploma),
        ("мақтау", CertificateKind::Praise),
        ("похвал", CertificateKind::Praise),
        ("почетн", CertificateKind::Praise),
        ("грамот", CertificateKind::Praise),
        ("сертификат", CertificateKind::Certificate),
        ("certificate", CertificateKind::Certificate),
        ("куәлік", CertificateKind::Certificate),
        ("свидетел", CertificateKind::Certificate),
    ]);
    let written = fold(written);
    let found = words
        .into_iter()
        .find(|(word, _)| written.contains(&fold(word)));
    found.map(|it| it.1)
}
