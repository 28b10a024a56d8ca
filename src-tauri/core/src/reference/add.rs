//! Adding a row to a list.

use std::collections::BTreeMap;

use rusqlite::params;

use super::{Reference, ReferenceDraft, find, row_id};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Lang, Trilingual, mended_all};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};

/// The longest code made from a name, in characters.
const LONGEST_CODE: usize = 48;

/// Adds a row and returns it as kept.
///
/// Refuses with [`Code::Missing`] a row without a name, and with [`Code::NameTaken`] a name or a
/// code that the list has already.
pub fn add(register: &Register, draft: &ReferenceDraft) -> Result<Outcome<Reference>> {
    register.transact(Act::ReferenceChange, |change| {
        let name = named(&draft.name)?;
        let code = match draft.code.trim() {
            "" => code_of(&name),
            code => code.to_owned(),
        };
        let id = row_id(draft.kind.code(), &code);
        if change.has(id)? {
            return Err(match draft.code.trim() {
                "" => taken("title", name.shown(Lang::Kk)),
                code => taken("code", code),
            });
        }
        let fields = fields_of(&name, draft, place(change, draft)?)
            .text("kind", draft.kind.code())
            .text("code", &code);
        change.add(Table::Reference, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}

fn taken(field: &str, name: &str) -> Error {
    Error::refused(Code::NameTaken)
        .with("field", field)
        .with("value", name)
}

/// Mends a name; refuses an empty one.
pub(super) fn named(name: &Trilingual) -> Result<Trilingual> {
    let name = mended_all(name);
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(name)
}

/// Returns the fields that may be corrected later.
pub(super) fn fields_of(name: &Trilingual, draft: &ReferenceDraft, position: u32) -> Fields {
    Fields::new()
        .text("kk", &name.kk)
        .text("ru", &name.ru)
        .text("en", &name.en)
        .text("forms", &forms_text(&draft.forms))
        .number("position", Some(i64::from(position)))
        .flag("hidden", draft.hidden)
}

/// Writes the other data of a row as one text, in the order of the names; empty ones are left out.
pub(super) fn forms_text(forms: &BTreeMap<String, String>) -> String {
    let filled: BTreeMap<&String, &String> =
        forms.iter().filter(|(_, text)| !text.is_empty()).collect();
    if filled.is_empty() {
        return String::new();
    }
    serde_json::to_string(&filled).unwrap_or_default()
}

fn place(change: &Change<'_>, draft: &ReferenceDraft) -> Result<u32> {
    if draft.position > 0 {
        return Ok(draft.position);
    }
    change
        .query_row(
            "SELECT coalesce(max(position), 0) + 1 FROM reference WHERE kind = ?1",
            params![draft.kind.code()],
            |row| row.get(0),
        )
        .doing("read a list")
}

/// Makes a code from the name: two laptops that add the same row then write the same record.
fn code_of(name: &Trilingual) -> String {
    let folded = kazakh::fold(name.shown(Lang::Kk));
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join("_").chars().take(LONGEST_CODE).collect()
}
