//! How another value is typed in the place of two versions: as on the page of the record itself.
//!
//! The record's own list of rows or words goes with it.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::forms::Form;
use crate::catalogue::Table;
use crate::common::{Lang, Shelf};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::own_fields::{self, OwnField, OwnKind};
use crate::{organisations, programmes};

/// What another value is typed into.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Typing {
    /// Nothing: one of the versions is chosen.
    Chosen,
    /// A line.
    Line,
    /// Several lines.
    Text,
    /// A line for a phone, or several with commas between them.
    Phone,
    /// A day.
    Day,
    /// The time of an event.
    Period,
    /// A whole number.
    Number,
    /// A row of a list, or anything else.
    Open,
    /// A row of a list.
    Listed,
    /// One of few words.
    Word,
}

/// A word that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TypedWord {
    /// The value.
    pub value: String,
    /// What it is called; empty where the window has words for it.
    pub label: String,
}

/// Returns what another value of a field is typed into, of a list its kind, and the words to choose
/// from.
pub(super) fn typing_of(
    connection: &Connection,
    (table, record): (Table, Id),
    field: &str,
) -> Result<(Typing, String, Vec<TypedWord>)> {
    let form = Form::of(table, field);
    let named = |value: String, label: String| TypedWord { value, label };
    let blank = |it: &&str| named((*it).to_owned(), String::new());
    let (typing, list, words) = match form {
        Form::Open(kind) | Form::Listed(kind) => (form.typing(), kind, Vec::new()),
        Form::Words(words) => (
            form.typing(),
            "",
            words.iter().map(blank).collect(),
        ),
        Form::Record(Table::Programme) => {
            let rows = programmes::list(connection, false)?.into_iter();
            let words =
                rows.map(|it| named(it.id.to_string(), it.title.shown(Lang::Kk).to_owned()));
            (form.typing(), "", words.collect())
        }
        Form::Record(_) => {
            let rows = organisations::list(connection, Shelf::Kept)?.into_iter();
            let words = rows.map(|it| named(it.id.to_string(), it.kk.full));
            (form.typing(), "", words.collect())
        }
        Form::Column => match column_of(connection, record)? {
            Some(column) => of_column(column),
            None => (Typing::Chosen, "", Vec::new()),
        },
        _ => (form.typing(), "", Vec::new()),
    };
    Ok((typing, list.to_owned(), words))
}

fn of_column(column: OwnField) -> (Typing, &'static str, Vec<TypedWord>) {
    let word = |value: String, label: String| TypedWord { value, label };
    let (typing, words) = match column.holds {
        OwnKind::Text | OwnKind::Number => (Typing::Line, Vec::new()),
        OwnKind::Day => (Typing::Day, Vec::new()),
        OwnKind::Choice => {
            let words = column.choices.into_iter().map(|it| word(it.clone(), it));
            (Typing::Word, words.collect())
        }
        OwnKind::Yes => {
            let words = ["yes", "no"].map(|it| word(it.to_owned(), String::new()));
            (Typing::Word, words.into())
        }
    };
    (typing, "", words)
}

/// Returns the column of the academy's own that a value stands in.
pub(super) fn column_of(connection: &Connection, value: Id) -> Result<Option<OwnField>> {
    let column: Option<Option<Id>> = connection
        .prepare_cached("SELECT field FROM own_value WHERE id = ?1")
        .and_then(|mut it| it.query_row([value], |row| row.get(0)).optional())
        .doing("read the academy's own columns of a person")?;
    match column.flatten() {
        Some(column) => own_fields::find(connection, column),
        None => Ok(None),
    }
}
