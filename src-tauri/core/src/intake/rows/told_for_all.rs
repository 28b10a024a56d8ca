//! What was told for all rows of a list, taken by those that do not say it themselves.

use super::PersonRow;
use super::read_cells::Draft;
use super::read_place::find_university;
use crate::intake::columns::ColumnMeaning;

use ColumnMeaning as M;

impl PersonRow {
    /// Whether the row itself says nothing of a field, whatever was told for all rows.
    ///
    /// Where `is_one_place`, the school and the organisation are one thing: a list that has a column
    /// for either says of a worker where they work and of a pupil where they study.
    pub fn says_nothing_of(&self, field: ColumnMeaning, is_one_place: bool) -> bool {
        let is_own = |field: M, is_empty: bool| !is_empty && !self.told_for_all.contains(&field);
        let has_school = is_own(M::School, self.school.is_empty());
        let has_organisation = is_own(M::Organisation, self.organisation.is_empty());
        match field {
            M::School | M::Organisation if is_one_place => !has_school && !has_organisation,
            M::School => !has_school,
            M::Organisation => !has_organisation,
            M::Faculty => !is_own(field, self.faculty.is_empty()),
            M::Category => !is_own(field, self.categories.is_empty()),
            _ => false,
        }
    }
}

impl Draft<'_, '_> {
    /// Takes what was told for all rows where this one does not say it.
    pub(super) fn take_told_for_all(&mut self) {
        let reading = &*self.reading;
        let lacking: Vec<_> = (reading.for_all.iter())
            .filter(|(field, _)| {
                let is_one_place = reading.placed.contains(*field);
                self.person.says_nothing_of(**field, is_one_place)
            })
            .collect();
        for (field, told) in lacking {
            let person = &mut self.person;
            let key = self.reading.recogniser.find(*field, told);
            match field {
                M::School => (person.school, person.school_key) = (told.clone(), key),
                M::Organisation => {
                    person.organisation = find_university(told).unwrap_or(told).to_owned();
                }
                M::Faculty => (person.faculty, person.faculty_key) = (told.clone(), key),
                M::Category => person.categories.push(key.unwrap_or_else(|| told.clone())),
                _ => continue,
            }
            person.told_for_all.push(*field);
        }
    }
}
