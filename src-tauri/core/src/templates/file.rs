//! A template as one file: the design and its pictures, for another academy or another laptop.
//!
//! A zip of `template.json` and the pictures by their names. It holds words the academy typed into
//! the design and nothing of any person.

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::save::{keep, written};
use super::{not_found, show};
use crate::act::Act;
use crate::blobs;
use crate::common::{Trilingual, mended};
use crate::error::{Code, Doing, Error, Result};
use crate::out_file::OutFile;
use crate::papers::Template;
use crate::register::{Outcome, Register};

/// The most bytes of a design in a file.
const LARGEST_DESIGN: u64 = 2 * 1024 * 1024;
/// The most pictures in a file.
const MOST_PICTURES: usize = 50;
/// The design in a file.
const DESIGN: &str = "template.json";

#[derive(Serialize, Deserialize)]
struct Packed {
    name: Trilingual,
    design: Template,
}

/// Writes a template with its pictures as one file.
///
/// Refuses with [`Code::NotFound`] and with [`Code::FileFailed`].
pub fn export(register: &Register, id: &str, path: &Path) -> Result<()> {
    let out = OutFile::beside(register, path)?;
    let bytes = register.read(|connection| {
        let shown = show(connection, id)?;
        let packed = Packed {
            name: shown.name,
            design: shown.design,
        };
        let mut pictures = Vec::new();
        for hash in packed.design.pictures() {
            let bytes = blobs::find(connection, hash)?.ok_or_else(|| not_found(hash))?;
            pictures.push((hash.to_owned(), bytes));
        }
        pack(&packed, &pictures)
    })?;
    out.fill(&bytes).map(drop)
}

fn pack(packed: &Packed, pictures: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let failed = |error: zip::result::ZipError| Error::Bug(format!("pack a template: {error}"));
    let json = serde_json::to_vec_pretty(packed)
        .map_err(|error| Error::Bug(format!("pack a template: {error}")))?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The day is left out: one template gives the same bytes whenever it is written.
    let options = SimpleFileOptions::default();
    archive.start_file(DESIGN, options).map_err(failed)?;
    archive.write_all(&json).doing("write a file")?;
    for (name, bytes) in pictures {
        archive.start_file(name, options).map_err(failed)?;
        archive.write_all(bytes).doing("write a file")?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

/// Reads a template from a file and keeps it as a new one; returns its id.
///
/// Refuses with [`Code::TemplateUnreadable`] whatever is no such file, with [`Code::UnknownFormat`] a
/// picture that is none, and with [`Code::FileFailed`].
pub fn import(register: &Register, path: &Path) -> Result<Outcome<String>> {
    let bytes = std::fs::read(path).doing("read a file")?;
    let (packed, pictures) = unpack(&bytes)?;
    for (_, picture) in &pictures {
        blobs::require_picture(picture)?;
    }
    let design = written(&packed.design)?;
    let name = Trilingual {
        kk: mended(&packed.name.kk),
        ru: mended(&packed.name.ru),
        en: mended(&packed.name.en),
    };
    register.transact(Act::TemplateChange, |change| {
        for (_, picture) in &pictures {
            blobs::keep(change, picture)?;
        }
        let id = change.mint();
        keep(change, id, false, (&name, &packed.design, &design))?;
        Ok(id.to_string())
    })
}

type Pictures = Vec<(String, Vec<u8>)>;

fn unpack(bytes: &[u8]) -> Result<(Packed, Pictures)> {
    let wrong = |place: &str| Error::refused(Code::TemplateUnreadable).with("place", place);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| wrong("zip"))?;
    let mut read = |name: &str, most: u64| -> Result<Vec<u8>> {
        let file = archive.by_name(name).map_err(|_| wrong(name))?;
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        match read {
            Ok(read) if read as u64 <= most => Ok(bytes),
            _ => Err(wrong(name)),
        }
    };
    let packed: Packed = serde_json::from_slice(&read(DESIGN, LARGEST_DESIGN)?)
        .map_err(|error| wrong(&error.to_string()))?;
    packed
        .design
        .check()
        .map_err(|error| wrong(&error.to_string()))?;
    let names: Vec<String> = packed
        .design
        .pictures()
        .into_iter()
        .map(str::to_owned)
        .collect();
    if names.len() > MOST_PICTURES {
        return Err(wrong("pictures"));
    }
    let mut pictures = Vec::new();
    for name in names {
        let bytes = read(&name, blobs::LARGEST)?;
        if blake3::hash(&bytes).to_hex().as_str() != name {
            return Err(wrong(&name));
        }
        pictures.push((name, bytes));
    }
    Ok((packed, pictures))
}
