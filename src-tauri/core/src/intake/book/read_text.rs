//! Delimited text: CSV, TSV and their relatives.
//!
//! A quote that never closes costs certainty, not rows: everything from its row on is read again
//! with quotes as plain letters and marked uncertain.

use super::budget::{Budget, LONGEST_CELL, MOST_COLUMNS, append_capped};
use super::decode_text::Decoded;
use super::refusal::{Note, NoteCode, Refusal};
use super::{Book, Cell, Format, Sheet, SheetRow};

const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];
const SAMPLE_RECORDS: usize = 60;

/// Reads the text of a file into a book of one sheet.
pub(crate) fn read_text(decoded: &Decoded<'_>, budget: &mut Budget) -> Result<Book, Refusal> {
    let mut notes = Vec::new();
    let text = decoded
        .text
        .strip_prefix('\u{feff}')
        .unwrap_or(&decoded.text);
    let named = find_sep_line(text);
    let delimiter = named.unwrap_or_else(|| guess_delimiter(text));
    let mut sheet = Sheet::named("");
    let mut records = Records::new(text, delimiter, Quotes::Enclose);
    if named.is_some() {
        records.next();
    }
    let mut damaged_from = None;
    for record in records {
        if let Some(rest) = record.damage {
            notes.push(Note::new(NoteCode::UnclosedQuote).at_row(record.number));
            damaged_from = Some((rest, record.number));
            break;
        }
        push_record(&mut sheet, record, budget, &mut notes, false)?;
    }
    if let Some((rest, number)) = damaged_from {
        let mut records = Records::new(rest, delimiter, Quotes::Plain);
        records.number = number - 1;
        for record in records {
            push_record(&mut sheet, record, budget, &mut notes, true)?;
        }
    }
    Ok(Book {
        name: String::new(),
        format: Format::Text,
        encoding: Some(decoded.encoding_name()),
        delimiter: Some(delimiter),
        sheets: vec![sheet],
        notes,
    })
}

fn push_record(
    sheet: &mut Sheet,
    record: Record<'_>,
    budget: &mut Budget,
    notes: &mut Vec<Note>,
    is_uncertain: bool,
) -> Result<(), Refusal> {
    if record.has_nul {
        notes.push(Note::new(NoteCode::NulBytes).at_row(record.number));
    }
    for column in record.cut {
        notes.push(
            Note::new(NoteCode::CellTooLong)
                .at_row(record.number)
                .at_column(column)
                .with(LONGEST_CELL),
        );
    }
    if record.is_too_wide {
        notes.push(Note::new(NoteCode::TooManyColumns).at_row(record.number));
    }
    budget.spend_text(record.fields.iter().map(String::len).sum())?;
    let cells = record.fields.into_iter().map(Cell::from_text).collect();
    let mut row = SheetRow::new(record.number, cells);
    if !row.is_blank() {
        budget.spend_cells(row.cells.len())?;
        row.is_uncertain = is_uncertain;
        sheet.rows.push(row);
    }
    Ok(())
}

/// Excel's own `sep=;` line above the header.
fn find_sep_line(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim_matches('"');
    let mut rest = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and(line.get(4..))?
        .chars();
    let delimiter = rest.next()?;
    rest.next().is_none().then_some(delimiter)
}

/// Chooses the delimiter that cuts the most records into the same number of cells, more than one.
fn guess_delimiter(text: &str) -> char {
    let mut best = (0.0, ',');
    for delimiter in DELIMITERS {
        let widths: Vec<usize> = Records::new(text, delimiter, Quotes::Enclose)
            .take(SAMPLE_RECORDS)
            .filter(|record| record.fields.iter().any(|f| !f.trim().is_empty()))
            .map(|record| record.fields.len())
            .collect();
        let score = match delimiter {
            '\t' => score_tabs(&widths),
            _ => score_widths(&widths),
        };
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// Nobody types a tab into a cell: a report of several tables has it in every record.
fn score_tabs(widths: &[usize]) -> f64 {
    let cut = widths.iter().filter(|it| **it > 1).count() as f64;
    let widest = widths.iter().max().map_or(0.0, |it| *it as f64);
    cut / widths.len().max(1) as f64 * widest.ln_1p()
}

fn score_widths(widths: &[usize]) -> f64 {
    let mut best = 0.0;
    for width in widths.iter().filter(|w| **w > 1) {
        let same = widths.iter().filter(|w| *w == width).count();
        let share = same as f64 / widths.len() as f64;
        // Three equal rows of eight cells say more than three of two.
        best = f64::max(best, share * (*width as f64).ln_1p());
    }
    best
}

#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    /// A quote at the start of a cell encloses it.
    Enclose,
    /// A quote is a letter like any other.
    Plain,
}

struct Record<'a> {
    number: u32,
    fields: Vec<String>,
    has_nul: bool,
    is_too_wide: bool,
    /// Columns whose text was cut.
    cut: Vec<usize>,
    /// The text from this record's start on, if a quote in it does not close.
    damage: Option<&'a str>,
}

/// Cuts text into records; lines may end in CRLF, LF or CR, in any mixture.
struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    quotes: Quotes,
    number: u32,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char, quotes: Quotes) -> Self {
        Self {
            rest: text,
            delimiter,
            quotes,
            number: 0,
        }
    }

    /// Reads one field; returns what ended it.
    fn read_field(&mut self, record: &mut Record<'a>) -> End {
        let mut field = Field::default();
        let end = if self.quotes == Quotes::Enclose && self.rest.starts_with('"') {
            self.read_quoted(&mut field)
        } else {
            self.read_plain(&mut field)
        };
        record.has_nul |= field.has_nul;
        if record.fields.len() >= MOST_COLUMNS {
            record.is_too_wide = true;
            return end;
        }
        if field.is_cut {
            record.cut.push(record.fields.len());
        }
        record.fields.push(field.text);
        end
    }

    fn read_plain(&mut self, field: &mut Field) -> End {
        let stop = [self.delimiter, '\r', '\n'];
        let Some(at) = self.rest.find(stop) else {
            field.push(self.rest);
            self.rest = "";
            return End::Text;
        };
        let (text, rest) = self.rest.split_at(at);
        field.push(text);
        self.rest = rest;
        self.skip_end()
    }

    fn read_quoted(&mut self, field: &mut Field) -> End {
        self.skip(1);
        loop {
            let Some(at) = self.rest.find('"') else {
                return End::Damage;
            };
            let (text, rest) = self.rest.split_at(at);
            field.push(text);
            self.rest = rest;
            self.skip(1);
            if !self.rest.starts_with('"') {
                return if self.is_swallowing(field) {
                    End::Damage
                } else {
                    self.read_plain(field)
                };
            }
            field.push("\"");
            self.skip(1);
        }
    }

    /// Returns true if the quote just read is rather the opening one of a later row: the cell ran
    /// over lines and a letter follows. The rows between would be lost in the cell without a word.
    fn is_swallowing(&self, field: &Field) -> bool {
        let next = self.rest.trim_start_matches(' ').chars().next();
        field.text.contains(['\n', '\r'])
            && next.is_some_and(|c| c != self.delimiter && c != '\r' && c != '\n')
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or("");
    }

    fn skip_end(&mut self) -> End {
        if self.rest.starts_with(self.delimiter) {
            self.skip(self.delimiter.len_utf8());
            return End::Cell;
        }
        self.skip(if self.rest.starts_with("\r\n") { 2 } else { 1 });
        End::Line
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let start = self.rest;
        let mut record = Record {
            number: self.number,
            fields: Vec::new(),
            has_nul: false,
            is_too_wide: false,
            cut: Vec::new(),
            damage: None,
        };
        loop {
            match self.read_field(&mut record) {
                End::Cell => {}
                End::Line | End::Text => return Some(record),
                End::Damage => {
                    record.damage = Some(start);
                    self.rest = "";
                    return Some(record);
                }
            }
        }
    }
}

#[derive(PartialEq)]
enum End {
    Cell,
    Line,
    Text,
    Damage,
}

#[derive(Default)]
struct Field {
    text: String,
    letters: usize,
    is_cut: bool,
    has_nul: bool,
}

impl Field {
    fn push(&mut self, text: &str) {
        if text.contains('\0') {
            self.has_nul = true;
            let clean: String = text.chars().filter(|c| *c != '\0').collect();
            self.is_cut |= !append_capped(&mut self.text, &mut self.letters, &clean);
        } else {
            self.is_cut |= !append_capped(&mut self.text, &mut self.letters, text);
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
