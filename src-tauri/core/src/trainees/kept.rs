//! What was typed while two records were joined, and with which of them it stays when they part.
//!
//! Everything written names one record, so taking people apart loses nothing; but whoever typed a
//! phone on the person they saw did not say on which of the two records. Here they are told, and
//! may give a value to the other record instead.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::beside::{field_names, masked};
use super::records::written_name;
use super::unmerge::take_apart;
use crate::act::Act;
use crate::catalogue::{Field, Table};
use crate::clock::Stamp;
use crate::common::Shelf;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation};
use crate::own_fields::{self, OwnField};
use crate::register::Register;
use crate::store::{joined, log};
use crate::value::Value;

/// What was typed while records were joined and stays with one of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KeptWith {
    /// The record.
    pub record: Id,
    /// The name that stands in it.
    pub name: String,
    /// Its fields that were typed.
    pub values: Vec<KeptValue>,
    /// What hangs on it and was written, by kind.
    pub rows: Vec<KeptRows>,
}

/// A value typed while records were joined.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KeptValue {
    /// The field; `own:` and an id for a column of the academy's own.
    pub field: String,
    /// That column.
    pub own: Option<OwnField>,
    /// What was typed, contacts and numbers masked; empty where the field was emptied.
    pub value: String,
    /// What the record said before, masked as well.
    pub before: String,
    /// Before the two part: what the value would take the place of if it were given to the other.
    pub instead: Vec<KeptInstead>,
}

/// What a typed value would take the place of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KeptInstead {
    /// The person who would get it.
    pub record: Id,
    /// The name that stands in their record.
    pub name: String,
    /// What stands with them once they are apart, masked; empty where nothing does.
    pub value: String,
}

/// Rows written while records were joined.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KeptRows {
    /// `events`, `marks`, `clubs`, `certificates`, `consents`, `studies` or `tags`.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// What one record holds in one field since it was joined, and held before.
#[derive(Clone)]
pub(super) struct Typed {
    pub(super) record: Id,
    /// The name of the field as [`KeptValue`] has it.
    pub(super) name: String,
    pub(super) own: Option<OwnField>,
    pub(super) value: Value,
    pub(super) before: Value,
}

/// The kinds of rows, where they lie and in which column they name the person.
const ROWS: [(&str, Table, &str); 7] = [
    ("events", Table::Enrolment, "trainee"),
    ("marks", Table::Attendance, "trainee"),
    ("clubs", Table::Membership, "trainee"),
    ("certificates", Table::Certificate, "trainee"),
    ("consents", Table::Consent, "trainee"),
    ("studies", Table::Study, "trainee"),
    ("tags", Table::Tag, "entity"),
];

/// Tells what was typed since two records of one person were joined, and with which record it stays
/// when the two are taken apart; records with nothing are left out. Nothing is written.
///
/// Of each value it is told as well what it would take the place of with the other of the two.
/// Refuses with [`Code::NotFound`] people who are not joined.
pub fn kept(register: &Register, first: Id, second: Id) -> Result<Vec<KeptWith>> {
    register.rehearse(Act::TraineeUnmerge, |change| {
        let typed = typed_since(change, first, second)?;
        let mut told = tell(change, (first, second), &typed)?;
        // Only apart do the two show what each has without what was typed.
        take_apart(change, first, second)?;
        for with in &mut told {
            for value in &mut with.values {
                value.instead = instead_of(change, (first, second), with.record, value)?;
            }
        }
        Ok(told)
    })
}

/// Tells what stands with whoever of the two a value did not go to.
fn instead_of(
    connection: &Connection,
    (first, second): (Id, Id),
    record: Id,
    typed: &KeptValue,
) -> Result<Vec<KeptInstead>> {
    let holder = joined::shown_of(connection, record)?;
    let mut others = Vec::new();
    for person in [first, second] {
        let shown = joined::shown_of(connection, person)?;
        if shown == holder {
            continue;
        }
        let value = match &typed.own {
            Some(column) => {
                let source = joined::own_source_of(connection, shown, column.id)?;
                own_fields::value_at(connection, source, column.id)?.0
            }
            None => match Table::Trainee.field_named(&typed.field) {
                Some(field) => {
                    let source = joined::source_of(connection, shown, field)?;
                    joined::own_value(connection, source, field)?
                }
                None => Value::Empty,
            },
        };
        others.push(KeptInstead {
            record: person,
            name: written_name(connection, person)?,
            value: masked(&typed.field, &value.shown()),
        });
    }
    Ok(others)
}

/// Puts what was typed into words, by record, with the rows that were written.
pub(super) fn tell(
    connection: &Connection,
    (first, second): (Id, Id),
    typed: &[Typed],
) -> Result<Vec<KeptWith>> {
    let since = joined_at(connection, first, second)?;
    let mut told = Vec::new();
    for record in joined::members_of(connection, first)? {
        let of = typed.iter().filter(|it| it.record == record);
        let with = KeptWith {
            record,
            name: written_name(connection, record)?,
            values: of.map(in_words).collect(),
            rows: rows_of(connection, record, since)?,
        };
        if !with.values.is_empty() || !with.rows.is_empty() {
            told.push(with);
        }
    }
    Ok(told)
}

fn in_words(typed: &Typed) -> KeptValue {
    KeptValue {
        field: typed.name.clone(),
        own: typed.own.clone(),
        value: masked(&typed.name, &typed.value.shown()),
        before: masked(&typed.name, &typed.before.shown()),
        instead: Vec::new(),
    }
}

/// Returns what the records of one person hold that was typed since the two were joined.
pub(super) fn typed_since(connection: &Connection, first: Id, second: Id) -> Result<Vec<Typed>> {
    let members = joined::members_of(connection, first)?;
    if first == second || !members.contains(&second) {
        return Err(Error::refused(Code::NotFound).with("id", second));
    }
    let since = joined_at(connection, first, second)?;
    let columns = own_fields::list(connection, Shelf::Kept)?;
    let mut all = Vec::new();
    for record in members {
        let history = stamped(connection, record)?;
        let fields = field_names().filter_map(|it| Table::Trainee.field_named(it));
        for field in fields {
            if let Some((value, before)) = changed_since(&history, field, since) {
                all.push(Typed {
                    record,
                    name: field.name.to_owned(),
                    own: None,
                    value,
                    before,
                });
            }
        }
        for column in &columns {
            let history = stamped(connection, joined::own_row(record, column.id))?;
            let field = Table::OwnValue.field_named("value");
            if let Some((value, before)) = field.and_then(|it| changed_since(&history, it, since)) {
                all.push(Typed {
                    record,
                    name: own_fields::column_name(column.id),
                    own: Some(column.clone()),
                    value,
                    before,
                });
            }
        }
    }
    Ok(all)
}

/// The finished operations on a record with their moments, the earliest first.
fn stamped(connection: &Connection, record: Id) -> Result<Vec<(Stamp, Operation)>> {
    let mut all = Vec::new();
    for (place, operation) in log::operations_on(connection, record)? {
        // What the transaction under way writes is the parting itself.
        if let Some(entry) = log::find_entry_of(connection, place)? {
            all.push((entry.stamp, operation));
        }
    }
    all.sort_by_key(|(stamp, _)| *stamp);
    Ok(all)
}

/// Returns the value a field has and the one it had at a moment, where they are not the same.
fn changed_since(
    history: &[(Stamp, Operation)],
    field: &Field,
    since: Stamp,
) -> Option<(Value, Value)> {
    let key = FieldKey::plain(field.number);
    let at = |is_meant: &dyn Fn(Stamp) -> bool| {
        let written = history.iter().rev().filter(|(stamp, _)| is_meant(*stamp));
        let mut written = written.filter_map(|(_, operation)| operation.find(key));
        written
            .next()
            .map(|it| it.value.clone())
            .unwrap_or_default()
    };
    let (value, before) = (at(&|_| true), at(&|stamp| stamp <= since));
    let is_empty = value.is_nothing() && before.is_nothing();
    (value != before && !is_empty && value != Value::Erased).then_some((value, before))
}

/// Counts the rows of a record that were written since a moment; what came and went is not counted.
fn rows_of(connection: &Connection, record: Id, since: Stamp) -> Result<Vec<KeptRows>> {
    let shown = joined::shown_of(connection, record)?;
    let mut all = Vec::new();
    for (what, table, person) in ROWS {
        let rows: Vec<Id> = connection
            .prepare_cached(&format!(
                "SELECT id FROM {} WHERE {person} = ?1",
                table.name()
            ))
            .and_then(|mut it| it.query_map([shown], |row| row.get(0))?.collect())
            .doing("read what hangs on a person")?;
        let mut count = 0;
        for row in rows {
            let Some(field) = table.field_named(person) else {
                continue;
            };
            let history = stamped(connection, row)?;
            let is_new = history.first().is_none_or(|(stamp, _)| *stamp > since);
            let is_written = history.iter().any(|(stamp, _)| *stamp > since);
            let is_its_own = joined::own_value(connection, row, field)? == Value::Id(record);
            let came_and_went = is_new && !joined::is_kept(connection, row)?;
            count += u32::from(is_written && is_its_own && !came_and_went);
        }
        if count > 0 {
            all.push(KeptRows {
                what: what.to_owned(),
                count,
            });
        }
    }
    Ok(all)
}

/// Returns the moment from which on two records are one person: when the last of the pairs that
/// hold them together was joined.
fn joined_at(connection: &Connection, first: Id, second: Id) -> Result<Stamp> {
    let members = joined::members_of(connection, first)?;
    let mut pairs = Vec::new();
    for pair in joined::pairs_among(connection, &members)? {
        pairs.push((pair_at(connection, pair)?, ends_of(connection, pair)?));
    }
    pairs.sort();
    let mut groups: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for (at, [a, b]) in pairs {
        let mut group = BTreeSet::from([a, b]);
        for end in [a, b] {
            group.extend(groups.get(&end).into_iter().flatten());
        }
        if group.contains(&first) && group.contains(&second) {
            return Ok(at);
        }
        for member in &group {
            groups.insert(*member, group.clone());
        }
    }
    Ok(Stamp::default())
}

/// Returns when a pair was joined the last time. Taking a parting back is no joining: what was typed
/// before it is still to be told.
fn pair_at(connection: &Connection, pair: Id) -> Result<Stamp> {
    let mut at = Stamp::default();
    for (place, operation) in log::operations_on(connection, pair)? {
        if let Some(entry) = log::find_entry_of(connection, place)? {
            let is_again = operation.deed == Deed::Restore && entry.undoes == 0;
            if is_again || at == Stamp::default() {
                at = entry.stamp;
            }
        }
    }
    Ok(at)
}

fn ends_of(connection: &Connection, pair: Id) -> Result<[Id; 2]> {
    connection
        .prepare_cached("SELECT first, second FROM same_person WHERE id = ?1")
        .and_then(|mut it| it.query_row([pair], |row| Ok([row.get(0)?, row.get(1)?])))
        .doing("see who is one person")
}
