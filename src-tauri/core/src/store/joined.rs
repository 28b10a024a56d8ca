//! People who were written down several times: what screens read of them.
//!
//! Every record keeps its own id and operations for ever, so that taking people apart brings each
//! back as it was. What changes is only what is displayed. The record with the smallest id stands
//! for the person; the others stand in it ([`STANDS_IN`]) and are in no list. Enrolments, marks,
//! memberships, tags, papers and consents of all name the person; two of them for the same event,
//! session or club are one register whose heads are those of both; of a club, those that meet in time
//! are one for as long as all of them together.
//!
//! Everything here is made anew from the log and from presence whenever it is touched, never from
//! what was displayed before: the order in which operations arrive makes no difference.

mod periods;
mod picks;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::apply::{displayed_head, find_presence, heads_of};
use super::{derive, log, product};
use crate::catalogue::{Field, Holds, Table};
use crate::clock::Stamp;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::stands_for;
use crate::operation::{Deed, FieldKey, Operation, Place};
use crate::value::Value;

use picks::picks_among;
pub use picks::{own_pick_key, own_source_of, pairs_that_pick, pick_key, picked_for_own};
pub use rows::{hangs_on_people, own_row, row_of, rows_of_one, rows_that_show};

/// The value of `trashed` of a record that stands in another one of the same person.
pub const STANDS_IN: i64 = 2;

const DOING: &str = "see who is one person";

/// The fields in which a name stands.
const NAMES: [&str; 6] = [
    "surname",
    "given",
    "patronymic",
    "latin_name",
    "russian_name",
    "other_names",
];

/// Returns the record that stands for a person; themselves where nobody was joined with them.
pub fn shown_of(connection: &Connection, person: Id) -> Result<Id> {
    Ok(find_shown(connection, person)?.unwrap_or(person))
}

/// Returns the record that stands for a person who was joined with another.
pub fn find_shown(connection: &Connection, person: Id) -> Result<Option<Id>> {
    connection
        .prepare_cached("SELECT shown FROM canonical WHERE entity = ?1")
        .and_then(|mut it| it.query_row([person], |row| row.get(0)).optional())
        .doing(DOING)
}

/// Returns the records of one person in the order of their ids; the person alone where nobody was
/// joined with them.
pub fn members_of(connection: &Connection, person: Id) -> Result<Vec<Id>> {
    let shown = shown_of(connection, person)?;
    let members: Vec<Id> = connection
        .prepare_cached("SELECT entity FROM canonical WHERE shown = ?1 ORDER BY entity")
        .and_then(|mut it| it.query_map([shown], |row| row.get(0))?.collect())
        .doing(DOING)?;
    Ok(if members.is_empty() {
        vec![shown]
    } else {
        members
    })
}

/// Says whether anybody was written down several times.
pub fn is_anybody(connection: &Connection) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM canonical)")
        .and_then(|mut it| it.query_row([], |row| row.get(0)))
        .doing(DOING)
}

/// What stood as one with a record before an operation that may take it from there.
#[derive(Debug, Default)]
pub struct Before {
    people: BTreeSet<Id>,
    rows: BTreeSet<Id>,
}

/// Returns what an operation on a record that exists may take it from: nearly none does.
pub fn before(connection: &Connection, table: Table, operation: &Operation) -> Result<Before> {
    let mut before = Before::default();
    match table {
        _ if operation.deed != Deed::Write => {}
        Table::SamePerson => before.people = ends_of(connection, operation.entity)?,
        _ => before.rows = rows::standing_with(connection, table, operation)?,
    }
    Ok(before)
}

/// Returns what stands as one with a record that is about to leave its table.
pub fn standing_with(connection: &Connection, table: Table, entity: Id) -> Result<Before> {
    let mut before = Before::default();
    match table {
        Table::SamePerson => before.people = ends_of(connection, entity)?,
        _ => before.rows = rows_of_one(connection, table, entity)?,
    }
    before.rows.remove(&entity);
    Ok(before)
}

/// Follows an operation that was just applied to a record.
pub fn follow(connection: &Connection, table: Table, entity: Id, before: Before) -> Result<()> {
    match table {
        Table::SamePerson => {
            let mut ends = before.people;
            ends.extend(ends_of(connection, entity)?);
            regroup(connection, ends)
        }
        Table::Trainee => follow_person(connection, entity),
        _ => rows::follow(connection, table, entity, &before.rows),
    }
}

/// Returns the two whom a pair joins.
fn ends_of(connection: &Connection, pair: Id) -> Result<BTreeSet<Id>> {
    let ends: Option<[Option<Id>; 2]> = connection
        .prepare_cached("SELECT first, second FROM same_person WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([pair], |row| Ok([row.get(0)?, row.get(1)?]))
                .optional()
        })
        .doing(DOING)?;
    Ok(ends.into_iter().flatten().flatten().collect())
}

/// Follows an operation on a person. Whoever a pair named before they were written, or who stands under
/// another table from now on, may change who stands for them all.
fn follow_person(connection: &Connection, person: Id) -> Result<()> {
    let Some(shown) = find_shown(connection, person)? else {
        return Ok(());
    };
    match standing(connection, members_of(connection, person)?)? == Some(shown) {
        true => show_person(connection, shown),
        false => regroup(connection, BTreeSet::from([person])),
    }
}

/// Returns which of the records of one person stands for them.
fn standing(connection: &Connection, members: impl IntoIterator<Item = Id>) -> Result<Option<Id>> {
    let members: Vec<Id> = members.into_iter().collect();
    let people = written_as_people(connection, members.clone())?;
    Ok(stands_for(members, |it| people.contains(&it)))
}

/// Sees anew who is one person after a pair was joined or taken apart, or joins others than before.
fn regroup(connection: &Connection, ends: BTreeSet<Id>) -> Result<()> {
    let mut affected = BTreeSet::new();
    for end in ends {
        affected.extend(members_of(connection, end)?);
        affected.insert(end);
    }
    for person in &affected {
        connection
            .prepare_cached("DELETE FROM canonical WHERE entity = ?1")
            .and_then(|mut it| it.execute([person]))
            .doing(DOING)?;
    }
    let mut insert = connection
        .prepare_cached("INSERT INTO canonical(entity, shown) VALUES (?1, ?2)")
        .doing(DOING)?;
    let mut left = affected.clone();
    while let Some(person) = left.first().copied() {
        let group = connected(connection, person)?;
        left.retain(|it| !group.contains(it));
        affected.extend(&group);
        if let (Some(shown), true) = (standing(connection, group.clone())?, group.len() > 1) {
            for member in &group {
                insert.execute([member, &shown]).doing(DOING)?;
            }
        }
    }
    let (shown, standing_in): (Vec<Id>, Vec<Id>) = affected
        .iter()
        .partition(|person| shown_of(connection, **person).is_ok_and(|it| it == **person));
    // Whoever stood for others until now shows again what is their own.
    for person in standing_in {
        show_fields(connection, person, &[person], &BTreeMap::new())?;
        derive::derive(connection, Table::Trainee, person)?;
    }
    for person in shown {
        show_person(connection, person)?;
    }
    rows::show_rows_of(connection, &affected)
}

/// Returns everybody whom pairs connect with a person, the person included.
fn connected(connection: &Connection, person: Id) -> Result<BTreeSet<Id>> {
    let mut found = BTreeSet::from([person]);
    let mut waiting = vec![person];
    while let Some(person) = waiting.pop() {
        let others: Vec<Id> = connection
            .prepare_cached(
                "SELECT second FROM same_person WHERE first = ?1 AND trashed = 0
                 UNION SELECT first FROM same_person WHERE second = ?1 AND trashed = 0",
            )
            .and_then(|mut it| it.query_map([person], |row| row.get(0))?.collect())
            .doing(DOING)?;
        waiting.extend(others.into_iter().filter(|other| found.insert(*other)));
    }
    Ok(found)
}

/// Returns the records that stay with a person when another one is taken from them; as taking apart
/// does, those between whom no pair but the direct one stands, or else the person alone.
pub fn side_of(connection: &Connection, person: Id, other: Id) -> Result<BTreeSet<Id>> {
    let direct = Id::join("same_person", &[person.min(other), person.max(other)]);
    let mut found = BTreeSet::from([person]);
    let mut waiting = vec![person];
    while let Some(one) = waiting.pop() {
        let others: Vec<Id> = connection
            .prepare_cached(
                "SELECT second FROM same_person WHERE first = ?1 AND trashed = 0 AND id <> ?2
                 UNION SELECT first FROM same_person WHERE second = ?1 AND trashed = 0 AND id <> ?2",
            )
            .and_then(|mut it| it.query_map([one, direct], |row| row.get(0))?.collect())
            .doing(DOING)?;
        waiting.extend(others.into_iter().filter(|it| found.insert(*it)));
    }
    // Others hold the two together: the person leaves all of them.
    if found.contains(&other) {
        found = BTreeSet::from([person]);
    }
    Ok(found)
}

/// Returns the value a record's own operations display.
pub fn own_value(connection: &Connection, entity: Id, field: &Field) -> Result<Value> {
    Ok(own_value_at(connection, entity, field)?.0)
}

/// Returns the value a record's own operations display, and the stamp of the one that wrote it.
pub fn own_value_at(connection: &Connection, entity: Id, field: &Field) -> Result<(Value, Stamp)> {
    let nothing = (Value::Empty, Stamp::default());
    let Some(presence) = find_presence(connection, entity)? else {
        return Ok(nothing);
    };
    let key = FieldKey::plain(field.number);
    let heads = heads_of(connection, entity, presence.born, key)?;
    let Some(head) = displayed_head(connection, &heads, key)? else {
        return Ok(nothing);
    };
    let operation = log::operation(connection, head)?;
    let value = operation.find(key).map(|it| it.value.clone());
    Ok((value.unwrap_or_default(), written_at(connection, head)?))
}

/// What the transaction under way writes has no entry yet: it is the latest.
fn written_at(connection: &Connection, head: Place) -> Result<Stamp> {
    let entry = log::find_entry_of(connection, head)?;
    Ok(entry.map_or(Stamp(u64::MAX), |it| it.stamp))
}

/// Returns the record whose value of a field is shown of a person.
pub fn source_of(connection: &Connection, person: Id, field: &Field) -> Result<Id> {
    let members = members_of(connection, person)?;
    let picks = picks_among(connection, &members)?;
    let picked = picks.get(&pick_key(field.name));
    if let Some(member) = picked.filter(|it| members.contains(it)) {
        return Ok(*member);
    }
    for member in &members {
        if own_value(connection, *member, field)? != Value::Empty {
            return Ok(*member);
        }
    }
    shown_of(connection, person)
}

/// Says whether a record's own operations keep it outside the trash.
pub fn is_kept(connection: &Connection, entity: Id) -> Result<bool> {
    Ok(find_presence(connection, entity)?.is_some_and(|it| it.gone.is_none()))
}

/// Writes what screens read of a person: of each field the value that was picked, else that of the
/// record that stands for the person, else the first one there is.
fn show_person(connection: &Connection, shown: Id) -> Result<()> {
    let members = written_as_people(connection, members_of(connection, shown)?)?;
    let picks = picks_among(connection, &members)?;
    show_fields(connection, shown, &members, &picks)?;
    let mut is_any_kept = false;
    for member in &members {
        is_any_kept |= is_kept(connection, *member)?;
        if *member != shown {
            product::mark(connection, Table::Trainee, *member, STANDS_IN)?;
        }
    }
    product::mark_trashed(connection, Table::Trainee, shown, !is_any_kept)?;
    derive::derive(connection, Table::Trainee, shown)
}

/// Leaves out records that a pair names and that stand under another table.
fn written_as_people(connection: &Connection, members: Vec<Id>) -> Result<Vec<Id>> {
    let mut people = Vec::with_capacity(members.len());
    for member in members {
        let presence = find_presence(connection, member)?;
        if presence.is_some_and(|it| it.table == Table::Trainee.number()) {
            people.push(member);
        }
    }
    Ok(people)
}

fn show_fields(
    connection: &Connection,
    person: Id,
    members: &[Id],
    picks: &BTreeMap<Id, Id>,
) -> Result<()> {
    for field in Table::Trainee.fields() {
        let picked = picks.get(&pick_key(field.name));
        let mut value = Value::Empty;
        if let Some(member) = picked.filter(|it| members.contains(it)) {
            value = own_value(connection, *member, field)?;
        } else {
            for member in members {
                value = own_value(connection, *member, field)?;
                if !value.is_nothing() {
                    break;
                }
            }
        }
        let key = FieldKey::plain(field.number);
        product::write(connection, Table::Trainee, person, key, &value)?;
    }
    Ok(())
}

/// Returns every name under which the person was written down whom a record stands for; nothing for
/// everybody else.
pub fn all_names(connection: &Connection, shown: Id) -> Result<String> {
    let mut names = Vec::new();
    if find_shown(connection, shown)? == Some(shown) {
        for member in written_as_people(connection, members_of(connection, shown)?)? {
            for name in NAMES {
                if let Some(field) = Table::Trainee.field_named(name) {
                    names.push(own_value(connection, member, field)?.shown());
                }
            }
        }
    }
    Ok(names.join(" "))
}

/// Returns the pairs that join these records, in the order of their ids.
pub fn pairs_among(connection: &Connection, members: &[Id]) -> Result<BTreeSet<Id>> {
    let mut pairs = BTreeSet::new();
    for member in members {
        let found: Vec<Id> = connection
            .prepare_cached(
                "SELECT id FROM same_person WHERE (first = ?1 OR second = ?1) AND trashed = 0",
            )
            .and_then(|mut it| it.query_map(params![member], |row| row.get(0))?.collect())
            .doing(DOING)?;
        pairs.extend(found);
    }
    Ok(pairs)
}

fn holds_people(field: &Field) -> bool {
    field.holds == Holds::Names(Table::Trainee)
}
