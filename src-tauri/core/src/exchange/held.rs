//! Work of a withdrawn laptop that waits: what it would bring, taking it in, and keeping it away.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::Serialize;

use super::SegmentHash;
use super::difference::{Difference, compare, fold_erased};
use super::keep_ours::keep_ours;
use super::leave_out::left_out;
use super::log::{self, Deed};
use super::plan::{self, Plan};
use super::take::{Reason, Taking};
use super::{known, undo, waiting};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Receiving};
use crate::retention;
use crate::store::{roster as entries, segments};

/// What taking in the work of a withdrawn laptop came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HeldTaken {
    /// What it changed.
    pub plan: Plan,
    /// How many parts there were.
    pub parts: u32,
    /// How many rows stayed as they were here.
    pub kept: u32,
    /// The number under which it is undone, as that of a file.
    pub file: i64,
}

/// Returns the parts of a laptop's work that wait for a reason.
pub(crate) fn parts(
    connection: &Connection,
    laptop: Id,
    reasons: &[Reason],
) -> Result<Vec<SegmentHash>> {
    let mut parts = Vec::new();
    for reason in reasons {
        let found: Vec<SegmentHash> = connection
            .prepare_cached(
                "SELECT hash FROM waiting WHERE laptop = ?1 AND reason = ?2 ORDER BY hash",
            )
            .and_then(|mut it| {
                it.query_map(rusqlite::params![laptop, reason.word()], |row| row.get(0))?
                    .collect()
            })
            .doing("read what waits")?;
        parts.extend(found);
    }
    parts.sort_unstable();
    Ok(parts)
}

/// Takes in what may come in by now, as a file is read: some rows stay as they are here, and what it
/// changed is remembered, so that it may be undone.
///
/// Refuses with [`crate::error::Code::NotFound`] a row that there is none and work that stands on what is not here,
/// which would come later unseen, and with [`crate::error::Code::Nameless`] a row of somebody whom the keeper erased.
pub(crate) fn take(
    receiving: &Receiving<'_>,
    laptop: Id,
    (parts, except): (&[SegmentHash], &[String]),
) -> Result<Outcome<HeldTaken>> {
    let mut written = 0;
    for reason in [Reason::Held, Reason::Refused] {
        let last = waiting::work_of(receiving, laptop, reason)?.last;
        written = written.max(last.unwrap_or_default());
    }
    segments::close(receiving, receiving.clock())?;
    let own = receiving.identity()?.laptop;
    let mut taking = Taking::begin(receiving, entries::read(receiving)?, own)?;
    taking.waiting()?;
    for part in parts {
        if waiting::find_waiting(receiving, part)?.is_some() {
            return Err(Error::not_found("held_earlier", laptop));
        }
    }
    let taken = taking.finish()?;
    let erased = retention::erase_heard(receiving, Some(&taken.touched))?;
    let differences = receiving
        .before()
        .read(|before| compare(before, receiving, &taken.touched))?;
    let differences = fold_erased(differences, &erased);
    let kept = left_out(receiving, &differences, (except, &erased))?;
    let mut plan = told(receiving, laptop, (written, &differences))?;
    for row in &mut plan.rows {
        row.is_fixed = erased.contains(&row.record);
    }
    plan.counts = plan::counts(differences.iter().filter(|it| !kept.contains(it)));
    let mut changed: BTreeSet<Table> = taken.touched.iter().map(|(table, _)| *table).collect();
    let ours = receiving.change(Act::ExchangeKeep, |change| {
        kept.iter().try_for_each(|it| keep_ours(change, it))
    })?;
    changed.extend(ours.changed);
    receiving.change(Act::HeldAccept, |change| tell(change, laptop))?;
    let file = log::note(receiving, Deed::Accept, Some(laptop), None, &plan)?;
    let stays = |it: &&Difference| !erased.contains(&it.record);
    undo::remember(receiving, file, differences.iter().filter(stays), &kept)?;
    Ok(Outcome {
        value: HeldTaken {
            plan,
            parts: u32::try_from(parts.len()).unwrap_or(u32::MAX),
            kept: u32::try_from(kept.len()).unwrap_or(u32::MAX),
            file,
        },
        changed: changed.into_iter().collect(),
        tx: ours.tx,
    })
}

/// Says in the history that the work of a laptop stays away.
pub(crate) fn note_refused(receiving: &Receiving<'_>, laptop: Id) -> Result<()> {
    receiving.change(Act::HeldRefuse, |change| tell(change, laptop))?;
    let moment = receiving.clock().milliseconds();
    log::enter(receiving, moment, Deed::Refuse, Some(laptop), None, "[]").map(drop)
}

/// The roster decides, and has no place in the history: the laptop is written there as one that is
/// known, which changes nothing of it.
fn tell(change: &mut Change<'_>, laptop: Id) -> Result<()> {
    match change.has(laptop)? {
        true => change.keep_alive(Table::Laptop, laptop),
        false => Ok(()),
    }
}

fn told(
    receiving: &Receiving<'_>,
    laptop: Id,
    (written, differences): (u64, &[Difference]),
) -> Result<Plan> {
    let offset = receiving.clock().offset_seconds();
    let told = plan::told(differences);
    let rows = plan::rows(receiving, &told, offset)?;
    let trashed_of_hundred = receiving
        .before()
        .read(|before| plan::trashed_of_hundred(before, differences))?;
    Ok(Plan {
        from: known::name_of_laptop(receiving, laptop)?,
        written_at: plan::moment(written, offset),
        trashed_of_hundred,
        asks_twice: trashed_of_hundred > plan::BRAKE && plan::count_lost(differences) > 3,
        groups: plan::groups(receiving, differences)?,
        untold: u32::try_from(differences.len() - told.len()).unwrap_or(u32::MAX),
        rows,
        ..Plan::default()
    })
}
