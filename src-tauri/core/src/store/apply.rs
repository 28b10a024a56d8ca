//! Applying one operation of the log to merge state and product tables.
//!
//! The same code serves a change made here, a rebuild and a change that arrives in a file. What it
//! leaves is what [`crate::merge`] says of the set of operations, whatever order they come in; an
//! operation stands in the log before it is applied.

mod gather;
mod heads;
mod naming;
mod presence;
mod two_tables;

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

pub use heads::{displayed_head, head_at, heads_of, show_anew};
pub use naming::is_named_by_present;
pub use presence::{Presence, deletions_unheard, find_presence};

use gather::Gathered;

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
        Some(table) => {
            let presence = find_presence(connection, operation.entity)?;
            apply_known(connection, place, operation, (table, presence), true).map(drop)
        }
        None => note_unknown(connection, place),
    }
}

/// Applies many operations, and makes what is derived from them once at the end.
pub struct Applier<'a> {
    connection: &'a Connection,
    /// Whether anybody was written down twice; mostly nobody was, and nothing has to be followed.
    is_anybody_joined: bool,
    gathered: Gathered,
    underived: BTreeSet<(Table, Id)>,
}

impl<'a> Applier<'a> {
    /// Begins; whatever is made from displayed values is behind until [`Self::finish`].
    pub fn new(connection: &'a Connection) -> Result<Self> {
        Ok(Self {
            connection,
            is_anybody_joined: joined::is_anybody(connection)?,
            gathered: Gathered::default(),
            underived: BTreeSet::new(),
        })
    }

    /// Applies an operation that the log already holds, as [`apply`] does.
    pub fn apply(&mut self, place: Place, operation: &Operation) -> Result<()> {
        let Some(table) = Table::find(operation.table) else {
            return note_unknown(self.connection, place);
        };
        let is_born = match self.gather(place, operation, table)? {
            Gathering::Done => false,
            Gathering::Left(presence) => self.apply_now(place, operation, (table, presence))?,
        };
        if derive::is_made_from(table, operation, is_born) {
            self.underived.insert((table, operation.entity));
        }
        Ok(())
    }

    /// Gathers an operation, or leaves it to be applied at once on tables that are up to date.
    fn gather(&mut self, place: Place, operation: &Operation, table: Table) -> Result<Gathering> {
        let (connection, entity) = (self.connection, operation.entity);
        if table != Table::SamePerson && gather::is_plain(table, operation) {
            let is_begun = match self.gathered.has(entity) {
                true => true,
                false => match find_presence(connection, entity)? {
                    Some(found) if !self.stands_with_others(table, entity)? => {
                        self.gathered.begin(connection, table, entity, found)?
                    }
                    presence => return Ok(Gathering::Left(presence)),
                },
            };
            if is_begun && self.gathered.take(connection, place, operation)? {
                if self.gathered.is_full() {
                    self.gathered.show_all(connection)?;
                }
                return Ok(Gathering::Done);
            }
        }
        let presence = find_presence(connection, entity)?;
        let is_of_one_table = presence.is_none_or(|it| it.table == operation.table);
        // Who is one person decides what all of them show, and a pair may be under two tables.
        match table == Table::SamePerson || !is_of_one_table {
            true => self.gathered.show_all(connection)?,
            false => self.gathered.show(connection, entity)?,
        }
        Ok(Gathering::Left(presence))
    }

    /// Says whether what a record shows may be made from other records as well.
    fn stands_with_others(&self, table: Table, entity: Id) -> Result<bool> {
        match table {
            _ if !self.is_anybody_joined => Ok(false),
            Table::Trainee => joined::find_shown(self.connection, entity).map(|it| it.is_some()),
            _ => Ok(joined::hangs_on_people(table)),
        }
    }

    fn apply_now(
        &mut self,
        place: Place,
        operation: &Operation,
        (table, presence): (Table, Option<Presence>),
    ) -> Result<bool> {
        let is_of_one_table = presence.is_none_or(|it| it.table == operation.table);
        let may_join = table == Table::SamePerson || !is_of_one_table;
        let follows = self.is_anybody_joined || may_join;
        let known = (table, presence);
        let is_born = apply_known(self.connection, place, operation, known, follows)?;
        if may_join {
            self.is_anybody_joined = joined::is_anybody(self.connection)?;
        }
        Ok(is_born)
    }

    /// Makes sorting keys, search text and figures of what was touched.
    pub fn finish(mut self) -> Result<()> {
        self.gathered.show_all(self.connection)?;
        for (table, entity) in self.underived {
            derive::derive(self.connection, table, entity)?;
        }
        figures::count_missing(self.connection)
    }
}

/// What became of an operation that was to be gathered.
enum Gathering {
    Done,
    /// It is to be applied to a record of this presence.
    Left(Option<Presence>),
}

/// Applies an operation and says whether it created its record, or wrote it under another table.
fn apply_known(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    (table, presence): (Table, Option<Presence>),
    follows: bool,
) -> Result<bool> {
    let entity = operation.entity;
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
