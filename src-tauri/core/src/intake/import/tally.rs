//! The one count of rows, which every step, Home, history and the command line tell.

use serde::Serialize;

use super::{Import, RowState};
use crate::common::count_of;

/// The rows of a list by what becomes of them.
///
/// Rows that hold a person are each in one place: `rows = new + known + repeated + to_choose +
/// not_taken + problems`. New and known are people, for a person counts once; the rest are rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Tally {
    /// Rows that hold a person, or should.
    pub rows: u32,
    /// People who are not in the register.
    pub new: u32,
    /// People who are.
    pub known: u32,
    /// Rows that say a person of an earlier row again.
    pub repeated: u32,
    /// Rows that wait for an answer.
    pub to_choose: u32,
    /// Rows that were said to be left out.
    pub not_taken: u32,
    /// Rows nobody can be taken from until they are corrected.
    pub problems: u32,
    /// Values of people that could not be read, or are doubted; these are no rows.
    pub unread: u32,
    /// Lines that hold nobody: blank ones, titles, sums.
    pub skipped: u32,
}

impl Import {
    /// Counts the rows by what becomes of them; before [`Import::decide`] they all wait.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally {
            problems: count_of(&self.rows.problems),
            unread: self
                .rows
                .people
                .iter()
                .map(|it| count_of(&it.problems))
                .sum(),
            skipped: count_of(&self.rows.skipped),
            ..Tally::default()
        };
        tally.rows = tally.problems + count_of(&self.rows.people);
        for row in self.plan() {
            match row.state {
                RowState::New => tally.new += 1,
                RowState::Known(_) => tally.known += 1,
                RowState::Repeated(_) => tally.repeated += 1,
                RowState::Out => tally.not_taken += 1,
                RowState::ToChoose(_) | RowState::Later => {}
            }
        }
        let settled = tally.new + tally.known + tally.repeated + tally.not_taken + tally.problems;
        tally.to_choose = tally.rows - settled;
        tally
    }
}
