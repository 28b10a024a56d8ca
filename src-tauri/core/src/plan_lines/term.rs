//! The term of a line as people write it in a plan: «15 қазан», «октябрь», «1-жартыжылдық»,
//! «қараша-желтоқсан», «жыл бойы», «2026 ж. III тоқсан».
//!
//! What is understood is written in the grammar of [`Period`]; what is not stays a text. Months and days
//! without a year belong to the year of the plan. Deliberately absent: guessing. A week of a month is
//! that month, a holiday is nothing, and neither is the winter of a calendar year, which has two halves.

use chrono::{Datelike as _, Months, NaiveDate};

use super::term_words::{Unit, Word, read_words};
use crate::events::Period;
use crate::kazakh::mend;
use season::Season;
pub(super) use stretch::stretch_of;

mod season;
mod stretch;

/// A day, or a month where the day is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Point {
    year: Option<i32>,
    month: u32,
    day: Option<u32>,
}

/// Understands the term of a line of a plan; nothing where it cannot be.
///
/// ```
/// use tizim_core::plan_lines::read_term;
/// let read = |text| read_term(text, "2026/27").map(|it| it.text().to_owned());
/// assert_eq!(read("15 қазан").as_deref(), Some("2026-10-15"));
/// assert_eq!(read("наурыз").as_deref(), Some("2027-03"));
/// assert_eq!(read("келісім бойынша"), None);
/// ```
pub fn read_term(text: &str, plan_year: &str) -> Option<Period> {
    let words = read_words(text);
    let mut reading = Reading {
        is_list: is_list(text),
        ..Reading::default()
    };
    for word in &words {
        reading.take(word);
    }
    reading.finish(&Year::of(plan_year)?)
}

/// Says whether a term counts times up, in whatever order, rather than reaches from one to another.
fn is_list(text: &str) -> bool {
    let mut words = text.split_whitespace();
    text.contains([',', ';']) || words.any(|it| matches!(it, "и" | "және" | "мен" | "and"))
}

/// What says that a time is to be agreed on: written words, and nothing that was not understood.
const AGREED: [&str; 9] = [
    "согласован",
    "договорен",
    "келісім бойынша",
    "келісу бойынша",
    "келісіл",
    "келісіп",
    "by agreement",
    "to be agreed",
    "as agreed",
];

/// Says whether a term leaves the time to an agreement: «по согласованию», «келісім бойынша».
pub fn is_by_agreement(text: &str) -> bool {
    let text = mend(text).text.to_lowercase().replace('ё', "е");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    AGREED.iter().any(|it| text.contains(it))
}

/// The year of a plan.
struct Year {
    first: i32,
    is_school: bool,
}

impl Year {
    fn of(text: &str) -> Option<Self> {
        let period = Period::read(text).ok()?;
        Some(Self {
            first: period.first()?.year(),
            is_school: text.contains('/'),
        })
    }

    /// The year in which a month of the plan lies.
    fn of_month(&self, month: u32) -> i32 {
        self.first + i32::from(self.is_school && month < 9)
    }

    fn whole(&self) -> Option<Period> {
        let text = if self.is_school {
            format!("{}/{:02}", self.first, (self.first + 1) % 100)
        } else {
            self.first.to_string()
        };
        Period::read(&text).ok()
    }
}

/// What was read of a term so far.
#[derive(Default)]
struct Reading {
    is_list: bool,
    /// Days of one month that reach backwards: «15-10 қараша».
    is_backwards: bool,
    points: Vec<Point>,
    seasons: Vec<Season>,
    /// Seasons whose «period» has not come yet, by the month they begin in.
    seasons_of: Vec<u32>,
    /// Days whose month has not come yet.
    days: Vec<u32>,
    /// The last number, in digits, Roman or in words: which half, which quarter.
    number: Option<u32>,
    /// A year that stands before what it is of.
    year: Option<i32>,
    years: Vec<i32>,
    /// The first of two years in a row: «2026-2027 оқу жылы», to which months and halves belong then.
    school: Option<i32>,
    is_after_year: bool,
    part: Option<(Unit, u32)>,
    is_all_year: bool,
}

impl Reading {
    fn take(&mut self, word: &Word) {
        // «летние каникулы» are not the summer.
        if !matches!(word, Word::SeasonOf(_) | Word::Stretch | Word::Filler) {
            self.seasons_of.clear();
        }
        match *word {
            Word::Date(day, month, year) => {
                self.point(month, Some(day), year);
                self.days.clear();
            }
            Word::Year(year) => self.take_year(year),
            Word::Number(number) => {
                self.number = Some(number);
                if (1..=31).contains(&number) {
                    self.days.push(number);
                }
            }
            Word::Ordinal(number) => self.number = Some(number),
            Word::Month(month) => {
                let days = std::mem::take(&mut self.days);
                self.is_backwards |= !days.is_sorted();
                if days.is_empty() {
                    self.point(month, None, None);
                }
                for day in days {
                    self.point(month, Some(day), None);
                }
                self.number = None;
            }
            Word::Unit(unit) => {
                if let Some(number) = self.number.take() {
                    self.part = Some((unit, number));
                }
                self.days.clear();
            }
            Word::Season(first) => self.take_season(first),
            Word::SeasonOf(first) => self.seasons_of.push(first),
            Word::Stretch => {
                let seasons = std::mem::take(&mut self.seasons_of);
                seasons.into_iter().for_each(|it| self.take_season(it));
                self.days.clear();
            }
            Word::AllYear => self.is_all_year = true,
            Word::Filler => {}
            // «2-я неделя октября»: the number was not of a day.
            Word::Other => self.days.clear(),
        }
        self.is_after_year = matches!(word, Word::Year(_));
    }

    fn point(&mut self, month: u32, day: Option<u32>, year: Option<i32>) {
        let year = year.or(self.year);
        self.points.push(Point { year, month, day });
    }

    fn take_season(&mut self, first: u32) {
        let year = self.year;
        self.seasons.push(Season { first, year });
        self.days.clear();
    }

    fn take_year(&mut self, year: i32) {
        let before = self.years.last().copied().filter(|_| self.is_after_year);
        self.years.push(year);
        if let Some(first) = before.filter(|it| it + 1 == year) {
            self.take_school_year(first);
            return;
        }
        let points = self.points.iter_mut().map(|it| &mut it.year);
        let seasons = self.seasons.iter_mut().map(|it| &mut it.year);
        let mut closed = 0;
        for open in points.chain(seasons).filter(|it| it.is_none()) {
            *open = Some(year);
            closed += 1;
        }
        if closed == 0 {
            self.year = Some(year);
        }
    }

    /// Months named beside a school year lie in either of its years, whatever its first word closed.
    fn take_school_year(&mut self, first: i32) {
        self.school = Some(first);
        self.year = None;
        let points = self.points.iter_mut().map(|it| &mut it.year);
        let seasons = self.seasons.iter_mut().map(|it| &mut it.year);
        let closed = points.chain(seasons).filter(|it| **it == Some(first));
        closed.for_each(|it| *it = None);
    }

    /// «қазанның 15-і», «October 15»: the day stands after its month. A month that has its day takes no
    /// more: what follows it is an hour or a number of something else.
    fn take_trailing_days(&mut self) {
        let days = std::mem::take(&mut self.days);
        let is_backwards = !days.is_sorted();
        if let ([point], false) = (&self.points[..], days.is_empty())
            && point.day.is_none()
        {
            let Point { year, month, .. } = *point;
            let days = days.into_iter().map(|day| Point {
                year,
                month,
                day: Some(day),
            });
            self.points = days.collect();
            self.is_backwards |= is_backwards;
        }
    }

    fn finish(mut self, plan: &Year) -> Option<Period> {
        self.take_trailing_days();
        let school = self.school.map(|first| Year {
            first,
            is_school: true,
        });
        let year = self.years.first().copied().filter(|_| school.is_none());
        let plan = school.as_ref().unwrap_or(plan);
        if !self.points.is_empty() {
            // «лето (июль)» is a month; a season beside a month of another is no time at all.
            let fits = |it: &Point| self.seasons.iter().any(|season| season.has(it.month));
            let is_one = self.seasons.is_empty() || self.points.iter().all(fits);
            if !is_one || self.is_backwards && !self.is_list {
                return None;
            }
            return span_of(&self.points, plan, self.is_list);
        }
        if !self.seasons.is_empty() {
            let (first, last) = season::span_of(&self.seasons, plan)?;
            return whole_months(first, last);
        }
        if let Some((unit, number)) = self.part {
            return part_of(unit, number, year, plan);
        }
        if self.is_all_year {
            return plan.whole();
        }
        match self.years[..] {
            [first, last] if last == first + 1 => {
                Period::read(&format!("{first}/{:02}", last % 100)).ok()
            }
            [year] => Period::read(&year.to_string()).ok(),
            _ => None,
        }
    }
}

/// From the first to the last of the days and months named; nothing where they reach backwards.
fn span_of(points: &[Point], plan: &Year, is_list: bool) -> Option<Period> {
    let mut spans = Vec::with_capacity(points.len());
    for point in points {
        let year = point.year.unwrap_or_else(|| plan.of_month(point.month));
        let first = NaiveDate::from_ymd_opt(year, point.month, point.day.unwrap_or(1))?;
        let last = match point.day {
            Some(_) => first,
            None => last_of(first, 1)?,
        };
        spans.push((first, last));
    }
    if !is_list && !spans.is_sorted() {
        return None;
    }
    let first = spans.iter().map(|it| it.0).min()?;
    let last = spans.iter().map(|it| it.1).max()?;
    if points.iter().all(|it| it.day.is_none()) {
        return whole_months(first, last);
    }
    Period::of_days(first, last).ok()
}

/// Whole months: one, a quarter, or the days from the first to the last.
fn whole_months(first: NaiveDate, last: NaiveDate) -> Option<Period> {
    let (year, month) = (first.year(), first.month());
    if last_of(first, 1) == Some(last) {
        return Period::read(&format!("{year}-{month:02}")).ok();
    }
    if month % 3 == 1 && last_of(first, 3) == Some(last) {
        return Period::read(&format!("{year}-Q{}", month.div_ceil(3))).ok();
    }
    Period::of_days(first, last).ok()
}

fn last_of(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(months))?.pred_opt()
}

/// A half, a quarter or a term of a school of the plan's year, or of a year that is named.
fn part_of(unit: Unit, number: u32, year: Option<i32>, plan: &Year) -> Option<Period> {
    let months = |first: u32, count: u32| {
        let year = year.unwrap_or_else(|| plan.of_month(first));
        let first = NaiveDate::from_ymd_opt(year, first, 1)?;
        whole_months(first, last_of(first, count)?)
    };
    match (unit, number) {
        (Unit::Half, 1) if plan.is_school && year.is_none() => months(9, 4),
        (Unit::Half, 2) if plan.is_school && year.is_none() => months(1, 6),
        (Unit::Half, 1) => months(1, 6),
        (Unit::Half, 2) => months(7, 6),
        // The third quarter ends in the month in which a school year begins.
        (Unit::Quarter, 3) => {
            let first = NaiveDate::from_ymd_opt(year.unwrap_or(plan.first), 7, 1)?;
            whole_months(first, last_of(first, 3)?)
        }
        (Unit::Quarter, 1..=4) => months(number * 3 - 2, 3),
        (Unit::SchoolTerm, 1) => months(9, 2),
        (Unit::SchoolTerm, 2) => months(11, 2),
        (Unit::SchoolTerm, 3) => months(1, 3),
        (Unit::SchoolTerm, 4) => months(4, 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
