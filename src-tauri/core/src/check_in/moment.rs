//! When and where somebody was let in before.

use rusqlite::{Connection, OptionalExtension as _};

use crate::attendance::mark_record;
use crate::catalogue::Table;
use crate::clock::{Clock, local_moment};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::register::Author;
use crate::store::apply::{displayed_head, find_presence, heads_of};

/// How a moment is kept and shown.
pub(crate) const FORM: &str = "%Y-%m-%dT%H:%M";

/// Returns when somebody came to a session, `2026-11-27T09:42`, and on which laptop they were let
/// in: as the mark says it or, where it says nothing, as its author's log does.
pub(super) fn came_at(
    connection: &Connection,
    clock: &dyn Clock,
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
    let Some(author) = author_of(connection, record)? else {
        return Ok((at, desk));
    };
    let moment = local_moment(author.milliseconds, clock.offset_seconds());
    let desk = match desk.is_empty() {
        true => author.laptop,
        false => desk,
    };
    Ok((moment.format(FORM).to_string(), desk))
}

fn author_of(connection: &Connection, record: Id) -> Result<Option<Author>> {
    let mark = Table::Attendance.field_named("mark");
    let (Some(presence), Some(mark)) = (find_presence(connection, record)?, mark) else {
        return Ok(None);
    };
    let key = FieldKey::plain(mark.number);
    let heads = heads_of(connection, record, presence.born, key)?;
    let shown = displayed_head(connection, &heads, key)?;
    shown.map(|it| Author::of(connection, it)).transpose()
}
