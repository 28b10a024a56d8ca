//! One laptop of a schedule: what it knows, and how it writes and reads.

use std::collections::BTreeMap;
use std::sync::Arc;

use tizim_core::clock::Stamp;
use tizim_core::exchange::{Author, Header, SeenAuthor, Standing};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Record, State, Taken};
use tizim_core::operation::{FieldKey, Place};
use tizim_core::value::Value;

use super::list::{Key, List, academy, key_of};
use super::part::{Name, Part, hash_of};
use super::trusted::standings;

/// A laptop with its register.
#[derive(Clone)]
pub(crate) struct Laptop {
    pub(crate) id: Id,
    /// Which key it signs with: a copied disk has the same.
    number: u8,
    /// Its present author number; a restored laptop goes on under another.
    pub(crate) source: u32,
    /// The number after which it writes under that: not 0 where its disk is a copy.
    pub(super) after: u64,
    /// Its beginnings: a copied disk has the same.
    pub(super) incarnation: u32,
    /// The last part that it closed under its present number, or that its disk was copied with.
    last: Option<Name>,
    /// What its papers are numbered under; two disks have two.
    pub(crate) code: u32,
    pub(crate) state: State,
    /// All it has taken in, by author, in their order.
    pub(crate) log: BTreeMap<u32, Vec<Arc<Part>>>,
    /// What it wrote since it closed a part.
    pub(super) open: Vec<Arc<Fact>>,
    /// What came before its causes, or waits for the main laptop.
    pub(crate) waiting: BTreeMap<Name, (Arc<Part>, Standing)>,
    /// Whether something was taken in that does not count by the list.
    is_unvouched: bool,
    pub(crate) list: List,
    /// The sheet of the main laptop, on one that has it.
    pub(crate) sheet: Option<&'static Key>,
    pub(crate) stamp: Stamp,
    /// What its clock is off by, in milliseconds.
    pub(crate) drift: i64,
    /// The number of the last paper it issued.
    pub(crate) papers: u64,
    /// What the last file changed, and what stood there before.
    pub(crate) before_file: Vec<(Id, Before)>,
    /// The last correction, and what stood there before.
    pub(crate) before_deed: Option<(Place, Id, FieldKey, Value)>,
}

impl Laptop {
    pub(crate) fn new(id: Id, number: u8, source: u32, list: List) -> Self {
        Self {
            id,
            number,
            source,
            after: 0,
            incarnation: 1,
            last: None,
            code: source,
            state: State::default(),
            log: BTreeMap::new(),
            open: Vec::new(),
            waiting: BTreeMap::new(),
            is_unvouched: false,
            list,
            sheet: None,
            stamp: Stamp::default(),
            drift: 0,
            papers: 0,
            before_file: Vec::new(),
            before_deed: None,
        }
    }

    /// How many operations it wrote under its present number.
    pub(crate) fn written(&self) -> u64 {
        let own = self.state.known().get(&self.source);
        own.copied().unwrap_or(self.after)
    }

    /// The last operation and part of its own: what leaves with a file.
    pub(crate) fn last_left(&self) -> (u64, Option<Name>) {
        (self.written(), self.last)
    }

    /// Whether something was taken in here that the list of laptops keeps from others: somebody who
    /// belongs to the academy has to say that it was seen.
    pub(crate) fn needs_witness(&self) -> bool {
        self.is_unvouched && self.list.roster.is_active(self.id)
    }

    /// Goes on under another number after a backup.
    pub(crate) fn begin_anew(&mut self, source: u32) {
        self.source = source;
        self.after = 0;
        self.last = None;
        self.incarnation += 1;
    }

    /// Goes on as a copy of its disk would, that nobody can tell from it.
    pub(crate) fn copy(&mut self, source: u32) -> Self {
        self.close();
        let mut copy = self.clone();
        copy.after = self.written();
        copy.source = source;
        copy.code = source;
        copy
    }

    /// Returns the key with which it may say who belongs to the academy, if it is the main laptop as
    /// far as it knows.
    pub(crate) fn main_key(&self) -> Option<&'static Key> {
        let wanted = self.list.roster.keeper_key();
        let keys = [Some(self.own_key()), self.sheet];
        keys.into_iter().flatten().find(|it| it.public == *wanted)
    }

    /// Returns the key that it signs its own work with.
    pub(crate) fn own_key(&self) -> &'static Key {
        key_of(self.number)
    }

    /// Closes what it wrote, as before every file, copy and reading.
    pub(crate) fn close(&mut self) {
        if !self.open.is_empty() {
            self.close_part();
        }
    }

    /// Closes a part of no operations, which says that it has seen all that it knows.
    pub(crate) fn witness(&mut self) {
        self.close();
        self.close_part();
        self.is_unvouched = false;
    }

    fn close_part(&mut self) {
        let facts = std::mem::take(&mut self.open);
        let others = self
            .log
            .iter()
            .filter(|(source, _)| **source != self.source);
        let seen: Vec<&Arc<Part>> = others.filter_map(|(_, it)| it.last()).collect();
        let seen_author = |it: &&Arc<Part>| SeenAuthor {
            author: it.header.author,
            number: it.header.number,
            last_seq: it.header.last_seq(),
            hash: it.hash(),
        };
        let first_seq = self.written() + 1 - facts.len() as u64;
        let number = self.last.map_or(1, |(_, number)| number + 1);
        let header = Header {
            register: academy(),
            author: Author {
                laptop: self.id,
                incarnation: self.incarnation,
            },
            number,
            first_seq,
            operations: u32::try_from(facts.len()).unwrap(),
            previous: self.last.map(hash_of).unwrap_or_default(),
            seen: seen.iter().map(seen_author).collect(),
            root: [0; 32],
        };
        let mut causes: Vec<Name> = seen.iter().map(|it| it.name).collect();
        causes.extend(self.last);
        let name = (self.source, number);
        let part = Part {
            name,
            header,
            facts,
            causes,
        };
        self.last = Some(name);
        self.log
            .entry(self.source)
            .or_default()
            .push(Arc::new(part));
    }

    pub(crate) fn has(&self, (source, number): Name) -> bool {
        let last = self.log.get(&source).and_then(|it| it.last());
        last.is_some_and(|it| it.name.1 >= number)
    }

    /// Reads parts, of which what counts by the list of laptops is taken in as soon as its causes are
    /// here; says whether anything new came. Where somebody looks at what it changes, that is kept.
    pub(crate) fn read(&mut self, parts: &[Arc<Part>], list: List, is_looked_at: bool) -> bool {
        self.close();
        let before = is_looked_at.then(|| self.state.clone());
        let mut is_new = !Arc::ptr_eq(&self.list.roster, &list.roster);
        self.list = list;
        for part in parts {
            if !self.has(part.name) && !self.waiting.contains_key(&part.name) {
                self.waiting
                    .insert(part.name, (Arc::clone(part), Standing::Take));
                is_new = true;
            }
        }
        if is_new {
            self.take_what_counts();
        }
        if let Some(before) = before.filter(|_| is_new) {
            self.before_file = changes(&before, &self.state);
        }
        is_new
    }

    /// Takes in what waits and counts.
    pub(crate) fn take_what_counts(&mut self) {
        let standing = standings(self);
        for (part, kept) in self.waiting.values_mut() {
            *kept = standing(part);
        }
        let mut taken = self.log.values().flatten();
        self.is_unvouched = taken.any(|it| standing(it) != Standing::Take);
        loop {
            let is_next = |it: &&(Arc<Part>, Standing)| {
                it.1 == Standing::Take && it.0.causes.iter().all(|cause| self.has(*cause))
            };
            let Some((part, _)) = self.waiting.values().find(is_next) else {
                break;
            };
            let name = part.name;
            let (part, _) = self.waiting.remove(&name).unwrap();
            self.take(&part);
        }
    }

    fn take(&mut self, part: &Arc<Part>) {
        for fact in &part.facts {
            assert_eq!(self.state.take(fact), Ok(Taken::Now));
            self.stamp = self.stamp.max(fact.stamp);
        }
        let log = self.log.entry(part.name.0).or_default();
        assert!(log.last().is_none_or(|it| it.name.1 + 1 == part.name.1));
        log.push(Arc::clone(part));
    }

    /// Returns all operations that it has taken in or closed.
    pub(crate) fn facts(&self) -> impl Iterator<Item = &Arc<Fact>> {
        self.log.values().flatten().flat_map(|it| &it.facts)
    }

    /// Returns the last part known of every author.
    pub(crate) fn known(&self) -> BTreeMap<u32, u64> {
        let last = |(source, parts): (&u32, &Vec<Arc<Part>>)| Some((*source, parts.last()?.name.1));
        self.log.iter().filter_map(last).collect()
    }

    /// Returns all it knows that somebody who knows so much does not; also what waits here, but for
    /// what the main laptop refused.
    pub(crate) fn parts_above(&self, known: &BTreeMap<u32, u64>) -> Vec<Arc<Part>> {
        let mut parts = Vec::new();
        for (source, all) in &self.log {
            let from = known.get(source).copied().unwrap_or_default();
            parts.extend(all.iter().filter(|it| it.name.1 > from).cloned());
        }
        let goes_on = |it: &&(Arc<Part>, Standing)| matches!(it.1, Standing::Take | Standing::Held);
        let waiting = self.waiting.values().filter(goes_on);
        parts.extend(waiting.map(|(part, _)| Arc::clone(part)));
        parts
    }
}

/// What a file changed, by what stood there before.
#[derive(Clone)]
pub(crate) enum Before {
    /// The record was not there, or in the trash.
    Away,
    /// It was there, and is in the trash now.
    There,
    /// The field showed something else.
    Field(FieldKey, Value),
}

fn changes(before: &State, after: &State) -> Vec<(Id, Before)> {
    let mut changed = Vec::new();
    for (id, record) in after.records() {
        let old = before.find(id);
        match (old.is_some_and(Record::is_present), record.is_present()) {
            (false, true) => changed.push((id, Before::Away)),
            (true, false) => changed.push((id, Before::There)),
            _ => {}
        }
        let Some(old) = old else { continue };
        for field in record.fields() {
            let value = old.shown(field);
            if value != record.shown(field) {
                changed.push((id, Before::Field(field, value)));
            }
        }
    }
    changed
}
