//! What the law asks at the desk.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::Stop;
use crate::common::{Lang, mended};
use crate::enrolments::law::{self, Rule};
use crate::enrolments::place_on_list;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::Change;
use crate::words::words;

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

/// Says why a person may not come in to a session or to any, where nobody wrote why they may.
pub(super) fn stop_of(
    change: &Change<'_>,
    (event, session): (Id, Option<Id>),
    person: Id,
) -> Result<Option<Stop>> {
    let place = place_on_list(change, event, person)?;
    let note: Option<String> = change
        .prepare_cached("SELECT law_note FROM enrolment WHERE id = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_row([place], |row| row.get(0)).optional())
        .doing("read an enrolment")?;
    match note {
        Some(note) if !note.is_empty() => Ok(None),
        _ => law::stop_of(change, (event, session), person, change.today()),
    }
}

/// Born on this day somebody is under age wherever an age is asked.
const LAST_BIRTH: &str = "9999-12-31";

/// Says whether an event is an emergency action, to which nobody under age may come.
pub(crate) fn is_emergency(connection: &Connection, event: Id, today: NaiveDate) -> Result<bool> {
    Ok(Rule::of(connection, event, today)?.keeps_out(LAST_BIRTH))
}

/// Returns the note that somebody new said to be of age, where that is asked; nothing where it is not, or
/// where they did not say so.
pub(crate) fn said_of_age(
    connection: &Connection,
    event: Id,
    is_of_age: bool,
    lang: Lang,
) -> Result<String> {
    let today = NaiveDate::default();
    match is_of_age && is_emergency(connection, event, today)? {
        true => Ok(words(lang).say("door-said-of-age", &[])),
        false => Ok(String::new()),
    }
}

/// Why the law stops somebody who is written down anew and has no birth date yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct NewStop {
    pub(crate) stop: Stop,
    /// Whom the law stops and who is called the same.
    namesake: Option<String>,
}

impl NewStop {
    /// Somebody of the same name is stopped: they may be written down once more to get past.
    pub(crate) fn namesake(stop: Stop, name: &str) -> Self {
        Self {
            stop,
            namesake: Some(name.to_owned()),
        }
    }

    /// Nobody said that they are of age, where that is asked.
    pub(crate) const fn unasked() -> Self {
        Self {
            stop: Stop::UnderAge,
            namesake: None,
        }
    }

    /// A child, for whom nobody has signed yet.
    pub(crate) const fn child() -> Self {
        Self {
            stop: Stop::Consent,
            namesake: None,
        }
    }

    /// Returns the note with which somebody new is let in, or none where none is needed.
    ///
    /// Refuses with [`Code::Missing`] and with [`Code::UnderAge`] where one is needed and there is
    /// none, and as [`require_note`] does.
    pub(crate) fn reason(stop: Option<&Self>, note: &str) -> Result<String> {
        match (stop, note.trim()) {
            (None, "") => Ok(String::new()),
            (Some(stop), "") => Err(stop.refusal()),
            (_, note) => require_note(note),
        }
    }

    fn refusal(&self) -> Error {
        match &self.namesake {
            Some(name) => Error::refused(Code::Missing)
                .with("field", "law_note")
                .with("why", "namesake")
                .with("name", name),
            None if self.stop == Stop::Consent => {
                Error::refused(Code::ConsentNeeded).with("why", "child")
            }
            None => Error::refused(Code::UnderAge).with("why", "unasked"),
        }
    }
}
