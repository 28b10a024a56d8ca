//! What must hold at the end of every schedule, said of the set of operations alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::catalogue::{Holds, Table};
use tizim_core::exchange::{EntryHash, LaptopState, Standing};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, ONE_EACH, Record, State};
use tizim_core::operation::{Deed, FieldKey, Place};
use tizim_core::value::Value;

use super::happened::Kind;
use super::laptop::Laptop;
use super::list::List;
use super::moves::SERIAL;
use super::part::{Name, Part};
use super::trusted::Said;
use super::world::World;

/// Judges laptops that have all read everything. Whoever was withdrawn is told nothing any more, and
/// shows what it likes.
pub(crate) fn judge(world: &World) -> Result<(), String> {
    let list = &world.desks[0].laptop.list;
    for desk in &world.desks {
        if says(&desk.laptop.list) != says(list) {
            return Err("two laptops disagree on who belongs to the academy".to_owned());
        }
    }
    if list.roster.counting().any(|it| world.forged.contains(it)) {
        return Err("what no main laptop signed counts".to_owned());
    }
    let said = Said::by(list);
    let laptops = world.desks.iter().map(|it| &it.laptop);
    let those_in: Vec<&Laptop> = laptops.filter(|it| said.is_in(it.id)).collect();
    let Some(first) = those_in.first() else {
        return Err("nobody belongs to the academy".to_owned());
    };
    for laptop in &those_in {
        if laptop.state != first.state {
            return Err("two laptops that know the same differ".to_owned());
        }
        // What left a laptop in part before its disk was lost waits for what nobody has any more.
        if waiting(laptop) != waiting(first) {
            return Err("not the same waits everywhere".to_owned());
        }
        trusted(&said, laptop)?;
    }
    let facts: Vec<Arc<Fact>> = first.facts().cloned().collect();
    of_a_set(&first.state, &facts)?;
    no_number_twice(&first.state)
}

/// What a list says of laptops and their work, whatever else it holds.
fn says(list: &List) -> impl PartialEq + use<> {
    let roster = &list.roster;
    let laptops: Vec<LaptopState> = roster.laptops().cloned().collect();
    let counting: Vec<EntryHash> = roster.counting().copied().collect();
    (roster.keeper(), *roster.keeper_key(), laptops, counting)
}

/// What is taken in is what the list says of all there is, and nothing else.
fn trusted(said: &Said<'_>, laptop: &Laptop) -> Result<(), String> {
    let taken = laptop.log.values().flatten();
    let waiting = laptop.waiting.values().map(|(it, _)| it);
    let all = taken
        .clone()
        .chain(waiting)
        .map(|it| (it.name, Arc::clone(it)));
    let wanted = said.to_be_taken(&all.collect());
    let taken: BTreeSet<Name> = taken.map(|it| it.name).collect();
    match taken == wanted {
        true => Ok(()),
        false => {
            let differ: Vec<&Name> = taken.symmetric_difference(&wanted).collect();
            Err(format!("{differ:?} are taken in, or should be"))
        }
    }
}

/// What waits for its causes or for the main laptop. What it refused goes no further, and neither
/// does work of laptops that nobody knows.
fn waiting(laptop: &Laptop) -> BTreeSet<Name> {
    let waiting = laptop.waiting.iter();
    let those = waiting.filter(|(_, it)| matches!(it.1, Standing::Take | Standing::Held));
    those.map(|(name, _)| *name).collect()
}

/// Judges a state against the set of operations that it was made from.
pub(crate) fn of_a_set(state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    compare(state, facts)?;
    nothing_lost(state, facts)?;
    one_person(state)?;
    rows_of_one(state)
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

/// Notes what is there in the end.
pub(crate) fn note(world: &mut World) {
    let laptop = &world.desks[0].laptop;
    let (state, happened) = (&laptop.state, &mut world.happened);
    let records = || state.records().map(|(_, it)| it);
    let doubled = records().any(|it| it.in_two_versions().next().is_some());
    happened.note_if(Kind::TwoVersions, doubled);
    let brought_back =
        records().any(|it| it.is_present() && it.deletions_undone_by_others().next().is_some());
    happened.note_if(Kind::WorkedOnWhileDeleted, brought_back);
    let people = state.people();
    let mut of_one: BTreeMap<Id, usize> = BTreeMap::new();
    for shown in people.values() {
        *of_one.entry(*shown).or_default() += 1;
    }
    happened.note_if(Kind::OnePersonOfThree, of_one.values().any(|it| *it > 2));
    for one_each in ONE_EACH {
        let together = state.together(one_each, &people);
        let several = || together.iter().filter(|it| it.rows.len() > 1);
        happened.note_if(Kind::RowsOfOne, several().next().is_some());
        let differ = several().any(|it| {
            let values: BTreeSet<Value> = it
                .rows
                .values()
                .map(|it| it.shown(FieldKey::plain(3)))
                .collect();
            values.len() > 1
        });
        happened.note_if(Kind::RowsOfOneDiffer, differ);
    }
    let waits = |standing| laptop.waiting.values().any(|it| it.1 == standing);
    happened.note_if(Kind::WaitsForLost, waits(Standing::Take));
    happened.note_if(Kind::HeldInTheEnd, waits(Standing::Held));
    happened.note_if(Kind::RefusedInTheEnd, waits(Standing::Refused));
    happened.note_if(Kind::TwoLaptops, world.desks.len() == 2);
    happened.note_if(Kind::SevenOrMore, world.desks.len() >= 7);
    let wrote = |source: &u32| laptop.log.contains_key(source);
    let both = world.copied.iter().any(|(copy, of)| {
        let after = |it: &&Arc<Part>| it.header.first_seq > laptop.log[copy][0].header.first_seq;
        wrote(copy) && wrote(of) && laptop.log[of].iter().any(|it| after(&it))
    });
    happened.note_if(Kind::BothDisksWrote, both);
}
