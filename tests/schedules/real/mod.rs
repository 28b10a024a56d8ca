//! Schedules of real registers: every laptop is an encrypted file, people write through the verbs of
//! the product, and what they wrote goes in files that the product writes and reads. Backups are
//! restored, disks copied, laptops let in and withdrawn. In the end all agree with each other, with
//! the rules and with their own logs.
//!
//! `REGISTERS=FIRST..END` runs others.

mod academy;
mod facts;
mod judge;
mod laptop;
mod left_out;
mod moves;
mod office;
mod stories;
mod trust;

use std::collections::BTreeSet;
use std::sync::Mutex;

use academy::Academy;

/// Moves of one schedule.
const MOVES: usize = 40;

/// What must happen in some schedule or other: what none meets proves nothing.
const MUST_HAPPEN: [&str; 16] = [
    "a backup was restored",
    "a clock went years back",
    "a disk was copied",
    "a file was for others",
    "a file was taken back",
    "a laptop was let in",
    "a laptop was withdrawn",
    "a paper was made void",
    "a version was chosen",
    "held work was refused",
    "held work was taken",
    "one id stands under two tables",
    "papers were given",
    "rows were left out",
    "the office was handed over",
    "two papers bear one number",
];

static HAPPENED: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// Notes that something happened.
fn met(what: &'static str) {
    assert!(MUST_HAPPEN.contains(&what), "{what}");
    HAPPENED.lock().unwrap().insert(what);
}

fn met_if(what: &'static str, happened: bool) {
    if happened {
        met(what);
    }
}

#[test]
fn registers_agree_with_the_rules_and_with_each_other_and_with_their_logs() {
    let seeds = crate::seeds("REGISTERS", 200);
    let all = seeds.clone().count() >= 200;
    crate::on_all_cores(seeds, |seed| {
        let mut academy = Academy::found(seed);
        for _ in 0..MOVES {
            academy.step();
        }
        academy.meet();
        judge::judge(&academy)
    });
    let happened = HAPPENED.lock().unwrap();
    let never: Vec<&&str> = MUST_HAPPEN
        .iter()
        .filter(|it| !happened.contains(**it))
        .collect();
    assert!(!all || never.is_empty(), "in no schedule: {never:?}");
}
