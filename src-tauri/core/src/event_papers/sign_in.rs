//! Sign-in sheets: one for each session, «тіркеу парағы».

use super::gather::Gathered;
use super::numbered::{self, SESSION};
use super::people::Person;
use crate::check_in::list_code;
use crate::error::Result;
use crate::events::ACTION_KINDS;
use crate::ids::Id;
use crate::kazakh::date::{DateForm, date_in_words};
use crate::papers::{OfficialSheet, Said, SheetCell, SheetRow};
use crate::sessions::Session;

impl Gathered<'_> {
    /// Makes the sheets of the sessions asked for; an event without sessions has one of its own.
    pub fn sign_in_sheets(&self) -> Result<Vec<OfficialSheet>> {
        let sessions = self.event.sessions.iter();
        let wanted = |it: &&Session| self.request.session.is_none_or(|id| id == it.id);
        let sessions: Vec<&Session> = sessions.filter(wanted).collect();
        if sessions.is_empty() {
            return Ok(vec![self.sign_in_sheet(None)?]);
        }
        let sheets = sessions.iter().map(|it| self.sign_in_sheet(Some(it)));
        sheets.collect()
    }

    /// Returns who stands on a sheet, row by row: the numbers that the door reads back.
    pub fn listed(&self) -> Vec<Id> {
        self.who_signs().map(|it| it.trainee).collect()
    }

    /// Who waits or has not answered has no row: the place is of those who are expected.
    fn who_signs(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|it| it.is_listed())
    }

    fn sign_in_sheet(&self, session: Option<&Session>) -> Result<OfficialSheet> {
        let mut sheet = self.sheet("sheet-signin");
        if let Some(session) = session {
            let called = self.called(session);
            sheet.bookmark = format!("{}: {}", sheet.bookmark, called);
        }
        sheet.facts = self.sign_in_facts(session);
        sheet.columns = vec![
            self.number_column(),
            self.column("sheet-name", 72.0),
            self.column("sheet-from", 56.0),
            self.column("sheet-sign", 37.0),
        ];
        sheet.row_height = 9.0;
        let listed = self.listed();
        for (number, person) in (1..).zip(self.who_signs()) {
            sheet.rows.push(self.sign_in_row(number, person)?);
        }
        self.blank_rows(listed.len(), &mut sheet);
        self.legend(&mut sheet);
        sheet.foot = self.speech.say("sheet-agrees");
        sheet.code = list_code(self.event.id, &listed);
        Ok(sheet)
    }

    fn sign_in_row(&self, number: usize, person: &Person) -> Result<SheetRow> {
        let from = match self.group_of(person).as_str() {
            "" => self.study_or_district(person)?,
            group => format!("{} · {group}", self.study_or_district(person)?),
        };
        Ok(SheetRow::Cells(vec![
            SheetCell::of(number.to_string()),
            self.name_cell(person),
            SheetCell {
                small: from.trim_start_matches(" · ").to_owned(),
                ..SheetCell::default()
            },
        ]))
    }

    fn sign_in_facts(&self, session: Option<&Session>) -> Vec<(Said, Said)> {
        let mut facts = Vec::new();
        let Some(session) = session else {
            facts.extend(self.fact("sheet-date", self.when(DateForm::Plain)));
            facts.extend(self.fact("sheet-place", self.place(None)));
            return facts;
        };
        match self.session_number(session) {
            Some(number) => facts.extend(self.fact("sheet-session", Said::plain(number))),
            None => facts.extend(self.fact(self.session_word(), Said::plain(&session.title))),
        }
        let date = match session.date.is_empty() {
            true => self.when(DateForm::Plain),
            false => self.day(&session.date),
        };
        facts.extend(self.fact("sheet-date", date));
        facts.extend(self.fact("sheet-time", Said::plain(hours(session))));
        facts.extend(self.fact("sheet-place", self.place(Some(session))));
        facts
    }

    /// Returns what the sessions of this kind of event are called.
    pub fn session_word(&self) -> &'static str {
        match self.event.fields.kind.as_str() {
            "forum" | "conference" => "sheet-session-forum",
            kind if ACTION_KINDS.contains(&kind) => "sheet-session-action",
            _ => "sheet-session",
        }
    }

    /// Returns a day in words; what is no day stays as it is.
    pub fn day(&self, iso: &str) -> Said {
        let Ok(day) = iso.parse() else {
            return Said::plain(iso);
        };
        let langs = self.request.langs;
        let each = |lang| date_in_words(day, lang, DateForm::Plain);
        Said::pair(each(langs.first()), langs.second().map(each))
    }

    /// Returns what a session is called in one line.
    pub fn called(&self, session: &Session) -> String {
        let day = crate::common::write_day(&session.date);
        let title = self.session_title(session).first;
        let parts = [title.as_str(), &day, &session.starts];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(", ")
    }

    /// Returns the title of a session; one without is called by its number, as in the window.
    pub fn session_title(&self, session: &Session) -> Said {
        match self.session_number(session) {
            Some(number) => numbered::say(SESSION, &number, self.request.langs),
            None => Said::plain(&session.title),
        }
    }

    /// Returns the number of a session that nobody named: its place among those of the event, or the
    /// number it was once called by. The position is not it: days of a weekly rule leave gaps.
    fn session_number(&self, session: &Session) -> Option<String> {
        if !session.title.is_empty() {
            return numbered::number_of(SESSION, &session.title);
        }
        let mut all = self.event.sessions.iter();
        let place = all.position(|it| it.id == session.id)?;
        Some((place + 1).to_string())
    }
}

/// Returns from when to when a session is: 10:00–11:30.
pub(super) fn hours(session: &Session) -> String {
    match (session.starts.as_str(), session.ends.as_str()) {
        (starts, "") => starts.to_owned(),
        ("", _) => String::new(),
        (starts, ends) => format!("{starts}–{ends}"),
    }
}
