//! Lists of people with filters, order and counts.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};
use serde::{Deserialize, Serialize};

use super::show::{COLUMNS, read_row};
use super::{Sex, Trainee, categories_of};
use crate::common::{Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::search;
use crate::store::figures::{IS_VALID, SESSIONS_ATTENDED, WAS_THERE};

/// Which people, in which order, from where.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeQuery {
    /// Words of the name, in any order and spelling; digits mean a phone or an IIN.
    pub text: String,
    /// Codes of districts.
    pub district: Vec<String>,
    /// Codes of categories.
    pub category: Vec<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Youngest age in whole years today.
    pub age_from: Option<u32>,
    /// Oldest age in whole years today.
    pub age_to: Option<u32>,
    /// Enrolled at this event.
    pub event: Option<Id>,
    /// Member of this club.
    pub club: Option<Id>,
    /// Fields that are empty: `phone`, `school`, `birth_date`, `district`.
    pub missing: Vec<String>,
    /// Whether to list the trash instead.
    pub trashed: bool,
    /// The order.
    pub sort: Sort,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return.
    pub limit: u32,
}

/// A person with the figures of a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeRow {
    /// The person.
    #[serde(flatten)]
    pub trainee: Trainee,
    /// Events attended or registered for.
    pub events: u32,
    /// Hours of sessions attended.
    pub hours: u32,
    /// Valid certificates.
    pub certificates: u32,
    /// Day of the last session with a mark of presence.
    pub last_on: String,
}

/// The figures a list may be sorted by, of trainee `t`, in the order of the columns.
fn figures() -> [(&'static str, String); 4] {
    [
        (
            "events",
            format!(
                "(SELECT count(*) FROM enrolment e
                    CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
                  WHERE e.trainee = t.id AND e.trashed = 0
                    AND (e.status = 'registered' OR {WAS_THERE}))"
            ),
        ),
        (
            "hours",
            format!("(SELECT coalesce(sum(s.hours), 0) FROM {SESSIONS_ATTENDED})"),
        ),
        (
            "certificates",
            format!("(SELECT count(*) FROM certificate c WHERE c.trainee = t.id AND {IS_VALID})"),
        ),
        (
            "last_on",
            format!("(SELECT coalesce(max(s.date), '') FROM {SESSIONS_ATTENDED})"),
        ),
    ]
}

/// How many columns a list row has; more may follow them.
pub(crate) const LIST_WIDTH: usize = 22;

/// Reads the columns of a list row.
pub(crate) fn list_columns() -> String {
    let figures = figures().map(|(_, sql)| sql).join(", ");
    format!("{COLUMNS}, {figures}")
}

/// Reads a list row; categories are read apart.
pub(crate) fn read_list_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<TraineeRow> {
    Ok(TraineeRow {
        trainee: read_row(row)?,
        events: row.get(18)?,
        hours: row.get(19)?,
        certificates: row.get(20)?,
        last_on: row.get(21)?,
    })
}

/// Returns one person with the figures of a list; refuses with [`crate::error::Code::NotFound`].
pub fn row(connection: &Connection, id: Id) -> Result<TraineeRow> {
    let number: i64 = connection
        .prepare_cached("SELECT number FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read a person")?
        .or_not_found(id)?;
    rows_at(connection, &[number])?.pop().or_not_found(id)
}

/// Reads the people of a page, whose places in the table are known.
///
/// The places are found apart, so that figures are counted for the people shown and not for
/// everybody who is sorted.
pub(crate) fn rows_at(connection: &Connection, numbers: &[i64]) -> Result<Vec<TraineeRow>> {
    let sql = format!(
        "SELECT {} FROM trainee AS t WHERE t.number = ?1",
        list_columns()
    );
    let mut statement = connection.prepare_cached(&sql).doing("list people")?;
    let mut rows = Vec::with_capacity(numbers.len());
    for number in numbers {
        let mut row = statement
            .query_row([number], read_list_row)
            .doing("list people")?;
        row.trainee.categories = categories_of(connection, row.trainee.id)?;
        rows.push(row);
    }
    Ok(rows)
}

/// The condition that every query has.
const LISTED: &str = "t.trashed = ?";

/// The conditions of a query as SQL and its values.
struct Conditions {
    sql: String,
    values: Vec<Sql>,
}

impl Conditions {
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Sql>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(values);
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

fn conditions(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Conditions> {
    let mut all = Conditions {
        sql: LISTED.to_owned(),
        values: vec![],
    };
    all.values.push(Sql::Integer(i64::from(query.trashed)));
    if let Some((sql, values)) = search::text_condition(connection, &query.text)? {
        all.add(&sql, values);
    }
    let texts = |list: &[String]| list.iter().cloned().map(Sql::Text).collect::<Vec<_>>();
    if !query.district.is_empty() {
        all.add(
            &format!("t.district IN ({})", marks(query.district.len())),
            texts(&query.district),
        );
    }
    if !query.category.is_empty() {
        let sql = format!(
            "EXISTS (SELECT 1 FROM tag g WHERE g.entity = t.id AND g.kind = 'category'
              AND g.trashed = 0 AND g.code IN ({}))",
            marks(query.category.len())
        );
        all.add(&sql, texts(&query.category));
    }
    if let Some(sex) = query.sex {
        all.add("t.sex = ?", [Sql::Text(sex.code().to_owned())]);
    }
    add_ages(&mut all, query, today);
    let id = |id: Id| Sql::Blob(id.as_bytes().to_vec());
    if let Some(event) = query.event {
        all.add(
            "t.id IN (SELECT trainee FROM enrolment WHERE event = ? AND trashed = 0)",
            [id(event)],
        );
    }
    if let Some(club) = query.club {
        all.add(
            "t.id IN (SELECT trainee FROM membership WHERE club = ? AND trashed = 0)",
            [id(club)],
        );
    }
    for field in ["phone", "school", "birth_date", "district", "email", "iin"] {
        if query.missing.iter().any(|missing| missing == field) {
            all.add(&format!("t.{field} = ''"), []);
        }
    }
    Ok(all)
}

fn add_ages(all: &mut Conditions, query: &TraineeQuery, today: chrono::NaiveDate) {
    let years_ago = |years: u32| today.checked_sub_months(chrono::Months::new(years * 12));
    if let Some(latest) = query.age_from.and_then(years_ago) {
        all.add(
            "t.birth_date <> '' AND t.birth_date <= ?",
            [Sql::Text(latest.to_string())],
        );
    }
    if let Some(earliest) = query.age_to.and_then(|age| years_ago(age + 1)) {
        all.add("t.birth_date > ?", [Sql::Text(earliest.to_string())]);
    }
}

fn order(sort: &Sort) -> String {
    let direction = sort.direction();
    let column = match sort.by.as_str() {
        "birth_date" | "district" | "school" | "phone" | "email" | "study_group" | "course"
        | "faculty" | "organisation" => format!("t.{} {direction}, ", sort.by),
        by => match figures().into_iter().find(|(name, _)| *name == by) {
            Some((_, figure)) => format!("{figure} {direction}, "),
            None => return format!("t.sort_key {direction}, t.id {direction}"),
        },
    };
    format!("{column}t.sort_key, t.id")
}

/// Lists people.
pub fn list(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Rows<TraineeRow>> {
    let all = conditions(connection, query, today)?;
    let total = count_where(connection, &all)?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "SELECT t.number FROM trainee AS t WHERE {} ORDER BY {} LIMIT {limit} OFFSET {}",
        all.sql,
        order(&query.sort),
        query.offset
    );
    let numbers: Vec<i64> = connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(all.values), |row| row.get(0))?
                .collect()
        })
        .doing("list people")?;
    Ok(Rows {
        rows: rows_at(connection, &numbers)?,
        total,
    })
}

/// Returns the ids of everybody a query meets, in its order.
pub fn ids(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Vec<Id>> {
    let all = conditions(connection, query, today)?;
    let sql = format!(
        "SELECT t.id FROM trainee AS t WHERE {} ORDER BY {}",
        all.sql,
        order(&query.sort)
    );
    connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(all.values), |row| row.get(0))?
                .collect()
        })
        .doing("list people")
}

fn count_where(connection: &Connection, all: &Conditions) -> Result<u32> {
    if all.sql == LISTED {
        return count_listed(connection, all.values.first());
    }
    connection
        .prepare(&format!(
            "SELECT count(*) FROM trainee AS t WHERE {}",
            all.sql
        ))
        .and_then(|mut it| it.query_row(params_from_iter(all.values.iter()), |row| row.get(0)))
        .doing("count people")
}

/// Counts everybody outside the trash.
pub fn count(connection: &Connection) -> Result<u32> {
    count_listed(connection, Some(&Sql::Integer(0)))
}

/// Counts people in or outside the trash, in the narrowest index.
fn count_listed(connection: &Connection, trashed: Option<&Sql>) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM trainee INDEXED BY trainee_listed WHERE trashed = ?1")
        .and_then(|mut it| it.query_row([trashed], |row| row.get(0)))
        .doing("count people")
}
