//! Reports of Zoom, Teams and Google Meet: who was connected, from when to when.
//!
//! Everything here is pure: rows of a file in, spans of time out. Whom a line means is decided in
//! [`super::matching`], and what mark comes of it in [`super::import`]. A report tells
//! the times of the laptop it was saved on, as the session's own times do; a time that names its zone
//! is told by the clocks of Kazakhstan.

mod bound;
mod meeting;
mod read_duration;
mod read_label;
mod read_moment;
mod read_report;
mod sections;
mod spans;
mod titles;
mod zone;

pub use bound::read_bound;
pub use read_label::{Label, read_label};
pub use read_report::read_report;
pub use spans::{Span, seconds_within};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::rows::{Problem, Skipped};

/// The program a report comes from, as its columns tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Zoom.
    Zoom,
    /// Microsoft Teams.
    Teams,
    /// Google Meet.
    Meet,
    /// Another program's, with the same columns.
    Other,
}

/// A report as far as it could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct PresenceReport {
    /// The program.
    pub kind: ReportKind,
    /// The sheet's place in the file.
    pub sheet: usize,
    /// The row of the titles under which the joins stand.
    pub header_row: u32,
    /// The column of names, from 0.
    pub name_column: u32,
    /// From when to when the meeting itself lasted, where the report says so.
    pub meeting: Option<Span>,
    /// The lines, in the order of the file.
    pub joins: Vec<Join>,
    /// Lines that name nobody and tell a time.
    pub problems: Vec<Problem>,
    /// Lines that say nothing of their own: totals of joins that stand below, titles.
    pub skipped: Vec<Skipped>,
}

/// One line: somebody was connected once, or all their time together.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// The row in the file.
    pub row: u32,
    /// What they called themselves.
    pub label: String,
    /// Their e-mail address in small letters, or empty.
    pub email: String,
    /// How long they were there.
    pub time: JoinTime,
    /// They waited to be let in, which is no presence.
    pub is_waiting: bool,
    /// They led the meeting.
    pub is_host: bool,
    /// What of the times could not be read.
    pub problem: Option<Problem>,
}

/// What a line says of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinTime {
    /// From when to when.
    Span(Span),
    /// Only how long in all, and perhaps between which moments.
    Total {
        /// Seconds in all.
        seconds: u32,
        /// The first join and the last leave.
        within: Option<Span>,
    },
    /// Nothing that could be read.
    Unknown,
}

impl PresenceReport {
    /// Returns when the first of the lines begins and the last one ends.
    pub fn extent(&self) -> Option<Span> {
        let spans = || self.joins.iter().filter_map(|it| it.time.span());
        let from: NaiveDateTime = spans().map(|it| it.from).min()?;
        let to: NaiveDateTime = spans().map(|it| it.to).max()?;
        Some(Span { from, to })
    }
}

impl JoinTime {
    /// Returns the moments a line names.
    pub const fn span(&self) -> Option<Span> {
        match self {
            Self::Span(span) => Some(*span),
            Self::Total { within, .. } => *within,
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
