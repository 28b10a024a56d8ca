//! Grants: sums a club asks for, wins and reports on.
//!
//! A grant has a life: it is applied for, then won or refused; one that was won is reported on. Old
//! records know only that it was won, and are read so.

mod add;
mod correct;
mod life;
mod list;
mod trash;

pub use add::{add, write_new};
pub(crate) use correct::check_restored;
pub use correct::{correct, write_changes};
pub use life::{GrantState, GrantStep, StepKind, life_line};
pub use list::{GrantQuery, GrantRow, find, list, list_all};
pub(crate) use list::{IS_GIVEN, IS_OVERDUE};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// A grant as the register keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Grant {
    /// The record.
    pub id: Id,
    /// The club that asked for it.
    pub club: Id,
    /// What it is for.
    pub title: String,
    /// Who gives it.
    pub giver: String,
    /// How far it has come.
    pub state: GrantState,
    /// The day it was applied for, or empty.
    pub applied_on: String,
    /// What was asked for, in tenge; 0 where nobody wrote it.
    pub asked: i64,
    /// The day it was won or refused, or empty.
    pub won_on: String,
    /// What was given, in tenge.
    pub sum: i64,
    /// The day by which a report is due, or empty.
    pub report_due: String,
    /// The day the report was given, or empty.
    pub reported_on: String,
    /// Free note.
    pub note: String,
}

/// A grant as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Grant`")]
pub struct GrantDraft {
    pub title: String,
    pub giver: String,
    pub state: GrantState,
    pub applied_on: String,
    pub asked: i64,
    pub won_on: String,
    pub sum: i64,
    pub report_due: String,
    pub reported_on: String,
    pub note: String,
}

impl From<Grant> for GrantDraft {
    fn from(grant: Grant) -> Self {
        Self {
            title: grant.title,
            giver: grant.giver,
            state: grant.state,
            applied_on: grant.applied_on,
            asked: grant.asked,
            won_on: grant.won_on,
            sum: grant.sum,
            report_due: grant.report_due,
            reported_on: grant.reported_on,
            note: grant.note,
        }
    }
}
