//! Kazakh text: folding for search, mending, order, dates, names. Pure functions, no state.
//!
//! Everything here takes text and gives text or a typed value. Deliberately absent: SQLite, files,
//! the clock (a caller passes today's date) and any sentence a user reads.

pub mod date;
pub mod decline;
pub mod email;
pub mod fold;
pub mod iin;
mod keyboard;
pub mod latin;
pub mod legacy;
pub mod mend;
pub mod name;
pub mod order;
pub mod phone;
mod plain;
pub mod recognise;
pub mod russian;
mod slip;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

pub use fold::{fold, keyed};
pub use keyboard::{other_layout, other_layouts};
pub use legacy::legacy_repair;
pub use mend::{Mend, Mended, mend};
pub use order::{COLLATION_VERSION, name_sort_key, sort_key};
pub use slip::is_one_slip;
