//! Records that somebody deleted while somebody else worked on them: the work keeps them, and the
//! two are asked what is meant.

use rusqlite::Connection;

use super::conflicts::ConflictVersion;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::merge::Head;
use crate::operation::Place;
use crate::register::{Author, Change, trash_whole};
use crate::store::apply;

/// The field under which it is told that a record is in the trash or not.
pub(super) const FIELD: &str = "trashed";

/// The version that leaves the record where it is.
const KEEP: &str = "keep";

/// The version that deletes it.
const DELETE: &str = "delete";

/// Returns the records that were deleted and worked on at once, in their order.
pub(super) fn records(connection: &Connection) -> Result<Vec<(Table, Id)>> {
    let rows: Vec<(Id, u16)> = connection
        .prepare_cached(
            "SELECT entity, kind FROM presence WHERE was_gone = 1 AND gone = 0 ORDER BY entity",
        )
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read what was deleted")?;
    let mut records = Vec::new();
    for (id, kind) in rows {
        let Some(table) = Table::find(kind) else {
            continue;
        };
        let (deletions, works) = apply::deletions_unheard(connection, id)?;
        if !deletions.is_empty() && !works.is_empty() {
            records.push((table, id));
        }
    }
    Ok(records)
}

/// Returns where such a record was worked on last, and where it was deleted.
pub(super) fn sides(connection: &Connection, record: Id) -> Result<Option<(Place, Place)>> {
    let (deletions, works) = apply::deletions_unheard(connection, record)?;
    let (work, deletion) = (last(connection, &works)?, last(connection, &deletions)?);
    Ok(work.zip(deletion))
}

/// Returns the two versions of such a record: the work on it, and its deletion.
pub(super) fn versions(connection: &Connection, record: Id) -> Result<Vec<ConflictVersion>> {
    let Some((work, deletion)) = sides(connection, record)? else {
        return Ok(Vec::new());
    };
    Ok(vec![
        version(connection, KEEP, "0", work)?,
        version(connection, DELETE, "1", deletion)?,
    ])
}

/// Returns the last of some operations, the same on every laptop.
fn last(connection: &Connection, places: &[Place]) -> Result<Option<Place>> {
    let heads: Result<Vec<Head>> = places
        .iter()
        .map(|it| apply::head_at(connection, *it))
        .collect();
    Ok(heads?.into_iter().max().map(|it| it.place))
}

fn version(
    connection: &Connection,
    name: &str,
    value: &str,
    place: Place,
) -> Result<ConflictVersion> {
    let author = Author::of(connection, place)?;
    Ok(ConflictVersion {
        version: name.to_owned(),
        value: value.to_owned(),
        worker: author.worker,
        laptop: author.laptop,
        milliseconds: author.milliseconds,
        brought_back: None,
        is_shown: name == KEEP,
    })
}

/// Keeps a record or deletes it, as was chosen.
///
/// Refuses with [`Code::BadValue`] anything else.
pub(super) fn settle(
    change: &mut Change<'_>,
    (table, record): (Table, Id),
    version: &str,
) -> Result<()> {
    match version {
        KEEP => change.keep_alive(table, record),
        DELETE => trash_whole(change, table, record),
        other => Err(Error::refused(Code::BadValue).with("value", other)),
    }
}
