//! Keeping what stood here before a file was read, as a decision that the others see.

use super::difference::{Difference, DifferenceKind};
use crate::error::Result;
use crate::register::Change;

/// Writes again what stood here before.
pub(super) fn keep_ours(change: &mut Change<'_>, difference: &Difference) -> Result<()> {
    let (table, record) = (difference.table, difference.record);
    match (difference.kind, difference.field) {
        (DifferenceKind::Added | DifferenceKind::BroughtBack | DifferenceKind::DeletedHere, _) => {
            change.trash(table, record)
        }
        (DifferenceKind::Trashed, _) => change.restore(table, record),
        (DifferenceKind::DeletedThere, _) => change.keep_alive(table, record),
        // Nobody comes back who was erased.
        (DifferenceKind::Erased, _) => Ok(()),
        (DifferenceKind::Changed | DifferenceKind::TwoVersions, Some(field)) => {
            if !change.has(record)? {
                return Ok(());
            }
            change.settle(table, record, field, difference.before.clone())
        }
        (DifferenceKind::Changed | DifferenceKind::TwoVersions, None) => Ok(()),
    }
}
