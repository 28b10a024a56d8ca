//! Check-in at the door.

use serde_json::Value;
use tizim_core::check_in::{self, Door, DoorAnswer, DoorState, RowsPlanned, Stop, WalkIn};
use tizim_core::common::Argument;
use tizim_core::error::{Code, Error, Result};
use tizim_core::events;
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::sessions;
use tizim_core::words;

use crate::args::{Args, CheckIn};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out the verb.
pub fn run(args: &Args, typed: &CheckIn) -> Result<Answer> {
    let register = desk::open(args)?;
    let session = session_at(&register, typed.event, typed.session)?;
    if typed.rows.is_some() {
        return rows(args, &register, session, typed);
    }
    let mut door = Door::open(&register, typed.event, session, lang(args))?;
    let note = typed.note.as_deref().unwrap_or_default();
    if let Some(name) = &typed.walk_in {
        return walk_in(args, &register, &mut door, (name, note), typed);
    }
    let text = typed.text.as_deref().unwrap_or_default();
    let chosen = match typed.trainee {
        Some(person) => Some(person),
        None => stopped(&mut door, &register, text, note)?,
    };
    let answer = match chosen {
        Some(person) => door.come(&register, person, text, note)?.value,
        None => door.enter(&register, text)?.value,
    };
    said(args, &register, typed.event, &answer)
}

/// Whom a note is for: the one person who is meant and whom the law stops.
fn stopped(door: &mut Door, register: &Register, text: &str, note: &str) -> Result<Option<Id>> {
    if note.is_empty() {
        return Ok(None);
    }
    let answer = door.ask(register, text)?;
    let is_stopped = answer.state == DoorState::Stopped;
    Ok(answer
        .person
        .filter(|_| is_stopped)
        .map(|person| person.trainee))
}

/// Returns the session of an event by its place; refuses with [`Code::BadValue`].
pub fn session_at(register: &Register, event: Id, place: u32) -> Result<Id> {
    let sessions = register.read(|it| sessions::list(it, event))?;
    let at = usize::try_from(place).unwrap_or_default().checked_sub(1);
    let session = at.and_then(|it| sessions.get(it)).ok_or_else(|| {
        Error::refused(Code::BadValue)
            .with("field", "session")
            .with("value", place)
    })?;
    Ok(session.id)
}

fn said(args: &Args, register: &Register, event: Id, answer: &DoorAnswer) -> Result<Answer> {
    let person = answer.person.as_ref();
    let name = person.map_or(answer.text.as_str(), |it| it.name.as_str());
    let refusal = match answer.state {
        DoorState::None | DoorState::Blank => Some(Error::refused(Code::NotOnList)),
        DoorState::Several => Some(Error::refused(Code::SeveralPeople)),
        DoorState::Stopped if answer.stop == Some(Stop::Consent) => {
            Some(Error::refused(Code::ConsentNeeded))
        }
        DoorState::Stopped => {
            Some(Error::refused(Code::UnderAge).with("event", title(args, register, event)?))
        }
        DoorState::In | DoorState::Already | DoorState::Ready => None,
    };
    let value = to_json(answer);
    Ok(match refusal {
        Some(refusal) => Answer::refusing(args, value, &refusal.with("name", name)),
        None => Answer::new(value, [line(args, answer, name)]),
    })
}

fn title(args: &Args, register: &Register, event: Id) -> Result<String> {
    let event = register.read(|it| events::event(it, event))?;
    Ok(event.fields.title(lang(args)))
}

fn line(args: &Args, answer: &DoorAnswer, name: &str) -> String {
    let words = words::words(lang(args));
    let time = answer.at.split_once('T').map_or("", |(_, time)| time);
    let text = |text: &str| Argument::Text(text.to_owned());
    match answer.state {
        DoorState::Already => {
            let values = [("time", text(time)), ("desk", text(&answer.desk))];
            format!("{name}: {}", words.say("door-already-where", &values))
        }
        _ => format!("{name}: {}", words.say("door-in", &[])),
    }
}

fn walk_in(
    args: &Args,
    register: &Register,
    door: &mut Door,
    (name, note): (&str, &str),
    typed: &CheckIn,
) -> Result<Answer> {
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let person = WalkIn {
        name: name.to_owned(),
        school: own(&typed.school),
        study_group: own(&typed.study_group),
        district: own(&typed.district),
        note: note.to_owned(),
        is_of_age: typed.of_age,
        is_child: typed.child,
        is_another: typed.another,
    };
    let walked = door.walk_in(register, &person)?.value;
    match walked.answer {
        Some(answer) => said(args, register, typed.event, &answer),
        None => {
            let names = walked.alike.iter().map(|it| it.name.clone());
            let names: Vec<String> = names.collect();
            let refusal = Error::refused(Code::SeemsKnown)
                .with("name", name)
                .with("names", names.join(", "));
            let candidates: Vec<Value> = walked.alike.iter().map(to_json).collect();
            let value =
                serde_json::json!({ "state": "none", "text": name, "candidates": candidates });
            Ok(Answer::refusing(args, value, &refusal))
        }
    }
}

/// A row of the printed list with who stands there, or that they were taken off it since.
fn row_line(args: &Args, row: &RowsPlanned) -> String {
    let words = words::words(lang(args));
    match row.is_gone {
        true => format!("{}  {}", row.row, words.say("door-paper-gone", &[])),
        false => format!("{}  {}", row.row, row.name),
    }
}

fn rows(args: &Args, register: &Register, session: Id, typed: &CheckIn) -> Result<Answer> {
    let at = (typed.event, session);
    let numbers = typed.rows.as_deref().unwrap_or_default();
    let list = typed.list.as_deref().unwrap_or_default();
    if typed.dry_run {
        let plan = check_in::foresee_rows(register, at, numbers, list)?;
        let line = |it: &RowsPlanned| row_line(args, it);
        return Ok(Answer::list(to_json(&plan), plan.rows.iter().map(line)));
    }
    let note = typed.note.as_deref().unwrap_or_default();
    let done = check_in::mark_rows(register, at, (numbers, list), note)?.value;
    let value = to_json(&done);
    if let Some(first) = done.stopped.first() {
        let code = match first.stop {
            Some(Stop::UnderAge | Stop::AgeUnknown) => Code::UnderAge,
            _ => Code::ConsentNeeded,
        };
        let refusal = Error::refused(code).with("name", &first.name);
        let refusal = refusal.with("event", title(args, register, typed.event)?);
        return Ok(Answer::refusing(args, value, &refusal));
    }
    let mut answer = Answer::counted(args, value, "act-check-in", done.marked);
    answer
        .lines
        .extend(done.gone.iter().map(|it| row_line(args, it)));
    Ok(answer)
}
