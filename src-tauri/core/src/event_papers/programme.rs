//! The programme of an event: its sessions by day and hour.

use super::gather::Gathered;
use super::sign_in::hours;
use crate::papers::{OfficialSheet, Said, SheetCell, SheetRow};
use crate::sessions::Session;

impl Gathered<'_> {
    /// Makes the programme.
    pub fn programme(&self) -> OfficialSheet {
        let mut sessions: Vec<&Session> = self.event.sessions.iter().collect();
        sessions.sort_by(|a, b| {
            let order = |it: &Session| (it.date.clone(), it.starts.clone(), it.position);
            order(a).cmp(&order(b))
        });
        let mut sheet = self.sheet("sheet-programme");
        let when = self.when(crate::kazakh::date::DateForm::Plain);
        sheet.facts.extend(self.fact("sheet-date", when));
        sheet
            .facts
            .extend(self.fact("sheet-place", self.place(None)));
        sheet.columns = vec![
            self.column("sheet-time", 38.0),
            self.column("sheet-programme-what", 92.0),
            self.column("sheet-programme-where", 48.0),
        ];
        // A short programme hangs on a wall, a long one is held in the hand.
        let is_short = sessions.len() <= 10;
        sheet.row_height = if is_short { 14.0 } else { 11.0 };
        sheet.points = if is_short { 13.0 } else { 11.5 };
        let days = sessions.chunk_by(|a, b| a.date == b.date);
        let is_one_day = sessions.first().map(|it| &it.date) == sessions.last().map(|it| &it.date);
        for day in days {
            let date = day.first().map_or("", |it| it.date.as_str());
            if !is_one_day {
                sheet.rows.push(SheetRow::Heading(self.day(date)));
            }
            sheet
                .rows
                .extend(day.iter().map(|it| self.programme_row(it)));
        }
        sheet
    }

    fn programme_row(&self, session: &Session) -> SheetRow {
        let title = self.session_title(session).joined(" / ");
        let speakers = session.speakers.lines().map(str::trim);
        let speakers: Vec<&str> = speakers.filter(|it| !it.is_empty()).collect();
        let small = match speakers.is_empty() {
            true => String::new(),
            false => {
                let names = speakers.join(", ");
                let said = self
                    .speech
                    .say_with("sheet-programme-speaker", &[("names", &names)]);
                said.first
            }
        };
        let place = match session.place.is_empty() {
            true => session.link.clone(),
            false => session.place.clone(),
        };
        SheetRow::Cells(vec![
            SheetCell::of(hours(session)),
            SheetCell {
                small,
                ..SheetCell::of(title)
            },
            SheetCell::of(Said::plain(place).first),
        ])
    }
}
