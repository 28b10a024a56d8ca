//! What erasing does not reach, and therefore names.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
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
    /// Copies beside the register, whole or begun, that the system did not let go of; the next
    /// opening tries again.
    CopiesStuck,
    /// Words that a person typed elsewhere: notes, speakers.
    Mention,
    /// Another program reads the register; the file is cleaned when it is opened next.
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
    Table::CertificateVoid,
    Table::CertificateCopy,
    Table::Tag,
    Table::Attendance,
];

/// How many tables are looked through for a name.
pub(super) const PLACES: u32 = (Table::ALL.len() - NOT_FREE.len()) as u32;

/// Finds records of other nouns in whose texts a person stands: by all words of a name, or by a
/// number or an address, however they are typed. What is called the same is named once. `hear` is
/// told how many tables of [`PLACES`] were looked through.
pub(super) fn mentions(
    connection: &Connection,
    known: &[Vec<String>],
    hear: &mut dyn FnMut(u32) -> Result<()>,
) -> Result<Vec<Remainder>> {
    let signs: Vec<Sign> = known.iter().filter_map(|it| Sign::of(it)).collect();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    if signs.is_empty() {
        return Ok(Vec::new());
    }
    let tables = Table::ALL.into_iter().filter(|it| !NOT_FREE.contains(it));
    for (at, table) in (0..).zip(tables) {
        hear(at)?;
        for (id, text) in texts_of(connection, table)? {
            let text = Told::of(&text);
            if signs.iter().any(|sign| sign.stands_in(&text)) {
                *found.entry(place_of(connection, table, id)?).or_default() += 1;
            }
        }
    }
    let remainder = |(detail, count)| Remainder {
        kind: RemainderKind::Mention,
        count,
        detail,
    };
    Ok(found.into_iter().map(remainder).collect())
}

/// Returns what people typed into the records of a table, a line for each field.
fn texts_of(connection: &Connection, table: Table) -> Result<Vec<(Id, String)>> {
    let columns = table.fields().iter().filter(|it| it.holds == Holds::Text);
    let texts: Vec<&str> = columns.map(|it| it.name).collect();
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT id, {} FROM {}{}",
        texts.join(" || char(10) || "),
        table.name(),
        match table {
            // What is said on a person's own papers is erased with them.
            Table::Certificate => " WHERE trainee IS NULL",
            _ => "",
        }
    );
    connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("look for a name in notes")
}

/// What a person is recognised by.
enum Sign {
    /// Folded words, all of which stand in one record.
    Name(Vec<String>),
    /// The last digits of a number.
    Digits(String),
    /// An address in small letters.
    Address(String),
}

/// Digits of a phone that are the same after 8 and after +7.
const NATIONAL: usize = 10;

impl Sign {
    fn of(texts: &[String]) -> Option<Self> {
        let [alone] = texts else {
            let folded = texts.iter().map(|it| kazakh::fold(it));
            let words: Vec<String> = folded.filter(|it| !it.is_empty()).collect();
            return (!words.is_empty()).then_some(Self::Name(words));
        };
        let digits = digits_of(alone);
        if alone.contains(char::is_alphabetic) || digits.is_empty() {
            return Some(Self::Address(alone.to_lowercase()));
        }
        let national = digits.strip_prefix(['7', '8']);
        let national = national.filter(|it| it.len() == NATIONAL);
        Some(Self::Digits(national.unwrap_or(&digits).to_owned()))
    }

    fn stands_in(&self, text: &Told) -> bool {
        match self {
            Self::Name(words) => words
                .iter()
                .all(|word| text.folded.contains(&format!(" {word}"))),
            Self::Digits(digits) => text.numbers.iter().any(|it| it.contains(digits)),
            Self::Address(address) => text.lower.contains(address),
        }
    }
}

/// What stands in a record, read as people are recognised by it.
struct Told {
    lower: String,
    /// Words with a space before each.
    folded: String,
    /// Digits that stand together but for the marks that phones are written with.
    numbers: Vec<String>,
}

impl Told {
    fn of(text: &str) -> Self {
        let is_mark = |c: char| c.is_ascii_digit() || " \u{a0}+-‑–().".contains(c);
        let numbers = text.split(|c: char| !is_mark(c)).map(digits_of);
        Self {
            lower: text.to_lowercase(),
            folded: format!(" {}", kazakh::fold(text)),
            numbers: numbers.filter(|it| !it.is_empty()).collect(),
        }
    }
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns what a record is called where it stands: a session by its event, a grant by its club.
fn place_of(connection: &Connection, table: Table, id: Id) -> Result<String> {
    let own = name_of(connection, table, id)?;
    let (of, whole) = match table {
        Table::Session
        | Table::Question
        | Table::HeadCount
        | Table::EventGroup
        | Table::Publication
        | Table::Photo => ("event", Table::Event),
        Table::PlanLine => ("plan", Table::Plan),
        Table::Grant | Table::Membership => ("club", Table::Club),
        _ => return Ok(own),
    };
    let owner: Option<Option<Id>> = connection
        .prepare(&format!("SELECT {of} FROM {} WHERE id = ?1", table.name()))
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read what a record belongs to")?;
    let Some(owner) = owner.flatten() else {
        return Ok(own);
    };
    let parts = [name_of(connection, whole, owner)?, own];
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    Ok(said.join(" · "))
}

/// Counts the lists with personal data that left this laptop.
pub(super) fn exports(register: &Register) -> Result<u32> {
    register.read(|connection| {
        connection
            .query_row("SELECT count(*) FROM export_log", [], |row| row.get(0))
            .doing("count what left the laptop")
    })
}
