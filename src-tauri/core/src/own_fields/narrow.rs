//! What a list of people is narrowed by in the columns of the academy's own.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde::{Deserialize, Serialize};

use super::list::{find, find_named, plain};
use super::value::{read, read_number};
use super::{OwnField, OwnKind};
use crate::common::read_day;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::kazakh::fold;

/// Whether something is written in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum OwnState {
    /// Something is.
    Filled,
    /// Nothing is.
    Empty,
}

/// Which values of an own column let a person through; what is left empty asks for nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OwnFilter {
    /// The column.
    pub field: Id,
    /// Any of these values: choices, `yes` and `no`.
    pub any: Vec<String>,
    /// Text that the value contains, however its letters are typed.
    pub text: String,
    /// The least number or the first day.
    pub from: String,
    /// The greatest number or the last day.
    pub to: String,
    /// Whether something is written at all.
    pub state: Option<OwnState>,
}

impl OwnFilter {
    /// Reads a filter as typed, `Киім өлшемі=XL`, by the kind of the column: one of the choices, yes
    /// or no, a part of a text, a number or a day, or all from one to another as `5..10`, `5..` and
    /// `..10`.
    ///
    /// Refuses with [`Code::BadValue`] or [`Code::BadDate`] a column there is not and a value it does
    /// not take.
    pub fn read(connection: &Connection, typed: &str) -> Result<Self> {
        let refused = || refused("own", typed);
        let (title, value) = typed.split_once('=').ok_or_else(refused)?;
        let column = find_named(connection, title)?.ok_or_else(refused)?;
        let mut filter = Self {
            field: column.id,
            ..Self::default()
        };
        let value = value.trim();
        if value.is_empty() {
            return Err(refused());
        }
        match column.holds {
            OwnKind::Text => value.clone_into(&mut filter.text),
            OwnKind::Choice | OwnKind::Yes => filter.any = vec![read(&column, title, value)?],
            OwnKind::Number | OwnKind::Day => {
                let (from, to) = value.split_once("..").unwrap_or((value, value));
                filter.from = read(&column, title, from)?;
                filter.to = read(&column, title, to)?;
            }
        }
        Ok(filter)
    }

    /// Reads a column, by its title or id, in which something must be written, or nothing.
    ///
    /// Refuses with [`Code::BadValue`] a column there is not.
    pub fn of_state(connection: &Connection, title: &str, state: OwnState) -> Result<Self> {
        let column = find_named(connection, title)?.ok_or_else(|| refused("own", title))?;
        Ok(Self {
            field: column.id,
            state: Some(state),
            ..Self::default()
        })
    }
}

/// A condition with its values.
type Condition = (String, Vec<Sql>);

/// Returns the conditions of filters on trainee `t`, each with its values. Of those that ask for values
/// of one column any is enough; whether something is written there at all is asked beside them.
///
/// Refuses with [`Code::BadValue`] a column there is not, or that is in the trash, and a number that
/// cannot be read, with [`Code::BadDate`] a day.
pub(crate) fn all_conditions(
    connection: &Connection,
    filters: &[OwnFilter],
) -> Result<Vec<Condition>> {
    let mut all = Vec::new();
    let mut of_values: BTreeMap<Id, Vec<Condition>> = BTreeMap::new();
    for filter in filters {
        let conditions = conditions(connection, filter)?;
        if filter.state.is_some() {
            all.extend(conditions);
        } else if !conditions.is_empty() {
            let (sql, values): (Vec<_>, Vec<_>) = conditions.into_iter().unzip();
            let one = (sql.join(" AND "), values.concat());
            of_values.entry(filter.field).or_default().push(one);
        }
    }
    for any in of_values.into_values() {
        let (sql, values): (Vec<_>, Vec<_>) = any.into_iter().unzip();
        all.push((format!("(({}))", sql.join(") OR (")), values.concat()));
    }
    Ok(all)
}

fn conditions(connection: &Connection, filter: &OwnFilter) -> Result<Vec<Condition>> {
    let column = find(connection, filter.field)?.filter(|it| !it.trashed);
    let column = column.ok_or_else(|| refused("own", &filter.field.to_string()))?;
    let mut all = Vec::new();
    if let Some(state) = filter.state {
        let not = match state {
            OwnState::Filled => "",
            OwnState::Empty => "NOT ",
        };
        all.push(holding(&column, &format!("{not}IN"), "v.value <> ''", []));
    }
    if !filter.any.is_empty() {
        all.push(among(&column, &filter.any)?);
    }
    if !filter.text.trim().is_empty() {
        let met = containing(connection, &column, &filter.text)?;
        all.push(among(&column, &met)?);
    }
    let value = match column.holds {
        OwnKind::Number => "CAST(v.value AS REAL)",
        _ => "v.value",
    };
    for (bound, sign) in [(&filter.from, ">="), (&filter.to, "<=")] {
        if let Some(bound) = read_bound(&column, bound)? {
            let test = format!("v.value <> '' AND {value} {sign} ?");
            all.push(holding(&column, "IN", &test, [bound]));
        }
    }
    Ok(all)
}

/// People of whom the column holds what a test lets through; the test's own marks come second.
fn holding(
    column: &OwnField,
    within: &str,
    test: &str,
    values: impl IntoIterator<Item = Sql>,
) -> (String, Vec<Sql>) {
    let sql = format!(
        "t.id {within} (SELECT v.trainee FROM own_value v WHERE v.field = ? AND v.trashed = 0
           AND v.trainee IS NOT NULL AND {test})"
    );
    let field = Sql::Blob(column.id.as_bytes().to_vec());
    (sql, std::iter::once(field).chain(values).collect())
}

/// Values go as one text: there may be more of them than a statement has marks.
fn among(column: &OwnField, values: &[String]) -> Result<(String, Vec<Sql>)> {
    let list = serde_json::to_string(values)
        .map_err(|error| Error::Bug(format!("write values of a column: {error}")))?;
    let test = "v.value IN (SELECT value FROM json_each(?))";
    Ok(holding(column, "IN", test, [Sql::Text(list)]))
}

/// Returns the values that contain a text, as the search reads letters.
fn containing(connection: &Connection, column: &OwnField, text: &str) -> Result<Vec<String>> {
    let (typed, folded) = (plain(text), fold(text));
    let values: Vec<String> = connection
        .prepare_cached(
            "SELECT DISTINCT value FROM own_value WHERE field = ?1 AND value <> '' AND trashed = 0",
        )
        .and_then(|mut it| it.query_map([column.id], |row| row.get(0))?.collect())
        .doing("read what an own column holds")?;
    let contains = |value: &String| {
        plain(value).contains(&typed) || (!folded.is_empty() && fold(value).contains(&folded))
    };
    Ok(values.into_iter().filter(contains).collect())
}

fn read_bound(column: &OwnField, typed: &str) -> Result<Option<Sql>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let bound = match column.holds {
        OwnKind::Number => {
            let number = read_number(typed).and_then(|it| it.parse().ok());
            Sql::Real(number.ok_or_else(|| refused("own", typed))?)
        }
        OwnKind::Day => Sql::Text(read_day("own", typed)?),
        _ => Sql::Text(typed.trim().to_owned()),
    };
    Ok(Some(bound))
}

fn refused(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
