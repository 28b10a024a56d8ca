//! Entries that a keeper signed and that a hand-over keeps from counting.
//!
//! Two keepers may write at once, neither knowing of the other. What the one wrote of laptops comes to
//! nothing when the other's hand-over is in force; but a laptop that was let in by it has worked
//! meanwhile, and colleagues have built on its work. It is known, therefore, as one that was sent away.

use super::entry::RosterDeed;
use super::lineage::{Bits, Lineage};

/// Returns the entries that were signed by the keeper as far as their writer knew: with the founding
/// key, or with that of a hand-over of the generation before which they stand on. `comes_to_nothing`
/// tells hand-overs that make nobody the keeper.
pub(super) fn signed_by_some_keeper(
    lineage: &Lineage,
    (root, counting): (usize, &Bits),
    comes_to_nothing: impl Fn(usize) -> bool,
) -> Bits {
    let mut signed = Bits::new(lineage.len());
    let mut offices: Vec<(u32, usize, [u8; 32])> = Vec::new();
    for index in 0..lineage.len() {
        let (Some(entry), Some(ancestors)) = (lineage.entry(index), lineage.ancestors(index))
        else {
            continue;
        };
        let is_by = |(generation, office, key): &(u32, usize, [u8; 32])| {
            *generation == entry.generation && ancestors.has(*office) && entry.verify(key).is_ok()
        };
        if !counting.has(index) && !offices.iter().any(is_by) {
            continue;
        }
        signed.set(index);
        let office = match &entry.deed {
            RosterDeed::Found { keeper_key, .. } if index == root => (0, *keeper_key),
            RosterDeed::HandOver { keeper_key, .. } if !comes_to_nothing(index) => {
                (entry.generation.saturating_add(1), *keeper_key)
            }
            _ => continue,
        };
        offices.push((office.0, index, office.1));
    }
    signed
}
