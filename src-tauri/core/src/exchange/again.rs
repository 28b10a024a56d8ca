//! Taking in once more what a file had changed before it was taken back.
//!
//! A file that was taken back holds nothing new when it is read again. What it had brought comes back
//! by setting back the deed that took it away, so that whoever wrote a value is still known.

use std::collections::BTreeSet;

use super::log::{UndoneFile, find_undone};
use super::undo::LeftRow;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::operation::Operation;
use crate::register::{Change, FieldChange, Receiving, set_deed_back};
use crate::retention;
use crate::store::log as tx_log;

/// What came back.
#[derive(Debug, Default)]
pub(super) struct Again {
    /// The records that the deed which took the file back had written.
    pub(super) touched: BTreeSet<(Table, Id)>,
    /// The tables in which something may have changed.
    pub(super) changed: Vec<Table>,
    /// The deed.
    pub(super) tx: Option<i64>,
    /// What stays, for somebody changed it since.
    pub(super) left: Vec<LeftRow>,
}

/// Finds the file that reading one with nothing new may take in again: the same, or the last of this
/// laptop that was taken back where the one read holds everything it has.
pub(super) fn find(
    receiving: &Receiving<'_>,
    file_hash: &[u8; 32],
    (sender, is_full): (Id, bool),
) -> Result<Option<UndoneFile>> {
    find_undone(receiving, file_hash, Some(sender).filter(|_| is_full))
}

/// Brings back what taking the file back had taken away, as far as nobody changed it since.
pub(super) fn take(receiving: &Receiving<'_>, undone: &UndoneFile) -> Result<Again> {
    let Some(tx) = undone.tx else {
        return Ok(Again::default());
    };
    let mut again = Again::default();
    let entry = tx_log::entry_of(receiving, tx_log::place_of(tx))?;
    for (_, operation) in tx_log::operations_of(receiving, &entry)? {
        let table = Table::find(operation.table);
        again.touched.extend(table.map(|it| (it, operation.entity)));
    }
    let outcome = receiving.change(Act::Undo, |change| {
        set_deed_back(change, tx, is_of_somebody)
    })?;
    again.left = outcome.value.iter().map(left).collect();
    again.changed = outcome.changed;
    again.tx = outcome.tx;
    Ok(again)
}

/// Nobody comes back who was made nameless or erased since.
fn is_of_somebody(change: &Change<'_>, operation: &Operation) -> Result<bool> {
    match Table::find(operation.table) {
        Some(table) => Ok(!retention::is_of_nameless(
            change,
            (table, operation.entity),
        )?),
        None => Ok(false),
    }
}

fn left(change: &FieldChange) -> LeftRow {
    LeftRow {
        table: change.table.clone(),
        record: change.entity,
        name: change.name.clone(),
        field: match change.field.as_str() {
            "trashed" => String::new(),
            field => field.to_owned(),
        },
    }
}
