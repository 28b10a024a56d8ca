//! What must hold at the end of every schedule, said of the set of operations alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::catalogue::{Holds, Table};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Record, State};
use tizim_core::operation::{Deed, FieldKey, Place};
use tizim_core::value::Value;

use crate::laptop::Laptop;
use crate::moves::SERIAL;
use crate::world::World;

/// Judges laptops that have all read everything.
pub(crate) fn judge(world: &World) -> Result<(), String> {
    let first = &world.desks[0].laptop;
    let facts: Vec<Arc<Fact>> = first.log.values().flatten().cloned().collect();
    for desk in &world.desks {
        if desk.laptop.state != first.state {
            return Err("two laptops that know the same differ".to_owned());
        }
        // What left a laptop in part before its disk was lost waits for what nobody has any more.
        if waiting(&desk.laptop) != waiting(first) {
            return Err("not the same waits everywhere".to_owned());
        }
    }
    of_a_set(&first.state, &facts)?;
    no_number_twice(&first.state)
}

/// Judges a state against the set of operations that it was made from.
pub(crate) fn of_a_set(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    compare(state, facts)?;
    nothing_lost(state, facts)?;
    one_person(state)
}

fn waiting(laptop: &Laptop) -> BTreeSet<Place> {
    let known = laptop.state.known();
    let is_known = |place: &Place| {
        known
            .get(&place.source)
            .is_some_and(|last| place.seq <= *last)
    };
    let places = laptop.waiting.iter().map(|it| it.place);
    places.filter(|it| !is_known(it)).collect()
}

/// Whether an operation was known to the author of another one.
fn had_seen(author: &Fact, place: Place) -> bool {
    match place.source == author.place.source {
        true => place.seq < author.place.seq,
        false => author
            .seen
            .get(&place.source)
            .is_some_and(|last| place.seq <= *last),
    }
}

/// Makes heads and the trash from the whole set, as the definitions say, and compares.
fn compare(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    let by_place: BTreeMap<Place, &Arc<Fact>> = facts.iter().map(|it| (it.place, it)).collect();
    let mut replaced: BTreeSet<(Id, FieldKey, Place)> = BTreeSet::new();
    let mut wrote: BTreeMap<(Id, FieldKey), BTreeSet<Place>> = BTreeMap::new();
    let mut touches: BTreeMap<Id, Vec<Place>> = BTreeMap::new();
    for fact in facts {
        let entity = fact.operation.entity;
        for written in &fact.operation.written {
            wrote
                .entry((entity, written.field))
                .or_default()
                .insert(fact.place);
            replaced.extend(
                written
                    .replaces
                    .iter()
                    .map(|it| (entity, written.field, *it)),
            );
            if let (Value::Id(named), true) = (&written.value, names(fact, written.field)) {
                touches.entry(*named).or_default().push(fact.place);
            }
        }
        if fact.operation.deed != Deed::Trash {
            touches.entry(entity).or_default().push(fact.place);
        }
    }
    for ((entity, field), places) in wrote {
        let heads: Vec<Place> = places
            .into_iter()
            .filter(|it| !replaced.contains(&(entity, field, *it)))
            .collect();
        let record = state.find(entity).ok_or("a record is missing")?;
        let kept: Vec<Place> = record
            .versions(field)
            .iter()
            .map(|it| it.head.place)
            .collect();
        if kept != heads {
            return Err(format!("heads are {kept:?} and should be {heads:?}"));
        }
        let rank = |place: &Place| {
            let fact = by_place.get(place);
            fact.map(|it| (it.stamp, it.laptop, place.seq, it.incarnation, it.holder))
        };
        let shown = record.displayed(field).map(|it| it.head.place);
        if shown != heads.into_iter().max_by_key(rank) {
            return Err("another version is displayed than the latest".to_owned());
        }
    }
    for (id, record) in state.records() {
        let none = Vec::new();
        let touched = touches.get(&id).unwrap_or(&none);
        let deletions = facts
            .iter()
            .filter(|it| it.operation.deed == Deed::Trash && it.operation.entity == id);
        let mut in_force = deletions.filter(|it| touched.iter().all(|touch| had_seen(it, *touch)));
        if in_force.next().is_some() != record.gone().is_some() {
            return Err("the trash is not what deletions say".to_owned());
        }
    }
    Ok(())
}

fn names(fact: &Fact, field: FieldKey) -> bool {
    let table = Table::find(fact.operation.table);
    let field = table.and_then(|it| it.field(field.number));
    field.is_some_and(|it| matches!(it.holds, Holds::Names(_)))
}

/// Every value that was ever written is shown, or is a listed version, or was replaced by somebody
/// who had seen it.
fn nothing_lost(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    let by_place: BTreeMap<Place, &Arc<Fact>> = facts.iter().map(|it| (it.place, it)).collect();
    let mut replaced_by: BTreeMap<(FieldKey, Place), &Arc<Fact>> = BTreeMap::new();
    for fact in facts {
        for written in &fact.operation.written {
            for place in &written.replaces {
                let before = by_place.get(place).ok_or("what is replaced is missing")?;
                if !had_seen(fact, *place) || before.operation.entity != fact.operation.entity {
                    return Err("somebody replaced what they had not seen".to_owned());
                }
                replaced_by.insert((written.field, *place), fact);
            }
        }
    }
    for fact in facts {
        let record = state
            .find(fact.operation.entity)
            .ok_or("a record is missing")?;
        for written in &fact.operation.written {
            let field = written.field;
            let versions = record.versions(field);
            let is_version = versions.iter().any(|it| it.head.place == fact.place);
            let is_listed = record.in_two_versions().any(|it| it == field);
            let is_shown = record.shown(field) == written.value;
            let is_replaced = replaced_by.contains_key(&(field, fact.place));
            if !is_replaced && !(is_version && (is_shown || is_listed)) {
                return Err(format!("an edit of {field:?} is lost"));
            }
        }
    }
    Ok(())
}

/// Two records stand for one person exactly if a way of pairs leads from one to the other.
fn one_person(state: &State) -> Result<(), String> {
    let pair = Table::SamePerson.number();
    let pairs = state
        .records()
        .filter(|(_, it)| it.table == pair && it.is_present());
    let end = |record: &Record, number| match record.shown(FieldKey::plain(number)) {
        Value::Id(id) => Some(id),
        _ => None,
    };
    let pairs: Vec<(Id, Id)> = pairs
        .filter_map(|(_, it)| Some((end(it, 1)?, end(it, 2)?)))
        .filter(|(one, other)| one != other)
        .collect();
    let shown = state.people();
    for start in pairs.iter().flat_map(|(one, other)| [*one, *other]) {
        let mut reached = BTreeSet::from([start]);
        loop {
            let before = reached.len();
            for (one, other) in &pairs {
                if reached.contains(one) || reached.contains(other) {
                    reached.extend([*one, *other]);
                }
            }
            if reached.len() == before {
                break;
            }
        }
        if shown.get(&start) != reached.first() {
            return Err("somebody stands for another person".to_owned());
        }
    }
    Ok(())
}

/// No two papers bear one number.
fn no_number_twice(state: &State) -> Result<(), String> {
    let mut numbers = BTreeSet::new();
    for (_, record) in state
        .records()
        .filter(|(_, it)| it.table == Table::Certificate.number())
    {
        if let Value::Text(number) = record.shown(FieldKey::plain(SERIAL))
            && !numbers.insert(number)
        {
            return Err("two papers bear one number".to_owned());
        }
    }
    Ok(())
}
