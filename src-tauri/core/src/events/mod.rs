//! Events: trainings, forums, webinars and actions, with the time they were planned for.

mod add;
mod clone;
mod correct;
mod days;
mod held;
mod list;
mod period;
mod show;
mod trash;

pub use add::{add, add_dated, write_new};
pub use clone::{CloneRequest, Cloned, clone};
pub(crate) use correct::check_restored;
pub use correct::correct;
pub(crate) use days::HeldDays;
pub(crate) use held::last_day;
pub use held::seems_held;
pub(crate) use list::{EventOutline, outlines_between};
pub use list::{EventQuery, EventRow, find, list, list_between, row};
pub use period::Period;
pub use show::{EventCard, EventCounts, PlannedAs, event, show};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::{Lang, Trilingual};
use crate::ids::Id;
use crate::sessions::{Session, SessionDraft};

/// The kind of tag that holds the directions of an event or a club.
pub const DIRECTION: &str = "direction";

/// Kinds of events that are volunteer work: whoever comes to them gathers volunteer hours.
pub const ACTION_KINDS: [&str; 4] = [
    "volunteer_action",
    "charity_action",
    "emergency_action",
    "clean_up",
];

/// How far an event has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the words say it")]
pub enum EventStatus {
    #[default]
    Planned,
    Discussed,
    /// People are being enrolled.
    Open,
    Ongoing,
    Held,
    /// Held, and told of in a report.
    Reported,
    Cancelled,
}

impl EventStatus {
    /// Says whether it took place.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Held | Self::Reported)
    }

    /// Reads the stored word; a newer version's word counts as planned.
    pub fn read(text: &str) -> Self {
        match text {
            "discussed" => Self::Discussed,
            "open" => Self::Open,
            "ongoing" => Self::Ongoing,
            "held" => Self::Held,
            "reported" => Self::Reported,
            "cancelled" => Self::Cancelled,
            _ => Self::Planned,
        }
    }

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Discussed => "discussed",
            Self::Open => "open",
            Self::Ongoing => "ongoing",
            Self::Held => "held",
            Self::Reported => "reported",
            Self::Cancelled => "cancelled",
        }
    }
}

/// What an event says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventFields {
    /// Title in Kazakh.
    pub title_kk: String,
    /// Title in Russian.
    pub title_ru: String,
    /// Title in English.
    pub title_en: String,
    /// Code of an event kind.
    pub kind: String,
    /// The programme's id, or empty.
    pub programme: String,
    /// When, in the grammar of [`Period::read`].
    pub period: String,
    /// Code of a format.
    pub format: String,
    /// Where.
    pub place: String,
    /// Code of the district where it is held.
    pub district: String,
    /// Codes of directions.
    pub directions: Vec<String>,
    /// Academic hours.
    pub hours: u32,
    /// How far it has come.
    pub status: EventStatus,
    /// An emergency action: people under age may not be assigned (law 42-VI, art. 12).
    pub emergency: bool,
    /// Free note.
    pub note: String,
    /// Where online.
    pub link: String,
    /// Who it is for.
    pub audience: String,
    /// Who holds it together with the academy, a line each.
    pub partners: String,
    /// Places; 0 for as many as come.
    pub capacity: u32,
    /// Who answers for it.
    pub responsible: String,
    /// What it ends with, as the plan says it.
    pub outcome: String,
    /// The line of the plan it came of, or empty.
    pub plan_line: String,
}

impl EventFields {
    /// Returns the title in a language, or in the next one that has it.
    pub fn title(&self, lang: Lang) -> String {
        let Self {
            title_kk,
            title_ru,
            title_en,
            ..
        } = self;
        let title = Trilingual {
            kk: title_kk.clone(),
            ru: title_ru.clone(),
            en: title_en.clone(),
        };
        title.shown(lang).to_owned()
    }
}

/// An event with its sessions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventRecord {
    /// The record.
    pub id: Id,
    /// What it says of itself.
    #[serde(flatten)]
    pub fields: EventFields,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
    /// Whether it is in the trash.
    pub trashed: bool,
}

/// An event as typed, with the sessions written together with it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventDraft {
    /// What it says of itself.
    #[serde(flatten)]
    pub fields: EventFields,
    /// Its sessions in order.
    #[serde(default)]
    pub sessions: Vec<SessionDraft>,
}

/// Changes to an event: what is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `EventFields`")]
pub struct EventChanges {
    pub title_kk: Option<String>,
    pub title_ru: Option<String>,
    pub title_en: Option<String>,
    pub kind: Option<String>,
    pub programme: Option<String>,
    pub period: Option<String>,
    pub format: Option<String>,
    pub place: Option<String>,
    pub district: Option<String>,
    pub directions: Option<Vec<String>>,
    pub hours: Option<u32>,
    pub status: Option<EventStatus>,
    pub emergency: Option<bool>,
    pub note: Option<String>,
    pub link: Option<String>,
    pub audience: Option<String>,
    pub partners: Option<String>,
    pub capacity: Option<u32>,
    pub responsible: Option<String>,
    pub outcome: Option<String>,
    pub plan_line: Option<String>,
}

impl From<EventFields> for EventChanges {
    fn from(fields: EventFields) -> Self {
        Self {
            title_kk: Some(fields.title_kk),
            title_ru: Some(fields.title_ru),
            title_en: Some(fields.title_en),
            kind: Some(fields.kind),
            programme: Some(fields.programme),
            period: Some(fields.period),
            format: Some(fields.format),
            place: Some(fields.place),
            district: Some(fields.district),
            directions: Some(fields.directions),
            hours: Some(fields.hours),
            status: Some(fields.status),
            emergency: Some(fields.emergency),
            note: Some(fields.note),
            link: Some(fields.link),
            audience: Some(fields.audience),
            partners: Some(fields.partners),
            capacity: Some(fields.capacity),
            responsible: Some(fields.responsible),
            outcome: Some(fields.outcome),
            plan_line: Some(fields.plan_line),
        }
    }
}
