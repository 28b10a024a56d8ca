//! What an import found, for scripts and for the line under the last step.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Import, ImportDone, ImportRow, MarkDiffering, RowState};
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::book::{Note, NoteCode};
use crate::intake::columns::ColumnMeaning;
use crate::intake::matching::Who;
use crate::intake::rows::{PersonRow, Problem};
use crate::intake::sheets::write_problems;

/// The report of one import.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImportReport {
    /// Rows below the header that hold something.
    pub rows: u32,
    /// People added, or that would be.
    pub new: u32,
    /// Rows of people already known.
    pub known: u32,
    /// Rows that repeat an earlier row.
    pub repeated: u32,
    /// Rows a person must decide.
    pub to_choose: Vec<ReportToChoose>,
    /// What could not be read, and what is to be told about the file.
    pub problems: Vec<ReportProblem>,
    /// Who each row became.
    pub assigned: Vec<ReportAssigned>,
    /// Marks that stood already where the sheet has another, as they were before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks_differing: Vec<MarkDiffering>,
}

/// A row that a person must decide.
#[derive(Clone, Debug, Serialize)]
pub struct ReportToChoose {
    /// The row in the file.
    pub row: u32,
    /// Whom it may be, best first; people of earlier rows that are not written yet are left out.
    pub candidates: Vec<Id>,
}

/// A problem with its place.
#[derive(Clone, Debug, Serialize)]
pub struct ReportProblem {
    /// The file's name.
    pub file: String,
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file.
    pub row: Option<u32>,
    /// The column's letter.
    pub column: Option<String>,
    /// The stable code.
    pub code: String,
    /// A sentence in the user's language, filled in at the edge.
    pub message: String,
    /// The value as it stands.
    pub value: String,
    /// Whether nobody can be taken from the row because of it.
    pub blocks: bool,
}

/// Who a row became.
#[derive(Clone, Debug, Serialize)]
pub struct ReportAssigned {
    /// The row in the file.
    pub row: u32,
    /// The person; nothing where the row waits or would be new.
    pub trainee: Option<Id>,
}

impl Import {
    /// Reports what was done, or, without `done`, what would be.
    pub fn report(&self, done: Option<&ImportDone>) -> ImportReport {
        let written: BTreeMap<u32, Id> = done.map(|it| it.assigned.clone()).unwrap_or_default();
        let mut report = ImportReport {
            rows: self.table.data_rows,
            ..ImportReport::default()
        };
        let mut waiting: BTreeMap<u32, Vec<Id>> = BTreeMap::new();
        for row in self.plan() {
            let trainee = self.count(&row, &written, &mut waiting, &mut report);
            let at = row.person.row;
            report.assigned.push(ReportAssigned { row: at, trainee });
            report
                .problems
                .extend(row.person.problems.iter().map(|it| self.problem(it)));
            report.problems.extend(self.unclear_mark(row.person));
        }
        report.to_choose = waiting
            .into_iter()
            .map(|(row, candidates)| ReportToChoose { row, candidates })
            .collect();
        report
            .problems
            .extend(self.rows.problems.iter().map(|it| self.problem(it)));
        report.problems.extend(self.notes().map(|it| self.note(it)));
        report
            .problems
            .sort_by_key(|it| (it.row, it.column.clone()));
        report
    }

    /// Counts a row, and returns who it became.
    fn count(
        &self,
        row: &ImportRow<'_>,
        written: &BTreeMap<u32, Id>,
        waiting: &mut BTreeMap<u32, Vec<Id>>,
        report: &mut ImportReport,
    ) -> Option<Id> {
        let at = row.person.row;
        let candidates = match &row.state {
            RowState::New => {
                report.new += 1;
                return written.get(&at).copied();
            }
            RowState::Known(id) => {
                report.known += 1;
                return Some(*id);
            }
            RowState::Repeated(of_row) => match waiting.get(of_row) {
                // Whoever repeats a row that waits, waits with it.
                Some(candidates) => candidates.clone(),
                None => {
                    report.repeated += 1;
                    return written.get(&at).copied();
                }
            },
            RowState::ToChoose(candidates) => candidates
                .iter()
                .filter_map(|(who, _)| match who {
                    Who::Known { .. } => self.person(*who),
                    Who::Row { row } => written.get(row).copied(),
                })
                .collect(),
            RowState::Later => Vec::new(),
        };
        waiting.insert(at, candidates);
        None
    }

    /// A line of a sign-in sheet with something in the place of the mark that is none.
    fn unclear_mark(&self, person: &PersonRow) -> Option<ReportProblem> {
        let unclear = self.session.is_some()
            && self.mark_of(person).is_none()
            && !person.mark.trim().is_empty();
        let column = self
            .table
            .columns_of(ColumnMeaning::Mark)
            .next()
            .map(|it| it.letter.clone());
        unclear.then(|| ReportProblem {
            file: self.book.name.clone(),
            sheet: self.table.sheet.clone(),
            row: Some(person.row),
            column,
            code: "mark_unclear".to_owned(),
            message: String::new(),
            value: person.mark.clone(),
            blocks: false,
        })
    }

    /// Writes rows with problems as a spreadsheet to correct and read again.
    pub fn problems_book(&self, lang: Lang) -> Result<Vec<u8>> {
        let of_rows = self
            .rows
            .people
            .iter()
            .flat_map(|person| person.problems.iter().cloned());
        let all: Vec<Problem> = self.rows.problems.iter().cloned().chain(of_rows).collect();
        write_problems(self.sheet()?, &self.table, &all, lang)
    }

    /// Returns what is to be told about the file; titles above a header are no news.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.book
            .notes
            .iter()
            .chain(&self.table.notes)
            .filter(|note| note.code != NoteCode::TitleLine)
    }

    fn problem(&self, problem: &Problem) -> ReportProblem {
        ReportProblem {
            file: self.book.name.clone(),
            sheet: self.table.sheet.clone(),
            row: Some(problem.row),
            column: problem.column.clone(),
            code: code_of(&problem.code),
            message: String::new(),
            value: problem.value.clone(),
            blocks: problem.code.is_of_row(),
        }
    }

    fn note(&self, note: &Note) -> ReportProblem {
        ReportProblem {
            file: self.book.name.clone(),
            sheet: note
                .sheet
                .clone()
                .unwrap_or_else(|| self.table.sheet.clone()),
            row: note.row,
            column: note.column.clone(),
            code: code_of(&note.code),
            message: String::new(),
            value: note.value.clone().unwrap_or_default(),
            blocks: false,
        }
    }
}

/// Returns the stable name of a code as it is serialised.
fn code_of(code: &impl Serialize) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|it| it.as_str().map(str::to_owned))
        .unwrap_or_default()
}
