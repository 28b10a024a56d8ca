//! Moving people of an event from group to group.

use rusqlite::OptionalExtension as _;

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::enrolments::event_of;
use crate::error::{Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Puts enrolments into a group of their event, or out of any; returns how many were asked for.
///
/// Refuses with [`crate::error::Code::NotFound`] a group of another event and an enrolment that is
/// not there.
pub fn put(register: &Register, enrolments: &[Id], group: Option<Id>) -> Result<Outcome<u32>> {
    register.transact(Act::GroupChange, |change| {
        let of = match group {
            Some(group) => {
                change.present(Table::EventGroup, group)?;
                let event: Option<Id> = change
                    .prepare_cached("SELECT event FROM event_group WHERE id = ?1")
                    .and_then(|mut it| it.query_row([group], |row| row.get(0)).optional())
                    .doing("read a group")?
                    .flatten();
                Some(event.or_not_found(group)?)
            }
            None => None,
        };
        for enrolment in enrolments {
            if of.is_some_and(|it| event_of(change, *enrolment).ok() != Some(it)) {
                return Err(Error::not_found("group", group.unwrap_or_default()));
            }
            let fields = Fields::new().id("event_group", group);
            change.correct(Table::Enrolment, *enrolment, fields)?;
        }
        Ok(count_of(enrolments))
    })
}
