//! Somebody at the door whom nobody knows yet.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::come::come_within;
use super::read::{Words, unlisted};
use super::{DoorAnswer, DoorPerson, law};
use crate::act::Act;
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::kazakh::name::read_full_name;
use crate::register::{Outcome, Register};
use crate::trainees::{self, TraineeDraft};

/// As much as is asked of somebody at the door.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WalkIn {
    /// Their whole name.
    pub name: String,
    /// Where they study, in words.
    pub school: String,
    /// Their group, as they say it.
    pub study_group: String,
    /// The district they come from, its code or in words.
    pub district: String,
    /// Why they are let in over the law.
    pub note: String,
    /// Whether somebody looked at those much alike and says that it is another person.
    pub is_another: bool,
}

/// What writing somebody down at the door came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WalkedIn {
    /// The answer; nothing where people much alike have to be looked at first.
    pub answer: Option<DoorAnswer>,
    /// People of the register much alike.
    pub alike: Vec<DoorPerson>,
}

impl WalkIn {
    /// Returns the person as a form would have them.
    pub(crate) fn draft(&self) -> TraineeDraft {
        let read = read_full_name(&self.name).name;
        TraineeDraft {
            surname: read.surname,
            given: read.given,
            patronymic: read.patronymic,
            school: self.school.clone(),
            study_group: self.study_group.clone(),
            district: self.district.clone(),
            ..TraineeDraft::default()
        }
    }
}

/// Adds a person, puts them on the list and marks them present, in one deed.
///
/// Where people much alike are known and nobody said that it is another one, nothing is written and
/// they are returned. Refuses as [`trainees::add`] and [`super::come`] do.
pub fn walk_in(
    register: &Register,
    at: (Id, Id),
    person: &WalkIn,
    lang: Lang,
) -> Result<Outcome<WalkedIn>> {
    let (draft, today) = (person.draft(), register.clock().today());
    if !person.is_another {
        let alike = register.read(|it| alike_to(it, &draft, today, lang))?;
        if !alike.is_empty() {
            return Ok(Outcome {
                value: WalkedIn {
                    answer: None,
                    alike,
                },
                changed: Vec::new(),
                tx: None,
            });
        }
    }
    if !person.note.trim().is_empty() {
        law::require_note(&person.note)?;
    }
    register.transact(Act::CheckIn, |change| {
        let draft = trainees::typed_draft(change, draft)?;
        let who = trainees::write_new(change, draft)?;
        // Search and order of names are made at the end of a deed; who is shown now is read before.
        change.derive()?;
        let answer = come_within(change, at, who, &person.note, lang)?;
        Ok(WalkedIn {
            answer: Some(answer),
            alike: Vec::new(),
        })
    })
}

/// People of the register much alike to somebody who is typed, the likeliest first.
pub(crate) fn alike_to(
    connection: &Connection,
    draft: &TraineeDraft,
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<DoorPerson>> {
    let found = trainees::alike(connection, None, draft, today)?;
    let mut words = Words::new(connection, lang);
    let rows = found.into_iter().map(|it| it.row);
    rows.map(|row| unlisted(&mut words, row)).collect()
}
