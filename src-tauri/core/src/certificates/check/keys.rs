//! Whose signatures under papers count: the laptops on the academy's list.

use ed25519_dalek::{SigningKey, VerifyingKey};
use rusqlite::Connection;

use super::text::Signed;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::roster;

/// A laptop that signs or signed papers.
pub(super) struct Signer {
    /// Its code in numbers.
    pub code: String,
    pub key: VerifyingKey,
    /// Whether it was sent away: only what the book has of its papers counts.
    pub is_withdrawn: bool,
}

/// Returns the key this laptop signs with.
pub(in super::super) fn own_key(connection: &Connection) -> Result<SigningKey> {
    let seed: [u8; 32] = connection
        .prepare_cached("SELECT signing_key FROM this_laptop")
        .and_then(|mut it| it.query_row([], |row| row.get(0)))
        .doing("read the laptop's keys")?;
    Ok(SigningKey::from_bytes(&seed))
}

/// Returns every laptop of the academy, this one among them though it may not be let in yet.
pub(super) fn signers(connection: &Connection) -> Result<Vec<Signer>> {
    let mut all = Vec::new();
    let mut is_listed = false;
    let (own, code): (Id, String) = connection
        .query_row("SELECT laptop, code FROM this_laptop", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .doing("read which laptop this is")?;
    if !roster::entries(connection)?.is_empty() {
        let known = roster::read(connection)?;
        for laptop in known.laptops() {
            is_listed |= laptop.listed.id == own;
            if let Some(key) = known.signing_key(laptop.listed.id) {
                all.push(Signer {
                    code: laptop.listed.code.clone(),
                    key,
                    is_withdrawn: laptop.is_revoked,
                });
            }
        }
    }
    if !is_listed {
        all.push(Signer {
            code,
            key: own_key(connection)?.verifying_key(),
            is_withdrawn: false,
        });
    }
    Ok(all)
}

/// Finds who signed a text. A copied disk is two laptops of one key: one that is in counts.
pub(super) fn find_signer<'a>(signed: &Signed, all: &'a [Signer]) -> Option<&'a Signer> {
    let those = all.iter().filter(|it| signed.is_of(&it.key));
    those.min_by_key(|it| it.is_withdrawn)
}
