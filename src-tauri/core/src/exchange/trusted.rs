//! What the roster asks of this laptop before it writes a file or signs anything.

use rusqlite::Connection;

use super::joined;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::merge::Seen;
use crate::store::{roster, sources};

/// Refuses with [`Code::NotJoined`] a laptop that is not, or not any longer, among those of the
/// academy.
pub(super) fn require_joined(connection: &Connection) -> Result<()> {
    let own: Id = connection
        .query_row("SELECT laptop FROM this_laptop", [], |row| row.get(0))
        .doing("read which laptop this is")?;
    if joined::is_pending(connection)? {
        return Err(Error::refused(Code::NotJoined));
    }
    let roster = roster::read(connection)?;
    match roster.find(own) {
        None => Err(Error::refused(Code::NotJoined)),
        Some(_) => Ok(()),
    }
}

/// Says whether work of a withdrawn laptop was taken in here that nobody whom the academy trusts is
/// on record as having seen: others would hold it back for ever.
pub(super) fn needs_witness(connection: &Connection) -> Result<bool> {
    let roster = roster::read(connection)?;
    let all = sources::all(connection)?;
    let is_active = |laptop| roster.is_active(laptop);
    let mut seen = Seen::new();
    for source in all.iter().filter(|it| is_active(it.author.laptop)) {
        for (other, last) in sources::seen_last(connection, source.number)? {
            let kept = seen.entry(other).or_default();
            *kept = (*kept).max(last);
        }
    }
    for source in all.iter().filter(|it| !is_active(it.author.laptop)) {
        let state = roster.find(source.author.laptop);
        let kept = state.into_iter().flat_map(|it| &it.kept);
        let mut cut = 0;
        for it in kept {
            let closed = sources::closed_by_hash(connection, &it.hash)?;
            if let Some(closed) = closed.filter(|it| it.source == source.number) {
                cut = cut.max(closed.last_seq);
            }
        }
        let witnessed = seen.get(&source.number).copied().unwrap_or_default();
        if source.last_seq > cut.max(witnessed) {
            return Ok(true);
        }
    }
    Ok(false)
}
