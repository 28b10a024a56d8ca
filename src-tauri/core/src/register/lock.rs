//! Who has a register open: many programs may, and a restore only while nobody does.
//!
//! The lock lies on an empty file beside the register, which stays there: the register itself is
//! renamed by a restore, and whoever waited for it would hold a lock on the old one.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Code, Doing, Error, Result};

/// A lock that is let go of when it is dropped, or when the program ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes part in the use of the register.
    ///
    /// Refuses with [`Code::Busy`] while a restore puts another in its place.
    pub(crate) fn shared(register: &Path) -> Result<Self> {
        Self::take(register, File::try_lock_shared, Code::Busy)
    }

    /// Keeps everybody else from opening the register.
    ///
    /// Refuses with [`Code::RegisterInUse`] while anybody has it open.
    pub(crate) fn alone(register: &Path) -> Result<Self> {
        Self::take(register, File::try_lock, Code::RegisterInUse)
    }

    fn take(
        register: &Path,
        lock: fn(&File) -> std::result::Result<(), TryLockError>,
        held: Code,
    ) -> Result<Self> {
        let deed = "lock the register";
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path(register))
            .doing(deed)?;
        match lock(&file) {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::refused(held)),
            // A file system without locks is no reason not to work.
            Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {
                Ok(Self { _file: file })
            }
            Err(TryLockError::Error(error)) => Err(error).doing(deed),
        }
    }
}

fn path(register: &Path) -> PathBuf {
    super::beside(register, "lock")
}
