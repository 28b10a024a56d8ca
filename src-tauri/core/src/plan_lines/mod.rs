//! Lines of a plan: what is to be held, when and where, who answers for it, what it ends with.

mod from_table;
mod headings;
mod import;
mod list;
mod make_event;
mod place;
mod problems;
mod read_sheet;
mod table_columns;
mod term;
mod term_words;
mod titles;
mod write;

pub use from_table::{ReadLine, ReadPlan, read_plan};
pub use import::{ImportedLine, ImportedState, PlanImport, foresee, import};
pub use list::{line, list, list_trashed};
pub use make_event::{event_fields, make_event, tie};
pub use place::place;
pub use problems::{PlanProblem, PlanProblemCode};
pub use term::{is_by_agreement, read_term};
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::{Lang, Trilingual};
use crate::ids::Id;

/// A line of a plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanLine {
    /// The record.
    pub id: Id,
    /// Its plan.
    pub plan: Id,
    /// Its place in the plan, from 0.
    pub position: u32,
    /// The heading it stands under, or empty.
    pub section: String,
    /// What is to be held, in Kazakh.
    pub title_kk: String,
    /// What is to be held, in Russian.
    pub title_ru: String,
    /// When, in the words of the plan.
    pub term: String,
    /// The same as understood, in the grammar of [`crate::events::Period`], or empty.
    pub period: String,
    /// Where.
    pub place: String,
    /// Who answers for it.
    pub responsible: String,
    /// What it ends with.
    pub outcome: String,
    /// What came of it, where somebody typed it.
    pub done: String,
}

impl PlanLine {
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

/// A line as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `PlanLine`")]
pub struct PlanLineDraft {
    pub section: String,
    pub title_kk: String,
    pub title_ru: String,
    pub term: String,
    pub place: String,
    pub responsible: String,
    pub outcome: String,
    pub done: String,
}

/// Changes to a line: what is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `PlanLine`")]
pub struct PlanLineChanges {
    pub section: Option<String>,
    pub title_kk: Option<String>,
    pub title_ru: Option<String>,
    pub term: Option<String>,
    pub period: Option<String>,
    pub place: Option<String>,
    pub responsible: Option<String>,
    pub outcome: Option<String>,
    pub done: Option<String>,
}

impl From<PlanLineDraft> for PlanLineChanges {
    fn from(draft: PlanLineDraft) -> Self {
        Self {
            section: Some(draft.section),
            title_kk: Some(draft.title_kk),
            title_ru: Some(draft.title_ru),
            term: Some(draft.term),
            period: None,
            place: Some(draft.place),
            responsible: Some(draft.responsible),
            outcome: Some(draft.outcome),
            done: Some(draft.done),
        }
    }
}
