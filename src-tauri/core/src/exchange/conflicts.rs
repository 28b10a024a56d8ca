//! Fields that stand in two versions, written by people who did not know of each other, and records
//! that were deleted and worked on at once.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::plan::event_of;
use super::shown::shown as shown_in_words;
use super::typing::{TypedWord, Typing, typing_of};
use super::{deletions, typed};
use crate::act::Act;
use crate::attendance::MarkState;
use crate::catalogue::Table;
use crate::error::{Doing, Error, OrNotFound, Result};
use crate::ids::{Id, Link};
use crate::merge::Head;
use crate::operation::FieldKey;
use crate::register::{Author, Change, Outcome, Register, name_of, origin_of, settle_typed};
use crate::retention;
use crate::store::{apply, joined, log};
use crate::value::Value;

/// One version of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ConflictVersion {
    /// What names the version, the same on every laptop.
    pub version: String,
    /// The value; empty where it was emptied.
    pub value: String,
    /// Who wrote it.
    pub worker: String,
    /// On which laptop.
    pub laptop: String,
    /// When, in milliseconds since 1970 by that laptop's clock.
    pub milliseconds: u64,
    /// Who brought it back since, where somebody did.
    pub brought_back: Option<Author>,
    /// Whether it is the one shown until somebody chooses.
    pub is_shown: bool,
}

/// A field in two versions or more.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Conflict {
    /// What names it, the same on every laptop.
    pub id: String,
    /// The table of the record.
    pub table: String,
    /// The record.
    pub record: Id,
    /// What the record is called.
    pub name: String,
    /// The person it is of, or none.
    pub person: Link,
    /// The event it is of, or none.
    pub event: Link,
    /// What that event is called.
    pub event_name: String,
    /// The field.
    pub field: String,
    /// The entry of a field of several, or none.
    pub entry: Link,
    /// The versions, the one that is shown first.
    pub versions: Vec<ConflictVersion>,
    /// What another value is typed into.
    pub typing: Typing,
    /// The kind of the list that its rows are of; empty where it is none.
    pub list: String,
    /// The words to choose from; empty where it is typed or of a list.
    pub words: Vec<TypedWord>,
}

/// What becomes of a field in two versions.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Choice {
    /// One of the versions, by its name.
    Version(String),
    /// Another value.
    Value(String),
}

const DOING: &str = "read what stands in two versions";

/// Counts fields in two versions that show somewhere.
pub fn count(connection: &Connection) -> Result<u32> {
    let keys = keys(connection, None)?;
    Ok(u32::try_from(keys.len()).unwrap_or(u32::MAX))
}

/// Lists fields in two versions, in the same order on every laptop that has the same: of a record
/// and what is part of it, or all.
pub fn list(register: &Register, of: Option<Id>) -> Result<Vec<Conflict>> {
    register.read(|connection| {
        let mut conflicts = Vec::new();
        for key in keys(connection, None)? {
            let conflict = read(connection, &key)?;
            let is_of = |of: Id| {
                let named = [conflict.person.0, conflict.event.0, Some(conflict.record)];
                named.contains(&Some(of))
            };
            if of.is_none_or(is_of) {
                conflicts.push(conflict);
            }
        }
        Ok(conflicts)
    })
}

/// Returns one field in two versions.
///
/// Refuses with [`crate::error::Code::NotFound`] what stands in one version.
pub fn show(register: &Register, id: &str) -> Result<Conflict> {
    register.read(|connection| {
        let key = find(connection, id)?;
        read(connection, &key)
    })
}

/// Settles a field: a version or another value is written over all of them.
///
/// Refuses with [`crate::error::Code::NotFound`] a field that stands in one version or a version that it does not
/// have, and as the correction of the record does.
pub fn resolve(register: &Register, id: &str, choice: &Choice) -> Result<Outcome<()>> {
    register.transact(Act::ConflictResolve, |change| {
        let key = find(change, id)?;
        if key.is_deletion() {
            let (Choice::Version(chosen) | Choice::Value(chosen)) = choice;
            return deletions::settle(change, (key.table, key.record), chosen);
        }
        match choice {
            Choice::Value(text) => settle_text(change, &key, text),
            Choice::Version(version) => {
                let versions = versions(change, &key)?;
                let found = versions.into_iter().find(|(it, _)| it.version == *version);
                let (chosen, value) = found.ok_or_else(|| Error::not_found("version", version))?;
                settle_minutes(change, &key, &chosen.version)?;
                change.settle(key.table, key.record, key.field, value)
            }
        }
    })
}

/// Writes what was typed. Of a mark that is not a late one no minutes are left.
fn settle_text(change: &mut Change<'_>, key: &Key, text: &str) -> Result<()> {
    let field = key.table.field(key.field.number).or_not_found(key.record)?;
    let value = typed::read(change, (key.table, key.record), field.name, text)?;
    let is_late = value == Value::text(MarkState::Late.code());
    if (key.table, field.name) == (Table::Attendance, "mark") && !is_late {
        let minutes = key.table.field_named("minutes").or_not_found(key.record)?;
        let minutes = FieldKey::plain(minutes.number);
        change.settle(key.table, key.record, minutes, Value::Empty)?;
    }
    settle_typed(
        change,
        (key.table, key.record),
        (key.field, field.name),
        value,
    )
}

/// A mark and its minutes were written as one: whoever chooses the mark gets the minutes with it.
fn settle_minutes(change: &mut Change<'_>, key: &Key, version: &str) -> Result<()> {
    let number = |name| Table::Attendance.field_named(name).map(|it| it.number);
    let (Some(mark), Some(minutes)) = (number("mark"), number("minutes")) else {
        return Ok(());
    };
    if key.table != Table::Attendance || key.field != FieldKey::plain(mark) {
        return Ok(());
    }
    let minutes = FieldKey::plain(minutes);
    for head in heads(change, key)? {
        if version_name(&head) == version {
            let operation = log::operation(change, head.place)?;
            let value = operation.find(minutes).map(|it| it.value.clone());
            change.settle(key.table, key.record, minutes, value.unwrap_or_default())?;
        }
    }
    Ok(())
}

/// A field of a record.
struct Key {
    table: Table,
    record: Id,
    field: FieldKey,
}

impl Key {
    /// Says whether it is about a record that was deleted and worked on at once.
    fn is_deletion(&self) -> bool {
        self.field.number == 0
    }

    fn name(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.record.as_bytes());
        hasher.update(&self.field.number.to_le_bytes());
        hasher.update(self.field.key_bytes());
        hasher.finalize().to_hex().chars().take(12).collect()
    }
}

/// Returns the fields in two versions of records outside the trash, in the order of records.
fn keys(connection: &Connection, of: Option<Id>) -> Result<Vec<Key>> {
    let rows: Vec<(Id, u16, u16, Vec<u8>)> = connection
        .prepare_cached(
            "SELECT c.entity, p.kind, c.field, c.key FROM conflict c
             JOIN presence p ON p.entity = c.entity
             WHERE p.gone = 0 AND (?1 IS NULL OR c.entity = ?1)
             ORDER BY c.entity, c.field, c.key",
        )
        .and_then(|mut it| {
            it.query_map(params![of], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect()
        })
        .doing(DOING)?;
    let key = |(record, kind, number, key): (Id, u16, u16, Vec<u8>)| {
        let table = Table::find(kind)?;
        table.field(number)?;
        Some(Key {
            table,
            record,
            field: FieldKey {
                number,
                key: <[u8; 16]>::try_from(key).ok().map(Id::from_bytes),
            },
        })
    };
    let mut keys: Vec<Key> = rows.into_iter().filter_map(key).collect();
    for (table, record) in deletions::records(connection)? {
        if of.is_none_or(|of| of == record) {
            let field = FieldKey::plain(0);
            keys.push(Key {
                table,
                record,
                field,
            });
        }
    }
    keys.sort_by_key(|it| (it.record, it.field));
    Ok(keys)
}

fn find(connection: &Connection, id: &str) -> Result<Key> {
    keys(connection, None)?
        .into_iter()
        .find(|it| it.name() == id)
        .ok_or_else(|| Error::not_found("two_versions", id))
}

fn read(connection: &Connection, key: &Key) -> Result<Conflict> {
    let versions: Vec<ConflictVersion> = match key.is_deletion() {
        true => deletions::versions(connection, key.record)?,
        false => versions(connection, key)?
            .into_iter()
            .map(|(it, _)| it)
            .collect(),
    };
    let event = event_of(connection, key.table, key.record)?;
    let person = person_of(connection, key.table, key.record)?;
    let field = key.table.field(key.field.number).map_or("", |it| it.name);
    let is_typed = !key.is_deletion() && !is_hidden(connection, key)?;
    let (typing, list, words) = match is_typed {
        true => typing_of(connection, (key.table, key.record), field)?,
        false => (Typing::Chosen, String::new(), Vec::new()),
    };
    Ok(Conflict {
        id: key.name(),
        table: key.table.name().to_owned(),
        record: key.record,
        name: name_of(connection, key.table, key.record)?,
        person: Link(person),
        event: Link(event),
        event_name: match event {
            Some(event) => name_of(connection, Table::Event, event)?,
            None => String::new(),
        },
        field: match key.is_deletion() {
            true => deletions::FIELD.to_owned(),
            false => field.to_owned(),
        },
        entry: Link(key.field.key),
        versions,
        typing,
        list,
        words,
    })
}

/// Returns the person a record is of.
fn person_of(connection: &Connection, table: Table, record: Id) -> Result<Option<Id>> {
    use rusqlite::OptionalExtension as _;
    let person = match table {
        Table::Trainee => Some(record),
        Table::Enrolment
        | Table::Attendance
        | Table::Membership
        | Table::Certificate
        | Table::Consent
        | Table::Study
        | Table::OwnValue => connection
            .prepare_cached(&format!(
                "SELECT trainee FROM {} WHERE id = ?1",
                table.name()
            ))
            .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
            .doing(DOING)?
            .flatten(),
        _ => None,
    };
    match person {
        Some(person) => joined::shown_of(connection, person).map(Some),
        None => Ok(None),
    }
}

/// Returns the versions of a field, the one shown first, each value once: whoever wrote it last
/// stands for those who wrote the same.
fn versions(connection: &Connection, key: &Key) -> Result<Vec<(ConflictVersion, Value)>> {
    let ranked = heads(connection, key)?;
    let places = ranked.iter().map(|it| it.place).collect();
    let shown = apply::displayed_head(connection, &places, key.field)?;
    let is_hidden = is_hidden(connection, key)?;
    let (mut versions, mut values) = (Vec::new(), BTreeSet::new());
    for head in ranked {
        let operation = log::operation(connection, head.place)?;
        let written = operation.find(key.field).or_not_found(key.record)?;
        if written.value == Value::Erased || !values.insert(written.value.clone()) {
            continue;
        }
        let origin = origin_of(connection, key.record, key.field, head.place)?;
        let author = Author::of(connection, origin.unwrap_or(head.place))?;
        let version = ConflictVersion {
            version: version_name(&head),
            value: match is_hidden {
                true => String::new(),
                false => shown_in_words(connection, key.table, key.field, &written.value)?,
            },
            worker: author.worker,
            laptop: author.laptop,
            milliseconds: author.milliseconds,
            brought_back: match origin {
                Some(_) => Some(Author::of(connection, head.place)?),
                None => None,
            },
            is_shown: Some(head.place) == shown,
        };
        versions.push((version, written.value.clone()));
    }
    Ok(versions)
}

/// Returns the heads of a field, the greatest first.
fn heads(connection: &Connection, key: &Key) -> Result<Vec<Head>> {
    let presence = apply::find_presence(connection, key.record)?.or_not_found(key.record)?;
    let heads = apply::heads_of(connection, key.record, presence.born, key.field)?;
    let mut ranked: Vec<Head> = Vec::new();
    for place in &heads {
        ranked.push(apply::head_at(connection, *place)?);
    }
    ranked.sort_unstable();
    ranked.reverse();
    Ok(ranked)
}

/// Returns what names a version, the same on every laptop.
fn version_name(head: &Head) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(head.laptop.as_bytes());
    hasher.update(&head.stamp.0.to_le_bytes());
    hasher.update(&head.seq.to_le_bytes());
    hasher.finalize().to_hex().chars().take(12).collect()
}

fn is_hidden(connection: &Connection, key: &Key) -> Result<bool> {
    let name = key.table.field(key.field.number).map_or("", |it| it.name);
    Ok(
        retention::is_of_nameless(connection, (key.table, key.record))?
            && retention::personal_fields(key.table).contains(&name),
    )
}
