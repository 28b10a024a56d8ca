//! The name that an e-mail address spells, and the birthday or year beside it.

use chrono::{Datelike as _, NaiveDate};

use super::name_key::{NameKey, is_slip};
use crate::kazakh::fold;

/// A shorter name in an address is a chance.
const SHORTEST_NAME: usize = 3;

/// What the mailbox of an address holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InAddress {
    /// Its letters, folded together.
    letters: String,
    digits: String,
}

/// How far an address is of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Another name, or another birth date.
    Other,
    /// A whole name, and nothing of a birth date.
    Name,
    /// A name, and the year of birth.
    NameAndYear,
    /// A name, and the day and month of birth.
    NameAndDay,
}

/// Reads «kurmanbaeva.meruert1305@…» or «aituara11@…».
pub(super) fn in_address(email: &str) -> Option<InAddress> {
    let (mailbox, _) = email.split_once('@')?;
    let bare = mailbox.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = mailbox.get(bare.len()..)?.to_owned();
    let is_of_letters = |c: char| c.is_alphabetic() || matches!(c, '.' | '_' | '-');
    let letters = together(&[&fold(&bare.replace(['.', '_', '-'], " "))]);
    let is_name = letters.chars().count() > SHORTEST_NAME && bare.chars().all(is_of_letters);
    is_name.then_some(InAddress { letters, digits })
}

impl InAddress {
    /// Compares the address with one of the names of a person and their birth date. A given name or a
    /// surname with one letter of the other says nothing without the date.
    pub(super) fn spells(&self, name: &NameKey, born: Option<NaiveDate>) -> Spelling {
        let (surname, given) = (name.surname.as_str(), name.given.as_str());
        let is_short = |part: &str| part.chars().count() < SHORTEST_NAME;
        if is_short(surname) || is_short(given) {
            return Spelling::Other;
        }
        let is = |parts: [&str; 2]| together(&parts) == self.letters;
        let is_whole = is([surname, given]) || is([given, surname]);
        let is_part = is([given, first(surname)]) || is([surname, first(given)]);
        if !is_whole && !is_part {
            // A list may have misspelt the surname of somebody whose birthday stands in the address.
            let is_near =
                self.is_near(surname, given) && self.is_of(born) == Some(Spelling::NameAndDay);
            return if is_near {
                Spelling::Name
            } else {
                Spelling::Other
            };
        }
        match (self.is_of(born), self.digits.is_empty()) {
            (Some(told), _) => told,
            (None, true) if is_whole => Spelling::Name,
            // Digits that cannot be compared may be anybody's.
            (None, false) if is_whole && born.is_none() => Spelling::Name,
            (None, _) => Spelling::Other,
        }
    }

    /// The given name, and a surname with a slip of a key beside it.
    fn is_near(&self, surname: &str, given: &str) -> bool {
        let (surname, given) = (together(&[surname]), together(&[given]));
        let ends = [
            self.letters.strip_prefix(given.as_str()),
            self.letters.strip_suffix(given.as_str()),
        ];
        ends.into_iter().flatten().any(|it| is_slip(it, &surname))
    }

    fn is_of(&self, born: Option<NaiveDate>) -> Option<Spelling> {
        let born = born?;
        let year = born.year().to_string();
        let day = format!("{:02}{:02}", born.day(), born.month());
        match self.digits.as_str() {
            "" => None,
            digits if digits == day => Some(Spelling::NameAndDay),
            digits if digits == year || Some(digits) == year.get(2..) => {
                Some(Spelling::NameAndYear)
            }
            _ => None,
        }
    }
}

fn first(word: &str) -> &str {
    let end = word.chars().next().map_or(0, char::len_utf8);
    word.get(..end).unwrap_or_default()
}

/// Folded words as one, letters that meet told once as in any folded word.
fn together(words: &[&str]) -> String {
    let mut letters = String::new();
    for letter in words
        .iter()
        .flat_map(|it| it.chars())
        .filter(|it| *it != ' ')
    {
        if !letters.ends_with(letter) {
            letters.push(letter);
        }
    }
    letters
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kazakh::name::FullName;

    #[test]
    fn an_address_spells_a_name_and_a_birthday() {
        let name = NameKey::new(&FullName::new("Әлжанов", "Айтуар", ""));
        let born = |text: &str| Some(text.parse().unwrap());
        let cases = [
            ("alzhanov.aituar@mail.ru", Spelling::Name),
            ("aituar_alzhanov@mail.ru", Spelling::Name),
            ("aituar_alzhanov2903@mail.ru", Spelling::NameAndDay),
            ("aituar_alzhanov2803@mail.ru", Spelling::Other),
            ("aituar.alzhaov2903@mail.ru", Spelling::Name),
            ("alzhaov.aituar2903@mail.ru", Spelling::Name),
            ("aituar.alzhaov2803@mail.ru", Spelling::Other),
            ("aituar.alzhaov2011@mail.ru", Spelling::Other),
            ("aitur.alzhanov2903@mail.ru", Spelling::Other),
            ("aituara11@mail.ru", Spelling::NameAndYear),
            ("alzhanova2011@mail.ru", Spelling::NameAndYear),
            ("aituara12@mail.ru", Spelling::Other),
            ("aituara@mail.ru", Spelling::Other),
            ("star2011@mail.ru", Spelling::Other),
        ];
        for (email, expected) in cases {
            let found = in_address(email).map(|it| it.spells(&name, born("2011-03-29")));
            assert_eq!(found, Some(expected), "{email}");
        }
        let told = in_address("aituar.alzhanov11@mail.ru").unwrap();
        assert_eq!(told.spells(&name, None), Spelling::Name);
        assert_eq!(in_address("1234@mail.ru"), None);
    }
}
