//! Undo and redo: new transactions that set back what the heads still are.

use std::collections::BTreeSet;

use serde::Serialize;

use super::field_change::{FieldChange, changes_of};
use super::undo_stacks::{Stacks, deed_behind, is_taking_back};
use super::{Change, Outcome, Register};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::store::apply;
use crate::store::log;
use crate::value::Value;

/// How many of the latest transactions undo looks at.
const REACH: u32 = 500;

/// The setting that holds the transactions undo and redo found nothing to do in, and step past.
const PASSED: &str = "undo.passed";

/// What undo and redo would do next.
#[derive(Clone, Copy, Debug, Default)]
pub struct UndoStatus {
    /// The deed that undo would take back.
    pub undo: Option<(i64, Act)>,
    /// The deed that redo would do again.
    pub redo: Option<(i64, Act)>,
    /// Where there is nothing to undo: the deed behind which undo does not go.
    pub stop: Option<Act>,
}

impl UndoStatus {
    /// Makes the refusal of an undo for which there is nothing, which names what stops it:
    /// `papers`, `erasing` or, where nothing does, `nothing`.
    pub fn refusal(&self) -> Error {
        let stop = match self.stop {
            Some(Act::TraineePurge) => "erasing",
            Some(_) => "papers",
            None => "nothing",
        };
        Error::refused(Code::NothingToUndo).with("stop", stop)
    }
}

/// What was undone, and what was left because somebody changed it since.
#[derive(Clone, Debug, Serialize)]
pub struct UndoDone {
    /// The deed.
    pub act: Act,
    /// Fields and records left as they are.
    pub left: Vec<FieldChange>,
}

impl Register {
    /// Says what undo and redo would do.
    pub fn undo_status(&self) -> Result<UndoStatus> {
        let entries = self.read(|it| log::latest_entries(it, self.identity().source, REACH))?;
        let stacks = Stacks::of(&entries, &self.passed()?);
        let find = |id: i64| entries.iter().find(|entry| entry.id == id);
        Ok(UndoStatus {
            undo: stacks
                .top()
                .and_then(|it| Some((it.id, deed_behind(it, &find).or(Act::find(it.act))?))),
            redo: stacks.redo.last().map(|(entry, act)| (entry.id, *act)),
            stop: stacks.stop,
        })
    }

    /// Lists the deeds of this laptop that may be taken back, the latest first; what took another
    /// deed back out of its turn is none of them.
    pub(crate) fn deeds_to_undo(&self) -> Result<Vec<(i64, Act)>> {
        let entries = self.read(|it| log::latest_entries(it, self.identity().source, REACH))?;
        let stacks = Stacks::of(&entries, &self.passed()?);
        let find = |id: i64| entries.iter().find(|entry| entry.id == id);
        let deeds = stacks
            .undo
            .iter()
            .rev()
            .filter(|it| !stacks.is_taken(it.id));
        let deeds = deeds.filter(|it| !is_taking_back(it, &find));
        Ok(deeds
            .filter_map(|it| Some((it.id, deed_behind(it, &find).or(Act::find(it.act))?)))
            .collect())
    }

    /// Takes the latest deed of this laptop back, and steps past one of which everything was left
    /// because somebody changed it since.
    ///
    /// Refuses with [`Code::NothingToUndo`], as [`UndoStatus::refusal`] makes it.
    pub fn undo(&self) -> Result<Outcome<UndoDone>> {
        let status = self.undo_status()?;
        let (tx, act) = status.undo.ok_or_else(|| status.refusal())?;
        self.step_back(tx, act)
    }

    /// Does the latest undone deed again.
    ///
    /// Refuses with [`Code::NothingToRedo`].
    pub fn redo(&self) -> Result<Outcome<UndoDone>> {
        let (tx, act) = self
            .undo_status()?
            .redo
            .ok_or_else(|| Error::refused(Code::NothingToRedo))?;
        self.step_back(tx, act)
    }

    /// Takes a deed back. One of which everything was left wrote nothing, and would stand in the
    /// way for good; it is said once what was left, and the next step goes past it.
    pub(crate) fn step_back(&self, tx: i64, act: Act) -> Result<Outcome<UndoDone>> {
        let done = self.take_back(tx, act)?;
        if done.tx.is_none() {
            let mut passed = self.passed()?;
            passed.insert(tx);
            let latest = passed.iter().rev().take(REACH as usize);
            let words: Vec<String> = latest.map(ToString::to_string).collect();
            self.keep_setting(PASSED, &words.join(" "))?;
        }
        Ok(done)
    }

    fn passed(&self) -> Result<BTreeSet<i64>> {
        let kept = self.find_setting(PASSED)?.unwrap_or_default();
        Ok(kept
            .split_whitespace()
            .filter_map(|it| it.parse().ok())
            .collect())
    }

    fn take_back(&self, tx: i64, act: Act) -> Result<Outcome<UndoDone>> {
        self.transact(Act::Undo, |change| {
            let left = set_deed_back(change, tx, |_, _| Ok(true))?;
            Ok(UndoDone { act, left })
        })
    }
}

/// Sets a deed back within a change, which from then on is one that takes it back, but for operations
/// that are not meant; returns what had to be left.
pub(crate) fn set_deed_back(
    change: &mut Change<'_>,
    tx: i64,
    is_meant: impl Fn(&Change<'_>, &Operation) -> Result<bool>,
) -> Result<Vec<FieldChange>> {
    let entry = log::entry_of(change, log::place_of(tx))?;
    change.mark_undoing(tx);
    let operations = log::operations_of(change, &entry)?;
    let own: BTreeSet<Place> = operations.iter().map(|(place, _)| *place).collect();
    let mut left = Vec::new();
    for (place, operation) in operations.iter().rev() {
        if is_meant(change, operation)? {
            left.extend(set_back(change, *place, operation, &own)?);
        }
    }
    Ok(left)
}

/// Sets one operation back; returns what had to be left.
pub(super) fn set_back(
    change: &mut Change<'_>,
    place: Place,
    operation: &Operation,
    own: &BTreeSet<Place>,
) -> Result<Vec<FieldChange>> {
    let Some(table) = Table::find(operation.table) else {
        return Ok(Vec::new());
    };
    let Some(presence) = apply::find_presence(change, operation.entity)? else {
        return Ok(Vec::new());
    };
    match operation.deed {
        Deed::Trash => {
            if presence
                .gone
                .is_some_and(|gone| gone == place || is_by_undo(change, gone))
            {
                change.restore(table, operation.entity)?;
            }
            Ok(Vec::new())
        }
        Deed::Restore => {
            // What named the record before was hidden with it, and is hidden with it again.
            let touched = is_written_since(change, operation.entity, place, own)?
                || apply::is_named_by_present(change, table, operation.entity, Some(place))?;
            if presence.gone.is_none() && !touched {
                change.trash(table, operation.entity)?;
            }
            Ok(Vec::new())
        }
        Deed::Write if presence.gone.is_some() => Ok(Vec::new()),
        Deed::Write if presence.born == place => {
            if is_written_since(change, operation.entity, place, own)?
                || apply::is_named_by_present(change, table, operation.entity, None)?
            {
                return changes_of(change, place, operation);
            }
            change.trash(table, operation.entity)?;
            Ok(Vec::new())
        }
        Deed::Write => set_fields_back(change, place, operation, table, presence.born),
    }
}

fn set_fields_back(
    change: &mut Change<'_>,
    place: Place,
    operation: &Operation,
    table: Table,
    born: Place,
) -> Result<Vec<FieldChange>> {
    let mut left = Vec::new();
    for written in &operation.written {
        let heads = apply::heads_of(change, operation.entity, born, written.field)?;
        let mut standing = BTreeSet::new();
        for head in heads {
            stand_behind(change, operation.entity, written.field, head, &mut standing)?;
        }
        if standing.contains(&place) {
            put_back(change, table, operation.entity, written)?;
        } else {
            let single = Operation {
                written: vec![written.clone()],
                ..operation.clone()
            };
            left.extend(changes_of(change, place, &single)?);
        }
    }
    Ok(left)
}

/// Writes what stood in a field before an operation: where that settled several versions, all of
/// them side by side again, the one that was shown last.
fn put_back(change: &mut Change<'_>, table: Table, entity: Id, written: &Written) -> Result<()> {
    let shown = value_before(change, written)?;
    let mut others = BTreeSet::new();
    for place in &written.replaces {
        let operation = log::operation(change, *place)?;
        others.extend(operation.find(written.field).map(|it| it.value.clone()));
    }
    others.remove(&shown);
    if others.is_empty() {
        return change.settle(table, entity, written.field, shown);
    }
    change.lay_side_by_side(
        table,
        entity,
        written.field,
        others.into_iter().chain([shown]),
    )
}

/// Collects the operations a head stands for: itself, and for an undo whatever stood there before
/// the deed it took back.
fn stand_behind(
    change: &Change<'_>,
    entity: Id,
    field: FieldKey,
    head: Place,
    standing: &mut BTreeSet<Place>,
) -> Result<()> {
    standing.insert(head);
    let undoes = log::entry_of(change, head)?.undoes;
    if undoes == 0 {
        return Ok(());
    }
    let undone = log::entry_of(change, log::place_of(undoes))?;
    let first = log::place_of(undone.id);
    let last = Place {
        source: first.source,
        seq: undone.last_seq,
    };
    let replaced = log::operations_on(change, entity)?
        .into_iter()
        .filter(|(place, _)| (first..=last).contains(place))
        .find_map(|(_, operation)| operation.find(field).cloned())
        .map(|written| written.replaces.into_iter().collect());
    match apply::displayed_head(change, &replaced.unwrap_or_default(), field)? {
        Some(before) => stand_behind(change, entity, field, before, standing),
        None => Ok(()),
    }
}

fn is_by_undo(change: &Change<'_>, place: Place) -> bool {
    log::entry_of(change, place).is_ok_and(|entry| entry.undoes != 0)
}

/// Returns the value that was displayed before an operation wrote a field.
pub(crate) fn value_before(connection: &rusqlite::Connection, written: &Written) -> Result<Value> {
    let replaced = written.replaces.iter().copied().collect();
    let Some(shown) = apply::displayed_head(connection, &replaced, written.field)? else {
        return Ok(Value::Empty);
    };
    let operation = log::operation(connection, shown)?;
    Ok(operation
        .find(written.field)
        .map_or(Value::Empty, |it| it.value.clone()))
}

/// Says whether a later transaction wrote to the record. Deeds that were undone, and the undoing,
/// do not count as somebody's change.
pub(super) fn is_written_since(
    change: &Change<'_>,
    entity: Id,
    place: Place,
    own: &BTreeSet<Place>,
) -> Result<bool> {
    let came = log::arrived_of(change, place)?;
    for (at, operation) in log::operations_on(change, entity)? {
        let later = match at.source == place.source {
            true => at > place,
            false => log::arrived_of(change, at)? > came,
        };
        let entry = log::entry_of(change, at)?;
        // What this very undo wrote has no entry yet, and is nobody's change.
        let is_own = at.seq > entry.last_seq;
        let stands = !is_own && entry.undoes == 0 && !log::is_undone(change, entry.id)?;
        if later && !own.contains(&at) && stands && operation.deed == Deed::Write {
            return Ok(true);
        }
    }
    Ok(false)
}
