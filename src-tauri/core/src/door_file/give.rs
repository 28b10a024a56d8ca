//! Giving back what a helper did: marks and people who walked in, and nothing else.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::HelperDoor;
use super::content::OwnContent;
use super::open::Opened;
use super::seal::{self, Kind};
use crate::error::Result;
use crate::out_file::OutFile;

/// What is given back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Given {
    /// Where it lies.
    pub path: PathBuf,
    /// Marks.
    pub marks: u32,
    /// People who walked in.
    pub walk_ins: u32,
}

/// Writes what was done with a door file for the staff, whatever day it is.
///
/// Refuses with [`crate::error::Code::NotADoorFile`] and [`crate::error::Code::WrongPassword`].
pub fn give(door_file: &Path, words: &str, out: &Path) -> Result<Given> {
    Opened::read(door_file, words, "")?.give(out)
}

impl HelperDoor {
    /// Writes what was done for the staff.
    pub fn give(&self, out: &Path) -> Result<Given> {
        self.opened.give(out)
    }
}

impl Opened {
    fn give(&self, out: &Path) -> Result<Given> {
        let own = &self.own.content;
        // In which order it was done is the helper's own matter.
        let told = OwnContent {
            deeds: Vec::new(),
            ..own.clone()
        };
        let bytes = seal::to_keys(Kind::Given, &told, &self.content.laptops)?;
        let path = OutFile::apart(&[], out)?.fill(&bytes)?;
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(Given {
            path,
            marks: small(own.marks.len()),
            walk_ins: small(own.walk_ins.len()),
        })
    }
}
