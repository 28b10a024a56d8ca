//! Where the register lies on this laptop.

use std::path::{Path, PathBuf};

/// The folder of the application inside the place of local application data.
const FOLDER: &str = "kz.tizim.app";

/// Returns the register's file in a folder.
pub fn register_in(folder: &Path) -> PathBuf {
    folder.join("academy.tizim-base")
}

/// Returns the file of the samples in a folder, apart from one's own register.
pub fn samples_in(folder: &Path) -> PathBuf {
    folder.join("samples.tizim-base")
}

/// Returns the register's file where the window keeps it: `TIZIM_DATA`, or the user's local
/// application data, never a place that roams or is synchronised.
pub fn default_path() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("TIZIM_DATA") {
        return Some(register_in(Path::new(&folder)));
    }
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    let local = if cfg!(windows) {
        std::env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().map(|it| it.join("Library/Application Support"))
    } else {
        let named = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
        named.or_else(|| home().map(|it| it.join(".local/share")))
    };
    local.map(|it| register_in(&it.join(FOLDER)))
}
