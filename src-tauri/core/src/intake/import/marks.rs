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
use crate::intake::attendance::{MarkKind, Times, TypedMark, read_mark};
use crate::intake::columns::ColumnMeaning;
use crate::intake::rows::PersonRow;
use crate::register::Change;
use crate::retention;
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

/// A person whose lines of a sheet say different things.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkTwice {
    /// The rows in the file.
    pub rows: Vec<u32>,
    /// Their name.
    pub name: String,
    /// What the rows say, one by one.
    pub marks: Vec<MarkState>,
    /// The better one, which is kept.
    pub kept: MarkState,
}

/// What the lines of a sheet say of one person.
struct Signed<'a> {
    /// The person, where the register has them.
    trainee: Option<Id>,
    person: &'a PersonRow,
    /// The lines with a mark.
    lines: Vec<(u32, Mark)>,
    /// The better mark; presence before lateness, and less of it before more.
    best: Mark,
}

impl Import {
    /// Returns where the sheet says something else than stands already, in the order of rows.
    pub fn marks_differing(&self, connection: &Connection) -> Result<Vec<MarkDiffering>> {
        if self.presence.is_some() {
            return self.presence_differing(connection);
        }
        let Some(session) = self.session else {
            return Ok(Vec::new());
        };
        let starts = sessions::session(connection, session)?.starts;
        let standing = read_standing(connection, session)?;
        let mut differing = Vec::new();
        for signed in self.signed(&starts) {
            let Some(trainee) = signed.trainee else {
                continue;
            };
            if let Some(stands) = standing.get(&trainee)
                && *stands != signed.best
            {
                differing.push(MarkDiffering {
                    row: signed.lines.first().map_or(0, |it| it.0),
                    trainee,
                    name: trainees::show(connection, trainee)?.full_name(),
                    stands: stands.0,
                    typed: signed.best.0,
                });
            }
        }
        Ok(differing)
    }

    /// Returns the people whose lines of the sheet say different things, in the order of rows.
    pub fn marks_twice(&self, connection: &Connection) -> Result<Vec<MarkTwice>> {
        // Joins of one person are put together; they do not contradict each other.
        let Some(session) = self.session.filter(|_| self.presence.is_none()) else {
            return Ok(Vec::new());
        };
        let starts = sessions::session(connection, session)?.starts;
        let mut twice = Vec::new();
        for signed in self.signed(&starts) {
            if signed.lines.iter().any(|(_, mark)| *mark != signed.best) {
                twice.push(MarkTwice {
                    rows: signed.lines.iter().map(|it| it.0).collect(),
                    name: match signed.trainee {
                        Some(id) => trainees::show(connection, id)?.full_name(),
                        None => signed.person.name.name.in_full(),
                    },
                    marks: signed.lines.iter().map(|it| it.1.0).collect(),
                    kept: signed.best.0,
                });
            }
        }
        Ok(twice)
    }

    /// Gathers what the lines say of each person who is taken in.
    fn signed(&self, starts: &str) -> Vec<Signed<'_>> {
        let starts = chrono::NaiveTime::parse_from_str(starts, "%H:%M").ok();
        let typed: Vec<TypedMark> = self
            .rows
            .people
            .iter()
            .filter_map(|it| self.mark_of(it))
            .collect();
        let times = Times::of(starts, &typed);
        let mut all: Vec<Signed<'_>> = Vec::new();
        let mut places: BTreeMap<u32, usize> = BTreeMap::new();
        for row in self.plan() {
            let trainee = match row.state {
                RowState::Known(id) => Some(id),
                RowState::New | RowState::Repeated(_) => None,
                RowState::ToChoose(_) | RowState::Later | RowState::Out => continue,
            };
            let place = match row.state {
                RowState::Repeated(of_row) => places.get(&of_row).copied(),
                _ => None,
            };
            let place = place.unwrap_or(all.len());
            places.insert(row.person.row, place);
            let mark = self.mark_of(row.person).map(|it| mark_at(&it, times));
            if place == all.len() {
                all.push(Signed {
                    trainee,
                    person: row.person,
                    lines: Vec::new(),
                    best: (MarkState::Absent, 0),
                });
            }
            if let (Some(signed), Some(mark)) = (all.get_mut(place), mark) {
                signed.take(row.person.row, mark);
            }
        }
        all.retain(|it| !it.lines.is_empty());
        all
    }

    /// Writes the marks of a sign-in sheet; of a person who signed twice the better one.
    pub(super) fn write_marks(&self, change: &mut Change<'_>, done: &mut ImportDone) -> Result<()> {
        if self.presence.is_some() {
            return self.write_presence(change, done);
        }
        let (Some(event), Some(session)) = (self.event, self.session) else {
            return Ok(());
        };
        let starts = sessions::session(change, session)?.starts;
        let standing = read_standing(change, session)?;
        // Whoever the law keeps out of the event has no mark at it.
        let kept_out: BTreeSet<Id> = done.kept_out.iter().map(|it| it.trainee).collect();
        let mut marks: Vec<MarkChange> = Vec::new();
        for signed in self.signed(&starts) {
            let trainee = done.assigned.get(&signed.person.row).copied();
            let Some(trainee) = trainee.filter(|it| !kept_out.contains(it)) else {
                continue;
            };
            if retention::is_nameless(change, trainee)? {
                continue;
            }
            let (state, minutes) = signed.best;
            match standing.get(&trainee) {
                Some(stands) if *stands != signed.best && !self.replace_marks => {
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
    fn mark_of(&self, person: &PersonRow) -> Option<TypedMark> {
        if self.table.columns_of(ColumnMeaning::Mark).next().is_some() {
            read_mark(&person.mark)
        } else {
            Some(TypedMark::present())
        }
    }
}

impl Signed<'_> {
    fn take(&mut self, row: u32, mark: Mark) {
        if self.lines.is_empty() || mark < self.best {
            self.best = mark;
        }
        self.lines.push((row, mark));
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

/// Turns a typed mark into a mark and minutes late.
fn mark_at(mark: &TypedMark, times: Times) -> Mark {
    let (kind, minutes) = mark.settle(times);
    let state = match kind {
        MarkKind::Present => MarkState::Present,
        MarkKind::Late => MarkState::Late,
        MarkKind::Excused => MarkState::Excused,
        MarkKind::Absent => MarkState::Absent,
    };
    (state, minutes)
}
