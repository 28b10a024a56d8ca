//! The columns step.

use std::collections::BTreeMap;

use super::super::columns::{ColumnMeaning, MarksDoubt, TableChoices};
use super::super::import::Import;
use super::{IntakeColumn, IntakeColumns, IntakeColumnsRequest, IntakeField};
use crate::common::Message;
use crate::error::{Code, Error, Result};

/// Takes what is chosen of sheet, header and columns.
///
/// Refuses with [`Code::BadValue`] an unknown meaning and [`Code::NoDataRows`] an empty table.
pub fn take_columns(import: &mut Import, request: &IntakeColumnsRequest) -> Result<()> {
    let mut chosen = BTreeMap::new();
    for choice in &request.choices {
        let meaning = ColumnMeaning::find(&choice.field).ok_or_else(|| {
            Error::refused(Code::BadValue)
                .with("field", "column")
                .with("value", &choice.field)
        })?;
        chosen.insert(choice.index, meaning);
    }
    let sheet = request
        .sheet
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(import.sheet);
    let choices = TableChoices {
        header_row: request.header_row,
        header_rows: request.header_rows,
        chosen,
        remembered: import.choices.remembered.clone(),
    };
    import.choose(sheet, choices)
}

/// Shows the columns as they are taken now.
pub fn columns(import: &Import) -> IntakeColumns {
    let table = &import.table;
    let columns = table.columns.iter().map(|column| IntakeColumn {
        index: column.index,
        letter: column.letter.clone(),
        title: column.title.clone(),
        samples: column.samples.clone(),
        field: column.meaning.key().into_owned(),
        confidence: column.confidence,
        reason: column.reason,
    });
    let fields = ColumnMeaning::ALL.into_iter().map(|meaning| IntakeField {
        field: meaning.key().into_owned(),
        label: label(meaning),
        title: None,
        many: meaning.is_many(),
    });
    let own = import.reference.own.iter().map(|column| IntakeField {
        field: ColumnMeaning::Own(column.id).key().into_owned(),
        label: "intake-field-own".to_owned(),
        title: Some(column.title.clone()),
        many: false,
    });
    IntakeColumns {
        sheet: u32::try_from(import.sheet).unwrap_or_default(),
        header_row: table.header_row,
        header_rows: table.header_rows,
        data_rows: table.data_rows,
        columns: columns.collect(),
        fields: fields.chain(own).collect(),
        blocked: blocked(import),
    }
}

/// Tells what must be chosen before the rows can be read.
fn blocked(import: &Import) -> Option<Message> {
    if !import.table.has_name() {
        return Some(Message::new("intake-blocked-no-name"));
    }
    import.marks_doubt().map(|it| match it {
        MarksDoubt::OtherDay(day) => {
            Message::new("intake-blocked-mark-of-other-day").with("day", day)
        }
        MarksDoubt::Unclear => Message::new("intake-blocked-no-mark"),
    })
}

/// Returns the Fluent id of a meaning's name.
pub(super) fn label(meaning: ColumnMeaning) -> String {
    match meaning {
        ColumnMeaning::Own(_) => "intake-field-own".to_owned(),
        meaning => format!("intake-field-{}", meaning.key().replace('_', "-")),
    }
}
