//! Records in the trash that nobody deleted: the deed that made them was undone.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::operation::{Deed, Place};
use crate::store::apply::find_presence;
use crate::store::log;

/// Says whether a record lies in the trash because the deed that made it, or made it again, was undone,
/// and not because somebody deleted it. Where its id is derived, such a record is as good as new.
pub fn is_making_undone(connection: &Connection, entity: Id) -> Result<bool> {
    let Some(gone) = find_presence(connection, entity)?.and_then(|it| it.gone) else {
        return Ok(false);
    };
    let Some(mut entry) = log::find_entry_of(connection, gone)? else {
        return Ok(false);
    };
    if entry.undoes == 0 {
        return Ok(false);
    }
    // An undo may have undone a redo: what was done at first decides.
    while entry.undoes != 0 {
        let Some(before) = log::find_entry_of(connection, log::place_of(entry.undoes))? else {
            return Ok(false);
        };
        entry = before;
    }
    let first = log::place_of(entry.id);
    let last = Place {
        source: first.source,
        seq: entry.last_seq,
    };
    // Taking a record out of the trash writes nothing into it; making it anew does.
    let mut is_made = false;
    for (place, operation) in log::operations_on(connection, entity)? {
        if (first..=last).contains(&place) {
            match operation.deed {
                Deed::Trash => return Ok(false),
                Deed::Write => is_made = true,
                Deed::Restore => {}
            }
        }
    }
    Ok(is_made)
}
