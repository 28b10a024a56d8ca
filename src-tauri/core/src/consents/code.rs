//! The code on a printed form that finds its person again.
//!
//! It tells the random end of the record's id in [`crate::letters`], and says nothing of the person
//! to anybody without the register.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::letters::{self, BYTES};
use crate::store::joined;

/// Returns the code of a person: `ABCDE-FGHIJ`.
pub fn code_of(person: Id) -> String {
    let mut tail = [0; BYTES];
    for (to, from) in tail.iter_mut().rev().zip(person.as_bytes().iter().rev()) {
        *to = *from;
    }
    let code = letters::write(tail);
    let (front, back) = code.split_at(5);
    format!("{front}-{back}")
}

/// Finds the person whose printed form carries a code; nothing for what is no code and for people
/// whose data was erased.
pub(crate) fn find_by_code(connection: &Connection, text: &str) -> Result<Option<Id>> {
    let Some(tail) = letters::read(text) else {
        return Ok(None);
    };
    let found: Option<Id> = connection
        .prepare_cached(
            "SELECT id FROM trainee WHERE substr(id, 12) = ?1 AND anonymised_on = '' LIMIT 1",
        )
        .and_then(|mut it| it.query_row(params![tail], |row| row.get(0)).optional())
        .doing("find a person by the code of a form")?;
    found.map(|id| joined::shown_of(connection, id)).transpose()
}

/// Returns the person whose printed form carries a code; refuses with [`Code::NotFound`].
pub fn find(connection: &Connection, text: &str) -> Result<Id> {
    find_by_code(connection, text)?.ok_or_else(|| Error::refused(Code::NotFound).with("id", text))
}
