//! The list for release from classes, by place of study, year and group.

use super::gather::Gathered;
use super::people::Person;
use crate::error::Result;
use crate::kazakh::date::DateForm;
use crate::papers::{Approval, OfficialSheet, Said, SheetCell, SheetRow};
use crate::signatories;

impl Gathered<'_> {
    /// Makes the list; who has neither a school nor a faculty nor a class is not on it.
    pub fn release_list(&self) -> Result<OfficialSheet> {
        let mut sheet = self.sheet("sheet-release");
        sheet.approval = Some(self.approval()?);
        let when = self.when(DateForm::When);
        sheet.text = match when.is_empty() {
            true => self.speech.say("sheet-release-text-undated"),
            false => self.speech.say_each("sheet-release-text", "when", &when),
        };
        let times = Said::plain(self.whole_day());
        sheet.facts.extend(self.fact("sheet-time", times));
        sheet
            .facts
            .extend(self.fact("sheet-place", self.place(None)));
        sheet.columns = vec![
            self.number_column(),
            self.column("sheet-name", 84.0),
            self.column("sheet-release-group", 46.0),
            self.column("sheet-release-note", 35.0),
        ];
        let mut people: Vec<(String, String, &Person)> = Vec::new();
        for person in self.students() {
            let place = self.study_place(person)?;
            people.push((place, self.course(person), person));
        }
        // The order of names within a group stays.
        people.sort_by(|a, b| {
            let order = |it: &(String, String, &Person)| {
                let course: u32 = it.2.course.parse().unwrap_or(u32::MAX);
                let place = crate::kazakh::sort_key(&it.0);
                (
                    it.0.is_empty(),
                    place,
                    course,
                    it.1.clone(),
                    it.2.study_group.clone(),
                )
            };
            order(a).cmp(&order(b))
        });
        let count = people.len();
        for alike in people.chunk_by(|a, b| a.0 == b.0 && a.1 == b.1) {
            sheet.rows.extend(self.release_part(alike));
        }
        number(&mut sheet);
        sheet.closing = vec![self.count(count), self.responsible()];
        Ok(sheet)
    }

    /// Returns how many stand on the list for release.
    pub fn count_students(&self) -> usize {
        self.students().count()
    }

    /// Everybody who is expected and studies.
    fn students(&self) -> impl Iterator<Item = &Person> {
        let studies = |it: &&Person| {
            let parts = [&it.school, &it.faculty, &it.course, &it.study_group];
            parts.iter().any(|part| !part.is_empty())
        };
        let people = self.people.iter().filter(|it| it.is_expected());
        people.filter(studies)
    }

    fn release_part(&self, alike: &[(String, String, &Person)]) -> Vec<SheetRow> {
        let Some((place, course, _)) = alike.first() else {
            return Vec::new();
        };
        let place = match place.is_empty() {
            true => self.speech.say("sheet-release-nowhere").first,
            false => place.clone(),
        };
        let heading = match course.is_empty() {
            true => place,
            false => format!("{place}, {course}"),
        };
        let mut rows = vec![SheetRow::Heading(Said::plain(heading))];
        rows.extend(alike.iter().map(|(_, _, person)| {
            SheetRow::Cells(vec![
                SheetCell::default(),
                SheetCell::of(self.name(person)),
                SheetCell::of(self.class(person)),
            ])
        }));
        rows
    }

    /// Who approves: the one chosen, else a block to be filled by hand.
    fn approval(&self) -> Result<Approval> {
        let langs = self.request.langs;
        let Some(id) = self.request.signatory else {
            return Ok(Approval::default());
        };
        let found = signatories::find(self.connection, id)?;
        Ok(found.map_or_else(Approval::default, |it| Approval {
            position: Said::of(&it.title, langs),
            name: Said::of(&it.name, langs),
        }))
    }

    /// From the first hour to the last, where all sessions are on one day.
    fn whole_day(&self) -> String {
        let sessions = &self.event.sessions;
        let day = sessions.first().map(|it| &it.date);
        if sessions.iter().any(|it| Some(&it.date) != day) {
            return String::new();
        }
        let starts = sessions.iter().map(|it| it.starts.as_str());
        let first = starts.filter(|it| !it.is_empty()).min().unwrap_or_default();
        let last = sessions.iter().map(|it| it.ends.as_str()).max();
        match (first, last.unwrap_or_default()) {
            (first, "") => first.to_owned(),
            (first, last) => format!("{first}–{last}"),
        }
    }
}

/// Numbers the rows through all parts.
fn number(sheet: &mut OfficialSheet) {
    let mut number = 0;
    for row in &mut sheet.rows {
        if let SheetRow::Cells(cells) = row
            && let Some(cell) = cells.first_mut()
        {
            number += 1;
            cell.text = number.to_string();
        }
    }
}
