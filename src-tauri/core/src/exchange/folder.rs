//! A folder that laptops share: a stick, a cloud drive, a folder of the network.
//!
//! Each laptop writes only into a folder of its own there, and reads those of the others. A file
//! that is not whole yet is left for the next time.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension as _, params};
use serde::Serialize;

use super::read::{ReadDone, read_unseen};
use super::stage::{ReadProgress, ReadStage};
use super::write::{For, write};
use super::{bundle, known};
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::out_file::remove_all_begun;
use crate::register::{Outcome, Register};
use crate::store::roster;

/// The setting that names the folder.
pub(super) const SETTING: &str = "exchange.folder";

/// The setting that remembers of which state the file in the folder is.
const WRITTEN: &str = "exchange.folder.written";

/// The setting that remembers with which list of laptops it was written.
const ROSTER: &str = "exchange.folder.roster";

/// The setting that remembers files of others that told nothing new, a name each.
const NOTHING_NEW: &str = "exchange.folder.known";

/// So many such files are remembered: each laptop keeps one there.
const MOST_KNOWN: usize = 1_000;

/// The setting that remembers the files which this laptop laid there, the last one last.
const LAID: &str = "exchange.folder.laid";

/// So many of them: all but the last are gone soon.
const MOST_LAID: usize = 50;

/// So many signs of its id mark the folder of a laptop.
const MARK: usize = 10;

/// A file that could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FolderProblem {
    /// The file.
    pub file: String,
    /// Why.
    pub code: Code,
}

/// What one look into the folder came to.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FolderDone {
    /// What was read, file by file; not those that told nothing new.
    pub read: Vec<ReadDone>,
    /// The file that was written for the others; empty where they lack nothing.
    pub written: String,
    /// Files that are not whole yet.
    pub unfinished: u32,
    /// Files that cannot be read.
    pub problems: Vec<FolderProblem>,
}

/// Watches a folder from now on, or none.
///
/// Refuses with [`Code::FolderMissing`] a path that is no folder, with [`Code::LaptopFolder`] the one in
/// it where a laptop lays its own files, naming the shared one, and with [`Code::OwnFile`] the folder of
/// the register, one around it and one in it.
pub fn watch(register: &Register, folder: Option<&Path>) -> Result<()> {
    match folder {
        Some(folder) => {
            require(folder)?;
            let folder = fs::canonicalize(folder).doing("look into the folder")?;
            require_shared(register, &folder)?;
            let own = register
                .path()
                .parent()
                .and_then(|it| it.canonicalize().ok());
            if own.is_some_and(|own| own.starts_with(&folder) || folder.starts_with(&own)) {
                return Err(Error::refused(Code::OwnFile).with("file", folder.display()));
            }
            register.keep_setting(SETTING, &folder.display().to_string())
        }
        None => register.keep_setting(SETTING, ""),
    }
}

/// Returns the folder that is watched.
pub fn watched(register: &Register) -> Result<Option<PathBuf>> {
    let kept = register.find_setting(SETTING)?.unwrap_or_default();
    Ok((!kept.is_empty()).then(|| PathBuf::from(kept)))
}

fn require(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        Ok(())
    } else {
        Err(Error::refused(Code::FolderMissing).with("file", folder.display()))
    }
}

/// Whoever looks for the files of a colleague finds the folder with their name on it, and nobody would
/// look for anything in there.
fn require_shared(register: &Register, folder: &Path) -> Result<()> {
    let known = register.read(|connection| {
        let roster = roster::read(connection)?;
        let known: Vec<String> = roster.laptops().map(|it| mark_of(it.listed.id)).collect();
        Ok(known)
    })?;
    let is_of_laptop = |name: &str| known.iter().any(|it| name.ends_with(it.as_str()));
    let mut around = folder.ancestors().filter_map(|it| {
        let name = it.file_name()?.to_string_lossy().into_owned();
        let shared = it.parent()?;
        let is_own = is_of_laptop(&name) || it == folder && is_of_stranger(folder, &name);
        is_own.then_some((name, shared.to_owned()))
    });
    let Some((name, shared)) = around.next() else {
        return Ok(());
    };
    let title = shared.file_name().map(|it| it.to_string_lossy());
    let title = title.unwrap_or_else(|| shared.to_string_lossy());
    Err(Error::refused(Code::LaptopFolder)
        .with("name", name)
        .with("folder", title)
        .with("file", shared.display()))
}

/// One of a laptop that this one has not heard of yet is known by its mark and what lies there.
fn is_of_stranger(folder: &Path, name: &str) -> bool {
    let mark = name.rsplit_once('.').map_or("", |it| it.1);
    let is_mark = mark.len() == MARK && mark.chars().all(|it| it.is_ascii_hexdigit());
    let holds_data = || {
        let inside = fs::read_dir(folder).into_iter().flatten().flatten();
        inside
            .map(|it| it.path())
            .any(|it| it.extension().is_some_and(|it| it == "tizim"))
    };
    is_mark && holds_data()
}

/// Reads what others laid into the folder, and lays there what they lack.
///
/// Refuses with [`Code::LaptopFolder`] one that a laptop lays its own files into, and with [`Code::FolderMissing`] a folder that is gone, as that of a stick which was pulled
/// out; nothing is lost then, the next look goes on.
pub fn look(
    register: &Register,
    folder: &Path,
    progress: &mut ReadProgress<'_>,
) -> Result<Outcome<FolderDone>> {
    require(folder)?;
    require_shared(register, folder)?;
    let own = own_folder(register, folder)?;
    let mut done = FolderDone::default();
    let mut changed = Vec::new();
    let files = data_files(folder)?;
    let total = files.len() as u64;
    for (at, file) in (0..).zip(files) {
        if progress(ReadStage::Taking, at, total).is_break() {
            return Err(Error::refused(Code::Stopped));
        }
        if is_known(register, &file)? {
            continue;
        }
        // Of a file among several its own stages say little, but for what cannot be stopped.
        let told = &mut |stage: ReadStage, part: u64, whole: u64| match stage {
            ReadStage::Compacting | ReadStage::Copying => progress(stage, part, whole),
            _ => progress(ReadStage::Taking, at, total),
        };
        match read_unseen(register, &file, told) {
            Ok(outcome) if outcome.value.plan.is_known => {
                changed.extend(outcome.changed);
                // It is not opened again whenever the folder is looked into.
                remember(register, &file, (NOTHING_NEW, MOST_KNOWN))?;
            }
            Ok(outcome) => {
                changed.extend(outcome.changed);
                done.read.push(outcome.value);
            }
            Err(error) => match error.code() {
                Code::Stopped => return Err(error),
                Code::DamagedFile => done.unfinished += 1,
                code => done.problems.push(FolderProblem {
                    file: file.display().to_string(),
                    code,
                }),
            },
        }
    }
    if let Some(written) = lay(register, &own, &mut |at, all| {
        progress(ReadStage::Taking, at, all)
    })? {
        done.written = written.display().to_string();
    }
    changed.sort_unstable();
    changed.dedup();
    Ok(Outcome {
        value: done,
        changed,
        tx: None,
    })
}

/// Returns the folder of this laptop, by whatever name it got first: colleagues rename laptops.
fn own_folder(register: &Register, folder: &Path) -> Result<PathBuf> {
    let laptop = register.identity().laptop;
    let mark = mark_of(laptop);
    let entries = fs::read_dir(folder).doing("look into the folder")?;
    let is_own = |it: &fs::DirEntry| it.file_name().to_string_lossy().ends_with(&mark);
    let found = entries.flatten().filter(is_own).map(|it| it.path());
    if let Some(first) = found.min() {
        return Ok(first);
    }
    let name = register.read(|it| known::name_of_laptop(it, laptop))?;
    let name: String = name
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { '-' })
        .take(40)
        .collect();
    Ok(folder.join(format!("{name}{mark}")))
}

fn mark_of(laptop: Id) -> String {
    let text = laptop.to_string().replace('-', "");
    format!(".{}", text.get(text.len() - MARK..).unwrap_or(&text))
}

/// Returns the data files in folders of laptops, in the order of their names. In that of this one as
/// well: a copy of its disk that works elsewhere lays its files there.
fn data_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)
        .doing("look into the folder")?
        .flatten()
    {
        let path = entry.path();
        if !path.is_dir() {
            continue;
        }
        let Ok(inside) = fs::read_dir(&path) else {
            continue;
        };
        for entry in inside.flatten() {
            let file = entry.path();
            let is_ours = file.extension().is_some_and(|it| it == "tizim");
            if is_ours && file.is_file() {
                files.push(file);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_known(register: &Register, file: &Path) -> Result<bool> {
    // A file that went away meanwhile is not there to be read either.
    let Ok(hash) = bundle::hash_of_file(file) else {
        return Ok(true);
    };
    let name = name_of_hash(&hash);
    if known_files(register, NOTHING_NEW)?.contains(&name) {
        return Ok(true);
    }
    if known_files(register, LAID)?.contains(&name) {
        return Ok(true);
    }
    register.read(|connection| {
        let found: Option<i64> = connection
            .prepare_cached("SELECT 1 FROM exchange_log WHERE file_hash = ?1 LIMIT 1")
            .and_then(|mut it| it.query_row(params![hash], |row| row.get(0)).optional())
            .doing("look for a file")?;
        Ok(found.is_some())
    })
}

fn name_of_hash(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

fn known_files(register: &Register, setting: &str) -> Result<Vec<String>> {
    let kept = register.find_setting(setting)?.unwrap_or_default();
    Ok(kept.lines().map(str::to_owned).collect())
}

/// Remembers a file among the last so many of a setting.
fn remember(register: &Register, file: &Path, (setting, most): (&str, usize)) -> Result<()> {
    let kept = with_file(register, file, (setting, most))?;
    register.keep_setting(setting, &kept)
}

/// Returns a setting with a file among the last so many; one that went away meanwhile is not there to
/// be known again.
fn with_file(register: &Register, file: &Path, (setting, most): (&str, usize)) -> Result<String> {
    let mut known = known_files(register, setting)?;
    if let Ok(hash) = bundle::hash_of_file(file) {
        known.push(name_of_hash(&hash));
    }
    let first = known.len().saturating_sub(most);
    Ok(known.get(first..).unwrap_or_default().join("\n"))
}

/// Returns the files that this laptop laid there and that are there yet, and whether the last of them
/// is: nobody else's are touched.
fn laid(register: &Register, own: &Path) -> Result<(Vec<PathBuf>, bool)> {
    let known = known_files(register, LAID)?;
    let (mut files, mut is_last_there) = (Vec::new(), false);
    let Ok(entries) = fs::read_dir(own) else {
        return Ok((files, false));
    };
    for path in entries.flatten().map(|it| it.path()) {
        let Ok(hash) = bundle::hash_of_file(&path) else {
            continue;
        };
        let name = name_of_hash(&hash);
        if known.contains(&name) {
            is_last_there |= known.last() == Some(&name);
            files.push(path);
        }
    }
    Ok((files, is_last_there))
}

/// One number for the list of laptops: who was let in or withdrawn is told even where nobody lacks
/// anything else.
fn roster_now(register: &Register) -> Result<String> {
    let entries = register.read(roster::entries)?;
    let mut hasher = blake3::Hasher::new();
    for entry in entries {
        hasher.update(blake3::hash(&entry).as_bytes());
    }
    Ok(hasher.finalize().to_hex().to_string())
}

/// Lays a file with what others lack into this laptop's folder, in the place of earlier ones of its
/// own, which hold no more than it does; anew where somebody took it away.
fn lay(
    register: &Register,
    own: &Path,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Option<PathBuf>> {
    let laptop = register.identity().laptop;
    let others: Vec<Id> = register.read(|connection| {
        let roster = roster::read(connection)?;
        let others = roster.laptops().filter(|it| !it.is_revoked);
        Ok(others
            .map(|it| it.listed.id)
            .filter(|it| *it != laptop)
            .collect())
    })?;
    let lacks = register.read(|connection| {
        let mut lacks = 0;
        for other in &others {
            lacks += known::lacks(connection, *other)?;
        }
        Ok(lacks)
    })?;
    let state = super::digest(register)?.digest;
    let list = roster_now(register)?;
    let is_listed = register.find_setting(ROSTER)?.as_deref() == Some(&list);
    let (before, is_last_there) = laid(register, own)?;
    let is_told = register.find_setting(WRITTEN)?.as_deref() == Some(&state) && is_last_there;
    if others.is_empty() || is_told || lacks == 0 && is_listed {
        return Ok(None);
    }
    fs::create_dir_all(own).doing("write into the folder")?;
    remove_all_begun(own);
    let moment = register.clock().local().format("%Y-%m-%d-%H%M%S");
    let short = state.get(..6).unwrap_or_default();
    let target = own.join(format!("{moment}-{short}.tizim"));
    write(register, &target, For::All, false, progress)?;
    let laid = with_file(register, &target, (LAID, MOST_LAID))?;
    let state = super::digest(register)?.digest;
    register.keep_settings(&[(LAID, &laid), (WRITTEN, &state), (ROSTER, &list)])?;
    for file in before.iter().filter(|it| **it != target) {
        // One that is being read by a cloud service goes the next time.
        drop(disk::remove(file));
    }
    Ok(Some(target))
}
