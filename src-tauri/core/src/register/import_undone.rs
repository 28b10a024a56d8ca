//! What became of a list that was taken back: what went, and what stayed with the reason.

use serde::Serialize;

use super::Change;
use crate::catalogue::Table;
use crate::common::{Message, count_of};
use crate::error::Result;
use crate::ids::Id;
use crate::operation::Operation;

/// Who or what stayed, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeftRecord {
    /// The record.
    pub entity: Id,
    /// Its table.
    pub table: String,
    /// What it is called.
    pub name: String,
    /// Why it stayed: the tables whose records it has got since, or `changed`.
    pub why: Vec<String>,
}

/// What became of a list that was taken back.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ImportUndone {
    /// People who went again.
    pub gone: u32,
    /// Places on the lists of events that went.
    pub enrolments: u32,
    /// Marks that went.
    pub marks: u32,
    /// Clubs that went.
    pub clubs: u32,
    /// Grants that went.
    pub grants: u32,
    /// Values of records that were there before, set back to what they were.
    pub values: u32,
    /// Values that stay because somebody changed them since.
    pub values_left: u32,
    /// Who and what stayed.
    pub left: Vec<LeftRecord>,
}

impl ImportUndone {
    /// Counts a record that the list made, where it went.
    pub(super) fn note_gone(&mut self, change: &Change<'_>, operation: &Operation) -> Result<()> {
        let count = match Table::find(operation.table) {
            Some(Table::Trainee) => &mut self.gone,
            Some(Table::Enrolment) => &mut self.enrolments,
            Some(Table::Attendance) => &mut self.marks,
            Some(Table::Club) => &mut self.clubs,
            Some(Table::Grant) => &mut self.grants,
            _ => return Ok(()),
        };
        *count += u32::from(!change.has(operation.entity)?);
        Ok(())
    }

    /// Returns what went and what stayed, each kind there is with its words and its number.
    pub fn told(&self) -> Vec<Message> {
        let kinds = [
            ("take-back-gone", self.gone),
            ("take-back-enrolments", self.enrolments),
            ("take-back-marks", self.marks),
            ("take-back-clubs", self.clubs),
            ("take-back-grants", self.grants),
            ("take-back-values", self.values),
            ("take-back-values-left", self.values_left),
            ("take-back-left", count_of(&self.left)),
        ];
        let some = kinds
            .into_iter()
            .filter(|(key, count)| *count > 0 || *key == "take-back-gone");
        some.map(|(key, count)| Message::new(key).count(count))
            .collect()
    }
}
