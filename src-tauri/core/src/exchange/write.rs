//! Writing a file for the other laptops.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::bundle::{Manifest, Writer};
use super::known;
use super::log::{Deed, enter, written_in_minute};
use super::roster::Roster;
use super::trusted;
use crate::catalogue::Holds;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::kazakh::latin::for_file;
use crate::out_file::OutFile;
use crate::register::Register;
use crate::store::{roster, segments, sources, travel};
use crate::value::Value;

/// For whom a file is written. Every laptop of the academy can open it; what is in it is what those
/// meant are not known to have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum For {
    /// For all of them.
    All,
    /// For one.
    One(Id),
}

impl For {
    fn one(self) -> Option<Id> {
        match self {
            Self::All => None,
            Self::One(laptop) => Some(laptop),
        }
    }
}

/// Hears how many parts are written and how many there are, and may stop it.
pub type WriteProgress<'a> = dyn FnMut(u64, u64) -> ControlFlow<()> + 'a;

/// A file that was written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FileWritten {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many changes it holds.
    pub changes: u64,
    /// Whether it holds everything.
    pub is_full: bool,
    /// What the laptops are called for which it was written.
    pub laptops: Vec<String>,
}

/// Writes a file with everything that those whom it is for are not known to have, or with
/// everything there is.
///
/// What leaves is remembered outside the database before the file gets its name. Refuses with
/// [`Code::NotFound`] a laptop that the academy does not have, with [`Code::Withdrawn`] one that was
/// withdrawn, with [`Code::NotJoined`] on a laptop that waits to be let in, and as any file that is
/// written.
pub fn write(
    register: &Register,
    target: &Path,
    whom: For,
    is_full: bool,
    progress: &mut WriteProgress<'_>,
) -> Result<FileWritten> {
    let out = OutFile::beside(register, target)?;
    let written = fill(register, out, target, whom, is_full, progress)?;
    Ok(written)
}

fn fill(
    register: &Register,
    mut out: OutFile,
    target: &Path,
    whom: For,
    is_full: bool,
    progress: &mut WriteProgress<'_>,
) -> Result<FileWritten> {
    let clock = register.clock();
    close_what_leaves(register)?;
    let mut sending = register.read(|connection| Sending::gather(connection, whom, is_full))?;
    sending.manifest.written_at = clock.milliseconds();
    register.read(|connection| sending.write(connection, out.file(), progress))?;
    let bytes = out.file().metadata().doing("write a file")?.len();
    out.put()?;
    // Lost, it makes the next file larger than it has to be, and nothing else.
    register.note_local(|connection| {
        known::note_sent(connection, &sending.receivers, clock.milliseconds())?;
        let moment = clock.milliseconds();
        enter(connection, moment, Deed::Write, whom.one(), None, "[]")
    })?;
    let names = register.read(|connection| {
        let names = sending.receivers.iter();
        names
            .map(|it| known::name_of_laptop(connection, *it))
            .collect()
    })?;
    Ok(FileWritten {
        path: target.display().to_string(),
        bytes,
        changes: sending.changes,
        is_full,
        laptops: names,
    })
}

/// Closes what this laptop wrote, and remembers outside the database that it leaves.
fn close_what_leaves(register: &Register) -> Result<()> {
    let clock = register.clock();
    register.write_local(|connection| {
        trusted::require_joined(connection)?;
        segments::close(connection, clock)?;
        match trusted::needs_witness(connection)? {
            true => segments::witness(connection, clock),
            false => Ok(()),
        }
    })?;
    register.publish()
}

/// Does a deed and writes a whole file that tells of it for one laptop; `lay` puts the file in its
/// place. Either all of it happens or nothing.
pub(crate) fn write_deed(
    register: &Register,
    mut out: OutFile,
    to: Id,
    deed: impl FnOnce(&Connection) -> Result<()>,
    lay: impl FnOnce(OutFile) -> Result<()>,
    progress: &mut WriteProgress<'_>,
) -> Result<()> {
    close_what_leaves(register)?;
    let moment = register.clock().milliseconds();
    register.write_local(|connection| {
        deed(connection)?;
        let mut sending = Sending::gather(connection, For::One(to), true)?;
        sending.manifest.written_at = moment;
        sending.write(connection, out.file(), progress)?;
        known::note_sent(connection, &sending.receivers, moment)?;
        enter(connection, moment, Deed::Write, Some(to), None, "[]")?;
        lay(out)
    })
}

/// What goes into a file.
struct Sending {
    manifest: Manifest,
    recipients: Vec<[u8; 32]>,
    receivers: Vec<Id>,
    segments: Vec<sources::Closed>,
    changes: u64,
    key: SigningKey,
}

impl Sending {
    fn gather(connection: &Connection, whom: For, is_full: bool) -> Result<Self> {
        let (register, own, key): (Id, Id, [u8; 32]) = connection
            .query_row(
                "SELECT register, laptop, signing_key FROM this_laptop",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .doing("read which laptop this is")?;
        let roster = roster::read(connection)?;
        let receivers = receivers(&roster, whom, own)?;
        let above = match is_full {
            true => BTreeMap::new(),
            false => known::numbers_of_all(connection, &receivers)?,
        };
        let segments = sources::closed_above(connection, &above)?;
        let active = roster.laptops().filter(|it| !it.is_revoked);
        let mut changes = 0;
        for segment in &segments {
            changes += sources::operations_of(connection, segment)?;
        }
        Ok(Self {
            manifest: Manifest {
                register,
                sender: own,
                written_at: 0,
                known: sources::known(connection)?,
                receivers: receivers.clone(),
                is_full,
            },
            recipients: active.map(|it| it.listed.sealing).collect(),
            receivers,
            segments,
            changes,
            key: SigningKey::from_bytes(&key),
        })
    }

    fn write(
        &self,
        connection: &Connection,
        file: &File,
        progress: &mut WriteProgress<'_>,
    ) -> Result<()> {
        let out = BufWriter::new(file);
        let mut writer = Writer::begin(out, self.manifest.clone(), &self.recipients, &self.key)?;
        for entry in roster::entries(connection)? {
            writer.roster(&entry)?;
        }
        let total = self.segments.len() as u64;
        let mut pictures = BTreeSet::new();
        for (done, closed) in (0..).zip(&self.segments) {
            if progress(done, total).is_break() {
                return Err(Error::refused(Code::Stopped));
            }
            let segment = travel::compose(connection, &closed.hash)?;
            for deed in &segment.transactions {
                pictures.extend(deed.operations.iter().flat_map(pictures_of));
            }
            writer.segment(&segment.to_bytes())?;
        }
        for bytes in segments::relayed(connection)? {
            writer.segment(&bytes)?;
        }
        for hash in pictures {
            if let Some(bytes) = picture(connection, &hash)? {
                writer.blob(&bytes)?;
            }
        }
        let out = writer.finish()?;
        drop(out);
        Ok(())
    }
}

/// Proposes what a file from this laptop is called: its name in Latin letters, which every stick and
/// messenger takes, the day and the time, and a number where more than one is written in a minute.
pub fn file_name(register: &Register) -> Result<String> {
    let laptop = register.identity().laptop;
    let name = register.read(|it| known::name_of_laptop(it, laptop))?;
    let name = for_file(&name);
    let name = match name.is_empty() {
        true => "Tizim",
        false => &name,
    };
    let clock = register.clock();
    let moment = clock.local().format("%Y-%m-%d-%H%M");
    let before = register.read(|it| written_in_minute(it, clock.milliseconds()))?;
    let number = match before {
        0 => String::new(),
        before => format!("-{}", before + 1),
    };
    Ok(format!("{name}-{moment}{number}.tizim"))
}

fn receivers(roster: &Roster, whom: For, own: Id) -> Result<Vec<Id>> {
    let others = roster.laptops().filter(|it| it.listed.id != own);
    match whom {
        For::All => Ok(others
            .filter(|it| !it.is_revoked)
            .map(|it| it.listed.id)
            .collect()),
        For::One(laptop) => match roster.find(laptop) {
            None => Err(Error::not_found("laptop", laptop)),
            Some(it) if it.is_revoked => {
                Err(Error::refused(Code::Withdrawn).with("name", &it.listed.name))
            }
            Some(_) => Ok(vec![laptop]),
        },
    }
}

fn pictures_of(operation: &crate::operation::Operation) -> Vec<[u8; 32]> {
    let table = crate::catalogue::Table::find(operation.table);
    let is_picture = |number| {
        table
            .and_then(|it| it.field(number))
            .is_none_or(|it| it.holds == Holds::Hash)
    };
    let written = operation.written.iter();
    written
        .filter_map(|it| match it.value {
            Value::Hash(hash) if is_picture(it.field.number) => Some(hash),
            _ => None,
        })
        .collect()
}

fn picture(connection: &Connection, hash: &[u8; 32]) -> Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT bytes FROM blob WHERE hash = ?1")
        .and_then(|mut it| it.query_row([hash], |row| row.get(0)).optional())
        .doing("read a picture")
}
