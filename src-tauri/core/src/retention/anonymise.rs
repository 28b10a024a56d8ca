//! Making people nameless: what statistics need stays, what says who they are goes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::age::coarse_birth;
use super::personal::{personal_fields, records_of};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::register::{Change, Outcome, Register};
use crate::store::{erase, joined, log};
use crate::value::Value;

/// Leaves of people only what statistics need: sex, district, categories, the year of birth, and
/// where they took part; of age they come no earlier than they would have. Name, contacts, numbers, answers, notes, photograph and what stands on
/// their papers go; a number that means nothing stands in place of the name. Returns how many
/// people that was; whoever is nameless already is passed over.
///
/// The log still holds the values, so undo brings them back; [`super::purge`] takes them out.
/// Refuses with [`crate::error::Code::NotFound`].
pub fn anonymise(register: &Register, people: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::TraineeAnonymise, |change| {
        let mut count = 0;
        for person in people {
            if !is_nameless(change, *person)? {
                blank(change, *person)?;
                count += 1;
            }
        }
        Ok(count)
    })
}

/// Says whether a person was made nameless, by whichever of their records.
///
/// Refuses with [`Code::NotFound`].
pub(crate) fn is_nameless(connection: &Connection, person: Id) -> Result<bool> {
    let shown = joined::shown_of(connection, person)?;
    connection
        .prepare_cached("SELECT anonymised_on <> '' FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([shown], |row| row.get(0)).optional())
        .doing("read a person")?
        .or_not_found(person)
}

/// Refuses with [`Code::Nameless`] somebody who was made nameless: nothing more is written of them.
pub(crate) fn require_named(connection: &Connection, person: Id) -> Result<()> {
    if is_nameless(connection, person)? {
        return Err(Error::refused(Code::Nameless));
    }
    Ok(())
}

/// Asks whether an earlier value of a field may be put back on a record of a person or on what
/// hangs on them.
///
/// Refuses with [`Code::Nameless`] what said who a nameless person is, and with [`Code::BadValue`]
/// the day of becoming nameless: it alone makes nobody so.
pub(crate) fn require_may_return(
    connection: &Connection,
    (table, record): (Table, Id),
    field: &str,
) -> Result<()> {
    let is_mark = table == Table::Trainee && ["keep_until", "anonymised_on"].contains(&field);
    let is_counted = table != Table::Attendance && !personal_fields(table).contains(&field);
    if !is_mark && is_counted {
        return Ok(());
    }
    let person = person_behind(connection, (table, record))?;
    match person {
        Some(person) if is_nameless(connection, person)? => Err(Error::refused(Code::Nameless)),
        _ if is_mark && field == "anonymised_on" => {
            Err(Error::refused(Code::BadValue).with("field", field))
        }
        _ => Ok(()),
    }
}

/// Says whether a record is of somebody nameless: their own, or one that hangs on them.
pub(crate) fn is_of_nameless(connection: &Connection, record: (Table, Id)) -> Result<bool> {
    match person_behind(connection, record)? {
        // A record that is not shown yet, for its person is only now being written, is of nobody.
        Some(person) => match is_nameless(connection, person) {
            Err(error) if error.code() == Code::NotFound => Ok(false),
            said => said,
        },
        None => Ok(false),
    }
}

/// Finds the person a record is of or hangs on; nobody where it is of something else.
fn person_behind(connection: &Connection, (table, record): (Table, Id)) -> Result<Option<Id>> {
    let sql = match table {
        Table::Trainee => return Ok(Some(record)),
        Table::CertificateVoid => {
            "SELECT c.trainee FROM certificate_void w JOIN certificate c ON c.id = w.certificate
             WHERE w.id = ?1"
        }
        Table::CertificateCopy => {
            "SELECT c.trainee FROM certificate_copy k JOIN certificate c ON c.id = k.certificate
             WHERE k.id = ?1"
        }
        Table::SamePerson => "SELECT first FROM same_person WHERE id = ?1",
        Table::Tag => "SELECT t.id FROM tag g JOIN trainee t ON t.id = g.entity WHERE g.id = ?1",
        Table::Study
        | Table::OwnValue
        | Table::Consent
        | Table::Enrolment
        | Table::Attendance
        | Table::Membership
        | Table::Certificate => &format!("SELECT trainee FROM {} WHERE id = ?1", table.name()),
        _ => return Ok(None),
    };
    connection
        .prepare_cached(sql)
        .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
        .doing("read whom a record hangs on")
        .map(Option::flatten)
}

/// Covers every personal value of a person and of what hangs on them.
pub(super) fn blank(change: &mut Change<'_>, person: Id) -> Result<()> {
    let mut days = event_days(change, person)?;
    days.push(change.today());
    for (table, record) in records_of(change, person)? {
        let mut values = written_fields(change, table, record)?;
        if table == Table::Trainee {
            leave_remainder(change, record, &days, &mut values)?;
            erase::forget_likely_emails(change, record)?;
        }
        change.cover(table, record, values.into_iter().collect())?;
    }
    Ok(())
}

/// The personal fields that some operation wrote, each to be empty.
fn written_fields(
    connection: &Connection,
    table: Table,
    record: Id,
) -> Result<BTreeMap<FieldKey, Value>> {
    let personal = personal_fields(table);
    let mut values = BTreeMap::new();
    for (_, operation) in log::operations_on(connection, record)? {
        for written in operation.written {
            let field = table.field(written.field.number);
            if field.is_some_and(|it| personal.contains(&it.name)) {
                values.insert(written.field, Value::Empty);
            }
        }
    }
    Ok(values)
}

/// Puts in place of name and birthday what may stay of them.
fn leave_remainder(
    change: &Change<'_>,
    record: Id,
    days: &[NaiveDate],
    values: &mut BTreeMap<FieldKey, Value>,
) -> Result<()> {
    let mut put = |name: &str, text: String| {
        if let Some(field) = Table::Trainee.field_named(name) {
            values.insert(FieldKey::plain(field.number), Value::text(text));
        }
    };
    put("surname", label(record));
    let birth = own_birth(change, record)?;
    if let Some(birth) = birth {
        put("birth_date", coarse_birth(birth, days).to_string());
    }
    put("anonymised_on", change.today().to_string());
    put("keep_until", String::new());
    Ok(())
}

/// A number that tells nameless records apart in lists and means nothing else.
fn label(record: Id) -> String {
    let hash = blake3::hash(record.as_bytes());
    let number = hash
        .as_bytes()
        .iter()
        .take(4)
        .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    format!("№ {:06}", number % 1_000_000)
}

/// The birthday a record's own operations display.
fn own_birth(connection: &Connection, record: Id) -> Result<Option<NaiveDate>> {
    let Some(field) = Table::Trainee.field_named("birth_date") else {
        return Ok(None);
    };
    Ok(joined::own_value(connection, record, field)?
        .shown()
        .parse()
        .ok())
}

/// The first days of the events a person is on the list of, where they are known.
fn event_days(connection: &Connection, person: Id) -> Result<Vec<NaiveDate>> {
    let shown = joined::shown_of(connection, person)?;
    let periods: Vec<String> = connection
        .prepare_cached(
            "SELECT DISTINCT v.period FROM enrolment e JOIN event v ON v.id = e.event
             WHERE e.trainee = ?1",
        )
        .and_then(|mut it| it.query_map([shown], |row| row.get(0))?.collect())
        .doing("read the events of a person")?;
    Ok(periods
        .iter()
        .filter_map(|it| Period::read(it).unwrap_or_default().first())
        .collect())
}
