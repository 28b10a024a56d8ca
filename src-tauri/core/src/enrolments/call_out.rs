//! Whom to call to an action: people with what decides it beside their names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::EnrolmentState;
use super::law::Rule;
use crate::common::{Argument, Lang, Message, Rows};
use crate::consents::{self, Scope};
use crate::disclosures::note_export;
use crate::error::{Doing, Result};
use crate::events::{self, HeldDays};
use crate::ids::Id;
use crate::register::Register;
use crate::trainees::{self, TraineeQuery, TraineeRow};
use crate::volunteer_hours;
use crate::words::words;

/// The action somebody was last at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LastAction {
    /// The event.
    pub event: Id,
    /// Its title in Kazakh.
    pub title_kk: String,
    /// In Russian.
    pub title_ru: String,
    /// In English.
    pub title_en: String,
    /// The day of the last session they were at.
    pub day: String,
}

/// Somebody who may be called.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CallOutRow {
    /// The person with their directions.
    pub person: TraineeRow,
    /// Minutes of volunteer work that supervisors confirmed.
    pub volunteer_minutes: u32,
    /// Whole years on the first day of the action, where the birth date is known.
    pub age: Option<u32>,
    /// What they, or a parent, agreed to and did not take back.
    pub consents: Vec<Scope>,
    /// The action they were last at.
    pub last_action: Option<LastAction>,
    /// How they stand on the list of this one; nothing where they are not on it.
    pub status: Option<EnrolmentState>,
    /// Their enrolment.
    pub enrolment: Option<Id>,
    /// Since when they stand so, a day or empty.
    pub status_on: String,
    /// Why the law keeps them out; nothing where a written note lets them in.
    pub stopped: Option<Message>,
}

/// Lists people who meet a query, with what decides whether they are called to an event. Age counts
/// on its first day, or on the given day where nobody knows it.
///
/// Refuses with [`crate::error::Code::NotFound`] an event that is not there.
pub fn call_out(
    connection: &Connection,
    event: Id,
    query: &TraineeQuery,
    today: NaiveDate,
) -> Result<Rows<CallOutRow>> {
    let held_on = HeldDays::read(connection, event)?.age_on(today);
    let rule = Rule::of(connection, event, today)?;
    let query = TraineeQuery {
        age_on: held_on.to_string(),
        ..query.clone()
    };
    let people = trainees::list(connection, &query, today)?;
    let mut rows = Vec::with_capacity(people.rows.len());
    for person in people.rows {
        rows.push(row_of(connection, event, person, (&rule, held_on))?);
    }
    Ok(Rows {
        rows,
        total: people.total,
    })
}

fn row_of(
    connection: &Connection,
    event: Id,
    person: TraineeRow,
    (rule, held_on): (&Rule, NaiveDate),
) -> Result<CallOutRow> {
    let id = person.trainee.id;
    let birth_date = &person.trainee.birth_date;
    let age = birth_date.parse::<NaiveDate>().ok();
    let stopped = rule
        .keeps_out(birth_date)
        .then(|| Message::new("call-out-under-age").name(&person.trainee.full_name()));
    let standing: Option<(Id, String, String, bool)> = connection
        .prepare_cached(
            "SELECT id, status, coalesce(nullif(status_on, ''), registered_at), law_note <> ''
             FROM enrolment WHERE event = ?1 AND trainee = ?2 AND trashed = 0",
        )
        .and_then(|mut it| {
            it.query_row(params![event, id], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()
        })
        .doing("read how somebody stands on a list")?;
    let has_note = standing.as_ref().is_some_and(|it| it.3);
    let (enrolment, status, status_on) = match standing {
        Some((enrolment, status, on, _)) => {
            let day = on.get(..10).unwrap_or(&on).to_owned();
            (Some(enrolment), Some(EnrolmentState::read(&status)), day)
        }
        None => (None, None, String::new()),
    };
    Ok(CallOutRow {
        age: age.and_then(|birth| held_on.years_since(birth)),
        consents: consents::standing(connection, id, held_on)?,
        last_action: last_action(connection, id)?,
        volunteer_minutes: volunteer_hours::confirmed_minutes(connection, id)?,
        person,
        status,
        enrolment,
        status_on,
        stopped: stopped.filter(|_| !has_note),
    })
}

/// Finds the action somebody was last at.
fn last_action(connection: &Connection, trainee: Id) -> Result<Option<LastAction>> {
    let is_action = volunteer_hours::condition();
    connection
        .prepare_cached(&format!(
            "SELECT v.id, v.title_kk, v.title_ru, v.title_en, s.date
             FROM attendance a INDEXED BY attendance_trainee
               CROSS JOIN session s ON s.id = a.session AND s.trashed = 0
               CROSS JOIN event v ON v.id = s.event AND v.trashed = 0 AND {is_action}
             WHERE a.trainee = ?1 AND a.trashed = 0 AND a.mark IN ('present', 'late')
             ORDER BY s.date DESC, v.id LIMIT 1"
        ))
        .and_then(|mut it| {
            it.query_row([trainee], |row| {
                Ok(LastAction {
                    event: row.get(0)?,
                    title_kk: row.get(1)?,
                    title_ru: row.get(2)?,
                    title_en: row.get(3)?,
                    day: row.get(4)?,
                })
            })
            .optional()
        })
        .doing("read the last action of a person")
}

/// Returns people as a text to be sent to whoever calls them: the action, then a numbered line each
/// with name and phone. Whom the law keeps out of the action is left out and counted at the end. That it
/// left the register is remembered.
///
/// Refuses with [`crate::error::Code::NotFound`] an event or a person that is not there.
pub fn call_out_text(register: &Register, event: Id, people: &[Id], lang: Lang) -> Result<String> {
    let today = register.clock().today();
    let (text, told) = register.read(|it| {
        let fields = events::event(it, event)?.fields;
        let head = [
            fields.title(lang),
            when(&fields.period),
            fields.place.clone(),
        ];
        let head: Vec<String> = head.into_iter().filter(|it| !it.is_empty()).collect();
        let mut lines = vec![head.join(", ")];
        let rule = Rule::of(it, event, today)?;
        for person in people {
            let row = row_of(it, event, trainees::row(it, *person)?, (&rule, today))?;
            if row.stopped.is_some() {
                continue;
            }
            let (number, person) = (lines.len(), row.person.trainee);
            lines.push(match person.phone.as_str() {
                "" => format!("{number}. {}", person.full_name()),
                phone => format!("{number}. {} {phone}", person.full_name()),
            });
        }
        let told = lines.len() - 1;
        if told < people.len() {
            let left = u32::try_from(people.len() - told).unwrap_or(u32::MAX);
            let left = [("count", Argument::Number(left))];
            lines.push(words(lang).say("call-out-left-out", &left));
        }
        Ok((lines.join("\n"), told))
    })?;
    note_export(register, "call_out", told)?;
    Ok(text)
}

/// Days as people write them: 27.11.2026 or 27.11.2026–28.11.2026.
fn when(period: &str) -> String {
    let day = |text: &str| match text.parse::<NaiveDate>() {
        Ok(day) => day.format("%d.%m.%Y").to_string(),
        Err(_) => text.to_owned(),
    };
    let parts: Vec<String> = period.split('/').map(day).collect();
    match period.len() {
        10 | 21 => parts.join("–"),
        _ => period.to_owned(),
    }
}

/// Returns how many on a list stand how: what a call-out has come to.
pub fn answers_so_far(connection: &Connection, event: Id) -> Result<BTreeMap<EnrolmentState, u32>> {
    let rows: Vec<(String, u32)> = connection
        .prepare_cached(
            "SELECT e.status, count(*) FROM enrolment e
             CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 GROUP BY e.status",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("count a list")?;
    let mut counts = BTreeMap::new();
    for (status, count) in rows {
        *counts.entry(EnrolmentState::read(&status)).or_default() += count;
    }
    Ok(counts)
}
