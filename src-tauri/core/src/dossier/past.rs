//! What was done to a person's records, and who looked at them.

use super::Section;
use crate::clock::local_moment;
use crate::disclosures::{self, Disclosure, DisclosureKind, DisclosureQuery};
use crate::error::Result;
use crate::history;
use crate::ids::Id;
use crate::register::{self, Register};
use crate::retention;
use crate::sheets::Cell;
use crate::trainees::cells::Names;

/// Reads every change of a person and of what hangs on them, the latest first.
pub(super) fn changes(register: &Register, person: Id, names: &Names) -> Result<Section> {
    let offset = register.clock().offset_seconds();
    let mut lines = register.read(|connection| {
        let mut lines = Vec::new();
        for record in retention::records_with_history(connection, person)? {
            for entry in register::history(connection, Some(record), 0, u32::MAX)? {
                let label = history::label_of(connection, entry.id, entry.act)?;
                let said = names.words.say_message(&label);
                for change in &entry.changes {
                    lines.push((
                        entry.milliseconds,
                        vec![
                            Cell::text(entry.worker.as_str()),
                            Cell::text(said.as_str()),
                            Cell::text(field_word(&change.field, names)),
                            Cell::text(change.before.as_str()),
                            Cell::text(change.after.as_str()),
                        ],
                    ));
                }
            }
        }
        Ok(lines)
    })?;
    lines.sort_by_key(|(moment, _)| std::cmp::Reverse(*moment));
    let rows = lines.into_iter().map(|(moment, cells)| {
        let at = local_moment(moment, offset)
            .format("%Y-%m-%d %H:%M")
            .to_string();
        std::iter::once(Cell::text(at)).chain(cells).collect()
    });
    Ok(Section {
        key: "history",
        columns: vec!["at", "worker", "deed", "field", "before", "after"],
        rows: rows.collect(),
    })
}

fn field_word(field: &str, names: &Names) -> String {
    let key = format!("field-{}", field.replace('_', "-"));
    if names.words.has(&key) {
        names.words.say(&key, &[])
    } else {
        field.to_owned()
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
        let at: String = it.at.replace('T', " ").chars().take(16).collect();
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
