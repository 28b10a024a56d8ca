//! What a person says of rows, and how long it holds.
//!
//! An answer belongs to what the row said when it was given. Columns or values may be chosen anew
//! afterwards, and the row may then say somebody else: what was answered for it is asked again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Import, Taken};
use crate::ids::Id;
use crate::intake::rows::PersonRow;

/// What a person said of a row that was to choose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The row is this person of the register.
    Same(Id),
    /// The row is the person of an earlier row.
    SameRow(u32),
    /// The row is somebody new.
    New,
    /// Put the row off.
    Later,
    /// Leave the row out of the register.
    Out,
}

/// What a row said when something was answered or typed for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Said {
    print: String,
    /// The name as the file has it.
    name: String,
}

impl Said {
    fn by(person: &PersonRow) -> Self {
        let in_file = person.in_file.as_ref().map(|it| &it.name);
        Self {
            print: person.fingerprint(),
            name: in_file.unwrap_or(&person.typed_name).clone(),
        }
    }
}

impl Import {
    /// Answers for rows that are to choose. A row that was taken in as somebody new stays who it
    /// became when it is said to be new once more.
    pub fn answer(&mut self, rows: &[u32], answer: Answer) {
        for row in rows {
            self.answers.insert(*row, answer);
            let is_told_again =
                |it: &Taken| it.is_new && answer == Answer::New && self.stands(it.person);
            if !self.taken.get(row).is_some_and(is_told_again) {
                self.taken.remove(row);
            }
        }
    }

    /// Takes back what was answered for a row.
    pub fn withdraw_answer(&mut self, row: u32) {
        self.answers.remove(&row);
        self.taken.remove(&row);
    }

    /// Returns what a person answered for a row, or what the row became when the list was taken in;
    /// that it is a person who is in the register no more says nothing.
    pub fn answer_of(&self, row: u32) -> Option<Answer> {
        self.taken_as(row).or_else(|| {
            let answer = self.answers.get(&row).copied();
            answer.filter(|it| !matches!(it, Answer::Same(id) if !self.stands(*id)))
        })
    }

    pub(super) fn stands(&self, person: Id) -> bool {
        !self.gone.contains(&person)
    }

    /// Returns what the rows say for which something was answered or typed.
    pub(super) fn said(&self) -> BTreeMap<u32, Said> {
        let named = self.answers.values().filter_map(|answer| match answer {
            Answer::SameRow(row) => Some(row),
            _ => None,
        });
        let rows: BTreeSet<&u32> = (self.answers.keys())
            .chain(named)
            .chain(self.taken.keys())
            .chain(self.by_hand.keys())
            .chain(&self.swapped)
            .collect();
        let people = self.rows.people.iter();
        people
            .filter(|it| rows.contains(&it.row))
            .map(|it| (it.row, Said::by(it)))
            .collect()
    }

    /// Forgets what was answered for rows that say another thing than before, and what was typed for
    /// rows that name somebody else; says whether the rows must be read once more for it.
    ///
    /// A row that was left out or put off stays so while it names the same person.
    pub(super) fn forget_changed(&mut self, before: &BTreeMap<u32, Said>) -> bool {
        let now = self.said();
        let mut is_typed_gone = false;
        let mut changed: BTreeSet<u32> = BTreeSet::new();
        for (row, was) in before {
            let said = now.get(row);
            if said == Some(was) {
                continue;
            }
            changed.insert(*row);
            self.taken.remove(row);
            let is_same_name = said.is_some_and(|it| it.name == was.name);
            let answer = self.answers.get(row);
            if !(is_same_name && matches!(answer, Some(Answer::Out | Answer::Later))) {
                self.answers.remove(row);
            }
            if !is_same_name {
                is_typed_gone |= self.by_hand.remove(row).is_some() | self.swapped.remove(row);
            }
        }
        self.answers
            .retain(|_, answer| !matches!(answer, Answer::SameRow(row) if changed.contains(row)));
        is_typed_gone
    }
}
