//! Writing a table as a spreadsheet.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};
use crate::error::{Error, Result};

/// Wider columns hide their neighbours.
const WIDEST: u32 = 420;

/// Writes the bytes of an `.xlsx` file: one sheet, a frozen head, a filter on every column.
pub(super) fn write(table: &Table, made_on: NaiveDate) -> Result<Vec<u8>> {
    write_all(std::slice::from_ref(table), &table.title, made_on)
}

/// Writes the bytes of an `.xlsx` file with a sheet for each table; their titles must differ.
pub(super) fn write_all(tables: &[Table], title: &str, made_on: NaiveDate) -> Result<Vec<u8>> {
    compose(tables, title, made_on)
        .map_err(|error| Error::Bug(format!("write a spreadsheet: {error}")))
}

fn compose(tables: &[Table], title: &str, made_on: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut about = DocProperties::new().set_title(title);
    if let Some(day) = excel_day(made_on) {
        // The library would ask the machine for the time, and two exports would differ.
        about = about.set_creation_datetime(&day);
    }
    book.set_properties(&about);
    for table in tables {
        fill(book.add_worksheet(), table)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&table.title))?;
    let head = Format::new().set_bold();
    for (column, text) in (0_u16..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, text, &head)?;
    }
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            write_cell(sheet, (line, column), cell, &day)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Some(last), Ok(rows)) = (
        table.heads.len().checked_sub(1),
        u32::try_from(table.rows.len()),
    ) {
        sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    sheet
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    sheet.set_autofit_max_width(WIDEST).autofit();
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (line, column): (u32, u16),
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => sheet.write_string(line, column, text)?,
        #[expect(
            clippy::cast_precision_loss,
            reason = "a spreadsheet keeps every number so"
        )]
        Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
        Cell::Decimal(number) => match number.parse::<f64>() {
            Ok(number) => sheet.write_number(line, column, number)?,
            Err(_) => sheet.write_string(line, column, cell.shown())?,
        },
        Cell::Day(date) => match excel_day(*date) {
            Some(day) => sheet.write_datetime_with_format(line, column, &day, format)?,
            None => sheet.write_string(line, column, cell.shown())?,
        },
    };
    Ok(())
}

/// A spreadsheet knows no days before 1900.
fn excel_day(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A sheet's name holds 31 letters and none of `[]:*?/\`, nor an apostrophe at its ends.
fn sheet_name(title: &str) -> String {
    let clean: String = title
        .chars()
        .map(|it| {
            if "[]:*?/\\".contains(it) || it.is_control() {
                ' '
            } else {
                it
            }
        })
        .take(31)
        .collect();
    let clean = clean.trim().trim_matches('\'').trim();
    if clean.is_empty() {
        "Tizim".to_owned()
    } else {
        clean.to_owned()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
mod tests {
    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_written_reads_back_and_formulas_stay_text() {
        let table = Table {
            title: "Форум: [2026] / «Волонтерлікке жол»".into(),
            heads: vec![
                "Аты-жөні".into(),
                "Туған күні".into(),
                "Сағат".into(),
                "Ескерту".into(),
            ],
            rows: vec![vec![
                Cell::text("=HYPERLINK(\"http://a\")"),
                Cell::day("2008-09-04"),
                Cell::Number(6),
                Cell::text("+7 ••• ••• 02 44"),
            ]],
            ..Table::default()
        };
        let bytes = write(&table, day("2026-10-15")).unwrap();
        assert_eq!(
            bytes,
            write(&table, day("2026-10-15")).unwrap(),
            "the same bytes every time"
        );
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        assert!(
            book.worksheet_formula(&name).unwrap().is_empty(),
            "no formula anywhere"
        );
        let sheet = book.worksheet_range(&name).unwrap();
        assert_eq!(
            sheet.get_value((0, 1)),
            Some(&Data::String("Туған күні".into()))
        );
        assert_eq!(
            sheet.get_value((1, 0)),
            Some(&Data::String("=HYPERLINK(\"http://a\")".into()))
        );
        assert!(
            matches!(sheet.get_value((1, 1)), Some(Data::DateTime(_))),
            "a real date"
        );
        assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(6.0)));
    }

    #[test]
    fn any_title_can_name_a_sheet() {
        for title in ["", "'", "////", &"ә".repeat(80), "а\u{0}б"] {
            let table = Table {
                title: title.into(),
                heads: vec!["А".into()],
                ..Table::default()
            };
            assert!(write(&table, day("2026-10-15")).is_ok(), "«{title}»");
        }
    }
}
