//! The stories: whole ones, short ones, and their steps by noun.

mod academy;
mod accessible;
mod attendance;
mod background;
mod backups;
mod certificates;
mod consents;
mod door;
mod door_file;
mod erased;
mod exchange;
mod forum;
mod found;
mod hand_over;
mod held;
mod intake;
mod joining;
mod keyboard;
mod lists;
mod office;
mod opens;
mod paper;
mod people;
mod planning;
mod text;
mod twice;
mod webinar;
mod whole;
mod wrong_file;

use std::fmt::Display;

use crate::driver::Step;

/// Fails a step where something does not hold. An assertion would leave the window open until its
/// driver tires of waiting.
fn sure(holds: bool, otherwise: impl Display) -> Step {
    if holds {
        Ok(())
    } else {
        Err(otherwise.to_string().into())
    }
}
