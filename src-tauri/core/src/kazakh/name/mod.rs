//! Names of people: reading them as they are typed, comparing them, casing them.
//!
//! No part of a name is required but one; a surname without -ов, a surname in -ұлы, a name of one
//! word are all normal. Letters are never changed beyond look-alikes, composition and case.

mod alias;
mod arrange;
mod capitals;
mod compare;
mod doubt;
mod guess;
mod lists;
mod patronymic;
mod read;
mod sign;
mod spelling;
mod word;

use serde::{Deserialize, Serialize};

pub use alias::search_text;
pub use arrange::arrange_parts;
pub use capitals::capitals;
pub use compare::{FoldedName, NameAgreement, compare};
pub use doubt::{Doubt, doubts};
pub use guess::guess_sex;
pub(crate) use lists::given_is_known;
pub use read::{Confidence, ReadName, read_full_name};
pub use sign::{looks_like_device, looks_like_test, looks_like_total};
pub use spelling::{Merit, OtherSpelling, other_spelling};

/// The name of a person in three parts; an unknown part is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FullName {
    /// Тегі.
    pub surname: String,
    /// Аты; initials when nothing more is known.
    pub given: String,
    /// Әкесінің аты, Kazakh or Russian style.
    pub patronymic: String,
}

impl FullName {
    /// Makes a name of three parts; pass "" for what is not known.
    pub fn new(surname: &str, given: &str, patronymic: &str) -> Self {
        Self {
            surname: surname.to_owned(),
            given: given.to_owned(),
            patronymic: patronymic.to_owned(),
        }
    }

    /// Returns the parts in the order of documents: surname, given name, patronymic.
    pub fn parts(&self) -> [&str; 3] {
        [&self.surname, &self.given, &self.patronymic]
    }

    /// Returns the one word that is known of a name, where nothing else of it is.
    pub fn only_word(&self) -> Option<&str> {
        let mut known = self.parts().into_iter().filter(|part| !part.is_empty());
        let first = known.next();
        first.filter(|_| known.next().is_none())
    }

    /// Returns the name as documents write it, the known parts with single spaces between.
    pub fn in_full(&self) -> String {
        let known: Vec<&str> = self
            .parts()
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        known.join(" ")
    }

    /// Returns the short form «Ахметова А. Қ.».
    pub fn with_initials(&self) -> String {
        if self.surname.is_empty() {
            return self.in_full();
        }
        let initials = [&self.given, &self.patronymic]
            .into_iter()
            .filter_map(|part| part.chars().next())
            .fold(String::new(), |all, c| format!("{all} {c}."));
        format!("{}{initials}", self.surname)
    }

    /// Tells whether no part is known.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|part| part.is_empty())
    }

    /// Tells whether the name is written in Latin letters only.
    pub fn is_latin(&self) -> bool {
        let letters = || {
            self.parts()
                .into_iter()
                .flat_map(str::chars)
                .filter(|c| c.is_alphabetic())
        };
        letters().next().is_some() && letters().all(super::latin::is_latin)
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
