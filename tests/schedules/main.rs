//! Schedules of many laptops on the rules of merging alone: files lost, doubled, late and in parts,
//! clocks ten years off, backups restored, disks copied, everything that people do.
//!
//! A schedule is one seed, and is the same wherever it runs. `SCHEDULES=FIRST..END` runs others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod files;
mod judge;
mod laptop;
mod moves;
mod real;
mod world;

use std::ops::Range;

use world::World;

/// Moves of one schedule.
const MOVES: usize = 60;

#[test]
fn laptops_that_know_the_same_show_the_same_and_nothing_is_lost() {
    on_all_cores(seeds("SCHEDULES", 20_000), play);
}

/// Plays schedules and panics with the first that goes wrong.
fn on_all_cores(seeds: Range<u64>, play: impl Fn(u64) -> Result<(), String> + Copy + Sync + Send) {
    let count = std::thread::available_parallelism().map_or(1, |it| it.get() as u64);
    std::thread::scope(|scope| {
        for part in 0..count {
            let seeds = seeds.clone();
            scope.spawn(move || {
                for seed in seeds.filter(|it| it % count == part) {
                    if let Err(fault) = play(seed) {
                        panic!("schedule {seed}: {fault}");
                    }
                }
            });
        }
    });
}

fn seeds(asked: &str, count: u64) -> Range<u64> {
    let Ok(asked) = std::env::var(asked) else {
        return 0..count;
    };
    let (first, end) = asked.split_once("..").expect("FIRST..END");
    first.parse().expect("a number")..end.parse().expect("a number")
}

fn play(seed: u64) -> Result<(), String> {
    let mut world = World::new(seed);
    for _ in 0..MOVES {
        world.step();
    }
    world.meet();
    judge::judge(&world)
}
