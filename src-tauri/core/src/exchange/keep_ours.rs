//! Keeping what stood here before a file was read, as a decision that the others see.

use super::difference::{Difference, DifferenceKind, value};
use crate::catalogue::Table;
use crate::error::Result;
use crate::operation::FieldKey;
use crate::register::{Change, show_own};
use crate::store::product;

/// Puts differences in the order in which they are kept out: what went comes back first, so that its
/// fields can be written, and nothing is written to a record that is in the trash by then. What names
/// other records goes before those, and has a greater number in the catalogue.
pub(super) fn put_in_order(differences: &mut [Difference]) {
    let order = |it: &Difference| match (it.kind, it.field) {
        (DifferenceKind::Trashed, _) => 0,
        (_, Some(_)) => 1,
        (_, None) => 2,
    };
    differences.sort_by_key(|it| (order(it), std::cmp::Reverse(it.table)));
}

/// Writes again what stood here before.
pub(super) fn keep_ours(change: &mut Change<'_>, difference: &Difference) -> Result<()> {
    let (table, record) = (difference.table, difference.record);
    match (difference.kind, difference.field) {
        (DifferenceKind::Added | DifferenceKind::BroughtBack | DifferenceKind::DeletedHere, _) => {
            change.trash(table, record)
        }
        (DifferenceKind::Trashed, _) => change.restore(table, record),
        (DifferenceKind::DeletedThere, _) => change.keep_alive(table, record),
        // Nobody comes back who was erased, and which of two records under one id is shown nobody chooses.
        (DifferenceKind::Erased | DifferenceKind::Displaced, _) => Ok(()),
        (DifferenceKind::Changed | DifferenceKind::TwoVersions, Some(field)) => {
            if !change.has(record)? {
                return Ok(());
            }
            change.settle(table, record, field, difference.before.clone())?;
            show_kept(change, difference, field)
        }
        (DifferenceKind::Changed | DifferenceKind::TwoVersions, None) => Ok(()),
    }
}

/// Of somebody who was written down several times another record may show through: as when the file
/// joins two, and what one of them says is left out.
fn show_kept(change: &mut Change<'_>, difference: &Difference, field: FieldKey) -> Result<()> {
    let (table, record) = (difference.table, difference.record);
    let Some(known) = table
        .field(field.number)
        .filter(|_| table == Table::Trainee)
    else {
        return Ok(());
    };
    match product::read(change, table, record)? {
        Some(shown) if *value(&shown, field) != difference.before => {
            show_own(change, record, known.name)
        }
        _ => Ok(()),
    }
}
