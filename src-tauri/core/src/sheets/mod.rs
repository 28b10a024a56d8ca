//! Tables going out: spreadsheets and printed lists from the same columns and rows.
//!
//! Text is always written as text, so that a name such as `=1+1` stays a name. The same table
//! gives the same bytes. Deliberately absent: reading spreadsheets, which is `intake`.

mod csv;
mod pdf;
mod shown;
mod text;
mod xlsx;

pub use crate::disclosures::note_export;
pub use shown::{ShownTable, export_shown};

use std::path::Path;

use chrono::NaiveDate;

use crate::common::Lang;
use crate::error::{Code, Error, Result};

/// What a table becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A spreadsheet.
    Xlsx,
    /// A paper.
    Pdf,
    /// Delimited text.
    Csv,
    /// Numbered lines.
    Text,
}

impl Form {
    /// Chooses by the ending of a path.
    ///
    /// Refuses with [`Code::BadValue`] a path that ends in none of `.xlsx`, `.csv`, `.pdf` and
    /// `.txt`: another program would open it for what its name says.
    pub fn named(path: &Path) -> Result<Self> {
        let ending = path.extension().unwrap_or_default();
        match ending.to_string_lossy().to_lowercase().as_str() {
            "pdf" => Ok(Self::Pdf),
            "xlsx" => Ok(Self::Xlsx),
            "csv" => Ok(Self::Csv),
            "txt" => Ok(Self::Text),
            _ => Err(Error::refused(Code::BadValue)
                .with("field", "file")
                .with("value", path.display())),
        }
    }

    /// Chooses by the ending of a path; anything unknown is a spreadsheet.
    pub fn of(path: &Path) -> Self {
        Self::named(path).unwrap_or(Self::Xlsx)
    }
}

/// One cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Text, written as it is.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with a point before its fraction, such as `172.5`.
    Decimal(String),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Makes a cell of text; empty text leaves it empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Makes a cell of a number as the register keeps it, with a point before the fraction. What
    /// begins with nought or is longer than a spreadsheet keeps is one of a paper, and stays text.
    pub fn number(text: &str) -> Self {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = digits.split('.').next().unwrap_or_default();
        let is_code = whole.len() > 1 && whole.starts_with('0');
        let is_short = digits.chars().filter(char::is_ascii_digit).count() <= 15;
        match (text.parse(), text.parse::<f64>()) {
            (Ok(number), _) if is_short && !is_code => Self::Number(number),
            (_, Ok(_)) if is_short && !is_code => Self::Decimal(text.to_owned()),
            _ => Self::text(text),
        }
    }

    /// Makes a cell of a day in ISO form; anything else stays text.
    pub fn day(iso: &str) -> Self {
        iso.parse().map_or_else(|_| Self::text(iso), Self::Day)
    }

    /// Returns what a reader sees.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.replace('.', ","),
            Self::Day(day) => day.format("%d.%m.%Y").to_string(),
            Self::Empty => String::new(),
        }
    }
}

/// A table with its head.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// What the table is of: the sheet's name and the paper's title.
    pub title: String,
    /// Lines under the title of a paper.
    pub notes: Vec<String>,
    /// The head row.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Writes the table; `lang` and `made_on` stand in the file's own description.
    pub fn write(&self, form: Form, lang: Lang, made_on: NaiveDate) -> Result<Vec<u8>> {
        match form {
            Form::Xlsx => xlsx::write(self, made_on),
            Form::Pdf => pdf::write(self, lang, made_on),
            Form::Csv => Ok(csv::write(self, lang)),
            Form::Text => Ok(text::write(self).into_bytes()),
        }
    }
}

/// Writes several tables as one spreadsheet, a sheet each.
pub fn write_book(tables: &[Table], title: &str, made_on: NaiveDate) -> Result<Vec<u8>> {
    xlsx::write_all(tables, title, made_on)
}
