//! The list of an event as a spreadsheet or a paper.

use rusqlite::Connection;

use super::{AnswerColumn, Enrolment, EnrolmentQuery, answers, list};
use crate::common::{Argument, Lang};
use crate::error::Result;
use crate::events;
use crate::ids::Id;
use crate::register::Register;
use crate::sheets::{self, Cell, Form, Table};
use crate::trainees::cells::{Names, cell_of};
use crate::words::Words;

/// The columns where none are chosen.
const USUAL: [&str; 6] = [
    "name",
    "district",
    "study_place",
    "role",
    "status",
    "attended",
];

/// Writes whom the query meets with the chosen columns: fields of the person or of the enrolment
/// by their names, answers by the id of their column; unknown ones are left out.
///
/// Phones, e-mail and IIN are masked; `phone_whole`, `phone_more_whole`, `email_whole` and
/// `iin_whole` ask for them unmasked. What left the register is remembered on this laptop.
pub fn export(
    register: &Register,
    query: &EnrolmentQuery,
    columns: &[String],
    lang: Lang,
    form: Form,
) -> Result<Vec<u8>> {
    let table = register.read(|connection| compose(connection, query, columns, lang))?;
    let bytes = table.write(form, lang, register.clock().today())?;
    sheets::note_export(register, "enrolments", table.rows.len())?;
    Ok(bytes)
}

fn compose(
    connection: &Connection,
    query: &EnrolmentQuery,
    columns: &[String],
    lang: Lang,
) -> Result<Table> {
    let query = EnrolmentQuery {
        offset: 0,
        limit: 0,
        ..query.clone()
    };
    let event = events::event(connection, query.event)?;
    let form = answers::list(connection, query.event)?;
    let usual: Vec<String> = USUAL.iter().map(|&it| it.to_owned()).collect();
    let wanted = if columns.is_empty() { &usual } else { columns };
    let names = Names::read(connection, lang)?;
    let shown: Vec<Shown<'_>> = wanted
        .iter()
        .filter_map(|id| find_column(id, &form, names.words))
        .collect();
    let rows = list(connection, &query)?.rows;
    Ok(Table {
        title: title_of(&event.fields.title(lang), query.trashed, names.words),
        notes: vec![event.fields.place.clone()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect(),
        heads: shown.iter().map(|it| it.head.clone()).collect(),
        rows: rows
            .iter()
            .map(|row| {
                shown
                    .iter()
                    .map(|column| column.cell(row, &names))
                    .collect()
            })
            .collect(),
    })
}

/// People taken off the list are not to be read as those who are on it.
fn title_of(event: &str, trashed: bool, words: &Words) -> String {
    if trashed {
        words.say(
            "enrolled-removed-title",
            &[("event", Argument::Text(event.to_owned()))],
        )
    } else {
        event.to_owned()
    }
}

/// A column that is shown: its head, and where its cells come from.
struct Shown<'a> {
    head: String,
    source: Source<'a>,
}

enum Source<'a> {
    Answer(Id),
    Field(&'a str),
}

/// Fields whose head is that of another.
const HEADS: [(&str, &str); 4] = [
    ("phone_whole", "field-phone"),
    ("phone_more_whole", "field-phone-more"),
    ("email_whole", "field-email"),
    ("iin_whole", "field-iin"),
];

fn find_column<'a>(id: &'a str, form: &[AnswerColumn], words: &Words) -> Option<Shown<'a>> {
    if let Ok(id) = id.parse::<Id>() {
        let column = form.iter().find(|it| it.id == id)?;
        return Some(Shown {
            head: column.label.clone(),
            source: Source::Answer(id),
        });
    }
    let own = HEADS
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, key)| (*key).to_owned());
    let key = own.unwrap_or_else(|| format!("field-{}", id.replace('_', "-")));
    let head = words.has(&key).then(|| words.say(&key, &[]))?;
    Some(Shown {
        head,
        source: Source::Field(id),
    })
}

impl Shown<'_> {
    fn cell(&self, row: &Enrolment, names: &Names) -> Cell {
        let field = match &self.source {
            Source::Answer(id) => {
                return row
                    .answers
                    .get(id)
                    .map_or(Cell::Empty, |text| Cell::text(text.as_str()));
            }
            Source::Field(field) => *field,
        };
        match field {
            "role" => Cell::text(names.of("role", &row.role)),
            "status" => Cell::text(
                names
                    .words
                    .say(&format!("enrolled-{}", row.status.code()), &[]),
            ),
            "attended" => Cell::Number(i64::from(row.attended)),
            "hours" => Cell::Number(i64::from(row.hours)),
            "serial" => Cell::text(row.serial.as_str()),
            "note" => Cell::text(row.note.as_str()),
            "directions" => {
                let directions = row.directions.iter();
                let said: Vec<String> = directions.map(|it| names.of("direction", it)).collect();
                Cell::text(said.join(", "))
            }
            "consent_data" | "consent_photo" | "consent_parent" => {
                let scope = field.trim_start_matches("consent_");
                let answer = row.consents.get(scope);
                answer.map_or(Cell::Empty, |said| {
                    Cell::text(names.words.say(if *said { "yes" } else { "no" }, &[]))
                })
            }
            other => cell_of(other, &row.trainee, names),
        }
    }
}
