//! Shared pieces of the test targets: a clock that tells the story's time, and registers on it.

mod crowd;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tizim_core::clock::Clock;
use tizim_core::error::Result;
use tizim_core::keys::{Effort, NoStore};
use tizim_core::register::{Created, Founding, Opening, Register};

pub use crowd::{COLUMNS, crowd_csv};

/// A clock that stands where the story puts it, and chance that repeats.
#[derive(Debug)]
pub struct StoryClock {
    moment: AtomicU64,
    chance: AtomicU64,
}

impl StoryClock {
    /// Starts on 15 October 2026, 9:00 in Aktobe; `chance` makes laptops differ.
    pub fn start(chance: u64) -> Arc<Self> {
        Arc::new(Self {
            moment: AtomicU64::new(1_792_036_800_000),
            chance: AtomicU64::new(chance << 32),
        })
    }

    /// Lets time pass; a negative number sets the clock back, as wrong clocks do.
    pub fn pass_minutes(&self, minutes: i64) {
        let by = minutes * 60_000;
        if by < 0 {
            self.moment.fetch_sub(by.unsigned_abs(), Ordering::SeqCst);
        } else {
            self.moment.fetch_add(by.unsigned_abs(), Ordering::SeqCst);
        }
    }
}

impl Clock for StoryClock {
    fn milliseconds(&self) -> u64 {
        self.moment.load(Ordering::SeqCst)
    }

    fn offset_seconds(&self) -> i32 {
        5 * 3_600
    }

    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(32) {
            let number = self.chance.fetch_add(1, Ordering::SeqCst);
            let hash = blake3::hash(&number.to_le_bytes());
            for (to, from) in chunk.iter_mut().zip(hash.as_bytes()) {
                *to = *from;
            }
        }
    }
}

/// Password derivation that costs a test nothing.
pub const LIGHT: Effort = Effort {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};

/// What the academies of these stories say of themselves.
pub fn founding(password: Option<&str>) -> Founding {
    Founding {
        academy: "ProActive академиясы".to_owned(),
        language: "kk".to_owned(),
        worker: "Айнұр Ж.".to_owned(),
        laptop: "Кабинет 1".to_owned(),
        password: password.map(str::to_owned),
        effort: LIGHT,
    }
}

/// A folder with a register of one academy, removed at the end of the story.
#[derive(Debug)]
pub struct Desk {
    /// The folder.
    pub folder: tempfile::TempDir,
    /// The clock of the laptop.
    pub clock: Arc<StoryClock>,
    /// The register.
    pub register: Register,
}

impl Desk {
    /// Founds an academy without a password.
    pub fn found(chance: u64) -> Result<Self> {
        Ok(Self::found_with(chance, None)?.0)
    }

    /// Founds an academy and keeps what its creation answered.
    pub fn found_with(
        chance: u64,
        password: Option<&str>,
    ) -> Result<(Self, tizim_core::keys::RecoveryCode)> {
        let folder = new_folder();
        let clock = StoryClock::start(chance);
        let path = folder.path().join("academy.tizim-base");
        let Created { register, recovery } =
            Register::create(&path, &founding(password), &NoStore, clock.clone())?;
        Ok((
            Self {
                folder,
                clock,
                register,
            },
            recovery,
        ))
    }

    /// Returns the file of the register.
    pub fn path(&self) -> PathBuf {
        self.register.path().to_owned()
    }

    /// Returns the day of the story.
    pub fn today(&self) -> chrono::NaiveDate {
        self.clock.today()
    }

    /// Closes the register and opens it again, as after a restart.
    pub fn restart(self) -> Result<Self> {
        let Self {
            folder,
            clock,
            register,
        } = self;
        let path = register.path().to_owned();
        drop(register);
        let register = Register::open(&path, Opening::Kept(&NoStore), clock.clone())?;
        Ok(Self {
            folder,
            clock,
            register,
        })
    }
}

/// Makes an empty folder that is removed at the end.
#[expect(
    clippy::expect_used,
    reason = "a test without a temporary folder cannot go on"
)]
pub fn new_folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("the system has a temporary folder")
}

/// Reads every byte of a folder's files, to see that a refusal changed nothing.
#[expect(
    clippy::expect_used,
    reason = "a test that cannot read its folder cannot go on"
)]
pub fn bytes_of(folder: &Path) -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
    std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the entry is there").path())
        .filter(|path| path.is_file() && !path.to_string_lossy().ends_with("-shm"))
        .map(|path| {
            let bytes = std::fs::read(&path).expect("the file can be read");
            (path, bytes)
        })
        .collect()
}
