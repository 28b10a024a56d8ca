//! What a report says of the meeting itself: when it was, and under whose account.

use super::Join;
use super::read_moment::{Written, zone_of_title};
use super::sections::titles_of;
use super::titles::Title;
use crate::intake::book::{Cell, SheetRow};

/// What a report says of the meeting itself.
#[derive(Default)]
pub(super) struct Meeting {
    pub(super) from: Option<Written>,
    pub(super) to: Option<Written>,
    pub(super) host_email: String,
    pub(super) host_name: String,
}

/// Reads «Start time | …» in one line, or a line of titles above a line of values.
pub(super) fn read_meeting(others: &[&SheetRow]) -> Meeting {
    let mut meeting = Meeting::default();
    for (at, row) in others.iter().enumerate() {
        let titles = titles_of(row);
        let beside = row.cell(1);
        let is_pair = titles.first().is_some_and(Option::is_some)
            && titles.iter().flatten().count() == 1
            && !beside.is_empty();
        if is_pair {
            meeting.take(titles.first().copied().flatten(), row.cell(0), beside);
            continue;
        }
        let is_head =
            titles.contains(&Some(Title::Start)) || titles.contains(&Some(Title::HostEmail));
        if let (true, Some(values)) = (is_head, others.get(at + 1)) {
            for (column, title) in titles.iter().enumerate() {
                meeting.take(*title, row.cell(column), values.cell(column));
            }
        }
    }
    meeting
}

impl Meeting {
    /// Says whether a line is that of whoever led the meeting, by their address or, without one, their name.
    pub(super) fn is_led_by(&self, join: &Join) -> bool {
        let is_by_address = !self.host_email.is_empty() && join.email == self.host_email;
        let is_by_name = join.email.is_empty()
            && !self.host_name.is_empty()
            && join.label.trim().to_lowercase() == self.host_name;
        is_by_address || is_by_name
    }

    fn take(&mut self, title: Option<Title>, head: &Cell, cell: &Cell) {
        let moment = || Written::read(cell).map(|it| it.or_of_zone(zone_of_title(head)));
        match title {
            Some(Title::Start) => self.from = self.from.or_else(moment),
            Some(Title::End) => self.to = self.to.or_else(moment),
            // The account under which the meeting was held.
            Some(Title::Email | Title::HostEmail) if self.host_email.is_empty() => {
                self.host_email = address(cell);
            }
            Some(Title::HostName) => self.host_name = cell.text().trim().to_lowercase(),
            _ => {}
        }
    }
}

pub(super) fn address(cell: &Cell) -> String {
    let text = cell.text().trim().to_lowercase();
    Some(text).filter(|it| it.contains('@')).unwrap_or_default()
}
