//! What must hold at the end of every schedule, said of the set of operations alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::exchange::{EntryHash, LaptopState, Standing, Why};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, ONE_EACH, Record};
use tizim_core::operation::{FieldKey, Place};
use tizim_core::value::Value;

use super::happened::Kind;
use super::laptop::Laptop;
use super::list::List;
use super::part::{Name, Part};
use super::set::{had_seen, no_number_twice, of_a_set, only_picks};
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
    let mut tables: BTreeMap<Id, BTreeSet<u16>> = BTreeMap::new();
    let mut picked = false;
    for fact in laptop.facts() {
        let (id, table) = (fact.operation.entity, fact.operation.table);
        tables.entry(id).or_default().insert(table);
        let gone = state.find(id).and_then(Record::gone);
        picked |= gone.is_some_and(|it| only_picks(fact) && !is_known(laptop, it, fact.place));
    }
    happened.note_if(Kind::UnderTwoTables, tables.values().any(|it| it.len() > 1));
    happened.note_if(Kind::PickedWhileParted, picked);
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
    let roster = &laptop.list.roster;
    let twice = roster.ignored().any(|it| it.1 == Why::OtherHandOver);
    happened.note_if(Kind::HandedOverTwice, twice);
    let said = Said::by(&laptop.list);
    let overtaken = roster.laptops().any(|it| said.is_overtaken(it.listed.id));
    happened.note_if(Kind::LetInByAnother, overtaken);
    happened.note_if(Kind::TwoLaptops, world.desks.len() == 2);
    happened.note_if(Kind::SevenOrMore, world.desks.len() >= 7);
    let wrote = |source: &u32| laptop.log.contains_key(source);
    let both = world.copied.iter().any(|(copy, of)| {
        let after = |it: &&Arc<Part>| it.header.first_seq > laptop.log[copy][0].header.first_seq;
        wrote(copy) && wrote(of) && laptop.log[of].iter().any(|it| after(&it))
    });
    happened.note_if(Kind::BothDisksWrote, both);
}

/// Whether the author of an operation knew of another one.
fn is_known(laptop: &Laptop, author: Place, of: Place) -> bool {
    let mut facts = laptop.facts();
    let author = facts.find(|it| it.place == author);
    author.is_some_and(|it| had_seen(it, of))
}
