//! Undo, redo and earlier values, with their words.

use std::ops::ControlFlow;

use super::label::{label_of, steps_back};
use super::{FieldChange, ImportUndone, UndoDone, UndoStatus, read_place};
use crate::act::Act;
use crate::common::Message;
use crate::error::{Code, Error, OrNotFound as _, Result};
use crate::exchange;
use crate::ids::Id;
use crate::register::{self, Outcome, Register};
use crate::store::log;

/// Says what undo and redo would do.
pub fn status(register: &Register) -> Result<UndoStatus> {
    let stacks = register.undo_status()?;
    let latest = stacks.undo.map(|(tx, _)| tx);
    if let Some(file) = register.read(|it| exchange::next_to_undo(it, latest))? {
        return Ok(UndoStatus {
            undo: Some(file),
            redo: words(register, stacks.redo, false)?,
        });
    }
    Ok(UndoStatus {
        undo: words(register, stacks.undo, true)?,
        redo: words(register, stacks.redo, false)?,
    })
}

/// The words of what undo or redo is about: a deed, or that a list was taken back out of its turn.
fn words(register: &Register, deed: Option<(i64, Act)>, is_undo: bool) -> Result<Option<Message>> {
    let Some((tx, act)) = deed else {
        return Ok(None);
    };
    register.read(|it| {
        let is_deed = steps_back(it, tx)?.is_multiple_of(2) == is_undo;
        if is_deed {
            label_of(it, tx, Some(act)).map(Some)
        } else {
            Ok(Some(Message::new("act-import-undone")))
        }
    })
}

/// Takes a list back that was taken in, whatever came after it; `tx` is the id of its entry.
///
/// Refuses with [`Code::BadId`] what names no transaction, with [`Code::NothingToUndo`] any other
/// deed and a list that was taken back already, and with [`Code::Stopped`] where `progress` stops.
pub fn undo_import(
    register: &Register,
    tx: &str,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Outcome<ImportUndone>> {
    register.undo_import(log::row_of(read_place(tx)?), progress)
}

/// Says what would go and what would stay if a list were taken back; nothing is written.
///
/// Refuses as [`undo_import`] does.
pub fn foresee_undo_import(
    register: &Register,
    tx: &str,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<ImportUndone> {
    register.foresee_undo_import(log::row_of(read_place(tx)?), progress)
}

/// Takes the latest deed of this laptop back; refuses with [`Code::NothingToUndo`] and names what
/// stops it.
pub fn undo(register: &Register) -> Result<Outcome<UndoDone>> {
    let stacks = register.undo_status()?;
    let latest = stacks.undo.map(|(tx, _)| tx);
    if let Some(label) = register.read(|it| exchange::next_to_undo(it, latest))? {
        let undone = exchange::undo(register)?;
        let left = undone.value.left.iter().map(FieldChange::left_by_file);
        let left = left.collect();
        return Ok(undone.map(|_| UndoDone { label, left }));
    }
    let label = words(register, stacks.undo, true)?.ok_or_else(|| stacks.refusal())?;
    register
        .undo()
        .map(|outcome| outcome.map(|done| said(label, done)))
}

/// Does the latest undone deed again; refuses with [`Code::NothingToRedo`].
pub fn redo(register: &Register) -> Result<Outcome<UndoDone>> {
    let label = status(register)?
        .redo
        .ok_or_else(|| Error::refused(Code::NothingToRedo))?;
    register
        .redo()
        .map(|outcome| outcome.map(|done| said(label, done)))
}

/// Returns what an operation changed, field by field.
///
/// Refuses with [`Code::BadId`] what names no operation and with [`Code::NotFound`] one that there
/// is not.
pub fn changes_at(register: &Register, op: &str) -> Result<Vec<FieldChange>> {
    let place = read_place(op)?;
    register.read(|it| register::changes_at(it, place)?.or_not_found(op))
}

/// Sets a field back to the value an operation wrote.
///
/// Refuses with [`Code::BadId`] what names no operation and with [`Code::NotFound`] one that did
/// not write the field.
pub fn restore(register: &Register, op: &str, entity: Id, field: &str) -> Result<Outcome<()>> {
    register.restore_value(read_place(op)?, entity, field)
}

fn said(label: Message, done: register::UndoDone) -> UndoDone {
    UndoDone {
        label,
        left: done.left,
    }
}
