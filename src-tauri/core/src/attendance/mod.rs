//! Attendance: who was at which session.
//!
//! One record for a session and a person, with a derived id; it is superseded, never deleted, and
//! an empty mark says that there is none.

mod excuse;
mod export;
mod mark;
mod sheet;
mod show;
mod written;

pub use excuse::excuse;
pub use export::export;
pub use mark::{MarkChange, attendance_id, mark, takes_away, write_marks};
pub(crate) use mark::{mark_record, write_mark, write_marks_with, write_seconds};
pub use sheet::{
    AttendanceRow, AttendanceSheet, Mark, MarkNote, named_sheet, sessions_attended, sheet,
};
pub use show::{MarkShown, show};
pub(crate) use written::{act_of_mark, author_of_mark};

use serde::{Deserialize, Serialize};

/// How a person was at a session, the better first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the words say it")]
pub enum MarkState {
    Present,
    Late,
    Excused,
    Absent,
}

impl MarkState {
    /// Reads the stored word; an empty one is no mark.
    pub fn find(text: &str) -> Option<Self> {
        match text {
            "present" => Some(Self::Present),
            "late" => Some(Self::Late),
            "excused" => Some(Self::Excused),
            "absent" => Some(Self::Absent),
            _ => None,
        }
    }

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Late => "late",
            Self::Excused => "excused",
            Self::Absent => "absent",
        }
    }

    /// Says whether the person was there.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}
