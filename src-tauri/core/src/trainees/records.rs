//! The records a person was joined from, as each was written down.

use rusqlite::Connection;
use serde::Serialize;

use super::beside::masked;
use super::join_name;
use crate::catalogue::Table;
use crate::clock::local_moment;
use crate::common::Shelf;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields::{self, OwnField};
use crate::register::{Register, name_of};
use crate::retention;
use crate::store::{apply, joined, log};
use crate::value::Value;

/// When and by whom a record was added.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Added {
    /// When, with the offset of this laptop.
    pub added_at: String,
    /// By whom.
    pub added_by: String,
}

/// One record of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeRecord {
    /// The record.
    pub id: Id,
    /// The name that stands in it.
    pub name: String,
    /// Whether it stands for the person.
    pub shown: bool,
    /// When and by whom it was added.
    #[serde(flatten)]
    pub added: Added,
    /// What it says, contacts and numbers masked.
    pub fields: Vec<RecordField>,
}

/// What a record says in one field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RecordField {
    /// The field; `own:` and an id for a column of the academy's own.
    pub field: String,
    /// That column.
    pub own: Option<OwnField>,
    /// The value as written in this record.
    pub value: String,
}

/// Returns the records of a person, the one that stands for them first; one record where nobody was
/// joined. Refuses with [`crate::error::Code::NotFound`].
pub fn records(register: &Register, id: Id) -> Result<Vec<TraineeRecord>> {
    let offset_seconds = register.clock().offset_seconds();
    register.read(|connection| {
        let shown = joined::shown_of(connection, id)?;
        let members = joined::members_of(connection, shown)?;
        let read = |member: &Id| read_record(connection, *member, shown, offset_seconds);
        members.iter().map(read).collect()
    })
}

fn read_record(
    connection: &Connection,
    id: Id,
    shown: Id,
    offset_seconds: i32,
) -> Result<TraineeRecord> {
    let is_nameless = retention::is_nameless(connection, shown)?;
    let mut fields = Vec::new();
    let mut name = [String::new(), String::new(), String::new()];
    for field in Table::Trainee.fields() {
        let value = joined::own_value(connection, id, field)?;
        if value == Value::Empty {
            continue;
        }
        match (field.name, &mut name) {
            ("surname", [surname, _, _]) => *surname = value.shown(),
            ("given", [_, given, _]) => *given = value.shown(),
            ("patronymic", [_, _, patronymic]) => *patronymic = value.shown(),
            _ => fields.push(RecordField {
                field: field.name.to_owned(),
                own: None,
                value: match (field.name, value.shown()) {
                    // The day beside the year is made up.
                    ("birth_date", day) if is_nameless => day.chars().take(4).collect(),
                    (name, value) => masked(name, &value),
                },
            }),
        }
    }
    for column in own_fields::list(connection, Shelf::Kept)? {
        let value = own_fields::value_at(connection, id, column.id)?.0.shown();
        if !value.is_empty() {
            fields.push(RecordField {
                field: own_fields::column_name(column.id),
                own: Some(column),
                value,
            });
        }
    }
    let [surname, given, patronymic] = name;
    Ok(TraineeRecord {
        id,
        name: join_name(&surname, &given, &patronymic),
        shown: id == shown,
        added: added(connection, id, offset_seconds)?,
        fields,
    })
}

/// Returns the name that stands in a record.
pub(super) fn written_name(connection: &Connection, id: Id) -> Result<String> {
    let part = |name: &str| match Table::Trainee.field_named(name) {
        Some(field) => joined::own_value(connection, id, field).map(|it| it.shown()),
        None => Ok(String::new()),
    };
    Ok(join_name(
        &part("surname")?,
        &part("given")?,
        &part("patronymic")?,
    ))
}

/// Returns when and by whom a record was added; refuses with [`crate::error::Code::NotFound`].
pub(super) fn added(connection: &Connection, id: Id, offset_seconds: i32) -> Result<Added> {
    let born = apply::find_presence(connection, id)?.or_not_found(id)?.born;
    let entry = log::entry_of(connection, born)?;
    let at = local_moment(entry.stamp.milliseconds(), offset_seconds);
    Ok(Added {
        added_at: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
        added_by: name_of(connection, Table::Worker, entry.worker)?,
    })
}
