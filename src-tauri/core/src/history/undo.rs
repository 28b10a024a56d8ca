//! Undo, redo and earlier values, with their words.

use super::label::label_of;
use super::{UndoDone, UndoStatus, read_place};
use crate::act::Act;
use crate::common::Message;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::{self, Outcome, Register};

/// Says what undo and redo would do.
pub fn status(register: &Register) -> Result<UndoStatus> {
    let stacks = register.undo_status()?;
    Ok(UndoStatus {
        undo: words(register, stacks.undo)?,
        redo: words(register, stacks.redo)?,
    })
}

fn words(register: &Register, deed: Option<(i64, Act)>) -> Result<Option<Message>> {
    deed.map(|(tx, act)| register.read(|it| label_of(it, tx, Some(act))))
        .transpose()
}

/// Takes the latest deed of this laptop back; refuses with [`Code::NothingToUndo`].
pub fn undo(register: &Register) -> Result<Outcome<UndoDone>> {
    let label = status(register)?
        .undo
        .ok_or_else(|| Error::refused(Code::NothingToUndo))?;
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
