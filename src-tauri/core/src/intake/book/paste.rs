//! A list pasted from a messenger: numbers, dashes, phones on the line, titles between.
//!
//! Columns A to D of the book made here are the name, the phone, the e-mail and the rest of the
//! line; row numbers are the lines of the pasted text. Cells copied out of a spreadsheet come with
//! tabs and are read as such.

use super::budget::Budget;
use super::decode_text::Decoded;
use super::refusal::{Note, NoteCode, Refusal, RefusalCode};
use super::{Book, Cell, Format, Sheet, SheetRow, read_text};

/// Reads pasted text into a book of one sheet.
pub fn read_paste(text: &str) -> Result<Book, Refusal> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    if lines.is_empty() {
        return Err(Refusal::new(RefusalCode::EmptyFile, "no text"));
    }
    let tabbed = lines.iter().filter(|line| line.contains('\t')).count();
    if tabbed * 2 > lines.len() {
        let decoded = Decoded {
            text: text.into(),
            encoding: encoding_rs::UTF_8,
        };
        let mut book = read_text::read_text(&decoded, &mut Budget::new())?;
        book.format = Format::Pasted;
        return Ok(book);
    }
    read_lines(text)
}

fn read_lines(text: &str) -> Result<Book, Refusal> {
    let mut budget = Budget::new();
    let mut sheet = Sheet::named("");
    let mut notes = Vec::new();
    let entries: Vec<Entry<'_>> = (1..).zip(text.lines()).filter_map(read_entry).collect();
    let marked = entries.iter().filter(|e| e.is_marked).count();
    let is_numbered = marked >= 2 && marked * 2 >= entries.len();
    for entry in &entries {
        budget.spend_text(entry.line.len())?;
        if entry.is_title(is_numbered) {
            notes.push(
                Note::new(NoteCode::TitleLine)
                    .at_row(entry.number)
                    .with(entry.line),
            );
            continue;
        }
        let row = SheetRow::new(entry.number, entry.cells());
        budget.spend_cells(row.cells.len())?;
        sheet.rows.push(row);
    }
    Ok(Book {
        name: String::new(),
        format: Format::Pasted,
        encoding: None,
        delimiter: None,
        sheets: vec![sheet],
        notes,
    })
}

/// A line without its number or bullet.
struct Entry<'a> {
    number: u32,
    line: &'a str,
    /// Had a number or a bullet in front.
    is_marked: bool,
}

fn read_entry((number, line): (u32, &str)) -> Option<Entry<'_>> {
    let whole = skip_sender(line.trim());
    let rest = skip_mark(whole);
    let is_marked = rest.len() != whole.len();
    let line = rest.trim();
    (!line.is_empty()).then_some(Entry {
        number,
        line,
        is_marked,
    })
}

/// Drops «[15.10.2026, 9:41] Айгүл: » which a messenger puts before a copied message.
fn skip_sender(line: &str) -> &str {
    let Some((stamp, rest)) = line.strip_prefix('[').and_then(|l| l.split_once(']')) else {
        return line;
    };
    let is_stamp = stamp.contains(':') && stamp.chars().any(|c| c.is_ascii_digit());
    match rest.split_once(": ") {
        Some((_, message)) if is_stamp => message.trim(),
        _ => line,
    }
}

fn skip_mark(line: &str) -> &str {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if (1..=4).contains(&digits) {
        let after = line.get(digits..).unwrap_or("");
        let rest = after.trim_start_matches(['.', ')', '-', '–', '—', ':', '\u{fe0f}', '\u{20e3}']);
        let is_mark = rest.len() != after.len() || after.starts_with(' ');
        // «8 777 123 45 67» is a phone, not the eighth line.
        if is_mark
            && rest
                .trim_start()
                .chars()
                .next()
                .is_some_and(|c| !c.is_ascii_digit())
        {
            return rest;
        }
    }
    line.trim_start_matches(|c: char| "-–—•·*▪◦●○►✅✔☑🔹🔸+".contains(c) || c == '\u{fe0f}')
        .trim_start_matches(' ')
}

impl Entry<'_> {
    /// A line that introduces the list: ends in a colon, or stands unnumbered among numbered lines
    /// and holds no phone.
    fn is_title(&self, is_numbered: bool) -> bool {
        let (_, phone, email, _) = self.parts();
        let is_bare = phone.is_empty() && email.is_empty();
        let words = self.line.split_whitespace().count();
        self.line.ends_with(':')
            || is_bare
                && (is_numbered && !self.is_marked || words > 8 || self.line.ends_with(['!', '?']))
    }

    fn cells(&self) -> Vec<Cell> {
        let (name, phone, email, rest) = self.parts();
        [name, phone, email, rest]
            .into_iter()
            .map(Cell::from_text)
            .collect()
    }

    /// Name, phones, e-mail and what else the line says.
    fn parts(&self) -> (String, String, String, String) {
        let (without_phones, phones) = take_phones(self.line);
        let mut email = String::new();
        let mut words = Vec::new();
        for word in without_phones.split_whitespace() {
            if word.contains('@') && email.is_empty() {
                word.trim_matches([',', ';', '(', ')', '<', '>'])
                    .clone_into(&mut email);
            } else {
                words.push(word);
            }
        }
        let (name, rest) = split_name(&words.join(" "));
        (name, phones.join(", "), email, rest)
    }
}

/// Takes out runs of ten or more digits with the signs people put between them.
fn take_phones(line: &str) -> (String, Vec<String>) {
    let mut kept = String::new();
    let mut phones = Vec::new();
    let mut run = String::new();
    for letter in line.chars().chain(Some('\n')) {
        let joins = letter.is_ascii_digit() || "+()-– \u{a0}".contains(letter);
        if joins && (!run.is_empty() || letter.is_ascii_digit() || letter == '+') {
            run.push(letter);
            continue;
        }
        let digits = run.chars().filter(char::is_ascii_digit).count();
        if (10..=12).contains(&digits) {
            phones.push(run.trim_matches([' ', '-', '–', '(', '\u{a0}']).to_owned());
            kept.push(' ');
        } else {
            kept.push_str(&run);
        }
        run.clear();
        if letter != '\n' {
            kept.push(letter);
        }
    }
    (kept, phones)
}

/// The name ends at a dash, comma, bracket or the like; the rest is kept as a remark.
fn split_name(text: &str) -> (String, String) {
    let stops = [" - ", " – ", " — ", ",", ";", "(", "|", "/", " тел", " моб"];
    let at = stops
        .iter()
        .filter_map(|stop| text.find(stop))
        .min()
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(at);
    let trim = |s: &str| {
        s.trim_matches(|c: char| " -–—,;:().|/".contains(c))
            .to_owned()
    };
    let rest = trim(rest)
        .trim_start_matches("тел")
        .trim_start_matches("моб")
        .to_owned();
    (trim(name), trim(&rest))
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

    fn check(text: &str, expected: &[(u32, &str, &str, &str)]) {
        let book = read_paste(text).unwrap();
        let read = |r: &SheetRow| {
            (
                r.number,
                r.cell(0).text().into_owned(),
                r.cell(1).text().into_owned(),
                r.cell(3).text().into_owned(),
            )
        };
        let found: Vec<_> = book.sheets[0].rows.iter().map(read).collect();
        let wanted: Vec<_> = expected
            .iter()
            .map(|(n, a, b, c)| (*n, a.to_string(), b.to_string(), c.to_string()))
            .collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_messengers_list_becomes_rows() {
        check(
            "Форумға баратындар:\n\n1. Әсел Қайратқызы +7 777 123 45 67\n2) Асанов Дамир - 9 мектеп\n\
             3.Нұрлан Ж., 8(701)1234567\n• Бекова Айгүл\n",
            &[
                (3, "Әсел Қайратқызы", "+7 777 123 45 67", ""),
                (4, "Асанов Дамир", "", "9 мектеп"),
                (5, "Нұрлан Ж", "8(701)1234567", ""),
                (6, "Бекова Айгүл", "", ""),
            ],
        );
    }

    #[test]
    fn a_phone_is_not_taken_for_a_number() {
        check(
            "87771234567 Асанов Дамир\n8 701 555 44 33 Беков Ернар",
            &[
                (1, "Асанов Дамир", "87771234567", ""),
                (2, "Беков Ернар", "8 701 555 44 33", ""),
            ],
        );
    }

    #[test]
    fn copied_cells_come_with_tabs() {
        check(
            "Аты\tТел\nАсанов Дамир\t8777\n",
            &[(1, "Аты", "Тел", ""), (2, "Асанов Дамир", "8777", "")],
        );
    }
}
