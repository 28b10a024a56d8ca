//! What coordinators do at their laptops.

use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::operation::{Deed, FieldKey};
use tizim_core::value::Value;

use crate::world::{World, field};

/// A deed of somebody at a laptop.
pub(crate) fn write(world: &mut World, at: usize) {
    match world.rng.u8(0..20) {
        0..4 => add_person(world, at),
        4..9 => correct(world, at),
        9..12 => enrol(world, at),
        12 => delete(world, at),
        13 => take_out(world, at),
        14 => resolve(world, at),
        15..17 => join(world, at),
        17 => part(world, at),
        18 => issue(world, at),
        _ => make_void(world, at),
    }
}

fn add_person(world: &mut World, at: usize) {
    let (id, now) = (world.mint(), world.now());
    let values = [(field(1), word(world)), (field(2), word(world))];
    world.desks[at].laptop.add(now, Table::Trainee, id, &values);
}

/// One of few words, so that two laptops sometimes write the same.
fn word(world: &mut World) -> Value {
    const WORDS: [&str; 6] = ["Ә", "Б", "Ғ", "Қ", "Ө", ""];
    Value::text(WORDS[world.rng.usize(0..WORDS.len())])
}

fn correct(world: &mut World, at: usize) {
    let table = [Table::Trainee, Table::Enrolment][world.rng.usize(0..2)];
    let Some(id) = world.any(at, table, true) else {
        return;
    };
    let now = world.now();
    let (which, value) = match table {
        Table::Trainee => (world.rng.u16(1..4), word(world)),
        _ => (3, word(world)),
    };
    world.desks[at]
        .laptop
        .correct(now, table, id, field(which), value);
}

/// The same person at the same event is the same record wherever it is written.
fn enrol(world: &mut World, at: usize) {
    let Some(person) = world.any(at, Table::Trainee, true) else {
        return;
    };
    let event = Id::derive("event", &[&[world.rng.u8(0..3)]]);
    let id = Id::join("enrolment", &[event, person]);
    let values = [
        (field(1), Value::Id(event)),
        (field(2), Value::Id(person)),
        (field(3), word(world)),
    ];
    let now = world.now();
    world.desks[at]
        .laptop
        .add(now, Table::Enrolment, id, &values);
}

fn delete(world: &mut World, at: usize) {
    let table = [Table::Trainee, Table::Enrolment][world.rng.usize(0..2)];
    let now = world.now();
    if let Some(id) = world.any(at, table, true) {
        world.desks[at].laptop.deed(now, table, id, Deed::Trash);
    }
}

fn take_out(world: &mut World, at: usize) {
    let now = world.now();
    if let Some(id) = world.any(at, Table::Trainee, false) {
        world.desks[at]
            .laptop
            .deed(now, Table::Trainee, id, Deed::Restore);
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
    world.desks[at]
        .laptop
        .write_over_all(now, table, id, &[(field, value)]);
}

/// Two records are said to be one person.
fn join(world: &mut World, at: usize) {
    let (one, other) = (
        world.any(at, Table::Trainee, true),
        world.any(at, Table::Trainee, true),
    );
    let (Some(one), Some(other)) = (one, other) else {
        return;
    };
    if one == other {
        return;
    }
    let (first, second) = (one.min(other), one.max(other));
    let id = Id::join("same_person", &[first, second]);
    let pick = FieldKey {
        number: 3,
        key: Some(Id::derive("field", &[b"surname"])),
    };
    let values = [
        (field(1), Value::Id(first)),
        (field(2), Value::Id(second)),
        (pick, Value::text(one.to_string())),
    ];
    let now = world.now();
    world.desks[at]
        .laptop
        .add(now, Table::SamePerson, id, &values);
}

fn part(world: &mut World, at: usize) {
    let now = world.now();
    if let Some(pair) = world.any(at, Table::SamePerson, true) {
        world.desks[at]
            .laptop
            .deed(now, Table::SamePerson, pair, Deed::Trash);
    }
}

fn issue(world: &mut World, at: usize) {
    let Some(person) = world.any(at, Table::Trainee, true) else {
        return;
    };
    let number = world.next_paper(at);
    let (id, now) = (world.mint(), world.now());
    let values = [(field(SERIAL), number), (field(OF), Value::Id(person))];
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
    world.desks[at]
        .laptop
        .add(now, Table::CertificateVoid, id, &values);
}

/// The field of a certificate with its number, and the one that names its person.
pub(crate) const SERIAL: u16 = 5;
const OF: u16 = 2;

/// Rows of a file that was just read and that are not wanted: ours is written over all versions.
pub(crate) fn keep_ours(world: &mut World, at: usize) {
    let changed = world.desks[at].laptop.before_file.clone();
    let some: Vec<_> = changed
        .into_iter()
        .filter(|_| world.rng.u8(0..3) == 0)
        .collect();
    put_back(world, at, some);
}

/// Takes back all that the last file changed and nobody changed since.
pub(crate) fn undo_file(world: &mut World, at: usize) {
    let changed = std::mem::take(&mut world.desks[at].laptop.before_file);
    put_back(world, at, changed);
}

fn put_back(world: &mut World, at: usize, values: Vec<(Id, FieldKey, Value)>) {
    let now = world.now();
    for (id, field, value) in values {
        let laptop = &mut world.desks[at].laptop;
        let table = laptop.state.find(id).and_then(|it| Table::find(it.table));
        if let Some(table) = table {
            laptop.write_over_all(now, table, id, &[(field, value)]);
        }
    }
}
