//! Leaders whose name a list of clubs spells better than it is kept.
//!
//! As with lists of people the spelling is only offered, by the same rules
//! ([`crate::kazakh::name::other_spelling`]), and what was turned down in one kind of list is not
//! offered by the other.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::decide::Decided;
use super::leaders::Rules;
use super::{ClubLists, LeaderState, Place, place_id};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::intake::columns::ColumnMeaning;
use crate::intake::import::{
    BetterName, NameChoice, NameChosen, Spelt, read_values_memory, remember_value, turned_down,
};
use crate::intake::rows::Corrections;
use crate::kazakh::name::Merit;
use crate::register::Change;
use crate::trainees;

/// A name that a row spells otherwise than it is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LeaderName {
    /// What an answer names: `1:5`, the sheet and the row that spells it so.
    pub id: String,
    /// Place of its sheet among the sheets that were read.
    pub sheet: u32,
    /// The row in the file.
    pub row: u32,
    /// The person; nobody where an earlier row adds them.
    pub trainee: Option<Id>,
    /// The name as it is kept.
    pub kept: String,
    /// The name with the other spelling.
    pub better: String,
    /// Whether the list's spelling is the better one, or no rule can tell.
    pub merit: Merit,
    /// What was answered; without an answer the kept name stays.
    pub choice: Option<NameChoice>,
}

impl ClubLists {
    /// Finds what rows spell otherwise, one entry for each person, by the places of rows.
    pub(super) fn find_names(
        &self,
        connection: &Connection,
        decided: &Decided,
        rules: &Rules,
    ) -> Result<Vec<BetterName>> {
        let memory = read_values_memory(connection)?;
        let mut people: BTreeMap<usize, Spelt<'_>> = BTreeMap::new();
        let mut known_at: BTreeMap<Id, usize> = BTreeMap::new();
        for (at, (line, state)) in self.clubs.iter().zip(&decided.leaders).enumerate() {
            let Some(leader) = &line.leader else { continue };
            let name = &leader.name.name;
            let first = match state {
                LeaderState::New => {
                    people.insert(at, Spelt::new(None, name, &[]));
                    continue;
                }
                LeaderState::Known(id) => {
                    let known = rules.names_of(*id);
                    let Some(kept) = known.first() else { continue };
                    let first = *known_at.entry(*id).or_insert(at);
                    let spelt = || Spelt::new(Some(*id), kept, known);
                    people.entry(first).or_insert_with(spelt);
                    first
                }
                LeaderState::Repeated(of) => *of,
                _ => continue,
            };
            if let Some(person) = people.get_mut(&first) {
                let row = u32::try_from(at).unwrap_or(u32::MAX);
                let full = name.in_full();
                person.hear(row, name, |id| is_turned_down(&memory, id, &full));
            }
        }
        Ok(people.into_values().filter_map(Spelt::told).collect())
    }

    /// Returns the leaders whose name the list spells better, or otherwise so that no rule can tell,
    /// in the order of rows.
    pub fn better_names(&self) -> Vec<LeaderName> {
        let mut names: Vec<LeaderName> = self.names().map(|(at, one)| told(at, &one)).collect();
        names.sort_by_key(|it| (it.sheet, it.row));
        names
    }

    /// Answers for rows of [`Self::better_names`]; `None` takes an answer back.
    ///
    /// Refuses with [`Code::NotFound`] a row that spells no name otherwise; then no row is answered.
    pub fn choose_names(&mut self, rows: &[Place], choice: Option<NameChoice>) -> Result<()> {
        let offered: BTreeMap<Place, BetterName> = self.names().collect();
        let mut chosen = Vec::new();
        for row in rows {
            let refused = || Error::refused(Code::NotFound).with("id", place_id(*row));
            chosen.push((*row, offered.get(row).ok_or_else(refused)?));
        }
        for (row, one) in chosen {
            match choice {
                None => drop(self.names_chosen.remove(&row)),
                Some(choice) => {
                    let chosen = NameChosen::new(one, choice);
                    self.names_chosen.insert(row, chosen);
                }
            }
        }
        Ok(())
    }

    /// Writes the name of a leader as the row spells it, where that was asked for.
    pub(super) fn respell(&self, change: &mut Change<'_>, row: Place, id: Id) -> Result<bool> {
        let mut names = self.names();
        match names.find(|(at, it)| *at == row && it.choice == Some(NameChoice::Take)) {
            Some((_, one)) => trainees::respell(change, id, &one.kept, &one.better),
            None => Ok(false),
        }
    }

    /// Keeps for the next list which spellings were turned down, as said with the deed `tx`.
    pub(super) fn remember_names(&self, connection: &Connection, tx: i64) -> Result<()> {
        for (at, one) in self.names() {
            let line = self.clubs.iter().find(|it| it.place == at);
            let leader = line.and_then(|it| it.leader.as_ref());
            if let (Some(NameChoice::Keep), Some(id), Some(leader)) =
                (one.choice, one.person, leader)
            {
                let told = turned_down(id, &leader.name.name.in_full());
                remember_value(connection, (ColumnMeaning::FullName, &told, ""), tx)?;
            }
        }
        Ok(())
    }

    /// What rows spell otherwise, with the answers.
    fn names(&self) -> impl Iterator<Item = (Place, BetterName)> {
        self.decided.names.iter().filter_map(|one| {
            let place = self.clubs.get(usize::try_from(one.row).ok()?)?.place;
            let chosen = self.names_chosen.get(&place);
            let choice = chosen.and_then(|it| it.for_name(one));
            let row = place.row;
            Some((
                place,
                BetterName {
                    row,
                    choice,
                    ..one.clone()
                },
            ))
        })
    }
}

fn told(at: Place, one: &BetterName) -> LeaderName {
    LeaderName {
        id: place_id(at),
        sheet: u32::try_from(at.sheet).unwrap_or(u32::MAX),
        row: at.row,
        trainee: one.person,
        kept: one.kept.in_full(),
        better: one.better.in_full(),
        merit: one.merit,
        choice: one.choice,
    }
}

/// Whether a spelling of somebody was turned down when a list was taken in before.
fn is_turned_down(memory: &Corrections, id: Id, name: &str) -> bool {
    let told = turned_down(id, name);
    memory.find(ColumnMeaning::FullName, &told).is_some()
}
