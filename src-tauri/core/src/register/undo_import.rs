//! Taking back a list that was taken in, whatever came after it.
//!
//! Ordinary undo goes back deed by deed. A list is taken back at any time: who came by it and has
//! since got something of their own stays, and is named with the reason; what somebody changed since
//! is left; everything else goes. It is one new transaction, which undo takes back in turn.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use super::import_undone::{ImportUndone, LeftRecord, LeftValue};
use super::kept_by::{reasons, what_stands_on};
use super::undo::{is_written_since, set_back};
use super::{Change, FieldChange, Outcome, Register, name_of};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::operation::{Deed, Operation, Place};
use crate::store::{apply, log};
use rusqlite::Connection;

/// An operation of the list with its place.
type Step = (Place, Operation);

impl Act {
    /// Says whether the deed may be taken back whatever came after it.
    pub const fn is_import(self) -> bool {
        matches!(
            self,
            Self::ImportTrainees
                | Self::ImportAttendance
                | Self::ImportPresence
                | Self::ImportClubs
                | Self::ImportCertificates
        )
    }
}

impl Register {
    /// Says whether a deed is a list that was taken in and stands.
    pub fn can_undo_import(&self, tx: i64) -> Result<bool> {
        self.read(|it| Ok(find_import(it, tx)?.is_some()))
    }

    /// Takes a list back that was taken in.
    ///
    /// `progress` hears how many of its operations were looked at and may stop, which is refused with
    /// [`Code::Stopped`]. Refuses with [`Code::NothingToUndo`] any other deed, and a list that was
    /// taken back already.
    pub fn undo_import(
        &self,
        tx: i64,
        progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<Outcome<ImportUndone>> {
        self.transact(Act::Undo, |change| undo_one(change, tx, progress))
    }

    /// Says what would go and what would stay if a list were taken back; nothing is written.
    ///
    /// Refuses as [`Self::undo_import`] does.
    pub fn foresee_undo_import(
        &self,
        tx: i64,
        progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<ImportUndone> {
        self.rehearse(Act::Undo, |change| undo_one(change, tx, progress))
    }
}

fn undo_one(
    change: &mut Change<'_>,
    tx: i64,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<ImportUndone> {
    let steps = find_import(change, tx)?.ok_or_else(|| Error::refused(Code::NothingToUndo))?;
    change.mark_undoing(tx);
    take_back(change, &steps, progress)
}

fn find_import(connection: &Connection, tx: i64) -> Result<Option<Vec<Step>>> {
    let Some(entry) = log::find_entry_of(connection, log::place_of(tx))? else {
        return Ok(None);
    };
    let is_import = Act::find(entry.act).is_some_and(Act::is_import);
    if entry.id != tx || entry.undoes != 0 || !is_import || log::is_undone(connection, tx)? {
        return Ok(None);
    }
    log::operations_of(connection, &entry).map(Some)
}

fn take_back(
    change: &mut Change<'_>,
    steps: &[Step],
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<ImportUndone> {
    let (mut staying, kept) = Staying::find(change, steps)?;
    let own: BTreeSet<Place> = steps.iter().map(|(place, _)| *place).collect();
    let total = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let mut done = ImportUndone::default();
    for (at, (place, operation)) in (1_u32..).zip(steps.iter().rev()) {
        if progress(at, total).is_break() {
            return Err(Error::refused(Code::Stopped));
        }
        if kept.contains(&operation.entity) || is_answered(change, operation)? {
            continue;
        }
        let is_born = is_born(change, *place, operation)?;
        let left = set_back(change, *place, operation, &own)?;
        if is_born {
            done.note_gone(change, operation, &staying.came)?;
            done.values_left += count_of_values(&left);
        } else if operation.deed == Deed::Write && change.has(operation.entity)? {
            let stayed = count_of(&left);
            done.values += count_of(&operation.written).saturating_sub(stayed);
            done.values_left += stayed;
        }
        for left in left {
            staying.note(change, &left)?;
        }
    }
    done.left = staying.tell(change)?;
    Ok(done)
}

/// A column of a form goes only when no answer stands in it any more.
fn is_answered(change: &Change<'_>, operation: &Operation) -> Result<bool> {
    if operation.table != Table::Question.number() {
        return Ok(false);
    }
    change
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM enrolment_answer a JOIN enrolment e ON e.id = a.entity
             WHERE a.key = ?1 AND e.trashed = 0)",
        )
        .and_then(|mut it| it.query_row([operation.entity], |row| row.get(0)))
        .doing("see whether a question is answered")
}

fn is_born(change: &Change<'_>, place: Place, operation: &Operation) -> Result<bool> {
    let presence = apply::find_presence(change, operation.entity)?;
    Ok(operation.deed == Deed::Write && presence.is_some_and(|it| it.born == place))
}

/// Who stays, with the reasons.
#[derive(Default)]
struct Staying {
    records: BTreeMap<Id, Stay>,
    /// People whom the list added.
    came: BTreeSet<Id>,
}

/// One record that stays, or some of its values do.
struct Stay {
    table: Table,
    why: BTreeSet<String>,
    values: BTreeSet<LeftValue>,
}

/// Counts the values of columns of the academy's own among what was left.
fn count_of_values(left: &[FieldChange]) -> u32 {
    let own = left
        .iter()
        .filter(|it| it.table == "own_value" && it.field == "value");
    u32::try_from(own.count()).unwrap_or(u32::MAX)
}

impl Staying {
    /// Finds who of the list stays, and which of its records stay with them: their tags and consents,
    /// and their place on a list where they were marked since or were given a paper.
    fn find(change: &Change<'_>, steps: &[Step]) -> Result<(Self, BTreeSet<Id>)> {
        let (mut staying, mut kept) = (Self::default(), BTreeSet::new());
        let own: BTreeSet<Place> = steps.iter().map(|(place, _)| *place).collect();
        let made: BTreeSet<Id> = steps.iter().map(|(_, it)| it.entity).collect();
        for (place, operation) in steps {
            let entity = operation.entity;
            if operation.table == Table::Trainee.number() && is_born(change, *place, operation)? {
                staying.came.insert(entity);
                let mut why = reasons(change, entity, &made)?;
                if is_written_since(change, entity, *place, &own)? {
                    why.insert("changed".to_owned());
                }
                staying.add(entity, Table::Trainee, why);
            }
        }
        for (place, operation) in steps {
            staying.keep_what_hangs(change, (*place, operation), &own, &mut kept)?;
        }
        let came = staying.came.iter();
        kept.extend(came.filter(|it| staying.records.contains_key(it)));
        keep_tags(change, steps, &mut kept)?;
        Ok((staying, kept))
    }

    fn add(&mut self, entity: Id, table: Table, why: BTreeSet<String>) {
        if !why.is_empty() {
            self.stay(entity, table).why.extend(why);
        }
    }

    fn stay(&mut self, entity: Id, table: Table) -> &mut Stay {
        self.records.entry(entity).or_insert(Stay {
            table,
            why: BTreeSet::new(),
            values: BTreeSet::new(),
        })
    }

    /// A record of the list that somebody changed since keeps the person it names, and so does a place
    /// on a list on which a mark or a paper stands.
    fn keep_what_hangs(
        &mut self,
        change: &Change<'_>,
        (place, operation): (Place, &Operation),
        own: &BTreeSet<Place>,
        kept: &mut BTreeSet<Id>,
    ) -> Result<()> {
        let Some(table) = Table::find(operation.table) else {
            return Ok(());
        };
        let is_hung = matches!(table, Table::Enrolment | Table::Attendance);
        let is_other = matches!(table, Table::Membership | Table::Consent | Table::OwnValue);
        if !(is_hung || is_other) || !is_born(change, place, operation)? {
            return Ok(());
        }
        let Some(person) = person_of(change, table, operation.entity)? else {
            return Ok(());
        };
        // Of somebody who was there before one value stays, and not they.
        if table == Table::OwnValue && !self.came.contains(&person) {
            return Ok(());
        }
        let mut why = match is_hung {
            true => what_stands_on(change, table, operation.entity, own)?,
            false => BTreeSet::new(),
        };
        if is_written_since(change, operation.entity, place, own)? {
            why.insert(table.name().to_owned());
        }
        if !why.is_empty() {
            kept.insert(operation.entity);
        }
        self.add(person, Table::Trainee, why);
        Ok(())
    }

    /// Notes what somebody changed since, under the person it is about.
    fn note(&mut self, change: &Change<'_>, left: &FieldChange) -> Result<()> {
        let presence = apply::find_presence(change, left.entity)?.or_not_found(left.entity)?;
        let Some(table) = Table::find(presence.table) else {
            return Ok(());
        };
        let person = person_of(change, table, left.entity)?;
        let (entity, of) = match person {
            Some(person) => (person, Table::Trainee),
            None => (left.entity, table),
        };
        let is_value = person.is_none() || table == Table::OwnValue;
        if !is_value {
            self.add(entity, of, BTreeSet::from([table.name().to_owned()]));
            return Ok(());
        }
        let stay = self.stay(entity, of);
        stay.why.insert("changed".to_owned());
        // Whose value it is and of which column is no value.
        if table != Table::OwnValue || left.field == "value" {
            stay.values.insert(LeftValue {
                table: left.table.clone(),
                field: left.field.clone(),
                title: left.hangs_on.clone(),
            });
        }
        Ok(())
    }

    fn tell(self, connection: &Connection) -> Result<Vec<LeftRecord>> {
        let mut left = Vec::new();
        for (entity, stay) in self.records {
            // Of whom the list added nothing goes: there is no value to tell apart.
            let is_whole = self.came.contains(&entity);
            let values = stay.values.into_iter().filter(|_| !is_whole);
            left.push(LeftRecord {
                entity,
                table: stay.table.name().to_owned(),
                name: name_of(connection, stay.table, entity)?,
                why: stay.why.into_iter().collect(),
                values: values.collect(),
            });
        }
        Ok(left)
    }
}

/// Tags, consents and values of own columns of whoever stays stay with them.
fn keep_tags(change: &Change<'_>, steps: &[Step], kept: &mut BTreeSet<Id>) -> Result<()> {
    for (place, operation) in steps {
        let Some(table @ (Table::Tag | Table::Consent | Table::OwnValue)) =
            Table::find(operation.table)
        else {
            continue;
        };
        if !is_born(change, *place, operation)? {
            continue;
        }
        if let Some(owner) = person_of(change, table, operation.entity)?
            && kept.contains(&owner)
        {
            kept.insert(operation.entity);
        }
    }
    Ok(())
}

/// Returns whom a record hangs on; of a tag whatever carries it.
pub(super) fn person_of(connection: &Connection, table: Table, row: Id) -> Result<Option<Id>> {
    let column = match table {
        Table::Enrolment
        | Table::Attendance
        | Table::Membership
        | Table::Certificate
        | Table::Consent
        | Table::OwnValue => "trainee",
        Table::Tag => "entity",
        _ => return Ok(None),
    };
    connection
        .prepare_cached(&format!(
            "SELECT {column} FROM {} WHERE id = ?1",
            table.name()
        ))
        .and_then(|mut it| it.query_row([row], |row| row.get(0)))
        .doing("see on whom a record hangs")
}
