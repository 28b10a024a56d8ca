//! Copies: a paper printed once more under its own number, marked as a copy.
//!
//! The paper stays valid and says what it said; the book lists how often it was copied and why.
//! Deliberately absent: a number of the copy's own.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::draw::{draw_frozen, from_paper, hand_out, read_all};
use super::void::{require_none_void, require_reason};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Lang;
use crate::disclosures::note_export;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::papers::{self, paper_word};
use crate::register::{Fields, Outcome, Register};

/// A copy that was given of a paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaperCopy {
    /// Its record.
    pub id: Id,
    /// Which one of the paper's copies it is, from 1.
    pub number: u32,
    /// The day it was made.
    pub on_date: String,
    /// Why.
    pub reason: String,
}

/// Notes that a copy of a paper is given today, and returns the copy.
///
/// Refuses with [`Code::Missing`] without a reason, and with [`Code::AlreadyVoid`],
/// [`Code::FromOldBook`] and [`Code::PaperUnreadable`] papers of which there can be none.
///
/// [`Code::Missing`]: crate::error::Code::Missing
/// [`Code::AlreadyVoid`]: crate::error::Code::AlreadyVoid
/// [`Code::FromOldBook`]: crate::error::Code::FromOldBook
/// [`Code::PaperUnreadable`]: crate::error::Code::PaperUnreadable
pub fn copy(register: &Register, paper: Id, reason: &str) -> Result<Outcome<Id>> {
    register.transact(Act::CertificateCopy, |change| {
        require_reason(reason)?;
        change.present(Table::Certificate, paper)?;
        require_none_void(change, &[paper])?;
        read_all(change, &[paper])?;
        let id = change.mint();
        let fields = Fields::new()
            .id("certificate", Some(paper))
            .text("reason", reason.trim())
            .text("on_date", &change.today().to_string());
        change.add(Table::CertificateCopy, id, fields)?;
        Ok(id)
    })
}

/// Draws a copy that was noted: the paper as it was frozen, with «ТЕЛНҰСҚА», «ДУБЛИКАТ» or “DUPLICATE”
/// and the day of the copy above it.
///
/// Refuses with [`Code::NotFound`](crate::error::Code::NotFound).
pub fn draw_copy(register: &Register, copy: Id) -> Result<Vec<u8>> {
    note_export(register, "certificates", 1)?;
    hand_out(register, |connection| {
        let (paper, day) = read_copy(connection, copy)?;
        let mut frozen = Vec::new();
        let mut issued = NaiveDate::default();
        for (one, day, _) in read_all(connection, &[paper])? {
            frozen.push(one);
            issued = day;
        }
        let lang = frozen.first().and_then(|it| Lang::find(&it.lang));
        let go = &mut |_| ControlFlow::Continue(());
        let page = draw_frozen(connection, &frozen, issued, go)?;
        let lang = lang.unwrap_or_default();
        let word = paper_word(lang, "copy-mark");
        let mark = format!("{word} · {}", day.format("%d.%m.%Y"));
        papers::mark_pages(&page, &mark, lang).map_err(from_paper)
    })
}

fn read_copy(connection: &Connection, copy: Id) -> Result<(Id, NaiveDate)> {
    let (paper, day): (Option<Id>, String) = connection
        .query_row(
            "SELECT certificate, on_date FROM certificate_copy WHERE id = ?1",
            [copy],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()
        .doing("read a copy of a paper")?
        .or_not_found(copy)?;
    Ok((paper.or_not_found(copy)?, day.parse().unwrap_or_default()))
}

/// Lists the copies of a paper, in the order in which they were made.
pub fn copies(connection: &Connection, paper: Id) -> Result<Vec<PaperCopy>> {
    let rows: Vec<(Id, String, String)> = connection
        .prepare_cached(
            "SELECT id, on_date, reason FROM certificate_copy
             WHERE certificate = ?1 AND trashed = 0 ORDER BY on_date, id",
        )
        .and_then(|mut it| {
            it.query_map([paper], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .doing("list the copies of a paper")?;
    let copy = |(number, (id, on_date, reason))| PaperCopy {
        id,
        number,
        on_date,
        reason,
    };
    Ok((1..).zip(rows).map(copy).collect())
}
