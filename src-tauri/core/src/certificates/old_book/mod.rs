//! The book of papers from before the program, taken in from a spreadsheet.
//!
//! Numbers stay exactly as they are written. A paper belongs to a person only where the rules of
//! matching are sure; otherwise it keeps the name it was written with. The id of such a paper is derived
//! from its number and name: the same file read again, here or on another laptop, adds nothing.
//! Deliberately absent: drawing, for nobody knows what such a paper looked like.

mod columns;
mod problems;
mod read;
mod take;
mod whose;

pub use problems::{OldProblem, OldProblemCode};
pub use take::{OldBookTaken, OldPaper, OldState, foresee, take};
