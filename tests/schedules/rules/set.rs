//! What must hold of a state, said of the set of operations that it was made from and of no order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::catalogue::{Holds, Table};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, ONE_EACH, Record, State};
use tizim_core::operation::{Deed, FieldKey, Place};
use tizim_core::value::Value;

use super::moves::SERIAL;

/// Judges a state against the set of operations that it was made from.
pub(crate) fn of_a_set(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    tables(state, facts)?;
    compare(state, facts)?;
    nothing_lost(state, facts)?;
    one_person(state)?;
    rows_of_one(state)
}

/// Whether an operation was known to the author of another one.
pub(crate) fn had_seen(author: &Fact, place: Place) -> bool {
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
        let is_shown = is_shown(state, fact);
        for written in &fact.operation.written {
            if let (Value::Id(named), true) = (&written.value, names(fact, written.field)) {
                touches.entry(*named).or_default().push(fact.place);
            }
            if !is_shown {
                continue;
            }
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
        }
        if fact.operation.deed != Deed::Trash && !only_picks(fact) {
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

/// Whether an operation wrote under the table under which its record stands.
fn is_shown(state: &State, fact: &Fact) -> bool {
    let record = state.find(fact.operation.entity);
    record.is_some_and(|it| it.table == fact.operation.table)
}

/// Whether an operation only says whose value is shown of people who are one.
pub(crate) fn only_picks(fact: &Fact) -> bool {
    let written = &fact.operation.written;
    let is_pair = fact.operation.table == Table::SamePerson.number();
    is_pair && !written.is_empty() && written.iter().all(|it| it.field.number == 3)
}

/// Every record stands under the table of the least write of somebody who had not seen it under
/// another one.
fn tables(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    let mut writes: BTreeMap<Id, Vec<&Arc<Fact>>> = BTreeMap::new();
    for fact in facts.iter().filter(|it| it.operation.deed == Deed::Write) {
        writes.entry(fact.operation.entity).or_default().push(fact);
    }
    for (id, writes) in writes {
        let table = |it: &Fact| it.operation.table;
        let is_late = |it: &Fact| {
            let mut others = writes.iter().filter(|other| table(other) != table(it));
            others.any(|other| had_seen(it, other.place))
        };
        let rank = |it: &Fact| (it.stamp, it.laptop, it.place.seq, it.incarnation, it.holder);
        let decides = writes.iter().filter(|it| !is_late(it));
        let least = decides.min_by_key(|it| rank(it)).map(|it| table(it));
        if state.find(id).map(|it| it.table) != least {
            return Err(format!("{id} stands under another table than {least:?}"));
        }
    }
    Ok(())
}

fn names(fact: &Fact, field: FieldKey) -> bool {
    let table = Table::find(fact.operation.table);
    let field = table.and_then(|it| it.field(field.number));
    field.is_some_and(|it| matches!(it.holds, Holds::Names(_)))
}

/// Every value that was ever written under the record's table is shown, or is a listed version, or was replaced by somebody
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
                if is_shown(state, fact) {
                    replaced_by.insert((written.field, *place), fact);
                }
            }
        }
    }
    for fact in facts.iter().filter(|it| is_shown(state, it)) {
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
        // Nobody is hidden by what a pair names and nobody wrote.
        let is_person = |id: &&Id| {
            let table = state.find(**id).map(|it| it.table);
            table == Some(Table::Trainee.number())
        };
        let stands = reached.iter().find(is_person).or(reached.first());
        if shown.get(&start) != stands {
            return Err("somebody stands for another person".to_owned());
        }
    }
    Ok(())
}

/// No two papers bear one number.
pub(crate) fn no_number_twice(state: &State) -> Result<(), String> {
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

/// Two rows are one exactly if they name one person, written down twice, and one event or session;
/// shown is what was written last to either, in the first row that is not in the trash.
fn rows_of_one(state: &State) -> Result<(), String> {
    let people = state.people();
    for one_each in ONE_EACH {
        let field = |name: &str| {
            let field = one_each.table.field_named(name).map(|it| it.number);
            FieldKey::plain(field.unwrap_or_default())
        };
        let (person, of) = (field(one_each.person), field(one_each.of));
        let number = one_each.table.number();
        let rows: Vec<(Id, &Record)> = state
            .records()
            .filter(|(_, it)| it.table == number)
            .collect();
        let is_one = |one: &Record, other: &Record| {
            let who = |it: &Record| match it.shown(person) {
                Value::Id(id) => people.get(&id).copied(),
                _ => None,
            };
            let is_of = matches!(one.shown(of), Value::Id(_)) && one.shown(of) == other.shown(of);
            who(one).is_some() && who(one) == who(other) && is_of
        };
        let together = state.together(one_each, &people);
        for (id, record) in &rows {
            let found = together.iter().find(|it| it.rows.contains_key(id));
            let found = found.ok_or("a row stands nowhere")?;
            let with = rows
                .iter()
                .filter(|(it, other)| it == id || is_one(record, other));
            let with: BTreeMap<Id, &Record> = with.copied().collect();
            if !with.keys().eq(found.rows.keys()) {
                return Err(format!("{id} is one with others than {:?}", with.keys()));
            }
            let mut shown = with.iter().filter(|(_, it)| it.is_present());
            let shown = shown.next().or_else(|| with.iter().next()).map(|it| *it.0);
            let heads = with.values().flat_map(|it| it.versions(field("trainee")));
            let last = heads.map(|it| it.head).max();
            let displayed = found.displayed(field("trainee")).map(|it| it.head);
            if shown != Some(found.shown_in) || displayed != last {
                return Err(format!("{id} is shown otherwise than its rows say"));
            }
        }
    }
    Ok(())
}
