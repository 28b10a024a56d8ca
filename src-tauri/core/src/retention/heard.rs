//! Erasing here whom the keeper erased, once a file tells of it.
//!
//! Only what a laptop erased that is or was the keeper's goes. It goes from all that this laptop
//! has and will ever have of the same people: what others wrote of them and what comes late.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::finish;
use super::personal::{hanging_on, personal_fields, with_fields};
use super::purge::{Known, read_known};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Place;
use crate::store::log::{self, Entry};
use crate::store::{blank, derive, erase, roster};

/// Erases the values of people whom a keeper erased, in the records of theirs that are among
/// `touched`, or in all where nothing is named.
///
/// Returns the records that belong to such people; none where nobody was erased. What of the file
/// and the copies is then owed is done by [`super::finish_owed`].
pub(crate) fn erase_heard(
    connection: &Connection,
    touched: Option<&BTreeSet<(Table, Id)>>,
) -> Result<BTreeSet<Id>> {
    let erasings = erasings(connection)?;
    if erasings.is_empty() {
        return Ok(BTreeSet::new());
    }
    let all = records(connection, &erasings)?;
    let meant = meant(connection, &all, touched)?;
    let known = known_of(connection, &meant)?;
    let is_kept = |place| erasings.iter().any(|it| holds(it, place));
    let taken = erase::erase_values(connection, &with_fields(&meant), is_kept)?;
    let waited = blank::waiting(connection, &with_fields(&all), &personal_fields)?;
    erase::erase_pictures(connection, &taken.pictures)?;
    for (table, record) in &meant {
        erase::forget_record(connection, *record)?;
        if *table == Table::Trainee {
            derive::derive(connection, Table::Trainee, *record)?;
        }
    }
    for known in known {
        for texts in &known.texts {
            erase::forget_texts(connection, texts)?;
        }
        erase::forget_words(connection, &known.words)?;
    }
    if taken.values + waited > 0 {
        finish::owe(connection)?;
    }
    Ok(all.into_iter().map(|it| it.1).collect())
}

/// Returns the records of people who were erased: those that the erasing wrote, and those that
/// hang on them, of which the keeper may not have known.
fn records(connection: &Connection, erasings: &[Entry]) -> Result<Vec<(Table, Id)>> {
    let mut records = BTreeSet::new();
    for entry in erasings {
        for (_, operation) in log::operations_of(connection, entry)? {
            let table = Table::find(operation.table);
            records.extend(table.map(|it| (it, operation.entity)));
        }
    }
    records.extend(hanging_on(connection, &people_in(&records))?);
    Ok(records.into_iter().collect())
}

/// Of somebody newly erased everything goes, of others what came of them.
fn meant(
    connection: &Connection,
    all: &[(Table, Id)],
    touched: Option<&BTreeSet<(Table, Id)>>,
) -> Result<Vec<(Table, Id)>> {
    let is_meant = |it: &&(Table, Id)| touched.is_none_or(|touched| touched.contains(it));
    let mut meant: BTreeSet<(Table, Id)> = all.iter().filter(is_meant).copied().collect();
    meant.extend(hanging_on(connection, &people_in(&meant))?);
    Ok(meant.into_iter().collect())
}

fn people_in(records: &BTreeSet<(Table, Id)>) -> BTreeSet<Id> {
    let people = records.iter().filter(|it| it.0 == Table::Trainee);
    people.map(|it| it.1).collect()
}

/// Returns the deeds by which keepers erased people.
fn erasings(connection: &Connection) -> Result<Vec<Entry>> {
    let rows: Vec<i64> = connection
        .prepare_cached("SELECT id FROM tx WHERE act = ?1 ORDER BY id")
        .and_then(|mut it| {
            it.query_map([Act::TraineePurge as u16], |row| row.get(0))?
                .collect()
        })
        .doing("see who was erased")?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let roster = roster::read(connection)?;
    let mut found = Vec::new();
    for row in rows {
        let place = log::place_of(row);
        let laptop = log::laptop_of(connection, place.source)?;
        if roster.keepers().contains(&laptop) {
            found.push(log::entry_of(connection, place)?);
        }
    }
    Ok(found)
}

fn holds(entry: &Entry, place: Place) -> bool {
    let first = log::place_of(entry.id);
    place.source == first.source && (first.seq..=entry.last_seq).contains(&place.seq)
}

fn known_of(connection: &Connection, meant: &[(Table, Id)]) -> Result<Vec<Known>> {
    let people = meant.iter().filter(|it| it.0 == Table::Trainee);
    people
        .map(|(_, person)| read_known(connection, &[*person]))
        .collect()
}
