//! Clubs: student self-government bodies, school volunteer clubs, volunteer groups born at events.
//!
//! Members and grants are nouns of their own; the card of a club shows all three together.

mod add;
mod alike;
mod card;
mod correct;
mod events;
mod hand_over;
mod list;
mod show;
mod successor;
mod take_over;
mod trash;

pub use add::{add, add_another, write_new};
pub use alike::{ClubAlike, alike};
pub use card::card;
pub use correct::{MOST_MEMBERS, correct, write_changes};
pub(crate) use correct::{
    check_restored, phone_of as typed_phone, year_or_day as typed_year_or_day,
};
use correct::{require_founded, require_past};
pub use events::{ClubEvent, events};
pub use hand_over::{Departing, HandOver, HandedOver, Successor, hand_over};
pub use list::{ClubQuery, ClubRow, list, row};
pub use show::{ClubCard, find, show};
pub use successor::named_successor;
pub(crate) use take_over::{require_take_over, take_over};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::Lang;
use crate::ids::{Id, Link};

/// What a club says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubFields {
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in English.
    pub name_en: String,
    /// Code of a club kind.
    pub kind: String,
    /// Code of a school, or the place of study as written.
    pub school: String,
    /// The body it belongs to, where that is no school.
    pub organisation: String,
    /// Code of a district.
    pub district: String,
    /// Codes of directions.
    pub directions: Vec<String>,
    /// The day it was founded, the year where no more is known, or empty.
    pub founded_on: String,
    /// The event it was born at.
    pub born_at: Link,
    /// Members by the club's own word; 0 where it did not say.
    pub head_count: u32,
    /// The club's phone.
    pub phone: String,
    /// The club's e-mail address.
    pub email: String,
    /// Where it meets.
    pub address: String,
    /// Its page or channel.
    pub link: String,
    /// The day it was closed, or empty.
    pub closed_on: String,
    /// Free note.
    pub note: String,
}

/// Changes to a club: what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `ClubFields`")]
pub struct ClubChanges {
    pub name_kk: Option<String>,
    pub name_ru: Option<String>,
    pub name_en: Option<String>,
    pub kind: Option<String>,
    pub school: Option<String>,
    pub organisation: Option<String>,
    pub district: Option<String>,
    pub directions: Option<Vec<String>>,
    pub founded_on: Option<String>,
    pub born_at: Option<Link>,
    pub head_count: Option<u32>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
    pub link: Option<String>,
    pub closed_on: Option<String>,
    pub note: Option<String>,
}

/// A club as the register keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Club {
    /// The record.
    pub id: Id,
    /// What it says of itself.
    #[serde(flatten)]
    pub fields: ClubFields,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

impl ClubFields {
    /// Says whether no language has a name.
    pub fn is_nameless(&self) -> bool {
        self.name_kk.is_empty() && self.name_ru.is_empty() && self.name_en.is_empty()
    }

    /// Returns the name in a language, or the next one there is.
    pub fn name(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::Kk => &self.name_kk,
            Lang::Ru => &self.name_ru,
            Lang::En => &self.name_en,
        };
        if own.is_empty() { self.shown() } else { own }
    }

    /// Returns the Kazakh name, or the next one there is.
    pub fn shown(&self) -> &str {
        let names = [&self.name_kk, &self.name_ru, &self.name_en];
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or("", String::as_str)
    }
}

impl From<ClubFields> for ClubChanges {
    fn from(fields: ClubFields) -> Self {
        Self {
            name_kk: Some(fields.name_kk),
            name_ru: Some(fields.name_ru),
            name_en: Some(fields.name_en),
            kind: Some(fields.kind),
            school: Some(fields.school),
            organisation: Some(fields.organisation),
            district: Some(fields.district),
            directions: Some(fields.directions),
            founded_on: Some(fields.founded_on),
            born_at: Some(fields.born_at),
            head_count: Some(fields.head_count),
            phone: Some(fields.phone),
            email: Some(fields.email),
            address: Some(fields.address),
            link: Some(fields.link),
            closed_on: Some(fields.closed_on),
            note: Some(fields.note),
        }
    }
}
