//! Entries of the roster: which laptops belong to the academy.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Doing, Result};
use crate::exchange::roster::{Entry, Roster};
use crate::ids::Id;

const DOING: &str = "read which laptops belong to the academy";

/// Returns the bytes of every entry, in the order of their hashes.
pub fn entries(connection: &Connection) -> Result<Vec<Vec<u8>>> {
    connection
        .prepare_cached("SELECT bytes FROM roster ORDER BY hash")
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing(DOING)
}

/// Reads the roster of the academy that this register belongs to.
pub fn read(connection: &Connection) -> Result<Roster> {
    let register: Id = connection
        .prepare_cached("SELECT register FROM this_laptop")
        .and_then(|mut it| it.query_row([], |row| row.get(0)))
        .doing(DOING)?;
    let entries = entries(connection)?;
    let entries: Result<Vec<Entry>> = entries.iter().map(|it| Entry::from_bytes(it)).collect();
    Roster::read(register, first(connection)?, entries?)
}

/// Returns the hash of the entry by which the academy began, as this laptop knows it for good.
pub fn first(connection: &Connection) -> Result<Option<[u8; 32]>> {
    let kept: Option<String> = connection
        .prepare_cached("SELECT value FROM local_setting WHERE name = 'roster.first'")
        .and_then(|mut it| it.query_row([], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(kept
        .and_then(|it| blake3::Hash::from_hex(it).ok())
        .map(|it| *it.as_bytes()))
}

/// Remembers for good by which entry the academy began.
pub fn pin(connection: &Connection, hash: &[u8; 32]) -> Result<()> {
    connection
        .execute(
            "INSERT OR REPLACE INTO local_setting(name, value) VALUES ('roster.first', ?1)",
            [blake3::Hash::from_bytes(*hash).to_hex().to_string()],
        )
        .doing("enter a laptop")
        .map(drop)
}

/// Keeps an entry; one that is known already changes nothing. Returns whether it is new.
pub fn keep(connection: &Connection, entry: &Entry) -> Result<bool> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO roster(hash, bytes) VALUES (?1, ?2)")
        .and_then(|mut it| it.execute(params![entry.hash(), entry.to_bytes()]))
        .doing("enter a laptop")
        .map(|count| count > 0)
}
