//! Check-in: who comes to a session, at the door.
//!
//! What is typed or scanned is looked for among those on the list of the event, who are kept in memory
//! while the door is open, and only then in the register. Whoever comes in is present; nobody is
//! written late, because a queue is not their fault. Deliberately absent: anything of a person that
//! the queue may not read from the screen, such as their age, phone or health.

mod ask;
mod came;
mod code;
mod come;
mod law;
mod list;
mod matching;
mod moment;
mod nearest;
mod paper;
mod read;
mod rows;
mod undo;
mod walk_in;

pub use ask::Door;
pub(crate) use ask::answer_of;
pub use came::{CameRow, Of, came, export_came};
pub use code::badge_code;
pub(crate) use code::{read_code, told as badge_key, write_code};
pub use come::come;
pub(crate) use come::{come_within, is_in, keep_note};
pub use law::require_note;
pub(crate) use law::{NewStop, is_emergency, said_of_age};
pub(crate) use list::{DoorList, Listed};
pub(crate) use moment::FORM as MOMENT;
pub use nearest::nearest;
pub use paper::{PrintedList, list_paper};
pub(crate) use paper::{code_of as list_code, keep as keep_list};
pub(crate) use read::read as read_list;
pub use rows::{ROWS_PER_LIST, RowsDone, RowsPlan, RowsPlanned, foresee_rows, mark_rows};
pub use undo::DoorUndone;
pub use walk_in::{WalkIn, WalkedIn, walk_in};
pub(crate) use walk_in::{alike_to, stop_of_new};

use serde::Serialize;

use crate::enrolments::EnrolmentState;
pub use crate::enrolments::law::Stop;
use crate::ids::Id;
use crate::sessions::Session;

/// What the door says to what was typed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum DoorState {
    /// Nothing was typed.
    #[default]
    Blank,
    /// One person of the list fits and is not marked yet.
    Ready,
    /// They were just marked: come in.
    In,
    /// They were marked before.
    Already,
    /// Several people of the list fit.
    Several,
    /// Nobody on the list fits; people of the register may.
    None,
    /// The law stops them.
    Stopped,
}

/// As much of a person as the door shows.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorPerson {
    /// The person.
    pub trainee: Id,
    /// Their whole name.
    pub name: String,
    /// Their role, in words.
    pub role: String,
    /// The district they come from, in words.
    pub district: String,
    /// Where they study or work.
    pub school: String,
    /// The group they were put into.
    pub group: String,
    /// Where the group meets.
    pub room: String,
    /// Where they stand on the list.
    pub status: EnrolmentState,
    /// Whether they are on the list of the event.
    pub listed: bool,
    /// Whether they are marked at the session already.
    pub is_in: bool,
    /// Whether a note lets them in over the law; what it says is not for the queue to read.
    pub has_note: bool,
}

impl DoorPerson {
    /// Whether they are in or are expected: who only waits or was only invited counts once they came.
    pub fn counts(&self) -> bool {
        let expected = [EnrolmentState::Registered, EnrolmentState::Agreed];
        self.is_in || expected.contains(&self.status)
    }
}

/// The answer of the door.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorAnswer {
    /// What it says.
    pub state: DoorState,
    /// What was typed or scanned.
    pub text: String,
    /// Whom it is about, where that is one person.
    pub person: Option<DoorPerson>,
    /// When they came in before, `2026-11-27T09:42`, or empty.
    pub at: String,
    /// On which laptop that was, or empty.
    pub desk: String,
    /// Why the law stops them.
    pub stop: Option<Stop>,
    /// Who may be meant, the likeliest first.
    pub candidates: Vec<DoorPerson>,
    /// Whether the one candidate is not on the list and is called as was typed, whole or by the
    /// beginnings of the name, so that one more key may put them on it.
    pub is_sure: bool,
    /// People of the list who fit, also those who are not among the candidates shown.
    pub fits: u32,
    /// People of the list who are in.
    pub came: u32,
    /// People on the list.
    pub of: u32,
}

/// What stands around the answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorView {
    /// The event.
    pub event: Id,
    /// Its title, in words.
    pub title: String,
    /// The session people are marked at.
    pub session: Id,
    /// The sessions of the event in order.
    pub sessions: Vec<Session>,
    /// What the laptop is called.
    pub desk: String,
    /// Whether it is an emergency action, to which nobody under age may come.
    pub emergency: bool,
    /// People of the list who are in.
    pub came: u32,
    /// People on the list.
    pub of: u32,
}
