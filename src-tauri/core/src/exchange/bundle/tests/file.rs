//! A small data file, and files put together by hand.

use std::io::{Cursor, Write};

use ed25519_dalek::{Signer, SigningKey};

use super::super::*;
use crate::error::{Code, Error, Result};
use crate::exchange::{Author, SeenAuthor, hashes};
use crate::ids::Id;
use crate::value::write_number;

/// Secret sealing keys of two laptops.
pub(super) const FIRST: [u8; 32] = [1; 32];
pub(super) const SECOND: [u8; 32] = [2; 32];

pub(super) fn public(secret: &[u8; 32]) -> [u8; 32] {
    let secret = x25519_dalek::StaticSecret::from(*secret);
    x25519_dalek::PublicKey::from(&secret).to_bytes()
}

pub(super) fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

pub(super) fn register() -> Id {
    Id::derive("test", &[b"academy"])
}

/// Lists stand out of order, as a writer may have them.
pub(super) fn manifest() -> Manifest {
    let known = |number| SeenAuthor {
        author: Author {
            laptop: Id::derive("test", &[b"sender"]),
            incarnation: 0,
        },
        number,
        last_seq: 40,
        hash: [4; 32],
    };
    Manifest {
        register: register(),
        sender: Id::derive("test", &[b"sender"]),
        written_at: 1_792_036_800_000,
        known: vec![known(2), known(1)],
        receivers: vec![Id::from_bytes([9; 16]), Id::from_bytes([8; 16])],
        is_full: true,
    }
}

/// A file with two entries of the roster, two segments and a blob, for both laptops.
pub(super) fn written() -> Vec<u8> {
    let recipients = [public(&FIRST), public(&SECOND)];
    let out = Cursor::new(Vec::new());
    let mut writer = Writer::begin(out, manifest(), &recipients, &key()).unwrap();
    writer.roster(b"founding").unwrap();
    writer.roster(b"approved").unwrap();
    writer.segment(b"one").unwrap();
    writer.segment(b"two").unwrap();
    writer.blob(b"photo").unwrap();
    writer.finish().unwrap().into_inner()
}

pub(super) fn on_disk(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Reads the parts of a checked file as words.
pub(super) fn pieces(checked: &Checked<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let read = checked.parts(|part| {
        found.push(match part {
            Part::Segment(bytes) => format!("segment {}", String::from_utf8_lossy(bytes)),
            Part::Blob(bytes) => format!("blob {}", String::from_utf8_lossy(bytes)),
        });
        Ok(())
    });
    read.unwrap();
    found
}

/// Reads a file on the first laptop to its end.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<String>> {
    let file = on_disk(bytes);
    let bundle = open(file.path(), &FIRST)?;
    bundle.belongs_to(register())?;
    let checked = bundle.check(|_, _| Ok(key().verifying_key()))?;
    Ok(pieces(&checked))
}

pub(super) fn code_of(bytes: &[u8]) -> Option<Code> {
    read(bytes).err().map(|it: Error| it.code())
}

/// Encrypts for the first laptop what a stranger compressed, under a header that fits.
pub(super) fn seal(compressed: &[u8]) -> Vec<u8> {
    let recipient = sealing::recipient(&public(&FIRST)).unwrap();
    let recipients = [&recipient as &dyn age::Recipient];
    let sealed = age::Encryptor::with_recipients(recipients.into_iter()).unwrap();
    let mut out = sealed.wrap_output(Vec::new()).unwrap();
    out.write_all(compressed).unwrap();
    with_header(register(), &out.finish().unwrap())
}

/// Puts a clear header before a payload.
pub(super) fn with_header(register: Id, payload: &[u8]) -> Vec<u8> {
    let mut clear = Clear {
        register,
        payload: payload.len() as u64,
        check: [0; 32],
    };
    clear.check = *blake3::hash(&[payload, &clear.covered()].concat()).as_bytes();
    [clear.to_bytes().as_slice(), payload].concat()
}

/// A piece as it stands in a file.
pub(super) fn piece(kind: u8, bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![kind];
    write_number(&mut out, bytes.len() as u64);
    out.extend_from_slice(bytes);
    out
}

/// The manifest as a piece.
pub(super) fn first_piece() -> Vec<u8> {
    piece(1, &manifest().in_order().to_bytes())
}

/// Signs pieces as the sender does.
pub(super) fn sign(pieces: &[Vec<u8>]) -> Vec<u8> {
    let hash = hashes::FILE.hash(&pieces.concat());
    let signature = key().sign(&signed(&hash)).to_bytes();
    piece(5, &[hash.as_slice(), &signature].concat())
}

/// Compresses and seals pieces.
pub(super) fn pack(plain: &[u8]) -> Vec<u8> {
    seal(&zstd::encode_all(plain, 3).unwrap())
}

/// Signs, compresses and seals pieces.
pub(super) fn pack_signed(mut pieces: Vec<Vec<u8>>) -> Vec<u8> {
    pieces.push(sign(&pieces));
    pack(&pieces.concat())
}
