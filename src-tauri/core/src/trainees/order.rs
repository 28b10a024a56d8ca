//! The order of a list of people.
//!
//! By name an index has it ready. By a figure, by the name of a place or by a column of the academy's
//! own everybody is taken by name first and sorted by what was counted or looked up once for all of them, so that equals stay by
//! name. Deliberately absent: sorting by codes, which no reader can follow.

use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};

use super::TraineeQuery;
use super::cells::Names;
use super::counted::{Counted, Figure, count_all};
use super::narrow::{Conditions, conditions};
use crate::common::{Lang, Sort};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::own_fields;

/// Columns of words that stand by the alphabet of the reader, and the list their codes are of.
const WORDS: [(&str, &str); 5] = [
    ("district", "district"),
    ("school", "school"),
    ("faculty", "faculty"),
    ("organisation", ""),
    ("study_group", ""),
];

/// Where somebody stands in the table, and who it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The row.
    pub(super) number: i64,
    /// The person.
    pub(super) id: Id,
}

/// Says whether SQLite finds the order by itself, and so can stop at the end of a page.
pub(super) fn is_plain(sort: &Sort) -> bool {
    let is_own = own_fields::column_id(&sort.by).is_some();
    Figure::find(&sort.by).is_none() && words_of(&sort.by).is_none() && !is_own
}

/// Says whether the order needs everybody counted.
pub(super) fn is_counted(sort: &Sort) -> bool {
    Figure::find(&sort.by).is_some()
}

/// Returns the order of a plain query as SQL.
pub(super) fn plain(sort: &Sort) -> String {
    let direction = sort.direction();
    match sort.by.as_str() {
        "birth_date" | "phone" | "phone_more" | "email" | "course" => {
            format!("t.{} {direction}, t.sort_key, t.id", sort.by)
        }
        _ => format!("t.sort_key {direction}, t.id {direction}"),
    }
}

/// Finds everybody a query meets, in its order; `counted` spares counting everybody again.
pub(super) fn places(
    connection: &Connection,
    query: &TraineeQuery,
    today: NaiveDate,
    counted: Option<&Counted>,
) -> Result<Vec<Place>> {
    let all = conditions(connection, query, today)?;
    let (sort, by_name) = (&query.sort, Sort::default());
    if let Some(figure) = Figure::find(&sort.by) {
        let mut found = read(connection, all, &by_name)?;
        let made;
        let counted = match counted {
            Some(counted) => counted,
            None => {
                made = count_all(connection)?;
                &made
            }
        };
        order_by(&mut found, sort, |it| counted.of(it.id, figure));
        return Ok(found);
    }
    if let Some(kind) = words_of(&sort.by) {
        let mut found = read(connection, all, &by_name)?;
        let ranks = Ranks::read(connection, &sort.by, kind, query.lang)?;
        order_by(&mut found, sort, |it| ranks.of(it.number));
        return Ok(found);
    }
    if own_fields::column_id(&sort.by).is_some() {
        return by_own(connection, all, sort);
    }
    read(connection, all, sort)
}

/// Puts people in order by a column of the academy's own; whoever it holds nothing of comes last
/// either way, and all stand by name where there is no such column.
fn by_own(connection: &Connection, all: Conditions, sort: &Sort) -> Result<Vec<Place>> {
    let mut found = read(connection, all, &Sort::default())?;
    let Some(column) = own_fields::find_column(connection, &sort.by)? else {
        return Ok(found);
    };
    let ranks = own_fields::ranks(connection, &column)?;
    let sign = if sort.descending { -1 } else { 1 };
    found.sort_by_cached_key(|it| match ranks.of(it.id) {
        Some(rank) => (false, sign * rank),
        None => (true, 0),
    });
    Ok(found)
}

/// Cuts the rows of a page out of a whole order; no limit means to the end.
pub(super) fn page_of(query: &TraineeQuery, length: usize) -> Range<usize> {
    let first = (query.offset as usize).min(length);
    let end = match query.limit {
        0 => length,
        limit => first.saturating_add(limit as usize).min(length),
    };
    first..end
}

fn words_of(column: &str) -> Option<&'static str> {
    let found = WORDS.iter().find(|(name, _)| *name == column);
    found.map(|(_, kind)| *kind)
}

fn read(connection: &Connection, all: Conditions, sort: &Sort) -> Result<Vec<Place>> {
    let sql = format!(
        "SELECT t.number, t.id FROM trainee AS t WHERE {} ORDER BY {}",
        all.sql,
        plain(sort)
    );
    connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(all.values), |row| {
                Ok(Place {
                    number: row.get(0)?,
                    id: row.get(1)?,
                })
            })?
            .collect()
        })
        .doing("list people")
}

/// Sorts who stands by name already; among equals the names go on from the first letter.
fn order_by(found: &mut [Place], sort: &Sort, key: impl Fn(&Place) -> i64) {
    let sign = if sort.descending { -1 } else { 1 };
    found.sort_by_cached_key(|it| sign * key(it));
}

/// Returns what of a name its place in a list goes by: «Актобе» of «город Актобе», and «Астана
/// ауданы» of «Ақтөбе қ., Астана ауданы», as the window writes them in its column.
fn as_listed<'a>(kind: &str, name: &'a str) -> &'a str {
    if kind != "district" {
        return name;
    }
    let own = name.split_once(", ").map_or(name, |(_, own)| own);
    let city = own.strip_prefix("город ");
    city.or_else(|| own.strip_prefix("г. ")).unwrap_or(own)
}

/// The place of everybody among the words of a column, by row of the table.
struct Ranks(Vec<i64>);

impl Ranks {
    /// Reads a column; codes of a list stand where its names in the language do.
    fn read(connection: &Connection, column: &str, kind: &str, lang: Lang) -> Result<Self> {
        let names = Names::read(connection, lang)?;
        // Ordered by the column it comes from its index, which is narrow and has equals together.
        let mut statement = connection
            .prepare_cached(&format!(
                "SELECT {column}, number FROM trainee ORDER BY {column}"
            ))
            .doing("list people")?;
        let mut rows = statement.query([]).doing("list people")?;
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        while let Some(row) = rows.next().doing("list people")? {
            let number: i64 = row.get(1).doing("list people")?;
            let number = usize::try_from(number).unwrap_or_default();
            let text = row.get_ref(0).and_then(|it| Ok(it.as_str()?));
            let text = text.doing("list people")?;
            match groups.last_mut().filter(|(last, _)| last == text) {
                Some((_, numbers)) => numbers.push(number),
                None => groups.push((text.to_owned(), vec![number])),
            }
        }
        let mut groups: Vec<(Vec<u8>, Vec<usize>)> = groups
            .into_iter()
            .map(|(text, numbers)| {
                let name = names.of(kind, &text);
                (kazakh::sort_key(as_listed(kind, &name)), numbers)
            })
            .collect();
        groups.sort();
        Ok(Self::number(&groups))
    }

    /// Numbers the groups; two codes of one name share a place.
    fn number(groups: &[(Vec<u8>, Vec<usize>)]) -> Self {
        let rows = groups.iter().flat_map(|(_, numbers)| numbers);
        let mut ranks = vec![0; rows.max().map_or(0, |last| last + 1)];
        let (mut rank, mut before) = (0, None);
        for (key, numbers) in groups {
            if before != Some(key) {
                rank += 1;
            }
            before = Some(key);
            for number in numbers {
                if let Some(place) = ranks.get_mut(*number) {
                    *place = rank;
                }
            }
        }
        Self(ranks)
    }

    fn of(&self, number: i64) -> i64 {
        let at = usize::try_from(number).ok();
        at.and_then(|at| self.0.get(at)).copied().unwrap_or(0)
    }
}
