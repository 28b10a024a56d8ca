//! What the act of a hand-over says.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};

use super::join::count_brought;
use crate::academy;
use crate::catalogue::Table;
use crate::common::{Argument, Lang};
use crate::error::{Doing, Error, Result};
use crate::home::{self, Ask, AskKind};
use crate::ids::Id;
use crate::papers::{HandOverFacts, hand_over_act};
use crate::register::{Register, name_of};
use crate::store::roster;
use crate::words::words;

const DOING: &str = "write the act";

/// Draws the act; `copy` is where the copy lies that was just read back.
pub(super) fn draw(register: &Register, to: Id, copy: &str, lang: Lang) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let asks = home::today(register, lang)?.asks;
    let facts = register.read(|connection| {
        let counts = count_brought(connection)?;
        Ok(HandOverFacts {
            academy: academy::academy(connection)?.name.shown(lang).to_owned(),
            date: today,
            from: name_of(connection, Table::Worker, register.worker())?,
            to: worker_at(connection, to)?,
            laptops: laptops(connection)?,
            people: counts.people,
            events: counts.events,
            clubs: counts.clubs,
            certificates: counts.certificates,
            last_certificate: last_certificate(connection)?,
            open_tasks: asks.iter().map(|it| task(it, lang)).collect(),
            backup: Some((today, name_of_file(copy))),
        })
    })?;
    hand_over_act(&facts, lang).map_err(|_| Error::Bug("the act could not be drawn".to_owned()))
}

/// The whole path says less on paper a year later, and runs off its edge.
fn name_of_file(path: &str) -> String {
    let name = Path::new(path).file_name();
    name.map_or_else(|| path.to_owned(), |it| it.to_string_lossy().into_owned())
}

/// One line of what Home asks for, in words.
fn task(ask: &Ask, lang: Lang) -> String {
    let words = words(lang);
    let kind = serde_json::to_value(ask.kind).unwrap_or_default();
    let kind = kind.as_str().unwrap_or_default().replace('_', "-");
    let count = ("count", Argument::Number(ask.count));
    let label = words.say(&format!("ask-{kind}"), &[count]);
    let detail = words.say_message(&ask.detail);
    match (ask.count, ask.kind) {
        (0, _) | (_, AskKind::EventOver) => format!("{label}. {detail}"),
        (count, _) => format!("{count} {label}. {detail}"),
    }
}

/// Returns who wrote last on a laptop; nobody where that is only what the laptop is called.
fn worker_at(connection: &Connection, laptop: Id) -> Result<String> {
    let worker: Option<Id> = connection
        .query_row(
            "SELECT t.worker FROM tx t JOIN source s ON s.number = t.id >> 40
             WHERE s.laptop = ?1 ORDER BY t.id DESC LIMIT 1",
            [laptop],
            |row| row.get(0),
        )
        .optional()
        .doing(DOING)?;
    let Some(worker) = worker else {
        return Ok(String::new());
    };
    let name = name_of(connection, Table::Worker, worker)?;
    match name == super::name(connection, laptop)? {
        true => Ok(String::new()),
        false => Ok(name),
    }
}

fn laptops(connection: &Connection) -> Result<Vec<String>> {
    let known = roster::read(connection)?;
    let mut names = Vec::new();
    for it in known.laptops().filter(|it| !it.is_revoked) {
        let name = super::name(connection, it.listed.id)?;
        let name = match name.is_empty() {
            true => &it.listed.name,
            false => &name,
        };
        names.push(format!("{name} ({})", it.listed.code));
    }
    names.sort();
    Ok(names)
}

fn last_certificate(connection: &Connection) -> Result<String> {
    connection
        .query_row(
            "SELECT serial FROM certificate WHERE trashed = 0
             ORDER BY issued_on DESC, counter DESC, serial DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .doing(DOING)
        .map(Option::unwrap_or_default)
}
