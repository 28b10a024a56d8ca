//! Whether a deletion covers an operation.

use std::collections::BTreeMap;

use crate::operation::Place;

/// For every other writer, the last operation an author had seen.
pub type Seen = BTreeMap<u32, u64>;

/// Says whether a deletion written at `deletion`, by an author who had seen `seen`, covers an
/// operation: only what its author could know of is covered, so an unseen edit brings a record
/// back.
///
/// ```
/// use tizim_core::merge::{Seen, covers};
/// use tizim_core::operation::Place;
/// let deletion = Place { source: 1, seq: 10 };
/// let seen = Seen::from([(2, 5)]);
/// assert!(covers(deletion, &seen, Place { source: 1, seq: 9 }));
/// assert!(covers(deletion, &seen, Place { source: 2, seq: 5 }));
/// assert!(!covers(deletion, &seen, Place { source: 2, seq: 6 }));
/// ```
pub fn covers(deletion: Place, seen: &Seen, operation: Place) -> bool {
    if operation.source == deletion.source {
        operation.seq <= deletion.seq
    } else {
        seen.get(&operation.source)
            .is_some_and(|last| operation.seq <= *last)
    }
}
