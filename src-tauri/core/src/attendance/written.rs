//! Who wrote a mark that stands, on which laptop and when.

use rusqlite::Connection;

use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::operation::{FieldKey, Place};
use crate::register::{Author, origin_of};
use crate::store::{apply, log};

/// Returns the deed by which the mark of a record was written.
pub(crate) fn act_of_mark(connection: &Connection, record: Id) -> Result<Option<Act>> {
    let Some(place) = operation_of_mark(connection, record)? else {
        return Ok(None);
    };
    let entry = log::find_entry_of(connection, place)?;
    Ok(entry.and_then(|it| Act::find(it.act)))
}

/// Returns who set the mark of a record; of one that was brought back, who had set it first.
pub(crate) fn author_of_mark(connection: &Connection, record: Id) -> Result<Option<Author>> {
    let place = operation_of_mark(connection, record)?;
    place.map(|it| Author::of(connection, it)).transpose()
}

fn operation_of_mark(connection: &Connection, record: Id) -> Result<Option<Place>> {
    let field = Table::Attendance.field_named("mark").map(|it| it.number);
    let (Some(number), Some(presence)) = (field, apply::find_presence(connection, record)?) else {
        return Ok(None);
    };
    let field = FieldKey::plain(number);
    let heads = apply::heads_of(connection, record, presence.born, field)?;
    let Some(shown) = apply::displayed_head(connection, &heads, field)? else {
        return Ok(None);
    };
    Ok(origin_of(connection, record, field, shown)?.or(Some(shown)))
}
