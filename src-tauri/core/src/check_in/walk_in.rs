//! Somebody at the door whom nobody knows yet.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::come::{come_within, keep_note};
use super::law::{self, NewStop};
use super::read::{Words, unlisted};
use super::{DoorAnswer, DoorPerson, Stop};
use crate::act::Act;
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::matching::PairFact;
use crate::kazakh::name::read_full_name;
use crate::register::{Change, Outcome, Register};
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
    /// Whether they said that they are eighteen or older.
    pub is_of_age: bool,
    /// Whether they are a child under fourteen, for whom a parent has to have signed.
    pub is_child: bool,
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
/// they are returned. Refuses as [`trainees::add`] and [`super::come`] do; without a note with
/// [`crate::error::Code::Missing`] somebody of the same name as one whom the law stops here, and with
/// [`crate::error::Code::UnderAge`] at an emergency action somebody who did not say that they are of
/// age.
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
    register.transact(Act::CheckIn, |change| {
        let said = (person.is_of_age, person.is_child);
        let stop = stop_of_new(change, (at.0, Some(at.1)), &draft, said)?;
        let mut note = NewStop::reason(stop.as_ref(), &person.note)?;
        if note.is_empty() {
            note = law::said_of_age(change, at.0, person.is_of_age, lang)?;
        }
        let draft = trainees::typed_draft(change, draft)?;
        let who = trainees::write_new(change, draft)?;
        // Search and order of names are made at the end of a deed; who is shown now is read before.
        change.derive()?;
        let answer = come_within(change, at, who, &note, lang)?;
        if !note.is_empty() {
            keep_note(change, at.0, who, &note)?;
        }
        Ok(WalkedIn {
            answer: Some(answer),
            alike: Vec::new(),
        })
    })
}

/// Says why the law stops somebody who is written down anew for an event: because somebody of the
/// same name is stopped here, because they are a child, or because nobody said that they are of age where
/// that is asked.
pub(crate) fn stop_of_new(
    change: &Change<'_>,
    (event, session): (Id, Option<Id>),
    draft: &TraineeDraft,
    (is_of_age, is_child): (bool, bool),
) -> Result<Option<NewStop>> {
    let today = change.today();
    for known in trainees::alike(change, None, draft, today)? {
        let says = |it: &PairFact| matches!(it, PairFact::SameName | PairFact::SimilarName);
        if !known.reasons.iter().any(says) {
            continue;
        }
        let stop = law::stop_of(change, (event, session), known.row.trainee.id)?;
        // Of a namesake whose age nobody knows nothing follows for somebody who says theirs.
        if let Some(stop) = stop.filter(|it| *it != Stop::AgeUnknown) {
            let name = known.row.trainee.full_name();
            return Ok(Some(NewStop::namesake(stop, &name)));
        }
    }
    let by_age = !is_of_age && law::is_emergency(change, event, today)?;
    let child = is_child.then(NewStop::child);
    Ok(child.or(by_age.then(NewStop::unasked)))
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
