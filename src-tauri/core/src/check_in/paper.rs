//! The list of an event on paper, for when there is no laptop at the door.
//!
//! What was printed is remembered on this laptop with its code: the numbers typed back mean those who
//! stood on that paper, whoever was put on the list or taken off it since. The code is made of the
//! people and their order, so that a list printed twice has one code.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::list::Listed;
use super::read;
use crate::common::{Argument, Lang};
use crate::enrolments::place_on_list;
use crate::error::{Code, Doing, Error, Result};
use crate::events;
use crate::ids::Id;
use crate::kazakh::other_layouts;
use crate::register::Register;
use crate::sheets::{self, Cell, Form, Table};
use crate::words::words;

/// Letters of a list's code.
const LETTERS: usize = 4;

/// A list made ready for paper.
#[derive(Clone, Debug)]
pub struct PrintedList {
    /// Its code, which stands on it.
    pub code: String,
    /// How many people.
    pub people: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Who stands on a printed list, in its order.
pub(super) struct Printed {
    /// Its code.
    pub(super) code: String,
    pub(super) people: Vec<Id>,
}

/// Writes the list of an event with numbered rows, sorted the Kazakh way, and remembers which number
/// is whose; what left the register is remembered on this laptop.
pub fn list_paper(register: &Register, event: Id, lang: Lang) -> Result<PrintedList> {
    let today = register.clock().today();
    let (title, list) = register.read(|it| {
        let title = events::event(it, event)?.fields.title(lang);
        // No session has this id: nobody is marked on a list that is to be printed.
        Ok((title, read::read(it, (event, Id::default()), lang, today)?))
    })?;
    let comes: BTreeSet<Id> = register.read(|it| come(it, event))?.into_iter().collect();
    let is_one = |it: &&Listed| comes.contains(&it.person.trainee);
    let listed: Vec<&Listed> = list.people().iter().filter(is_one).collect();
    let people: Vec<Id> = listed.iter().map(|it| it.person.trainee).collect();
    let code = code_of(event, &people);
    let table = table_of(title, &listed, &code, lang);
    let bytes = table.write(Form::Pdf, lang, today)?;
    keep(register, event, &code, &people)?;
    sheets::note_export(register, "enrolments", people.len())?;
    Ok(PrintedList {
        code,
        people: u32::try_from(people.len()).unwrap_or(u32::MAX),
        bytes,
    })
}

/// The numbered table, with a place for the tick.
fn table_of(title: String, people: &[&Listed], code: &str, lang: Lang) -> Table {
    let words = words(lang);
    let has_groups = people.iter().any(|it| !it.person.group.is_empty());
    // One of them, so that the sheet stands upright and has room for the tick.
    let whither = match has_groups {
        true => "door-group",
        false => "field-district",
    };
    let heads = ["field-name", "field-study-place", whither, "door-tick"];
    let rows = people.iter().map(|it| {
        let person = &it.person;
        let whither = match has_groups {
            true => &person.group,
            false => &person.district,
        };
        [&person.name, &person.school, whither, &String::new()]
            .map(|text| Cell::text(text.as_str()))
            .into()
    });
    let mut heads: Vec<String> = heads.map(|key| words.say(key, &[])).into();
    // On every page, for a sheet may be parted from the others.
    if let Some(name) = heads.first_mut() {
        *name = format!("{name} · {code}");
    }
    Table {
        title,
        notes: vec![words.say(
            "door-list-code",
            &[("code", Argument::Text(code.to_owned()))],
        )],
        heads,
        rows: rows.collect(),
    }
}

/// Returns the code of a list: four letters of the alphabet without those that are read for others.
pub(crate) fn code_of(event: Id, people: &[Id]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHJKLMNPRSTUVWXYZ";
    let mut parts: Vec<Id> = vec![event];
    parts.extend(people);
    let id = Id::join("printed list", &parts);
    let letters = id.as_bytes().iter().rev().take(LETTERS);
    let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len());
    letters
        .filter_map(letter)
        .map(|it| char::from(*it))
        .collect()
}

/// Remembers on this laptop who stands in which row of a list that was printed.
pub(crate) fn keep(register: &Register, event: Id, code: &str, people: &[Id]) -> Result<()> {
    let moment = register.clock().milliseconds().cast_signed();
    let ids: Vec<u8> = people.iter().flat_map(|it| *it.as_bytes()).collect();
    register.write_local(|connection| {
        connection
            .execute(
                "INSERT OR REPLACE INTO printed_list(event, code, moment, people)
                 VALUES (?1, ?2, ?3, ?4)",
                params![event, code, moment, ids],
            )
            .doing("remember a printed list")
            .map(drop)
    })
}

/// Returns who stands on a printed list: on the one with this code or, where none is typed, on the
/// only one printed here. Where none was, the sheet in hand was printed elsewhere or is none of those
/// whose numbers are typed back, and its code alone says which.
///
/// Refuses with [`Code::ListUnknown`] a code of no list printed here, and none where there are none or
/// several.
pub(super) fn printed(connection: &Connection, event: Id, code: &str) -> Result<Printed> {
    // A sheet of several pages has the number of the page behind its code.
    let asked = code.split('-').next().unwrap_or_default();
    let asked = asked.trim().to_uppercase();
    let kept: Vec<(String, Vec<u8>)> = connection
        .prepare_cached("SELECT code, people FROM printed_list WHERE event = ?1 ORDER BY moment")
        .and_then(|mut it| {
            it.query_map([event], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read a printed list")?;
    let codes: Vec<&str> = kept.iter().map(|it| it.0.as_str()).collect();
    let refused = Error::refused(Code::ListUnknown)
        .with("value", &asked)
        .with("codes", codes.join(", "));
    let found = match (asked.as_str(), kept.as_slice()) {
        ("", []) => return Err(refused.with("why", "none")),
        ("", [one]) => one,
        ("", _) => return Err(refused.with("why", "several")),
        (asked, all) => match all.iter().find(|it| is_typed(&it.0, asked)) {
            Some(found) => found,
            None => {
                // Printed on another laptop of the academy from the same list.
                let found = printed_elsewhere(connection, event, asked)?;
                return found.ok_or_else(|| refused.with("why", "unknown"));
            }
        },
    };
    let ids = found.1.as_chunks::<16>().0;
    Ok(Printed {
        code: found.0.clone(),
        people: ids.iter().map(|it| Id::from_bytes(*it)).collect(),
    })
}

/// Says whether a code is what was typed, also with its keys under a Cyrillic layout or with the Cyrillic
/// letters that look like it.
fn is_typed(code: &str, typed: &str) -> bool {
    let is_look_alike = || code.chars().eq(typed.chars().map(latin));
    let mut by_keys = other_layouts(typed).into_iter();
    code == typed || is_look_alike() || by_keys.any(|it| it.to_uppercase() == code)
}

/// The Latin capital that a Cyrillic one looks like.
fn latin(letter: char) -> char {
    const ALIKE: [(char, char); 13] = [
        ('А', 'A'),
        ('В', 'B'),
        ('С', 'C'),
        ('Е', 'E'),
        ('Н', 'H'),
        ('Һ', 'H'),
        ('К', 'K'),
        ('М', 'M'),
        ('Р', 'P'),
        ('Ѕ', 'S'),
        ('Т', 'T'),
        ('Х', 'X'),
        ('У', 'Y'),
    ];
    let found = ALIKE.iter().find(|it| it.0 == letter);
    found.map_or(letter, |it| it.1)
}

/// Whoever is registered or agreed to come.
const EXPECTED: &str = "e.status IN ('registered', 'agreed')";

/// Whoever was expected, or came all the same.
const COME: &str = "(e.status IN ('registered', 'agreed') OR (
       e.status NOT IN ('refused', 'cancelled') AND EXISTS (
         SELECT 1 FROM session s CROSS JOIN attendance a
             ON a.session = s.id AND a.trainee = t.id AND a.trashed = 0
           WHERE s.event = e.event AND s.trashed = 0 AND a.mark IN ('present', 'late'))))";

/// Whoever may come, who waits too: lists of an older version of the program name them.
const MAY_COME: &str = "e.status NOT IN ('refused', 'cancelled')";

/// Returns the list with a code as it would be printed now, or as it was before the first mark.
fn printed_elsewhere(connection: &Connection, event: Id, asked: &str) -> Result<Option<Printed>> {
    for whom in [COME, EXPECTED, MAY_COME] {
        let people = people_of(connection, event, whom)?;
        let code = code_of(event, &people);
        if is_typed(&code, asked) {
            return Ok(Some(Printed { code, people }));
        }
    }
    Ok(None)
}

/// Who would stand on the list if it were printed now.
fn come(connection: &Connection, event: Id) -> Result<Vec<Id>> {
    people_of(connection, event, COME)
}

fn people_of(connection: &Connection, event: Id, whom: &str) -> Result<Vec<Id>> {
    connection
        .prepare_cached(&format!(
            "SELECT t.id FROM enrolment e
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on = ''
             WHERE e.event = ?1 AND e.trashed = 0 AND {whom}
             ORDER BY t.sort_key, t.id"
        ))
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("read the list of an event")
}

/// Says whether a person is on the list of an event and may come.
pub(super) fn is_listed(connection: &Connection, event: Id, person: Id) -> Result<bool> {
    let place = place_on_list(connection, event, person)?;
    let sql = "SELECT trashed = 0 AND status NOT IN ('refused', 'cancelled')
         FROM enrolment WHERE id = ?1";
    let found: Option<bool> = connection
        .prepare_cached(sql)
        .and_then(|mut it| it.query_row([place], |row| row.get(0)).optional())
        .doing("read an enrolment")?;
    Ok(found.unwrap_or_default())
}
