//! Tables of a web page: many systems export one and call it `.xls`.
//!
//! Only `table`, `tr`, `td` and `th` mean anything; everything else is text to be skipped or kept.
//! Nothing is fetched and no script is looked at.

use super::budget::{Budget, MOST_COLUMNS, append_capped};
use super::decode_text::Decoded;
use super::refusal::{Refusal, RefusalCode};
use super::{Book, Cell, Format, Sheet, SheetRow};

/// Reads every table of a page as a sheet; refuses a page without one.
pub(crate) fn read_html(decoded: &Decoded<'_>, budget: &mut Budget) -> Result<Book, Refusal> {
    let mut page = Page {
        budget,
        sheets: Vec::new(),
        cells: Vec::new(),
        text: None,
        row: 0,
    };
    let mut rest: &str = &decoded.text;
    while let Some((before, after)) = rest.split_once('<') {
        page.take_text(before);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, tail)| tail);
            continue;
        }
        let Some((tag, tail)) = after.split_once('>') else {
            break;
        };
        rest = tail;
        let name = tag_name(tag);
        if matches!(name.as_str(), "script" | "style") {
            rest = skip_element(rest, &name);
        }
        page.take_tag(&name, tag)?;
    }
    page.end_row()?;
    let sheets: Vec<Sheet> = page
        .sheets
        .into_iter()
        .filter(|s| !s.rows.is_empty())
        .collect();
    if sheets.is_empty() {
        return Err(Refusal::new(
            RefusalCode::Unsupported,
            "a page without a table",
        ));
    }
    Ok(Book {
        name: String::new(),
        format: Format::Html,
        encoding: Some(decoded.encoding_name()),
        delimiter: None,
        sheets,
        notes: Vec::new(),
    })
}

fn tag_name(tag: &str) -> String {
    let name = tag.split(|c: char| c.is_whitespace()).next().unwrap_or("");
    let name = if name.len() > 1 {
        name.trim_end_matches('/')
    } else {
        name
    };
    name.to_ascii_lowercase()
}

/// Skips to the end tag of an element whose content is no text.
fn skip_element<'a>(mut rest: &'a str, name: &str) -> &'a str {
    while let Some(at) = rest.find("</") {
        rest = rest.get(at..).unwrap_or("");
        if rest
            .get(2..2 + name.len())
            .is_some_and(|tag| tag.eq_ignore_ascii_case(name))
        {
            return rest;
        }
        rest = rest.get(2..).unwrap_or("");
    }
    ""
}

struct Page<'a> {
    budget: &'a mut Budget,
    sheets: Vec<Sheet>,
    cells: Vec<Cell>,
    /// Text and number of letters of the open cell, and how many columns it takes.
    text: Option<(String, usize, usize)>,
    row: u32,
}

impl Page<'_> {
    fn take_text(&mut self, text: &str) {
        if let Some((cell, letters, _)) = &mut self.text {
            append_capped(cell, letters, text);
        }
    }

    fn take_tag(&mut self, name: &str, tag: &str) -> Result<(), Refusal> {
        match name {
            "table" => {
                self.end_row()?;
                self.row = 0;
                self.sheets.push(Sheet::named(""));
            }
            "tr" | "/tr" | "/table" => self.end_row()?,
            "td" | "th" => {
                self.end_cell()?;
                self.text = Some((String::new(), 0, span(tag)));
            }
            "/td" | "/th" => self.end_cell()?,
            "br" => self.take_text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some((text, _, columns)) = self.text.take() else {
            return Ok(());
        };
        let text = decode_references(&text);
        self.budget.spend_text(text.len())?;
        self.cells.push(Cell::from_text(text.trim().to_owned()));
        let width = (self.cells.len() + columns - 1).min(MOST_COLUMNS);
        self.cells.resize(width, Cell::Empty);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        if self.cells.is_empty() {
            return Ok(());
        }
        self.row += 1;
        let row = SheetRow::new(self.row, std::mem::take(&mut self.cells));
        self.budget.spend_cells(row.cells.len())?;
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !row.is_blank()) {
            sheet.rows.push(row);
        }
        Ok(())
    }
}

fn span(tag: &str) -> usize {
    let lower = tag.to_ascii_lowercase();
    let value = lower.split_once("colspan").map_or("", |(_, after)| after);
    let digits: String = value
        .chars()
        .skip_while(|c| "= \"'".contains(*c))
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(1).clamp(1, MOST_COLUMNS)
}

fn decode_references(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        clean.push_str(before);
        let found = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match found.and_then(|(name, tail)| decode_reference(name).map(|letter| (letter, tail))) {
            Some((letter, tail)) => {
                clean.push(letter);
                rest = tail;
            }
            None => {
                clean.push('&');
                rest = after;
            }
        }
    }
    clean.push_str(rest);
    clean
}

fn decode_reference(name: &str) -> Option<char> {
    let number = |digits: &str, radix| {
        u32::from_str_radix(digits, radix)
            .ok()
            .and_then(char::from_u32)
    };
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        _ => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::super::{NoteCode, read_book};
    use super::*;

    #[test]
    fn a_table_named_xls_is_read_and_told() {
        let page = "<html><style>td{}</style><!-- <td>x --><TABLE border=1><tr><th colspan='2'>Аты&nbsp;<b>жөні</b>\
                    <th>Тел</tr><tr><td>Әсел &amp; Ә&#1241;<br>х</td><td></td><td>8777</td></tr></TABLE></html>";
        let book = read_book(page.as_bytes(), "list.xls").unwrap();
        assert_eq!(book.notes[0].code, NoteCode::ContentIsHtml);
        let texts: Vec<_> = book.sheets[0]
            .rows
            .iter()
            .map(|r| (r.cell(0).text(), r.cell(2).text()))
            .collect();
        assert_eq!(texts[0], ("Аты\u{a0}жөні".into(), "Тел".into()));
        assert_eq!(texts[1], ("Әсел & Әә\nх".into(), "8777".into()));
    }

    #[test]
    fn a_page_without_a_table_is_refused() {
        let refusal = read_book(b"<html><p>no</p></html>", "a.xls").unwrap_err();
        assert_eq!(refusal.code, RefusalCode::Unsupported);
    }
}
