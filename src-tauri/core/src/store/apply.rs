//! Applying one operation of the log to merge state and product tables.
//!
//! The same code serves a change made here, a rebuild and a change that arrives in a file. What it
//! leaves is what [`crate::merge`] says of the set of operations, whatever order they come in; an
//! operation stands in the log before it is applied.

mod heads;
mod naming;
mod presence;
mod two_tables;

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

pub use heads::{displayed_head, head_at, heads_of, show_anew};
pub use naming::is_named_by_present;
pub use presence::{Presence, deletions_unheard, find_presence};

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Deed, Operation, Place};
use crate::store::{derive, figures, joined, log, product};

/// Applies an operation that the log already holds.
///
/// An operation on a table this version does not know is listed in `unknown` and waits there for
/// an upgrade; a field it does not know is passed over and found again by the rebuild.
pub fn apply(connection: &Connection, place: Place, operation: &Operation) -> Result<()> {
    match Table::find(operation.table) {
        Some(table) => apply_known(connection, place, operation, table, true).map(drop),
        None => note_unknown(connection, place),
    }
}

/// Applies many operations, and makes what is derived from them once at the end.
pub struct Applier<'a> {
    connection: &'a Connection,
    /// Whether anybody was written down twice; mostly nobody was, and nothing has to be followed.
    is_anybody_joined: bool,
    underived: BTreeSet<(Table, Id)>,
}

impl<'a> Applier<'a> {
    /// Begins; whatever is made from displayed values is behind until [`Self::finish`].
    pub fn new(connection: &'a Connection) -> Result<Self> {
        Ok(Self {
            connection,
            is_anybody_joined: joined::is_anybody(connection)?,
            underived: BTreeSet::new(),
        })
    }

    /// Applies an operation that the log already holds, as [`apply`] does.
    pub fn apply(&mut self, place: Place, operation: &Operation) -> Result<()> {
        let Some(table) = Table::find(operation.table) else {
            return note_unknown(self.connection, place);
        };
        let follows = self.is_anybody_joined || table == Table::SamePerson;
        let is_born = apply_known(self.connection, place, operation, table, follows)?;
        if table == Table::SamePerson {
            self.is_anybody_joined = joined::is_anybody(self.connection)?;
        }
        if derive::is_made_from(table, operation, is_born) {
            self.underived.insert((table, operation.entity));
        }
        Ok(())
    }

    /// Makes sorting keys, search text and figures of what was touched.
    pub fn finish(self) -> Result<()> {
        for (table, entity) in self.underived {
            derive::derive(self.connection, table, entity)?;
        }
        figures::count_missing(self.connection)
    }
}

/// Applies an operation and says whether it created its record, or wrote it under another table.
fn apply_known(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
    follows: bool,
) -> Result<bool> {
    let entity = operation.entity;
    let presence = find_presence(connection, entity)?;
    if let Some(other) = presence.filter(|it| it.table != operation.table) {
        return two_tables::follow(connection, place, (operation, table), other);
    }
    let before = match (follows, presence) {
        (true, Some(_)) => joined::before(connection, table, operation)?,
        _ => joined::Before::default(),
    };
    match (operation.deed, presence) {
        (Deed::Write, None) => give_birth(connection, place, operation, table)?,
        (Deed::Write, Some(presence)) => {
            for written in &operation.written {
                heads::write_field(connection, place, entity, (presence.born, table), written)?;
            }
            presence::touch(connection, entity, presence)?;
        }
        (Deed::Trash, Some(presence)) => {
            presence::judge(connection, entity, presence, true)?;
        }
        (Deed::Restore, Some(presence)) => {
            presence::touch(connection, entity, presence)?;
        }
        // Nobody deletes what they do not know, and what comes later brings it back in any case.
        (Deed::Trash | Deed::Restore, None) => {}
    }
    naming::touch_named(connection, place, operation, table)?;
    if follows {
        joined::follow(connection, table, entity, before)?;
    }
    Ok(operation.deed == Deed::Write && presence.is_none())
}

fn note_unknown(connection: &Connection, place: Place) -> Result<()> {
    connection
        .execute(
            "INSERT OR IGNORE INTO unknown(op) VALUES (?1)",
            [log::row_of(place)],
        )
        .doing("keep an operation of a newer version")
        .map(drop)
}

fn give_birth(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO presence(entity, kind, born) VALUES (?1, ?2, ?3)")
        .and_then(|mut statement| {
            statement.execute(params![
                operation.entity,
                operation.table,
                log::row_of(place)
            ])
        })
        .doing("write a presence")?;
    product::insert(connection, table, operation)
}
