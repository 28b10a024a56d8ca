//! The inside of a transaction: the only hands that write what staff share.

mod fields;
mod part;
mod shown;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

pub use fields::Fields;
pub(super) use fields::hold;

use super::Identity;
use crate::act::Act;
use crate::catalogue::Table;
use crate::clock::{Clock, Stamp};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::store::log::{self, Entry};
use crate::store::{apply, derive, figures};
use crate::value::Value;

/// Who writes a change, and where.
#[derive(Clone, Copy)]
pub(super) struct Author<'a> {
    pub(super) path: &'a Path,
    pub(super) identity: &'a Identity,
    pub(super) clock: &'a dyn Clock,
    pub(super) worker: Id,
}

/// A transaction being written; it reads as the register does.
pub struct Change<'a> {
    connection: &'a Connection,
    author: Author<'a>,
    act: Act,
    worker: Id,
    stamp: Stamp,
    pub(super) first: Place,
    next_seq: u64,
    undoes: Cell<i64>,
    changed: BTreeSet<Table>,
    underived: BTreeSet<(Table, Id)>,
    minted: u64,
}

impl Deref for Change<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl<'a> Change<'a> {
    pub(super) fn begin(connection: &'a Connection, author: Author<'a>, act: Act) -> Result<Self> {
        let source = author.identity.source;
        let last_seq: i64 = connection
            .query_row(
                "SELECT last_seq FROM source WHERE number = ?1",
                [source],
                |row| row.get(0),
            )
            .doing("begin a change")?;
        let now = author.clock.milliseconds();
        let last_stamp = log::stamp_to_follow(connection, source, now)?;
        let next_seq = last_seq.cast_unsigned() + 1;
        Ok(Self {
            connection,
            author,
            act,
            worker: author.worker,
            stamp: last_stamp.next(now),
            first: Place {
                source,
                seq: next_seq,
            },
            next_seq,
            undoes: Cell::new(0),
            changed: BTreeSet::new(),
            underived: BTreeSet::new(),
            minted: 0,
        })
    }

    /// Returns today's date.
    pub fn today(&self) -> NaiveDate {
        self.author.clock.today()
    }

    /// Returns the number under which the change will stand in the log, where it writes anything.
    pub(crate) fn tx(&self) -> i64 {
        log::row_of(self.first)
    }

    /// Returns how many operations the change has written so far.
    pub fn operations(&self) -> u64 {
        self.next_seq - self.first.seq
    }

    /// Returns the register's identity.
    pub fn identity(&self) -> &Identity {
        self.author.identity
    }

    /// Returns the file of the register.
    pub(super) fn place(&self) -> &Path {
        self.author.path
    }

    /// Returns the clock.
    pub fn clock(&self) -> &dyn Clock {
        self.author.clock
    }

    /// Signs what follows with another name; only founding an academy needs it, because the first
    /// worker is part of the first transaction.
    pub(crate) fn sign_as(&mut self, worker: Id) {
        self.worker = worker;
    }

    /// Remembers which transaction this one undoes.
    pub(super) fn mark_undoing(&self, tx: i64) {
        self.undoes.set(tx);
    }

    /// Makes an id for a record that a person creates.
    pub fn mint(&mut self) -> Id {
        let mut random = [0; 10];
        self.author.clock.fill(&mut random);
        self.minted += 1;
        Id::from_moment(self.stamp.milliseconds(), &random)
    }

    /// Creates a record.
    ///
    /// A record that exists already, as derived ids may, is re-added: it comes out of the trash
    /// and every value given is written over all versions of its field, so that an old
    /// «cancelled» does not come back.
    ///
    /// Refuses with [`Code::TextTooLong`].
    pub fn add(&mut self, table: Table, id: Id, fields: Fields) -> Result<()> {
        let fields = self.write_where_shown(table, id, fields.resolve(table)?)?;
        fields
            .iter()
            .try_for_each(|(field, value)| hold(table, *field, value))?;
        match apply::find_presence(self.connection, id)? {
            None => {
                let written = fields
                    .into_iter()
                    .filter(|(_, value)| *value != Value::Empty)
                    .map(|(field, value)| Written {
                        field,
                        value,
                        replaces: Vec::new(),
                    })
                    .collect();
                self.write(table, id, Deed::Write, written)
            }
            Some(presence) => {
                let revive = presence.gone.is_some();
                if revive {
                    self.write(table, id, Deed::Restore, Vec::new())?;
                }
                let mut written = Vec::new();
                for (field, value) in fields {
                    let heads = apply::heads_of(self.connection, id, presence.born, field)?;
                    let same = self.value_of(&heads, field)? == value && heads.len() < 2;
                    if revive || !same {
                        let replaces = heads.into_iter().collect();
                        written.push(Written {
                            field,
                            value,
                            replaces,
                        });
                    }
                }
                self.write_unless_empty(table, id, written)
            }
        }
    }

    /// Changes fields of a record; values that stay the same are not written.
    ///
    /// Refuses with [`Code::NotFound`] or, in the trash, [`Code::InTrash`], and with
    /// [`Code::TextTooLong`]; a text that was longer before may stay as it is.
    pub fn correct(&mut self, table: Table, id: Id, fields: Fields) -> Result<()> {
        let presence = self.present(table, id)?;
        let mut written = Vec::new();
        for (field, value) in self.write_where_shown(table, id, fields.resolve(table)?)? {
            let heads = apply::heads_of(self.connection, id, presence.born, field)?;
            if self.value_of(&heads, field)? != value {
                hold(table, field, &value)?;
                let shown = apply::displayed_head(self.connection, &heads, field)?;
                written.push(Written {
                    field,
                    value,
                    replaces: shown.into_iter().collect(),
                });
            }
        }
        self.write_unless_empty(table, id, written)
    }

    /// Writes values of a record that came from another register as they stood there.
    pub(crate) fn write_brought(
        &mut self,
        table: Table,
        id: Id,
        values: Vec<(FieldKey, Value)>,
    ) -> Result<()> {
        let presence = apply::find_presence(self.connection, id)?;
        if presence.is_some_and(|it| it.gone.is_some()) {
            self.write(table, id, Deed::Restore, Vec::new())?;
        }
        let mut written = Vec::with_capacity(values.len());
        for (field, value) in values {
            let replaces = match presence {
                Some(presence) => apply::heads_of(self.connection, id, presence.born, field)?,
                None => BTreeSet::new(),
            };
            written.push(Written {
                field,
                value,
                replaces: replaces.into_iter().collect(),
            });
        }
        written.sort_by_key(|it| it.field);
        self.write(table, id, Deed::Write, written)
    }

    /// Puts a record in the trash; one already there stays.
    ///
    /// Refuses with [`Code::InUse`] the worker who sits at the laptop, by whatever way they would go.
    pub fn trash(&mut self, table: Table, id: Id) -> Result<()> {
        let presence = self.known(table, id)?;
        if presence.gone.is_some() {
            return Ok(());
        }
        if table == Table::Worker && id == self.author.worker {
            return Err(Error::refused(Code::InUse).with("field", "worker"));
        }
        self.write(table, id, Deed::Trash, Vec::new())
    }

    /// Takes a record out of the trash.
    pub fn restore(&mut self, table: Table, id: Id) -> Result<()> {
        let presence = self.known(table, id)?;
        if presence.gone.is_none() {
            return Ok(());
        }
        self.write(table, id, Deed::Restore, Vec::new())
    }

    /// Says that a record stays, though somebody who did not know of the last work on it deleted it.
    pub(crate) fn keep_alive(&mut self, table: Table, id: Id) -> Result<()> {
        self.present(table, id)?;
        self.write(table, id, Deed::Restore, Vec::new())
    }

    /// Says whether a record exists outside the trash.
    pub fn has(&self, id: Id) -> Result<bool> {
        let presence = apply::find_presence(self.connection, id)?;
        Ok(presence.is_some_and(|presence| presence.gone.is_none()))
    }

    pub(super) fn known(&self, table: Table, id: Id) -> Result<apply::Presence> {
        apply::find_presence(self.connection, id)?
            .filter(|presence| presence.table == table.number())
            .or_not_found(id)
    }

    /// Makes sure that a record exists outside the trash.
    pub fn present(&self, table: Table, id: Id) -> Result<apply::Presence> {
        let presence = self.known(table, id)?;
        match presence.gone {
            None => Ok(presence),
            Some(_) => Err(Error::refused(Code::InTrash).with("id", id)),
        }
    }

    fn value_of(&self, heads: &BTreeSet<Place>, field: FieldKey) -> Result<Value> {
        let Some(shown) = apply::displayed_head(self.connection, heads, field)? else {
            return Ok(Value::Empty);
        };
        let operation = log::operation(self.connection, shown)?;
        Ok(operation
            .find(field)
            .map_or(Value::Empty, |written| written.value.clone()))
    }

    pub(super) fn write_unless_empty(
        &mut self,
        table: Table,
        id: Id,
        written: Vec<Written>,
    ) -> Result<()> {
        if written.is_empty() {
            Ok(())
        } else {
            self.write(table, id, Deed::Write, written)
        }
    }

    pub(super) fn write(
        &mut self,
        table: Table,
        entity: Id,
        deed: Deed,
        written: Vec<Written>,
    ) -> Result<()> {
        let place = Place {
            source: self.first.source,
            seq: self.next_seq,
        };
        let operation = Operation {
            table: table.number(),
            entity,
            deed,
            written,
        };
        let over_nothing = operation.written.iter().all(|it| it.replaces.is_empty());
        let is_born = deed == Deed::Write && over_nothing;
        let is_derived = derive::is_made_from(table, &operation, is_born);
        log::append(self.connection, place, &operation)?;
        apply::apply(self.connection, place, &operation)?;
        self.next_seq += 1;
        self.changed.insert(table);
        if is_derived {
            self.underived.insert((table, entity));
        }
        Ok(())
    }

    /// Writes what is made from the values written so far, such as search text; the end of the
    /// change does it too. Whoever waits for something beside it does it while waiting.
    pub(crate) fn derive(&mut self) -> Result<()> {
        for (table, entity) in std::mem::take(&mut self.underived) {
            derive::derive(self.connection, table, entity)?;
        }
        figures::count_missing(self.connection)
    }

    pub(super) fn finish(mut self) -> Result<(Vec<Table>, Option<i64>)> {
        if self.next_seq == self.first.seq {
            return Ok((Vec::new(), None));
        }
        self.derive()?;
        let id = log::row_of(self.first);
        let entry = Entry {
            id,
            last_seq: self.next_seq - 1,
            worker: self.worker,
            act: self.act as u16,
            stamp: self.stamp,
            undoes: self.undoes.get(),
        };
        log::append_entry(self.connection, &entry)?;
        Ok((self.changed.into_iter().collect(), Some(id)))
    }
}
