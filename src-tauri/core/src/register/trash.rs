//! The trash, for records of any table.

use super::Change;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::operation::Place;
use crate::store::apply::find_presence;
use crate::store::{joined, log};

/// Puts records in the trash and returns how many were asked for; what hangs on them stays and is
/// hidden with them.
pub fn trash_all(change: &mut Change<'_>, table: Table, ids: &[Id]) -> Result<u32> {
    ids.iter()
        .try_for_each(|id| trash_whole(change, table, *id))?;
    Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
}

/// Takes records out of the trash and returns how many were asked for.
pub fn restore_all(change: &mut Change<'_>, table: Table, ids: &[Id]) -> Result<u32> {
    ids.iter()
        .try_for_each(|id| restore_whole(change, table, *id))?;
    Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
}

/// Puts a record in the trash with every row that is one with it: of a person who was joined both
/// records may stand on a list, and one line is seen.
pub fn trash_whole(change: &mut Change<'_>, table: Table, id: Id) -> Result<()> {
    let rows = joined::rows_of_one(change, table, id)?;
    rows.into_iter()
        .try_for_each(|row| change.trash(table, row))
}

/// Takes a record out of the trash with the rows that were put there together with it; what was
/// there before they did stays.
fn restore_whole(change: &mut Change<'_>, table: Table, id: Id) -> Result<()> {
    let mut gone = Vec::new();
    for row in joined::rows_of_one(change, table, id)? {
        match find_presence(change, row)?.and_then(|it| it.gone) {
            Some(place) => gone.push((put_there(change, place)?, row)),
            // The line is seen already.
            None => return change.restore(table, id),
        }
    }
    let last = gone.iter().map(|(at, _)| *at).max();
    let together = gone.iter().filter(|(at, _)| Some(*at) == last);
    let mut rows: Vec<Id> = together.map(|(_, row)| *row).collect();
    if rows.is_empty() {
        rows.push(id);
    }
    rows.into_iter()
        .try_for_each(|row| change.restore(table, row))
}

/// Returns when and in which change a deletion was made, to be compared.
fn put_there(change: &Change<'_>, deletion: Place) -> Result<(u64, i64)> {
    let entry = log::find_entry_of(change, deletion)?;
    Ok(entry.map_or((u64::MAX, 0), |it| (it.stamp.0, it.id)))
}
