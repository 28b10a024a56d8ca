//! What a list says of none of its people, because everybody knew: which school it is from.
//!
//! It is asked about once, may be left open, and goes to the rows that do not say it themselves.

use super::Import;
use super::report::ReportForAll;
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::intake::columns::ColumnMeaning;

/// What may be told for all rows of a list.
const FIELDS: [ColumnMeaning; 4] = [
    ColumnMeaning::School,
    ColumnMeaning::Organisation,
    ColumnMeaning::Faculty,
    ColumnMeaning::Category,
];

/// No name of a school or a category is longer.
const LONGEST: usize = 200;

impl Import {
    /// Returns what may be told for all rows: what the list has no column for. A sign-in sheet is
    /// not asked about.
    pub fn may_be_told_for_all(&self) -> Vec<ColumnMeaning> {
        if self.session.is_some() {
            return Vec::new();
        }
        FIELDS.into_iter().filter(|it| self.lacks(*it)).collect()
    }

    /// Whether no column holds a field; the place of study or work, whichever it is, holds two.
    fn lacks(&self, field: ColumnMeaning) -> bool {
        let is_place = matches!(field, ColumnMeaning::School | ColumnMeaning::Organisation);
        let columns = &self.table.columns;
        !columns
            .iter()
            .any(|it| it.meaning == field || is_place && it.meaning == ColumnMeaning::Place)
    }

    /// Says what holds for every row that does not say it itself, a key of the academy's list or a
    /// text; an empty one takes it back. The rows are read again.
    ///
    /// Refuses with [`Code::BadValue`] a field that the list has a column for or that is never told
    /// for all, and a value longer than 200 letters.
    pub fn tell_for_all(&mut self, field: ColumnMeaning, value: &str) -> Result<()> {
        let value = mended(value).replace('\n', " ");
        if !self.may_be_told_for_all().contains(&field) {
            return Err(bad("field", &field.key()));
        }
        if value.chars().count() > LONGEST {
            return Err(bad(&field.key(), &value));
        }
        match value.is_empty() {
            true => drop(self.for_all.remove(&field)),
            false => drop(self.for_all.insert(field, value)),
        }
        self.has_values_told = true;
        self.read_rows()
    }

    /// Returns what was told for all rows; empty where nothing was.
    pub fn told_for_all(&self, field: ColumnMeaning) -> &str {
        self.for_all.get(&field).map_or("", String::as_str)
    }

    /// Drops what the list has a column for by now.
    pub(super) fn keep_what_is_lacking(&mut self) {
        let lacking = self.may_be_told_for_all();
        self.for_all.retain(|field, _| lacking.contains(field));
    }

    pub(super) fn for_all_told(&self) -> Vec<ReportForAll> {
        let fields = self.may_be_told_for_all().into_iter();
        fields
            .map(|field| ReportForAll {
                field: field.key().into_owned(),
                value: self.told_for_all(field).to_owned(),
            })
            .collect()
    }
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
