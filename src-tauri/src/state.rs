//! What one running window holds.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager as _};

use crate::jobs::Jobs;
use crate::reply::{Answer, Refusal};

/// The state behind every command.
#[derive(Debug)]
pub struct Desk {
    folder: PathBuf,
    jobs: Jobs,
}

impl Desk {
    /// Starts without an open register.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, jobs: Jobs::default() }
    }

    /// Returns the folder of the register.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the long work under way.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }
}

/// Carries out work that waits for disk or numbers off the window's thread.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(Refusal::bug)?
}

/// Returns the folder of the register: `TIZIM_DATA`, or the user's own place on this laptop,
/// never one that roams or is synchronised.
pub fn data_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("TIZIM_DATA") {
        Some(folder) => Ok(folder.into()),
        None => app.path().app_local_data_dir(),
    }
}
