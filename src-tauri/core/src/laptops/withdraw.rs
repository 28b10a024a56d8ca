//! Withdrawing a laptop, and what becomes of what it wrote afterwards.

use std::ops::ControlFlow;

use rusqlite::Connection;

use super::roster;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::exchange::SegmentHash;
use crate::exchange::roster::{Cut, RosterDeed};
use crate::exchange::take::Taking;
use crate::ids::Id;
use crate::register::{Outcome, Receiving, Register, Stays};
use crate::retention;
use crate::store::{roster as entries, segments, sources};

/// Withdraws a laptop: no later file can be opened by it, and what it writes from now on waits for
/// the keeper. What is here of it stays.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, with [`Code::NotFound`] a laptop
/// that the academy does not have, and with [`Code::OwnLaptop`] the keeper's own: another laptop takes
/// over first.
pub fn withdraw(register: &Register, laptop: Id) -> Result<()> {
    let own = register.identity().laptop;
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.write_local(|connection| {
        if laptop == own {
            return Err(Error::refused(Code::OwnLaptop));
        }
        let known = entries::read(connection)?;
        if known
            .find(laptop)
            .ok_or_else(|| Error::not_found("laptop", laptop))?
            .is_revoked
        {
            return Ok(());
        }
        let kept = cuts(connection, laptop)?;
        roster::write(connection, clock, RosterDeed::Revoke { laptop, kept }).map(drop)
    })
}

/// Returns the last segments of a laptop that are here, whichever way it went on.
fn cuts(connection: &Connection, laptop: Id) -> Result<Vec<Cut>> {
    let mut cuts = Vec::new();
    for source in sources::of_laptop(connection, laptop)? {
        if let Some(closed) = sources::last_closed(connection, source.number)? {
            cuts.push(Cut {
                incarnation: source.author.incarnation,
                number: closed.number,
                hash: closed.hash,
            });
        }
    }
    Ok(cuts)
}

/// Decides about what a withdrawn laptop wrote after it was withdrawn and what lies here: it is
/// taken in, or it stays away.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, and with [`Code::NotFound`]
/// where nothing waits.
pub fn decide(register: &Register, laptop: Id, is_taken: bool) -> Result<Outcome<u32>> {
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    let outcome = register.take_in(Stays::Yes, |receiving| {
        let segments = held(receiving, laptop)?;
        if segments.is_empty() {
            return Err(Error::not_found("held", laptop));
        }
        let count = u32::try_from(segments.len()).unwrap_or(u32::MAX);
        let deed = match is_taken {
            true => RosterDeed::Accept { segments },
            false => RosterDeed::Refuse { segments },
        };
        roster::write(receiving, clock, deed)?;
        Ok(Outcome {
            value: count,
            changed: take_what_waits(receiving)?,
            tx: None,
        })
    })?;
    retention::finish_owed(register, &mut |_, _, _| ControlFlow::Continue(()));
    Ok(outcome)
}

/// Takes in what waits here and may come in by now; returns the tables that changed.
pub(super) fn take_what_waits(receiving: &Receiving<'_>) -> Result<Vec<Table>> {
    segments::close(receiving, receiving.clock())?;
    let own = receiving.identity()?.laptop;
    let mut taking = Taking::begin(receiving, entries::read(receiving)?, own)?;
    taking.waiting()?;
    let taken = taking.finish()?;
    retention::erase_heard(receiving, Some(&taken.touched))?;
    Ok(taken.tables())
}

fn held(connection: &Connection, laptop: Id) -> Result<Vec<SegmentHash>> {
    connection
        .prepare_cached(
            "SELECT hash FROM waiting WHERE laptop = ?1 AND reason = 'held' ORDER BY hash",
        )
        .and_then(|mut it| it.query_map([laptop], |row| row.get(0))?.collect())
        .doing("read what waits")
}
