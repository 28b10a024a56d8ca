//! Writing the door file of an event.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;

use super::content::{DoorContent, PersonContent, SessionContent};
use super::{own, seal};
use crate::check_in::{badge_code, is_emergency, read_list, write_code};
use crate::common::{Lang, Trilingual};
use crate::error::{Code, Error, Result};
use crate::events::{self, EventRecord, Period};
use crate::exchange::words::word_at;
use crate::ids::Id;
use crate::out_file::OutFile;
use crate::register::Register;
use crate::sheets::note_export;
use crate::store::roster;

/// So many words open the file.
const WORDS: usize = 4;

/// The shortest password of one's own, in letters.
const LEAST: usize = 8;

/// A door file that was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorFileWritten {
    /// Where it lies.
    pub path: PathBuf,
    /// The words that open it, with blanks between; the password where one was given.
    pub words: String,
    /// How many people stand in it.
    pub people: u32,
    /// The last day on which it opens.
    pub until: String,
}

/// Writes the list of an event for a helper's laptop and returns the words that open it; what left
/// the register is remembered on this laptop.
///
/// Refuses with [`Code::BadValue`] a password of one's own that is too short, with [`Code::Missing`]
/// an event without a session on a day, with [`Code::DoorOver`] one that is over, and with
/// [`Code::MarksBeside`] a place beside which lies what a helper did with the file before: the key of
/// it stands in that file alone.
pub fn write(
    register: &Register,
    event: Id,
    password: Option<&str>,
    path: &Path,
) -> Result<DoorFileWritten> {
    if password.is_some_and(|it| it.trim().chars().count() < LEAST) {
        return Err(Error::refused(Code::BadValue).with("field", "password"));
    }
    let file = OutFile::again(&[register.path()], path, "tizim-door")?;
    let content = gather(register, event)?;
    let today = register.clock().today().to_string();
    super::open::require_open(&content.last_day, &today)?;
    if own::beside(path).exists() {
        let name = path.file_name().unwrap_or_default().display();
        return Err(Error::refused(Code::MarksBeside).with("file", name));
    }
    let words = match password {
        Some(password) => password.trim().to_owned(),
        None => drawn(register),
    };
    let path = file.fill(&seal::with_words(&content, &words)?)?;
    note_export(register, "door_file", content.people.len())?;
    Ok(DoorFileWritten {
        path,
        words,
        people: u32::try_from(content.people.len()).unwrap_or(u32::MAX),
        until: super::open::opens_until(&content.last_day),
    })
}

fn drawn(register: &Register) -> String {
    let mut random = [0; WORDS];
    register.clock().fill(&mut random);
    random.map(|it| word_at(it).text).join(" ")
}

/// Gathers what goes into the file and nothing else.
pub(super) fn gather(register: &Register, event: Id) -> Result<DoorContent> {
    let today = register.clock().today();
    let (mut door, mut own_key) = ([0; 16], [0; 32]);
    register.clock().fill(&mut door);
    register.clock().fill(&mut own_key);
    register.read(|it| {
        let record = events::event(it, event)?;
        if record.trashed {
            return Err(Error::refused(Code::InTrash).with("id", event));
        }
        let last_day = last_day_of(&record)?;
        let mut sessions = Vec::new();
        for session in &record.sessions {
            let list = read_list(it, (event, session.id), Lang::Kk, today)?;
            let came = (0_u32..)
                .zip(list.people())
                .filter(|(_, one)| one.person.is_in);
            sessions.push(SessionContent {
                id: session.id,
                title: session.title.clone(),
                date: session.date.clone(),
                starts: session.starts.clone(),
                ends: session.ends.clone(),
                came: came.map(|(at, _)| at).collect(),
            });
        }
        let roster = roster::read(it)?;
        let active = roster.laptops().filter(|it| !it.is_revoked);
        Ok(DoorContent {
            door: Id::from_bytes(door),
            event,
            title: Trilingual {
                kk: record.fields.title_kk.clone(),
                ru: record.fields.title_ru.clone(),
                en: record.fields.title_en.clone(),
            },
            last_day,
            emergency: is_emergency(it, event, today)?,
            sessions,
            people: people(it, event, today)?,
            laptops: active.map(|it| it.listed.sealing).collect(),
            own_key,
        })
    })
}

/// The last day of the event or of its sessions.
fn last_day_of(record: &EventRecord) -> Result<String> {
    if record.sessions.is_empty() {
        return Err(no_session());
    }
    let period = Period::read(&record.fields.period).unwrap_or_default();
    let of_period = period.last().map(|it| it.to_string());
    let of_sessions = record.sessions.iter().map(|it| it.date.clone()).max();
    let last = of_period.into_iter().chain(of_sessions).max();
    last.filter(|it| !it.is_empty()).ok_or_else(no_session)
}

/// People are let in to a session, and the file opens until the day after the last.
fn no_session() -> Error {
    Error::refused(Code::Missing).with("why", "no_session")
}

fn people(
    connection: &Connection,
    event: Id,
    today: chrono::NaiveDate,
) -> Result<Vec<PersonContent>> {
    // No session has this id: only the people are asked for.
    let at = (event, Id::default());
    let mut words: BTreeMap<Lang, Vec<(String, String)>> = BTreeMap::new();
    for lang in [Lang::Ru, Lang::En] {
        let list = read_list(connection, at, lang, today)?;
        let of = list.people().iter().map(|it| {
            let person = &it.person;
            (person.district.clone(), person.role.clone())
        });
        words.insert(lang, of.collect());
    }
    let list = read_list(connection, at, Lang::Kk, today)?;
    let word = |lang: Lang, place: usize| {
        let found = words.get(&lang).and_then(|it| it.get(place));
        found.cloned().unwrap_or_default()
    };
    let people = list.people().iter().enumerate().map(|(place, one)| {
        let person = &one.person;
        let (ru, en) = (word(Lang::Ru, place), word(Lang::En, place));
        let district = match person.group.is_empty() {
            true => trilingual(&person.district, ru.0, en.0),
            false => Trilingual::default(),
        };
        let code = badge_code(event, person.trainee);
        let codes = one.badges.iter().map(|it| write_code(*it));
        PersonContent {
            other_codes: codes.filter(|it| *it != code).collect(),
            code,
            name: person.name.clone(),
            group: person.group.clone(),
            room: person.room.clone(),
            district,
            role: trilingual(&person.role, ru.1, en.1),
            status: person.status,
            stop: one.stop,
        }
    });
    Ok(people.collect())
}

fn trilingual(kk: &str, ru: String, en: String) -> Trilingual {
    Trilingual {
        kk: kk.to_owned(),
        ru,
        en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::enrolments::EnrolmentState;

    #[test]
    fn a_content_names_only_what_a_door_needs() {
        let content = DoorContent {
            door: Id::default(),
            event: Id::default(),
            title: Trilingual::default(),
            last_day: String::new(),
            sessions: Vec::new(),
            emergency: false,
            people: vec![PersonContent {
                code: String::new(),
                other_codes: vec![String::new()],
                name: String::new(),
                group: String::new(),
                room: String::new(),
                district: Trilingual::default(),
                role: Trilingual::default(),
                status: EnrolmentState::default(),
                stop: None,
            }],
            laptops: Vec::new(),
            own_key: [0; 32],
        };
        let value = serde_json::to_value(&content).unwrap_or_default();
        let person = value.get("people").and_then(|it| it.get(0));
        let mut fields: Vec<&str> = person
            .and_then(|it| it.as_object())
            .map(|it| it.keys().map(String::as_str).collect())
            .unwrap_or_default();
        fields.sort_unstable();
        let expected = [
            "code",
            "district",
            "group",
            "name",
            // A badge may have been printed before two records of one person were joined.
            "other_codes",
            "role",
            "room",
            // Who waits for a place is told so, and is not counted until they came.
            "status",
            "stop",
        ];
        assert_eq!(fields, expected, "a new field needs a reason");
    }
}
