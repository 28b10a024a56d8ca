//! Papers on their way to the system's viewer, which prints them.
//!
//! They lie in the user's cache, readable by that user alone, and only until the register is
//! locked or the window closed: the code of a recovery sheet must not stay on the laptop whose
//! register it opens.

use std::fs;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager as _};

use crate::reply::{Answer, Refusal};

/// Returns a place for a paper. A name is used once: the viewer may still hold the paper before.
pub fn place(app: &AppHandle, name: &str) -> Answer<PathBuf> {
    let folder = folder(app).map_err(Refusal::file_failed)?;
    make(&folder).map_err(Refusal::file_failed)?;
    let mut places = (1..).map(|number: u32| folder.join(format!("{name}-{number}.pdf")));
    let free = places.find(|place| !place.exists());
    free.ok_or_else(|| Refusal::file_failed("no name is free"))
}

/// Removes what was printed. What a viewer holds open on Windows goes at the next start.
pub fn clear(app: &AppHandle) {
    let Ok(folder) = folder(app) else { return };
    if folder.exists()
        && let Err(error) = fs::remove_dir_all(folder)
    {
        log::warn!("printed papers were not removed: {error}");
    }
}

fn folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    Ok(app.path().app_cache_dir()?.join("print"))
}

#[cfg(unix)]
fn make(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(not(unix))]
fn make(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}
