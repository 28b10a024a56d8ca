//! What the entries that count come to: who is in, who was sent away, what was decided of segments.

use std::collections::{BTreeMap, BTreeSet};

use super::super::SegmentHash;
use super::entry::{Cut, Entry, EntryHash, Listed, Role, RosterDeed};
use super::lineage::{Bits, Lineage};
use super::{LaptopState, Why};
use crate::clock::Stamp;
use crate::ids::Id;

/// The most laptops of an academy.
const MOST_LAPTOPS: usize = 1_000;

#[derive(Debug, Default)]
pub(super) struct Listing {
    approvals: BTreeMap<Id, Vec<(usize, Listed)>>,
    /// Approvals that a hand-over keeps from counting.
    overtaken: BTreeMap<Id, Vec<(usize, Listed)>>,
    revokes: BTreeMap<Id, Vec<(usize, Stamp, Vec<Cut>)>>,
    accepted: Vec<(usize, Vec<SegmentHash>)>,
    refused: Vec<(usize, Vec<SegmentHash>)>,
}

impl Listing {
    pub fn add_approval(&mut self, index: usize, laptop: &Listed) {
        let of_laptop = self.approvals.entry(laptop.id).or_default();
        of_laptop.push((index, laptop.clone()));
    }

    /// Adds an approval that a hand-over keeps from counting.
    pub fn add_overtaken(&mut self, index: usize, laptop: &Listed) {
        let of_laptop = self.overtaken.entry(laptop.id).or_default();
        of_laptop.push((index, laptop.clone()));
    }

    /// Takes what an entry says, or tells why it comes to nothing given its ancestors.
    pub fn take(&mut self, index: usize, entry: &Entry, lineage: &Lineage) -> Result<(), Why> {
        match &entry.deed {
            RosterDeed::Found { .. } => return Err(Why::OtherFounding),
            RosterDeed::Approve { laptop } => {
                self.check_approval(index, laptop, lineage)?;
                self.add_approval(index, laptop);
            }
            RosterDeed::Revoke { laptop, kept } => {
                let of_laptop = self.revokes.entry(*laptop).or_default();
                of_laptop.push((index, entry.stamp, kept.clone()));
            }
            RosterDeed::Accept { segments } => self.accepted.push((index, segments.clone())),
            RosterDeed::Refuse { segments } => self.refused.push((index, segments.clone())),
            RosterDeed::HandOver { laptop, .. } => {
                let known = lineage.ancestors(index).ok_or(Why::ParentMissing)?;
                if !self.is_active(*laptop, known, lineage) {
                    return Err(Why::NoSuchLaptop);
                }
            }
        }
        Ok(())
    }

    /// A laptop keeps its keys for ever, for its old segments are read with them; and two laptops
    /// never give numbers with one code.
    fn check_approval(&self, index: usize, laptop: &Listed, lineage: &Lineage) -> Result<(), Why> {
        let mut others = 0;
        for (id, approvals) in &self.approvals {
            let known: Vec<&Listed> = approvals
                .iter()
                .filter(|(older, _)| lineage.is_before(*older, index))
                .map(|(_, it)| it)
                .collect();
            others += usize::from(*id != laptop.id && !known.is_empty());
            for older in known {
                let same_keys = (older.signing, older.sealing) == (laptop.signing, laptop.sealing);
                if *id == laptop.id && !same_keys {
                    return Err(Why::OtherKeys);
                }
                if *id != laptop.id && older.code == laptop.code {
                    return Err(Why::CodeTaken);
                }
            }
        }
        if others < MOST_LAPTOPS {
            Ok(())
        } else {
            Err(Why::TooMany)
        }
    }

    /// Says whether a laptop is in as far as the given entries tell.
    fn is_active(&self, laptop: Id, known: &Bits, lineage: &Lineage) -> bool {
        let approvals: Vec<usize> = self
            .approvals
            .get(&laptop)
            .into_iter()
            .flatten()
            .map(|it| it.0)
            .filter(|it| known.has(*it))
            .collect();
        let mut revokes = self.revokes.get(&laptop).into_iter().flatten();
        let is_answered = |revoke: usize| approvals.iter().any(|it| lineage.is_before(revoke, *it));
        !approvals.is_empty() && !revokes.any(|it| known.has(it.0) && !is_answered(it.0))
    }

    /// Forgets what stood in entries that do not count.
    pub fn keep_only(&mut self, counting: &Bits) {
        for approvals in self.approvals.values_mut() {
            approvals.retain(|it| counting.has(it.0));
        }
        self.approvals.retain(|_, it| !it.is_empty());
        for revokes in self.revokes.values_mut() {
            revokes.retain(|it| counting.has(it.0));
        }
        self.accepted.retain(|it| counting.has(it.0));
        self.refused.retain(|it| counting.has(it.0));
    }

    /// Returns every laptop that was ever let in.
    pub fn laptops(&self, keeper: Id, lineage: &Lineage) -> BTreeMap<Id, LaptopState> {
        let state = |id: &Id| Some((*id, self.laptop(*id, keeper, lineage)?));
        let mut laptops: BTreeMap<Id, LaptopState> =
            self.approvals.keys().filter_map(state).collect();
        for id in self.overtaken.keys() {
            if let (false, Some(state)) = (
                laptops.contains_key(id),
                self.overtaken_laptop(*id, lineage),
            ) {
                laptops.insert(*id, state);
            }
        }
        laptops
    }

    /// A laptop that only another keeper let in is known, and away.
    fn overtaken_laptop(&self, id: Id, lineage: &Lineage) -> Option<LaptopState> {
        let approvals = self.overtaken.get(&id)?.iter();
        let (_, listed) = approvals.max_by_key(|it| rank(it.0, lineage))?;
        Some(LaptopState {
            listed: Listed {
                role: Role::Member,
                ..listed.clone()
            },
            is_keeper: false,
            is_revoked: true,
            revoked_at: None,
            kept: Vec::new(),
        })
    }

    fn laptop(&self, id: Id, keeper: Id, lineage: &Lineage) -> Option<LaptopState> {
        let approvals = self.approvals.get(&id)?;
        let is_latest = |index: usize| !approvals.iter().any(|it| lineage.is_before(index, it.0));
        let (_, listed) = approvals
            .iter()
            .filter(|it| is_latest(it.0))
            .max_by_key(|it| rank(it.0, lineage))?;
        let revokes = self.revokes.get(&id).into_iter().flatten();
        let standing: Vec<_> = revokes
            .filter(|it| {
                !approvals
                    .iter()
                    .any(|answer| lineage.is_before(it.0, answer.0))
            })
            .collect();
        let kept: BTreeSet<Cut> = standing
            .iter()
            .flat_map(|it| it.2.iter().copied())
            .collect();
        let is_keeper = id == keeper;
        Some(LaptopState {
            listed: Listed {
                role: if is_keeper {
                    Role::Keeper
                } else {
                    Role::Member
                },
                ..listed.clone()
            },
            is_keeper,
            is_revoked: !standing.is_empty(),
            revoked_at: standing.iter().map(|it| it.1).min(),
            kept: kept.into_iter().collect(),
        })
    }

    /// Returns every code that was ever given.
    pub fn codes(&self) -> BTreeSet<String> {
        let approvals = self.approvals.values().chain(self.overtaken.values());
        let approvals = approvals.flatten();
        approvals.map(|it| it.1.code.clone()).collect()
    }

    pub fn accepted(&self) -> BTreeSet<SegmentHash> {
        self.accepted
            .iter()
            .flat_map(|it| it.1.iter().copied())
            .collect()
    }

    pub fn refused(&self) -> BTreeSet<SegmentHash> {
        self.refused
            .iter()
            .flat_map(|it| it.1.iter().copied())
            .collect()
    }
}

/// Of several approvals the greatest tells.
fn rank(index: usize, lineage: &Lineage) -> (Option<Stamp>, EntryHash) {
    (lineage.entry(index).map(|it| it.stamp), lineage.hash(index))
}
