//! Lists of people with filters, order and counts.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use super::show::{COLUMNS, read_row};
use super::{Sex, Trainee, categories_of};
use crate::common::{Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;

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

const FIGURES: &str = "
    (SELECT count(*) FROM enrolment e JOIN event v ON v.id = e.event AND v.trashed = 0
      WHERE e.trainee = t.id AND e.trashed = 0) AS events,
    (SELECT coalesce(sum(s.hours), 0) FROM attendance a JOIN session s ON s.id = a.session
      WHERE a.trainee = t.id AND a.trashed = 0 AND a.mark IN ('present', 'late')) AS hours,
    (SELECT count(*) FROM certificate c WHERE c.trainee = t.id AND c.trashed = 0
      AND NOT EXISTS (SELECT 1 FROM certificate_void w WHERE w.certificate = c.id
                      AND w.trashed = 0)) AS certificates,
    (SELECT coalesce(max(s.date), '') FROM attendance a JOIN session s ON s.id = a.session
      WHERE a.trainee = t.id AND a.trashed = 0 AND a.mark IN ('present', 'late')) AS last_on";

/// How many columns a list row has; more may follow them.
pub(crate) const LIST_WIDTH: usize = 22;

/// Reads the columns of a list row.
pub(crate) fn list_columns() -> String {
    format!("{COLUMNS}, {FIGURES}")
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
    use rusqlite::OptionalExtension as _;
    let mut row = connection
        .prepare_cached(&format!(
            "SELECT {} FROM trainee AS t WHERE t.id = ?1",
            list_columns()
        ))
        .and_then(|mut it| it.query_row([id], read_list_row).optional())
        .doing("read a person")?
        .or_not_found(id)?;
    row.trainee.categories = categories_of(connection, id)?;
    Ok(row)
}

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

fn conditions(query: &TraineeQuery, today: chrono::NaiveDate) -> Conditions {
    let mut all = Conditions {
        sql: "t.trashed = ?".to_owned(),
        values: vec![],
    };
    all.values.push(Sql::Integer(i64::from(query.trashed)));
    if let (Some(sql), values) = text_condition(&query.text) {
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
    all
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

/// Returns the condition on trainee `t` that typed text asks for, with its values.
pub(crate) fn text_condition(text: &str) -> (Option<String>, Vec<Sql>) {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 3 && !text.chars().any(char::is_alphabetic) {
        let tail = format!("%{}", digits.strip_prefix('8').unwrap_or(&digits));
        let values = vec![
            Sql::Text(format!("{tail}%")),
            Sql::Text(format!("{digits}%")),
        ];
        return (Some("(t.phone LIKE ? OR t.iin LIKE ?)".to_owned()), values);
    }
    let Some(words) = match_words(text) else {
        return (None, Vec::new());
    };
    let sql = "t.number IN (SELECT rowid FROM trainee_search WHERE trainee_search MATCH ?)";
    (Some(sql.to_owned()), vec![Sql::Text(words)])
}

/// Turns typed words into an FTS query: every word must begin some word of the name.
pub(super) fn match_words(text: &str) -> Option<String> {
    let folded = kazakh::fold(text);
    let words: Vec<String> = folded
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|it| it.is_alphanumeric())
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn order(sort: &Sort) -> String {
    let direction = sort.direction();
    let column = match sort.by.as_str() {
        "birth_date" | "district" | "school" | "phone" | "email" | "study_group" | "course"
        | "faculty" | "organisation" => format!("t.{} {direction}, ", sort.by),
        "events" | "hours" | "certificates" | "last_on" => format!("{} {direction}, ", sort.by),
        _ => return format!("t.sort_key {direction}, t.id"),
    };
    format!("{column}t.sort_key, t.id")
}

/// Lists people.
pub fn list(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Rows<TraineeRow>> {
    let all = conditions(query, today);
    let total = count_where(connection, &all)?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "SELECT {} FROM trainee AS t WHERE {} ORDER BY {} LIMIT {limit} OFFSET {}",
        list_columns(),
        all.sql,
        order(&query.sort),
        query.offset
    );
    let mut rows: Vec<TraineeRow> = connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(all.values), read_list_row)?
                .collect()
        })
        .doing("list people")?;
    for row in &mut rows {
        row.trainee.categories = categories_of(connection, row.trainee.id)?;
    }
    Ok(Rows { rows, total })
}

/// Returns the ids of everybody a query meets, in its order.
pub fn ids(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Vec<Id>> {
    let all = conditions(query, today);
    let sql = format!(
        "SELECT t.id, {FIGURES} FROM trainee AS t WHERE {} ORDER BY {}",
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
    connection
        .query_row(
            "SELECT count(*) FROM trainee WHERE trashed = 0",
            [],
            |row| row.get(0),
        )
        .doing("count people")
}
