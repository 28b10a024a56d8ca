//! Opening a file or pasted text for import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Import;
use super::known::{read_columns_memory, read_reference, read_values_memory};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::intake::book::{Book, Refusal, RefusalCode, open_book, read_paste};
use crate::intake::columns::{Table, TableChoices, find_table};
use crate::intake::rows::Rows;
use crate::register::Register;

/// Where people come from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A file.
    File(&'a Path),
    /// Text pasted from a messenger.
    Text(&'a str),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let code = match refusal.code {
            RefusalCode::EmptyFile => Code::EmptyFile,
            RefusalCode::NoDataRows => Code::NoDataRows,
            RefusalCode::CorruptFile => Code::CorruptFile,
            RefusalCode::Encrypted => Code::EncryptedFile,
            RefusalCode::ExpandsTooMuch => Code::ExpandsTooMuch,
            RefusalCode::XmlEntities => Code::XmlEntities,
            RefusalCode::Unsupported => Code::UnknownFormat,
            RefusalCode::TooLarge => Code::TooLarge,
            RefusalCode::UnknownSheet => Code::UnknownSheet,
            RefusalCode::CannotOpen => Code::FileFailed,
        };
        let refused = Self::refused(code).with("file", refusal.file);
        match refusal.why.as_str() {
            "" => refused,
            why => refused.with("why", why),
        }
    }
}

impl Import {
    /// Opens a file or a text; nothing is written.
    ///
    /// `sheet` is a sheet's name; without one the first visible sheet that looks like a list is
    /// taken. Refuses with the codes of [`Refusal`].
    pub fn open(
        register: &Register,
        source: Source<'_>,
        sheet: Option<&str>,
        event: Option<Id>,
    ) -> Result<Self> {
        let book = match source {
            Source::File(path) => open_book(path)?,
            Source::Text(text) => read_paste(text)?,
        };
        let at = find_sheet(&book, sheet)?;
        Self::of_book(register, book, at, event)
    }

    /// Begins with a sheet of a file that was read, as its titles and the memory of earlier files
    /// tell.
    pub(super) fn of_book(
        register: &Register,
        book: Book,
        at: usize,
        event: Option<Id>,
    ) -> Result<Self> {
        let remembered = register.read(read_columns_memory)?;
        let choices = TableChoices {
            remembered,
            ..TableChoices::default()
        };
        let file = book.name.clone();
        let place = book
            .sheets
            .get(at)
            .ok_or_else(|| Error::refused(Code::NoDataRows))?;
        let table = find_table(place, &choices)
            .map_err(|refusal| Error::from(refusal).with("file", &file))?;
        let mut import = Self::begin(register, book, (at, table), event)?;
        import.choices = choices;
        import.read_rows()?;
        Ok(import)
    }

    /// Begins with a table that was found; its rows are not read yet.
    pub(super) fn begin(
        register: &Register,
        book: Book,
        (sheet, table): (usize, Table),
        event: Option<Id>,
    ) -> Result<Self> {
        let (corrections, reference) = register.read(|connection| {
            Ok((read_values_memory(connection)?, read_reference(connection)?))
        })?;
        Ok(Self {
            event,
            session: None,
            place: None,
            marks_doubt: None,
            presence: None,
            replace_marks: false,
            book,
            sheet,
            choices: TableChoices::default(),
            table,
            corrections,
            reference,
            rows: Rows::default(),
            decisions: Vec::new(),
            known: Vec::new(),
            answers: BTreeMap::new(),
            swapped: BTreeSet::new(),
            has_values_told: false,
            for_all: BTreeMap::new(),
            by_hand: BTreeMap::new(),
            called: BTreeMap::new(),
            names_chosen: BTreeMap::new(),
            steps: Vec::new(),
            taken: BTreeMap::new(),
            gone: BTreeSet::new(),
            undone: BTreeSet::new(),
            is_put_away: false,
            today: register.clock().today(),
        })
    }
}

fn find_sheet(book: &Book, name: Option<&str>) -> Result<usize> {
    let at = match name {
        Some(name) => book.sheets.iter().position(|sheet| sheet.name == name),
        None => book.main_sheet().and_then(|main| {
            book.sheets
                .iter()
                .position(|sheet| std::ptr::eq(sheet, main))
        }),
    };
    at.ok_or_else(|| {
        Error::refused(if name.is_some() {
            Code::UnknownSheet
        } else {
            Code::NoDataRows
        })
    })
}
