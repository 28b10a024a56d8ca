//! One number for all that a register holds, equal exactly where two registers agree.

use rusqlite::Connection;
use serde::Serialize;

use super::words::phrase_of;
use crate::error::{Doing, Result};
use crate::operation::Place;
use crate::register::Register;
use crate::store::{log, roster, sources};

/// What two laptops compare.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Digest {
    /// The digest, as hexadecimal text.
    pub digest: String,
    /// The same in a few Kazakh words, to be compared over a telephone.
    pub phrase: String,
}

/// Makes the digest: over the last closed segment of every author, in the order of authors, over
/// what this laptop wrote since, and over the roster. Nothing derived and nothing that only this
/// laptop knows is in it; erasing a value changes nothing, for the names of segments do not change.
pub fn digest(register: &Register) -> Result<Digest> {
    register.read(|connection| {
        let digest = compute(connection)?;
        let phrase: Vec<&str> = phrase_of(&digest).iter().map(|it| it.text).collect();
        Ok(Digest {
            digest: blake3::Hash::from_bytes(digest).to_hex().to_string(),
            phrase: phrase.join(" "),
        })
    })
}

/// Computes the digest of what a connection reads.
pub fn compute(connection: &Connection) -> Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new_derive_key("tizim 1 digest");
    for seen in sources::known(connection)? {
        hasher.update(seen.author.laptop.as_bytes());
        hasher.update(&seen.author.incarnation.to_le_bytes());
        hasher.update(&seen.hash);
    }
    hasher.update(b"open");
    for source in sources::all(connection)? {
        let closed = sources::last_closed(connection, source.number)?;
        let last = closed.map_or(0, |it| it.last_seq);
        if source.last_seq <= last.max(source.forked.map_or(0, |it| it.seq)) {
            continue;
        }
        hasher.update(source.author.laptop.as_bytes());
        hasher.update(&source.author.incarnation.to_le_bytes());
        hash_open(
            connection,
            &mut hasher,
            source.number,
            last + 1,
            source.last_seq,
        )?;
    }
    hasher.update(b"roster");
    // A laptop that waits to be let in has no roster yet.
    if !roster::entries(connection)?.is_empty() {
        for entry in roster::read(connection)?.counting() {
            hasher.update(entry);
        }
    }
    Ok(*hasher.finalize().as_bytes())
}

fn hash_open(
    connection: &Connection,
    hasher: &mut blake3::Hasher,
    source: u32,
    first: u64,
    last: u64,
) -> Result<()> {
    let at = |seq| log::row_of(Place { source, seq });
    let mut read = connection
        .prepare_cached("SELECT entity, body FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
        .doing("read the log")?;
    let mut rows = read.query([at(first), at(last)]).doing("read the log")?;
    while let Some(row) = rows.next().doing("read the log")? {
        for column in 0..2 {
            let bytes = row.get_ref(column).and_then(|it| Ok(it.as_blob()?));
            let bytes = bytes.doing("read the log")?;
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
    }
    Ok(())
}
