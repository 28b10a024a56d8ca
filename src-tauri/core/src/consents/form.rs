//! Printed forms to sign.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::academy;
use crate::common::Lang;
use crate::disclosures::note_export;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::papers::{
    ConsentOperator, ConsentPaper, FileFacts, PaperError, consent_forms, paper_word,
};
use crate::register::Register;
use crate::{events, trainees};

use super::{OF_AGE, age_on, code_of};

/// Forms as one file.
pub struct FormFile {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many people it is of.
    pub people: usize,
}

/// Draws a form for each of the people, in the order given, for an event or for all that the
/// academy does. That they left is remembered on this laptop.
///
/// Refuses with [`Code::NotFound`] a person or an event, and with [`Code::Missing`] where nobody
/// is asked for.
pub fn draw_forms(
    register: &Register,
    people: &[Id],
    event: Option<Id>,
    lang: Lang,
) -> Result<FormFile> {
    let today = register.clock().today();
    let (operator, papers) = register.read(|connection| {
        let event = match event {
            Some(event) => events::event(connection, event)?.fields.title(lang),
            None => String::new(),
        };
        let papers = people
            .iter()
            .map(|id| paper_of(connection, *id, (&event, lang), today));
        Ok((
            operator(connection, lang)?,
            papers.collect::<Result<Vec<_>>>()?,
        ))
    })?;
    let facts = FileFacts {
        title: paper_word(lang, "consent-form-title"),
        author: operator.name.clone(),
        lang,
        made_on: today,
    };
    let bytes = consent_forms(&papers, &operator, &facts).map_err(|error| match error {
        PaperError::Nothing => Error::refused(Code::Missing).with("field", "trainee"),
        other => Error::Bug(format!("draw consent forms: {other}")),
    })?;
    note_export(register, "consent_forms", papers.len())?;
    Ok(FormFile {
        bytes,
        people: papers.len(),
    })
}

/// The body that keeps the data, as the academy says of itself.
fn operator(connection: &Connection, lang: Lang) -> Result<ConsentOperator> {
    let academy = academy::academy(connection)?;
    let contacts = [&academy.address, &academy.phone, &academy.email];
    let contacts: Vec<&str> = contacts
        .into_iter()
        .map(|it| it.trim())
        .filter(|it| !it.is_empty())
        .collect();
    Ok(ConsentOperator {
        name: academy.name.shown(lang).to_owned(),
        contacts: contacts.join(", "),
    })
}

/// What stands on one person's form.
fn paper_of(
    connection: &Connection,
    id: Id,
    (event, lang): (&str, Lang),
    today: NaiveDate,
) -> Result<ConsentPaper> {
    let person = trainees::show(connection, id)?;
    let code = code_of(person.id);
    let russian = russian_name(connection, person.id, lang)?;
    Ok(ConsentPaper {
        name: russian.unwrap_or_else(|| person.full_name()),
        birth_date: day(&person.birth_date),
        has_parent_part: age_on(&person.birth_date, today).is_none_or(|age| age < OF_AGE),
        event: event.to_owned(),
        payload: code.replace('-', ""),
        code,
    })
}

fn day(iso: &str) -> String {
    iso.parse::<NaiveDate>()
        .map_or_else(|_| iso.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

/// The name as in Russian documents, on a Russian form, where somebody wrote it down.
fn russian_name(connection: &Connection, person: Id, lang: Lang) -> Result<Option<String>> {
    if lang != Lang::Ru {
        return Ok(None);
    }
    let name: String = connection
        .prepare_cached("SELECT russian_name FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([person], |row| row.get(0)))
        .doing("read a name")?;
    Ok(Some(name).filter(|it| !it.is_empty()))
}
