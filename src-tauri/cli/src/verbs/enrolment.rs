//! People on the lists of events.

use std::collections::BTreeMap;

use serde_json::json;
use tizim_core::enrolments::{
    self, AnswerColumn, Enrolment, EnrolmentChanges, EnrolmentQuery, EnrolmentState, answers,
};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::sheets::Form;
use tizim_core::volunteer_hours::{self, HoursConfirmation, HoursLine, HoursRow};

use crate::args::{Args, ConfirmedHours, EnrolmentFields, EnrolmentVerb, WorkedTime};
use crate::desk::{self, written};
use crate::lists;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &EnrolmentVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        EnrolmentVerb::Add {
            event,
            trainees,
            fields,
        } => {
            let role = role(&register, fields)?.unwrap_or_default();
            let status = status(fields).unwrap_or_default();
            let added = enrolments::add(&register, *event, trainees, &role, status)?.value;
            let mut answer =
                Answer::counted(args, to_json(&added), "act-add-enrolment", added.added);
            answer.refused = added.added + added.known == 0;
            Ok(answer)
        }
        EnrolmentVerb::Correct {
            ids,
            fields,
            note,
            answers,
        } => correct(args, &register, ids, fields, note.clone(), answers),
        EnrolmentVerb::List {
            event,
            fields,
            answers,
            trash,
        } => {
            let query = EnrolmentQuery {
                event: *event,
                role: fields.role.clone().into_iter().collect(),
                status: status(fields).into_iter().collect(),
                answers: read_answers(&register, *event, answers)?,
                trashed: *trash,
                ..EnrolmentQuery::default()
            };
            let rows = register.read(|it| enrolments::list(it, &query))?.rows;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        EnrolmentVerb::Hours { event } => {
            let hours = register.read(|it| volunteer_hours::list(it, *event))?;
            let lines = hours.rows.iter().map(hours_line);
            Ok(Answer::list(to_json(&hours), lines))
        }
        EnrolmentVerb::ConfirmHours {
            event,
            by,
            on,
            lines,
        } => confirm_hours(args, &register, *event, (by, on, lines)),
        EnrolmentVerb::Export { event, out } => export(args, &register, *event, out),
        EnrolmentVerb::Trash { ids } => {
            let count = enrolments::trash(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "trashed": count }),
                "act-trash-enrolment",
                count,
            ))
        }
        EnrolmentVerb::Restore { ids } => {
            let count = enrolments::restore(&register, ids)?.value;
            Ok(Answer::counted(
                args,
                json!({ "restored": count }),
                "act-restore-enrolment",
                count,
            ))
        }
    }
}

/// Refuses with [`Code::BadValue`] a role that is not in its list.
fn role(register: &Register, fields: &EnrolmentFields) -> Result<Option<String>> {
    let mut role = fields.role.clone();
    lists::read(register, "role", "role", &mut role)?;
    Ok(role)
}

fn status(fields: &EnrolmentFields) -> Option<EnrolmentState> {
    fields.status.as_deref().map(EnrolmentState::read)
}

/// Changes many at once; the columns of the answers are those of the first one's event.
fn correct(
    args: &Args,
    register: &Register,
    ids: &[Id],
    fields: &EnrolmentFields,
    note: Option<String>,
    typed: &[String],
) -> Result<Answer> {
    let answers = match ids.first() {
        Some(first) if !typed.is_empty() => {
            let event = register.read(|it| enrolments::event_of(it, *first))?;
            Some(read_answers(register, event, typed)?)
        }
        _ => None,
    };
    let changes = EnrolmentChanges {
        role: role(register, fields)?,
        status: status(fields),
        note,
        answers,
    };
    let count = enrolments::correct(register, ids, &changes)?.value;
    Ok(Answer::counted(
        args,
        json!({ "corrected": count }),
        "act-enrolment-change",
        count,
    ))
}

fn hours_line(row: &HoursRow) -> String {
    let told = |minutes: u32| format!("{}:{:02}", minutes / 60, minutes % 60);
    let confirmed = row.confirmed.map(told).unwrap_or_default();
    format!(
        "{}  {}  {}  {confirmed}  {}",
        row.enrolment,
        row.name,
        told(row.proposed),
        row.confirmed_by
    )
}

/// Confirms the hours that were typed, or those that marks propose and nobody confirmed.
fn confirm_hours(
    args: &Args,
    register: &Register,
    event: Id,
    (by, on, typed): (&str, &str, &[ConfirmedHours]),
) -> Result<Answer> {
    let rows = register.read(|it| volunteer_hours::list(it, event))?.rows;
    let proposed = |enrolment: Id| {
        let row = rows.iter().find(|it| it.enrolment == enrolment);
        row.map_or(0, |it| it.proposed)
    };
    let open = rows
        .iter()
        .filter(|it| it.confirmed.is_none() && it.proposed > 0);
    let lines = match typed.is_empty() {
        true => open.map(|it| (it.enrolment, Some(it.proposed))).collect(),
        false => typed
            .iter()
            .map(|it| match it.time {
                WorkedTime::Proposed => (it.enrolment, Some(proposed(it.enrolment))),
                WorkedTime::Minutes(minutes) => (it.enrolment, Some(minutes)),
                WorkedTime::None => (it.enrolment, None),
            })
            .collect::<Vec<_>>(),
    };
    let lines = lines.into_iter();
    let confirmation = HoursConfirmation {
        by: by.to_owned(),
        on: on.to_owned(),
        lines: lines
            .map(|(enrolment, minutes)| HoursLine { enrolment, minutes })
            .collect(),
    };
    let count = volunteer_hours::confirm(register, event, &confirmation)?.value;
    let value = json!({ "event": event, "confirmed": count });
    Ok(Answer::counted(args, value, "act-hours-confirm", count))
}

fn line(enrolment: &Enrolment) -> String {
    let (id, status) = (enrolment.id, enrolment.status.code());
    format!("{id}  {}  {status}", enrolment.trainee.trainee.full_name())
}

/// Saves what the window's list shows, with every column of the event's form.
fn export(args: &Args, register: &Register, event: Id, out: &std::path::Path) -> Result<Answer> {
    let file = OutFile::beside(register, out)?;
    let form = Form::named(out)?;
    let query = EnrolmentQuery {
        event,
        ..EnrolmentQuery::default()
    };
    let own = register.read(|it| answers::list(it, event))?;
    let columns: Vec<String> = ["name", "phone", "district", "school", "role", "status"]
        .map(str::to_owned)
        .into_iter()
        .chain(own.iter().map(|it| it.id.to_string()))
        .collect();
    let bytes = enrolments::export(register, &query, &columns, lang(args), form)?;
    Ok(written(&file.fill(&bytes)?))
}

/// Reads `column=text`; refuses with [`Code::BadValue`] a column that the form does not have.
fn read_answers(register: &Register, event: Id, typed: &[String]) -> Result<BTreeMap<Id, String>> {
    let columns: Vec<AnswerColumn> = register.read(|it| answers::list(it, event))?;
    let read = |text: &String| {
        let (label, answer) = text.split_once('=')?;
        let column = columns.iter().find(|it| it.label == label.trim())?;
        Some((column.id, answer.trim().to_owned()))
    };
    typed
        .iter()
        .map(|text| {
            read(text).ok_or_else(|| {
                Error::refused(Code::BadValue)
                    .with("field", "answer")
                    .with("value", text)
            })
        })
        .collect()
}
