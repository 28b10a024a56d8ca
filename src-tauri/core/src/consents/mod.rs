//! Consents: who agreed to what, when, on whose signature, until when.
//!
//! A consent is never overwritten by silence: what was withdrawn, refused or has ended stays in the
//! ledger and counts as lacking from its day. Deliberately absent: any refusal to keep somebody
//! without a consent; the program says who lacks one and leaves the deed to people.

mod add;
mod code;
mod correct;
mod form;
mod list;
mod missing;
mod withdraw;

pub use add::{add, untick};
pub(crate) use code::find_by_code;
pub use code::{code_of, find};
pub(crate) use correct::check_restored;
pub use correct::{ConsentChanges, correct};
pub use form::{FormFile, draw_forms};
pub use list::{Consent, TraineeConsents, of_trainee};
pub(crate) use missing::standing;
pub(crate) use missing::under_without_parent;
pub use missing::{
    Lack, MissingQuery, MissingRow, Why, is_child_without_parent, minors_without_parent, missing,
    missing_ids,
};
pub use withdraw::{withdraw, withdraw_one};

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// The days on which is looked for who may not come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AskedOn {
    /// On this day age counts.
    pub age: NaiveDate,
    /// By this day a consent has to be given, and on it it has to hold: the child comes then.
    pub consent: NaiveDate,
}

/// From this age a person signs for themselves.
pub const OF_AGE: u32 = 18;

/// Under this age nobody takes part without a parent's written consent (law 42-VI, art. 12).
pub const CHILD: u32 = 14;

/// What a consent is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Scope {
    /// Collecting and processing personal data.
    Data,
    /// Photographs and video, and showing them in public.
    Photo,
    /// A parent or guardian lets a minor take part and their data be processed.
    Parent,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 3] = [Self::Data, Self::Photo, Self::Parent];

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Photo => "photo",
            Self::Parent => "parent",
        }
    }

    /// Reads the stored word.
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }
}

/// How a consent was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ConsentForm {
    /// Signed on paper.
    Paper,
    /// In an electronic form.
    Electronic,
    /// By word of mouth.
    Oral,
}

impl ConsentForm {
    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Electronic => "electronic",
            Self::Oral => "oral",
        }
    }

    /// Reads the stored word.
    pub fn find(text: &str) -> Option<Self> {
        [Self::Paper, Self::Electronic, Self::Oral]
            .into_iter()
            .find(|it| it.code() == text)
    }
}

/// Who signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Signer {
    /// The person.
    #[serde(rename = "self")]
    Themselves,
    /// A parent.
    Parent,
    /// A guardian.
    Guardian,
}

impl Signer {
    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Themselves => "self",
            Self::Parent => "parent",
            Self::Guardian => "guardian",
        }
    }

    /// Reads the stored word.
    pub fn find(text: &str) -> Option<Self> {
        [Self::Themselves, Self::Parent, Self::Guardian]
            .into_iter()
            .find(|it| it.code() == text)
    }
}

/// Whether a consent holds on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ConsentState {
    /// It does.
    Stands,
    /// The answer was no.
    Refused,
    /// It was taken back.
    Withdrawn,
    /// Its term is over.
    Ended,
}

/// A consent as typed: one for each of the people it is written for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ConsentDraft {
    /// What for.
    pub scope: Scope,
    /// How it was given.
    #[serde(default)]
    pub form: Option<ConsentForm>,
    /// Who signed; without it the person themselves, or a parent where the scope says so.
    #[serde(default)]
    pub signer: Option<Signer>,
    /// The name of who signed.
    #[serde(default)]
    pub signed_by: String,
    /// When; empty for today.
    #[serde(default)]
    pub on_date: String,
    /// The day on which it ends, or empty.
    #[serde(default)]
    pub until: String,
    /// The event it was given for.
    #[serde(default)]
    pub event: Option<Id>,
    /// Free note.
    #[serde(default)]
    pub note: String,
}

impl ConsentDraft {
    /// Starts a consent of a scope, given today.
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            form: None,
            signer: None,
            signed_by: String::new(),
            on_date: String::new(),
            until: String::new(),
            event: None,
            note: String::new(),
        }
    }
}

/// Returns the whole years of somebody on a day; nothing where the birth date is not known.
pub fn age_on(birth_date: &str, day: NaiveDate) -> Option<u32> {
    let birth: NaiveDate = birth_date.parse().ok()?;
    day.years_since(birth)
}

/// Returns the day after which somebody under an age was born.
pub(crate) fn born_after(age: u32, day: NaiveDate) -> String {
    day.checked_sub_months(Months::new(age * 12))
        .unwrap_or(day)
        .to_string()
}
