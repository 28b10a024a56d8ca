//! Whether a record exists, and which deletion of it is in force.

use rusqlite::{Connection, OptionalExtension, params};

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::{Deletion, Seen, covers, deletion_in_force, touches};
use crate::operation::{Operation, Place};
use crate::store::{log, product};

/// Whether a record exists, since which operation, and what put it in the trash.
#[derive(Clone, Copy, Debug)]
pub struct Presence {
    /// The table's number.
    pub table: u16,
    /// The operation that created the record here: the first that came, which on another laptop may
    /// be another one.
    pub born: Place,
    /// The deletion in force.
    pub gone: Option<Place>,
}

/// Finds the presence of a record.
pub fn find_presence(connection: &Connection, entity: Id) -> Result<Option<Presence>> {
    connection
        .prepare_cached("SELECT kind, born, gone FROM presence WHERE entity = ?1")
        .and_then(|mut statement| {
            statement
                .query_row([entity], |row| {
                    let gone: i64 = row.get(2)?;
                    Ok(Presence {
                        table: row.get(0)?,
                        born: log::place_of(row.get(1)?),
                        gone: (gone != 0).then(|| log::place_of(gone)),
                    })
                })
                .optional()
        })
        .doing("read a presence")
}

/// Follows an operation that touched a record, and says whether that changed anything. Only a
/// deletion in force can be made void by that; one that did not cover all before covers less now.
pub(super) fn touch(connection: &Connection, entity: Id, presence: Presence) -> Result<bool> {
    match presence.gone {
        Some(_) => judge(connection, entity, presence, false),
        None => Ok(false),
    }
}

/// Finds anew which deletion of a record is in force, and says whether its place in the trash
/// changed.
pub(super) fn judge(
    connection: &Connection,
    entity: Id,
    presence: Presence,
    is_deletion: bool,
) -> Result<bool> {
    let deletions = deletions_of(connection, entity)?;
    let gone = deletion_in_force(&deletions, &touched(connection, entity)?);
    if gone == presence.gone && !is_deletion {
        return Ok(false);
    }
    connection
        .prepare_cached("UPDATE presence SET gone = ?2, was_gone = 1 WHERE entity = ?1")
        .and_then(|mut it| it.execute(params![entity, gone.map_or(0, log::row_of)]))
        .doing("write a presence")?;
    if let (Some(table), true) = (
        Table::find(presence.table),
        gone.is_some() != presence.gone.is_some(),
    ) {
        product::mark_trashed(connection, table, entity, gone.is_some())?;
        return Ok(true);
    }
    Ok(false)
}

/// Returns the deletions of a record outside the trash that nobody who worked on it since knew of, and
/// the work that keeps the record, of each laptop the last; nothing of either where there are none.
pub fn deletions_unheard(connection: &Connection, entity: Id) -> Result<(Vec<Place>, Vec<Place>)> {
    let touched = touched(connection, entity)?;
    let touches = touched.iter().map(|(source, seq)| Place {
        source: *source,
        seq: *seq,
    });
    let touches: Vec<Place> = touches.collect();
    let (mut deletions, mut works) = (Vec::new(), Vec::new());
    for deletion in deletions_of(connection, entity)? {
        let mut is_heard = false;
        for touch in &touches {
            is_heard |= covers(*touch, &seen_at(connection, *touch)?, deletion.place);
        }
        if !is_heard {
            let is_unseen = |it: &&Place| !covers(deletion.place, &deletion.seen, **it);
            works.extend(touches.iter().filter(is_unseen));
            deletions.push(deletion.place);
        }
    }
    Ok((deletions, works))
}

/// What a body begins with that writes fields of a pair: the deed, and the number of the table.
const WRITES_PAIR: [u8; 2] = [1, Table::SamePerson as u8];

/// Returns the last operation of every source that touched a record: those on it that are no
/// deletions, and those that ever named it.
fn touched(connection: &Connection, entity: Id) -> Result<Seen> {
    let rows: Vec<i64> = connection
        .prepare_cached(
            "SELECT max(id) FROM op WHERE entity = ?1 AND substr(body, 1, 1) <> x'02'
               AND substr(body, 1, 2) <> ?2
             GROUP BY id >> 40",
        )
        .and_then(|mut it| {
            it.query_map(params![entity, WRITES_PAIR], |row| row.get(0))?
                .collect()
        })
        .doing("see what touched a record")?;
    let mut touched = Seen::new();
    for place in rows.into_iter().map(log::place_of) {
        touched.insert(place.source, place.seq);
    }
    for (source, seq) in writes_of_pair(connection, entity)? {
        let last = touched.entry(source).or_default();
        *last = (*last).max(seq);
    }
    let named: Vec<(u32, i64)> = connection
        .prepare_cached("SELECT source, seq FROM named WHERE entity = ?1")
        .and_then(|mut it| {
            it.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("see what touched a record")?;
    for (source, seq) in named {
        let last = touched.entry(source).or_default();
        *last = (*last).max(seq.cast_unsigned());
    }
    Ok(touched)
}

/// Returns the writes of a pair that touch it.
fn writes_of_pair(connection: &Connection, pair: Id) -> Result<Vec<(u32, u64)>> {
    let rows: Vec<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT id, body FROM op WHERE entity = ?1 AND substr(body, 1, 2) = ?2")
        .and_then(|mut it| {
            it.query_map(params![pair, WRITES_PAIR], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect()
        })
        .doing("see what touched a record")?;
    let mut writes = Vec::new();
    for (row, body) in rows {
        if touches(&Operation::from_bytes(pair, &body)?) {
            let place = log::place_of(row);
            writes.push((place.source, place.seq));
        }
    }
    Ok(writes)
}

fn deletions_of(connection: &Connection, entity: Id) -> Result<Vec<Deletion>> {
    let rows: Vec<i64> = connection
        .prepare_cached("SELECT id FROM op WHERE entity = ?1 AND substr(body, 1, 1) = x'02'")
        .and_then(|mut it| it.query_map([entity], |row| row.get(0))?.collect())
        .doing("see what deleted a record")?;
    let places = rows.into_iter().map(log::place_of);
    places
        .map(|place| {
            let seen = seen_at(connection, place)?;
            Ok(Deletion { place, seen })
        })
        .collect()
}

/// Writes under which table a record stands, and since which operation.
pub(super) fn stand_under(
    connection: &Connection,
    entity: Id,
    (table, born): (Table, Place),
) -> Result<()> {
    connection
        .prepare_cached("UPDATE presence SET kind = ?2, born = ?3 WHERE entity = ?1")
        .and_then(|mut it| it.execute(params![entity, table.number(), log::row_of(born)]))
        .doing("write a presence")
        .map(drop)
}

/// Returns what the author of an operation had seen of other sources.
pub(super) fn seen_at(connection: &Connection, place: Place) -> Result<Seen> {
    let text: Option<String> = connection
        .prepare_cached(
            "SELECT seen FROM segment WHERE source = ?1 AND first_seq <= ?2
             ORDER BY number DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement
                .query_row(params![place.source, place.seq.cast_signed()], |row| {
                    row.get(0)
                })
                .optional()
        })
        .doing("read what an author had seen")?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}
