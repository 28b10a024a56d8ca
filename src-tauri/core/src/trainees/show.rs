//! Reading people.

use rusqlite::{Connection, OptionalExtension, Row};

use super::correct::CATEGORY;
use super::{Sex, Trainee};
use crate::catalogue::Table;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::Change;
use crate::retention;
use crate::store::joined;
use crate::tags;

/// The columns of [`read_row`], in its order. Of somebody nameless the year of birth alone is said:
/// the day beside it is made up, so that ages count.
pub(super) const COLUMNS: &str = "t.id, t.surname, t.given, t.patronymic, t.sex, \
     CASE t.anonymised_on WHEN '' THEN t.birth_date ELSE substr(t.birth_date, 1, 4) END, \
     t.phone, t.email, t.iin, t.district, t.school, t.organisation, t.faculty, t.course, \
     t.study_group, t.latin_name, t.note, t.trashed, t.phone_more";

/// Reads a person from the columns of [`COLUMNS`]; categories are read apart.
pub(super) fn read_row(row: &Row<'_>) -> rusqlite::Result<Trainee> {
    let sex: String = row.get(4)?;
    Ok(Trainee {
        id: row.get(0)?,
        surname: row.get(1)?,
        given: row.get(2)?,
        patronymic: row.get(3)?,
        sex: Sex::find(&sex),
        birth_date: row.get(5)?,
        phone: row.get(6)?,
        phone_more: row.get(18)?,
        email: row.get(7)?,
        iin: row.get(8)?,
        district: row.get(9)?,
        school: row.get(10)?,
        organisation: row.get(11)?,
        faculty: row.get(12)?,
        course: row.get(13)?,
        study_group: row.get(14)?,
        latin_name: row.get(15)?,
        note: row.get(16)?,
        categories: Vec::new(),
        trashed: row.get::<_, i64>(17)? != 0,
    })
}

/// Returns the record that stands for a person outside the trash.
///
/// Refuses with [`crate::error::Code::NotFound`] and [`crate::error::Code::InTrash`].
pub fn require(change: &Change<'_>, id: Id) -> Result<Id> {
    let shown = joined::shown_of(change, id)?;
    let members = joined::members_of(change, shown)?;
    for member in &members {
        if members.len() > 1 && change.has(*member)? {
            return Ok(shown);
        }
    }
    change.present(Table::Trainee, shown)?;
    Ok(shown)
}

/// Returns the record that stands for a person of whom something may be written.
///
/// Refuses as [`require`] does, and with [`crate::error::Code::Nameless`] somebody nameless.
pub fn require_named(change: &Change<'_>, id: Id) -> Result<Id> {
    let shown = require(change, id)?;
    retention::require_named(change, shown)?;
    Ok(shown)
}

/// Finds a person, in the trash too; by whichever of their records, where they were joined.
pub fn find_trainee(connection: &Connection, id: Id) -> Result<Option<Trainee>> {
    read_one(connection, id)?
        .map(|mut trainee| {
            trainee.categories = categories_of(connection, trainee.id)?;
            Ok(trainee)
        })
        .transpose()
}

fn read_one(connection: &Connection, id: Id) -> Result<Option<Trainee>> {
    let id = joined::shown_of(connection, id)?;
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM trainee AS t WHERE t.id = ?1"
        ))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a person")
}

/// Returns a person without their categories, for lists of thousands; refuses with
/// [`crate::error::Code::NotFound`].
pub fn without_categories(connection: &Connection, id: Id) -> Result<Trainee> {
    read_one(connection, id)?.or_not_found(id)
}

/// Returns a person; refuses with [`crate::error::Code::NotFound`].
pub fn show(connection: &Connection, id: Id) -> Result<Trainee> {
    find_trainee(connection, id)?.or_not_found(id)
}

/// Returns the codes of a person's categories.
pub fn categories_of(connection: &Connection, id: Id) -> Result<Vec<String>> {
    tags::list(connection, id, CATEGORY)
}
