//! The words of a transaction: what it did to whom, or to how many.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Message;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Place};
use crate::register::name_of;
use crate::store::log;
use crate::words::act_message;

use super::lists::{club_list, people_list};

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
    let behind = Act::find(entry.act);
    // A file that is there again is not told as something undone.
    if is_back && behind == Some(Act::ExchangeUndo) {
        return Ok((Message::new("act-exchange-again"), None));
    }
    let about = label_of(connection, entry.id, behind)?;
    Ok((Message::new(key), Some(about)))
}

/// Returns how many transactions lead from this one to the deed behind it, each taking the next back.
pub(super) fn steps_back(connection: &Connection, tx: i64) -> Result<u32> {
    let (mut at, mut steps) = (tx, 0);
    loop {
        match log::entry_of(connection, log::place_of(at))?.undoes {
            0 => return Ok(steps),
            behind => (at, steps) = (behind, steps + 1),
        }
    }
}

/// Returns the words of a transaction. Where it took another back, `act` is that other's.
pub(crate) fn label_of(connection: &Connection, tx: i64, act: Option<Act>) -> Result<Message> {
    let (first, last) = range_of(connection, tx)?;
    let (name, count) = match act {
        Some(Act::ImportTrainees) => return people_list(connection, tx),
        Some(Act::ImportClubs) => return club_list(connection, tx),
        Some(Act::ImportAttendance | Act::ImportPresence | Act::CheckIn | Act::DoorTake) => {
            count_of(connection, (first, last), Table::Attendance)?
        }
        // Whoever sits at it is added first, and is no laptop.
        Some(Act::LaptopJoin) => count_of(connection, (first, last), Table::Laptop)?,
        Some(Act::ClubHandOver) => clubs_of(connection, first, last)?,
        _ => subject(connection, first, last)?,
    };
    if act == Some(Act::AttendanceMark) && takes_marks_away(connection, tx)? {
        return Ok(match count {
            1 if !name.is_empty() => Message::new("act-attendance-unmark-named").name(&name),
            _ => Message::new("act-attendance-unmark").count(count),
        });
    }
    let way = way_of(connection, tx)?;
    Ok(act_message(act, &way, &name, count))
}

/// Returns the first and the last operation of a transaction.
pub(super) fn range_of(connection: &Connection, tx: i64) -> Result<(i64, i64)> {
    let place = log::place_of(tx);
    let last = Place {
        source: place.source,
        seq: log::entry_of(connection, place)?.last_seq,
    };
    Ok((tx, log::row_of(last)))
}

/// Returns the deed that a transaction took back or did again; any other is its own.
pub(super) fn deed_behind(connection: &Connection, tx: i64) -> Result<i64> {
    let mut at = tx;
    loop {
        match log::entry_of(connection, log::place_of(at))?.undoes {
            0 => return Ok(at),
            behind => at = behind,
        }
    }
}

/// Returns what a deed did to its first record and what that is, as `trash-membership`: adding,
/// deleting and restoring a worker must not read alike.
fn way_of(connection: &Connection, tx: i64) -> Result<String> {
    let (first, last) = range_of(connection, deed_behind(connection, tx)?)?;
    let Some(head) = head_of(connection, first, last)? else {
        return Ok(String::new());
    };
    let Some(table) = Table::find(head.kind) else {
        return Ok(String::new());
    };
    let way = match log::operation(connection, log::place_of(head.op))?.deed {
        Deed::Write if head.born == head.op => "add",
        Deed::Write => "correct",
        Deed::Trash => "trash",
        Deed::Restore => "restore",
    };
    Ok(format!("{way}-{}", table.name().replace('_', "-")))
}

/// Says whether every mark that a deed wrote is an empty one.
fn takes_marks_away(connection: &Connection, tx: i64) -> Result<bool> {
    let deed = log::entry_of(connection, log::place_of(deed_behind(connection, tx)?))?;
    let Some(mark) = Table::Attendance.field_named("mark") else {
        return Ok(false);
    };
    let (mut wrote, mut all_empty) = (false, true);
    for (_, operation) in log::operations_of(connection, &deed)? {
        if operation.table == Table::Attendance.number() {
            let written = operation.find(FieldKey::plain(mark.number));
            if let Some(written) = written {
                (wrote, all_empty) = (true, all_empty && written.value.shown().is_empty());
            }
        }
    }
    Ok(wrote && all_empty)
}

/// Returns how many records of a table a transaction touched, and the name of the first.
fn count_of(
    connection: &Connection,
    (first, last): (i64, i64),
    table: Table,
) -> Result<(String, u32)> {
    let found: (u32, Option<Id>) = connection
        .prepare_cached(
            "SELECT count(DISTINCT o.entity), min(o.entity) FROM op o
             JOIN presence p ON p.entity = o.entity WHERE o.id BETWEEN ?1 AND ?2 AND p.kind = ?3",
        )
        .and_then(|mut it| {
            it.query_row(params![first, last, table.number()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
        })
        .doing("count what a deed was done to")?;
    let name = match found.1 {
        Some(id) => name_of(connection, table, id)?,
        None => String::new(),
    };
    Ok((name, found.0))
}

/// Returns of how many clubs a transaction touched members, and the name of the first: handing over
/// writes memberships, and where somebody new leads the club their name comes first.
fn clubs_of(connection: &Connection, first: i64, last: i64) -> Result<(String, u32)> {
    let found: (u32, Option<Id>) = connection
        .prepare_cached(
            "SELECT count(DISTINCT m.club), min(m.club) FROM op o
             JOIN membership m ON m.id = o.entity WHERE o.id BETWEEN ?1 AND ?2",
        )
        .and_then(|mut it| it.query_row([first, last], |row| Ok((row.get(0)?, row.get(1)?))))
        .doing("count the clubs of a deed")?;
    let name = match found.1 {
        Some(id) => name_of(connection, Table::Club, id)?,
        None => String::new(),
    };
    Ok((name, found.0))
}

/// The first record a transaction touched, with its first operation there.
struct Head {
    op: i64,
    entity: Id,
    kind: u16,
    born: i64,
}

/// Finds the first record a transaction touched, a tag or a column of a form only where there is
/// nothing else.
fn head_of(connection: &Connection, first: i64, last: i64) -> Result<Option<Head>> {
    connection
        .prepare_cached(
            "SELECT o.id, o.entity, p.kind, p.born
             FROM op o JOIN presence p ON p.entity = o.entity
             WHERE o.id BETWEEN ?1 AND ?2 ORDER BY p.kind IN (?3, ?4), o.id LIMIT 1",
        )
        .and_then(|mut it| {
            let aside = [Table::Tag.number(), Table::Question.number()];
            it.query_row(params![first, last, aside[0], aside[1]], |row| {
                Ok(Head {
                    op: row.get(0)?,
                    entity: row.get(1)?,
                    kind: row.get(2)?,
                    born: row.get(3)?,
                })
            })
            .optional()
        })
        .doing("read what a deed was done to")
}

/// Returns the name of the first record, a tag or a column of a form only where there is nothing
/// else, and how many of its table the transaction touched.
fn subject(connection: &Connection, first: i64, last: i64) -> Result<(String, u32)> {
    let head = head_of(connection, first, last)?;
    let Some(Head { entity, kind, .. }) = head else {
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
