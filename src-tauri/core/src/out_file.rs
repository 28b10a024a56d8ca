//! A file that leaves the register for the user: a paper, a spreadsheet, a copy.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Code, Doing, Error, Result};
use crate::register::Register;

/// A file to be written: made beside its place at once, so that a place that cannot be written to
/// is refused before anything else happens, and put there whole. An earlier file of that name
/// stays until then.
pub struct OutFile {
    file: NamedTempFile,
    path: PathBuf,
}

impl OutFile {
    /// Makes the file.
    ///
    /// Refuses with [`Code::OwnFile`] as [`require_foreign`] does and with [`Code::FileFailed`] a
    /// folder that is not there or may not be written to.
    pub fn beside(register: &Register, path: &Path) -> Result<Self> {
        require_foreign(register, path)?;
        let file = NamedTempFile::new_in(folder_of(path)).doing("write a file")?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Writes the bytes, puts the file in its place and returns that.
    pub fn fill(mut self, bytes: &[u8]) -> Result<PathBuf> {
        self.file.write_all(bytes).doing("write a file")?;
        self.file.as_file().sync_all().doing("write a file")?;
        let put = self.file.persist(&self.path);
        put.map_err(|it| it.error).doing("write a file")?;
        Ok(self.path)
    }
}

/// Makes the file and fills it at once; refuses as [`OutFile::beside`] does.
pub fn write(register: &Register, path: &Path, bytes: &[u8]) -> Result<()> {
    OutFile::beside(register, path)?.fill(bytes).map(drop)
}

/// Refuses with [`Code::OwnFile`] a path of one of the register's own files: the register itself,
/// its keys, what left the laptop. A name typed for a copy must never write over them.
pub fn require_foreign(register: &Register, path: &Path) -> Result<()> {
    let own = register.path();
    let same_folder = match (
        folder_of(own).canonicalize(),
        folder_of(path).canonicalize(),
    ) {
        (Ok(own), Ok(wanted)) => own == wanted,
        _ => false,
    };
    let stem = lower(own.file_stem());
    let name = lower(path.file_name());
    let is_own = name
        .strip_prefix(&stem)
        .is_some_and(|rest| OWN_ENDINGS.iter().any(|it| rest.starts_with(it)));
    if same_folder && is_own {
        return Err(Error::refused(Code::OwnFile).with("file", path.display().to_string()));
    }
    Ok(())
}

/// How the names of a register's files go on after its own name.
const OWN_ENDINGS: [&str; 8] = [
    ".tizim-base",
    ".key",
    ".keys",
    ".published",
    ".copies",
    ".lock",
    ".restoring",
    ".restored",
];

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Some file systems take names that differ in capitals for the same.
fn lower(name: Option<&std::ffi::OsStr>) -> String {
    name.unwrap_or_default().to_string_lossy().to_lowercase()
}
