//! Joining people who were written down twice.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::{Trainee, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Shelf;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::store::apply::find_presence;
use crate::store::{joined, log};
use crate::value::Value;

/// Joins two records of one person: whatever hangs on either hangs on the person from now on.
///
/// `picks` says by field whose value is shown, and by the title or `own:` and the id of a column of
/// the academy's own; of the other fields the value of the record that stands for the person is
/// shown, or the only one there is, of the other columns the one written last. That they were once
/// said to be two people is taken back. Joining what is joined changes the picks alone.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], [`Code::Nameless`], and with [`Code::BadValue`] a person joined
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
        for person in [first, second] {
            retention::require_named(change, person)?;
        }
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
        if ![first, second].contains(member) {
            return Err(refused("pick", &member.to_string()));
        }
        let (key, source) = match Table::Trainee.field_named(name) {
            Some(field) => (
                joined::pick_key(name),
                joined::source_of(connection, *member, field)?,
            ),
            None => {
                let column = own_fields::find_titled(connection, name)?;
                let column = column.ok_or_else(|| refused("pick", name))?.id;
                (
                    joined::own_pick_key(column),
                    joined::own_source_of(connection, *member, column)?,
                )
            }
        };
        wanted.insert(key, if is_one { *member } else { source });
    }
    for key in kept.iter().filter(|key| !wanted.contains_key(key)) {
        fields = fields.entry("pick", *key, "");
    }
    for (key, member) in wanted {
        fields = fields.entry("pick", key, &member.to_string());
    }
    Ok(fields)
}

/// Returns for which field, or `own:` and the id of which column of the academy's own, an entry of the
/// keyed field «pick» says whose value is shown; nothing where there is no such field.
pub fn picked_field(connection: &Connection, key: Id) -> Result<Option<String>> {
    let fields = Table::Trainee.fields().iter();
    let mut names = fields.map(|it| it.name);
    if let Some(name) = names.find(|it| joined::pick_key(it) == key) {
        return Ok(Some(name.to_owned()));
    }
    let columns = own_fields::list(connection, Shelf::Kept)?;
    let column = columns.iter().find(|it| joined::own_pick_key(it.id) == key);
    Ok(column.map(|it| own_fields::column_name(it.id)))
}

/// Says whether joining two people took back that they are not the same; whoever took it back
/// otherwise meant that.
pub(super) fn is_answered_by_merge(connection: &Connection, apart: Id) -> Result<bool> {
    let Some(gone) = find_presence(connection, apart)?.and_then(|it| it.gone) else {
        return Ok(false);
    };
    let entry = log::find_entry_of(connection, gone)?;
    Ok(entry.is_some_and(|it| it.act == Act::TraineeMerge as u16))
}

/// Writes inside a change that two people are not the same.
pub fn write_not_same(change: &mut Change<'_>, first: Id, second: Id) -> Result<()> {
    let [lower, upper] = sorted(first, second);
    let fields = Fields::new()
        .id("first", Some(lower))
        .id("second", Some(upper));
    change.add(Table::NotSame, not_same_id(first, second), fields)
}

pub(super) fn not_same_id(first: Id, second: Id) -> Id {
    Id::join("not_same", &sorted(first, second))
}

pub(super) fn sorted(first: Id, second: Id) -> [Id; 2] {
    [first.min(second), first.max(second)]
}

pub(super) fn refused(field: &str, value: &str) -> Error {
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
    if members.len() < 2 {
        return Ok(fields);
    }
    let mut kept = Fields::new();
    for (name, value) in fields.plain() {
        if displayed(change, shown, name)? == *value {
            continue;
        }
        kept = kept.set(name, value.clone());
        let key = joined::pick_key(name);
        // Of several pairs the latest pick tells: none may go on telling otherwise.
        for pair in joined::pairs_that_pick(change, &members, key)? {
            let pick = Fields::new().entry("pick", key, &shown.to_string());
            change.correct(Table::SamePerson, pair, pick)?;
        }
    }
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
