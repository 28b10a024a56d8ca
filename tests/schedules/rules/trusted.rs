//! Which parts count by the list of laptops: once as the program decides, once as the rules say it of
//! a set.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::exchange::{EntryHash, Header, RosterDeed, SegmentHash, Standing};
use tizim_core::ids::Id;

use super::laptop::Laptop;
use super::list::List;
use super::part::{Name, Part};

/// Returns what the program decides of the parts that a laptop has or that wait there.
pub(crate) fn standings(laptop: &Laptop) -> impl Fn(&Part) -> Standing + use<> {
    let roster = &laptop.list.roster;
    let is_quiet = roster.laptops().all(|it| !it.is_revoked);
    let waiting = || laptop.waiting.values().map(|(it, _)| it);
    let decided = match is_quiet && waiting().all(|it| roster.find(it.laptop()).is_some()) {
        true => BTreeMap::new(),
        false => {
            let all = laptop.log.values().flatten().chain(waiting());
            let headers: BTreeMap<SegmentHash, Header> =
                all.map(|it| (it.hash(), it.header.clone())).collect();
            roster.decide(&headers)
        }
    };
    move |part| {
        let standing = decided.get(&part.hash());
        standing.copied().unwrap_or(Standing::Take)
    }
}

/// What the entries that count say, made from their wording alone.
pub(crate) struct Said<'a> {
    list: &'a List,
    counting: BTreeSet<EntryHash>,
}

impl<'a> Said<'a> {
    pub(crate) fn by(list: &'a List) -> Self {
        let counting = list.roster.counting().copied().collect();
        Self { list, counting }
    }

    fn deeds(&self) -> impl Iterator<Item = (&EntryHash, &RosterDeed)> {
        let counting = self.counting.iter();
        counting.map(|it| (it, &self.list.entries[it].deed))
    }

    /// Whether the one entry was known to the writer of the other.
    fn is_before(&self, older: &EntryHash, younger: &EntryHash) -> bool {
        let mut open = vec![younger];
        let mut met = BTreeSet::new();
        while let Some(hash) = open.pop() {
            for parent in &self.list.entries[hash].parents {
                if parent == older {
                    return true;
                }
                if met.insert(parent) {
                    open.push(parent);
                }
            }
        }
        false
    }

    fn approvals(&self, laptop: Id) -> Vec<&EntryHash> {
        let lets_in = |deed: &RosterDeed| match deed {
            RosterDeed::Found { laptop: it, .. } | RosterDeed::Approve { laptop: it } => {
                it.id == laptop
            }
            _ => false,
        };
        let approvals = self.deeds().filter(|(_, deed)| lets_in(deed));
        approvals.map(|(hash, _)| hash).collect()
    }

    /// Whether only a main laptop let a laptop in whose word does not count: then it is known, and away.
    pub(crate) fn is_overtaken(&self, laptop: Id) -> bool {
        let mut deeds = self.list.entries.values().map(|it| &it.deed);
        let lets_in =
            |it: &RosterDeed| matches!(it, RosterDeed::Approve { laptop: it } if it.id == laptop);
        deeds.any(lets_in) && self.approvals(laptop).is_empty()
    }

    /// The cuts by which a laptop is away; none of them where it is in.
    fn cuts(&self, laptop: Id) -> Option<BTreeSet<SegmentHash>> {
        let approvals = self.approvals(laptop);
        let mut cuts: Option<BTreeSet<SegmentHash>> = None;
        for (hash, deed) in self.deeds() {
            let RosterDeed::Revoke { laptop: it, kept } = deed else {
                continue;
            };
            if *it == laptop && !approvals.iter().any(|it| self.is_before(hash, it)) {
                let kept = kept.iter().map(|it| it.hash);
                cuts.get_or_insert_default().extend(kept);
            }
        }
        cuts
    }

    pub(crate) fn is_in(&self, laptop: Id) -> bool {
        !self.approvals(laptop).is_empty() && self.cuts(laptop).is_none()
    }

    /// Whether the main laptop accepted a part.
    fn is_accepted(&self, hash: &SegmentHash) -> bool {
        let accepts = |deed: &RosterDeed| match deed {
            RosterDeed::Accept { segments } => segments.contains(hash),
            _ => false,
        };
        self.deeds().any(|(_, deed)| accepts(deed))
    }

    /// Returns the parts that are to be taken in, of all there are: those whose laptop is in, at which
    /// a cut is made or that were accepted, with everything they stand on; what lacks a cause waits.
    pub(crate) fn to_be_taken(&self, all: &BTreeMap<Name, Arc<Part>>) -> BTreeSet<Name> {
        let laptops: BTreeSet<Id> = all.values().map(|it| it.laptop()).collect();
        let standing = |it: Id| match self.is_overtaken(it) {
            true => Some((it, Some(BTreeSet::new()))),
            false => (!self.approvals(it).is_empty()).then(|| (it, self.cuts(it))),
        };
        let known: BTreeMap<Id, Option<BTreeSet<SegmentHash>>> =
            laptops.into_iter().filter_map(standing).collect();
        let is_trusted = |part: &Part| match known.get(&part.laptop()) {
            None => false,
            Some(None) => true,
            Some(Some(cuts)) => cuts.contains(&part.hash()) || self.is_accepted(&part.hash()),
        };
        let mut open: Vec<Name> = all
            .values()
            .filter(|it| is_trusted(it))
            .map(|it| it.name)
            .collect();
        let mut counts = BTreeSet::new();
        while let Some(name) = open.pop() {
            let part = all.get(&name).filter(|it| known.contains_key(&it.laptop()));
            if let Some(part) = part.filter(|_| counts.insert(name)) {
                open.extend(&part.causes);
            }
        }
        let mut taken = BTreeSet::new();
        loop {
            let before = taken.len();
            for name in &counts {
                if all[name].causes.iter().all(|it| taken.contains(it)) {
                    taken.insert(*name);
                }
            }
            if taken.len() == before {
                return taken;
            }
        }
    }
}
