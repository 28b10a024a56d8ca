//! The authors that a segment may name, where their operations stand here.
//!
//! A segment names an operation by an entry of the list of whom its author had seen, and by its
//! number. Of an author whose disk was copied two entries may hold the same operation. The first of
//! them names it, before all the author itself: whichever continuation a register heard of first, a
//! segment comes out of it as it was signed.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::sources;
use crate::error::Result;
use crate::operation::Place;

/// The operations that one entry holds: of a forked author the first ones stand in another source.
struct Chain {
    last: u64,
    /// Sources, the last one first, each with the operation after which it begins.
    parts: Vec<Place>,
}

/// Entry 0 is the author of the segment, the others are whom it had seen.
pub struct Authors {
    chains: Vec<Chain>,
    /// By source the entries that hold operations of it, each up to a last one.
    holding: BTreeMap<u32, Vec<(u32, u64)>>,
}

impl Authors {
    /// Begins with the author, whose operations are those of a source.
    pub fn of(connection: &Connection, source: u32) -> Result<Self> {
        let mut authors = Self {
            chains: Vec::new(),
            holding: BTreeMap::new(),
        };
        authors.add(connection, source, u64::MAX)?;
        Ok(authors)
    }

    /// Adds an entry that holds what a source goes on from and its operations up to a last one.
    pub fn add(&mut self, connection: &Connection, source: u32, last: u64) -> Result<()> {
        let entry = u32::try_from(self.chains.len()).unwrap_or(u32::MAX);
        let mut parts = Vec::new();
        let mut at = Some(Place { source, seq: last });
        while let Some(Place { source, seq: last }) = at {
            let forked = sources::find(connection, source)?.forked;
            parts.push(Place {
                source,
                seq: forked.map_or(0, |it| it.seq),
            });
            self.holding.entry(source).or_default().push((entry, last));
            at = forked;
        }
        self.chains.push(Chain { last, parts });
        Ok(())
    }

    /// Returns where an operation stands here, given as a segment names it; nothing where the entry does
    /// not hold it, or another entry is the one that names it.
    pub fn find(&self, entry: u32, seq: u64) -> Option<Place> {
        let chain = self.chains.get(usize::try_from(entry).ok()?)?;
        let part = chain.parts.iter().find(|it| seq > it.seq)?;
        let place = Place {
            source: part.source,
            seq,
        };
        let is_named = seq <= chain.last && self.entry_of(place) == Some(entry);
        is_named.then_some(place)
    }

    /// Returns the entry that names an operation that stands here; nothing where none holds it.
    pub fn entry_of(&self, place: Place) -> Option<u32> {
        let holding = self.holding.get(&place.source)?;
        let first = holding.iter().find(|(_, last)| place.seq <= *last);
        first.map(|(entry, _)| *entry)
    }
}
