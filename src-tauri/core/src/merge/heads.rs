//! Heads of one field.

use std::collections::BTreeSet;

use crate::clock::Stamp;
use crate::ids::Id;
use crate::operation::Place;

/// The segment that holds an operation, as far as it ranks heads. What is still open is the latest
/// of its author, and nobody else has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Holder {
    /// Closed, under this hash.
    Closed([u8; 32]),
    /// Still written to.
    #[default]
    Open,
}

/// What decides which head is displayed: the first thing in which two heads differ. All of it is the
/// same on every laptop but the last, and before that two operations differ in any case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Head {
    /// When it was written, by the writer's clock.
    pub stamp: Stamp,
    /// The writing laptop.
    pub laptop: Id,
    /// Its number in the writer's order.
    pub seq: u64,
    /// The writer's incarnation.
    pub incarnation: u32,
    /// The segment that holds it; two disks of which one is a copy of the other differ in nothing
    /// else.
    pub holder: Holder,
    /// The operation. Its source is a number that each register gives for itself.
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
