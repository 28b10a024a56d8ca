//! The people of an event as papers name them.

use rusqlite::{Connection, Row};

use crate::common::Lang;
use crate::enrolments::EnrolmentState;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh::latin::passport;
use crate::trainees::join_name;

/// A person on the list.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub enrolment: Id,
    pub trainee: Id,
    surname: String,
    given: String,
    patronymic: String,
    latin_name: String,
    russian_name: String,
    pub birth_date: String,
    pub district: String,
    pub school: String,
    pub organisation: String,
    pub faculty: String,
    pub course: String,
    pub study_group: String,
    pub role: String,
    pub status: EnrolmentState,
    pub group: Option<Id>,
    /// Day on which a badge was last printed, or empty.
    pub badge_on: String,
    /// Whether the person is marked as being at a session of the event.
    came: bool,
}

const LIST: &str = "SELECT e.id, t.id, t.surname, t.given, t.patronymic, t.latin_name,
       t.russian_name, t.birth_date, t.district, t.school, t.organisation, t.faculty, t.course,
       t.study_group, e.role, e.status, e.event_group, e.badge_on,
       EXISTS (SELECT 1 FROM session s CROSS JOIN attendance a
           ON a.session = s.id AND a.trainee = t.id AND a.trashed = 0
         WHERE s.event = e.event AND s.trashed = 0 AND a.mark IN ('present', 'late'))
     FROM enrolment e
       CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on = ''
     WHERE e.event = ?1 AND e.trashed = 0 AND e.status NOT IN ('refused', 'cancelled')
     ORDER BY t.sort_key, t.id";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        enrolment: row.get(0)?,
        trainee: row.get(1)?,
        surname: row.get(2)?,
        given: row.get(3)?,
        patronymic: row.get(4)?,
        latin_name: row.get(5)?,
        russian_name: row.get(6)?,
        birth_date: row.get(7)?,
        district: row.get(8)?,
        school: row.get(9)?,
        organisation: row.get(10)?,
        faculty: row.get(11)?,
        course: row.get(12)?,
        study_group: row.get(13)?,
        role: row.get(14)?,
        status: EnrolmentState::read(&row.get::<_, String>(15)?),
        group: row.get(16)?,
        badge_on: row.get(17)?,
        came: row.get(18)?,
    })
}

/// Reads everybody who may come, in the order of names: the order in which the door numbers them.
pub(super) fn read(connection: &Connection, event: Id) -> Result<Vec<Person>> {
    connection
        .prepare_cached(LIST)
        .and_then(|mut it| it.query_map([event], read_row)?.collect())
        .doing("read the list of an event")
}

impl Person {
    /// Says whether the person is expected: who waits or has not answered gets no badge and no
    /// release from classes.
    pub const fn is_expected(&self) -> bool {
        matches!(
            self.status,
            EnrolmentState::Registered | EnrolmentState::Agreed
        )
    }

    /// Says whether the person stands on lists of who is there: expected, or come all the same.
    pub const fn is_listed(&self) -> bool {
        self.is_expected() || self.came
    }

    /// Returns the name in full.
    pub fn full_name(&self, lang: Lang) -> String {
        let name = join_name(&self.surname, &self.given, &self.patronymic);
        match lang {
            Lang::Kk => name,
            Lang::Ru if self.russian_name.is_empty() => name,
            Lang::Ru => self.russian_name.clone(),
            Lang::En if self.latin_name.is_empty() => passport(&name),
            Lang::En => self.latin_name.clone(),
        }
    }

    /// Returns given name and surname apart.
    pub fn name_parts(&self, lang: Lang) -> (String, String) {
        match lang {
            Lang::Kk => (self.given.clone(), self.surname.clone()),
            Lang::Ru => match self.russian_name.split_whitespace().collect::<Vec<_>>()[..] {
                [surname, given, ..] => (given.to_owned(), surname.to_owned()),
                _ => (self.given.clone(), self.surname.clone()),
            },
            Lang::En => self.latin_parts(),
        }
    }

    /// A Latin name is typed in either order: the part that begins as the given name does by rule
    /// is the given name.
    fn latin_parts(&self) -> (String, String) {
        let (given, surname) = (passport(&self.given), passport(&self.surname));
        let first_letter = |text: &str| text.to_lowercase().chars().next();
        match self.latin_name.split_whitespace().collect::<Vec<_>>()[..] {
            [one, two, ..] => {
                let is_swapped = first_letter(one) == first_letter(&given)
                    && first_letter(two) == first_letter(&surname)
                    && first_letter(&given) != first_letter(&surname);
                match is_swapped {
                    true => (one.to_owned(), two.to_owned()),
                    false => (two.to_owned(), one.to_owned()),
                }
            }
            _ => (given, surname),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_name_is_taken_apart_in_either_order() {
        let named = |latin: &str| Person {
            surname: "Нұрмұхамбетова".to_owned(),
            given: "Айгерім".to_owned(),
            latin_name: latin.to_owned(),
            ..Person::default()
        };
        let parts = |latin: &str| named(latin).name_parts(Lang::En);
        let pair = |given: &str, surname: &str| (given.to_owned(), surname.to_owned());
        assert_eq!(
            parts("Nurmukhambetova Aigerim"),
            pair("Aigerim", "Nurmukhambetova")
        );
        assert_eq!(
            parts("Aigerim Nurmukhambetova"),
            pair("Aigerim", "Nurmukhambetova")
        );
        assert_eq!(parts(""), pair("Aigerim", "Nurmukhambetova"));
    }
}
