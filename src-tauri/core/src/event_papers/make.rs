//! Making papers: drawing them, remembering that badges were printed and that names left.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::badges::BadgesOf;
use super::gather::Gathered;
use super::output::{EventFile, Output};
use super::{EventPaperKind, EventPapersRequest, MOST_BLANK_ROWS};
use crate::academy;
use crate::act::Act;
use crate::catalogue::Table;
use crate::check_in::{keep_list, list_code};
use crate::common::{count_of, write_day};
use crate::disclosures::note_export;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::papers::{self, EventPaper, FileFacts, PaperError, draw_event_papers};
use crate::register::{Fields, Outcome, Register};

/// People who had a badge before and got none now.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BadgesLeftOut {
    /// How many.
    pub count: u32,
    /// The day on which the last of theirs was printed, `2026-11-27`, or empty.
    pub last_on: String,
}

/// What making papers came to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventPapersMade {
    /// Badges printed.
    pub badges: u32,
    /// Who had one before.
    pub left_out: BadgesLeftOut,
    /// Papers that were asked for and have nothing to say of this event.
    pub empty: Vec<EventPaperKind>,
}

/// Papers ready to be drawn.
struct Ready {
    /// By kind: a sign-in sheet for each session is of one kind.
    papers: Vec<(EventPaperKind, Vec<EventPaper>)>,
    /// How many people of the list stand on each kind.
    named: Vec<(EventPaperKind, usize)>,
    enrolments: Vec<Id>,
    /// Who stands in which row of the sheets to sign.
    listed: Vec<Id>,
    made: EventPapersMade,
    facts: FileFacts,
}

/// Makes the papers asked for and writes them where `path` says, as [`Output::of`] reads it.
///
/// Badges are the deed: that they were printed is written for everybody who got one, at once, and
/// one press of undo takes it back. The place is made sure of before that. What left the register
/// is noted.
///
/// Refuses with [`Code::NotFound`]; with [`Code::InTrash`] an event in the trash; with
/// [`Code::BadgesPrinted`] where badges alone are asked for and everybody has one; with
/// [`Code::PaperEmpty`] where nothing at all is to be printed; with [`Code::BadValue`] more empty
/// rows than anybody needs and a path that says nothing; with [`Code::Stopped`] when `progress`
/// breaks; and as [`OutFile::beside`] does.
pub fn save(
    register: &Register,
    request: &EventPapersRequest,
    path: &Path,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Outcome<EventPapersMade>> {
    let output = Output::of(path)?;
    let today = register.clock().today();
    let ready = register.read(|it| ready(it, request, today))?;
    let files = draw(&ready, request, output.is_one(), progress)?;
    let begun = output.begin(register, files)?;
    let made = ready.made.clone();
    let outcome = match ready.enrolments.is_empty() {
        true => Outcome {
            value: made,
            changed: Vec::new(),
            tx: None,
        },
        false => register.transact(Act::EnrolmentChange, |change| {
            for id in &ready.enrolments {
                let fields = Fields::new().text("badge_on", &today.to_string());
                change.correct(Table::Enrolment, *id, fields)?;
            }
            Ok(made)
        })?,
    };
    for (file, bytes) in begun {
        file.fill(&bytes)?;
    }
    if request.papers.contains(&EventPaperKind::Signin) {
        let code = list_code(request.event, &ready.listed);
        keep_list(register, request.event, &code, &ready.listed)?;
    }
    note(register, &ready)?;
    Ok(outcome)
}

/// A paper on which nobody of the list stands says nothing of anybody; all else does.
fn note(register: &Register, ready: &Ready) -> Result<()> {
    for (kind, people) in &ready.named {
        if *people > 0 {
            note_export(register, &format!("paper_{}", kind.code()), *people)?;
        }
    }
    Ok(())
}

/// Draws the papers asked for without remembering anything: what is looked at on the screen. Who had
/// a badge before is shown as well, where nobody else would be.
///
/// Refuses as [`make`] does.
pub fn preview(
    connection: &Connection,
    request: &EventPapersRequest,
    today: NaiveDate,
) -> Result<Vec<u8>> {
    let looked = match ready(connection, request, today) {
        Err(error) if error.code() == Code::BadgesPrinted => {
            let again = EventPapersRequest {
                again: true,
                ..request.clone()
            };
            ready(connection, &again, today)
        }
        other => other,
    }?;
    let mut go_on = |_, _| ControlFlow::Continue(());
    let files = draw(&looked, request, true, &mut go_on)?;
    let first = files.into_iter().next();
    first
        .map(|it| it.bytes)
        .ok_or_else(|| Error::refused(Code::PaperEmpty))
}

fn ready(connection: &Connection, request: &EventPapersRequest, today: NaiveDate) -> Result<Ready> {
    if request.blank_rows > MOST_BLANK_ROWS {
        return Err(Error::refused(Code::BadValue)
            .with("field", "blank_rows")
            .with("value", request.blank_rows));
    }
    let gathered = Gathered::read(connection, request, today)?;
    if gathered.event.trashed {
        return Err(Error::refused(Code::InTrash));
    }
    let mut made = EventPapersMade::default();
    let mut enrolments = Vec::new();
    let mut all = Vec::new();
    for kind in EventPaperKind::ALL {
        if !request.papers.contains(&kind) {
            continue;
        }
        let papers = match kind {
            EventPaperKind::Badge => {
                let of = gathered.badges_of();
                made.badges = count_of(&of.people);
                made.left_out = left_out(&of);
                enrolments = of.people.iter().map(|it| it.enrolment).collect();
                badges(&gathered, &of)?
            }
            kind => sheets(&gathered, kind)?,
        };
        match papers.is_empty() {
            true => made.empty.push(kind),
            false => all.push((kind, papers)),
        }
    }
    if all.is_empty() {
        return Err(nothing(&made));
    }
    let author = academy::academy(connection)?.name;
    let named = all.iter().map(|(kind, papers)| {
        let people = gathered.count_named(*kind, papers);
        (*kind, people)
    });
    Ok(Ready {
        named: named.collect(),
        listed: gathered.listed(),
        facts: FileFacts {
            title: gathered.title.first.clone(),
            author: author.shown(request.langs.first()).to_owned(),
            lang: request.langs.first(),
            made_on: today,
        },
        papers: all,
        enrolments,
        made,
    })
}

/// Says why nothing is to be printed: everybody has a badge, or there is nothing to say.
fn nothing(made: &EventPapersMade) -> Error {
    if made.left_out.count > 0 && made.empty == [EventPaperKind::Badge] {
        return Error::refused(Code::BadgesPrinted)
            .with("count", made.left_out.count)
            .with("date", write_day(&made.left_out.last_on));
    }
    Error::refused(Code::PaperEmpty)
}

fn left_out(of: &BadgesOf<'_>) -> BadgesLeftOut {
    let days = of.left_out.iter().map(|it| it.badge_on.as_str());
    BadgesLeftOut {
        count: count_of(&of.left_out),
        last_on: days.max().unwrap_or_default().to_owned(),
    }
}

fn badges(gathered: &Gathered<'_>, of: &BadgesOf<'_>) -> Result<Vec<EventPaper>> {
    match of.people.is_empty() {
        true => Ok(Vec::new()),
        false => Ok(vec![EventPaper::Badges(gathered.badges(&of.people)?)]),
    }
}

/// Makes every paper but badges; one that would stand empty is not made.
fn sheets(gathered: &Gathered<'_>, kind: EventPaperKind) -> Result<Vec<EventPaper>> {
    let has_people = gathered.people.iter().any(|it| it.is_expected());
    let sheets = match kind {
        EventPaperKind::Badge => Vec::new(),
        EventPaperKind::Signs => {
            let signs = gathered.signs()?;
            return Ok(match signs.signs.is_empty() {
                true => Vec::new(),
                false => vec![EventPaper::Signs(signs)],
            });
        }
        EventPaperKind::Signin => gathered.sign_in_sheets()?,
        EventPaperKind::Programme if gathered.event.sessions.is_empty() => Vec::new(),
        EventPaperKind::Programme => vec![gathered.programme()],
        EventPaperKind::Doors => gathered.door_lists()?,
        EventPaperKind::Release if gathered.count_students() == 0 => Vec::new(),
        EventPaperKind::Release => vec![gathered.release_list()?],
        EventPaperKind::Briefing => vec![gathered.briefing()],
        EventPaperKind::Adults if !has_people => Vec::new(),
        EventPaperKind::Adults => vec![gathered.adults()?],
    };
    Ok(sheets
        .into_iter()
        .map(|it| EventPaper::Sheet(Box::new(it)))
        .collect())
}

fn draw(
    ready: &Ready,
    request: &EventPapersRequest,
    is_one: bool,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Vec<EventFile>> {
    let total: usize = ready.papers.iter().map(|(_, it)| it.len()).sum();
    let mut done = 0;
    let sets: Vec<(String, Vec<EventPaper>)> = match is_one {
        true => {
            let all = ready.papers.iter().flat_map(|(_, it)| it.iter().cloned());
            vec![(ready.facts.title.clone(), all.collect())]
        }
        false => {
            let each = ready.papers.iter().map(|(kind, papers)| {
                let word = papers::paper_word(request.langs.first(), kind.word());
                (word, papers.clone())
            });
            each.collect()
        }
    };
    let mut files = Vec::new();
    for (name, papers) in sets {
        let facts = FileFacts {
            title: format!("{name}, {}", ready.facts.title),
            ..ready.facts.clone()
        };
        let facts = if is_one { &ready.facts } else { &facts };
        let mut step = |within: usize| progress(done + within, total);
        let bytes =
            draw_event_papers(&papers, request.langs, facts, &mut step).map_err(from_paper)?;
        done += papers.len();
        files.push(EventFile { name, bytes });
    }
    Ok(files)
}

pub(super) fn from_paper(error: PaperError) -> Error {
    match error {
        PaperError::Stopped => Error::refused(Code::Stopped),
        PaperError::Nothing => Error::refused(Code::PaperEmpty),
        other => Error::Bug(format!("draw papers of an event: {other}")),
    }
}
