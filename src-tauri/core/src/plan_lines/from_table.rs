//! A plan out of a table: lines under their headings, and what could not be understood.
//!
//! A bad row stops nothing: it is named with its number, and the others are taken. Terms stay as they
//! are written; what they mean is understood where it can be.

use serde::Serialize;

use super::PlanLineDraft;
use super::table_columns::{PlanColumn, PlanHeader};
use super::term::{is_by_agreement, read_term};
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::intake::book::{Book, Sheet, SheetRow, Visibility, column_letter};

/// A line as a table tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadLine {
    /// The row in the file.
    pub row: u32,
    /// What it says.
    pub draft: PlanLineDraft,
    /// What its term means, in the grammar of periods, or empty.
    pub period: String,
}

/// What is wrong with a row of a plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PlanProblemCode {
    /// The row says something, but not what is to be held: it is left out.
    NoTitle,
    /// The row lies after a quote that never closes: it is left out.
    UncertainRow,
    /// The term is kept as it is written and is no time that was understood.
    TermUnread,
    /// Two rows of one heading say the same: both are taken.
    Repeated,
}

/// A row that a person may want to look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanProblem {
    /// The row in the file.
    pub row: u32,
    /// The column's letter, where it is one cell.
    pub column: String,
    /// What is wrong.
    pub code: PlanProblemCode,
    /// The text as it stands.
    pub value: String,
    /// Whether the row is left out because of it.
    pub blocks: bool,
}

/// A table as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReadPlan {
    /// Its lines in order.
    pub lines: Vec<ReadLine>,
    /// Rows that want a look.
    pub problems: Vec<PlanProblem>,
}

/// Reads the plan that stands in a file, from its first sheet that has one; months belong to `year`.
///
/// Refuses with [`Code::NoPlanTable`] a file without a table whose head names events and their terms.
pub fn read_plan(book: &Book, year: &str) -> Result<ReadPlan> {
    let visible = book
        .sheets
        .iter()
        .filter(|it| it.visibility == Visibility::Visible);
    let found = visible.filter_map(|sheet| Some((sheet, PlanHeader::find(sheet)?)));
    let Some((sheet, header)) = found.max_by_key(|(_, header)| header.columns.len()) else {
        return Err(Error::refused(Code::NoPlanTable).with("file", &book.name));
    };
    let mut reading = Reading {
        sheet,
        header: &header,
        year,
        section: String::new(),
        read: ReadPlan::default(),
    };
    for row in sheet.rows.iter().filter(|it| it.number > header.row) {
        reading.take(row);
    }
    Ok(reading.read)
}

struct Reading<'a> {
    sheet: &'a Sheet,
    header: &'a PlanHeader,
    year: &'a str,
    section: String,
    read: ReadPlan,
}

impl Reading<'_> {
    fn take(&mut self, row: &SheetRow) {
        if self.header.is_repeated_in(row) || is_numbering(row) {
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
            row: row.number,
            period: period.map_or_else(String::new, |it| it.text().to_owned()),
            draft,
        });
    }

    fn problem(&mut self, row: &SheetRow, at: Option<usize>, code: PlanProblemCode, value: &str) {
        let blocks = matches!(
            code,
            PlanProblemCode::NoTitle | PlanProblemCode::UncertainRow
        );
        self.read.problems.push(PlanProblem {
            row: row.number,
            column: at.map_or_else(String::new, column_letter),
            code,
            value: value.to_owned(),
            blocks,
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
        self.put_title(&mut draft, text(PlanColumn::Title));
        draft
    }

    /// A title goes to the language it is in, where one column holds both or only one is there.
    fn put_title(&self, draft: &mut PlanLineDraft, both: String) {
        let columns = &self.header.columns;
        let has_both = columns.contains_key(&PlanColumn::TitleKk)
            && columns.contains_key(&PlanColumn::TitleRu);
        if has_both {
            return;
        }
        let title = [both, draft.title_kk.clone(), draft.title_ru.clone()];
        let title = title.into_iter().find(|it| !it.is_empty());
        let title = title.unwrap_or_default();
        if columns.contains_key(&PlanColumn::Title)
            && let Some(titles) = both_titles(&title)
        {
            (draft.title_kk, draft.title_ru) = titles;
            return;
        }
        let is_kazakh = !columns.contains_key(&PlanColumn::TitleRu) && !is_surely_russian(&title)
            || has_kazakh_letters(&title);
        (draft.title_kk, draft.title_ru) = if is_kazakh {
            (title, String::new())
        } else {
            (String::new(), title)
        };
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

/// Parts a cell under a head in both languages: «Сенбілік» over «Субботник». A cell whose lines are all
/// in one language is one title.
fn both_titles(cell: &str) -> Option<(String, String)> {
    let lines: Vec<&str> = cell
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let kazakh_ends = lines.iter().rposition(|it| has_kazakh_letters(it));
    let at = match (kazakh_ends, &lines[..]) {
        (_, [] | [_]) => return None,
        (None, [first, _]) if !is_surely_russian(first) => 1,
        (None, _) => return None,
        (Some(last), _) if last + 1 < lines.len() => last + 1,
        // Russian over Kazakh.
        (Some(_), _) => {
            let at = lines.iter().position(|it| has_kazakh_letters(it))?;
            let (russian, kazakh) = lines.split_at_checked(at)?;
            let is_both = russian.iter().any(|it| is_surely_russian(it));
            return is_both.then(|| (kazakh.join(" "), russian.join(" ")));
        }
    };
    let (kazakh, russian) = lines.split_at_checked(at)?;
    Some((kazakh.join(" "), russian.join(" ")))
}

fn has_kazakh_letters(text: &str) -> bool {
    text.chars().any(|it| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(it))
}

/// Letters that Kazakh words of a plan do not have, in a title without any Kazakh letter.
fn is_surely_russian(text: &str) -> bool {
    !has_kazakh_letters(text) && text.to_lowercase().chars().any(|it| "ёщъьэ".contains(it))
}
