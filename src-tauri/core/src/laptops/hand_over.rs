//! Handing the keeper's office over, and taking it with the paper kit.

use std::ops::ControlFlow;
use std::path::Path;

use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use serde::Serialize;

use super::{act, roster};
use crate::backup::{self, Goes};
use crate::clock::Clock;
use crate::common::Lang;
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::joined;
use crate::exchange::roster::{Listed, RosterDeed};
use crate::exchange::{KeeperKit, write_deed};
use crate::ids::Id;
use crate::keys::Secret;
use crate::out_file::{OutFile, require_other};
use crate::register::Register;
use crate::store::roster as entries;

/// Makes another laptop the keeper. From its next file on it lets laptops in and withdraws them;
/// this one stays as it is until the new keeper withdraws it.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, with [`Code::NotFound`] a laptop
/// that the academy does not have, with [`Code::Withdrawn`] one that was withdrawn and with
/// [`Code::OwnLaptop`] this one.
pub fn hand_over(register: &Register, to: Id) -> Result<()> {
    let clock = register.clock();
    register.write_local(|connection| give(connection, clock, to))
}

/// Hands the office over with what belongs to it: a copy that was read back, the file with which
/// the successor becomes the keeper, and the act for both to sign.
///
/// Refuses as [`hand_over`] does, with [`Code::BadValue`] one place for two files, and as any file
/// that is written; this laptop is then still the keeper, and neither file nor act is there. A copy
/// that was made before stays: it is one like any other.
pub fn hand_over_with(
    register: &Register,
    to: Id,
    places: HandOverPlaces<'_>,
    lang: Lang,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<HandedOver> {
    let clock = register.clock();
    let name = register.read(|it| {
        roster::require_keeper(it)?;
        successor(it, to).map(|it| it.name)
    })?;
    places.require_apart()?;
    let file = OutFile::beside(register, places.file)?;
    let act = OutFile::beside(register, places.act)?;
    let copy = backup::copy_and_read_back(register, places.copy, "copy", Goes::Away)?;
    let drawn = act::draw(register, to, &copy.path, lang)?;
    let mut laid = Vec::new();
    let lay = |file: OutFile| {
        laid.push(act.fill(&drawn)?);
        // Last: whoever has it can be the keeper.
        laid.push(file.put()?);
        Ok(())
    };
    let done = write_deed(
        register,
        file,
        to,
        |connection| give(connection, clock, to),
        lay,
        progress,
    );
    if let Err(error) = done {
        for path in laid {
            // What tells of a hand-over that did not happen must not lie about.
            drop(disk::remove(&path));
        }
        return Err(error);
    }
    Ok(HandedOver {
        to: name,
        file: places.file.display().to_string(),
        copy: copy.path,
        act: places.act.display().to_string(),
    })
}

/// Returns what is written of the laptop that is to be the keeper.
fn successor(connection: &Connection, to: Id) -> Result<Listed> {
    let (_, own) = roster::this_laptop(connection)?;
    let known = entries::read(connection)?;
    let successor = known
        .find(to)
        .ok_or_else(|| Error::not_found("laptop", to))?;
    if successor.is_revoked {
        return Err(Error::refused(Code::Withdrawn).with("name", &successor.listed.name));
    }
    if to == own.id {
        return Err(Error::refused(Code::OwnLaptop));
    }
    Ok(successor.listed.clone())
}

fn give(connection: &Connection, clock: &dyn Clock, to: Id) -> Result<()> {
    roster::require_keeper(connection)?;
    let deed = RosterDeed::HandOver {
        laptop: to,
        keeper_key: successor(connection, to)?.signing,
    };
    roster::write(connection, clock, deed)?;
    roster::keep_seed(connection, None)
}

/// Returns the code of the keeper's paper kit. The key of an office that was just taken over is
/// drawn anew first: the predecessor's hand had signed for it.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's.
pub fn kit(register: &Register) -> Result<KeeperKit> {
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.write_local(|connection| {
        if roster::seed(connection)?.is_none() {
            renew(connection, clock)?;
        }
        let seed = roster::seed(connection)?.ok_or_else(|| Error::refused(Code::KeeperOnly))?;
        Ok(KeeperKit::from_seed(*seed.bytes()))
    })
}

/// Draws a key of its own for an office that is signed for with the laptop's key so far.
fn renew(connection: &Connection, clock: &dyn Clock) -> Result<()> {
    let laptop: Id = connection
        .query_row("SELECT laptop FROM this_laptop", [], |row| row.get(0))
        .doing("read which laptop this is")?;
    let seed = Secret::draw(clock);
    let keeper_key = SigningKey::from_bytes(seed.bytes()).verifying_key();
    let deed = RosterDeed::HandOver {
        laptop,
        keeper_key: keeper_key.to_bytes(),
    };
    roster::write(connection, clock, deed)?;
    roster::keep_seed(connection, Some(&seed))
}

/// Makes this laptop the keeper with the code of the paper kit: the keeper's laptop is lost.
///
/// A laptop that went on from a copy of the register, and is not among those of the academy yet, is
/// let in by it. Refuses with [`Code::WrongKit`] a code that is not the present keeper's, and with
/// [`Code::NotJoined`] a laptop that waits to be let in or was withdrawn.
pub fn take_over(register: &Register, code: &str) -> Result<()> {
    let kit = KeeperKit::read(code)?;
    let clock = register.clock();
    register.write_local(|connection| {
        if joined::is_pending(connection)? {
            return Err(Error::refused(Code::NotJoined));
        }
        let known = entries::read(connection)?;
        kit.check(&known)?;
        let (_, listed) = roster::this_laptop(connection)?;
        roster::keep_seed(connection, Some(&Secret::from_bytes(*kit.seed())))?;
        match known.find(listed.id) {
            Some(it) if it.is_revoked => return Err(Error::refused(Code::NotJoined)),
            Some(_) => {}
            None => roster::let_in_self(connection, clock)?,
        }
        renew(connection, clock)
    })
}

/// What is handed over, in numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename = "OfficeHandedOver")]
pub struct HandedOver {
    /// The new keeper's laptop.
    pub to: String,
    /// The file for it.
    pub file: String,
    /// The copy that was checked.
    pub copy: String,
    /// The act, to be signed by both.
    pub act: String,
}

/// Where the papers and files of a hand-over go.
#[derive(Clone, Copy, Debug)]
pub struct HandOverPlaces<'a> {
    /// The file for the new keeper.
    pub file: &'a Path,
    /// The copy of the register.
    pub copy: &'a Path,
    /// The act.
    pub act: &'a Path,
}

impl HandOverPlaces<'_> {
    fn require_apart(&self) -> Result<()> {
        for (field, one, other) in [
            ("copy", self.copy, self.file),
            ("act", self.act, self.file),
            ("act", self.act, self.copy),
        ] {
            require_other(field, one, other)?;
            if one == other {
                return Err(Error::refused(Code::BadValue)
                    .with("field", field)
                    .with("value", one.display()));
            }
        }
        Ok(())
    }
}
