//! Trainees: every person the academy keeps, whatever their role.

mod add;
mod card;
pub(crate) mod cells;
mod check;
mod correct;
mod dative;
mod duplicates;
mod export;
mod list;
mod mask;
mod merge;
mod reveal;
mod show;
mod trash;

pub use add::{add, write_new};
pub use card::{
    DativeConfidence, TraineeCard, TraineeClub, TraineeEvent, TraineePaper, TraineePaperState,
    card, dative_of, masked_card,
};
pub use check::{TraineeChecked, Warning, check};
pub use correct::{CATEGORY, correct, correct_many, fields_of, set_categories};
pub(crate) use correct::{birth_date as typed_birth_date, phone as typed_phone};
pub use dative::set_dative;
pub use duplicates::{Duplicate, duplicates};
pub use export::{ExportOrder, export};
pub(crate) use list::{LIST_WIDTH, list_columns, read_list_row, rows_at};
pub use list::{TraineeQuery, TraineeRow, count, ids, list};
pub use mask::{mask_email, mask_iin, mask_phone};
pub use merge::{merge, not_same, unmerge, write_not_same};
pub use reveal::reveal;
pub use show::{categories_of, find_trainee, read_all, require, show};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;
pub use crate::search::{Match, TraineeFound, find_people as find};

/// Sex as documents give it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Sex {
    /// Male.
    M,
    /// Female.
    F,
}

impl Sex {
    /// Reads `M` or `F`.
    pub fn find(text: &str) -> Option<Self> {
        match text {
            "M" => Some(Self::M),
            "F" => Some(Self::F),
            _ => None,
        }
    }

    /// Returns `M` or `F`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::M => "M",
            Self::F => "F",
        }
    }
}

/// A person as the register keeps them. Every field but one name part may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Trainee {
    /// The record.
    pub id: Id,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth date, `2008-09-04`.
    pub birth_date: String,
    /// Phone in E.164.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Individual identification number, twelve digits.
    pub iin: String,
    /// Code of a district.
    pub district: String,
    /// Code of a school in the reference list, or its name as written.
    pub school: String,
    /// Employer or university.
    pub organisation: String,
    /// Code of a faculty, or its name as written.
    pub faculty: String,
    /// Year of study or school class.
    pub course: String,
    /// Study group.
    pub study_group: String,
    /// Name in Latin letters, for English papers.
    pub latin_name: String,
    /// Free note.
    pub note: String,
    /// Codes of categories.
    pub categories: Vec<String>,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

/// A person as typed: everything but the record's own id.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Trainee`")]
pub struct TraineeDraft {
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub sex: Option<Sex>,
    pub birth_date: String,
    pub phone: String,
    pub email: String,
    pub iin: String,
    pub district: String,
    pub school: String,
    pub organisation: String,
    pub faculty: String,
    pub course: String,
    pub study_group: String,
    pub latin_name: String,
    pub note: String,
    pub categories: Vec<String>,
}

/// Changes to a person: what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Trainee`")]
pub struct TraineeChanges {
    pub surname: Option<String>,
    pub given: Option<String>,
    pub patronymic: Option<String>,
    /// `M`, `F` or empty.
    pub sex: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub iin: Option<String>,
    pub district: Option<String>,
    pub school: Option<String>,
    pub organisation: Option<String>,
    pub faculty: Option<String>,
    pub course: Option<String>,
    pub study_group: Option<String>,
    pub latin_name: Option<String>,
    pub note: Option<String>,
    pub categories: Option<Vec<String>>,
}

impl From<TraineeDraft> for TraineeChanges {
    fn from(draft: TraineeDraft) -> Self {
        Self {
            surname: Some(draft.surname),
            given: Some(draft.given),
            patronymic: Some(draft.patronymic),
            sex: Some(draft.sex.map_or(String::new(), |sex| sex.code().to_owned())),
            birth_date: Some(draft.birth_date),
            phone: Some(draft.phone),
            email: Some(draft.email),
            iin: Some(draft.iin),
            district: Some(draft.district),
            school: Some(draft.school),
            organisation: Some(draft.organisation),
            faculty: Some(draft.faculty),
            course: Some(draft.course),
            study_group: Some(draft.study_group),
            latin_name: Some(draft.latin_name),
            note: Some(draft.note),
            categories: Some(draft.categories),
        }
    }
}

impl Trainee {
    /// Returns surname, given name and patronymic in this order, as documents do.
    pub fn full_name(&self) -> String {
        join_name(&self.surname, &self.given, &self.patronymic)
    }
}

/// Joins the parts of a name that are not empty.
pub fn join_name(surname: &str, given: &str, patronymic: &str) -> String {
    let parts: Vec<&str> = [surname, given, patronymic]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}
