//! Office Open XML workbooks, read as a stream.
//!
//! An own reader, because the usual ones unpack shared strings and whole sheets before anyone can
//! say no. Deliberately absent: formulas, styles beyond «is it a date», charts, macros, links.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;

use super::budget::{Budget, Capped, LARGEST_PART, LARGEST_SHEET};
use super::cell::Epoch;
use super::refusal::{Note, Refusal, RefusalCode};
use super::xlsx_parts::{self, SheetEntry, Strings};
use super::xlsx_sheet::read_sheet;
use super::{Book, Format};

pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;
const MOST_ENTRIES: usize = 4096;
const MOST_SHEETS: usize = 100;

/// What every sheet of a workbook needs for its cells.
pub(crate) struct Workbook {
    pub(crate) epoch: Epoch,
    pub(crate) strings: Strings,
    /// Whether the style of that number shows a date.
    pub(crate) date_styles: Vec<bool>,
}

/// Reads all sheets; hidden ones are marked, not skipped.
pub(crate) fn read_xlsx(archive: &mut Archive<'_>, budget: &mut Budget) -> Result<Book, Refusal> {
    refuse_bombs(archive)?;
    let path = xlsx_parts::find_workbook_path(archive)?;
    let (entries, epoch) = xlsx_parts::read_workbook(archive, &path)?;
    let links = xlsx_parts::read_links(archive, &path)?;
    let date_styles = xlsx_parts::read_date_styles(archive, &links)?;
    let strings = xlsx_parts::read_strings(archive, &links, budget)?;
    let workbook = Workbook {
        epoch,
        strings,
        date_styles,
    };
    let mut notes = Vec::new();
    let mut sheets = Vec::new();
    for entry in entries.iter().take(MOST_SHEETS) {
        let Some(target) = links.find_target(&entry.link) else {
            continue;
        };
        if !links.is_worksheet(&entry.link) {
            continue;
        }
        sheets.push(read_one(
            archive, entry, &target, &workbook, budget, &mut notes,
        )?);
    }
    if sheets.is_empty() {
        return Err(Refusal::corrupt("no worksheet"));
    }
    Ok(Book {
        name: String::new(),
        format: Format::Xlsx,
        encoding: None,
        delimiter: None,
        sheets,
        notes,
    })
}

fn read_one(
    archive: &mut Archive<'_>,
    entry: &SheetEntry,
    target: &str,
    workbook: &Workbook,
    budget: &mut Budget,
    notes: &mut Vec<Note>,
) -> Result<super::Sheet, Refusal> {
    let part = unpack_part(archive, target, LARGEST_SHEET)?
        .ok_or_else(|| Refusal::corrupt(format!("no {target}")))?;
    let (mut sheet, more) = read_sheet(&part, &entry.name, workbook, budget)?;
    sheet.visibility = entry.visibility;
    notes.extend(more);
    Ok(sheet)
}

/// Refuses by declared sizes; what the declarations hide is caught while reading.
pub(crate) fn refuse_bombs(archive: &mut Archive<'_>) -> Result<(), Refusal> {
    if archive.len() > MOST_ENTRIES {
        return Err(Refusal::new(
            RefusalCode::ExpandsTooMuch,
            format!("{} parts", archive.len()),
        ));
    }
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(Refusal::corrupt)?;
        let name = part.name().map(|n| n.into_owned()).unwrap_or_default();
        if part.encrypted() {
            return Err(Refusal::new(RefusalCode::Encrypted, name));
        }
        let most = if is_sheet(&name) {
            LARGEST_SHEET
        } else {
            LARGEST_PART
        };
        // Pictures and the like are never unpacked, so their size does not matter.
        if name.to_ascii_lowercase().ends_with(".xml") && part.size() > most {
            return Err(expands(&name, part.size()));
        }
    }
    Ok(())
}

fn is_sheet(name: &str) -> bool {
    name.contains("worksheets/") || name == "content.xml"
}

fn expands(name: &str, size: u64) -> Refusal {
    Refusal::new(RefusalCode::ExpandsTooMuch, format!("{name}: {size} bytes"))
}

/// Unpacks a part of the archive, whatever the case of its name; none if it is not there.
pub(crate) fn unpack_part(
    archive: &mut Archive<'_>,
    name: &str,
    most: u64,
) -> Result<Option<Vec<u8>>, Refusal> {
    let wanted = name.replace('\\', "/");
    let stored = archive
        .file_names()
        .filter_map(Result::ok)
        .find(|stored| stored.replace('\\', "/").eq_ignore_ascii_case(&wanted))
        .map(std::borrow::Cow::into_owned);
    let Some(stored) = stored else {
        return Ok(None);
    };
    let file = archive.by_name(&stored).map_err(Refusal::corrupt)?;
    // The declared size is only a hint here: the cap counts what really comes.
    let mut bytes = Vec::with_capacity(file.size().min(most) as usize);
    Capped::new(file, most)
        .read_to_end(&mut bytes)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::FileTooLarge => {
                Refusal::new(RefusalCode::ExpandsTooMuch, "more bytes than declared")
            }
            _ => Refusal::corrupt(error),
        })?;
    Ok(Some(bytes))
}

/// Calls `visit` for every event of a part.
///
/// A document type definition is refused: no spreadsheet program writes one.
pub(crate) fn visit_xml(
    bytes: &[u8],
    mut visit: impl FnMut(&Event<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(Refusal::corrupt)? {
            Event::Eof => return Ok(()),
            Event::DocType(_) => {
                return Err(Refusal::new(
                    RefusalCode::XmlEntities,
                    "document type definition",
                ));
            }
            event => visit(&event)?,
        }
    }
}
