//! One worksheet as a stream of cells; blank rows cost time but no memory.

use quick_xml::events::{BytesStart, Event};

use super::budget::{Budget, LONGEST_CELL, MOST_COLUMNS, append_capped};
use super::cell::read_reference;
use super::read_xlsx::{Workbook, visit_xml};
use super::refusal::{Note, NoteCode, Refusal};
use super::xlsx_parts::{attribute, is_on, resolve, unescape_controls};
use super::{Cell, Merge, Sheet, SheetRow};

const MOST_MERGES: usize = 10_000;

/// Reads a sheet's rows and what is to be noted about them.
pub(crate) fn read_sheet(
    part: &[u8],
    name: &str,
    workbook: &Workbook,
    budget: &mut Budget,
) -> Result<(Sheet, Vec<Note>), Refusal> {
    let mut scan = Scan::new(name, workbook, budget);
    visit_xml(part, |event| {
        match event {
            Event::Empty(tag) if tag.name().into_inner() == "c" => scan.skip_cell(tag),
            Event::Start(tag) => scan.open(tag, tag.local_name().into_inner()),
            Event::Empty(tag) => {
                let name = tag.local_name().into_inner();
                scan.open(tag, name);
                scan.close(name)?;
            }
            Event::End(tag) => scan.close(tag.local_name().into_inner())?,
            Event::Text(text) => scan.take_text(text),
            Event::CData(text) => scan.take_text(text),
            Event::GeneralRef(reference) => {
                if let Some(letter) = resolve(reference) {
                    scan.take_text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(scan.finish())
}

/// A cell whose tag is open.
#[derive(Default)]
struct OpenCell {
    column: usize,
    kind: Kind,
    style: usize,
    text: String,
    letters: usize,
    is_cut: bool,
    has_formula: bool,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Bool,
    Error,
    IsoDate,
}

struct Scan<'a> {
    workbook: &'a Workbook,
    budget: &'a mut Budget,
    sheet: Sheet,
    notes: Vec<Note>,
    row: u32,
    is_row_hidden: bool,
    next_column: usize,
    cells: Vec<Cell>,
    cell: Option<OpenCell>,
    takes_text: bool,
    in_hint: bool,
    hidden_columns: Vec<(u32, u32)>,
    formulas: u32,
    first_formula: Option<(u32, usize)>,
    is_too_wide: bool,
}

impl<'a> Scan<'a> {
    fn new(name: &str, workbook: &'a Workbook, budget: &'a mut Budget) -> Self {
        Self {
            workbook,
            budget,
            sheet: Sheet::named(name),
            notes: Vec::new(),
            row: 0,
            is_row_hidden: false,
            next_column: 0,
            cells: Vec::new(),
            cell: None,
            takes_text: false,
            in_hint: false,
            hidden_columns: Vec::new(),
            formulas: 0,
            first_formula: None,
            is_too_wide: false,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, name: &str) {
        match name {
            "c" => self.open_cell(tag),
            "row" => {
                self.row = attribute(tag, "r")
                    .and_then(|r| r.parse().ok())
                    .unwrap_or(self.row + 1);
                self.is_row_hidden = is_on(tag, "hidden");
                self.next_column = 0;
            }
            "v" | "t" => self.takes_text = self.cell.is_some() && !self.in_hint,
            "rPh" => self.in_hint = true,
            "f" => {
                if let Some(cell) = &mut self.cell {
                    cell.has_formula = true;
                }
            }
            "col" if is_on(tag, "hidden") => {
                let number = |n| attribute(tag, n).and_then(|v| v.parse::<u32>().ok());
                self.hidden_columns.extend(number("min").zip(number("max")));
            }
            "mergeCell" => self.take_merge(tag),
            _ => {}
        }
    }

    /// A cell with a style and nothing else: a million of them must cost next to nothing.
    fn skip_cell(&mut self, tag: &BytesStart<'_>) {
        let place = tag
            .attributes_raw()
            .split_once("r=\"")
            .and_then(|(_, rest)| rest.split_once('"'));
        let column = place.and_then(|(reference, _)| read_reference(reference));
        self.next_column = column.map_or(self.next_column, |(_, column)| column as usize) + 1;
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) {
        let mut cell = OpenCell {
            column: self.next_column,
            ..OpenCell::default()
        };
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for found in attributes.flatten() {
            match found.key.into_inner() {
                "r" => {
                    if let Some((_, column)) = read_reference(&found.value) {
                        cell.column = column as usize;
                    }
                }
                "s" => cell.style = found.value.parse().unwrap_or(0),
                "t" => cell.kind = read_kind(&found.value),
                _ => {}
            }
        }
        self.next_column = cell.column + 1;
        self.cell = Some(cell);
    }

    fn take_merge(&mut self, tag: &BytesStart<'_>) {
        let reference = attribute(tag, "ref").unwrap_or_default();
        let ends = reference
            .split_once(':')
            .and_then(|(a, b)| read_reference(a).zip(read_reference(b)));
        if let Some(((top, left), (bottom, right))) = ends
            && self.sheet.merges.len() < MOST_MERGES
        {
            self.sheet.merges.push(Merge {
                top,
                left,
                bottom,
                right,
            });
        }
    }

    fn take_text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.takes_text) {
            cell.is_cut |= !append_capped(&mut cell.text, &mut cell.letters, text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "v" | "t" => self.takes_text = false,
            "rPh" => self.in_hint = false,
            "c" => {
                if let Some(cell) = self.cell.take() {
                    self.keep_cell(cell)?;
                }
            }
            "row" => self.keep_row()?,
            _ => {}
        }
        Ok(())
    }

    fn keep_cell(&mut self, cell: OpenCell) -> Result<(), Refusal> {
        if cell.has_formula {
            self.formulas += 1;
            self.first_formula.get_or_insert((self.row, cell.column));
        }
        if cell.column >= MOST_COLUMNS {
            self.is_too_wide |= !cell.text.is_empty();
            return Ok(());
        }
        if cell.text.is_empty() && !cell.has_formula {
            return Ok(());
        }
        let column = cell.column;
        let at = |code| {
            Note::new(code)
                .on_sheet(&self.sheet.name)
                .at_row(self.row)
                .at_column(column)
        };
        let has_formula = cell.has_formula;
        let (value, is_whole) = self.workbook.value(cell);
        if !is_whole {
            self.notes
                .push(at(NoteCode::CellTooLong).with(LONGEST_CELL));
        }
        if let Cell::Error(error) = &value
            && has_formula
        {
            self.notes.push(at(NoteCode::FormulaError).with(error));
        }
        if !value.is_empty() {
            self.budget.spend_text(value.text().len())?;
            if self.cells.len() <= column {
                self.cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = self.cells.get_mut(column) {
                *place = value;
            }
        }
        Ok(())
    }

    fn keep_row(&mut self) -> Result<(), Refusal> {
        if self.cells.is_empty() {
            return Ok(());
        }
        let mut row = SheetRow::new(self.row, std::mem::take(&mut self.cells));
        self.budget.spend_cells(row.cells.len())?;
        row.is_hidden = self.is_row_hidden;
        self.sheet.rows.push(row);
        Ok(())
    }

    fn finish(mut self) -> (Sheet, Vec<Note>) {
        let name = self.sheet.name.clone();
        if let Some((row, column)) = self.first_formula {
            let note = Note::new(NoteCode::FormulaCells)
                .on_sheet(&name)
                .at_row(row);
            self.notes.push(note.at_column(column).with(self.formulas));
        }
        if self.is_too_wide {
            self.notes.push(
                Note::new(NoteCode::TooManyColumns)
                    .on_sheet(&name)
                    .with(MOST_COLUMNS),
            );
        }
        let width = self.sheet.width() as u32;
        for (first, last) in &self.hidden_columns {
            self.sheet
                .hidden_columns
                .extend((first.saturating_sub(1))..(*last).min(width));
        }
        self.sheet.rows.sort_by_key(|row| row.number);
        (self.sheet, self.notes)
    }
}

fn read_kind(value: &str) -> Kind {
    match value {
        "s" => Kind::Shared,
        "str" | "inlineStr" => Kind::Text,
        "b" => Kind::Bool,
        "e" => Kind::Error,
        "d" => Kind::IsoDate,
        _ => Kind::Number,
    }
}

impl Workbook {
    /// Returns a cell's value and whether its text is whole.
    fn value(&self, cell: OpenCell) -> (Cell, bool) {
        let text = cell.text;
        if text.is_empty() && cell.has_formula {
            return (Cell::Error(Cell::NO_VALUE.to_owned()), true);
        }
        match cell.kind {
            Kind::Text => (Cell::from_text(unescape_controls(&text)), !cell.is_cut),
            Kind::Bool => (
                Cell::Bool(text.trim() == "1" || text.trim() == "true"),
                true,
            ),
            Kind::Error => (Cell::Error(text), true),
            Kind::IsoDate => (iso_date(text), true),
            Kind::Shared => match text.trim().parse().ok().and_then(|i| self.strings.find(i)) {
                Some((shared, is_whole)) => (Cell::from_text(shared.to_owned()), is_whole),
                None => (Cell::Error("#REF!".to_owned()), true),
            },
            Kind::Number => (self.number(text, cell.style), true),
        }
    }

    fn number(&self, text: String, style: usize) -> Cell {
        let Ok(number) = text.trim().parse::<f64>() else {
            return Cell::from_text(text);
        };
        let is_date = self.date_styles.get(style).copied().unwrap_or(false);
        match self.epoch.date(number).filter(|_| is_date) {
            Some(date) => Cell::Date(date),
            None => Cell::from_number(number, &text),
        }
    }
}

pub(crate) fn iso_date(text: String) -> Cell {
    let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.fZ"];
    let full = formats
        .iter()
        .find_map(|f| chrono::NaiveDateTime::parse_from_str(&text, f).ok());
    let day = || {
        chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .ok()
            .map(|d| d.and_time(chrono::NaiveTime::MIN))
    };
    full.or_else(day)
        .map_or_else(|| Cell::from_text(text.clone()), Cell::Date)
}
