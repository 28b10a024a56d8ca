//! A plan against what came of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Serialize;

use super::told::told;
use super::{YearPlan, plan};
use crate::common::{Trilingual, count_of};
use crate::error::{Doing, Result};
use crate::events::{EventStatus, Period};
use crate::ids::Id;
use crate::plan_lines::{self, PlanLine};
use crate::signatories::{self, Signatory};
use crate::store::figures::{WAS_THERE, figures};

/// An event that came of a line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LineEvent {
    /// The event.
    pub id: Id,
    /// What it is called.
    pub title: Trilingual,
    /// When.
    pub period: String,
    /// How far it has come.
    pub status: EventStatus,
    /// People on its list who were there.
    pub people: u32,
    /// People counted without a list, who are never added to those on it.
    pub counted: u32,
}

/// What became of a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum LineState {
    /// Held within its term.
    InTime,
    /// Held after its term.
    Later,
    /// Held before its term.
    Earlier,
    /// Held, and the term is no time that was understood.
    Held,
    /// Somebody typed what came of it, and no event is tied to it.
    Done,
    /// Its event is being prepared or goes on.
    UnderWay,
    /// Its term has not ended.
    Ahead,
    /// Its term is over, and nothing was held.
    NotHeld,
    /// What was planned of it was cancelled.
    Cancelled,
}

impl LineState {
    /// Says whether something came of the line.
    pub const fn is_done(self) -> bool {
        matches!(
            self,
            Self::InTime | Self::Later | Self::Earlier | Self::Held | Self::Done
        )
    }
}

/// A line with its events.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanLineRow {
    /// The line.
    #[serde(flatten)]
    pub line: PlanLine,
    /// Whether its term leaves the time to an agreement: no time, and nothing that was not understood.
    pub is_by_agreement: bool,
    /// Events that came of it, the earliest first.
    pub events: Vec<LineEvent>,
    /// What became of it.
    pub state: LineState,
    /// What came of it in words: as typed, or told by its events.
    pub told: Trilingual,
}

/// The figures of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanSummary {
    /// Lines.
    pub lines: u32,
    /// Lines of which something came.
    pub done: u32,
    /// Of these, held in their term.
    pub in_time: u32,
    /// Held after it.
    pub later: u32,
    /// Held before it.
    pub earlier: u32,
    /// Lines whose term is over and of which nothing was held.
    pub not_held: u32,
    /// Lines whose events were cancelled.
    pub cancelled: u32,
    /// Lines whose time has not come, or whose events are under way.
    pub ahead: u32,
    /// People on the lists of the events held who were there, each once.
    pub people: u32,
    /// People counted at these events without a list; the same may be among them twice.
    pub counted: u32,
}

/// A plan as its page shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanView {
    /// The plan.
    pub plan: YearPlan,
    /// Who approves it.
    pub approver: Option<Signatory>,
    /// Its lines in order.
    pub lines: Vec<PlanLineRow>,
    /// Its lines in the trash.
    pub removed: Vec<PlanLine>,
    /// Its figures.
    pub summary: PlanSummary,
}

/// Returns a plan with its lines and what came of them; refuses with
/// [`crate::error::Code::NotFound`].
pub fn show(connection: &Connection, id: Id, today: NaiveDate) -> Result<PlanView> {
    let plan = plan(connection, id)?;
    let approver = match plan.approved_by.0 {
        Some(signatory) => signatories::find(connection, signatory)?,
        None => None,
    };
    let mut events = events_of_plan(connection, id)?;
    let lines: Vec<PlanLineRow> = plan_lines::list(connection, id)?
        .into_iter()
        .map(|line| {
            let events = events.remove(&line.id).unwrap_or_default();
            PlanLineRow {
                state: state_of(&line, &events, today),
                told: told(&line, &events),
                is_by_agreement: line.period.is_empty() && plan_lines::is_by_agreement(&line.term),
                events,
                line,
            }
        })
        .collect();
    Ok(PlanView {
        approver,
        removed: plan_lines::list_trashed(connection, id)?,
        summary: PlanSummary {
            people: people_of_plan(connection, id)?,
            ..sum(&lines)
        },
        lines,
        plan,
    })
}

/// Returns the events that came of a line.
pub fn events_of_line(connection: &Connection, line: &PlanLine) -> Result<Vec<LineEvent>> {
    let mut all = events_of_plan(connection, line.plan)?;
    Ok(all.remove(&line.id).unwrap_or_default())
}

/// Tells what became of a line.
pub fn state_of(line: &PlanLine, events: &[LineEvent], today: NaiveDate) -> LineState {
    let term = Period::read(&line.period).unwrap_or_default();
    let held = events.iter().filter(|it| it.status.is_over());
    // One of several in time is enough: a line may be held every month.
    if let Some(best) = held.map(|it| against(&term, &it.period)).min() {
        return best;
    }
    if !line.done.is_empty() {
        return LineState::Done;
    }
    let is_over = term.last().is_some_and(|last| last < today);
    let is_off = |it: &LineEvent| it.status == EventStatus::Cancelled;
    match (events.is_empty(), events.iter().all(is_off)) {
        (false, true) => LineState::Cancelled,
        (false, false) if !is_over => LineState::UnderWay,
        // An event that was put off and has its day still ahead is not lost.
        (false, false) if events.iter().any(|it| lies_ahead(it, today)) => LineState::UnderWay,
        _ if is_over => LineState::NotHeld,
        _ => LineState::Ahead,
    }
}

fn lies_ahead(event: &LineEvent, today: NaiveDate) -> bool {
    let last = Period::read(&event.period).unwrap_or_default().last();
    event.status != EventStatus::Cancelled && last.is_some_and(|last| last >= today)
}

/// Compares the time of an event with the term it was planned for.
fn against(term: &Period, period: &str) -> LineState {
    let held = Period::read(period).unwrap_or_default();
    let days = (term.first(), term.last(), held.first(), held.last());
    let (Some(first), Some(last), Some(began), Some(ended)) = days else {
        return LineState::Held;
    };
    if began > last {
        LineState::Later
    } else if ended < first {
        LineState::Earlier
    } else {
        LineState::InTime
    }
}

fn events_of_plan(connection: &Connection, plan: Id) -> Result<BTreeMap<Id, Vec<LineEvent>>> {
    let read = |row: &Row<'_>| {
        let line: Id = row.get(0)?;
        let event = LineEvent {
            id: row.get(1)?,
            title: Trilingual {
                kk: row.get(2)?,
                ru: row.get(3)?,
                en: row.get(4)?,
            },
            period: row.get(5)?,
            status: EventStatus::read(&row.get::<_, String>(6)?),
            people: 0,
            counted: row.get(7)?,
        };
        Ok((line, event))
    };
    let found: Vec<(Id, LineEvent)> = connection
        .prepare_cached(
            "SELECT l.id, v.id, v.title_kk, v.title_ru, v.title_en, v.period, v.status,
               coalesce((SELECT sum(h.people) FROM head_count h
                 WHERE h.event = v.id AND h.trashed = 0), 0)
             FROM plan_line l
               CROSS JOIN event v INDEXED BY event_plan_line
                 ON v.plan_line = l.id AND v.trashed = 0
             WHERE l.plan = ?1 AND l.trashed = 0 ORDER BY v.period, v.id",
        )
        .and_then(|mut it| it.query_map([plan], read)?.collect())
        .doing("read the events of a plan")?;
    let mut events: BTreeMap<Id, Vec<LineEvent>> = BTreeMap::new();
    for (line, mut event) in found {
        event.people = figures(connection, event.id)?.attended;
        events.entry(line).or_default().push(event);
    }
    Ok(events)
}

/// Counts who was there at the events held, whoever came to several of them once.
fn people_of_plan(connection: &Connection, plan: Id) -> Result<u32> {
    connection
        .prepare_cached(&format!(
            "SELECT count(DISTINCT e.trainee) FROM plan_line l
               CROSS JOIN event v INDEXED BY event_plan_line
                 ON v.plan_line = l.id AND v.trashed = 0 AND v.status IN ('held', 'reported')
               CROSS JOIN enrolment e INDEXED BY enrolment_event
                 ON e.event = v.id AND e.trashed = 0
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE l.plan = ?1 AND l.trashed = 0 AND {WAS_THERE}"
        ))
        .and_then(|mut it| it.query_row([plan], |row| row.get(0)))
        .doing("count the people of a plan")
}

/// Counts lines and those without a list; people on lists are counted apart, each once.
fn sum(lines: &[PlanLineRow]) -> PlanSummary {
    let count = |wanted: &dyn Fn(LineState) -> bool| {
        let found: Vec<_> = lines.iter().filter(|it| wanted(it.state)).collect();
        count_of(&found)
    };
    let held = lines.iter().flat_map(|it| &it.events);
    let held = held.filter(|it| it.status.is_over());
    PlanSummary {
        lines: count_of(lines),
        done: count(&LineState::is_done),
        in_time: count(&|it| it == LineState::InTime),
        later: count(&|it| it == LineState::Later),
        earlier: count(&|it| it == LineState::Earlier),
        not_held: count(&|it| it == LineState::NotHeld),
        cancelled: count(&|it| it == LineState::Cancelled),
        ahead: count(&|it| matches!(it, LineState::Ahead | LineState::UnderWay)),
        people: 0,
        counted: held.map(|it| it.counted).sum(),
    }
}
