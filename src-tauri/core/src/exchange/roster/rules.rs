//! Which entries of a set count.
//!
//! Everything here is said of a *set*: entries are taken after those they name, and what is said
//! of one depends on it and its ancestors alone, until a hand-over closes its generation. So the
//! order in which entries came decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Why;
use super::entry::{Entry, EntryHash, RosterDeed};
use super::lineage::{Bits, Lineage};
use super::listing::Listing;
use super::overtaken::signed_by_some_keeper;
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// What was found of a set of entries.
pub(super) struct Judged {
    pub lineage: Lineage,
    pub counting: Bits,
    pub listing: Listing,
    pub ignored: BTreeMap<EntryHash, Why>,
    pub generation: u32,
    pub keeper: Id,
    pub keeper_key: [u8; 32],
}

/// The most entries that are looked at.
const MOST_ENTRIES: usize = 10_000;

pub(super) fn judge(
    register: Id,
    genesis: Option<EntryHash>,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<Judged> {
    let (by_hash, mut ignored) = sort_out(register, entries)?;
    let root = find_genesis(genesis, &by_hash)?;
    let (lineage, orphans) = Lineage::of(by_hash);
    ignored.extend(orphans.into_iter().map(|hash| (hash, Why::ParentMissing)));
    let mut court = Court::begin(&lineage, root, ignored)?;
    while court.judge_generation() {}
    court.judge_the_rest(lineage.find(root));
    let Court {
        counting,
        listing,
        ignored,
        reign,
        ..
    } = court;
    Ok(Judged {
        lineage,
        counting,
        listing,
        ignored,
        generation: reign.generation,
        keeper: reign.keeper,
        keeper_key: reign.key,
    })
}

/// Parts the entries of a register, by name, from those of others.
fn sort_out(
    register: Id,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<(BTreeMap<EntryHash, Entry>, BTreeMap<EntryHash, Why>)> {
    let (mut ours, mut others) = (BTreeMap::new(), BTreeMap::new());
    for entry in entries {
        let hash = entry.hash();
        if entry.register == register {
            ours.insert(hash, entry);
        } else {
            others.insert(hash, Why::OtherRegister);
        }
        if ours.len() > MOST_ENTRIES {
            return Err(Error::refused(Code::BadRoster));
        }
    }
    Ok((ours, others))
}

/// Finds the founding entry: the pinned one, or else the only one there is.
fn find_genesis(
    pinned: Option<EntryHash>,
    entries: &BTreeMap<EntryHash, Entry>,
) -> Result<EntryHash> {
    let mut found = entries
        .iter()
        .filter(|(_, it)| is_founding(it))
        .map(|it| *it.0);
    let found = match pinned {
        Some(pinned) => found.find(|hash| *hash == pinned),
        None => found.next().filter(|_| found.next().is_none()),
    };
    found.ok_or_else(|| Error::refused(Code::BadRoster))
}

fn is_founding(entry: &Entry) -> bool {
    match &entry.deed {
        RosterDeed::Found { keeper_key, .. } => {
            entry.generation == 0 && entry.parents.is_empty() && entry.verify(keeper_key).is_ok()
        }
        _ => false,
    }
}

/// Who is the keeper, between two hand-overs.
struct Reign {
    generation: u32,
    keeper: Id,
    key: [u8; 32],
    /// The founding or the hand-over that it began with.
    root: usize,
}

struct Court<'a> {
    lineage: &'a Lineage,
    counting: Bits,
    listing: Listing,
    ignored: BTreeMap<EntryHash, Why>,
    reign: Reign,
}

impl<'a> Court<'a> {
    fn begin(
        lineage: &'a Lineage,
        genesis: EntryHash,
        ignored: BTreeMap<EntryHash, Why>,
    ) -> Result<Self> {
        let bug = || Error::Bug("the founding entry was lost".to_owned());
        let root = lineage.find(genesis).ok_or_else(bug)?;
        let Some(RosterDeed::Found { keeper_key, laptop }) = lineage.entry(root).map(|it| &it.deed)
        else {
            return Err(bug());
        };
        let reign = Reign {
            generation: 0,
            keeper: laptop.id,
            key: *keeper_key,
            root,
        };
        let mut counting = Bits::new(lineage.len());
        counting.set(root);
        let mut listing = Listing::default();
        listing.add_approval(root, laptop);
        Ok(Self {
            lineage,
            counting,
            listing,
            ignored,
            reign,
        })
    }

    /// Judges the entries of the present generation; says whether another follows it.
    fn judge_generation(&mut self) -> bool {
        let mut hand_overs = Vec::new();
        let mut ended = Bits::new(self.lineage.len());
        for index in 0..self.lineage.len() {
            let Some(entry) = self.lineage.entry(index) else {
                continue;
            };
            if entry.generation != self.reign.generation || index == self.reign.root {
                continue;
            }
            if let Err(why) = self.weigh(index, entry, &ended) {
                self.ignored.insert(self.lineage.hash(index), why);
                continue;
            }
            self.counting.set(index);
            // A deed that comes to nothing still stands in the line, or else one slip of a keeper
            // would cut off everything written after it.
            if let Err(why) = self.listing.take(index, entry, self.lineage) {
                self.ignored.insert(self.lineage.hash(index), why);
            } else if let RosterDeed::HandOver { .. } = &entry.deed {
                hand_overs.push(index);
                ended.set(index);
            }
        }
        self.end_generation(&hand_overs)
    }

    /// Tells what some other keeper signed from what anybody may have written, of all that does not
    /// count.
    fn judge_the_rest(&mut self, root: Option<usize>) {
        let why = |index| self.ignored.get(&self.lineage.hash(index));
        let comes_to_nothing = |index| why(index) == Some(&Why::NoSuchLaptop);
        let line = (root.unwrap_or_default(), &self.counting);
        let signed = signed_by_some_keeper(self.lineage, line, comes_to_nothing);
        for index in (0..self.lineage.len()).filter(|it| !self.counting.has(*it)) {
            let hash = self.lineage.hash(index);
            let why = self.ignored.entry(hash).or_insert(Why::NotTheKeeper);
            if !signed.has(index) {
                continue;
            }
            if *why == Why::NotTheKeeper {
                *why = Why::OtherKeeper;
            }
            if let Some(RosterDeed::Approve { laptop }) =
                self.lineage.entry(index).map(|it| &it.deed)
            {
                self.listing.add_overtaken(index, laptop);
            }
        }
    }

    /// Says why an entry of the present generation does not count, whatever hand-over ends it.
    fn weigh(&self, index: usize, entry: &Entry, ended: &Bits) -> Result<(), Why> {
        let ancestors = self.lineage.ancestors(index).ok_or(Why::ParentMissing)?;
        if is_founding(entry) {
            return Err(Why::OtherFounding);
        }
        // First, so that every other reason is said only of what a keeper signed.
        if entry.verify(&self.reign.key).is_err() {
            return Err(Why::NotTheKeeper);
        }
        if ancestors.meets(ended) {
            return Err(Why::AfterHandOver);
        }
        if !ancestors.has(self.reign.root) || !self.counting.covers(ancestors) {
            return Err(Why::StandsOnIgnored);
        }
        Ok(())
    }

    /// Says whether a laptop that an office is handed over to was sent away by somebody who did not
    /// know of it: then it does not come to pass, as a grant does not.
    fn is_beaten(&self, hand_over: usize) -> bool {
        let Some(RosterDeed::HandOver { laptop, .. }) =
            self.lineage.entry(hand_over).map(|it| &it.deed)
        else {
            return false;
        };
        (0..self.lineage.len())
            .filter(|it| self.counting.has(*it))
            .any(|index| {
                let deed = self.lineage.entry(index).map(|it| &it.deed);
                matches!(deed, Some(RosterDeed::Revoke { laptop: sent, .. }) if sent == laptop)
                    && !self.lineage.is_before(index, hand_over)
            })
    }

    /// Closes the generation with the hand-over in force, if there is one.
    fn end_generation(&mut self, hand_overs: &[usize]) -> bool {
        let (beaten, hand_overs): (Vec<usize>, Vec<usize>) =
            hand_overs.iter().partition(|it| self.is_beaten(**it));
        for index in beaten {
            self.ignored.insert(self.lineage.hash(index), Why::SentAway);
        }
        let hand_overs = hand_overs.as_slice();
        let Some(&last) = hand_overs.iter().min_by_key(|it| self.lineage.hash(**it)) else {
            return false;
        };
        let (Some(ancestors), Some(entry)) =
            (self.lineage.ancestors(last), self.lineage.entry(last))
        else {
            return false;
        };
        let mut kept = ancestors.clone();
        kept.set(last);
        let lost: BTreeSet<usize> = (0..self.lineage.len())
            .filter(|it| self.counting.has(*it) && !kept.has(*it))
            .collect();
        for index in &lost {
            let why = match hand_overs.contains(index) {
                true => Why::OtherHandOver,
                false => Why::AfterHandOver,
            };
            self.ignored.insert(self.lineage.hash(*index), why);
        }
        self.counting = kept;
        self.listing.keep_only(&self.counting);
        if let RosterDeed::HandOver { laptop, keeper_key } = &entry.deed {
            self.reign = Reign {
                generation: self.reign.generation + 1,
                keeper: *laptop,
                key: *keeper_key,
                root: last,
            };
        }
        true
    }
}
