//! Values of lists: what a cell means, with a person's corrections, each different text once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::intake::columns::ColumnMeaning;
use crate::kazakh::recognise::{
    Options, Recognised, recognise_district_in, recognise_options, recognise_row, recognise_school,
};
use crate::own_fields::OwnField;
use crate::reference_data::{ReferenceRow, shipped_of};

/// The academy's lists that values are recognised by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// Districts and cities.
    pub districts: Vec<ReferenceRow>,
    /// Schools.
    pub schools: Vec<ReferenceRow>,
    /// Volunteering directions.
    pub directions: Vec<ReferenceRow>,
    /// Faculties.
    pub faculties: Vec<ReferenceRow>,
    /// Categories of people.
    pub categories: Vec<ReferenceRow>,
    /// Kinds of clubs.
    pub club_kinds: Vec<ReferenceRow>,
    /// Columns of the academy's own.
    pub own: Vec<OwnField>,
}

impl Reference {
    /// Returns the lists that come with the program.
    pub fn shipped() -> Self {
        let of = |kind: &str| shipped_of(kind).cloned().collect();
        Self {
            districts: of("district"),
            schools: of("school"),
            directions: of("direction"),
            faculties: of("faculty"),
            categories: of("category"),
            club_kinds: of("club_kind"),
            own: Vec::new(),
        }
    }
}

/// What a person said about values: the text of a column and what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections(BTreeMap<(ColumnMeaning, String), String>);

impl Corrections {
    /// Keeps an answer: in columns of this meaning `raw` stands for `meant`, a key or a text.
    pub fn set(&mut self, meaning: ColumnMeaning, raw: &str, meant: &str) {
        self.0.insert((meaning, tidy(raw)), meant.to_owned());
    }

    /// Returns every answer: the meaning of the column, the text, what it stands for.
    pub fn entries(&self) -> impl Iterator<Item = (ColumnMeaning, &str, &str)> {
        self.0
            .iter()
            .map(|((meaning, raw), meant)| (*meaning, raw.as_str(), meant.as_str()))
    }

    /// Returns what a text stands for.
    pub fn find(&self, meaning: ColumnMeaning, raw: &str) -> Option<&str> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&(meaning, tidy(raw))).map(String::as_str)
    }
}

fn tidy(raw: &str) -> String {
    raw.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// What a text was recognised as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The key, if nothing else can be meant.
    pub key: Option<String>,
    /// Keys a person may choose from, the likeliest first.
    pub candidates: Vec<String>,
}

/// Recognises values and remembers each answer, because a column repeats itself.
pub(in crate::intake) struct Recogniser<'a> {
    reference: &'a Reference,
    corrections: &'a Corrections,
    found: BTreeMap<(ColumnMeaning, String), Found>,
    directions: BTreeMap<String, Options>,
}

impl<'a> Recogniser<'a> {
    pub(in crate::intake) fn new(reference: &'a Reference, corrections: &'a Corrections) -> Self {
        Self {
            reference,
            corrections,
            found: BTreeMap::new(),
            directions: BTreeMap::new(),
        }
    }

    /// Finds a column of the academy's own.
    pub(in crate::intake) fn own(&self, id: Id) -> Option<&'a OwnField> {
        self.reference.own.iter().find(|it| it.id == id)
    }

    /// Puts what a person said in place of the text.
    pub(in crate::intake) fn correct(&self, meaning: ColumnMeaning, text: &str) -> String {
        self.corrections
            .find(meaning, text)
            .unwrap_or(text)
            .to_owned()
    }

    /// Returns what a person said a text stands for.
    pub(in crate::intake) fn told(&self, meaning: ColumnMeaning, text: &str) -> Option<String> {
        self.corrections.find(meaning, text).map(str::to_owned)
    }

    /// Returns the key a text certainly means.
    pub(in crate::intake) fn find(&mut self, meaning: ColumnMeaning, text: &str) -> Option<String> {
        self.look_up(meaning, text).key
    }

    /// Returns what a text may mean.
    pub(in crate::intake) fn look_up(&mut self, meaning: ColumnMeaning, text: &str) -> Found {
        let place = (meaning, text.to_owned());
        if let Some(found) = self.found.get(&place) {
            return found.clone();
        }
        let found = self.recognise(meaning, &self.correct(meaning, text));
        self.found.insert(place, found.clone());
        found
    }

    fn recognise(&self, meaning: ColumnMeaning, text: &str) -> Found {
        let rows = match meaning {
            ColumnMeaning::District => &self.reference.districts,
            ColumnMeaning::School => &self.reference.schools,
            ColumnMeaning::Faculty => &self.reference.faculties,
            ColumnMeaning::Category => &self.reference.categories,
            _ => return Found::default(),
        };
        if let Some(row) = rows.iter().find(|row| row.key == text) {
            return Found {
                key: Some(row.key.clone()),
                candidates: Vec::new(),
            };
        }
        let recognised = match meaning {
            ColumnMeaning::District => recognise_district_in(text, rows)
                .map_or_else(|| recognise_row(text, rows), Recognised::Certain),
            ColumnMeaning::School => recognise_school(text, rows),
            _ => recognise_row(text, rows),
        };
        match recognised {
            Recognised::Certain(key) => Found {
                key: Some(key),
                candidates: Vec::new(),
            },
            Recognised::Likely(candidates) => Found {
                key: None,
                candidates,
            },
            Recognised::None => Found::default(),
        }
    }

    /// Returns the directions a cell names and the pieces nobody knows.
    pub(in crate::intake) fn directions(&mut self, text: &str) -> Options {
        if let Some(options) = self.directions.get(text) {
            return options.clone();
        }
        let mut options = recognise_options(text, &self.reference.directions);
        let unknown = std::mem::take(&mut options.unknown);
        for piece in unknown {
            match self.corrections.find(ColumnMeaning::Directions, &piece) {
                Some(key) if !options.keys.iter().any(|k| k == key) => {
                    options.keys.push(key.to_owned())
                }
                Some(_) => {}
                None => options.unknown.push(piece),
            }
        }
        self.directions.insert(text.to_owned(), options.clone());
        options
    }
}
