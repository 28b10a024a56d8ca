//! Who came: to one session, or to any session of a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DoorPerson, moment, read};
use crate::common::Lang;
use crate::error::Result;
use crate::events;
use crate::ids::Id;
use crate::register::Register;
use crate::sessions::{self, Session};
use crate::sheets::{self, Cell, Form, Table};
use crate::words::words;

/// Whose list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Of {
    /// Of one session.
    Session(Id),
    /// Of every session of a day, `2026-11-27`.
    Day(String),
}

/// Somebody on the list of an event, with whether they came.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CameRow {
    /// The person.
    pub person: DoorPerson,
    /// When they came first, `2026-11-27T09:42`, or empty where they did not.
    pub at: String,
    /// On which laptop they were let in then.
    pub desk: String,
    /// How many of the sessions they were at.
    pub sessions: u32,
}

/// Lists everybody who came or is expected with when they came, in the order of names: who waits for a
/// place or was only invited and did not come, does not lack.
pub fn came(register: &Register, event: Id, of: &Of, lang: Lang) -> Result<Vec<CameRow>> {
    let today = register.clock().today();
    register.read(|it| {
        let mut rows: Vec<CameRow> = Vec::new();
        let mut places: BTreeMap<Id, usize> = BTreeMap::new();
        for session in asked(&sessions::list(it, event)?, of) {
            let list = read::read(it, (event, session), lang, today)?;
            for one in list.people() {
                let place = *places.entry(one.person.trainee).or_insert_with(|| {
                    rows.push(CameRow {
                        person: DoorPerson {
                            is_in: false,
                            ..one.person.clone()
                        },
                        at: String::new(),
                        desk: String::new(),
                        sessions: 0,
                    });
                    rows.len() - 1
                });
                let Some(row) = rows.get_mut(place).filter(|_| one.person.is_in) else {
                    continue;
                };
                let (at, desk) = moment::came_at(it, session, one.person.trainee)?;
                row.person.is_in = true;
                row.sessions += 1;
                if row.at.is_empty() || at < row.at {
                    (row.at, row.desk) = (at, desk);
                }
            }
        }
        rows.retain(|it| it.person.counts());
        Ok(rows)
    })
}

fn asked(sessions: &[Session], of: &Of) -> Vec<Id> {
    let is_asked = |it: &&Session| match of {
        Of::Session(id) => it.id == *id,
        Of::Day(day) => it.date == *day,
    };
    sessions.iter().filter(is_asked).map(|it| it.id).collect()
}

/// Writes who came as a spreadsheet or a paper; what left the register is remembered on this laptop.
pub fn export_came(
    register: &Register,
    event: Id,
    of: &Of,
    lang: Lang,
    form: Form,
) -> Result<Vec<u8>> {
    let rows = came(register, event, of, lang)?;
    let (title, note) = register.read(|it| {
        let event = events::event(it, event)?;
        let session = event.sessions.iter().find(|it| *of == Of::Session(it.id));
        let note = match (of, session) {
            (Of::Day(day), _) => shown_day(day),
            (_, Some(session)) => format!("{} {}", shown_day(&session.date), session.title),
            _ => String::new(),
        };
        Ok((event.fields.title(lang), note.trim().to_owned()))
    })?;
    let words = words(lang);
    let heads = ["field-name", "field-district", "door-group", "door-came-at"];
    let table = Table {
        title,
        notes: vec![note],
        heads: heads.map(|key| words.say(key, &[])).into(),
        rows: rows.iter().map(cells).collect(),
    };
    sheets::note_export(register, "attendance", rows.len())?;
    table.write(form, lang, register.clock().today())
}

fn shown_day(day: &str) -> String {
    let read = day.parse::<NaiveDate>();
    read.map_or_else(|_| day.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

fn cells(row: &CameRow) -> Vec<Cell> {
    let time = row.at.split_once('T').map_or("", |(_, time)| time);
    vec![
        Cell::text(row.person.name.as_str()),
        Cell::text(row.person.district.as_str()),
        Cell::text(row.person.group.as_str()),
        Cell::text(time),
    ]
}
