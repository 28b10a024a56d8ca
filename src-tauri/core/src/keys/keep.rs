//! Where the register's key lies between two starts.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Secret;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// A place of the operating system that keeps secrets.
///
/// It serves convenience only: whatever it fails to do, the password or the sheet still opens the
/// register, so its failures are silent here and told by the shell.
pub trait KeyStore: Send + Sync {
    /// Finds the key of a register.
    fn find(&self, register: Id) -> Option<Secret>;
    /// Keeps the key; says whether it did.
    fn keep(&self, register: Id, key: &Secret) -> bool;
    /// Forgets the key.
    fn forget(&self, register: Id);
}

/// No place at all.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoStore;

impl KeyStore for NoStore {
    fn find(&self, _: Id) -> Option<Secret> {
        None
    }

    fn keep(&self, _: Id, _: &Secret) -> bool {
        false
    }

    fn forget(&self, _: Id) {}
}

/// A folder of key files, for scripts and tests (`TIZIM_KEYS`).
#[derive(Clone, Debug)]
pub struct FolderStore(pub PathBuf);

impl FolderStore {
    fn path(&self, register: Id) -> PathBuf {
        self.0.join(format!("{register}.key"))
    }
}

impl KeyStore for FolderStore {
    fn find(&self, register: Id) -> Option<Secret> {
        Secret::from_hex(&fs::read_to_string(self.path(register)).ok()?)
    }

    fn keep(&self, register: Id, key: &Secret) -> bool {
        fs::create_dir_all(&self.0).is_ok() && write_private(&self.path(register), key).is_ok()
    }

    fn forget(&self, register: Id) {
        drop(fs::remove_file(self.path(register)));
    }
}

/// Returns where the key lies beside a register without a password.
pub fn path_beside(register: &Path) -> PathBuf {
    crate::register::beside(register, "key")
}

/// Finds the key that lies beside a register without a password.
pub fn find_beside(register: &Path) -> Option<Secret> {
    Secret::from_hex(&fs::read_to_string(path_beside(register)).ok()?)
}

/// Lays the key beside the register, readable by its owner alone.
pub fn keep_beside(register: &Path, key: &Secret) -> Result<()> {
    keep_at(&path_beside(register), key)
}

/// Writes the key to a file, readable by its owner alone.
pub(crate) fn keep_at(path: &Path, key: &Secret) -> Result<()> {
    write_private(path, key).doing("write the key file")
}

/// Removes the key that lies beside the register.
pub fn forget_beside(register: &Path) {
    drop(fs::remove_file(path_beside(register)));
}

fn write_private(path: &Path, key: &Secret) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(key.to_hex().as_bytes())?;
    file.sync_all()
}
