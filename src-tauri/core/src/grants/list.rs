//! Reading grants.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, Row, params, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{Grant, GrantState};
use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::ids::Id;

const COLUMNS: &str = "g.id, g.club, g.title, g.giver, g.won_on, coalesce(g.sum, 0), g.note,
    g.state, g.applied_on, coalesce(g.asked, 0), g.report_due, g.reported_on";
const WIDTH: usize = 12;

/// Says in SQL whether the sum of a grant `g` was given.
pub(crate) const IS_GIVEN: &str = "g.state NOT IN ('applied', 'refused')";

/// Says in SQL whether the report of a grant `g` was due before the day `?1`.
pub(crate) const IS_OVERDUE: &str = "g.state NOT IN ('applied', 'refused', 'reported') AND g.report_due <> '' AND g.report_due < ?1";

/// Which grants of all clubs.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GrantQuery {
    /// Only of this club.
    pub club: Option<Id>,
    /// Only in these states.
    pub state: Vec<GrantState>,
    /// Only those whose report is overdue.
    pub overdue: bool,
    /// Whether to list the trash instead.
    pub trashed: bool,
}

/// A grant with the name of its club.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GrantRow {
    /// The grant.
    #[serde(flatten)]
    pub grant: Grant,
    /// The club's name.
    pub club_name: String,
    /// Whether the report is overdue.
    pub is_overdue: bool,
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<Grant> {
    Ok(Grant {
        id: row.get(0)?,
        club: row.get(1)?,
        title: row.get(2)?,
        giver: row.get(3)?,
        won_on: row.get(4)?,
        sum: row.get(5)?,
        note: row.get(6)?,
        state: row.get(7)?,
        applied_on: row.get(8)?,
        asked: row.get(9)?,
        report_due: row.get(10)?,
        reported_on: row.get(11)?,
    })
}

/// The day a grant stands under in lists: when it was decided, else when it was asked for.
const NEWEST: &str = "max(g.won_on, g.applied_on) DESC, g.id DESC";

/// Lists the grants of a club, the latest first.
pub fn list(connection: &Connection, club: Id, shelf: Shelf) -> Result<Vec<Grant>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM club_grant g WHERE g.club = ?1 AND g.trashed = ?2
             ORDER BY {NEWEST}"
        ))
        .and_then(|mut it| {
            it.query_map(params![club, shelf.trashed()], read_row)?
                .collect()
        })
        .doing("list the grants of a club")
}

/// Lists grants of all clubs outside the trash, the report that is due first at the top, then the
/// latest.
pub fn list_all(
    connection: &Connection,
    query: &GrantQuery,
    today: NaiveDate,
) -> Result<Vec<GrantRow>> {
    let mut sql = vec!["g.trashed = ?2".to_owned(), "c.trashed = 0".to_owned()];
    let mut values = vec![
        Sql::Text(today.to_string()),
        Sql::Integer(i64::from(query.trashed)),
    ];
    if let Some(club) = query.club {
        sql.push("g.club = ?".to_owned());
        values.push(Sql::Blob(club.as_bytes().to_vec()));
    }
    if !query.state.is_empty() {
        let marks = vec!["?"; query.state.len()].join(", ");
        sql.push(format!(
            "CASE g.state WHEN '' THEN 'won' ELSE g.state END IN ({marks})"
        ));
        let codes = query.state.iter().map(|it| it.code().to_owned());
        values.extend(codes.map(Sql::Text));
    }
    if query.overdue {
        sql.push(IS_OVERDUE.to_owned());
    }
    let sql = format!(
        "SELECT {COLUMNS}, coalesce(nullif(c.name_kk, ''), nullif(c.name_ru, ''), c.name_en),
            {IS_OVERDUE} AS overdue
         FROM club_grant g JOIN club c ON c.id = g.club WHERE {}
         ORDER BY overdue DESC, CASE WHEN {IS_OVERDUE} THEN g.report_due ELSE '' END, {NEWEST}",
        sql.join(" AND ")
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), |row| {
                Ok(GrantRow {
                    grant: read_row(row)?,
                    club_name: row.get(WIDTH)?,
                    is_overdue: row.get(WIDTH + 1)?,
                })
            })?
            .collect()
        })
        .doing("list grants")
}

/// Finds a grant, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Grant>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM club_grant g WHERE g.id = ?1"
        ))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a grant")
}
