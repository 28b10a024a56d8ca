//! Which segments are taken.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Header, SegmentHash};
use super::Roster;

/// What the roster says of a segment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// It is taken.
    Take,
    /// It waits until the keeper decides.
    Held,
    /// The keeper decided that it stays away.
    Refused,
    /// Its laptop was never let in.
    Unknown,
}

impl Roster {
    /// Says what stands of a segment by the roster alone: its laptop is in, or an entry names this
    /// very segment.
    ///
    /// Segments that a taken one stands on are taken as well; [`Roster::decide`] knows of them.
    pub fn standing(&self, header: &Header, hash: &SegmentHash) -> Standing {
        let Some(laptop) = self.find(header.author.laptop) else {
            return Standing::Unknown;
        };
        let is_in_cut = || {
            laptop.kept.iter().any(|cut| {
                let named = (cut.incarnation, cut.number, &cut.hash);
                named == (header.author.incarnation, header.number, hash)
            })
        };
        if !laptop.is_revoked || is_in_cut() || self.accepted.contains(hash) {
            Standing::Take
        } else if self.refused.contains(hash) {
            Standing::Refused
        } else {
            Standing::Held
        }
    }

    /// Says what stands of each segment of a set.
    ///
    /// A segment that is taken takes with it what it stands on: those before it of the same
    /// author, and what its author had seen. So the cut of a laptop that was sent away keeps its
    /// chain and no fork of it, and work that a colleague had built on is not torn out. Segments of
    /// laptops that were never let in stay [`Standing::Unknown`] whoever names them.
    pub fn decide(
        &self,
        headers: &BTreeMap<SegmentHash, Header>,
    ) -> BTreeMap<SegmentHash, Standing> {
        let mut decided: BTreeMap<SegmentHash, Standing> = headers
            .iter()
            .map(|(hash, header)| (*hash, self.standing(header, hash)))
            .collect();
        let mut reached: BTreeSet<SegmentHash> = BTreeSet::new();
        let mut open: Vec<SegmentHash> = decided
            .iter()
            .filter(|it| *it.1 == Standing::Take)
            .map(|it| *it.0)
            .collect();
        while let Some(hash) = open.pop() {
            let Some(header) = headers.get(&hash) else {
                continue;
            };
            let standing = decided.entry(hash).or_insert(Standing::Unknown);
            if *standing == Standing::Unknown || !reached.insert(hash) {
                continue;
            }
            *standing = Standing::Take;
            open.push(header.previous);
            open.extend(header.seen.iter().map(|it| it.hash));
        }
        decided
    }
}
