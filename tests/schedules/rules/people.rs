//! Records of one person, and files of which something is not wanted.

use std::collections::BTreeMap;

use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::operation::{Deed, FieldKey};
use tizim_core::value::Value;

use super::happened::Kind;
use super::laptop::{Before, Laptop};
use super::world::{World, field};

/// Two records are said to be one person; mostly two of the first few, so that rows of both are at
/// one event.
pub(crate) fn join(world: &mut World, at: usize) {
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
    let values = [
        (field(1), Value::Id(first)),
        (field(2), Value::Id(second)),
        (surname_pick(), Value::text(one.to_string())),
    ];
    let now = world.now();
    let laptop = &mut world.desks[at].laptop;
    let is_parted = laptop.state.find(id).is_some_and(|it| !it.is_present());
    laptop.add(now, Table::SamePerson, id, &values);
    world.happened.note(Kind::Joined);
    world.happened.note_if(Kind::JoinedAgain, is_parted);
}

/// Whose value is shown of people who are one: work with them, and no word on whether they are one.
pub(crate) fn pick(world: &mut World, at: usize) {
    let pair = world.any(at, Table::SamePerson, true);
    let (Some(pair), Some(person)) = (pair, world.any(at, Table::Trainee, true)) else {
        return;
    };
    let (now, value) = (world.now(), Value::text(person.to_string()));
    let laptop = &mut world.desks[at].laptop;
    let is_other = laptop.correct(now, (Table::SamePerson, pair), surname_pick(), value);
    world.happened.note_if(Kind::Picked, is_other);
}

fn surname_pick() -> FieldKey {
    FieldKey {
        number: 3,
        key: Some(Id::derive("field", &[b"surname"])),
    }
}

pub(crate) fn part(world: &mut World, at: usize) {
    let now = world.now();
    if let Some(pair) = world.any(at, Table::SamePerson, true) {
        world.happened.note(Kind::Parted);
        world.desks[at]
            .laptop
            .deed(now, Table::SamePerson, pair, Deed::Trash);
    }
}

/// A row is given to another person, a pair another end: no verb does that, but a file may.
pub(crate) fn give_to_another(world: &mut World, at: usize) {
    let tables = [Table::Enrolment, Table::Attendance, Table::SamePerson];
    let table = tables[world.rng.usize(0..tables.len())];
    let row = world.any(at, table, true);
    let (Some(row), Some(person)) = (row, world.any(at, Table::Trainee, true)) else {
        return;
    };
    let now = world.now();
    let laptop = &mut world.desks[at].laptop;
    if laptop.correct(now, (table, row), field(2), Value::Id(person)) {
        world.happened.note(match table {
            Table::SamePerson => Kind::JoinedOthers,
            _ => Kind::GivenToAnother,
        });
    }
}

/// Rows of a file that was just read and that are not wanted: ours is written over all versions.
pub(crate) fn keep_ours(world: &mut World, at: usize) {
    let changed = world.desks[at].laptop.before_file.clone();
    let some: Vec<_> = changed
        .into_iter()
        .filter(|_| world.rng.u8(0..3) == 0)
        .collect();
    world.happened.note_if(Kind::RowsLeftOut, !some.is_empty());
    put_back(world, at, some);
}

/// Takes back all that the last file changed and nobody changed since.
pub(crate) fn undo_file(world: &mut World, at: usize) {
    let changed = std::mem::take(&mut world.desks[at].laptop.before_file);
    world
        .happened
        .note_if(Kind::FileTakenBack, !changed.is_empty());
    put_back(world, at, changed);
}

/// Fields first: nothing is written to a record that is in the trash by then.
fn put_back(world: &mut World, at: usize, changed: Vec<(Id, Before)>) {
    let now = world.now();
    let laptop = &mut world.desks[at].laptop;
    let table_of = |laptop: &Laptop, id| {
        let record = laptop.state.find(id);
        record.and_then(|it| Table::find(it.table))
    };
    let mut fields: BTreeMap<Id, Vec<(FieldKey, Value)>> = BTreeMap::new();
    for (id, before) in &changed {
        if let Before::Field(field, value) = before {
            fields.entry(*id).or_default().push((*field, value.clone()));
        }
    }
    for (id, values) in fields {
        if let Some(table) = table_of(laptop, id) {
            laptop.write_over_all(now, table, id, &values);
        }
    }
    for (id, before) in changed {
        let deed = match before {
            Before::Field(..) => continue,
            Before::Away => Deed::Trash,
            Before::There => Deed::Restore,
        };
        if let Some(table) = table_of(laptop, id) {
            laptop.deed(now, table, id, deed);
        }
    }
}
