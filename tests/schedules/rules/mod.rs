//! Schedules of many laptops on the rules of merging and of trust alone: files lost, doubled, late and
//! in parts, clocks ten years off, backups restored, disks copied, laptops let in and withdrawn,
//! everything that people do.

mod desk;
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
        judge::judge(&played(seed))
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
