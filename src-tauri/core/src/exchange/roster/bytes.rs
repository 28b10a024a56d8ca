//! The bytes of an entry: one encoding each, read under caps.

use super::super::SegmentHash;
use super::entry::{Cut, Entry, Listed, Role, RosterDeed};
use crate::clock::Stamp;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::value::{read_byte, read_id, read_number, take, write_number};

/// The longest name of a laptop in characters.
pub const LONGEST_NAME: usize = 200;
/// The longest code in characters.
const LONGEST_CODE: usize = 8;
/// The most entries that one entry may name as its parents.
const MOST_PARENTS: u64 = 256;
/// The most segments that one entry may name.
const MOST_SEGMENTS: u64 = 10_000;

fn bad() -> Error {
    Error::refused(Code::BadRoster)
}

/// Appends everything but the signature.
pub(super) fn write_body(out: &mut Vec<u8>, entry: &Entry) {
    out.extend_from_slice(entry.register.as_bytes());
    write_number(out, u64::from(entry.generation));
    write_hashes(out, &entry.parents);
    write_number(out, entry.stamp.0);
    match &entry.deed {
        RosterDeed::Found { keeper_key, laptop } => {
            out.push(1);
            out.extend_from_slice(keeper_key);
            write_listed(out, laptop);
        }
        RosterDeed::Approve { laptop } => {
            out.push(2);
            write_listed(out, laptop);
        }
        RosterDeed::Revoke { laptop, kept } => {
            out.push(3);
            out.extend_from_slice(laptop.as_bytes());
            write_number(out, kept.len() as u64);
            for cut in kept {
                write_number(out, u64::from(cut.incarnation));
                write_number(out, cut.number);
                out.extend_from_slice(&cut.hash);
            }
        }
        RosterDeed::Accept { segments } => {
            out.push(4);
            write_hashes(out, segments);
        }
        RosterDeed::Refuse { segments } => {
            out.push(5);
            write_hashes(out, segments);
        }
        RosterDeed::HandOver { laptop, keeper_key } => {
            out.push(6);
            out.extend_from_slice(laptop.as_bytes());
            out.extend_from_slice(keeper_key);
        }
    }
}

fn write_hashes(out: &mut Vec<u8>, hashes: &[[u8; 32]]) {
    write_number(out, hashes.len() as u64);
    for hash in hashes {
        out.extend_from_slice(hash);
    }
}

fn write_listed(out: &mut Vec<u8>, laptop: &Listed) {
    out.extend_from_slice(laptop.id.as_bytes());
    write_text(out, &laptop.name);
    out.push(match laptop.role {
        Role::Keeper => 1,
        Role::Member => 2,
    });
    write_text(out, &laptop.code);
    out.extend_from_slice(&laptop.signing);
    out.extend_from_slice(&laptop.sealing);
}

/// Appends the length of a text in bytes and the text.
pub(in super::super) fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// Reads a text of at most so many characters, none of which steers the screen.
pub(in super::super) fn read_name(bytes: &mut &[u8], most: usize) -> Option<String> {
    let length = usize::try_from(read_number(bytes).ok()?).ok()?;
    let text = std::str::from_utf8(take(bytes, length).ok()?).ok()?;
    let is_plain = text.chars().count() <= most && !text.chars().any(steers);
    is_plain.then(|| text.to_owned())
}

/// Says whether a character is not shown but moves others, so that a name could pose as another.
pub(crate) fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

pub(in super::super) fn read_hash(bytes: &mut &[u8]) -> Result<[u8; 32]> {
    take(bytes, 32)?.try_into().map_err(|_| bad())
}

pub(super) fn read_entry(mut bytes: &[u8]) -> Result<Entry> {
    let as_bad = |error: Error| match error {
        Error::Damaged(_) => bad(),
        other => other,
    };
    let entry = read_parts(&mut bytes).map_err(as_bad)?;
    if bytes.is_empty() {
        Ok(entry)
    } else {
        Err(bad())
    }
}

fn read_parts(bytes: &mut &[u8]) -> Result<Entry> {
    Ok(Entry {
        register: read_id(bytes)?,
        generation: u32::try_from(read_number(bytes)?).map_err(|_| bad())?,
        parents: read_hashes(bytes, MOST_PARENTS)?,
        stamp: Stamp(read_number(bytes)?),
        deed: read_deed(bytes)?,
        signature: take(bytes, 64)?.try_into().map_err(|_| bad())?,
    })
}

fn read_deed(bytes: &mut &[u8]) -> Result<RosterDeed> {
    Ok(match read_byte(bytes)? {
        1 => RosterDeed::Found {
            keeper_key: read_hash(bytes)?,
            laptop: read_listed(bytes)?,
        },
        2 => RosterDeed::Approve {
            laptop: read_listed(bytes)?,
        },
        3 => RosterDeed::Revoke {
            laptop: read_id(bytes)?,
            kept: read_cuts(bytes)?,
        },
        4 => RosterDeed::Accept {
            segments: read_hashes(bytes, MOST_SEGMENTS)?,
        },
        5 => RosterDeed::Refuse {
            segments: read_hashes(bytes, MOST_SEGMENTS)?,
        },
        6 => RosterDeed::HandOver {
            laptop: read_id(bytes)?,
            keeper_key: read_hash(bytes)?,
        },
        0 => return Err(bad()),
        _ => return Err(Error::refused(Code::NewerFormat)),
    })
}

fn read_hashes(bytes: &mut &[u8], most: u64) -> Result<Vec<SegmentHash>> {
    read_list(bytes, most, read_hash)
}

fn read_cuts(bytes: &mut &[u8]) -> Result<Vec<Cut>> {
    read_list(bytes, MOST_SEGMENTS, |bytes| {
        Ok(Cut {
            incarnation: u32::try_from(read_number(bytes)?).map_err(|_| bad())?,
            number: read_number(bytes)?,
            hash: read_hash(bytes)?,
        })
    })
}

/// Reads a counted list; what does not ascend is refused, so that a set has one form.
fn read_list<T: Ord>(
    bytes: &mut &[u8],
    most: u64,
    read: impl Fn(&mut &[u8]) -> Result<T>,
) -> Result<Vec<T>> {
    let count = read_number(bytes)?;
    if count > most {
        return Err(bad());
    }
    let mut list: Vec<T> = Vec::new();
    for _ in 0..count {
        let next = read(bytes)?;
        if list.last().is_some_and(|last| *last >= next) {
            return Err(bad());
        }
        list.push(next);
    }
    Ok(list)
}

fn read_listed(bytes: &mut &[u8]) -> Result<Listed> {
    let id = read_id(bytes)?;
    let name = read_name(bytes, LONGEST_NAME).ok_or_else(bad)?;
    let role = match read_byte(bytes)? {
        1 => Role::Keeper,
        2 => Role::Member,
        _ => return Err(bad()),
    };
    let code = read_name(bytes, LONGEST_CODE)
        .filter(|it| is_code(it))
        .ok_or_else(bad)?;
    Ok(Listed {
        id,
        name,
        role,
        code,
        signing: read_hash(bytes)?,
        sealing: read_hash(bytes)?,
    })
}

fn is_code(text: &str) -> bool {
    let is_sign = |it: u8| it.is_ascii_uppercase() || it.is_ascii_digit();
    !text.is_empty() && text.bytes().all(is_sign)
}

/// Says whether an id is that of no register and no laptop.
pub(in super::super) fn is_nil(id: Id) -> bool {
    id == Id::default()
}
