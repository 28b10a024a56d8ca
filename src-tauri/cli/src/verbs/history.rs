//! History, undo and redo.

use serde_json::json;
use tizim_core::clock::local_moment;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::register::{Outcome, UndoDone, history};

use crate::args::Args;
use crate::desk;
use crate::say::{Answer, to_json};

/// Shows who changed a record, newest first.
pub fn show(args: &Args, id: Id) -> Result<Answer> {
    let register = desk::open(args)?;
    let entries = register.read(|it| history(it, Some(id), 0, 1_000))?;
    if entries.is_empty() {
        return Err(Error::refused(Code::NotFound).with("id", id));
    }
    let offset = register.clock().offset_seconds();
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for entry in &entries {
        let at = local_moment(entry.milliseconds, offset).to_rfc3339();
        for change in &entry.changes {
            lines.push(format!(
                "{at}  {}  {}: «{}» → «{}»",
                entry.worker, change.field, change.before, change.after
            ));
        }
        values.push(json!({
            "at": at,
            "worker": entry.worker,
            "laptop": entry.laptop,
            "act": entry.act,
            "undone": entry.undone,
            "changes": to_json(&entry.changes),
        }));
    }
    Ok(Answer::new(json!(values), lines))
}

/// Takes the last deed back.
pub fn undo(args: &Args) -> Result<Answer> {
    told(&desk::open(args)?.undo()?)
}

/// Does the last undone deed again.
pub fn redo(args: &Args) -> Result<Answer> {
    told(&desk::open(args)?.redo()?)
}

fn told(outcome: &Outcome<UndoDone>) -> Result<Answer> {
    let changed: Vec<&str> = outcome.changed.iter().map(|table| table.name()).collect();
    Ok(Answer::value(json!({
        "act": outcome.value.act,
        "changed": changed,
        "left": to_json(&outcome.value.left),
    })))
}
