//! Marks of people at sessions.

use serde_json::json;
use tizim_core::attendance::{self, MarkChange, MarkShown, MarkState};
use tizim_core::error::{Code, Error, Result};
use tizim_core::out_file::OutFile;
use tizim_core::register::Register;
use tizim_core::sessions;
use tizim_core::sheets::Form;

use super::import::session_counted;
use crate::args::{Args, AttendanceVerb, MarkSet};
use crate::desk::{self, written};
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &AttendanceVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        AttendanceVerb::Mark(set) => mark(args, &register, set),
        AttendanceVerb::Excuse {
            event,
            session,
            reason,
            trainees,
        } => {
            let session = session_counted(&register, *event, *session)?;
            let place = (*event, session);
            let count = attendance::excuse(&register, place, trainees, reason)?.value;
            let value = json!({ "session": session, "marked": count });
            Ok(Answer::counted(args, value, "act-attendance-mark", count))
        }
        AttendanceVerb::Show { event } => {
            let marks = attendance::show(&register, *event)?;
            Ok(Answer::list(to_json(&marks), marks.iter().map(line)))
        }
        AttendanceVerb::List { event } => {
            let sheet = register.read(|it| attendance::sheet(it, *event))?;
            Ok(Answer::value(to_json(&sheet)))
        }
        AttendanceVerb::Export { event, out } => {
            let file = OutFile::beside(&register, out)?;
            let bytes = attendance::export(&register, *event, lang(args), Form::named(out)?)?;
            Ok(written(&file.fill(&bytes)?))
        }
    }
}

fn line(mark: &MarkShown) -> String {
    let (trainee, state) = (mark.trainee, mark.mark.code());
    format!(
        "{}  {trainee}  {state}  {}  {}",
        mark.session_no, mark.at, mark.by
    )
}

fn mark(args: &Args, register: &Register, set: &MarkSet) -> Result<Answer> {
    let sessions = register.read(|it| sessions::list(it, set.event))?;
    let place = usize::try_from(set.session).unwrap_or_default();
    let session = place
        .checked_sub(1)
        .and_then(|it| sessions.get(it))
        .ok_or_else(|| {
            Error::refused(Code::BadValue)
                .with("field", "session")
                .with("value", set.session)
        })?;
    let marks: Vec<MarkChange> = set
        .trainees
        .iter()
        .map(|trainee| MarkChange {
            session: session.id,
            trainee: *trainee,
            state: MarkState::find(&set.mark),
            minutes: set.minutes,
        })
        .collect();
    let count = attendance::mark(register, set.event, &marks)?.value;
    Ok(Answer::counted(
        args,
        json!({ "session": session.id, "marked": count }),
        match attendance::takes_away(&marks) {
            true => "act-attendance-unmark",
            false => "act-attendance-mark",
        },
        count,
    ))
}
