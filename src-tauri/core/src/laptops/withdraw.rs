//! Withdrawing a laptop, and what becomes of what it wrote afterwards.

use std::ops::ControlFlow;

use rusqlite::Connection;

use super::roster;
use crate::catalogue::Table;
use crate::error::{Code, Error, Result};
use crate::exchange::Plan;
use crate::exchange::held::{self, HeldTaken};
use crate::exchange::roster::{Cut, RosterDeed};
use crate::exchange::take::{Reason, Taking};
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

/// Says what the work of a withdrawn laptop would change that lies here, and leaves the register byte
/// for byte as it was.
///
/// Refuses as [`accept`] does.
pub fn plan_held(register: &Register, laptop: Id) -> Result<Plan> {
    Ok(take_held(register, laptop, &[], Stays::No)?.value.plan)
}

/// Takes in what a withdrawn laptop wrote after it was withdrawn and what lies here, refused work too;
/// rows of its plan named in `except` stay as they are here. What it changed may be undone as a file
/// is. The decision may not: what was accepted can be refused no more.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, with [`Code::NotFound`] where
/// nothing waits, where something stands on work that is not here, and a row that the plan does not have, and with [`Code::Nameless`] a row of somebody
/// whom the keeper erased.
pub fn accept(register: &Register, laptop: Id, except: &[String]) -> Result<Outcome<HeldTaken>> {
    let outcome = take_held(register, laptop, except, Stays::Yes)?;
    retention::finish_owed(register, &mut |_, _, _| ControlFlow::Continue(()));
    Ok(outcome)
}

fn take_held(
    register: &Register,
    laptop: Id,
    except: &[String],
    stays: Stays,
) -> Result<Outcome<HeldTaken>> {
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.take_in(stays, |receiving| {
        let segments = held::parts(receiving, laptop, &[Reason::Held, Reason::Refused])?;
        if segments.is_empty() {
            return Err(Error::not_found("held", laptop));
        }
        let deed = RosterDeed::Accept {
            segments: segments.clone(),
        };
        roster::write(receiving, clock, deed)?;
        held::take(receiving, laptop, (&segments, except))
    })
}

/// Keeps away what a withdrawn laptop wrote after it was withdrawn and what lies here; it may be
/// accepted later. Returns how many parts there were.
///
/// Refuses with [`Code::KeeperOnly`] on any laptop but the keeper's, and with [`Code::NotFound`]
/// where nothing waits.
pub fn refuse(register: &Register, laptop: Id) -> Result<Outcome<u32>> {
    let clock = register.clock();
    register.read(|it| roster::require_keeper(it).map(drop))?;
    register.take_in(Stays::Yes, |receiving| {
        let segments = held::parts(receiving, laptop, &[Reason::Held])?;
        if segments.is_empty() {
            return Err(Error::not_found("held", laptop));
        }
        let count = u32::try_from(segments.len()).unwrap_or(u32::MAX);
        roster::write(receiving, clock, RosterDeed::Refuse { segments })?;
        let changed = take_what_waits(receiving)?;
        held::note_refused(receiving, laptop)?;
        Ok(Outcome {
            value: count,
            changed,
            tx: None,
        })
    })
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
