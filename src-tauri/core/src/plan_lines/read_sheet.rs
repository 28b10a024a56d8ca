//! The rows of one sheet of a plan: headings, lines, and what could not be understood.

use std::collections::BTreeSet;

use super::PlanLineDraft;
use super::from_table::{ReadLine, ReadPlan};
use super::problems::{PlanProblem, PlanProblemCode};
use super::table_columns::{PlanColumn, PlanHeader};
use super::term::{is_by_agreement, read_term, stretch_of};
use crate::common::mended;
use crate::intake::book::{Cell, Sheet, SheetRow, column_letter};

/// Reads what stands under the head of a sheet, the first lines under `section`.
pub(super) fn read_sheet(
    sheet: &Sheet,
    header: PlanHeader,
    year: &str,
    section: String,
    read: &mut ReadPlan,
) {
    let first = header.row;
    let mut own = ReadPlan::default();
    let mut reading = Reading {
        sheet,
        header,
        year,
        section,
        carried: None,
        is_under_head: true,
        read: &mut own,
    };
    reading.carry_of_sheet();
    for row in sheet.rows.iter().filter(|it| it.number > first) {
        reading.take(row);
    }
    reading.carry(None);
    own.problems.sort_by_key(|it| it.row);
    read.lines.append(&mut own.lines);
    read.problems.append(&mut own.problems);
}

/// A term that rows without one of their own take: of a heading, or of a row of its own.
struct Carried {
    term: String,
    /// The row of its own, while no line took it.
    unused: Option<u32>,
    is_of_row: bool,
}

pub(super) struct Reading<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) header: PlanHeader,
    pub(super) year: &'a str,
    section: String,
    carried: Option<Carried>,
    is_under_head: bool,
    read: &'a mut ReadPlan,
}

impl Reading<'_> {
    fn take(&mut self, row: &SheetRow) {
        let is_under_head = std::mem::replace(&mut self.is_under_head, false);
        if is_under_head && self.header.take_second_row(row) {
            return;
        }
        if let Some(header) = self.header.next_in(row) {
            self.header.go_on_with(header);
            self.is_under_head = true;
            return;
        }
        if is_numbering(row) {
            return;
        }
        if row.is_uncertain {
            return self.problem(
                row.number,
                None,
                PlanProblemCode::UncertainRow,
                &first_text(row),
            );
        }
        self.tell_formulas(row);
        if let Some(heading) = self.heading(row) {
            self.begin(heading);
            return;
        }
        if let Some(term) = self.lone_month(row) {
            return self.carry(Some(Carried {
                term,
                unused: Some(row.number),
                is_of_row: true,
            }));
        }
        self.take_line(row);
    }

    /// The sheet of a month holds its events.
    fn carry_of_sheet(&mut self) {
        let term = stretch_of(&mended(&self.sheet.name), self.year);
        self.carry(term.map(|term| Carried {
            term,
            unused: None,
            is_of_row: false,
        }));
    }

    fn begin(&mut self, heading: String) {
        match stretch_of(&heading, self.year) {
            Some(term) => self.carry(Some(Carried {
                term,
                unused: None,
                is_of_row: false,
            })),
            None => self.carry_of_sheet(),
        }
        self.section = heading;
    }

    /// Takes another term, or none, for the rows that follow; a row that said nothing else and of which no
    /// line took the term is told.
    fn carry(&mut self, next: Option<Carried>) {
        let before = std::mem::replace(&mut self.carried, next);
        if let Some(Carried {
            term,
            unused: Some(row),
            ..
        }) = before
        {
            self.problem(row, None, PlanProblemCode::NoTitle, &term);
        }
    }

    /// A term of its own ends what a row of its own said: the months go on in the column of terms.
    fn put_term(&mut self, draft: &mut PlanLineDraft) {
        if !draft.term.is_empty() {
            if self.carried.as_ref().is_some_and(|it| it.is_of_row) {
                self.carry(None);
            }
        } else if let Some(carried) = &mut self.carried {
            draft.term.clone_from(&carried.term);
            carried.unused = None;
        }
    }

    /// A formula whose value the file does not hold leaves its cell empty.
    fn tell_formulas(&mut self, row: &SheetRow) {
        let columns = self.header.columns.iter();
        // Nothing is taken from numbers.
        let read = columns.filter(|it| *it.0 != PlanColumn::Number);
        let columns: BTreeSet<usize> = read.map(|it| *it.1).collect();
        for at in columns {
            if let Cell::Error(error) = row.cell(at) {
                self.problem(row.number, Some(at), PlanProblemCode::FormulaError, error);
            }
        }
    }

    fn take_line(&mut self, row: &SheetRow) {
        let mut draft = self.draft(row);
        if draft.title_kk.is_empty() && draft.title_ru.is_empty() {
            return self.problem(row.number, None, PlanProblemCode::NoTitle, &first_text(row));
        }
        self.put_term(&mut draft);
        let period = read_term(&draft.term, self.year);
        let is_said = draft.term.chars().any(char::is_alphanumeric);
        if period.is_none() && is_said && !is_by_agreement(&draft.term) {
            let column = self.header.columns.get(&PlanColumn::Term).copied();
            self.problem(row.number, column, PlanProblemCode::TermUnread, &draft.term);
        }
        self.read.lines.push(ReadLine {
            sheet: self.sheet.name.clone(),
            row: row.number,
            period: period.map_or_else(String::new, |it| it.text().to_owned()),
            draft,
        });
    }

    fn problem(&mut self, row: u32, at: Option<usize>, code: PlanProblemCode, value: &str) {
        self.read.problems.push(PlanProblem {
            file: String::new(),
            sheet: self.sheet.name.clone(),
            row: Some(row),
            column: at.map_or_else(String::new, column_letter),
            code,
            value: value.to_owned(),
            blocks: code.blocks(),
        });
    }

    fn draft(&self, row: &SheetRow) -> PlanLineDraft {
        let text = |column: PlanColumn| {
            let first = self.header.columns.get(&column).copied();
            let others = self.header.others.iter().filter(|it| it.0 == column);
            let mut texts = first
                .into_iter()
                .chain(others.map(|it| it.1))
                .map(|at| self.text_at(row, at, !column.is_title()));
            texts.find(|it| !it.is_empty()).unwrap_or_default()
        };
        let mut draft = PlanLineDraft {
            section: match text(PlanColumn::Section) {
                own if own.is_empty() => self.section.clone(),
                own => own,
            },
            title_kk: text(PlanColumn::TitleKk),
            title_ru: text(PlanColumn::TitleRu),
            term: from_to(text(PlanColumn::Term), text(PlanColumn::TermEnd)),
            place: text(PlanColumn::Place),
            responsible: text(PlanColumn::Responsible),
            outcome: text(PlanColumn::Outcome),
            done: text(PlanColumn::Done),
        };
        self.header.put_title(&mut draft, text(PlanColumn::Title));
        draft
    }

    /// The text of a cell; of one that is laid over several rows the text stands in the first.
    fn text_at(&self, row: &SheetRow, at: usize, may_be_shared: bool) -> String {
        let own = text_of(row.cell(at));
        if !own.is_empty() || !may_be_shared {
            return own;
        }
        let column = u32::try_from(at).unwrap_or(u32::MAX);
        let shared = self.sheet.merges.iter().find(|it| {
            (it.top..=it.bottom).contains(&row.number) && it.left == column && it.right == column
        });
        let top = shared.and_then(|it| self.sheet.rows.iter().find(|row| row.number == it.top));
        top.map_or(own, |top| text_of(top.cell(at)))
    }
}

/// A term whose beginning and end have a column each.
fn from_to(begins: String, ends: String) -> String {
    if ends.is_empty() || begins == ends {
        begins
    } else if begins.is_empty() {
        ends
    } else {
        format!("{begins} – {ends}")
    }
}

/// What a cell says: an error is nothing that somebody wrote.
fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Error(_) => String::new(),
        cell => mended(&cell.text()),
    }
}

fn first_text(row: &SheetRow) -> String {
    let mut texts = row.cells.iter().map(text_of);
    texts.find(|it| !it.is_empty()).unwrap_or_default()
}

/// Columns are sometimes numbered under their heads: 1, 2, 3…
fn is_numbering(row: &SheetRow) -> bool {
    let texts: Vec<String> = row
        .cells
        .iter()
        .filter(|it| !it.is_empty())
        .map(|it| it.text().trim().to_owned())
        .collect();
    texts.len() > 2
        && (1..)
            .zip(&texts)
            .all(|(at, it): (u32, _)| *it == at.to_string())
}
