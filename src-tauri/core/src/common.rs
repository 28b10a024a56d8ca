//! Shapes that every noun shares at the edge: trilingual names, words, pages of rows, sorting.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::kazakh::date::{self, Epoch};

/// A language of the window and of papers.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Default,
)]
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
    /// Says whether no language has any text.
    pub fn is_empty(&self) -> bool {
        self.kk.is_empty() && self.ru.is_empty() && self.en.is_empty()
    }

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

    /// Puts words of one language over those there are; nothing typed changes nothing.
    pub fn put(&mut self, lang: Lang, words: Option<String>) {
        let own = match lang {
            Lang::Kk => &mut self.kk,
            Lang::Ru => &mut self.ru,
            Lang::En => &mut self.en,
        };
        if let Some(words) = words {
            *own = words;
        }
    }

    /// Says whether [`Trilingual::shown`] takes the words of another language.
    pub fn lacks(&self, lang: Lang) -> bool {
        let own = match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        };
        own.is_empty() && !self.shown(lang).is_empty()
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
        Self {
            key: key.into(),
            args: BTreeMap::new(),
        }
    }

    /// Adds a text.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl ToString) -> Self {
        self.args
            .insert(name.to_owned(), Argument::Text(text.to_string()));
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

/// Which part of a list: what is kept, or what was thrown away.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shelf {
    /// Outside the trash.
    #[default]
    Kept,
    /// In the trash.
    Trash,
}

impl Shelf {
    /// Returns the value of the column `trashed`.
    pub const fn trashed(self) -> i64 {
        self as i64
    }
}

impl From<bool> for Shelf {
    fn from(trashed: bool) -> Self {
        if trashed { Self::Trash } else { Self::Kept }
    }
}

/// Reads a day as typed and returns it in ISO form; nothing typed is no day. A year of
/// two digits is one of this century: most such days lie ahead.
///
/// Refuses with [`Code::BadDate`], naming the field.
pub fn read_day(field: &str, text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    date::read_day(text, Epoch::Y1900)
        .map(|read| read.date.to_string())
        .map_err(|_| {
            Error::refused(Code::BadDate)
                .with("field", field)
                .with("value", text)
        })
}

/// Refuses a day that lies before the first possible one, both in ISO form: [`Code::DayTooEarly`].
pub(crate) fn too_early(field: &str, day: &str, first: &str) -> Error {
    out_of_bounds(Code::DayTooEarly, field, day, first)
}

/// Refuses a day that lies after the last possible one, both in ISO form: [`Code::DayTooLate`].
pub(crate) fn too_late(field: &str, day: &str, last: &str) -> Error {
    out_of_bounds(Code::DayTooLate, field, day, last)
}

/// Days are told as people write them.
fn out_of_bounds(code: Code, field: &str, day: &str, limit: &str) -> Error {
    Error::refused(code)
        .with("field", field)
        .with("value", write_day(day))
        .with("limit", write_day(limit))
}

/// Writes a day as on paper, 27.11.2026; what is no day stays as it is.
pub fn write_day(iso: &str) -> String {
    let read: Option<chrono::NaiveDate> = iso.parse().ok();
    read.map_or_else(|| iso.to_owned(), |it| it.format("%d.%m.%Y").to_string())
}

/// Returns the day after another, in ISO form.
pub(crate) fn day_after(iso: &str) -> String {
    let read: Option<chrono::NaiveDate> = iso.parse().ok();
    let next = read.and_then(|it| it.succ_opt());
    next.map_or_else(|| iso.to_owned(), |it| it.to_string())
}

/// Reads the days from and to which something holds; either may be open.
///
/// Refuses with [`Code::BadDate`] a day that cannot be read and with [`Code::DayTooEarly`] an end
/// before its beginning.
pub fn read_span(from: &str, to: &str) -> Result<(String, String)> {
    read_span_of(["from", "to"], from, to)
}

/// Reads them where the fields are called otherwise; refuses as [`read_span`] does.
pub(crate) fn read_span_of(fields: [&str; 2], from: &str, to: &str) -> Result<(String, String)> {
    let (from, to) = (read_day(fields[0], from)?, read_day(fields[1], to)?);
    if !from.is_empty() && !to.is_empty() && to < from {
        return Err(too_early(fields[1], &to, &from));
    }
    Ok((from, to))
}

/// Mends a text as typed: spaces, composed letters, look-alikes of other alphabets.
pub fn mended(text: &str) -> String {
    crate::kazakh::mend(text).text
}

/// Mends a text in three languages; English keeps its letters.
pub fn mended_all(text: &Trilingual) -> Trilingual {
    Trilingual {
        kk: mended(&text.kk),
        ru: mended(&text.ru),
        en: mended(&text.en),
    }
}

/// Returns the length of a list as figures cross the border; no list is longer than a `u32`.
pub fn count_of<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
