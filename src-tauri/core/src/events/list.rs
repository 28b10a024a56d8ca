//! Lists of events with filters, order and figures.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, Row, params, params_from_iter};
use serde::{Deserialize, Serialize};

use super::show::{COLUMNS, read_fields};
use super::{DIRECTION, EventFields, EventStatus};
use crate::common::{Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::search;
use crate::store::figures::figures;
use crate::tags;

/// Which events, in which order, from where.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventQuery {
    /// Words of the title or the place, in any order and spelling.
    pub text: String,
    /// Codes of kinds.
    pub kind: Vec<String>,
    /// Of this programme.
    pub programme: Option<Id>,
    /// How far they have come.
    pub status: Vec<EventStatus>,
    /// Codes of directions.
    pub direction: Vec<String>,
    /// Codes of districts where they are held.
    pub district: Vec<String>,
    /// Only events that touch this year.
    pub year: Option<i32>,
    /// Beside those of a year the ones that have no time yet.
    pub undated: bool,
    /// Whether to list the trash instead.
    pub trashed: bool,
    /// The order.
    pub sort: Sort,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return; 0 for all.
    pub limit: u32,
}

/// An event with the figures of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventRow {
    /// The record.
    pub id: Id,
    /// What it says of itself.
    #[serde(flatten)]
    pub fields: EventFields,
    /// How many sessions it has.
    pub sessions: u32,
    /// People registered.
    pub enrolled: u32,
    /// People present at one session at least.
    pub attended: u32,
    /// Valid certificates.
    pub certificates: u32,
    /// Whether it is in the trash.
    pub trashed: bool,
}

/// An event as its own record tells it: neither figures nor directions.
#[derive(Clone, Debug)]
pub(crate) struct EventOutline {
    /// The record.
    pub id: Id,
    /// What it says of itself, directions left out.
    pub fields: EventFields,
    /// Whether it is in the trash.
    pub trashed: bool,
}

fn with_figures(connection: &Connection, outline: EventOutline) -> Result<EventRow> {
    let EventOutline {
        id,
        mut fields,
        trashed,
    } = outline;
    fields.directions = tags::list(connection, id, DIRECTION)?;
    let figures = figures(connection, id)?;
    Ok(EventRow {
        id,
        fields,
        sessions: figures.sessions,
        enrolled: figures.enrolled,
        attended: figures.attended,
        certificates: figures.certificates,
        trashed,
    })
}

fn read_outline(row: &Row<'_>) -> rusqlite::Result<EventOutline> {
    let (id, fields, trashed) = read_fields(row)?;
    Ok(EventOutline {
        id,
        fields,
        trashed,
    })
}

/// Lists events.
pub fn list(connection: &Connection, query: &EventQuery) -> Result<Rows<EventRow>> {
    let (condition, values) = conditions(query);
    let total = connection
        .prepare(&format!(
            "SELECT count(*) FROM event AS v WHERE {condition}"
        ))
        .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
        .doing("count events")?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM event AS v WHERE {condition} ORDER BY {} LIMIT {limit} OFFSET {}",
        order(&query.sort),
        query.offset
    );
    let page: Vec<EventOutline> = connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), read_outline)?
                .collect()
        })
        .doing("list events")?;
    Ok(Rows {
        rows: all_with_figures(connection, page)?,
        total,
    })
}

fn all_with_figures(connection: &Connection, page: Vec<EventOutline>) -> Result<Vec<EventRow>> {
    page.into_iter()
        .map(|outline| with_figures(connection, outline))
        .collect()
}

/// Finds events by words of their title or place.
pub fn find(connection: &Connection, text: &str, limit: u32) -> Result<Vec<EventRow>> {
    if kazakh::fold(text).is_empty() {
        return Ok(Vec::new());
    }
    let query = EventQuery {
        text: text.to_owned(),
        limit,
        ..EventQuery::default()
    };
    Ok(list(connection, &query)?.rows)
}

/// Returns one event with its figures, in the trash too.
pub fn row(connection: &Connection, id: Id) -> Result<EventRow> {
    let outline = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM event AS v WHERE v.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_outline).optional())
        .doing("read an event")?
        .or_not_found(id)?;
    with_figures(connection, outline)
}

/// Lists events that may touch these days or have a session on one of them, cancelled ones left out,
/// the earliest first.
pub fn list_between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<EventRow>> {
    all_with_figures(connection, outlines_between(connection, first, last)?)
}

/// Lists what [`list_between`] does without counting anything.
pub(crate) fn outlines_between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<EventOutline>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM event AS v
             WHERE v.trashed = 0 AND v.status <> 'cancelled'
               AND (v.first_day <> '' AND v.first_day <= ?2 AND v.last_day >= ?1
                 OR EXISTS (SELECT 1 FROM session s WHERE s.event = v.id AND s.trashed = 0
                   AND s.date BETWEEN ?1 AND ?2))
             ORDER BY coalesce(nullif(v.first_day, ''), (SELECT min(s.date) FROM session s
                 WHERE s.event = v.id AND s.trashed = 0 AND s.date <> '')), v.sort_key, v.id"
        ))
        .and_then(|mut it| {
            it.query_map(params![first.to_string(), last.to_string()], read_outline)?
                .collect()
        })
        .doing("list events")
}

fn conditions(query: &EventQuery) -> (String, Vec<Sql>) {
    let mut sql = vec!["v.trashed = ?".to_owned()];
    let mut values = vec![Sql::Integer(i64::from(query.trashed))];
    if let Some((words, more)) = search::titled_condition("v.folded", &query.text) {
        sql.push(words);
        values.extend(more);
    }
    let statuses: Vec<String> = query.status.iter().map(|it| it.code().to_owned()).collect();
    let direction = "EXISTS (SELECT 1 FROM tag g WHERE g.entity = v.id AND g.kind = 'direction'
         AND g.trashed = 0 AND g.code IN (#))";
    for (wanted, condition) in [
        (&query.kind, "v.kind IN (#)"),
        (&statuses, "v.status IN (#)"),
        (&query.district, "v.district IN (#)"),
        (&query.direction, direction),
    ] {
        if !wanted.is_empty() {
            sql.push(condition.replace('#', &vec!["?"; wanted.len()].join(", ")));
            values.extend(wanted.iter().cloned().map(Sql::Text));
        }
    }
    if let Some(programme) = query.programme {
        sql.push("v.programme = ?".to_owned());
        values.push(Sql::Blob(programme.as_bytes().to_vec()));
    }
    if let Some(year) = query.year {
        sql.push(touching_a_year(query.undated).to_owned());
        values.extend([
            Sql::Text(format!("{year}-12-31")),
            Sql::Text(format!("{year}-01-01")),
        ]);
    }
    (sql.join(" AND "), values)
}

/// Events that touch a year, and beside them, where these are asked for, the ones without a time.
const fn touching_a_year(undated: bool) -> &'static str {
    if undated {
        "(v.first_day = '' OR v.first_day <= ? AND v.last_day >= ?)"
    } else {
        "v.first_day <> '' AND v.first_day <= ? AND v.last_day >= ?"
    }
}

/// Usually the latest stands first, and what has no time yet before it.
fn order(sort: &Sort) -> String {
    let direction = sort.direction();
    let column = match sort.by.as_str() {
        "title" => return format!("v.sort_key {direction}, v.id"),
        "period" => format!("v.first_day {direction}"),
        "kind" | "status" | "district" | "format" | "place" | "hours" => {
            format!("v.{} {direction}", sort.by)
        }
        "sessions" | "enrolled" | "attended" | "certificates" => {
            format!(
                "(SELECT f.{} FROM event_figure f WHERE f.event = v.id) {direction}",
                sort.by
            )
        }
        _ => "v.first_day = '' DESC, v.first_day DESC".to_owned(),
    };
    format!("{column}, v.sort_key, v.id")
}
