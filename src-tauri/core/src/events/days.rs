//! On which days an event is really held: as its sessions say, else as its period does.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::Period;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// The first and the last day of an event; nothing where nobody knows them yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct HeldDays {
    /// The first.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
}

impl HeldDays {
    /// Reads the days of an event: those of its sessions, which may be moved without the period;
    /// while some have no day yet, the end of the period still counts as its last. Of an event that
    /// is not there nothing is known.
    pub fn read(connection: &Connection, event: Id) -> Result<Self> {
        let found: Option<(String, Option<String>, Option<String>, u32)> = connection
            .prepare_cached(
                "SELECT v.period, min(nullif(s.date, '')), max(nullif(s.date, '')),
                   count(*) FILTER (WHERE s.date = '')
                 FROM event v LEFT JOIN session s ON s.event = v.id AND s.trashed = 0
                 WHERE v.id = ?1 GROUP BY v.id",
            )
            .and_then(|mut it| {
                it.query_row([event], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })
                .optional()
            })
            .doing("read the days of an event")?;
        let (period, first, last, open) = found.unwrap_or_default();
        let period = Period::read(&period).unwrap_or_default();
        let day = |text: Option<String>| text.and_then(|it| it.parse::<NaiveDate>().ok());
        let (first, last) = (day(first), day(last));
        Ok(Self {
            first: first.or(period.first()),
            last: match open {
                0 => last.or(period.last()),
                _ => last.max(period.last()),
            },
        })
    }

    /// Returns the day on which age counts: the first, or the given one where nobody knows it.
    pub fn age_on(self, today: NaiveDate) -> NaiveDate {
        self.first.unwrap_or(today)
    }

    /// Returns the day on which somebody comes who is asked about today: today while the event goes
    /// on, else the nearest of its days.
    pub fn nearest(self, today: NaiveDate) -> NaiveDate {
        let on = self.last.map_or(today, |last| last.min(today));
        self.first.map_or(on, |first| first.max(on))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_comes_on_a_day_of_the_event() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let held = HeldDays {
            first: Some(day("2026-11-27")),
            last: Some(day("2026-11-29")),
        };
        for (today, expected) in [
            ("2026-11-01", "2026-11-27"),
            ("2026-11-27", "2026-11-27"),
            ("2026-11-28", "2026-11-28"),
            ("2026-12-05", "2026-11-29"),
        ] {
            assert_eq!(held.nearest(day(today)), day(expected), "{today}");
        }
        let nowhere = HeldDays::default();
        assert_eq!(nowhere.nearest(day("2026-11-01")), day("2026-11-01"));
    }
}
