//! Taking segments in: which of them count, in what order, and what waits.

use std::collections::BTreeSet;

use ed25519_dalek::VerifyingKey;
use rusqlite::Connection;

use super::arriving::Arrived;
use super::roster::{Roster, Standing};
use super::waiting::{all_waiting, blank_as, find_waiting, forget_waiting, let_wait};
use super::{Author, Header, Segment, SegmentHash, Transaction};
use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Place;
use crate::store::authors::Authors;
use crate::store::receive::Receiver;
use crate::store::{segments, sources};
use crate::value::Value;

/// Why a segment is not taken in yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Something that its author had seen is not here.
    Causes,
    /// Its laptop was withdrawn, and the keeper has not decided.
    Held,
    /// The keeper refused it.
    Refused,
    /// The roster does not know its laptop yet.
    Unknown,
}

impl Reason {
    /// Returns the word that the register keeps.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Causes => "causes",
            Self::Held => "held",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

/// What was taken in.
#[derive(Debug, Default)]
pub struct TakenIn {
    /// How many segments.
    pub segments: u32,
    /// How many operations.
    pub operations: u64,
    /// Whose.
    pub laptops: BTreeSet<Id>,
    /// The records that were written or named.
    pub touched: BTreeSet<(Table, Id)>,
    /// Whether one was written under the number of this very laptop, elsewhere.
    pub is_cloned: bool,
}

impl TakenIn {
    /// Returns the tables in which something may have changed.
    pub fn tables(&self) -> Vec<Table> {
        let tables: BTreeSet<Table> = self.touched.iter().map(|(table, _)| *table).collect();
        tables.into_iter().collect()
    }
}

/// Takes segments in, one after another, within one transaction.
pub struct Taking<'a> {
    connection: &'a Connection,
    receiver: Receiver<'a>,
    roster: Roster,
    own: Author,
    taken: TakenIn,
    pictures: BTreeSet<[u8; 32]>,
}

impl<'a> Taking<'a> {
    /// Begins, under a roster.
    pub fn begin(connection: &'a Connection, roster: Roster, own: Id) -> Result<Self> {
        let incarnation = connection
            .query_row(
                "SELECT s.incarnation FROM this_laptop t JOIN source s ON s.number = t.source",
                [],
                |row| row.get(0),
            )
            .doing("read which laptop this is")?;
        Ok(Self {
            connection,
            receiver: Receiver::begin(connection)?,
            roster,
            own: Author {
                laptop: own,
                incarnation,
            },
            taken: TakenIn::default(),
            pictures: BTreeSet::new(),
        })
    }

    /// Returns the names of all segments that are here already.
    pub fn known(&self) -> Result<BTreeSet<SegmentHash>> {
        sources::closed_hashes(self.connection)
    }

    /// Returns the roster under which segments are taken in.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Takes a segment in as it came, or lets it wait.
    pub fn segment(&mut self, arrived: Arrived) -> Result<()> {
        let Arrived {
            hash,
            bytes,
            mut segment,
        } = arrived;
        if sources::closed_by_hash(self.connection, &hash)?.is_some() {
            return Ok(());
        }
        self.pictures.extend(pictures_in(&segment));
        if let Some(kept) = find_waiting(self.connection, &hash)? {
            return blank_as(self.connection, &hash, &kept, &segment);
        }
        match self.try_take(&mut segment, &hash)? {
            None => Ok(()),
            Some(reason) => let_wait(self.connection, &segment, &hash, &bytes, reason),
        }
    }

    /// Says whether a segment that came names a picture.
    pub fn names_picture(&self, hash: &[u8; 32]) -> bool {
        self.pictures.contains(hash)
    }

    fn key_of(&self, laptop: Id) -> Option<VerifyingKey> {
        self.roster.signing_key(laptop)
    }

    /// Tries again everything that waits, until nothing more can be taken.
    pub fn waiting(&mut self) -> Result<()> {
        loop {
            let before = self.taken.segments;
            for (hash, bytes) in all_waiting(self.connection)? {
                if find_waiting(self.connection, &hash)?.is_none() {
                    continue;
                }
                let mut segment = Segment::from_bytes(&bytes)?;
                let Some(key) = self.key_of(segment.header.author.laptop) else {
                    continue;
                };
                if segment.verify(self.roster.register(), &key).is_err() {
                    forget_waiting(self.connection, &hash)?;
                    continue;
                }
                match self.try_take(&mut segment, &hash)? {
                    None => forget_waiting(self.connection, &hash)?,
                    Some(reason) => let_wait(self.connection, &segment, &hash, &bytes, reason)?,
                }
            }
            if self.taken.segments == before {
                return Ok(());
            }
        }
    }

    /// Ends: what is made from the values written is made, and the laptop has seen it all.
    pub fn finish(self) -> Result<TakenIn> {
        self.receiver.finish()?;
        segments::renew_seen(self.connection)?;
        Ok(self.taken)
    }

    /// Takes a segment in, which leaves its places as this register numbers them; returns why not,
    /// where it cannot be.
    fn try_take(&mut self, segment: &mut Segment, hash: &SegmentHash) -> Result<Option<Reason>> {
        match self.roster.standing(&segment.header, hash) {
            Standing::Take => self.take_with_causes(segment),
            Standing::Held => Ok(Some(Reason::Held)),
            Standing::Refused => Ok(Some(Reason::Refused)),
            Standing::Unknown => Ok(Some(Reason::Unknown)),
        }
    }

    /// What somebody whom the academy trusts had seen counts for everybody, whoever wrote it:
    /// their own work stands on it. A chain of causes may be as long as a withdrawn laptop wishes, so
    /// that they are taken one by one, the deepest first, and only their names are held meanwhile.
    fn take_with_causes(&mut self, segment: &mut Segment) -> Result<Option<Reason>> {
        let mut waiting: Vec<SegmentHash> = Vec::new();
        loop {
            let mut held = match waiting.last() {
                Some(hash) => match self.read_waiting(hash)? {
                    Some(held) => Some(held),
                    None => return Ok(Some(Reason::Causes)),
                },
                None => None,
            };
            let next = held.as_mut().unwrap_or(segment);
            if let Some(cause) = self.missing_cause(&next.header)? {
                waiting.push(cause);
                continue;
            }
            self.take(next)?;
            match waiting.pop() {
                Some(hash) => forget_waiting(self.connection, &hash)?,
                None => return Ok(None),
            }
        }
    }

    /// Returns the first cause of a segment that was not taken in yet.
    fn missing_cause(&self, header: &Header) -> Result<Option<SegmentHash>> {
        let seen = header.seen.iter().map(|it| it.hash);
        let previous = Some(header.previous).filter(|it| *it != SegmentHash::default());
        for cause in seen.chain(previous) {
            if sources::closed_by_hash(self.connection, &cause)?.is_none() {
                return Ok(Some(cause));
            }
        }
        Ok(None)
    }

    /// Reads a segment that waits; nothing where there is none of a laptop that is known.
    fn read_waiting(&self, hash: &SegmentHash) -> Result<Option<Segment>> {
        let Some(bytes) = find_waiting(self.connection, hash)? else {
            return Ok(None);
        };
        let segment = Segment::from_bytes(&bytes)?;
        let Some(key) = self.key_of(segment.header.author.laptop) else {
            return Ok(None);
        };
        segment.verify(self.roster.register(), &key)?;
        Ok(Some(segment))
    }

    fn take(&mut self, segment: &mut Segment) -> Result<()> {
        let source = self.source_of(segment)?;
        let seen = sources::local_seen(self.connection, &segment.header.seen)?;
        let mut seen = seen.unwrap_or_default();
        if let Some(forked) = sources::find(self.connection, source)?.forked {
            sources::note_seen(self.connection, &mut seen, forked.source, forked.seq)?;
        }
        segments::keep(self.connection, source, segment, &seen)?;
        segments::keep_blanked(self.connection, source, segment)?;
        let authors = self.authors(segment, source)?;
        let mut seq = segment.header.first_seq;
        let mut is_first = true;
        for deed in &mut segment.transactions {
            localise(deed, &authors, seq)?;
            seq += deed.operations.len() as u64;
            self.touch(deed);
            match std::mem::replace(&mut is_first, false) {
                true => self.receiver.take_first(source, deed)?,
                false => self.receiver.take(source, deed)?,
            }
        }
        let header = &segment.header;
        self.taken.segments += 1;
        self.taken.operations += u64::from(header.operations);
        self.taken.laptops.insert(header.author.laptop);
        // What this laptop wrote before a backup of it was restored comes back to it as well.
        self.taken.is_cloned |= header.author == self.own;
        Ok(())
    }

    /// Notes the records that a deed writes or names.
    fn touch(&mut self, deed: &Transaction) {
        for operation in &deed.operations {
            let Some(table) = Table::find(operation.table) else {
                continue;
            };
            self.taken.touched.insert((table, operation.entity));
            for written in &operation.written {
                let Value::Id(named) = written.value else {
                    continue;
                };
                let holds = table.field(written.field.number).map(|it| it.holds);
                if let Some(Holds::Names(other)) = holds {
                    self.taken.touched.insert((other, named));
                }
            }
        }
    }

    /// Finds the source a segment goes on with, or begins one: for an author not heard of before,
    /// or where the same author went on otherwise already. Refuses a header that lies about its
    /// place.
    fn source_of(&self, segment: &Segment) -> Result<u32> {
        let header = &segment.header;
        if header.previous == SegmentHash::default() {
            if header.number != 1 || header.first_seq != 1 {
                return Err(super::damaged());
            }
            return sources::begin(self.connection, header.author, None);
        }
        let before = sources::closed_by_hash(self.connection, &header.previous)?
            .ok_or_else(super::damaged)?;
        let of = sources::find(self.connection, before.source)?;
        let follows = (before.number + 1, before.last_seq + 1, of.author);
        if (header.number, header.first_seq, header.author) != follows {
            return Err(super::damaged());
        }
        let last = sources::last_closed(self.connection, before.source)?;
        let is_last = last.is_some_and(|it| it.number == before.number);
        if is_last {
            Ok(before.source)
        } else {
            let after = Place {
                source: before.source,
                seq: before.last_seq,
            };
            sources::begin(self.connection, header.author, Some(after))
        }
    }

    /// Returns where operations stand here that a segment names, author by author of its list.
    fn authors(&self, segment: &Segment, source: u32) -> Result<Authors> {
        let mut authors = Authors::of(self.connection, source)?;
        for seen in &segment.header.seen {
            let closed =
                sources::closed_by_hash(self.connection, &seen.hash)?.ok_or_else(super::damaged)?;
            let author = sources::find(self.connection, closed.source)?.author;
            let told = (closed.number, closed.last_seq, author);
            if told != (seen.number, seen.last_seq, seen.author) {
                return Err(super::damaged());
            }
            authors.add(self.connection, closed.source, seen.last_seq)?;
        }
        Ok(authors)
    }
}

fn pictures_in(segment: &Segment) -> impl Iterator<Item = [u8; 32]> {
    let operations = segment.transactions.iter().flat_map(|it| &it.operations);
    let written = operations.flat_map(|it| &it.written);
    written.filter_map(|it| match it.value {
        Value::Hash(hash) => Some(hash),
        _ => None,
    })
}

/// Turns the places of a deed, whose first operation has this number, into those of this register.
/// Refuses one that names what its author cannot have seen, or otherwise than by the first entry that
/// holds it.
fn localise(deed: &mut Transaction, authors: &Authors, first: u64) -> Result<()> {
    let local = |place: Place, before: u64| -> Result<Place> {
        let is_later = place.source == 0 && place.seq >= before;
        let found = authors.find(place.source, place.seq);
        found.filter(|_| !is_later).ok_or_else(super::damaged)
    };
    deed.undoes = deed.undoes.map(|it| local(it, first)).transpose()?;
    for (operation, seq) in deed.operations.iter_mut().zip(first..) {
        for place in operation.written.iter_mut().flat_map(|it| &mut it.replaces) {
            *place = local(*place, seq)?;
        }
    }
    Ok(())
}
