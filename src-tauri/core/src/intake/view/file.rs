//! The file step.

use super::super::book::{Format, Note, NoteCode, Visibility};
use super::super::import::Import;
use super::{IntakeFile, IntakeSheet};
use crate::common::Message;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::Register;

/// Rows shown for recognition.
const PREVIEW_ROWS: usize = 8;
/// Columns shown for recognition.
const PREVIEW_COLUMNS: usize = 12;
/// Letters shown of a cell.
const PREVIEW_LETTERS: usize = 60;

/// Shows an opened file.
pub fn file(import: &Import, intake: Id, register: &Register) -> Result<IntakeFile> {
    let book = &import.book;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let sheets = (0_u32..)
        .zip(&book.sheets)
        .map(|(index, sheet)| IntakeSheet {
            index,
            name: sheet.name.clone(),
            hidden: sheet.visibility == Visibility::Hidden,
            rows: count(sheet.rows.len()),
            columns: count(sheet.width()),
            preview: sheet
                .rows
                .iter()
                .take(PREVIEW_ROWS)
                .map(|row| {
                    let cells = row.cells.iter().take(PREVIEW_COLUMNS);
                    cells
                        .map(|it| it.text().chars().take(PREVIEW_LETTERS).collect())
                        .collect()
                })
                .collect(),
        });
    let seen_rows = count_seen(import, register)?;
    Ok(IntakeFile {
        intake,
        name: if book.format == Format::Pasted {
            String::new()
        } else {
            book.name.clone()
        },
        format: format_of(import),
        sheets: sheets.collect(),
        sheet: count(import.sheet),
        seen_before: seen_rows > 0,
        seen_rows,
        notes: gather(import.notes()),
    })
}

fn format_of(import: &Import) -> String {
    let book = &import.book;
    match (book.format, &book.encoding) {
        (Format::Xlsx, _) => "xlsx".to_owned(),
        (Format::Xls, _) => "xls".to_owned(),
        (Format::Ods, _) => "ods".to_owned(),
        (Format::Html, _) => "html".to_owned(),
        (Format::Pasted, _) => "text".to_owned(),
        (Format::Text, Some(encoding)) if encoding != "utf-8" => format!("csv · {encoding}"),
        (Format::Text, _) => "csv".to_owned(),
    }
}

/// Counts the rows of the file that an earlier import took in and that stand: of a form those whose
/// person is on the event's list, of a sheet those with a mark at its session, and of a list for
/// the register alone those whose person is in it.
fn count_seen(import: &Import, register: &Register) -> Result<u32> {
    let doing = "see what was imported before";
    let own = match import.session {
        Some(session) => session,
        None => import.own_place()?,
    };
    let of_kind = import.session.or(import.event).unwrap_or_default();
    let stands = match (import.session, import.event) {
        (Some(_), _) => {
            "EXISTS (SELECT 1 FROM attendance a WHERE a.session = i.event
                     AND a.trainee = i.trainee AND a.mark <> '' AND a.trashed = 0)"
        }
        (None, Some(_)) => {
            "EXISTS (SELECT 1 FROM enrolment e
                     WHERE e.event = i.event AND e.trainee = i.trainee AND e.trashed = 0)"
        }
        (None, None) => "EXISTS (SELECT 1 FROM trainee t WHERE t.id = i.trainee AND t.trashed = 0)",
    };
    let sql = format!(
        "SELECT 1 FROM import_row i WHERE i.event = ?1 AND i.fingerprint = ?2 AND {stands}"
    );
    register.read(|connection| {
        let mut find = connection.prepare_cached(&sql).doing(doing)?;
        let mut seen = 0;
        for person in &import.rows.people {
            let print = person.fingerprint();
            // By a bare name another list may mean somebody else.
            let place = if person.facts().tell_apart() {
                of_kind
            } else {
                own
            };
            let known = find
                .exists(rusqlite::params![place, print.as_bytes()])
                .doing(doing)?;
            seen += u32::from(known);
        }
        Ok(seen)
    })
}

/// Gathers notes of one kind into one line with their count and the first place.
fn gather<'a>(notes: impl Iterator<Item = &'a Note>) -> Vec<Message> {
    let mut gathered: Vec<(NoteCode, &Note, u32)> = Vec::new();
    for note in notes {
        match gathered.iter_mut().find(|(code, ..)| *code == note.code) {
            Some((.., count)) => *count += 1,
            None => gathered.push((note.code, note, 1)),
        }
    }
    gathered
        .into_iter()
        .map(|(code, note, count)| {
            Message::new(format!("intake-note-{}", dashed(&code)))
                .count(count)
                .with("row", note.row.map(|it| it.to_string()).unwrap_or_default())
                .with("column", note.column.clone().unwrap_or_default())
                .with("sheet", note.sheet.clone().unwrap_or_default())
                .with("value", note.value.clone().unwrap_or_default())
        })
        .collect()
}

/// Returns a code's stable name with dashes, as Fluent ids have it.
pub(super) fn dashed(code: &impl serde::Serialize) -> String {
    let name = serde_json::to_value(code).ok();
    name.as_ref()
        .and_then(|it| it.as_str())
        .unwrap_or_default()
        .replace('_', "-")
}
