//! Empty templates: a header this program understands and columns that keep what is typed.

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde::{Deserialize, Serialize};

use super::words::Words;
use crate::common::Lang;
use crate::error::{Error, Result};
use crate::intake::columns::ColumnMeaning;

/// The rows of a template that keep typed text as it is.
const PREPARED_ROWS: u32 = 500;

/// The imports there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TemplateKind {
    /// A list of people.
    Trainees,
    /// A sign-in sheet.
    Attendance,
}

impl TemplateKind {
    fn columns(self) -> &'static [ColumnMeaning] {
        use ColumnMeaning as M;
        match self {
            Self::Trainees => &[
                M::Surname,
                M::Given,
                M::Patronymic,
                M::BirthDate,
                M::Iin,
                M::Phone,
                M::Email,
                M::District,
                M::Place,
                M::Level,
                M::Faculty,
                M::Group,
                M::Category,
                M::Directions,
                M::ConsentData,
                M::ConsentPhoto,
                M::ConsentParent,
            ],
            Self::Attendance => &[M::FullName, M::Place, M::Mark],
        }
    }
}

/// Writes an empty template; its columns are text, so that zeros and plus signs stay.
pub fn write_template(kind: TemplateKind, lang: Lang) -> Result<Vec<u8>> {
    draw(kind, lang).map_err(|error| Error::Bug(format!("write a template: {error}")))
}

fn draw(kind: TemplateKind, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let words = Words::of(lang);
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    for (place, meaning) in (0u16..).zip(kind.columns()) {
        let title = words.say_of("intake-field", &meaning.key());
        let width = title.chars().count().clamp(12, 40) as f64 + 2.0;
        page.set_column_format(place, &text)?;
        page.set_column_width(place, width)?;
        page.write_string_with_format(0, place, title, &bold)?;
        for row in 1..=PREPARED_ROWS {
            page.write_blank(row, place, &text)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    workbook.save_to_buffer()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;
    use crate::intake::book::{RefusalCode, SheetRow, read_book};
    use crate::intake::columns::{TableChoices, find_table};

    #[test]
    fn every_template_is_understood_without_a_question() {
        for (kind, lang) in [TemplateKind::Trainees, TemplateKind::Attendance]
            .into_iter()
            .flat_map(|kind| Lang::ALL.map(|lang| (kind, lang)))
        {
            let mut book = read_book(&write_template(kind, lang).unwrap(), "t.xlsx").unwrap();
            let empty = find_table(&book.sheets[0], &TableChoices::default()).unwrap_err();
            assert_eq!(empty.code, RefusalCode::NoDataRows, "{kind:?} {lang:?}");
            let line = vec![crate::intake::book::Cell::Text("Асанов".into()); 3];
            book.sheets[0].rows.push(SheetRow::new(2, line));
            let table = find_table(&book.sheets[0], &TableChoices::default()).unwrap();
            let found: Vec<_> = table.columns.iter().map(|c| c.meaning).collect();
            assert_eq!(found, kind.columns(), "{kind:?} {lang:?}");
        }
    }
}
