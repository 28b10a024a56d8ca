//! Founding a register, opening one, and going on after a backup was restored.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;

use super::founding::Site;
use super::laptop::{add_laptop, draw_id, enter_laptop, go_on};
use super::{Fields, Identity, Lock, Register, beside, is_shared_folder};
use crate::act::Act;
use crate::backup;
use crate::catalogue::Table;
use crate::clock::Clock;
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::joined;
use crate::ids::Id;
use crate::keys::{self, Effort, KeyStore, RecoveryCode, Secret, Wraps};
use crate::laptops;
use crate::reference;
use crate::retention;
use crate::store::open::{self, Access};
use crate::store::roster as entries;

/// What a new academy says of itself.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The academy's name.
    pub academy: String,
    /// `kk`, `ru` or `en`.
    pub language: String,
    /// The first worker; the academy's name where empty.
    pub worker: String,
    /// What this laptop is called.
    pub laptop: String,
    /// The start password; without one the key goes to the key store or beside the register.
    pub password: Option<String>,
    /// How hard a guess at the password is made.
    pub effort: Effort,
}

/// A founded register and the code for its recovery sheet, which is shown once.
#[derive(Debug)]
pub struct Created {
    /// The register, open.
    pub register: Register,
    /// The recovery code.
    pub recovery: RecoveryCode,
}

/// What opens a register.
#[derive(Clone, Copy)]
pub enum Opening<'a> {
    /// The start password.
    Password(&'a str),
    /// The code of the recovery sheet.
    Recovery(&'a RecoveryCode),
    /// A key kept by the system or lying beside the register.
    Kept(&'a dyn KeyStore),
}

/// Returns where the wraps of a register lie.
pub fn wraps_path(register: &Path) -> PathBuf {
    beside(register, "keys")
}

/// Reads the wraps that lie beside a register.
pub fn read_wraps(register: &Path) -> Result<Wraps> {
    let bytes = fs::read(wraps_path(register)).doing("read the file of keys")?;
    serde_json::from_slice(&bytes).map_err(|_| Error::Damaged("the file of keys".into()))
}

/// Writes the wraps beside a register, whole or not at all.
pub fn write_wraps(register: &Path, wraps: &Wraps) -> Result<()> {
    write_wraps_to(&wraps_path(register), wraps)
}

pub(crate) fn write_wraps_to(target: &Path, wraps: &Wraps) -> Result<()> {
    let fresh = target.with_extension("keys-new");
    let text = serde_json::to_vec_pretty(wraps).unwrap_or_default();
    fs::write(&fresh, text).doing("write the file of keys")?;
    fs::OpenOptions::new()
        .write(true)
        .open(&fresh)
        .and_then(|file| file.sync_all())
        .doing("write the file of keys")?;
    disk::rename(&fresh, target).doing("write the file of keys")
}

impl Register {
    /// Founds a register at a path.
    ///
    /// Refuses with [`Code::RegisterExists`] where any file of a register lies or another program
    /// founds one, with [`Code::SharedFolder`] or, without a name, [`Code::Missing`]; nothing is
    /// left behind then. The key is offered to the store; where neither password nor store holds
    /// it, it is laid beside the register.
    pub fn create(
        path: &Path,
        founding: &Founding,
        store: &dyn KeyStore,
        clock: Arc<dyn Clock>,
    ) -> Result<Created> {
        Self::create_filled(path, founding, store, clock, |_| Ok(()))
    }

    /// Founds a register at a path, with what `fill` writes into it before it is there at all.
    ///
    /// Refuses as [`Self::create`] and as `fill` do; then, and whenever the program is stopped on
    /// the way, there is no register at the path.
    pub(crate) fn create_filled(
        path: &Path,
        founding: &Founding,
        store: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        fill: impl FnOnce(&Self) -> Result<()>,
    ) -> Result<Created> {
        if founding.academy.trim().is_empty() {
            return Err(Error::refused(Code::Missing).with("field", "academy"));
        }
        let guard = (founding.password.as_deref(), founding.effort);
        Self::lay(path, guard, store, clock, |fresh| {
            fresh.found(founding)?;
            fresh.write_local(|it| laptops::roster::begin(it, fresh.clock()))?;
            fill(fresh)
        })
    }

    /// Lays a register at a path that knows its laptop alone and waits to be let in by an academy.
    ///
    /// Refuses as [`Self::create`] does, but for a name.
    pub(crate) fn create_waiting(
        path: &Path,
        asking: &laptops::Asking,
        store: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        fill: impl FnOnce(&Self) -> Result<()>,
    ) -> Result<Created> {
        let guard = (asking.password.as_deref(), asking.effort);
        Self::lay(path, guard, store, clock, fill)
    }

    fn lay(
        path: &Path,
        (password, effort): (Option<&str>, Effort),
        store: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        fill: impl FnOnce(&Self) -> Result<()>,
    ) -> Result<Created> {
        backup::finish_restore(path)?;
        if is_shared_folder(path) {
            return Err(Error::refused(Code::SharedFolder));
        }
        let mut site = Site::enter(path)?;
        let key = Secret::draw(clock.as_ref());
        let id = draw_id(clock.as_ref());
        let recovery = RecoveryCode::draw(clock.as_ref());
        let mut wraps = Wraps::new(id);
        if let Some(password) = password {
            wraps.set_password(&key, password, effort, clock.as_ref())?;
        }
        wraps.set_recovery(&key, &recovery, clock.as_ref())?;
        let open = Lock::shared(path)?;
        let fresh = Self::build(site.unfinished(), open, &key, id, Arc::clone(&clock))?;
        fill(&fresh)?;
        drop(fresh);
        let is_kept = store.keep(id, &key) || password.is_some();
        let laid = site.lay_keys(&wraps, (!is_kept).then_some(&key));
        let laid = laid.and_then(|()| site.lay_numbers());
        if let Err(error) = laid.and_then(|()| site.finish()) {
            store.forget(id);
            return Err(error);
        }
        let register = Self::open_with_key(path, key, clock)?;
        Ok(Created { register, recovery })
    }

    /// Makes a new database that knows its laptop and nothing else.
    fn build(path: &Path, open: Lock, key: &Secret, id: Id, clock: Arc<dyn Clock>) -> Result<Self> {
        let mut connection = open::open(path, key, Access::Create)?;
        open::migrate(&mut connection)?;
        enter_laptop(&connection, id, clock.as_ref())?;
        Self::assemble(path, key.clone(), connection, open, clock)
    }

    fn found(&self, founding: &Founding) -> Result<()> {
        let worker = self.transact(Act::AcademyCreate, |change| {
            let worker = change.mint();
            change.sign_as(worker);
            let name = if founding.worker.trim().is_empty() {
                &founding.academy
            } else {
                &founding.worker
            };
            change.add(
                Table::Worker,
                worker,
                Fields::new().text("name", name.trim()),
            )?;
            let academy = change.identity().register;
            let field = match founding.language.as_str() {
                "ru" => "name_ru",
                "en" => "name_en",
                _ => "name_kk",
            };
            let fields = Fields::new()
                .text(field, founding.academy.trim())
                .text("language", &founding.language)
                .text("series", &series_of(&founding.academy));
            change.add(Table::Academy, academy, fields)?;
            add_laptop(change, &founding.laptop)?;
            reference::add_shipped(change)?;
            Ok(worker)
        })?;
        self.switch_worker(worker.value)
    }

    /// Opens the register at a path.
    ///
    /// Refuses with [`Code::NoRegister`], [`Code::WrongPassword`], [`Code::WrongRecoveryCode`],
    /// [`Code::PasswordNeeded`] or [`Code::NewerVersion`]; a refusal writes nothing.
    pub fn open(path: &Path, opening: Opening<'_>, clock: Arc<dyn Clock>) -> Result<Self> {
        backup::finish_restore(path)?;
        if !path.exists() {
            return Err(Error::refused(Code::NoRegister));
        }
        let key = match opening {
            Opening::Password(password) => read_wraps(path)?.open_with_password(password)?,
            Opening::Recovery(code) => read_wraps(path)?.open_with_recovery(code)?,
            Opening::Kept(store) => read_wraps(path)
                .ok()
                .and_then(|wraps| store.find(wraps.register))
                .or_else(|| keys::find_beside(path))
                .ok_or_else(|| Error::refused(Code::PasswordNeeded))?,
        };
        Self::open_with_key(path, key, clock)
    }

    /// Opens the register at a path with its key.
    ///
    /// A file that gave certificate numbers which this machine does not remember came here alone,
    /// and goes on as a laptop of its own. Refuses with [`Code::Busy`] while a restore puts another
    /// register in its place, [`Code::WrongPassword`] or [`Code::NewerVersion`].
    pub fn open_with_key(path: &Path, key: Secret, clock: Arc<dyn Clock>) -> Result<Self> {
        backup::finish_restore(path)?;
        let open = Lock::shared(path)?;
        let mut connection = open::open(path, &key, Access::Write)?;
        if open::version(&connection)? < open::SCHEMA {
            backup::keep_before_upgrade(path, &connection, &key, clock.as_ref())?;
            open::migrate(&mut connection)?;
        }
        go_on(path, &mut connection, clock.as_ref())?;
        let register = Self::assemble(path, key, connection, open, clock)?;
        register.begin_roster()?;
        retention::finish_owed(&register, &mut |_, _, _| ControlFlow::Continue(()));
        Ok(register)
    }

    /// A register of an earlier version has no list of laptops yet: this one begins it.
    fn begin_roster(&self) -> Result<()> {
        let lacks =
            self.read(|it| Ok(entries::entries(it)?.is_empty() && !joined::is_pending(it)?))?;
        match lacks {
            true => self.write_local(|it| laptops::roster::begin(it, self.clock())),
            false => Ok(()),
        }
    }

    fn assemble(
        path: &Path,
        key: Secret,
        connection: Connection,
        open: Lock,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let identity = Identity::read(&connection)?;
        let register = Self {
            path: path.to_owned(),
            key,
            clock,
            identity: Mutex::new(Arc::new(identity)),
            worker: Mutex::new(Id::default()),
            writer: Mutex::new(connection),
            readers: Mutex::new(Vec::new()),
            last_order: Mutex::new(None),
            _open: open,
        };
        let kept = register
            .find_setting("worker")?
            .and_then(|text| text.parse().ok());
        if let Some(worker) = kept {
            *super::lock(&register.worker) = worker;
        }
        Ok(register)
    }
}

/// Proposes the series of certificate numbers: up to three initials of the academy in Latin.
fn series_of(academy: &str) -> String {
    let latin = crate::kazakh::latin::passport(academy).to_uppercase();
    let series: String = latin
        .split_whitespace()
        .filter_map(|word| word.chars().find(char::is_ascii_alphabetic))
        .take(3)
        .collect();
    if series.is_empty() {
        "T".to_owned()
    } else {
        series
    }
}
