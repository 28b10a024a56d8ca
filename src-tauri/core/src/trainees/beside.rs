//! Two records side by side, before somebody says whether they are one person.

use rusqlite::Connection;
use serde::Serialize;

use super::duplicates::compare;
use super::hanging::{Hanging, count_hanging};
use super::records::{Added, added};
use super::{find_trainee, mask_email, mask_iin, mask_phone, mask_phones};
use crate::catalogue::{Field, Table};
use crate::clock::Stamp;
use crate::common::Shelf;
use crate::disclosures::note_view;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::intake::matching::PairFact;
use crate::kazakh::iin::read_iin;
use crate::own_fields::{self, OwnField};
use crate::register::Register;
use crate::store::joined;
use crate::value::Value;

/// The fields of a person in the order of the sheet; what anonymising leaves is nobody's choice.
/// Of two values of a field that changes with the years the one written later is chosen beforehand,
/// of any other field the fuller one.
const FIELDS: [(&str, Chosen); 26] = [
    ("surname", Chosen::Fuller),
    ("given", Chosen::Fuller),
    ("patronymic", Chosen::Fuller),
    ("russian_name", Chosen::Fuller),
    ("latin_name", Chosen::Fuller),
    ("other_names", Chosen::Fuller),
    ("birth_date", Chosen::Fuller),
    ("sex", Chosen::Fuller),
    ("iin", Chosen::Fuller),
    ("phone", Chosen::Later),
    ("phone_more", Chosen::Later),
    ("email", Chosen::Later),
    ("district", Chosen::Later),
    ("school", Chosen::Later),
    ("organisation", Chosen::Later),
    ("position", Chosen::Later),
    ("faculty", Chosen::Later),
    ("course", Chosen::Later),
    ("study_group", Chosen::Later),
    ("study_since", Chosen::Later),
    ("photo", Chosen::Later),
    ("dative", Chosen::Fuller),
    ("genitive", Chosen::Fuller),
    ("russian_dative", Chosen::Fuller),
    ("keep_until", Chosen::Later),
    ("note", Chosen::Fuller),
];

/// The names of the fields, in the order of the sheet.
pub(super) fn field_names() -> impl Iterator<Item = &'static str> {
    FIELDS.into_iter().map(|(name, _)| name)
}

/// Which of two values is chosen beforehand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Later,
    Fuller,
}

/// Two records side by side.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Beside {
    /// The two, as asked for.
    pub people: [BesidePerson; 2],
    /// Every field that at least one of them fills.
    pub fields: Vec<BesideField>,
    /// What hangs on each, and what will hang on the one person.
    pub hanging: Vec<Hanging>,
    /// From 0 to 100: the more, the likelier one person.
    pub score: u8,
    /// Whether the rules would join the two by themselves.
    pub strict: bool,
    /// What speaks for and against it.
    pub reasons: Vec<PairFact>,
    /// Whether they are joined already.
    pub joined: bool,
    /// Whether somebody said that they are two people.
    pub apart: bool,
    /// Whether phones, addresses and numbers are shown whole.
    pub whole: bool,
}

/// Whose record a side shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BesidePerson {
    /// The record.
    pub id: Id,
    /// The full name.
    pub name: String,
    /// How many records the person was joined from.
    pub records: u32,
    /// When and by whom the record was added.
    #[serde(flatten)]
    pub added: Added,
}

/// A field of two records.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct BesideField {
    /// The field; `own:` and an id for a column of the academy's own.
    pub field: String,
    /// That column.
    pub own: Option<OwnField>,
    /// Its values, contacts and numbers masked.
    pub values: [String; 2],
    /// Whether both have a value, and not the same one.
    pub differs: bool,
    /// Whose value is chosen beforehand, 0 or 1.
    pub pick: u8,
}

/// Puts two records side by side; with `whole` contacts and numbers are not masked, and the look is
/// remembered on this laptop.
///
/// Refuses with [`Code::NotFound`], and with [`Code::BadValue`] one record given twice.
pub fn beside(register: &Register, first: Id, second: Id, whole: bool) -> Result<Beside> {
    if first == second {
        return Err(Error::refused(Code::BadValue)
            .with("field", "trainee")
            .with("value", second));
    }
    let offset_seconds = register.clock().offset_seconds();
    let sides = register.read(|connection| {
        let pair = [first, second];
        let person = |id: Id| read_side(connection, id, offset_seconds);
        let (found, names) = (
            compare(connection, pair)?,
            [person(first)?, person(second)?],
        );
        Ok(Beside {
            people: names,
            fields: read_fields(connection, pair, whole)?,
            hanging: count_hanging(connection, pair)?,
            score: found.score,
            strict: found.is_strict,
            reasons: found.facts,
            joined: joined::members_of(connection, first)?.contains(&second),
            apart: super::duplicates::is_apart(connection, pair)?,
            whole,
        })
    })?;
    if whole {
        for person in [first, second] {
            note_view(register, "beside", person)?;
        }
    }
    Ok(sides)
}

fn read_side(connection: &Connection, id: Id, offset_seconds: i32) -> Result<BesidePerson> {
    let shown = find_trainee(connection, id)?.or_not_found(id)?;
    let records = joined::members_of(connection, id)?.len();
    Ok(BesidePerson {
        id,
        name: shown.full_name(),
        records: u32::try_from(records).unwrap_or(u32::MAX),
        added: added(connection, id, offset_seconds)?,
    })
}

fn read_fields(connection: &Connection, pair: [Id; 2], whole: bool) -> Result<Vec<BesideField>> {
    let mut fields = Vec::new();
    for (name, chosen) in FIELDS {
        let Some(field) = Table::Trainee.field_named(name) else {
            continue;
        };
        let [(a, a_at), (b, b_at)] = [
            side_value(connection, pair, 0, field)?,
            side_value(connection, pair, 1, field)?,
        ];
        if a == Value::Empty && b == Value::Empty {
            continue;
        }
        let is_second = match (&a, &b, chosen) {
            (Value::Empty, _, _) => true,
            (_, Value::Empty, _) => false,
            (_, _, Chosen::Later) => b_at > a_at,
            (_, _, Chosen::Fuller) => fullness(name, &b.shown()) > fullness(name, &a.shown()),
        };
        let shown = |value: &Value| match whole {
            true => value.shown(),
            false => masked(name, &value.shown()),
        };
        fields.push(BesideField {
            field: name.to_owned(),
            own: None,
            values: [shown(&a), shown(&b)],
            differs: a != b && a != Value::Empty && b != Value::Empty,
            pick: u8::from(is_second),
        });
    }
    for column in own_fields::list(connection, Shelf::Kept)? {
        fields.extend(own_field(connection, pair, column)?);
    }
    Ok(fields)
}

/// A column of the academy's own, of which the later value is chosen beforehand; nothing where it
/// holds nothing of either.
fn own_field(
    connection: &Connection,
    [first, second]: [Id; 2],
    column: OwnField,
) -> Result<Option<BesideField>> {
    let is_one = joined::members_of(connection, first)?.contains(&second);
    let side = |person: Id| {
        let of = match is_one {
            true => person,
            false => joined::own_source_of(connection, person, column.id)?,
        };
        own_fields::value_at(connection, of, column.id)
    };
    let ((a, a_at), (b, b_at)) = (side(first)?, side(second)?);
    let (a, b) = (a.shown(), b.shown());
    if a.is_empty() && b.is_empty() {
        return Ok(None);
    }
    let is_second = a.is_empty() || (!b.is_empty() && b_at > a_at);
    Ok(Some(BesideField {
        field: own_fields::column_name(column.id),
        differs: a != b && !a.is_empty() && !b.is_empty(),
        values: [a, b],
        pick: u8::from(is_second),
        own: Some(column),
    }))
}

/// The value of one side and when it was written.
///
/// Records that are joined already are told by what each says itself.
fn side_value(
    connection: &Connection,
    pair: [Id; 2],
    side: usize,
    field: &Field,
) -> Result<(Value, Stamp)> {
    let [first, second] = pair;
    let person = if side == 0 { first } else { second };
    let is_one = joined::members_of(connection, first)?.contains(&second);
    let of = match is_one {
        true => person,
        false => joined::source_of(connection, person, field)?,
    };
    joined::own_value_at(connection, of, field)
}

/// How much a value tells: a sound number more than a mistyped one, Kazakh letters more than none,
/// then its length.
fn fullness(field: &str, value: &str) -> (bool, usize, bool) {
    let is_sound = field == "iin" && read_iin(value).is_ok_and(|read| read.doubts.is_empty());
    let kazakh = value.to_lowercase().contains(|it| "әғқңөұүһі".contains(it));
    (is_sound, value.chars().count(), kazakh)
}

/// Masks contacts and numbers, as lists do.
pub(super) fn masked(field: &str, value: &str) -> String {
    match field {
        "phone" => mask_phone(value),
        "phone_more" => mask_phones(value),
        "email" => mask_email(value),
        "iin" => mask_iin(value),
        _ => value.to_owned(),
    }
}
