//! Rows of a file that stay as they are here, with what is nothing without them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::about::about;
use super::difference::{Difference, DifferenceKind};
use super::keep_ours::put_in_order;
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// Finds the rows that stay as they are here: those named, and those that are part of a record that
/// would have come, new or out of the trash, and does not, such as its fields and the marks of a person; `after` reads as the
/// register will.
///
/// Refuses with [`Code::NotFound`] a row that the file does not have, with [`Code::Nameless`] one of
/// somebody whom the keeper erased, and with [`Code::RowFixed`] one of a record that another displaces.
pub(super) fn left_out(
    after: &Connection,
    differences: &[Difference],
    (named, erased): (&[String], &BTreeSet<Id>),
) -> Result<Vec<Difference>> {
    let mut out = BTreeSet::new();
    let places: BTreeMap<String, usize> = match named {
        [] => BTreeMap::new(),
        _ => (0..)
            .zip(differences)
            .map(|(at, it)| (it.name(), at))
            .collect(),
    };
    for row in named {
        let not_found = || Error::not_found("plan_row", row);
        let at = *places.get(row).ok_or_else(not_found)?;
        match differences.get(at) {
            Some(it) if erased.contains(&it.record) => {
                return Err(Error::refused(Code::Nameless));
            }
            Some(it) if it.kind == DifferenceKind::Displaced => {
                return Err(Error::refused(Code::RowFixed));
            }
            _ => {}
        }
        out.insert(at);
    }
    add_what_hangs(after, differences, &mut out)?;
    let rows = out.into_iter().filter_map(|at| differences.get(at));
    let rows = rows.filter(|it| !erased.contains(&it.record));
    let mut rows: Vec<Difference> = rows.cloned().collect();
    put_in_order(&mut rows);
    Ok(rows)
}

/// Adds to rows, by their places, those of what is part of something new among them, and so on.
fn add_what_hangs(
    after: &Connection,
    differences: &[Difference],
    out: &mut BTreeSet<usize>,
) -> Result<()> {
    let is_new = |at: &usize| {
        let row = differences.get(*at)?;
        let comes = [
            DifferenceKind::Added,
            DifferenceKind::BroughtBack,
            DifferenceKind::DeletedHere,
        ];
        comes.contains(&row.kind).then_some(row.record)
    };
    let mut fresh: BTreeSet<Id> = out.iter().filter_map(is_new).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    let mut parts = Vec::new();
    for (at, it) in (0..).zip(differences) {
        let mut part_of = about(after, it.table, it.record)?.part_of;
        // What was written to a record that stays in the trash stays out with it.
        part_of.push(it.record);
        parts.push((at, part_of));
    }
    loop {
        let before = out.len();
        for (at, part_of) in &parts {
            if part_of.iter().any(|it| fresh.contains(it)) && out.insert(*at) {
                fresh.extend(is_new(at));
            }
        }
        if out.len() == before {
            return Ok(());
        }
    }
}
