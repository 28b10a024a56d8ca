//! Papers that bear a name their person no longer has, and what stood in the place of what.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::list::{CertificateRow, show};
use super::recipients::{printed_parts, russian_name};
use crate::common::Lang;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::papers::PrintedName;
use crate::retention;
use crate::store::figures::IS_VALID;
use crate::trainees;

/// A valid paper with another name than its person has now.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RenamedPaper {
    /// The paper.
    pub paper: CertificateRow,
    /// The name that one in its place would bear.
    pub now: String,
}

const DOING: &str = "look for papers under a former name";

/// Lists the valid papers of a person that bear another name than the person has now, in the language
/// of each; none of somebody who was made nameless. A paper imported from an old book, which nothing
/// can be drawn of, is none of them.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn renamed(connection: &Connection, trainee: Id, lang: Lang) -> Result<Vec<RenamedPaper>> {
    let person = trainees::show(connection, trainee)?;
    if retention::is_nameless(connection, trainee)? {
        return Ok(Vec::new());
    }
    let papers: Vec<(Id, String, String)> = connection
        .prepare_cached(&format!(
            "SELECT c.id, c.lang, c.name FROM certificate c
             WHERE c.trainee = ?1 AND c.content <> '' AND {IS_VALID} ORDER BY c.issued_on, c.id"
        ))
        .and_then(|mut it| {
            it.query_map([trainee], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .doing(DOING)?;
    let mut renamed = Vec::new();
    for (id, of_paper, name) in papers {
        let of_paper = Lang::find(&of_paper).unwrap_or_default();
        let russian = russian_name(connection, trainee, of_paper)?;
        let parts = printed_parts(&person, &russian, of_paper);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let now = PrintedName::of_parts(&parts).whole();
        if now != name && !now.is_empty() {
            let paper = show(connection, id, lang)?;
            renamed.push(RenamedPaper { paper, now });
        }
    }
    Ok(renamed)
}

/// No paper stands in the place of so many others.
const LONGEST: usize = 100;

/// Returns a paper with all that it stands in the place of and all that stand in its place, the first
/// one first.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn chain(connection: &Connection, id: Id, lang: Lang) -> Result<Vec<CertificateRow>> {
    let next = |sql: &str, id: Id| -> Result<Option<Id>> {
        let found: Option<Option<Id>> = connection
            .prepare_cached(sql)
            .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
            .doing("read what papers stand for")?;
        Ok(found.flatten())
    };
    // A file may bring papers that stand for each other in a ring.
    let mut papers = vec![id];
    let before = "SELECT replaces FROM certificate WHERE id = ?1";
    while let Some(older) = next(before, *papers.first().or_not_found(id)?)? {
        if papers.contains(&older) || papers.len() >= LONGEST {
            break;
        }
        papers.insert(0, older);
    }
    let after = "SELECT id FROM certificate WHERE replaces = ?1 AND trashed = 0
        ORDER BY counter, id LIMIT 1";
    while let Some(newer) = next(after, *papers.last().or_not_found(id)?)? {
        if papers.contains(&newer) || papers.len() >= LONGEST {
            break;
        }
        papers.push(newer);
    }
    let mut rows = Vec::new();
    for paper in papers {
        // What an older paper says may not have come here yet.
        match show(connection, paper, lang) {
            Ok(row) => rows.push(row),
            Err(error) if paper == id => return Err(error),
            Err(_) => {}
        }
    }
    Ok(rows)
}
