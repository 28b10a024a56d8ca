//! People on the lists of events.

use std::collections::BTreeMap;

use serde_json::json;
use tizim_core::check_in::require_note;
use tizim_core::common::Argument;
use tizim_core::enrolments::{
    self, AnswerColumn, Enrolment, EnrolmentAdded, EnrolmentChanges, EnrolmentDraft,
    EnrolmentQuery, EnrolmentState, Whom, answers,
};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::sheets::Form;
use tizim_core::trainees::TraineeQuery;
use tizim_core::volunteer_hours::{self, HoursConfirmation, HoursLine, HoursRow};
use tizim_core::words;

use crate::args::{
    Args, CallOutFilter, ConfirmedHours, Enrol, EnrolmentFields, EnrolmentVerb, WorkedTime,
};
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
            law_note,
        } => {
            let draft = EnrolmentDraft {
                role: role(&register, fields)?.unwrap_or_default(),
                status: status(fields).unwrap_or_default(),
                law_note: law_note
                    .as_deref()
                    .map_or(Ok(String::new()), require_note)?,
                ..EnrolmentDraft::default()
            };
            let added = enrolments::add_with(&register, *event, trainees, &draft)?.value;
            Ok(said(args, &added, draft.status))
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
        EnrolmentVerb::CallOut {
            event,
            text_only,
            filter,
        } => call_out(args, &register, (*event, *text_only), filter),
        EnrolmentVerb::Clashes { event } => {
            let rows = register.read(|it| enrolments::clashes(it, *event))?;
            let lines = rows.iter().map(|it| {
                let title = [&it.title_kk, &it.title_ru, &it.title_en];
                let title = title.into_iter().find(|it| !it.is_empty());
                let title = title.map_or("", String::as_str);
                format!(
                    "{}  {}  {} {}  {title}",
                    it.trainee, it.name, it.date, it.starts
                )
            });
            Ok(Answer::list(to_json(&rows), lines))
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
            let done = enrolments::trash(&register, ids)?.value;
            let count = done.count;
            Ok(Answer::counted(
                args,
                json!({ "trashed": count, "moved_up": done.moved_up }),
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

fn call_out(
    args: &Args,
    register: &Register,
    (event, text_only): (Id, bool),
    filter: &CallOutFilter,
) -> Result<Answer> {
    let mut query = TraineeQuery {
        age_from: filter.age_from,
        age_to: filter.age_to,
        club: filter.club,
        consent: filter.consent.clone(),
        ..TraineeQuery::default()
    };
    let (mut district, mut direction) = (filter.district.clone(), filter.direction.clone());
    lists::read_each(register, "district", "district", &mut district)?;
    lists::read_each(register, "direction", "direction", &mut direction)?;
    query.district = district.unwrap_or_default();
    query.direction = direction.unwrap_or_default();
    let today = register.clock().today();
    let mut found = register.read(|it| enrolments::call_out(it, event, &query, today))?;
    if text_only {
        let people: Vec<Id> = found.rows.iter().map(|it| it.person.trainee.id).collect();
        let text = enrolments::call_out_text(register, event, &people, lang(args))?;
        return Ok(Answer::new(json!({ "text": text }), [text]));
    }
    found
        .rows
        .iter_mut()
        .for_each(|it| it.person.trainee.mask());
    let lines = found.rows.iter().map(|it| {
        let status = it.status.map_or("", EnrolmentState::code);
        let age = it.age.map_or_else(String::new, |it| it.to_string());
        let person = &it.person.trainee;
        format!("{}  {}  {age}  {status}", person.id, person.full_name())
    });
    Ok(Answer::list(to_json(&found.rows), lines))
}

/// Says how many were put on the list, who of them waits, and whom the law or a name made nameless kept
/// off it; where nobody stands on it afterwards, that is the answer.
fn said(args: &Args, added: &EnrolmentAdded, status: EnrolmentState) -> Answer {
    let words = words::words(lang(args));
    let count = |count: u32| [("count", Argument::Number(count))];
    let mut lines = vec![words.say(added_as(status), &count(added.added))];
    if added.waiting > 0 {
        lines.push(words.say("act-enrolment-waits", &count(added.waiting)));
    }
    for one in &added.refused {
        lines.push(format!("{}: {}", one.name, words.say_message(&one.reason)));
    }
    let mut answer = Answer::new(to_json(added), lines);
    answer.refused = !added.refused.is_empty() && added.added + added.known == 0;
    answer
}

/// Whoever is invited is not registered yet.
fn added_as(status: EnrolmentState) -> &'static str {
    match status {
        EnrolmentState::Invited => "act-invite-enrolment",
        _ => "act-add-enrolment",
    }
}

/// Puts people on a list from wherever they are: by themselves, a view, a club or an earlier event.
pub fn enrol(args: &Args, enrol: &Enrol) -> Result<Answer> {
    let register = desk::open(args)?;
    let whom = match (&enrol.view, enrol.club, enrol.from_event, enrol.attended) {
        (Some(name), ..) => Whom::View(name.clone()),
        (_, Some(club), ..) => Whom::Club(club),
        (_, _, Some(event), true) => Whom::Attended(event),
        (_, _, Some(event), false) => Whom::Event(event),
        _ => Whom::People(enrol.trainees.clone()),
    };
    let role = role(&register, &enrol.fields)?.unwrap_or_default();
    let status = status(&enrol.fields).unwrap_or_default();
    let added = enrolments::add_from(&register, enrol.event, &whom, &role, status)?.value;
    Ok(said(args, &added, status))
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
    let done = enrolments::correct(register, ids, &changes)?.value;
    let count = done.count;
    Ok(Answer::counted(
        args,
        json!({ "corrected": count, "moved_up": done.moved_up }),
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
