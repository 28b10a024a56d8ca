//! Backups: one file that opens on a fresh machine with the password or the recovery sheet.
//!
//! A backup is a short clear header (the wraps of the key, nothing personal), the encrypted
//! database, and a hash of both. Deliberately absent: the key itself, and any backup that was not
//! read back whole.

mod aside;
mod finish;
mod list;
mod place;
mod renew;
mod restore;
mod thin;
mod write;

pub use finish::finish_restore;
pub use list::{Backup, BackupKind, copy_to, latest, list, write_now};
pub(crate) use renew::{Renewed, renew};
pub use restore::{Restoring, prepare, read_header, restore};
pub use thin::{automatic_folder, keep_automatic, list_automatic, ready_beside_a_change, thin};
pub use write::{
    BackupDone, Goes, copy_and_read_back, days_since_copy, keep_before_upgrade, write_backup,
};

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::keys::Wraps;

/// The first bytes of every backup.
const MAGIC: &[u8; 12] = b"TIZIM-COPY1\n";

/// The longest header that is read.
const HEADER_LIMIT: usize = 64 * 1024;

/// What a backup says of itself in the clear.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Header {
    /// The program's version that wrote it.
    pub version: String,
    /// The schema inside.
    pub schema: u32,
    /// When it was made, in milliseconds since 1970.
    pub made: u64,
    /// What kind of copy: `daily`, `upgrade`, `intake`, `now`, `replaced` or `copy`.
    pub kind: String,
    /// The wraps of the register's key.
    pub wraps: Wraps,
    /// Bytes of the database that follow.
    pub length: u64,
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
