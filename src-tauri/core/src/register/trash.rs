//! The trash, for records of any table.

use super::Change;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;

/// Puts records in the trash and returns how many were asked for; what hangs on them stays and is
/// hidden with them.
pub fn trash_all(change: &mut Change<'_>, table: Table, ids: &[Id]) -> Result<u32> {
    ids.iter().try_for_each(|id| change.trash(table, *id))?;
    Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
}

/// Takes records out of the trash and returns how many were asked for.
pub fn restore_all(change: &mut Change<'_>, table: Table, ids: &[Id]) -> Result<u32> {
    ids.iter().try_for_each(|id| change.restore(table, *id))?;
    Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
}
