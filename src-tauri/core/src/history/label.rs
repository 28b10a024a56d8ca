//! The words of a transaction: what it did to whom, or to how many.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Message;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Place;
use crate::register::name_of;
use crate::store::log;
use crate::words::act_message;

/// Returns the words of a transaction and, where it took another back, of the deed behind it: taking
/// back what took back is doing it again.
pub(super) fn labels_of(
    connection: &Connection,
    tx: i64,
    act: Option<Act>,
) -> Result<(Message, Option<Message>)> {
    let mut entry = log::entry_of(connection, log::place_of(tx))?;
    if entry.undoes == 0 {
        return Ok((label_of(connection, tx, act)?, None));
    }
    let mut is_back = false;
    while entry.undoes != 0 {
        entry = log::entry_of(connection, log::place_of(entry.undoes))?;
        is_back = !is_back;
    }
    let key = if is_back { "act-undo" } else { "act-redo" };
    let about = label_of(connection, entry.id, Act::find(entry.act))?;
    Ok((Message::new(key), Some(about)))
}

/// Returns the words of a transaction. Where it took another back, `act` is that other's.
pub(super) fn label_of(connection: &Connection, tx: i64, act: Option<Act>) -> Result<Message> {
    let entry = log::entry_of(connection, log::place_of(tx))?;
    let last = log::row_of(Place {
        source: log::place_of(tx).source,
        seq: entry.last_seq,
    });
    let (name, count) = subject(connection, tx, last)?;
    Ok(act_message(act, &name, count))
}

/// Returns the name of the first record, a tag or a column of a form only where there is nothing
/// else, and how many of its table the transaction touched.
fn subject(connection: &Connection, first: i64, last: i64) -> Result<(String, u32)> {
    let head: Option<(Id, u16)> = connection
        .prepare_cached(
            "SELECT o.entity, p.kind FROM op o JOIN presence p ON p.entity = o.entity
             WHERE o.id BETWEEN ?1 AND ?2 ORDER BY p.kind IN (?3, ?4), o.id LIMIT 1",
        )
        .and_then(|mut it| {
            let aside = [Table::Tag.number(), Table::Question.number()];
            it.query_row(params![first, last, aside[0], aside[1]], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()
        })
        .doing("read what a deed was done to")?;
    let Some((entity, kind)) = head else {
        return Ok((String::new(), 0));
    };
    let count = connection
        .prepare_cached(
            "SELECT count(DISTINCT o.entity) FROM op o JOIN presence p ON p.entity = o.entity
             WHERE o.id BETWEEN ?1 AND ?2 AND p.kind = ?3",
        )
        .and_then(|mut it| it.query_row(params![first, last, kind], |row| row.get(0)))
        .doing("count what a deed was done to")?;
    match Table::find(kind) {
        Some(Table::Tag) => Ok((name_of(connection, Table::Tag, entity)?, 1)),
        Some(table) => Ok((name_of(connection, table, entity)?, count)),
        None => Ok((String::new(), count)),
    }
}
