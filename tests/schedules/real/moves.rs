//! What coordinators do at real registers, by the verbs of the product.

use std::collections::BTreeMap;

use tizim_core::act::Act;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::catalogue::Table;
use tizim_core::certificates::{self, CertificateRequest};
use tizim_core::clock::Clock as _;
use tizim_core::common::Lang;
use tizim_core::error::Result;
use tizim_core::exchange::{Choice, conflicts};
use tizim_core::ids::Id;
use tizim_core::register::{Change, Fields, trash_all};
use tizim_core::trainees::{self, TraineeDraft};

use super::academy::{Academy, event, named};
use super::laptop::unless_refused;
use super::{met, met_if};

/// Tables whose rows hang on people, and the field that is corrected in them.
const HANGING: [(Table, &str); 6] = [
    (Table::Enrolment, "role"),
    (Table::Attendance, "mark"),
    (Table::Membership, "until"),
    (Table::OwnValue, "value"),
    (Table::Consent, "scope"),
    (Table::Study, "school"),
];

/// A deed at a register; one that the register refuses was none.
pub(crate) fn write(academy: &mut Academy, at: usize) {
    let done = match academy.rng.u8(0..34) {
        0..2 => add_person(academy, at),
        2..8 => correct(academy, at),
        8..11 => hang(academy, at),
        11..13 | 30..32 => come(academy, at),
        13..15 => trash(academy, at),
        15 => take_out(academy, at),
        16..19 => join(academy, at),
        19 => part(academy, at),
        20..22 => resolve(academy, at),
        22 => academy.register(at).undo().map(drop),
        23 => academy.register(at).redo().map(drop),
        24 => rehang(academy, at),
        25 | 32 => issue(academy, at),
        26 => make_void(academy, at),
        27 => write_under_some_table(academy, at),
        _ => correct_shared(academy, at),
    };
    unless_refused(done);
}

/// One of few words, so that two laptops sometimes write the same.
fn word(academy: &mut Academy) -> &'static str {
    const WORDS: [&str; 5] = ["Әлия", "Бану", "Ғани", "2026-01-10", ""];
    WORDS[academy.rng.usize(0..WORDS.len())]
}

fn transact(
    academy: &Academy,
    at: usize,
    act: Act,
    deed: impl FnOnce(&mut Change<'_>) -> Result<()>,
) -> Result<()> {
    let done = academy.register(at).transact(act, deed);
    done.map(drop)
}

/// A record of a table that is present, or in the trash; mostly one of the first few, so that
/// several laptops work on the same.
fn any(academy: &mut Academy, at: usize, table: Table, is_present: bool) -> Option<Id> {
    let ids: Vec<Id> = academy
        .register(at)
        .read(|it| {
            let sql =
                "SELECT entity FROM presence WHERE kind = ?1 AND (gone = 0) = ?2 ORDER BY entity";
            let mut rows = it.prepare(sql).unwrap();
            let rows = rows.query_map((table.number(), is_present), |row| row.get(0));
            Ok(rows.unwrap().map(|it| it.unwrap()).collect())
        })
        .unwrap();
    let near = match academy.rng.u8(0..4) {
        0 => ids.len(),
        _ => ids.len().min(3),
    };
    (near > 0).then(|| ids[academy.rng.usize(0..near)])
}

fn add_person(academy: &mut Academy, at: usize) -> Result<()> {
    let draft = TraineeDraft {
        surname: word(academy).to_owned(),
        given: "Дина".to_owned(),
        phone: word(academy).to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(academy.register(at), draft).map(drop)
}

fn correct(academy: &mut Academy, at: usize) -> Result<()> {
    let fields = ["surname", "phone"];
    let (table, field) = match academy.rng.u8(0..3) {
        0 => HANGING[academy.rng.usize(0..HANGING.len())],
        _ => (Table::Trainee, fields[academy.rng.usize(0..fields.len())]),
    };
    let Some(id) = any(academy, at, table, true) else {
        return Ok(());
    };
    let value = word(academy);
    transact(academy, at, Act::TraineeCorrect, |change| {
        change.correct(table, id, Fields::new().text(field, value))
    })
}

/// What everybody knows from the first day is corrected everywhere.
fn correct_shared(academy: &mut Academy, at: usize) -> Result<()> {
    let which = academy.rng.u8(0..2);
    let value = word(academy);
    let (table, id, field) = match academy.rng.u8(0..3) {
        0 => (Table::Event, event(which)[0], "title_kk"),
        1 => (Table::Session, event(which)[1], "title"),
        _ => (Table::Club, named("club", 0), "name_ru"),
    };
    transact(academy, at, Act::EventCorrect, |change| {
        change.correct(table, id, Fields::new().text(field, value))
    })
}

/// What both disks of a copied laptop do first.
pub(crate) fn rename_club(academy: &Academy, at: usize, name: &str) {
    let fields = Fields::new().text("name_ru", name);
    let done = transact(academy, at, Act::ClubCorrect, |change| {
        change.correct(Table::Club, named("club", 0), fields)
    });
    unless_refused(done);
}

fn hang(academy: &mut Academy, at: usize) -> Result<()> {
    let Some(person) = any(academy, at, Table::Trainee, true) else {
        return Ok(());
    };
    let which = academy.rng.u8(0..2);
    let (table, field) = HANGING[academy.rng.usize(0..HANGING.len())];
    let value = word(academy);
    let [event, session] = event(which);
    let (club, column) = (named("club", 0), named("own_field", 0));
    transact(academy, at, Act::EnrolmentChange, |change| {
        let of = Fields::new().id("trainee", Some(person)).text(field, value);
        let (id, fields) = match table {
            Table::Enrolment => {
                let question = named("question", which);
                let fields = of.id("event", Some(event)).entry("answer", question, value);
                (Id::join("enrolment", &[event, person]), fields)
            }
            Table::Attendance => (
                Id::join("attendance", &[session, person]),
                of.id("session", Some(session)),
            ),
            Table::Membership => (change.mint(), of.id("club", Some(club))),
            Table::OwnValue => (
                Id::join("own_value", &[person, column]),
                of.id("field", Some(column)),
            ),
            _ => (change.mint(), of),
        };
        change.add(table, id, fields)
    })
}

/// A row is given to another person, a pair another end: no verb does that, but a file may.
fn rehang(academy: &mut Academy, at: usize) -> Result<()> {
    let (table, column) = match academy.rng.u8(0..3) {
        0 => (Table::SamePerson, "second"),
        _ => (HANGING[academy.rng.usize(0..HANGING.len())].0, "trainee"),
    };
    let row = any(academy, at, table, true);
    let (Some(row), Some(person)) = (row, any(academy, at, Table::Trainee, true)) else {
        return Ok(());
    };
    transact(academy, at, Act::ValueRestore, |change| {
        change.correct(table, row, Fields::new().id(column, Some(person)))
    })
}

fn some_table(academy: &mut Academy) -> Table {
    match academy.rng.usize(0..12) {
        0..4 => Table::Trainee,
        4 => Table::Event,
        5 => Table::SamePerson,
        which => HANGING[which - 6].0,
    }
}

fn trash(academy: &mut Academy, at: usize) -> Result<()> {
    let table = some_table(academy);
    let Some(id) = any(academy, at, table, true) else {
        return Ok(());
    };
    transact(academy, at, Act::Trash, |change| {
        trash_all(change, table, &[id]).map(drop)
    })
}

fn take_out(academy: &mut Academy, at: usize) -> Result<()> {
    let table = some_table(academy);
    let Some(id) = any(academy, at, table, false) else {
        return Ok(());
    };
    transact(academy, at, Act::Restore, |change| {
        change.restore(table, id)
    })
}

/// Two records are said to be one person.
fn join(academy: &mut Academy, at: usize) -> Result<()> {
    let pair = [(), ()].map(|()| any(academy, at, Table::Trainee, true));
    let [Some(one), Some(other)] = pair else {
        return Ok(());
    };
    let picks = match academy.rng.bool() {
        true => BTreeMap::from([("surname".to_owned(), one)]),
        false => BTreeMap::new(),
    };
    trainees::merge(academy.register(at), one, other, &picks).map(drop)
}

fn part(academy: &mut Academy, at: usize) -> Result<()> {
    let Some(pair) = any(academy, at, Table::SamePerson, true) else {
        return Ok(());
    };
    let register = academy.register(at);
    let sql = "SELECT first, second FROM same_person WHERE id = ?1";
    let ends = register.read(|it| {
        let ends = it.query_row(sql, [pair], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(ends.unwrap())
    });
    let (first, second): (Id, Id) = ends.unwrap();
    let says_why = academy.rng.bool();
    let register = academy.register(at);
    match says_why {
        true => trainees::unmerge(register, first, second, &BTreeMap::new()).map(drop),
        false => trainees::not_same(register, first, second).map(drop),
    }
}

/// Chooses among the versions of a field, as whoever sees them does; what was chosen is shown.
fn resolve(academy: &mut Academy, at: usize) -> Result<()> {
    let found = conflicts::list(academy.register(at), None)?;
    if found.is_empty() {
        return Ok(());
    }
    let two = &found[academy.rng.usize(0..found.len())];
    let chosen = &two.versions[academy.rng.usize(0..two.versions.len())];
    let choice = Choice::Version(chosen.version.clone());
    conflicts::resolve(academy.register(at), &two.id, &choice)?;
    met("a version was chosen");
    let left = conflicts::list(academy.register(at), None)?;
    assert!(
        left.iter().all(|it| it.id != two.id),
        "chosen, and still asked"
    );
    Ok(())
}

/// Somebody comes to an event: the laptop at its door puts them on its list.
fn come(academy: &mut Academy, at: usize) -> Result<()> {
    let Some(trainee) = any(academy, at, Table::Trainee, true) else {
        return Ok(());
    };
    let [event, session] = event(academy.rng.u8(0..2));
    let states = [MarkState::Present, MarkState::Late, MarkState::Absent];
    let mark = MarkChange {
        session,
        trainee,
        state: Some(states[academy.rng.usize(0..3)]),
        minutes: 0,
    };
    attendance::mark(academy.register(at), event, &[mark]).map(drop)
}

/// Gives papers to everybody who came to an event and has none.
pub(crate) fn issue(academy: &mut Academy, at: usize) -> Result<()> {
    let [event, _] = event(academy.rng.u8(0..2));
    let (register, today) = (academy.register(at), academy.desks[at].clock.today());
    let wanted = CertificateRequest {
        lang: Lang::Kk,
        min_sessions: 1,
        ..register.read(|it| certificates::defaults(it, event, today))?
    };
    let given = certificates::issue(register, &wanted)?;
    met_if("papers were given", !given.value.serials.is_empty());
    Ok(())
}

/// Makes a paper void.
fn make_void(academy: &mut Academy, at: usize) -> Result<()> {
    let Some(paper) = any(academy, at, Table::Certificate, true) else {
        return Ok(());
    };
    certificates::void(academy.register(at), &[paper], "қате")?;
    met("a paper was made void");
    Ok(())
}

/// One of few ids under one of several tables, as nobody who means well does.
fn write_under_some_table(academy: &mut Academy, at: usize) -> Result<()> {
    const TABLES: [(Table, &str); 4] = [
        (Table::Trainee, "surname"),
        (Table::Club, "name_kk"),
        (Table::Enrolment, "role"),
        (Table::Event, "title_kk"),
    ];
    let id = Id::derive("some table", &[&[academy.rng.u8(0..2)]]);
    let (table, field) = TABLES[academy.rng.usize(0..TABLES.len())];
    let value = word(academy);
    transact(academy, at, Act::EventAdd, |change| {
        change.add(table, id, Fields::new().text(field, value))
    })
}
