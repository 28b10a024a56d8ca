//! What waits for a hand: marks, papers, birth dates, a copy.
//!
//! One line for each thing to do. What is older than a season is left in peace: an academy that
//! brings in its past years must not be asked about them.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};
use serde::Serialize;

use super::people::{missing_birth_dates, missing_consents};
use crate::certificates;
use crate::common::{Lang, Message, count_of};
use crate::error::{Doing, Result};
use crate::events::{EventOutline, last_day, outlines_between, seems_held};
use crate::exchange::conflicts;
use crate::grants::{self, GrantQuery};
use crate::ids::Id;
use crate::laptops;
use crate::retention;
use crate::sessions;
use crate::store::figures::{IS_VALID, figures};
use crate::trainees;

/// So many days back the page looks.
const SEASON: u64 = 90;

/// So many days ahead the page looks.
const AHEAD: u64 = 60;

/// So many lines of one kind are enough; the rest comes up as these are done.
const LINES: usize = 3;

/// After so many days without a copy the page asks for one.
const COPY_AFTER: u32 = 7;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum AskKind {
    /// A past session whose attendance is not written down.
    UnmarkedSession,
    /// Two people who may be one.
    PossibleDuplicate,
    /// Rows of a file that nobody answered.
    UnansweredRow,
    /// An event that is over and marked, and whose status does not say that it was held.
    EventOver,
    /// People who attended and have no paper.
    CertificatesDue,
    /// Grants whose report should have been given.
    ReportOverdue,
    /// People of an event without a birth date.
    MissingBirthDate,
    /// A record with two versions.
    TwoVersions,
    /// Papers whose numbers were given and whose files are not known to be written.
    PapersUnwritten,
    /// Papers that two laptops gave for the same, or under one number.
    PapersTwice,
    /// A child without a parent's consent.
    ConsentMissing,
    /// People whom nothing is a reason to keep any longer.
    TimeOver,
    /// A new main laptop whose sheet was neither printed nor put off.
    SheetOwed,
    /// No copy for a long time.
    BackupOld,
}

/// One line of what waits.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Ask {
    /// What is asked.
    pub kind: AskKind,
    /// How many.
    pub count: u32,
    /// What the line says after the count.
    pub detail: Message,
    /// The event it is about.
    pub event: Option<Id>,
    /// The session it is about.
    pub session: Option<Id>,
    /// The file it is about.
    pub intake: Option<Id>,
    /// The club it is about.
    pub club: Option<Id>,
}

impl Ask {
    pub(super) fn new(kind: AskKind, count: u32, detail: Message) -> Self {
        Self {
            kind,
            count,
            detail,
            event: None,
            session: None,
            intake: None,
            club: None,
        }
    }
}

/// What waits on a day.
pub(super) struct Waiting {
    /// The lines, the most pressing first.
    pub asks: Vec<Ask>,
    /// People who attended and have no paper, at every event of the season.
    pub certificates_due: u32,
}

/// Collects what waits on a day.
pub(super) fn collect(
    connection: &Connection,
    on: NaiveDate,
    (trainees, days_since_copy): (u32, Option<u32>),
    lang: Lang,
) -> Result<Waiting> {
    let since = on.checked_sub_days(Days::new(SEASON)).unwrap_or(on);
    let until = on.checked_add_days(Days::new(AHEAD)).unwrap_or(on);
    let mut events = outlines_between(connection, since, until)?;
    events.reverse();
    let (mut unmarked, mut over, mut due) = (Vec::new(), Vec::new(), Vec::new());
    for event in &events {
        unmarked.extend(unmarked_sessions(connection, event, (since, on), lang)?);
        over.extend(event_over(connection, event, on, lang)?);
        due.extend(papers_due(connection, event, on, lang)?);
    }
    let certificates_due = due.iter().map(|it: &Ask| it.count).sum();
    let mut asks: Vec<Ask> = [unmarked, over, due]
        .into_iter()
        .flat_map(|it| it.into_iter().take(LINES))
        .collect();
    asks.extend(sheet_owed(connection)?);
    asks.extend(two_versions(connection)?);
    asks.extend(papers_unwritten(connection, lang)?);
    asks.extend(papers_twice(connection)?);
    asks.extend(possible_duplicates(connection)?);
    asks.extend(reports_overdue(connection, on)?);
    asks.extend(missing_birth_dates(connection, &events, on)?);
    asks.extend(missing_consents(connection, &events, on)?);
    asks.extend(time_over(connection, on)?);
    asks.extend(copy_wanted(trainees, days_since_copy));
    Ok(Waiting {
        asks,
        certificates_due,
    })
}

/// Sessions that ended before today; a session of today is on the page already.
fn unmarked_sessions(
    connection: &Connection,
    event: &EventOutline,
    (since, on): (NaiveDate, NaiveDate),
    lang: Lang,
) -> Result<Option<Ask>> {
    let Some(yesterday) = on.pred_opt() else {
        return Ok(None);
    };
    let mut past = sessions::list_unmarked(connection, event.id, yesterday)?;
    past.retain(|it| it.session.date >= since.to_string());
    let Some(first) = past.first() else {
        return Ok(None);
    };
    let title = event.fields.title(lang);
    let names = match past.as_slice() {
        [only] if !only.session.title.is_empty() => format!("{title}, {}", only.session.title),
        _ => title,
    };
    let detail = match past.as_slice() {
        [only] if only.marked > 0 => Message::new("ask-partly-marked-detail")
            .number("marked", only.marked)
            .number("of", only.of),
        _ => Message::new("ask-unmarked-session-detail"),
    };
    let detail = detail.with("names", names);
    Ok(Some(Ask {
        event: Some(event.id),
        session: Some(first.session.id),
        ..Ask::new(AskKind::UnmarkedSession, count_of(&past), detail)
    }))
}

/// An event that is over, whose people are marked, and which still says that it is planned.
fn event_over(
    connection: &Connection,
    event: &EventOutline,
    on: NaiveDate,
    lang: Lang,
) -> Result<Option<Ask>> {
    let detail = Message::new("ask-event-over-detail").with("names", event.fields.title(lang));
    let ask = Ask {
        event: Some(event.id),
        ..Ask::new(AskKind::EventOver, 1, detail)
    };
    Ok(seems_held(connection, event.id, &event.fields, on)?.then_some(ask))
}

/// People who attended an event that is over and have no valid paper of it.
fn papers_due(
    connection: &Connection,
    event: &EventOutline,
    on: NaiveDate,
    lang: Lang,
) -> Result<Option<Ask>> {
    if last_day(connection, event.id, &event.fields)?.is_none_or(|last| last > on) {
        return Ok(None);
    }
    let mut due = figures(connection, event.id)?.due;
    // Whoever came less often than the last papers of the event asked for is not owed one.
    if let Some(rule) = certificates::rule_of(connection, event.id)?.filter(|it| due > 0 && *it > 1)
    {
        due = due_by(connection, event.id, rule)?;
    }
    let detail =
        Message::new("ask-certificates-due-detail").with("names", event.fields.title(lang));
    let ask = Ask {
        event: Some(event.id),
        ..Ask::new(AskKind::CertificatesDue, due, detail)
    };
    Ok((due > 0).then_some(ask))
}

/// Counts people who came to so many sessions of an event and have no valid paper of it.
fn due_by(connection: &Connection, event: Id, rule: u32) -> Result<u32> {
    connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM enrolment e
               CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 AND ?2 <= (SELECT count(*) FROM session s
                 CROSS JOIN attendance a INDEXED BY attendance_session
               WHERE s.event = e.event AND s.trashed = 0 AND a.session = s.id
                 AND a.trainee = e.trainee AND a.trashed = 0 AND a.mark IN ('present', 'late'))
               AND NOT EXISTS (SELECT 1 FROM certificate c INDEXED BY certificate_event
                 WHERE c.event = ?1 AND c.trainee = e.trainee AND {IS_VALID})"
        ))
        .and_then(|mut it| it.query_row(params![event, rule], |row| row.get(0)))
        .doing("count who is due a paper")
}

/// Whoever becomes the main laptop is lost with it, unless its sheet lies in a safe.
fn sheet_owed(connection: &Connection) -> Result<Option<Ask>> {
    let detail = Message::new("ask-sheet-owed-detail");
    let ask = Ask::new(AskKind::SheetOwed, 0, detail);
    Ok(laptops::owes_sheet(connection)?.then_some(ask))
}

/// What two laptops wrote of one thing without knowing of each other.
fn two_versions(connection: &Connection) -> Result<Option<Ask>> {
    let count = conflicts::count(connection)?;
    let detail = Message::new("ask-two-versions-detail");
    Ok((count > 0).then(|| Ask::new(AskKind::TwoVersions, count, detail)))
}

/// Batches that were cut off between their numbers and their file.
fn papers_unwritten(connection: &Connection, lang: Lang) -> Result<Option<Ask>> {
    let runs = certificates::unfinished(connection, lang)?;
    let count = runs
        .iter()
        .fold(0_u32, |all, it| all.saturating_add(it.count));
    let titles: Vec<&str> = runs.iter().map(|it| it.title.as_str()).collect();
    let detail = Message::new("ask-papers-unwritten-detail").with("names", titles.join(", "));
    Ok((count > 0).then(|| Ask::new(AskKind::PapersUnwritten, count, detail)))
}

/// Papers given at two laptops that did not know of each other.
fn papers_twice(connection: &Connection) -> Result<Option<Ask>> {
    let count = certificates::count_twice(connection)?;
    let detail = Message::new("ask-papers-twice-detail");
    Ok((count > 0).then(|| Ask::new(AskKind::PapersTwice, count, detail)))
}

/// People found to be perhaps one, when they were last looked for: looking takes seconds in a large
/// register, and the page must not wait for it.
fn possible_duplicates(connection: &Connection) -> Result<Option<Ask>> {
    let count = trainees::count_open(connection)?;
    let detail = Message::new("ask-possible-duplicate-detail");
    Ok((count > 0).then(|| Ask::new(AskKind::PossibleDuplicate, count, detail)))
}

/// Grants of any age: a report that is owed is owed until it is given.
fn reports_overdue(connection: &Connection, on: NaiveDate) -> Result<Option<Ask>> {
    let query = GrantQuery {
        overdue: true,
        ..GrantQuery::default()
    };
    let rows = grants::list_all(connection, &query, on)?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let names = match rows.as_slice() {
        [only] => format!("{}, {}", only.club_name, only.grant.title),
        _ => {
            let mut names: Vec<&str> = rows.iter().map(|it| it.club_name.as_str()).collect();
            names.dedup();
            names.into_iter().take(LINES).collect::<Vec<_>>().join(", ")
        }
    };
    let is_one_club = rows.iter().all(|it| it.grant.club == first.grant.club);
    let detail = Message::new("ask-report-overdue-detail").with("names", names);
    Ok(Some(Ask {
        club: is_one_club.then_some(first.grant.club),
        ..Ask::new(AskKind::ReportOverdue, count_of(&rows), detail)
    }))
}

/// People whose day of keeping has come.
fn time_over(connection: &Connection, on: NaiveDate) -> Result<Option<Ask>> {
    if !retention::is_used(connection)? {
        return Ok(None);
    }
    let count = retention::past_count(connection, on)?;
    let detail = Message::new("ask-time-over-detail");
    Ok((count > 0).then(|| Ask::new(AskKind::TimeOver, count, detail)))
}

/// Asks for a copy where there is something to lose.
fn copy_wanted(trainees: u32, days: Option<u32>) -> Option<Ask> {
    let is_old = days.is_none_or(|it| it >= COPY_AFTER);
    let count = days.unwrap_or_default();
    let detail = Message::new("ask-backup-old-detail").count(count);
    (is_old && trainees > 0).then(|| Ask::new(AskKind::BackupOld, count, detail))
}
