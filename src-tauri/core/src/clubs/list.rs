//! Lists of clubs with filters, order and figures.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::Club;
use super::show::{COLUMNS, WIDTH, read_club};
use crate::common::{Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::events::DIRECTION;
use crate::grants::{IS_GIVEN, IS_OVERDUE};
use crate::ids::Id;
use crate::search;
use crate::tags;
use crate::trainees::join_name;

/// Which clubs, in which order, from where.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubQuery {
    /// Words of the name, in any order and spelling.
    pub text: String,
    /// Codes of club kinds.
    pub kind: Vec<String>,
    /// Codes of districts.
    pub district: Vec<String>,
    /// Codes of directions.
    pub direction: Vec<String>,
    /// Codes of schools.
    pub school: Vec<String>,
    /// Only clubs that were closed, or only those that work; all where absent.
    pub closed: Option<bool>,
    /// Only clubs that owe the report of a grant.
    pub report_overdue: bool,
    /// Whether to list the trash instead.
    pub trashed: bool,
    /// The order.
    pub sort: Sort,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return; 0 for all.
    pub limit: u32,
}

/// A club with the figures of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubRow {
    /// The club.
    #[serde(flatten)]
    pub club: Club,
    /// Present members.
    pub members: u32,
    /// Full names of its leaders.
    pub leaders: Vec<String>,
    /// Grants won.
    pub grants: u32,
    /// Sum of the grants in tenge.
    pub granted: i64,
    /// Grants whose report is overdue.
    pub reports_overdue: u32,
}

/// Memberships that have begun by the day `?1` and hold after it, of people outside the trash:
/// whoever leaves on a day is no member on it any more, as the page of the club says.
const MEMBERS: &str = "FROM membership m JOIN trainee t ON t.id = m.trainee AND t.trashed = 0
      WHERE m.club = c.id AND m.trashed = 0 AND m.since <= ?1
        AND (m.until = '' OR m.until > ?1)";

fn select() -> String {
    format!(
        "SELECT {COLUMNS},
    (SELECT count(DISTINCT m.trainee) {MEMBERS}) AS members,
    (SELECT count(*) FROM club_grant g
      WHERE g.club = c.id AND g.trashed = 0 AND {IS_GIVEN}) AS grants,
    (SELECT CAST(total(g.sum) AS INTEGER) FROM club_grant g
      WHERE g.club = c.id AND g.trashed = 0 AND {IS_GIVEN}) AS granted,
    (SELECT count(*) FROM club_grant g
      WHERE g.club = c.id AND g.trashed = 0 AND {IS_OVERDUE}) AS reports_overdue
 FROM club AS c"
    )
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<ClubRow> {
    Ok(ClubRow {
        club: read_club(row)?,
        members: row.get(WIDTH)?,
        leaders: Vec::new(),
        grants: row.get(WIDTH + 1)?,
        granted: row.get(WIDTH + 2)?,
        reports_overdue: row.get(WIDTH + 3)?,
    })
}

/// Adds directions and leaders, which are records of their own.
fn complete(connection: &Connection, row: &mut ClubRow, today: &str) -> Result<()> {
    row.club.fields.directions = tags::list(connection, row.club.id, DIRECTION)?;
    let sql = format!(
        "SELECT t.surname, t.given, t.patronymic {} AND m.role = 'leader'
         GROUP BY t.id ORDER BY t.sort_key",
        MEMBERS.replace("c.id", "?2")
    );
    row.leaders = connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map(rusqlite::params![today, row.club.id], |row| {
                let part = |column| row.get::<_, String>(column);
                Ok(join_name(&part(0)?, &part(1)?, &part(2)?))
            })?
            .collect()
        })
        .doing("read the leaders of a club")?;
    Ok(())
}

/// Lists clubs with their figures of the day.
pub fn list(connection: &Connection, query: &ClubQuery, today: NaiveDate) -> Result<Rows<ClubRow>> {
    let today = today.to_string();
    let (condition, values) = conditions(query, &today);
    // The day stands in every query as ?1; counting does not need it otherwise.
    let total = connection
        .prepare(&format!(
            "SELECT count(*) FROM club AS c WHERE ?1 <> '' AND {condition}"
        ))
        .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
        .doing("count clubs")?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "{} WHERE {condition} ORDER BY {} LIMIT {limit} OFFSET {}",
        select(),
        order(&query.sort),
        query.offset
    );
    let mut rows: Vec<ClubRow> = connection
        .prepare(&sql)
        .and_then(|mut it| it.query_map(params_from_iter(values), read_row)?.collect())
        .doing("list clubs")?;
    rows.iter_mut()
        .try_for_each(|row| complete(connection, row, &today))?;
    Ok(Rows { rows, total })
}

/// Returns one club with its figures; refuses with [`crate::error::Code::NotFound`].
pub fn row(connection: &Connection, id: Id, today: NaiveDate) -> Result<ClubRow> {
    use rusqlite::OptionalExtension as _;
    let today = today.to_string();
    let mut row = connection
        .prepare_cached(&format!("{} WHERE c.id = ?2", select()))
        .and_then(|mut it| {
            it.query_row(rusqlite::params![today, id], read_row)
                .optional()
        })
        .doing("read a club")?
        .or_not_found(id)?;
    complete(connection, &mut row, &today)?;
    Ok(row)
}

fn conditions(query: &ClubQuery, today: &str) -> (String, Vec<Sql>) {
    let mut values = vec![
        Sql::Text(today.to_owned()),
        Sql::Integer(i64::from(query.trashed)),
    ];
    let mut sql = vec!["c.trashed = ?".to_owned()];
    if let Some((words, more)) = search::club_condition("c.folded", &query.text) {
        sql.push(words);
        values.extend(more);
    }
    let listed = [
        ("kind", &query.kind),
        ("district", &query.district),
        ("school", &query.school),
    ];
    for (column, codes) in listed {
        if !codes.is_empty() {
            sql.push(format!("c.{column} IN ({})", marks(codes.len())));
            values.extend(codes.iter().cloned().map(Sql::Text));
        }
    }
    if !query.direction.is_empty() {
        sql.push(format!(
            "EXISTS (SELECT 1 FROM tag g WHERE g.entity = c.id AND g.kind = '{DIRECTION}'
              AND g.trashed = 0 AND g.code IN ({}))",
            marks(query.direction.len())
        ));
        values.extend(query.direction.iter().cloned().map(Sql::Text));
    }
    // A club that closes on a later day still works today.
    match query.closed {
        Some(true) => sql.push("c.closed_on <> '' AND c.closed_on <= ?1".to_owned()),
        Some(false) => sql.push("(c.closed_on = '' OR c.closed_on > ?1)".to_owned()),
        None => {}
    }
    if query.report_overdue {
        sql.push(format!(
            "EXISTS (SELECT 1 FROM club_grant g
              WHERE g.club = c.id AND g.trashed = 0 AND {IS_OVERDUE})"
        ));
    }
    (sql.join(" AND "), values)
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

fn order(sort: &Sort) -> String {
    let direction = sort.direction();
    let column = match sort.by.as_str() {
        "kind" | "school" | "district" | "founded_on" => format!("c.{} {direction}, ", sort.by),
        "members" | "grants" | "granted" | "reports_overdue" => {
            format!("{} {direction}, ", sort.by)
        }
        _ => return format!("c.sort_key {direction}, c.id"),
    };
    format!("{column}c.sort_key, c.id")
}
