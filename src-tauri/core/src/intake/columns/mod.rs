//! What the columns of a sheet mean: where the header is, and what stands below it.
//!
//! Guesses come from the titles (kk, ru, en words in `assets/reference/header_words.csv`) and from
//! the values; a person's choice and a remembered one come before both.

mod day_title;
mod find_header;
mod guess_meaning;
mod header_words;
mod look;
mod mark_column;

pub use day_title::SessionPlace;
pub use find_header::{Table, TableChoices, find_table};
pub use header_words::is_header_word;
pub use mark_column::MarksDoubt;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::own_fields;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ColumnMeaning {
    /// When the form was sent.
    Timestamp,
    /// Surname, given name and patronymic together.
    FullName,
    /// Surname.
    Surname,
    /// Given name.
    Given,
    /// Patronymic.
    Patronymic,
    /// Birth date.
    BirthDate,
    /// Phone numbers.
    Phone,
    /// E-mail address.
    Email,
    /// Individual identification number.
    Iin,
    /// Sex.
    Sex,
    /// District or city.
    District,
    /// Place of study or work, whichever it is.
    Place,
    /// School.
    School,
    /// Organisation, university, employer.
    Organisation,
    /// Position at work.
    Position,
    /// Faculty.
    Faculty,
    /// Year of study.
    Course,
    /// Study group.
    Group,
    /// Class of a pupil or year of a student, whichever it is.
    Level,
    /// Categories of the person.
    Category,
    /// Volunteering directions.
    Directions,
    /// Agreement to be photographed.
    ConsentPhoto,
    /// A parent's agreement.
    ConsentParent,
    /// Agreement to keep personal data.
    ConsentData,
    /// Mark of attendance.
    Mark,
    /// Number of the row.
    Number,
    /// A question of the form, kept with the enrolment.
    Answer,
    /// Not taken in.
    Ignore,
    /// A column of the academy's own.
    Own(Id),
}

impl ColumnMeaning {
    /// All meanings but own columns, in the order a person chooses from.
    pub const ALL: [Self; 28] = [
        Self::FullName,
        Self::Surname,
        Self::Given,
        Self::Patronymic,
        Self::BirthDate,
        Self::Iin,
        Self::Sex,
        Self::Phone,
        Self::Email,
        Self::District,
        Self::Place,
        Self::School,
        Self::Organisation,
        Self::Position,
        Self::Faculty,
        Self::Course,
        Self::Group,
        Self::Level,
        Self::Category,
        Self::Directions,
        Self::ConsentData,
        Self::ConsentPhoto,
        Self::ConsentParent,
        Self::Mark,
        Self::Timestamp,
        Self::Number,
        Self::Answer,
        Self::Ignore,
    ];

    /// Returns the stable name used in files, memory of columns and the window.
    pub fn key(self) -> Cow<'static, str> {
        if let Self::Own(id) = self {
            return Cow::Owned(own_fields::column_name(id));
        }
        Cow::Borrowed(self.word())
    }

    fn word(self) -> &'static str {
        match self {
            Self::Timestamp => "timestamp",
            Self::FullName => "full_name",
            Self::Surname => "surname",
            Self::Given => "given",
            Self::Patronymic => "patronymic",
            Self::BirthDate => "birth_date",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Iin => "iin",
            Self::Sex => "sex",
            Self::District => "district",
            Self::Place => "place",
            Self::School => "school",
            Self::Organisation => "organisation",
            Self::Position => "position",
            Self::Faculty => "faculty",
            Self::Course => "course",
            Self::Group => "group",
            Self::Level => "level",
            Self::Category => "category",
            Self::Directions => "directions",
            Self::ConsentPhoto => "consent_photo",
            Self::ConsentParent => "consent_parent",
            Self::ConsentData => "consent_data",
            Self::Mark => "mark",
            Self::Number => "number",
            Self::Answer => "answer",
            Self::Ignore => "ignore",
            Self::Own(_) => "own",
        }
    }

    /// Finds a meaning by its stable name.
    pub fn find(key: &str) -> Option<Self> {
        match own_fields::column_id(key) {
            Some(id) => Some(Self::Own(id)),
            None => Self::ALL.into_iter().find(|meaning| meaning.word() == key),
        }
    }

    /// Returns true if several columns may have this meaning.
    pub fn is_many(self) -> bool {
        matches!(
            self,
            Self::Phone | Self::Directions | Self::Category | Self::Answer | Self::Ignore
        )
    }

    /// Returns true for what the register has no place for: it is kept with the enrolment, as the
    /// form's own questions are. Of phones, that is every number after the first; of «class or
    /// year», a position in the place of it; of an own column, a value that it does not take.
    pub fn is_kept_with_event(self) -> bool {
        matches!(
            self,
            Self::Answer
                | Self::Position
                | Self::Timestamp
                | Self::Phone
                | Self::Level
                | Self::Own(_)
        )
    }

    /// Returns true for the columns a name is read from.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::FullName | Self::Surname | Self::Given | Self::Patronymic
        )
    }
}

/// A column with what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Column {
    /// Zero-based number.
    pub index: u32,
    /// The letter Excel shows.
    pub letter: String,
    /// The title as written, of both header rows.
    pub title: String,
    /// A few different values.
    pub samples: Vec<String>,
    /// How many rows hold a value.
    pub filled: u32,
    /// What the column is taken for.
    pub meaning: ColumnMeaning,
    /// How sure the guess is.
    pub confidence: GuessConfidence,
    /// Where the guess comes from.
    pub reason: GuessReason,
}

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum GuessConfidence {
    /// To be looked at.
    Low,
    /// Probably right.
    Medium,
    /// Title and values agree.
    High,
}

/// Where a guess comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum GuessReason {
    /// From the title.
    Header,
    /// From the values.
    Values,
    /// From the last time a column had this title.
    Remembered,
    /// Chosen by a person.
    Chosen,
    /// Nothing tells.
    None,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
