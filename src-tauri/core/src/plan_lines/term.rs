//! The term of a line as people write it in a plan: «15 қазан», «октябрь», «1-жартыжылдық»,
//! «қараша-желтоқсан», «жыл бойы», «2026 ж. III тоқсан».
//!
//! What is understood is written in the grammar of [`Period`]; what is not stays a text. Months and days
//! without a year belong to the year of the plan. Deliberately absent: guessing. A week of a month is
//! that month, a season or a holiday is nothing.

use chrono::{Datelike as _, Months, NaiveDate};

use super::term_words::{Unit, Word, read_words};
use crate::events::Period;

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
    let mut reading = Reading::default();
    for word in &words {
        reading.take(word);
    }
    reading.finish(&Year::of(plan_year)?)
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
    points: Vec<Point>,
    /// Days whose month has not come yet.
    days: Vec<u32>,
    /// The last number, in digits, Roman or in words: which half, which quarter.
    number: Option<u32>,
    /// A year that stands before what it is of.
    year: Option<i32>,
    years: Vec<i32>,
    part: Option<(Unit, u32)>,
    is_all_year: bool,
}

impl Reading {
    fn take(&mut self, word: &Word) {
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
            Word::AllYear => self.is_all_year = true,
            Word::Filler => {}
            // «2-я неделя октября»: the number was not of a day.
            Word::Other => self.days.clear(),
        }
    }

    fn point(&mut self, month: u32, day: Option<u32>, year: Option<i32>) {
        let year = year.or(self.year);
        self.points.push(Point { year, month, day });
    }

    fn take_year(&mut self, year: i32) {
        self.years.push(year);
        let open = self.points.iter_mut().filter(|it| it.year.is_none());
        let mut closed = 0;
        for point in open {
            point.year = Some(year);
            closed += 1;
        }
        if closed == 0 {
            self.year = Some(year);
        }
    }

    fn finish(mut self, plan: &Year) -> Option<Period> {
        // «қазанның 15-і», «October 15»: the day stands after its month.
        if let ([point], false) = (&mut self.points[..], self.days.is_empty()) {
            let first = point.day.is_none().then(|| self.days.remove(0));
            point.day = point.day.or(first);
            let (month, year) = (point.month, point.year);
            let rest = std::mem::take(&mut self.days);
            let rest = rest.into_iter().map(|day| Point {
                year,
                month,
                day: Some(day),
            });
            self.points.extend(rest);
        }
        if !self.points.is_empty() {
            return span_of(&self.points, plan);
        }
        if let Some((unit, number)) = self.part {
            return part_of(unit, number, self.years.first().copied(), plan);
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

/// From the first to the last of the days and months named.
fn span_of(points: &[Point], plan: &Year) -> Option<Period> {
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
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let read = read_term(text, "2026/27").map(|it| it.text().to_owned());
        assert_eq!(read.unwrap_or_default(), expected, "«{text}»");
    }

    #[test]
    fn days_are_understood() {
        check("15 қазан", "2026-10-15");
        check("15 қазанда", "2026-10-15");
        check("15-қазан", "2026-10-15");
        check("15 октября", "2026-10-15");
        check("15.10", "2026-10-15");
        check("15.10.2026", "2026-10-15");
        check("15.10.26 ж.", "2026-10-15");
        check("2026-10-15", "2026-10-15");
        check("2027 жылғы 3 наурыз", "2027-03-03");
        check("3 наурыз", "2027-03-03");
        check("қазанның 15-і", "2026-10-15");
        check("до 20 декабря", "2026-12-20");
    }

    #[test]
    fn several_days_reach_from_the_first_to_the_last() {
        check("15-17 қазан", "2026-10-15/2026-10-17");
        check("15–17.10.2026", "2026-10-15/2026-10-17");
        check("с 15 по 17 октября", "2026-10-15/2026-10-17");
        check("28 қазан – 2 қараша", "2026-10-28/2026-11-02");
        check("15.10-17.10", "2026-10-15/2026-10-17");
        check("25 желтоқсан – 5 қаңтар", "2026-12-25/2027-01-05");
        check("10, 20, 30 қазан", "2026-10-10/2026-10-30");
        check("қазанның 15-17", "2026-10-15/2026-10-17");
    }

    #[test]
    fn months_belong_to_the_year_of_the_plan() {
        check("қазан", "2026-10");
        check("Қазан айы", "2026-10");
        check("октябрь", "2026-10");
        check("в мае", "2027-05");
        check("май", "2027-05");
        check("мамыр", "2027-05");
        check("октябрь 2027 г.", "2027-10");
        check("2027 ж. қазан", "2027-10");
        check("қыркүйек - қазан", "2026-09-01/2026-10-31");
        check("қараша-желтоқсан", "2026-11-01/2026-12-31");
        check("қазан-желтоқсан", "2026-Q4");
        check("январь-март", "2027-Q1");
        check("қазан, сәуір", "2026-10-01/2027-04-30");
        check("2-я неделя октября", "2026-10");
        check("қазанның 2-аптасы", "2026-10");
        check("қазан айы бойы", "2026-10");
        check("сентябрь-май", "2026-09-01/2027-05-31");
    }

    #[test]
    fn parts_of_a_year_are_understood() {
        check("1-жартыжылдық", "2026-09-01/2026-12-31");
        check("І жартыжылдық", "2026-09-01/2026-12-31");
        check("II жартыжылдықта", "2027-01-01/2027-06-30");
        check("бірінші жартыжылдық", "2026-09-01/2026-12-31");
        check("второе полугодие", "2027-01-01/2027-06-30");
        check("1 семестр", "2026-09-01/2026-12-31");
        check("2026 ж. III тоқсан", "2026-Q3");
        check("2026 ж. ІІІ тоқсан", "2026-Q3");
        check("IV тоқсан", "2026-Q4");
        check("1 квартал", "2027-Q1");
        check("III квартал", "2026-Q3");
        check("2 четверть", "2026-11-01/2026-12-31");
        check("четвёртый квартал", "2026-Q4");
    }

    #[test]
    fn what_repeats_takes_the_whole_year() {
        for text in [
            "жыл бойы",
            "оқу жылы бойы",
            "ай сайын",
            "ежемесячно",
            "в течение года",
            "В течение учебного года",
            "тұрақты",
            "тоқсан сайын",
            "еженедельно",
            "2026-2027 оқу жылы",
            "2026/27",
        ] {
            check(text, "2026/27");
        }
    }

    #[test]
    fn what_cannot_be_understood_is_left() {
        for text in [
            "",
            "-",
            "келісім бойынша",
            "по плану",
            "күзгі каникул",
            "31 ақпан",
            "қажет болғанда",
            "5 рет",
            "тоқсан",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn a_calendar_year_has_its_own_halves() {
        let check = |text: &str, expected: &str| {
            let read = read_term(text, "2026").map(|it| it.text().to_owned());
            assert_eq!(read.unwrap_or_default(), expected, "«{text}»");
        };
        check("қаңтар", "2026-01");
        check("1-жартыжылдық", "2026-01-01/2026-06-30");
        check("2 полугодие", "2026-07-01/2026-12-31");
        check("жыл бойы", "2026");
        assert_eq!(read_term("қазан", ""), None, "a plan without a year");
    }
}
