//! Correcting a consent.

use serde::{Deserialize, Serialize};

use super::add::{read_days, require_age, require_signer};
use super::{ConsentForm, Scope, Signer};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};
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
    use rusqlite::OptionalExtension as _;
    register.transact(Act::ConsentChange, |change| {
        let (scope, on_date, until): (String, String, String) = change
            .prepare_cached("SELECT scope, on_date, until FROM consent WHERE id = ?1")
            .and_then(|mut it| {
                it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .optional()
            })
            .doing("read a consent")?
            .or_not_found(id)?;
        let scope = Scope::find(&scope);
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
