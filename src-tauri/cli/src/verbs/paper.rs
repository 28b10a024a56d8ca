//! Printed papers of an event, and a volunteer's book.

use std::ops::ControlFlow;

use serde_json::json;
use tizim_core::common::{Argument, write_day};
use tizim_core::error::{Code, Error, Result};
use tizim_core::event_papers::{
    self, EventPaperKind, EventPapersMade, EventPapersRequest, SignsOf,
};
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::papers::{BadgeLayout, PaperLangs};
use tizim_core::register::Register;
use tizim_core::sessions;
use tizim_core::words::words;

use crate::args::{Args, BadgeChoice, PaperOf, PaperVerb};
use crate::desk::{self, written};
use crate::say::{Answer, lang};

/// Carries out a verb.
pub fn run(args: &Args, verb: &PaperVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    let langs = PaperLangs::find(&args.lang).unwrap_or_default();
    let (of, request) = match verb {
        PaperVerb::Book { trainee, out } => {
            let file = OutFile::beside(&register, out)?;
            let bytes = event_papers::draw_books(&register, trainee, langs)?;
            return Ok(written(&file.fill(&bytes)?));
        }
        PaperVerb::Badge { of, badges } => (of, with_badges(EventPaperKind::Badge, badges)),
        PaperVerb::Signin { of, session, blank } => {
            let session = session.as_deref();
            let session = session.map(|it| find_session(&register, of.event, it));
            let request = EventPapersRequest {
                session: session.transpose()?,
                blank_rows: *blank,
                ..one(EventPaperKind::Signin)
            };
            (of, request)
        }
        PaperVerb::Programme(of) => (of, one(EventPaperKind::Programme)),
        PaperVerb::Signs { of, signs } => (of, signs_of(signs.as_deref())),
        PaperVerb::Doors(of) => (of, one(EventPaperKind::Doors)),
        PaperVerb::Release { of, signatory } => {
            let request = EventPapersRequest {
                signatory: *signatory,
                ..one(EventPaperKind::Release)
            };
            (of, request)
        }
        PaperVerb::Briefing { of, blank } => {
            let request = EventPapersRequest {
                blank_rows: *blank,
                ..one(EventPaperKind::Briefing)
            };
            (of, request)
        }
        PaperVerb::Adults(of) => (of, one(EventPaperKind::Adults)),
        PaperVerb::Kit {
            of,
            badges,
            papers,
            blank,
            signatory,
        } => {
            let request = EventPapersRequest {
                papers: kit_of(&register, of.event, papers)?,
                blank_rows: *blank,
                signatory: *signatory,
                ..with_badges(EventPaperKind::Badge, badges)
            };
            (of, request)
        }
    };
    let request = EventPapersRequest {
        event: of.event,
        langs,
        ..request
    };
    save(args, &register, of, &request)
}

fn one(kind: EventPaperKind) -> EventPapersRequest {
    EventPapersRequest {
        papers: vec![kind],
        ..EventPapersRequest::default()
    }
}

fn with_badges(kind: EventPaperKind, badges: &BadgeChoice) -> EventPapersRequest {
    EventPapersRequest {
        layout: BadgeLayout::find(&badges.layout).unwrap_or_default(),
        again: badges.again,
        people: badges.trainee.clone(),
        ..one(kind)
    }
}

fn signs_of(typed: Option<&str>) -> EventPapersRequest {
    EventPapersRequest {
        signs: match typed {
            Some("groups") => SignsOf::Groups,
            Some(_) => SignsOf::People,
            None => SignsOf::Any,
        },
        ..one(EventPaperKind::Signs)
    }
}

/// The papers named, or those that are usual for the event.
fn kit_of(register: &Register, event: Id, typed: &[String]) -> Result<Vec<EventPaperKind>> {
    if typed.is_empty() {
        let today = register.clock().today();
        let offer = register.read(|it| event_papers::offer(it, event, today))?;
        let usual = offer.papers.into_iter().filter(|it| it.usual);
        return Ok(usual.map(|it| it.kind).collect());
    }
    let kinds = EventPaperKind::ALL.into_iter();
    Ok(kinds
        .filter(|it| typed.iter().any(|word| word == it.code()))
        .collect())
}

/// Finds a session by its id or by its number in the order of the event.
fn find_session(register: &Register, event: Id, typed: &str) -> Result<Id> {
    let sessions = register.read(|it| sessions::list(it, event))?;
    let by_number = typed.parse::<usize>().ok();
    let found = match by_number {
        Some(number) => sessions.get(number.wrapping_sub(1)),
        None => sessions.iter().find(|it| it.id.to_string() == typed),
    };
    let found = found.map(|it| it.id);
    found.ok_or_else(|| Error::refused(Code::NotFound).with("id", typed))
}

fn save(
    args: &Args,
    register: &Register,
    of: &PaperOf,
    request: &EventPapersRequest,
) -> Result<Answer> {
    let mut go_on = |_, _| ControlFlow::Continue(());
    let made = event_papers::save(register, request, &of.out, &mut go_on)?.value;
    let mut lines = vec![of.out.display().to_string()];
    lines.extend(told(args, &made));
    let EventPapersMade {
        badges,
        left_out,
        empty,
    } = made;
    let value = json!({
        "path": of.out,
        "badges": badges,
        "left_out": { "count": left_out.count, "last_on": left_out.last_on },
        "empty": empty,
    });
    Ok(Answer::new(value, lines))
}

/// Who was left out because they have a badge.
fn told(args: &Args, made: &EventPapersMade) -> Option<String> {
    let left_out = &made.left_out;
    (left_out.count > 0).then(|| {
        let date = write_day(&left_out.last_on);
        let values = [
            ("count", Argument::Number(left_out.count)),
            ("date", Argument::Text(date)),
        ];
        words(lang(args)).say("told-badges-left-out", &values)
    })
}
