//! What a file changes of what screens show: the register before and after, record by record.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde::Serialize;

use super::deletions;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::retention::personal_fields;
use crate::store::apply::{find_presence, heads_of};
use crate::store::log;
use crate::store::product::{self, Shown};
use crate::value::Value;

/// What became of a record or of a field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum DifferenceKind {
    /// The record was not here.
    Added,
    /// A field is shown otherwise.
    Changed,
    /// A field has two versions now, or one more: somebody wrote who had not seen what was written here.
    TwoVersions,
    /// The record goes to the trash.
    Trashed,
    /// The record comes out of the trash.
    BroughtBack,
    /// The record was deleted here and worked on there: it comes out of the trash, and is asked about.
    DeletedHere,
    /// The record was worked on here and deleted there: it stays, and is asked about.
    DeletedThere,
    /// The main laptop erased the person for good.
    Erased,
    /// Another record stands under the id of this one from now on, and this one is shown no more.
    Displaced,
}

/// One thing that is otherwise afterwards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// What became of it.
    pub kind: DifferenceKind,
    /// The record's table.
    pub table: Table,
    /// The record.
    pub record: Id,
    /// The field; none where it is about the whole record.
    pub field: Option<FieldKey>,
    /// What was shown before.
    pub before: Value,
    /// What is shown afterwards.
    pub after: Value,
    /// Of several versions one that is not shown: what came, where it is that.
    pub beside: Value,
}

impl Difference {
    fn whole(kind: DifferenceKind, (table, record): (Table, Id)) -> Self {
        Self {
            kind,
            table,
            record,
            field: None,
            before: Value::Empty,
            after: Value::Empty,
            beside: Value::Empty,
        }
    }

    /// Returns what names the row in a plan, on every laptop and however often the file is read.
    pub fn name(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.record.as_bytes());
        if let Some(field) = self.field {
            hasher.update(&field.number.to_le_bytes());
            hasher.update(field.key_bytes());
        }
        hasher.finalize().to_hex().chars().take(12).collect()
    }
}

/// Compares some records in two states of a register, in the order of tables and records.
pub fn compare(
    before: &Connection,
    after: &Connection,
    records: &BTreeSet<(Table, Id)>,
) -> Result<Vec<Difference>> {
    let mut differences = Vec::new();
    let is_any_doubled = is_any_doubled(after)?;
    let asked = newly_asked(before, after)?;
    let mut displaced = BTreeSet::new();
    for (table, record) in records {
        // Which laptops there are the keeper says, and not whoever reads a file.
        if *table == Table::Laptop {
            continue;
        }
        let old = product::read(before, *table, *record)?;
        let new = product::read(after, *table, *record)?;
        if (old.is_none() || new.is_none())
            && let Some(left) = left_table(before, after, *record)?
        {
            displaced.insert((left, *record));
            continue;
        }
        let Some(new) = new else {
            continue;
        };
        let whole = |kind| Difference::whole(kind, (*table, *record));
        let Some(old) = old else {
            // A colleague is there once they work somewhere.
            if new.trashed == 0 && *table != Table::Worker {
                differences.push(whole(DifferenceKind::Added));
            }
            continue;
        };
        match (old.trashed == 1, new.trashed == 1) {
            (false, true) => differences.push(whole(DifferenceKind::Trashed)),
            (true, false) if asked.contains(record) => {
                differences.push(whole(DifferenceKind::DeletedHere));
            }
            (true, false) => differences.push(whole(DifferenceKind::BroughtBack)),
            (true, true) => continue,
            (false, false) if asked.contains(record) => {
                differences.push(whole(DifferenceKind::DeletedThere));
            }
            (false, false) => {}
        }
        let came = match is_any_doubled {
            true => versions_come(before, after, *record)?,
            false => BTreeMap::new(),
        };
        for (field, was, is) in pairs(&old, &new) {
            let beside = came.get(&field);
            if was == is && beside.is_none() {
                continue;
            }
            differences.push(Difference {
                kind: match beside {
                    Some(_) => DifferenceKind::TwoVersions,
                    None => DifferenceKind::Changed,
                },
                field: Some(field),
                before: was.clone(),
                after: is.clone(),
                beside: beside.map(|it| it.beside(is)).unwrap_or_default(),
                ..whole(DifferenceKind::Changed)
            });
        }
    }
    if !displaced.is_empty() {
        let displaced = displaced.into_iter();
        differences.extend(displaced.map(|it| Difference::whole(DifferenceKind::Displaced, it)));
        differences.sort_by_key(|it| (it.table, it.record));
    }
    Ok(differences)
}

/// Versions of a field of which one came.
struct Versions {
    here: BTreeSet<Value>,
    after: BTreeSet<Value>,
}

impl Versions {
    /// Returns a version beside the one that is shown: one that came before one that was here.
    fn beside(&self, shown: &Value) -> Value {
        let mut others = self.after.iter().filter(|it| *it != shown);
        let came = others.clone().find(|it| !self.here.contains(*it));
        came.or(others.next()).cloned().unwrap_or_default()
    }
}

/// Returns the fields of a record that stand in several versions of which one was not here.
fn versions_come(
    before: &Connection,
    after: &Connection,
    record: Id,
) -> Result<BTreeMap<FieldKey, Versions>> {
    let mut come = BTreeMap::new();
    for field in doubled(after, record)? {
        let versions = Versions {
            here: versions(before, record, field)?,
            after: versions(after, record, field)?,
        };
        if !versions.after.is_subset(&versions.here) {
            come.insert(field, versions);
        }
    }
    Ok(come)
}

fn versions(connection: &Connection, record: Id, field: FieldKey) -> Result<BTreeSet<Value>> {
    let mut values = BTreeSet::new();
    let Some(presence) = find_presence(connection, record)? else {
        return Ok(values);
    };
    for place in heads_of(connection, record, presence.born, field)? {
        let operation = log::operation(connection, place)?;
        let value = operation.find(field).map(|it| it.value.clone());
        values.extend(value.filter(|it| *it != Value::Erased));
    }
    Ok(values)
}

/// Returns the table that a record left which was shown there, as one does under whose id somebody
/// wrote another record.
fn left_table(before: &Connection, after: &Connection, record: Id) -> Result<Option<Table>> {
    let was = find_presence(before, record)?.filter(|it| it.gone.is_none());
    let (Some(was), Some(is)) = (was, find_presence(after, record)?) else {
        return Ok(None);
    };
    Ok(Table::find(was.table).filter(|_| was.table != is.table))
}

/// Puts the values of a record before and after beside each other, in the order of the fields.
fn pairs<'a>(old: &'a Shown, new: &'a Shown) -> Vec<(FieldKey, &'a Value, &'a Value)> {
    let both = || old.values.iter().zip(&new.values);
    // Mostly the record has no entries that only one of both knows.
    if old.values.len() == new.values.len() && both().all(|(was, is)| was.0 == is.0) {
        return both().map(|(was, is)| (was.0, &was.1, &is.1)).collect();
    }
    let all = old.values.iter().chain(&new.values);
    let fields: BTreeSet<FieldKey> = all.map(|(field, _)| *field).collect();
    let pair = |field| (field, value(old, field), value(new, field));
    fields.into_iter().map(pair).collect()
}

/// Returns the records that were deleted and worked on at once, as nobody knew before.
fn newly_asked(before: &Connection, after: &Connection) -> Result<BTreeSet<Id>> {
    let now = deletions::records(after)?;
    if now.is_empty() {
        return Ok(BTreeSet::new());
    }
    let known: BTreeSet<(Table, Id)> = deletions::records(before)?.into_iter().collect();
    let new = now.into_iter().filter(|it| !known.contains(it));
    Ok(new.map(|it| it.1).collect())
}

/// Tells of people whom the main laptop erased in one row each, and nothing of what went with them.
/// What is left of them for counting stays as it is.
pub fn fold_erased(differences: Vec<Difference>, erased: &BTreeSet<Id>) -> Vec<Difference> {
    let mut told = BTreeSet::new();
    let fold = |it: Difference| {
        let Some(field) = it.field.filter(|_| erased.contains(&it.record)) else {
            return Some(it);
        };
        if it.table == Table::Trainee {
            let gone = Difference {
                kind: DifferenceKind::Erased,
                field: None,
                before: Value::Empty,
                after: Value::Empty,
                beside: Value::Empty,
                ..it
            };
            return told.insert(gone.record).then_some(gone);
        }
        let name = it.table.field(field.number).map_or("", |it| it.name);
        let is_personal = personal_fields(it.table).contains(&name);
        (!is_personal).then_some(it)
    };
    differences.into_iter().filter_map(fold).collect()
}

pub(super) fn value(shown: &Shown, field: FieldKey) -> &Value {
    let found = shown.values.iter().find(|(it, _)| *it == field);
    found.map_or(&Value::Empty, |(_, value)| value)
}

fn is_any_doubled(connection: &Connection) -> Result<bool> {
    connection
        .query_row("SELECT EXISTS (SELECT 1 FROM conflict)", [], |row| {
            row.get(0)
        })
        .doing("read what stands in two versions")
}

/// Returns the fields of a record that stand in two versions.
pub fn doubled(connection: &Connection, record: Id) -> Result<BTreeSet<FieldKey>> {
    connection
        .prepare_cached("SELECT field, key FROM conflict WHERE entity = ?1")
        .and_then(|mut it| {
            it.query_map(params![record], |row| {
                let key: Vec<u8> = row.get(1)?;
                Ok(FieldKey {
                    number: row.get(0)?,
                    key: <[u8; 16]>::try_from(key).ok().map(Id::from_bytes),
                })
            })?
            .collect()
        })
        .doing("read what stands in two versions")
}
