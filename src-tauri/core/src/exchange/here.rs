//! What is known here before a file is read, and what its roster adds to that.

use std::collections::BTreeSet;

use ed25519_dalek::VerifyingKey;
use rusqlite::Connection;

use super::joined;
use super::roster::{Entry, Roster};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::store::roster as entries;

/// What this laptop knows before it reads a file.
pub(super) struct Here {
    pub(super) register: Id,
    pub(super) sealing: [u8; 32],
    pub(super) is_pending: bool,
    first: Option<[u8; 32]>,
    kept: Vec<Vec<u8>>,
}

impl Here {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        let (register, sealing) = connection
            .query_row("SELECT register, sealing_key FROM this_laptop", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .doing("read which laptop this is")?;
        Ok(Self {
            register,
            sealing,
            is_pending: joined::is_pending(connection)?,
            first: entries::first(connection)?,
            kept: entries::entries(connection)?,
        })
    }

    /// Reads the roster of a file together with what is known here of the same academy.
    pub(super) fn unite(&self, register: Id, sent: &[Vec<u8>]) -> Result<(Roster, Vec<Entry>)> {
        let is_same = register == self.register;
        let kept = self.kept.iter().filter(|_| is_same);
        let all: BTreeSet<&Vec<u8>> = kept.chain(sent).collect();
        let entries: Result<Vec<Entry>> = all.into_iter().map(|it| Entry::from_bytes(it)).collect();
        let entries = entries?;
        let first = self.first.filter(|_| is_same);
        Ok((Roster::read(register, first, entries.clone())?, entries))
    }
}

/// Returns the key that the writer of a file signs with.
///
/// Refuses with [`Code::UnknownLaptop`].
pub(super) fn sender_key(roster: &Roster, sender: Id) -> Result<VerifyingKey> {
    roster
        .signing_key(sender)
        .ok_or_else(|| Error::refused(Code::UnknownLaptop))
}
