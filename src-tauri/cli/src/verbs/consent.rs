//! Consents.

use std::path::Path;

use serde_json::json;
use tizim_core::common::read_day;
use tizim_core::consents::{
    self, ConsentChanges, ConsentDraft, ConsentForm, MissingQuery, Scope, Signer,
};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::trainees;
use tizim_core::words::words;

use crate::args::{Args, ConsentDetails, ConsentFields, ConsentMissing, ConsentVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ConsentVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        ConsentVerb::Add { people, fields } => {
            consents::add(&register, people, &draft(fields)?)?;
            Answer::each(people, |it| list(args, &register, *it))
        }
        ConsentVerb::Correct { id, fields } => {
            consents::correct(&register, *id, &changes(fields))?;
            Ok(Answer::counted(
                args,
                json!({ "corrected": id }),
                "act-consent-change",
                1,
            ))
        }
        ConsentVerb::Withdraw { id, scope, date } => {
            let count = match scope.as_deref().and_then(Scope::find) {
                Some(scope) => consents::withdraw(&register, *id, scope, date)?,
                None => consents::withdraw_one(&register, *id, date)?,
            };
            Ok(Answer::counted(
                args,
                json!({ "withdrawn": count.value }),
                "told-withdrawn",
                count.value,
            ))
        }
        ConsentVerb::Remove { ids } => {
            let count = consents::untick(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "removed": count }),
                "act-trash-consent",
                count,
            ))
        }
        ConsentVerb::List { trainee } => list(args, &register, *trainee),
        ConsentVerb::Missing(wanted) => missing(args, &register, &query(wanted)),
        ConsentVerb::Form {
            people,
            event,
            scope,
            out,
        } => {
            let scope = scope.as_deref().and_then(Scope::find);
            form(args, &register, people, (*event, scope), out)
        }
        ConsentVerb::Find { code } => {
            let id = register.read(|it| consents::find(it, code))?;
            let person = register.read(|it| trainees::show(it, id))?;
            let line = format!("{id}  {}", person.full_name());
            Ok(Answer::new(to_json(&person), [line]))
        }
    }
}

fn draft(fields: &ConsentFields) -> Result<ConsentDraft> {
    let scope = Scope::find(&fields.scope).ok_or_else(|| {
        Error::refused(Code::BadValue)
            .with("field", "scope")
            .with("value", &fields.scope)
    })?;
    let details = changes(&fields.details);
    Ok(ConsentDraft {
        scope,
        form: details.form,
        signer: details.signer,
        signed_by: details.signed_by.unwrap_or_default(),
        on_date: details.on_date.unwrap_or_default(),
        until: details.until.unwrap_or_default(),
        event: fields.event,
        note: details.note.unwrap_or_default(),
    })
}

fn changes(details: &ConsentDetails) -> ConsentChanges {
    ConsentChanges {
        form: details.form.as_deref().and_then(ConsentForm::find),
        signer: details.signer.as_deref().and_then(Signer::find),
        signed_by: details.signed_by.clone(),
        on_date: details.date.clone(),
        until: details.until.clone(),
        note: details.note.clone(),
    }
}

fn query(wanted: &ConsentMissing) -> MissingQuery {
    MissingQuery {
        scope: wanted.scope.as_deref().and_then(Scope::find),
        event: wanted.event,
        under: wanted.under,
        ..MissingQuery::default()
    }
}

fn list(args: &Args, register: &Register, trainee: Id) -> Result<Answer> {
    let ledger = consents::of_trainee(register, trainee)?;
    let words = words(lang(args));
    let lines: Vec<String> = ledger
        .consents
        .iter()
        .map(|it| {
            let state = to_json(&it.state);
            let state = format!("consent-state-{}", state.as_str().unwrap_or_default());
            let scope = words.say(&format!("consent-scope-{}", it.scope.code()), &[]);
            format!(
                "{}  {}  {scope}: {}",
                it.id,
                it.on_date,
                words.say(&state, &[])
            )
        })
        .collect();
    Ok(Answer::list(to_json(&ledger), lines))
}

fn missing(args: &Args, register: &Register, query: &MissingQuery) -> Result<Answer> {
    let today = register.clock().today();
    let rows = register
        .read(|it| consents::missing(it, query, today))?
        .rows;
    let words = words(lang(args));
    let lines = rows.iter().map(|row| {
        let lacks: Vec<String> = row
            .lacks
            .iter()
            .map(|it| {
                let why = to_json(&it.why);
                let why = format!("consent-why-{}", why.as_str().unwrap_or_default());
                let scope = words.say(&format!("consent-scope-{}", it.scope.code()), &[]);
                format!("{scope}: {}", words.say(&why, &[]))
            })
            .collect();
        format!("{}  {}  {}", row.trainee, row.name, lacks.join("; "))
    });
    Ok(Answer::list(to_json(&rows), lines))
}

fn form(
    args: &Args,
    register: &Register,
    people: &[Id],
    (event, scope): (Option<Id>, Option<Scope>),
    out: &Path,
) -> Result<Answer> {
    let file = OutFile::beside(register, out)?;
    let today = register.clock().today();
    let people = if people.is_empty() {
        let query = MissingQuery {
            scope,
            event,
            ..MissingQuery::default()
        };
        register.read(|it| consents::missing_ids(it, &query, today))?
    } else {
        people.to_vec()
    };
    let made = consents::draw_forms(register, &people, event, lang(args))?;
    let path = file.fill(&made.bytes)?.display().to_string();
    Ok(Answer::new(
        json!({ "path": path, "people": made.people }),
        [path],
    ))
}

/// Reads a day as typed into a filter; nothing typed is no day.
pub(super) fn day(field: &str, typed: &str) -> Result<String> {
    read_day(field, typed)
}
