//! History, undo and redo.

use std::ops::ControlFlow;

use serde_json::json;
use tizim_core::catalogue::Table;
use tizim_core::clock::local_moment;
use tizim_core::common::{Argument, Lang, Message};
use tizim_core::error::{Code, Error, Result};
use tizim_core::history::{self, FieldChange, HistoryQuery, LeftRecord};
use tizim_core::ids::Id;
use tizim_core::own_fields;
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::{self, Outcome, Register, UndoDone};
use tizim_core::trainees;
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
    let plain = Plain::new(&register, lang(args), Contacts::Masked);
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for entry in &entries {
        let at = local_moment(entry.milliseconds, offset).to_rfc3339();
        for change in &entry.changes {
            // Whose value it is and in which column stands beside the value.
            let is_said = change.table == "own_value" && change.field != "value";
            if !is_said || change.field == "trashed" {
                let field = field_name(args, &register, change)?;
                let change = named_change(&register, change)?;
                lines.push(change_line(
                    (&plain, lang(args)),
                    (&at, &entry.worker),
                    &field,
                    &change,
                )?);
                if let Some(by) = &change.written_by {
                    let by = Argument::Text(format!("{}, {}", by.worker, by.laptop));
                    let told = words(lang(args)).say("versions-written-by", &[("by", by)]);
                    lines.push(format!("    {told}"));
                }
            }
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

/// What a changed field is called: of two records that were joined with the field whose value is
/// shown; nothing for a value of an own column, for it is called as the column.
fn field_name(args: &Args, register: &Register, change: &FieldChange) -> Result<String> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let label = plain.label(&change.table, &change.field);
    match (change.table.as_str(), change.field.as_str(), change.key) {
        ("own_value", "value", _) if !change.hangs_on.is_empty() => Ok(String::new()),
        ("same_person", "pick", Some(key)) => register.read(|it| {
            let Some(name) = trainees::picked_field(it, key)? else {
                return Ok(label);
            };
            let shown = match own_fields::find_column(it, &name)? {
                Some(column) => column.title.shown(lang(args)).to_owned(),
                None => plain.label("trainee", &name),
            };
            Ok(format!("{label}, {shown}"))
        }),
        _ => Ok(label),
    }
}

/// A change with the name of the person whose value was picked.
fn named_change(register: &Register, change: &FieldChange) -> Result<FieldChange> {
    let mut named = change.clone();
    if change.table == "same_person" && change.field == "pick" {
        for value in [&mut named.before, &mut named.after] {
            if let Ok(id) = value.parse() {
                *value = register.read(|it| register::name_of(it, Table::Trainee, id))?;
            }
        }
    }
    Ok(named)
}

/// One change: when, its name for `history restore`, who, on what, the field, from what to what.
fn change_line(
    (plain, lang): (&Plain<'_>, Lang),
    by: (&str, &str),
    field: &str,
    change: &FieldChange,
) -> Result<String> {
    let column = change.column.as_ref().map(|it| it.shown(lang));
    let on = match (column.unwrap_or(&change.hangs_on), field) {
        ("", field) => field.to_owned(),
        (on, "") => on.to_owned(),
        (on, field) => format!("{on}, {field}"),
    };
    if change.is_hidden {
        let hidden = words(lang).say("history-hidden", &[]);
        return Ok(format!("{}  {}  {}  {on}: {hidden}", by.0, change.op, by.1));
    }
    Ok(format!(
        "{}  {}  {}  {on}: «{}» → «{}»",
        by.0,
        change.op,
        by.1,
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
        HistoryVerb::Undo { deed, dry_run } => {
            let go_on = &mut |_, _| ControlFlow::Continue(());
            let words = words(lang(args));
            let (done, told) = if *dry_run {
                let done = history::foresee_undo_import(&register, deed, go_on)?;
                let told = done.foretold();
                (done, told)
            } else {
                let done = history::undo_import(&register, deed, go_on)?.value;
                let told = done.told();
                (done, told)
            };
            let mut lines: Vec<String> = told.iter().map(|it| words.say_message(it)).collect();
            let plain = Plain::new(&register, lang(args), Contacts::Masked);
            lines.extend(done.left.iter().map(|it| {
                let why = left_words(args, &plain, it);
                format!("{}  {}  {why}", it.entity, it.name)
            }));
            Ok(Answer::new(to_json(&done), lines))
        }
    }
}

/// Says why a record stayed when a list was taken back, or which of its values did.
fn left_words(args: &Args, plain: &Plain<'_>, left: &LeftRecord) -> String {
    let is_told = |why: &&String| left.values.is_empty() || *why != "changed";
    let why = left.why.iter().filter(is_told);
    let mut each: Vec<String> = why.map(|why| left_word(args, why)).collect();
    if !left.values.is_empty() {
        let names = left.values.iter().map(|it| match it.title.as_str() {
            "" => plain.label(&it.table, &it.field),
            title => title.to_owned(),
        });
        let fields = Argument::Text(names.collect::<Vec<_>>().join(", "));
        each.push(words(lang(args)).say("left-values", &[("fields", fields)]));
    }
    each.join(", ")
}

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
    let register = desk::open(args)?;
    let deed = history::status(&register)?.undo;
    let done = register.undo()?;
    Ok(told(args, &done, &undone_words(args, deed)))
}

/// Does the last undone deed again.
pub fn redo(args: &Args) -> Result<Answer> {
    let register = desk::open(args)?;
    let deed = history::status(&register)?.redo.unwrap_or_default();
    let done = register.redo()?;
    let label = Argument::Text(words(lang(args)).say_message(&deed));
    let said = words(lang(args)).say("bar-redone", &[("label", label)]);
    Ok(told(args, &done, &said))
}

/// Says that a deed was taken back. Of one that put something back, «Undone: put back» would read as
/// if it stood.
fn undone_words(args: &Args, deed: Option<Message>) -> String {
    let words = words(lang(args));
    let deed = deed.unwrap_or_default();
    if !deed.key.starts_with("act-restore") {
        let label = Argument::Text(words.say_message(&deed));
        return words.say("bar-undone", &[("label", label)]);
    }
    let key = match deed.args.contains_key("name") {
        true => "bar-undone-restoring",
        false => "bar-undone-restoring-many",
    };
    words.say_message(&Message {
        key: key.to_owned(),
        ..deed
    })
}

fn told(args: &Args, outcome: &Outcome<UndoDone>, said: &str) -> Answer {
    let changed: Vec<&str> = outcome.changed.iter().map(|table| table.name()).collect();
    let left = outcome.value.left.iter().map(|it| {
        let why = words(lang(args)).say("left-changed", &[]);
        format!("{}  {}  {why}", it.entity, it.name)
    });
    let lines: Vec<String> = std::iter::once(said.to_owned()).chain(left).collect();
    let value = json!({
        "act": outcome.value.act,
        "changed": changed,
        "left": to_json(&outcome.value.left),
    });
    Answer::new(value, lines)
}
