//! What happened to a person, a line each, in the order of days: from how they came into the
//! register to their latest paper.
//!
//! What stands is told, and what was taken back is not; who changed which field is the history's.

mod deeds;
mod rows;

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use crate::common::{Argument, Lang};
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::reference;
use crate::register::Register;
use crate::store::joined;
use crate::words::{Words, words};

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TimelineEntry {
    /// The day; empty where nobody knows it.
    pub date: String,
    /// What happened, such as `attended`.
    pub what: String,
    /// The id of its words.
    pub code: String,
    /// Their arguments, names in the language asked for.
    pub args: BTreeMap<String, Argument>,
    /// The table of the record it is about.
    pub table: String,
    /// That record.
    pub entity: Id,
}

impl TimelineEntry {
    fn new(date: &str, what: &str, table: &str, entity: Id) -> Self {
        Self {
            date: date.to_owned(),
            what: what.to_owned(),
            code: format!("timeline-{}", what.replace('_', "-")),
            args: BTreeMap::new(),
            table: table.to_owned(),
            entity,
        }
    }

    fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        let text = Argument::Text(text.into());
        self.args.insert(name.to_owned(), text);
        self
    }

    fn number(mut self, name: &str, number: u32) -> Self {
        self.args.insert(name.to_owned(), Argument::Number(number));
        self
    }
}

/// What the lines are made with.
struct Telling<'a> {
    connection: &'a Connection,
    lang: Lang,
    words: &'static Words,
    offset_seconds: i32,
    /// The record that stands for the person.
    person: Id,
    told: Vec<TimelineEntry>,
}

impl Telling<'_> {
    fn tell(&mut self, entry: TimelineEntry) {
        self.told.push(entry);
    }

    /// Returns the name of a row of a list; what no list knows is told as it was written.
    fn named(&self, kind: &str, code: &str) -> Result<String> {
        reference::name_of(self.connection, kind, code, self.lang)
    }

    /// Returns the first of three titles that there is, the language's own before the others.
    fn titled(&self, [kk, ru, en]: [String; 3]) -> String {
        let title = crate::common::Trilingual { kk, ru, en };
        title.shown(self.lang).to_owned()
    }
}

/// Tells what happened to a person, the earliest first and days nobody knows before all others.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn timeline(register: &Register, id: Id, lang: Lang) -> Result<Vec<TimelineEntry>> {
    let offset_seconds = register.clock().offset_seconds();
    register.read(|connection| {
        let person = joined::shown_of(connection, id)?;
        super::find_trainee(connection, person)?.or_not_found(id)?;
        let mut telling = Telling {
            connection,
            lang,
            words: words(lang),
            offset_seconds,
            person,
            told: Vec::new(),
        };
        telling.tell_deeds()?;
        telling.tell_rows()?;
        // On one day first how somebody came, then what they did, in the order told.
        telling.told.sort_by(|a, b| a.date.cmp(&b.date));
        Ok(telling.told)
    })
}
