//! History, undo and redo.

use std::ops::ControlFlow;

use serde_json::json;
use tizim_core::clock::local_moment;
use tizim_core::common::Message;
use tizim_core::error::{Code, Error, Result};
use tizim_core::history::{self, FieldChange, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::register::{self, Outcome, Register, UndoDone};
use tizim_core::words::words;

use crate::args::{Args, HistoryVerb};
use crate::desk;
use crate::plain::{Contacts, Plain};
use crate::say::{Answer, lang, to_json};

/// Shows who changed a record, newest first.
pub fn show(args: &Args, id: Id) -> Result<Answer> {
    let register = desk::open(args)?;
    let entries = register.read(|it| register::history(it, Some(id), 0, 1_000))?;
    if entries.is_empty() {
        return Err(Error::refused(Code::NotFound).with("id", id));
    }
    let offset = register.clock().offset_seconds();
    let plain = Plain::new(&register, lang(args), Contacts::Masked);
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for entry in &entries {
        let at = local_moment(entry.milliseconds, offset).to_rfc3339();
        for change in &entry.changes {
            lines.push(change_line(&plain, (&at, &entry.worker), change)?);
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

/// One change: when, its name for `history restore`, who, on what, the field, from what to what.
fn change_line(plain: &Plain<'_>, by: (&str, &str), change: &FieldChange) -> Result<String> {
    let on = match change.hangs_on.as_str() {
        "" => String::new(),
        on => format!("{on}, "),
    };
    Ok(format!(
        "{}  {}  {}  {on}{}: «{}» → «{}»",
        by.0,
        change.op,
        by.1,
        plain.label(&change.table, &change.field),
        plain.value(&change.table, &change.field, &change.before)?,
        plain.value(&change.table, &change.field, &change.after)?,
    ))
}

/// Writes again what a change wrote, as `history ID` names it; without a field, of a change that
/// wrote one.
fn restore(args: &Args, register: &Register, op: &str, field: Option<&str>) -> Result<Answer> {
    let changes = history::changes_at(register, op)?;
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let is_meant = |it: &&FieldChange| match field {
        None => true,
        Some(typed) => {
            let label = plain.label(&it.table, &it.field);
            it.field == typed || label.to_lowercase() == typed.trim().to_lowercase()
        }
    };
    let mut meant: Vec<&FieldChange> = changes.iter().filter(is_meant).collect();
    meant.dedup_by(|a, b| a.field == b.field);
    let [change] = meant.as_slice() else {
        let refused = match field {
            None => Error::refused(Code::Missing),
            Some(typed) => Error::refused(Code::BadValue).with("value", typed),
        };
        return Err(refused.with("field", "field"));
    };
    let outcome = history::restore(register, op, change.entity, &change.field)?;
    let changed: Vec<&str> = outcome.changed.iter().map(|table| table.name()).collect();
    let (label, after) = (
        plain.label(&change.table, &change.field),
        plain.value(&change.table, &change.field, &change.after)?,
    );
    let value = json!({
        "entity": change.entity,
        "field": change.field,
        "value": change.after,
        "changed": changed,
    });
    Ok(Answer::new(
        value,
        [format!("{}  {label}: «{after}»", change.entity)],
    ))
}

/// Carries out a verb on the history of the whole register.
pub fn run(args: &Args, verb: &HistoryVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        HistoryVerb::List { limit } => list(args, &register, *limit),
        HistoryVerb::Restore { change, field } => {
            restore(args, &register, change, field.as_deref())
        }
        HistoryVerb::Undo { deed } => {
            let go_on = &mut |_, _| ControlFlow::Continue(());
            let done = history::undo_import(&register, deed, go_on)?.value;
            let words = words(lang(args));
            let told = done.told();
            let mut lines: Vec<String> = told.iter().map(|it| words.say_message(it)).collect();
            lines.extend(done.left.iter().map(|it| {
                let each = it.why.iter().map(|why| left_word(args, why));
                let why = each.collect::<Vec<_>>().join(", ");
                format!("{}  {}  {why}", it.entity, it.name)
            }));
            Ok(Answer::new(to_json(&done), lines))
        }
    }
}

/// Says why a record stayed when a list was taken back.
fn left_word(args: &Args, why: &str) -> String {
    let words = words(lang(args));
    let id = format!("left-{}", why.replace('_', "-"));
    let id = if words.has(&id) { &id } else { "left-other" };
    words.say(id, &[])
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
