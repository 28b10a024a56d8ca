//! Names that the list spells better, as one question of the people step.

use serde::Serialize;

use super::super::import::{BetterName, Import, ImportRow, NameChoice};
use super::IntakeGroup;
use super::people::group;
use crate::kazakh::name::Merit;

/// Somebody whose name a row spells otherwise than it is kept.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeBetterName {
    /// The row in the file that spells it so.
    pub row: u32,
    /// Whether the person is in the register; else an earlier row of the file adds them.
    pub known: bool,
    /// The name as it is kept.
    pub kept: String,
    /// The name as the list spells it.
    pub better: String,
    /// Whether the list's spelling is the better one, or no rule can tell.
    pub merit: Merit,
    /// What was answered; without an answer the kept name stays.
    pub choice: Option<NameChoice>,
}

impl From<BetterName> for IntakeBetterName {
    fn from(found: BetterName) -> Self {
        Self {
            row: found.row,
            known: found.person.is_some(),
            kept: found.kept.in_full(),
            better: found.better.in_full(),
            merit: found.merit,
            choice: found.choice,
        }
    }
}

/// Shows the people whose name the list spells better, or otherwise so that no rule can tell.
pub fn better_names(import: &Import) -> Vec<IntakeBetterName> {
    let found = import.better_names().into_iter();
    found.map(IntakeBetterName::from).collect()
}

/// The state of the questions about names.
const NAMES: &str = "names";

/// The questions about names: those with a better spelling, and those where nobody can tell.
pub(super) fn groups_of_names(import: &Import, plan: &[ImportRow<'_>]) -> Vec<IntakeGroup> {
    let found = import.better_names_in(plan);
    let of = |id: &str, merit: Merit| {
        let all = || found.iter().filter(|it| it.merit == merit);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let answered = all().filter(|it| it.choice.is_some()).count();
        group(id, NAMES, count(all().count()), count(answered))
    };
    let mut groups = vec![
        of("better_name", Merit::Better),
        of("other_spelling", Merit::Doubtful),
    ];
    groups.retain(|it| it.rows > 0);
    groups
}
