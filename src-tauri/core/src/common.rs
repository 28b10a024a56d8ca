//! Shapes that every noun shares at the edge: trilingual names, words, pages of rows, sorting.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language of the window and of papers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Lang {
    /// Kazakh.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, Kazakh first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// Reads `kk`, `ru` or `en`.
    pub fn find(text: &str) -> Option<Self> {
        match text {
            "kk" => Some(Self::Kk),
            "ru" => Some(Self::Ru),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Returns `kk`, `ru` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

/// One text in the three languages; an empty one falls back to another when shown.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Trilingual {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Trilingual {
    /// Returns the text in a language, or in the next one that has it.
    pub fn shown(&self, lang: Lang) -> &str {
        let order = match lang {
            Lang::Kk => [&self.kk, &self.ru, &self.en],
            Lang::Ru => [&self.ru, &self.kk, &self.en],
            Lang::En => [&self.en, &self.ru, &self.kk],
        };
        order
            .into_iter()
            .find(|text| !text.is_empty())
            .map_or("", String::as_str)
    }
}

/// A part of a list; `total` counts every row the query meets.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Rows<T> {
    /// The rows of this part.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub total: u32,
}

/// The order of a list.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Sort {
    /// The column; an unknown one means the list's usual order.
    pub by: String,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Sort {
    /// Returns the SQL word for the direction.
    pub const fn direction(&self) -> &'static str {
        if self.descending { "DESC" } else { "ASC" }
    }
}

/// Words kept apart from any language: a Fluent id and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Message {
    /// The id.
    pub key: String,
    /// The arguments by name.
    pub args: BTreeMap<String, Argument>,
}

/// A value inside a sentence; numbers choose the plural.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Argument {
    /// A name or a title.
    Text(String),
    /// A count.
    Number(u32),
}

impl Message {
    /// Names an id without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: BTreeMap::new() }
    }

    /// Adds a text.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl ToString) -> Self {
        self.args.insert(name.to_owned(), Argument::Text(text.to_string()));
        self
    }

    /// Says what it is about.
    #[must_use]
    pub fn name(self, name: &str) -> Self {
        self.with("name", name)
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &str, number: u32) -> Self {
        self.args.insert(name.to_owned(), Argument::Number(number));
        self
    }

    /// Says how many there are.
    #[must_use]
    pub fn count(self, count: u32) -> Self {
        self.number("count", count)
    }
}
