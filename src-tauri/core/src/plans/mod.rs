//! Plans of a year: «Тәрбие жұмысының жоспары» and the like, with their lines and what came of them.

mod draw;
mod list;
mod show;
mod told;
mod write;

pub use draw::{PlanLook, draw, export, preview};
pub use list::{list, plan};
pub use show::{
    LineEvent, LineState, PlanLineRow, PlanSummary, PlanView, events_of_line, show, state_of,
};
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::{Lang, Trilingual};
use crate::ids::{Id, Link};

/// A plan with how many lines it has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct YearPlan {
    /// The record.
    pub id: Id,
    /// `2026/27` or `2026`.
    pub year: String,
    /// What it is called in Kazakh.
    pub title_kk: String,
    /// What it is called in Russian.
    pub title_ru: String,
    /// Who stands in the block of approval.
    pub approved_by: Link,
    /// Free note.
    pub note: String,
    /// Lines outside the trash.
    pub lines: u32,
    /// Whether it is in the trash.
    pub trashed: bool,
}

impl YearPlan {
    /// Returns the title in a language, or in the other one.
    pub fn title(&self, lang: Lang) -> String {
        let title = Trilingual {
            kk: self.title_kk.clone(),
            ru: self.title_ru.clone(),
            en: String::new(),
        };
        title.shown(lang).to_owned()
    }
}

/// A plan as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `YearPlan`")]
pub struct PlanDraft {
    pub year: String,
    pub title_kk: String,
    pub title_ru: String,
    pub approved_by: Link,
    pub note: String,
}
