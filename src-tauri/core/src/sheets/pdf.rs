//! Writing a table as a paper.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::{Cell, Table};
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::papers::{Column, ColumnAlign, FileFacts, Sheet, TablePaper, draw_table};

/// More columns than these lie better than they stand.
const UPRIGHT: usize = 5;

/// What stands free beside the letters of a cell, in letters.
const BESIDE: usize = 2;

/// Draws the table on A4, numbered, the head on every page.
pub(super) fn write(table: &Table, lang: Lang, made_on: NaiveDate) -> Result<Vec<u8>> {
    let others: Vec<Column> = (0..table.heads.len()).map(|at| column(table, at)).collect();
    let sheet = if others.len() + 1 > UPRIGHT {
        Sheet::Landscape
    } else {
        Sheet::Portrait
    };
    let mut columns = vec![Column {
        head: "№".to_owned(),
        share: number_share(&others, sheet),
        align: ColumnAlign::Right,
    }];
    columns.extend(others);
    let rows = (1_usize..).zip(&table.rows).map(|(number, row)| {
        std::iter::once(number.to_string())
            .chain(row.iter().map(Cell::shown))
            .collect()
    });
    let paper = TablePaper {
        sheet,
        title: table.title.clone(),
        notes: table.notes.clone(),
        columns,
        rows: rows.collect(),
        closing: Vec::new(),
        points: 9.5,
        row_height: 6.5,
        foot: made_on.format("%d.%m.%Y").to_string(),
    };
    let facts = FileFacts {
        title: table.title.clone(),
        author: String::new(),
        lang,
        made_on,
    };
    draw_table(&paper, &facts, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| Error::Bug(format!("draw a list: {error}")))
}

/// The share of the numbers: four figures stand in one line, however many columns there are.
fn number_share(others: &[Column], sheet: Sheet) -> f64 {
    const NUMBER: f64 = 12.0;
    let width = match sheet {
        Sheet::Portrait => 178.0,
        Sheet::Landscape => 265.0,
    };
    let shares: f64 = others.iter().map(|it| it.share).sum();
    match shares > 0.0 {
        true => shares * NUMBER / (width - NUMBER),
        false => 1.0,
    }
}

/// A column is as wide as its usual cell, between a number and a long name, and no word of it breaks.
#[expect(
    clippy::cast_precision_loss,
    reason = "no cell is longer than a float counts"
)]
fn column(table: &Table, at: usize) -> Column {
    let cells: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(at)).collect();
    let mut lengths: Vec<usize> = cells.iter().map(|it| it.shown().chars().count()).collect();
    lengths.sort_unstable();
    let usual = lengths
        .get(lengths.len() * 9 / 10)
        .copied()
        .unwrap_or_default();
    let head = table
        .heads
        .get(at)
        .map_or(0, |it| it.chars().count().min(14));
    let is_figures = cells
        .iter()
        .all(|it| matches!(it, Cell::Number(_) | Cell::Decimal(_) | Cell::Empty));
    Column {
        head: table.heads.get(at).cloned().unwrap_or_default(),
        share: (usual.max(head).max(longest_word(table, at)).clamp(6, 40) + BESIDE) as f64,
        align: if is_figures {
            ColumnAlign::Right
        } else {
            ColumnAlign::Left
        },
    }
}

/// The letters of the longest word of a column, its head included.
fn longest_word(table: &Table, at: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let texts = cells.map(Cell::shown);
    let texts = texts.chain(table.heads.get(at).cloned());
    let of_text = |text: String| {
        text.split([' ', '-', '/'])
            .map(|it| it.chars().count())
            .max()
    };
    texts.filter_map(of_text).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::read_back::pages;

    #[test]
    fn no_word_breaks_where_a_column_is_mostly_of_short_ones() {
        let row = |group: &str| {
            [
                "Артықова Гүлмаржан Жәнібекқызы",
                "№2 Темірбек Жүргенов орта мектебі",
                group,
                "",
            ]
            .map(Cell::text)
            .into()
        };
        let mut rows: Vec<Vec<Cell>> = (0..20).map(|_| row("Білім")).collect();
        rows.push(row("Сабақтастық"));
        let table = Table {
            title: "Форум".to_owned(),
            notes: Vec::new(),
            heads: ["ФИО", "Место учёбы", "Группа", "Пришёл"]
                .map(str::to_owned)
                .into(),
            rows,
        };
        let day = NaiveDate::default();
        let file = write(&table, Lang::Ru, day).unwrap_or_default();
        let text: Vec<String> = pages(&file).concat();
        for whole in ["Сабақтастық", "Пришёл", "Группа"] {
            assert!(text.iter().any(|it| it == whole), "{whole}: {text:?}");
        }
    }

    #[test]
    fn no_number_of_a_row_breaks() {
        let row = vec![Cell::text("Артықова Гүлмаржан"); 8];
        let table = Table {
            heads: vec!["Аты-жөні".to_owned(); 8],
            rows: vec![row; 1001],
            ..Table::default()
        };
        let file = write(&table, Lang::Kk, NaiveDate::default()).unwrap_or_default();
        let text: Vec<String> = pages(&file).concat();
        for whole in ["100", "999", "1001"] {
            assert!(text.iter().any(|it| it == whole), "{whole}");
        }
    }
}
