//! Heads of one field.

use std::collections::BTreeSet;

use crate::clock::Stamp;
use crate::ids::Id;
use crate::operation::Place;

/// What decides which head is displayed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Head {
    /// When it was written, by the writer's clock.
    pub stamp: Stamp,
    /// The writing laptop.
    pub laptop: Id,
    /// Its place in the writer's order.
    pub seq: u64,
    /// The operation.
    pub place: Place,
}

/// Returns the heads after an operation that replaces some of them.
///
/// ```
/// use std::collections::BTreeSet;
/// use tizim_core::merge::replace;
/// use tizim_core::operation::Place;
/// let at = |seq| Place { source: 1, seq };
/// let heads = replace(&BTreeSet::from([at(1), at(2)]), at(3), &[at(1)]);
/// assert_eq!(heads, BTreeSet::from([at(2), at(3)]), "what was not seen stays a second version");
/// ```
pub fn replace(heads: &BTreeSet<Place>, new: Place, replaces: &[Place]) -> BTreeSet<Place> {
    let mut next: BTreeSet<Place> = heads
        .iter()
        .filter(|head| !replaces.contains(head))
        .copied()
        .collect();
    next.insert(new);
    next
}

/// Returns the head whose value is shown.
pub fn displayed(heads: &[Head]) -> Option<&Head> {
    heads.iter().max()
}
