//! Restoring a backup, here or on a new laptop.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::aside::set_aside;
use super::finish::{self, Part, finish_restore, forget_fresh};
use super::place::require_place;
use super::write::verify;
use super::{HEADER_LIMIT, Header, MAGIC};
use crate::clock::Clock;
use crate::error::{Code, Doing, Error, Result};
use crate::keys::{self, KeyStore, Secret};
use crate::register::{Identity, Lock, Opening, Register, settle, write_wraps_to};
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
}

/// Does everything of a restore that can be refused, beside the register, which may stay open.
///
/// Refuses with [`Code::SharedFolder`] or [`Code::OwnFile`] what could not go well, and with
/// [`Code::WrongPassword`], [`Code::WrongRecoveryCode`], [`Code::PasswordNeeded`],
/// [`Code::NotABackup`], [`Code::BackupDiffers`] or [`Code::NewerVersion`]; everything is then as
/// it was.
pub fn prepare(backup: &Path, place: &Path, opening: Opening<'_>) -> Result<Restoring> {
    require_place(backup, place)?;
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
    finish_restore(place)?;
    forget_fresh(place);
    let restoring = Restoring {
        header,
        key,
        place: place.to_owned(),
    };
    restoring.unpack(backup)?;
    Ok(restoring)
}

impl Restoring {
    fn unpack(&self, backup: &Path) -> Result<()> {
        let fresh = Part::Fresh.of(&self.place);
        unpack(backup, &fresh)?;
        let connection = open::open(&fresh, &self.key, Access::Write)?;
        open::version(&connection)?;
        Identity::read(&connection).map(drop)
    }

    /// Puts the restored register in place and opens it; one that was there is kept as a backup.
    ///
    /// Where this machine remembers what the same laptop sent out, the laptop goes on; elsewhere
    /// the copy becomes a laptop of its own. Refuses with [`Code::RegisterInUse`] while anybody has
    /// the register open: what is written there meanwhile would be lost. Whenever the program is
    /// stopped on the way, the next opening finds the old register whole or the restored one.
    pub fn put_in_place(self, store: &dyn KeyStore, clock: Arc<dyn Clock>) -> Result<Register> {
        let alone = Lock::alone(&self.place)?;
        // Another restore may have been decided, and stopped, since this one was prepared.
        finish::carry_out(&self.place)?;
        let ready = self.make_ready(store, clock.as_ref());
        if let Err(error) = ready.and_then(|()| finish::decide(&self.place)) {
            finish::forget_ready(&self.place);
            return Err(error);
        }
        finish::carry_out(&self.place)?;
        finish::sweep(&self.place);
        drop(alone);
        Register::open_with_key(&self.place, self.key.clone(), clock)
    }

    /// Does everything of a restore that leaves the present register as it is.
    pub(super) fn make_ready(&self, store: &dyn KeyStore, clock: &dyn Clock) -> Result<()> {
        let (place, wraps) = (self.place.as_path(), &self.header.wraps);
        set_aside(place, &self.key, store, clock)?;
        settle(&Part::Fresh.of(place), place, &self.key, clock)?;
        write_wraps_to(&Part::Wraps.of(place), wraps)?;
        let is_kept = store.keep(wraps.register, &self.key) || wraps.has_password();
        let key = Some(&self.key).filter(|_| !is_kept);
        finish::write_key(place, key)
    }
}

impl Drop for Restoring {
    fn drop(&mut self) {
        forget_fresh(&self.place);
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
