//! The door file: the list of one event for a helper's laptop that has no register.
//!
//! It holds of everybody their name, their group or district, their role, the code of their badge and
//! whether the law stops them, and nothing else of anybody. What the helper's laptop gives back holds
//! only marks and people who walked in; the staff look at both before anything is written. After the
//! day that follows the event it opens no more.

mod believed;
mod content;
mod deeds;
mod give;
mod helper;
mod open;
mod own;
mod propose;
mod seal;
mod take;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod walk;
mod write;

pub use content::{LETTERS_OF_DESK, MARKS_ENDING};
pub use give::{Given, give};
pub use helper::HelperDoor;
pub use open::{Opened, open};
pub use propose::{DoorProposals, ProposedMark, ProposedState, ProposedWalkIn, propose};
pub use take::{DoorChoices, DoorStopped, DoorTaken, WalkInChoice, take};
pub use write::{DoorFileWritten, write};
