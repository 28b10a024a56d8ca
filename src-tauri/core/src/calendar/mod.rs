//! The calendar: events and sessions by day, moved from day to day, and written for other calendars.
//!
//! A session stands on its day. An event without dated sessions stands on the days of its period; one
//! that names only a month, a quarter or a year stands beside the days, and so does a line of the plan
//! that no event came of.

mod between;
mod export;
mod shift;

pub use between::{Calendar, CalendarEntry, LooseEntry, between, on_days};
pub use export::{CalendarScope, export};
pub use shift::{Shift, shift};
