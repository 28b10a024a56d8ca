//! Numbers typed back from a printed list: `1-45, 47, 50`.

use serde::Serialize;

use super::come::{is_in, put_on_list, require_session};
use super::paper::{self, Printed};
use super::{Stop, law};
use crate::act::Act;
use crate::attendance::{MarkChange, MarkState, write_mark};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};
use crate::retention;
use crate::store::joined;
use crate::trainees;

/// The most rows of one list.
pub const ROWS_PER_LIST: usize = 20_000;

/// A row that was typed, and who stands there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RowsPlanned {
    /// The number on the paper.
    pub row: u32,
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Whether they are marked already.
    pub is_in: bool,
    /// Why the law stops them.
    pub stop: Option<Stop>,
    /// Whether they were taken off the list or erased since it was printed.
    pub is_gone: bool,
}

/// What numbers typed back come to, before anything is written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RowsPlan {
    /// The code of the printed list.
    pub list: String,
    /// Everybody whose number was typed, in the order of the paper.
    pub rows: Vec<RowsPlanned>,
}

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RowsDone {
    /// The code of the printed list.
    pub list: String,
    /// People marked now.
    pub marked: u32,
    /// People who were marked already.
    pub known: u32,
    /// People whom the law stops and of whom nothing was written.
    pub stopped: Vec<RowsPlanned>,
    /// People who were taken off the list or erased since it was printed.
    pub gone: Vec<RowsPlanned>,
}

/// Says who stands in the rows typed, and writes nothing.
///
/// Refuses with [`Code::BadRows`] numbers that cannot be read, run backwards, are nought or lie past
/// the end, and with [`Code::ListUnknown`] the code of a list that was not printed here, or none
/// where no list was printed here or several were.
pub fn foresee_rows(
    register: &Register,
    at: (Id, Id),
    typed: &str,
    list: &str,
) -> Result<RowsPlan> {
    register.rehearse(Act::CheckIn, |change| plan(change, at, typed, list))
}

/// Marks everybody present who stands in the rows typed, in one deed. Whom the law stops are left
/// out and named, unless a note says why they are let in.
///
/// Refuses as [`foresee_rows`] does, and then nothing is written.
pub fn mark_rows(
    register: &Register,
    at: (Id, Id),
    (typed, list): (&str, &str),
    note: &str,
) -> Result<Outcome<RowsDone>> {
    let has_note = !note.trim().is_empty();
    let note = match has_note {
        true => law::require_note(note)?,
        false => String::new(),
    };
    register.transact(Act::CheckIn, |change| {
        let plan = plan(change, at, typed, list)?;
        let mut done = RowsDone {
            list: plan.list,
            marked: 0,
            known: 0,
            stopped: Vec::new(),
            gone: Vec::new(),
        };
        for row in plan.rows {
            if row.is_gone {
                done.gone.push(row);
            } else if row.is_in {
                done.known += 1;
            } else if row.stop.is_some() && !has_note {
                done.stopped.push(row);
            } else {
                let own = if row.stop.is_some() {
                    note.as_str()
                } else {
                    ""
                };
                write(change, at, row.trainee, own)?;
                done.marked += 1;
            }
        }
        Ok(done)
    })
}

fn write(
    change: &mut Change<'_>,
    (event, session): (Id, Id),
    person: Id,
    note: &str,
) -> Result<()> {
    put_on_list(change, event, person, note)?;
    let mark = MarkChange {
        session,
        trainee: person,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    write_mark(change, &mark)
}

fn plan(
    change: &Change<'_>,
    (event, session): (Id, Id),
    typed: &str,
    list: &str,
) -> Result<RowsPlan> {
    require_session(change, event, session)?;
    let Printed { code, people } = paper::printed(change, event, list)?;
    let numbers = read(typed, people.len())?;
    let mut rows = Vec::with_capacity(numbers.len());
    for number in numbers {
        let Some(person) = people.get(number - 1) else {
            continue;
        };
        rows.push(planned(change, (event, session), number, *person)?);
    }
    Ok(RowsPlan { list: code, rows })
}

fn planned(
    change: &Change<'_>,
    (event, session): (Id, Id),
    number: usize,
    person: Id,
) -> Result<RowsPlanned> {
    let person = joined::shown_of(change, person)?;
    let mut row = RowsPlanned {
        row: u32::try_from(number).unwrap_or(u32::MAX),
        trainee: person,
        name: String::new(),
        is_in: false,
        stop: None,
        is_gone: true,
    };
    let is_here = change.has(person)? && paper::is_listed(change, event, person)?;
    if !is_here || retention::is_nameless(change, person)? {
        return Ok(row);
    }
    row.is_gone = false;
    row.name = trainees::show(change, person)?.full_name();
    row.is_in = is_in(change, session, person)?;
    if !row.is_in {
        row.stop = law::stop_of(change, (event, Some(session)), person)?;
    }
    Ok(row)
}

/// Reads numbers and runs of numbers, each once and in their order.
fn read(typed: &str, last: usize) -> Result<Vec<usize>> {
    let mut numbers = std::collections::BTreeSet::new();
    let is_between = |c: char| matches!(c, ',' | ';' | '\n');
    for part in typed
        .split(is_between)
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        let refuse = |why: &str| {
            Error::refused(Code::BadRows)
                .with("why", why)
                .with("value", part)
                .with("last", last)
        };
        let ends: Vec<&str> = part.split(['-', '–', '—', '−']).map(str::trim).collect();
        let number = |text: &str| text.parse::<usize>().map_err(|_| refuse("unread"));
        let (from, to) = match ends.as_slice() {
            [one] => (number(one)?, number(one)?),
            [from, to] => (number(from)?, number(to)?),
            _ => return Err(refuse("unread")),
        };
        match (from, to) {
            (0, _) | (_, 0) => return Err(refuse("nought")),
            _ if from > to => return Err(refuse("backwards")),
            _ if to > last => return Err(refuse("past")),
            _ => numbers.extend(from..=to),
        }
    }
    if numbers.is_empty() {
        let refused = Error::refused(Code::BadRows).with("why", "empty");
        return Err(refused.with("value", "").with("last", last));
    }
    Ok(numbers.into_iter().collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them_are_read() {
        let cases: [(&str, &[usize]); 6] = [
            ("1-3, 5", &[1, 2, 3, 5]),
            ("5; 1 – 3", &[1, 2, 3, 5]),
            ("7", &[7]),
            ("2,2,2-3", &[2, 3]),
            ("1-2,\n 50,", &[1, 2, 50]),
            (" 50 ", &[50]),
        ];
        for (typed, expected) in cases {
            assert_eq!(read(typed, 50).unwrap(), expected, "{typed}");
        }
    }

    #[test]
    fn a_mistake_is_named_and_nothing_is_guessed() {
        let cases = [
            ("45-1", "backwards"),
            ("0", "nought"),
            ("0-3", "nought"),
            ("51", "past"),
            ("40-60", "past"),
            ("1-2-3", "unread"),
            ("1 2", "unread"),
            ("бес", "unread"),
            ("99999999999999999999999", "unread"),
            ("", "empty"),
            (" , ", "empty"),
        ];
        for (typed, why) in cases {
            let refused = read(typed, 50).unwrap_err();
            assert_eq!(refused.code(), Code::BadRows, "{typed}");
            let said = refused.values();
            assert_eq!(said.get("why").map(String::as_str), Some(why), "{typed}");
        }
    }
}
