//! A supervisor confirms how long people worked.

use serde::Deserialize;

use super::list::is_action;
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{count_of, read_day};
use crate::enrolments::event_of;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Fields, Outcome, Register};

/// How long one person worked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HoursLine {
    /// The enrolment.
    pub enrolment: Id,
    /// Minutes; nothing takes the confirmation back.
    pub minutes: Option<u32>,
}

/// What a supervisor confirms at once.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HoursConfirmation {
    /// Who confirms.
    pub by: String,
    /// On which day; empty for today.
    #[serde(default)]
    pub on: String,
    /// For whom.
    pub lines: Vec<HoursLine>,
}

/// More minutes than an action of a month has.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// Writes what a supervisor confirmed, and returns for how many people.
///
/// Refuses with [`Code::Missing`] where nobody confirms, with [`Code::NotAnAction`] an event whose
/// hours are not of volunteers, with [`Code::BadValue`] more minutes than a month has or none, with
/// [`Code::BadDate`], and with [`Code::NotFound`] an enrolment of another event.
pub fn confirm(
    register: &Register,
    event: Id,
    confirmation: &HoursConfirmation,
) -> Result<Outcome<u32>> {
    let by = kazakh::mend(&confirmation.by).text.trim().to_owned();
    let is_given = |it: &HoursLine| it.minutes.is_some();
    register.transact(Act::HoursConfirm, |change| {
        if !is_action(change, event)? {
            return Err(Error::refused(Code::NotAnAction));
        }
        if by.is_empty() && confirmation.lines.iter().any(is_given) {
            return Err(Error::refused(Code::Missing).with("field", "confirmed_by"));
        }
        let on = match confirmation.on.trim() {
            "" => change.today().to_string(),
            typed => read_day("confirmed_on", typed)?,
        };
        for line in &confirmation.lines {
            if event_of(change, line.enrolment)? != event {
                return Err(Error::refused(Code::NotFound).with("id", line.enrolment));
            }
            let fields = match line.minutes {
                Some(minutes @ 1..=MOST_MINUTES) => Fields::new()
                    .number("confirmed_minutes", Some(i64::from(minutes)))
                    .text("confirmed_by", &by)
                    .text("confirmed_on", &on),
                Some(minutes) => {
                    return Err(Error::refused(Code::BadValue)
                        .with("field", "confirmed_minutes")
                        .with("value", minutes));
                }
                None => Fields::new()
                    .number("confirmed_minutes", None)
                    .text("confirmed_by", "")
                    .text("confirmed_on", ""),
            };
            change.correct(Table::Enrolment, line.enrolment, fields)?;
        }
        Ok(count_of(&confirmation.lines))
    })
}
