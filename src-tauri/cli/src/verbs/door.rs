//! The door of an event: its paper, who came, and the helper's laptop.

use std::path::Path;

use tizim_core::check_in::{self, CameRow, Of};
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::sheets::Form;

use super::check_in::session_at;
use super::door_file;
use crate::args::{Args, DoorVerb};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &DoorVerb) -> Result<Answer> {
    match verb {
        DoorVerb::List { event, out } => list(args, *event, out),
        DoorVerb::Came {
            event,
            session,
            day,
            out,
        } => {
            let register = desk::open(args)?;
            let of = match (session, day) {
                (Some(place), _) => Of::Session(session_at(&register, *event, *place)?),
                (None, day) => Of::Day(day.clone().unwrap_or_default()),
            };
            came(args, &register, (*event, &of), out.as_deref())
        }
        DoorVerb::Write {
            event,
            out,
            password_file,
        } => door_file::write(args, *event, out, password_file.as_deref()),
        DoorVerb::Open(open) => door_file::open(args, open),
        DoorVerb::Give {
            file,
            password_file,
            out,
        } => door_file::give(file, password_file, out),
        DoorVerb::Read {
            file,
            dry_run: true,
            ..
        } => door_file::propose(args, file),
        DoorVerb::Read {
            file,
            differing,
            walk_ins,
            note,
            ..
        } => door_file::take(args, file, (*differing, walk_ins), note),
    }
}

fn list(args: &Args, event: Id, out: &Path) -> Result<Answer> {
    let register = desk::open(args)?;
    let file = OutFile::beside(&register, out)?;
    let list = check_in::list_paper(&register, event, lang(args))?;
    let mut answer = written(&file.fill(&list.bytes)?);
    if let Some(value) = answer.value.as_object_mut() {
        value.insert("list".to_owned(), list.code.into());
        value.insert("people".to_owned(), list.people.into());
    }
    Ok(answer)
}

fn came(
    args: &Args,
    register: &Register,
    (event, of): (Id, &Of),
    out: Option<&Path>,
) -> Result<Answer> {
    if let Some(out) = out {
        let file = OutFile::beside(register, out)?;
        let bytes = check_in::export_came(register, event, of, lang(args), Form::named(out)?)?;
        return Ok(written(&file.fill(&bytes)?));
    }
    let rows = check_in::came(register, event, of, lang(args))?;
    let line = |it: &CameRow| {
        let time = it.at.split_once('T').map_or("—", |(_, time)| time);
        format!("{time}  {}", it.person.name)
    };
    Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
}
