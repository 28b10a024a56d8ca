//! What was done to a person's records, and who looked at them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::Section;
use crate::clock::local_moment;
use crate::common::{Lang, write_day};
use crate::disclosures::{self, Disclosure, DisclosureKind, DisclosureQuery};
use crate::error::Result;
use crate::history;
use crate::ids::Id;
use crate::plain::{Contacts, Plain};
use crate::register::{self, FieldChange, Register};
use crate::retention;
use crate::sheets::Cell;
use crate::trainees::cells::Names;

/// A change with when and by whom it was made, and what the whole deed is called.
struct Told {
    milliseconds: u64,
    worker: String,
    deed: String,
    change: FieldChange,
}

/// Reads every change of a person and of what hangs on them, the latest first, in words.
pub(super) fn changes(register: &Register, person: Id, names: &Names) -> Result<Section> {
    let mut told = register.read(|connection| told_of(connection, person, names))?;
    told.sort_by_key(|it| std::cmp::Reverse(it.milliseconds));
    let offset = register.clock().offset_seconds();
    let plain = Plain::new(register, names.lang, Contacts::Whole);
    let mut rows = Vec::new();
    for it in &told {
        let at = local_moment(it.milliseconds, offset).format("%d.%m.%Y %H:%M");
        rows.push(vec![
            Cell::text(at.to_string()),
            Cell::text(it.worker.as_str()),
            Cell::text(it.deed.as_str()),
            Cell::text(field_word(&plain, &it.change, names.lang)),
            Cell::text(value_word(&plain, &it.change, &it.change.before)?),
            Cell::text(match it.change.is_hidden {
                true => names.words.say("history-hidden", &[]),
                false => value_word(&plain, &it.change, &it.change.after)?,
            }),
        ]);
    }
    Ok(Section {
        key: "history",
        columns: vec!["at", "worker", "deed", "field", "before", "after"],
        rows,
    })
}

/// Reads the changes, each once: the history of a person tells what hangs on them too.
fn told_of(connection: &Connection, person: Id, names: &Names) -> Result<Vec<Told>> {
    let (mut told, mut known) = (Vec::new(), BTreeSet::new());
    for record in retention::records_with_history(connection, person)? {
        for entry in register::history(connection, Some(record), 0, u32::MAX)? {
            let label = history::label_of(connection, entry.id, entry.act)?;
            let deed = names.words.say_message(&label);
            for change in in_words(entry.changes) {
                if known.insert((change.op.clone(), change.field.clone(), change.key)) {
                    told.push(Told {
                        milliseconds: entry.milliseconds,
                        worker: entry.worker.clone(),
                        deed: deed.clone(),
                        change,
                    });
                }
            }
        }
    }
    Ok(told)
}

/// Fields kept for the program alone, and what a record joins, which its line begins with.
const INNER: [(&str, &[&str]); 13] = [
    ("attendance", &["trainee", "session"]),
    (
        "certificate",
        &["trainee", "counter", "content", "event", "origin"],
    ),
    ("certificate_copy", &["certificate"]),
    ("certificate_void", &["certificate"]),
    ("consent", &["trainee"]),
    ("enrolment", &["trainee", "event"]),
    ("membership", &["trainee", "club"]),
    ("not_same", &["first", "second"]),
    ("own_value", &["trainee", "field"]),
    ("same_person", &["first", "second", "pick"]),
    ("study", &["trainee"]),
    ("tag", &["entity", "kind"]),
    ("trainee", &["photo"]),
];

/// Leaves out what says nothing to a person. A tag is one change: its kind names the field, its code
/// is the value.
fn in_words(changes: Vec<FieldChange>) -> Vec<FieldChange> {
    let kinds: BTreeMap<Id, String> = changes
        .iter()
        .filter(|it| it.table == "tag" && it.field == "kind")
        .map(|it| (it.entity, it.after.clone()))
        .collect();
    let is_inner = |it: &FieldChange| {
        let of_table = INNER.iter().find(|(table, _)| *table == it.table);
        of_table.is_some_and(|(_, fields)| fields.contains(&it.field.as_str()))
    };
    let mut kept: Vec<FieldChange> = changes.into_iter().filter(|it| !is_inner(it)).collect();
    for tag in kept.iter_mut().filter(|it| it.table == "tag") {
        if let Some(kind) = kinds.get(&tag.entity).filter(|_| tag.field == "code") {
            tag.field.clone_from(kind);
        }
    }
    kept
}

/// What a changed field is called, with the event, the club or the paper it belongs to; a value of
/// an own column is called as the column.
fn field_word(plain: &Plain<'_>, change: &FieldChange, lang: Lang) -> String {
    let label = plain.label(&change.table, &change.field);
    if let Some(column) = change.column.as_ref().filter(|_| change.field == "value") {
        return column.shown(lang).to_owned();
    }
    // A session nobody gave a title is called as its event.
    match change.hangs_on.trim_end_matches(", ") {
        "" => label,
        place => format!("{place}: {label}"),
    }
}

/// Reads who looked at the hidden fields of a person and what of them left the register.
pub(super) fn disclosed(
    register: &Register,
    person: Id,
    kind: DisclosureKind,
    names: &Names,
) -> Result<Section> {
    let query = DisclosureQuery {
        kind,
        trainee: Some(person),
        ..DisclosureQuery::default()
    };
    let rows = disclosures::list(register, &query)?.rows;
    let line = |it: Disclosure| {
        let what = format!("disclosed-what-{}", it.what.replace('_', "-"));
        let at = moment(&it.at);
        vec![
            Cell::text(at),
            Cell::text(it.worker),
            Cell::text(names.words.say(&what, &[])),
        ]
    };
    Ok(Section {
        key: match kind {
            DisclosureKind::Views => "views",
            DisclosureKind::Exports => "exports",
        },
        columns: vec!["at", "worker", "what"],
        rows: rows.into_iter().map(line).collect(),
    })
}

/// Returns a value in words; a day stands as in the other sheets, and nothing is nothing.
fn value_word(plain: &Plain<'_>, change: &FieldChange, value: &str) -> Result<String> {
    let day = write_day(value);
    if value.is_empty() || day != value {
        return Ok(day);
    }
    plain.value(&change.table, &change.field, value)
}

/// Writes a moment as people do, without its seconds; what is none stays as it is.
pub(super) fn moment(iso: &str) -> String {
    match iso.get(..16).and_then(|it| it.split_once(['T', ' '])) {
        Some((day, time)) => format!("{} {time}", write_day(day)),
        None => write_day(iso),
    }
}
