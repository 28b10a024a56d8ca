//! What a field holds among the people of a list, and how often: the choices of a filter.

use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use super::TraineeQuery;
use super::narrow::conditions;
use crate::error::{Code, Doing, Error, Result};
use crate::own_fields;

/// A value and how many people have it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ValueCount {
    /// The code, or the text as written.
    pub value: String,
    /// How many.
    pub count: u32,
}

/// No filter offers more.
const MOST: u32 = 1000;

/// Counts the values of a field among the people a query meets when that field itself narrows
/// nothing, the most frequent first; empty values are left out.
///
/// Refuses with [`Code::BadValue`] a field that no filter has.
pub fn values(
    connection: &Connection,
    query: &TraineeQuery,
    field: &str,
    today: NaiveDate,
) -> Result<Vec<ValueCount>> {
    let open = without(query, field)?;
    if own_fields::column_id(field).is_some()
        && own_fields::find_column(connection, field)?.is_none()
    {
        return Err(unknown(field));
    }
    let all = conditions(connection, &open, today)?;
    let (value, from) = match field {
        "category" | "direction" => (
            "g.code".to_owned(),
            format!(
                "trainee AS t CROSS JOIN tag g
                 ON g.entity = t.id AND g.kind = '{field}' AND g.trashed = 0"
            ),
        ),
        _ => match own_fields::find_column(connection, field)? {
            Some(own) => (
                "o.value".to_owned(),
                format!(
                    "trainee AS t CROSS JOIN own_value o
                     ON o.trainee = t.id AND o.field = {} AND o.trashed = 0",
                    own_fields::literal(own.id)
                ),
            ),
            None => (format!("t.{field}"), "trainee AS t".to_owned()),
        },
    };
    let sql = format!(
        "SELECT {value}, count(*) FROM {from} WHERE {} AND {value} <> ''
         GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST}",
        all.sql
    );
    connection
        .prepare(&sql)
        .and_then(|mut it| {
            let read = |row: &rusqlite::Row<'_>| {
                Ok(ValueCount {
                    value: row.get(0)?,
                    count: row.get(1)?,
                })
            };
            it.query_map(params_from_iter(all.values), read)?.collect()
        })
        .doing("count values")
}

/// The query with one of its fields narrowing nothing.
fn without(query: &TraineeQuery, field: &str) -> Result<TraineeQuery> {
    let mut open = query.clone();
    match field {
        "district" => open.district.clear(),
        "school" => open.school.clear(),
        "organisation" => open.organisation.clear(),
        "faculty" => open.faculty.clear(),
        "course" => open.course.clear(),
        "study_group" => open.study_group.clear(),
        "category" => open.category.clear(),
        "direction" => open.direction.clear(),
        "sex" => open.sex = None,
        _ => {
            if let Some(own) = own_fields::column_id(field) {
                open.own.retain(|it| it.field != own);
                return Ok(open);
            }
            return Err(unknown(field));
        }
    }
    Ok(open)
}

fn unknown(field: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", "field")
        .with("value", field)
}
