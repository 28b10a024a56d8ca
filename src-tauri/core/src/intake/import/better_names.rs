//! People of the register whose name a list spells better.
//!
//! The spelling is only offered: without an answer the name stays as it is kept. Who a row is must
//! be known first, so nothing is said of rows that wait for an answer. Deliberately absent: what a
//! sign-in sheet says, for a name heard at the door is nothing to learn from, and a patronymic that
//! the register lacks, which is filled in like any other empty field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Import, ImportRow, RowState};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::intake::columns::ColumnMeaning;
use crate::intake::matching::{KnownPeople, Verdict, Who};
use crate::kazakh::name::{FullName, Merit, other_spelling};

/// A name that a row spells otherwise than it is kept, and may be right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BetterName {
    /// The row in the file that spells it so.
    pub row: u32,
    /// The person of the register; nobody where an earlier row of the file adds them.
    pub person: Option<Id>,
    /// The name as it is kept.
    pub kept: FullName,
    /// The name with the other spelling.
    pub better: FullName,
    /// How much speaks for it.
    pub merit: Merit,
    /// What was answered.
    pub choice: Option<NameChoice>,
}

/// What becomes of a name that a list spells otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum NameChoice {
    /// The list's spelling is taken; the one before still finds the person.
    Take,
    /// The name stays as it is, and the same spelling is not asked about again.
    Keep,
}

/// An answer, and what it was given for: it holds only while both names are these.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(in crate::intake) struct NameChosen {
    kept: String,
    better: String,
    choice: NameChoice,
}

impl NameChosen {
    pub(in crate::intake) fn new(one: &BetterName, choice: NameChoice) -> Self {
        Self {
            kept: one.kept.in_full(),
            better: one.better.in_full(),
            choice,
        }
    }

    /// Returns the answer where it was given for this.
    pub(in crate::intake) fn for_name(&self, one: &BetterName) -> Option<NameChoice> {
        let is_for_it = self.kept == one.kept.in_full() && self.better == one.better.in_full();
        is_for_it.then_some(self.choice)
    }
}

/// One person while the rows that say their name are gone through.
pub(in crate::intake) struct Spelt<'a> {
    person: Option<Id>,
    kept: &'a FullName,
    /// All names by which the person is known: none of them is news.
    known: &'a [FullName],
    better: Option<(u32, FullName)>,
    doubtful: Option<(u32, FullName)>,
}

impl<'a> Spelt<'a> {
    pub(in crate::intake) fn new(
        person: Option<Id>,
        kept: &'a FullName,
        known: &'a [FullName],
    ) -> Self {
        Self {
            person,
            kept,
            known,
            better: None,
            doubtful: None,
        }
    }

    pub(in crate::intake) fn hear(
        &mut self,
        row: u32,
        name: &FullName,
        is_turned_down: impl Fn(Id) -> bool,
    ) {
        let now = self.better.as_ref().map_or(self.kept, |(_, name)| name);
        if name == now || self.known.contains(name) || self.person.is_some_and(is_turned_down) {
            return;
        }
        let Some(found) = other_spelling(now, name) else {
            return;
        };
        match found.merit {
            Merit::Better => self.better = Some((row, found.name)),
            Merit::Doubtful if self.doubtful.is_none() => {
                self.doubtful = Some((row, found.name));
            }
            Merit::Doubtful => {}
        }
    }

    pub(in crate::intake) fn told(self) -> Option<BetterName> {
        let (merit, found) = match (self.better, self.doubtful) {
            (Some(found), _) => (Merit::Better, found),
            (None, Some(found)) => (Merit::Doubtful, found),
            (None, None) => return None,
        };
        Some(BetterName {
            row: found.0,
            person: self.person,
            kept: self.kept.clone(),
            better: found.1,
            merit,
            choice: None,
        })
    }
}

impl Import {
    /// Returns the people whose name the list spells better, or otherwise so that no rule can tell,
    /// one entry each, in the order of rows; nothing before [`Import::decide`].
    pub fn better_names(&self) -> Vec<BetterName> {
        self.better_names_in(&self.plan())
    }

    pub(in crate::intake) fn better_names_in(&self, plan: &[ImportRow<'_>]) -> Vec<BetterName> {
        if self.session.is_some() {
            return Vec::new();
        }
        let mut people: BTreeMap<u32, Spelt<'_>> = BTreeMap::new();
        for row in plan {
            let (at, name) = (row.person.row, &row.person.name.name);
            let first = match &row.state {
                RowState::New => {
                    people.insert(at, Spelt::new(None, name, &[]));
                    continue;
                }
                RowState::Known(id) => {
                    let known = self.called.get(id).map_or(&[][..], Vec::as_slice);
                    let Some(kept) = known.first() else { continue };
                    people.insert(at, Spelt::new(Some(*id), kept, known));
                    at
                }
                RowState::Repeated(of_row) => *of_row,
                RowState::ToChoose(_) | RowState::Later | RowState::Out => continue,
            };
            if let Some(person) = people.get_mut(&first) {
                person.hear(at, name, |id| self.is_turned_down(id, name));
            }
        }
        let mut found: Vec<BetterName> = people.into_values().filter_map(Spelt::told).collect();
        found.sort_by_key(|it| it.row);
        for one in &mut found {
            one.choice = self.choice_of(one);
        }
        found
    }

    /// Answers for rows of [`Self::better_names`]; `None` takes an answer back.
    ///
    /// Refuses with [`Code::NotFound`] a row that spells no name otherwise; then no row is answered.
    pub fn choose_names(&mut self, rows: &[u32], choice: Option<NameChoice>) -> Result<()> {
        let offered = self.better_names();
        let mut chosen = Vec::new();
        for row in rows {
            let found = offered.iter().find(|it| it.row == *row);
            chosen.push(found.ok_or_else(|| Error::refused(Code::NotFound).with("id", row))?);
        }
        for one in chosen {
            match choice {
                None => drop(self.names_chosen.remove(&one.row)),
                Some(choice) => {
                    let chosen = NameChosen::new(one, choice);
                    self.names_chosen.insert(one.row, chosen);
                }
            }
        }
        Ok(())
    }

    fn choice_of(&self, one: &BetterName) -> Option<NameChoice> {
        self.names_chosen.get(&one.row)?.for_name(one)
    }

    /// Whether a spelling of somebody was turned down when a list was taken in before.
    fn is_turned_down(&self, id: Id, name: &FullName) -> bool {
        let told = turned_down(id, &name.in_full());
        self.corrections
            .find(ColumnMeaning::FullName, &told)
            .is_some()
    }

    /// Returns the names that were answered so; most lists have none, and cost nothing.
    pub(super) fn names_answered(
        &self,
        plan: &[ImportRow<'_>],
        choice: NameChoice,
    ) -> Vec<BetterName> {
        if !self.names_chosen.values().any(|it| it.choice == choice) {
            return Vec::new();
        }
        let mut names = self.better_names_in(plan);
        names.retain(|it| it.choice == Some(choice));
        names
    }

    /// Returns for the next list which spellings were turned down.
    pub(super) fn names_turned_down(&self, plan: &[ImportRow<'_>]) -> Vec<String> {
        let kept = self.names_answered(plan, NameChoice::Keep).into_iter();
        kept.filter_map(|one| {
            let id = one.person?;
            let row = plan.iter().find(|it| it.person.row == one.row)?;
            Some(turned_down(id, &row.person.name.name.in_full()))
        })
        .collect()
    }

    /// Keeps by which names the people are known whom rows may be.
    pub(super) fn keep_names(&mut self, people: &KnownPeople) {
        self.called.clear();
        for decision in &self.decisions {
            let certain = match decision.verdict {
                Verdict::Known { person } => Some(person),
                Verdict::Repeat { person, .. } => person,
                Verdict::New | Verdict::ToChoose => None,
            };
            let offered = decision.candidates.iter().filter_map(|it| match it.who {
                Who::Known { person } => Some(person),
                Who::Row { .. } => None,
            });
            for person in certain.into_iter().chain(offered) {
                let id = self.known.get(person.0 as usize).copied();
                let Some(id) = id.filter(|it| !self.called.contains_key(it)) else {
                    continue;
                };
                self.called.insert(id, people.names_of(person).to_vec());
            }
        }
    }
}

/// What is remembered of a spelling that was turned down: it stands among the texts of columns of
/// names, where no cell can say the same, for an id begins it.
pub(in crate::intake) fn turned_down(id: Id, name: &str) -> String {
    format!("{id} {name}")
}
