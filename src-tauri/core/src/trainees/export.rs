//! People as a spreadsheet or a paper.

use chrono::Datelike as _;
use rusqlite::Connection;

use super::cells::{Names, cell_of};
use super::list::row;
use super::{TraineeQuery, TraineeRow, list};
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::register::Register;
use crate::sheets::{self, Cell, Form, Table};

/// The columns where none are chosen.
const USUAL: [&str; 5] = ["name", "birth_date", "district", "study_place", "phone"];

/// Which people, and which of their columns.
#[derive(Clone, Debug, Default)]
pub struct ExportOrder {
    /// Whom the query meets, unless people are named.
    pub query: TraineeQuery,
    /// The people named, in their order.
    pub ids: Vec<Id>,
    /// Names of columns; the usual ones where empty, unknown ones are left out.
    pub columns: Vec<String>,
}

/// Writes people with the chosen columns; what left the register is remembered on this laptop.
///
/// Phone and IIN are masked; the columns `phone_whole` and `iin_whole` ask for them unmasked.
pub fn export(register: &Register, order: &ExportOrder, lang: Lang, form: Form) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let table = register.read(|connection| compose(connection, order, lang, today))?;
    let bytes = table.write(form, lang, today)?;
    sheets::note_export(register, "trainees", table.rows.len())?;
    Ok(bytes)
}

fn compose(
    connection: &Connection,
    order: &ExportOrder,
    lang: Lang,
    today: chrono::NaiveDate,
) -> Result<Table> {
    let names = Names::read(connection, lang)?;
    let usual = || USUAL.iter().map(|&it| it.to_owned()).collect();
    let wanted: Vec<String> = if order.columns.is_empty() {
        usual()
    } else {
        order.columns.clone()
    };
    let columns: Vec<(String, String)> = wanted
        .into_iter()
        .filter_map(|column| {
            let key = format!(
                "field-{}",
                column.trim_end_matches("_whole").replace('_', "-")
            );
            names
                .words
                .has(&key)
                .then(|| (column, names.words.say(&key, &[])))
        })
        .collect();
    let rows: Vec<TraineeRow> = if order.ids.is_empty() {
        let everybody = TraineeQuery {
            offset: 0,
            limit: 0,
            ..order.query.clone()
        };
        list(connection, &everybody, today)?.rows
    } else {
        order
            .ids
            .iter()
            .map(|id| row(connection, *id))
            .collect::<Result<_>>()?
    };
    let cell = |column: &str, row: &TraineeRow| match column {
        "age" => age(&row.trainee.birth_date, today),
        other => cell_of(other, row, &names),
    };
    // Deleted people on a sheet that calls itself the list would be taken for the list.
    let title = if order.query.trashed {
        "people-list-deleted-title"
    } else {
        "people-list-title"
    };
    Ok(Table {
        title: names.words.say(title, &[]),
        notes: Vec::new(),
        heads: columns.iter().map(|(_, head)| head.clone()).collect(),
        rows: rows
            .iter()
            .map(|row| {
                columns
                    .iter()
                    .map(|(column, _)| cell(column, row))
                    .collect()
            })
            .collect(),
    })
}

fn age(birth_date: &str, today: chrono::NaiveDate) -> Cell {
    let birth: Option<chrono::NaiveDate> = birth_date.parse().ok();
    let years = birth
        .filter(|it| it.year() > 1900)
        .and_then(|birth| today.years_since(birth));
    years.map_or(Cell::Empty, |years| Cell::Number(i64::from(years)))
}
