//! Taking a plan out of a table into the register.
//!
//! The id of such a line is derived from its plan, heading and title: the same table read again, here or
//! on another laptop, adds nothing twice. A line that stands is left as it is, whatever the table says of
//! it now; one that was deleted stays deleted. One that went because the reading was undone is read again.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::from_table::{ReadLine, read_plan};
use super::problems::{PlanProblem, PlanProblemCode};
use super::write::{fields_of, put_in_order};
use super::{PlanLine, PlanLineChanges, list, list_trashed};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::book::Book;
use crate::kazakh::fold;
use crate::plans;
use crate::register::{Change, Outcome, Register, is_making_undone};

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ImportedState {
    /// It becomes a line.
    New,
    /// Such a line stands and says the same.
    Known,
    /// Such a line stands and says something else; it stays as it is.
    Differs,
    /// Such a line was deleted, and stays so.
    Trashed,
}

/// A row of a table and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ImportedLine {
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// The line that stands for it, or will.
    pub id: Id,
    /// Its heading.
    pub section: String,
    /// What is to be held.
    pub title: String,
    /// When, as written.
    pub term: String,
    /// The same as understood, or empty.
    pub period: String,
    /// What becomes of it.
    pub state: ImportedState,
}

/// What a table comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanImport {
    /// New lines.
    pub added: u32,
    /// Lines that stand already, whatever the table says of them.
    pub known: u32,
    /// Rows left out, for nothing is to be taken from them.
    pub left_out: u32,
    /// Every row that was read.
    pub lines: Vec<ImportedLine>,
    /// Rows and sheets that want a look.
    pub problems: Vec<PlanProblem>,
}

/// Tells what a table would come to; writes nothing.
///
/// Refuses with [`crate::error::Code::NotFound`] the plan, and with
/// [`crate::error::Code::NoPlanTable`] a file without a plan.
pub fn foresee(connection: &Connection, plan: Id, book: &Book) -> Result<PlanImport> {
    Ok(compare(connection, plan, book)?.0)
}

/// Adds the lines of a table that the plan does not have; refuses as [`foresee`] does.
pub fn import(register: &Register, plan: Id, book: &Book) -> Result<Outcome<PlanImport>> {
    register.transact(Act::ImportPlan, |change| {
        change.present(Table::Plan, plan)?;
        let (told, fresh) = compare(change, plan, book)?;
        let stand = list(change, plan)?;
        let mut order: Vec<(Id, String)> =
            stand.into_iter().map(|it| (it.id, it.section)).collect();
        for (id, line) in fresh {
            // A line joins its heading, where the plan has it.
            let section = line.draft.section.clone();
            let last = order.iter().rposition(|it| it.1 == section);
            order.insert(last.map_or(order.len(), |it| it + 1), (id, section));
            write(change, plan, id, line)?;
        }
        let order: Vec<Id> = order.into_iter().map(|it| it.0).collect();
        put_in_order(change, &order)?;
        Ok(told)
    })
}

fn write(change: &mut Change<'_>, plan: Id, id: Id, line: ReadLine) -> Result<()> {
    let changes = PlanLineChanges {
        period: Some(line.period),
        ..line.draft.into()
    };
    let fields = fields_of(change, plan, changes)?.id("plan", Some(plan));
    change.add(Table::PlanLine, id, fields)
}

/// Compares every row with the lines there are; returns the new ones with their ids.
fn compare(
    connection: &Connection,
    plan: Id,
    book: &Book,
) -> Result<(PlanImport, Vec<(Id, ReadLine)>)> {
    let year = plans::plan(connection, plan)?.year;
    let mut read = read_plan(book, &year)?;
    let known = Known::of(connection, plan)?;
    let mut met: BTreeMap<(String, String), u32> = BTreeMap::new();
    let (mut lines, mut fresh) = (Vec::new(), Vec::new());
    for line in read.lines {
        let key = key_of(&line.draft.section, title_of(&line));
        let times = met.entry(key.clone()).or_default();
        *times += 1;
        if *times > 1 {
            read.problems.push(repeated(&book.name, &line));
        }
        let (id, state) = known.find(plan, &key, *times, &line);
        lines.push(told_of(id, state, &line));
        if state == ImportedState::New {
            fresh.push((id, line));
        }
    }
    let is_row = |it: &&PlanProblem| it.blocks && it.row.is_some();
    let left_out: Vec<&PlanProblem> = read.problems.iter().filter(is_row).collect();
    let told = PlanImport {
        added: count_of(&fresh),
        known: count_of(&lines) - count_of(&fresh),
        left_out: count_of(&left_out),
        lines,
        problems: read.problems,
    };
    Ok((told, fresh))
}

fn title_of(line: &ReadLine) -> &str {
    match line.draft.title_kk.as_str() {
        "" => &line.draft.title_ru,
        title => title,
    }
}

fn told_of(id: Id, state: ImportedState, line: &ReadLine) -> ImportedLine {
    ImportedLine {
        sheet: line.sheet.clone(),
        row: line.row,
        id,
        section: line.draft.section.clone(),
        title: title_of(line).to_owned(),
        term: line.draft.term.clone(),
        period: line.period.clone(),
        state,
    }
}

fn repeated(file: &str, line: &ReadLine) -> PlanProblem {
    PlanProblem {
        file: file.to_owned(),
        sheet: line.sheet.clone(),
        row: Some(line.row),
        column: String::new(),
        code: PlanProblemCode::Repeated,
        value: title_of(line).to_owned(),
        blocks: false,
    }
}

fn key_of(section: &str, title: &str) -> (String, String) {
    (fold(section), fold(title))
}

/// The lines that a plan has, by what they are recognised by.
struct Known {
    lines: BTreeMap<(String, String), Vec<PlanLine>>,
    ids: BTreeMap<Id, PlanLine>,
    /// Those that somebody deleted.
    trashed: BTreeSet<Id>,
}

impl Known {
    fn of(connection: &Connection, plan: Id) -> Result<Self> {
        let all = list(connection, plan)?;
        let mut trashed = BTreeSet::new();
        for line in list_trashed(connection, plan)? {
            if !is_making_undone(connection, line.id)? {
                trashed.insert(line.id);
            }
        }
        let mut lines: BTreeMap<(String, String), Vec<PlanLine>> = BTreeMap::new();
        for line in &all {
            // A line that was given a title in the other language goes by either, and by both in one cell.
            let both = format!("{}\n{}", line.title_kk, line.title_ru);
            let titles = [&line.title_kk, &line.title_ru, &both];
            let keys = titles.map(|title| key_of(&line.section, title));
            for key in BTreeSet::from(keys) {
                if !key.1.is_empty() {
                    lines.entry(key).or_default().push(line.clone());
                }
            }
        }
        Ok(Self {
            lines,
            ids: all.into_iter().map(|it| (it.id, it)).collect(),
            trashed,
        })
    }

    /// The line of a row that is the so-manieth of its heading and title.
    fn find(
        &self,
        plan: Id,
        key: &(String, String),
        times: u32,
        line: &ReadLine,
    ) -> (Id, ImportedState) {
        let id = id_of(plan, key, times);
        if self.trashed.contains(&id) {
            return (id, ImportedState::Trashed);
        }
        let at = usize::try_from(times).unwrap_or(1).saturating_sub(1);
        let same = self.lines.get(key).and_then(|it| it.get(at));
        match self.ids.get(&id).or(same) {
            Some(stands) if says_the_same(stands, line) => (stands.id, ImportedState::Known),
            Some(stands) => (stands.id, ImportedState::Differs),
            None => (id, ImportedState::New),
        }
    }
}

fn id_of(plan: Id, (section, title): &(String, String), times: u32) -> Id {
    let first = [plan.as_bytes(), section.as_bytes(), title.as_bytes()];
    match times {
        1 => Id::derive("plan_line", &first),
        times => Id::derive(
            "plan_line",
            &[first.as_slice(), &[times.to_string().as_bytes()]].concat(),
        ),
    }
}

/// What a table leaves empty it does not say.
fn says_the_same(stands: &PlanLine, line: &ReadLine) -> bool {
    let draft = &line.draft;
    [
        (&stands.term, &draft.term),
        (&stands.place, &draft.place),
        (&stands.responsible, &draft.responsible),
        (&stands.outcome, &draft.outcome),
    ]
    .into_iter()
    .all(|(stands, says)| says.is_empty() || stands == says)
}
