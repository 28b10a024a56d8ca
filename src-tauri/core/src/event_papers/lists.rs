//! The list for release from classes: a heading for each place of study, its people by year and group.

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
        let mut people: Vec<(Said, &Person)> = Vec::new();
        for person in self.students() {
            people.push((self.study_place(person)?, person));
        }
        // The order of names within a group stays.
        people.sort_by_cached_key(|(place, person)| {
            let key = crate::kazakh::sort_key(&place.first);
            let (number, course) = year_of(&person.course);
            let group = person.study_group.clone();
            (place.is_empty(), key, place.clone(), number, course, group)
        });
        let count = people.len();
        for alike in people.chunk_by(|a, b| a.0 == b.0) {
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

    /// Everybody of one place of study under its name.
    fn release_part(&self, alike: &[(Said, &Person)]) -> Vec<SheetRow> {
        let Some((place, _)) = alike.first() else {
            return Vec::new();
        };
        let heading = match place.is_empty() {
            true => self.speech.say("sheet-release-nowhere"),
            false => place.clone(),
        };
        let mut rows = vec![SheetRow::Heading(heading)];
        rows.extend(alike.iter().map(|(_, person)| {
            SheetRow::Cells(vec![
                SheetCell::default(),
                SheetCell::of(self.name(person)),
                SheetCell::of(self.course_and_group(person)),
            ])
        }));
        rows
    }

    /// Returns the year of study with the group, or the class.
    fn course_and_group(&self, person: &Person) -> String {
        let (course, class) = (self.course(person), self.class(person));
        match course.is_empty() || course == class {
            true => class,
            false => format!("{course}, {class}"),
        }
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

/// Takes the number off a year of study or a class, so that the ninth stands before the tenth.
fn year_of(course: &str) -> (u32, String) {
    let letter = course.trim_start_matches(|it: char| it.is_ascii_digit());
    let number = course.strip_suffix(letter).unwrap_or_default();
    (number.parse().unwrap_or(u32::MAX), letter.to_owned())
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
