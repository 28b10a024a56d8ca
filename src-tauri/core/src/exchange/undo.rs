//! Taking back what a file changed.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::deletions;
use super::difference::{Difference, DifferenceKind};
use super::keep_ours::{keep_ours, put_in_order};
use super::log::{self, Deed, FileRead};
use super::plan;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::register::{Outcome, Receiving, Register, Stays, name_of};
use crate::store::{apply, product};
use crate::value::Value;

/// What was taken back of a file.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ExchangeUndone {
    /// The file's number on this laptop.
    pub file: i64,
    /// Whether it is work of a withdrawn laptop that was taken in, and no file.
    pub is_work: bool,
    /// What the laptop that wrote it is called.
    pub name: String,
    /// When it was read.
    pub at: String,
    /// How many records and fields are again as they were before the file.
    pub back: u32,
    /// What stayed because somebody changed it since.
    pub left: Vec<LeftRow>,
}

/// Something that a file changed and undo left.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeftRow {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// The field; empty where it is about the whole record.
    pub field: String,
}

const DOING: &str = "take a file back";

/// Remembers what a file changed, but for what stayed as it was here.
pub(super) fn remember<'d>(
    connection: &Connection,
    exchange: i64,
    differences: impl Iterator<Item = &'d Difference>,
    kept: &[Difference],
) -> Result<()> {
    let place = |it: &Difference| (it.record, it.field);
    let kept: BTreeSet<_> = kept.iter().map(place).collect();
    let mut insert = connection
        .prepare_cached(
            "INSERT OR REPLACE INTO exchange_row(exchange, entity, field, key, before, after)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .doing("remember a file")?;
    for it in differences.filter(|it| !kept.contains(&place(it))) {
        let (number, key) = match &it.field {
            Some(field) => (field.number, field.key_bytes()),
            None => (0, &[][..]),
        };
        insert
            .execute(params![
                exchange,
                it.record,
                number,
                key,
                bytes(it, &it.before),
                bytes(it, &it.after)
            ])
            .doing("remember a file")?;
    }
    Ok(())
}

/// A value as it is remembered; of a whole record what became of it.
fn bytes(difference: &Difference, value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    match (difference.field, difference.kind) {
        (Some(_), _) => value.write(&mut out),
        (None, DifferenceKind::Added) => out.push(1),
        (None, DifferenceKind::Trashed) => out.push(2),
        (None, DifferenceKind::DeletedThere) => out.push(4),
        (None, DifferenceKind::Displaced) => out.push(5),
        (None, _) => out.push(3),
    }
    out
}

/// Takes back what the last file changed, and leaves what somebody changed since. The others see
/// it as a decision of this laptop.
///
/// Refuses with [`Code::NothingToUndo`] where no file is left to be taken back, and where the last one
/// was taken back already: an older one is chosen by its number, which the refusal names.
pub fn undo(register: &Register) -> Result<Outcome<ExchangeUndone>> {
    register.take_in(Stays::Yes, |receiving| {
        let files = log::files_read(receiving)?;
        match files.first() {
            Some(last) if !last.is_undone => take_back(receiving, last),
            _ => Err(nothing_left(receiving, &files)?),
        }
    })
}

/// Takes back what one of the files that were read changed, as [`undo`] does with the last.
///
/// Refuses with [`Code::NotFound`] a number that no file has, and with [`Code::NothingToUndo`] one that
/// was taken back already.
pub fn undo_file(register: &Register, file: i64) -> Result<Outcome<ExchangeUndone>> {
    register.take_in(Stays::Yes, |receiving| {
        let files = log::files_read(receiving)?;
        let found = files.iter().find(|it| it.id == file);
        let not_found = || Error::refused(Code::NotFound).with("id", file);
        let found = found.ok_or_else(not_found)?;
        match found.is_undone {
            true => Err(Error::refused(Code::NothingToUndo).with("stop", "nothing")),
            false => take_back(receiving, found),
        }
    })
}

/// Says that the last file was taken back already, and which one before it stands.
fn nothing_left(receiving: &Receiving<'_>, files: &[FileRead]) -> Result<Error> {
    let refused = Error::refused(Code::NothingToUndo);
    let Some(older) = files.iter().find(|it| !it.is_undone) else {
        return Ok(refused.with("stop", "nothing"));
    };
    let at = plan::moment(older.at, receiving.clock().offset_seconds());
    let minute: String = at.chars().take(16).collect();
    Ok(refused
        .with("stop", "older")
        .with("file", older.id)
        .with("name", log::name_of(receiving, older.laptop)?)
        .with("when", minute.replace('T', " ")))
}

fn take_back(receiving: &Receiving<'_>, file: &FileRead) -> Result<Outcome<ExchangeUndone>> {
    let outcome = receiving.change(Act::ExchangeUndo, |change| {
        let mut done = ExchangeUndone {
            file: file.id,
            is_work: file.is_work,
            name: log::name_of(change, file.laptop)?,
            at: plan::moment(file.at, receiving.clock().offset_seconds()),
            ..ExchangeUndone::default()
        };
        for row in rows(change, file.id)? {
            if is_untouched(change, &row)? {
                keep_ours(change, &row)?;
                done.back += 1;
            } else {
                done.left.push(left(change, &row)?);
            }
        }
        Ok(done)
    })?;
    close(receiving, file, outcome.tx)?;
    Ok(outcome)
}

/// Remembers that a file was taken back, and by which deed; by none where everything was left.
fn close(receiving: &Receiving<'_>, file: &FileRead, tx: Option<i64>) -> Result<()> {
    let moment = receiving.clock().milliseconds();
    let by = log::enter(receiving, moment, Deed::Undo, file.laptop, None, "[]")?;
    receiving
        .execute(
            "UPDATE exchange_log SET tx = ?2 WHERE id = ?1",
            [by, tx.unwrap_or_default()],
        )
        .doing(DOING)?;
    receiving
        .execute(
            "UPDATE exchange_log SET undone_by = ?2 WHERE id = ?1",
            [file.id, by],
        )
        .doing(DOING)
        .map(drop)
}

/// Reads what a file changed: fields first, so that nothing is written to a record that is in the
/// trash by then.
fn rows(connection: &Connection, exchange: i64) -> Result<Vec<Difference>> {
    type Row = (Id, u16, Vec<u8>, Vec<u8>, Vec<u8>);
    let rows: Vec<Row> = connection
        .prepare(
            "SELECT entity, field, key, before, after FROM exchange_row WHERE exchange = ?1
             ORDER BY field = 0, entity",
        )
        .and_then(|mut it| {
            it.query_map([exchange], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ))
            })?
            .collect()
        })
        .doing(DOING)?;
    let mut found = Vec::new();
    for (record, number, key, before, after) in rows {
        let presence = apply::find_presence(connection, record)?;
        let Some(table) = presence.and_then(|it| Table::find(it.table)) else {
            continue;
        };
        let key = <[u8; 16]>::try_from(key).ok().map(Id::from_bytes);
        let field = (number != 0).then_some(FieldKey { number, key });
        let kind = match (field, before.first()) {
            (Some(_), _) => DifferenceKind::Changed,
            (None, Some(1)) => DifferenceKind::Added,
            (None, Some(2)) => DifferenceKind::Trashed,
            (None, Some(4)) => DifferenceKind::DeletedThere,
            (None, Some(5)) => DifferenceKind::Displaced,
            (None, _) => DifferenceKind::BroughtBack,
        };
        let value = |bytes: &[u8]| match field {
            Some(_) => Value::read(&mut &*bytes),
            None => Ok(Value::Empty),
        };
        found.push(Difference {
            kind,
            table,
            record,
            field,
            before: value(&before)?,
            after: value(&after)?,
            beside: Value::Empty,
        });
    }
    put_in_order(&mut found);
    Ok(found)
}

/// Says whether what the file made is still what is shown.
fn is_untouched(connection: &Connection, row: &Difference) -> Result<bool> {
    let Some(shown) = product::read(connection, row.table, row.record)? else {
        return Ok(false);
    };
    let is_gone = shown.trashed == 1;
    Ok(match (row.kind, row.field) {
        (DifferenceKind::Trashed, _) => is_gone,
        (DifferenceKind::Added, _) => {
            !is_gone && !apply::is_named_by_present(connection, row.table, row.record, None)?
        }
        (DifferenceKind::BroughtBack, _) => !is_gone,
        // Who was asked and chose changed it since.
        (DifferenceKind::DeletedThere, _) => {
            !is_gone && deletions::sides(connection, row.record)?.is_some()
        }
        (_, Some(field)) => {
            let found = shown.values.iter().find(|(it, _)| *it == field);
            let value = found.map_or(Value::Empty, |(_, value)| match value {
                Value::Text(text) => Value::text(text.as_str()),
                other => other.clone(),
            });
            !is_gone && value == row.after
        }
        (_, None) => false,
    })
}

fn left(connection: &Connection, row: &Difference) -> Result<LeftRow> {
    let field = row.field.and_then(|it| row.table.field(it.number));
    Ok(LeftRow {
        table: row.table.name().to_owned(),
        record: row.record,
        name: name_of(connection, row.table, row.record)?,
        field: field.map_or("", |it| it.name).to_owned(),
    })
}
