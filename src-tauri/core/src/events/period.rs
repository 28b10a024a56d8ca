//! The time of an event: a day, several days, a month, a quarter, a school year, a year, or none.
//!
//! One text field holds it, so that «in November» never turns into a day nobody named.

use std::fmt;

use chrono::{Datelike as _, Months, NaiveDate};

use crate::error::{Code, Error, Result};

/// A time as it was planned, and the days it may cover.
///
/// ```
/// use tizim_core::events::Period;
/// let quarter = Period::read("2026-Q4").unwrap();
/// assert_eq!(quarter.first().unwrap().to_string(), "2026-10-01");
/// assert_eq!(quarter.last().unwrap().to_string(), "2026-12-31");
/// assert!(Period::read("2026-Q5").is_err());
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Period {
    text: String,
    days: Option<(NaiveDate, NaiveDate)>,
    exact: bool,
}

impl Period {
    /// Reads `2026-10-15`, `2026-10-15/2026-10-16`, `2026-11`, `2026-Q4`, `2026/27` (the school
    /// year, September to August), `2026` (all the year) or nothing.
    ///
    /// Refuses anything else with [`Code::BadPeriod`].
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::default());
        }
        let loose = |days| Self {
            text: text.to_owned(),
            days: Some(days),
            exact: false,
        };
        let read = match text.len() {
            4 => year(text).and_then(|it| months(it, 1, 12)).map(loose),
            7 if text.contains("-Q") => quarter(text).map(loose),
            7 if text.contains('/') => school_year(text).map(loose),
            7 => month(text).map(loose),
            10 => day(text).and_then(|it| Self::exact(it, it)),
            21 => text
                .split_once('/')
                .and_then(|(first, last)| Self::exact(day(first)?, day(last)?)),
            _ => None,
        };
        read.ok_or_else(|| Error::refused(Code::BadPeriod).with("value", text))
    }

    /// Makes the period of named days; refuses with [`Code::BadPeriod`] an end before the start.
    pub fn of_days(first: NaiveDate, last: NaiveDate) -> Result<Self> {
        let refuse = || Error::refused(Code::BadPeriod).with("value", format!("{first}/{last}"));
        Self::exact(first, last).ok_or_else(refuse)
    }

    fn exact(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        let text = if first == last {
            first.to_string()
        } else {
            format!("{first}/{last}")
        };
        (first <= last).then_some(Self {
            text,
            days: Some((first, last)),
            exact: true,
        })
    }

    /// Returns the text as it is kept.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the first day it may cover.
    pub fn first(&self) -> Option<NaiveDate> {
        self.days.map(|(first, _)| first)
    }

    /// Returns the last day it may cover.
    pub fn last(&self) -> Option<NaiveDate> {
        self.days.map(|(_, last)| last)
    }

    /// Returns every day where days were named; a month or a year names none.
    pub fn days(&self) -> Vec<NaiveDate> {
        match self.days {
            Some((first, last)) if self.exact => {
                first.iter_days().take_while(|day| *day <= last).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn number(text: &str) -> Option<i32> {
    text.bytes()
        .all(|it| it.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn year(text: &str) -> Option<i32> {
    number(text).filter(|it| (1900..=2199).contains(it))
}

fn months(year: i32, first: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    Some((
        from,
        from.checked_add_months(Months::new(count))?.pred_opt()?,
    ))
}

fn quarter(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (of, which) = text.split_once("-Q")?;
    let which = u32::try_from(number(which)?)
        .ok()
        .filter(|it| (1..=4).contains(it))?;
    months(year(of)?, which * 3 - 2, 3)
}

fn school_year(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = text.split_once('/')?;
    let from = year(from)?;
    (to.len() == 2 && number(to)? == (from + 1) % 100).then(|| months(from, 9, 12))?
}

fn month(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (of, which) = text.split_once('-')?;
    let which = u32::try_from(number(which)?)
        .ok()
        .filter(|_| which.len() == 2)?;
    months(year(of)?, which, 1)
}

fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.parse().ok()?;
    (day.to_string() == text)
        .then_some(day)
        .filter(|it| (1900..=2199).contains(&it.year()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn check(text: &str, first: &str, last: &str, days: usize) {
        let period = Period::read(text).unwrap();
        let shown = |day: Option<NaiveDate>| day.map_or(String::new(), |it| it.to_string());
        assert_eq!(
            (shown(period.first()), shown(period.last())),
            (first.into(), last.into())
        );
        assert_eq!(period.days().len(), days, "days of «{text}»");
        assert_eq!(
            Period::read(period.text()).unwrap(),
            period,
            "«{text}» reads back"
        );
    }

    #[test]
    fn every_form_covers_its_days() {
        check("", "", "", 0);
        check("2026-10-15", "2026-10-15", "2026-10-15", 1);
        check(" 2026-10-15/2026-10-16 ", "2026-10-15", "2026-10-16", 2);
        check("2026-10-15/2026-10-15", "2026-10-15", "2026-10-15", 1);
        check("2024-02", "2024-02-01", "2024-02-29", 0);
        check("2026-Q4", "2026-10-01", "2026-12-31", 0);
        check("2026/27", "2026-09-01", "2027-08-31", 0);
        check("2099/00", "2099-09-01", "2100-08-31", 0);
        check("2026", "2026-01-01", "2026-12-31", 0);
    }

    #[test]
    fn everything_else_is_refused() {
        for text in [
            "2026-02-30",
            "2026-13",
            "2026-1",
            "2026-Q0",
            "2026-Q5",
            "2026/28",
            "2026/2027",
            "26",
            "0026",
            "15.10.2026",
            "2026-10-16/2026-10-15",
            "қараша",
            "2026-10-15/",
            "+026-10-15",
        ] {
            let refused = Period::read(text).unwrap_err();
            assert_eq!(refused.code(), Code::BadPeriod, "«{text}»");
        }
    }
}
