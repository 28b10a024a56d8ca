//! What travels between registers, with names that mean the same everywhere.

use std::collections::BTreeMap;

use tizim_core::exchange::Transaction;
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Holder};
use tizim_core::operation::Place;

/// One who writes without gaps: a laptop in one incarnation, up to where its disk was copied.
#[derive(Clone)]
pub(crate) struct Branch {
    pub(crate) laptop: Id,
    pub(crate) incarnation: u32,
    /// The branch it goes on from, and the last closed operation of that.
    pub(crate) from: Option<(u32, u64)>,
}

impl Branch {
    pub(crate) fn after(&self) -> u64 {
        self.from.map_or(0, |(_, after)| after)
    }
}

/// A closed segment. The source of a place in it is a branch.
#[derive(Clone)]
pub(crate) struct Closed {
    pub(crate) branch: u32,
    pub(crate) number: u64,
    pub(crate) first_seq: u64,
    pub(crate) last_seq: u64,
    pub(crate) hash: [u8; 32],
    pub(crate) seen: BTreeMap<u32, u64>,
    pub(crate) deeds: Vec<Transaction>,
}

/// All that ever left a laptop.
#[derive(Clone, Default)]
pub(crate) struct Wire {
    pub(crate) branches: Vec<Branch>,
    pub(crate) segments: Vec<Closed>,
}

impl Wire {
    pub(crate) fn branch(&self, branch: u32) -> &Branch {
        &self.branches[branch as usize]
    }

    pub(crate) fn enter(&mut self, branch: Branch) -> u32 {
        self.branches.push(branch);
        u32::try_from(self.branches.len() - 1).unwrap()
    }

    /// Returns the branches that a branch goes on from, with the last operation that it shares.
    pub(crate) fn trunk(&self, branch: u32) -> BTreeMap<u32, u64> {
        let mut trunk = BTreeMap::new();
        let mut at = self.branch(branch).from;
        while let Some((branch, after)) = at {
            trunk.insert(branch, after);
            at = self.branch(branch).from;
        }
        trunk
    }

    /// Returns the operations of a segment.
    pub(crate) fn facts(&self, segment: &Closed) -> Vec<Fact> {
        let branch = self.branch(segment.branch);
        let mut facts = Vec::new();
        let mut seq = segment.first_seq;
        for deed in &segment.deeds {
            for operation in &deed.operations {
                facts.push(Fact {
                    place: Place {
                        source: segment.branch,
                        seq,
                    },
                    laptop: branch.laptop,
                    incarnation: branch.incarnation,
                    holder: Holder::Closed(segment.hash),
                    after: branch.after(),
                    stamp: deed.stamp,
                    seen: segment.seen.clone(),
                    operation: operation.clone(),
                });
                seq += 1;
            }
        }
        facts
    }
}
