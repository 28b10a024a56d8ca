//! Handing papers over: when, and to whom where that was not the person.
//!
//! The one thing of a paper that changes after its issue; undo takes it back.

use chrono::NaiveDate;
use rusqlite::OptionalExtension as _;

use super::void::require_none_void;
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{count_of, read_day};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Notes that papers were handed over, on a day that is not to come; an empty one means today. `to` names
/// who took them in the person's place, and stays empty where the person did.
///
/// Refuses with [`Code::AlreadyVoid`], naming the numbers, papers that are void, with
/// [`Code::BadDate`] a day that cannot be read, with [`Code::DayTooLate`] a day that is to come, and with [`Code::DayTooEarly`] one before a paper was
/// issued.
pub fn hand_over(register: &Register, ids: &[Id], on: &str, to: &str) -> Result<Outcome<u32>> {
    let today = register.clock().today();
    let on: NaiveDate = match read_day("handed_on", on)?.as_str() {
        "" => today,
        day => day.parse().unwrap_or(today),
    };
    let bad = |code: Code, limit: NaiveDate| {
        Error::refused(code)
            .with("field", "handed_on")
            .with("value", on.format("%d.%m.%Y"))
            .with("limit", limit.format("%d.%m.%Y"))
    };
    if on > today {
        return Err(bad(Code::DayTooLate, today));
    }
    register.transact(Act::CertificateHandOver, |change| {
        require_none_void(change, ids)?;
        for id in ids {
            let issued = issued_on(change, *id)?;
            if let Some(issued) = issued.filter(|it| on < *it) {
                return Err(bad(Code::DayTooEarly, issued));
            }
            let fields = Fields::new()
                .text("handed_on", &on.to_string())
                .text("handed_to", to.trim());
            change.correct(Table::Certificate, *id, fields)?;
        }
        Ok(count_of(ids))
    })
}

/// Notes that papers were not handed over after all.
///
/// Refuses with [`Code::NotFound`].
pub fn take_hand_over_back(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::CertificateHandOver, |change| {
        for id in ids {
            let fields = Fields::new().text("handed_on", "").text("handed_to", "");
            change.correct(Table::Certificate, *id, fields)?;
        }
        Ok(count_of(ids))
    })
}

fn issued_on(change: &Change<'_>, id: Id) -> Result<Option<NaiveDate>> {
    let day: Option<String> = change
        .prepare_cached("SELECT issued_on FROM certificate WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read when a paper was issued")?;
    Ok(day.and_then(|it| it.parse().ok()))
}
