//! Where badges lie on a page, and the marks to cut along.

use super::BadgeLayout;
use crate::papers::canvas::Pen;
use crate::papers::operators::Ink;
use crate::papers::set::Rect;

const MARK: Ink = Ink::Mixed([130, 130, 130]);
const THIN: f64 = 0.12;
/// How far marks stand from the badges, and how long they are.
const GAP: f64 = 1.5;
const LONG: f64 = 5.0;
/// Half of a cross where four badges meet.
const CROSS: f64 = 1.2;

/// Badges side by side.
pub(super) struct Grid {
    pub page: [f64; 2],
    badge: [f64; 2],
    columns: usize,
    rows: usize,
}

impl Grid {
    pub fn of(layout: BadgeLayout) -> Self {
        let a4 = [210.0, 297.0];
        let (page, badge, columns, rows) = match layout {
            BadgeLayout::Eight => (a4, [96.0, 68.0], 2, 4),
            BadgeLayout::Ten => (a4, [86.0, 54.0], 2, 5),
            BadgeLayout::Single => ([86.0, 54.0], [86.0, 54.0], 1, 1),
        };
        Self {
            page,
            badge,
            columns,
            rows,
        }
    }

    fn corner(&self) -> [f64; 2] {
        [
            (self.page[0] - self.badge[0] * self.columns as f64) / 2.0,
            (self.page[1] - self.badge[1] * self.rows as f64) / 2.0,
        ]
    }

    /// Returns the places from left to right, row by row.
    pub fn places(&self) -> impl Iterator<Item = Rect> + '_ {
        let [left, top] = self.corner();
        let [width, height] = self.badge;
        (0..self.rows * self.columns).map(move |at| {
            let (column, row) = (at % self.columns, at / self.columns);
            Rect::new(
                left + width * column as f64,
                top + height * row as f64,
                width,
                height,
            )
        })
    }

    /// Draws marks in the margin, and a cross wherever badges meet; only as far as there are badges.
    pub fn marks(&self, badges: usize, pen: &mut Pen<'_>) {
        if self.columns * self.rows == 1 {
            return;
        }
        let rows = badges.div_ceil(self.columns);
        let [left, top] = self.corner();
        let right = left + self.badge[0] * self.columns as f64;
        let bottom = top + self.badge[1] * rows as f64;
        let down = |row: usize| top + self.badge[1] * row as f64;
        let along = |column: usize| left + self.badge[0] * column as f64;
        let mut line = |from: [f64; 2], to: [f64; 2]| pen.rule(from, to, THIN, MARK);
        for x in (0..=self.columns).map(along) {
            line([x, top - GAP - LONG], [x, top - GAP]);
            line([x, bottom + GAP], [x, bottom + GAP + LONG]);
        }
        for y in (0..=rows).map(down) {
            line([left - GAP - LONG, y], [left - GAP, y]);
            line([right + GAP, y], [right + GAP + LONG, y]);
        }
        for x in (1..self.columns).map(along) {
            for y in (0..=rows).map(down) {
                line([x - CROSS, y], [x + CROSS, y]);
                line([x, y - CROSS], [x, y + CROSS]);
            }
        }
    }
}
