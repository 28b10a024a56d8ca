//! Reading one event.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;

use super::{DIRECTION, EventFields, EventRecord, EventStatus};
use crate::common::Trilingual;
use crate::enrolments::{AnswerColumn, answers, places};
use crate::error::{Doing, OrNotFound, Result};
use crate::head_counts::{self, HeadCount};
use crate::ids::Id;
use crate::sessions::{self, Marked, Session};
use crate::store::figures::figures;
use crate::tags;
use crate::volunteer_hours;

/// The columns of [`read_fields`], in its order.
pub(super) const COLUMNS: &str = "v.id, v.title_kk, v.title_ru, v.title_en, v.kind, v.programme, \
     v.period, v.format, v.place, v.district, v.hours, v.status, v.emergency, v.note, v.trashed, \
     v.link, v.audience, v.partners, v.capacity, v.responsible, v.outcome, v.plan_line";

/// Reads an event from the columns of [`COLUMNS`]; directions are read apart.
pub(super) fn read_fields(row: &Row<'_>) -> rusqlite::Result<(Id, EventFields, bool)> {
    let fields = EventFields {
        title_kk: row.get(1)?,
        title_ru: row.get(2)?,
        title_en: row.get(3)?,
        kind: row.get(4)?,
        programme: id_text(row, 5)?,
        period: row.get(6)?,
        format: row.get(7)?,
        place: row.get(8)?,
        district: row.get(9)?,
        directions: Vec::new(),
        hours: row.get::<_, Option<u32>>(10)?.unwrap_or_default(),
        status: EventStatus::read(&row.get::<_, String>(11)?),
        emergency: row.get::<_, Option<i64>>(12)?.is_some_and(|it| it != 0),
        note: row.get(13)?,
        link: row.get(15)?,
        audience: row.get(16)?,
        partners: row.get(17)?,
        capacity: row.get::<_, Option<u32>>(18)?.unwrap_or_default(),
        responsible: row.get(19)?,
        outcome: row.get(20)?,
        plan_line: id_text(row, 21)?,
    };
    Ok((row.get(0)?, fields, row.get::<_, i64>(14)? != 0))
}

fn id_text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    let id: Option<Id> = row.get(column)?;
    Ok(id.map_or_else(String::new, |id| id.to_string()))
}

/// Returns an event with its sessions, in the trash too; refuses with
/// [`crate::error::Code::NotFound`].
pub fn event(connection: &Connection, id: Id) -> Result<EventRecord> {
    let (id, mut fields, trashed) = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM event AS v WHERE v.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_fields).optional())
        .doing("read an event")?
        .or_not_found(id)?;
    fields.directions = tags::list(connection, id, DIRECTION)?;
    Ok(EventRecord {
        id,
        fields,
        sessions: sessions::list(connection, id)?,
        trashed,
    })
}

/// The figures of one event.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventCounts {
    /// People registered.
    pub registered: u32,
    /// People waiting for a place.
    pub waiting: u32,
    /// People invited who have not answered.
    pub invited: u32,
    /// People who agreed to come and are not registered.
    pub agreed: u32,
    /// People who refused.
    pub refused: u32,
    /// Places taken.
    pub places_taken: u32,
    /// People present at one session at least.
    pub attended: u32,
    /// Districts the people on the list come from.
    pub districts: u32,
    /// People taken off the list.
    pub removed: u32,
    /// Sessions up to today whose attendance is not written down: fewer than half are marked.
    pub unmarked_sessions: u32,
    /// Valid certificates.
    pub certificates: u32,
}

/// An event with its figures and the columns of its form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventCard {
    /// The event.
    pub event: EventRecord,
    /// Its figures.
    pub counts: EventCounts,
    /// The columns of its own form.
    pub answers: Vec<AnswerColumn>,
    /// How many people registered or agreed to come have a mark, by session.
    pub marked: BTreeMap<Id, u32>,
    /// Its sessions in the trash.
    pub removed_sessions: Vec<Session>,
    /// People counted at it, but not named.
    pub head_counts: Vec<HeadCount>,
    /// Such rows in the trash.
    pub removed_head_counts: Vec<HeadCount>,
    /// Whether it is an action, whose hours a supervisor confirms.
    pub is_action: bool,
    /// Whether it is over and people were marked, though its status does not say that it was held.
    pub seems_held: bool,
    /// The line of a plan it came of.
    pub planned: Option<PlannedAs>,
}

/// The line of a plan that an event came of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlannedAs {
    /// The plan.
    pub plan: Id,
    /// Its year.
    pub year: String,
    /// What the line is called.
    pub title: Trilingual,
    /// When it was planned for, in the words of the plan.
    pub term: String,
}

/// Returns what the page of an event shows; refuses with [`crate::error::Code::NotFound`].
pub fn show(connection: &Connection, id: Id, today: NaiveDate) -> Result<EventCard> {
    let event = event(connection, id)?;
    let seems_held = !event.trashed && super::seems_held(connection, id, &event.fields, today)?;
    let marked = sessions::list_marked(connection, id)?;
    Ok(EventCard {
        planned: planned_as(connection, id)?,
        event,
        counts: counts(connection, id, &marked, today)?,
        marked: marked.iter().map(|it| (it.session.id, it.marked)).collect(),
        answers: answers::list(connection, id)?,
        removed_sessions: sessions::list_trashed(connection, id)?,
        head_counts: head_counts::list(connection, id)?,
        removed_head_counts: head_counts::list_trashed(connection, id)?,
        is_action: volunteer_hours::is_action(connection, id)?,
        seems_held,
    })
}

fn planned_as(connection: &Connection, event: Id) -> Result<Option<PlannedAs>> {
    let read = |row: &Row<'_>| {
        Ok(PlannedAs {
            plan: row.get(0)?,
            year: row.get(1)?,
            title: Trilingual {
                kk: row.get(2)?,
                ru: row.get(3)?,
                en: String::new(),
            },
            term: row.get(4)?,
        })
    };
    connection
        .prepare_cached(
            "SELECT p.id, p.year, l.title_kk, l.title_ru, l.term FROM event v
               CROSS JOIN plan_line l ON l.id = v.plan_line AND l.trashed = 0
               CROSS JOIN plan p ON p.id = l.plan AND p.trashed = 0
             WHERE v.id = ?1",
        )
        .and_then(|mut it| it.query_row([event], read).optional())
        .doing("read the line of the plan of an event")
}

fn counts(
    connection: &Connection,
    id: Id,
    marked: &[Marked],
    today: NaiveDate,
) -> Result<EventCounts> {
    let sql = "SELECT count(*) FILTER (WHERE e.status = 'registered' AND e.trashed = 0),
            count(*) FILTER (WHERE e.status = 'waiting' AND e.trashed = 0),
            count(*) FILTER (WHERE e.status = 'invited' AND e.trashed = 0),
            count(*) FILTER (WHERE e.status = 'refused' AND e.trashed = 0),
            count(DISTINCT CASE WHEN t.district <> '' AND e.trashed = 0 THEN t.district END),
            count(*) FILTER (WHERE e.trashed = 1),
            count(*) FILTER (WHERE e.status = 'agreed' AND e.trashed = 0)
         FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
         WHERE e.event = ?1";
    let mut counts = connection
        .prepare_cached(sql)
        .and_then(|mut it| {
            it.query_row(params![id], |row| {
                Ok(EventCounts {
                    registered: row.get(0)?,
                    waiting: row.get(1)?,
                    invited: row.get(2)?,
                    refused: row.get(3)?,
                    districts: row.get(4)?,
                    removed: row.get(5)?,
                    agreed: row.get(6)?,
                    ..EventCounts::default()
                })
            })
        })
        .doing("count an event")?;
    counts.places_taken = places::taken(connection, id)?;
    let figures = figures(connection, id)?;
    (counts.attended, counts.certificates) = (figures.attended, figures.certificates);
    let until = today.to_string();
    let unmarked = marked
        .iter()
        .filter(|it| it.is_due(&until) && !it.is_done());
    counts.unmarked_sessions = u32::try_from(unmarked.count()).unwrap_or(u32::MAX);
    Ok(counts)
}
