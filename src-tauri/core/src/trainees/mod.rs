//! Trainees: every person the academy keeps, whatever their role.

mod add;
mod alike;
mod beside;
mod card;
pub(crate) mod cells;
mod change_many;
mod check;
mod correct;
mod counted;
mod duplicates;
mod export;
mod hanging;
mod kept;
mod list;
mod mask;
mod merge;
mod names;
mod narrow;
mod order;
mod page;
mod photo;
mod records;
mod respell;
mod reveal;
mod sessions;
mod show;
mod timeline;
mod trash;
mod unmerge;
mod values;
mod views;

pub use add::{add, add_with, write_new};
pub(crate) use add::{typed as typed_draft, write_as};
pub use alike::{TraineeAlike, alike};
pub use beside::{Beside, BesideField, BesidePerson, beside};
pub use card::{
    Presence, TraineeCard, TraineeClub, TraineeEvent, TraineePaper, TraineePaperState, card,
    masked_card,
};
pub use change_many::{ManyChanges, ManyDone, NotChanged, change_many, foresee_many};
pub(crate) use check::MASK;
pub use check::{TraineeChecked, Warning, check};
pub use correct::{CATEGORY, correct, fields_of, set_categories};
pub(crate) use correct::{
    birth_date as typed_birth_date, check_restored, iin as typed_iin, name as typed_name,
    phone as typed_phone, phones as typed_phones,
};
pub use duplicates::{Duplicate, count_open, duplicates, look_for_duplicates};
pub use export::{COLUMNS as EXPORT_COLUMNS, ExportOrder, export, shown_cells, whole_columns};
pub use hanging::Hanging;
pub use kept::{KeptInstead, KeptRows, KeptValue, KeptWith, kept};
pub(crate) use list::{LIST_WIDTH, list_columns, read_list_row, row, rows_at};
pub use list::{TraineeQuery, TraineeRow, count, ids, list};
pub use mask::{mask_email, mask_iin, mask_phone, mask_phones};
pub(crate) use merge::pick_typed;
pub use merge::{merge, picked_field, write_not_same};
pub(crate) use names::other_names as typed_other_names;
pub(crate) use names::own_cases;
pub use names::{FormConfidence, NameForm, TraineeNames, names_of, russian_name_of};
pub use narrow::MAY_LACK;
pub(crate) use page::LastOrder;
pub use page::page;
pub use photo::{photo_of, read_photo, set_photo};
pub use records::{Added, RecordField, TraineeRecord, records};
pub(crate) use respell::respell;
pub use reveal::reveal;
pub use sessions::{TraineeSession, sessions_of};
pub use show::{categories_of, find_trainee, require, require_named, show, without_categories};
pub use timeline::{TimelineEntry, timeline};
pub use trash::{restore, trash};
pub use unmerge::{Parted, not_same, unmerge};
pub use values::{ValueCount, values};
pub use views::view;

use std::collections::BTreeMap;

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
    /// A second phone, or several with commas between them, in E.164.
    pub phone_more: String,
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
    pub phone_more: String,
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
    /// Values of the academy's own columns, by the column's id or title.
    pub own: BTreeMap<String, String>,
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
    pub phone_more: Option<String>,
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
    /// Empty: Russian papers print the name itself.
    pub russian_name: Option<String>,
    /// Own forms; an empty one goes back to the rule.
    pub dative: Option<String>,
    pub genitive: Option<String>,
    pub russian_dative: Option<String>,
    /// Names of before, a line each.
    pub other_names: Option<String>,
    pub study_since: Option<String>,
    /// Values of the academy's own columns, by the column's id or title; an empty one is taken away.
    pub own: BTreeMap<String, String>,
    /// Keeps the surname that is corrected among the other names.
    pub keep_former: bool,
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
            phone_more: Some(draft.phone_more),
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
            own: draft.own,
            ..Self::default()
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
