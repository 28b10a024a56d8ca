//! Restoring a backup, here or on a new laptop.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::write::{join, verify};
use super::{HEADER_LIMIT, Header, MAGIC, automatic_folder};
use crate::clock::Clock;
use crate::error::{Code, Doing, Error, Result};
use crate::keys::{self, KeyStore, Secret};
use crate::register::{Identity, Opening, Published, Register, read_wraps, write_wraps};
use crate::store::open::{self, Access};

/// Reads the header of a backup and where the database begins.
///
/// Refuses with [`Code::NotABackup`] or [`Code::NewerVersion`].
pub fn read_header(path: &Path) -> Result<(Header, u64)> {
    let not = || Error::refused(Code::NotABackup);
    let mut file = fs::File::open(path).doing("read the backup")?;
    let mut start = [0; 16];
    file.read_exact(&mut start).map_err(|_| not())?;
    let (magic, length) = start.split_at_checked(MAGIC.len()).ok_or_else(not)?;
    let length = u32::from_le_bytes(length.try_into().map_err(|_| not())?);
    let length = usize::try_from(length).map_err(|_| not())?;
    if magic != MAGIC || length > HEADER_LIMIT {
        return Err(not());
    }
    let mut text = vec![0; length];
    file.read_exact(&mut text).map_err(|_| not())?;
    let header: Header = serde_json::from_slice(&text).map_err(|_| not())?;
    if header.schema > open::SCHEMA {
        return Err(Error::refused(Code::NewerVersion).with("version", &header.version));
    }
    Ok((header, (MAGIC.len() + 4 + length) as u64))
}

/// Writes the database inside a backup to a file, after the whole backup proved intact.
pub(super) fn unpack(path: &Path, target: &Path) -> Result<()> {
    let (header, start) = read_header(path)?;
    verify(path)?;
    let deed = "unpack the backup";
    let mut source = fs::File::open(path).doing(deed)?;
    std::io::Seek::seek(&mut source, std::io::SeekFrom::Start(start)).doing(deed)?;
    let mut out = fs::File::create(target).doing(deed)?;
    let copied = std::io::copy(&mut source.take(header.length), &mut out).doing(deed)?;
    if copied != header.length {
        return Err(Error::refused(Code::BackupDiffers));
    }
    out.flush().and_then(|()| out.sync_all()).doing(deed)
}

/// A backup that proved whole and opens with its key, unpacked beside the register it will
/// replace; dropped, it leaves nothing behind.
pub struct Restoring {
    header: Header,
    key: Secret,
    place: PathBuf,
    fresh: PathBuf,
    is_known_here: bool,
}

/// Does everything of a restore that can be refused, beside the register, which may stay open.
///
/// Refuses with [`Code::WrongPassword`], [`Code::WrongRecoveryCode`], [`Code::PasswordNeeded`],
/// [`Code::NotABackup`], [`Code::BackupDiffers`] or [`Code::NewerVersion`]; everything is then as
/// it was.
pub fn prepare(backup: &Path, place: &Path, opening: Opening<'_>) -> Result<Restoring> {
    let (header, _) = read_header(backup)?;
    let key = match opening {
        Opening::Password(password) => header.wraps.open_with_password(password)?,
        Opening::Recovery(code) => header.wraps.open_with_recovery(code)?,
        Opening::Kept(kept) => kept
            .find(header.wraps.register)
            .or_else(|| keys::find_beside(backup))
            .or_else(|| keys::find_beside(place))
            .ok_or_else(|| Error::refused(Code::PasswordNeeded))?,
    };
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).doing("make the folder of the register")?;
    }
    let fresh = place.with_extension("restoring");
    remove_database(&fresh);
    let mut restoring = Restoring {
        header,
        key,
        place: place.to_owned(),
        fresh,
        is_known_here: false,
    };
    restoring.unpack(backup)?;
    Ok(restoring)
}

impl Restoring {
    fn unpack(&mut self, backup: &Path) -> Result<()> {
        unpack(backup, &self.fresh)?;
        let connection = open::open(&self.fresh, &self.key, Access::Write)?;
        open::version(&connection)?;
        connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))
            .doing("open the restored register")?;
        let identity = Identity::read(&connection)?;
        self.is_known_here = Published::find(&self.place)
            .is_some_and(|it| it.register == identity.register && it.laptop == identity.laptop);
        Ok(())
    }

    /// Puts the restored register in place and opens it; one that was there is kept as a backup.
    ///
    /// No register may be open there. Where this machine remembers what the same laptop sent out,
    /// the laptop goes on; elsewhere the copy becomes a laptop of its own.
    pub fn put_in_place(self, store: &dyn KeyStore, clock: Arc<dyn Clock>) -> Result<Register> {
        let (place, key) = (self.place.as_path(), self.key.clone());
        let wraps = &self.header.wraps;
        set_aside(place, clock.as_ref())?;
        fs::rename(&self.fresh, place).doing("put the restored register in place")?;
        write_wraps(place, wraps)?;
        if !store.keep(wraps.register, &key) && !wraps.has_password() {
            keys::keep_beside(place, &key)?;
        }
        if self.is_known_here {
            Register::open_with_key(place, key, clock)
        } else {
            Register::become_new_laptop(place, key, "", clock)
        }
    }
}

impl Drop for Restoring {
    fn drop(&mut self) {
        remove_database(&self.fresh);
    }
}

/// Restores a backup to a place where no register is open, and opens it.
///
/// Refuses as [`prepare`] does, and leaves everything as it was; else as
/// [`Restoring::put_in_place`].
pub fn restore(
    backup: &Path,
    place: &Path,
    opening: Opening<'_>,
    store: &dyn KeyStore,
    clock: Arc<dyn Clock>,
) -> Result<Register> {
    prepare(backup, place, opening)?.put_in_place(store, clock)
}

fn remove_database(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        drop(fs::remove_file(with_suffix(path, suffix)));
    }
}

/// Keeps a register that is already there as a backup, with its wraps.
///
/// Its key need not be known: the encrypted file is put behind its own wraps as it is. One that
/// was not closed cleanly still has a write-ahead log; its files are then kept side by side.
fn set_aside(place: &Path, clock: &dyn Clock) -> Result<()> {
    let deed = "set the present register aside";
    if !place.exists() {
        return Ok(());
    }
    let folder = automatic_folder(place);
    fs::create_dir_all(&folder).doing(deed)?;
    let stem = clock.local().format("%Y-%m-%d-%H%M%S-replaced").to_string();
    let log = with_suffix(place, "-wal");
    let is_closed = fs::metadata(&log).map_or(true, |about| about.len() == 0);
    let wraps = crate::register::wraps_path(place);
    if let (true, Ok(known)) = (is_closed, read_wraps(place)) {
        let header = Header {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            schema: open::SCHEMA,
            made: clock.milliseconds(),
            kind: "copy".to_owned(),
            wraps: known,
            length: fs::metadata(place).doing(deed)?.len(),
        };
        join(&header, place, &folder.join(format!("{stem}.tizim-copy")))?;
        if let Some(key) = keys::find_beside(place) {
            keys::keep_beside(&folder.join(format!("{stem}.tizim-copy")), &key)?;
        }
        // The file itself stays until the restored one takes its place in one step.
        drop(fs::remove_file(log));
        drop(fs::remove_file(with_suffix(place, "-shm")));
        return Ok(());
    }
    for (suffix, name) in [("", "tizim"), ("-wal", "tizim-wal"), ("-shm", "tizim-shm")] {
        let from = with_suffix(place, suffix);
        if from.exists() {
            fs::rename(&from, folder.join(format!("{stem}.{name}"))).doing(deed)?;
        }
    }
    if wraps.exists() {
        fs::rename(&wraps, folder.join(format!("{stem}.keys"))).doing(deed)?;
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
