//! The same schedules on real registers: every laptop is an encrypted file, writes through the door
//! as the product does, and takes what others wrote as reading a data file will.
//!
//! `REGISTERS=FIRST..END` runs others.

mod academy;
mod desk;
mod judge;
mod moves;
mod stories;
mod take;
mod wire;

use academy::Academy;

/// Moves of one schedule.
const MOVES: usize = 50;

#[test]
fn registers_agree_with_the_rules_and_with_each_other_and_with_their_logs() {
    let seeds = crate::seeds("REGISTERS", 200);
    crate::on_all_cores(seeds, |seed| {
        let mut academy = Academy::found(seed);
        for _ in 0..MOVES {
            academy.step();
        }
        academy.meet();
        judge::judge(&academy)
    });
}
