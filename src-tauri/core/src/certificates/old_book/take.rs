//! Taking an old book into the register.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::problems::{OldProblem, OldProblemCode};
use super::read::{ReadPaper, read_old_book};
use super::whose::{Whose, find_whose};
use crate::act::Act;
use crate::catalogue::Table;
use crate::certificates::list::OLD_BOOK;
use crate::common::count_of;
use crate::error::{Doing, Result};
use crate::ids::{Id, Link};
use crate::intake::book::Book;
use crate::kazakh::fold;
use crate::register::{Change, Fields, Outcome, Register};

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum OldState {
    /// It becomes a paper.
    New,
    /// Such a paper stands.
    Known,
}

/// A row and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OldPaper {
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// The number, as written.
    pub number: String,
    /// The name, as written.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// The day, ISO, or empty.
    pub date: String,
    /// Whose it is, where that is sure.
    pub trainee: Link,
    /// Of which event, where that is sure.
    pub event: Link,
    /// What becomes of it.
    pub state: OldState,
}

/// What a book comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OldBookTaken {
    /// New papers.
    pub added: u32,
    /// Papers that stand already.
    pub known: u32,
    /// New papers that belong to a person of the register.
    pub with_person: u32,
    /// Rows left out, for nothing is to be taken from them.
    pub left_out: u32,
    /// Every row that is a paper.
    pub papers: Vec<OldPaper>,
    /// Rows and sheets that want a look.
    pub problems: Vec<OldProblem>,
}

/// Tells what a book would come to; writes nothing.
///
/// Refuses with [`crate::error::Code::NoOldBook`] a file without the columns of a book.
pub fn foresee(connection: &Connection, book: &Book) -> Result<OldBookTaken> {
    Ok(compare(connection, book)?.0)
}

/// Takes in the papers of a book that are not there yet, as one deed; refuses as [`foresee`] does.
pub fn take(register: &Register, book: &Book) -> Result<Outcome<OldBookTaken>> {
    register.transact(Act::ImportCertificates, |change| {
        let (told, fresh) = compare(change, book)?;
        for (id, paper, whose) in fresh {
            write(change, id, &paper, whose)?;
        }
        Ok(told)
    })
}

fn write(change: &mut Change<'_>, id: Id, paper: &ReadPaper, whose: Whose) -> Result<()> {
    let handed_on = match paper.handed_to.is_empty() {
        true => "",
        false => paper.date.as_str(),
    };
    let fields = Fields::new()
        .id("event", whose.event)
        .id("trainee", whose.person)
        .text("kind", paper.kind.code())
        .text("serial", &paper.number)
        .text("issued_on", &paper.date)
        .text("name", &paper.name)
        .text("handed_on", handed_on)
        .text("origin", OLD_BOOK)
        .text("about", &paper.about);
    change.add(Table::Certificate, id, fields)
}

type Fresh = Vec<(Id, ReadPaper, Whose)>;

fn compare(connection: &Connection, book: &Book) -> Result<(OldBookTaken, Fresh)> {
    let read = read_old_book(book)?;
    let whose = find_whose(connection, &read.papers)?;
    let mut problems = read.problems;
    let (mut papers, mut fresh): (Vec<OldPaper>, Fresh) = (Vec::new(), Vec::new());
    let mut met: BTreeSet<Id> = BTreeSet::new();
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (paper, whose) in read.papers.into_iter().zip(whose) {
        let id = id_of(&paper);
        let bearers = bearers_of(connection, &paper.number)?;
        let names = numbers.entry(paper.number.clone()).or_insert(bearers);
        let name = fold(&paper.name);
        let stands = names.contains(&name) && !met.contains(&id);
        if names.iter().any(|it| *it != name) || met.contains(&id) {
            problems.push(repeated(&book.name, &paper));
        }
        names.insert(name);
        let state = match stands || !met.insert(id) {
            true => OldState::Known,
            false => OldState::New,
        };
        papers.push(told_of(&paper, whose, state));
        if state == OldState::New {
            fresh.push((id, paper, whose));
        }
    }
    problems.sort_by(|a, b| (&a.sheet, a.row).cmp(&(&b.sheet, b.row)));
    let left_out = problems.iter().filter(|it| it.blocks && it.row.is_some());
    let with_person = fresh.iter().filter(|it| it.2.person.is_some());
    let told = OldBookTaken {
        added: count_of(&fresh),
        known: count_of(&papers) - count_of(&fresh),
        with_person: u32::try_from(with_person.count()).unwrap_or(u32::MAX),
        left_out: u32::try_from(left_out.count()).unwrap_or(u32::MAX),
        papers,
        problems,
    };
    Ok((told, fresh))
}

/// The number as written and the name: what the same row has on any laptop.
fn id_of(paper: &ReadPaper) -> Id {
    let name = fold(&paper.name);
    Id::derive("old_paper", &[paper.number.as_bytes(), name.as_bytes()])
}

/// Returns the names, folded, of the papers that bear a number.
fn bearers_of(connection: &Connection, number: &str) -> Result<BTreeSet<String>> {
    let names: Vec<String> = connection
        .prepare_cached("SELECT name FROM certificate WHERE serial = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_map([number], |row| row.get(0))?.collect())
        .doing("look for a number")?;
    Ok(names.iter().map(|it| fold(it)).collect())
}

fn repeated(file: &str, paper: &ReadPaper) -> OldProblem {
    OldProblem {
        file: file.to_owned(),
        sheet: paper.sheet.clone(),
        row: Some(paper.row),
        column: String::new(),
        code: OldProblemCode::NumberRepeated,
        value: paper.number.clone(),
        blocks: false,
    }
}

fn told_of(paper: &ReadPaper, whose: Whose, state: OldState) -> OldPaper {
    OldPaper {
        sheet: paper.sheet.clone(),
        row: paper.row,
        number: paper.number.clone(),
        name: paper.name.clone(),
        about: paper.about.clone(),
        date: paper.date.clone(),
        trainee: Link(whose.person),
        event: Link(whose.event),
        state,
    }
}
