//! Dated parts of events.

use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::sessions::{
    self, Generated, PlannedState, Session, SessionChanges, SessionDraft, Weekday, WeeklyRule,
};
use tizim_core::words;

use crate::args::{Args, SessionFields, SessionRule, SessionVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &SessionVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        SessionVerb::Add { event, fields } => {
            let draft = draft(fields.clone());
            Ok(one(&sessions::add(&register, *event, draft)?.value))
        }
        SessionVerb::Generate(rule) => generate(args, &register, rule),
        SessionVerb::Correct { id, fields } => {
            let changes = changes(fields.clone());
            Ok(one(&sessions::correct(&register, *id, changes)?.value))
        }
        SessionVerb::List { event, trash } => {
            let rows = register.read(|it| match trash {
                true => sessions::list_trashed(it, *event),
                false => sessions::list(it, *event),
            })?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        SessionVerb::Trash { ids } => {
            sessions::trash(&register, ids)?;
            show_all(&register, ids)
        }
        SessionVerb::Restore { ids } => {
            sessions::restore(&register, ids)?;
            show_all(&register, ids)
        }
    }
}

fn generate(args: &Args, register: &Register, typed: &SessionRule) -> Result<Answer> {
    let typed = typed.clone();
    let rule = WeeklyRule {
        weekdays: typed
            .weekdays
            .iter()
            .filter_map(|it| Weekday::find(it))
            .collect(),
        from: typed.from,
        to: typed.to,
        count: typed.count,
        starts: typed.starts,
        ends: typed.ends,
        hours: typed.hours,
        skip: typed.skip,
        title: typed.title,
        place: typed.place,
        link: typed.link,
        speakers: typed.speakers,
    };
    let made = match typed.dry_run {
        true => Generated {
            added: 0,
            sessions: register.read(|it| sessions::preview(it, typed.event, &rule))?,
        },
        false => sessions::generate_weekly(register, typed.event, &rule)?.value,
    };
    let words = words::words(lang(args));
    let line = |it: &sessions::PlannedSession| {
        let state = match it.state {
            PlannedState::New => "new",
            PlannedState::Stands => "stands",
            PlannedState::Trashed => "trashed",
            PlannedState::Skipped => "skipped",
        };
        let state = words.say(&format!("planned-{state}"), &[]);
        format!("{}  {}  {}  {state}", it.id, it.date, it.starts)
    };
    Ok(Answer::list(to_json(&made), made.sessions.iter().map(line)))
}

fn draft(fields: SessionFields) -> SessionDraft {
    SessionDraft {
        title: fields.title.unwrap_or_default(),
        date: fields.date.unwrap_or_default(),
        starts: fields.starts.unwrap_or_default(),
        ends: fields.ends.unwrap_or_default(),
        hours: fields.hours.unwrap_or_default(),
        place: fields.place.unwrap_or_default(),
        link: fields.link.unwrap_or_default(),
        speakers: fields.speakers.unwrap_or_default(),
    }
}

fn changes(fields: SessionFields) -> SessionChanges {
    SessionChanges {
        title: fields.title,
        date: fields.date,
        starts: fields.starts,
        ends: fields.ends,
        hours: fields.hours,
        place: fields.place,
        link: fields.link,
        speakers: fields.speakers,
    }
}

fn line(session: &Session) -> String {
    format!("{}  {}  {}", session.id, session.date, session.title)
}

fn one(session: &Session) -> Answer {
    Answer::new(to_json(session), [line(session)])
}

fn show_all(register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        Ok(one(&register.read(|it| sessions::session(it, *id))?))
    })
}
