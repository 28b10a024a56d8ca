//! Where the header stands: below titles, in two rows, or nowhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::day_title::read_day_title;
use super::guess_meaning::guess_columns;
use super::header_words::match_title;
use super::look::{Look, look_at};
use super::{Column, ColumnMeaning};
use crate::intake::book::{Cell, Note, NoteCode, Refusal, RefusalCode, Sheet, SheetRow};
use crate::kazakh::fold;

/// How far down a header is looked for.
const SEARCHED_ROWS: usize = 40;

/// A sheet understood as a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Table {
    /// The sheet's name.
    pub sheet: String,
    /// The header's first row as Excel numbers it; 0 if there is no header.
    pub header_row: u32,
    /// How many rows the header has: 0, 1 or 2.
    pub header_rows: u32,
    /// How many rows below it hold something.
    pub data_rows: u32,
    /// The columns, also empty ones between others.
    pub columns: Vec<Column>,
    /// What is to be told about the table.
    pub notes: Vec<Note>,
}

/// What a person or the memory of earlier files decided beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableChoices {
    /// The header's first row, 0 for none; guessed if absent.
    pub header_row: Option<u32>,
    /// How many rows the header has.
    pub header_rows: Option<u32>,
    /// Meanings chosen by a person, by zero-based column.
    pub chosen: BTreeMap<u32, ColumnMeaning>,
    /// Meanings remembered by [`Table::memory_key`] of the title.
    pub remembered: BTreeMap<String, ColumnMeaning>,
}

impl TableChoices {
    /// Whether a person chose something for this list.
    pub fn is_own(&self) -> bool {
        self.header_row.is_some() || self.header_rows.is_some() || !self.chosen.is_empty()
    }
}

impl Table {
    /// Returns the folded title under which a column's meaning is remembered.
    pub fn memory_key(title: &str) -> String {
        fold(title)
    }

    /// Returns true if a name can be read from the columns.
    pub fn has_name(&self) -> bool {
        self.columns
            .iter()
            .any(|c| c.meaning.is_name() && c.meaning != ColumnMeaning::Patronymic)
    }

    /// Returns the rows below the header.
    pub fn data<'a>(&self, sheet: &'a Sheet) -> impl Iterator<Item = &'a SheetRow> + use<'a> {
        let first = self.header_row + self.header_rows;
        sheet.rows.iter().filter(move |row| row.number >= first)
    }

    /// Returns the columns of a meaning, in order.
    pub fn columns_of(&self, meaning: ColumnMeaning) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(move |column| column.meaning == meaning)
    }
}

/// Finds header and columns of a sheet.
///
/// Refuses with [`RefusalCode::NoDataRows`] if nothing stands below the header.
pub fn find_table(sheet: &Sheet, choices: &TableChoices) -> Result<Table, Refusal> {
    let header = choose_header(sheet, choices);
    let titles = header.titles(sheet);
    let mut table = Table {
        sheet: sheet.name.clone(),
        header_row: header.rows.first().map_or(0, |row| row.number),
        header_rows: header.rows.len() as u32,
        data_rows: 0,
        columns: Vec::new(),
        notes: Vec::new(),
    };
    let data: Vec<&SheetRow> = table.data(sheet).collect();
    if data.is_empty() {
        return Err(Refusal::new(RefusalCode::NoDataRows, sheet.name.clone()));
    }
    table.data_rows = data.len() as u32;
    table.columns = guess_columns(&titles, &data, choices);
    note_titles(&mut table);
    note_ragged_rows(&mut table, &header, &data);
    Ok(table)
}

struct Header<'a> {
    rows: Vec<&'a SheetRow>,
}

impl Header<'_> {
    /// The titles by column: what the meaning is sought in, lower row first.
    fn titles(&self, sheet: &Sheet) -> Vec<Title> {
        (0..sheet.width())
            .map(|column| self.title(sheet, column))
            .collect()
    }

    fn title(&self, sheet: &Sheet, column: usize) -> Title {
        let text = |row: &SheetRow, column| {
            row.cell(column)
                .text()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut parts: Vec<String> = self.rows.iter().map(|row| text(row, column)).collect();
        // The upper title of a merged area stands over every column of it.
        if let (Some(top), Some(first)) = (self.rows.first(), parts.first_mut())
            && first.is_empty()
            && self.rows.len() > 1
            && let Some(merge) = sheet
                .merges
                .iter()
                .find(|m| m.top == top.number && (m.left..=m.right).contains(&(column as u32)))
        {
            *first = text(top, merge.left as usize);
        }
        parts.retain(|part| !part.is_empty());
        parts.dedup();
        Title { parts }
    }
}

/// A column's title, from the upper row to the lower.
pub(super) struct Title {
    pub(super) parts: Vec<String>,
}

impl Title {
    pub(super) fn text(&self) -> String {
        self.parts.join(" · ")
    }
}

fn choose_header<'a>(sheet: &'a Sheet, choices: &TableChoices) -> Header<'a> {
    let Some(number) = choices.header_row else {
        return find_header(sheet);
    };
    let count = choices
        .header_rows
        .unwrap_or(1)
        .clamp(u32::from(number > 0), 3);
    let rows = sheet
        .rows
        .iter()
        .filter(|row| number > 0 && (number..number + count).contains(&row.number));
    Header {
        rows: rows.collect(),
    }
}

fn find_header(sheet: &Sheet) -> Header<'_> {
    let rows: Vec<&SheetRow> = sheet.rows.iter().take(SEARCHED_ROWS).collect();
    let width = sheet.width();
    let mut best: Option<(u32, usize)> = None;
    for (index, row) in rows.iter().enumerate() {
        let filled = row.cells.iter().filter(|c| !c.is_empty()).count();
        let score = score_header(row);
        let is_wide = filled >= 2 || width == 1;
        if is_wide && score >= 2 && best.is_none_or(|(b, _)| score > b) {
            best = Some((score, index));
        }
    }
    let Some(index) = best
        .map(|(_, index)| index)
        .or_else(|| find_contrast(&rows))
    else {
        return Header { rows: Vec::new() };
    };
    let at = |index: Option<usize>| index.and_then(|i| rows.get(i)).copied();
    let (above, here, below) = (
        at(index.checked_sub(1)),
        at(Some(index)),
        at(Some(index + 1)),
    );
    let Some(here) = here else {
        return Header { rows: Vec::new() };
    };
    let goes_on = |below: &SheetRow| {
        continues(here, below) && score_header(below) >= 2 || is_row_of_days(here, below)
    };
    if let Some(below) = below.filter(|below| goes_on(below)) {
        return Header {
            rows: vec![here, below],
        };
    }
    if let Some(above) = above.filter(|above| continues(above, here)) {
        return Header {
            rows: vec![above, here],
        };
    }
    Header { rows: vec![here] }
}

/// Two points for a cell that is a known title, minus two for one that looks like data.
fn score_header(row: &SheetRow) -> u32 {
    let mut meanings = BTreeSet::new();
    let mut score = 0i64;
    // «ФИО | 15.10.2026 | 16.10.2026»: beside the title of names a day is a title as well.
    let is_titled = row.cells.iter().any(is_name_title);
    let is_day = |cell: &Cell| is_titled && read_day_title(&cell.text()).is_some();
    for cell in &row.cells {
        if cell.is_empty() || is_day(cell) {
            continue;
        }
        let Cell::Text(text) = cell else {
            score -= 2;
            continue;
        };
        if is_data(cell) {
            score -= 2;
        } else if let Some(found) = match_title(text) {
            let is_new = meanings.insert(found.meaning);
            score += if is_new && (found.is_whole || found.letters >= 4) {
                2
            } else {
                1
            };
        }
    }
    score.max(0) as u32
}

/// «ФИО», and nothing beside it.
fn is_name_title(cell: &Cell) -> bool {
    let found = match_title(&cell.text());
    found.is_some_and(|it| it.is_whole && it.meaning.is_name())
}

/// A row of days below a header: «№ | ФИО | Белгі |» and «| | 15.10 | 16.10».
fn is_row_of_days(upper: &SheetRow, lower: &SheetRow) -> bool {
    let filled = |(place, cell): (usize, &Cell)| (!cell.is_empty()).then_some(place);
    let mut places = lower.cells.iter().enumerate().filter_map(filled).peekable();
    let is_day = |place: usize| {
        let above = upper.cell(place);
        let is_free = above.is_empty()
            || match_title(&above.text()).is_none_or(|it| it.meaning == ColumnMeaning::Mark);
        is_free && read_day_title(&lower.cell(place).text()).is_some()
    };
    lower.number == upper.number + 1
        && upper.cells.iter().any(is_name_title)
        && places.peek().is_some()
        && places.all(is_day)
}

fn is_data(cell: &Cell) -> bool {
    matches!(
        look_at(cell),
        Look::Phone | Look::Date | Look::Iin | Look::Email | Look::SmallNumber
    )
}

/// Two rows are one header if they touch, neither holds data, and the lower fills gaps of the upper.
fn continues(upper: &SheetRow, lower: &SheetRow) -> bool {
    let filled = |row: &SheetRow| row.cells.iter().filter(|c| !c.is_empty()).count();
    let has_data = |row: &SheetRow| row.cells.iter().any(is_data);
    let fills_gap =
        (0..lower.cells.len()).any(|i| !lower.cell(i).is_empty() && upper.cell(i).is_empty());
    lower.number == upper.number + 1
        && filled(upper) >= 2
        && filled(lower) >= 2
        && fills_gap
        && !has_data(upper)
        && !has_data(lower)
        && !lower
            .cells
            .iter()
            .any(|c| look_at(c) == Look::Name && match_title(&c.text()).is_none())
}

/// With no known title at all: the first row is a header if it alone holds no data.
fn find_contrast(rows: &[&SheetRow]) -> Option<usize> {
    let first = rows.first()?;
    let second = rows.get(1)?;
    let is_bare = !first
        .cells
        .iter()
        .any(|c| is_data(c) || !matches!(c, Cell::Text(_) | Cell::Empty));
    let names = |row: &SheetRow| row.cells.iter().any(|c| look_at(c) == Look::Name);
    let contrast = second.cells.iter().any(is_data) || names(second);
    (is_bare && contrast && !names(first)).then_some(0)
}

fn note_titles(table: &mut Table) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for column in &table.columns {
        let at = |code| {
            Note::new(code)
                .on_sheet(&table.sheet)
                .at_column(column.index as usize)
        };
        if column.title.is_empty() {
            if column.filled > 0 && table.header_rows > 0 {
                table.notes.push(at(NoteCode::EmptyHeader));
            }
        } else if seen.insert(fold(&column.title), column.index).is_some() {
            table
                .notes
                .push(at(NoteCode::DuplicateHeaders).with(&column.title));
        }
    }
}

/// Rows with cells beyond the titled columns, unless that is the rule in this sheet.
fn note_ragged_rows(table: &mut Table, header: &Header<'_>, data: &[&SheetRow]) {
    const MOST_NOTES: usize = 50;
    let Some(width) = header.rows.iter().map(|row| row.cells.len()).max() else {
        return;
    };
    let longer: Vec<u32> = data
        .iter()
        .filter(|row| row.cells.len() > width)
        .map(|row| row.number)
        .collect();
    if longer.len() * 2 > data.len() {
        return;
    }
    for number in longer.into_iter().take(MOST_NOTES) {
        table.notes.push(
            Note::new(NoteCode::RaggedRow)
                .on_sheet(&table.sheet)
                .at_row(number),
        );
    }
}
