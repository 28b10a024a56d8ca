//! Official sheets as tables: registers, lists, sign-in sheets.
//!
//! Black on white, eleven-point sans or smaller by column, hair rules, the head row on every page,
//! page numbers at the foot, 20 mm on the left for the binder. A row is never parted.

use std::ops::ControlFlow;

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, POINT, PageSize, Pen, Type};
use super::fonts::Face;
use super::operators::Ink;
use super::shape::{Figures, Line, Shaper};
use super::words::Words;
use super::wrap::{Room, wrap};

const LEFT: f64 = 20.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 15.0;
const BOTTOM: f64 = 17.0;
const PADDING: f64 = 1.5;
const RULE: f64 = 0.5 * POINT;
const LEADING: f64 = 1.25;

/// How a sheet lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// A4, upright.
    Portrait,
    /// A4, lying.
    Landscape,
}

impl Sheet {
    pub(super) fn size(self) -> PageSize {
        match self {
            Sheet::Portrait => PageSize {
                width: 210.0,
                height: 297.0,
            },
            Sheet::Landscape => PageSize {
                width: 297.0,
                height: 210.0,
            },
        }
    }
}

/// Where the text of a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnAlign {
    /// Words.
    #[default]
    Left,
    /// Marks.
    Centre,
    /// Figures.
    Right,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Words in the head row.
    pub head: String,
    /// Share of the width, in proportion to the other columns.
    pub share: f64,
    /// Where the text stands.
    pub align: ColumnAlign,
}

/// A sheet with a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TablePaper {
    /// How the sheet lies.
    pub sheet: Sheet,
    /// Title on the first page.
    pub title: String,
    /// Lines under the title.
    pub notes: Vec<String>,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Cells, row by row; missing ones stay empty.
    pub rows: Vec<Vec<String>>,
    /// Lines after the last row.
    pub closing: Vec<String>,
    /// Size of the cells in points.
    pub points: f64,
    /// Least height of a row in millimetres: more for rows to be signed by hand.
    pub row_height: f64,
    /// Words at the left foot of every page: date, code of the sheet.
    pub foot: String,
}

/// Draws a table as a file; `progress` hears how many pages are done and may stop.
///
/// # Errors
/// [`PaperError::Stopped`] when `progress` breaks, [`PaperError::Broken`] when writing fails.
pub fn draw_table(
    table: &TablePaper,
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(table.sheet.size());
    let layout = Layout::of(table, &mut canvas.shaper);
    let pages = layout.pages();
    let words = Words::of(facts.lang);
    for (index, page) in pages.iter().enumerate() {
        let (number, count) = ((index + 1).to_string(), pages.len().to_string());
        let foot = words.say_with("paper-page", &[("page", &number), ("pages", &count)]);
        canvas.page(None, |pen| layout.draw(page, &foot, pen))?;
        if progress(index + 1).is_break() {
            return Err(PaperError::Stopped);
        }
    }
    assemble(canvas.finish()?, facts)
}

struct Row {
    cells: Vec<Vec<Line>>,
    height: f64,
}

struct Page<'a> {
    is_first: bool,
    is_last: bool,
    rows: &'a [Row],
}

struct Layout<'a> {
    table: &'a TablePaper,
    size: PageSize,
    widths: Vec<f64>,
    head: Row,
    rows: Vec<Row>,
    title: Vec<String>,
    notes: Vec<String>,
}

pub(super) fn type_of(face: Face, size: f64) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    }
}

impl<'a> Layout<'a> {
    fn of(table: &'a TablePaper, shaper: &mut Shaper) -> Self {
        let size = table.sheet.size();
        let width = size.width - LEFT - RIGHT;
        let shares: f64 = table.columns.iter().map(|column| column.share).sum();
        let widths: Vec<f64> = table
            .columns
            .iter()
            .map(|column| width * column.share / shares.max(1e-9))
            .collect();
        let cell = type_of(Face::Golos, table.points);
        let head_type = type_of(Face::GolosSemiBold, (table.points - 1.0).max(8.0));
        let heads: Vec<String> = table
            .columns
            .iter()
            .map(|column| column.head.clone())
            .collect();
        let head = lay_row(&heads, &widths, &head_type, 0.0, shaper);
        let rows = table.rows.iter();
        let rows = rows
            .map(|row| lay_row(row, &widths, &cell, table.row_height, shaper))
            .collect();
        let note = type_of(Face::Golos, 10.0);
        let notes = table
            .notes
            .iter()
            .flat_map(|text| wrap_in(text, width, &note, shaper))
            .collect();
        let title = wrap_in(
            &table.title,
            width,
            &type_of(Face::PtSerifBold, 16.0),
            shaper,
        );
        Self {
            table,
            size,
            widths,
            head,
            rows,
            title,
            notes,
        }
    }

    /// Returns where the table begins on the first page.
    fn first_top(&self) -> f64 {
        TOP + self.title.len() as f64 * 7.5 + self.notes.len() as f64 * 5.0 + 2.0
    }

    fn pages(&self) -> Vec<Page<'_>> {
        let floor = self.size.height - BOTTOM;
        let mut pages = Vec::new();
        let mut start = 0;
        loop {
            let is_first = pages.is_empty();
            let mut y = self.head.height + if is_first { self.first_top() } else { TOP };
            let mut end = start;
            while let Some(row) = self
                .rows
                .get(end)
                .filter(|row| y + row.height <= floor || end == start)
            {
                y += row.height;
                end += 1;
            }
            // What closes the table needs room after its last row, or a page that has at least one.
            let closing = self.table.closing.len() as f64 * 6.0 + 3.0;
            if end == self.rows.len() && y + closing > floor && end > start + 1 {
                end -= 1;
            }
            let rows = self.rows.get(start..end).unwrap_or_default();
            start = end;
            let is_last = start >= self.rows.len();
            pages.push(Page {
                is_first,
                is_last,
                rows,
            });
            if is_last {
                return pages;
            }
        }
    }

    fn draw(&self, page: &Page<'_>, foot: &str, pen: &mut Pen<'_>) {
        let mut y = TOP;
        if page.is_first {
            self.draw_title(pen);
            y = self.first_top();
        }
        let right = self.size.width - RIGHT;
        let top = y;
        for row in std::iter::once(&self.head).chain(page.rows) {
            pen.rule([LEFT, y], [right, y], RULE, Ink::Black);
            let is_head = std::ptr::eq(row, &self.head);
            self.draw_row(row, y, is_head, pen);
            y += row.height;
        }
        pen.rule([LEFT, y], [right, y], RULE, Ink::Black);
        let mut x = LEFT;
        pen.rule([x, top], [x, y], RULE, Ink::Black);
        for width in &self.widths {
            x += width;
            pen.rule([x, top], [x, y], RULE, Ink::Black);
        }
        let small = type_of(Face::Golos, 9.0);
        if page.is_last {
            for (index, text) in self.table.closing.iter().enumerate() {
                let baseline = y + 7.0 + index as f64 * 6.0;
                pen.text(
                    text,
                    &type_of(Face::Golos, 10.0),
                    LEFT,
                    baseline,
                    Align::Left,
                );
            }
        }
        let baseline = self.size.height - 10.0;
        pen.text(&self.table.foot, &small, LEFT, baseline, Align::Left);
        pen.text(foot, &small, right, baseline, Align::Right);
    }

    fn draw_title(&self, pen: &mut Pen<'_>) {
        let mut baseline = TOP + 5.0;
        for text in &self.title {
            pen.text(
                text,
                &type_of(Face::PtSerifBold, 16.0),
                LEFT,
                baseline,
                Align::Left,
            );
            baseline += 7.5;
        }
        baseline -= 1.5;
        for text in &self.notes {
            pen.text(
                text,
                &type_of(Face::Golos, 10.0),
                LEFT,
                baseline,
                Align::Left,
            );
            baseline += 5.0;
        }
    }

    fn draw_row(&self, row: &Row, top: f64, is_head: bool, pen: &mut Pen<'_>) {
        let kind = if is_head {
            type_of(Face::GolosSemiBold, (self.table.points - 1.0).max(8.0))
        } else {
            type_of(Face::Golos, self.table.points)
        };
        let size = kind.size * POINT;
        let leading = size * LEADING;
        let mut left = LEFT;
        for ((column, lines), width) in self.table.columns.iter().zip(&row.cells).zip(&self.widths)
        {
            let (x, align) = match column.align {
                ColumnAlign::Left => (left + PADDING, Align::Left),
                ColumnAlign::Centre => (left + width / 2.0, Align::Centre),
                ColumnAlign::Right => (left + width - PADDING, Align::Right),
            };
            let block = leading * lines.len() as f64;
            // Words of the head stand in the middle of their row, those of a cell at its top.
            let space = if is_head || lines.len() == 1 {
                (row.height - block) / 2.0
            } else {
                PADDING
            };
            for (index, line) in lines.iter().enumerate() {
                let baseline = top + space + leading * index as f64 + (leading + size * 0.7) / 2.0;
                pen.line(line, &kind, x, baseline, align);
            }
            left += width;
        }
    }
}

fn lay_row(texts: &[String], widths: &[f64], kind: &Type, least: f64, shaper: &mut Shaper) -> Row {
    let empty = String::new();
    let texts = texts.iter().chain(std::iter::repeat(&empty));
    let mut cells = Vec::with_capacity(widths.len());
    for (text, width) in texts.zip(widths) {
        let lines = wrap_in(text, width - 2.0 * PADDING, kind, shaper);
        cells.push(
            lines
                .iter()
                .map(|line| shaper.line(line, kind.face, kind.figures))
                .collect(),
        );
    }
    let most = cells.iter().map(Vec::len).max().unwrap_or_default();
    let height = most as f64 * kind.size * POINT * LEADING + 2.0 * PADDING;
    Row {
        cells,
        height: height.max(least),
    }
}

/// Breaks a text into lines; a word without a space that is too wide is parted between letters.
pub(super) fn wrap_in(text: &str, width: f64, kind: &Type, shaper: &mut Shaper) -> Vec<String> {
    let room = Room::of(kind, width);
    let parted = text
        .split(' ')
        .map(|word| part_word(word, width, kind, shaper));
    let parted = parted.collect::<Vec<_>>().join(" ");
    wrap(&parted, &room, shaper)
}

fn part_word(word: &str, width: f64, kind: &Type, shaper: &mut Shaper) -> String {
    let mut parts = String::new();
    let mut part = String::new();
    for letter in word.chars() {
        part.push(letter);
        let line = shaper.line(&part, kind.face, kind.figures);
        if line.measure(kind.size * POINT, 0.0) > width && part.chars().count() > 1 {
            part.pop();
            parts.push_str(&part);
            parts.push(' ');
            part = letter.to_string();
        }
    }
    parts + &part
}

#[cfg(test)]
mod tests;
