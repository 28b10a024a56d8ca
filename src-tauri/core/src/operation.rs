//! One fact of the log: what was written to which record, over what.
//!
//! An operation writes one record and one or more of its fields; the moment, the author and the
//! kind of deed live in its transaction. Deliberately absent: the old values (they are the values
//! of the operations it replaces) and any name of a table or column (numbers only).

use crate::error::{Error, Result};
use crate::ids::Id;
use crate::value::{Value, read_byte, read_id, read_number, write_number};

/// Where an operation stands: who wrote it and as which in their order.
///
/// `source` counts pairs of laptop and incarnation as this register numbers them; a data file
/// carries the pairs themselves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Place {
    /// The number of the writing laptop and incarnation in table `source`.
    pub source: u32,
    /// The position in that writer's order, from 1.
    pub seq: u64,
}

/// What an operation does to its record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Writes fields; the first such operation on a record creates it.
    Write,
    /// Puts the record in the trash, covering what its author had seen.
    Trash,
    /// Takes the record out of the trash.
    Restore,
}

/// A field of a record; `key` tells the entries of a keyed field apart, such as the answers of an
/// enrolment by question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct FieldKey {
    /// The field's number in the catalogue.
    pub number: u16,
    /// The entry of a keyed field.
    pub key: Option<Id>,
}

impl FieldKey {
    /// Names a plain field.
    pub const fn plain(number: u16) -> Self {
        Self { number, key: None }
    }

    /// Returns the key as the register stores it: empty for a plain field.
    pub fn key_bytes(&self) -> &[u8] {
        self.key.as_ref().map_or(&[], |id| id.as_bytes().as_slice())
    }
}

/// A field's new value and the heads it replaces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Which field.
    pub field: FieldKey,
    /// The new value.
    pub value: Value,
    /// The operations whose values this one replaces in this field.
    pub replaces: Vec<Place>,
}

/// One operation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Operation {
    /// The table's number in the catalogue.
    pub table: u16,
    /// The record.
    pub entity: Id,
    /// What is done.
    pub deed: Deed,
    /// The fields written, in ascending order; empty for trash and restore.
    pub written: Vec<Written>,
}

impl Operation {
    /// Returns what the operation wrote to a field, if it did.
    pub fn find(&self, field: FieldKey) -> Option<&Written> {
        self.written.iter().find(|written| written.field == field)
    }

    /// Returns the bytes as this register stores them; the record's id stands in a column beside.
    ///
    /// Replaced operations are listed once and each field points at them, because most edits
    /// replace one operation in all their fields.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut places: Vec<Place> = self
            .written
            .iter()
            .flat_map(|written| written.replaces.iter().copied())
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut out = Vec::with_capacity(32);
        out.push(match self.deed {
            Deed::Write => 1,
            Deed::Trash => 2,
            Deed::Restore => 3,
        });
        write_number(&mut out, u64::from(self.table));
        write_number(&mut out, places.len() as u64);
        for place in &places {
            write_number(&mut out, u64::from(place.source));
            write_number(&mut out, place.seq);
        }
        write_number(&mut out, self.written.len() as u64);
        for written in &self.written {
            write_field(&mut out, written, &places);
        }
        out
    }

    /// Reads the stored bytes of an operation on a record.
    pub fn from_bytes(entity: Id, mut bytes: &[u8]) -> Result<Self> {
        let bytes = &mut bytes;
        let deed = match read_byte(bytes)? {
            1 => Deed::Write,
            2 => Deed::Trash,
            3 => Deed::Restore,
            _ => return Err(damaged()),
        };
        let table = u16::try_from(read_number(bytes)?).map_err(|_| damaged())?;
        let places = read_places(bytes)?;
        let count = read_number(bytes)?;
        let mut written = Vec::new();
        for _ in 0..count {
            written.push(read_field(bytes, &places)?);
        }
        if bytes.is_empty() {
            Ok(Self {
                table,
                entity,
                deed,
                written,
            })
        } else {
            Err(damaged())
        }
    }
}

fn write_field(out: &mut Vec<u8>, written: &Written, places: &[Place]) {
    write_number(
        out,
        u64::from(written.field.number) << 1 | u64::from(written.field.key.is_some()),
    );
    out.extend_from_slice(written.field.key_bytes());
    if !places.is_empty() {
        write_number(out, written.replaces.len() as u64);
        for place in &written.replaces {
            let index = places.binary_search(place).unwrap_or_default();
            write_number(out, index as u64);
        }
    }
    written.value.write(out);
}

fn read_places(bytes: &mut &[u8]) -> Result<Vec<Place>> {
    let count = read_number(bytes)?;
    let mut places = Vec::new();
    for _ in 0..count {
        let source = u32::try_from(read_number(bytes)?).map_err(|_| damaged())?;
        places.push(Place {
            source,
            seq: read_number(bytes)?,
        });
    }
    Ok(places)
}

fn read_field(bytes: &mut &[u8], places: &[Place]) -> Result<Written> {
    let head = read_number(bytes)?;
    let number = u16::try_from(head >> 1).map_err(|_| damaged())?;
    let key = if head & 1 == 1 {
        Some(read_id(bytes)?)
    } else {
        None
    };
    let mut replaces = Vec::new();
    if !places.is_empty() {
        for _ in 0..read_number(bytes)? {
            let index = usize::try_from(read_number(bytes)?).map_err(|_| damaged())?;
            replaces.push(*places.get(index).ok_or_else(damaged)?);
        }
    }
    Ok(Written {
        field: FieldKey { number, key },
        value: Value::read(bytes)?,
        replaces,
    })
}

fn damaged() -> Error {
    Error::Damaged("an operation is malformed".to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_reads_back() {
        let place = |seq| Place { source: 1, seq };
        let operation = Operation {
            table: 7,
            entity: Id::derive("test", &[b"one"]),
            deed: Deed::Write,
            written: vec![
                Written {
                    field: FieldKey::plain(1),
                    value: Value::text("Әлихан"),
                    replaces: vec![place(4), place(9)],
                },
                Written {
                    field: FieldKey {
                        number: 2,
                        key: Some(Id::derive("test", &[b"key"])),
                    },
                    value: Value::Integer(-5),
                    replaces: vec![],
                },
            ],
        };
        let bytes = operation.to_bytes();
        assert_eq!(
            Operation::from_bytes(operation.entity, &bytes).unwrap(),
            operation
        );
        for cut in 0..bytes.len() {
            let cut = bytes.get(..cut).unwrap();
            assert!(
                Operation::from_bytes(operation.entity, cut).is_err(),
                "cut at {}",
                cut.len()
            );
        }
    }

    #[test]
    fn a_created_record_costs_little_more_than_its_text() {
        let operation = Operation {
            table: 7,
            entity: Id::default(),
            deed: Deed::Write,
            written: vec![Written {
                field: FieldKey::plain(1),
                value: Value::text("abc"),
                replaces: vec![],
            }],
        };
        assert_eq!(operation.to_bytes().len(), 4 + 1 + 2 + 3);
    }
}
