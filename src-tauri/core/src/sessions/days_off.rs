//! Days off as people type them: a day, a day of any year, several days on end.

use chrono::{Datelike as _, NaiveDate};

use crate::common::read_day;
use crate::error::{Code, Error, Result};

/// Days on which nothing is held.
#[derive(Debug, Default)]
pub(super) struct DaysOff {
    spans: Vec<(NaiveDate, NaiveDate)>,
    /// Day and month, whatever the year.
    yearly: Vec<(u32, u32)>,
}

impl DaysOff {
    /// Reads each of them; refuses with [`Code::BadDate`] what is no day.
    pub(super) fn read(typed: &[String]) -> Result<Self> {
        let mut off = Self::default();
        let all = typed.iter().flat_map(|text| text.split([',', ';', '\n']));
        for text in all.map(str::trim).filter(|text| !text.is_empty()) {
            // A hyphen joins days with dots; in `2026-12-16` it is a part of the day.
            let dash = text.split_once(['–', '—', '/']);
            let span = dash.or_else(|| text.split_once('-').filter(|_| text.contains('.')));
            match (yearly(text), span) {
                (Some(day), _) => off.yearly.push(day),
                (None, Some((first, last))) => off.spans.push((day(first)?, day(last)?)),
                (None, None) => off.spans.push((day(text)?, day(text)?)),
            }
        }
        Ok(off)
    }

    /// Says whether a day is off.
    pub(super) fn holds(&self, day: NaiveDate) -> bool {
        let spans = &mut self.spans.iter();
        spans.any(|(first, last)| (*first.min(last)..=*last.max(first)).contains(&day))
            || self.yearly.contains(&(day.day(), day.month()))
    }
}

fn day(text: &str) -> Result<NaiveDate> {
    let refuse = || {
        Error::refused(Code::BadDate)
            .with("field", "days_off")
            .with("value", text)
    };
    read_day("days_off", text)?.parse().map_err(|_| refuse())
}

/// Reads `16.12`, a day of every year.
fn yearly(text: &str) -> Option<(u32, u32)> {
    let (day, month) = text.trim_end_matches('.').split_once('.')?;
    let number = |text: &str| match text.len() {
        1 | 2 => text.parse::<u32>().ok(),
        _ => None,
    };
    // A leap year has every day that there is.
    let (day, month) = (number(day)?, number(month)?);
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (day, month))
}
