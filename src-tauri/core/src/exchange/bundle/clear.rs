//! What anybody can read of a file: that it is one of Tizim, of which academy, and whether it is
//! whole. None of it is believed; it only lets a wrong or broken file be told early.

use std::io::Read;

use crate::error::{Code, Doing, Error, Result};
use crate::exchange::FORMAT;
use crate::exchange::cursor::{Cursor, damaged, newer_than};
use crate::ids::Id;

/// The first bytes of every file that laptops send each other.
const MAGIC: [u8; 6] = *b"TIZIM\x1a";

/// How long the clear header is, in bytes.
pub(super) const LENGTH: usize = 64;

/// How much of it is repeated inside.
pub(super) const REPEATED: usize = 24;

/// How much of it the check value covers.
pub(super) const COVERED: usize = 32;

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Segments for other laptops.
    Data,
    /// A new laptop asks to be added.
    Request,
}

/// How long the bytes are that tell it.
const FRONT: usize = 8;

/// The clear header of a data file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clear {
    /// The academy's register.
    pub register: Id,
    /// How many bytes follow the header.
    pub payload: u64,
    /// The BLAKE3 hash of those bytes and of the header before it.
    pub check: [u8; 32],
}

impl Kind {
    /// Returns the bytes that begin a file of this kind.
    pub fn front(self) -> [u8; FRONT] {
        let [a, b, c, d, e, f] = MAGIC;
        let kind = match self {
            Self::Data => 1,
            Self::Request => 2,
        };
        [a, b, c, d, e, f, FORMAT, kind]
    }

    /// Tells by its first eight bytes what a file is.
    ///
    /// Refuses with [`Code::NotADataFile`], with [`Code::DamagedFile`] one that ends there, with
    /// [`Code::NewerFormat`] a version or a kind that this program does not know.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let front = bytes.get(..MAGIC.len()).unwrap_or(bytes);
        if !MAGIC.starts_with(front) {
            return Err(Error::refused(Code::NotADataFile));
        }
        let mut cursor = Cursor::over(bytes);
        cursor.take(MAGIC.len())?;
        match cursor.byte()? {
            FORMAT => {}
            0 => return Err(damaged()),
            version => return Err(newer_than(u64::from(version))),
        }
        match cursor.byte()? {
            0 => Err(damaged()),
            1 => Ok(Self::Data),
            2 => Ok(Self::Request),
            _ => Err(newer_than(u64::from(FORMAT))),
        }
    }
}

impl Clear {
    /// Returns what is repeated inside: all that is known before the file is written.
    pub(super) fn repeated(register: Id) -> [u8; REPEATED] {
        let mut bytes = [0; REPEATED];
        let front = Kind::Data.front();
        let parts = front.iter().chain(register.as_bytes());
        bytes
            .iter_mut()
            .zip(parts)
            .for_each(|(to, from)| *to = *from);
        bytes
    }

    /// Returns what the check value covers beside the payload.
    pub(super) fn covered(&self) -> [u8; COVERED] {
        let mut bytes = [0; COVERED];
        let length = self.payload.to_le_bytes();
        let parts = Self::repeated(self.register).into_iter().chain(length);
        bytes
            .iter_mut()
            .zip(parts)
            .for_each(|(to, from)| *to = from);
        bytes
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        [self.covered().as_slice(), &self.check].concat()
    }

    /// Reads the header of a data file; refuses what [`Kind::of`] refuses, and a request with
    /// [`Code::NotADataFile`].
    pub(super) fn read(file: impl Read) -> Result<Self> {
        let mut bytes = Vec::with_capacity(LENGTH);
        file.take(LENGTH as u64)
            .read_to_end(&mut bytes)
            .doing("read a data file")?;
        if Kind::of(&bytes)? != Kind::Data {
            return Err(Error::refused(Code::NotADataFile));
        }
        let mut cursor = Cursor::over(&bytes);
        cursor.take(FRONT)?;
        Ok(Self {
            register: cursor.id()?,
            payload: u64::from_le_bytes(cursor.array()?),
            check: cursor.array()?,
        })
    }
}
