//! What can be printed for an event, and what usually is.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::gather::Gathered;
use super::{EventPaperKind, EventPapersRequest, SignsOf};
use crate::common::count_of;
use crate::error::Result;
use crate::ids::Id;

/// Badges that were printed before.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BadgesBefore {
    /// How many people have one.
    pub count: u32,
    /// The day of the last, `2026-11-27`, or empty.
    pub last_on: String,
}

/// One paper of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaperOffer {
    /// Which.
    pub kind: EventPaperKind,
    /// How many people, sessions, groups or signs it is of; 0 where it has nothing to say yet.
    pub count: u32,
    /// Whether it belongs to what is usually printed for this kind of event.
    pub usual: bool,
}

/// What can be printed for an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventPapersOffer {
    /// Every paper.
    pub papers: Vec<PaperOffer>,
    /// Badges printed before.
    pub before: BadgesBefore,
    /// Groups of the event.
    pub groups: u32,
    /// People who sit in front and would have signs of their own.
    pub signs_of_people: u32,
}

/// Says what can be printed for an event; refuses with [`crate::error::Code::NotFound`].
pub fn offer(connection: &Connection, event: Id, today: NaiveDate) -> Result<EventPapersOffer> {
    let request = EventPapersRequest {
        event,
        signs: SignsOf::People,
        ..EventPapersRequest::default()
    };
    let gathered = Gathered::read(connection, &request, today)?;
    let signs_of_people = count_of(&gathered.signs()?.signs);
    let groups = count_of(&gathered.groups);
    let usual = usual(&gathered);
    let papers = EventPaperKind::ALL.into_iter().map(|kind| PaperOffer {
        kind,
        count: count(&gathered, kind, (groups, signs_of_people)),
        usual: usual.contains(&kind),
    });
    let of = gathered.badges_of();
    let days = of.left_out.iter().map(|it| it.badge_on.as_str());
    Ok(EventPapersOffer {
        papers: papers.collect(),
        before: BadgesBefore {
            count: count_of(&of.left_out),
            last_on: days.max().unwrap_or_default().to_owned(),
        },
        groups,
        signs_of_people,
    })
}

fn count(gathered: &Gathered<'_>, kind: EventPaperKind, (groups, signs): (u32, u32)) -> u32 {
    let expected = gathered.people.iter().filter(|it| it.is_expected()).count();
    let sessions = gathered.event.sessions.len();
    let count = match kind {
        EventPaperKind::Badge | EventPaperKind::Briefing => expected,
        EventPaperKind::Signin => sessions.max(1),
        EventPaperKind::Programme => sessions,
        EventPaperKind::Signs if groups > 0 => groups as usize,
        EventPaperKind::Signs => signs as usize,
        EventPaperKind::Doors => groups as usize,
        EventPaperKind::Release => gathered.count_students(),
        EventPaperKind::Adults => gathered.count_adults(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What is usually printed: at an action the safety papers, where people meet badges and the rest,
/// and online the programme alone.
fn usual(gathered: &Gathered<'_>) -> Vec<EventPaperKind> {
    use EventPaperKind::{Adults, Badge, Briefing, Doors, Programme, Release, Signin, Signs};
    let fields = &gathered.event.fields;
    let is_action = gathered.session_word() == "sheet-session-action" || fields.emergency;
    match fields.format.as_str() {
        "online" => vec![Programme],
        _ if is_action => vec![Signin, Briefing, Adults, Release],
        _ if fields.kind == "camp" => {
            vec![Badge, Signin, Programme, Doors, Briefing, Adults, Release]
        }
        _ => vec![Badge, Signin, Programme, Signs, Doors, Release],
    }
}
