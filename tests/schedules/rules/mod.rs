//! Schedules of many laptops on the rules of merging and of trust alone: files lost, doubled, late and
//! in parts, clocks ten years off, backups restored, disks copied, laptops let in and withdrawn,
//! everything that people do.

mod happened;
mod judge;
mod laptop;
mod list;
mod moves;
mod office;
mod part;
mod people;
pub(crate) mod set;
mod trusted;
mod world;
mod writing;

use happened::{Happened, Kind};
use world::World;

/// Moves of one schedule.
const MOVES: usize = 72;

/// Schedules that are looked through for what they show.
const LOOKED_THROUGH: u64 = 1_000;

#[test]
fn laptops_that_know_the_same_show_the_same_and_nothing_is_lost() {
    crate::on_all_cores(crate::seeds("SCHEDULES", 20_000), |seed| {
        let w = played(seed);
        let r = judge::judge(&w);
        if r.is_err() {
            debug(&w);
        }
        r
    });
}

/// A kind that no schedule meets proves nothing: of each there are some among the first few.
#[test]
fn everything_that_may_happen_happens() {
    let mut happened = Happened::default();
    for seed in 0..LOOKED_THROUGH {
        let mut world = played(seed);
        judge::note(&mut world);
        happened.add(&world.happened);
    }
    let rare: Vec<(Kind, u32)> = Kind::ALL
        .iter()
        .map(|kind| (*kind, happened.count(*kind)))
        .filter(|(kind, count)| *count < kind.at_least())
        .collect();
    assert!(rare.is_empty(), "too seldom: {rare:?} of {happened:?}");
}

fn played(seed: u64) -> World {
    let mut world = World::new(seed);
    for _ in 0..2 {
        for _ in 0..MOVES / 2 {
            world.step();
        }
        world.gather();
    }
    world.meet();
    world
}

fn debug(w: &World) {
    let list = &w.desks[0].laptop.list;
    eprintln!("keeper {}", list.roster.keeper());
    for it in list.roster.laptops() {
        eprintln!(
            "  listed {} {} revoked {} cuts {:?}",
            it.listed.id,
            it.listed.name,
            it.is_revoked,
            it.kept
                .iter()
                .map(|c| (&c.hash[0], &c.hash[4]))
                .collect::<Vec<_>>()
        );
    }
    for (hash, entry) in &list.entries {
        let counts = list.roster.counting().any(|it| it == hash);
        let why = list.roster.ignored().find(|it| it.0 == hash).map(|it| it.1);
        eprintln!(
            "  entry g{} {:?} counts {counts} {why:?}",
            entry.generation,
            match &entry.deed {
                tizim_core::exchange::RosterDeed::Approve { laptop } =>
                    format!("approve {}", laptop.name),
                tizim_core::exchange::RosterDeed::Revoke { laptop, .. } =>
                    format!("revoke {laptop}"),
                tizim_core::exchange::RosterDeed::HandOver { laptop, .. } =>
                    format!("hand over {laptop}"),
                other => format!("{other:?}").chars().take(60).collect(),
            }
        );
    }
    for d in &w.desks {
        let l = &d.laptop;
        eprintln!(
            "desk {} source {} known {:?} waits {:?} authors {:?}",
            l.id,
            l.source,
            l.known(),
            l.waiting
                .iter()
                .map(|(n, it)| (n, it.1, &it.0.causes))
                .collect::<Vec<_>>(),
            l.log
                .iter()
                .map(|(s, p)| (s, p[0].laptop()))
                .collect::<Vec<_>>()
        );
    }
}
