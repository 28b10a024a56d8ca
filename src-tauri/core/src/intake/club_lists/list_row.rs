//! One row of a list of clubs or grants while its cells are read.

use super::columns::{ListColumn, ListTable};
use super::{ListProblem, ListProblemCode};
use crate::intake::book::{Cell, SheetRow};

pub(super) struct ListRow<'a> {
    pub(super) row: &'a SheetRow,
    pub(super) table: &'a ListTable,
    pub(super) sheet: &'a str,
    pub(super) problems: Vec<ListProblem>,
}

impl ListRow<'_> {
    pub(super) fn cell(&self, column: ListColumn) -> &Cell {
        let at = self.table.place_of(column);
        at.map_or(&Cell::Empty, |at| self.row.cell(at))
    }

    pub(super) fn text(&self, column: ListColumn) -> String {
        self.cell(column).text().trim().to_owned()
    }

    pub(super) fn doubt(&mut self, code: ListProblemCode, column: ListColumn, value: &str) {
        self.problems.push(ListProblem {
            sheet: self.sheet.to_owned(),
            row: self.row.number,
            column: self.table.letter_of(column),
            code: code.code(),
            value: value.to_owned(),
            blocks: code.blocks(),
        });
    }
}
