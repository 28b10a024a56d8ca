//! What erasing does not reach, and therefore names.

use rusqlite::Connection;
use serde::Serialize;

use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::register::{Register, name_of};

/// Where something of a person may be left.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum RemainderKind {
    /// Papers issued to the person, which they hold.
    Papers,
    /// Lists and files that left this laptop.
    Exports,
    /// Copies on sticks and other laptops.
    CopiesElsewhere,
    /// Registers that a restore set aside beside this one.
    Replaced,
    /// Words that a person typed elsewhere: notes, speakers.
    Mention,
    /// Another program reads the register; the file is cleaned when it is closed.
    InUse,
}

/// Something that erasing does not reach.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Remainder {
    /// Where.
    pub kind: RemainderKind,
    /// How many; 0 where nobody counts them.
    pub count: u32,
    /// Which record, where it is one.
    pub detail: String,
}

impl Remainder {
    pub(super) fn of(kind: RemainderKind, count: u32) -> Self {
        Self {
            kind,
            count,
            detail: String::new(),
        }
    }
}

/// Tables whose texts are about somebody else than the person, or are gone already.
const NOT_FREE: [Table; 9] = [
    Table::Trainee,
    Table::Study,
    Table::OwnValue,
    Table::Consent,
    Table::Enrolment,
    Table::Certificate,
    Table::CertificateVoid,
    Table::Tag,
    Table::Attendance,
];

/// Finds records of other nouns in whose texts all the words stand.
pub(super) fn mentions(connection: &Connection, words: &[String]) -> Result<Vec<Remainder>> {
    let mut found = Vec::new();
    if words.is_empty() {
        return Ok(found);
    }
    let free = Table::ALL.into_iter().filter(|it| !NOT_FREE.contains(it));
    for table in free {
        let columns = table.fields().iter().filter(|it| it.holds == Holds::Text);
        let text: Vec<&str> = columns.map(|it| it.name).collect();
        if text.is_empty() {
            continue;
        }
        let text = text.join(" || ' ' || ");
        let each: Vec<String> = (1..=words.len())
            .map(|at| format!("instr({text}, ?{at}) > 0"))
            .collect();
        let sql = format!(
            "SELECT id FROM {} WHERE {}",
            table.name(),
            each.join(" AND ")
        );
        let ids: Vec<crate::ids::Id> = connection
            .prepare(&sql)
            .and_then(|mut it| {
                it.query_map(rusqlite::params_from_iter(words), |row| row.get(0))?
                    .collect()
            })
            .doing("look for a name in notes")?;
        for id in ids {
            found.push(Remainder {
                kind: RemainderKind::Mention,
                count: 1,
                detail: name_of(connection, table, id)?,
            });
        }
    }
    Ok(found)
}

/// Counts the lists with personal data that left this laptop.
pub(super) fn exports(register: &Register) -> Result<u32> {
    register.read(|connection| {
        connection
            .query_row("SELECT count(*) FROM export_log", [], |row| row.get(0))
            .doing("count what left the laptop")
    })
}
