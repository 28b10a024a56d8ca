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
mod moves;
mod office;
mod stories;

use academy::Academy;

/// Moves of one schedule.
const MOVES: usize = 40;

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
