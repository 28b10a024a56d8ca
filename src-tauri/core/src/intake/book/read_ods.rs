//! OpenDocument spreadsheets, read as a stream like workbooks.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::budget::{
    Budget, LARGEST_PART, LARGEST_SHEET, LONGEST_CELL, MOST_COLUMNS, append_capped,
};
use super::read_xlsx::{Archive, refuse_bombs, unpack_part, visit_xml};
use super::refusal::{Note, NoteCode, Refusal, RefusalCode};
use super::xlsx_parts::{attribute, resolve};
use super::xlsx_sheet::iso_date;
use super::{Book, Cell, Format, Merge, Sheet, SheetRow, Visibility};

/// Reads all sheets; hidden ones are marked, not skipped.
pub(crate) fn read_ods(archive: &mut Archive<'_>, budget: &mut Budget) -> Result<Book, Refusal> {
    refuse_bombs(archive)?;
    refuse_encrypted(archive)?;
    let part = unpack_part(archive, "content.xml", LARGEST_SHEET)?
        .ok_or_else(|| Refusal::corrupt("no content.xml"))?;
    let mut scan = Scan::new(budget);
    visit_xml(&part, |event| {
        match event {
            Event::Start(tag) => scan.open(tag, tag.local_name().into_inner()),
            Event::Empty(tag) => {
                let name = tag.local_name().into_inner();
                scan.open(tag, name);
                scan.close(name)?;
            }
            Event::End(tag) => scan.close(tag.local_name().into_inner())?,
            Event::Text(text) => scan.take_text(text),
            Event::GeneralRef(reference) => {
                if let Some(letter) = resolve(reference) {
                    scan.take_text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    let Scan { sheets, notes, .. } = scan;
    Ok(Book {
        name: String::new(),
        format: Format::Ods,
        encoding: None,
        delimiter: None,
        sheets,
        notes,
    })
}

fn refuse_encrypted(archive: &mut Archive<'_>) -> Result<(), Refusal> {
    let Some(part) = unpack_part(archive, "META-INF/manifest.xml", LARGEST_PART)? else {
        return Ok(());
    };
    visit_xml(&part, |event| match event {
        Event::Start(tag) | Event::Empty(tag)
            if tag.local_name().into_inner() == "encryption-data" =>
        {
            Err(Refusal::new(RefusalCode::Encrypted, "encryption-data"))
        }
        _ => Ok(()),
    })
}

#[derive(Default)]
struct OpenCell {
    kind: String,
    value: Option<String>,
    repeat: usize,
    has_formula: bool,
    spans: (u32, u32),
    text: String,
    letters: usize,
    is_cut: bool,
    paragraphs: u32,
}

struct Scan<'a> {
    budget: &'a mut Budget,
    sheets: Vec<Sheet>,
    notes: Vec<Note>,
    hidden_styles: BTreeSet<String>,
    style: String,
    row: u32,
    row_repeat: u32,
    is_row_hidden: bool,
    column: usize,
    cells: Vec<Cell>,
    cell: Option<OpenCell>,
    /// How many annotations or nested objects are open; their text is not the cell's.
    aside: u32,
    takes_text: bool,
}

impl<'a> Scan<'a> {
    fn new(budget: &'a mut Budget) -> Self {
        Self {
            budget,
            sheets: Vec::new(),
            notes: Vec::new(),
            hidden_styles: BTreeSet::new(),
            style: String::new(),
            row: 0,
            row_repeat: 1,
            is_row_hidden: false,
            column: 0,
            cells: Vec::new(),
            cell: None,
            aside: 0,
            takes_text: false,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, name: &str) {
        match name {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => self.open_table(tag),
            "table-row" => {
                self.row += 1;
                self.row_repeat = repeat(tag, "number-rows-repeated");
                self.is_row_hidden =
                    attribute(tag, "visibility").is_some_and(|v| v == "collapse" || v == "filter");
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => self.open_cell(tag),
            "annotation" | "shape" => self.aside += 1,
            "p" | "h" if self.aside == 0 => self.open_paragraph(),
            "s" => {
                let spaces = repeat(tag, "c").min(100) as usize;
                self.take_text(&" ".repeat(spaces));
            }
            "tab" | "line-break" => self.take_text(" "),
            _ => {}
        }
    }

    fn open_table(&mut self, tag: &BytesStart<'_>) {
        let mut sheet = Sheet::named(&attribute(tag, "name").unwrap_or_default());
        let style = attribute(tag, "style-name").unwrap_or_default();
        if self.hidden_styles.contains(&style) {
            sheet.visibility = Visibility::Hidden;
        }
        self.row = 0;
        self.sheets.push(sheet);
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) {
        let kind = attribute(tag, "value-type").unwrap_or_default();
        let value = [
            "value",
            "date-value",
            "time-value",
            "boolean-value",
            "string-value",
        ]
        .iter()
        .find_map(|name| attribute(tag, name));
        self.cell = Some(OpenCell {
            kind,
            value,
            repeat: repeat(tag, "number-columns-repeated") as usize,
            has_formula: attribute(tag, "formula").is_some(),
            spans: (
                repeat(tag, "number-rows-spanned"),
                repeat(tag, "number-columns-spanned"),
            ),
            ..OpenCell::default()
        });
    }

    fn open_paragraph(&mut self) {
        let Some(cell) = &mut self.cell else { return };
        if cell.paragraphs > 0 {
            append_capped(&mut cell.text, &mut cell.letters, "\n");
        }
        cell.paragraphs += 1;
        self.takes_text = true;
    }

    fn take_text(&mut self, text: &str) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|_| self.takes_text && self.aside == 0)
        {
            cell.is_cut |= !append_capped(&mut cell.text, &mut cell.letters, text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" | "h" if self.aside == 0 => self.takes_text = false,
            "annotation" | "shape" => self.aside = self.aside.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.keep_cell(cell)?;
                }
            }
            "table-row" => self.keep_row()?,
            _ => {}
        }
        Ok(())
    }

    fn keep_cell(&mut self, cell: OpenCell) -> Result<(), Refusal> {
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let column = self.column;
        self.column = column.saturating_add(cell.repeat);
        let at = |code| {
            Note::new(code)
                .on_sheet(&sheet.name)
                .at_row(self.row)
                .at_column(column)
        };
        if cell.is_cut {
            self.notes
                .push(at(NoteCode::CellTooLong).with(LONGEST_CELL));
        }
        if cell.spans != (1, 1) {
            let (rows, columns) = cell.spans;
            sheet.merges.push(Merge {
                top: self.row,
                left: column as u32,
                bottom: self.row.saturating_add(rows - 1),
                right: (column as u32).saturating_add(columns - 1),
            });
        }
        let repeat = cell.repeat;
        let value = read_value(cell);
        if value.is_empty() || column >= MOST_COLUMNS {
            return Ok(());
        }
        if let Cell::Error(error) = &value {
            self.notes.push(at(NoteCode::FormulaError).with(error));
        }
        let end = (column + repeat).min(MOST_COLUMNS);
        self.budget
            .spend_text(value.text().len() * (end - column))?;
        self.cells.resize(column, Cell::Empty);
        self.cells.resize(end, value);
        Ok(())
    }

    fn keep_row(&mut self) -> Result<(), Refusal> {
        let repeat = self.row_repeat.max(1);
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty()
            && let Some(sheet) = self.sheets.last_mut()
        {
            for number in self.row..self.row.saturating_add(repeat) {
                self.budget.spend_cells(cells.len())?;
                let mut row = SheetRow::new(number, cells.clone());
                row.is_hidden = self.is_row_hidden;
                sheet.rows.push(row);
            }
        }
        self.row = self.row.saturating_add(repeat - 1);
        Ok(())
    }
}

fn repeat(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name)
        .and_then(|n| n.parse().ok())
        .unwrap_or(1)
        .max(1)
}

fn read_value(cell: OpenCell) -> Cell {
    let value = cell.value.unwrap_or_default();
    let number = |v: &str| {
        v.parse().map_or_else(
            |_| Cell::from_text(v.to_owned()),
            |it| Cell::from_number(it, v),
        )
    };
    match cell.kind.as_str() {
        "float" | "percentage" | "currency" => number(&value),
        "date" => iso_date(value),
        "boolean" => Cell::Bool(value == "true"),
        "string" | "time" if cell.has_formula && cell.text.starts_with('#') => {
            Cell::Error(cell.text)
        }
        "" if cell.has_formula && cell.text.is_empty() => Cell::Error(Cell::NO_VALUE.to_owned()),
        _ if cell.text.is_empty() => Cell::from_text(value),
        _ => Cell::from_text(cell.text),
    }
}
