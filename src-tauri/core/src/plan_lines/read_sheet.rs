//! The rows of one sheet of a plan: headings, lines, and what could not be understood.

use super::PlanLineDraft;
use super::from_table::{ReadLine, ReadPlan};
use super::problems::{PlanProblem, PlanProblemCode};
use super::table_columns::{PlanColumn, PlanHeader};
use super::term::{is_by_agreement, read_term};
use crate::common::mended;
use crate::intake::book::{Sheet, SheetRow, column_letter};

/// Reads what stands under the head of a sheet, the first lines under `section`.
pub(super) fn read_sheet(
    sheet: &Sheet,
    header: PlanHeader,
    year: &str,
    section: String,
    read: &mut ReadPlan,
) {
    let first = header.row;
    let mut reading = Reading {
        sheet,
        header,
        year,
        section,
        read,
    };
    for row in sheet.rows.iter().filter(|it| it.number > first) {
        reading.take(row);
    }
}

struct Reading<'a> {
    sheet: &'a Sheet,
    header: PlanHeader,
    year: &'a str,
    section: String,
    read: &'a mut ReadPlan,
}

impl Reading<'_> {
    fn take(&mut self, row: &SheetRow) {
        if let Some(header) = self.header.next_in(row) {
            self.header = header;
            return;
        }
        if is_numbering(row) {
            return;
        }
        if row.is_uncertain {
            return self.problem(row, None, PlanProblemCode::UncertainRow, &first_text(row));
        }
        if let Some(heading) = self.heading(row) {
            self.section = heading;
            return;
        }
        let draft = self.draft(row);
        if draft.title_kk.is_empty() && draft.title_ru.is_empty() {
            return self.problem(row, None, PlanProblemCode::NoTitle, &first_text(row));
        }
        let period = read_term(&draft.term, self.year);
        let is_said = draft.term.chars().any(char::is_alphanumeric);
        if period.is_none() && is_said && !is_by_agreement(&draft.term) {
            let column = self.header.columns.get(&PlanColumn::Term).copied();
            self.problem(row, column, PlanProblemCode::TermUnread, &draft.term);
        }
        self.read.lines.push(ReadLine {
            sheet: self.sheet.name.clone(),
            row: row.number,
            period: period.map_or_else(String::new, |it| it.text().to_owned()),
            draft,
        });
    }

    fn problem(&mut self, row: &SheetRow, at: Option<usize>, code: PlanProblemCode, value: &str) {
        self.read.problems.push(PlanProblem {
            file: String::new(),
            sheet: self.sheet.name.clone(),
            row: Some(row.number),
            column: at.map_or_else(String::new, column_letter),
            code,
            value: value.to_owned(),
            blocks: code.blocks(),
        });
    }

    /// A heading: the only text of its row, laid over several columns, beside a Roman number, where
    /// lines have a number of their own and it has none, or where headings stand among titles.
    fn heading(&self, row: &SheetRow) -> Option<String> {
        let number = self.header.columns.get(&PlanColumn::Number).copied();
        let filled = row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.is_empty());
        let filled: Vec<(usize, String)> =
            filled.map(|(at, it)| (at, mended(&it.text()))).collect();
        match &filled[..] {
            [(at, text)] => {
                let is_over = self.sheet.merges.iter().any(|it| {
                    it.top <= row.number && row.number <= it.bottom && it.right > it.left + 1
                });
                let is_elsewhere = number.is_some() || !self.is_title(*at);
                let is_among_titles = self.header.has_headings_in_titles;
                (is_over || is_elsewhere || is_among_titles || is_numbered(text))
                    .then(|| text.clone())
            }
            [(at, roman), (_, text)] if Some(*at) == number && is_roman(roman) => {
                Some(format!("{} {text}", roman.trim()))
            }
            // «1 | Волонтёрство» over «1.1 | Субботник | март».
            [(at, number_of), (title, text)]
                if self.header.has_headings_in_titles
                    && Some(*at) == number
                    && self.is_title(*title)
                    && is_whole_number(number_of) =>
            {
                Some(format!(
                    "{}. {text}",
                    number_of.trim().trim_end_matches('.')
                ))
            }
            _ => None,
        }
    }

    fn is_title(&self, at: usize) -> bool {
        let columns = &self.header.columns;
        columns.iter().any(|(it, of)| it.is_title() && *of == at)
    }

    fn draft(&self, row: &SheetRow) -> PlanLineDraft {
        let text = |column: PlanColumn| match self.header.columns.get(&column) {
            Some(at) => self.text_at(row, *at, !column.is_title()),
            None => String::new(),
        };
        let mut draft = PlanLineDraft {
            section: match text(PlanColumn::Section) {
                own if own.is_empty() => self.section.clone(),
                own => own,
            },
            title_kk: text(PlanColumn::TitleKk),
            title_ru: text(PlanColumn::TitleRu),
            term: text(PlanColumn::Term),
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
        let own = mended(&row.cell(at).text());
        if !own.is_empty() || !may_be_shared {
            return own;
        }
        let column = u32::try_from(at).unwrap_or(u32::MAX);
        let shared = self.sheet.merges.iter().find(|it| {
            (it.top..=it.bottom).contains(&row.number) && it.left == column && it.right == column
        });
        let top = shared.and_then(|it| self.sheet.rows.iter().find(|row| row.number == it.top));
        top.map_or(own, |top| mended(&top.cell(at).text()))
    }
}

fn first_text(row: &SheetRow) -> String {
    let first = row.cells.iter().find(|it| !it.is_empty());
    first.map_or_else(String::new, |it| mended(&it.text()))
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

/// «1. Оқыту», «II. Волонтерлік»: alone in its row a heading, also where no column holds numbers.
fn is_numbered(text: &str) -> bool {
    let number = text.split_once(['.', ')']).map(|(number, _)| number);
    number.is_some_and(|it| {
        !it.is_empty() && (it.chars().all(|c| c.is_ascii_digit()) || is_roman(it))
    })
}

fn is_whole_number(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    !text.is_empty() && text.chars().all(|it| it.is_ascii_digit())
}

fn is_roman(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    !text.is_empty() && text.chars().all(|it| "IVXІХ".contains(it))
}
