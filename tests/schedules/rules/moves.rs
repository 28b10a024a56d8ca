//! What coordinators write at their laptops, records of people who were written down twice apart.

use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::operation::{Deed, FieldKey};
use tizim_core::value::Value;

use super::happened::Kind;
use super::people;
use super::world::{World, field};

/// A deed of somebody at a laptop.
pub(crate) fn write(world: &mut World, at: usize) {
    match world.rng.u8(0..32) {
        0..3 => add_person(world, at),
        3..9 => correct(world, at),
        9..12 => enrol(world, at),
        12..15 => mark(world, at),
        15 => answer(world, at),
        16 => delete(world, at),
        17 => take_out(world, at),
        18 | 28 => resolve(world, at),
        19..22 => people::join(world, at),
        22 | 29 => people::part(world, at),
        23 => issue(world, at),
        24 => make_void(world, at),
        25 => take_deed_back(world, at),
        26 => people::give_to_another(world, at),
        27 => people::pick(world, at),
        30 => write_under_some_table(world, at),
        _ => unmark(world, at),
    }
}

pub(crate) fn add_person(world: &mut World, at: usize) {
    let (id, now) = (world.mint(), world.now());
    let values = [(field(1), word(world)), (field(2), word(world))];
    world.happened.note(Kind::PersonAdded);
    world.desks[at].laptop.add(now, Table::Trainee, id, &values);
}

/// One of few words, so that two laptops sometimes write the same.
fn word(world: &mut World) -> Value {
    const WORDS: [&str; 6] = ["Ә", "Б", "Ғ", "Қ", "Ө", ""];
    Value::text(WORDS[world.rng.usize(0..WORDS.len())])
}

const ROWS: [Table; 2] = [Table::Enrolment, Table::Attendance];

/// Some table, mostly that of people.
fn some_table(world: &mut World) -> Table {
    match world.rng.u8(0..2) {
        0 => Table::Trainee,
        _ => ROWS[world.rng.usize(0..2)],
    }
}

fn correct(world: &mut World, at: usize) {
    let table = some_table(world);
    let Some(id) = world.any(at, table, true) else {
        return;
    };
    let now = world.now();
    let (which, value) = match table {
        Table::Trainee => (world.rng.u16(1..4), word(world)),
        _ => (3, word(world)),
    };
    let is_empty = value == Value::Empty;
    let laptop = &mut world.desks[at].laptop;
    if laptop.correct(now, (table, id), field(which), value) {
        world.happened.note_if(Kind::Emptied, is_empty);
        world.happened.note(match table {
            Table::Trainee => Kind::PersonCorrected,
            _ => Kind::RowCorrected,
        });
    }
}

/// The same person at the same event is the same record wherever it is written.
fn enrol(world: &mut World, at: usize) {
    if let Some(person) = world.any(at, Table::Trainee, true) {
        let event = Id::derive("event", &[&[world.rng.u8(0..2)]]);
        world.happened.note(Kind::Enrolled);
        row(world, at, (Table::Enrolment, "enrolment"), [event, person]);
    }
}

/// The same person at the same session likewise.
fn mark(world: &mut World, at: usize) {
    if let Some(person) = world.any(at, Table::Trainee, true) {
        let session = Id::derive("session", &[&[world.rng.u8(0..2)]]);
        world.happened.note(Kind::Marked);
        row(
            world,
            at,
            (Table::Attendance, "attendance"),
            [session, person],
        );
    }
}

fn row(world: &mut World, at: usize, (table, noun): (Table, &str), of: [Id; 2]) {
    let id = Id::join(noun, &of);
    let [of, person] = of.map(Value::Id);
    let values = [(field(1), of), (field(2), person), (field(3), word(world))];
    let now = world.now();
    world.desks[at].laptop.add(now, table, id, &values);
}

/// A mark is never deleted, but it can be empty.
fn unmark(world: &mut World, at: usize) {
    if let Some(id) = world.any(at, Table::Attendance, true) {
        let now = world.now();
        let laptop = &mut world.desks[at].laptop;
        let is_other = laptop.correct(now, (Table::Attendance, id), field(3), Value::Empty);
        world.happened.note_if(Kind::Unmarked, is_other);
    }
}

/// One answer of several in a form.
fn answer(world: &mut World, at: usize) {
    if let Some(id) = world.any(at, Table::Enrolment, true) {
        let question = FieldKey {
            number: 7,
            key: Some(Id::derive("question", &[&[world.rng.u8(0..2)]])),
        };
        let (now, value) = (world.now(), word(world));
        let laptop = &mut world.desks[at].laptop;
        let is_other = laptop.correct(now, (Table::Enrolment, id), question, value);
        world.happened.note_if(Kind::Answered, is_other);
    }
}

fn delete(world: &mut World, at: usize) {
    let table = some_table(world);
    let now = world.now();
    if let Some(id) = world.any(at, table, true) {
        world.happened.note(Kind::Deleted);
        world.desks[at].laptop.deed(now, table, id, Deed::Trash);
    }
}

fn take_out(world: &mut World, at: usize) {
    let table = some_table(world);
    let now = world.now();
    if let Some(id) = world.any(at, table, false) {
        world.happened.note(Kind::TakenOut);
        world.desks[at].laptop.deed(now, table, id, Deed::Restore);
    }
}

/// Chooses among the versions of a field.
fn resolve(world: &mut World, at: usize) {
    let state = &world.desks[at].laptop.state;
    let two = state.records().find_map(|(id, record)| {
        let field = record.in_two_versions().next()?;
        let versions = record.versions(field);
        let values: Vec<Value> = versions.iter().map(|it| it.value.clone()).collect();
        Some((id, Table::find(record.table)?, field, values))
    });
    let Some((id, table, field, values)) = two else {
        return;
    };
    let value = values[world.rng.usize(0..values.len())].clone();
    let now = world.now();
    world.happened.note(Kind::ChosenOfTwo);
    let laptop = &mut world.desks[at].laptop;
    laptop.write_over_all(now, table, id, &[(field, value)]);
}

/// Takes the last correction back, where it still stands.
fn take_deed_back(world: &mut World, at: usize) {
    let now = world.now();
    let laptop = &mut world.desks[at].laptop;
    let Some((place, id, field, before)) = laptop.before_deed.take() else {
        return;
    };
    let record = laptop.state.find(id).filter(|it| it.is_present());
    let standing = record.filter(|it| it.displayed(field).is_some_and(|it| it.head.place == place));
    if let Some(table) = standing.and_then(|it| Table::find(it.table)) {
        laptop.correct(now, (table, id), field, before);
        world.happened.note(Kind::DeedTakenBack);
    }
}

fn issue(world: &mut World, at: usize) {
    let Some(person) = world.any(at, Table::Trainee, true) else {
        return;
    };
    let number = world.next_paper(at);
    let (id, now) = (world.mint(), world.now());
    let values = [(field(SERIAL), number), (field(OF), Value::Id(person))];
    world.happened.note(Kind::Issued);
    world.desks[at]
        .laptop
        .add(now, Table::Certificate, id, &values);
}

fn make_void(world: &mut World, at: usize) {
    let Some(paper) = world.any(at, Table::Certificate, true) else {
        return;
    };
    let (id, now) = (world.mint(), world.now());
    let values = [(field(1), Value::Id(paper))];
    world.happened.note(Kind::MadeVoid);
    world.desks[at]
        .laptop
        .add(now, Table::CertificateVoid, id, &values);
}

/// One of few ids under one of several tables, as nobody who means well does.
fn write_under_some_table(world: &mut World, at: usize) {
    const TABLES: [Table; 4] = [
        Table::Trainee,
        Table::Enrolment,
        Table::Club,
        Table::SamePerson,
    ];
    let id = Id::derive("some table", &[&[world.rng.u8(0..2)]]);
    let table = TABLES[world.rng.usize(0..TABLES.len())];
    let first = match world.any(at, Table::Trainee, true) {
        Some(person) if world.rng.bool() => Value::Id(person),
        _ => word(world),
    };
    let values = [(field(1), first), (field(2), word(world))];
    let now = world.now();
    world.desks[at].laptop.add(now, table, id, &values);
}

/// The field of a certificate with its number, and the one that names its person.
pub(crate) const SERIAL: u16 = 5;
const OF: u16 = 2;
