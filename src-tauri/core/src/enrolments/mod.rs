//! Enrolments: a person on the list of an event, with the answers of the event's own form.
//!
//! The id is derived from event and person, so a person stands once on a list whatever laptops
//! do. Who comes when every place is taken waits; the coordinator may give more places than there
//! are, nobody else does.

mod add;
pub mod answers;
mod call_out;
mod clashes;
mod correct;
mod export;
pub mod law;
mod list;
pub mod places;
mod status;
mod trash;
mod whom;

pub(crate) use add::status_of;
pub use add::{
    Enrolled, EnrolmentAdded, EnrolmentDraft, EnrolmentRefused, add, add_from, add_with, enrol,
    enrol_among, enrolment_id, place_on_list,
};
pub use answers::AnswerColumn;
pub use call_out::{CallOutRow, LastAction, answers_so_far, call_out, call_out_text};
pub use clashes::{Clash, clashes};
pub(crate) use correct::check_restored;
pub use correct::{EnrolmentChanges, correct};
pub use export::export;
pub use list::{Enrolment, EnrolmentQuery, enrolments_of, event_of, list};
pub use places::{EnrolmentsChanged, MovedUp, Room};
pub(crate) use status::fields as status_fields;
pub use trash::{restore, trash};
pub use whom::{Whom, people_of};

use serde::{Deserialize, Serialize};

/// Where a person stands on the list of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the words say it")]
pub enum EnrolmentState {
    Invited,
    Agreed,
    #[default]
    Registered,
    Waiting,
    Refused,
    Cancelled,
}

impl EnrolmentState {
    /// Reads the stored word; a newer version's word counts as registered.
    pub fn read(text: &str) -> Self {
        match text {
            "invited" => Self::Invited,
            "agreed" => Self::Agreed,
            "waiting" => Self::Waiting,
            "refused" => Self::Refused,
            "cancelled" => Self::Cancelled,
            _ => Self::Registered,
        }
    }

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Agreed => "agreed",
            Self::Registered => "registered",
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
        }
    }

    /// Says whether the person is awaited: registered, or agreed to come.
    pub const fn takes_place(self) -> bool {
        matches!(self, Self::Registered | Self::Agreed)
    }

    /// Says whether the person may still come.
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::Refused | Self::Cancelled)
    }
}
