//! Entries in an order in which parents come first, each with all its ancestors.

use std::collections::BTreeMap;

use super::entry::{Entry, EntryHash};

/// A set of entries by their index.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub fn new(length: usize) -> Self {
        Self(vec![0; length.div_ceil(64)])
    }

    pub fn set(&mut self, index: usize) {
        if let Some(word) = self.0.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    pub fn has(&self, index: usize) -> bool {
        self.0
            .get(index / 64)
            .is_some_and(|it| it >> (index % 64) & 1 == 1)
    }

    /// Says whether all of the other set is in this one.
    pub fn covers(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .all(|(mine, theirs)| theirs & !mine == 0)
    }

    /// Says whether the sets have an entry in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .any(|(mine, theirs)| mine & theirs != 0)
    }

    fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }
}

/// A set of entries that holds with each one all those it names.
#[derive(Debug)]
pub(super) struct Lineage {
    entries: Vec<(EntryHash, Entry)>,
    ancestors: Vec<Bits>,
    index: BTreeMap<EntryHash, usize>,
}

impl Lineage {
    /// Puts entries in order; those that name what is not in the set are returned by name.
    pub fn of(entries: BTreeMap<EntryHash, Entry>) -> (Self, Vec<EntryHash>) {
        let (order, orphans) = order_of(&entries);
        let index: BTreeMap<EntryHash, usize> = order
            .iter()
            .enumerate()
            .map(|(at, hash)| (*hash, at))
            .collect();
        let mut entries = entries;
        let entries: Vec<_> = order
            .into_iter()
            .filter_map(|hash| entries.remove_entry(&hash))
            .collect();
        let mut ancestors: Vec<Bits> = Vec::with_capacity(entries.len());
        for (_, entry) in &entries {
            let mut all = Bits::new(entries.len());
            for parent in entry.parents.iter().filter_map(|it| index.get(it)) {
                if let Some(older) = ancestors.get(*parent) {
                    all.add(older);
                }
                all.set(*parent);
            }
            ancestors.push(all);
        }
        let lineage = Self {
            entries,
            ancestors,
            index,
        };
        (lineage, orphans)
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index).map(|it| &it.1)
    }

    pub fn hash(&self, index: usize) -> EntryHash {
        self.entries.get(index).map(|it| it.0).unwrap_or_default()
    }

    pub fn find(&self, hash: EntryHash) -> Option<usize> {
        self.index.get(&hash).copied()
    }

    pub fn ancestors(&self, index: usize) -> Option<&Bits> {
        self.ancestors.get(index)
    }

    /// Says whether the one entry was known when the other was written.
    pub fn is_before(&self, older: usize, younger: usize) -> bool {
        self.ancestors(younger).is_some_and(|it| it.has(older))
    }
}

/// Orders entries after those they name, and finds the rest. No entry can be its own ancestor, for
/// it would have to hold a hash of itself.
fn order_of(entries: &BTreeMap<EntryHash, Entry>) -> (Vec<EntryHash>, Vec<EntryHash>) {
    let mut waiting: BTreeMap<EntryHash, usize> = BTreeMap::new();
    let mut children: BTreeMap<EntryHash, Vec<EntryHash>> = BTreeMap::new();
    let mut order = Vec::new();
    for (hash, entry) in entries {
        if entry.parents.is_empty() {
            order.push(*hash);
        }
        waiting.insert(*hash, entry.parents.len());
        for parent in &entry.parents {
            children.entry(*parent).or_default().push(*hash);
        }
    }
    let mut next = 0;
    while let Some(hash) = order.get(next).copied() {
        next += 1;
        waiting.remove(&hash);
        for child in children.get(&hash).into_iter().flatten() {
            let Some(left) = waiting.get_mut(child) else {
                continue;
            };
            *left -= 1;
            if *left == 0 {
                order.push(*child);
            }
        }
    }
    (order, waiting.into_keys().collect())
}
