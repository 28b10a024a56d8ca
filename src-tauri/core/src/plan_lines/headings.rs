//! Headings among the rows of a plan.

use super::read_sheet::Reading;
use super::table_columns::PlanColumn;
use super::term::{read_term, stretch_of};
use crate::common::mended;
use crate::intake::book::{Cell, SheetRow};

impl Reading<'_> {
    /// A heading: the only text of its row, laid over several columns, beside a Roman number, where
    /// lines have a number of their own and it has none, or where headings stand among titles.
    pub(super) fn heading(&self, row: &SheetRow) -> Option<String> {
        let number = self.header.columns.get(&PlanColumn::Number).copied();
        // What a formula did not say may be the title.
        if row.cells.iter().any(|it| matches!(it, Cell::Error(_))) {
            return None;
        }
        match &filled(row)[..] {
            [(at, text)] => {
                let is_bare = Some(*at) == number && is_whole_number(text);
                let is_term = self.is_term(*at) && read_term(text, self.year).is_some();
                if self.is_laid_over(row) {
                    return Some(text.clone());
                }
                let is_elsewhere = number.is_some() || !self.is_title(*at);
                let is_alone = self.header.has_headings_in_titles
                    || is_numbered(text)
                    || stretch_of(text, self.year).is_some();
                (!is_bare && !is_term && (is_elsewhere || is_alone)).then(|| text.clone())
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

    /// A month that stands alone where terms do: «сентябрь» over the events of September.
    pub(super) fn lone_month(&self, row: &SheetRow) -> Option<String> {
        match &filled(row)[..] {
            [(at, text)] if self.is_term(*at) => stretch_of(text, self.year),
            _ => None,
        }
    }

    fn is_laid_over(&self, row: &SheetRow) -> bool {
        self.sheet
            .merges
            .iter()
            .any(|it| it.top <= row.number && row.number <= it.bottom && it.right > it.left + 1)
    }

    fn is_term(&self, at: usize) -> bool {
        self.header.columns.get(&PlanColumn::Term) == Some(&at)
    }

    fn is_title(&self, at: usize) -> bool {
        let columns = self.header.columns.iter().map(|(it, of)| (*it, *of));
        let mut all = columns.chain(self.header.others.iter().copied());
        all.any(|(it, of)| it.is_title() && of == at)
    }
}

/// The cells of a row that say something, by their columns.
fn filled(row: &SheetRow) -> Vec<(usize, String)> {
    let cells = row.cells.iter().enumerate();
    let filled = cells.filter(|(_, it)| !it.is_empty() && !matches!(it, Cell::Error(_)));
    filled.map(|(at, it)| (at, mended(&it.text()))).collect()
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
