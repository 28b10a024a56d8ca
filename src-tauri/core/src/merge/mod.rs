//! The rules by which laptops agree: pure, no SQLite inside.
//!
//! A field is a multi-value register. Its *heads* are the operations no known operation replaces;
//! the one displayed is the greatest by stamp, laptop and order; every other head is a second
//! version that a person may choose. A record is present unless a deletion covers everything that
//! touched it.

mod heads;
mod presence;

pub use heads::{Head, displayed, replace};
pub use presence::{Seen, covers};
