//! What a list says of none of its people, because everybody knew: which school it is from.
//!
//! It is asked about once, may be left open, and goes to the rows that do not say it themselves.

use super::Import;
use super::report::ReportForAll;
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::intake::columns::ColumnMeaning;
use crate::intake::rows::placed;

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
    /// Returns what may be told for all rows: what the list has no column for, or says of some of its
    /// people only. A sign-in sheet is not asked about.
    pub fn may_be_told_for_all(&self) -> Vec<ColumnMeaning> {
        if self.session.is_some() {
            return Vec::new();
        }
        let mut fields = FIELDS.to_vec();
        fields.retain(|it| !self.has_column(*it) || self.rows_without(*it) > 0);
        fields
    }

    /// Returns how many people's rows say nothing of a field themselves.
    pub fn rows_without(&self, field: ColumnMeaning) -> u32 {
        let is_one_place = placed(&self.table).contains(&field);
        let rows = self.rows.people.iter();
        let without = rows.filter(|it| it.says_nothing_of(field, is_one_place));
        u32::try_from(without.count()).unwrap_or(u32::MAX)
    }

    /// Whether a column holds a field; the place of study or work, whichever it is, holds two.
    pub fn has_column(&self, field: ColumnMeaning) -> bool {
        let mut columns = self.table.columns.iter();
        columns.any(|it| it.meaning == field) || placed(&self.table).contains(&field)
    }

    /// Says what holds for every row that does not say it itself, a key of the academy's list or a
    /// text; an empty one takes it back. The rows are read again.
    ///
    /// Refuses with [`Code::BadValue`] a field that every row says or that is never told for all, and
    /// a value longer than 200 letters.
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

    /// Drops what every row says by now: no row has taken it.
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
                rows: self.rows_without(field),
            })
            .collect()
    }
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
