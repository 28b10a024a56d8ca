//! Deeds of other laptops on their way into the log.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use rusqlite::Connection;

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::exchange::segment::Transaction;
use crate::operation::Place;
use crate::store::apply::Applier;
use crate::store::log::{self, Entry};

/// Takes deeds of other laptops into the log and applies them, all within one SQLite transaction,
/// through which rows of sources and segments are written as well.
pub struct Receiver<'a> {
    connection: &'a Connection,
    applier: Applier<'a>,
    arrived: i64,
    last: BTreeMap<u32, u64>,
    changed: BTreeSet<Table>,
}

impl Deref for Receiver<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl<'a> Receiver<'a> {
    pub(crate) fn begin(connection: &'a Connection) -> Result<Self> {
        Ok(Self {
            connection,
            applier: Applier::new(connection)?,
            arrived: log::last_arrived(connection)?,
            last: BTreeMap::new(),
            changed: BTreeSet::new(),
        })
    }

    /// Takes the next deed of a source, whose row and whose segment's stand already. The places in
    /// it are those of this register, and all that its author had seen was taken before.
    ///
    /// What was taken shows in lists when all of it was.
    pub fn take(&mut self, source: u32, deed: &Transaction) -> Result<()> {
        let before = self.last_of(source)?;
        let last = self.append(source, before, deed)?;
        let first = Place {
            source,
            seq: before + 1,
        };
        self.enter(first, last, deed)?;
        self.apply(first, last, deed)
    }

    /// Takes the first deed of a source's segment, as [`Self::take`] does. Where it is the rest of
    /// the last deed of the segment before, too large for one, both are one deed again.
    pub fn take_first(&mut self, source: u32, deed: &Transaction) -> Result<()> {
        let before = Place {
            source,
            seq: self.last_of(source)?,
        };
        let Some(begun) = self.begun(before, deed)? else {
            return self.take(source, deed);
        };
        let last = self.append(source, before.seq, deed)?;
        log::extend_entry(self.connection, begun, last)?;
        let first = Place {
            source,
            seq: before.seq + 1,
        };
        self.apply(first, last, deed)
    }

    /// Finds the deed that ends with an operation and that another goes on with.
    ///
    /// An author gives no two deeds one stamp. A rebuild applies a deed where it began, so that
    /// nothing may have come between its parts.
    fn begun(&self, end: Place, deed: &Transaction) -> Result<Option<i64>> {
        let Some(entry) = log::find_entry_of(self.connection, end)? else {
            return Ok(None);
        };
        let undoes = deed.undoes.map_or(0, log::row_of);
        let is_same = (entry.worker, entry.act, entry.stamp, entry.undoes)
            == (deed.worker, deed.act, deed.stamp, undoes);
        let is_last =
            || -> Result<bool> { Ok(log::arrived_of(self.connection, end)? == self.arrived) };
        Ok((is_same && is_last()?).then_some(entry.id))
    }

    fn append(&mut self, source: u32, before: u64, deed: &Transaction) -> Result<u64> {
        let mut last = before;
        for operation in &deed.operations {
            last += 1;
            log::append(self.connection, Place { source, seq: last }, operation)?;
        }
        self.last.insert(source, last);
        Ok(last)
    }

    fn apply(&mut self, first: Place, last: u64, deed: &Transaction) -> Result<()> {
        for (operation, seq) in deed.operations.iter().zip(first.seq..=last) {
            let place = Place { seq, ..first };
            self.applier.apply(place, operation)?;
            self.changed.extend(Table::find(operation.table));
        }
        Ok(())
    }

    fn enter(&mut self, first: Place, last_seq: u64, deed: &Transaction) -> Result<()> {
        self.arrived += 1;
        let entry = Entry {
            id: log::row_of(first),
            last_seq,
            worker: deed.worker,
            act: deed.act,
            stamp: deed.stamp,
            undoes: deed.undoes.map_or(0, log::row_of),
        };
        log::insert_entry(self.connection, &entry, self.arrived)
    }

    fn last_of(&self, source: u32) -> Result<u64> {
        if let Some(last) = self.last.get(&source) {
            return Ok(*last);
        }
        let last: i64 = self
            .connection
            .prepare_cached("SELECT last_seq FROM source WHERE number = ?1")
            .and_then(|mut it| it.query_row([source], |row| row.get(0)))
            .doing("read the last operation of a laptop")?;
        Ok(last.cast_unsigned())
    }

    /// Makes what is derived from all that was taken; returns the tables in which something changed.
    pub(crate) fn finish(self) -> Result<Vec<Table>> {
        for (source, seq) in self.last {
            log::keep_last(self.connection, Place { source, seq })?;
        }
        self.applier.finish()?;
        Ok(self.changed.into_iter().collect())
    }
}
