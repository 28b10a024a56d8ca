//! Taking people apart who were joined.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::kept::{self, KeptWith, Typed};
use super::merge::{
    is_answered_by_merge, not_same_id, pick_typed, refused, sorted, write_not_same,
};
use super::{Trainee, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::enrolments::law;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::joined;

/// Two people taken apart.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Parted {
    /// The two, as asked for.
    pub people: [Trainee; 2],
    /// What was typed while they were joined, and with which record it stayed.
    pub kept_with: Vec<KeptWith>,
}

/// Takes two people apart who were joined: each is again what it was, with what was written to
/// it since. That they were said to be two people before they were joined stands again.
///
/// What was typed while they were joined stays with the record that took it, and the answer says
/// with which; `give` names, by field as [`super::kept`] does, the record that gets a value instead,
/// and the other is again what it was before.
///
/// The second leaves all others it was joined with where no pair joins the two directly. Refuses
/// with [`Code::NotFound`] people who are not joined, with [`Code::BadValue`] a field that was not
/// typed meanwhile and a record of nobody of the two, and with [`Code::UnderAge`] a birth date by
/// which the person is too young for an emergency action they are on the list of.
pub fn unmerge(
    register: &Register,
    first: Id,
    second: Id,
    give: &BTreeMap<String, Id>,
) -> Result<Outcome<Parted>> {
    register.transact(Act::TraineeUnmerge, |change| {
        let kept_with = part(change, (first, second), give)?;
        let apart = not_same_id(first, second);
        if is_answered_by_merge(change, apart)? {
            change.restore(Table::NotSame, apart)?;
        }
        let find = |id: Id| find_trainee(change, id)?.or_not_found(id);
        Ok(Parted {
            people: [find(first)?, find(second)?],
            kept_with,
        })
    })
}

/// Says that two people are not the same, so that nobody is asked again; if they were joined they
/// are taken apart, and the answer says what was typed meanwhile and with whom it stayed.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], and with [`Code::BadValue`] one person given
/// twice.
pub fn not_same(register: &Register, first: Id, second: Id) -> Result<Outcome<Vec<KeptWith>>> {
    register.transact(Act::NotSame, |change| {
        change.present(Table::Trainee, first)?;
        change.present(Table::Trainee, second)?;
        if first == second {
            return Err(refused("trainee", &second.to_string()));
        }
        let is_one = joined::members_of(change, first)?.contains(&second);
        let kept = match is_one {
            true => part(change, (first, second), &BTreeMap::new())?,
            false => Vec::new(),
        };
        write_not_same(change, first, second)?;
        Ok(kept)
    })
}

fn part(
    change: &mut Change<'_>,
    (first, second): (Id, Id),
    give: &BTreeMap<String, Id>,
) -> Result<Vec<KeptWith>> {
    let mut typed = kept::typed_since(change, first, second)?;
    let give = read_give(change, (first, second), give, &typed)?;
    let is_of_first = sides(change, (first, second))?;
    let mut moves = Vec::new();
    for one in &mut typed {
        let of = if is_of_first(one.record) {
            first
        } else {
            second
        };
        if let Some(to) = give.get(&one.name).filter(|to| **to != of) {
            moves.push((one.clone(), *to));
            one.record = *to;
        }
    }
    let told = kept::tell(change, (first, second), &typed)?;
    take_apart(change, first, second)?;
    for (one, to) in moves {
        hand_over(change, &one, to)?;
    }
    Ok(told)
}

/// Reads which field goes to whom, by the name that the field has among those typed.
fn read_give(
    connection: &Connection,
    (first, second): (Id, Id),
    give: &BTreeMap<String, Id>,
    typed: &[Typed],
) -> Result<BTreeMap<String, Id>> {
    let mut read = BTreeMap::new();
    for (key, to) in give {
        let is_typed = |name: &str| typed.iter().any(|it| it.name == name);
        let name = match own_fields::find_titled(connection, key)? {
            Some(column) if !is_typed(key) => own_fields::column_name(column.id),
            _ => key.clone(),
        };
        if !is_typed(&name) {
            return Err(refused("give", key));
        }
        if ![first, second].contains(to) {
            return Err(refused("give", &to.to_string()));
        }
        read.insert(name, *to);
    }
    Ok(read)
}

/// Says of each record whether it will be of the first person when the two are apart.
fn sides(
    connection: &Connection,
    (first, second): (Id, Id),
) -> Result<impl Fn(Id) -> bool + use<>> {
    let second_side = joined::side_of(connection, second, first)?;
    Ok(move |record: Id| !second_side.contains(&record))
}

/// Writes a value to the record that is to have it, and sets back the one that took it.
fn hand_over(change: &mut Change<'_>, typed: &Typed, to: Id) -> Result<()> {
    let (from, shown) = (typed.record, joined::shown_of(change, to)?);
    if let Some(column) = &typed.own {
        let row = joined::own_row(from, column.id);
        let before = Fields::new().set("value", typed.before.clone());
        change.correct(Table::OwnValue, row, before)?;
        let value = BTreeMap::from([(column.id.to_string(), typed.value.shown())]);
        return own_fields::set_all(change, shown, &value);
    }
    let Some(field) = Table::Trainee.field_named(&typed.name) else {
        return Err(refused("give", &typed.name));
    };
    let before = Fields::new().set(field.name, typed.before.clone());
    change.correct(Table::Trainee, from, before)?;
    let value = Fields::new().set(field.name, typed.value.clone());
    let value = pick_typed(change, shown, value)?;
    change.correct(Table::Trainee, shown, value)?;
    if field.name == "birth_date" {
        law::require_of_age_everywhere(change, joined::shown_of(change, from)?)?;
        law::require_of_age_everywhere(change, shown)?;
    }
    Ok(())
}

pub(super) fn take_apart(change: &mut Change<'_>, first: Id, second: Id) -> Result<()> {
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
