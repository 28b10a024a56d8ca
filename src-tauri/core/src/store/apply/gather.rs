//! Corrections of records outside the trash, gathered field by field and written once.
//!
//! What another laptop corrected mostly replaces what is displayed, value after value. Of such a
//! field only the last head and value have to reach the tables, and of a record all its fields may
//! be written at once. Whatever is not as plain, a second version, a deletion, a field that names
//! another record, a person written down twice, is left to the ordinary way; the tables are the
//! same in the end.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::Presence;
use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::store::{log, product};
use crate::value::Value;

/// So much waits at most, in bytes, and some 70 MB with what surrounds them. In tests of this crate
/// little, so that they see it written.
const MOST: usize = if cfg!(test) { 500 } else { 50_000_000 };

/// What a record takes without its fields, and a field without its text.
const RECORD: usize = 88;
const FIELD: usize = 88;

/// Corrections that the log holds and the tables do not show yet.
#[derive(Default)]
pub(super) struct Gathered {
    records: BTreeMap<Id, Record>,
    /// How many bytes wait.
    waiting: usize,
}

struct Record {
    table: Table,
    born: Place,
    /// The fields that the creating operation wrote, once somebody asked.
    born_wrote: Option<Vec<FieldKey>>,
    fields: Vec<Field>,
}

struct Field {
    number: u16,
    /// What table `head` holds of it.
    kept: Option<Place>,
    /// What waits to be written.
    waits: Option<(Place, Value)>,
    /// Whether it has several heads, so that nothing about it is plain.
    is_divided: bool,
}

impl Field {
    /// How many bytes it takes while it waits.
    fn weight(&self) -> usize {
        match &self.waits {
            Some((_, Value::Text(text))) => FIELD + text.len(),
            Some(_) => FIELD,
            None => 0,
        }
    }
}

/// Says whether an operation can be gathered as far as it tells by itself.
pub(super) fn is_plain(table: Table, operation: &Operation) -> bool {
    let is_plain = |written: &Written| {
        let holds = table.field(written.field.number).map(|it| it.holds);
        let is_linked = matches!(holds, Some(Holds::Names(_) | Holds::Keyed(_)));
        written.field.key.is_none() && !is_linked
    };
    operation.deed == Deed::Write && operation.written.iter().all(is_plain)
}

impl Gathered {
    /// Says whether something waits for a record, whose presence is then known and unchanged.
    pub(super) fn has(&self, entity: Id) -> bool {
        self.records.contains_key(&entity)
    }

    /// Makes a record ready to be gathered, where its presence allows that.
    pub(super) fn begin(
        &mut self,
        connection: &Connection,
        table: Table,
        entity: Id,
        presence: Presence,
    ) -> Result<bool> {
        if presence.gone.is_some() || presence.table != table.number() {
            return Ok(false);
        }
        let record = Record {
            table,
            born: presence.born,
            born_wrote: None,
            fields: kept_fields(connection, entity)?,
        };
        self.records.insert(entity, record);
        self.waiting += RECORD;
        Ok(true)
    }

    /// Takes a plain operation on a record that was begun, and says whether it did: not where the
    /// operation leaves a second version of a field or goes on with one, or takes the record for one of
    /// another table.
    pub(super) fn take(
        &mut self,
        connection: &Connection,
        place: Place,
        operation: &Operation,
    ) -> Result<bool> {
        let record = self.records.get_mut(&operation.entity);
        let Some(record) = record.filter(|it| it.table.number() == operation.table) else {
            return Ok(false);
        };
        for written in &operation.written {
            if !record.is_replaced_by(connection, written)? {
                return Ok(false);
            }
        }
        for written in &operation.written {
            let field = record.field(written.field.number);
            self.waiting -= field.weight();
            field.waits = Some((place, written.value.clone()));
            self.waiting += field.weight();
        }
        Ok(true)
    }

    /// Writes what waits for one record and forgets the record.
    pub(super) fn show(&mut self, connection: &Connection, entity: Id) -> Result<()> {
        match self.records.remove(&entity) {
            Some(record) => {
                self.waiting -= RECORD + record.fields.iter().map(Field::weight).sum::<usize>();
                record.show(connection, entity)
            }
            None => Ok(()),
        }
    }

    /// Writes everything that waits, in the order of the records.
    pub(super) fn show_all(&mut self, connection: &Connection) -> Result<()> {
        self.waiting = 0;
        std::mem::take(&mut self.records)
            .into_iter()
            .try_for_each(|(entity, record)| record.show(connection, entity))
    }

    /// Says whether so much waits that it should be written.
    pub(super) fn is_full(&self) -> bool {
        self.waiting >= MOST
    }
}

impl Record {
    #[expect(clippy::indexing_slicing, reason = "it was just found or put there")]
    fn field(&mut self, number: u16) -> &mut Field {
        let found = self.fields.iter().position(|it| it.number == number);
        let at = found.unwrap_or(self.fields.len());
        if found.is_none() {
            self.fields.push(Field {
                number,
                kept: None,
                waits: None,
                is_divided: false,
            });
        }
        &mut self.fields[at]
    }

    /// Says whether an operation replaces all that stands in a field, so that it alone is left.
    fn is_replaced_by(&mut self, connection: &Connection, written: &Written) -> Result<bool> {
        let field = self.field(written.field.number);
        if field.is_divided {
            return Ok(false);
        }
        let waits = field.waits.as_ref().map(|(place, _)| *place);
        if let Some(head) = waits.or(field.kept) {
            return Ok(written.replaces.contains(&head));
        }
        if written.replaces.contains(&self.born) {
            return Ok(true);
        }
        if self.born_wrote.is_none() {
            let born = log::operation(connection, self.born)?;
            self.born_wrote = Some(born.written.iter().map(|it| it.field).collect());
        }
        let mut wrote = self.born_wrote.iter().flatten();
        Ok(!wrote.any(|it| *it == written.field))
    }

    fn show(self, connection: &Connection, entity: Id) -> Result<()> {
        let mut values = Vec::with_capacity(self.fields.len());
        for field in self.fields {
            let Some((head, value)) = field.waits else {
                continue;
            };
            keep_head(connection, (entity, field.number), field.kept, head)?;
            values.push((field.number, value));
        }
        product::write_plain(connection, self.table, entity, &values)
    }
}

/// Reads the fields of a record whose heads are not the creating operation alone.
fn kept_fields(connection: &Connection, entity: Id) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    let mut statement = connection
        .prepare_cached("SELECT field, op FROM head WHERE entity = ?1 AND key = x'' ORDER BY field")
        .doing("read heads")?;
    let mut rows = statement.query([entity]).doing("read heads")?;
    while let Some(row) = rows.next().doing("read heads")? {
        let number: u16 = row.get(0).doing("read heads")?;
        let kept = log::place_of(row.get(1).doing("read heads")?);
        match fields.last_mut() {
            Some(last) if last.number == number => last.is_divided = true,
            _ => fields.push(Field {
                number,
                kept: Some(kept),
                waits: None,
                is_divided: false,
            }),
        }
    }
    Ok(fields)
}

fn keep_head(
    connection: &Connection,
    (entity, number): (Id, u16),
    kept: Option<Place>,
    head: Place,
) -> Result<()> {
    let head = log::row_of(head);
    match kept {
        Some(kept) => connection
            .prepare_cached(
                "UPDATE head SET op = ?4 WHERE entity = ?1 AND field = ?2 AND key = x'' AND op = ?3",
            )
            .and_then(|mut it| it.execute(params![entity, number, log::row_of(kept), head])),
        None => connection
            .prepare_cached("INSERT INTO head(entity, field, key, op) VALUES (?1, ?2, x'', ?3)")
            .and_then(|mut it| it.execute(params![entity, number, head])),
    }
    .doing("write heads")
    .map(drop)
}

#[cfg(test)]
mod tests;
