//! What hangs on people who are one: enrolments, marks, memberships, tags, papers, consents.

mod fields;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _};

use super::periods::{self, Together};
use super::{STANDS_IN, find_shown, holds_people, is_kept, own_value, picked_for_own, shown_of};
use crate::catalogue::{Field, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::row_shown;
use crate::operation::{FieldKey, Operation};
use crate::store::{log, product};
use crate::value::Value;

use fields::{latest_head, show_fields};

const DOING: &str = "see what hangs on a person";

/// A table whose rows hang on a person.
struct Hanging {
    table: Table,
    /// The column that names the person.
    person: &'static str,
    /// What, beside the person, makes two rows one; nothing where every row is for itself.
    alike: &'static [&'static str],
}

impl Hanging {
    fn is_column(&self, field: &Field) -> bool {
        self.table == Table::OwnValue && field.name == "field"
    }
}

const HANGING: [Hanging; 8] = [
    hanging(Table::Enrolment, "trainee", &["event"]),
    hanging(Table::Attendance, "trainee", &["session"]),
    hanging(Table::Membership, "trainee", &["club"]),
    hanging(Table::Tag, "entity", &["kind", "code"]),
    hanging(Table::Certificate, "trainee", &[]),
    hanging(Table::Consent, "trainee", &[]),
    hanging(Table::Study, "trainee", &[]),
    hanging(Table::OwnValue, "trainee", &["field"]),
];

const fn hanging(table: Table, person: &'static str, alike: &'static [&'static str]) -> Hanging {
    Hanging {
        table,
        person,
        alike,
    }
}

/// Says whether rows of a table hang on people.
pub fn hangs_on_people(table: Table) -> bool {
    HANGING.iter().any(|it| it.table == table)
}

/// Returns the row in which a person stands at an event, a session or a club, where they were
/// joined with another: it may be the row of any of their records.
///
/// `None` for everybody else: their rows have derived ids.
pub fn row_of(
    connection: &Connection,
    table: Table,
    (column, of): (&str, Id),
    person: Id,
) -> Result<Option<Id>> {
    let Some(shown) = find_shown(connection, person)? else {
        return Ok(None);
    };
    let name = table.name();
    connection
        .prepare_cached(&format!(
            "SELECT id FROM {name} WHERE {column} = ?1 AND trainee = ?2 AND trashed <> {STANDS_IN}
             ORDER BY trashed, id LIMIT 1"
        ))
        .and_then(|mut it| it.query_row([of, shown], |row| row.get(0)).optional())
        .doing(DOING)
}

/// Returns the rows that are one register with a row, the row included: more than itself only where
/// it hangs on somebody who was joined with another.
pub fn rows_of_one(connection: &Connection, table: Table, row: Id) -> Result<BTreeSet<Id>> {
    let alone = BTreeSet::from([row]);
    let Some(hanging) = HANGING.iter().find(|it| it.table == table) else {
        return Ok(alone);
    };
    match read_person(connection, hanging, row)? {
        Some(person) if find_shown(connection, person)?.is_some() => {
            let all = standing_as_one(connection, hanging, row)?;
            let own = all.into_iter().find(|rows| rows.contains(&row));
            Ok(own.unwrap_or(alone))
        }
        _ => Ok(alone),
    }
}

/// Returns the row in which a column of the academy's own holds something of a record.
pub fn own_row(person: Id, column: Id) -> Id {
    Id::join("own_value", &[person, column])
}

/// Returns, of rows that are one, those in which a value is written to be shown, and to be gone
/// again when that is undone: the row whose value of the field is displayed, and of memberships
/// every one that would show through.
///
/// `row` itself where it is alone, and for whom and what a row names.
pub fn rows_that_show(
    connection: &Connection,
    table: Table,
    (row, rows): (Id, &BTreeSet<Id>),
    (field, value): (FieldKey, &Value),
) -> Result<BTreeSet<Id>> {
    if let (Table::Membership, Some(known)) = (table, table.field(field.number)) {
        let together = Together::read(connection, rows)?;
        let found = together.in_the_way(known.name, value);
        if !found.is_empty() {
            return Ok(found);
        }
    }
    row_that_shows(connection, table, (row, rows), field).map(|it| BTreeSet::from([it]))
}

fn row_that_shows(
    connection: &Connection,
    table: Table,
    (row, rows): (Id, &BTreeSet<Id>),
    field: FieldKey,
) -> Result<Id> {
    let Some(hanging) = HANGING.iter().find(|it| it.table == table) else {
        return Ok(row);
    };
    let names = |it: &Field| holds_people(it) || it.name == hanging.person;
    if rows.len() < 2 || table.field(field.number).is_none_or(names) {
        return Ok(row);
    }
    if let Some(picked) = picked_row(connection, hanging, row)? {
        return Ok(if rows.contains(&picked) { picked } else { row });
    }
    match latest_head(connection, rows, field)? {
        Some(head) => Ok(log::operation(connection, head)?.entity),
        None => Ok(row),
    }
}

/// Returns the rows that stand as one with the row of an operation that says anew on whom it hangs
/// or what of; nothing where it hangs on nobody who was joined.
pub(super) fn standing_with(
    connection: &Connection,
    table: Table,
    operation: &Operation,
) -> Result<BTreeSet<Id>> {
    let moves = |it: &&Hanging| {
        let mut fields = operation.written.iter();
        let name = |number| table.field(number).map_or("", |it| it.name);
        let is_key = |name| it.person == name || it.alike.contains(&name);
        it.table == table && fields.any(|field| is_key(name(field.field.number)))
    };
    let Some(hanging) = HANGING.iter().find(moves) else {
        return Ok(BTreeSet::new());
    };
    match read_person(connection, hanging, operation.entity)? {
        Some(person) if find_shown(connection, person)?.is_some() => {
            alike(connection, hanging, operation.entity)
        }
        _ => Ok(BTreeSet::new()),
    }
}

/// Follows an operation on a row that may hang on somebody who was joined, or did before with some
/// rows.
pub(super) fn follow(
    connection: &Connection,
    table: Table,
    row: Id,
    before: &BTreeSet<Id>,
) -> Result<()> {
    let Some(hanging) = HANGING.iter().find(|it| it.table == table) else {
        return Ok(());
    };
    for row in before {
        show_row(connection, hanging, *row)?;
    }
    // Nearly nobody is joined: one look at the row and one at the joined people.
    let Some(person) = read_person(connection, hanging, row)? else {
        return Ok(());
    };
    if find_shown(connection, person)?.is_none() {
        return Ok(());
    }
    show_row(connection, hanging, row)
}

/// Writes what screens read of everything that hangs on some people.
pub(super) fn show_rows_of(connection: &Connection, people: &BTreeSet<Id>) -> Result<()> {
    for hanging in &HANGING {
        let mut rows = BTreeSet::new();
        for person in people {
            let sql = format!(
                "SELECT id FROM {} WHERE {} = ?1",
                hanging.table.name(),
                hanging.person
            );
            let found: Vec<Id> = connection
                .prepare_cached(&sql)
                .and_then(|mut it| it.query_map([person], |row| row.get(0))?.collect())
                .doing(DOING)?;
            rows.extend(found);
        }
        // First whom each row names, then what rows of one person and event show together.
        for row in &rows {
            name_person(connection, hanging, *row)?;
        }
        for row in &rows {
            show_row(connection, hanging, *row)?;
        }
    }
    Ok(())
}

fn read_person(connection: &Connection, hanging: &Hanging, row: Id) -> Result<Option<Id>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE id = ?1",
        hanging.person,
        hanging.table.name()
    );
    let found: Option<Option<Id>> = connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_row([row], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(found.flatten())
}

/// Lets a row name the record that stands for the person its own operations name.
fn name_person(connection: &Connection, hanging: &Hanging, row: Id) -> Result<()> {
    let Some(field) = hanging.table.field_named(hanging.person) else {
        return Ok(());
    };
    if let Value::Id(own) = own_value(connection, row, field)? {
        let shown = Value::Id(shown_of(connection, own)?);
        let key = FieldKey::plain(field.number);
        product::write(connection, hanging.table, row, key, &shown)?;
    }
    Ok(())
}

/// Writes a row and those that hang on one person with it, at one event, session or club.
fn show_row(connection: &Connection, hanging: &Hanging, row: Id) -> Result<()> {
    name_person(connection, hanging, row)?;
    let person = read_person(connection, hanging, row)?;
    if person.is_none_or(|it| find_shown(connection, it).is_ok_and(|it| it.is_none())) {
        return show_together(connection, hanging, row, BTreeSet::from([row]));
    }
    // Days that were written may bring memberships together or part them.
    standing_as_one(connection, hanging, row)?
        .into_iter()
        .try_for_each(|rows| show_together(connection, hanging, row, rows))
}

fn show_together(
    connection: &Connection,
    hanging: &Hanging,
    row: Id,
    rows: BTreeSet<Id>,
) -> Result<()> {
    let mut kept = Vec::new();
    for row in &rows {
        if is_kept(connection, *row)? {
            kept.push(*row);
        }
    }
    let all: Vec<Id> = rows.into_iter().collect();
    let first = row_shown(all.iter().map(|it| (*it, kept.contains(it)))).unwrap_or(row);
    let picked = picked_row(connection, hanging, row)?;
    for row in &all {
        let of = match (*row == first, picked) {
            (true, Some(picked)) if kept.contains(&picked) => vec![picked],
            (true, Some(_)) => Vec::new(),
            (true, None) => all.clone(),
            (false, _) => vec![*row],
        };
        show_fields(connection, hanging, *row, &of)?;
        match *row == first {
            true => product::mark_trashed(connection, hanging.table, *row, kept.is_empty())?,
            false => product::mark(connection, hanging.table, *row, STANDS_IN)?,
        }
    }
    Ok(())
}

/// Returns the row that was picked when records were joined: what a column of the academy's own
/// holds of one of them. That row may not exist.
fn picked_row(connection: &Connection, hanging: &Hanging, row: Id) -> Result<Option<Id>> {
    if hanging.table != Table::OwnValue {
        return Ok(None);
    }
    let named: Option<(Option<Id>, Option<Id>)> = connection
        .prepare_cached("SELECT trainee, field FROM own_value WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing(DOING)?;
    let Some((Some(person), Some(column))) = named else {
        return Ok(None);
    };
    let picked = picked_for_own(connection, person, column)?;
    Ok(picked.map(|member| own_row(member, column)))
}

/// Returns the rows of one person at one event, session or club, by which of them are one register.
fn standing_as_one(
    connection: &Connection,
    hanging: &Hanging,
    row: Id,
) -> Result<Vec<BTreeSet<Id>>> {
    let rows = alike(connection, hanging, row)?;
    match hanging.table {
        Table::Membership => periods::apart(connection, &rows),
        _ => Ok(vec![rows]),
    }
}

/// Returns the rows that name the same as a row, the row included, in the order of their ids.
fn alike(connection: &Connection, hanging: &Hanging, row: Id) -> Result<BTreeSet<Id>> {
    let mut rows = BTreeSet::from([row]);
    if hanging.alike.is_empty() {
        return Ok(rows);
    }
    let same: String = hanging
        .alike
        .iter()
        .map(|column| format!(" AND b.{column} = a.{column}"))
        .collect();
    let (table, person) = (hanging.table.name(), hanging.person);
    let sql = format!(
        "SELECT b.id FROM {table} a JOIN {table} b ON b.{person} = a.{person}{same} WHERE a.id = ?1"
    );
    let found: Vec<Id> = connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map([row], |row| row.get(0))?.collect())
        .doing(DOING)?;
    rows.extend(found);
    Ok(rows)
}
