//! What stands in a door file, in the helper's own file and in what is given back.

use serde::{Deserialize, Serialize};

use crate::check_in::Stop;
use crate::common::Trilingual;
use crate::enrolments::EnrolmentState;
use crate::ids::Id;

/// What the name of the helper's own file ends with, beside the door file.
pub const MARKS_ENDING: &str = ".marks";

/// The longest name of a helper's desk, in letters.
pub const LETTERS_OF_DESK: usize = 60;

/// The list of one event.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DoorContent {
    /// Of this file.
    pub(super) door: Id,
    pub(super) event: Id,
    pub(super) title: Trilingual,
    /// The last day of the event; the file opens until the end of the next one.
    pub(super) last_day: String,
    /// Whether nobody under age may come; a file written before this says that anybody may.
    #[serde(default)]
    pub(super) emergency: bool,
    pub(super) sessions: Vec<SessionContent>,
    pub(super) people: Vec<PersonContent>,
    /// Public keys of the academy's laptops, which alone read what is given back.
    pub(super) laptops: Vec<[u8; 32]>,
    /// Opens the helper's own file.
    pub(super) own_key: [u8; 32],
}

/// A session of the event.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct SessionContent {
    pub(super) id: Id,
    pub(super) title: String,
    pub(super) date: String,
    pub(super) starts: String,
    pub(super) ends: String,
    /// Who is in already, by their place among the people.
    pub(super) came: Vec<u32>,
}

/// Somebody on the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PersonContent {
    /// The code of the badge.
    pub(super) code: String,
    /// Codes of badges that were printed for other records of the same person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) other_codes: Vec<String>,
    pub(super) name: String,
    /// The group they were put into and its room, or the district they come from.
    pub(super) group: String,
    pub(super) room: String,
    pub(super) district: Trilingual,
    pub(super) role: Trilingual,
    /// Where they stand on the list; a file written before this says that everybody is registered.
    #[serde(default)]
    pub(super) status: EnrolmentState,
    /// Why the law stops them: the mark of a consent.
    pub(super) stop: Option<Stop>,
}

/// What a helper did: it is kept beside the door file, and given back.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct OwnContent {
    pub(super) door: Id,
    pub(super) event: Id,
    /// What the helper's laptop is called.
    pub(super) desk: String,
    pub(super) marks: Vec<MarkContent>,
    pub(super) walk_ins: Vec<WalkInContent>,
    /// What was done, the last at the end; of what was done before this was kept, nothing stands here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) deeds: Vec<DeedContent>,
}

/// One deed of the helper, as undo takes it back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) enum DeedContent {
    /// A mark of somebody of the list.
    Mark {
        /// The session.
        session: Id,
        /// The code of their badge.
        code: String,
    },
    /// Somebody who walked in came to a session.
    Came {
        /// The session.
        session: Id,
        /// The person in this file.
        id: Id,
    },
}

/// Somebody of the list whom the helper let in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct MarkContent {
    pub(super) session: Id,
    /// The code of their badge.
    pub(super) code: String,
    /// When, `2026-11-27T09:42`.
    pub(super) at: String,
    /// Why they were let in over the law.
    pub(super) note: String,
}

/// Somebody who was not on the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct WalkInContent {
    /// Of this person in this file, so that a file read twice brings nobody twice.
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) school: String,
    pub(super) study_group: String,
    pub(super) district: String,
    pub(super) note: String,
    /// Whether they said that they are eighteen or older.
    #[serde(default)]
    pub(super) is_of_age: bool,
    /// Sessions they were let in to, and when.
    pub(super) came: Vec<(Id, String)>,
}
