//! How many people of the list stand on a paper: so many left the register with it.

use super::EventPaperKind;
use super::gather::Gathered;
use crate::papers::{EventPaper, OfficialSheet, SheetRow};

impl Gathered<'_> {
    /// Counts who stands on the papers of a kind. A sheet to sign for each session names the same
    /// people; nobody stands on a programme, nor on signs of groups.
    pub fn count_named(&self, kind: EventPaperKind, papers: &[EventPaper]) -> usize {
        let counts = papers.iter().map(|paper| match (kind, paper) {
            (EventPaperKind::Programme, _) => 0,
            (EventPaperKind::Signs, _) if self.has_signs_of_groups() => 0,
            (_, EventPaper::Badges(badges)) => badges.badges.len(),
            (_, EventPaper::Signs(signs)) => signs.signs.len(),
            (_, EventPaper::Sheet(sheet)) => rows_of_people(sheet),
        });
        match kind {
            EventPaperKind::Signin => counts.max().unwrap_or_default(),
            _ => counts.sum(),
        }
    }
}

/// A row to be filled by hand has its number alone.
fn rows_of_people(sheet: &OfficialSheet) -> usize {
    let is_person = |row: &&SheetRow| matches!(row, SheetRow::Cells(cells) if cells.len() > 1);
    sheet.rows.iter().filter(is_person).count()
}
