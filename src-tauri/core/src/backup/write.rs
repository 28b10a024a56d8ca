//! Writing a backup and reading it back.

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use serde::Serialize;

use super::{Header, MAGIC, read_header};
use crate::clock::{Clock, local_moment};
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::keys::Secret;
use crate::out_file::require_foreign;
use crate::register::{Register, read_wraps};
use crate::store::open::{self, Access};

/// A backup that was read back whole after it was written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BackupDone {
    /// The file.
    pub path: String,
    /// When it was made, with the offset of this laptop.
    pub made_at: String,
    /// Its size.
    pub bytes: u64,
    /// People inside.
    pub trainees: u32,
    /// Events inside.
    pub events: u32,
    /// Certificates inside.
    pub certificates: u32,
}

/// Where a backup goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goes {
    /// Beside the register, on the same laptop.
    Beside,
    /// To a stick or wherever else another laptop may read it.
    Away,
}

/// Writes a backup of an open register to a file that does not exist yet.
///
/// What goes away is first remembered outside the database: whoever opens the copy has seen its
/// operations and numbers, and a register restored from an older one must not write them again. Refuses with [`Code::OwnFile`] a path of the register itself.
pub fn write_backup(register: &Register, target: &Path, kind: &str, goes: Goes) -> Result<()> {
    require_foreign(register, target)?;
    let wraps = read_wraps(register.path())?;
    let part = beside(target, "part");
    register.read(|connection| write_copy(connection, register.key(), &part))?;
    if goes == Goes::Away {
        // After the pages were copied, so that nothing is in the copy that is not remembered, and
        // before the copy gets the name under which it is found.
        if let Err(error) = register.publish() {
            drop(fs::remove_file(&part));
            return Err(error);
        }
    }
    let header = Header {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: open::SCHEMA,
        made: register.clock().milliseconds(),
        kind: kind.to_owned(),
        wraps,
        length: fs::metadata(&part).doing("write a backup")?.len(),
    };
    let joined = join(&header, &part, target);
    drop(fs::remove_file(&part));
    joined
}

fn beside(target: &Path, suffix: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    target.with_file_name(name)
}

/// Copies the pages of an open database into a new file under the same key.
fn write_copy(connection: &Connection, key: &Secret, target: &Path) -> Result<()> {
    drop(fs::remove_file(target));
    let mut copy = open::open(target, key, Access::Create)?;
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .doing("write a backup")?;
    rusqlite::backup::Backup::new(connection, &mut copy)
        .and_then(|backup| backup.run_to_completion(4_096, Duration::ZERO, None))
        .doing("write a backup")?;
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .doing("write a backup")
}

pub(super) fn join(header: &Header, database: &Path, target: &Path) -> Result<()> {
    let deed = "write a backup";
    let text = serde_json::to_vec(header).unwrap_or_default();
    let fresh = beside(target, "new");
    let mut out = fs::File::create(&fresh).doing(deed)?;
    let mut hasher = blake3::Hasher::new();
    let length = u32::try_from(text.len()).unwrap_or_default().to_le_bytes();
    for piece in [MAGIC.as_slice(), &length, &text] {
        hasher.update(piece);
        out.write_all(piece).doing(deed)?;
    }
    let mut source = fs::File::open(database).doing(deed)?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let read = source.read(&mut buffer).doing(deed)?;
        let Some(piece) = buffer.get(..read).filter(|piece| !piece.is_empty()) else {
            break;
        };
        hasher.update(piece);
        out.write_all(piece).doing(deed)?;
    }
    out.write_all(hasher.finalize().as_bytes()).doing(deed)?;
    out.sync_all().doing(deed)?;
    disk::rename(&fresh, target).doing(deed)
}

/// Writes a backup, reads every byte of it back, opens it with the register's own key and counts
/// what is inside.
///
/// Refuses with [`Code::BackupDiffers`] where the copy is not whole; the copy is then removed.
pub fn copy_and_read_back(
    register: &Register,
    target: &Path,
    kind: &str,
    goes: Goes,
) -> Result<BackupDone> {
    write_backup(register, target, kind, goes)?;
    let checked = read_back(target, register);
    match &checked {
        Ok(_) => register.keep_setting(COPIED, &register.clock().milliseconds().to_string())?,
        Err(_) => drop(fs::remove_file(target)),
    }
    checked
}

/// The setting that holds when a copy was last read back, in milliseconds since 1970.
const COPIED: &str = "backup.copied";

/// Returns how many days ago a copy was last read back; nothing where there never was one.
pub fn days_since_copy(register: &Register) -> Result<Option<u32>> {
    let kept = register.find_setting(COPIED)?;
    let Some(made) = kept.and_then(|it| it.parse::<u64>().ok()) else {
        return Ok(None);
    };
    let clock = register.clock();
    let made_on = local_moment(made, clock.offset_seconds()).date_naive();
    let days = clock.today().signed_duration_since(made_on).num_days();
    Ok(Some(u32::try_from(days).unwrap_or_default()))
}

fn read_back(path: &Path, register: &Register) -> Result<BackupDone> {
    let (header, _) = read_header(path)?;
    let unpacked = beside(path, "check");
    let outcome = super::restore::unpack(path, &unpacked).and_then(|()| {
        let connection = open::open(&unpacked, register.key(), Access::Read)?;
        let count = |table: &str| -> Result<u32> {
            connection
                .query_row(
                    &format!("SELECT count(*) FROM {table} WHERE trashed = 0"),
                    [],
                    |row| row.get(0),
                )
                .doing("read the backup back")
        };
        let sound: String = connection
            .query_row("PRAGMA quick_check", [], |row| row.get(0))
            .doing("read the backup back")?;
        if sound != "ok" {
            return Err(Error::refused(Code::BackupDiffers));
        }
        Ok(BackupDone {
            path: path.display().to_string(),
            made_at: super::list::moment(header.made, register.clock()),
            bytes: fs::metadata(path).doing("read the backup back")?.len(),
            trainees: count("trainee")?,
            events: count("event")?,
            certificates: count("certificate")?,
        })
    });
    drop(fs::remove_file(&unpacked));
    outcome
}

/// Keeps a copy of the file as it was before its schema is upgraded.
pub fn keep_before_upgrade(
    path: &Path,
    connection: &Connection,
    key: &Secret,
    clock: &dyn Clock,
) -> Result<()> {
    let folder = super::automatic_folder(path);
    fs::create_dir_all(&folder).doing("keep a backup before the upgrade")?;
    let part = folder.join("upgrade.part");
    write_copy(connection, key, &part)?;
    let header = Header {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: open::version(connection)?,
        made: clock.milliseconds(),
        kind: "upgrade".to_owned(),
        wraps: read_wraps(path)?,
        length: fs::metadata(&part)
            .doing("keep a backup before the upgrade")?
            .len(),
    };
    let name = format!(
        "{}-upgrade.tizim-copy",
        clock.local().format("%Y-%m-%d-%H%M%S")
    );
    let joined = join(&header, &part, &folder.join(name));
    drop(fs::remove_file(&part));
    joined
}

/// Rereads the end of a file: the stored hash, and the hash of everything before it.
pub(super) fn verify(path: &Path) -> Result<()> {
    let deed = "read the backup";
    let mut file = fs::File::open(path).doing(deed)?;
    let size = file.metadata().doing(deed)?.len();
    let body = size
        .checked_sub(32)
        .ok_or_else(|| Error::refused(Code::NotABackup))?;
    file.seek(SeekFrom::Start(0)).doing(deed)?;
    let mut hasher = blake3::Hasher::new();
    let mut front = std::io::Read::by_ref(&mut file).take(body);
    let mut buffer = vec![0; 1 << 20];
    loop {
        let read = front.read(&mut buffer).doing(deed)?;
        let Some(piece) = buffer.get(..read).filter(|piece| !piece.is_empty()) else {
            break;
        };
        hasher.update(piece);
    }
    let mut stored = [0; 32];
    file.read_exact(&mut stored).doing(deed)?;
    if hasher.finalize() == blake3::Hash::from_bytes(stored) {
        Ok(())
    } else {
        Err(Error::refused(Code::BackupDiffers))
    }
}
