//! Where papers of an event are written: one PDF, a PDF each in a folder, or those in one ZIP.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::error::{Code, Error, Result};
use crate::out_file::OutFile;
use crate::register::Register;

/// A paper as a file: what it is called, without an ending.
pub(super) struct EventFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How files are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Output {
    /// One PDF with bookmarks.
    Pdf(PathBuf),
    /// A PDF each, in one ZIP.
    Zip(PathBuf),
    /// A PDF each, in a folder that is there.
    Folder(PathBuf),
}

impl Output {
    /// Chooses by the path: a folder that is there, `.pdf` or `.zip`.
    ///
    /// Refuses with [`Code::BadValue`] anything else.
    pub fn of(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let ending = path.extension().unwrap_or_default();
        match ending.to_string_lossy().to_lowercase().as_str() {
            "pdf" => Ok(Self::Pdf(path.to_owned())),
            "zip" => Ok(Self::Zip(path.to_owned())),
            _ => Err(Error::refused(Code::BadValue)
                .with("field", "file")
                .with("value", path.display())),
        }
    }

    pub const fn is_one(&self) -> bool {
        matches!(self, Self::Pdf(_))
    }

    /// Makes the files, to be filled when everything else is done: a place that cannot be written
    /// to is refused before anything is.
    pub fn begin(
        &self,
        register: &Register,
        files: Vec<EventFile>,
    ) -> Result<Vec<(OutFile, Vec<u8>)>> {
        match self {
            Self::Pdf(path) => {
                let bytes = files.into_iter().flat_map(|it| it.bytes).collect();
                Ok(vec![(OutFile::beside(register, path)?, bytes)])
            }
            Self::Zip(path) => {
                let file = OutFile::beside(register, path)?;
                Ok(vec![(file, zipped(&files)?)])
            }
            Self::Folder(folder) => {
                let begin = |(number, it): (usize, EventFile)| {
                    let path = folder.join(numbered(number, &it.name));
                    Ok((OutFile::beside(register, &path)?, it.bytes))
                };
                (1..).zip(files).map(begin).collect()
            }
        }
    }
}

/// Numbers keep the order of the day in every file manager; what a file system refuses in a name
/// becomes a space.
fn numbered(number: usize, name: &str) -> String {
    let allowed = |it: char| !(r#"/\:*?"<>|"#.contains(it) || it.is_control());
    let name = name.chars().map(|it| if allowed(it) { it } else { ' ' });
    let name: String = name.take(80).collect();
    format!("{number}. {}.pdf", name.trim())
}

/// PDF is compressed already; times are left out, so that the same papers give the same bytes.
fn zipped(files: &[EventFile]) -> Result<Vec<u8>> {
    let broken = |error: &dyn std::fmt::Display| Error::Bug(format!("write a ZIP: {error}"));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (number, file) in (1..).zip(files) {
        writer
            .start_file(numbered(number, &file.name), options)
            .map_err(|it| broken(&it))?;
        writer.write_all(&file.bytes).map_err(|it| broken(&it))?;
    }
    let done = writer.finish().map_err(|it| broken(&it))?;
    Ok(done.into_inner())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_path_says_how_files_are_written() {
        let of = |path: &str| Output::of(Path::new(path));
        assert_eq!(of("kit.PDF").unwrap(), Output::Pdf("kit.PDF".into()));
        assert_eq!(of("kit.zip").unwrap(), Output::Zip("kit.zip".into()));
        let here = std::env::temp_dir();
        assert_eq!(Output::of(&here).unwrap(), Output::Folder(here));
        assert_eq!(of("kit.docx").unwrap_err().code(), Code::BadValue);
        assert_eq!(of("no such folder").unwrap_err().code(), Code::BadValue);
    }

    #[test]
    fn the_same_papers_make_the_same_zip() {
        let file = |name: &str| EventFile {
            name: name.to_owned(),
            bytes: b"%PDF".to_vec(),
        };
        let files = [file("Тіркеу парағы"), file("Топ тізімі: 2/3")];
        let zip = zipped(&files).unwrap();
        assert_eq!(zip, zipped(&files).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        assert_eq!(
            read.by_index(1).unwrap().name().unwrap(),
            "2. Топ тізімі  2 3.pdf"
        );
    }
}
