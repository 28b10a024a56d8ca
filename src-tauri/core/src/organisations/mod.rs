//! Organisations: the bodies in whose name papers are issued and events are held.
//!
//! Their names are typed per language, in full, short and as written on papers; the program never
//! inflects them. A body renamed on some day is two records with dates, so that an old paper
//! printed again says what was true then.

mod add;
mod correct;
mod list;
mod trash;

pub use add::{add, write_new};
pub(crate) use correct::check_restored;
pub use correct::{correct, set_logo};
pub use list::{find, list, organisations_on};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::Lang;
use crate::ids::Id;

/// A body's name in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BodyName {
    /// In full.
    pub full: String,
    /// Short, for tables.
    pub short: String,
    /// As written on papers; the full name where empty.
    pub paper: String,
}

impl BodyName {
    /// Returns what papers say.
    pub fn on_paper(&self) -> &str {
        if self.paper.is_empty() {
            &self.full
        } else {
            &self.paper
        }
    }

    fn is_empty(&self) -> bool {
        self.full.is_empty() && self.short.is_empty() && self.paper.is_empty()
    }
}

/// A body as the register keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Organisation {
    /// The record.
    pub id: Id,
    /// Names in Kazakh.
    pub kk: BodyName,
    /// Names in Russian.
    pub ru: BodyName,
    /// Names in English.
    pub en: BodyName,
    /// First day these names hold, or empty.
    pub from: String,
    /// Last day these names hold, or empty.
    pub to: String,
    /// Hash of the logo's bytes, empty where there is none.
    pub logo: String,
    /// The place in the list and on papers.
    pub position: u32,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

impl Organisation {
    /// Returns what papers call the body in a language, or in the next one that has a name.
    pub fn on_paper(&self, lang: Lang) -> &str {
        let order = match lang {
            Lang::Kk => [&self.kk, &self.ru, &self.en],
            Lang::Ru => [&self.ru, &self.kk, &self.en],
            Lang::En => [&self.en, &self.ru, &self.kk],
        };
        let names = order.into_iter().map(BodyName::on_paper);
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }
}

/// A body as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Organisation`")]
pub struct OrganisationDraft {
    pub kk: BodyName,
    pub ru: BodyName,
    pub en: BodyName,
    pub from: String,
    pub to: String,
    pub position: u32,
}
