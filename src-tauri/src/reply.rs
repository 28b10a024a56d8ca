//! How a command says no.
//!
//! One shape for every command: a stable code the window has words for, and a line for the log.
//! The window never matches on text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::path::PathBuf;

use serde::Serialize;
use tauri::ipc::{InvokeResponseBody, IpcResponse};
use tizim_core::catalogue::Table;
pub use tizim_core::common::Message;
use tizim_core::register::Outcome;

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

impl From<tizim_core::error::Error> for Refusal {
    fn from(error: tizim_core::error::Error) -> Self {
        let code = serde_json::to_value(error.code()).ok();
        let code = code
            .as_ref()
            .and_then(serde_json::Value::as_str)
            .unwrap_or("bug");
        if !matches!(error, tizim_core::error::Error::Refused { .. }) {
            log::error!("{error}");
        }
        Self {
            args: error.values(),
            ..Self::new(code, error)
        }
    }
}

/// Begins the words of the undo bar: `did("trainee-add").name("Әсел")`.
pub fn did(deed: &str) -> Message {
    Message::new(format!("did-{deed}"))
}

/// What a verb that writes answers with.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Change<T> {
    /// What the verb made or found.
    pub value: T,
    /// Names of the tables a page must read again.
    pub changed: Vec<String>,
    /// What the undo bar says; nothing where nothing was written.
    pub undo_label: UndoLabel,
}

/// The words of the undo bar, if any. Under its own name because a field spelt `Option` is written
/// as two types, one to send and one to receive, and a generic type of two loses its parameter on
/// the way to TypeScript.
pub type UndoLabel = Option<Message>;

impl<T> Change<T> {
    /// Turns the core's outcome into an answer.
    pub fn of(outcome: Outcome<T>, label: impl FnOnce(&T) -> Message) -> Self {
        let undo_label = outcome.tx.map(|_| label(&outcome.value));
        let changed: BTreeSet<&str> = outcome
            .changed
            .iter()
            .flat_map(|table| nouns_of(*table))
            .copied()
            .collect();
        let changed = changed.into_iter().map(str::to_owned).collect();
        Self {
            value: outcome.value,
            changed,
            undo_label,
        }
    }
}

/// Returns the nouns of the window whose pages read a table; records that hang on another noun
/// change with it.
pub fn nouns_of(table: Table) -> &'static [&'static str] {
    match table {
        Table::Academy => &["academy"],
        Table::Worker => &["worker"],
        Table::Laptop => &["academy", "worker"],
        Table::Reference => &["reference"],
        Table::Programme => &["programme"],
        Table::Event => &["event"],
        Table::HeadCount | Table::EventGroup | Table::Publication | Table::Photo => &["event"],
        Table::Plan | Table::PlanLine => &["plan"],
        Table::Template | Table::TemplateVersion | Table::TemplatePicture => &["template"],
        Table::Session => &["event", "session"],
        Table::Trainee
        | Table::NotSame
        | Table::Consent
        | Table::Study
        | Table::OwnField
        | Table::OwnValue => &["trainee"],
        Table::SamePerson => &[
            "attendance",
            "certificate",
            "club",
            "enrolment",
            "event",
            "membership",
            "trainee",
        ],
        Table::Tag => &["club", "enrolment", "event", "trainee"],
        Table::Club => &["club"],
        Table::Membership => &["club", "membership"],
        Table::Grant => &["club", "grant"],
        Table::Question | Table::Enrolment => &["enrolment", "event"],
        Table::Attendance => &["attendance"],
        Table::Certificate | Table::CertificateVoid | Table::CertificateCopy => &["certificate"],
        Table::Organisation => &["organisation"],
        Table::Signatory => &["signatory"],
    }
}

/// Raw bytes: a picture or a paper, sent without being turned into JSON.
#[derive(Clone, Debug, specta::Type)]
#[specta(transparent)]
pub struct Bytes(pub Vec<u8>);

impl IpcResponse for Bytes {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
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
        let bytes = std::fs::metadata(&path)
            .map_err(Refusal::file_failed)?
            .len();
        Ok(Self { path, bytes })
    }
}
