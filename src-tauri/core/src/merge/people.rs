//! Records that were said to be one person.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Id;

/// Two records of one person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair(pub Id, pub Id);

/// Returns, for every record of some pair, the record that stands for its person: of those connected
/// the smallest id that was written as a person, or else the smallest. A pair may name what nobody has
/// written, which would hide whoever is named with it. A pair of a record with itself says nothing.
///
/// ```
/// use tizim_core::ids::Id;
/// use tizim_core::merge::{Pair, standing_for};
/// let [a, b, c] = [1, 2, 3].map(|it| Id::from_bytes([it; 16]));
/// let shown = standing_for([Pair(c, b), Pair(b, a)], |_| true);
/// assert_eq!(shown.get(&c), Some(&a));
/// let shown = standing_for([Pair(c, b), Pair(b, a)], |it| it != a);
/// assert_eq!(shown.get(&c), Some(&b), "nobody wrote the first");
/// ```
pub fn standing_for(
    pairs: impl IntoIterator<Item = Pair>,
    is_person: impl Fn(Id) -> bool,
) -> BTreeMap<Id, Id> {
    let mut beside: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for Pair(one, other) in pairs.into_iter().filter(|it| it.0 != it.1) {
        beside.entry(one).or_default().push(other);
        beside.entry(other).or_default().push(one);
    }
    let mut shown = BTreeMap::new();
    for begin in beside.keys() {
        let mut together = BTreeSet::new();
        let mut next = vec![*begin];
        while let Some(id) = next.pop() {
            if !shown.contains_key(&id) && together.insert(id) {
                next.extend(beside.get(&id).into_iter().flatten());
            }
        }
        if let Some(stands) = stands_for(together.iter().copied(), &is_person) {
            shown.extend(together.into_iter().map(|it| (it, stands)));
        }
    }
    shown
}

/// Returns which of the records of one person stands for them, as [`standing_for`] has it.
pub fn stands_for(
    records: impl IntoIterator<Item = Id>,
    is_person: impl Fn(Id) -> bool,
) -> Option<Id> {
    records.into_iter().min_by_key(|it| (!is_person(*it), *it))
}
