//! Renaming so that it outlives a power cut.

use std::fs::{self, File};
use std::io::Result;
use std::path::Path;

/// Renames a file and syncs its folder, where the system can sync one.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to)?;
    sync_folder_of(to);
    Ok(())
}

/// Removes a file and syncs its folder; one that is not there is removed already.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Ok(()) => {
            sync_folder_of(path);
            Ok(())
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Windows writes the names of a folder with its journal and opens no folder as a file; some sticks
/// cannot sync a folder, and the file on them is whole all the same.
pub fn sync_folder_of(path: &Path) {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|_| cfg!(unix)) {
        drop(File::open(folder).and_then(|it| it.sync_all()));
    }
}
