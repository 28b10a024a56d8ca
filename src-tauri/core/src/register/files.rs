//! The names of the files that lie beside a register, and whether a path is one of them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Endings that the name of a register or of a copy may have; only these are replaced, so that
/// `academy.2026` and `academy.2027` have keys of their own.
const USUAL: [&str; 3] = ["tizim-base", "tizim", "tizim-copy"];

/// What SQLite lays beside a database.
pub(super) const OF_SQLITE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What Tizim lays beside a register.
const OF_TIZIM: [&str; 13] = [
    "keys",
    "keys-new",
    "key",
    "published",
    "published-new",
    "copies",
    "restoring",
    "restoring-wal",
    "restoring-journal",
    "restored",
    "keys-restoring",
    "key-restoring",
    "lock",
];

/// Returns the path of what lies beside a register under an ending, such as `keys`.
///
/// ```
/// use std::path::Path;
/// use tizim_core::register::beside;
/// assert_eq!(beside(Path::new("a.tizim-base"), "keys"), Path::new("a.keys"));
/// assert_eq!(beside(Path::new("a.2026"), "keys"), Path::new("a.2026.keys"));
/// ```
pub fn beside(register: &Path, ending: &str) -> PathBuf {
    let extension = register.extension().and_then(|it| it.to_str());
    if extension.is_none_or(|it| USUAL.contains(&it)) {
        register.with_extension(ending)
    } else {
        with_suffix(register, &format!(".{ending}"))
    }
}

/// Returns a path with more after its last letter.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes a database with what SQLite laid beside it.
pub(super) fn remove_database(path: &Path) {
    drop(fs::remove_file(path));
    for suffix in OF_SQLITE {
        drop(fs::remove_file(with_suffix(path, suffix)));
    }
}

/// Returns every path that belongs to a register, whether something lies there or not.
pub(super) fn own_files(register: &Path) -> Vec<PathBuf> {
    let of_sqlite = OF_SQLITE.iter().map(|it| with_suffix(register, it));
    let of_tizim = OF_TIZIM.iter().map(|it| beside(register, it));
    std::iter::once(register.to_owned())
        .chain(of_sqlite)
        .chain(of_tizim)
        .chain(super::founding::names(register))
        .collect()
}

/// Says whether a path, however it is spelt, is that of one of a register's own files.
pub fn is_own_file(register: &Path, path: &Path) -> bool {
    let wanted = spellings(path);
    let mut own = own_files(register);
    if let Ok(real) = register.canonicalize() {
        own.extend(own_files(&real));
    }
    own.iter().any(|it| wanted.contains(&place_of(it)))
}

/// Says whether a path is that of a copy that the register keeps beside itself.
pub fn is_own_copy(register: &Path, path: &Path) -> bool {
    let copies = beside(register, "copies").canonicalize();
    let holds = |it: &PathBuf| copies.as_ref().is_ok_and(|copies| it.starts_with(copies));
    path.canonicalize().as_ref().is_ok_and(holds)
}

/// A folder as the system knows it, and a name in it.
type Place = (PathBuf, OsString);

/// The place a path is written at, and the one it leads to.
fn spellings(path: &Path) -> Vec<Place> {
    let real = path.canonicalize().ok();
    std::iter::once(place_of(path))
        .chain(real.as_deref().map(place_of))
        .collect()
}

/// Some file systems take names that differ in capitals for the same.
fn place_of(path: &Path) -> Place {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let name = path.file_name().unwrap_or_default();
    (
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned()),
        name.to_string_lossy().to_lowercase().into(),
    )
}
