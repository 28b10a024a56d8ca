//! Writing a backup and reading it back.

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use serde::Serialize;
use tempfile::{NamedTempFile, TempPath};

use super::{Header, MAGIC, read_header};
use crate::clock::{Clock, local_moment};
use crate::disclosures::note_export;
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::keys::Secret;
use crate::out_file::{folder_of, require_foreign, require_ordinary};
use crate::register::{Register, read_wraps};
use crate::store::open::{self, Access};
use crate::store::segments;

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

/// Writes a backup of an open register; an earlier file of that name stays until it is whole.
///
/// What goes away is first remembered outside the database: whoever opens the copy has seen its
/// operations and numbers, and a register restored from an older one must not write them again.
/// Refuses with [`Code::OwnFile`] a path of the register itself and with [`Code::FileFailed`] one
/// that is no ordinary file, and with [`Code::BackupDiffers`] where the bytes on the disk are not
/// those that were written.
pub fn write_backup(register: &Register, target: &Path, kind: &str, goes: Goes) -> Result<()> {
    let whole = make(register, target, kind, goes, &mut |_, _| ())?;
    // Older copies give way to this one: a disk that kept other bytes than it was given is found now.
    verify(whole.path())?;
    put(whole, target)
}

/// Makes a whole backup beside its place; `tell` hears how many pages of all were copied.
fn make(
    register: &Register,
    target: &Path,
    kind: &str,
    goes: Goes,
    tell: &mut dyn FnMut(u32, u32),
) -> Result<NamedTempFile> {
    match goes {
        Goes::Beside => require_ordinary(target)?,
        Goes::Away => require_foreign(register, target)?,
    }
    let wraps = read_wraps(register.path())?;
    let part = Part::beside(target, "part")?;
    if kind != BESIDE_A_CHANGE {
        close_what_was_written(register)?;
    }
    register.read(|connection| write_copy(connection, register.key(), part.path(), tell))?;
    if goes == Goes::Away {
        // After the pages were copied, so that nothing is in the copy that is not remembered, and
        // before the copy gets the name under which it is found.
        register.publish()?;
    }
    let header = Header {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: open::SCHEMA,
        made: register.clock().milliseconds(),
        kind: kind.to_owned(),
        wraps,
        length: fs::metadata(part.path()).doing("write a backup")?.len(),
    };
    assemble(&header, part.path(), target)
}

/// The kind of copies that are made while a change is being written: nothing else can be written
/// then, and [`super::ready_beside_a_change`] is called before.
pub(super) const BESIDE_A_CHANGE: &str = "intake";

/// Whoever goes on from a copy begins where others may have read on already: what is still open
/// would be written there and here, and stand against itself.
pub(super) fn close_what_was_written(register: &Register) -> Result<()> {
    register.write_local(|it| segments::close(it, register.clock()))
}

/// Makes an empty file beside a path, under a name that no file has: the path's own name, a dot,
/// the suffix and a few letters.
fn free_beside(target: &Path, suffix: &str) -> Result<NamedTempFile> {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    tempfile::Builder::new()
        .prefix(&name)
        .tempfile_in(folder_of(target))
        .doing("write a backup")
}

/// A database that is needed for a moment; dropped, it leaves nothing behind.
struct Part(TempPath);

impl Part {
    fn beside(target: &Path, suffix: &str) -> Result<Self> {
        free_beside(target, suffix).map(|it| Self(it.into_temp_path()))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        for suffix in ["-wal", "-shm", "-journal"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(suffix);
            drop(fs::remove_file(name));
        }
    }
}

/// So many pages are copied between two words about how far it is.
const PAGES: i32 = 4_096;

/// Copies the pages of an open database into an empty file under the same key; `tell` hears how
/// many of them were copied.
fn write_copy(
    connection: &Connection,
    key: &Secret,
    target: &Path,
    tell: &mut dyn FnMut(u32, u32),
) -> Result<()> {
    let mut copy = open::open(target, key, Access::Create)?;
    // Nobody opens it before its bytes stand whole in the backup, which is brought to the disk and
    // read back: until then neither a journal nor waiting for the disk serves anything.
    copy.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))
        .and_then(|()| copy.pragma_update(None, "synchronous", "OFF"))
        .doing("write a backup")?;
    copy_pages(connection, &mut copy, tell).doing("write a backup")?;
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .doing("write a backup")
}

fn copy_pages(
    connection: &Connection,
    copy: &mut Connection,
    tell: &mut dyn FnMut(u32, u32),
) -> rusqlite::Result<()> {
    let backup = Backup::new(connection, copy)?;
    let number = |pages: i32| u32::try_from(pages).unwrap_or_default();
    loop {
        let step = backup.step(PAGES)?;
        let far = backup.progress();
        tell(number(far.pagecount - far.remaining), number(far.pagecount));
        match step {
            StepResult::Done => return Ok(()),
            // Another connection writes; the pages still to come are read after it.
            StepResult::Busy | StepResult::Locked => thread::sleep(GLANCE),
            _ => {}
        }
    }
}

/// How long is waited where another connection writes.
const GLANCE: Duration = Duration::from_millis(20);

pub(super) fn join(header: &Header, database: &Path, target: &Path) -> Result<()> {
    put(assemble(header, database, target)?, target)
}

/// Gives a whole backup its name.
fn put(whole: NamedTempFile, target: &Path) -> Result<()> {
    require_ordinary(target)?;
    let put = whole.persist(target).map_err(|it| it.error);
    put.doing("write a backup")?;
    disk::sync_folder_of(target);
    Ok(())
}

/// Writes header, database and hash into a file beside the target.
fn assemble(header: &Header, database: &Path, target: &Path) -> Result<NamedTempFile> {
    let deed = "write a backup";
    let text = serde_json::to_vec(header).unwrap_or_default();
    let mut out = free_beside(target, "new")?;
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
    out.as_file().sync_all().doing(deed)?;
    Ok(out)
}

/// Writes a backup, reads every byte of it back, opens it with the register's own key and counts
/// what is inside.
///
/// Refuses as [`write_backup`] does and with [`Code::BackupDiffers`] where the copy is not whole;
/// the copy is then removed, and an earlier file of that name stays as it was.
pub fn copy_and_read_back(
    register: &Register,
    target: &Path,
    kind: &str,
    goes: Goes,
) -> Result<BackupDone> {
    copy_telling(register, target, kind, goes, &mut |_, _| ())
}

/// Does as [`copy_and_read_back`]; `tell` hears how many pages of all were copied.
pub(super) fn copy_telling(
    register: &Register,
    target: &Path,
    kind: &str,
    goes: Goes,
    tell: &mut dyn FnMut(u32, u32),
) -> Result<BackupDone> {
    let whole = make(register, target, kind, goes, tell)?;
    let checked = read_back(whole.path(), target, register)?;
    put(whole, target)?;
    // What lies on this laptop goes with it: only a copy that went away counts as one.
    if goes == Goes::Away {
        register.keep_setting(COPIED, &register.clock().milliseconds().to_string())?;
        note_export(register, "copy", checked.trainees as usize)?;
    }
    Ok(checked)
}

/// The setting that holds when a copy that went away was last read back, in milliseconds since 1970.
const COPIED: &str = "backup.copied";

/// Returns how many days ago a copy that went away was last read back; nothing where there never was one.
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

/// Reads back the backup at a path, which will have the name of the target.
fn read_back(path: &Path, target: &Path, register: &Register) -> Result<BackupDone> {
    let (header, _) = read_header(path)?;
    let unpacked = Part::beside(target, "check")?;
    super::restore::unpack(path, unpacked.path()).and_then(|()| {
        let connection = open::open(unpacked.path(), register.key(), Access::Read)?;
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
            path: target.display().to_string(),
            made_at: super::list::moment(header.made, register.clock()),
            bytes: fs::metadata(path).doing("read the backup back")?.len(),
            trainees: count("trainee")?,
            events: count("event")?,
            certificates: count("certificate")?,
        })
    })
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
    let name = format!(
        "{}-upgrade.tizim-copy",
        clock.local().format("%Y-%m-%d-%H%M%S")
    );
    let target = folder.join(name);
    let part = Part::beside(&target, "part")?;
    write_copy(connection, key, part.path(), &mut |_, _| ())?;
    let header = Header {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: open::version(connection)?,
        made: clock.milliseconds(),
        kind: "upgrade".to_owned(),
        wraps: read_wraps(path)?,
        length: fs::metadata(part.path())
            .doing("keep a backup before the upgrade")?
            .len(),
    };
    join(&header, part.path(), &target)
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
