//! The first page: what happens today and what waits.

mod asks;
mod people;
mod today;

pub use asks::{Ask, AskKind};
pub use today::{HomeToday, SessionToday, TodayEvent, today};
