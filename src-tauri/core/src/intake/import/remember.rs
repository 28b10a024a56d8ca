//! What is kept of an import for the next one: who rows became, who somebody is not, and what
//! columns and values meant.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::{Import, ImportDone};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::columns::{Column, GuessReason, Table as SheetTable};
use crate::intake::matching::Who;
use crate::register::Change;
use crate::trainees;

impl Import {
    /// The people a row was said not to be.
    pub(super) fn refused_candidates(&self, row: u32) -> Option<(u32, Vec<Who>)> {
        self.answer_of(row)?;
        let decision = self.decision_of(row)?;
        Some((row, decision.candidates.iter().map(|it| it.who).collect()))
    }

    /// Keeps that two people are not the same, so that nobody is asked again.
    pub(super) fn remember_namesakes(
        &self,
        change: &mut Change<'_>,
        namesakes: &[(u32, Vec<Who>)],
        done: &ImportDone,
    ) -> Result<()> {
        for (row, others) in namesakes {
            let Some(new) = done.assigned.get(row) else {
                continue;
            };
            for who in others {
                let other = match who {
                    Who::Known { .. } => self.person(*who),
                    Who::Row { row } => done.assigned.get(row).copied(),
                };
                let Some(other) = other.filter(|other| other != new) else {
                    continue;
                };
                trainees::write_not_same(change, *new, other)?;
            }
        }
        Ok(())
    }

    /// Keeps, on this laptop, which rows became whom and what columns and values meant.
    pub(super) fn remember(&self, connection: &Connection, done: &ImportDone) -> Result<()> {
        let deed = "remember the import";
        let event = self.event.unwrap_or_default();
        // A sheet is known again by its session: its people may stand in the event's form as well.
        let places: Vec<Id> = [event].into_iter().chain(self.session).collect();
        let mut keep = connection
            .prepare_cached(
                "INSERT OR REPLACE INTO import_row(event, fingerprint, trainee) VALUES (?1, ?2, ?3)",
            )
            .doing(deed)?;
        let mut forget = connection
            .prepare_cached("DELETE FROM import_row WHERE event = ?1 AND fingerprint = ?2")
            .doing(deed)?;
        for (print, id) in self.prints(done) {
            for place in &places {
                match id {
                    Some(id) => keep.execute(params![place, print.as_bytes(), id]),
                    None => forget.execute(params![place, print.as_bytes()]),
                }
                .doing(deed)?;
            }
        }
        // A guess is made anew from each file: remembered, a wrong one would spoil the next.
        let is_chosen = |it: &&Column| it.reason == GuessReason::Chosen && !it.title.is_empty();
        for column in self.table.columns.iter().filter(is_chosen) {
            connection
                .execute(
                    "INSERT OR REPLACE INTO import_column(title, meaning) VALUES (?1, ?2)",
                    params![SheetTable::memory_key(&column.title), column.meaning.key()],
                )
                .doing(deed)?;
        }
        for (meaning, typed, meant) in self.corrections.entries() {
            connection
                .execute(
                    "INSERT OR REPLACE INTO import_value(meaning, typed, meant) VALUES (?1, ?2, ?3)",
                    params![meaning.key(), typed, meant],
                )
                .doing(deed)?;
        }
        Ok(())
    }

    /// Who each row became by what it says; nobody where rows that say the same became two people.
    fn prints(&self, done: &ImportDone) -> BTreeMap<String, Option<Id>> {
        let mut prints: BTreeMap<String, Option<Id>> = BTreeMap::new();
        for person in &self.rows.people {
            let Some(id) = done.assigned.get(&person.row).copied() else {
                continue;
            };
            // A row put right by hand is found by what the file says of it, too.
            let in_file = person.in_file.as_ref().map(|it| it.print.clone());
            for print in in_file.into_iter().chain([person.fingerprint()]) {
                prints
                    .entry(print)
                    .and_modify(|kept| *kept = kept.filter(|it| *it == id))
                    .or_insert(Some(id));
            }
        }
        prints
    }
}
