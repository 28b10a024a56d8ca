//! The ledger of one person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::{CHILD, ConsentForm, ConsentState, Lack, OF_AGE, Scope, Signer, age_on, code_of};
use crate::common::Trilingual;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::retention;
use crate::store::joined;

/// One consent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Consent {
    /// The record.
    pub id: Id,
    /// The person.
    pub trainee: Id,
    /// What for.
    pub scope: Scope,
    /// Whether it holds today.
    pub state: ConsentState,
    /// When it was given or refused.
    pub on_date: String,
    /// The day on which it ends, or empty.
    pub until: String,
    /// How it was given.
    pub form: Option<ConsentForm>,
    /// Who signed.
    pub signer: Option<Signer>,
    /// The name of who signed.
    pub signed_by: String,
    /// The event it was given for.
    pub event: Option<Id>,
    /// Title of the event.
    pub event_title: Trilingual,
    /// When it was taken back, or empty.
    pub withdrawn_on: String,
    /// Free note.
    pub note: String,
}

/// What a person agreed to, and what they lack.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeConsents {
    /// The person.
    pub trainee: Id,
    /// The ledger, the latest first.
    pub consents: Vec<Consent>,
    /// What is lacking today.
    pub lacks: Vec<Lack>,
    /// 14 or 18 for somebody younger today.
    pub under: Option<u32>,
    /// The code that a printed form carries.
    pub code: String,
    /// Day after which nothing is a reason to keep the data, or empty.
    pub keep_until: String,
    /// Whether that day has come.
    pub is_past: bool,
    /// When only what statistics need was left, or empty.
    pub anonymised_on: String,
    /// Whether they were erased for good, and not only made nameless.
    pub is_erased: bool,
}

const SELECT: &str =
    "SELECT c.id, c.trainee, c.scope, c.given, c.on_date, c.until, c.form, c.signer,
      c.signed_by, c.event, c.withdrawn_on, c.note,
      coalesce(v.title_kk, ''), coalesce(v.title_ru, ''), coalesce(v.title_en, '')
    FROM consent c LEFT JOIN event v ON v.id = c.event";

fn read_row(row: &rusqlite::Row<'_>, today: &str) -> rusqlite::Result<Option<Consent>> {
    let text = |column| row.get::<_, String>(column);
    let (given, until, withdrawn_on) = (text(3)?, text(5)?, text(10)?);
    let is_over = |day: &str| !day.is_empty() && day <= today;
    let state = if given != "yes" {
        ConsentState::Refused
    } else if is_over(&withdrawn_on) {
        ConsentState::Withdrawn
    } else if is_over(&until) {
        ConsentState::Ended
    } else {
        ConsentState::Stands
    };
    // A newer version may know scopes that this one does not.
    let Some(scope) = Scope::find(&text(2)?) else {
        return Ok(None);
    };
    Ok(Some(Consent {
        id: row.get(0)?,
        trainee: row.get(1)?,
        scope,
        state,
        on_date: text(4)?,
        until,
        form: ConsentForm::find(&text(6)?),
        signer: Signer::find(&text(7)?),
        signed_by: text(8)?,
        event: row.get(9)?,
        withdrawn_on,
        note: text(11)?,
        event_title: Trilingual {
            kk: text(12)?,
            ru: text(13)?,
            en: text(14)?,
        },
    }))
}

/// Returns the consents of a person, the latest first.
pub(super) fn read_of(
    connection: &Connection,
    person: Id,
    today: NaiveDate,
) -> Result<Vec<Consent>> {
    let today = today.to_string();
    let rows: Vec<Option<Consent>> = connection
        .prepare_cached(&format!(
            "{SELECT} WHERE c.trainee = ?1 AND c.trashed = 0 AND c.given <> ''
             ORDER BY c.on_date DESC, c.id DESC"
        ))
        .and_then(|mut it| {
            it.query_map([person], |row| read_row(row, &today))?
                .collect()
        })
        .doing("read the consents of a person")?;
    Ok(rows.into_iter().flatten().collect())
}

/// Returns the consents of everybody, each person's with the latest first.
pub(super) fn read_all(
    connection: &Connection,
    today: NaiveDate,
) -> Result<BTreeMap<Id, Vec<Consent>>> {
    let today = today.to_string();
    let rows: Vec<Option<Consent>> = connection
        .prepare_cached(&format!(
            "{SELECT} WHERE c.trashed = 0 AND c.given <> '' ORDER BY c.on_date DESC, c.id DESC"
        ))
        .and_then(|mut it| it.query_map([], |row| read_row(row, &today))?.collect())
        .doing("read the consents of everybody")?;
    let mut all: BTreeMap<Id, Vec<Consent>> = BTreeMap::new();
    for consent in rows.into_iter().flatten() {
        all.entry(consent.trainee).or_default().push(consent);
    }
    Ok(all)
}

/// Returns whose consent a record is.
pub(super) fn person_of(connection: &Connection, id: Id) -> Result<Option<Id>> {
    let found: Option<Option<Id>> = connection
        .prepare_cached("SELECT trainee FROM consent WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read a consent")?;
    Ok(found.flatten())
}

/// Returns the ledger of a person; refuses with [`crate::error::Code::NotFound`].
pub fn of_trainee(register: &Register, id: Id) -> Result<TraineeConsents> {
    let today = register.clock().today();
    register.read(|connection| {
        let person = joined::shown_of(connection, id)?;
        let (birth_date, keep_until, anonymised_on): (String, String, String) = connection
            .prepare_cached(
                "SELECT birth_date, keep_until, anonymised_on FROM trainee WHERE id = ?1",
            )
            .and_then(|mut it| {
                it.query_row([person], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .optional()
            })
            .doing("read a person")?
            .or_not_found(id)?;
        let consents = read_of(connection, person, today)?;
        let under = under(&birth_date, today);
        let lacks = if anonymised_on.is_empty() {
            super::missing::lacks_of(&consents, under.is_some(), None)
        } else {
            Vec::new()
        };
        Ok(TraineeConsents {
            trainee: person,
            lacks,
            under,
            code: code_of(person),
            is_past: !keep_until.is_empty() && keep_until <= today.to_string(),
            keep_until,
            is_erased: !anonymised_on.is_empty() && retention::is_erased(connection, person)?,
            anonymised_on,
            consents,
        })
    })
}

/// Returns 14 or 18 for somebody younger on a day.
pub(super) fn under(birth_date: &str, day: NaiveDate) -> Option<u32> {
    let age = age_on(birth_date, day)?;
    [CHILD, OF_AGE].into_iter().find(|limit| age < *limit)
}
