//! Rows of the table: how high they are, and drawing them.

use super::head::{LEFT, block, type_of};
use super::{OfficialSheet, SheetCell, SheetColumn, SheetRow, Tick};
use crate::papers::canvas::{Align, Pen};
use crate::papers::fonts::Face;
use crate::papers::operators::{Ink, Paint};
use crate::papers::path::Path;
use crate::papers::set::{Fit, Lines, Rect, fit_text};
use crate::papers::shape::Shaper;
use crate::papers::table::ColumnAlign;

const PADDING: f64 = 1.6;
/// Side of a square to tick.
const SQUARE: f64 = 3.0;

/// A row, laid out.
pub(super) struct Row {
    /// Blocks of each cell from above, with the square at its end.
    cells: Vec<(Vec<Lines>, Tick)>,
    pub height: f64,
    pub is_heading: bool,
}

/// Returns the widths of columns.
pub(super) fn widths(columns: &[SheetColumn], width: f64) -> Vec<f64> {
    let shares: f64 = columns.iter().map(|it| it.share).sum();
    let each = columns.iter();
    each.map(|it| width * it.share / shares.max(1e-9)).collect()
}

impl Row {
    /// Lays out the head of the table.
    pub fn head(sheet: &OfficialSheet, widths: &[f64], shaper: &mut Shaper) -> Self {
        let mut cells = Vec::new();
        for (column, width) in sheet.columns.iter().zip(widths) {
            let room = width - 2.0 * PADDING;
            let mut blocks = Vec::new();
            for (text, face, size) in [
                (&column.head.first, Face::GolosSemiBold, 9.5),
                (&column.head.second, Face::Golos, 8.0),
            ] {
                if !text.is_empty() {
                    blocks.push(shrunk(text, (face, size), room, shaper));
                }
            }
            cells.push((blocks, Tick::None));
        }
        Self::of(cells, 8.0, false)
    }

    pub fn lay(row: &SheetRow, sheet: &OfficialSheet, widths: &[f64], shaper: &mut Shaper) -> Self {
        match row {
            SheetRow::Heading(said) => {
                let width = widths.iter().sum::<f64>() - 2.0 * PADDING;
                let kind = type_of(Face::GolosSemiBold, sheet.points);
                let lines = block(&said.joined(" / "), kind, width, shaper);
                Self::of(vec![(vec![lines], Tick::None)], 7.5, true)
            }
            SheetRow::Cells(cells) => {
                let empty = SheetCell::default();
                let cells = cells.iter().chain(std::iter::repeat(&empty)).zip(widths);
                let laid =
                    cells.map(|(cell, width)| (lay_cell(cell, sheet, *width, shaper), cell.tick));
                Self::of(laid.collect(), sheet.row_height, false)
            }
        }
    }

    fn of(cells: Vec<(Vec<Lines>, Tick)>, least: f64, is_heading: bool) -> Self {
        let heights = cells.iter().map(|(blocks, _)| height_of(blocks));
        let height = heights.fold(0.0, f64::max) + 2.0 * PADDING;
        Self {
            cells,
            height: height.max(least),
            is_heading,
        }
    }

    pub fn draw(&self, columns: &[SheetColumn], widths: &[f64], top: f64, pen: &mut Pen<'_>) {
        let whole = [widths.iter().sum()];
        let widths = if self.is_heading { &whole[..] } else { widths };
        let mut left = LEFT;
        let aligns = columns.iter().map(|it| it.align);
        for (((blocks, tick), width), align) in self.cells.iter().zip(widths).zip(aligns) {
            let align = match align {
                _ if self.is_heading => Align::Left,
                ColumnAlign::Left => Align::Left,
                ColumnAlign::Centre => Align::Centre,
                ColumnAlign::Right => Align::Right,
            };
            let room = width - 2.0 * PADDING - room_of(*tick);
            let mut y = top + (self.height - height_of(blocks)) / 2.0;
            for lines in blocks {
                let rect = Rect::new(left + PADDING, y, room, lines.height());
                lines.draw(&rect, y, align, pen);
                y += lines.height() + 0.3;
            }
            let square = [
                left + width - PADDING - SQUARE,
                top + (self.height - SQUARE) / 2.0,
            ];
            draw_tick(*tick, square, pen);
            left += width;
        }
    }
}

fn height_of(blocks: &[Lines]) -> f64 {
    let heights: f64 = blocks.iter().map(Lines::height).sum();
    heights + 0.3 * blocks.len().saturating_sub(1) as f64
}

fn room_of(tick: Tick) -> f64 {
    if tick == Tick::None {
        0.0
    } else {
        SQUARE + 1.0
    }
}

fn lay_cell(
    cell: &SheetCell,
    sheet: &OfficialSheet,
    width: f64,
    shaper: &mut Shaper,
) -> Vec<Lines> {
    let room = width - 2.0 * PADDING - room_of(cell.tick);
    let small = (sheet.points - 2.0).max(7.5);
    let mut blocks = Vec::new();
    for (text, size) in [(&cell.text, sheet.points), (&cell.small, small)] {
        if !text.is_empty() {
            blocks.push(shrunk(text, (Face::Golos, size), room, shaper));
        }
    }
    blocks
}

/// A text a little too long shrinks a little; a longer one goes to more lines.
fn shrunk(text: &str, (face, size): (Face, f64), width: f64, shaper: &mut Shaper) -> Lines {
    let fit = Fit {
        kind: type_of(face, size),
        one_line: (size - 1.0).max(7.0),
        least: (size - 1.0).max(7.0),
        lines: 4,
        leading: 1.16,
    };
    fit_text(text, &fit, (width, 60.0), shaper)
}

/// Draws a square with its upper left corner at a point, ticked or not.
pub(super) fn draw_tick(tick: Tick, [x, y]: [f64; 2], pen: &mut Pen<'_>) {
    if tick == Tick::None {
        return;
    }
    let square = Path::rectangle(x, y, SQUARE, SQUARE);
    pen.path(&square, Paint::Stroke(0.25), Ink::Black);
    if tick == Tick::Done {
        pen.rule([x + 0.6, y + 1.6], [x + 1.3, y + 2.4], 0.45, Ink::Black);
        pen.rule([x + 1.3, y + 2.4], [x + 2.5, y + 0.6], 0.45, Ink::Black);
    }
}
