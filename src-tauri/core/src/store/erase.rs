//! Taking values out of the log itself, and out of what this laptop remembers beside it.
//!
//! The one place where an operation is written anew. Who wrote, when, which fields and over what
//! stays; only the value becomes [`Value::Erased`]. Where it was signed already, its salted hash
//! stays for the signature's sake (`store/blank.rs`).

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::{apply, blank, joined, log};
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{FieldKey, Operation, Place};
use crate::value::Value;

const DOING: &str = "erase a person";

/// What was taken out of the log.
#[derive(Debug, Default)]
pub struct Taken {
    /// Values that are gone.
    pub values: u32,
    /// Pictures that these values named.
    pub pictures: Vec<[u8; 32]>,
}

/// Erases the values of some fields in the operations on some records, but those that are to be
/// kept, and shows anew what they showed.
pub fn erase_values(
    connection: &Connection,
    personal: &blank::Personal,
    is_kept: impl Fn(Place) -> bool,
) -> Result<Taken> {
    let mut taken = Taken::default();
    let mut rows = blank::Rows::new();
    let mut shown: Vec<((Table, Id), BTreeSet<FieldKey>)> = Vec::new();
    let mut bodies = Vec::new();
    for (record, (table, fields)) in personal {
        let mut keys = BTreeSet::new();
        for (place, mut operation) in log::operations_on(connection, *record)? {
            let positions = blank::positions(&operation, *table, fields);
            if is_kept(place) || positions.is_empty() {
                continue;
            }
            keys.extend(erase_in(&mut operation, &positions, &mut taken));
            bodies.push((log::row_of(place), operation.to_bytes()));
            rows.insert(log::row_of(place), positions);
        }
        if !keys.is_empty() {
            shown.push(((*table, *record), keys));
        }
    }
    // The hashes are made of the values, so they have to be there still.
    blank::closed(connection, &rows)?;
    for (row, body) in bodies {
        connection
            .prepare_cached("UPDATE op SET body = ?2 WHERE id = ?1")
            .and_then(|mut it| it.execute(params![row, body]))
            .doing(DOING)?;
    }
    let is_anybody_joined = joined::is_anybody(connection)?;
    for ((table, record), keys) in shown {
        apply::show_anew(connection, (table, record), &keys)?;
        if is_anybody_joined {
            joined::follow(connection, table, record, joined::Before::default())?;
        }
    }
    Ok(taken)
}

/// Erases values of one operation; returns their fields.
fn erase_in(
    operation: &mut Operation,
    positions: &BTreeSet<u16>,
    taken: &mut Taken,
) -> BTreeSet<FieldKey> {
    let mut keys = BTreeSet::new();
    for (at, written) in (0_u16..).zip(&mut operation.written) {
        if !positions.contains(&at) {
            continue;
        }
        if let Value::Hash(hash) = written.value {
            taken.pictures.push(hash);
        }
        written.value = Value::Erased;
        taken.values += 1;
        keys.insert(written.field);
    }
    keys
}

/// Removes pictures that no record shows any longer.
pub fn erase_pictures(connection: &Connection, pictures: &[[u8; 32]]) -> Result<()> {
    for hash in pictures {
        connection
            .execute(
                "DELETE FROM blob WHERE hash = ?1
                   AND NOT EXISTS (SELECT 1 FROM trainee WHERE photo = ?1)
                   AND NOT EXISTS (SELECT 1 FROM organisation WHERE logo = ?1)",
                [hash],
            )
            .doing(DOING)?;
    }
    Ok(())
}

/// Removes what mistyped addresses of a record were taken to mean.
pub fn forget_likely_emails(connection: &Connection, record: Id) -> Result<()> {
    connection
        .execute("DELETE FROM likely_email WHERE trainee = ?1", [record])
        .doing(DOING)
        .map(drop)
}

/// Removes what this laptop remembers of a record: which rows of files it was, and who looked at
/// it or took it along.
pub fn forget_record(connection: &Connection, record: Id) -> Result<()> {
    forget_likely_emails(connection, record)?;
    for sql in [
        "DELETE FROM import_row WHERE trainee = ?1",
        "DELETE FROM view_log WHERE entity = ?1",
        // What a file changed of it, which undo would bring back.
        "DELETE FROM exchange_row WHERE entity = ?1",
    ] {
        connection.execute(sql, [record]).doing(DOING)?;
    }
    for sql in [
        "DELETE FROM export_log WHERE instr(what, ?1) > 0",
        // A spelling of the name that was turned down.
        "DELETE FROM import_value WHERE instr(typed, ?1) > 0",
        "DELETE FROM local_setting WHERE name LIKE 'clubs.answer.%' AND instr(value, ?1) > 0",
    ] {
        connection.execute(sql, [record.to_string()]).doing(DOING)?;
    }
    Ok(())
}

/// Where this laptop remembers what lists said.
const KEPT: [(&str, &str); 5] = [
    ("import_waiting", "CAST(book AS TEXT)"),
    ("import_waiting", "choices"),
    ("local_setting", "value"),
    ("import_value", "typed"),
    ("import_value", "meant"),
];

/// Removes half-answered lists, drafts and remembered words that hold all of some texts, in
/// capitals or small letters, and returns how many lists that was.
pub fn forget_texts(connection: &Connection, texts: &[String]) -> Result<u32> {
    if texts.is_empty() {
        return Ok(0);
    }
    know_small_letters(connection)?;
    // Each text by itself: a sheet that shouts surnames writes given names as everybody does.
    let texts: Vec<String> = texts.iter().map(|it| it.to_lowercase()).collect();
    let mut lists = 0;
    for (table, column) in KEPT {
        let each: Vec<String> = (1..=texts.len())
            .map(|at| format!("instr(small_letters({column}), ?{at}) > 0"))
            .collect();
        let removed = connection
            .execute(
                &format!("DELETE FROM {table} WHERE {}", each.join(" AND ")),
                rusqlite::params_from_iter(&texts),
            )
            .doing(DOING)?;
        if table == "import_waiting" {
            lists += u32::try_from(removed).unwrap_or(u32::MAX);
        }
    }
    Ok(lists)
}

/// Teaches a connection `small_letters`: SQLite's own `lower` knows Latin letters alone.
fn know_small_letters(connection: &Connection) -> Result<()> {
    use rusqlite::functions::FunctionFlags;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection
        .create_scalar_function("small_letters", 1, flags, |texts| {
            texts.get::<String>(0).map(|it| it.to_lowercase())
        })
        .doing(DOING)
}

/// Removes words from those that search knows, where nobody has them any longer, and lets the
/// index forget what it held of removed rows.
pub fn forget_words(connection: &Connection, words: &[String]) -> Result<()> {
    for word in words {
        connection
            .execute(
                "DELETE FROM trainee_word WHERE word = ?1 AND NOT EXISTS
                   (SELECT 1 FROM trainee_search WHERE trainee_search MATCH ?2)",
                params![word, format!("\"{}\"", word.replace('"', ""))],
            )
            .doing(DOING)?;
    }
    connection
        .execute(
            "INSERT INTO trainee_search(trainee_search) VALUES ('optimize')",
            [],
        )
        .doing(DOING)
        .map(drop)
}
