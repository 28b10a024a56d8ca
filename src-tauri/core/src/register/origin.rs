//! Who wrote a value that somebody brought back: undo, a file that was undone and an earlier value put
//! back write it anew, and whoever pressed the button did not think of it.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::Serialize;

use super::history::name_of;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::merge::Head;
use crate::operation::{FieldKey, Place};
use crate::store::apply;
use crate::store::log::{self, Entry};

/// Who wrote something, where and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Author {
    /// Who.
    pub worker: String,
    /// On which laptop.
    pub laptop: String,
    /// When, in milliseconds since 1970 by that laptop's clock.
    pub milliseconds: u64,
}

impl Author {
    /// Returns the author of an operation.
    pub(crate) fn of(connection: &Connection, place: Place) -> Result<Self> {
        let entry = log::entry_of(connection, place)?;
        let laptop = log::laptop_of(connection, place.source)?;
        Ok(Self {
            worker: name_of(connection, Table::Worker, entry.worker)?,
            laptop: crate::exchange::name_of_laptop(connection, laptop)?,
            milliseconds: entry.stamp.milliseconds(),
        })
    }
}

/// How far back is looked for whoever wrote a value.
const REACH: usize = 1_000;

/// Returns the operation whose author thought of a value that an operation wrote: of one that brought
/// back an earlier value the last one before it that wrote the same; none where it is itself.
///
/// What is looked at are the operations that it stands on, which are the same on every laptop.
pub(crate) fn origin_of(
    connection: &Connection,
    entity: Id,
    field: FieldKey,
    place: Place,
) -> Result<Option<Place>> {
    if !brings_back(connection, place)? {
        return Ok(None);
    }
    let operation = log::operation(connection, place)?;
    let Some(written) = operation.find(field).filter(|_| operation.entity == entity) else {
        return Ok(None);
    };
    let value = &written.value;
    let mut open: Vec<Place> = written.replaces.clone();
    let (mut seen, mut found) = (BTreeSet::new(), None::<Head>);
    while let Some(at) = open.pop() {
        if seen.len() >= REACH || !seen.insert(at) {
            continue;
        }
        let operation = log::operation(connection, at)?;
        let Some(written) = operation.find(field) else {
            continue;
        };
        if written.value == *value && !brings_back(connection, at)? {
            found = found.max(Some(apply::head_at(connection, at)?));
        }
        open.extend(&written.replaces);
    }
    Ok(found.map(|it| it.place))
}

/// Says whether an operation is of a deed that writes what stood there earlier.
fn brings_back(connection: &Connection, place: Place) -> Result<bool> {
    let entry = log::find_entry_of(connection, place)?;
    Ok(entry.is_some_and(|it| is_bringing_back(&it)))
}

/// Says whether a deed writes what stood there earlier.
pub(crate) fn is_bringing_back(entry: &Entry) -> bool {
    entry.undoes != 0
        || matches!(
            Act::find(entry.act),
            Some(Act::ExchangeUndo | Act::ExchangeKeep | Act::ValueRestore)
        )
}
