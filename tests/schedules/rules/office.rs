//! What the main laptop decides: who belongs to the academy, and what becomes of work of those who do
//! not; and what others try in its place.

use std::collections::BTreeSet;
use std::sync::Arc;

use tizim_core::clock::Stamp;
use tizim_core::exchange::{Cut, Entry, Listed, RosterDeed, SegmentHash, Standing};
use tizim_core::ids::Id;

use super::happened::Kind;
use super::list::{Key, sheet, sheet_with};
use super::world::World;

/// One decision, at a laptop that may decide where there is one.
pub(crate) fn decide(world: &mut World, at: usize) {
    if world.rng.u8(0..8) == 0 {
        return pose(world, at);
    }
    if world.rng.u8(0..12) == 0 {
        return take_over(world, at);
    }
    let may: Vec<usize> = (0..world.desks.len())
        .filter(|it| world.desks[*it].laptop.main_key().is_some())
        .collect();
    world
        .happened
        .note_if(Kind::TwoMainLaptops, are_two(world, &may));
    if may.is_empty() {
        return;
    }
    let at = may[world.rng.usize(0..may.len())];
    let waits = waiting(world, at, Standing::Held).is_some();
    match world.rng.u8(0..12) {
        0..6 if waits => judge_held(world, at),
        0..4 => withdraw(world, at),
        4..7 => accept_after_all(world, at),
        7..10 => let_in_again(world, at),
        10 => hand_over(world, at),
        _ => draw_key_anew(world, at),
    }
}

/// Whether two disks decide at once, each under what it knows.
fn are_two(world: &World, may: &[usize]) -> bool {
    let lists = may
        .iter()
        .map(|it| world.desks[*it].laptop.list.entries.keys());
    let lists: BTreeSet<Vec<_>> = lists.map(Iterator::collect).collect();
    lists.len() > 1
}

/// Signs what follows all that a laptop knows, and takes in what counts by it.
fn say(world: &mut World, at: usize, deed: RosterDeed, key: &Key) {
    let now = world.now();
    let laptop = &mut world.desks[at].laptop;
    laptop.close();
    laptop.list = world.lists.write(&laptop.list, deed, now, key);
    laptop.take_what_counts();
}

fn others(world: &World, at: usize, is_away: bool) -> Vec<Listed> {
    let laptop = &world.desks[at].laptop;
    let all = laptop.list.roster.laptops();
    let others = all.filter(|it| it.listed.id != laptop.id && it.is_revoked == is_away);
    others.map(|it| it.listed.clone()).collect()
}

fn some_other(world: &mut World, at: usize, is_away: bool) -> Option<Listed> {
    let mut others = others(world, at, is_away);
    (!others.is_empty()).then(|| others.swap_remove(world.rng.usize(0..others.len())))
}

/// Lets a laptop in, or in again.
pub(crate) fn let_in(world: &mut World, at: usize, laptop: Listed) {
    if let Some(key) = world.desks[at].laptop.main_key() {
        say(world, at, RosterDeed::Approve { laptop }, key);
    }
}

fn let_in_again(world: &mut World, at: usize) {
    if let Some(laptop) = some_other(world, at, true) {
        world.happened.note(Kind::LetInAgain);
        let_in(world, at, laptop);
    }
}

/// Withdraws a laptop: what is here of it stays.
fn withdraw(world: &mut World, at: usize) {
    let main = &world.desks[at].laptop;
    let (Some(key), true) = (main.main_key(), main.list.roster.laptops().count() > 2) else {
        return;
    };
    let Some(Listed { id: laptop, .. }) = some_other(world, at, false) else {
        return;
    };
    let main = &mut world.desks[at].laptop;
    main.close();
    let last = main.log.values().filter_map(|it| it.last());
    let of_laptop = last.filter(|it| it.laptop() == laptop);
    let kept = of_laptop.map(|it| Cut {
        incarnation: it.header.author.incarnation,
        number: it.header.number,
        hash: it.hash(),
    });
    let kept = kept.collect();
    world.happened.note(Kind::Withdrawn);
    world.withdrawn.insert(laptop);
    say(world, at, RosterDeed::Revoke { laptop, kept }, key);
}

/// Returns what waits of one laptop.
fn waiting(world: &World, at: usize, standing: Standing) -> Option<Vec<SegmentHash>> {
    let waiting = world.desks[at].laptop.waiting.values();
    let mut those = waiting.filter(|it| it.1 == standing).map(|(part, _)| part);
    let first = Arc::clone(those.next()?);
    let of_laptop = those.filter(|it| it.laptop() == first.laptop());
    let mut segments: Vec<SegmentHash> = of_laptop.map(|it| it.hash()).collect();
    segments.push(first.hash());
    Some(segments)
}

fn judge_held(world: &mut World, at: usize) {
    let key = world.desks[at].laptop.main_key();
    let (Some(key), Some(segments)) = (key, waiting(world, at, Standing::Held)) else {
        return;
    };
    let deed = match world.rng.bool() {
        true => {
            world.happened.note(Kind::Accepted);
            RosterDeed::Accept { segments }
        }
        false => {
            world.happened.note(Kind::Refused);
            RosterDeed::Refuse { segments }
        }
    };
    say(world, at, deed, key);
}

fn accept_after_all(world: &mut World, at: usize) {
    let key = world.desks[at].laptop.main_key();
    if let (Some(key), Some(segments)) = (key, waiting(world, at, Standing::Refused)) {
        world.happened.note(Kind::AcceptedAfterAll);
        say(world, at, RosterDeed::Accept { segments }, key);
    }
}

/// Makes another laptop the main one, which signs with its own key from then on.
fn hand_over(world: &mut World, at: usize) {
    let key = world.desks[at].laptop.main_key();
    let (Some(key), Some(to)) = (key, some_other(world, at, false)) else {
        return;
    };
    world.happened.note(Kind::HandedOver);
    let deed = RosterDeed::HandOver {
        laptop: to.id,
        keeper_key: to.signing,
    };
    say(world, at, deed, key);
    // Whoever keeps the old sheet may use it again; mostly it is destroyed.
    if world.rng.u8(0..4) > 0 {
        world.desks[at].laptop.sheet = None;
    }
}

/// Draws a key for an office that another's hand had signed for, and prints its sheet.
fn draw_key_anew(world: &mut World, at: usize) {
    if let Some(key) = world.desks[at].laptop.main_key() {
        world.happened.note(Kind::KeyDrawnAnew);
        keep_office(world, at, key);
    }
}

fn keep_office(world: &mut World, at: usize, key: &Key) {
    world.sheets += 1;
    let Some(new) = sheet(world.sheets) else {
        return;
    };
    let deed = RosterDeed::HandOver {
        laptop: world.desks[at].laptop.id,
        keeper_key: new.public,
    };
    say(world, at, deed, key);
    world.desks[at].laptop.sheet = Some(new);
}

/// Whoever has the sheet makes a laptop of the academy the main one.
fn take_over(world: &mut World, at: usize) {
    let laptop = &world.desks[at].laptop;
    let roster = &laptop.list.roster;
    let (Some(sheet), true) = (sheet_with(roster.keeper_key()), roster.is_active(laptop.id)) else {
        return;
    };
    world.happened.note(Kind::TakenOver);
    keep_office(world, at, sheet);
}

/// A laptop that is not the main one says who belongs to the academy all the same.
fn pose(world: &mut World, at: usize) {
    let laptop = &world.desks[at].laptop;
    if laptop.main_key().is_some() {
        return;
    }
    let (own, key, roster) = (laptop.id, laptop.own_key(), Arc::clone(&laptop.list.roster));
    let deed = match world.rng.u8(0..3) {
        0 => RosterDeed::HandOver {
            laptop: own,
            keeper_key: key.public,
        },
        1 => RosterDeed::Revoke {
            laptop: roster.keeper(),
            kept: Vec::new(),
        },
        _ => RosterDeed::Approve {
            laptop: Listed {
                id: Id::derive("laptop", &[b"stranger"]),
                code: "ZZ9".to_owned(),
                ..super::list::listed(own, 0)
            },
        },
    };
    let stamp = Stamp(world.now() << 16);
    let refused = roster.write(deed.clone(), stamp, &key.signing);
    assert!(refused.is_err(), "only the main laptop says who belongs");
    world.happened.note(Kind::RefusedToMember);
    let entry = Entry {
        register: roster.register(),
        generation: roster.generation(),
        parents: roster.heads().to_vec(),
        stamp,
        deed,
        signature: [0; 64],
    };
    let entry = Arc::new(entry.sign(&key.signing).unwrap());
    world.happened.note(Kind::ForgedByMember);
    world.send_forged(at, entry);
}
