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
        let mut last = before;
        for operation in &deed.operations {
            last += 1;
            log::append(self.connection, Place { source, seq: last }, operation)?;
        }
        let first = Place {
            source,
            seq: before + 1,
        };
        self.enter(first, last, deed)?;
        for (operation, seq) in deed.operations.iter().zip(first.seq..) {
            self.applier.apply(Place { source, seq }, operation)?;
            self.changed.extend(Table::find(operation.table));
        }
        self.last.insert(source, last);
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
