//! The rows that need correcting, as they stand, with what is wrong beside them.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Color, Format, Workbook, XlsxError};

use super::words::Words;
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::intake::book::Sheet;
use crate::intake::columns::Table;
use crate::intake::rows::Problem;

/// Writes a workbook of the rows that have problems: the columns of the file, then the row's number
/// in it and what is wrong. Corrected, it is read again like any other file.
pub fn write_problems(
    sheet: &Sheet,
    table: &Table,
    problems: &[Problem],
    lang: Lang,
) -> Result<Vec<u8>> {
    draw(sheet, table, problems, lang)
        .map_err(|error| Error::Bug(format!("write the rows to correct: {error}")))
}

fn draw(
    sheet: &Sheet,
    table: &Table,
    problems: &[Problem],
    lang: Lang,
) -> Result<Vec<u8>, XlsxError> {
    let words = Words::of(lang);
    let bold = Format::new().set_bold();
    let wrong = Format::new().set_background_color(Color::RGB(0x00FF_F1C2));
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    let width = table.columns.len() as u16;
    for (place, column) in (0u16..).zip(&table.columns) {
        page.write_string_with_format(0, place, &column.title, &bold)?;
    }
    page.write_string_with_format(0, width, words.say("intake-col-row"), &bold)?;
    page.write_string_with_format(0, width + 1, words.say("intake-col-problem"), &bold)?;
    let by_row = gather(problems);
    let rows = sheet
        .rows
        .iter()
        .filter(|row| by_row.contains_key(&row.number));
    for (line, row) in (1u32..).zip(rows) {
        let found = by_row.get(&row.number).map_or(&[][..], Vec::as_slice);
        let columns: BTreeSet<&str> = found.iter().filter_map(|p| p.column.as_deref()).collect();
        for (place, column) in (0u16..).zip(&table.columns) {
            let text = row.cell(column.index as usize).text();
            if columns.contains(column.letter.as_str()) {
                page.write_string_with_format(line, place, text, &wrong)?;
            } else if !text.is_empty() {
                page.write_string(line, place, text)?;
            }
        }
        page.write_string(line, width, row.number.to_string())?;
        let said: BTreeSet<String> = found
            .iter()
            .map(|p| words.say_of("intake-problem", &code_name(p)))
            .collect();
        page.write_string(
            line,
            width + 1,
            said.into_iter().collect::<Vec<_>>().join("; "),
        )?;
    }
    page.set_freeze_panes(1, 0)?;
    page.autofit();
    workbook.save_to_buffer()
}

fn gather(problems: &[Problem]) -> BTreeMap<u32, Vec<&Problem>> {
    let mut by_row: BTreeMap<u32, Vec<&Problem>> = BTreeMap::new();
    for problem in problems {
        by_row.entry(problem.row).or_default().push(problem);
    }
    by_row
}

fn code_name(problem: &Problem) -> String {
    let name = serde_json::to_value(problem.code).ok();
    name.and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;
    use crate::intake::book::{Cell, read_book};
    use crate::intake::columns::{ColumnMeaning, TableChoices, find_table};
    use crate::intake::rows::{Corrections, ReadOptions, Reference, read_rows};

    #[test]
    fn rows_to_correct_are_read_again_as_they_stood() {
        let text = "Аты-жөні,Туған күні,Телефон\nАсанов Дамир,31.02.2005,+77011234567\n\
                    ,1.2.2005,87011234567\nБекова Айгүл,14.03.2005,\"=1+1\"\nЕркін Сая,1.1.2006,87017654321\n";
        let book = read_book(text.as_bytes(), "list.csv").unwrap();
        let sheet = book.main_sheet().unwrap();
        let table = find_table(sheet, &TableChoices::default()).unwrap();
        let options = ReadOptions {
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            corrections: &Corrections::default(),
            reference: &Reference::shipped(),
            for_all: &BTreeMap::new(),
            by_hand: &BTreeMap::new(),
        };
        let rows = read_rows(sheet, &table, options);
        let mut problems = rows.problems.clone();
        problems.extend(rows.people.iter().flat_map(|p| p.problems.clone()));
        for lang in Lang::ALL {
            let bytes = write_problems(sheet, &table, &problems, lang).unwrap();
            let again = read_book(&bytes, "qate.xlsx").unwrap();
            let sheet = again.main_sheet().unwrap();
            let table = find_table(sheet, &TableChoices::default()).unwrap();
            let meanings: Vec<_> = table.columns.iter().map(|c| c.meaning).collect();
            use ColumnMeaning::*;
            assert_eq!(
                meanings,
                [FullName, BirthDate, Phone, Ignore, Ignore],
                "{lang:?}"
            );
            let numbers: Vec<_> = table
                .data(sheet)
                .map(|r| r.cell(3).text().into_owned())
                .collect();
            assert_eq!(numbers, ["2", "3", "4"], "only the rows with problems");
            let last = table.data(sheet).last().unwrap();
            assert_eq!(
                last.cell(2),
                &Cell::Text("=1+1".into()),
                "text, not a formula"
            );
            assert!(
                !again
                    .notes
                    .iter()
                    .any(|n| format!("{:?}", n.code).contains("Formula"))
            );
        }
    }
}
