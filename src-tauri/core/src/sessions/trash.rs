//! Putting sessions in the trash and taking them out.

use super::moved::{asking_the_law, events_of};
use super::{Session, list};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing as _, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Puts sessions in the trash; their marks stay and are hidden with them.
///
/// Refuses with [`crate::error::Code::UnderAge`] where the first day that is left is one on which
/// somebody on the list of an emergency action is under age.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        let events = events_of(change, ids)?;
        asking_the_law(change, &events, |it| {
            ids.iter().try_for_each(|id| it.trash(Table::Session, *id))
        })
    })
}

/// Takes sessions out of the trash; refuses as [`trash`] does.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        let events = events_of(change, ids)?;
        asking_the_law(change, &events, |it| {
            ids.iter()
                .try_for_each(|id| it.restore(Table::Session, *id))
        })
    })
}

/// Puts the sessions of which nothing is known in the trash.
pub(super) fn trash_bare(change: &mut Change<'_>, event: Id) -> Result<()> {
    let sessions = list(change, event)?;
    let is_bare = |it: &&Session| {
        let said = [
            &it.title,
            &it.date,
            &it.starts,
            &it.place,
            &it.link,
            &it.speakers,
        ];
        said.iter().all(|it| it.is_empty()) && it.hours == 0
    };
    for session in sessions.iter().filter(is_bare) {
        let has_marks: bool = change
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM attendance WHERE session = ?1 AND trashed = 0)",
            )
            .and_then(|mut it| it.query_row([session.id], |row| row.get(0)))
            .doing("read marks")?;
        if !has_marks {
            change.trash(Table::Session, session.id)?;
        }
    }
    Ok(())
}
