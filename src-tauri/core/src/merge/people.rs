//! Records that were said to be one person.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Id;

/// Two records of one person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair(pub Id, pub Id);

/// Returns, for every record of some pair, the record that stands for its person: the smallest id
/// of those connected. A pair of a record with itself says nothing.
///
/// ```
/// use tizim_core::ids::Id;
/// use tizim_core::merge::{Pair, standing_for};
/// let [a, b, c] = [1, 2, 3].map(|it| Id::from_bytes([it; 16]));
/// let shown = standing_for([Pair(c, b), Pair(b, a)]);
/// assert_eq!(shown.get(&c), Some(&a));
/// ```
pub fn standing_for(pairs: impl IntoIterator<Item = Pair>) -> BTreeMap<Id, Id> {
    let mut beside: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for Pair(one, other) in pairs.into_iter().filter(|it| it.0 != it.1) {
        beside.entry(one).or_default().push(other);
        beside.entry(other).or_default().push(one);
    }
    let mut shown = BTreeMap::new();
    let ids: BTreeSet<Id> = beside.keys().copied().collect();
    for smallest in ids {
        let mut next = vec![smallest];
        while let Some(id) = next.pop() {
            if let Entry::Vacant(place) = shown.entry(id) {
                place.insert(smallest);
                next.extend(beside.get(&id).into_iter().flatten());
            }
        }
    }
    shown
}
