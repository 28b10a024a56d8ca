//! Reading what was typed in the place of two versions, in the form that the record's own page keeps.

use super::forms::Form;
use super::typing::column_of;
use crate::catalogue::Table;
use crate::common::{mended, read_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::register::Change;
use crate::value::Value;
use crate::{clubs, own_fields, reference, sessions, trainees};

/// Reads a value as typed; nothing typed is nothing.
///
/// Refuses with [`Code::BadValue`], [`Code::BadDate`], [`Code::BadPeriod`] or [`Code::DayTooLate`]
/// what the record's own page does not take, with [`Code::Missing`] a name that is empty and with
/// [`Code::BadValue`] a field that is only chosen.
pub(super) fn read(
    change: &Change<'_>,
    (table, record): (Table, Id),
    field: &'static str,
    typed: &str,
) -> Result<Value> {
    let text = typed.trim();
    let form = Form::of(table, field);
    if text.is_empty() {
        return match form {
            Form::Name => Err(Error::refused(Code::Missing).with("field", field)),
            Form::Chosen => Err(bad(field, typed)),
            _ => Ok(Value::Empty),
        };
    }
    match form {
        Form::Chosen => Err(bad(field, typed)),
        Form::Number(most) => number(field, text, u64::from(most)),
        Form::Sum => number(field, text, GREATEST_SUM),
        Form::Record(named) => {
            let id = text.parse().map_err(|_| bad(field, typed))?;
            change.present(named, id)?;
            Ok(Value::Id(id))
        }
        Form::Column => {
            let column = column_of(change, record)?.or_not_found(record)?;
            own_fields::read_value(&column, text).map(Value::text)
        }
        form => words(change, form, field, text).map(Value::text),
    }
}

/// More than any grant was, in tenge.
const GREATEST_SUM: u64 = 1_000_000_000_000;

fn words(change: &Change<'_>, form: Form, field: &str, text: &str) -> Result<String> {
    let line = || mended(text).replace('\n', " ");
    Ok(match form {
        Form::Text => mended(text),
        Form::Plain if text.contains(trainees::MASK) => return Err(bad(field, text)),
        Form::Plain => text.to_owned(),
        Form::OtherNames => trainees::typed_other_names(text),
        Form::Phone => trainees::typed_phone(text)?,
        Form::Phones => trainees::typed_phones(text)?,
        Form::AnyPhone => clubs::typed_phone(text),
        Form::Iin => trainees::typed_iin(text)?,
        Form::BirthDate => trainees::typed_birth_date(text, change.today())?,
        Form::Day => read_day(field, text)?,
        Form::YearOrDay => clubs::typed_year_or_day(field, text)?,
        Form::Period => Period::read(text)?.text().to_owned(),
        Form::Time => sessions::typed_time(field, text)?,
        Form::Open(kind) => reference::code_or_text(change, kind, &line())?,
        Form::Listed(kind) => reference::require_code(change, kind, field, &line())?,
        Form::Words(words) if !words.contains(&text) => return Err(bad(field, text)),
        Form::Words(_) => text.to_owned(),
        Form::NamePart => trainees::typed_name(field, line())?,
        _ => line(),
    })
}

/// Reads a whole number with spaces between thousands; 0 is nothing but where it is a sum.
fn number(field: &str, text: &str, most: u64) -> Result<Value> {
    let tight: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let read: u64 = tight.parse().map_err(|_| bad(field, text))?;
    match i64::try_from(read) {
        Ok(0) if most < GREATEST_SUM => Ok(Value::Empty),
        Ok(number) if read <= most => Ok(Value::Integer(number)),
        _ => Err(bad(field, text)),
    }
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
