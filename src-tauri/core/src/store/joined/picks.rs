//! Whose value is shown of a person who was written down several times.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::{DOING, displayed_head, find_presence, heads_of};
use super::{is_kept, members_of, own_row, own_value_at, pairs_among, shown_of, written_at};
use crate::catalogue::Table;
use crate::clock::Stamp;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::FieldKey;

/// The key under which a pair keeps whose value is shown for a field.
pub fn pick_key(field: &str) -> Id {
    Id::derive("field", &[field.as_bytes()])
}

/// The key under which a pair keeps whose value is shown in a column of the academy's own.
pub fn own_pick_key(column: Id) -> Id {
    Id::derive("own_field", &[column.as_bytes()])
}

/// Returns the pairs in which a pick must be written to tell: those that pick for the field already,
/// or else the last one; none where nobody was joined.
pub fn pairs_that_pick(connection: &Connection, members: &[Id], field: Id) -> Result<Vec<Id>> {
    let pairs = pairs_among(connection, members)?;
    let mut picking = Vec::new();
    for pair in &pairs {
        let picks: bool = connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM same_person_pick WHERE entity = ?1 AND key = ?2)",
            )
            .and_then(|mut it| it.query_row(params![pair, field], |row| row.get(0)))
            .doing(DOING)?;
        picking.extend(picks.then_some(*pair));
    }
    if picking.is_empty() {
        picking.extend(pairs.last());
    }
    Ok(picking)
}

/// Returns the record whose value was picked for a column of the academy's own, if any was.
pub fn picked_for_own(connection: &Connection, person: Id, column: Id) -> Result<Option<Id>> {
    let members = members_of(connection, person)?;
    let picks = picks_among(connection, &members)?;
    let picked = picks.get(&own_pick_key(column)).copied();
    Ok(picked.filter(|it| members.contains(it)))
}

/// Returns the record whose value of a column of the academy's own is shown of a person.
pub fn own_source_of(connection: &Connection, person: Id, column: Id) -> Result<Id> {
    if let Some(picked) = picked_for_own(connection, person, column)? {
        return Ok(picked);
    }
    let mut source = (Stamp::default(), shown_of(connection, person)?);
    for member in members_of(connection, person)? {
        let row = own_row(member, column);
        if let (true, Some(field)) = (
            is_kept(connection, row)?,
            Table::OwnValue.field_named("value"),
        ) {
            let at = own_value_at(connection, row, field)?.1;
            if at > source.0 {
                source = (at, member);
            }
        }
    }
    Ok(source.1)
}

/// Returns whose value was picked for each field; of several pairs the latest pick tells.
pub(super) fn picks_among(connection: &Connection, members: &[Id]) -> Result<BTreeMap<Id, Id>> {
    let mut picks: BTreeMap<Id, (Stamp, Id)> = BTreeMap::new();
    if members.len() < 2 {
        return Ok(BTreeMap::new());
    }
    for pair in pairs_among(connection, members)? {
        let rows: Vec<(Id, String)> = connection
            .prepare_cached("SELECT key, value FROM same_person_pick WHERE entity = ?1")
            .and_then(|mut it| {
                it.query_map([pair], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .doing(DOING)?;
        for (field, member) in rows {
            let Ok(member) = member.parse::<Id>() else {
                continue;
            };
            let at = picked_at(connection, pair, field)?;
            let pick = picks.entry(field).or_insert((at, member));
            if at >= pick.0 {
                *pick = (at, member);
            }
        }
    }
    let picked = picks
        .into_iter()
        .map(|(field, (_, member))| (field, member));
    Ok(picked.collect())
}

/// Returns when a pair's pick of a field was made.
fn picked_at(connection: &Connection, pair: Id, field: Id) -> Result<Stamp> {
    let Some(presence) = find_presence(connection, pair)? else {
        return Ok(Stamp::default());
    };
    let pick = Table::SamePerson.field_named("pick");
    let key = FieldKey {
        number: pick.map_or(0, |it| it.number),
        key: Some(field),
    };
    let heads = heads_of(connection, pair, presence.born, key)?;
    match displayed_head(connection, &heads, key)? {
        Some(head) => written_at(connection, head),
        None => Ok(Stamp::default()),
    }
}
