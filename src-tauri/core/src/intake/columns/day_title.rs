//! Titles that say of which day or session a column is: «15.10», «15 қазан», «Белгі 15.10», «1-күн».

use chrono::{Datelike, NaiveDate};

use super::ColumnMeaning;
use super::header_words::match_title;
use crate::kazakh::date::find_month;
use crate::kazakh::fold;

/// Where a session stands among those of its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionPlace {
    /// Its day, where it has one.
    pub date: Option<NaiveDate>,
    /// Which day of the event that is, counted from 1.
    pub day: u32,
    /// Which session of the event it is, counted from 1.
    pub number: u32,
}

/// What a title names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DayTitle {
    /// Days by month and day, and the year where it stands there: one, or those it may be read as.
    Dates(Vec<(Option<i32>, u32, u32)>),
    /// «2-күн».
    Day(u32),
    /// «2-сабақ», «Подпись 2».
    Session(u32),
    /// «15»: a day of the month or a session's number.
    Bare(u32),
}

/// Words for a day of an event, folded.
const DAY_WORDS: [&str; 5] = ["кун", "куни", "кунги", "ден", "даи"];
/// Beginnings of words for a session, folded.
const SESSION_WORDS: [&str; 6] = ["сабак", "занати", "сеси", "урок", "лесон", "кездес"];
/// Words beside a day that say nothing of their own, folded.
const IDLE: [&str; 31] = [
    "г",
    "год",
    "года",
    "ж",
    "жил",
    "жилги",
    "днеи",
    "дниа",
    "число",
    "за",
    "на",
    "от",
    "ши",
    "и",
    "иа",
    "е",
    "го",
    "ст",
    "нд",
    "рд",
    "пн",
    "вт",
    "ср",
    "чт",
    "пт",
    "сб",
    "вс",
    "дс",
    "бс",
    "жм",
    "жс",
];
/// Beginnings of the names of the days of a week, folded.
const WEEKDAYS: [&str; 12] = [
    "дуисенб",
    "сеисенб",
    "сарсенб",
    "беисенб",
    "сенби",
    "жексенб",
    "жума",
    "понед",
    "вторн",
    "четв",
    "патн",
    "субот",
];

impl DayTitle {
    /// Whether a session is the one that is named.
    pub(super) fn is_of(&self, place: SessionPlace) -> bool {
        match self {
            Self::Dates(days) => place.date.is_some_and(|date| {
                days.iter().any(|(year, month, day)| {
                    year.is_none_or(|it| it == date.year())
                        && (*month, *day) == (date.month(), date.day())
                })
            }),
            Self::Day(number) => *number == place.day,
            Self::Session(number) => *number == place.number,
            Self::Bare(number) => {
                *number == place.number || place.date.is_some_and(|it| it.day() == *number)
            }
        }
    }

    /// Returns the day that is named, «16.10», where it is one alone.
    pub(super) fn day(&self) -> Option<String> {
        let Self::Dates(days) = self else { return None };
        let (year, month, day) = days.first()?;
        let year = year.map(|it| format!(".{it}")).unwrap_or_default();
        Some(format!("{day:02}.{month:02}{year}"))
    }
}

/// Reads a title; nothing where it names no day and no session, or says something else as well.
pub(super) fn read_day_title(title: &str) -> Option<DayTitle> {
    let meaning = match_title(title).map(|it| it.meaning);
    if meaning.is_some_and(|it| it != ColumnMeaning::Mark) {
        return None;
    }
    let mut found = Found {
        is_mark: meaning.is_some(),
        ..Found::default()
    };
    for piece in pieces(title) {
        found.take(&piece)?;
    }
    found.settle()
}

/// What the words of a title say.
#[derive(Default)]
struct Found {
    is_mark: bool,
    dates: Vec<(Option<i32>, u32, u32)>,
    months: Vec<u32>,
    numbers: Vec<u32>,
    year: Option<i32>,
    is_day: bool,
    is_session: bool,
}

impl Found {
    /// Takes a piece; nothing where it says that the title is of something else.
    fn take(&mut self, piece: &str) -> Option<()> {
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            return self.take_number(piece);
        }
        let folded = fold(piece);
        let word = folded.as_str();
        let begins = |list: &[&str]| list.iter().any(|it| word.starts_with(it));
        if DAY_WORDS.contains(&word) {
            self.is_day = true;
        } else if begins(&SESSION_WORDS) {
            self.is_session = true;
        } else if let Some(month) = find_month(piece) {
            self.months.push(month);
        } else if !(self.is_mark || IDLE.contains(&word) || begins(&WEEKDAYS) || word.is_empty()) {
            return None;
        }
        Some(())
    }

    fn take_number(&mut self, piece: &str) -> Option<()> {
        // «09:00» beside a day says when it began.
        if piece.contains(':') {
            return Some(());
        }
        let parts: Vec<&str> = piece.split(['.', '/', '-']).collect();
        let numbers: Vec<u32> = parts
            .iter()
            .map(|it| it.parse())
            .collect::<Result<_, _>>()
            .ok()?;
        match numbers.as_slice() {
            [year] if (1990..=2100).contains(year) => self.year = i32::try_from(*year).ok(),
            [number] => self.numbers.push(*number),
            [a, b] if piece.contains('/') => self.may_be(&[(None, *b, *a), (None, *a, *b)]),
            // A spreadsheet loses the nought of «15.10».
            [a, 1] if parts.last() == Some(&"1") => self.may_be(&[(None, 10, *a), (None, 1, *a)]),
            [a, b] => self.may_be(&[(None, *b, *a)]),
            [year, b, c] if *year > 31 => self.may_be(&[(year_of(*year), *b, *c)]),
            [a, b, year] if piece.contains('/') => {
                let year = year_of(*year);
                self.may_be(&[(year, *b, *a), (year, *a, *b)]);
            }
            [a, b, year] => self.may_be(&[(year_of(*year), *b, *a)]),
            _ => return None,
        }
        Some(())
    }

    /// Keeps the days among these that there are.
    fn may_be(&mut self, days: &[(Option<i32>, u32, u32)]) {
        let is_day = |it: &&(Option<i32>, u32, u32)| {
            NaiveDate::from_ymd_opt(it.0.unwrap_or(2024), it.1, it.2).is_some()
        };
        self.dates.extend(days.iter().filter(is_day).copied());
    }

    fn settle(mut self) -> Option<DayTitle> {
        if let ([month], [day, ..]) = (self.months.as_slice(), self.numbers.as_slice()) {
            let (month, day) = (*month, *day);
            self.may_be(&[(self.year, month, day)]);
        }
        if !self.dates.is_empty() {
            return Some(DayTitle::Dates(self.dates));
        }
        let [number] = self.numbers.as_slice() else {
            return None;
        };
        match () {
            () if !(1..=366).contains(number) || !self.months.is_empty() => None,
            () if self.is_session || self.is_mark && !self.is_day => {
                Some(DayTitle::Session(*number))
            }
            () if self.is_day => Some(DayTitle::Day(*number)),
            () if *number <= 31 => Some(DayTitle::Bare(*number)),
            () => None,
        }
    }
}

fn year_of(year: u32) -> Option<i32> {
    i32::try_from(if year < 100 { year + 2000 } else { year }).ok()
}

/// Cuts a title into words of letters and numbers with what joins them: «1-күн» is a number and a word.
fn pieces(title: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut before = ' ';
    for c in title.chars().chain([' ']) {
        let goes_on = match before {
            _ if c.is_alphabetic() => before.is_alphabetic(),
            _ if c.is_ascii_digit() => before.is_ascii_digit() || "./-:".contains(before),
            _ => "./-:".contains(c) && before.is_ascii_digit(),
        };
        if !goes_on && !piece.is_empty() {
            let bare = piece.trim_end_matches(['.', '/', '-', ':']);
            pieces.push(bare.to_owned());
            piece.clear();
        }
        if c.is_alphanumeric() || goes_on {
            piece.push(c);
        }
        before = if goes_on || c.is_alphanumeric() {
            c
        } else {
            ' '
        };
    }
    pieces
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn place(date: &str, number: u32) -> SessionPlace {
        SessionPlace {
            date: date.parse().ok(),
            day: number,
            number,
        }
    }

    #[test]
    fn titles_name_the_day_or_the_number_of_a_session() {
        let first = place("2026-10-15", 1);
        let second = place("2026-10-16", 2);
        let titles = [
            "15.10",
            "15.10.2026",
            "15.10.26 (бейсенбі)",
            "2026-10-15",
            "10/15/2026",
            "15/10",
            "15.1",
            "15 қазан",
            "15 қазан 2026 ж.",
            "15-қазан",
            "15 октября, чт",
            "October 15",
            "Белгі 15.10",
            "Белгі · 15.10",
            "Қазан · 15",
            "Отметка о присутствии 15.10",
            "15.10 09:00",
            "1-күн",
            "День 1",
            "1 день",
            "Day 1",
            "1-сабақ",
            "Занятие 1",
            "Подпись 1",
            "15",
        ];
        for title in titles {
            let read = read_day_title(title).unwrap_or_else(|| panic!("{title}"));
            assert!(read.is_of(first), "{title}: {read:?}");
            assert!(!read.is_of(second), "{title}: {read:?}");
        }
    }

    #[test]
    fn other_titles_name_none() {
        let titles = [
            "ФИО",
            "Белгі",
            "Туған күні",
            "Туған күні 15.10",
            "Топ 1",
            "Телефон 2",
            "№ 1",
            "Қай күні келесіз?",
            "Сұрақ 1",
            "45.13",
            "Қазан",
            "",
        ];
        for title in titles {
            assert_eq!(read_day_title(title), None, "{title}");
        }
    }
}
