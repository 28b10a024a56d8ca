//! When and where somebody was let in before.

use rusqlite::{Connection, OptionalExtension as _};

use crate::attendance::{author_of_mark, mark_record};
use crate::clock::{KAZAKHSTAN, local_moment};
use crate::error::{Doing, Result};
use crate::ids::Id;

/// How a moment is kept and shown.
pub(crate) const FORM: &str = "%Y-%m-%dT%H:%M";

/// Returns when somebody came to a session, `2026-11-27T09:42`, and on which laptop they were let
/// in: as the mark says it or, where it says nothing, as its author's log does.
pub(super) fn came_at(
    connection: &Connection,
    session: Id,
    trainee: Id,
) -> Result<(String, String)> {
    let record = mark_record(connection, session, trainee)?;
    let said: Option<(String, String)> = connection
        .prepare_cached("SELECT at, desk FROM attendance WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([record], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("read a mark")?;
    let (at, desk) = said.unwrap_or_default();
    if !at.is_empty() {
        return Ok((at, desk));
    }
    let Some(author) = author_of_mark(connection, record)? else {
        return Ok((at, desk));
    };
    let moment = local_moment(author.milliseconds, KAZAKHSTAN);
    let desk = match desk.is_empty() {
        true => author.laptop,
        false => desk,
    };
    Ok((moment.format(FORM).to_string(), desk))
}
