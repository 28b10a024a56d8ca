//! A file that leaves the register for the user: a paper, a spreadsheet, a copy.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::register::{Register, is_own_copy, is_own_file};

/// A file to be written: made beside its place at once, so that a place that cannot be written to
/// is refused before anything else happens, and put there whole. An earlier file of that name
/// stays until then. What a program leaves that is ended meanwhile goes when the same file is written
/// again.
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

    /// Makes the file, which is none of those of several registers, open or not, nor of any that is
    /// known by its name.
    ///
    /// Refuses as [`OutFile::beside`] does.
    pub fn apart(registers: &[&Path], path: &Path) -> Result<Self> {
        require_no_keeper(path, "")?;
        Self::over(registers, path)
    }

    /// Makes the file beside a register where one of the same ending may lie, which a list of the door
    /// or a helper's marks keep.
    ///
    /// Refuses as [`OutFile::beside`] does.
    pub(crate) fn again(registers: &[&Path], path: &Path, ending: &str) -> Result<Self> {
        require_no_keeper(path, ending)?;
        Self::over(registers, path)
    }

    fn over(registers: &[&Path], path: &Path) -> Result<Self> {
        for register in registers {
            require_apart(register, path)?;
        }
        let folder = folder_of(path);
        let begun = begun_for(path);
        remove_begun(folder, &begun);
        let file = tempfile::Builder::new()
            .prefix(&begun)
            .suffix(BEGUN_END)
            .tempfile_in(folder)
            .doing("write a file")?;
        // Where a file system has no locks, what is left of an ended program stays.
        drop(file.as_file().try_lock());
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
        drop(self.file.as_file().unlock());
        let put = self.file.persist(&self.path);
        put.map_err(|it| it.error).doing("write a file")?;
        disk::sync_folder_of(&self.path);
        Ok(self.path)
    }
}

/// What the names of all files begin and end with that are not whole yet.
const BEGUN: &str = ".tizim-";
const BEGUN_END: &str = ".part";

/// Returns what the names of files begin with that are to take one place. The name of the place itself
/// may be as long as names can be.
fn begun_for(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let hash = blake3::hash(name).to_hex();
    format!("{BEGUN}{}-", hash.get(..8).unwrap_or_default())
}

/// Removes from a folder that nobody else writes to what ended programs began there.
pub(crate) fn remove_all_begun(folder: &Path) {
    remove_begun(folder, BEGUN);
}

/// A program that still writes holds a lock, which the system lets go of however the program ends: no
/// signal has to be heard, and a power failure leaves nothing else.
fn remove_begun(folder: &Path, begun: &str) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(begun) && name.ends_with(BEGUN_END) && is_left(&entry.path()) {
            drop(std::fs::remove_file(entry.path()));
        }
    }
}

fn is_left(path: &Path) -> bool {
    let file = std::fs::File::options().write(true).open(path);
    file.is_ok_and(|it| it.try_lock().is_ok())
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

/// What files end with that keep what stands nowhere else: registers and copies, their keys, the lists
/// of the door and what helpers did.
const KEEPERS: [&str; 5] = ["tizim-base", "tizim-copy", "keys", "tizim-door", "marks"];

/// Refuses with [`Code::OwnFile`] a place at which such a file lies, of whichever register, unless it
/// is one of the ending that is written.
fn require_no_keeper(path: &Path, written: &str) -> Result<()> {
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let is_keeper = KEEPERS.contains(&ending.as_str()) && ending != written;
    match is_keeper && path.exists() {
        true => Err(Error::refused(Code::OwnFile).with("file", path.display())),
        false => Ok(()),
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let name = |it: std::io::Result<std::fs::DirEntry>| it.unwrap().file_name();
        let mut names: Vec<String> = entries.map(|it| name(it).into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_an_ended_program_left_goes_when_the_file_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("Файл.tizim");
        let other = folder.path().join("Басқа.tizim");
        // As a program leaves it that is ended: the file lies there and nobody holds its lock.
        let (_, left) = OutFile::apart(&[], &target).unwrap().file.keep().unwrap();
        let (_, of_other) = OutFile::apart(&[], &other).unwrap().file.keep().unwrap();
        let theirs = folder.path().join(".tizim-letter");
        std::fs::write(&theirs, "хат").unwrap();
        let writing = OutFile::apart(&[], &target).unwrap();
        assert!(!left.exists() && of_other.exists() && theirs.exists());
        let second = OutFile::apart(&[], &target).unwrap();
        second.fill(b"second").unwrap();
        writing.fill(b"first").unwrap();
        assert_eq!(
            std::fs::read(&target).unwrap(),
            b"first",
            "both were written"
        );
        remove_all_begun(folder.path());
        assert_eq!(names(folder.path()), [".tizim-letter", "Файл.tizim"]);
    }
}
