//! SQL and nothing else: where facts, merge state and product tables are written and read.
//!
//! No rule lives here; nothing here knows a verb. Every statement names its columns.

pub mod apply;
pub mod authors;
pub mod blank;
pub mod compact;
pub mod derive;
pub mod erase;
pub mod figures;
pub mod joined;
pub mod log;
pub mod open;
pub mod product;
pub mod rebuild;
pub mod receive;
pub mod roster;
pub mod segments;
pub mod sources;
pub mod travel;
