//! Reading the log.

use chrono::SecondsFormat;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use crate::catalogue::Table;
use crate::clock::local_moment;
use crate::common::Rows;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::{Register, name_of};
use crate::store::joined;

/// Which of the two logs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum DisclosureKind {
    /// Looks at hidden contacts and numbers.
    #[default]
    Views,
    /// Lists, papers and files that left the register.
    Exports,
}

/// Which lines of the log, the latest first.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DisclosureQuery {
    /// Which log.
    pub kind: DisclosureKind,
    /// Only by this worker.
    pub worker: Option<Id>,
    /// Only about this person.
    pub trainee: Option<Id>,
    /// From this day on, `2026-11-20`, or empty.
    pub since: String,
    /// Up to this day, or empty.
    pub until: String,
    /// How many lines to pass over.
    pub offset: u32,
    /// How many lines to return; 0 for all.
    pub limit: u32,
}

/// One line of the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Disclosure {
    /// When, with the offset of this laptop.
    pub at: String,
    /// Who.
    pub worker: String,
    /// What was shown or left: a field, or a kind of list.
    pub what: String,
    /// Whose it was, where it was one person's.
    pub trainee: Option<Id>,
    /// That person's name.
    pub name: String,
    /// How many people or rows.
    pub rows: u32,
}

/// Lists the log of this laptop.
pub fn list(register: &Register, query: &DisclosureQuery) -> Result<Rows<Disclosure>> {
    let offset = register.clock().offset_seconds();
    register.read(|connection| {
        let (condition, values) = conditions(connection, query, offset)?;
        let from = match query.kind {
            DisclosureKind::Views => "view_log",
            DisclosureKind::Exports => "export_log",
        };
        let total = connection
            .prepare(&format!("SELECT count(*) FROM {from} WHERE {condition}"))
            .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
            .doing("count the log of views")?;
        let columns = match query.kind {
            DisclosureKind::Views => "moment, worker, what, entity, 1",
            DisclosureKind::Exports => "moment, worker, what, NULL, rows",
        };
        let limit = if query.limit == 0 {
            u32::MAX
        } else {
            query.limit
        };
        let rows: Vec<Line> = connection
            .prepare(&format!(
                "SELECT {columns} FROM {from} WHERE {condition}
                 ORDER BY moment DESC, rowid DESC LIMIT {limit} OFFSET {}",
                query.offset
            ))
            .and_then(|mut it| {
                it.query_map(params_from_iter(values), |row| {
                    Ok(Line {
                        moment: row.get(0)?,
                        worker: row.get(1)?,
                        what: row.get(2)?,
                        entity: row.get(3)?,
                        rows: row.get(4)?,
                    })
                })?
                .collect()
            })
            .doing("read the log of views")?;
        let rows = rows.into_iter().map(|it| it.show(connection, offset));
        Ok(Rows {
            rows: rows.collect::<Result<_>>()?,
            total,
        })
    })
}

struct Line {
    moment: i64,
    worker: Id,
    what: String,
    entity: Option<Id>,
    rows: i64,
}

impl Line {
    fn show(self, connection: &Connection, offset: i32) -> Result<Disclosure> {
        let (what, of) = match self.what.split_once(':') {
            Some((what, id)) => (what.to_owned(), id.parse().ok()),
            None => (self.what.clone(), None),
        };
        let trainee: Option<Id> = self.entity.or(of);
        let name = match trainee {
            Some(id) => {
                let shown = joined::shown_of(connection, id)?;
                name_of(connection, Table::Trainee, shown)?
            }
            None => String::new(),
        };
        let at = local_moment(self.moment.cast_unsigned(), offset);
        Ok(Disclosure {
            at: at.to_rfc3339_opts(SecondsFormat::Secs, false),
            worker: name_of(connection, Table::Worker, self.worker)?,
            what,
            trainee,
            name,
            rows: u32::try_from(self.rows).unwrap_or(u32::MAX),
        })
    }
}

fn conditions(
    connection: &Connection,
    query: &DisclosureQuery,
    offset: i32,
) -> Result<(String, Vec<Sql>)> {
    let mut sql = vec!["1".to_owned()];
    let mut values = Vec::new();
    if let Some(worker) = query.worker {
        sql.push("worker = ?".to_owned());
        values.push(Sql::Blob(worker.as_bytes().to_vec()));
    }
    if let Some(person) = query.trainee {
        let members = joined::members_of(connection, person)?;
        let each = match query.kind {
            DisclosureKind::Views => "entity = ?",
            DisclosureKind::Exports => "instr(what, ?) > 0",
        };
        sql.push(format!("({})", vec![each; members.len()].join(" OR ")));
        values.extend(members.into_iter().map(|it| match query.kind {
            DisclosureKind::Views => Sql::Blob(it.as_bytes().to_vec()),
            DisclosureKind::Exports => Sql::Text(it.to_string()),
        }));
    }
    let day = format!("date(moment / 1000 + {offset}, 'unixepoch')");
    for (rule, typed) in [(">=", &query.since), ("<=", &query.until)] {
        if !typed.is_empty() {
            sql.push(format!("{day} {rule} ?"));
            values.push(Sql::Text(typed.clone()));
        }
    }
    Ok((sql.join(" AND "), values))
}
