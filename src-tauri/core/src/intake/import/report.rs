//! What an import found, for scripts and for the line under the last step.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    BetterName, Filled, Import, ImportDone, MarkDiffering, MarkTwice, NameChoice, PresenceLine,
    PresenceOf, RowState, Tally,
};
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::book::{Note, NoteCode};
use crate::intake::matching::{Reason, Who};
use crate::intake::rows::Problem;
use crate::intake::sheets::write_problems;
use crate::kazakh::name::Merit;

/// The report of one import.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImportReport {
    /// Rows that hold a person, or should: all of the following and the rows to choose.
    pub rows: u32,
    /// People added, or that would be.
    pub new: u32,
    /// People already in the register.
    pub known: u32,
    /// Rows that say a person of an earlier row again.
    pub repeated: u32,
    /// Rows that were said to be left out.
    pub not_taken: u32,
    /// Rows nobody can be taken from.
    pub problem_rows: u32,
    /// Values that could not be read, or are doubted.
    pub unread: u32,
    /// Lines that hold nobody.
    pub skipped: u32,
    /// Rows a person must decide.
    pub to_choose: Vec<ReportToChoose>,
    /// What could not be read, and what is to be told about the file.
    pub problems: Vec<ReportProblem>,
    /// Who each row became.
    pub assigned: Vec<ReportAssigned>,
    /// People whose name the list spells better, or otherwise so that no rule can tell.
    pub better_names: Vec<ReportBetterName>,
    /// People whose name was written as the list spells it.
    pub respelled: u32,
    /// Known people whom the list completed, or would, and the values it writes of them.
    pub filled: Filled,
    /// E-mail addresses that look mistyped, with what was probably meant.
    pub guessed_emails: Vec<ReportGuess>,
    /// What the list has no column for and may be told for all its rows, and what was told.
    pub for_all: Vec<ReportForAll>,
    /// What counts of a meeting's report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presence_of: Option<PresenceOf>,
    /// How long people were there by a meeting's report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presence: Option<Vec<PresenceLine>>,
    /// Marks that stood already where the sheet has another, as they were before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks_differing: Vec<MarkDiffering>,
    /// People whose lines of a sheet say different things.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks_twice: Vec<MarkTwice>,
}

/// A row that a person must decide.
#[derive(Clone, Debug, Serialize)]
pub struct ReportToChoose {
    /// The row in the file.
    pub row: u32,
    /// Whom it may be, best first; people of earlier rows that are not written yet are left out.
    pub candidates: Vec<Id>,
}

/// A name that a row spells otherwise than it is kept.
#[derive(Clone, Debug, Serialize)]
pub struct ReportBetterName {
    /// The row in the file that spells it so.
    pub row: u32,
    /// The person; nobody where an earlier row adds them.
    pub trainee: Option<Id>,
    /// The name as it is kept.
    pub kept: String,
    /// The name with the other spelling.
    pub better: String,
    /// `better`, or `doubtful` where no rule can tell which is right.
    pub merit: Merit,
    /// `take`, `keep`, or nothing while it was not answered: then the kept name stays.
    pub choice: Option<NameChoice>,
}

impl From<BetterName> for ReportBetterName {
    fn from(found: BetterName) -> Self {
        Self {
            row: found.row,
            trainee: found.person,
            kept: found.kept.in_full(),
            better: found.better.in_full(),
            merit: found.merit,
            choice: found.choice,
        }
    }
}

/// A mistyped value and what was probably meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportGuess {
    /// The row in the file.
    pub row: u32,
    /// The column's letter.
    pub column: Option<String>,
    /// The value as it stands.
    pub typed: String,
    /// What was probably meant.
    pub guess: String,
}

/// What a list says of none of its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportForAll {
    /// The field.
    pub field: String,
    /// What was told for all rows, a key where a list has it; empty while nothing was.
    pub value: String,
    /// How many rows do not say it themselves.
    pub rows: u32,
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

impl ImportReport {
    fn of(tally: Tally) -> Self {
        Self {
            rows: tally.rows,
            new: tally.new,
            known: tally.known,
            repeated: tally.repeated,
            not_taken: tally.not_taken,
            problem_rows: tally.problems,
            unread: tally.unread,
            skipped: tally.skipped,
            ..Self::default()
        }
    }
}

impl Import {
    /// Reports what was done, or, without `done`, what would be.
    pub fn report(&self, done: Option<&ImportDone>) -> ImportReport {
        let mut became: BTreeMap<u32, Id> = done.map(|it| it.assigned.clone()).unwrap_or_default();
        let mut report = ImportReport::of(done.map_or_else(|| self.tally(), |it| it.tally));
        let plan = self.plan();
        let names = self.better_names_in(&plan).into_iter();
        report.better_names = names.map(ReportBetterName::from).collect();
        report.respelled = done.map_or(0, |it| it.respelled);
        report.filled = done.map(|it| it.filled).unwrap_or_default();
        report.guessed_emails = self.guessed_emails();
        report.for_all = self.for_all_told();
        for row in plan {
            let at = row.person.row;
            match &row.state {
                RowState::Known(id) => drop(became.insert(at, *id)),
                RowState::Repeated(of_row) => {
                    if let Some(id) = became.get(of_row).copied() {
                        became.insert(at, id);
                    }
                }
                RowState::ToChoose(candidates) => report.to_choose.push(ReportToChoose {
                    row: at,
                    candidates: self.people_among(candidates, &became),
                }),
                RowState::Later => report.to_choose.push(ReportToChoose {
                    row: at,
                    candidates: Vec::new(),
                }),
                RowState::New | RowState::Out => {}
            }
            report.assigned.push(ReportAssigned {
                row: at,
                trainee: became.get(&at).copied(),
            });
            let problems = row.person.problems.iter().map(|it| self.problem(it));
            report.problems.extend(problems);
        }
        report
            .problems
            .extend(self.rows.problems.iter().map(|it| self.problem(it)));
        report.problems.extend(self.notes().map(|it| self.note(it)));
        report
            .problems
            .sort_by_key(|it| (it.row, it.column.clone()));
        report
    }

    /// Returns the people a row may be, as far as the register has them.
    fn people_among(&self, candidates: &[(Who, Reason)], became: &BTreeMap<u32, Id>) -> Vec<Id> {
        let person = |(who, _): &(Who, Reason)| match who {
            Who::Known { .. } => self.person(*who),
            Who::Row { row } => became.get(row).copied(),
        };
        candidates.iter().filter_map(person).collect()
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
pub(in crate::intake) fn code_of(code: &impl Serialize) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|it| it.as_str().map(str::to_owned))
        .unwrap_or_default()
}
