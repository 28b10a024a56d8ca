//! Records that were written under two tables.
//!
//! Ids are drawn, or made from what a record is; two tables meet in one only where a laptop means harm
//! or a list of another program went wrong. Then reading all that was written of the record is cheap
//! enough, and everything else stays as it is for records of one table.

use rusqlite::Connection;

use super::presence::{self, Presence, seen_at};
use super::{heads, naming};
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::{Claim, Seen, table_of};
use crate::operation::{Deed, Operation, Place};
use crate::store::{joined, log, product};

/// Follows an operation under another table than that under which its record stands so far; says
/// whether the record stands under it from now on.
pub(super) fn follow(
    connection: &Connection,
    place: Place,
    (operation, table): (&Operation, Table),
    so_far: Presence,
) -> Result<bool> {
    let entity = operation.entity;
    let is_moved = operation.deed == Deed::Write && {
        let writes = writes_until(connection, entity, place)?;
        let moves = stands_under(connection, &writes)? == Some(table);
        if moves {
            move_to(connection, table, (entity, so_far), &writes)?;
        }
        moves
    };
    if let Some(presence) = presence::find_presence(connection, entity)? {
        match operation.deed {
            Deed::Trash => presence::judge(connection, entity, presence, true)?,
            Deed::Write | Deed::Restore => presence::touch(connection, entity, presence)?,
        };
        if let Some(stands) = Table::find(presence.table) {
            joined::follow(connection, stands, entity, joined::Before::default())?;
        }
    }
    naming::touch_named(connection, place, operation, table)?;
    Ok(is_moved)
}

/// Returns the writes of a record under tables of this version that came up to an operation, in the
/// order in which they came.
fn writes_until(
    connection: &Connection,
    entity: Id,
    last: Place,
) -> Result<Vec<(Place, Operation)>> {
    let until = (log::arrived_of(connection, last)?, last.seq);
    let mut writes = Vec::new();
    for (place, operation) in log::operations_on(connection, entity)? {
        let came = (log::arrived_of(connection, place)?, place.seq);
        let is_known = Table::find(operation.table).is_some();
        if operation.deed == Deed::Write && is_known && came <= until {
            writes.push((came, (place, operation)));
        }
    }
    writes.sort_by_key(|(came, _)| *came);
    Ok(writes.into_iter().map(|(_, it)| it).collect())
}

fn stands_under(connection: &Connection, writes: &[(Place, Operation)]) -> Result<Option<Table>> {
    let mut known: Vec<(Seen, &Operation, Place)> = Vec::new();
    for (place, operation) in writes {
        known.push((seen_at(connection, *place)?, operation, *place));
    }
    let mut claims = Vec::new();
    for (seen, operation, place) in &known {
        claims.push(Claim {
            table: operation.table,
            head: heads::head_at(connection, *place)?,
            seen,
        });
    }
    Ok(table_of(&claims).and_then(Table::find))
}

/// Takes a record out of its table and writes it anew under another one.
fn move_to(
    connection: &Connection,
    table: Table,
    (entity, so_far): (Id, Presence),
    writes: &[(Place, Operation)],
) -> Result<()> {
    let mut under = writes.iter().filter(|(_, it)| it.table == table.number());
    let Some((born, first)) = under.next() else {
        return Ok(());
    };
    if let Some(old) = Table::find(so_far.table) {
        let before = joined::standing_with(connection, old, entity)?;
        product::remove(connection, old, entity)?;
        forget_heads(connection, entity)?;
        presence::stand_under(connection, entity, (table, *born))?;
        joined::follow(connection, old, entity, before)?;
    }
    product::insert(connection, table, first)?;
    for (place, operation) in under {
        for written in &operation.written {
            heads::write_field(connection, *place, entity, (*born, table), written)?;
        }
    }
    product::mark_trashed(connection, table, entity, so_far.gone.is_some())
}

fn forget_heads(connection: &Connection, entity: Id) -> Result<()> {
    for sql in [
        "DELETE FROM head WHERE entity = ?1",
        "DELETE FROM conflict WHERE entity = ?1",
    ] {
        connection
            .prepare_cached(sql)
            .and_then(|mut it| it.execute([entity]))
            .doing("write a record under another table")?;
    }
    Ok(())
}
