//! What a list of people is narrowed by, as conditions of SQL on trainee `t`.

use chrono::{Months, NaiveDate, TimeDelta};
use rusqlite::Connection;
use rusqlite::types::Value as Sql;

use super::TraineeQuery;
use crate::error::Result;
use crate::ids::Id;
use crate::own_fields;
use crate::search;
use crate::store::figures::WAS_THERE;

/// Fields of a person that a list may be asked to have, or to lack.
pub const MAY_LACK: [&str; 10] = [
    "phone",
    "email",
    "iin",
    "birth_date",
    "sex",
    "district",
    "school",
    "organisation",
    "study_group",
    "patronymic",
];

/// The condition that every query has.
pub(super) const LISTED: &str = "t.trashed = ?";

/// A day begins at midnight of Kazakhstan, whatever the laptop's own zone says.
const AHEAD_OF_UTC: TimeDelta = TimeDelta::hours(5);

/// The conditions of a query as SQL and its values.
pub(super) struct Conditions {
    /// Joined by AND.
    pub(super) sql: String,
    /// In the order of the marks.
    pub(super) values: Vec<Sql>,
}

impl Conditions {
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Sql>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    /// Adds a condition in which `{}` stands for one of several texts; none ask for nothing.
    fn add_any(&mut self, sql: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.add(&sql.replace("{}", &marks(texts.len())), values_of(texts));
        }
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

fn values_of(texts: &[String]) -> impl Iterator<Item = Sql> {
    texts.iter().cloned().map(Sql::Text)
}

fn value_of(id: Id) -> Sql {
    Sql::Blob(id.as_bytes().to_vec())
}

/// Returns the conditions of a query.
pub(super) fn conditions(
    connection: &Connection,
    query: &TraineeQuery,
    today: NaiveDate,
) -> Result<Conditions> {
    let mut all = Conditions {
        sql: LISTED.to_owned(),
        values: vec![Sql::Integer(i64::from(query.trashed))],
    };
    if let Some((sql, values)) = search::text_condition(connection, &query.text)? {
        all.add(&sql, values);
    }
    add_places(&mut all, query);
    add_tags(&mut all, query);
    if let Some(sex) = query.sex {
        all.add("t.sex = ?", [Sql::Text(sex.code().to_owned())]);
    }
    add_ages(&mut all, query, today);
    add_lists(&mut all, query);
    for field in MAY_LACK {
        if query.has.iter().any(|it| it == field) {
            all.add(&format!("t.{field} <> ''"), []);
        }
        if query.missing.iter().any(|it| it == field) {
            all.add(&format!("t.{field} = ''"), []);
        }
    }
    add_consents(&mut all, query, today);
    for (sql, values) in own_fields::all_conditions(connection, &query.own)? {
        all.add(&sql, values);
    }
    if let Some(first) = first_id_of(&query.added_since) {
        all.add("t.id >= ?", [value_of(first)]);
    }
    Ok(all)
}

/// Where people live and study.
fn add_places(all: &mut Conditions, query: &TraineeQuery) {
    all.add_any("t.district IN ({})", &query.district);
    all.add_any("t.school IN ({})", &query.school);
    all.add_any("t.organisation IN ({})", &query.organisation);
    all.add_any("t.faculty IN ({})", &query.faculty);
    all.add_any("t.course IN ({})", &query.course);
    all.add_any("t.study_group IN ({})", &query.study_group);
}

/// Categories, and directions of the person or chosen in a form.
fn add_tags(all: &mut Conditions, query: &TraineeQuery) {
    all.add_any(
        "EXISTS (SELECT 1 FROM tag g WHERE g.entity = t.id AND g.kind = 'category'
          AND g.trashed = 0 AND g.code IN ({}))",
        &query.category,
    );
    if !query.direction.is_empty() {
        let sql = "(EXISTS (SELECT 1 FROM tag g WHERE g.entity = t.id AND g.kind = 'direction'
              AND g.trashed = 0 AND g.code IN ({}))
            OR t.id IN (SELECT e.trainee FROM tag g CROSS JOIN enrolment e
              ON e.id = g.entity AND e.trashed = 0
              WHERE g.kind = 'direction' AND g.trashed = 0 AND g.code IN ({})))";
        let sql = sql.replace("{}", &marks(query.direction.len()));
        let twice = values_of(&query.direction).chain(values_of(&query.direction));
        all.add(&sql, twice);
    }
}

fn add_ages(all: &mut Conditions, query: &TraineeQuery, today: NaiveDate) {
    let on = query.age_on.parse().unwrap_or(today);
    let years_ago = |years: u32| on.checked_sub_months(Months::new(years.saturating_mul(12)));
    if let Some(latest) = query.age_from.and_then(years_ago) {
        all.add(
            "t.birth_date <> '' AND t.birth_date <= ?",
            [Sql::Text(latest.to_string())],
        );
    }
    if let Some(earliest) = query
        .age_to
        .and_then(|age| years_ago(age.saturating_add(1)))
    {
        all.add("t.birth_date > ?", [Sql::Text(earliest.to_string())]);
    }
}

/// Lists of events and of clubs.
fn add_lists(all: &mut Conditions, query: &TraineeQuery) {
    if query.event.is_some() || !query.status.is_empty() {
        let there = query.status.iter().any(|it| it == "attended");
        let (event, status) = (
            if query.event.is_some() {
                " AND e.event = ?"
            } else {
                ""
            },
            status_condition(&query.status, there),
        );
        let sql = format!(
            "t.id IN (SELECT e.trainee FROM enrolment e WHERE e.trashed = 0{event}{status})"
        );
        let values = query.event.map(value_of).into_iter();
        all.add(&sql, values.chain(values_of(&query.status)));
    }
    if query.club.is_some() || !query.role.is_empty() {
        let (club, role) = (
            if query.club.is_some() {
                " AND m.club = ?"
            } else {
                ""
            },
            if query.role.is_empty() {
                String::new()
            } else {
                format!(" AND m.role IN ({})", marks(query.role.len()))
            },
        );
        let sql =
            format!("t.id IN (SELECT m.trainee FROM membership m WHERE m.trashed = 0{club}{role})");
        let values = query.club.map(value_of).into_iter();
        all.add(&sql, values.chain(values_of(&query.role)));
    }
}

fn status_condition(status: &[String], there: bool) -> String {
    if status.is_empty() {
        return String::new();
    }
    let there = if there {
        format!(" OR {WAS_THERE}")
    } else {
        String::new()
    };
    format!(" AND (e.status IN ({}){there})", marks(status.len()))
}

/// Consents that stand on a day: given, not withdrawn, not ended, and not refused on
/// its day or later.
fn add_consents(all: &mut Conditions, query: &TraineeQuery, today: NaiveDate) {
    let sql = "EXISTS (SELECT 1 FROM consent c WHERE c.trainee = t.id AND c.trashed = 0
          AND c.scope = ? AND c.given = 'yes' AND c.withdrawn_on = ''
          AND (c.until = '' OR c.until >= ?)
          AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.trainee = c.trainee AND n.trashed = 0
            AND n.scope = c.scope AND n.given = 'no' AND n.on_date >= c.on_date))";
    let values = |scope: &String| [Sql::Text(scope.clone()), Sql::Text(today.to_string())];
    for scope in &query.consent {
        all.add(sql, values(scope));
    }
    for scope in &query.no_consent {
        all.add(&format!("NOT {sql}"), values(scope));
    }
}

/// Returns the smallest id that a person added on a day may have; ids tell when they were made.
fn first_id_of(day: &str) -> Option<Id> {
    let day: NaiveDate = day.parse().ok()?;
    let midnight = day.and_hms_opt(0, 0, 0)?.checked_sub_signed(AHEAD_OF_UTC)?;
    let milliseconds = u64::try_from(midnight.and_utc().timestamp_millis()).ok()?;
    let [_, _, a, b, c, d, e, f] = milliseconds.to_be_bytes();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip([a, b, c, d, e, f]) {
        *to = from;
    }
    Some(Id::from_bytes(bytes))
}
