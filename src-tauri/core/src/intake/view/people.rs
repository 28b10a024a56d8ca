//! The people step: rows grouped by the question they raise.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::import::{Answer, Import, ImportRow, RowState};
use super::super::matching::{Reason, Verdict, Who};
use super::super::rows::{PersonRow, Problem};
use super::file::dashed;
use super::{
    IntakeCandidate, IntakeCell, IntakeCounts, IntakeGroup, IntakePeople, IntakeProblem, IntakeRow,
    IntakeRows, IntakeRowsRequest,
};
use crate::common::{Lang, Message, Rows, Trilingual};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::reference_data::ReferenceRow;
use crate::trainees::{self, mask_phone};

/// The group of rows whose name was mended.
const MENDED: &str = "mended";

/// The question of a row that waits or was answered: the reason of its best candidate.
fn question(row: &ImportRow<'_>, import: &Import) -> Option<Reason> {
    let decision = import.decisions.iter().find(|it| it.row == row.person.row)?;
    let asked = !decision.candidates.is_empty();
    asked.then(|| decision.reason.or_else(|| decision.candidates.first().map(|it| it.reason)))?
}

/// Lines of a sign-in sheet with a name that nobody in the register bears.
const NOBODY: &str = "nobody";

fn is_nobody(row: &ImportRow<'_>, import: &Import) -> bool {
    let decision = import.decisions.iter().find(|it| it.row == row.person.row);
    import.session.is_some()
        && decision.is_some_and(|it| it.verdict == Verdict::New && it.candidates.is_empty())
}

fn is_mended(person: &PersonRow) -> bool {
    !person.name.mends.is_empty()
}

/// Shows counts and groups.
pub fn people(import: &Import) -> IntakePeople {
    let plan = import.plan();
    let mut counts = IntakeCounts { rows: import.table.data_rows, ..IntakeCounts::default() };
    let mut groups: BTreeMap<Reason, (u32, u32)> = BTreeMap::new();
    let mut nobody = (0, 0);
    for row in &plan {
        match row.state {
            RowState::New => counts.new += 1,
            RowState::Known(_) => counts.known += 1,
            RowState::Repeated(_) => counts.repeated += 1,
            RowState::ToChoose(_) | RowState::Later => counts.to_choose += 1,
        }
        counts.mended += u32::from(is_mended(row.person));
        if is_nobody(row, import) {
            nobody.0 += 1;
            nobody.1 += u32::from(import.answer_of(row.person.row).is_some());
        }
        if let Some(reason) = question(row, import) {
            let (rows, answered) = groups.entry(reason).or_default();
            *rows += 1;
            *answered += u32::from(import.answer_of(row.person.row).is_some());
        }
    }
    counts.problem = u32::try_from(import.rows.problems.len()).unwrap_or(u32::MAX);
    let mut all: Vec<IntakeGroup> = groups
        .into_iter()
        .map(|(reason, (rows, answered))| IntakeGroup {
            id: dashed(&reason),
            reason: Message::new(format!("intake-reason-{}", dashed(&reason))).count(rows),
            state: "to_choose".to_owned(),
            rows,
            answered,
        })
        .collect();
    all.sort_by_key(|group| std::cmp::Reverse(group.rows));
    if nobody.0 > 0 {
        all.push(IntakeGroup {
            id: NOBODY.to_owned(),
            reason: Message::new("intake-reason-nobody").count(nobody.0),
            state: "to_choose".to_owned(),
            rows: nobody.0,
            answered: nobody.1,
        });
    }
    if counts.mended > 0 {
        all.push(IntakeGroup {
            id: MENDED.to_owned(),
            reason: Message::new("intake-reason-mended").count(counts.mended),
            state: MENDED.to_owned(),
            rows: counts.mended,
            answered: 0,
        });
    }
    IntakePeople { counts, groups: all }
}

/// Shows the rows of a group or of a state.
pub fn rows(
    import: &Import,
    connection: &Connection,
    request: &IntakeRowsRequest,
    lang: Lang,
) -> Result<IntakeRows> {
    if request.state.as_deref() == Some("problem") {
        return Ok(page(import.rows.problems.iter().map(show_problem).collect(), request));
    }
    let plan = import.plan();
    let wanted: Vec<&ImportRow<'_>> = plan
        .iter()
        .filter(|row| match (&request.group, &request.state) {
            (Some(group), _) if group == MENDED => is_mended(row.person),
            (Some(group), _) if group == NOBODY => is_nobody(row, import),
            (Some(group), _) => question(row, import).is_some_and(|it| dashed(&it) == *group),
            (None, Some(state)) => state_word(&row.state) == state,
            (None, None) => true,
        })
        .collect();
    let total = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    let scene = Scene { import, connection, lang, plan: &plan };
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit.max(1)).unwrap_or(usize::MAX);
    let rows: Result<Vec<IntakeRow>> =
        wanted.into_iter().skip(skip).take(take).map(|row| scene.show(row)).collect();
    Ok(Rows { rows: rows?, total })
}

fn page(rows: Vec<IntakeRow>, request: &IntakeRowsRequest) -> IntakeRows {
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit.max(1)).unwrap_or(usize::MAX);
    Rows { rows: rows.into_iter().skip(skip).take(take).collect(), total }
}

const fn state_word(state: &RowState) -> &'static str {
    match state {
        RowState::New => "new",
        RowState::Known(_) => "known",
        RowState::Repeated(_) => "repeated",
        RowState::ToChoose(_) | RowState::Later => "to_choose",
    }
}

fn show_problem(problem: &Problem) -> IntakeRow {
    IntakeRow {
        row: problem.row,
        state: "problem".to_owned(),
        name: problem.value.clone(),
        typed_name: String::new(),
        cells: Vec::new(),
        candidates: Vec::new(),
        answer: None,
        chosen: None,
        problem: Some(IntakeProblem {
            column: problem.column.clone().unwrap_or_default(),
            code: dashed(&problem.code).replace('-', "_"),
            message: Message::new(format!("intake-problem-{}", dashed(&problem.code)))
                .with("value", &problem.value),
        }),
    }
}

/// Returns the name by which a row of the file is handed back in an answer.
fn row_name(row: u32) -> Id {
    Id::derive("import row", &[&row.to_le_bytes()])
}

/// Reads an answer's candidate: a person, or another row of the file.
pub fn candidate_of(import: &Import, candidate: Option<Id>, row: u32) -> Option<Answer> {
    if let Some(id) = candidate {
        let other = import.rows.people.iter().find(|it| row_name(it.row) == id);
        return Some(other.map_or(Answer::Same(id), |it| Answer::SameRow(it.row)));
    }
    let decision = import.decisions.iter().find(|it| it.row == row)?;
    match decision.candidates.first()?.who {
        Who::Row { row } => Some(Answer::SameRow(row)),
        who => import.person(who).map(Answer::Same),
    }
}

struct Scene<'a> {
    import: &'a Import,
    connection: &'a Connection,
    lang: Lang,
    plan: &'a [ImportRow<'a>],
}

impl Scene<'_> {
    fn show(&self, row: &ImportRow<'_>) -> Result<IntakeRow> {
        let person = row.person;
        let decision = self.import.decisions.iter().find(|it| it.row == person.row);
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
        if let (RowState::Known(id), true) = (&row.state, candidates.is_empty()) {
            candidates.extend(self.person(*id, &cells)?);
        }
        let (answer, chosen) = match self.import.answer_of(person.row) {
            Some(Answer::Same(id)) => (Some("same"), Some(id)),
            Some(Answer::SameRow(row)) => (Some("same"), Some(row_name(row))),
            Some(Answer::New) => (Some("new"), None),
            Some(Answer::Later) => (Some("later"), None),
            None => (None, None),
        };
        Ok(IntakeRow {
            row: person.row,
            state: state_word(&row.state).to_owned(),
            name: person.name.name.in_full(),
            typed_name: if is_mended(person) { person.typed_name.clone() } else { String::new() },
            cells,
            candidates,
            answer: answer.map(str::to_owned),
            chosen,
            problem: person.problems.first().and_then(|it| show_problem(it).problem),
        })
    }

    fn candidate(&self, who: Who, against: &[IntakeCell]) -> Result<Option<IntakeCandidate>> {
        match who {
            Who::Row { row } => Ok(self.plan.iter().find(|it| it.person.row == row).map(|other| {
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
        let Some(trainee) = trainees::find_trainee(self.connection, id)? else { return Ok(None) };
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
            cell("district", self.name(&reference.districts, &trainee.district)),
        ];
        mark_differences(&mut cells, against);
        Ok(Some(IntakeCandidate { trainee: id, name: trainee.full_name(), cells, events, row: None }))
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
        let day = person.birth_date.map(|it| it.to_string()).unwrap_or_default();
        let phone = person.phones.first().map(|it| mask_phone(it)).unwrap_or_default();
        let district = person.district.clone().unwrap_or_default();
        let mut born = cell("birth_date", shown_day(&day));
        born.from_iin = person.is_offered_by_iin;
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
                let name = Trilingual { kk: row.kk.clone(), ru: row.ru.clone(), en: row.en.clone() };
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
        cell.differs = other
            .is_some_and(|it| !it.shown.is_empty() && !cell.shown.is_empty() && it.shown != cell.shown);
    }
}
