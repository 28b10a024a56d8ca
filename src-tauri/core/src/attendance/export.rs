//! The grid of marks as a spreadsheet or a paper.

use chrono::NaiveDate;

use super::{AttendanceRow, AttendanceSheet, Mark, MarkState, named_sheet};
use crate::common::Lang;
use crate::error::Result;
use crate::events;
use crate::ids::Id;
use crate::reference;
use crate::register::Register;
use crate::sessions::Session;
use crate::sheets::{self, Cell, Form, Table};
use crate::trainees::join_name;
use crate::words::{Words, words};

/// Writes everybody on the list with a column per session; what left the register is remembered
/// on this laptop.
pub fn export(register: &Register, event: Id, lang: Lang, form: Form) -> Result<Vec<u8>> {
    let table = register.read(|connection| {
        let mut grid = named_sheet(connection, event, lang)?;
        for row in &mut grid.rows {
            row.district = reference::name_of(connection, "district", &row.district, lang)?;
        }
        Ok(compose(
            &grid,
            events::event(connection, event)?.fields.title(lang),
            lang,
        ))
    })?;
    let bytes = table.write(form, lang, register.clock().today())?;
    sheets::note_export(register, "attendance", table.rows.len())?;
    Ok(bytes)
}

fn compose(grid: &AttendanceSheet, title: String, lang: Lang) -> Table {
    let words = words(lang);
    let mut heads: Vec<String> = ["field-name", "field-district", "field-study-place"]
        .map(|key| words.say(key, &[]))
        .into();
    heads.extend(
        (1_usize..)
            .zip(&grid.sessions)
            .map(|(number, it)| head_of(number, it)),
    );
    heads.push(words.say("field-attended", &[]));
    let rows = grid.rows.iter().map(|row| row_of(row, words)).collect();
    Table {
        title,
        notes: Vec::new(),
        heads,
        rows,
    }
}

/// A session is known by its title, else by its day, else by its number.
fn head_of(number: usize, session: &Session) -> String {
    let day = session
        .date
        .parse::<NaiveDate>()
        .map(|it| it.format("%d.%m").to_string());
    match (session.title.as_str(), day) {
        ("", Ok(day)) => format!("{number}. {day}"),
        ("", Err(_)) => number.to_string(),
        (title, _) => format!("{number}. {title}"),
    }
}

fn row_of(row: &AttendanceRow, words: &Words) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(join_name(&row.surname, &row.given, &row.patronymic)),
        Cell::text(row.district.as_str()),
        Cell::text(row.school.as_str()),
    ];
    cells.extend(
        row.marks
            .iter()
            .map(|mark| mark.map_or(Cell::Empty, |it| cell_of(it, words))),
    );
    let there = row
        .marks
        .iter()
        .flatten()
        .filter(|it| it.state.is_there())
        .count();
    cells.push(Cell::Number(i64::try_from(there).unwrap_or_default()));
    cells
}

fn cell_of(mark: Mark, words: &Words) -> Cell {
    let word = words.say(&format!("mark-{}", mark.state.code()), &[]);
    match mark.state {
        MarkState::Late if mark.minutes > 0 => Cell::text(format!("{word} {}", mark.minutes)),
        _ => Cell::text(word),
    }
}
