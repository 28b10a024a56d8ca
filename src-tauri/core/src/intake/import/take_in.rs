//! What is kept of a list that was taken in, so that taking it in again adds nobody twice.
//!
//! Who a row became holds as long as that person stands. Undone, the row is what it was before; a
//! person who was put into the trash by hand is not brought back by the rest of the list.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::known::People;
use super::{Answer, Import, ImportDone, RowState};
use crate::error::Result;
use crate::ids::Id;
use crate::register::Outcome;
use crate::store::log;

/// One time a list was taken in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Step {
    /// Its transaction; none where nothing was written.
    pub tx: Option<i64>,
    /// How many rows waited before, and wait again when it is undone.
    pub before: u32,
}

/// Who a row became.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Taken {
    /// The person.
    pub person: Id,
    /// Whether the row added them.
    pub is_new: bool,
    /// The transaction.
    tx: Option<i64>,
}

impl Import {
    /// Keeps who the rows became, and how many of them waited before.
    pub(super) fn take_in(&mut self, outcome: &Outcome<ImportDone>, new: &BTreeSet<u32>) {
        let (done, tally) = (&outcome.value, outcome.value.tally);
        self.steps.retain(|it| !is_among(it.tx, &self.undone));
        let is_in = |it: &Taken| !is_among(it.tx, &self.undone);
        let first = done
            .assigned
            .keys()
            .filter(|it| !self.taken.get(it).is_some_and(is_in));
        let before = match self.steps.is_empty() {
            true => tally.rows - tally.problems,
            false => tally.to_choose + u32::try_from(first.count()).unwrap_or(u32::MAX),
        };
        self.steps.push(Step {
            tx: outcome.tx,
            before,
        });
        for (row, person) in &done.assigned {
            let is_kept = |it: &Taken| it.person == *person && !is_among(it.tx, &self.undone);
            // Whoever came with an earlier step goes with it when that is undone.
            if !self.taken.get(row).is_some_and(is_kept) {
                let taken = Taken {
                    person: *person,
                    is_new: new.contains(row),
                    tx: outcome.tx,
                };
                self.taken.insert(*row, taken);
            }
        }
    }

    /// Sees which of the people named in answers are gone, and which steps were undone.
    pub(super) fn see_what_stands(
        &mut self,
        connection: &Connection,
        people: &People,
    ) -> Result<()> {
        let answered = self.answers.values().filter_map(|answer| match answer {
            Answer::Same(id) => Some(*id),
            _ => None,
        });
        self.gone = answered
            .chain(self.taken.values().map(|it| it.person))
            .collect();
        if !self.gone.is_empty() {
            for id in &people.ids {
                self.gone.remove(id);
            }
        }
        self.undone = undone(connection, &self.steps)?;
        Ok(())
    }

    /// Returns what a row is because it was taken in.
    pub(super) fn state_taken(&self, row: u32) -> Option<RowState> {
        let taken = self.taken.get(&row)?;
        if self.stands(taken.person) {
            return Some(RowState::Known(taken.person));
        }
        (!is_among(taken.tx, &self.undone)).then_some(RowState::Out)
    }

    pub(super) fn taken_as(&self, row: u32) -> Option<Answer> {
        let taken = self.taken.get(&row)?;
        match self.state_taken(row)? {
            RowState::Known(_) if taken.is_new => Some(Answer::New),
            RowState::Known(id) => Some(Answer::Same(id)),
            _ => Some(Answer::Out),
        }
    }
}

/// Returns the transactions that were undone and not done again.
pub(super) fn undone(connection: &Connection, steps: &[Step]) -> Result<BTreeSet<i64>> {
    let mut undone = BTreeSet::new();
    for tx in steps.iter().filter_map(|it| it.tx) {
        if log::is_undone(connection, tx)? {
            undone.insert(tx);
        }
    }
    Ok(undone)
}

/// Whether a step was undone.
pub(super) fn is_among(tx: Option<i64>, undone: &BTreeSet<i64>) -> bool {
    tx.is_some_and(|it| undone.contains(&it))
}
