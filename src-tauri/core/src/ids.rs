//! Identifiers: 16 bytes, written as hyphenated text at the edge.
//!
//! What a person creates gets a time-ordered random id (UUIDv7, RFC 9562). What two laptops may
//! create meaning the same thing gets an id derived from its natural key, so that both write the
//! same record and nothing has to be joined afterwards.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error};

/// The identifier of one record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id([u8; 16]);

impl Id {
    /// Wraps the bytes of an identifier read from the register.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes as they are stored.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Makes a time-ordered random id from a moment in milliseconds and ten random bytes.
    pub fn from_moment(milliseconds: u64, random: &[u8; 10]) -> Self {
        Self(
            *uuid::Builder::from_unix_timestamp_millis(milliseconds, random)
                .as_uuid()
                .as_bytes(),
        )
    }

    /// Derives an id from the natural key of a record.
    ///
    /// Every part is length-prefixed, so `("ab", "c")` and `("a", "bc")` differ. The version
    /// nibble says 8 (RFC 9562: vendor-defined), so a derived id never equals a random one.
    ///
    /// ```
    /// use tizim_core::ids::Id;
    /// let a = Id::derive("enrolment", &[b"event", b"trainee"]);
    /// assert_eq!(a, Id::derive("enrolment", &[b"event", b"trainee"]));
    /// assert_ne!(a, Id::derive("attendance", &[b"event", b"trainee"]));
    /// ```
    pub fn derive(noun: &str, parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in std::iter::once(noun.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(hasher.finalize().as_bytes()) {
            *to = *from;
        }
        Self(*uuid::Builder::from_custom_bytes(bytes).as_uuid().as_bytes())
    }

    /// Derives the id of a record that joins others, such as an enrolment of a trainee at an event.
    pub fn join(noun: &str, parts: &[Id]) -> Self {
        let parts: Vec<&[u8]> = parts.iter().map(|id| id.0.as_slice()).collect();
        Self::derive(noun, &parts)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        uuid::Uuid::from_bytes(self.0).hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = Error;

    /// Reads hyphenated text; anything else is refused with [`Code::BadId`].
    fn from_str(text: &str) -> Result<Self, Error> {
        uuid::Uuid::try_parse(text.trim())
            .map(|id| Self(*id.as_bytes()))
            .map_err(|_| Error::refused(Code::BadId).with("id", text))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| serde::de::Error::custom("not an identifier"))
    }
}

/// A record that another one names, or none; at the edge none is the empty text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Link(pub Option<Id>);

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(id) => id.serialize(serializer),
            None => serializer.serialize_str(""),
        }
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?.unwrap_or_default();
        if text.is_empty() {
            return Ok(Self(None));
        }
        text.parse()
            .map(|id| Self(Some(id)))
            .map_err(|_| serde::de::Error::custom("not an identifier"))
    }
}

impl rusqlite::types::FromSql for Link {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Option::<Id>::column_result(value).map(Self)
    }
}

#[cfg(feature = "specta")]
impl specta::Type for Link {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

#[cfg(feature = "specta")]
impl specta::Type for Id {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

impl rusqlite::ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::from(self.0.as_slice()))
    }
}

impl rusqlite::types::FromSql for Id {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        <[u8; 16]>::try_from(bytes).map(Self).map_err(|_| {
            rusqlite::types::FromSqlError::InvalidBlobSize {
                expected_size: 16,
                blob_size: bytes.len(),
            }
        })
    }
}
