//! A person's cells in tables that go out, with codes turned into names.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{TraineeRow, mask_email, mask_iin, mask_phone, mask_phones};
use crate::common::{Lang, Shelf};
use crate::error::Result;
use crate::own_fields::{self, OwnField, OwnKind};
use crate::reference;
use crate::sheets::Cell;
use crate::words::{Words, words};

/// The names of codes in one language.
pub struct Names {
    /// The words of fields and fixed values.
    pub words: &'static Words,
    /// The language.
    pub lang: Lang,
    codes: BTreeMap<(String, String), String>,
    own: BTreeMap<String, OwnField>,
}

impl Names {
    /// Reads them.
    pub fn read(connection: &Connection, lang: Lang) -> Result<Self> {
        let rows = reference::list(connection)?;
        let name = |row: reference::Reference| {
            let shown = row.name.shown(lang).to_owned();
            ((row.kind.code().to_owned(), row.code), shown)
        };
        let own = own_fields::list(connection, Shelf::Kept)?.into_iter();
        Ok(Self {
            own: own.map(|it| (own_fields::column_name(it.id), it)).collect(),
            words: words(lang),
            lang,
            codes: rows.into_iter().map(name).collect(),
        })
    }

    /// Returns the name of a code; what no list knows is shown as it was written.
    pub fn of(&self, kind: &str, code: &str) -> String {
        self.codes
            .get(&(kind.to_owned(), code.to_owned()))
            .cloned()
            .unwrap_or_else(|| code.into())
    }

    /// Finds a column of the academy's own by its name in a list.
    pub fn own(&self, column: &str) -> Option<&OwnField> {
        self.own.get(column)
    }

    /// Returns what an own column holds of a person: numbers that a cell can hold and days as such,
    /// yes and no in words.
    fn own_cell(&self, column: &str, row: &TraineeRow) -> Cell {
        let value = row.own.get(column).map_or("", String::as_str);
        match self.own(column).map(|it| it.holds) {
            Some(OwnKind::Day) => Cell::day(value),
            Some(OwnKind::Yes) if !value.is_empty() => Cell::text(self.words.say(value, &[])),
            Some(OwnKind::Number) => Cell::number(value),
            _ => Cell::text(value),
        }
    }

    /// Returns the names of several codes, as a cell holds them.
    fn all_of(&self, kind: &str, codes: &[String]) -> String {
        let all: Vec<String> = codes.iter().map(|code| self.of(kind, code)).collect();
        all.join(", ")
    }
}

/// Returns a person's cell in a column; an unknown column stays empty.
///
/// Phones, e-mail and IIN are masked; `phone_whole`, `phone_more_whole`, `email_whole` and
/// `iin_whole` ask for them unmasked.
pub fn cell_of(field: &str, row: &TraineeRow, names: &Names) -> Cell {
    let person = &row.trainee;
    let text = match field {
        "name" | "full_name" => person.full_name(),
        "surname" => person.surname.clone(),
        "given" => person.given.clone(),
        "patronymic" => person.patronymic.clone(),
        "birth_date" => return Cell::day(&person.birth_date),
        "sex" => person.sex.map_or_else(String::new, |it| {
            names.words.say(&format!("sex-{}", it.code()), &[])
        }),
        "phone" => mask_phone(&person.phone),
        "phone_whole" => person.phone.clone(),
        "phone_more" => mask_phones(&person.phone_more),
        "phone_more_whole" => person.phone_more.clone(),
        "iin" => mask_iin(&person.iin),
        "iin_whole" => person.iin.clone(),
        "email" => mask_email(&person.email),
        "email_whole" => person.email.clone(),
        "district" => names.of("district", &person.district),
        "school" => names.of("school", &person.school),
        "faculty" => names.of("faculty", &person.faculty),
        "study_place" => study_place(row, names),
        "organisation" => person.organisation.clone(),
        "course" => person.course.clone(),
        "study_group" => person.study_group.clone(),
        "latin_name" => person.latin_name.clone(),
        "categories" | "category" => names.all_of("category", &person.categories),
        "directions" => names.all_of("direction", &row.directions),
        "note" => person.note.clone(),
        "hours" => return Cell::Number(i64::from(row.hours)),
        "events" => return Cell::Number(i64::from(row.events)),
        "certificates" => return Cell::Number(i64::from(row.certificates)),
        "last_on" => return Cell::day(&row.last_on),
        other => return names.own_cell(other, row),
    };
    Cell::text(text)
}

/// Where a person studies or works, in one cell.
fn study_place(row: &TraineeRow, names: &Names) -> String {
    let person = &row.trainee;
    if !person.school.is_empty() {
        return names.of("school", &person.school);
    }
    let place = if person.faculty.is_empty() {
        person.organisation.clone()
    } else {
        names.of("faculty", &person.faculty)
    };
    [place, person.study_group.clone()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
