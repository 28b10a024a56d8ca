//! What became of a list that was taken back: what went, and what stayed with the reason.

use serde::Serialize;

use std::collections::BTreeSet;

use super::Change;
use super::undo_import::person_of;
use crate::catalogue::Table;
use crate::common::{Message, count_of};
use crate::error::Result;
use crate::ids::Id;
use crate::operation::Operation;
use crate::store::apply;

/// A value that stayed because somebody wrote another since.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeftValue {
    /// The table of its field.
    pub table: String,
    /// The field.
    pub field: String,
    /// Of a column of the academy's own, what that is called; of any other field nothing.
    pub title: String,
}

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
    /// The values that stay, where everything else the list wrote goes.
    pub values: Vec<LeftValue>,
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
    /// Values of records that were there before, set back to what they were or emptied again;
    /// categories and columns of the academy's own among them.
    pub values: u32,
    /// Values that stay because somebody changed them since.
    pub values_left: u32,
    /// Who and what stayed.
    pub left: Vec<LeftRecord>,
}

impl ImportUndone {
    /// Counts a record that the list made, where it went.
    /// What hung on somebody of `came` went with them and is no value of its own.
    pub(super) fn note_gone(
        &mut self,
        change: &Change<'_>,
        operation: &Operation,
        came: &BTreeSet<Id>,
    ) -> Result<()> {
        let count = match Table::find(operation.table) {
            Some(Table::Trainee) => &mut self.gone,
            Some(Table::Enrolment) => &mut self.enrolments,
            Some(Table::Attendance) => &mut self.marks,
            Some(Table::Club) => &mut self.clubs,
            Some(Table::Grant) => &mut self.grants,
            Some(table @ (Table::OwnValue | Table::Tag)) => {
                let owner = person_of(change, table, operation.entity)?;
                if !is_person(change, owner)? || owner.is_some_and(|it| came.contains(&it)) {
                    return Ok(());
                }
                &mut self.values
            }
            _ => return Ok(()),
        };
        *count += u32::from(!change.has(operation.entity)?);
        Ok(())
    }

    /// Returns what went and what stayed, each kind there is with its words and its number.
    pub fn told(&self) -> Vec<Message> {
        self.in_words("take-back")
    }

    /// Returns the same of what would go and what would stay.
    pub fn foretold(&self) -> Vec<Message> {
        self.in_words("take-back-will")
    }

    fn in_words(&self, beginning: &str) -> Vec<Message> {
        let kinds = [
            ("gone", self.gone),
            ("enrolments", self.enrolments),
            ("marks", self.marks),
            ("clubs", self.clubs),
            ("grants", self.grants),
            ("values", self.values),
            ("values-left", self.values_left),
            ("left", count_of(&self.left)),
        ];
        let some = kinds
            .into_iter()
            .filter(|(key, count)| *count > 0 || *key == "gone");
        some.map(|(key, count)| Message::new(format!("{beginning}-{key}")).count(count))
            .collect()
    }
}

/// Says whether a record is a person: tags hang on other records, too.
fn is_person(change: &Change<'_>, record: Option<Id>) -> Result<bool> {
    let presence = match record {
        Some(record) => apply::find_presence(change, record)?,
        None => None,
    };
    Ok(presence.is_some_and(|it| it.table == Table::Trainee.number()))
}
