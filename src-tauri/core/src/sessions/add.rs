//! Adding a session.

use super::correct::fields_of;
use super::moved::asking_the_law;
use super::{Session, SessionDraft, list, session};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Adds a session after the others of its event.
///
/// Refuses as [`write_new`] does, and with [`crate::error::Code::UnderAge`] a first day on which
/// somebody on the list of an emergency action is under age.
pub fn add(register: &Register, event: Id, draft: SessionDraft) -> Result<Outcome<Session>> {
    register.transact(Act::SessionChange, |change| {
        change.present(Table::Event, event)?;
        let id = asking_the_law(change, &[event], |it| write_new(it, event, draft))?;
        session(change, id)
    })
}

/// Writes a session inside a change and returns its id.
///
/// Refuses with [`crate::error::Code::BadDate`] or [`crate::error::Code::BadValue`] what cannot
/// be read.
pub fn write_new(change: &mut Change<'_>, event: Id, draft: SessionDraft) -> Result<Id> {
    change.present(Table::Event, event)?;
    let last = list(change, event)?
        .last()
        .map_or(-1, |it| i64::from(it.position));
    let fields = fields_of(draft.into())?
        .id("event", Some(event))
        .number("position", Some(last + 1));
    let id = change.mint();
    change.add(Table::Session, id, fields)?;
    Ok(id)
}
