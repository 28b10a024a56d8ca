//! What is left out of a file is as it was here, with what is nothing without it.

use std::collections::BTreeSet;

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension as _};
use tizim_core::catalogue::{Holds, Table};
use tizim_core::exchange::{DifferenceKind, PlanRow};
use tizim_core::ids::Id;
use tizim_core::register::Register;

/// What must hold when the rest of a file was read.
pub(crate) struct LeftOut {
    /// Records that would have come.
    away: BTreeSet<Id>,
    /// Records that would have gone.
    there: BTreeSet<Id>,
    /// Fields of records that were shown, with what they showed.
    fields: Vec<(Table, Id, &'static str, Cell)>,
}

impl LeftOut {
    /// Looks at a register before some rows of a plan are left out.
    pub(crate) fn before(register: &Register, rows: &[PlanRow], out: &[&PlanRow]) -> Self {
        let comes = |it: &PlanRow| {
            let kinds = [
                DifferenceKind::Added,
                DifferenceKind::BroughtBack,
                DifferenceKind::DeletedHere,
            ];
            kinds.contains(&it.kind)
        };
        let mut away: BTreeSet<Id> = out
            .iter()
            .filter(|it| comes(it))
            .map(|it| it.record)
            .collect();
        loop {
            let count = away.len();
            let hangs = |it: &&PlanRow| comes(it) && it.part_of.iter().any(|of| away.contains(of));
            let more: Vec<Id> = rows.iter().filter(hangs).map(|it| it.record).collect();
            away.extend(more);
            if away.len() == count {
                break;
            }
        }
        let goes = [DifferenceKind::Trashed, DifferenceKind::DeletedThere];
        let there = out.iter().filter(|it| goes.contains(&it.kind));
        let there = there.map(|it| it.record).collect();
        let shown = |it: &Connection| {
            let fields = out.iter().filter_map(|row| field_of(row));
            let fields = fields.filter(|(_, id, _)| !away.contains(id));
            let fields = fields.filter_map(|at| Some((at.0, at.1, at.2, shown(it, at)?)));
            Ok(fields.collect())
        };
        let fields = register.read(shown).unwrap();
        Self {
            away,
            there,
            fields,
        }
    }

    /// Judges the register afterwards.
    pub(crate) fn judge(&self, register: &Register) {
        let judged = register.read(|it| {
            let is_there = |id: &Id| {
                let sql = "SELECT gone = 0 FROM presence WHERE entity = ?1";
                let found = it.query_row(sql, [id], |row| row.get(0)).optional();
                found.unwrap().unwrap_or(false)
            };
            let came = self.away.iter().find(|id| is_there(id));
            assert_eq!(came, None, "left out, and here");
            let went = self.there.iter().find(|id| !is_there(id));
            assert_eq!(went, None, "left out, and gone");
            for (table, id, column, was) in &self.fields {
                let is = shown(it, (*table, *id, *column));
                assert_eq!(is.as_ref(), Some(was), "{column} of {id} was left out");
            }
            Ok(())
        });
        judged.unwrap();
    }
}

/// Returns the column of a row about one field; nothing where the field has entries, and of rows that
/// may be made of several.
fn field_of(row: &PlanRow) -> Option<(Table, Id, &'static str)> {
    let table = Table::ALL.into_iter().find(|it| it.name() == row.table)?;
    let field = table.field_named(&row.field)?;
    let is_made = [Table::Membership, Table::OwnValue].contains(&table);
    let is_plain = !is_made && !matches!(field.holds, Holds::Keyed(_));
    is_plain.then_some((table, row.record, field.name))
}

fn shown(it: &Connection, (table, id, column): (Table, Id, &str)) -> Option<Cell> {
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name());
    it.query_row(&sql, [id], |row| row.get(0))
        .optional()
        .unwrap()
}
