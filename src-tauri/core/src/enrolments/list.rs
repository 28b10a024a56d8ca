//! The list of an event, with filters, order and figures.

use std::collections::BTreeMap;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{EnrolmentState, answers};
use crate::common::{Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::search;
use crate::store::figures::IS_VALID;
use crate::tags;
use crate::trainees::{self, LIST_WIDTH, TraineeRow};

/// Whom of an event's list, in which order, from where.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EnrolmentQuery {
    /// The event.
    pub event: Id,
    /// Words of the name, in any order and spelling.
    #[serde(default)]
    pub text: String,
    /// Where they stand.
    #[serde(default)]
    pub status: Vec<EnrolmentState>,
    /// Codes of roles.
    #[serde(default)]
    pub role: Vec<String>,
    /// Codes of districts the people come from.
    #[serde(default)]
    pub district: Vec<String>,
    /// Codes of directions they chose in the form.
    #[serde(default)]
    pub direction: Vec<String>,
    /// Equal values of columns of the form.
    #[serde(default)]
    pub answers: BTreeMap<Id, String>,
    /// Those taken off the list instead of those on it.
    #[serde(default)]
    pub trashed: bool,
    /// The order: a field of the person, a figure, or the id of a column of the form.
    #[serde(default)]
    pub sort: Sort,
    /// How many rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// How many rows to return; 0 for all.
    #[serde(default)]
    pub limit: u32,
}

/// A person on the list of an event.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Enrolment {
    /// The record.
    pub id: Id,
    /// The event.
    pub event: Id,
    /// The person.
    pub trainee: TraineeRow,
    /// Code of a role.
    pub role: String,
    /// Where they stand.
    pub status: EnrolmentState,
    /// Answers by column of the form.
    pub answers: BTreeMap<Id, String>,
    /// Codes of the directions they chose in the form.
    pub directions: Vec<String>,
    /// What they agreed to in the form, or refused, by scope: `data`, `photo`, `parent`.
    pub consents: BTreeMap<String, bool>,
    /// Free note.
    pub note: String,
    /// When they registered, a day or a moment.
    pub registered_at: String,
    /// Since when they stand so, a day; empty where that is the day of registration.
    pub status_on: String,
    /// Title of their group, or empty.
    pub group: String,
    /// Why somebody whom the law stops was let in.
    pub law_note: String,
    /// Sessions they were present at.
    pub attended: u32,
    /// Hours of these sessions.
    pub hours: u32,
    /// Serial of a valid certificate, or empty.
    pub serial: String,
}

/// Sessions of its event that the person of enrolment `e` was present at; sessions before marks,
/// for the reason that [`crate::store::figures::WAS_THERE`] gives.
const THERE: &str = "FROM session s CROSS JOIN attendance a INDEXED BY attendance_session
      WHERE s.event = e.event AND s.trashed = 0 AND a.session = s.id AND a.trainee = e.trainee
        AND a.trashed = 0 AND a.mark IN ('present', 'late')";

/// The figures a list may be sorted by, of enrolment `e`.
fn figure(name: &str) -> Option<String> {
    Some(match name {
        "attended" => format!("(SELECT count(*) {THERE})"),
        "hours" => format!("(SELECT coalesce(sum(s.hours), 0) {THERE})"),
        "serial" => format!(
            "coalesce((SELECT c.serial FROM certificate c INDEXED BY certificate_event
               WHERE c.event = e.event AND c.trainee = e.trainee AND {IS_VALID}
               ORDER BY c.id DESC LIMIT 1), '')"
        ),
        _ => return None,
    })
}

fn select() -> String {
    let figures: Vec<String> = ["attended", "hours", "serial"]
        .into_iter()
        .filter_map(figure)
        .collect();
    format!(
        "SELECT {}, e.id, e.event, e.role, e.status, e.note, {}, e.registered_at, e.status_on,
           coalesce((SELECT g.title FROM event_group g WHERE g.id = e.event_group AND g.trashed = 0),
             ''), e.law_note",
        trainees::list_columns(),
        figures.join(", ")
    )
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<Enrolment> {
    Ok(Enrolment {
        trainee: trainees::read_list_row(row)?,
        id: row.get(LIST_WIDTH)?,
        event: row.get(LIST_WIDTH + 1)?,
        role: row.get(LIST_WIDTH + 2)?,
        status: EnrolmentState::read(&row.get::<_, String>(LIST_WIDTH + 3)?),
        note: row.get(LIST_WIDTH + 4)?,
        attended: row.get(LIST_WIDTH + 5)?,
        hours: row.get(LIST_WIDTH + 6)?,
        serial: row.get(LIST_WIDTH + 7)?,
        registered_at: row.get(LIST_WIDTH + 8)?,
        status_on: row.get(LIST_WIDTH + 9)?,
        group: row.get(LIST_WIDTH + 10)?,
        law_note: row.get(LIST_WIDTH + 11)?,
        answers: BTreeMap::new(),
        directions: Vec::new(),
        consents: BTreeMap::new(),
    })
}

/// Lists people of an event; phones and numbers are whole, the window masks them.
pub fn list(connection: &Connection, query: &EnrolmentQuery) -> Result<Rows<Enrolment>> {
    let (condition, values) = conditions(connection, query)?;
    let from = format!(
        "FROM enrolment AS e
           CROSS JOIN trainee AS t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
         WHERE {condition}"
    );
    let total = connection
        .prepare(&format!("SELECT count(*) {from}"))
        .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
        .doing("count the list of an event")?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "SELECT e.rowid {from} ORDER BY {} LIMIT {limit} OFFSET {}",
        order(&query.sort),
        query.offset
    );
    let page: Vec<i64> = connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), |row| row.get(0))?
                .collect()
        })
        .doing("list an event")?;
    Ok(Rows {
        rows: rows_at(connection, &page)?,
        total,
    })
}

/// Reads the rows of a page, whose places in the table are known: figures are counted for them and
/// not for everybody who is sorted.
fn rows_at(connection: &Connection, page: &[i64]) -> Result<Vec<Enrolment>> {
    let sql = format!(
        "{} FROM enrolment AS e CROSS JOIN trainee AS t ON t.id = e.trainee WHERE e.rowid = ?1",
        select()
    );
    let mut statement = connection.prepare_cached(&sql).doing("list an event")?;
    let mut rows = Vec::with_capacity(page.len());
    for place in page {
        let mut row = statement
            .query_row([place], read_row)
            .doing("list an event")?;
        row.answers = answers::of_enrolment(connection, row.id)?;
        row.directions = tags::list(connection, row.id, "direction")?;
        row.consents = consents_of(connection, row.event, row.trainee.trainee.id)?;
        let person = &mut row.trainee.trainee;
        person.categories = trainees::categories_of(connection, person.id)?;
        rows.push(row);
    }
    Ok(rows)
}

/// Returns what a person said to the form of an event, by scope.
fn consents_of(connection: &Connection, event: Id, trainee: Id) -> Result<BTreeMap<String, bool>> {
    connection
        .prepare_cached(
            "SELECT scope, given = 'yes' FROM consent INDEXED BY consent_trainee
             WHERE trainee = ?1 AND event = ?2 AND trashed = 0 AND given <> ''",
        )
        .and_then(|mut it| {
            it.query_map([trainee, event], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read consents")
}

/// Returns the event of an enrolment, in the trash too; refuses with
/// [`crate::error::Code::NotFound`].
pub fn event_of(connection: &Connection, id: Id) -> Result<Id> {
    connection
        .prepare_cached("SELECT event FROM enrolment WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read an enrolment")?
        .or_not_found(id)
}

/// Returns everybody on the list of an event with where they stand, in the order of names.
pub fn enrolments_of(connection: &Connection, event: Id) -> Result<Vec<(Id, Id, EnrolmentState)>> {
    connection
        .prepare_cached(
            "SELECT e.id, e.trainee, e.status
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                let status: String = row.get(2)?;
                Ok((row.get(0)?, row.get(1)?, EnrolmentState::read(&status)))
            })?
            .collect()
        })
        .doing("read the list of an event")
}

fn conditions(connection: &Connection, query: &EnrolmentQuery) -> Result<(String, Vec<Sql>)> {
    let id = |id: &Id| Sql::Blob(id.as_bytes().to_vec());
    let mut sql = vec!["e.trashed = ? AND e.event = ?".to_owned()];
    let mut values = vec![Sql::Integer(i64::from(query.trashed)), id(&query.event)];
    if let Some((text, more)) = search::text_condition(connection, &query.text)? {
        sql.push(text);
        values.extend(more);
    }
    let statuses: Vec<String> = query.status.iter().map(|it| it.code().to_owned()).collect();
    for (wanted, column) in [
        (&statuses, "e.status"),
        (&query.role, "e.role"),
        (&query.district, "t.district"),
    ] {
        if !wanted.is_empty() {
            sql.push(format!(
                "{column} IN ({})",
                vec!["?"; wanted.len()].join(", ")
            ));
            values.extend(wanted.iter().cloned().map(Sql::Text));
        }
    }
    if !query.direction.is_empty() {
        sql.push(format!(
            "EXISTS (SELECT 1 FROM tag d WHERE d.entity = e.id AND d.kind = 'direction'
               AND d.trashed = 0 AND d.code IN ({}))",
            vec!["?"; query.direction.len()].join(", ")
        ));
        values.extend(query.direction.iter().cloned().map(Sql::Text));
    }
    for (question, wanted) in &query.answers {
        let value = "(SELECT n.value FROM enrolment_answer n WHERE n.entity = e.id AND n.key = ?)";
        sql.push(format!("coalesce({value}, '') = ?"));
        values.extend([id(question), Sql::Text(wanted.clone())]);
    }
    Ok((sql.join(" AND "), values))
}

fn order(sort: &Sort) -> String {
    let direction = sort.direction();
    let column = match sort.by.as_str() {
        "role" | "status" | "note" | "registered_at" => format!("e.{} {direction}, ", sort.by),
        "status_on" => format!("coalesce(nullif(e.status_on, ''), e.registered_at) {direction}, "),
        "group" => format!(
            "(SELECT g.position FROM event_group g WHERE g.id = e.event_group AND g.trashed = 0)
             {direction}, "
        ),
        by @ ("attended" | "hours" | "serial") => {
            format!("{} {direction}, ", figure(by).unwrap_or_default())
        }
        "birth_date" | "district" | "school" | "phone" | "phone_more" | "email" | "study_group"
        | "course" | "faculty" | "organisation" | "sex" => format!("t.{} {direction}, ", sort.by),
        by => match by.parse::<Id>() {
            // The id is written from its own bytes, so that no text of a query reaches the SQL.
            Ok(question) => format!(
                "(SELECT n.value FROM enrolment_answer n
                  WHERE n.entity = e.id AND n.key = x'{}') {direction}, ",
                question.to_string().replace('-', "")
            ),
            Err(_) => return format!("t.sort_key {direction}, t.id"),
        },
    };
    format!("{column}t.sort_key, t.id")
}
