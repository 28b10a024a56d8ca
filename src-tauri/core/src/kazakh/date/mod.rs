//! Dates: written in words for papers, and read as people type them.
//!
//! Words come from a table, never from patterns of another language. Deliberately absent: the
//! clock; whoever asks whether a date lies ahead passes today's date.

mod months;
mod read;
mod write;

pub(crate) use months::find_month;
pub use read::{
    BirthDoubt, DateDoubt, DateProblem, Epoch, ReadDate, doubt_birth, read_date, read_day,
    read_serial,
};
pub use write::{DateForm, date_in_words, month_in_words, range_in_words, short_date};

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
