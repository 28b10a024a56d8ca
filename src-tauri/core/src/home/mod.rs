//! The first page: what happens today, what waits, and the palette.

mod asks;
mod palette;
mod today;

pub use asks::{Ask, AskKind};
pub use palette::{PaletteFound, find};
pub use today::{HomeToday, SessionToday, TodayEvent, today};
