//! Excel 97–2003 workbooks, through calamine.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, SheetVisible, Xls, XlsError};

use super::budget::{Budget, LONGEST_CELL, MOST_COLUMNS, append_capped};
use super::refusal::{Note, NoteCode, Refusal, RefusalCode};
use super::{Book, Cell, Format, Sheet, SheetRow, Visibility};

/// Reads all sheets; hidden ones are marked, not skipped.
pub(crate) fn read_xls(bytes: &[u8], budget: &mut Budget) -> Result<Book, Refusal> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Refusal::new(RefusalCode::Encrypted, "password"),
        other => Refusal::corrupt(other),
    })?;
    let mut notes = Vec::new();
    let mut sheets = Vec::new();
    for entry in workbook.sheets_metadata().to_vec() {
        let Ok(range) = workbook.worksheet_range(&entry.name) else {
            continue;
        };
        let mut sheet = Sheet::named(&entry.name);
        if entry.visible != SheetVisible::Visible {
            sheet.visibility = Visibility::Hidden;
        }
        let (top, left) = range.start().unwrap_or((0, 0));
        for (number, values) in (top + 1..).zip(range.rows()) {
            if values.iter().all(Data::is_empty) {
                continue;
            }
            let mut cells = vec![Cell::Empty; (left as usize).min(MOST_COLUMNS)];
            for value in values.iter().take(MOST_COLUMNS) {
                cells.push(read_value(value, &mut notes, &sheet.name, number));
            }
            let row = SheetRow::new(number, cells);
            budget.spend_cells(row.cells.len())?;
            sheet.rows.extend((!row.is_blank()).then_some(row));
        }
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        return Err(Refusal::corrupt("no worksheet"));
    }
    Ok(Book {
        name: String::new(),
        format: Format::Xls,
        encoding: None,
        delimiter: None,
        sheets,
        notes,
    })
}

fn read_value(value: &Data, notes: &mut Vec<Note>, sheet: &str, row: u32) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::from_number(*number, &number.to_string()),
        Data::Bool(is_true) => Cell::Bool(*is_true),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::DateTime(_) | Data::DateTimeIso(_) => value
            .as_datetime()
            .map_or_else(|| Cell::from_text(value.to_string()), Cell::Date),
        Data::String(_) | Data::DurationIso(_) => {
            let (mut text, mut letters) = (String::new(), 0);
            if !append_capped(&mut text, &mut letters, &value.to_string()) {
                notes.push(
                    Note::new(NoteCode::CellTooLong)
                        .on_sheet(sheet)
                        .at_row(row)
                        .with(LONGEST_CELL),
                );
            }
            Cell::from_text(text)
        }
    }
}
