//! What the law asks at the desk.

use rusqlite::OptionalExtension as _;

use super::Stop;
use crate::common::mended;
use crate::enrolments::law;
use crate::enrolments::place_on_list;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::Change;

/// Returns a note as it is kept.
///
/// Refuses with [`Code::Missing`] one without a word: whoever is let in over the law is let in for a
/// reason that somebody answers for.
pub fn require_note(note: &str) -> Result<String> {
    let note = mended(note);
    match note.chars().filter(|it| it.is_alphabetic()).count() {
        0..3 => Err(Error::refused(Code::Missing).with("field", "law_note")),
        _ => Ok(note),
    }
}

/// Says why a person may not come in to a session, where nobody wrote why they may.
pub(super) fn stop_of(
    change: &Change<'_>,
    (event, session): (Id, Id),
    person: Id,
) -> Result<Option<Stop>> {
    let place = place_on_list(change, event, person)?;
    let note: Option<String> = change
        .prepare_cached("SELECT law_note FROM enrolment WHERE id = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_row([place], |row| row.get(0)).optional())
        .doing("read an enrolment")?;
    match note {
        Some(note) if !note.is_empty() => Ok(None),
        _ => law::stop_of(change, (event, Some(session)), person, change.today()),
    }
}
