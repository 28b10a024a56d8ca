//! A row beside the people it may be.

use rusqlite::Connection;

use super::super::import::{Answer, Import, ImportRow, RowState};
use super::super::matching::Who;
use super::super::rows::PersonRow;
use super::people::{is_mended, row_name, show_problem, state_word};
use super::{IntakeCandidate, IntakeCell, IntakeRow};
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::reference_data::ReferenceRow;
use crate::trainees::{self, mask_email, mask_phone};

pub(super) struct Scene<'a> {
    pub(super) import: &'a Import,
    pub(super) connection: &'a Connection,
    pub(super) lang: Lang,
    pub(super) plan: &'a [ImportRow<'a>],
}

impl Scene<'_> {
    pub(super) fn show(&self, row: &ImportRow<'_>) -> Result<IntakeRow> {
        let person = row.person;
        let decision = self.import.decision_of(person.row);
        let whom: Vec<Who> = match (&row.state, decision) {
            (_, Some(decision)) if !decision.candidates.is_empty() => {
                decision.candidates.iter().map(|it| it.who).collect()
            }
            (RowState::Repeated(of_row), _) => vec![Who::Row { row: *of_row }],
            _ => Vec::new(),
        };
        let cells = self.cells_of_row(person);
        let mut candidates = Vec::new();
        for who in whom {
            candidates.extend(self.candidate(who, &cells)?);
        }
        let chosen = self.import.answer_of(person.row);
        if let Some(Answer::Same(id)) = chosen
            && candidates.iter().all(|it| it.trainee != id)
        {
            candidates.extend(self.person(id, &cells)?);
        }
        if let (RowState::Known(id), true) = (&row.state, candidates.is_empty()) {
            candidates.extend(self.person(*id, &cells)?);
        }
        let (answer, chosen) = match self.import.answer_of(person.row) {
            Some(Answer::Same(id)) => (Some("same"), Some(id)),
            Some(Answer::SameRow(row)) => (Some("same"), Some(row_name(row))),
            Some(Answer::New) => (Some("new"), None),
            Some(Answer::Later) => (Some("later"), None),
            Some(Answer::Out) => (Some("out"), None),
            None => (None, None),
        };
        Ok(IntakeRow {
            row: person.row,
            state: state_word(&row.state).to_owned(),
            name: self.name_of(person),
            typed_name: match &person.in_file {
                Some(in_file) => in_file.name.clone(),
                None if is_mended(person) => person.typed_name.clone(),
                None => String::new(),
            },
            cells,
            candidates,
            answer: answer.map(str::to_owned),
            chosen,
            by_hand: person.in_file.is_some(),
            problem: person
                .problems
                .first()
                .and_then(|it| show_problem(it).problem),
        })
    }

    /// What a line of a meeting's report says is what somebody called themselves.
    fn name_of(&self, person: &PersonRow) -> String {
        match (&self.import.presence, &person.in_file) {
            (Some(_), None) if person.typed_name.is_empty() => {
                person.email.clone().unwrap_or_default()
            }
            (Some(_), None) => person.typed_name.clone(),
            _ => person.name.name.in_full(),
        }
    }

    fn candidate(&self, who: Who, against: &[IntakeCell]) -> Result<Option<IntakeCandidate>> {
        match who {
            Who::Row { row } => Ok(self
                .plan
                .iter()
                .find(|it| it.person.row == row)
                .map(|other| {
                    let mut cells = self.cells_of_row(other.person);
                    mark_differences(&mut cells, against);
                    IntakeCandidate {
                        trainee: row_name(row),
                        name: other.person.name.name.in_full(),
                        cells,
                        events: 0,
                        row: Some(row),
                    }
                })),
            who => match self.import.person(who) {
                Some(id) => self.person(id, against),
                None => Ok(None),
            },
        }
    }

    fn person(&self, id: Id, against: &[IntakeCell]) -> Result<Option<IntakeCandidate>> {
        let Some(trainee) = trainees::find_trainee(self.connection, id)? else {
            return Ok(None);
        };
        let events = self
            .connection
            .query_row(
                "SELECT count(*) FROM enrolment WHERE trainee = ?1 AND trashed = 0",
                [id],
                |row| row.get(0),
            )
            .doing("count the events of a person")?;
        let reference = &self.import.reference;
        let mut cells = vec![
            cell("school", self.name(&reference.schools, &trainee.school)),
            cell("organisation", trainee.organisation.clone()),
            cell("faculty", self.name(&reference.faculties, &trainee.faculty)),
            cell("course", trainee.course.trim_end_matches('-').to_owned()),
            cell("group", trainee.study_group.clone()),
            cell("birth_date", shown_day(&trainee.birth_date)),
            cell("phone", mask_phone(&trainee.phone)),
            cell(
                "district",
                self.name(&reference.districts, &trainee.district),
            ),
        ];
        mark_differences(&mut cells, against);
        Ok(Some(IntakeCandidate {
            trainee: id,
            name: trainee.full_name(),
            cells,
            events,
            row: None,
        }))
    }

    fn cells_of_row(&self, person: &PersonRow) -> Vec<IntakeCell> {
        let reference = &self.import.reference;
        let level = match (person.course, person.grade) {
            (_, Some(grade)) => format!("{grade}{}", person.class_letter),
            (Some(course), _) => course.to_string(),
            _ => String::new(),
        };
        let school = person.school_key.as_ref().map_or_else(
            || person.school.clone(),
            |key| self.name(&reference.schools, key),
        );
        let faculty = person.faculty_key.as_ref().map_or_else(
            || person.faculty.clone(),
            |key| self.name(&reference.faculties, key),
        );
        let day = person
            .birth_date
            .map(|it| it.to_string())
            .unwrap_or_default();
        let phone = person
            .phones
            .first()
            .map(|it| mask_phone(it))
            .unwrap_or_default();
        let district = person.district.clone().unwrap_or_default();
        let mut born = cell("birth_date", shown_day(&day));
        born.from_iin = person.is_offered_by_iin;
        if let Some(told) = self.import.told_of_join(person.row) {
            return vec![
                cell(
                    "email",
                    person.email.as_deref().map(mask_email).unwrap_or_default(),
                ),
                cell("joined", told),
            ];
        }
        vec![
            cell("school", school),
            cell("organisation", person.organisation.clone()),
            cell("faculty", faculty),
            cell("course", level),
            cell("group", person.group.clone()),
            born,
            cell("phone", phone),
            cell("district", self.name(&reference.districts, &district)),
        ]
    }

    fn name(&self, list: &[ReferenceRow], code: &str) -> String {
        let row = list.iter().find(|row| row.key == code);
        row.map_or_else(
            || code.to_owned(),
            |row| {
                let name = Trilingual {
                    kk: row.kk.clone(),
                    ru: row.ru.clone(),
                    en: row.en.clone(),
                };
                name.shown(self.lang).to_owned()
            },
        )
    }
}

fn cell(field: &str, shown: String) -> IntakeCell {
    IntakeCell {
        field: field.to_owned(),
        shown,
        differs: false,
        mended_from: String::new(),
        from_iin: false,
    }
}

fn shown_day(iso: &str) -> String {
    let day: Option<chrono::NaiveDate> = iso.parse().ok();
    day.map_or_else(String::new, |it| it.format("%d.%m.%Y").to_string())
}

/// Marks the values that both sides have and that are not equal.
fn mark_differences(cells: &mut [IntakeCell], against: &[IntakeCell]) {
    for cell in cells {
        let other = against.iter().find(|it| it.field == cell.field);
        cell.differs = other.is_some_and(|it| {
            !it.shown.is_empty() && !cell.shown.is_empty() && it.shown != cell.shown
        });
    }
}
