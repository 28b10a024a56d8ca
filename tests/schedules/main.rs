//! Schedules of many laptops: on the rules alone, on real registers, and through the files that the
//! product writes and reads.
//!
//! A schedule is one seed, and is the same wherever it runs. `SCHEDULES=FIRST..END` runs others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod real;
mod rules;

use std::ops::Range;

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
