//! Correcting a person, and what the fields accept.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::check::MASK;
use super::merge::pick_typed;
use super::names::{other_names, with_names};
use super::{Sex, Trainee, TraineeChanges, categories_of, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{read_day, too_late};
use crate::enrolments::law;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::kazakh::iin::read_iin;
use crate::own_fields;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::store::joined;
use crate::tags;

/// The kind of tag that holds a person's categories.
pub const CATEGORY: &str = "category";

/// Changes the given fields of a person; what stays the same is not written.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], [`Code::Nameless`], [`Code::Missing`] when no name part would
/// be left, [`Code::UnderAge`], naming the event, a birth date by which the person is too young for
/// an emergency action they are on the list of, [`Code::DayTooLate`] one that is still to come, and [`Code::BadValue`] or [`Code::BadDate`] for
/// values that cannot be read, names longer than 200 letters and what a column of the academy's own
/// does not take.
pub fn correct(register: &Register, id: Id, changes: TraineeChanges) -> Result<Outcome<Trainee>> {
    register.transact(Act::TraineeCorrect, |change| {
        write(change, id, with_codes(change, changes)?)?;
        find_trainee(change, id)?.or_not_found(id)
    })
}

/// Changes the given fields of a person inside a change; refuses as [`correct`] does.
pub(super) fn write(change: &mut Change<'_>, id: Id, changes: TraineeChanges) -> Result<()> {
    require_short_names(&changes)?;
    retention::require_named(change, id)?;
    let categories = changes.categories.clone();
    let own = changes.own.clone();
    let before = find_trainee(change, id)?;
    let changes = match &before {
        Some(before) => with_names(change, before, changes)?,
        None => changes,
    };
    let before = before.map(|it| it.birth_date);
    let id = joined::shown_of(change, id)?;
    let fields = pick_typed(change, id, fields_of(changes, change.today())?)?;
    change.correct(Table::Trainee, id, fields)?;
    if let Some(categories) = categories {
        set_categories(change, id, &categories)?;
    }
    own_fields::set_all(change, id, &own)?;
    let left = require_name(change, id)?;
    if before.is_some_and(|it| it != left.birth_date) {
        law::require_of_age_everywhere(change, id)?;
    }
    Ok(())
}

/// Returns a person; refuses one without any part of a name with [`Code::Missing`].
fn require_name(change: &Change<'_>, id: Id) -> Result<Trainee> {
    let left = find_trainee(change, id)?.or_not_found(id)?;
    if left.full_name().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "surname"));
    }
    Ok(left)
}

/// Asks the rules of [`correct`] of a person of whom a field was put back, or who came out of the
/// trash; refuses with
/// [`Code::Missing`] and [`Code::UnderAge`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    let shown = joined::shown_of(change, id)?;
    require_name(change, shown)?;
    if ["birth_date", "trashed"].contains(&field) {
        law::require_of_age_everywhere(change, shown)?;
    }
    Ok(())
}

/// No name is longer; a text that is was pasted into the wrong field.
const LONGEST_NAME: usize = 200;

/// Refuses with [`Code::BadValue`] a part of a name that is longer than 200 letters.
pub(super) fn require_short_names(changes: &TraineeChanges) -> Result<()> {
    let parts = [
        ("surname", &changes.surname),
        ("given", &changes.given),
        ("patronymic", &changes.patronymic),
        ("russian_name", &changes.russian_name),
        ("latin_name", &changes.latin_name),
        ("dative", &changes.dative),
        ("genitive", &changes.genitive),
        ("russian_dative", &changes.russian_dative),
    ];
    for (field, part) in parts {
        require_short(field, part.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

fn require_short(field: &str, part: &str) -> Result<()> {
    if part.chars().count() > LONGEST_NAME {
        return Err(Error::refused(Code::BadValue).with("field", field));
    }
    Ok(())
}

/// Takes a part of a name as typed and mended; refuses with [`Code::BadValue`] one longer than 200
/// letters.
pub(crate) fn name(field: &str, line: String) -> Result<String> {
    require_short(field, &line)?;
    Ok(line)
}

/// Puts the code of a list's row where its name was typed; what no row is called stays as typed.
pub(super) fn with_codes(
    connection: &Connection,
    mut changes: TraineeChanges,
) -> Result<TraineeChanges> {
    let places = [
        ("district", &mut changes.district),
        ("school", &mut changes.school),
        ("faculty", &mut changes.faculty),
    ];
    for (kind, place) in places {
        if let Some(text) = place {
            *text = reference::code_or_text(connection, kind, text)?;
        }
    }
    Ok(changes)
}

/// Turns changes into field values, as the register writes them: mended text, phone in E.164,
/// dates in ISO form.
pub fn fields_of(changes: TraineeChanges, today: NaiveDate) -> Result<Fields> {
    let mut fields = Fields::new();
    let plain = [
        ("surname", changes.surname),
        ("given", changes.given),
        ("patronymic", changes.patronymic),
        ("school", changes.school),
        ("organisation", changes.organisation),
        ("faculty", changes.faculty),
        ("course", changes.course),
        ("study_group", changes.study_group),
        ("latin_name", changes.latin_name),
        ("note", changes.note),
        ("district", changes.district),
        ("russian_name", changes.russian_name),
        ("dative", changes.dative),
        ("genitive", changes.genitive),
        ("russian_dative", changes.russian_dative),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            let mended = kazakh::mend(&text).text;
            let is_note = name == "note";
            let line = if is_note {
                mended
            } else {
                mended.replace('\n', " ")
            };
            fields = fields.text(name, &line);
        }
    }
    if let Some(text) = changes.other_names {
        fields = fields.text("other_names", &other_names(&text));
    }
    if let Some(text) = changes.study_since {
        fields = fields.text("study_since", &read_day("study_since", &text)?);
    }
    if let Some(text) = changes.sex {
        let known = text.is_empty() || Sex::find(&text).is_some();
        fields = fields.text(
            "sex",
            if known {
                &text
            } else {
                return Err(bad("sex", &text));
            },
        );
    }
    if let Some(text) = changes.birth_date {
        fields = fields.text("birth_date", &birth_date(&text, today)?);
    }
    if let Some(text) = changes.phone {
        fields = fields.text("phone", &phone(&text)?);
    }
    if let Some(text) = changes.phone_more {
        fields = fields.text("phone_more", &phones(&text)?);
    }
    if let Some(text) = changes.email {
        // A masked address was shown, not typed.
        if text.contains(MASK) {
            return Err(bad("email", &text));
        }
        fields = fields.text("email", text.trim());
    }
    if let Some(text) = changes.iin {
        fields = fields.text("iin", &iin(&text)?);
    }
    Ok(fields)
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}

pub(crate) fn birth_date(text: &str, today: NaiveDate) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let refuse = || {
        Error::refused(Code::BadDate)
            .with("field", "birth_date")
            .with("value", text)
    };
    let date = kazakh::date::read_date(text, today, kazakh::date::Epoch::Y1900)
        .map_err(|_| refuse())?
        .date;
    if date > today {
        let [date, today] = [date, today].map(|it| it.to_string());
        return Err(too_late("birth_date", &date, &today));
    }
    Ok(date.to_string())
}

pub(crate) fn phone(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    if text.contains(MASK) {
        return Err(bad("phone", text));
    }
    kazakh::phone::read_phone(text)
        .map(|phone| phone.e164)
        .map_err(|_| bad("phone", text))
}

/// Reads several phones with commas between them, each once.
pub(crate) fn phones(text: &str) -> Result<String> {
    let mut kept: Vec<String> = Vec::new();
    for each in text.split([',', ';', '\n']) {
        let read = phone(each).map_err(|_| bad("phone_more", text))?;
        if !read.is_empty() && !kept.contains(&read) {
            kept.push(read);
        }
    }
    Ok(kept.join(", "))
}

/// Keeps the digits of an IIN; a wrong check digit warns elsewhere and is never refused
/// (issued numbers exist that break later rules).
pub(crate) fn iin(text: &str) -> Result<String> {
    if text.contains(MASK) {
        return Err(bad("iin", text));
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        0 if text.trim().is_empty() => Ok(String::new()),
        12 => Ok(digits),
        // Zeros at the front that a spreadsheet lost.
        10 | 11 => read_iin(text)
            .map(|it| it.iin)
            .map_err(|_| bad("iin", text)),
        _ => Err(bad("iin", text)),
    }
}

/// Makes a person's categories exactly these.
pub fn set_categories(change: &mut Change<'_>, id: Id, categories: &[String]) -> Result<()> {
    let have: BTreeSet<String> = categories_of(change, id)?.into_iter().collect();
    let want: BTreeSet<String> = categories.iter().cloned().collect();
    tags::set(change, id, CATEGORY, &have, &want)
}
