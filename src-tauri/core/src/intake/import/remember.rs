//! What is kept of an import for the next one: who rows became, who somebody is not, and what
//! columns and values meant.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::known::read_values_memory;
use super::{Import, ImportDone, ImportRow, RowState};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::columns::{Column, ColumnMeaning, GuessReason, Table as SheetTable};
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

    /// Keeps, on this laptop, which rows became whom and what columns and values meant, as said with
    /// the deed `tx`, 0 where it wrote nothing.
    pub(super) fn remember(
        &self,
        connection: &Connection,
        tx: i64,
        done: &ImportDone,
    ) -> Result<()> {
        let deed = "remember the import";
        // A sheet is known again by its session: its people may stand in the event's form as well.
        // A list for the register alone is known again by what it holds.
        let own = self.own_place()?;
        let own: Vec<Id> = [own].into_iter().chain(self.session).collect();
        let shared: Option<Id> = self.event.is_none().then(Id::default);
        let mut keep = connection
            .prepare_cached(
                "INSERT OR REPLACE INTO import_row(event, fingerprint, trainee) VALUES (?1, ?2, ?3)",
            )
            .doing(deed)?;
        let mut forget = connection
            .prepare_cached("DELETE FROM import_row WHERE event = ?1 AND fingerprint = ?2")
            .doing(deed)?;
        for (print, (id, is_typed_over)) in self.prints(done) {
            // What the file said of a row put right is somebody else's in any other list.
            for place in own.iter().chain(shared.iter().filter(|_| !is_typed_over)) {
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
                    params![
                        SheetTable::memory_key(&column.title),
                        &*column.meaning.key()
                    ],
                )
                .doing(deed)?;
        }
        self.remember_likely_emails(connection, done)?;
        self.remember_values(connection, tx)
    }

    /// Keeps what mistyped addresses were probably meant to be, where nobody said so.
    fn remember_likely_emails(&self, connection: &Connection, done: &ImportDone) -> Result<()> {
        for person in &self.rows.people {
            let assigned = done.assigned.get(&person.row);
            let (Some(id), Some(email)) = (assigned, person.unconfirmed_email()) else {
                continue;
            };
            connection
                .prepare_cached(
                    "INSERT OR IGNORE INTO likely_email(trainee, email) VALUES (?1, ?2)",
                )
                .and_then(|mut it| it.execute(params![id, email]))
                .doing("remember the import")?;
        }
        Ok(())
    }

    fn remember_values(&self, connection: &Connection, tx: i64) -> Result<()> {
        let stand = read_values_memory(connection)?;
        let turned_down = match self.names_chosen.is_empty() {
            true => Vec::new(),
            false => self.names_turned_down(&self.plan()),
        };
        let turned_down = turned_down
            .iter()
            .map(|it| (ColumnMeaning::FullName, it.as_str(), ""));
        for (meaning, typed, meant) in self.corrections.entries().chain(turned_down) {
            // What stands from an earlier list does not go with this one.
            if stand.find(meaning, typed) == Some(meant) {
                continue;
            }
            remember_value(connection, (meaning, typed, meant), tx)?;
        }
        Ok(())
    }

    /// Returns the place for which the rows of this list are remembered, whatever they say: its event,
    /// or, for the register alone, the content of the list itself.
    ///
    /// Refuses with `not_found` where there is no sheet.
    pub fn own_place(&self) -> Result<Id> {
        if let Some(event) = self.event {
            return Ok(event);
        }
        let mut hasher = blake3::Hasher::new();
        for row in &self.sheet()?.rows {
            hasher.update(&row.number.to_le_bytes());
            for cell in &row.cells {
                hasher.update(cell.text().as_bytes()).update(&[0x1f]);
            }
        }
        Ok(Id::derive("list", &[hasher.finalize().as_bytes()]))
    }

    /// Who each row became by what it says, and whether only the file says it, of a row that was put
    /// right; nobody where rows that say the same became two people; of rows that say
    /// the same as one that waits nothing is kept.
    fn prints(&self, done: &ImportDone) -> BTreeMap<String, (Option<Id>, bool)> {
        let mut prints: BTreeMap<String, (Option<Id>, bool)> = BTreeMap::new();
        for person in &self.rows.people {
            let Some(id) = done.assigned.get(&person.row).copied() else {
                continue;
            };
            // A row put right by hand is found by what the file says of it, too.
            let own = person.fingerprint();
            let in_file = person.in_file.as_ref().map(|it| it.print.clone());
            let in_file = in_file.filter(|it| *it != own).map(|it| (it, true));
            for (print, is_typed_over) in in_file.into_iter().chain([(own, false)]) {
                let kept = prints.entry(print).or_insert((Some(id), is_typed_over));
                kept.0 = kept.0.filter(|it| *it == id);
                kept.1 &= is_typed_over;
            }
        }
        let waits =
            |it: &ImportRow<'_>| matches!(it.state, RowState::ToChoose(_) | RowState::Later);
        for row in self.plan().iter().filter(|it| waits(it)) {
            prints.remove(&row.person.fingerprint());
        }
        prints
    }
}

/// Keeps what a text means, as said with the deed `tx`.
pub(in crate::intake) fn remember_value(
    connection: &Connection,
    (meaning, typed, meant): (ColumnMeaning, &str, &str),
    tx: i64,
) -> Result<()> {
    connection
        .execute(
            "INSERT OR REPLACE INTO import_value(meaning, typed, meant, tx)
             VALUES (?1, ?2, ?3, ?4)",
            params![&*meaning.key(), typed, meant, tx],
        )
        .doing("remember the import")?;
    Ok(())
}
