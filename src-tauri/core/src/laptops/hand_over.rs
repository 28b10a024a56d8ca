//! Handing the keeper's office over, and taking it with the paper kit.

use std::path::Path;

use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use serde::Serialize;

use super::roster;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::exchange::KeeperKit;
use crate::exchange::roster::RosterDeed;
use crate::ids::Id;
use crate::keys::Secret;
use crate::register::Register;
use crate::store::roster as entries;

/// Makes another laptop the keeper. From its next file on it lets laptops in and withdraws them;
/// this one stays as it is until the new keeper withdraws it.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, with [`Code::NotFound`] a laptop
/// that the academy does not have, with [`Code::Withdrawn`] one that was withdrawn and with
/// [`Code::BadValue`] this one.
pub fn hand_over(register: &Register, to: Id) -> Result<()> {
    let own = register.identity().laptop;
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.write_local(|connection| {
        let known = entries::read(connection)?;
        let successor = known.find(to).or_not_found(to)?;
        if successor.is_revoked {
            return Err(Error::refused(Code::Withdrawn).with("name", &successor.listed.name));
        }
        if to == own {
            return Err(Error::refused(Code::BadValue).with("field", "laptop"));
        }
        let keeper_key = successor.listed.signing;
        let deed = RosterDeed::HandOver {
            laptop: to,
            keeper_key,
        };
        roster::write(connection, clock, deed)?;
        roster::keep_seed(connection, None)
    })
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
fn renew(connection: &Connection, clock: &dyn crate::clock::Clock) -> Result<()> {
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
/// Refuses with [`Code::WrongKit`] a code that is not the present keeper's, and with
/// [`Code::NotJoined`] a laptop that is not among those of the academy.
pub fn take_over(register: &Register, code: &str) -> Result<()> {
    let kit = KeeperKit::read(code)?;
    let clock = register.clock();
    register.write_local(|connection| {
        let known = entries::read(connection)?;
        kit.check(&known)?;
        let (_, listed) = roster::this_laptop(connection)?;
        if !known.is_active(listed.id) {
            return Err(Error::refused(Code::NotJoined));
        }
        roster::keep_seed(connection, Some(&Secret::from_bytes(*kit.seed())))?;
        renew(connection, clock)
    })
}

/// What is handed over, in numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
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
