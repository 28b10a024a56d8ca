//! One value of a sheet, with the type the file gave it.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// A stored value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing, or only spaces.
    Empty,
    /// Text as written, at most [`super::budget::LONGEST_CELL`] letters.
    Text(String),
    /// A number.
    Number(f64),
    /// A date with a time; a bare time lies on 1899-12-30.
    Date(NaiveDateTime),
    /// A logical value.
    Bool(bool),
    /// An error value such as `#N/A`, or [`Cell::NO_VALUE`].
    Error(String),
}

impl Cell {
    /// The error of a formula whose result the file does not hold.
    pub const NO_VALUE: &'static str = "no stored value";

    pub(crate) fn from_text(text: String) -> Self {
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Returns a number, or what was written where that is none: `1E+999` of a broken file is no number
    /// that could be kept.
    pub(crate) fn from_number(number: f64, written: &str) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else {
            Self::from_text(written.to_owned())
        }
    }

    /// Returns true if there is nothing to read.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Returns the value as a person would read it, untrimmed.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number_text(*number)),
            Self::Date(date) => Cow::Owned(date_text(*date)),
            Self::Bool(true) => Cow::Borrowed("1"),
            Self::Bool(false) => Cow::Borrowed("0"),
        }
    }
}

fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn date_text(date: NaiveDateTime) -> String {
    if Some(date.date()) == excel_epoch() {
        date.format("%H:%M").to_string()
    } else if date.time() == NaiveTime::MIN {
        date.format("%Y-%m-%d").to_string()
    } else {
        date.format("%Y-%m-%d %H:%M:%S").to_string()
    }
}

fn excel_epoch() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)
}

/// Which day a workbook counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// Day 1 is 1 January 1900 (and 1900 has a 29 February).
    Year1900,
    /// Day 0 is 1 January 1904.
    Year1904,
}

impl Epoch {
    /// Reads a serial day number; none outside the years a spreadsheet can hold.
    pub(crate) fn date(self, serial: f64) -> Option<NaiveDateTime> {
        if !(0.0..2_958_466.0).contains(&serial) {
            return None;
        }
        let days = match self {
            Self::Year1904 if serial >= 1.0 => serial + 1462.0,
            Self::Year1900 if (1.0..60.0).contains(&serial) => serial + 1.0,
            _ => serial,
        };
        let milliseconds = (days * 86_400_000.0).round() as i64;
        // Spreadsheets keep whole seconds as fractions of a day: 8:29:59.9997 means 8:30.
        let seconds = (milliseconds + 500).div_euclid(1000);
        excel_epoch()?
            .and_time(NaiveTime::MIN)
            .checked_add_signed(TimeDelta::seconds(seconds))
    }
}

/// Returns the letters of a zero-based column: A, B … Z, AA.
///
/// ```
/// use tizim_core::intake::book::column_letter;
/// assert_eq!((column_letter(0), column_letter(27)), ("A".into(), "AB".into()));
/// ```
pub fn column_letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Reads a reference such as `AB12` into (row as written, zero-based column).
pub(crate) fn read_reference(reference: &str) -> Option<(u32, u32)> {
    let mut column: u32 = 0;
    let mut row: u32 = 0;
    for letter in reference.chars().filter(|c| *c != '$') {
        match letter {
            'A'..='Z' if row == 0 => {
                column = column
                    .checked_mul(26)?
                    .checked_add(letter as u32 - 'A' as u32 + 1)?;
            }
            '0'..='9' => {
                row = row
                    .checked_mul(10)?
                    .checked_add(letter as u32 - '0' as u32)?
            }
            _ => return None,
        }
    }
    (column > 0 && row > 0).then(|| (row, column - 1))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn serial_days_follow_the_workbooks_epoch() {
        let date = |e: Epoch, s| e.date(s).map(date_text);
        assert_eq!(
            date(Epoch::Year1900, 38_425.0).as_deref(),
            Some("2005-03-14")
        );
        assert_eq!(
            date(Epoch::Year1904, 36_963.0).as_deref(),
            Some("2005-03-14")
        );
        assert_eq!(
            date(Epoch::Year1900, 0.399_305_555).as_deref(),
            Some("09:35")
        );
        assert_eq!(date(Epoch::Year1900, -1.0), None);
        assert_eq!(date(Epoch::Year1900, 1.0).as_deref(), Some("1900-01-01"));
    }

    #[test]
    fn references_give_rows_and_columns() {
        assert_eq!(read_reference("A1"), Some((1, 0)));
        assert_eq!(read_reference("AB12"), Some((12, 27)));
        assert_eq!(read_reference("12"), None);
        assert_eq!(read_reference("ZZZZZZZZZZZZ1"), None);
    }

    #[test]
    fn whole_numbers_read_without_a_point() {
        assert_eq!(Cell::Number(87_771_234_567.0).text(), "87771234567");
        assert_eq!(Cell::Number(1.5).text(), "1.5");
    }
}
