//! The header of a segment and its bytes.

use super::{Author, LONGEST_SEQ, MOST_SEEN, SeenAuthor, SegmentHash};
use crate::error::Result;
use crate::exchange::cursor::{Cursor, damaged, newer_than};
use crate::exchange::{FORMAT, hashes};
use crate::ids::Id;
use crate::value::write_number;

/// What is signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// The academy's register.
    pub register: Id,
    /// Who wrote it.
    pub author: Author,
    /// Its number in the author's order, from 1 and without gaps.
    pub number: u64,
    /// Its first operation; where it holds none, the one that would be next.
    pub first_seq: u64,
    /// How many operations it holds.
    pub operations: u32,
    /// The segment before, of the same author; zeros in the first.
    pub previous: SegmentHash,
    /// What the author had seen of every other author all through the segment, in ascending order.
    /// An author stands twice where a cloned disk made two of them.
    pub seen: Vec<SeenAuthor>,
    /// The Merkle root over its transactions.
    pub root: [u8; 32],
}

impl Header {
    /// Returns the last operation of the segment.
    pub fn last_seq(&self) -> u64 {
        self.first_seq + u64::from(self.operations) - 1
    }

    /// Returns the name of the segment.
    pub fn hash(&self) -> SegmentHash {
        hashes::HEADER.hash(&self.to_bytes())
    }

    /// Returns the canonical bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(128 + 64 * self.seen.len());
        self.write(&mut out);
        out
    }

    /// Reads the canonical bytes.
    ///
    /// Refuses with [`crate::error::Code::DamagedFile`], a later form with
    /// [`crate::error::Code::NewerFormat`], too long a list with
    /// [`crate::error::Code::FileTooLarge`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut cursor = Cursor::over(bytes);
        let header = Self::read(&mut cursor)?;
        cursor.end()?;
        Ok(header)
    }

    /// Reads the header at the front of a segment's bytes, without the rest: enough to tell by its
    /// hash that the segment is known already. Refuses as [`Self::from_bytes`] does.
    pub fn of_segment(bytes: &[u8]) -> Result<Self> {
        Self::read(&mut Cursor::over(bytes))
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.push(FORMAT);
        out.extend_from_slice(self.register.as_bytes());
        self.author.write(out);
        write_number(out, self.number);
        write_number(out, self.first_seq);
        write_number(out, u64::from(self.operations));
        out.extend_from_slice(&self.previous);
        write_seen(out, &self.seen);
        out.extend_from_slice(&self.root);
    }

    pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Self> {
        match cursor.byte()? {
            FORMAT => {}
            0 => return Err(damaged()),
            version => return Err(newer_than(u64::from(version))),
        }
        let header = Self {
            register: cursor.id()?,
            author: Author::read(cursor)?,
            number: cursor.number()?,
            first_seq: cursor.number()?,
            operations: cursor.small()?,
            previous: cursor.array()?,
            seen: read_seen(cursor)?,
            root: cursor.array()?,
        };
        let is_first = header.number == 1;
        let is_placed = (1..=LONGEST_SEQ).contains(&header.first_seq);
        if header.number == 0
            || !is_placed
            || header.last_seq() > LONGEST_SEQ
            || is_first != (header.previous == [0; 32])
        {
            return Err(damaged());
        }
        Ok(header)
    }
}

impl Author {
    pub(in crate::exchange) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.laptop.as_bytes());
        write_number(out, u64::from(self.incarnation));
    }

    pub(in crate::exchange) fn read(cursor: &mut Cursor<'_>) -> Result<Self> {
        Ok(Self {
            laptop: cursor.id()?,
            incarnation: cursor.small()?,
        })
    }
}

/// Appends a list of last segments, which must be in ascending order.
pub(in crate::exchange) fn write_seen(out: &mut Vec<u8>, seen: &[SeenAuthor]) {
    write_number(out, seen.len() as u64);
    for entry in seen {
        entry.author.write(out);
        write_number(out, entry.number);
        write_number(out, entry.last_seq);
        out.extend_from_slice(&entry.hash);
    }
}

/// Reads a list of last segments; one out of order is refused.
pub(in crate::exchange) fn read_seen(cursor: &mut Cursor<'_>) -> Result<Vec<SeenAuthor>> {
    let count = cursor.count(MOST_SEEN)?;
    let mut seen: Vec<SeenAuthor> = Vec::new();
    for _ in 0..count {
        let entry = SeenAuthor {
            author: Author::read(cursor)?,
            number: cursor.number()?,
            last_seq: cursor.number()?,
            hash: cursor.array()?,
        };
        let follows = seen.last().is_none_or(|before| *before < entry);
        if !follows || entry.number == 0 || entry.last_seq > LONGEST_SEQ {
            return Err(damaged());
        }
        seen.push(entry);
    }
    Ok(seen)
}
