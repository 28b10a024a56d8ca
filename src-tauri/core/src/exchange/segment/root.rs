//! The Merkle root over the deeds of a segment.
//!
//! A leaf is a transaction; what is hashed of an operation is its skeleton and the hashes of its
//! values, so that a value may go and its hash stay.

use super::Transaction;
use super::bytes::write_transaction_header;
use super::salts::{Blanked, Hidden, Salts, Veil, salted_hash};
use super::skeleton::write_skeleton;
use crate::exchange::hashes::{BRANCH, OPERATION, TRANSACTION};
use crate::operation::{Operation, Place};

/// Returns the root; nothing where salts and hashes are not as many as values.
///
/// A segment without deeds has zeros for a root.
pub(super) fn root_of(
    transactions: &[Transaction],
    salts: &Salts,
    blanked: &Blanked,
) -> Option<[u8; 32]> {
    let mut walk = Walk {
        veil: Veil::over(salts, blanked),
        place: 0,
        skeleton: Vec::with_capacity(256),
        value: Vec::with_capacity(256),
        places: Vec::new(),
    };
    let mut leaves = Vec::with_capacity(transactions.len());
    let mut bytes = Vec::with_capacity(256);
    for transaction in transactions {
        bytes.clear();
        write_transaction_header(&mut bytes, transaction);
        for operation in &transaction.operations {
            bytes.extend_from_slice(&walk.hash(operation)?);
        }
        leaves.push(TRANSACTION.hash(&bytes));
    }
    walk.veil.is_done().then(|| join(leaves))
}

/// Goes through the operations; its buffers serve for all of them.
struct Walk<'a> {
    veil: Veil<'a>,
    place: u32,
    skeleton: Vec<u8>,
    value: Vec<u8>,
    places: Vec<Place>,
}

impl Walk<'_> {
    fn hash(&mut self, operation: &Operation) -> Option<[u8; 32]> {
        self.skeleton.clear();
        write_skeleton(&mut self.skeleton, operation, &mut self.places);
        for (written, position) in operation.written.iter().zip(0_u16..) {
            let hash = match self.veil.next((self.place, position))? {
                Hidden::Blanked(hash) => hash,
                Hidden::Salted(salt) => salted_hash(&salt, &written.value, &mut self.value),
            };
            self.skeleton.extend_from_slice(&hash);
        }
        self.place += 1;
        Some(OPERATION.hash(&self.skeleton))
    }
}

/// Joins neighbours until one is left; one without a neighbour goes up as it is.
fn join(mut row: Vec<[u8; 32]>) -> [u8; 32] {
    while row.len() > 1 {
        let (pairs, odd) = row.as_chunks::<2>();
        let joined = pairs.iter().map(|pair| BRANCH.hash(pair.as_flattened()));
        row = joined.chain(odd.iter().copied()).collect();
    }
    row.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_without_a_neighbour_goes_up_as_it_is() {
        let [a, b, c] = [[1; 32], [2; 32], [3; 32]];
        let pair = |left: [u8; 32], right: [u8; 32]| BRANCH.hash(&[left, right].concat());
        assert_eq!(join(vec![]), [0; 32]);
        assert_eq!(join(vec![a]), a);
        assert_eq!(join(vec![a, b]), pair(a, b));
        assert_eq!(join(vec![a, b, c]), pair(pair(a, b), c));
        assert_eq!(
            join(vec![a, b, c, a, b]),
            pair(pair(pair(a, b), pair(c, a)), b)
        );
    }
}
