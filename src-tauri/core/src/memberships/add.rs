//! Taking people into a club.

use super::list::periods;
use super::{Membership, find, later_id, membership_id};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_span;
use crate::error::Result;
use crate::ids::Id;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::trainees;

/// The role of whoever has no other.
pub const MEMBER: &str = "member";

/// Takes people into a club and returns how many came in; who is in already is left as they are.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`] a club or a
/// person, with [`crate::error::Code::Nameless`] a person, with [`crate::error::Code::BadDate`], and with [`crate::error::Code::BadValue`] a role
/// that is not on its list.
pub fn add(register: &Register, club: Id, trainees: &[Id], entry: &Entry) -> Result<Outcome<u32>> {
    register.transact(Act::MembershipChange, |change| {
        let mut entered = 0;
        for trainee in trainees {
            trainees::require_named(change, *trainee)?;
            entered += u32::from(write_new(change, club, *trainee, entry)?);
        }
        Ok(entered)
    })
}

/// In which role, from when and until when.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    /// Code of a role; an ordinary member where empty.
    pub role: String,
    /// First day, or empty.
    pub from: String,
    /// Last day, or empty while it lasts.
    pub to: String,
}

/// Takes one person into a club inside a change; says whether they came in now. Whoever was in it
/// before gets a period of their own, unless the days are those of an earlier one told anew.
pub fn write_new(change: &mut Change<'_>, club: Id, trainee: Id, entry: &Entry) -> Result<bool> {
    change.present(Table::Club, club)?;
    let trainee = trainees::require(change, trainee)?;
    let span = read_span(&entry.from, &entry.to)?;
    let Some(id) = period_id(change, (club, trainee), &span)? else {
        return Ok(false);
    };
    let (since, until) = span;
    let role = if entry.role.trim().is_empty() {
        MEMBER.to_owned()
    } else {
        reference::require_code(change, "role", "role", &entry.role)?
    };
    let fields = Fields::new()
        .id("club", Some(club))
        .id("trainee", Some(trainee))
        .text("role", &role)
        .text("since", &since)
        .text("until", &until);
    change.add(Table::Membership, id, fields)?;
    Ok(true)
}

/// Returns the record of a period from a day to a day; `None` for whoever is in the club.
fn period_id(
    change: &Change<'_>,
    (club, trainee): (Id, Id),
    (since, until): &(String, String),
) -> Result<Option<Id>> {
    let today = change.today().to_string();
    let (kept, trashed) = periods(change, club, trainee)?;
    if kept.iter().any(|it| it.lasts_on(&today)) {
        return Ok(None);
    }
    let meets = |it: &&Membership| {
        let begins_before = !since.is_empty() && *since < it.to;
        begins_before && (until.is_empty() || it.from < *until)
    };
    if let Some(id) = kept.iter().find(meets).map(|it| it.id).or(trashed) {
        return Ok(Some(id));
    }
    let (mut id, mut number) = (membership_id(club, trainee), 1);
    while find(change, id)?.is_some() {
        number += 1;
        id = later_id(club, trainee, number);
    }
    Ok(Some(id))
}
