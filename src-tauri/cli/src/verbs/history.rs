//! History, undo and redo.

use std::ops::ControlFlow;

use serde_json::json;
use tizim_core::clock::local_moment;
use tizim_core::common::Message;
use tizim_core::error::{Code, Error, Result};
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::register::{self, Outcome, Register, UndoDone};
use tizim_core::words::words;

use crate::args::{Args, HistoryVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Shows who changed a record, newest first.
pub fn show(args: &Args, id: Id) -> Result<Answer> {
    let register = desk::open(args)?;
    let entries = register.read(|it| register::history(it, Some(id), 0, 1_000))?;
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

/// Carries out a verb on the history of the whole register.
pub fn run(args: &Args, verb: &HistoryVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        HistoryVerb::List { limit } => list(args, &register, *limit),
        HistoryVerb::Undo { deed } => {
            let go_on = &mut |_, _| ControlFlow::Continue(());
            let done = history::undo_import(&register, deed, go_on)?.value;
            let mut lines = vec![done.gone.to_string()];
            lines.extend(done.left.iter().map(|it| {
                let why = it.why.join(", ");
                format!("{}  {}  {why}", it.entity, it.name)
            }));
            Ok(Answer::new(to_json(&done), lines))
        }
    }
}

fn list(args: &Args, register: &Register, limit: u32) -> Result<Answer> {
    let query = HistoryQuery {
        limit,
        ..HistoryQuery::default()
    };
    let entries = history::list(register, &query)?.rows;
    let say = |message: &Message| words(lang(args)).say_message(message);
    let mut lines = Vec::new();
    for entry in &entries {
        let about = entry.about.as_ref().map(|it| format!(": {}", say(it)));
        lines.push(format!(
            "{}  {}  {}  {}{}",
            entry.id,
            entry.at,
            entry.worker,
            say(&entry.label),
            about.unwrap_or_default()
        ));
    }
    Ok(Answer::list(to_json(&entries), lines))
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
