//! Correcting a consent.

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use super::add::{read_days, require_age, require_signer};
use super::{ConsentForm, Scope, Signer};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;

/// Changes to a consent: what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `ConsentDraft`")]
pub struct ConsentChanges {
    pub form: Option<ConsentForm>,
    pub signer: Option<Signer>,
    pub signed_by: Option<String>,
    pub on_date: Option<String>,
    pub until: Option<String>,
    pub note: Option<String>,
}

/// Changes a consent.
///
/// Refuses with [`crate::error::Code::NotFound`], [`crate::error::Code::InTrash`],
/// [`crate::error::Code::Nameless`], and as
/// [`super::add`] does.
pub fn correct(register: &Register, id: Id, changes: &ConsentChanges) -> Result<Outcome<Id>> {
    register.transact(Act::ConsentChange, |change| {
        let (scope, _, on_date, until) = read(change, id)?.or_not_found(id)?;
        if let Some(scope) = scope {
            require_signer(scope, changes.signer)?;
        }
        let on = changes.on_date.as_deref().unwrap_or(&on_date);
        let until = changes.until.as_deref().unwrap_or(&until);
        let (on_date, until) = read_days(change.today(), on, until)?;
        if let Some(person) = super::list::person_of(change, id)? {
            retention::require_named(change, person)?;
            // What was written down before stays correctable, whatever its day is.
            if let Some(scope) = scope.filter(|_| changes.on_date.is_some()) {
                require_age(change, person, scope, &on_date)?;
            }
        }
        let mut fields = Fields::new()
            .text("on_date", &on_date)
            .text("until", &until);
        if let Some(form) = changes.form {
            fields = fields.text("form", form.code());
        }
        if let Some(signer) = changes.signer {
            fields = fields.text("signer", signer.code());
        }
        for (name, text) in [("signed_by", &changes.signed_by), ("note", &changes.note)] {
            if let Some(text) = text {
                fields = fields.text(name, &mended(text));
            }
        }
        change.correct(Table::Consent, id, fields)?;
        Ok(id)
    })
}

/// Asks the rules of [`correct`] of a consent of which a day or who signed it was put back; refuses as
/// that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    let (scope, signer, on_date, until) = read(change, id)?.or_not_found(id)?;
    let Some(scope) = scope else {
        return Ok(());
    };
    match field {
        "signer" => require_signer(scope, signer),
        "on_date" | "until" => {
            let (on_date, _) = read_days(change.today(), &on_date, &until)?;
            match super::list::person_of(change, id)? {
                Some(person) if field == "on_date" => require_age(change, person, scope, &on_date),
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

type Read = (Option<Scope>, Option<Signer>, String, String);

fn read(change: &Change<'_>, id: Id) -> Result<Option<Read>> {
    change
        .prepare_cached("SELECT scope, signer, on_date, until FROM consent WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([id], |row| {
                let (scope, signer): (String, String) = (row.get(0)?, row.get(1)?);
                Ok((
                    Scope::find(&scope),
                    Signer::find(&signer),
                    row.get(2)?,
                    row.get(3)?,
                ))
            })
            .optional()
        })
        .doing("read a consent")
}
