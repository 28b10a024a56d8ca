//! People as a spreadsheet, a paper or lines of text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;

use super::cells::{Names, cell_of};
use super::list::{numbers, row, rows_at};
use super::{TraineeQuery, TraineeRow};
use crate::common::Lang;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::own_fields;
use crate::register::Register;
use crate::sheets::{self, Cell, Form, Table};

/// The columns that may go out.
pub const COLUMNS: [&str; 27] = [
    "name",
    "surname",
    "given",
    "patronymic",
    "latin_name",
    "birth_date",
    "age",
    "sex",
    "phone",
    "phone_more",
    "email",
    "iin",
    "district",
    "study_place",
    "school",
    "faculty",
    "course",
    "study_group",
    "organisation",
    "categories",
    "directions",
    "note",
    "events",
    "hours",
    "certificates",
    "last_on",
    "full_name",
];

/// What is masked unless it is asked for whole.
const MASKED: [&str; 4] = ["phone", "phone_more", "email", "iin"];

/// What stands behind the name of a column that is asked for whole.
const WHOLE: &str = "_whole";

/// The columns where none are chosen.
const USUAL: [&str; 5] = ["name", "birth_date", "district", "study_place", "phone"];

/// People are read in parts of so many, and between two the work may be stopped.
const PART: usize = 500;

/// Which people, and which of their columns.
#[derive(Clone, Debug, Default)]
pub struct ExportOrder {
    /// Whom the query meets, unless people are named; and in which order.
    pub query: TraineeQuery,
    /// The people named: in the order of the query, then those it does not meet as given.
    pub ids: Vec<Id>,
    /// Names of columns; the usual ones where empty.
    pub columns: Vec<String>,
}

/// Returns columns with those that are masked asked for whole.
pub fn whole_columns(columns: &[String]) -> Vec<String> {
    let usual: Vec<String> = USUAL.iter().map(|&it| it.to_owned()).collect();
    let columns = if columns.is_empty() { &usual } else { columns };
    let whole = |it: &String| {
        if MASKED.contains(&it.as_str()) {
            format!("{it}{WHOLE}")
        } else {
            it.clone()
        }
    };
    columns.iter().map(whole).collect()
}

/// Writes people with the chosen columns, in the order of the list; what left the register is
/// remembered on this laptop, and whether it was whole.
///
/// Phones, e-mail and IIN are masked; the columns `phone_whole`, `phone_more_whole`, `email_whole`
/// and `iin_whole` ask for them unmasked; `own:` with an id names a column of the academy's own. `progress` hears how many people were read and may stop, which is refused
/// with [`Code::Stopped`]. Refuses with [`Code::BadValue`] a column that people do not have.
pub fn export(
    register: &Register,
    order: &ExportOrder,
    lang: Lang,
    form: Form,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Vec<u8>> {
    let today = register.clock().today();
    let columns = register.read(|it| columns_of(it, &order.columns))?;
    let table = register.read(|it| compose(it, order, &columns, (lang, today), progress))?;
    let bytes = table.write(form, lang, today)?;
    let is_whole = columns.iter().any(|it| it.ends_with(WHOLE));
    let what = if is_whole {
        "trainees_whole"
    } else {
        "trainees"
    };
    sheets::note_export(register, what, table.rows.len())?;
    Ok(bytes)
}

fn columns_of(connection: &Connection, wanted: &[String]) -> Result<Vec<String>> {
    if wanted.is_empty() {
        return Ok(USUAL.iter().map(|&it| it.to_owned()).collect());
    }
    for column in wanted {
        let is_known = match column.strip_suffix(WHOLE) {
            Some(bare) => MASKED.contains(&bare),
            None if COLUMNS.contains(&column.as_str()) => true,
            None => own_fields::find_column(connection, column)?.is_some(),
        };
        if !is_known {
            return Err(Error::refused(Code::BadValue)
                .with("field", "columns")
                .with("value", column));
        }
    }
    Ok(wanted.to_vec())
}

fn compose(
    connection: &Connection,
    order: &ExportOrder,
    columns: &[String],
    (lang, today): (Lang, NaiveDate),
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Table> {
    let names = Names::read(connection, lang)?;
    // Deleted people on a sheet that calls itself the list would be taken for the list.
    let title = if order.query.trashed {
        "people-list-deleted-title"
    } else {
        "people-list-title"
    };
    let mut rows = Vec::new();
    read_people(connection, order, today, progress, &mut |row| {
        rows.push(cells(columns, row, &names, today));
    })?;
    Ok(Table {
        title: names.words.say(title, &[]),
        notes: Vec::new(),
        heads: columns.iter().map(|it| head(it, &names)).collect(),
        rows,
    })
}

fn head(column: &str, names: &Names) -> String {
    if let Some(own) = names.own(column) {
        return own.title.shown(names.lang).to_owned();
    }
    let key = column.trim_end_matches(WHOLE).replace('_', "-");
    names.words.say(&format!("field-{key}"), &[])
}

fn cells(columns: &[String], row: &TraineeRow, names: &Names, today: NaiveDate) -> Vec<Cell> {
    let cell = |column: &String| match column.as_str() {
        "age" => age(&row.trainee.birth_date, today),
        other => cell_of(other, row, names),
    };
    columns.iter().map(cell).collect()
}

/// Returns whom a query meets with the text of the chosen columns, in their order.
///
/// Refuses as [`export`] does.
pub fn shown_cells(
    connection: &Connection,
    query: &TraineeQuery,
    columns: &[String],
    (lang, today): (Lang, NaiveDate),
) -> Result<Vec<(Id, Vec<String>)>> {
    let columns = columns_of(connection, columns)?;
    let names = Names::read(connection, lang)?;
    let mut rows = Vec::new();
    for row in super::list(connection, query, today)?.rows {
        let cells = cells(&columns, &row, &names, today);
        let shown = cells.iter().map(Cell::shown).collect();
        rows.push((row.trainee.id, shown));
    }
    Ok(rows)
}

/// Reads the people of an order and hands each over.
fn read_people(
    connection: &Connection,
    order: &ExportOrder,
    today: NaiveDate,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    take: &mut dyn FnMut(&TraineeRow),
) -> Result<()> {
    if !order.ids.is_empty() {
        return named_people(connection, order, today)?
            .iter()
            .try_for_each(|id| {
                take(&row(connection, *id)?);
                Ok(())
            });
    }
    let found = numbers(connection, &order.query, today)?;
    let found = found.get(order.query.offset as usize..).unwrap_or_default();
    let limit = match order.query.limit {
        0 => usize::MAX,
        limit => limit as usize,
    };
    let found = found.get(..limit.min(found.len())).unwrap_or_default();
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    for (part, places) in found.chunks(PART).enumerate() {
        if progress(count(part * PART), count(found.len())).is_break() {
            return Err(Error::refused(Code::Stopped));
        }
        rows_at(connection, places)?.iter().for_each(&mut *take);
    }
    Ok(())
}

/// The people named, in the order of the list on the screen.
fn named_people(connection: &Connection, order: &ExportOrder, today: NaiveDate) -> Result<Vec<Id>> {
    let named: BTreeSet<Id> = order.ids.iter().copied().collect();
    let listed = super::ids(connection, &order.query, today)?;
    let places: BTreeMap<Id, usize> = listed
        .into_iter()
        .filter(|id| named.contains(id))
        .zip(0..)
        .collect();
    let mut people = order.ids.clone();
    people.sort_by_key(|id| places.get(id).copied().unwrap_or(usize::MAX));
    people.dedup();
    Ok(people)
}

fn age(birth_date: &str, today: NaiveDate) -> Cell {
    let birth: Option<NaiveDate> = birth_date.parse().ok();
    let years = birth
        .filter(|it| it.year() > 1900)
        .and_then(|birth| today.years_since(birth));
    years.map_or(Cell::Empty, |years| Cell::Number(i64::from(years)))
}
