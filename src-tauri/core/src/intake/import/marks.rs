//! The marks of a sign-in sheet: what it says, and what stands already.
//!
//! A mark somebody set is not replaced by a sheet unless that was asked for: whoever sat at the door
//! knows more than whoever typed the list.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::{Import, ImportDone, RowState};
use crate::attendance::{self, MarkChange, MarkState};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::attendance::{MarkKind, TypedMark, read_mark};
use crate::intake::columns::ColumnMeaning;
use crate::intake::rows::PersonRow;
use crate::register::Change;
use crate::{sessions, trainees};

/// A mark and the minutes of who came late.
type Mark = (MarkState, u32);

/// A mark that stands in the register where the sheet has another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkDiffering {
    /// The row in the file.
    pub row: u32,
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// What stands.
    pub stands: MarkState,
    /// What the sheet says.
    pub typed: MarkState,
}

impl Import {
    /// Returns where the sheet says something else than stands already, in the order of rows.
    pub fn marks_differing(&self, connection: &Connection) -> Result<Vec<MarkDiffering>> {
        let Some(session) = self.session else {
            return Ok(Vec::new());
        };
        let starts = sessions::session(connection, session)?.starts;
        let standing = read_standing(connection, session)?;
        let mut differing = Vec::new();
        let mut seen = BTreeSet::new();
        for row in self.plan() {
            let RowState::Known(trainee) = row.state else {
                continue;
            };
            let Some(mark) = self.mark_of(row.person) else {
                continue;
            };
            let typed = state_of(&mark, &starts);
            if let Some(stands) = standing.get(&trainee)
                && *stands != typed
                && seen.insert(trainee)
            {
                differing.push(MarkDiffering {
                    row: row.person.row,
                    trainee,
                    name: trainees::show(connection, trainee)?.full_name(),
                    stands: stands.0,
                    typed: typed.0,
                });
            }
        }
        Ok(differing)
    }

    /// Writes the marks of a sign-in sheet; a line signed twice keeps its first mark.
    pub(super) fn write_marks(&self, change: &mut Change<'_>, done: &mut ImportDone) -> Result<()> {
        let (Some(event), Some(session)) = (self.event, self.session) else {
            return Ok(());
        };
        let starts = sessions::session(change, session)?.starts;
        let standing = read_standing(change, session)?;
        // Whoever the law keeps out of the event has no mark at it.
        let mut passed: BTreeSet<Id> = done.kept_out.iter().map(|it| it.trainee).collect();
        let mut marks: Vec<MarkChange> = Vec::new();
        for person in &self.rows.people {
            let Some(trainee) = done.assigned.get(&person.row).copied() else {
                continue;
            };
            let Some(mark) = self.mark_of(person) else {
                continue;
            };
            if !passed.insert(trainee) {
                continue;
            }
            let (state, minutes) = state_of(&mark, &starts);
            match standing.get(&trainee) {
                Some(stands) if *stands != (state, minutes) && !self.replace_marks => {
                    done.marks_kept += 1;
                }
                _ => marks.push(MarkChange {
                    session,
                    trainee,
                    state: Some(state),
                    minutes,
                }),
            }
        }
        done.marked = u32::try_from(marks.len()).unwrap_or(u32::MAX);
        attendance::write_marks(change, event, &marks)
    }

    /// Returns the mark of a line; a sheet without a column of marks lists those who came.
    pub(super) fn mark_of(&self, person: &PersonRow) -> Option<TypedMark> {
        if self.table.columns_of(ColumnMeaning::Mark).next().is_some() {
            read_mark(&person.mark)
        } else {
            Some(TypedMark::present())
        }
    }
}

/// Returns the marks of a session by person.
fn read_standing(connection: &Connection, session: Id) -> Result<BTreeMap<Id, Mark>> {
    let rows: Vec<(Id, String, u32)> = connection
        .prepare_cached(
            "SELECT trainee, mark, coalesce(minutes, 0) FROM attendance
             WHERE session = ?1 AND trashed = 0",
        )
        .and_then(|mut it| {
            it.query_map([session], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .doing("read the marks of a session")?;
    let mark = |(trainee, mark, minutes): (Id, String, u32)| {
        Some((trainee, (MarkState::find(&mark)?, minutes)))
    };
    Ok(rows.into_iter().filter_map(mark).collect())
}

/// Turns a typed mark into a mark and minutes late, counted from the session's beginning.
fn state_of(mark: &TypedMark, starts: &str) -> Mark {
    let state = match mark.kind {
        MarkKind::Present => MarkState::Present,
        MarkKind::Late => MarkState::Late,
        MarkKind::Excused => MarkState::Excused,
        MarkKind::Absent => MarkState::Absent,
    };
    let time = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").ok();
    let minutes = mark.late_at.as_deref().and_then(time).zip(time(starts));
    let minutes = minutes
        .map(|(came, began)| (came - began).num_minutes())
        .unwrap_or_default();
    (state, u32::try_from(minutes).unwrap_or_default())
}
