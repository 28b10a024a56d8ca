//! Where a person stands on a list, with the day since when.

use super::EnrolmentState;
use crate::register::{Change, Fields};

/// Returns the fields of a new status: the word, and today as its day.
///
/// A status that a record has from the beginning needs no day of its own: the day of registration
/// says it.
pub(crate) fn fields(change: &Change<'_>, status: EnrolmentState) -> Fields {
    Fields::new()
        .text("status", status.code())
        .text("status_on", &change.today().to_string())
}
