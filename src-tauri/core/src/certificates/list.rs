//! The book of issued papers.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use super::CertificateKind;
use super::frozen::Frozen;
use super::twice::ids_of_twice;
use crate::common::{Lang, Rows, Sort, Trilingual};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::{Id, Link};

/// Which papers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CertificateQuery {
    /// Part of a number or a name.
    pub text: String,
    /// Of this event.
    pub event: Option<Id>,
    /// Kinds; empty for all.
    pub kind: Vec<CertificateKind>,
    /// `valid`, `void`, or nothing for both.
    pub state: Option<String>,
    /// Year of issue.
    pub year: Option<i32>,
    /// `handed`, `waiting` for those nobody has taken yet, or nothing for both.
    pub handed: Option<String>,
    /// Only those given twice, as two laptops do that did not know of each other.
    pub twice: bool,
    /// The order; newest first as usual.
    pub sort: Sort,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return; 0 for all.
    pub limit: u32,
}

/// One line of the book.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CertificateRow {
    /// The paper.
    pub id: Id,
    /// Its number with the check character.
    pub serial: String,
    /// The academy's own number.
    pub office_number: String,
    /// The name as printed.
    pub name: String,
    /// Whose it is; nobody's where a file brought it so.
    pub trainee: Link,
    /// The event, or none likewise.
    pub event: Link,
    /// Title of the event, or of the programme that the paper is of.
    pub event_title: String,
    /// Kind of paper.
    pub kind: CertificateKind,
    /// Language of the paper.
    pub lang: String,
    /// Day of issue.
    pub issued_on: String,
    /// The worker who issued it.
    pub issued_by: String,
    /// `valid` or `void`; `unreadable` where its content is none that a paper has, as only a file of a
    /// laptop that means harm brings it.
    pub state: String,
    /// Why it was made void.
    pub void_reason: String,
    /// Number of the paper that stands in for this one.
    pub replaced_by: String,
    /// That paper.
    pub replaced_by_id: Link,
    /// Number of the void paper in whose place this one was issued.
    pub in_place_of: String,
    /// That paper.
    pub in_place_of_id: Link,
    /// The day it was handed over; empty while nobody has it.
    pub handed_on: String,
    /// Who took it, where that was not the person.
    pub handed_to: String,
    /// How often it was printed once more as a copy.
    pub copies: u32,
    /// `old_book` for papers written down before the program, of which there is no drawing.
    pub origin: String,
}

/// What the origin of a paper from before the program is.
pub(super) const OLD_BOOK: &str = "old_book";

const SELECT: &str = "
    SELECT c.id, c.serial, c.office_number, c.name, c.trainee, c.event,
      coalesce(e.title_kk, p.title_kk, ''), coalesce(e.title_ru, p.title_ru, ''),
      coalesce(e.title_en, p.title_en, ''),
      c.kind, c.lang, c.issued_on,
      coalesce((SELECT w.name FROM presence p
        JOIN tx ON tx.id = (SELECT max(x.id) FROM tx x WHERE x.id <= p.born)
        JOIN worker w ON w.id = tx.worker WHERE p.entity = c.id), ''),
      (SELECT v.reason FROM certificate_void v
        WHERE v.certificate = c.id AND v.trashed = 0 ORDER BY v.id LIMIT 1),
      coalesce((SELECT r.serial FROM certificate r
        WHERE r.replaces = c.id AND r.trashed = 0 ORDER BY r.counter, r.id LIMIT 1), ''),
      c.content,
      (SELECT r.id FROM certificate r
        WHERE r.replaces = c.id AND r.trashed = 0 ORDER BY r.counter, r.id LIMIT 1),
      coalesce((SELECT o.serial FROM certificate o WHERE o.id = c.replaces), ''), c.replaces,
      c.handed_on, c.handed_to,
      (SELECT count(*) FROM certificate_copy k WHERE k.certificate = c.id AND k.trashed = 0),
      c.origin, c.about
    FROM certificate c
    LEFT JOIN event e ON e.id = c.event LEFT JOIN programme p ON p.id = c.programme";

/// A paper is one line of the book however many records speak of it, as two laptops may write
/// them: looked up, never joined.
const IS_VOID: &str = "EXISTS (SELECT 1 FROM certificate_void v
    WHERE v.certificate = c.id AND v.trashed = 0)";

fn read_row(row: &rusqlite::Row<'_>, lang: Lang) -> rusqlite::Result<CertificateRow> {
    let title = Trilingual {
        kk: row.get(6)?,
        ru: row.get(7)?,
        en: row.get(8)?,
    };
    let (kind, about): (String, String) = (row.get(9)?, row.get(23)?);
    let title = match title.shown(lang) {
        "" => about,
        title => title.to_owned(),
    };
    let reason: Option<String> = row.get(13)?;
    let content: String = row.get(15)?;
    // Of somebody who was made nameless no content is left.
    let is_readable = content.is_empty() || Frozen::find(&content).is_some();
    let state = match (&reason, is_readable) {
        (Some(_), _) => "void",
        (None, true) => "valid",
        (None, false) => "unreadable",
    };
    Ok(CertificateRow {
        id: row.get(0)?,
        serial: row.get(1)?,
        office_number: row.get(2)?,
        name: row.get(3)?,
        trainee: row.get(4)?,
        event: row.get(5)?,
        event_title: title,
        kind: CertificateKind::find(&kind).unwrap_or_default(),
        lang: row.get(10)?,
        issued_on: row.get(11)?,
        issued_by: row.get(12)?,
        state: state.to_owned(),
        void_reason: reason.unwrap_or_default(),
        replaced_by: row.get(14)?,
        replaced_by_id: row.get(16)?,
        in_place_of: row.get(17)?,
        in_place_of_id: row.get(18)?,
        handed_on: row.get(19)?,
        handed_to: row.get(20)?,
        copies: row.get(21)?,
        origin: row.get(22)?,
    })
}

/// Writes a number the way the book does: a paper sets the check character apart by a space and has
/// «№» before it.
fn as_in_book(text: &str) -> String {
    let words = text.trim_start_matches(|it: char| it == '№' || it.is_whitespace());
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Lists issued papers.
pub fn list(
    connection: &Connection,
    query: &CertificateQuery,
    lang: Lang,
) -> Result<Rows<CertificateRow>> {
    let mut sql = "c.trashed = 0".to_owned();
    let mut values: Vec<Sql> = Vec::new();
    if !query.text.trim().is_empty() {
        sql.push_str(" AND (c.serial LIKE ? OR c.office_number LIKE ? OR c.name LIKE ? OR c.trainee IN (SELECT id FROM trainee WHERE folded LIKE ?))");
        let text = format!("%{}%", query.text.trim());
        values.push(Sql::Text(format!("%{}%", as_in_book(&query.text))));
        values.extend([(); 2].map(|()| Sql::Text(text.clone())));
        values.push(Sql::Text(format!("%{}%", crate::kazakh::fold(&query.text))));
    }
    if let Some(event) = query.event {
        sql.push_str(" AND c.event = ?");
        values.push(Sql::Blob(event.as_bytes().to_vec()));
    }
    if !query.kind.is_empty() {
        sql.push_str(&format!(
            " AND c.kind IN ({})",
            vec!["?"; query.kind.len()].join(", ")
        ));
        values.extend(
            query
                .kind
                .iter()
                .map(|kind| Sql::Text(kind.code().to_owned())),
        );
    }
    match query.state.as_deref() {
        Some("valid") => sql.push_str(&format!(" AND NOT {IS_VOID}")),
        Some("void") => sql.push_str(&format!(" AND {IS_VOID}")),
        _ => {}
    }
    match query.handed.as_deref() {
        Some("handed") => sql.push_str(" AND c.handed_on <> ''"),
        Some("waiting") => sql.push_str(&format!(" AND c.handed_on = '' AND NOT {IS_VOID}")),
        _ => {}
    }
    if let Some(year) = query.year {
        sql.push_str(" AND substr(c.issued_on, 1, 4) = ?");
        values.push(Sql::Text(year.to_string()));
    }
    if query.twice {
        let ids = ids_of_twice(connection)?;
        sql.push_str(&format!(
            " AND c.id IN ({})",
            vec!["?"; ids.len()].join(", ")
        ));
        values.extend(ids.iter().map(|it| Sql::Blob(it.as_bytes().to_vec())));
    }
    let column = match query.sort.by.as_str() {
        "name" => "(SELECT sort_key FROM trainee WHERE id = c.trainee)",
        "issued_on" => "c.issued_on",
        "event" | "event_title" => "e.title_kk",
        "serial" => "c.serial",
        "handed_on" => "c.handed_on",
        _ => "c.counter",
    };
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let all = format!(
        "{SELECT} WHERE {sql} ORDER BY {column} {}, c.id LIMIT {limit} OFFSET {}",
        query.sort.direction(),
        query.offset
    );
    let count = format!("SELECT count(*) FROM certificate c WHERE {sql}");
    let total = connection
        .prepare(&count)
        .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
        .doing("count certificates")?;
    let rows = connection
        .prepare(&all)
        .and_then(|mut it| {
            it.query_map(params_from_iter(values.iter()), |row| read_row(row, lang))?
                .collect()
        })
        .doing("list certificates")?;
    Ok(Rows { rows, total })
}

/// Returns one line of the book; refuses with [`crate::error::Code::NotFound`].
pub fn show(connection: &Connection, id: Id, lang: Lang) -> Result<CertificateRow> {
    use rusqlite::OptionalExtension as _;
    connection
        .prepare(&format!("{SELECT} WHERE c.id = ?1"))
        .and_then(|mut it| it.query_row([id], |row| read_row(row, lang)).optional())
        .doing("read a certificate")?
        .or_not_found(id)
}
