//! What can go wrong, with a stable code for each thing the user can do something about.
//!
//! The sentences live in `assets/locales/*/errors.ftl`; here are only codes and their values.
//! Deliberately absent: text in a user's language, and personal data.

mod code;

use std::collections::BTreeMap;

pub use code::Code;

/// A shorthand for the core's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of the core, with what was being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite failed.
    #[error("{doing}: {source}")]
    Store {
        /// What was being done.
        doing: &'static str,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The file system failed.
    #[error("{doing}: {source}")]
    File {
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
    /// The user can put this right.
    #[error("refused: {code:?}")]
    Refused {
        /// Why.
        code: Code,
        /// Values for the sentence, by name.
        values: BTreeMap<String, String>,
    },
    /// Bytes are not what they must be.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The program contradicts itself.
    #[error("bug: {0}")]
    Bug(String),
}

impl Error {
    /// Makes a refusal.
    pub fn refused(code: Code) -> Self {
        Self::Refused {
            code,
            values: BTreeMap::new(),
        }
    }

    /// Refuses with [`Code::NotFound`] something that is no record, in words of its own: `what` names it
    /// in `assets/locales/*/refused.ftl`.
    pub fn not_found(what: &str, id: impl ToString) -> Self {
        Self::refused(Code::NotFound)
            .with("why", what)
            .with("id", id)
    }

    /// Makes a failure of the file system of the system's code, or else of its kind.
    ///
    /// What else the failure carries is left out: libraries put the path there, and errors go to
    /// the log for support, which holds no names.
    pub fn file(doing: &'static str, failed: &std::io::Error) -> Self {
        let source = match failed.raw_os_error() {
            Some(code) => std::io::Error::from_raw_os_error(code),
            None => failed.kind().into(),
        };
        Self::File { doing, source }
    }

    /// Adds a value to the sentence of a refusal; other errors stay as they are.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        if let Self::Refused { values, .. } = &mut self {
            values.insert(name.to_owned(), value.to_string());
        }
        self
    }

    /// Returns the stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused { code, .. } => *code,
            Self::File { .. } => Code::FileFailed,
            Self::Bug(_) => Code::Bug,
            Self::Damaged(_) => Code::Damaged,
            Self::Store { source, .. } => match source.sqlite_error_code() {
                Some(rusqlite::ErrorCode::DatabaseBusy) => Code::Busy,
                Some(
                    rusqlite::ErrorCode::DiskFull
                    | rusqlite::ErrorCode::CannotOpen
                    | rusqlite::ErrorCode::ReadOnly
                    | rusqlite::ErrorCode::SystemIoFailure,
                ) => Code::FileFailed,
                _ => Code::Damaged,
            },
        }
    }

    /// Returns the values for the sentence. Of one code `why` chooses among several sentences.
    pub fn values(&self) -> BTreeMap<String, String> {
        let why = match self {
            Self::Refused { values, .. } => return values.clone(),
            Self::File { source, .. } => why_failed(source.kind()),
            Self::Store { source, .. } => match source.sqlite_error_code() {
                Some(rusqlite::ErrorCode::DiskFull) => Some("full"),
                Some(rusqlite::ErrorCode::ReadOnly) => Some("denied"),
                _ => None,
            },
            Self::Damaged(_) | Self::Bug(_) => None,
        };
        let why = why.map(|it| ("why".to_owned(), it.to_owned()));
        why.into_iter().collect()
    }
}

/// Says why a file could not be read or written, where somebody can do something about just that.
pub(crate) fn why_failed(kind: std::io::ErrorKind) -> Option<&'static str> {
    use std::io::ErrorKind;
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Some("missing"),
        ErrorKind::IsADirectory => Some("folder"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some("denied"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("full"),
        _ => None,
    }
}

/// Names what was being done when a lower layer failed.
pub trait Doing<T> {
    /// Adds the deed to the failure.
    fn doing(self, deed: &'static str) -> Result<T>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, deed: &'static str) -> Result<T> {
        self.map_err(|source| Error::Store {
            doing: deed,
            source: without_path(source),
        })
    }
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, deed: &'static str) -> Result<T> {
        self.map_err(|source| Error::file(deed, &source))
    }
}

/// Takes the file's name out of what SQLite says of a file that it cannot open.
fn without_path(error: rusqlite::Error) -> rusqlite::Error {
    match error {
        rusqlite::Error::SqliteFailure(code, _) if code.code == rusqlite::ErrorCode::CannotOpen => {
            rusqlite::Error::SqliteFailure(code, None)
        }
        rusqlite::Error::InvalidPath(_) => rusqlite::Error::InvalidPath("".into()),
        other => other,
    }
}

/// Turns an absent record into a refusal.
pub trait OrNotFound<T> {
    /// Refuses with [`Code::NotFound`] where there is nothing.
    fn or_not_found(self, id: impl ToString) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, id: impl ToString) -> Result<T> {
        self.ok_or_else(|| Error::refused(Code::NotFound).with("id", id))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn no_failure_of_files_tells_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let absent = folder.path().join("Сейітова Айнұр");
        let made = tempfile::NamedTempFile::new_in(&absent).doing("write a file");
        let opened = std::fs::File::open(&absent).doing("read a file");
        let store = rusqlite::Connection::open(absent.join("x")).doing("open the register");
        let said = [
            made.map(drop).unwrap_err(),
            opened.map(drop).unwrap_err(),
            store.map(drop).unwrap_err(),
        ];
        for failure in said {
            assert_eq!(failure.code(), Code::FileFailed);
            let lines = format!("{failure} {failure:?}");
            assert!(!lines.contains("Айнұр"), "{lines}");
        }
    }

    #[test]
    fn what_failed_with_a_file_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let why = |failed: std::io::Result<()>| {
            let failure = failed.doing("read a file").unwrap_err();
            failure.values().get("why").cloned().unwrap_or_default()
        };
        let absent = std::fs::read(folder.path().join("absent")).map(drop);
        assert_eq!(why(absent), "missing");
        #[cfg(unix)]
        assert_eq!(why(std::fs::read(folder.path()).map(drop)), "folder");
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        assert_eq!(why(Err(full)), "full");
        let locked = std::io::Error::from(std::io::ErrorKind::ReadOnlyFilesystem);
        assert_eq!(why(Err(locked)), "denied");
        assert_eq!(why(Err(std::io::Error::other("else"))), "");
    }
}
