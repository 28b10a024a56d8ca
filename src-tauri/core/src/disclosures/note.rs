//! Writing the log.

use rusqlite::params;

use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::Register;

/// Remembers on this laptop that personal data left the register: what, how many rows, by whom.
pub fn note_export(register: &Register, what: &str, rows: usize) -> Result<()> {
    let moment = register.clock().milliseconds().cast_signed();
    let (worker, rows) = (register.worker(), i64::try_from(rows).unwrap_or(i64::MAX));
    register.write_local(|connection| {
        connection
            .execute(
                "INSERT INTO export_log(moment, worker, what, rows) VALUES (?1, ?2, ?3, ?4)",
                params![moment, worker, what, rows],
            )
            .doing("remember an export")
            .map(drop)
    })
}

/// Remembers that something about one person left the register.
pub fn note_export_of(register: &Register, what: &str, person: Id) -> Result<()> {
    note_export(register, &format!("{what}:{person}"), 1)
}

/// Remembers on this laptop that somebody looked at a hidden field of a person.
pub fn note_view(register: &Register, what: &str, person: Id) -> Result<()> {
    let moment = register.clock().milliseconds().cast_signed();
    let worker = register.worker();
    register.write_local(|connection| {
        connection
            .execute(
                "INSERT INTO view_log(moment, worker, what, entity) VALUES (?1, ?2, ?3, ?4)",
                params![moment, worker, what, person],
            )
            .doing("remember a look")
            .map(drop)
    })
}
