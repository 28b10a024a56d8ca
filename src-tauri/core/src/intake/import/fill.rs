//! Turning a row into a person: a new one, or what a known one lacks.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::known::write_level;
use super::{Import, ImportRow, RowState};
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::rows::PersonRow;
use crate::own_fields;
use crate::register::{Change, Fields};
use crate::retention;
use crate::store::joined;
use crate::tags;
use crate::trainees::{self, TraineeDraft};

/// Returns a row as a new person.
pub(in crate::intake) fn draft_of(row: &PersonRow) -> TraineeDraft {
    let name = &row.name.name;
    TraineeDraft {
        surname: name.surname.clone(),
        given: name.given.clone(),
        patronymic: name.patronymic.clone(),
        sex: row.sex,
        birth_date: row.birth_date.map(|it| it.to_string()).unwrap_or_default(),
        phone: row.phones.first().cloned().unwrap_or_default(),
        phone_more: further_phones(row, ""),
        email: row.email.clone().unwrap_or_default(),
        iin: row.iin.clone().unwrap_or_default(),
        district: row.district.clone().unwrap_or_default(),
        school: row.school_key.clone().unwrap_or_else(|| row.school.clone()),
        organisation: row.organisation.clone(),
        faculty: row
            .faculty_key
            .clone()
            .unwrap_or_else(|| row.faculty.clone()),
        course: write_level(row.course, row.grade, &row.class_letter),
        study_group: row.group.clone(),
        categories: row.categories.clone(),
        own: (row.own.iter())
            .map(|(id, value)| (id.to_string(), value.clone()))
            .collect(),
        ..TraineeDraft::default()
    }
}

/// Returns the numbers of a row beside the main one: the one that is known, if the row has it, or
/// else its first.
fn further_phones(row: &PersonRow, known: &str) -> String {
    let main = row.phones.iter().find(|it| *it == known);
    let main = main.or(row.phones.first());
    let further = row.phones.iter().filter(|it| Some(*it) != main);
    let further: Vec<&str> = further.map(String::as_str).collect();
    further.join(", ")
}

/// What a row tells of a known person and the register does not.
#[derive(Default)]
struct Lacking {
    fields: Vec<(&'static str, String)>,
    own: BTreeMap<String, String>,
}

impl Lacking {
    /// Compares a row with what is kept; of somebody nameless nothing is lacking.
    fn of(connection: &Connection, row: &PersonRow, id: Id) -> Result<Self> {
        if retention::is_nameless(connection, id)? {
            return Ok(Self::default());
        }
        let known = trainees::without_categories(connection, id)?;
        let draft = TraineeDraft {
            phone_more: further_phones(row, &known.phone),
            ..draft_of(row)
        };
        let pairs = [
            ("patronymic", known.patronymic, draft.patronymic),
            ("birth_date", known.birth_date, draft.birth_date),
            ("phone", known.phone, draft.phone),
            ("phone_more", known.phone_more, draft.phone_more),
            ("email", known.email, draft.email),
            ("iin", known.iin, draft.iin),
            ("district", known.district, draft.district),
            ("school", known.school, draft.school),
            ("organisation", known.organisation, draft.organisation),
            ("faculty", known.faculty, draft.faculty),
            ("course", known.course, draft.course),
            ("study_group", known.study_group, draft.study_group),
        ];
        // An initial of a sheet tells who is meant, and is nobody's patronymic on a paper.
        let is_initial = |name: &str, new: &str| {
            name == "patronymic" && new.chars().filter(|it| it.is_alphabetic()).count() < 2
        };
        let lacking = pairs
            .into_iter()
            .filter(|(name, old, new)| old.is_empty() && !new.is_empty() && !is_initial(name, new));
        let mut fields: Vec<(&str, String)> = lacking.map(|(name, _, new)| (name, new)).collect();
        if let (None, Some(sex)) = (known.sex, draft.sex) {
            fields.push(("sex", sex.code().to_owned()));
        }
        let own = lacking_own(connection, row, id)?;
        Ok(Self { fields, own })
    }

    /// The names of the values.
    fn names(&self) -> impl Iterator<Item = String> {
        let fields = self.fields.iter().map(|(name, _)| (*name).to_owned());
        fields.chain(self.own.keys().cloned())
    }
}

/// Fills what is empty in a known person; what is written there stays, and of somebody nameless
/// everything. Returns the names of the values that were filled.
pub(in crate::intake) fn enrich(
    change: &mut Change<'_>,
    row: &PersonRow,
    id: Id,
) -> Result<Vec<String>> {
    let lacking = Lacking::of(change, row, id)?;
    let mut fields = Fields::new();
    for (name, new) in &lacking.fields {
        fields = fields.text(name, new);
        // A case form that somebody wrote says the name without what the list adds to it.
        if *name == "patronymic" {
            for form in trainees::own_cases(change, id)? {
                fields = fields.text(form, "");
            }
        }
    }
    if !lacking.fields.is_empty() {
        change.correct(Table::Trainee, id, fields)?;
    }
    if !lacking.own.is_empty() {
        let shown = joined::shown_of(change, id)?;
        own_fields::set_all(change, shown, &lacking.own)?;
    }
    Ok(lacking.names().collect())
}

/// Returns what a row tells in columns of the academy's own that hold nothing of a known person.
fn lacking_own(
    connection: &Connection,
    row: &PersonRow,
    id: Id,
) -> Result<BTreeMap<String, String>> {
    if row.own.is_empty() {
        return Ok(BTreeMap::new());
    }
    let shown = joined::shown_of(connection, id)?;
    let held = own_fields::held_by(connection, shown)?;
    let new = row.own.iter();
    let new = new.filter(|(column, value)| {
        !value.is_empty() && !held.contains_key(&own_fields::column_name(**column))
    });
    let new = new.map(|(column, value)| (column.to_string(), value.clone()));
    Ok(new.collect())
}

/// Known people whom a list completes, and the values it writes of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Filled {
    /// People in the register before the list.
    pub people: u32,
    /// Values they lacked.
    pub values: u32,
}

/// The values of known people, each counted once however many rows tell it.
#[derive(Default)]
pub(super) struct Filling(BTreeSet<(Id, String)>);

impl Filling {
    pub(super) fn add(&mut self, person: Id, names: impl IntoIterator<Item = String>) {
        self.0.extend(names.into_iter().map(|name| (person, name)));
    }

    pub(super) fn count(&self) -> Filled {
        let people: BTreeSet<Id> = self.0.iter().map(|(person, _)| *person).collect();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Filled {
            people: number(people.len()),
            values: number(self.0.len()),
        }
    }
}

/// The name under which a category is counted among the values of a person.
pub(super) fn category_name(code: &str) -> String {
    format!("category {code}")
}

impl Import {
    /// Counts the known people whom the list would complete, and the values it would write of them.
    pub fn will_fill(&self, connection: &Connection) -> Result<Filled> {
        let mut filling = Filling::default();
        // A sign-in sheet completes nobody.
        if self.session.is_some() {
            return Ok(filling.count());
        }
        let plan = self.plan();
        let known = |row: &ImportRow<'_>| match row.state {
            RowState::Known(id) => Some((row.person.row, id)),
            _ => None,
        };
        let by_row: BTreeMap<u32, Id> = plan.iter().filter_map(known).collect();
        for row in &plan {
            let id = match &row.state {
                RowState::Known(id) => Some(*id),
                RowState::Repeated(of_row) => by_row.get(of_row).copied(),
                _ => None,
            };
            let Some(id) = id else { continue };
            filling.add(id, Lacking::of(connection, row.person, id)?.names());
            let carried = tags::list(connection, id, "category")?;
            let new = row.person.categories.iter();
            let new = new.filter(|it| !carried.contains(it));
            filling.add(id, new.map(|it| category_name(it)));
        }
        Ok(filling.count())
    }
}
