//! Opening the encrypted file, and the schema.

use std::path::Path;
use std::sync::LazyLock;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{Code, Doing, Error, Result};
use crate::keys::Secret;

/// The schema this version writes.
pub const SCHEMA: u32 = 15;

/// The schema since which the catalogue is as it is: what an earlier version kept of fields and
/// tables that it did not know is shown by a rebuild from the log.
const GROWN_SINCE: u32 = 15;

/// Marks the file as a register: "TIZM".
const APPLICATION: u32 = 0x5449_5a4d;

const MIGRATIONS: [&str; SCHEMA as usize] = [
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_reading.sql"),
    include_str!("migrations/0003_lists.sql"),
    include_str!("migrations/0004_joined.sql"),
    include_str!("migrations/0005_people.sql"),
    include_str!("migrations/0006_found.sql"),
    include_str!("migrations/0007_guesses.sql"),
    include_str!("migrations/0008_given_names.sql"),
    include_str!("migrations/0009_exchange.sql"),
    include_str!("migrations/0010_event_day.sql"),
    include_str!("migrations/0011_likely_email.sql"),
    include_str!("migrations/0012_templates.sql"),
    include_str!("migrations/0013_checking.sql"),
    include_str!("migrations/0014_issuing.sql"),
    include_str!("migrations/0015_batches.sql"),
];

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Makes a new file.
    Create,
    /// Reads and writes an existing file.
    Write,
    /// Reads only.
    Read,
}

/// Begins SQLite and SQLCipher, once in a process.
///
/// SQLite says that it is ready before it calls SQLCipher's own beginning. A second thread that
/// opens a file meanwhile finds SQLCipher not ready, and `PRAGMA key` answers that it needs a key.
/// Whoever comes second waits here until the first has a connection.
static BEGUN: LazyLock<()> = LazyLock::new(|| drop(Connection::open_in_memory()));

/// Opens the file with its key; opening writes nothing but what [`Access::Create`] asks for.
///
/// Refuses with [`Code::WrongPassword`] where the key does not open the file.
pub fn open(path: &Path, key: &Secret, access: Access) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match access {
            Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    LazyLock::force(&BEGUN);
    let connection = Connection::open_with_flags(path, flags).doing("open the register")?;
    unlock(&connection, key)?;
    harden(&connection, access).doing("set up the connection")?;
    Ok(connection)
}

/// Gives the connection its key and makes sure that it fits.
fn unlock(connection: &Connection, key: &Secret) -> Result<()> {
    let mut hex = Zeroizing::new(String::with_capacity(110));
    // A wrong password is an answer, not a line on standard error.
    hex.push_str("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'");
    for byte in key.bytes() {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex.push_str("'\"");
    connection
        .execute_batch(&hex)
        .doing("unlock the register")?;
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Error::refused(Code::WrongPassword),
            _ => Error::Store {
                doing: "read the register",
                source: error,
            },
        })
}

/// So many pages lie in the log beside the file before a change folds them in as well, 32 MB: a file
/// of a thousand edits touches some two thousand, and whoever takes it in waits for the disk once
/// instead of three times. Closing folds in whatever there is.
const FOLDED_AT: u32 = 8_000;

fn harden(connection: &Connection, access: Access) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -32000; PRAGMA foreign_keys = OFF;",
    )?;
    if access != Access::Read {
        connection.pragma_update_and_check(None, "wal_autocheckpoint", FOLDED_AT, |_| Ok(()))?;
    }
    if access == Access::Create {
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    }
    if access == Access::Read {
        connection.execute_batch("PRAGMA query_only = ON")?;
    }
    Ok(())
}

/// Chooses whether what is written from now on lies on the disk before it counts as written. What came
/// before does so either way, and nothing is torn: a power failure takes back whole changes.
pub(crate) fn wait_for_disk(connection: &Connection, waits: bool) -> Result<()> {
    let word = if waits { "FULL" } else { "NORMAL" };
    connection
        .pragma_update(None, "synchronous", word)
        .doing("set up the connection")
}

/// Brings the schema of an open file to this version, all or nothing.
///
/// Refuses with [`Code::NewerVersion`] where the file is ahead of the program.
pub fn migrate(connection: &mut Connection) -> Result<()> {
    let found = version(connection)?;
    if found == SCHEMA {
        return Ok(());
    }
    let tx = connection.transaction().doing("begin the upgrade")?;
    for script in MIGRATIONS.iter().skip(found as usize) {
        tx.execute_batch(script).doing("upgrade the register")?;
    }
    if (1..GROWN_SINCE).contains(&found) {
        super::rebuild::rebuild(&tx)?;
    }
    super::figures::count_missing(&tx)?;
    tx.pragma_update(None, "application_id", APPLICATION)
        .doing("mark the register")?;
    tx.pragma_update(None, "user_version", SCHEMA)
        .doing("mark the register")?;
    tx.commit().doing("finish the upgrade")
}

/// Returns the schema version of an open file.
///
/// Refuses with [`Code::NewerVersion`], naming the version found.
pub fn version(connection: &Connection) -> Result<u32> {
    let found: u32 = connection
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .doing("read the version of the register")?;
    if found > SCHEMA {
        return Err(Error::refused(Code::NewerVersion).with("version", found));
    }
    Ok(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
mod tests;
