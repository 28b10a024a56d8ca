//! Certificates, letters of thanks, diplomas: one page each, many in one file.

mod backdrop;
mod boxes;
mod draw;
mod fit;
mod place;
mod proof;
mod runs;
mod signatures;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use boxes::boxes;
pub use draw::{draw_certificates, draw_sets};
pub use proof::{MissingLetters, NameFit, Proof, proof};
pub use wording::{EventWords, Sex, Wording, hours_word, titles, wording};

use super::picture::Picture;
use super::template::{InkWay, Template};
use super::words::PaperLang;

/// What kind of paper it is; the words on it follow from this.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum CertificateKind {
    /// Took part: сертификат.
    #[default]
    Certificate,
    /// A letter of thanks.
    Thanks,
    /// A place won.
    Diploma,
    /// Praise for pupils and students.
    Praise,
    /// A course was finished, with its hours.
    Completion,
    /// A club belongs to the academy.
    Club,
}

/// A name as it is printed, with the one place where it may be parted into two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedName {
    /// What stands on the first line when there are two: in Kazakh and Russian the surname.
    pub first: String,
    /// The rest; empty for a name of one word.
    pub rest: String,
}

impl PrintedName {
    /// Joins name parts as given, leaving out empty ones; the first part may stand alone.
    pub fn of_parts(parts: &[&str]) -> Self {
        let mut parts = parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty());
        let first = parts.next().unwrap_or_default().to_owned();
        Self {
            first,
            rest: parts.collect::<Vec<_>>().join(" "),
        }
    }

    /// Returns the name on one line.
    pub fn whole(&self) -> String {
        if self.rest.is_empty() {
            self.first.clone()
        } else {
            format!("{} {}", self.first, self.rest)
        }
    }
}

/// Who signs, and as what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Signatory {
    /// Office as written on papers, nominative.
    pub position: String,
    /// Initials and surname.
    pub name: String,
}

/// Everything one paper says, ready to be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificatePaper {
    /// What kind of paper it is.
    pub kind: CertificateKind,
    /// What it says in its first language.
    pub text: PaperText,
    /// What it says in its second one, if it has one.
    pub second: Option<PaperText>,
    /// Whose paper it is.
    pub name: PrintedName,
    /// Number without the check character, as in «VJ-2026-7K-0128».
    pub number: String,
    /// Check character, set small beside the number.
    pub check: String,
    /// What the QR code carries.
    pub qr_payload: Option<String>,
    /// Whether the place for the stamp is marked with its letters.
    pub seal: SealPlace,
}

/// What a paper says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperText {
    /// The language.
    pub lang: PaperLang,
    /// Title, as in «СЕРТИФИКАТ».
    pub title: String,
    /// The body that issues, as written on papers.
    pub issuer: String,
    /// A line between title and name, as in «награждается».
    pub lead: Option<String>,
    /// The sentence, in the lines its sense falls into.
    pub body: Vec<String>,
    /// Up to three signatories.
    pub signatories: Vec<Signatory>,
    /// Foot of the page, as in «Ақтөбе қ., 2026 ж.».
    pub place_year: String,
    /// What the academy's own lines may ask for, by name: `event`, `date`, `hours`, `name.dative`…
    pub fields: BTreeMap<String, String>,
}

impl CertificatePaper {
    /// Returns what it says in each of its languages.
    pub fn texts(&self) -> impl Iterator<Item = &PaperText> {
        std::iter::once(&self.text).chain(&self.second)
    }
}

/// Whether «М.О.» is printed; no stamp picture exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum SealPlace {
    /// Nothing is printed.
    #[default]
    Unmarked,
    /// The letters are printed.
    Marked,
}

/// Pictures at the upper corners.
#[derive(Clone, Debug, Default)]
pub struct Logos {
    /// Left of the title.
    pub left: Option<Arc<Picture>>,
    /// Right of the title.
    pub right: Option<Arc<Picture>>,
}

/// Whether names of one batch share a size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum NameSize {
    /// Each name as large as it can be.
    #[default]
    Own,
    /// All one-line names in the size of the longest, unless that is very small.
    Even,
}

/// How a batch looks.
#[derive(Clone, Debug)]
pub struct CertificateLook {
    /// The template.
    pub template: Template,
    /// How much ink the ornament takes.
    pub way: InkWay,
    /// Logos of the bodies that issue.
    pub logos: Logos,
    /// Whether names share a size.
    pub names: NameSize,
    /// Pictures of the template by their hashes.
    pub pictures: BTreeMap<String, Arc<Picture>>,
    /// Printing on blanks that have their ornament already: words alone, moved by so many
    /// millimetres to the right and down.
    pub on_blanks: Option<[f64; 2]>,
}

impl CertificateLook {
    /// Takes a template in full colour, without logos, each name in its own size.
    pub fn of(template: Template) -> Self {
        Self {
            template,
            way: InkWay::Full,
            logos: Logos::default(),
            names: NameSize::Own,
            pictures: BTreeMap::new(),
            on_blanks: None,
        }
    }
}
