//! Finding and opening the register.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;
use tempfile::NamedTempFile;
use tizim_core::clock::SystemClock;
use tizim_core::error::{Code, Doing as _, Error, Result};
use tizim_core::keys::{FolderStore, KeyStore, NoStore};
use tizim_core::register::{Opening, Register, default_path};

use crate::args::Args;
use crate::say::Answer;

/// Returns the file of the register: as typed, or the one that the window uses.
pub fn path(args: &Args) -> Result<PathBuf> {
    match &args.register {
        Some(path) => Ok(path.clone()),
        None => default_path().ok_or_else(|| Error::refused(Code::NoRegister)),
    }
}

/// Returns where keys are kept: a folder named by `TIZIM_KEYS`, or nowhere.
pub fn keys() -> Box<dyn KeyStore> {
    match std::env::var_os("TIZIM_KEYS") {
        Some(folder) => Box::new(FolderStore(PathBuf::from(folder))),
        None => Box::new(NoStore),
    }
}

/// Reads the first line of a file, without the line's end.
pub fn first_line(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).doing("read the password file")?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// Returns the start password of the environment's `TIZIM_PASSWORD_FILE`.
pub fn password() -> Result<Option<String>> {
    match std::env::var_os("TIZIM_PASSWORD_FILE") {
        Some(path) => first_line(Path::new(&path)).map(Some),
        None => Ok(None),
    }
}

/// Opens the register.
pub fn open(args: &Args) -> Result<Register> {
    let (path, clock) = (path(args)?, Arc::new(SystemClock));
    match password()? {
        Some(password) => Register::open(&path, Opening::Password(&password), clock),
        None => Register::open(&path, Opening::Kept(keys().as_ref()), clock),
    }
}

/// A file to be written: made beside its place at once, so that a place that cannot be written to
/// is refused before anything else happens, and put there whole.
pub struct OutFile {
    file: NamedTempFile,
    path: PathBuf,
}

impl OutFile {
    /// Makes the file; refuses a folder that is not there or may not be written to.
    pub fn beside(path: &Path) -> Result<Self> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let file = NamedTempFile::new_in(folder).doing("write a file")?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Writes the bytes and puts the file in its place.
    pub fn fill(mut self, bytes: &[u8]) -> Result<Answer> {
        self.file.write_all(bytes).doing("write a file")?;
        self.file.as_file().sync_all().doing("write a file")?;
        let put = self.file.persist(&self.path);
        put.map_err(|it| it.error).doing("write a file")?;
        let path = self.path.display().to_string();
        Ok(Answer::new(json!({ "path": path }), [path]))
    }
}
