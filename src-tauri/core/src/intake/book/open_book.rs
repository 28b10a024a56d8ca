//! Decides what a file is by its first bytes and hands it to the right reader.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

use super::budget::{Budget, LARGEST_FILE};
use super::refusal::{Note, NoteCode, Refusal, RefusalCode};
use super::{Book, Format, Sheet, Visibility, decode_text, read_html, read_ods, read_text};
use super::{read_xls, read_xlsx};

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// First bytes of files that people pick by mistake.
const OTHERS: &[&[u8]] = &[
    b"%PDF",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xBC\xAF",
    b"\x1F\x8B",
    b"SQLite format 3",
];

/// Reads a file from disk.
///
/// Refuses with [`RefusalCode::CannotOpen`] or [`RefusalCode::TooLarge`] before reading, and as
/// [`read_book`] after it.
pub fn open_book(path: &Path) -> Result<Book, Refusal> {
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let cannot_open = |e: std::io::Error| Refusal::not_opened(&e).of_file(&name);
    // A pipe or a device would keep whoever opens it waiting for ever.
    let found = std::fs::metadata(path).map_err(cannot_open)?;
    if found.is_dir() {
        return Err(cannot_open(std::io::ErrorKind::IsADirectory.into()));
    }
    if !found.is_file() {
        return Err(Refusal::new(RefusalCode::CannotOpen, "not a file").of_file(&name));
    }
    let file = File::open(path).map_err(cannot_open)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(cannot_open)?;
    read_book(&bytes, &name)
}

/// Reads a file's bytes; the name serves messages and the warning that it says something else.
pub fn read_book(bytes: &[u8], name: &str) -> Result<Book, Refusal> {
    let book = read_content(bytes, name).map_err(|refusal| refusal.of_file(name))?;
    Ok(book.with_notes_of_the_whole(name))
}

fn read_content(bytes: &[u8], name: &str) -> Result<Book, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new(RefusalCode::EmptyFile, "0 bytes"));
    }
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Refusal::new(
            RefusalCode::TooLarge,
            format!("{} bytes", bytes.len()),
        ));
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(EMPTY_ZIP) {
        return read_zip(bytes);
    }
    if bytes.starts_with(OLE) {
        return read_ole(bytes);
    }
    if let Some(magic) = OTHERS.iter().find(|magic| bytes.starts_with(magic)) {
        return Err(Refusal::new(
            RefusalCode::Unsupported,
            String::from_utf8_lossy(magic),
        ));
    }
    read_any_text(bytes, name)
}

fn read_zip(bytes: &[u8]) -> Result<Book, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Refusal::corrupt)?;
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(std::borrow::Cow::into_owned)
        .collect();
    let has = |part: &str| names.iter().any(|n| n.eq_ignore_ascii_case(part));
    if has("xl/workbook.xml")
        || has("_rels/.rels") && !has("word/document.xml") && !has("xl/workbook.bin")
    {
        return read_xlsx::read_xlsx(&mut archive, &mut Budget::new());
    }
    if has("content.xml") && has("mimetype") {
        return read_ods::read_ods(&mut archive, &mut Budget::new());
    }
    let first = names.first().cloned().unwrap_or_default();
    Err(Refusal::new(
        RefusalCode::Unsupported,
        format!("zip with {first}"),
    ))
}

fn read_ole(bytes: &[u8]) -> Result<Book, Refusal> {
    if contains_wide(bytes, "EncryptedPackage") {
        return Err(Refusal::new(RefusalCode::Encrypted, "EncryptedPackage"));
    }
    if contains_wide(bytes, "WordDocument") || contains_wide(bytes, "PowerPoint Document") {
        return Err(Refusal::new(RefusalCode::Unsupported, "not a workbook"));
    }
    read_xls::read_xls(bytes, &mut Budget::new())
}

/// Looks for a name of an OLE stream, which is written in two bytes a letter.
fn contains_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn read_any_text(bytes: &[u8], name: &str) -> Result<Book, Refusal> {
    let decoded = decode_text::decode_text(bytes)?;
    let start = decoded.text.trim_start();
    if start.is_empty() {
        return Err(Refusal::new(RefusalCode::EmptyFile, "only spaces"));
    }
    if start.starts_with('<') {
        return read_html::read_html(&decoded, &mut Budget::new());
    }
    let mut book = read_text::read_text(&decoded, &mut Budget::new())?;
    if has_extension(name, &["xlsx", "xlsm", "xls", "ods"]) {
        book.notes.insert(0, Note::new(NoteCode::ContentIsText));
    }
    Ok(book)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, end)| extensions.iter().any(|e| end.eq_ignore_ascii_case(e)))
}

impl Book {
    fn with_notes_of_the_whole(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        let is_workbook = matches!(self.format, Format::Xlsx | Format::Xls | Format::Ods);
        let code = match self.format {
            Format::Html => Some(NoteCode::ContentIsHtml),
            _ if is_workbook && has_extension(name, &["csv", "tsv", "txt"]) => {
                Some(NoteCode::ContentIsWorkbook)
            }
            _ => None,
        };
        if let Some(code) = code.filter(|_| !has_extension(name, &["html", "htm"])) {
            self.notes.insert(0, Note::new(code));
        }
        for sheet in &self.sheets {
            note_hidden(sheet, &mut self.notes);
        }
        self
    }
}

fn note_hidden(sheet: &Sheet, notes: &mut Vec<Note>) {
    let at = |code| Note::new(code).on_sheet(&sheet.name);
    if sheet.visibility == Visibility::Hidden {
        if !sheet.rows.is_empty() {
            notes.push(at(NoteCode::HiddenSheet).with(sheet.rows.len()));
        }
        return;
    }
    for column in &sheet.hidden_columns {
        notes.push(at(NoteCode::HiddenColumn).at_column(*column as usize));
    }
    for row in sheet.rows.iter().filter(|row| row.is_hidden) {
        notes.push(at(NoteCode::HiddenRow).at_row(row.number));
    }
}
