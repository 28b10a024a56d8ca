//! What of an operation is never erased: everything but its values.
//!
//! Replaced operations are listed once, in ascending order, and each field points at them in
//! ascending order: whatever the order in memory, an operation has one skeleton.

use super::{LONGEST_SEQ, MOST_FIELDS, MOST_REPLACED, SeenAuthor};
use crate::error::Result;
use crate::exchange::cursor::{Cursor, damaged, newer};
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::value::{Value, write_number};

/// Appends the skeleton of an operation; `places` is a buffer that serves for many.
pub(super) fn write_skeleton(out: &mut Vec<u8>, operation: &Operation, places: &mut Vec<Place>) {
    out.push(match operation.deed {
        Deed::Write => 1,
        Deed::Trash => 2,
        Deed::Restore => 3,
    });
    write_number(out, u64::from(operation.table));
    out.extend_from_slice(operation.entity.as_bytes());
    places.clear();
    for written in &operation.written {
        places.extend_from_slice(&written.replaces);
    }
    places.sort_unstable();
    places.dedup();
    write_number(out, places.len() as u64);
    for place in &*places {
        write_place(out, *place);
    }
    write_number(out, operation.written.len() as u64);
    for written in &operation.written {
        write_field(out, written, places);
    }
}

pub(super) fn write_place(out: &mut Vec<u8>, place: Place) {
    write_number(out, u64::from(place.source));
    write_number(out, place.seq);
}

fn write_field(out: &mut Vec<u8>, written: &Written, places: &[Place]) {
    let is_keyed = u64::from(written.field.key.is_some());
    write_number(out, u64::from(written.field.number) << 1 | is_keyed);
    out.extend_from_slice(written.field.key_bytes());
    if places.is_empty() {
        return;
    }
    let indexes = written
        .replaces
        .iter()
        .filter_map(|place| places.binary_search(place).ok());
    match written.replaces.as_slice() {
        [] | [_] => {
            write_number(out, written.replaces.len() as u64);
            indexes.for_each(|index| write_number(out, index as u64));
        }
        _ => {
            let mut indexes: Vec<usize> = indexes.collect();
            indexes.sort_unstable();
            indexes.dedup();
            write_number(out, indexes.len() as u64);
            indexes
                .into_iter()
                .for_each(|index| write_number(out, index as u64));
        }
    }
}

/// What an operation may name: nothing that its author had not seen.
pub(super) struct Reach<'a> {
    /// What was seen of others.
    pub(super) seen: &'a [SeenAuthor],
    /// The operation itself, or the first of its transaction; its author's before it may be named.
    pub(super) seq: u64,
}

impl Reach<'_> {
    /// Reads a place and refuses one out of reach.
    pub(super) fn read_place(&self, cursor: &mut Cursor<'_>) -> Result<Place> {
        let place = Place {
            source: cursor.small()?,
            seq: cursor.number()?,
        };
        let last = match (place.source as usize).checked_sub(1) {
            None => self.seq - 1,
            Some(other) => self.seen.get(other).ok_or_else(damaged)?.last_seq,
        };
        if (1..=last.min(LONGEST_SEQ)).contains(&place.seq) {
            Ok(place)
        } else {
            Err(damaged())
        }
    }
}

/// Reads a skeleton; its values are empty as yet.
pub(super) fn read_skeleton(cursor: &mut Cursor<'_>, reach: &Reach<'_>) -> Result<Operation> {
    let deed = match cursor.byte()? {
        1 => Deed::Write,
        2 => Deed::Trash,
        3 => Deed::Restore,
        _ => return Err(newer()),
    };
    let table = cursor.small()?;
    let entity = cursor.id()?;
    let places = read_places(cursor, reach)?;
    let count = cursor.count(MOST_FIELDS)?;
    if deed != Deed::Write && count > 0 {
        return Err(damaged());
    }
    let mut used = vec![false; places.len()];
    let mut written: Vec<Written> = Vec::with_capacity(count.min(16));
    for _ in 0..count {
        let field = read_field(cursor, &places, &mut used)?;
        if written
            .last()
            .is_some_and(|before| before.field >= field.field)
        {
            return Err(damaged());
        }
        written.push(field);
    }
    // A place that no field points at would be a second form of the same operation.
    if used.contains(&false) {
        return Err(damaged());
    }
    Ok(Operation {
        table,
        entity,
        deed,
        written,
    })
}

fn read_places(cursor: &mut Cursor<'_>, reach: &Reach<'_>) -> Result<Vec<Place>> {
    let count = cursor.count(MOST_FIELDS * MOST_REPLACED)?;
    let mut places: Vec<Place> = Vec::with_capacity(count.min(4));
    for _ in 0..count {
        let place = reach.read_place(cursor)?;
        if places.last().is_some_and(|before| *before >= place) {
            return Err(damaged());
        }
        places.push(place);
    }
    Ok(places)
}

fn read_field(cursor: &mut Cursor<'_>, places: &[Place], used: &mut [bool]) -> Result<Written> {
    let head = cursor.number()?;
    let number = u16::try_from(head >> 1).map_err(|_| damaged())?;
    let key = if head & 1 == 1 {
        Some(cursor.id()?)
    } else {
        None
    };
    let mut replaces = Vec::new();
    if !places.is_empty() {
        let count = cursor.count(MOST_REPLACED)?;
        let mut least = 0;
        for _ in 0..count {
            let index: usize = cursor.small()?;
            if index < least {
                return Err(damaged());
            }
            replaces.push(*places.get(index).ok_or_else(damaged)?);
            *used.get_mut(index).ok_or_else(damaged)? = true;
            least = index + 1;
        }
    }
    Ok(Written {
        field: FieldKey { number, key },
        value: Value::Empty,
        replaces,
    })
}
