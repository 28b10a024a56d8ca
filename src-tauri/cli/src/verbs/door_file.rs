//! The helper's laptop at the door.

use std::collections::BTreeMap;
use std::path::Path;

use tizim_core::check_in::{DoorAnswer, DoorState, Stop, WalkIn};
use tizim_core::clock::SystemClock;
use tizim_core::common::Argument;
use tizim_core::door_file::{
    self, DoorChoices, DoorProposals, HelperDoor, ProposedState, WalkInChoice,
};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::words;

use crate::args::{Args, DoorOpen};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Writes a door file; the words stand in the answer.
pub fn write(args: &Args, event: Id, out: &Path, password: Option<&Path>) -> Result<Answer> {
    let register = desk::open(args)?;
    let password = password.map(desk::first_line).transpose()?;
    let written = door_file::write(&register, event, password.as_deref(), out)?;
    let lines = [written.path.display().to_string(), written.words.clone()];
    Ok(Answer::new(to_json(&written), lines))
}

/// Lets somebody in by a door file.
pub fn open(args: &Args, typed: &DoorOpen) -> Result<Answer> {
    let words = desk::first_line(&typed.password_file)?;
    let clock = &SystemClock;
    let mut door = door_file::open(&typed.file, &words, &typed.desk, clock, lang(args))?;
    if let Some(place) = typed.session {
        turn(&mut door, place)?;
    }
    if let Some(name) = &typed.walk_in {
        let person = WalkIn {
            name: name.clone(),
            note: typed.note.clone().unwrap_or_default(),
            is_of_age: typed.of_age,
            is_child: typed.child,
            is_another: typed.another,
            ..WalkIn::default()
        };
        return walk_in(args, &mut door, &person);
    }
    let Some(text) = &typed.text else {
        return Ok(Answer::value(to_json(&door.view())));
    };
    let mut answer = door.enter(text, clock)?;
    if let (DoorState::Stopped, Some(note), Some(person)) =
        (answer.state, &typed.note, answer.person.clone())
    {
        answer = door.come(person.trainee, text, note, clock)?;
    }
    Ok(said(args, &door, &answer))
}

fn turn(door: &mut HelperDoor, place: u32) -> Result<()> {
    let at = usize::try_from(place).unwrap_or_default().checked_sub(1);
    let sessions = door.view().sessions;
    let session = at.and_then(|it| sessions.get(it)).ok_or_else(|| {
        Error::refused(Code::BadValue)
            .with("field", "session")
            .with("value", place)
    })?;
    door.turn_to(session.id)
}

fn walk_in(args: &Args, door: &mut HelperDoor, person: &WalkIn) -> Result<Answer> {
    let walked = door.walk_in(person, &SystemClock)?;
    match walked.answer {
        Some(answer) => Ok(said(args, door, &answer)),
        None => {
            let names: Vec<String> = walked.alike.iter().map(|it| it.name.clone()).collect();
            let refusal = Error::refused(Code::SeemsKnown).with("names", names.join(", "));
            let value = serde_json::json!({ "state": "none", "candidates": walked.alike });
            Ok(Answer::refusing(args, value, &refusal))
        }
    }
}

fn said(args: &Args, door: &HelperDoor, answer: &DoorAnswer) -> Answer {
    let name = answer.person.as_ref().map_or(&answer.text, |it| &it.name);
    let code = match (answer.state, answer.stop) {
        (DoorState::None | DoorState::Blank, _) => Code::NotOnList,
        (DoorState::Several, _) => Code::SeveralPeople,
        (DoorState::Stopped, Some(Stop::UnderAge | Stop::AgeUnknown)) => Code::UnderAge,
        (DoorState::Stopped, _) => Code::ConsentNeeded,
        _ => return Answer::new(to_json(answer), [name.clone()]),
    };
    let refusal = Error::refused(code).with("name", name);
    let refusal = refusal.with("event", door.view().title);
    Answer::refusing(args, to_json(answer), &refusal)
}

/// Writes what was done for the staff.
pub fn give(file: &Path, password: &Path, out: &Path) -> Result<Answer> {
    let words = desk::first_line(password)?;
    let given = door_file::give(file, &words, out)?;
    let line = given.path.display().to_string();
    Ok(Answer::new(to_json(&given), [line]))
}

/// Says what a helper gave back.
pub fn propose(args: &Args, file: &Path) -> Result<Answer> {
    let register = desk::open(args)?;
    let proposals = door_file::propose(&register, file, None, lang(args))?;
    Ok(Answer::value(to_json(&proposals)))
}

/// Takes what is certain of it, and what was chosen; refuses, having taken the others, naming whom the
/// law stops and of whom nobody wrote why they passed.
pub fn take(
    args: &Args,
    file: &Path,
    (differing, walk_ins): (bool, &[String]),
    note: &str,
) -> Result<Answer> {
    let register = desk::open(args)?;
    let proposals = door_file::propose(&register, file, None, lang(args))?;
    let mut choices = choices(&proposals, differing, walk_ins)?;
    note.clone_into(&mut choices.note);
    let done = door_file::take(&register, file, &choices, lang(args))?.value;
    let after = door_file::propose(&register, file, None, lang(args))?;
    let value = serde_json::json!({ "taken": done, "left": left(&after) });
    if let Some(first) = done.stopped.first() {
        let code = stop_code(first.stop);
        let refusal = Error::refused(code).with("name", &first.name);
        let refusal = refusal.with("event", proposals.title);
        return Ok(Answer::refusing(args, value, &refusal));
    }
    let open = u32::try_from(open_in(&after)).unwrap_or(u32::MAX);
    let mut answer = Answer::counted(args, value, "act-door-take", done.marks);
    if open > 0 {
        let count = [("count", Argument::Number(open))];
        answer
            .lines
            .push(words::words(lang(args)).say("act-door-left", &count));
    }
    Ok(answer)
}

const fn stop_code(stop: Stop) -> Code {
    match stop {
        Stop::UnderAge | Stop::AgeUnknown => Code::UnderAge,
        Stop::Consent => Code::ConsentNeeded,
    }
}

/// How many marks and people wait for somebody to decide.
fn open_in(proposals: &DoorProposals) -> usize {
    let marks = proposals
        .marks
        .iter()
        .filter(|it| it.state != ProposedState::Same);
    let walked = proposals.walk_ins.iter().filter(|it| !it.is_known);
    marks.count() + walked.count()
}

/// What still waits for somebody to decide.
fn left(proposals: &DoorProposals) -> serde_json::Value {
    let open = |it: &&door_file::ProposedMark| it.state != ProposedState::Same;
    let marks: Vec<_> = proposals.marks.iter().filter(open).collect();
    let known = proposals.walk_ins.iter().filter(|it| !it.is_known);
    serde_json::json!({ "marks": marks, "walk_ins": known.collect::<Vec<_>>() })
}

fn choices(proposals: &DoorProposals, differing: bool, walk_ins: &[String]) -> Result<DoorChoices> {
    let is_taken = |state: ProposedState| match state {
        ProposedState::New => true,
        ProposedState::Differs => differing,
        ProposedState::Same | ProposedState::Unknown => false,
    };
    let marks = proposals.marks.iter().filter(|it| is_taken(it.state));
    let alone = proposals.walk_ins.iter().filter(|it| it.alike.is_empty());
    let mut chosen: BTreeMap<Id, WalkInChoice> =
        alone.map(|it| (it.id, WalkInChoice::New)).collect();
    for text in walk_ins {
        let refuse = || {
            Error::refused(Code::BadValue)
                .with("field", "walk-in")
                .with("value", text)
        };
        let (id, who) = text.split_once('=').ok_or_else(refuse)?;
        let id: Id = id.parse()?;
        match who {
            "leave" => drop(chosen.remove(&id)),
            "new" => drop(chosen.insert(id, WalkInChoice::New)),
            person => drop(chosen.insert(id, WalkInChoice::Is(person.parse()?))),
        }
    }
    Ok(DoorChoices {
        marks: marks.map(|it| it.key.clone()).collect(),
        walk_ins: chosen,
        ..DoorChoices::default()
    })
}
