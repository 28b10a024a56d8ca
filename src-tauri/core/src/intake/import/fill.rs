//! Turning a row into a person: a new one, or what a known one lacks.

use super::known::write_level;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::intake::rows::PersonRow;
use crate::own_fields;
use crate::register::{Change, Fields};
use crate::retention;
use crate::store::joined;
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

/// Fills what is empty in a known person; what is written there stays, and of somebody nameless
/// everything.
pub(in crate::intake) fn enrich(change: &mut Change<'_>, row: &PersonRow, id: Id) -> Result<()> {
    if retention::is_nameless(change, id)? {
        return Ok(());
    }
    let known = trainees::without_categories(change, id)?;
    let draft = TraineeDraft {
        phone_more: further_phones(row, &known.phone),
        ..draft_of(row)
    };
    let pairs = [
        ("patronymic", &known.patronymic, &draft.patronymic),
        ("birth_date", &known.birth_date, &draft.birth_date),
        ("phone", &known.phone, &draft.phone),
        ("phone_more", &known.phone_more, &draft.phone_more),
        ("email", &known.email, &draft.email),
        ("iin", &known.iin, &draft.iin),
        ("district", &known.district, &draft.district),
        ("school", &known.school, &draft.school),
        ("organisation", &known.organisation, &draft.organisation),
        ("faculty", &known.faculty, &draft.faculty),
        ("course", &known.course, &draft.course),
        ("study_group", &known.study_group, &draft.study_group),
    ];
    let mut fields = Fields::new();
    let mut some = false;
    // An initial of a sheet tells who is meant, and is nobody's patronymic on a paper.
    let is_initial = |name: &str, new: &str| {
        name == "patronymic" && new.chars().filter(|it| it.is_alphabetic()).count() < 2
    };
    for (name, _, new) in pairs
        .iter()
        .filter(|(name, old, new)| old.is_empty() && !new.is_empty() && !is_initial(name, new))
    {
        fields = fields.text(name, new);
        some = true;
    }
    // A case form that somebody wrote says the name without what the list adds to it.
    if known.patronymic.is_empty() && !draft.patronymic.is_empty() && some {
        for form in trainees::own_cases(change, id)? {
            fields = fields.text(form, "");
        }
    }
    if let (None, Some(sex)) = (known.sex, draft.sex) {
        fields = fields.text("sex", sex.code());
        some = true;
    }
    if some {
        change.correct(Table::Trainee, id, fields)?;
    }
    fill_own(change, row, id)
}

/// Fills columns of the academy's own that hold nothing of a known person.
fn fill_own(change: &mut Change<'_>, row: &PersonRow, id: Id) -> Result<()> {
    if row.own.is_empty() {
        return Ok(());
    }
    let shown = joined::shown_of(change, id)?;
    let held = own_fields::held_by(change, shown)?;
    let new = row.own.iter();
    let new = new.filter(|(column, _)| !held.contains_key(&own_fields::column_name(**column)));
    let new = new.map(|(column, value)| (column.to_string(), value.clone()));
    own_fields::set_all(change, shown, &new.collect())
}
