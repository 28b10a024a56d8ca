//! Reading the rows of a sheet of grants.

use super::columns::{ListColumn, ListTable};
use super::list_row::ListRow;
use super::names::ClubName;
use super::values::{read_date, read_state, read_sum};
use super::{ClubLists, GrantLine, ListProblemCode, Place};
use crate::common::mended;
use crate::grants::{GrantDraft, GrantState};
use crate::intake::book::Sheet;
use crate::kazakh::name::looks_like_total;

impl ClubLists {
    pub(super) fn read_grants(&mut self, sheet: &Sheet, table: &ListTable) {
        for row in table.data(sheet) {
            let mut reading = ListRow {
                row,
                table,
                sheet: &sheet.name,
                problems: Vec::new(),
            };
            let line = reading.read(self.sheets.len() - 1);
            self.problems.extend(reading.problems);
            match line {
                Some(line) => self.grants.push(line),
                None => self.skipped += 1,
            }
        }
    }
}

impl ListRow<'_> {
    fn read(&mut self, sheet: usize) -> Option<GrantLine> {
        let club = self.text(ListColumn::Club);
        let first = self.row.cells.iter().find(|it| !it.is_empty());
        if first.is_some_and(|it| looks_like_total(&it.text())) {
            return None;
        }
        let name = ClubName::read(&club);
        if self.row.is_uncertain || name.key.is_empty() {
            let code = if self.row.is_uncertain {
                ListProblemCode::UncertainRow
            } else {
                ListProblemCode::NoClubName
            };
            self.doubt(code, ListColumn::Club, &club);
            return None;
        }
        let giver = mended(&self.text(ListColumn::Giver));
        let mut draft = GrantDraft {
            title: self.title(&giver)?,
            giver,
            state: GrantState::default(),
            applied_on: self.day(ListColumn::AppliedOn),
            asked: self.sum(ListColumn::Asked),
            won_on: self.day(ListColumn::WonOn),
            sum: self.sum(ListColumn::Sum),
            report_due: self.day(ListColumn::ReportDue),
            reported_on: self.reported_on(),
            note: self.text(ListColumn::Note),
        };
        draft.state = self.state(&draft);
        self.put_in_order(&mut draft);
        let row = self.row.number;
        Some(GrantLine {
            place: Place { sheet, row },
            club,
            name,
            school: self.text(ListColumn::School),
            draft,
        })
    }

    /// What it is for, without the quotes around all of it; else who gives it, which is said where
    /// the sheet has a column for the title. A grant that has neither is named and left.
    fn title(&mut self, giver: &str) -> Option<String> {
        let title = mended(&self.text(ListColumn::Title));
        let inside = title
            .strip_prefix(['«', '"', '“'])
            .and_then(|it| it.strip_suffix(['»', '"', '”']))
            .filter(|it| !it.contains(['«', '»', '"', '“', '”']));
        let named = inside.unwrap_or(&title).trim();
        if !named.is_empty() {
            return Some(named.to_owned());
        }
        if giver.is_empty() {
            self.doubt(ListProblemCode::NoGrantTitle, ListColumn::Title, &title);
            return None;
        }
        if self.table.place_of(ListColumn::Title).is_some() {
            self.doubt(ListProblemCode::GrantTitleOfGiver, ListColumn::Title, giver);
        }
        Some(giver.to_owned())
    }

    fn sum(&mut self, column: ListColumn) -> i64 {
        let text = self.text(column);
        let read = read_sum(self.cell(column));
        if read.is_none() && has_word(&text) {
            self.doubt(ListProblemCode::SumUnreadable, column, &text);
        }
        read.unwrap_or_default()
    }

    fn day(&mut self, column: ListColumn) -> String {
        let text = self.text(column);
        let read = read_date(self.cell(column));
        if read.is_none() && has_word(&text) {
            self.doubt(ListProblemCode::DayUnreadable, column, &text);
        }
        read.map(|it| it.to_string()).unwrap_or_default()
    }

    /// The column of the report holds a day, or says that it was given.
    fn reported_on(&mut self) -> String {
        let is_yes = crate::kazakh::recognise::yes_no(&self.text(ListColumn::ReportedOn));
        match is_yes {
            Some(_) => String::new(),
            None => self.day(ListColumn::ReportedOn),
        }
    }

    /// As the sheet says; without a word of it, as its days and sums tell.
    fn state(&mut self, draft: &GrantDraft) -> GrantState {
        let text = self.text(ListColumn::State);
        let said = read_state(&text);
        if said.is_none() && has_word(&text) {
            self.doubt(ListProblemCode::GrantStateUnknown, ListColumn::State, &text);
        }
        let is_reported =
            crate::kazakh::recognise::yes_no(&self.text(ListColumn::ReportedOn)) == Some(true);
        match said {
            Some(state) => state,
            None if is_reported || !draft.reported_on.is_empty() => GrantState::Reported,
            None if draft.sum == 0 && draft.won_on.is_empty() && draft.asked > 0 => {
                GrantState::Applied
            }
            None => GrantState::Won,
        }
    }

    /// Days that contradict each other are left out and named: the grant itself is kept.
    fn put_in_order(&mut self, draft: &mut GrantDraft) {
        // The only day of a sheet is that of the application while nothing is decided.
        if draft.state == GrantState::Applied && draft.applied_on.is_empty() {
            draft.applied_on = std::mem::take(&mut draft.won_on);
        }
        if draft.state == GrantState::Applied && draft.asked == 0 {
            draft.asked = std::mem::take(&mut draft.sum);
        }
        let is_before = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a < b;
        if is_before(&draft.won_on, &draft.applied_on) {
            let day = std::mem::take(&mut draft.applied_on);
            self.doubt(
                ListProblemCode::GrantDaysInDisorder,
                ListColumn::AppliedOn,
                &day,
            );
        }
        let earliest = [&draft.won_on, &draft.applied_on];
        if earliest.iter().any(|it| is_before(&draft.reported_on, it)) {
            let day = std::mem::take(&mut draft.reported_on);
            self.doubt(
                ListProblemCode::GrantDaysInDisorder,
                ListColumn::ReportedOn,
                &day,
            );
        }
    }
}

/// A dash or a dot says nothing.
fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
