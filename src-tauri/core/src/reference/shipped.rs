//! The rows that come with the program.

use super::row_id;
use crate::catalogue::Table;
use crate::error::Result;
use crate::reference_data;
use crate::register::{Change, Fields};

/// Writes the rows that come with the program into a new register.
pub fn add_shipped(change: &mut Change<'_>) -> Result<()> {
    let (mut kind, mut position) = ("", 0_i64);
    for row in reference_data::shipped() {
        position = if row.kind == kind { position + 1 } else { 1 };
        kind = &row.kind;
        let fields = Fields::new()
            .text("kind", &row.kind)
            .text("code", &row.key)
            .text("kk", &row.kk)
            .text("ru", &row.ru)
            .text("en", &row.en)
            .text("forms", &super::add::forms_text(&row.data))
            .number("position", Some(position))
            .flag("shipped", true);
        change.add(Table::Reference, row_id(&row.kind, &row.key), fields)?;
    }
    Ok(())
}
