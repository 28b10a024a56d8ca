//! Opening the register and the samples, and what the window is told of them.
//!
//! One's own register and the samples are two files in one folder; at most one is on the desk.
//! Deliberately absent: any way to open a locked register without its password while a key still
//! lies in the system's store.

use std::path::PathBuf;
use std::sync::Arc;

use tizim_core::backup;
use tizim_core::clock::SystemClock;
use tizim_core::error::{Code, Error, Result};
use tizim_core::keys::RecoveryCode;
use tizim_core::register::{Opening, Register, RegisterStatus, register_in, samples_in};

use crate::state::Desk;

/// One of the two is given; neither where the key is kept.
#[derive(Clone, Debug, Default, serde::Deserialize, specta::Type)]
pub struct Unlock {
    /// The start password.
    pub password: Option<String>,
    /// The code of the recovery sheet, as typed.
    pub recovery: Option<String>,
}

impl Unlock {
    /// Calls `open` with what was given.
    pub fn with<T>(&self, desk: &Desk, open: impl FnOnce(Opening<'_>) -> Result<T>) -> Result<T> {
        if let Some(text) = self.recovery.as_deref().filter(|it| !it.trim().is_empty()) {
            return open(Opening::Recovery(&RecoveryCode::read(text)?));
        }
        match self.password.as_deref().filter(|it| !it.is_empty()) {
            Some(password) => open(Opening::Password(password)),
            None => open(Opening::Kept(desk.keys())),
        }
    }
}

/// Returns the file of one's own register.
pub fn own(desk: &Desk) -> PathBuf {
    register_in(desk.folder())
}

/// Tells how things stand; a register whose key is kept is opened first, unless it was locked.
pub fn status(desk: &Desk) -> Result<RegisterStatus> {
    if desk.register().is_err() && !desk.is_locked() {
        let kept = Register::open(&own(desk), Opening::Kept(desk.keys()), clock());
        match kept {
            Ok(register) => lay(desk, register),
            Err(error) if error.code() == Code::PasswordNeeded => {}
            Err(error) if error.code() == Code::NoRegister => {}
            Err(error) => return Err(error),
        }
    }
    told(desk)
}

/// Tells how things stand without opening anything.
pub fn told(desk: &Desk) -> Result<RegisterStatus> {
    let Ok(register) = desk.register() else {
        return Ok(RegisterStatus::closed(
            &own(desk),
            desk.keys(),
            &SystemClock,
        ));
    };
    let samples = register.path() == samples_in(desk.folder());
    Ok(RegisterStatus {
        samples,
        ..RegisterStatus::open(&register, desk.keys())?
    })
}

/// Opens one's own register and keeps its key where the system keeps secrets.
pub fn open(desk: &Desk, unlock: &Unlock) -> Result<RegisterStatus> {
    let register = unlock.with(desk, |opening| Register::open(&own(desk), opening, clock()))?;
    desk.keys()
        .keep(register.identity().register, register.key());
    lay(desk, register);
    told(desk)
}

/// Restores a backup in the place of one's own register; where that is refused, what was open
/// stays as it was.
pub fn restore(desk: &Desk, path: &std::path::Path, unlock: &Unlock) -> Result<RegisterStatus> {
    // The same key opens a copy of the register at hand; any other copy must bring its own proof.
    backup::read_header(path)?;
    let was_open = desk.register().is_ok();
    desk.clear();
    let restored = unlock.with(desk, |opening| {
        backup::restore(path, &own(desk), opening, desk.keys(), clock())
    });
    match restored {
        Ok(register) => lay(desk, register),
        Err(error) if was_open => {
            if let Ok(back) = Register::open(&own(desk), Opening::Kept(desk.keys()), clock()) {
                lay(desk, back);
            }
            return Err(error);
        }
        Err(error) => return Err(error),
    }
    told(desk)
}

/// Opens the samples, made anew where there are none.
pub fn open_samples(desk: &Desk) -> Result<RegisterStatus> {
    let path = samples_in(desk.folder());
    let register = if path.exists() {
        Register::open(&path, Opening::Kept(desk.keys()), clock())?
    } else {
        tizim_core::demo::create(&path, desk.keys(), clock())?
    };
    desk.lay(register);
    told(desk)
}

/// Puts the samples away and goes back to one's own register.
pub fn leave_samples(desk: &Desk) -> Result<RegisterStatus> {
    desk.clear();
    status(desk)
}

/// Puts one's own register on the desk and writes the day's backup beside it.
pub fn lay(desk: &Desk, register: Register) {
    let register = desk.lay(register);
    let announce = desk.announcer();
    std::thread::spawn(move || match backup::keep_automatic(&register, "daily") {
        Ok(Some(_)) => announce(&["backup"]),
        Ok(None) => {}
        Err(error) => log::error!("daily backup: {error}"),
    });
}

/// Returns the clock of this laptop.
pub fn clock() -> Arc<SystemClock> {
    Arc::new(SystemClock)
}

/// Refuses what the samples do not have, such as a password of their own.
pub fn require_own(desk: &Desk, register: &Register) -> Result<()> {
    if register.path() == own(desk) {
        return Ok(());
    }
    Err(Error::refused(Code::NotYet).with("field", "samples"))
}
