//! How a command says no.
//!
//! One shape for every command: a stable code the window has words for, and a line for the log.
//! The window never matches on text.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::PathBuf;

use serde::Serialize;

/// What a command answers with.
pub type Answer<T> = Result<T, Refusal>;

/// A refusal as the window receives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Refusal {
    /// Stable; the words lie in `assets/locales/*/errors.ftl`.
    pub code: String,
    /// For the log, in English, without personal data.
    pub message: String,
    /// Fluent id of what the user can do; empty where there is nothing special.
    pub hint: String,
    /// Values for the words.
    pub args: BTreeMap<String, String>,
}

impl Refusal {
    /// Makes a refusal without values.
    pub fn new(code: &str, message: impl Display) -> Self {
        Self {
            code: code.to_owned(),
            message: message.to_string(),
            hint: String::new(),
            args: BTreeMap::new(),
        }
    }

    /// A failure of the program itself: shown as an apology with the place of the log.
    pub fn bug(message: impl Display) -> Self {
        Self::new("bug", message)
    }

    /// A file or folder could not be read, written or shown.
    pub fn file_failed(message: impl Display) -> Self {
        Self::new("file_failed", message)
    }
}

/// A written file, ready to be opened or shown in its folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Written {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

impl Written {
    /// Describes the file at a path.
    pub fn at(path: PathBuf) -> Answer<Self> {
        let bytes = std::fs::metadata(&path).map_err(Refusal::file_failed)?.len();
        Ok(Self { path, bytes })
    }
}
