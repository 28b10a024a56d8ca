//! Writing consents: of one person, or of everybody ticked on a signed sheet.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::{ConsentDraft, ConsentForm, OF_AGE, Scope, Signer, age_on};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{day_after, mended, read_day, too_early, too_late, write_day};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register, trash_all};
use crate::trainees;

/// Writes the same consent for people, in one deed, and returns the records.
///
/// A consent with a term says how long the data is kept; one without a term lifts the
/// term of another and a day of keeping that is over. Refuses with [`Code::NotFound`] and [`Code::InTrash`] a person or an event, with
/// [`Code::Nameless`] a person, with
/// [`Code::BadDate`] a day that cannot be read, with [`Code::DayTooLate`] one that has not come yet,
/// with [`Code::DayTooEarly`] one before the person was born and an end before the beginning, with
/// [`Code::OfAge`] a parent's consent of a day when the person was 18, and with [`Code::BadValue`] one
/// that the minor signed.
pub fn add(register: &Register, people: &[Id], draft: &ConsentDraft) -> Result<Outcome<Vec<Id>>> {
    register.transact(Act::ConsentChange, |change| {
        let days = read_days(change.today(), &draft.on_date, &draft.until)?;
        require_signer(draft.scope, draft.signer)?;
        if let Some(event) = draft.event {
            change.present(Table::Event, event)?;
        }
        people
            .iter()
            .map(|person| write(change, *person, draft, &days))
            .collect()
    })
}

/// Takes consents that were ticked by mistake off the ledger.
pub fn untick(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::ConsentChange, |change| {
        trash_all(change, Table::Consent, ids)
    })
}

/// Reads the day of a consent, today where none is typed, and the day it ends.
pub(super) fn read_days(today: NaiveDate, on: &str, until: &str) -> Result<(String, String)> {
    let day = read_day("on_date", on)?;
    let day = if day.is_empty() {
        today.to_string()
    } else {
        day
    };
    if day > today.to_string() {
        return Err(too_late("on_date", &day, &today.to_string()));
    }
    let until = read_day("until", until)?;
    if !until.is_empty() && until <= day {
        return Err(too_early("until", &until, &day_after(&day)));
    }
    Ok((day, until))
}

/// Refuses with [`Code::BadValue`] a parent's consent signed by the minor.
pub(super) fn require_signer(scope: Scope, signer: Option<Signer>) -> Result<()> {
    if scope == Scope::Parent && signer == Some(Signer::Themselves) {
        return Err(Error::refused(Code::BadValue).with("field", "signer"));
    }
    Ok(())
}

/// Nobody agrees before they are born, nor does a parent for somebody of age.
pub(super) fn require_age(
    connection: &Connection,
    person: Id,
    scope: Scope,
    on_date: &str,
) -> Result<()> {
    let born = birth_date_of(connection, person)?;
    if !born.is_empty() && on_date < born.as_str() {
        return Err(too_early("on_date", on_date, &born));
    }
    let day: Option<NaiveDate> = on_date.parse().ok();
    let age = day.and_then(|day| age_on(&born, day));
    if scope == Scope::Parent && age.is_some_and(|age| age >= OF_AGE) {
        return Err(Error::refused(Code::OfAge)
            .with("field", "on_date")
            .with("value", write_day(on_date)));
    }
    Ok(())
}

fn birth_date_of(connection: &Connection, person: Id) -> Result<String> {
    let read = connection
        .prepare_cached("SELECT birth_date FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([person], |row| row.get(0)).optional());
    Ok(read.doing("read a person")?.unwrap_or_default())
}

fn write(
    change: &mut Change<'_>,
    person: Id,
    draft: &ConsentDraft,
    (on_date, until): &(String, String),
) -> Result<Id> {
    let person = trainees::require_named(change, person)?;
    require_age(change, person, draft.scope, on_date)?;
    let signer = match draft.signer {
        Some(signer) => signer.code(),
        None => usual_signer(change, person, draft.scope, on_date)?,
    };
    let id = match draft.event {
        Some(event) => record_for(change, person, event, draft.scope, on_date)?,
        None => change.mint(),
    };
    // Looked for before this consent may take the place of the one that had the term.
    let is_term_of_consent = draft.scope == Scope::Data
        && has_term(change, person, kept_until(change, person)?.as_str())?;
    let fields = Fields::new()
        .id("trainee", Some(person))
        .id("event", draft.event)
        .text("scope", draft.scope.code())
        .text("given", "yes")
        .text("on_date", on_date)
        .text("until", until)
        .text("form", draft.form.map_or("", ConsentForm::code))
        .text("signer", signer)
        .text("signed_by", &mended(&draft.signed_by))
        .text("withdrawn_on", "")
        .text("note", &mended(&draft.note));
    change.add(Table::Consent, id, fields)?;
    if draft.scope == Scope::Data {
        keep_as_long(change, person, until, is_term_of_consent)?;
    }
    Ok(id)
}

/// Returns the record of a consent for an event. The answer that a form of the event carried is the
/// same record as the signed sheet of it; what was taken back, is over or was refused on another day
/// stays in the ledger, and a new record is begun.
fn record_for(
    change: &mut Change<'_>,
    person: Id,
    event: Id,
    scope: Scope,
    on_date: &str,
) -> Result<Id> {
    let standing: Option<Id> = change
        .prepare_cached(
            "SELECT id FROM consent WHERE trainee = ?1 AND event = ?2 AND scope = ?3
               AND trashed = 0 AND (given = '' OR (given = 'yes' AND withdrawn_on = ''
                 AND (until = '' OR until > ?4)) OR (given = 'no' AND on_date = ?4))
             ORDER BY on_date DESC, id DESC LIMIT 1",
        )
        .and_then(|mut it| {
            it.query_row(
                rusqlite::params![person, event, scope.code(), on_date],
                |row| row.get(0),
            )
            .optional()
        })
        .doing("read the consents of a person")?;
    if let Some(id) = standing {
        return Ok(id);
    }
    let parts: [&[u8]; 3] = [person.as_bytes(), event.as_bytes(), scope.code().as_bytes()];
    let derived = Id::derive("consent", &parts);
    let is_taken: bool = change
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM consent WHERE id = ?1 AND trashed = 0)")
        .and_then(|mut it| it.query_row([derived], |row| row.get(0)))
        .doing("read a consent")?;
    Ok(if is_taken { change.mint() } else { derived })
}

/// An adult signs themselves and a parent gives a parent's consent; who signed for a minor nobody
/// knows unless they say so.
fn usual_signer(
    change: &Change<'_>,
    person: Id,
    scope: Scope,
    on_date: &str,
) -> Result<&'static str> {
    if scope == Scope::Parent {
        return Ok(Signer::Parent.code());
    }
    let birth_date = birth_date_of(change, person)?;
    let day = on_date.parse().unwrap_or_else(|_| change.today());
    let is_adult = age_on(&birth_date, day).is_some_and(|age| age >= OF_AGE);
    Ok(if is_adult {
        Signer::Themselves.code()
    } else {
        ""
    })
}

fn kept_until(change: &Change<'_>, person: Id) -> Result<String> {
    Ok(change
        .prepare_cached("SELECT keep_until FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([person], |row| row.get(0)).optional())
        .doing("read how long a person is kept")?
        .unwrap_or_default())
}

/// Says whether a day of keeping came from a consent to the data.
fn has_term(change: &Change<'_>, person: Id, kept: &str) -> Result<bool> {
    change
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent WHERE trainee = ?1 AND scope = 'data'
               AND trashed = 0 AND until = ?2 AND until <> '')",
        )
        .and_then(|mut it| it.query_row(rusqlite::params![person, kept], |row| row.get(0)))
        .doing("read the consents of a person")
}

/// The data is kept as long as the latest consent to it says: one without a term lifts the term of
/// another, and a day that is over.
fn keep_as_long(
    change: &mut Change<'_>,
    person: Id,
    until: &str,
    is_term_of_consent: bool,
) -> Result<()> {
    let kept = kept_until(change, person)?;
    let is_over = !kept.is_empty() && kept <= change.today().to_string();
    let is_longer = !until.is_empty() && (kept.is_empty() || until > kept.as_str());
    if is_longer || (until.is_empty() && (is_over || is_term_of_consent)) {
        crate::retention::write_keep_until(change, person, until)?;
    }
    Ok(())
}
