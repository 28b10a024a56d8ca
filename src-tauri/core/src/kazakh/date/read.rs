//! Reading dates as people type them: digits in any order of writing, words, spreadsheet numbers.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::months::find_month;
use crate::kazakh::mend;

/// The day a spreadsheet counts from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Epoch {
    /// The usual one, with the day 29.02.1900 that never was.
    #[default]
    Y1900,
    /// Workbooks of old Macintosh versions.
    Y1904,
}

/// A date as read, with what made it less than plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReadDate {
    /// The date.
    pub date: NaiveDate,
    /// What a person may want to look at.
    pub doubts: Vec<DateDoubt>,
}

/// Why a date that was read deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum DateDoubt {
    /// The year had two digits.
    TwoDigitYear,
    /// Only month before day makes sense of it.
    MonthFirst,
    /// A bare number of days, as a spreadsheet stores a date.
    DayCount,
}

/// Why no date could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum DateProblem {
    /// There is nothing to read.
    Empty,
    /// It does not look like a date.
    NotADate,
    /// There is no such day, as 31.02.
    Impossible,
    /// Day, month or year is missing.
    Incomplete,
}

/// Why a date of birth deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum BirthDoubt {
    /// The day has not come yet.
    Future,
    /// Under five years old.
    TooYoung,
    /// Over a hundred years old.
    TooOld,
}

/// Reads a date of birth typed as text; `today` settles the century of a two-digit year.
///
/// Day comes before month, as everywhere in Kazakhstan; month before day is taken only when nothing
/// else makes a date, with a doubt.
///
/// ```
/// # use tizim_core::kazakh::date::{Epoch, read_date};
/// # let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
/// let read = |text| read_date(text, today, Epoch::Y1900).map(|read| read.date.to_string());
/// assert_eq!(read("29 наурыз 2008 ж."), Ok("2008-03-29".to_owned()));
/// assert_eq!(read("29. 03. 08"), Ok("2008-03-29".to_owned()));
/// ```
///
/// # Errors
/// Refuses what is not a date and days that never were, with a [`DateProblem`].
pub fn read_date(text: &str, today: NaiveDate, epoch: Epoch) -> Result<ReadDate, DateProblem> {
    read(text, today.year() % 100, epoch)
}

/// Reads any other date typed as text, which may lie ahead: a year of two digits is one of this
/// century. Everything else is as [`read_date`] reads it.
///
/// # Errors
/// Refuses what is not a date and days that never were, with a [`DateProblem`].
pub fn read_day(text: &str, epoch: Epoch) -> Result<ReadDate, DateProblem> {
    read(text, 99, epoch)
}

/// Two digits up to `latest_year` are a year of this century, above it one of the last.
fn read(text: &str, latest_year: i32, epoch: Epoch) -> Result<ReadDate, DateProblem> {
    let text = mend(text).text;
    if !text.chars().any(char::is_alphanumeric) {
        return Err(DateProblem::Empty);
    }
    if let Some(serial) = find_serial(&text) {
        return read_serial(serial, epoch);
    }
    let numbers = split_numbers(&text);
    let month = text
        .split(|c: char| !c.is_alphabetic())
        .find_map(find_month);
    let typed = match month {
        Some(month) => with_month_word(&numbers, month)?,
        None => in_digits(&numbers)?,
    };
    typed.date(latest_year)
}

/// Reads the number a spreadsheet stores for a date.
///
/// # Errors
/// Refuses numbers outside 1900–2199 as not a date.
pub fn read_serial(serial: f64, epoch: Epoch) -> Result<ReadDate, DateProblem> {
    let whole = serial.trunc();
    if !(1.0..=109_573.0).contains(&whole) {
        return Err(DateProblem::NotADate);
    }
    let days = format!("{whole:.0}")
        .parse()
        .map_err(|_| DateProblem::NotADate)?;
    let start = match epoch {
        Epoch::Y1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
        // Days before 1 March 1900 are counted without the day that never was.
        Epoch::Y1900 if days < 60 => NaiveDate::from_ymd_opt(1899, 12, 31),
        Epoch::Y1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let date = start.and_then(|start| start.checked_add_days(Days::new(days)));
    let date = date.ok_or(DateProblem::NotADate)?;
    Ok(ReadDate {
        date,
        doubts: vec![DateDoubt::DayCount],
    })
}

/// Tells what is odd about a date of birth.
pub fn doubt_birth(birth: NaiveDate, today: NaiveDate) -> Option<BirthDoubt> {
    if birth > today {
        return Some(BirthDoubt::Future);
    }
    match today.years_since(birth) {
        Some(0..5) => Some(BirthDoubt::TooYoung),
        Some(101..) => Some(BirthDoubt::TooOld),
        _ => None,
    }
}

/// Five digits alone, or with a fraction of a day, count days.
fn find_serial(text: &str) -> Option<f64> {
    let whole = text.split(['.', ',']).next().unwrap_or_default();
    let is_count = whole.len() == 5
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',')
        && text.matches(['.', ',']).count() <= 1;
    if is_count {
        text.replace(',', ".").parse().ok()
    } else {
        None
    }
}

/// The runs of digits of the date itself; the time of day after it is left out.
fn split_numbers(text: &str) -> Vec<&str> {
    let date_part = match text.split_once(':') {
        // The hour stands right before the first colon.
        Some((before, _)) => before.trim_end_matches(|c: char| c.is_ascii_digit()),
        None => text,
    };
    date_part
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .collect()
}

/// Day, month and year as they were typed.
struct Typed {
    day: u32,
    month: u32,
    year: i32,
    is_short_year: bool,
}

impl Typed {
    fn new(day: &str, month: u32, year: &str) -> Result<Self, DateProblem> {
        Ok(Self {
            day: number(day)?,
            month,
            year: number(year)?,
            is_short_year: year.len() <= 2,
        })
    }

    fn date(&self, latest_year: i32) -> Result<ReadDate, DateProblem> {
        let mut doubts = Vec::new();
        let mut year = self.year;
        if self.is_short_year {
            doubts.push(DateDoubt::TwoDigitYear);
            year += if year > latest_year { 1900 } else { 2000 };
        }
        if !(1900..2200).contains(&year) {
            return Err(DateProblem::Impossible);
        }
        if let Some(date) = NaiveDate::from_ymd_opt(year, self.month, self.day) {
            return Ok(ReadDate { date, doubts });
        }
        let crossed =
            NaiveDate::from_ymd_opt(year, self.day, self.month).filter(|_| self.month > 12);
        let date = crossed.ok_or(DateProblem::Impossible)?;
        doubts.push(DateDoubt::MonthFirst);
        Ok(ReadDate { date, doubts })
    }
}

fn number<N: std::str::FromStr>(run: &str) -> Result<N, DateProblem> {
    run.parse().map_err(|_| DateProblem::NotADate)
}

fn with_month_word(numbers: &[&str], month: u32) -> Result<Typed, DateProblem> {
    match numbers {
        [a, b, ..] if a.len() == 4 => Typed::new(b, month, a),
        [a, b, ..] if a.len() <= 2 && (b.len() == 4 || b.len() == 2) => Typed::new(a, month, b),
        [] | [_] => Err(DateProblem::Incomplete),
        _ => Err(DateProblem::NotADate),
    }
}

fn in_digits(numbers: &[&str]) -> Result<Typed, DateProblem> {
    match numbers {
        [year, month, day, ..] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            Typed::new(day, number(month)?, year)
        }
        [day, month, year, ..]
            if day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4) =>
        {
            Typed::new(day, number(month)?, year)
        }
        [run] if run.len() == 8 => eight_digits(run),
        [run] if run.len() == 4 => Err(DateProblem::Incomplete),
        [_, _] => Err(DateProblem::Incomplete),
        _ => Err(DateProblem::NotADate),
    }
}

/// 29032008 or 20080329, whichever has a likely year.
fn eight_digits(run: &str) -> Result<Typed, DateProblem> {
    let part = |from: usize, to: usize| run.get(from..to).unwrap_or_default();
    let is_year = |text: &str| text.starts_with("19") || text.starts_with("20");
    if is_year(part(4, 8)) {
        return Typed::new(part(0, 2), number(part(2, 4))?, part(4, 8));
    }
    if is_year(part(0, 4)) {
        return Typed::new(part(6, 8), number(part(4, 6))?, part(0, 4));
    }
    Err(DateProblem::NotADate)
}
