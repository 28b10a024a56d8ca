//! Cells that hold several options of a list: «Саулық, Қамқор (қарттар, мүгедектер); Білім».

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::kazakh::fold;
use crate::reference_data::{ReferenceRow, shipped_of};

/// The options a cell names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// Keys of the rows named, in the order of the cell, each once.
    pub keys: Vec<String>,
    /// Parts that name no row, as typed.
    pub unknown: Vec<String>,
}

/// Recognises the directions a cell names, by the shipped list.
///
/// ```
/// use tizim_core::kazakh::recognise::recognise_direction_list;
/// let options = recognise_direction_list("Қамқор (қарттар, жетімдер), Үміт");
/// assert_eq!(options.keys, ["qamqor", "umit"]);
/// ```
pub fn recognise_direction_list(text: &str) -> Options {
    SHIPPED.recognise(text)
}

static SHIPPED: LazyLock<OptionNames> = LazyLock::new(|| OptionNames::new(shipped_of("direction")));

/// Recognises the rows of a list that a cell names, whatever separates them.
///
/// An option's own text may hold the separator: commas in brackets never separate, and parts are
/// put together again when only together they are the name of a row. For many cells make an
/// [`OptionNames`] once.
pub fn recognise_options(text: &str, rows: &[ReferenceRow]) -> Options {
    OptionNames::new(rows).recognise(text)
}

impl Options {
    fn add(&mut self, key: &str) {
        if !self.keys.iter().any(|known| known == key) {
            self.keys.push(key.to_owned());
        }
    }

    /// «Білім және Үміт» holds two names; else the piece is unknown.
    fn add_words(&mut self, piece: &str, names: &OptionNames) {
        let parts: Vec<&str> = [" және ", " мен ", " и ", " and ", " & "]
            .into_iter()
            .find(|and| piece.contains(and))
            .map(|and| piece.split(and).collect())
            .unwrap_or_default();
        let found: Vec<&str> = parts.iter().filter_map(|part| names.find(part)).collect();
        if !parts.is_empty() && found.len() == parts.len() {
            found.into_iter().for_each(|key| self.add(key));
        } else {
            self.unknown.push(piece.to_owned());
        }
    }
}

/// Every folded name of every row, with and without what stands in brackets.
pub struct OptionNames(Vec<(String, String)>);

impl OptionNames {
    /// Makes the names of a list ready for recognising many cells.
    pub fn new<'a>(rows: impl IntoIterator<Item = &'a ReferenceRow>) -> Self {
        let forms = |name: &str| [fold(name), fold(&without_brackets(name))];
        let of_row = |row: &ReferenceRow| -> Vec<(String, String)> {
            let named = row.names().flat_map(forms).filter(|name| !name.is_empty());
            named.map(|name| (name, row.key.clone())).collect()
        };
        Self(rows.into_iter().flat_map(of_row).collect())
    }

    /// Recognises the rows a cell names; see [`recognise_options`].
    pub fn recognise(&self, text: &str) -> Options {
        let mut options = Options::default();
        let pieces = split_outside_brackets(text);
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            // The longest run of pieces that is a name wins: an option may hold commas itself.
            let longest = (at + 1..=pieces.len()).rev().find_map(|end| {
                let found = match pieces.get(at..end)? {
                    [piece] => self.find(piece),
                    run => self.find_whole(&run.join(", ")),
                };
                found.map(|key| (end, key))
            });
            match longest {
                Some((end, key)) => {
                    options.add(key);
                    at = end;
                }
                None => {
                    options.add_words(piece, self);
                    at += 1;
                }
            }
        }
        options
    }

    fn find_whole(&self, text: &str) -> Option<&str> {
        self.find_folded(&fold(text))
    }

    fn find_folded(&self, folded: &str) -> Option<&str> {
        let row = self
            .0
            .iter()
            .find(|(name, _)| name == folded && !folded.is_empty());
        row.map(|(_, key)| key.as_str())
    }

    /// A whole name first, then the name before brackets or an explanation after a dash or colon.
    fn find(&self, text: &str) -> Option<&str> {
        let text = text.trim_start_matches(|c: char| c.is_numeric() || " .)•-–—*".contains(c));
        let head = text.split([':', '–', '—']).next().unwrap_or(text);
        let forms = [fold(text), fold(&without_brackets(text)), fold(head)];
        forms
            .iter()
            .filter(|form| !form.is_empty())
            .find_map(|form| {
                self.0
                    .iter()
                    .find(|(name, _)| name == form)
                    .map(|(_, key)| key.as_str())
            })
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn split_outside_brackets(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    // A bracket nobody closed must not swallow the rest of the cell.
    let closes = text.matches(['(', '[']).count() == text.matches([')', ']']).count();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let separates = matches!(c, ',' | ';' | '\n' | '/' | '|' | '•' | '+' | '\r');
        if separates && (depth == 0 || !closes) {
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    let trimmed = pieces.iter().map(|piece| piece.trim().to_owned());
    trimmed
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
        .collect()
}
