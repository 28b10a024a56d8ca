//! Moments as reports write them: «10/20/2026 03:02:11 PM», «20.10.2026, 15:02:11», «3:02 PM».

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::zone::{cut_zone, read_zone};
use crate::clock::KAZAKHSTAN;
use crate::intake::book::Cell;

/// Which of the first two numbers of «03/04/2026» is the month; one file writes all its dates alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOrder {
    MonthFirst,
    DayFirst,
}

/// A moment as written: its day may be missing, or be one of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    day: Option<Day>,
    pub(super) time: NaiveTime,
    /// How far the clock it was read from is ahead of UTC, in seconds, where that is written.
    zone: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    Certain(NaiveDate),
    /// Two numbers in one of two orders, and the year.
    Slashed(u32, u32, i32),
}

impl Written {
    /// Reads a cell; nothing where it holds no time.
    pub(super) fn read(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Date(moment) => {
                let is_bare = Some(moment.date()) == NaiveDate::from_ymd_opt(1899, 12, 30);
                Some(Self {
                    day: (!is_bare).then(|| Day::Certain(moment.date())),
                    time: moment.time(),
                    zone: None,
                })
            }
            Cell::Text(text) => read_text(text),
            _ => None,
        }
    }

    /// Says by which clock it is where it does not say so itself.
    pub(super) fn or_of_zone(mut self, zone: Option<i32>) -> Self {
        self.zone = self.zone.or(zone);
        self
    }

    /// Returns the moment by the clocks of Kazakhstan, with the day where one is written; nothing where
    /// the day may be taken for another.
    pub(super) fn alone(self) -> Option<(Option<NaiveDate>, NaiveTime)> {
        let told = [DayOrder::MonthFirst, DayOrder::DayFirst]
            .map(|order| self.moment(order, NaiveDate::default()));
        let moment = match told {
            [Some(a), Some(b)] if a != b => return None,
            [a, b] => a.or(b)?,
        };
        Some((self.has_day().then(|| moment.date()), moment.time()))
    }

    /// Whether a day is written beside the time.
    pub(super) const fn has_day(&self) -> bool {
        self.day.is_some()
    }

    /// Returns the moment by the clocks of Kazakhstan, on a day that is told where it has none of its own.
    pub(super) fn moment(self, order: DayOrder, else_on: NaiveDate) -> Option<NaiveDateTime> {
        let day = match self.day {
            // A bare time lies on that day by the clocks here.
            None => return Some(else_on.and_time(self.time + self.shift())),
            Some(Day::Certain(day)) => day,
            Some(Day::Slashed(a, b, year)) => {
                let (month, day) = match order {
                    DayOrder::MonthFirst => (a, b),
                    DayOrder::DayFirst => (b, a),
                };
                NaiveDate::from_ymd_opt(year, month, day)?
            }
        };
        day.and_time(self.time).checked_add_signed(self.shift())
    }

    /// How far the clocks of Kazakhstan are ahead of the one it was read from.
    fn shift(self) -> TimeDelta {
        let ahead = self.zone.map_or(0, |zone| KAZAKHSTAN - zone);
        TimeDelta::seconds(i64::from(ahead))
    }
}

/// Tells in which order a file writes days and months: by a number over twelve, else by the day on
/// which it is expected to be, else as programs that count to twelve hours do.
pub(super) fn order_of(all: &[Written], expected: Option<NaiveDate>) -> DayOrder {
    let slashed = || {
        all.iter().filter_map(|it| match it.day {
            Some(Day::Slashed(a, b, year)) => Some((a, b, year)),
            _ => None,
        })
    };
    if slashed().any(|(a, ..)| a > 12) {
        return DayOrder::DayFirst;
    }
    if slashed().any(|(_, b, _)| b > 12) {
        return DayOrder::MonthFirst;
    }
    let is_day_first = expected.is_some_and(|day| {
        slashed().any(|(a, b, year)| NaiveDate::from_ymd_opt(year, b, a) == Some(day))
    });
    match is_day_first {
        true => DayOrder::DayFirst,
        false => DayOrder::MonthFirst,
    }
}

/// Tells by which clock a title says that its column is: «Join time (UTC)».
pub(super) fn zone_of_title(title: &Cell) -> Option<i32> {
    let title = title.text().to_uppercase();
    let words = title.split(|c: char| c.is_whitespace() || "()[],".contains(c));
    let mut named = words.filter(|it| it.starts_with("UTC") || it.starts_with("GMT"));
    named.find_map(read_zone)
}

fn read_text(text: &str) -> Option<Written> {
    let spaced = text
        .replace(['\u{a0}', '\u{202f}', ',', '(', ')'], " ")
        .to_uppercase();
    let (mut day, mut time, mut half, mut zone) = (None, None, None, None);
    for piece in spaced.split_whitespace().flat_map(parts_of_iso) {
        let (piece, glued) = split_half(piece);
        half = half.or(glued);
        if let Some(told) = read_zone(piece) {
            zone = zone.or(Some(told));
        } else if piece.contains(':') && time.is_none() {
            let (clock, told) = cut_zone(piece);
            (time, zone) = (read_time(clock), zone.or(told));
        } else if day.is_none() {
            day = read_day(piece)?;
        }
    }
    let (hour, minute, second) = time?;
    let hour = match half {
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(Half::Morning) if hour == 12 => 0,
        _ => hour,
    };
    Some(Written {
        day,
        time: NaiveTime::from_hms_opt(hour, minute, second)?,
        zone,
    })
}

/// Cuts «2026-10-20T15:02» at its letter.
fn parts_of_iso(piece: &str) -> impl Iterator<Item = &str> {
    let is_iso = piece.starts_with(|c: char| c.is_ascii_digit());
    piece.split(move |c: char| is_iso && matches!(c, 'T' | 'Т'))
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// «PM» beside a time or glued to it.
fn split_half(piece: &str) -> (&str, Option<Half>) {
    let halves = [
        ("AM", Half::Morning),
        ("A.M.", Half::Morning),
        ("ДП", Half::Morning),
        ("PM", Half::Afternoon),
        ("P.M.", Half::Afternoon),
        ("ПП", Half::Afternoon),
    ];
    let found = halves
        .iter()
        .find_map(|(word, half)| Some((piece.strip_suffix(word)?, Some(*half))));
    found.unwrap_or((piece, None))
}

fn read_time(piece: &str) -> Option<(u32, u32, u32)> {
    let bare = piece.split('.').next()?;
    let parts: Option<Vec<u32>> = bare.split(':').map(|it| it.parse().ok()).collect();
    match parts?.as_slice() {
        [hour, minute] => Some((*hour, *minute, 0)),
        [hour, minute, second] => Some((*hour, *minute, *second)),
        _ => None,
    }
}

/// Reads a day: `None` where there is no such day, `Some(None)` where the piece is none.
#[expect(
    clippy::option_option,
    reason = "no day and no such day are two things"
)]
fn read_day(piece: &str) -> Option<Option<Day>> {
    let numbers: Option<Vec<u32>> = piece
        .trim_matches('.')
        .split(['/', '.', '-'])
        .map(|it| it.parse().ok())
        .collect();
    let year_of = |year: u32| i32::try_from(if year < 100 { year + 2000 } else { year }).ok();
    let numbers = numbers.unwrap_or_default();
    let [a, b, c] = numbers.as_slice() else {
        return Some(None);
    };
    let certain = |year: u32, month, day| {
        let day = NaiveDate::from_ymd_opt(year_of(year)?, month, day)?;
        Some(Some(Day::Certain(day)))
    };
    if *a > 31 {
        return certain(*a, *b, *c);
    }
    if piece.contains('.') {
        return certain(*c, *b, *a);
    }
    let year = year_of(*c)?;
    let is_day = |month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
    (is_day(*a, *b) || is_day(*b, *a)).then_some(Some(Day::Slashed(*a, *b, year)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_reports_write_them() {
        let cases = [
            ("10/20/2026 03:02:11 PM", Some("2026-10-20T15:02:11")),
            ("10/20/26, 3:02:11 PM", Some("2026-10-20T15:02:11")),
            ("10/20/26, 3:02:11\u{202f}PM", Some("2026-10-20T15:02:11")),
            ("20.10.2026, 15:02:11", Some("2026-10-20T15:02:11")),
            ("20.10.2026 15:02:11 PM", Some("2026-10-20T15:02:11")),
            ("2026-10-20 15:02", Some("2026-10-20T15:02:00")),
            ("2026-10-20T15:02:11", Some("2026-10-20T15:02:11")),
            ("2026-10-20T10:02:11Z", Some("2026-10-20T15:02:11")),
            ("2026-10-20T10:02:11.123Z", Some("2026-10-20T15:02:11")),
            ("2026-10-20T10:02:11+00:00", Some("2026-10-20T15:02:11")),
            ("2026-10-20T15:02:11+05:00", Some("2026-10-20T15:02:11")),
            ("2026-10-20T15:02:11+0500", Some("2026-10-20T15:02:11")),
            ("2026-10-20T07:02:11-03:00", Some("2026-10-20T15:02:11")),
            ("2026-10-20 20:02 UTC", Some("2026-10-21T01:02:00")),
            ("10/20/2026 01:02:11 PM GMT+3", Some("2026-10-20T15:02:11")),
            ("10/20/2026 08:02 PM (UTC)", Some("2026-10-21T01:02:00")),
            ("10:02Z", Some("2026-01-01T15:02:00")),
            ("13/45/2026 03:00:00 PM", None),
            ("2026-02-30T15:00", None),
            ("15:00-16:45", None),
            ("10/20/2026 12:02:11 AM", Some("2026-10-20T00:02:11")),
            ("3:02 PM", Some("2026-01-01T15:02:00")),
            ("3:02PM", Some("2026-01-01T15:02:00")),
            ("кеше", None),
            ("", None),
        ];
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for (text, expected) in cases {
            let found = Written::read(&Cell::Text(text.to_owned()));
            let found = found.and_then(|it| it.moment(DayOrder::MonthFirst, day));
            assert_eq!(found, expected.map(|it| it.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn one_file_writes_all_its_days_in_one_order() {
        let read = |text: &str| Written::read(&Cell::Text(text.to_owned())).unwrap();
        let order = |texts: &[&str], expected: Option<&str>| {
            let all: Vec<Written> = texts.iter().map(|it| read(it)).collect();
            order_of(&all, expected.map(|it| it.parse().unwrap()))
        };
        assert_eq!(order(&["10/20/2026 3:02 PM"], None), DayOrder::MonthFirst);
        assert_eq!(order(&["20/10/2026 15:02"], None), DayOrder::DayFirst);
        let both = ["10/11/2026 15:02"];
        assert_eq!(order(&both, None), DayOrder::MonthFirst);
        assert_eq!(order(&both, Some("2026-11-10")), DayOrder::DayFirst);
        assert_eq!(order(&both, Some("2026-10-11")), DayOrder::MonthFirst);
    }
}
