//! A file that leaves the register for the user: a paper, a spreadsheet, a copy.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::register::{Register, is_own_copy, is_own_file};

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
    /// Refuses as [`require_foreign`] does and with [`Code::FileFailed`] a folder that is not there
    /// or may not be written to.
    pub fn beside(register: &Register, path: &Path) -> Result<Self> {
        Self::apart(&[register.path()], path)
    }

    /// Makes the file, which is none of those of several registers, open or not.
    ///
    /// Refuses as [`OutFile::beside`] does.
    pub fn apart(registers: &[&Path], path: &Path) -> Result<Self> {
        for register in registers {
            require_apart(register, path)?;
        }
        let file = NamedTempFile::new_in(folder_of(path)).doing("write a file")?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Writes the bytes, puts the file in its place and returns that.
    pub fn fill(mut self, bytes: &[u8]) -> Result<PathBuf> {
        self.file.write_all(bytes).doing("write a file")?;
        self.put()
    }

    /// Returns the file, to be written piece by piece before it is put in its place.
    pub fn file(&mut self) -> &std::fs::File {
        self.file.as_file()
    }

    /// Puts what was written in its place and returns that.
    pub fn put(self) -> Result<PathBuf> {
        require_ordinary(&self.path)?;
        self.file.as_file().sync_all().doing("write a file")?;
        let put = self.file.persist(&self.path);
        put.map_err(|it| it.error).doing("write a file")?;
        disk::sync_folder_of(&self.path);
        Ok(self.path)
    }
}

/// Makes the file and fills it at once; refuses as [`OutFile::beside`] does.
pub fn write(register: &Register, path: &Path, bytes: &[u8]) -> Result<()> {
    OutFile::beside(register, path)?.fill(bytes).map(drop)
}

/// Refuses with [`Code::OwnFile`] a path of one of the register's own files, however it is spelt:
/// the register itself, what SQLite lays beside it, its keys, its copies, what left the laptop. A
/// name typed for a copy must never write over them. Refuses with [`Code::FileFailed`] as
/// [`require_ordinary`] does.
pub fn require_foreign(register: &Register, path: &Path) -> Result<()> {
    require_apart(register.path(), path)
}

fn require_apart(register: &Path, path: &Path) -> Result<()> {
    if is_own_file(register, path) || is_own_copy(register, path) {
        return Err(Error::refused(Code::OwnFile).with("file", path.display()));
    }
    require_ordinary(path)
}

/// Refuses with [`Code::FileFailed`] a path at which something lies that is no ordinary file: a
/// folder, a device, a pipe.
pub fn require_ordinary(path: &Path) -> Result<()> {
    match path.metadata() {
        Ok(about) if about.is_file() => Ok(()),
        Ok(about) => {
            let refused = Error::refused(Code::FileFailed).with("file", path.display());
            Err(match about.is_dir() {
                true => refused.with("why", "folder"),
                false => refused,
            })
        }
        Err(_) => Ok(()),
    }
}

/// Refuses with [`Code::BadValue`], naming the field, to write over a file that is read.
pub fn require_other(field: &str, path: &Path, read: &Path) -> Result<()> {
    match (path.canonicalize(), read.canonicalize()) {
        (Ok(written), Ok(read)) if written == read => Err(Error::refused(Code::BadValue)
            .with("field", field)
            .with("value", path.display())),
        _ => Ok(()),
    }
}

/// Returns the folder that holds a path.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Reads a small file whole; a larger one is none of its kind, and refused with `code`.
pub fn read_small(path: &Path, longest: u64, code: Code) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let file = std::fs::File::open(path).doing("read a file")?;
    let mut bytes = Vec::new();
    file.take(longest + 1)
        .read_to_end(&mut bytes)
        .doing("read a file")?;
    if bytes.len() as u64 > longest {
        return Err(Error::refused(code));
    }
    Ok(bytes)
}
