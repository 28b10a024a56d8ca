//! The values step.

use super::super::columns::ColumnMeaning;
use super::super::import::Import;
use super::super::rows::{Value, ValueGroup};
use super::columns::label;
use super::{IntakeMeaning, IntakeValue, IntakeValueGroup};
use crate::common::{Lang, Trilingual};
use crate::error::{Code, Error, Result};
use crate::reference_data::ReferenceRow;

/// Says what a text in columns of a field stands for.
///
/// Refuses with [`Code::BadValue`] an unknown field.
pub fn take_value(import: &mut Import, field: &str, raw: &str, meaning: &str) -> Result<()> {
    let column = ColumnMeaning::find(field).ok_or_else(|| {
        Error::refused(Code::BadValue)
            .with("field", "field")
            .with("value", field)
    })?;
    import.choose_value(column, raw, meaning)
}

/// Shows the values that need a look, and those answered already.
pub fn values(import: &Import, lang: Lang) -> Result<Vec<IntakeValueGroup>> {
    let groups = import.values()?;
    Ok(groups
        .iter()
        .map(|group| show(import, group, lang))
        .filter(|it| it.understood > 0 || !it.values.is_empty())
        .collect())
}

fn show(import: &Import, group: &ValueGroup, lang: Lang) -> IntakeValueGroup {
    let list = list_of(import, group.field);
    let name = |code: &str| -> String {
        let row = list.iter().find(|row| row.key == code);
        row.map_or_else(|| code.to_owned(), |row| shown(row, lang))
    };
    let meaning = |code: &String| IntakeMeaning {
        meaning: code.clone(),
        shown: name(code),
    };
    let value = |value: &Value, chosen: bool| IntakeValue {
        raw: value.raw.clone(),
        rows: value.rows,
        meaning: value.meaning.clone(),
        shown: name(&value.meaning),
        sure: chosen || value.candidates.is_empty() && !value.meaning.is_empty(),
        chosen,
        candidates: value.candidates.iter().map(meaning).collect(),
    };
    let values = group.values.iter().filter_map(|it| {
        let chosen = import.corrections.find(group.field, &it.raw).is_some();
        (chosen || it.meaning.is_empty()).then(|| value(it, chosen))
    });
    IntakeValueGroup {
        field: group.field.key().into_owned(),
        label: label(group.field),
        understood: group.understood,
        values: values.collect(),
        entry: entry(group.field).to_owned(),
        choices: list
            .iter()
            .map(|row| IntakeMeaning {
                meaning: row.key.clone(),
                shown: shown(row, lang),
            })
            .collect(),
    }
}

pub(super) fn shown(row: &ReferenceRow, lang: Lang) -> String {
    let name = Trilingual {
        kk: row.kk.clone(),
        ru: row.ru.clone(),
        en: row.en.clone(),
    };
    name.shown(lang).to_owned()
}

/// How a meaning is written that is not in the list.
fn entry(meaning: ColumnMeaning) -> &'static str {
    match meaning {
        ColumnMeaning::School | ColumnMeaning::Faculty => "text",
        ColumnMeaning::BirthDate => "day",
        ColumnMeaning::Phone => "phone",
        ColumnMeaning::Email => "email",
        _ => "choice",
    }
}

pub(super) fn list_of(import: &Import, meaning: ColumnMeaning) -> Vec<ReferenceRow> {
    let reference = &import.reference;
    let yes_no = |key: &str, kk: &str, ru: &str, en: &str| ReferenceRow {
        kind: "answer".to_owned(),
        key: key.to_owned(),
        kk: kk.to_owned(),
        ru: ru.to_owned(),
        en: en.to_owned(),
        data: std::collections::BTreeMap::new(),
    };
    match meaning {
        ColumnMeaning::District => reference.districts.clone(),
        ColumnMeaning::School => reference.schools.clone(),
        ColumnMeaning::Faculty => reference.faculties.clone(),
        ColumnMeaning::Category => reference.categories.clone(),
        ColumnMeaning::Directions => reference.directions.clone(),
        ColumnMeaning::ConsentData | ColumnMeaning::ConsentPhoto | ColumnMeaning::ConsentParent => {
            vec![
                yes_no("yes", "Иә", "Да", "Yes"),
                yes_no("no", "Жоқ", "Нет", "No"),
            ]
        }
        _ => Vec::new(),
    }
}
