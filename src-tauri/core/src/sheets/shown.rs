//! A table as a screen shows it, every cell in words, on its way out.

use serde::{Deserialize, Serialize};

use super::{Cell, Form, Table, note_export};
use crate::common::Lang;
use crate::error::Result;
use crate::register::Register;

/// What stands on the screen: the columns in their order, and every row of the list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ShownTable {
    /// What it is a list of, for the log of what left the laptop: `events`, `clubs`.
    pub noun: String,
    /// The title.
    pub title: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// Which columns hold numbers.
    pub figures: Vec<bool>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Writes a table as it is shown; what left the register is remembered on this laptop.
pub fn export_shown(
    register: &Register,
    shown: &ShownTable,
    lang: Lang,
    form: Form,
) -> Result<Vec<u8>> {
    let table = Table {
        title: shown.title.clone(),
        notes: Vec::new(),
        heads: shown.heads.clone(),
        rows: shown.rows.iter().map(|row| cells(shown, row)).collect(),
    };
    let bytes = table.write(form, lang, register.clock().today())?;
    note_export(register, &shown.noun, table.rows.len())?;
    Ok(bytes)
}

fn cells(shown: &ShownTable, row: &[String]) -> Vec<Cell> {
    let figures = shown
        .figures
        .iter()
        .copied()
        .chain(std::iter::repeat(false));
    row.iter()
        .zip(figures)
        .map(|(text, is_figure)| {
            // A number is shown with spaces between thousands.
            let bare: String = text.chars().filter(|it| !it.is_whitespace()).collect();
            match bare.parse() {
                Ok(number) if is_figure => Cell::Number(number),
                _ => Cell::text(text.as_str()),
            }
        })
        .collect()
}
