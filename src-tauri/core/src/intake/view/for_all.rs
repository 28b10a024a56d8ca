//! What is told once for all rows of a list.

use serde::Serialize;

use super::super::columns::ColumnMeaning;
use super::super::import::Import;
use super::IntakeMeaning;
use super::columns::label;
use super::values::{list_of, shown};
use crate::common::Lang;
use crate::error::{Code, Error, Result};

/// A field that the list has no column for, or says of some of its people only.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeForAll {
    /// Its stable name.
    pub field: String,
    /// Fluent id of its name.
    pub label: String,
    /// How it is written: `choice` or `text`.
    pub entry: String,
    /// What was told for all rows, a key or a text; empty while nothing was.
    pub value: String,
    /// The same as a person reads it.
    pub shown: String,
    /// Whether the list has a column for it, half empty.
    pub partly: bool,
    /// How many rows do not say it themselves.
    pub rows: u32,
    /// What may be chosen.
    pub choices: Vec<IntakeMeaning>,
}

/// Shows what may be told for all rows, and what was.
pub fn for_all(import: &Import, lang: Lang) -> Vec<IntakeForAll> {
    let show = |field: ColumnMeaning| {
        let value = import.told_for_all(field).to_owned();
        let choices: Vec<IntakeMeaning> = list_of(import, field)
            .iter()
            .map(|row| IntakeMeaning {
                meaning: row.key.clone(),
                shown: shown(row, lang),
            })
            .collect();
        let chosen = choices.iter().find(|it| it.meaning == value);
        IntakeForAll {
            field: field.key().into_owned(),
            label: label(field),
            entry: match field {
                ColumnMeaning::Category => "choice",
                _ => "text",
            }
            .to_owned(),
            shown: chosen.map_or_else(|| value.clone(), |it| it.shown.clone()),
            value,
            partly: import.has_column(field),
            rows: import.rows_without(field),
            choices,
        }
    };
    let fields = import.may_be_told_for_all();
    fields.into_iter().map(show).collect()
}

/// Says what holds for every row that does not say it itself; refuses as
/// [`Import::tell_for_all`] does, and with [`Code::BadValue`] a field that is none.
pub fn tell_for_all(import: &mut Import, field: &str, value: &str) -> Result<()> {
    let meaning = ColumnMeaning::find(field);
    let meaning = meaning.ok_or_else(|| {
        Error::refused(Code::BadValue)
            .with("field", "field")
            .with("value", field)
    })?;
    import.tell_for_all(meaning, value)
}
