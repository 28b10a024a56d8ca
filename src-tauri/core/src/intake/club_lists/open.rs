//! Opening a file of club lists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::columns::{ListKind, ListTable};
use super::decide::Decided;
use super::{Answer, Asked, ClubLists, Place};
use crate::error::{Code, Error, Result};
use crate::intake::book::{Book, Visibility, open_book};
use crate::intake::import::read_reference;
use crate::register::Register;

impl ClubLists {
    /// Reads a file and says what would become of its rows; nothing is written.
    ///
    /// Without `sheet` every visible sheet that lists clubs or grants is read. Refuses with the codes
    /// of [`crate::intake::book::Refusal`], with [`Code::UnknownSheet`], and with
    /// [`Code::NoClubList`] a file where no sheet is a list of clubs or grants.
    pub fn open(register: &Register, path: &Path, sheet: Option<&str>) -> Result<Self> {
        Self::of_book(register, open_book(path)?, sheet)
    }

    fn of_book(register: &Register, book: Book, sheet: Option<&str>) -> Result<Self> {
        let tables = find_tables(&book, sheet)?;
        let mut lists = Self {
            sheets: Vec::new(),
            clubs: Vec::new(),
            grants: Vec::new(),
            problems: Vec::new(),
            skipped: 0,
            answers: BTreeMap::new(),
            recalled: BTreeMap::new(),
            asked_again: BTreeSet::new(),
            names_chosen: BTreeMap::new(),
            reference: register.read(read_reference)?,
            known: Vec::new(),
            decided: Decided::default(),
            today: register.clock().today(),
            book,
        };
        for (at, table) in tables {
            let Some(sheet) = lists.book.sheets.get(at).cloned() else {
                continue;
            };
            lists.sheets.push(sheet.name.clone());
            match table.kind {
                ListKind::Clubs => lists.read_clubs(&sheet, &table),
                ListKind::Grants => lists.read_grants(&sheet, &table),
            }
        }
        lists.decide(register)?;
        Ok(lists)
    }

    /// Compares every row once more: the register may have changed since the file was opened.
    pub fn look_again(&mut self, register: &Register) -> Result<()> {
        self.decide(register)
    }

    /// Drops what was answered for a row, now or when such a row was read before: it is asked once
    /// more. What was kept stays so until another answer takes its place.
    pub fn ask_again(&mut self, register: &Register, asked: (Place, Asked)) -> Result<()> {
        self.answers.remove(&asked);
        self.asked_again.insert(asked);
        self.decide(register)
    }

    /// Keeps what a person said of a row; what follows from it is decided anew.
    ///
    /// Refuses as [`Self::answer_all`] does.
    pub fn answer(
        &mut self,
        register: &Register,
        (place, asked): (Place, Asked),
        answer: Answer,
    ) -> Result<()> {
        self.answer_all(register, &[((place, asked), answer)])
    }
}

/// Finds the lists of a file, clubs before grants, for grants are put on clubs.
fn find_tables(book: &Book, sheet: Option<&str>) -> Result<Vec<(usize, ListTable)>> {
    if let Some(name) = sheet
        && book.find_sheet(name).is_none()
    {
        return Err(Error::refused(Code::UnknownSheet).with("file", &book.name));
    }
    let is_wanted = |name: &str, visibility| match sheet {
        Some(wanted) => wanted == name,
        None => visibility == Visibility::Visible,
    };
    let mut tables: Vec<(usize, ListTable)> = book
        .sheets
        .iter()
        .enumerate()
        .filter(|(_, it)| is_wanted(&it.name, it.visibility))
        .filter_map(|(at, it)| Some((at, ListTable::find(it)?)))
        .collect();
    if tables.is_empty() {
        return Err(Error::refused(Code::NoClubList).with("file", &book.name));
    }
    tables.sort_by_key(|(_, table)| table.kind == ListKind::Grants);
    Ok(tables)
}
