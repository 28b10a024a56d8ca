//! Values taken out of signed segments: what was signed stays, and so does the signature.
//!
//! A closed segment is kept as rows; the hash of each value that goes is kept beside them, and the
//! seed that would tell its salt is forgotten. What waits is kept as it came, and blanked as such.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::log::place_of;
use super::{segments, travel};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::exchange::{Segment, SegmentHash};
use crate::ids::Id;
use crate::operation::{Operation, Place};
use crate::value::Value;

const DOING: &str = "erase a person";

/// Positions of values in their operation, by the row of the operation.
pub type Rows = BTreeMap<i64, BTreeSet<u16>>;

/// The personal fields of some records.
pub type Personal = BTreeMap<Id, (Table, Vec<&'static str>)>;

/// Lets closed segments forget values that are about to go from their operations.
pub fn closed(connection: &Connection, rows: &Rows) -> Result<()> {
    let mut by_segment: BTreeMap<SegmentHash, (u32, BTreeSet<(u32, u16)>)> = BTreeMap::new();
    for (row, positions) in rows {
        let place = place_of(*row);
        let Some((hash, first)) = holding(connection, place)? else {
            continue;
        };
        let operation = u32::try_from(place.seq - first).unwrap_or(u32::MAX);
        let (_, values) = by_segment
            .entry(hash)
            .or_insert((place.source, BTreeSet::new()));
        values.extend(positions.iter().map(|it| (operation, *it)));
    }
    for (hash, (source, values)) in by_segment {
        let mut segment = travel::compose(connection, &hash)?;
        segment.blank_all(&values);
        segments::keep_blanked(connection, source, &segment)?;
        connection
            .prepare_cached("UPDATE segment SET salts = ?2 WHERE hash = ?1")
            .and_then(|mut it| it.execute(params![hash, segment.salts.to_bytes()]))
            .doing(DOING)?;
    }
    Ok(())
}

/// Finds the closed segment that holds an operation, and its first operation.
fn holding(connection: &Connection, place: Place) -> Result<Option<(SegmentHash, u64)>> {
    connection
        .prepare_cached(
            "SELECT hash, first_seq FROM segment
             WHERE source = ?1 AND first_seq <= ?2 AND last_seq >= ?2 AND hash IS NOT NULL",
        )
        .and_then(|mut it| {
            it.query_row(params![place.source, place.seq.cast_signed()], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned()))
            })
            .optional()
        })
        .doing(DOING)
}

/// Takes the values of some records out of what waits here, and those of records that hang on them
/// by what is not here yet; returns how many.
pub fn waiting(
    connection: &Connection,
    personal: &Personal,
    fields_of: &dyn Fn(Table) -> Vec<&'static str>,
) -> Result<u32> {
    let rows: Vec<(SegmentHash, Vec<u8>)> = connection
        .prepare_cached("SELECT hash, bytes FROM waiting ORDER BY hash")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing(DOING)?;
    let mut count = 0;
    for (hash, bytes) in rows {
        let mut segment = Segment::from_bytes(&bytes)?;
        let values = values_in(&segment, personal, fields_of);
        if values.is_empty() {
            continue;
        }
        segment.blank_all(&values);
        count += u32::try_from(values.len()).unwrap_or(u32::MAX);
        connection
            .prepare_cached("UPDATE waiting SET bytes = ?2 WHERE hash = ?1")
            .and_then(|mut it| it.execute(params![hash, segment.to_bytes()]))
            .doing(DOING)?;
    }
    Ok(count)
}

fn values_in(
    segment: &Segment,
    personal: &Personal,
    fields_of: &dyn Fn(Table) -> Vec<&'static str>,
) -> BTreeSet<(u32, u16)> {
    let mut values = BTreeSet::new();
    let mut at = 0_u32;
    for deed in &segment.transactions {
        // What an erasing wrote stands in the place of what it erased.
        let is_erasing = deed.act == Act::TraineePurge as u16;
        for operation in &deed.operations {
            if let (false, Some(table)) = (is_erasing, Table::find(operation.table)) {
                let fields = match personal.get(&operation.entity) {
                    Some((of, fields)) if *of == table => fields.clone(),
                    _ if names_any(operation, personal) => fields_of(table),
                    _ => Vec::new(),
                };
                let found = positions(operation, table, &fields);
                values.extend(found.into_iter().map(|it| (at, it)));
            }
            at += 1;
        }
    }
    values
}

fn names_any(operation: &Operation, personal: &Personal) -> bool {
    let is_person = |id: &Id| matches!(personal.get(id), Some((Table::Trainee, _)));
    let mut written = operation.written.iter();
    written.any(|it| matches!(&it.value, Value::Id(id) if is_person(id)))
}

/// Returns where values of some fields stand in an operation, those that are nothing apart.
pub fn positions(operation: &Operation, table: Table, fields: &[&str]) -> BTreeSet<u16> {
    // What a later version knows of a person is about that person.
    let is_unknown_meant = table == Table::Trainee && !fields.is_empty();
    let is_wanted = |number| match table.field(number) {
        Some(field) => fields.contains(&field.name),
        None => is_unknown_meant,
    };
    let written = (0_u16..).zip(&operation.written);
    let wanted = written.filter(|(_, it)| is_wanted(it.field.number) && !it.value.is_nothing());
    wanted.map(|(at, _)| at).collect()
}
