//! Finding and opening the register.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;
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

/// Reads the first line of a file, without the line's end and the mark that Notepad lays before
/// the first letter.
pub fn first_line(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).doing("read the password file")?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let line = text.lines().next().unwrap_or_default();
    Ok(line.trim_end_matches('\r').to_owned())
}

/// As many letters as the window asks a new password to have.
const LEAST: usize = 8;

/// Reads a password that is to be set from the first line of a file.
///
/// Refuses with [`Code::BadValue`] one shorter than the window takes.
pub fn new_password(path: &Path) -> Result<String> {
    let password = first_line(path)?;
    if password.chars().count() < LEAST {
        return Err(Error::refused(Code::BadValue).with("field", "password"));
    }
    Ok(password)
}

/// Returns the password that a new register gets: from a file named, or from the environment's.
///
/// Refuses as [`new_password`] does.
pub fn password_to_set(named: Option<&Path>) -> Result<Option<String>> {
    let kept = std::env::var_os("TIZIM_PASSWORD_FILE").map(PathBuf::from);
    let file = named.map(Path::to_owned).or(kept);
    file.map(|it| new_password(&it)).transpose()
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

/// Answers with the file that was written.
pub fn written(path: &Path) -> Answer {
    let path = path.display().to_string();
    Answer::new(json!({ "path": path }), [path])
}
