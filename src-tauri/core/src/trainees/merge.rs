//! Joining people who were written down twice, and taking them apart again.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::{Trainee, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::apply::find_presence;
use crate::store::{joined, log};
use crate::value::Value;

/// Joins two records of one person: whatever hangs on either hangs on the person from now on.
///
/// `picks` says by field whose value is shown; of the other fields the value of the record that
/// stands for the person is shown, or the only one there is. That they were once said to be two
/// people is taken back. Joining what is joined changes the picks alone.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], and with [`Code::BadValue`] a person joined
/// with themselves, a field that people do not have, and a pick of somebody else.
pub fn merge(
    register: &Register,
    first: Id,
    second: Id,
    picks: &BTreeMap<String, Id>,
) -> Result<Outcome<Trainee>> {
    register.transact(Act::TraineeMerge, |change| {
        change.present(Table::Trainee, first)?;
        change.present(Table::Trainee, second)?;
        if first == second {
            return Err(refused("trainee", &second.to_string()));
        }
        let apart = not_same_id(first, second);
        if change.has(apart)? {
            change.trash(Table::NotSame, apart)?;
        }
        let members = joined::members_of(change, first)?;
        let direct = Id::join("same_person", &sorted(first, second));
        // Who is joined through others keeps the picks in the pair that tells.
        let through = joined::pairs_among(change, &members)?;
        let pair = match through.last() {
            Some(last) if members.contains(&second) && !through.contains(&direct) => *last,
            _ => direct,
        };
        let [lower, upper] = sorted(first, second);
        let mut fields = Fields::new();
        if !change.has(pair)? {
            fields = fields.id("first", Some(lower)).id("second", Some(upper));
        }
        let is_one = members.contains(&second);
        fields = with_picks(change, fields, pair, (first, second, is_one), picks)?;
        change.add(Table::SamePerson, pair, fields)?;
        find_trainee(change, first)?.or_not_found(first)
    })
}

/// Sets the picks over those kept before. Who was joined from several records is picked by the
/// record whose value is shown of them.
fn with_picks(
    connection: &Connection,
    mut fields: Fields,
    pair: Id,
    (first, second, is_one): (Id, Id, bool),
    picks: &BTreeMap<String, Id>,
) -> Result<Fields> {
    let kept: Vec<Id> = connection
        .prepare_cached("SELECT key FROM same_person_pick WHERE entity = ?1")
        .and_then(|mut it| it.query_map([pair], |row| row.get(0))?.collect())
        .doing("read whose values were picked")?;
    let mut wanted = BTreeMap::new();
    for (name, member) in picks {
        let field = Table::Trainee
            .field_named(name)
            .ok_or_else(|| refused("pick", name))?;
        if ![first, second].contains(member) {
            return Err(refused("pick", &member.to_string()));
        }
        let source = match is_one {
            true => *member,
            false => joined::source_of(connection, *member, field)?,
        };
        wanted.insert(joined::pick_key(name), source);
    }
    for key in kept.iter().filter(|key| !wanted.contains_key(key)) {
        fields = fields.entry("pick", *key, "");
    }
    for (key, member) in wanted {
        fields = fields.entry("pick", key, &member.to_string());
    }
    Ok(fields)
}

/// Takes two people apart who were joined: each is again what it was, with what was written to
/// it since. That they were said to be two people before they were joined stands again.
///
/// The second leaves all others it was joined with where no pair joins the two directly. Refuses
/// with [`Code::NotFound`] people who are not joined.
pub fn unmerge(register: &Register, first: Id, second: Id) -> Result<Outcome<[Trainee; 2]>> {
    register.transact(Act::TraineeUnmerge, |change| {
        take_apart(change, first, second)?;
        let apart = not_same_id(first, second);
        if is_answered_by_merge(change, apart)? {
            change.restore(Table::NotSame, apart)?;
        }
        let find = |id: Id| find_trainee(change, id)?.or_not_found(id);
        Ok([find(first)?, find(second)?])
    })
}

fn take_apart(change: &mut Change<'_>, first: Id, second: Id) -> Result<()> {
    let direct = Id::join("same_person", &sorted(first, second));
    let members = joined::members_of(change, first)?;
    if first == second || !members.contains(&second) {
        return Err(Error::refused(Code::NotFound).with("id", second));
    }
    if change.has(direct)? {
        change.trash(Table::SamePerson, direct)?;
    }
    // Others may still hold the two together.
    if joined::members_of(change, first)?.contains(&second) {
        for pair in joined::pairs_among(change, &[second])? {
            change.trash(Table::SamePerson, pair)?;
        }
    }
    Ok(())
}

/// Says whether joining two people took back that they are not the same; whoever took it back
/// otherwise meant that.
fn is_answered_by_merge(connection: &Connection, apart: Id) -> Result<bool> {
    let Some(gone) = find_presence(connection, apart)?.and_then(|it| it.gone) else {
        return Ok(false);
    };
    let entry = log::find_entry_of(connection, gone)?;
    Ok(entry.is_some_and(|it| it.act == Act::TraineeMerge as u16))
}

/// Says that two people are not the same, so that nobody is asked again; if they were joined they
/// are taken apart.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], and with [`Code::BadValue`] one person given
/// twice.
pub fn not_same(register: &Register, first: Id, second: Id) -> Result<Outcome<()>> {
    register.transact(Act::NotSame, |change| {
        change.present(Table::Trainee, first)?;
        change.present(Table::Trainee, second)?;
        if first == second {
            return Err(refused("trainee", &second.to_string()));
        }
        if joined::members_of(change, first)?.contains(&second) {
            take_apart(change, first, second)?;
        }
        write_not_same(change, first, second)
    })
}

/// Writes inside a change that two people are not the same.
pub fn write_not_same(change: &mut Change<'_>, first: Id, second: Id) -> Result<()> {
    let [lower, upper] = sorted(first, second);
    let fields = Fields::new()
        .id("first", Some(lower))
        .id("second", Some(upper));
    change.add(Table::NotSame, not_same_id(first, second), fields)
}

fn not_same_id(first: Id, second: Id) -> Id {
    Id::join("not_same", &sorted(first, second))
}

fn sorted(first: Id, second: Id) -> [Id; 2] {
    [first.min(second), first.max(second)]
}

fn refused(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}

/// Drops the fields that already show what was typed, and picks the record that stands for the
/// person for the others: what is typed is shown, whichever record was picked before.
///
/// Does nothing for people who are not joined.
pub(crate) fn pick_typed(change: &mut Change<'_>, shown: Id, fields: Fields) -> Result<Fields> {
    let members = joined::members_of(change, shown)?;
    let Some(pair) = joined::pairs_among(change, &members)?.last().copied() else {
        return Ok(fields);
    };
    let (mut kept, mut picks) = (Fields::new(), Fields::new());
    for (name, value) in fields.plain() {
        if displayed(change, shown, name)? != *value {
            kept = kept.set(name, value.clone());
            picks = picks.entry("pick", joined::pick_key(name), &shown.to_string());
        }
    }
    change.correct(Table::SamePerson, pair, picks)?;
    Ok(kept)
}

/// Reads what is shown of a person in a field, a text or the hash of a picture.
fn displayed(connection: &Connection, shown: Id, field: &str) -> Result<Value> {
    connection
        .query_row(
            &format!("SELECT {field} FROM trainee WHERE id = ?1"),
            [shown],
            |row| {
                Ok(match row.get_ref(0)? {
                    ValueRef::Blob(bytes) => bytes.try_into().map_or(Value::Empty, Value::Hash),
                    ValueRef::Text(_) => Value::text(row.get::<_, String>(0)?),
                    _ => Value::Empty,
                })
            },
        )
        .doing("read what is shown of a person")
}
