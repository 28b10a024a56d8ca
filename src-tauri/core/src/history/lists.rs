//! The words of a list that was taken in, as its last step told it; undone and done again, it is told
//! by the list itself.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params};

use super::label::{deed_behind, range_of};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Message, count_of};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Operation;
use crate::register::{name_of, value_before};
use crate::words::act_message;

/// Says how many people a list of people added, and whose data it completed.
pub(super) fn people_list(connection: &Connection, tx: i64) -> Result<Message> {
    let range = range_of(connection, deed_behind(connection, tx)?)?;
    let (name, new) = born(connection, range, Table::Trainee)?;
    let (people, values) = filled(connection, range)?;
    let key = match (new, people) {
        (_, 0) => return Ok(act_message(Some(Act::ImportTrainees), "", &name, new)),
        (0, _) => "act-import-trainees-completed",
        _ => "act-import-trainees-both",
    };
    let said = Message::new(key).count(new).number("people", people);
    Ok(said.number("values", values))
}

/// Says how many clubs, leaders and grants a list of clubs added.
pub(super) fn club_list(connection: &Connection, tx: i64) -> Result<Message> {
    let range = range_of(connection, deed_behind(connection, tx)?)?;
    let (name, clubs) = born(connection, range, Table::Club)?;
    let leaders = born(connection, range, Table::Trainee)?.1;
    let grants = born(connection, range, Table::Grant)?.1;
    if leaders + grants == 0 {
        return Ok(act_message(Some(Act::ImportClubs), "", &name, clubs));
    }
    let said = Message::new("act-import-clubs-more").count(clubs);
    Ok(said.number("leaders", leaders).number("grants", grants))
}

/// Returns the name of the first record of a table that a deed made, and how many it made.
fn born(connection: &Connection, (first, last): (i64, i64), table: Table) -> Result<(String, u32)> {
    let found: (u32, Option<Id>) = connection
        .prepare_cached(
            "SELECT count(*), min(o.entity) FROM op o
             JOIN presence p ON p.entity = o.entity AND p.born = o.id
             WHERE o.id BETWEEN ?1 AND ?2 AND p.kind = ?3",
        )
        .and_then(|mut it| {
            it.query_row(params![first, last, table.number()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
        })
        .doing("count what a list made")?;
    let name = match found.1 {
        Some(id) => name_of(connection, table, id)?,
        None => String::new(),
    };
    Ok((name, found.0))
}

/// Returns how many people who were there before a deed completed, and with how many values: fields
/// that were empty, columns of the academy's own and categories.
fn filled(connection: &Connection, range: (i64, i64)) -> Result<(u32, u32)> {
    let mut who = fields_of_known(connection, range)?;
    who.extend(hung_on_known(connection, range, ("own_value", "trainee"))?);
    who.extend(hung_on_known(connection, range, ("tag", "entity"))?);
    let people: BTreeSet<&Id> = who.iter().collect();
    let people = u32::try_from(people.len()).unwrap_or(u32::MAX);
    Ok((people, count_of(&who)))
}

/// Returns the people whose empty fields a deed filled, once for each.
fn fields_of_known(connection: &Connection, (first, last): (i64, i64)) -> Result<Vec<Id>> {
    let kind = Table::Trainee.number();
    let rows: Vec<(Id, Vec<u8>)> = connection
        .prepare_cached(
            "SELECT o.entity, o.body FROM op o JOIN presence p ON p.entity = o.entity
             WHERE o.id BETWEEN ?1 AND ?2 AND p.kind = ?3 AND p.born NOT BETWEEN ?1 AND ?2",
        )
        .and_then(|mut it| {
            let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
            it.query_map(params![first, last, kind], read)?.collect()
        })
        .doing("count what a list completed")?;
    let mut who = Vec::new();
    for (person, body) in rows {
        for written in Operation::from_bytes(person, &body)?.written {
            let before = value_before(connection, &written)?;
            if before.is_nothing() && !written.value.is_nothing() {
                who.push(person);
            }
        }
    }
    Ok(who)
}

/// Returns the people on whom a deed hung records of a table, once for each.
fn hung_on_known(
    connection: &Connection,
    (first, last): (i64, i64),
    (table, person): (&str, &str),
) -> Result<Vec<Id>> {
    let kind = Table::Trainee.number();
    connection
        .prepare_cached(&format!(
            "SELECT h.{person} FROM op o JOIN {table} h ON h.id = o.entity
             JOIN presence p ON p.entity = h.{person}
             WHERE o.id BETWEEN ?1 AND ?2 AND p.kind = ?3 AND p.born NOT BETWEEN ?1 AND ?2"
        ))
        .and_then(|mut it| {
            it.query_map(params![first, last, kind], |row| row.get(0))?
                .collect()
        })
        .doing("count what a list completed")
}
