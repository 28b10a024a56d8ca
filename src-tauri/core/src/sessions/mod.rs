//! Sessions: the dated parts of an event, where attendance is marked.

mod add;
mod correct;
mod days_off;
mod generate;
mod list;
mod moved;
mod place;
mod trash;
mod weekly;

pub use add::{add, write_new};
pub use correct::correct;
pub(crate) use correct::read_time as typed_time;
pub use generate::generate;
pub use list::{Marked, list, list_marked, list_trashed, list_unmarked, session};
pub(crate) use moved::check_restored;
pub use place::place;
pub use trash::{restore, trash};
pub use weekly::{
    Generated, PlannedSession, PlannedState, Weekday, WeeklyRule, generate_weekly, preview,
};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// Minutes of an academic hour.
pub const ACADEMIC_HOUR: i64 = 45;

/// One part of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Session {
    /// The record.
    pub id: Id,
    /// Its event.
    pub event: Id,
    /// Its place in the order, from 0.
    pub position: u32,
    /// What it is called; may be empty.
    pub title: String,
    /// Its day, `2026-10-15`, or empty.
    pub date: String,
    /// When it starts, `10:00`, or empty.
    pub starts: String,
    /// When it ends, `11:30`, or empty.
    pub ends: String,
    /// Academic hours.
    pub hours: u32,
    /// Where.
    pub place: String,
    /// Where online.
    pub link: String,
    /// Who speaks.
    pub speakers: String,
}

/// A session as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Session`")]
pub struct SessionDraft {
    pub title: String,
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub hours: u32,
    pub place: String,
    pub link: String,
    pub speakers: String,
}

/// Changes to a session: what is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Session`")]
pub struct SessionChanges {
    pub title: Option<String>,
    pub date: Option<String>,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub hours: Option<u32>,
    pub place: Option<String>,
    pub link: Option<String>,
    pub speakers: Option<String>,
}

impl From<SessionDraft> for SessionChanges {
    fn from(draft: SessionDraft) -> Self {
        Self {
            title: Some(draft.title),
            date: Some(draft.date),
            starts: Some(draft.starts),
            ends: Some(draft.ends),
            hours: Some(draft.hours),
            place: Some(draft.place),
            link: Some(draft.link),
            speakers: Some(draft.speakers),
        }
    }
}
