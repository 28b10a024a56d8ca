//! Writing a table as delimited text that a spreadsheet program opens by a double press.

use std::borrow::Cow;

use super::{Cell, Table};
use crate::common::Lang;

/// Tells Excel that the letters are UTF-8.
const MARK: &str = "\u{feff}";

/// A cell that begins so would be run as a formula.
const RUNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Writes the table: the head and the rows, lines ended as Windows does.
///
/// Excel set to Kazakh or Russian takes `;` between cells, where a comma stands in fractions.
pub(super) fn write(table: &Table, lang: Lang) -> Vec<u8> {
    let between = match lang {
        Lang::Kk | Lang::Ru => ';',
        Lang::En => ',',
    };
    let mut text = MARK.to_owned();
    let heads = table.heads.iter().map(|head| Cell::text(head.as_str()));
    push_line(&mut text, heads, between);
    for row in &table.rows {
        push_line(&mut text, row.iter().cloned(), between);
    }
    text.into_bytes()
}

fn push_line(text: &mut String, cells: impl Iterator<Item = Cell>, between: char) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(between);
        }
        let shown = match &cell {
            Cell::Text(words) => harmless(words).into_owned(),
            // Where a comma stands between cells, a point stands in fractions.
            Cell::Decimal(number) if between == ',' => number.clone(),
            other => other.shown(),
        };
        push_quoted(text, &shown, between);
    }
    text.push_str("\r\n");
}

/// Puts an apostrophe before what would be run: the program then shows it as text.
fn harmless(words: &str) -> Cow<'_, str> {
    if words.starts_with(RUNS) {
        Cow::Owned(format!("'{words}"))
    } else {
        Cow::Borrowed(words)
    }
}

fn push_quoted(text: &mut String, shown: &str, between: char) {
    let plain = !shown.contains([between, ';', ',', '"', '\n', '\r', '\t']);
    if plain && shown.trim() == shown {
        text.push_str(shown);
    } else {
        text.push('"');
        text.push_str(&shown.replace('"', "\"\""));
        text.push('"');
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn table(cells: &[&str]) -> Table {
        Table {
            heads: vec!["Аты-жөні".into(); cells.len()],
            rows: vec![cells.iter().map(|it| Cell::text(*it)).collect()],
            ..Table::default()
        }
    }

    fn line(cells: &[&str], lang: Lang) -> String {
        let text = String::from_utf8(write(&table(cells), lang)).unwrap();
        text.lines().nth(1).unwrap_or_default().to_owned()
    }

    #[test]
    fn letters_are_marked_and_cells_parted_as_excel_expects() {
        let bytes = write(&table(&["Әсел", "Қ"]), Lang::Kk);
        assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]));
        assert_eq!(line(&["Әсел", "Қ"], Lang::Kk), "Әсел;Қ");
        assert_eq!(line(&["Әсел", "Қ"], Lang::En), "Әсел,Қ");
        assert!(String::from_utf8(bytes).unwrap().ends_with("\r\n"));
    }

    #[test]
    fn no_cell_can_run() {
        for formula in ["=1+1", "+7 701", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            let said = line(&[formula, "x"], Lang::Ru);
            let said = said.trim_start_matches('"');
            assert!(said.starts_with('\''), "{formula:?} went out as {said:?}");
        }
    }

    #[test]
    fn what_parts_cells_is_quoted() {
        assert_eq!(
            line(&["а;б", "«в» \"г\""], Lang::Ru),
            "\"а;б\";\"«в» \"\"г\"\"\""
        );
        let two = String::from_utf8(write(&table(&["бір\nекі"]), Lang::Kk)).unwrap();
        assert!(two.contains("\"бір\nекі\""));
    }
}
