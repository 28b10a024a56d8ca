//! The value of one field, and its bytes.

use crate::error::{Error, Result};
use crate::ids::Id;

/// A value as operations carry it. An empty text and nothing at all are the same value.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Value {
    /// Nothing is written in the field.
    #[default]
    Empty,
    /// A whole number; flags are 0 and 1.
    Integer(i64),
    /// Text, never empty.
    Text(String),
    /// The id of another record.
    Id(Id),
    /// The BLAKE3 hash of a blob.
    Hash([u8; 32]),
    /// A value that was erased for good, at the wish of whom it told of; shown as nothing.
    Erased,
}

/// The longest text of a field, in bytes of UTF-8: 64 KiB, the same cap under which another laptop
/// reads it.
pub const LONGEST_TEXT: usize = 64 * 1024;

impl Value {
    /// Says whether the value is a text longer than [`LONGEST_TEXT`].
    pub fn is_too_long(&self) -> bool {
        matches!(self, Self::Text(text) if text.len() > LONGEST_TEXT)
    }

    /// Makes a text value; empty text becomes [`Value::Empty`].
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Makes a flag.
    pub fn flag(on: bool) -> Self {
        if on { Self::Integer(1) } else { Self::Empty }
    }

    /// Makes a value of an optional number.
    pub fn number(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Integer)
    }

    /// Makes a value of an optional id.
    pub fn id(id: Option<Id>) -> Self {
        id.map_or(Self::Empty, Self::Id)
    }

    /// Says whether there is nothing to show: nothing was written, or what was is erased.
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Empty | Self::Erased)
    }

    /// Returns the text shown in a history: numbers and ids as text, nothing as an empty string.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty | Self::Erased => String::new(),
            Self::Integer(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Id(id) => id.to_string(),
            Self::Hash(hash) => blake3::Hash::from_bytes(*hash).to_hex().to_string(),
        }
    }

    /// Appends the canonical bytes of the value: a tag, then its content.
    pub fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Empty => out.push(0),
            Self::Integer(number) => {
                out.push(1);
                write_number(out, zigzag(*number));
            }
            Self::Text(text) => {
                out.push(2);
                write_number(out, text.len() as u64);
                out.extend_from_slice(text.as_bytes());
            }
            Self::Id(id) => {
                out.push(3);
                out.extend_from_slice(id.as_bytes());
            }
            Self::Hash(hash) => {
                out.push(4);
                out.extend_from_slice(hash);
            }
            Self::Erased => out.push(5),
        }
    }

    /// Reads a value from the front of the bytes and moves past it.
    pub fn read(bytes: &mut &[u8]) -> Result<Self> {
        let value = match read_byte(bytes)? {
            0 => Self::Empty,
            1 => Self::Integer(unzigzag(read_number(bytes)?)),
            2 => {
                let length = usize::try_from(read_number(bytes)?).map_err(|_| damaged())?;
                let text = std::str::from_utf8(take(bytes, length)?).map_err(|_| damaged())?;
                Self::Text(text.to_owned())
            }
            3 => Self::Id(read_id(bytes)?),
            4 => Self::Hash(take(bytes, 32)?.try_into().map_err(|_| damaged())?),
            5 => Self::Erased,
            _ => return Err(damaged()),
        };
        Ok(value)
    }
}

const fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

const fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

fn damaged() -> Error {
    Error::Damaged("an operation is cut short or malformed".to_owned())
}

/// Appends a number in seven-bit groups, least first (LEB128).
pub fn write_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads a LEB128 number; overlong forms are refused, so each number has one form.
pub fn read_number(bytes: &mut &[u8]) -> Result<u64> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let byte = read_byte(bytes)?;
        let group = u64::from(byte & 0x7f);
        if shift == 63 && group > 1 || shift > 0 && byte == 0 {
            return Err(damaged());
        }
        number |= group << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(damaged())
}

/// Reads one byte.
pub fn read_byte(bytes: &mut &[u8]) -> Result<u8> {
    let (first, rest) = bytes.split_first().ok_or_else(damaged)?;
    *bytes = rest;
    Ok(*first)
}

/// Reads an id.
pub fn read_id(bytes: &mut &[u8]) -> Result<Id> {
    Ok(Id::from_bytes(
        take(bytes, 16)?.try_into().map_err(|_| damaged())?,
    ))
}

/// Takes a number of bytes from the front.
pub fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (front, rest) = bytes.split_at_checked(length).ok_or_else(damaged)?;
    *bytes = rest;
    Ok(front)
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{Null, ToSqlOutput};
        match self {
            Self::Empty | Self::Erased => Null.to_sql(),
            Self::Integer(number) => Ok(ToSqlOutput::from(*number)),
            Self::Text(text) => text.to_sql(),
            Self::Id(id) => Ok(ToSqlOutput::from(id.as_bytes().as_slice())),
            Self::Hash(hash) => Ok(ToSqlOutput::from(hash.as_slice())),
        }
    }
}

impl rusqlite::types::FromSql for Value {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        use rusqlite::types::{FromSqlError, ValueRef};
        match value {
            ValueRef::Null => Ok(Self::Empty),
            ValueRef::Integer(number) => Ok(Self::Integer(number)),
            ValueRef::Text(_) => Ok(Self::text(value.as_str()?)),
            ValueRef::Blob(bytes) => match <[u8; 32]>::try_from(bytes) {
                Ok(hash) => Ok(Self::Hash(hash)),
                Err(_) => Id::column_result(value).map(Self::Id),
            },
            ValueRef::Real(_) => Err(FromSqlError::InvalidType),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Empty),
            any::<i64>().prop_map(Value::Integer),
            ".{1,40}".prop_map(Value::Text),
            any::<[u8; 16]>().prop_map(|bytes| Value::Id(Id::from_bytes(bytes))),
            any::<[u8; 32]>().prop_map(Value::Hash),
            Just(Value::Erased),
        ]
    }

    proptest! {
        #[test]
        fn a_value_reads_back_and_leaves_nothing(value in any_value()) {
            let mut bytes = Vec::new();
            value.write(&mut bytes);
            let mut rest = bytes.as_slice();
            prop_assert_eq!(Value::read(&mut rest).unwrap(), value);
            prop_assert!(rest.is_empty());
        }

        #[test]
        fn bytes_of_a_stranger_never_panic(bytes in any::<Vec<u8>>()) {
            let mut rest = bytes.as_slice();
            if let Ok(value) = Value::read(&mut rest) {
                let mut again = Vec::new();
                value.write(&mut again);
                let read = bytes.len() - rest.len();
                prop_assert_eq!(again.as_slice(), bytes.get(..read).unwrap(), "one form per value");
            }
        }
    }
}
