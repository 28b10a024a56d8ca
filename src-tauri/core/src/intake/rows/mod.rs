//! Rows as people: every cell read as what its column means.
//!
//! A bad value never loses a row: it becomes a problem of that cell, with the text kept for
//! correcting. A row that holds nobody is a problem or is skipped with a reason, so that every row
//! of a file is accounted for.

mod by_hand;
mod read_cells;
mod read_contacts;
mod read_place;
mod read_rows;
mod recognise;
pub(in crate::intake) mod start_person;
mod told_for_all;
mod values;

pub use by_hand::{AsInFile, ByHand, read_as_in_file};
pub(in crate::intake) use read_place::school_key;
pub(in crate::intake) use read_rows::placed;
pub use read_rows::{ReadOptions, doubt_name, read_rows};
pub(in crate::intake) use recognise::Recogniser;
pub use recognise::{Corrections, Found, Reference};
pub use values::{Value, ValueGroup, distinct_values};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::intake::columns::ColumnMeaning;
use crate::intake::matching::Facts;
use crate::kazakh::name::ReadName;
use crate::trainees::Sex;

/// All rows of a table, each in one of three places.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rows {
    /// Rows that hold a person.
    pub people: Vec<PersonRow>,
    /// Rows nobody can be taken from until they are corrected.
    pub problems: Vec<Problem>,
    /// Rows that are no people, and why.
    pub skipped: Vec<Skipped>,
}

/// One person of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonRow {
    /// The row in the file.
    pub row: u32,
    /// The name with what was mended.
    pub name: ReadName,
    /// The name as typed.
    pub typed_name: String,
    /// The birth date as typed, else as the IIN tells.
    pub birth_date: Option<NaiveDate>,
    /// The birth date and sex come from the IIN and are only offered.
    pub is_offered_by_iin: bool,
    /// A valid IIN.
    pub iin: Option<String>,
    /// Twelve digits that are no valid IIN.
    pub damaged_iin: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Phones as E.164, the first the main one.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// What a mistyped e-mail address was probably meant to be; it only helps to find the person.
    pub likely_email: Option<String>,
    /// District code.
    pub district: Option<String>,
    /// School as written, tidied.
    pub school: String,
    /// The key of a known school.
    pub school_key: Option<String>,
    /// What was told for all rows, and not by this one.
    pub told_for_all: Vec<ColumnMeaning>,
    /// Organisation, university or employer, as written or by its full name.
    pub organisation: String,
    /// Position at work.
    pub position: String,
    /// Faculty as written, tidied.
    pub faculty: String,
    /// The key of a known faculty.
    pub faculty_key: Option<String>,
    /// Year of study.
    pub course: Option<u8>,
    /// Class at school.
    pub grade: Option<u8>,
    /// Letter of the class.
    pub class_letter: String,
    /// Study group, tidied: «ФА-203».
    pub group: String,
    /// Categories, by key where it is known, else as written.
    pub categories: Vec<String>,
    /// Directions by key.
    pub directions: Vec<String>,
    /// Agreement to be photographed.
    pub consent_photo: Option<bool>,
    /// A parent's agreement.
    pub consent_parent: Option<bool>,
    /// Agreement to keep personal data.
    pub consent_data: Option<bool>,
    /// The day on which the form was sent.
    pub sent_on: Option<NaiveDate>,
    /// Mark of attendance as typed.
    pub mark: String,
    /// The event's own questions with the answers.
    pub answers: Vec<Answer>,
    /// What columns of the academy's own hold, in the form each keeps.
    #[serde(default)]
    pub own: BTreeMap<Id, String>,
    /// What could not be read; the person is usable without it.
    pub problems: Vec<Problem>,
    /// For a row that was put right by hand: what the file says of it.
    pub in_file: Option<InFile>,
}

/// What the file says of a row that was put right by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InFile {
    /// The mark of what the row said before, by which it is found when the form is read again.
    pub print: String,
    /// The name as typed.
    pub name: String,
}

/// An answer to a question of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Answer {
    /// The column's title.
    pub question: String,
    /// The text.
    pub text: String,
}

impl PersonRow {
    /// Returns what the row is compared with people by.
    pub fn facts(&self) -> Facts {
        // A date that the IIN contradicts is no evidence for anybody.
        let is_doubted = self
            .problems
            .iter()
            .any(|p| p.code == ProblemCode::BirthDateOtherThanIin);
        Facts {
            names: vec![self.name.name.clone()],
            birth_date: self.birth_date.filter(|_| !is_doubted),
            iin: self.iin.clone(),
            damaged_iin: self.damaged_iin.clone(),
            phones: self.phones.clone(),
            emails: self
                .email
                .iter()
                .chain(&self.likely_email)
                .cloned()
                .collect(),
            group: self.group.clone(),
            course: self.course,
            grade: self.grade,
            class_letter: self.class_letter.clone(),
            faculty: self.faculty_key.clone().unwrap_or_default(),
            school: self.school.clone(),
            organisation: self.organisation.clone(),
            district: self.district.clone().unwrap_or_default(),
        }
    }

    /// Returns what a mistyped address was probably meant to be, where nobody said what it means.
    pub fn unconfirmed_email(&self) -> Option<&str> {
        let mut problems = self.problems.iter();
        let is_open = problems.any(|it| it.code == ProblemCode::EmailDoubtful);
        let likely = self.likely_email.as_deref();
        likely.filter(|_| is_open && self.email.is_none())
    }

    /// Returns a stable mark of what the row says of the person, by which a human's answer is
    /// remembered when the form has grown and is read again.
    pub fn fingerprint(&self) -> String {
        self.print([true; 3])
    }

    /// Returns the marks this row had while its birth date, phone or e-mail address could not be
    /// read: a corrected row is found by them.
    pub fn earlier_fingerprints(&self) -> Vec<String> {
        let has = [
            self.birth_date.is_some(),
            !self.phones.is_empty(),
            self.email.is_some(),
        ];
        (0..has.len())
            .filter(|place| has.get(*place) == Some(&true))
            .map(|place| self.print(std::array::from_fn(|at| at != place)))
            .collect()
    }

    fn print(&self, [has_date, has_phones, has_email]: [bool; 3]) -> String {
        let mut hasher = blake3::Hasher::new();
        let date = self.birth_date.filter(|_| has_date);
        let date = date.map(|it| it.to_string()).unwrap_or_default();
        let iin = self
            .iin
            .as_deref()
            .or(self.damaged_iin.as_deref())
            .unwrap_or_default();
        let phones = if has_phones {
            self.phones.join(" ")
        } else {
            String::new()
        };
        let email = self.email.as_deref().filter(|_| has_email);
        // A list is known again whether or not it was told where it is from.
        let school = if self.told_for_all.contains(&ColumnMeaning::School) {
            ""
        } else {
            &self.school
        };
        for part in [
            self.typed_name.as_str(),
            &date,
            iin,
            &phones,
            email.unwrap_or_default(),
            &self.group,
            school,
        ] {
            hasher.update(part.as_bytes());
            hasher.update(&[0]);
        }
        hasher.finalize().to_hex().chars().take(32).collect()
    }
}

/// Something that could not be read, of a row or of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// The row in the file.
    pub row: u32,
    /// The column's letter.
    pub column: Option<String>,
    /// The text as it stands.
    pub value: String,
    /// What was probably meant, where a rule can tell.
    pub suggestion: Option<String>,
}

/// What is wrong with a row or a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// No name in the row.
    NoName,
    /// The name is no name: digits, one letter, a device.
    NotAName,
    /// Somebody tried the form.
    TestSubmission,
    /// Question marks stand in the name where letters were.
    LostLetters,
    /// The row lies after a quote that never closes.
    UncertainRow,
    /// The name is a formula without a usable result.
    FormulaError,
    /// The birth date cannot be read.
    BirthDateUnreadable,
    /// There is no such day.
    BirthDateImpossible,
    /// Nobody of that age can be meant.
    BirthDateImplausible,
    /// The birth date and the IIN tell different days.
    BirthDateOtherThanIin,
    /// The phone cannot be read.
    PhoneUnreadable,
    /// Digits of the phone are missing or too many.
    PhoneIncomplete,
    /// A spreadsheet lost digits of the number.
    ScientificNotation,
    /// The IIN's length, digits or check digit are wrong.
    IinInvalid,
    /// The e-mail address looks mistyped.
    EmailDoubtful,
    /// The district is not known.
    DistrictUnknown,
    /// The word for the sex is not known.
    SexUnknown,
    /// The sex and the IIN disagree.
    SexOtherThanIin,
    /// The direction is not known.
    DirectionUnknown,
    /// Yes or no cannot be told.
    ConsentUnclear,
    /// The year or class cannot be read.
    LevelUnreadable,
    /// Something stands in the place of the mark that is none.
    MarkUnclear,
    /// A column of the academy's own does not take the value.
    OwnUnreadable,
    /// When somebody came to a meeting or left it cannot be read.
    TimeUnreadable,
}

impl ProblemCode {
    /// Returns true if nobody can be taken from the row because of it.
    pub fn is_of_row(self) -> bool {
        self <= Self::FormulaError
    }
}

/// A row that is no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Skipped {
    /// The row in the file.
    pub row: u32,
    /// Why it is skipped.
    pub reason: SkipReason,
}

/// Why a row is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// The header stands here again.
    RepeatedHeader,
    /// A sum: «Барлығы», «Итого».
    Total,
    /// A title between rows, such as a group's name.
    SectionTitle,
    /// No column that is taken in holds anything.
    Blank,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
