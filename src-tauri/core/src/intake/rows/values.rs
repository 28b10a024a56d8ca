//! The different values of the columns whose meaning comes from a list, for a person to look over.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::read_rows::ReadOptions;
use super::recognise::{Corrections, Recogniser};
use crate::intake::book::Sheet;
use crate::intake::columns::{ColumnMeaning, Table};
use crate::kazakh::date::{Epoch, read_date};
use crate::kazakh::email::{ReadEmail, read_email};
use crate::kazakh::phone::read_phone;
use crate::kazakh::recognise::yes_no;

/// The values of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ValueGroup {
    /// What the values mean.
    pub field: ColumnMeaning,
    /// How many different values were understood.
    pub understood: u32,
    /// The values: those not understood first, then the commonest.
    pub values: Vec<Value>,
}

/// One different text and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Value {
    /// The text, trimmed.
    pub raw: String,
    /// How many rows hold it.
    pub rows: u32,
    /// The key, date or number it means; empty if it was not understood.
    pub meaning: String,
    /// What a person may choose from, the likeliest first.
    pub candidates: Vec<String>,
}

/// Gathers the different values of every column that is read by a list, and the dates and phones
/// that could not be read.
pub fn distinct_values(sheet: &Sheet, table: &Table, options: ReadOptions<'_>) -> Vec<ValueGroup> {
    let mut recogniser = Recogniser::new(options.reference, options.corrections);
    let mut groups: BTreeMap<ColumnMeaning, BTreeMap<String, Value>> = BTreeMap::new();
    for column in table
        .columns
        .iter()
        .filter(|column| is_listed(column.meaning))
    {
        let group = groups.entry(column.meaning).or_default();
        for row in table.data(sheet) {
            let text = row.cell(column.index as usize).text();
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            for (raw, meaning, candidates) in
                read_values(column.meaning, text, options, &mut recogniser)
            {
                let value = group.entry(raw.clone()).or_insert(Value {
                    raw,
                    rows: 0,
                    meaning,
                    candidates,
                });
                value.rows += 1;
            }
        }
    }
    groups
        .into_iter()
        .map(|(field, values)| gather(field, values.into_values().collect(), options.corrections))
        .collect()
}

fn is_listed(meaning: ColumnMeaning) -> bool {
    use ColumnMeaning as M;
    matches!(
        meaning,
        M::District
            | M::School
            | M::Faculty
            | M::Category
            | M::Directions
            | M::BirthDate
            | M::Phone
            | M::Email
            | M::ConsentPhoto
            | M::ConsentParent
            | M::ConsentData
    )
}

fn gather(field: ColumnMeaning, mut values: Vec<Value>, corrections: &Corrections) -> ValueGroup {
    let understood = values
        .iter()
        .filter(|value| !value.meaning.is_empty())
        .count() as u32;
    // Every birth date, phone and address is different: only those that are doubted, or were, are worth a look.
    if matches!(
        field,
        ColumnMeaning::BirthDate | ColumnMeaning::Phone | ColumnMeaning::Email
    ) {
        values.retain(|value| {
            value.meaning.is_empty() || corrections.find(field, &value.raw).is_some()
        });
    }
    values.sort_by(|a, b| {
        let rank = |v: &Value| (!v.meaning.is_empty(), std::cmp::Reverse(v.rows));
        rank(a).cmp(&rank(b)).then_with(|| a.raw.cmp(&b.raw))
    });
    ValueGroup {
        field,
        understood,
        values,
    }
}

type ReadValue = (String, String, Vec<String>);

/// An address with what it was probably meant to be; a word that is no address is no value.
fn read_address(text: &str, told: Option<String>) -> Vec<ReadValue> {
    let (meaning, candidates) = match read_email(text) {
        ReadEmail::None => return Vec::new(),
        ReadEmail::Sound { address } => (address, Vec::new()),
        ReadEmail::Doubtful { suggestion, .. } => (String::new(), Vec::from_iter(suggestion)),
    };
    vec![(text.to_owned(), told.unwrap_or(meaning), candidates)]
}

fn read_values(
    field: ColumnMeaning,
    text: &str,
    options: ReadOptions<'_>,
    recogniser: &mut Recogniser<'_>,
) -> Vec<ReadValue> {
    use ColumnMeaning as M;
    let plain =
        |meaning: Option<String>| vec![(text.to_owned(), meaning.unwrap_or_default(), Vec::new())];
    let corrected = recogniser.correct(field, text);
    match field {
        M::Directions => {
            let found = recogniser.directions(text);
            let known = found
                .keys
                .into_iter()
                .map(|key| (key.clone(), key, Vec::new()));
            known
                .chain(
                    found
                        .unknown
                        .into_iter()
                        .map(|piece| (piece, String::new(), Vec::new())),
                )
                .collect()
        }
        M::BirthDate => plain(
            read_date(&corrected, options.today, Epoch::Y1900)
                .ok()
                .map(|r| r.date.to_string()),
        ),
        M::Email => read_address(text, recogniser.told(field, text)),
        M::Phone => plain(read_phone(&corrected).ok().map(|read| read.e164)),
        M::ConsentPhoto | M::ConsentParent | M::ConsentData => {
            plain(yes_no(&corrected).map(|is_yes| if is_yes { "yes" } else { "no" }.to_owned()))
        }
        _ => {
            let found = recogniser.look_up(field, text);
            vec![(
                text.to_owned(),
                found.key.unwrap_or_default(),
                found.candidates,
            )]
        }
    }
}
