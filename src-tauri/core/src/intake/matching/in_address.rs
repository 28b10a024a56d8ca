//! The name that an e-mail address spells, and the birthday or year beside it.

use chrono::{Datelike as _, NaiveDate};

use crate::kazakh::name::{FullName, read_full_name};

/// A shorter part of an address is an initial or a chance.
const SHORTEST_PART: usize = 3;

/// What the mailbox of an address says of its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InAddress {
    /// The name, of two words.
    pub(super) name: FullName,
    digits: String,
}

/// Whether the digits of an address are of a birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// There are none, or the birth date is not known.
    Unknown,
    /// They are its day and month, or its year.
    Of(Part),
    /// They are none of these.
    Other,
}

/// The part of a date that digits tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    DayAndMonth,
    Year,
}

/// Reads «kurmanbaeva.meruert1305@…»; nothing where the mailbox is not two words.
pub(super) fn in_address(email: &str) -> Option<InAddress> {
    let (mailbox, _) = email.split_once('@')?;
    let bare = mailbox.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = mailbox.get(bare.len()..)?.to_owned();
    let words: Vec<&str> = bare
        .split(['.', '_', '-'])
        .filter(|it| !it.is_empty())
        .collect();
    let is_word = |word: &&str| {
        word.chars().count() >= SHORTEST_PART && word.chars().all(char::is_alphabetic)
    };
    if words.len() != 2 || !words.iter().all(is_word) {
        return None;
    }
    let name = read_full_name(&words.join(" ")).name;
    (!name.surname.is_empty() && !name.given.is_empty()).then_some(InAddress { name, digits })
}

impl InAddress {
    /// Compares the digits with a birth date.
    pub(super) fn digits_of(&self, born: Option<NaiveDate>) -> Digits {
        let Some(born) = born.filter(|_| !self.digits.is_empty()) else {
            return Digits::Unknown;
        };
        let day = format!("{:02}{:02}", born.day(), born.month());
        let year = born.year().to_string();
        match self.digits.as_str() {
            digits if digits == day => Digits::Of(Part::DayAndMonth),
            digits if digits == year || Some(digits) == year.get(2..) => Digits::Of(Part::Year),
            _ => Digits::Other,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_two_words_is_a_name() {
        let read = in_address("kurmanbaeva.meruert1305@mail.ru").unwrap();
        assert_eq!(
            read.name
                .parts()
                .map(str::len)
                .iter()
                .filter(|it| **it > 0)
                .count(),
            2
        );
        let born = |text: &str| Some(text.parse().unwrap());
        assert_eq!(
            read.digits_of(born("2007-05-13")),
            Digits::Of(Part::DayAndMonth)
        );
        assert_eq!(read.digits_of(born("2007-05-14")), Digits::Other);
        assert_eq!(read.digits_of(None), Digits::Unknown);
        for email in [
            "info@mail.ru",
            "aidana_k@mail.ru",
            "star2007@mail.ru",
            "a.b.c@mail.ru",
        ] {
            assert_eq!(in_address(email), None, "{email}");
        }
    }
}
