//! Papers that two laptops gave without knowing of each other.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::list::{CertificateRow, show};
use crate::common::Lang;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::figures::IS_VALID;

/// Why papers are listed together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum TwiceWhy {
    /// One person has two of one event, of one kind and language.
    SamePerson,
    /// They bear one number.
    SameNumber,
}

/// Valid papers of which all but one should be made void.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PapersTwice {
    /// Why they are listed together.
    pub why: TwiceWhy,
    /// The papers, in the order of their numbers.
    pub papers: Vec<CertificateRow>,
}

const DOING: &str = "look for papers given twice";

/// Lists papers given twice, in the same order on every laptop that has the same.
pub fn twice(connection: &Connection, lang: Lang) -> Result<Vec<PapersTwice>> {
    let groups = groups(connection)?;
    let listed = |(why, ids): (TwiceWhy, Vec<Id>)| -> Result<PapersTwice> {
        let papers: Result<_> = ids.iter().map(|id| show(connection, *id, lang)).collect();
        Ok(PapersTwice {
            why,
            papers: papers?,
        })
    };
    groups.into_iter().map(listed).collect()
}

/// Returns the papers that [`twice`] lists.
pub(super) fn ids_of_twice(connection: &Connection) -> Result<Vec<Id>> {
    let groups = groups(connection)?.into_iter();
    Ok(groups.flat_map(|(_, papers)| papers).collect())
}

/// Counts what [`twice`] lists.
pub fn count_twice(connection: &Connection) -> Result<u32> {
    Ok(u32::try_from(groups(connection)?.len()).unwrap_or(u32::MAX))
}

fn groups(connection: &Connection) -> Result<Vec<(TwiceWhy, Vec<Id>)>> {
    let persons = of_persons(connection)?;
    let numbers = of_numbers(connection)?;
    Ok(persons.into_iter().chain(numbers).collect())
}

type Papers = Vec<(TwiceWhy, Vec<Id>)>;

/// Papers of joined people stand under the one that shows. Those of a programme are told apart from
/// those of its events.
fn of_persons(connection: &Connection) -> Result<Papers> {
    let mut groups: BTreeMap<(Id, Id, String, String), Vec<Id>> = BTreeMap::new();
    for scope in ["event", "programme"] {
        let sql = format!(
            "SELECT c.{scope}, c.trainee, c.kind, c.lang, c.id FROM
               (SELECT {scope} AS scope, trainee FROM certificate
                WHERE trashed = 0 AND {scope} IS NOT NULL
                GROUP BY {scope}, trainee HAVING count(*) > 1) m
             JOIN certificate c ON c.{scope} = m.scope AND c.trainee = m.trainee
             WHERE {IS_VALID} ORDER BY c.serial, c.id"
        );
        let mut statement = connection.prepare_cached(&sql).doing(DOING)?;
        let mut rows = statement.query([]).doing(DOING)?;
        while let Some(row) = rows.next().doing(DOING)? {
            let key = || Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
            let key: rusqlite::Result<_> = key();
            let papers = groups.entry(key.doing(DOING)?).or_default();
            papers.push(row.get(4).doing(DOING)?);
        }
    }
    let several = groups.into_values().filter(|it| it.len() > 1);
    Ok(several.map(|it| (TwiceWhy::SamePerson, it)).collect())
}

fn of_numbers(connection: &Connection) -> Result<Papers> {
    let rows: Vec<(String, Id)> = connection
        .prepare_cached(&format!(
            "SELECT c.serial, c.id FROM
               (SELECT serial FROM certificate WHERE serial <> ''
                GROUP BY serial HAVING count(*) > 1) m
             JOIN certificate c ON c.serial = m.serial
             WHERE {IS_VALID} ORDER BY c.serial, c.id"
        ))
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing(DOING)?;
    let mut groups: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for (serial, id) in rows {
        groups.entry(serial).or_default().push(id);
    }
    let several = groups.into_values().filter(|it| it.len() > 1);
    Ok(several.map(|it| (TwiceWhy::SameNumber, it)).collect())
}
