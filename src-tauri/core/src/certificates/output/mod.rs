//! Where issued papers are written: one PDF, a file per person in a folder, or those in one ZIP.
//!
//! Every file appears whole or not at all. Files of a folder are never written over: what lies there
//! already and is the same paper is left alone, so that a run that was stopped is finished by a second
//! one; what lies there and is something else keeps its name. Deliberately absent: making papers,
//! which is [`super::draw`].

mod cores;
mod files;
mod names;
mod zipped;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub(super) use names::NameFacts;
pub use names::NamePattern;

use super::draw::draw_issued;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::out_file::OutFile;
use crate::register::Register;

/// The heaviest picture of a paper, in bytes: what messengers send without pressing it again.
pub const PICTURE_LIMIT: usize = 500_000;
/// How wide a picture of a paper is, in pixels, where it stays below [`PICTURE_LIMIT`].
pub const PICTURE_WIDTH: u32 = 1_600;

/// What a paper of one person is written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PaperForm {
    /// A page to print.
    #[default]
    Pdf,
    /// A picture of at most [`PICTURE_LIMIT`] bytes, for messengers.
    Png,
}

impl PaperForm {
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }
}

/// What papers are written into.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PaperPlace {
    /// All in one PDF.
    OnePdf,
    /// A file per person in a folder.
    Folder,
    /// A file per person in one ZIP.
    Zip,
}

/// How and where papers are written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaperOutput {
    /// Into what.
    pub place: PaperPlace,
    /// The file, or the folder.
    pub path: PathBuf,
    /// As what; one PDF is always a PDF.
    #[serde(default)]
    pub form: PaperForm,
    /// How files of single people are called; empty takes [`NamePattern::USUAL`].
    #[serde(default)]
    pub pattern: String,
}

impl PaperOutput {
    /// Chooses by the path: `.pdf`, `.zip`, or else a folder, which is made where it is not there.
    ///
    /// Refuses with [`Code::BadValue`] pictures in one PDF.
    pub fn at(path: &Path, form: PaperForm, pattern: &str) -> Result<Self> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let place = match ending.to_lowercase().as_str() {
            _ if path.is_dir() => PaperPlace::Folder,
            "pdf" if form == PaperForm::Pdf => PaperPlace::OnePdf,
            "zip" => PaperPlace::Zip,
            "" => PaperPlace::Folder,
            _ if path.as_os_str().to_string_lossy().ends_with(['/', '\\']) => PaperPlace::Folder,
            _ => {
                return Err(Error::refused(Code::BadValue)
                    .with("field", "file")
                    .with("value", path.display()));
            }
        };
        Ok(Self {
            place,
            path: path.to_owned(),
            form,
            pattern: pattern.to_owned(),
        })
    }

    fn pattern(&self) -> Result<NamePattern> {
        match self.pattern.trim() {
            "" => NamePattern::read(NamePattern::USUAL),
            own => NamePattern::read(own),
        }
    }

    /// Makes sure that papers can be written there, before numbers are given for them; makes the folder.
    ///
    /// Refuses as [`OutFile::beside`] does, and as [`NamePattern::read`].
    pub fn require(&self, register: &Register) -> Result<()> {
        self.pattern()?;
        let first = match self.place {
            PaperPlace::OnePdf | PaperPlace::Zip => self.path.clone(),
            PaperPlace::Folder => {
                std::fs::create_dir_all(&self.path).doing("make a folder")?;
                self.path.join("papers.pdf")
            }
        };
        OutFile::beside(register, &first).map(drop)
    }
}

/// What writing came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PapersWritten {
    /// Papers written now.
    pub written: u32,
    /// Papers that lay in the folder already.
    pub kept: u32,
}

impl PapersWritten {
    fn count(self) -> usize {
        self.written as usize + self.kept as usize
    }
}

/// Writes issued papers, as they were frozen.
///
/// `progress` hears how many of how many are done, and may stop: files of single people that are
/// written by then stay, and the next run writes what is missing. The numbers are remembered outside
/// the database before the first byte is written. Refuses as [`draw_issued`] and
/// [`PaperOutput::require`] do.
pub fn write_papers(
    register: &Register,
    ids: &[Id],
    output: &PaperOutput,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<PapersWritten> {
    output.require(register)?;
    match output.place {
        PaperPlace::OnePdf => {
            let file = OutFile::beside(register, &output.path)?;
            let total = ids.len();
            file.fill(&draw_issued(register, ids, &mut |done| {
                progress(done, total)
            })?)?;
            Ok(PapersWritten {
                written: u32::try_from(total).unwrap_or(u32::MAX),
                kept: 0,
            })
        }
        PaperPlace::Folder => files::write_folder(register, ids, output, progress),
        PaperPlace::Zip => zipped::write_zip(register, ids, output, progress),
    }
}
