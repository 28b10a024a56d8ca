//! How far a grant has come, and its life as a line of days.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlResult, ValueRef};
use serde::{Deserialize, Serialize};

use super::Grant;

/// How far a grant has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum GrantState {
    /// Asked for; nobody has decided yet.
    Applied,
    /// Won; a report is still to be given.
    #[default]
    Won,
    /// Refused.
    Refused,
    /// Won, spent and reported on.
    Reported,
}

impl GrantState {
    /// Every state in the order of a grant's life.
    pub const ALL: [Self; 4] = [Self::Applied, Self::Won, Self::Refused, Self::Reported];

    /// Returns the stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Won => "won",
            Self::Refused => "refused",
            Self::Reported => "reported",
        }
    }

    /// Finds a state by its stable name.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl FromSql for GrantState {
    /// What an older version wrote knows no state: it was won.
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self::find(value.as_str()?).unwrap_or_default())
    }
}

/// A point on the line of a grant's life.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GrantStep {
    /// What happens.
    pub kind: StepKind,
    /// The day, or empty where nobody wrote it.
    pub on: String,
    /// Whether it has happened.
    pub is_done: bool,
    /// Whether its day is over and it has not happened.
    pub is_overdue: bool,
}

/// What happens to a grant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum StepKind {
    /// It is applied for.
    Applied,
    /// It is won.
    Won,
    /// It is refused.
    Refused,
    /// A report is due, or was given.
    Reported,
}

/// Returns the life of a grant as it stands on a day: applied, won or refused, reported. What is
/// ahead stands there too, with the day it is due.
pub fn life_line(grant: &Grant, today: NaiveDate) -> Vec<GrantStep> {
    let is_decided = grant.state != GrantState::Applied;
    let step = |kind, on: &str, is_done| GrantStep {
        kind,
        on: on.to_owned(),
        is_done,
        is_overdue: false,
    };
    let mut steps = Vec::new();
    if !is_decided || !grant.applied_on.is_empty() {
        steps.push(step(StepKind::Applied, &grant.applied_on, true));
    }
    if grant.state == GrantState::Refused {
        steps.push(step(StepKind::Refused, &grant.won_on, true));
        return steps;
    }
    steps.push(step(StepKind::Won, &grant.won_on, is_decided));
    let is_reported = grant.state == GrantState::Reported;
    let on = if is_reported {
        &grant.reported_on
    } else {
        &grant.report_due
    };
    steps.push(GrantStep {
        is_overdue: grant.is_overdue(today),
        ..step(StepKind::Reported, on, is_reported)
    });
    steps
}

impl Grant {
    /// Says whether the report should have been given before this day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == GrantState::Won
            && !self.report_due.is_empty()
            && self.report_due < today.to_string()
    }

    /// Says whether the sum was given.
    pub fn is_given(&self) -> bool {
        matches!(self.state, GrantState::Won | GrantState::Reported)
    }
}
