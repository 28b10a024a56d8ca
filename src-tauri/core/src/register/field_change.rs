//! What one operation changed, field by field.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::history::name_of;
use super::origin::{Author, origin_of};
use super::undo::value_before;
use crate::catalogue::{Holds, Table};
use crate::common::Trilingual;
use crate::error::{Doing, Result};
use crate::exchange::LeftRow;
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::retention;
use crate::store::{apply, log};
use crate::value::Value;

/// One field as a transaction changed it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FieldChange {
    /// The operation, as `source.seq`.
    pub op: String,
    /// The record.
    pub entity: Id,
    /// Its table.
    pub table: String,
    /// What the record is called now.
    pub name: String,
    /// In a person's history: what the record joins them with, such as an event, a club or a column
    /// of the academy's own; empty for the person's own fields.
    pub hangs_on: String,
    /// Of a value of an own column: what the column is called in each language.
    pub column: Option<Trilingual>,
    /// The field, or `trashed`.
    pub field: String,
    /// The entry of a keyed field.
    #[serde(skip)]
    pub key: Option<Id>,
    /// The value before.
    pub before: String,
    /// The value written.
    pub after: String,
    /// Of a value that was brought back, who had written it.
    pub written_by: Option<Author>,
    /// Whether it is still the value shown.
    pub current: bool,
    /// Whether the values say who a nameless person is: they are empty here.
    pub is_hidden: bool,
    /// Whether the value written may be put back: none of somebody nameless, and not the day of
    /// becoming so.
    pub may_return: bool,
}

impl FieldChange {
    /// Tells of something that a file changed and that stays, for somebody changed it since.
    pub(crate) fn left_by_file(left: &LeftRow) -> Self {
        Self {
            op: String::new(),
            entity: left.record,
            table: left.table.clone(),
            name: left.name.clone(),
            hangs_on: String::new(),
            column: None,
            field: match left.field.is_empty() {
                true => "trashed".to_owned(),
                false => left.field.clone(),
            },
            key: None,
            before: String::new(),
            after: String::new(),
            written_by: None,
            current: true,
            is_hidden: true,
            may_return: false,
        }
    }
}

/// Returns what one operation changed, field by field; what said who a nameless person is without
/// its values.
pub(super) fn changes_of(
    connection: &Connection,
    place: Place,
    operation: &Operation,
) -> Result<Vec<FieldChange>> {
    let Some(table) = Table::find(operation.table) else {
        return Ok(Vec::new());
    };
    let mut changes = match operation.deed {
        Deed::Write => values_changed(connection, place, operation, table)?,
        deed => vec![presence_changed(connection, place, operation, deed)?],
    };
    if retention::is_of_nameless(connection, (table, operation.entity))? {
        let personal = retention::personal_fields(table);
        for change in &mut changes {
            change.may_return = false;
            if personal.contains(&change.field.as_str()) {
                change.is_hidden = true;
                change.before.clear();
                change.after.clear();
            }
        }
    }
    Ok(changes)
}

/// A change of a record, its field and values still to be said.
fn blank(connection: &Connection, place: Place, operation: &Operation) -> Result<FieldChange> {
    let table = Table::find(operation.table);
    let is_own = table == Some(Table::OwnValue);
    // A value is called as its column wherever it is told.
    let hangs_on = match is_own {
        true => place_name(connection, operation)?,
        false => String::new(),
    };
    let column = match is_own {
        true => column_of(connection, operation.entity)?,
        false => None,
    };
    let name = match table {
        Some(table) => name_of(connection, table, operation.entity)?,
        None => String::new(),
    };
    Ok(FieldChange {
        op: format!("{}.{}", place.source, place.seq),
        entity: operation.entity,
        table: table.map_or("", Table::name).to_owned(),
        name,
        hangs_on,
        column,
        field: String::new(),
        key: None,
        before: String::new(),
        after: String::new(),
        written_by: None,
        current: false,
        is_hidden: false,
        may_return: true,
    })
}

/// What taking a record away or bringing it back changed: of a value of an own column the value
/// itself, for that is what went or came.
fn presence_changed(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    deed: Deed,
) -> Result<FieldChange> {
    let mut change = blank(connection, place, operation)?;
    let is_gone = deed == Deed::Trash;
    if change.column.is_some() {
        "value".clone_into(&mut change.field);
        let side = if is_gone {
            &mut change.before
        } else {
            &mut change.after
        };
        *side = own_value_at(connection, operation.entity, place)?;
        // The operation did not write the value, so it cannot put it back.
        change.may_return = false;
    } else {
        "trashed".clone_into(&mut change.field);
        [change.before, change.after] = [!is_gone, is_gone].map(|it| i64::from(it).to_string());
    }
    Ok(change)
}

/// The value of an own column as an operation found it.
fn own_value_at(connection: &Connection, row: Id, place: Place) -> Result<String> {
    let Some(field) = Table::OwnValue.field_named("value") else {
        return Ok(String::new());
    };
    let key = FieldKey::plain(field.number);
    let last = log::operations_on(connection, row)?
        .into_iter()
        .take_while(|(at, _)| *at != place)
        .filter_map(|(_, operation)| operation.find(key).map(|it| it.value.clone()))
        .last();
    Ok(match last {
        Some(Value::Erased) | None => String::new(),
        Some(value) => value.shown(),
    })
}

fn values_changed(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
) -> Result<Vec<FieldChange>> {
    let born = apply::find_presence(connection, operation.entity)?.map(|presence| presence.born);
    let of_record = blank(connection, place, operation)?;
    let mut changes = Vec::new();
    for written in &operation.written {
        let Some(field) = table.field(written.field.number) else {
            continue;
        };
        // What was erased is told by the deed that erased it, and by nothing else.
        if written.value == Value::Erased {
            continue;
        }
        let heads = match born {
            Some(born) => apply::heads_of(connection, operation.entity, born, written.field)?,
            None => std::collections::BTreeSet::new(),
        };
        let [before, after] = sides(connection, field.holds, written)?;
        changes.push(FieldChange {
            field: field.name.to_owned(),
            key: written.field.key,
            before,
            after,
            written_by: origin_of(connection, operation.entity, written.field, place)?
                .map(|it| Author::of(connection, it))
                .transpose()?,
            current: heads.contains(&place),
            may_return: (table, field.name) != (Table::Trainee, "anonymised_on"),
            ..of_record.clone()
        });
    }
    Ok(changes)
}

/// What a written value was before, and what it became.
fn sides(connection: &Connection, holds: Holds, written: &Written) -> Result<[String; 2]> {
    let shown = |value: &Value| match (holds, value) {
        (Holds::Names(table), Value::Id(id)) => name_of(connection, table, *id),
        _ => Ok(value.shown()),
    };
    let before = value_before(connection, written)?;
    Ok([shown(&before)?, shown(&written.value)?])
}

/// What the column of a value is called in each language.
fn column_of(connection: &Connection, row: Id) -> Result<Option<Trilingual>> {
    connection
        .prepare_cached(
            "SELECT f.title_kk, f.title_ru, f.title_en
             FROM own_value o JOIN own_field f ON f.id = o.field WHERE o.id = ?1",
        )
        .and_then(|mut it| {
            it.query_row([row], |row| {
                Ok(Trilingual {
                    kk: row.get(0)?,
                    ru: row.get(1)?,
                    en: row.get(2)?,
                })
            })
            .optional()
        })
        .doing("read the column of a value")
}

/// Returns what joins a person with something is about: the event, the club, the paper.
pub(super) fn place_name(connection: &Connection, operation: &Operation) -> Result<String> {
    const TITLE: &str = "coalesce(nullif(v.title_kk,''),nullif(v.title_ru,''),v.title_en)";
    let sql = match Table::find(operation.table) {
        Some(Table::Enrolment) => {
            format!(
                "SELECT {TITLE} FROM enrolment e JOIN event v ON v.id = e.event WHERE e.id = ?1"
            )
        }
        Some(Table::Attendance) => format!(
            "SELECT {TITLE} || ', ' || s.title FROM attendance a JOIN session s ON s.id = a.session
             JOIN event v ON v.id = s.event WHERE a.id = ?1"
        ),
        Some(Table::Membership) => {
            "SELECT coalesce(nullif(c.name_kk,''),nullif(c.name_ru,''),c.name_en)
             FROM membership m JOIN club c ON c.id = m.club WHERE m.id = ?1"
                .to_owned()
        }
        Some(Table::Certificate) => "SELECT serial FROM certificate WHERE id = ?1".to_owned(),
        Some(Table::CertificateVoid) => "SELECT c.serial FROM certificate_void w
             JOIN certificate c ON c.id = w.certificate WHERE w.id = ?1"
            .to_owned(),
        Some(Table::CertificateCopy) => "SELECT c.serial FROM certificate_copy k
             JOIN certificate c ON c.id = k.certificate WHERE k.id = ?1"
            .to_owned(),
        Some(Table::OwnValue) => {
            "SELECT coalesce(nullif(f.title_kk,''),nullif(f.title_ru,''),f.title_en)
             FROM own_value o JOIN own_field f ON f.id = o.field WHERE o.id = ?1"
                .to_owned()
        }
        _ => return Ok(String::new()),
    };
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_row([operation.entity], |row| row.get(0))
                .optional()
        })
        .doing("read what a record joins")
        .map(Option::unwrap_or_default)
}
