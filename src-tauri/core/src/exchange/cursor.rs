//! Reading the bytes of a stranger, piece by piece.
//!
//! Every number and every list has one form only, so that what is read and written again gives the
//! same bytes. Whatever is cut short or malformed is refused with [`Code::DamagedFile`], a count
//! above what is allowed with [`Code::FileTooLarge`]; nothing is set aside for what a count claims.

use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::value::{self, LONGEST_TEXT, Value};

/// What is left to read.
pub(super) struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    /// Starts at the front.
    pub(super) const fn over(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Returns what was not read yet.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    pub(super) fn byte(&mut self) -> Result<u8> {
        value::read_byte(&mut self.0).map_err(|_| damaged())
    }

    pub(super) fn number(&mut self) -> Result<u64> {
        value::read_number(&mut self.0).map_err(|_| damaged())
    }

    /// Reads a number that fits a smaller type.
    pub(super) fn small<T: TryFrom<u64>>(&mut self) -> Result<T> {
        T::try_from(self.number()?).map_err(|_| damaged())
    }

    /// Reads how many things follow.
    pub(super) fn count(&mut self, most: usize) -> Result<usize> {
        match usize::try_from(self.number()?) {
            Ok(count) if count <= most => Ok(count),
            _ => Err(too_large()),
        }
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        value::take(&mut self.0, length).map_err(|_| damaged())
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| damaged())
    }

    pub(super) fn id(&mut self) -> Result<Id> {
        self.array().map(Id::from_bytes)
    }

    /// Reads a flag or what else is 0 or 1; greater numbers belong to a newer version.
    pub(super) fn choice(&mut self) -> Result<bool> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(newer()),
        }
    }

    /// Reads a value under the cap of texts.
    pub(super) fn value(&mut self) -> Result<Value> {
        let mut rest = self.0;
        if matches!(value::read_byte(&mut rest), Ok(2)) {
            match value::read_number(&mut rest).map_err(|_| damaged())? {
                // Nothing at all has a form of its own.
                0 => return Err(damaged()),
                length if length > LONGEST_TEXT as u64 => return Err(too_large()),
                _ => {}
            }
        }
        Value::read(&mut self.0).map_err(|_| damaged())
    }

    /// Makes sure that nothing is left.
    pub(super) fn end(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(damaged())
        }
    }
}

/// The refusal of bytes that are cut short or altered.
pub(super) fn damaged() -> Error {
    Error::refused(Code::DamagedFile)
}

/// The refusal of what exceeds a cap.
pub(super) fn too_large() -> Error {
    Error::refused(Code::FileTooLarge)
}

/// The refusal of what only a newer version knows, in bytes of the version that this one reads.
pub(super) fn newer() -> Error {
    newer_than(u64::from(super::FORMAT))
}

/// The refusal of bytes of a newer version.
pub(super) fn newer_than(version: u64) -> Error {
    Error::refused(Code::NewerFormat).with("version", version)
}
