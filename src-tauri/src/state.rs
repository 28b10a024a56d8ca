//! What one running window holds.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};
use tizim_core::academy;
use tizim_core::backup;
use tizim_core::catalogue::Table;
use tizim_core::clock::SystemClock;
use tizim_core::common::Lang;
use tizim_core::error::{Code, Error, Result};
use tizim_core::keys::{KeyStore, Secret};
use tizim_core::register::{Opening, Outcome, Register, RegisterStatus, register_in, samples_in};
use tizim_core::trainees;

use crate::imports::Imports;
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
    keys: Arc<dyn KeyStore>,
    samples: AtomicBool,
    register: RwLock<Option<Arc<Register>>>,
}

/// How often, and how many times, a register taken off the desk is asked whether it is closed.
const GLANCE: Duration = Duration::from_millis(50);
const GLANCES: u32 = 40;

/// A register that was taken off the desk, and what opens it again without a password.
#[derive(Clone)]
pub struct Closed {
    path: PathBuf,
    key: Secret,
    register: Weak<Register>,
}

impl Closed {
    /// Waits a moment for those who only look something up; work that takes longer keeps the
    /// register open, and a restore is refused with `register_in_use`.
    pub fn wait(&self) {
        for _ in 0..GLANCES {
            if self.register.strong_count() == 0 {
                return;
            }
            thread::sleep(GLANCE);
        }
    }
}

impl Desk {
    /// Starts without an open register.
    pub fn new(app: AppHandle) -> tauri::Result<Self> {
        let folder = data_folder(&app)?;
        let (jobs, keys) = (Jobs::default(), Arc::from(key_store::open()));
        Ok(Self {
            app,
            folder,
            jobs,
            keys,
            samples: AtomicBool::new(false),
            register: RwLock::new(None),
        })
    }

    /// Returns where keys are kept between two starts.
    pub fn keys(&self) -> Arc<dyn KeyStore> {
        Arc::clone(&self.keys)
    }

    /// Returns the file of one's own register.
    pub fn own_path(&self) -> PathBuf {
        register_in(&self.folder)
    }

    /// Returns the file of the samples.
    pub fn samples_path(&self) -> PathBuf {
        samples_in(&self.folder)
    }

    /// Returns the file that is or would be open: one's own, or the samples.
    pub fn register_path(&self) -> PathBuf {
        if self.samples.load(Ordering::Relaxed) {
            self.samples_path()
        } else {
            self.own_path()
        }
    }

    /// Works with the samples from now on.
    pub fn enter_samples(&self) {
        self.samples.store(true, Ordering::Relaxed);
    }

    /// Works with one's own register from now on.
    pub fn leave_samples(&self) {
        self.samples.store(false, Ordering::Relaxed);
    }

    /// Opens the register with a key that is kept, where there is one; silence is an answer.
    pub async fn open_kept(&self) -> Answer<()> {
        let (path, keys) = (self.register_path(), self.keys());
        if self.register().is_ok() {
            return Ok(());
        }
        let opened = aside(move || {
            backup::finish_restore(&path)?;
            if !path.exists() {
                return Ok(None);
            }
            let opening = Opening::Kept(keys.as_ref());
            match Register::open(&path, opening, Arc::new(SystemClock)) {
                Ok(register) => Ok(Some(register)),
                Err(error) if error.code() == Code::PasswordNeeded => Ok(None),
                Err(error) => Err(error.into()),
            }
        })
        .await?;
        opened
            .into_iter()
            .for_each(|register| drop(self.lay(register)));
        Ok(())
    }

    /// Tells what the window must know before anything else.
    pub async fn status(&self) -> Answer<RegisterStatus> {
        let (path, keys) = (self.register_path(), self.keys());
        let samples = self.samples.load(Ordering::Relaxed);
        let register = self.register().ok();
        aside(move || {
            let status = match register {
                Some(register) => RegisterStatus::open(&register, keys.as_ref())?,
                None => RegisterStatus::closed(&path, keys.as_ref(), &SystemClock),
            };
            Ok(RegisterStatus { samples, ..status })
        })
        .await
    }

    /// Returns the language of the window, for words that the core chooses: the one chosen on this
    /// laptop, or that of the academy.
    pub fn lang(&self) -> Lang {
        let Ok(register) = self.register() else {
            return Lang::default();
        };
        let kept = register.find_setting("preference.language").ok().flatten();
        let chosen = kept.and_then(|code| Lang::find(&code));
        chosen.unwrap_or_else(|| register.read(academy::language).unwrap_or_default())
    }

    /// Returns the long work under way.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Returns the open register; refuses with `password_needed` while it is locked.
    pub fn register(&self) -> Answer<Arc<Register>> {
        let open = self.register.read().unwrap_or_else(PoisonError::into_inner);
        open.clone()
            .ok_or_else(|| Error::refused(Code::PasswordNeeded).into())
    }

    /// Puts an opened register on the desk and watches it for what other programs write; lists
    /// being taken into the one before are closed.
    pub fn lay(&self, register: Register) -> Arc<Register> {
        self.app.state::<Imports>().close_all();
        self.put(register)
    }

    fn put(&self, register: Register) -> Arc<Register> {
        let register = Arc::new(register);
        let keeps_copies = !self.samples.load(Ordering::Relaxed);
        watch(self.app.clone(), Arc::downgrade(&register), keeps_copies);
        let mut open = self
            .register
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *open = Some(Arc::clone(&register));
        register
    }

    /// Takes the register off the desk and returns what opens it again; work under way keeps it
    /// open until its end.
    pub fn clear(&self) -> Option<Closed> {
        let open = self
            .register
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        open.map(|register| Closed {
            path: register.path().to_owned(),
            key: register.key().clone(),
            register: Arc::downgrade(&register),
        })
    }

    /// Puts a register that was taken off back on the desk; where it cannot be opened the window
    /// asks for the password.
    pub async fn reopen(&self, closed: Option<Closed>) {
        let Some(Closed { path, key, .. }) = closed else {
            return;
        };
        let opened =
            aside(move || Ok(Register::open_with_key(&path, key, Arc::new(SystemClock))?)).await;
        match opened {
            Ok(register) => drop(self.put(register)),
            Err(refusal) => log::error!("the register was not opened again: {}", refusal.message),
        }
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

    /// Looks beside the work for people who may be one, so that the first page can ask about them; a
    /// failure is told by the log.
    pub fn look_for_duplicates(&self) {
        if let Ok(register) = self.register() {
            look_for_duplicates(register);
        }
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

/// Writes the backup of the day beside the work; a failure is told by the log and by the age of
/// the last backup on the first page.
fn keep_daily_backup(register: Arc<Register>) {
    thread::spawn(move || {
        if let Err(error) = backup::keep_automatic(&register, "daily") {
            log::warn!("the backup of the day was not written: {error}");
        }
    });
}

fn look_for_duplicates(register: Arc<Register>) {
    thread::spawn(move || {
        let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
        if let Err(error) = trainees::look_for_duplicates(&register, go_on) {
            log::warn!("nobody looked for people written down twice: {error}");
        }
    });
}

/// Tells the window when the command line or another program wrote, and keeps the copy of each day
/// on which the register is open, in a window left open overnight too; ends with the register.
fn watch(app: AppHandle, register: Weak<Register>, keeps_copies: bool) {
    thread::spawn(move || {
        let (mut known, mut copied_on) = (None, None);
        while let Some(register) = register.upgrade() {
            let today = register.clock().today();
            if keeps_copies && copied_on != Some(today) {
                copied_on = Some(today);
                keep_daily_backup(Arc::clone(&register));
                look_for_duplicates(Arc::clone(&register));
            }
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
