//! Rows that a person put right: what was typed stands over what the file says.

use serde::{Deserialize, Serialize};

use super::read_cells::Draft;
use super::read_rows::{Outcome, ReadOptions, Reading, header_words, read_row};
use super::{InFile, PersonRow};
use crate::intake::book::{Sheet, SheetRow};
use crate::intake::columns::{ColumnMeaning, Table};
use crate::kazakh::name::{Confidence, FullName, ReadName};
use crate::trainees::Sex;

/// What a person typed for a row; what is absent stays as the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByHand {
    /// The name in its parts.
    pub name: Option<FullName>,
    /// Birth date, `2008-09-04` or empty.
    pub birth_date: Option<String>,
    /// `M`, `F` or empty.
    pub sex: Option<String>,
    /// The main phone as E.164, or empty.
    pub phone: Option<String>,
    /// E-mail address, or empty.
    pub email: Option<String>,
    /// IIN, or empty.
    pub iin: Option<String>,
}

impl ByHand {
    /// Whether cells of a meaning are not read, because something was typed in their place.
    pub(super) fn replaces(&self, meaning: ColumnMeaning) -> bool {
        match meaning {
            ColumnMeaning::BirthDate => self.birth_date.is_some(),
            ColumnMeaning::Sex => self.sex.is_some(),
            ColumnMeaning::Email => self.email.is_some(),
            ColumnMeaning::Iin => self.iin.is_some(),
            _ => false,
        }
    }
}

/// A row as the file says it.
#[derive(Debug, Clone, PartialEq)]
pub struct AsInFile {
    /// What can be read of it.
    pub person: PersonRow,
    /// Whether nobody can be taken from it.
    pub is_lost: bool,
}

/// Reads one row as the file says it, though nobody might be taken from it.
pub fn read_as_in_file(
    sheet: &Sheet,
    table: &Table,
    options: ReadOptions<'_>,
    number: u32,
) -> Option<AsInFile> {
    let mut reading = Reading::new(table, options);
    for row in table.data(sheet) {
        if row.number == number {
            let person = Draft::read(row, table, &mut reading, None).finish();
            let header = header_words(sheet, table);
            let outcome = read_row(row, table, &header, &mut reading);
            let is_lost = matches!(outcome, Outcome::Problem(_));
            return Some(AsInFile { person, is_lost });
        }
        // A ditto mark further down stands for what is above it.
        for column in &table.columns {
            let cell = row.cell(column.index as usize);
            if !cell.is_empty() {
                reading.text(column, cell);
            }
        }
    }
    None
}

/// Reads a row that was put right.
pub(super) fn read_by_hand(
    row: &SheetRow,
    table: &Table,
    reading: &mut Reading<'_>,
    typed: &ByHand,
) -> PersonRow {
    let as_read = Draft::read(row, table, reading, None).finish();
    let mut draft = Draft::read(row, table, reading, Some(typed));
    draft.take_typed(typed);
    let mut person = draft.finish();
    if let Some(name) = &typed.name {
        person.typed_name = name.in_full();
        person.name = ReadName {
            name: name.clone(),
            mends: Vec::new(),
            confidence: Confidence::Certain,
            also: String::new(),
            rest: String::new(),
        };
    }
    if let Some(phone) = &typed.phone {
        take_phone(&mut person, phone, table);
    }
    person.in_file = Some(InFile {
        print: as_read.fingerprint(),
        name: as_read.typed_name,
    });
    person
}

/// Puts a typed phone in the place of the main one; what else stands in the row stays.
fn take_phone(person: &mut PersonRow, typed: &str, table: &Table) {
    let is_of_phone = |letter: &Option<String>| {
        let mut columns = table.columns_of(ColumnMeaning::Phone);
        columns.any(|column| Some(&column.letter) == letter.as_ref())
    };
    person.problems.retain(|it| !is_of_phone(&it.column));
    if !person.phones.is_empty() {
        person.phones.remove(0);
    }
    person.phones.retain(|it| it != typed);
    if !typed.is_empty() {
        person.phones.insert(0, typed.to_owned());
    }
}

impl Draft<'_, '_> {
    fn take_typed(&mut self, typed: &ByHand) {
        if let Some(day) = &typed.birth_date {
            self.typed_date = day.parse().ok();
        }
        if let Some(sex) = &typed.sex {
            self.person.sex = Sex::find(sex);
        }
        if let Some(email) = &typed.email {
            self.person.email = Some(email.clone()).filter(|it| !it.is_empty());
        }
        if let Some(iin) = &typed.iin {
            self.take_iin("", iin);
        }
    }
}
