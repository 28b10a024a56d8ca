//! One row with what can be put right in it, beside what the file says.

use serde::Serialize;

use super::super::columns::ColumnMeaning;
use super::super::import::{Import, RowFields};
use super::super::rows::{PersonRow, Problem};
use super::file::dashed;
use crate::common::Message;
use crate::error::{OrNotFound, Result};

/// One field of the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeRowField {
    /// Its name, as in [`RowFields`].
    pub field: String,
    /// What the cells of the file say.
    pub in_file: String,
    /// What is wrong with it.
    pub problem: Option<Message>,
}

/// Something wrong in a row that the form has no field for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeRowOther {
    /// The title of the column, or nothing where two values contradict each other.
    pub title: String,
    /// The value as it stands in the file.
    pub value: String,
    /// What is wrong with it.
    pub problem: Message,
}

/// A row that can be put right.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeRowForm {
    /// The row in the file.
    pub row: u32,
    /// What will be taken in.
    pub values: RowFields,
    /// What the file says of each field, and what is wrong there.
    pub fields: Vec<IntakeRowField>,
    /// What else is wrong: values that are explained in the values step, or that contradict.
    pub others: Vec<IntakeRowOther>,
    /// What is wrong with the whole row.
    pub problem: Option<Message>,
    /// Whether it was put right before.
    pub by_hand: bool,
}

const FIELDS: [(&str, ColumnMeaning); 8] = [
    ("surname", ColumnMeaning::Surname),
    ("given", ColumnMeaning::Given),
    ("patronymic", ColumnMeaning::Patronymic),
    ("birth_date", ColumnMeaning::BirthDate),
    ("sex", ColumnMeaning::Sex),
    ("phone", ColumnMeaning::Phone),
    ("email", ColumnMeaning::Email),
    ("iin", ColumnMeaning::Iin),
];

/// Shows a row to put right; refuses with `not_found` one that is not in the list.
pub fn form(import: &Import, row: u32) -> Result<IntakeRowForm> {
    let cells = import.sheet()?.rows.iter().find(|it| it.number == row);
    let cells = cells.or_not_found(row)?;
    let taken = import.rows.people.iter().find(|it| it.row == row);
    let as_in_file = match taken {
        Some(_) => None,
        None => Some(import.as_in_file(row)?.person),
    };
    let person: Option<&PersonRow> = taken.or(as_in_file.as_ref());
    let person = person.or_not_found(row)?;
    let text_of = |meaning: ColumnMeaning| -> String {
        let columns = import.table.columns_of(meaning);
        let texts = columns.map(|it| cells.cell(it.index as usize).text().trim().to_owned());
        let texts: Vec<String> = texts.filter(|it| !it.is_empty()).collect();
        texts.join(", ")
    };
    let full_name = text_of(ColumnMeaning::FullName);
    let fields = FIELDS.map(|(field, meaning)| {
        let own = text_of(meaning);
        let is_in_full_name = own.is_empty() && meaning.is_name();
        IntakeRowField {
            field: field.to_owned(),
            in_file: if is_in_full_name {
                full_name.clone()
            } else {
                own
            },
            problem: problem_of(import, person, meaning),
        }
    });
    Ok(IntakeRowForm {
        row,
        values: RowFields::of(person),
        fields: fields.to_vec(),
        others: others_of(import, person),
        problem: import
            .rows
            .problems
            .iter()
            .find(|it| it.row == row)
            .map(words),
        by_hand: taken.is_some_and(|it| it.in_file.is_some()),
    })
}

fn problem_of(import: &Import, person: &PersonRow, meaning: ColumnMeaning) -> Option<Message> {
    let mut columns = import.table.columns_of(meaning).map(|it| &it.letter);
    let is_here = |problem: &&Problem| columns.any(|it| Some(it) == problem.column.as_ref());
    person.problems.iter().find(is_here).map(words)
}

fn others_of(import: &Import, person: &PersonRow) -> Vec<IntakeRowOther> {
    let column_of = |problem: &Problem| {
        let letter = problem.column.as_deref().unwrap_or_default();
        let mut columns = import.table.columns.iter();
        columns.find(|column| column.letter == letter)
    };
    let has_field = |problem: &Problem| {
        let meaning = column_of(problem).map(|it| it.meaning);
        FIELDS.iter().any(|(_, own)| Some(*own) == meaning)
    };
    person
        .problems
        .iter()
        .filter(|it| !has_field(it))
        .map(|it| IntakeRowOther {
            title: column_of(it).map(|it| it.title.clone()).unwrap_or_default(),
            value: it.value.clone(),
            problem: words(it),
        })
        .collect()
}

fn words(problem: &Problem) -> Message {
    Message::new(format!("intake-problem-{}", dashed(&problem.code))).with("value", &problem.value)
}
