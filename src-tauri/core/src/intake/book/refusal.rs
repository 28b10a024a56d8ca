//! Why a file is not read at all, and what must be said about one that is.

use serde::{Deserialize, Serialize};

/// A file that cannot be used; nothing of it was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[error("{file}: {code:?} {detail}")]
pub struct Refusal {
    /// The reason, for words in the reader's language.
    pub code: RefusalCode,
    /// The file's name.
    pub file: String,
    /// What exactly was found, for the support log; may be empty.
    pub detail: String,
    /// Why it could not be opened, by the name that the words have for it; may be empty.
    #[serde(default)]
    pub why: String,
}

impl Refusal {
    pub(crate) fn new(code: RefusalCode, detail: impl Into<String>) -> Self {
        Self {
            code,
            file: String::new(),
            detail: detail.into(),
            why: String::new(),
        }
    }

    /// What the system said of a file that it did not open.
    pub(crate) fn not_opened(failed: &std::io::Error) -> Self {
        let why = crate::error::why_failed(failed.kind()).unwrap_or_default();
        Self {
            why: why.to_owned(),
            ..Self::new(RefusalCode::CannotOpen, failed.to_string())
        }
    }

    pub(crate) fn corrupt(detail: impl ToString) -> Self {
        Self::new(RefusalCode::CorruptFile, detail.to_string())
    }

    pub(crate) fn of_file(mut self, file: &str) -> Self {
        file.clone_into(&mut self.file);
        self
    }
}

/// The reasons a file is refused for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// No bytes, or nothing but spaces.
    EmptyFile,
    /// A header and nothing below it.
    NoDataRows,
    /// Damaged, usually cut short while copying.
    CorruptFile,
    /// Protected by a password.
    Encrypted,
    /// Small on disk, huge inside.
    ExpandsTooMuch,
    /// Holds XML entities, which no spreadsheet program writes.
    XmlEntities,
    /// Some other kind of file.
    Unsupported,
    /// More rows or bytes than can be taken in at once.
    TooLarge,
    /// The chosen sheet is not in the file.
    UnknownSheet,
    /// The file could not be opened.
    CannotOpen,
}

/// A warning about a file that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Note {
    /// What is to be told.
    pub code: NoteCode,
    /// The sheet, where it applies.
    pub sheet: Option<String>,
    /// The row, where it applies.
    pub row: Option<u32>,
    /// The column's letter, where it applies.
    pub column: Option<String>,
    /// The value, the name or the number the note speaks of.
    pub value: Option<String>,
}

impl Note {
    pub(crate) fn new(code: NoteCode) -> Self {
        Self {
            code,
            sheet: None,
            row: None,
            column: None,
            value: None,
        }
    }

    pub(crate) fn on_sheet(mut self, sheet: &str) -> Self {
        self.sheet = (!sheet.is_empty()).then(|| sheet.to_owned());
        self
    }

    pub(crate) fn at_row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    pub(crate) fn at_column(mut self, column: usize) -> Self {
        self.column = Some(super::column_letter(column));
        self
    }

    pub(crate) fn with(mut self, value: impl ToString) -> Self {
        self.value = Some(value.to_string());
        self
    }
}

/// The warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum NoteCode {
    /// The name says text, the content is a workbook.
    ContentIsWorkbook,
    /// The name says workbook, the content is delimited text.
    ContentIsText,
    /// The name says workbook, the content is a web page.
    ContentIsHtml,
    /// A sheet is hidden; it is not used unless chosen.
    HiddenSheet,
    /// A row is hidden; it is read like the others.
    HiddenRow,
    /// A column is hidden; it is read like the others.
    HiddenColumn,
    /// Question marks stand where letters were.
    LostLetters,
    /// Two columns have the same title.
    DuplicateHeaders,
    /// A column with values has no title.
    EmptyHeader,
    /// A row has fewer or more cells than the header.
    RaggedRow,
    /// A quote opens in this row and never closes; rows after it are not certain.
    UnclosedQuote,
    /// Zero bytes were removed from this row.
    NulBytes,
    /// A number lost its digits, as in `8,77E+10`.
    ScientificNotation,
    /// A cell was cut because it is too long.
    CellTooLong,
    /// The sheet holds formulas; their stored results are used.
    FormulaCells,
    /// A formula holds an error or no stored result.
    FormulaError,
    /// Columns beyond the limit were not read.
    TooManyColumns,
    /// A line above or between the rows that holds no person.
    TitleLine,
}
