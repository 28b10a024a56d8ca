//! The history of one record or of everything.

use super::label::labels_of;
use super::{HistoryEntry, HistoryQuery, name_of_deed};
use crate::act::Act;
use crate::clock::local_moment;
use crate::common::Rows;
use crate::error::Result;
use crate::register::{self, Register};

/// Lists deeds, the newest first.
pub fn list(register: &Register, query: &HistoryQuery) -> Result<Rows<HistoryEntry>> {
    let next = register.undo_status()?.undo.map(|(tx, _)| tx);
    let offset_seconds = register.clock().offset_seconds();
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    register.read(|connection| {
        let total = register::history_count(connection, query.entity)?;
        let entries = register::history(connection, query.entity, query.offset, limit)?;
        let rows = entries.into_iter().map(|entry| {
            let at = local_moment(entry.milliseconds, offset_seconds);
            let (label, about) = labels_of(connection, entry.id, entry.act)?;
            Ok(HistoryEntry {
                id: name_of_deed(entry.id),
                at: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
                worker: entry.worker,
                laptop: entry.laptop,
                label,
                about,
                records: entry.records,
                changes: entry.changes,
                is_cut: entry.is_cut,
                undone: entry.undone,
                can_undo: next == Some(entry.id),
                can_take_back: !entry.undone && entry.act.is_some_and(Act::is_import),
            })
        });
        Ok(Rows {
            rows: rows.collect::<Result<_>>()?,
            total,
        })
    })
}
