//! What the window must know before anything else: whether there is a register, whether it is
//! open, and where its key lies.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Register, read_wraps};
use crate::academy;
use crate::backup;
use crate::clock::Clock;
use crate::common::Lang;
use crate::error::Result;
use crate::exchange;
use crate::keys::{self, KeyStore};
use crate::laptops;
use crate::workers::{self, Worker};

/// How far a register is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum RegisterState {
    /// There is none yet: first start.
    #[default]
    Absent,
    /// It asks for the password.
    Locked,
    /// It is ready.
    Open,
}

/// Where the register's key is between two starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum KeyPlace {
    /// Nowhere: the password is asked for.
    #[default]
    Password,
    /// In the key store of the system.
    System,
    /// In a file beside the register, which every start says.
    Beside,
}

impl KeyPlace {
    /// Finds where the key of the register at a path lies.
    pub fn of(path: &Path, store: &dyn KeyStore) -> Self {
        if keys::find_beside(path).is_some() {
            return Self::Beside;
        }
        let kept = read_wraps(path)
            .ok()
            .and_then(|wraps| store.find(wraps.register));
        if kept.is_some() {
            Self::System
        } else {
            Self::Password
        }
    }
}

/// What the window must know before anything else.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RegisterStatus {
    /// How far it is.
    pub state: RegisterState,
    /// Whether the samples are open instead of one's own register.
    pub samples: bool,
    /// Where the key is.
    pub key_place: KeyPlace,
    /// The academy's name, known once it is open.
    pub academy: String,
    /// The academy's language.
    pub language: Lang,
    /// What colleagues call this laptop.
    pub laptop_name: String,
    /// The laptop's code in certificate numbers.
    pub laptop_code: String,
    /// Who sits at it.
    pub worker: Option<Worker>,
    /// When the latest backup was made.
    pub last_backup: Option<String>,
    /// Whether it knows its laptop alone and waits to be let in by an academy.
    pub is_waiting: bool,
    /// How many fields stand in two versions.
    pub two_versions: u32,
    /// Whether a shared folder is watched.
    pub watches_folder: bool,
    /// The program's version.
    pub version: String,
}

impl RegisterStatus {
    /// Tells of a register that is not open: absent, or locked.
    pub fn closed(path: &Path, store: &dyn KeyStore, clock: &dyn Clock) -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        if !path.exists() {
            return Self {
                version,
                ..Self::default()
            };
        }
        Self {
            state: RegisterState::Locked,
            key_place: KeyPlace::of(path, store),
            last_backup: backup::latest(path, clock),
            version,
            ..Self::default()
        }
    }

    /// Tells of an open register.
    pub fn open(register: &Register, store: &dyn KeyStore) -> Result<Self> {
        let status = register.read(|connection| {
            let language = academy::language(connection)?;
            Ok(Self {
                state: RegisterState::Open,
                academy: academy::academy(connection)?
                    .name
                    .shown(language)
                    .to_owned(),
                language,
                laptop_name: laptops::name(connection, register.identity().laptop)?,
                laptop_code: register.identity().code.clone(),
                worker: workers::find(connection, register.worker())?,
                is_waiting: exchange::waits_empty(connection)?,
                two_versions: exchange::conflicts::count(connection)?,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                ..Self::default()
            })
        })?;
        Ok(Self {
            watches_folder: exchange::folder::watched(register)?.is_some(),
            key_place: KeyPlace::of(register.path(), store),
            last_backup: backup::latest(register.path(), register.clock()),
            ..status
        })
    }
}
