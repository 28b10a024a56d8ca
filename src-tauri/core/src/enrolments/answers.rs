//! The columns of an event's own form.
//!
//! A column's id is derived from the event and its first title, folded: two laptops reading the
//! same form make the same columns, and a column renamed here still takes the form's answers.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};

/// One column of the event's own form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct AnswerColumn {
    /// The record.
    pub id: Id,
    /// Its title.
    pub label: String,
    /// How many people of the list have an answer.
    pub filled: u32,
    /// The most used answers, to filter by.
    pub values: Vec<String>,
}

/// So many answers are offered to filter by.
const OFFERED: usize = 40;

/// Lists the columns of an event's form in their order.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<AnswerColumn>> {
    let mut columns: Vec<AnswerColumn> = connection
        .prepare_cached(
            "SELECT id, title FROM question WHERE event = ?1 AND trashed = 0 ORDER BY position, id",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                let (id, label) = (row.get(0)?, row.get(1)?);
                Ok(AnswerColumn {
                    id,
                    label,
                    filled: 0,
                    values: Vec::new(),
                })
            })?
            .collect()
        })
        .doing("read the columns of a form")?;
    for column in &mut columns {
        let used = used_answers(connection, event, column.id)?;
        column.filled = used.iter().map(|(_, people)| people).sum();
        let offered = used.into_iter().take(OFFERED);
        column.values = offered.map(|(text, _)| text).collect();
    }
    Ok(columns)
}

/// Returns the answers of a column with how many people gave them, the most used first.
fn used_answers(connection: &Connection, event: Id, column: Id) -> Result<Vec<(String, u32)>> {
    connection
        .prepare_cached(
            "SELECT n.value, count(*) AS people FROM enrolment e
               JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
               JOIN enrolment_answer n ON n.entity = e.id AND n.key = ?2
             WHERE e.event = ?1 AND e.trashed = 0
             GROUP BY n.value ORDER BY people DESC, n.value",
        )
        .and_then(|mut it| {
            it.query_map(params![event, column], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read answers")
}

/// Adds a column; one with the same title is returned as it is.
pub fn add(register: &Register, event: Id, label: &str) -> Result<Outcome<AnswerColumn>> {
    register.transact(Act::EnrolmentChange, |change| {
        let id = ensure(change, event, label)?;
        column(change, event, id)
    })
}

/// Gives a column another title; its answers stay with it.
pub fn correct(
    register: &Register,
    event: Id,
    id: Id,
    label: &str,
) -> Result<Outcome<AnswerColumn>> {
    register.transact(Act::EnrolmentChange, |change| {
        let fields = Fields::new().text("title", &read_label(label)?);
        change.correct(Table::Question, id, fields)?;
        column(change, event, id)
    })
}

/// Finds the column of a title inside a change, or adds it after the others.
pub fn ensure(change: &mut Change<'_>, event: Id, label: &str) -> Result<Id> {
    change.present(Table::Event, event)?;
    let label = read_label(label)?;
    let folded = kazakh::fold(&label);
    let key = if folded.is_empty() {
        label.to_lowercase()
    } else {
        folded
    };
    let id = Id::derive("question", &[event.as_bytes(), key.as_bytes()]);
    let known = list(change, event)?;
    if let Some(same) = known
        .iter()
        .find(|it| it.id == id || kazakh::fold(&it.label) == key)
    {
        return Ok(same.id);
    }
    let last: Option<i64> = change
        .prepare_cached("SELECT max(position) FROM question WHERE event = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_row([event], |row| row.get(0)).optional())
        .doing("read the columns of a form")?
        .flatten();
    let fields = Fields::new()
        .id("event", Some(event))
        .text("title", &label)
        .number("position", Some(last.map_or(0, |it| it + 1)));
    change.add(Table::Question, id, fields)?;
    Ok(id)
}

fn read_label(label: &str) -> Result<String> {
    let label = kazakh::mend(label).text;
    if label.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "label"));
    }
    Ok(label)
}

fn column(connection: &Connection, event: Id, id: Id) -> Result<AnswerColumn> {
    list(connection, event)?
        .into_iter()
        .find(|it| it.id == id)
        .or_not_found(id)
}

/// Returns the answers of one enrolment by column.
pub(crate) fn of_enrolment(
    connection: &Connection,
    enrolment: Id,
) -> Result<std::collections::BTreeMap<Id, String>> {
    connection
        .prepare_cached("SELECT key, value FROM enrolment_answer WHERE entity = ?1")
        .and_then(|mut it| {
            it.query_map(params![enrolment], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read answers")
}
