//! What deserves a look before a person is saved: doubtful values, and people much alike.
//!
//! It warns and never refuses; what cannot be kept at all is refused when it is saved.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::correct::iin;
use super::{TraineeAlike, TraineeDraft, alike};
use crate::common::Argument;
use crate::error::Result;
use crate::ids::Id;
use crate::kazakh::date::{BirthDoubt, Epoch, doubt_birth, read_date};
use crate::kazakh::email::{ReadEmail, read_email};
use crate::kazakh::iin::{IinProblem, read_iin};
use crate::kazakh::phone::read_phone;

/// What stands for a hidden digit; a masked value was not typed, so it is neither
/// checked nor kept.
pub(crate) const MASK: char = '•';

/// One warning about a field that may nevertheless be saved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Warning {
    /// The field.
    pub field: String,
    /// What is odd; the words are `warning-<code>`.
    pub code: String,
    /// Values for the words.
    pub args: BTreeMap<String, Argument>,
}

impl Warning {
    fn new(field: &str, code: &str) -> Self {
        Self {
            field: field.to_owned(),
            code: code.to_owned(),
            args: BTreeMap::new(),
        }
    }
}

/// What deserves a look.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeChecked {
    /// Doubtful values.
    pub warnings: Vec<Warning>,
    /// People much alike, masked, the likeliest first.
    pub alike: Vec<TraineeAlike>,
}

/// Checks a person as typed; `id` is the person being corrected, who is not alike to themselves.
pub fn check(
    connection: &Connection,
    id: Option<Id>,
    draft: &TraineeDraft,
    today: chrono::NaiveDate,
) -> Result<TraineeChecked> {
    Ok(TraineeChecked {
        warnings: warnings(draft, today),
        alike: alike(connection, id, draft, today)?,
    })
}

pub(super) fn is_typed(value: &str) -> bool {
    !value.trim().is_empty() && !value.contains(MASK)
}

fn warnings(draft: &TraineeDraft, today: chrono::NaiveDate) -> Vec<Warning> {
    let mut found = Vec::new();
    let birth: Option<chrono::NaiveDate> = read_date(&draft.birth_date, today, Epoch::Y1900)
        .ok()
        .map(|read| read.date);
    let odd = birth
        .and_then(|birth| doubt_birth(birth, today))
        .map(|doubt| match doubt {
            BirthDoubt::Future => "birth_date_future",
            BirthDoubt::TooYoung | BirthDoubt::TooOld => "birth_date_odd",
        });
    found.extend(odd.map(|code| Warning::new("birth_date", code)));
    if is_typed(&draft.iin) {
        found.extend(doubt_iin(draft, birth).map(|code| Warning::new("iin", code)));
    }
    if is_typed(&draft.phone) && read_phone(&draft.phone).is_err() {
        found.push(Warning::new("phone", "phone"));
    }
    let mut more = draft.phone_more.split([',', ';', '\n']);
    if more.any(|it| is_typed(it) && read_phone(it).is_err()) {
        found.push(Warning::new("phone_more", "phone"));
    }
    if is_typed(&draft.email) && !matches!(read_email(&draft.email), ReadEmail::Sound { .. }) {
        found.push(Warning::new("email", "email"));
    }
    found
}

fn doubt_iin(draft: &TraineeDraft, birth: Option<chrono::NaiveDate>) -> Option<&'static str> {
    match read_iin(&draft.iin) {
        Err(IinProblem::CheckDigit) => Some("iin_check_digit"),
        // What is no number of twelve digits is refused; a business number can be kept.
        Err(_) if iin(&draft.iin).is_ok() => Some("other"),
        Err(_) => Some("iin_length"),
        Ok(read) if birth.is_some() && read.birth.is_some() && read.birth != birth => {
            Some("iin_birth_date")
        }
        Ok(read) if draft.sex.is_some() && read.sex.is_some() && read.sex != draft.sex => {
            Some("iin_sex")
        }
        Ok(_) => None,
    }
}
