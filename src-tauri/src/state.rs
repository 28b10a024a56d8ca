//! What one running window holds.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};
use tizim_core::catalogue::Table;
use tizim_core::common::Lang;
use tizim_core::error::{Code, Error, Result};
use tizim_core::keys::KeyStore;
use tizim_core::register::{Outcome, Register};

use crate::jobs::{self, Jobs, Ticket};
use crate::key_store;
use crate::reply::{Answer, Change, Message, Refusal, nouns_of};

/// The event that tells the window to read again what another program wrote.
const CHANGED: &str = "changed";

/// How often the register is asked whether another program wrote to it.
const WATCH: Duration = Duration::from_secs(2);

/// The state behind every command.
pub struct Desk {
    app: AppHandle,
    folder: PathBuf,
    jobs: Jobs,
    keys: Box<dyn KeyStore>,
    register: RwLock<Option<Arc<Register>>>,
    locked: AtomicBool,
}

impl Desk {
    /// Starts without an open register.
    pub fn new(app: AppHandle) -> tauri::Result<Self> {
        let folder = data_folder(&app)?;
        let (jobs, keys) = (Jobs::default(), key_store::open());
        Ok(Self {
            app,
            folder,
            jobs,
            keys,
            register: RwLock::new(None),
            locked: AtomicBool::new(false),
        })
    }

    /// Returns the folder of the register.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns where keys are kept between two starts.
    pub fn keys(&self) -> &dyn KeyStore {
        self.keys.as_ref()
    }

    /// Returns the language of the window, for words that the core chooses.
    pub fn lang(&self) -> Lang {
        let register = self.register().ok();
        let kept = register.and_then(|it| it.find_setting("preference.language").ok().flatten());
        kept.and_then(|code| Lang::find(&code)).unwrap_or_default()
    }

    /// Returns the long work under way.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Returns the open register; refuses with `password_needed` while it is locked.
    pub fn register(&self) -> Answer<Arc<Register>> {
        Ok(self.open_register()?)
    }

    /// Returns the open register; refuses with [`Code::PasswordNeeded`] while it is locked.
    pub fn open_register(&self) -> Result<Arc<Register>> {
        let open = self.register.read().unwrap_or_else(PoisonError::into_inner);
        open.clone()
            .ok_or_else(|| Error::refused(Code::PasswordNeeded))
    }

    /// Puts an opened register on the desk and watches it for what other programs write.
    pub fn lay(&self, register: Register) -> Arc<Register> {
        let register = Arc::new(register);
        watch(self.app.clone(), Arc::downgrade(&register));
        let mut open = self
            .register
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *open = Some(Arc::clone(&register));
        self.locked.store(false, Ordering::SeqCst);
        register
    }

    /// Takes the register off the desk until its password is typed.
    pub fn lock(&self) {
        self.locked.store(true, Ordering::SeqCst);
        self.clear();
    }

    /// Says whether somebody locked the register.
    pub fn is_locked(&self) -> bool {
        self.locked.load(Ordering::SeqCst)
    }

    /// Returns a way to tell the window, from any thread, which nouns changed.
    pub fn announcer(&self) -> impl Fn(&[&str]) + Send + 'static {
        let app = self.app.clone();
        move |nouns| drop(app.emit(CHANGED, nouns))
    }

    /// Carries out work that needs the desk itself, off the window's thread.
    pub async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let app = self.app.clone();
        aside(move || Ok(work(&app.state::<Self>())?)).await
    }

    /// Takes the register off the desk; work under way ends with it.
    pub fn clear(&self) {
        *self
            .register
            .write()
            .unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Looks something up, off the window's thread.
    pub async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Register) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let register = self.register()?;
        aside(move || Ok(look(&register)?)).await
    }

    /// Carries out a verb that writes; `label` gives the undo bar its words.
    pub async fn change<T: Send + 'static>(
        &self,
        label: impl FnOnce(&T) -> Message + Send + 'static,
        verb: impl FnOnce(&Register) -> Result<Outcome<T>> + Send + 'static,
    ) -> Answer<Change<T>> {
        let register = self.register()?;
        aside(move || Ok(Change::of(verb(&register)?, label))).await
    }

    /// Carries out long work under the name the window gave it.
    pub async fn work<T: Send + 'static>(
        &self,
        job: &str,
        work: impl FnOnce(&Register, &Ticket) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let (register, ticket) = (self.register()?, self.ticket(job));
        aside(move || Ok(work(&register, &ticket)?)).await
    }

    /// Begins long work that has no open register yet, such as restoring a backup.
    pub fn ticket(&self, job: &str) -> Ticket {
        let app = self.app.clone();
        self.jobs
            .begin(job, move |progress| drop(app.emit(jobs::EVENT, progress)))
    }
}

/// Carries out work that waits for disk or numbers off the window's thread.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .map_err(Refusal::bug)?
}

/// Tells the window when the command line or another program wrote; ends with the register.
fn watch(app: AppHandle, register: Weak<Register>) {
    thread::spawn(move || {
        let mut known = None;
        while let Some(register) = register.upgrade() {
            let version = register.data_version().ok();
            if known.is_some() && version != known {
                let tables: Vec<&str> = Table::ALL
                    .iter()
                    .flat_map(|it| nouns_of(*it))
                    .copied()
                    .collect();
                drop(app.emit(CHANGED, tables));
            }
            known = version;
            drop(register);
            thread::sleep(WATCH);
        }
    });
}

/// Returns the folder of the register: `TIZIM_DATA`, or the user's own place on this laptop,
/// never one that roams or is synchronised.
fn data_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("TIZIM_DATA") {
        Some(folder) => Ok(folder.into()),
        None => app.path().app_local_data_dir(),
    }
}
