//! Which register this is and which laptop writes here.

use rusqlite::Connection;

use crate::error::{Doing, Result};
use crate::ids::Id;

/// Who this laptop is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Identity {
    /// The register, the same on every laptop of the academy.
    pub register: Id,
    /// This laptop.
    pub laptop: Id,
    /// The number of this laptop and incarnation in table `source`.
    pub source: u32,
    /// How often this laptop began anew from a backup.
    pub incarnation: u32,
    /// The laptop's code in certificate numbers.
    pub code: String,
}

impl Identity {
    /// Reads it from an open register.
    pub(crate) fn read(connection: &Connection) -> Result<Self> {
        connection
            .prepare_cached(
                "SELECT t.register, t.laptop, t.source, s.incarnation, t.code
                 FROM this_laptop AS t JOIN source AS s ON s.number = t.source",
            )
            .and_then(|mut it| {
                it.query_row([], |row| {
                    Ok(Self {
                        register: row.get(0)?,
                        laptop: row.get(1)?,
                        source: row.get(2)?,
                        incarnation: row.get(3)?,
                        code: row.get(4)?,
                    })
                })
            })
            .doing("read which laptop this is")
    }
}
