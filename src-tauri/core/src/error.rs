//! What can go wrong, with a stable code for each thing the user can do something about.
//!
//! The sentences live in `assets/locales/*/errors.ftl`; here are only codes and their values.
//! Deliberately absent: text in a user's language, and personal data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A shorthand for the core's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A stable name of a refusal; windows and scripts match on it, never on text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Code {
    /// The register or a file inside it is damaged.
    Damaged,
    /// A file could not be read or written.
    FileFailed,
    /// The program contradicts itself.
    Bug,
    /// The disk or the register is busy longer than five seconds.
    Busy,
    /// No record has this id.
    NotFound,
    /// The text is not an identifier.
    BadId,
    /// A required value is empty.
    Missing,
    /// The value is not one of those allowed.
    BadValue,
    /// The date cannot be read or does not exist.
    BadDate,
    /// The day can be read and lies before the first that is possible there.
    DayTooEarly,
    /// The day can be read and lies after the last that is possible there.
    DayTooLate,
    /// On the day of a parent's consent the person signed for themselves.
    OfAge,
    /// Another has this name already.
    NameTaken,
    /// Whoever leads a club came on that day or later, so that nobody can take their place then.
    TooEarly,
    /// The day lies before the club was founded.
    BeforeFounding,
    /// Two periods of one person in one club meet.
    PeriodsMeet,
    /// Several members of a club have the name that was typed.
    SeveralMembers,
    /// A club of this name is at this school, or in this district where there is no school.
    ClubExists,
    /// The period of an event cannot be read.
    BadPeriod,
    /// There is no register at this place.
    NoRegister,
    /// A register is already at this place.
    RegisterExists,
    /// The register was written by a newer version.
    NewerVersion,
    /// The folder belongs to a cloud service or the network.
    SharedFolder,
    /// The password does not open the register.
    WrongPassword,
    /// The recovery code does not open the register.
    WrongRecoveryCode,
    /// A password or a recovery code is needed.
    PasswordNeeded,
    /// The file is not a backup of Tizim.
    NotABackup,
    /// The register is open in another program, or work in it is under way.
    RegisterInUse,
    /// The path is that of one of the register's own files.
    OwnFile,
    /// The backup was read back and differs.
    BackupDiffers,
    /// The copy that a large import asks for could not be written.
    BackupFailed,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// The record is in the trash.
    InTrash,
    /// The work was stopped by the user.
    Stopped,
    /// Drawing was stopped after the papers had their numbers, which stay given.
    PapersStopped,
    /// The file has nothing in it.
    EmptyFile,
    /// The file has a header and no rows.
    NoDataRows,
    /// The file is not whole.
    CorruptFile,
    /// The file asks for a password.
    EncryptedFile,
    /// The file grows too large when opened.
    ExpandsTooMuch,
    /// The kind of file is not one Tizim reads.
    UnknownFormat,
    /// The file is too large.
    TooLarge,
    /// The file holds XML entities, which no spreadsheet program writes.
    XmlEntities,
    /// The file has no sheet of this name.
    UnknownSheet,
    /// No column holds a person's name.
    NoNameColumn,
    /// No sheet lists clubs or grants.
    NoClubList,
    /// The file has been read before and nothing changed since.
    NoRows,
    /// Nobody meets the rule for a certificate.
    NobodyMeetsRule,
    /// A name holds letters the paper's typeface lacks.
    LettersMissing,
    /// The paper is void already.
    AlreadyVoid,
    /// A nameless person gets back nothing that said who they were.
    Nameless,
    /// A person under age may not take part in an emergency action (law 42-VI, art. 12).
    UnderAge,
    /// A blob is larger than 20 MiB.
    BlobTooLarge,
    /// A text is longer than 64 KiB.
    TextTooLong,
    /// The record is in use and cannot be taken away now.
    InUse,
    /// The list of the academy's laptops in a file cannot be right.
    BadRoster,
    /// The code is not that of the keeper's sheet.
    WrongKit,
    /// Only the keeper's laptop may do this.
    KeeperOnly,
    /// The file is not a request to join.
    NotARequest,
    /// The feature comes with a later version.
    NotYet,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 61] = [
        Self::Damaged,
        Self::FileFailed,
        Self::Bug,
        Self::Busy,
        Self::NotFound,
        Self::BadId,
        Self::Missing,
        Self::BadValue,
        Self::BadDate,
        Self::DayTooEarly,
        Self::DayTooLate,
        Self::OfAge,
        Self::NameTaken,
        Self::TooEarly,
        Self::BeforeFounding,
        Self::PeriodsMeet,
        Self::SeveralMembers,
        Self::ClubExists,
        Self::BadPeriod,
        Self::NoRegister,
        Self::RegisterExists,
        Self::NewerVersion,
        Self::SharedFolder,
        Self::WrongPassword,
        Self::WrongRecoveryCode,
        Self::PasswordNeeded,
        Self::NotABackup,
        Self::RegisterInUse,
        Self::OwnFile,
        Self::BackupDiffers,
        Self::BackupFailed,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::InTrash,
        Self::Stopped,
        Self::PapersStopped,
        Self::EmptyFile,
        Self::NoDataRows,
        Self::CorruptFile,
        Self::EncryptedFile,
        Self::ExpandsTooMuch,
        Self::UnknownFormat,
        Self::TooLarge,
        Self::XmlEntities,
        Self::UnknownSheet,
        Self::NoNameColumn,
        Self::NoClubList,
        Self::NoRows,
        Self::NobodyMeetsRule,
        Self::LettersMissing,
        Self::AlreadyVoid,
        Self::Nameless,
        Self::UnderAge,
        Self::BlobTooLarge,
        Self::TextTooLong,
        Self::InUse,
        Self::BadRoster,
        Self::WrongKit,
        Self::KeeperOnly,
        Self::NotARequest,
        Self::NotYet,
    ];
}

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

    /// Returns the values for the sentence.
    pub fn values(&self) -> BTreeMap<String, String> {
        match self {
            Self::Refused { values, .. } => values.clone(),
            _ => BTreeMap::new(),
        }
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
}
