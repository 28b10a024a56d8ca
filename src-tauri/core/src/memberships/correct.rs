//! Changing a member's role and dates.

use serde::Deserialize;

use super::list::periods;
use super::{Membership, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{read_span, write_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::joined;

/// Changes to a membership: what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Membership`")]
pub struct MembershipChanges {
    pub role: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Changes a membership; what stays the same is not written.
///
/// Refuses with [`crate::error::Code::NotFound`], [`crate::error::Code::InTrash`],
/// [`crate::error::Code::BadDate`], [`crate::error::Code::PeriodsMeet`] for days in which the person
/// was in the club already and, for a new role that is not on its list,
/// [`crate::error::Code::BadValue`].
pub fn correct(
    register: &Register,
    id: Id,
    changes: &MembershipChanges,
) -> Result<Outcome<Membership>> {
    register.transact(Act::MembershipChange, |change| {
        let kept = find(change, id)?.or_not_found(id)?;
        let before = kept.clone();
        let from = changes.from.as_deref().unwrap_or(&kept.from);
        let to = changes.to.as_deref().unwrap_or(&kept.to);
        let (since, until) = read_span(from, to)?;
        let role = match changes.role.as_deref() {
            Some(role) if role != kept.role => {
                reference::require_code(change, "role", "role", role)?
            }
            // A role whose row came from elsewhere and is not here stays as it is.
            _ => kept.role,
        };
        // Of a person of several records a value that is shown may stand in another one.
        let mut fields = Fields::new();
        let typed = [
            ("role", &role, &before.role),
            ("since", &since, &before.from),
            ("until", &until, &before.to),
        ];
        for (field, value, kept) in typed {
            if value != kept {
                fields = fields.text(field, value);
            }
        }
        change.correct(Table::Membership, id, fields)?;
        let left = find(change, id)?.or_not_found(id)?;
        if (&left.from, &left.to) != (&before.from, &before.to) {
            require_apart(change, &left)?;
        }
        Ok(left)
    })
}

/// Asks the rules of [`correct`] of a membership of which a field was put back; refuses with
/// [`crate::error::Code::BadDate`] and [`Code::PeriodsMeet`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    read_span(&left.from, &left.to)?;
    require_apart(change, &left)
}

/// Refuses with [`Code::PeriodsMeet`] a period that meets another one of the person in the club.
fn require_apart(change: &Change<'_>, one: &Membership) -> Result<()> {
    let ends_after = |it: &Membership, day: &str| it.to.is_empty() || day < it.to.as_str();
    // Of a person of several records those that meet are one.
    let own = joined::rows_of_one(change, Table::Membership, one.id)?;
    let meets = |it: &Membership| {
        !own.contains(&it.id) && ends_after(it, &one.from) && ends_after(one, &it.from)
    };
    let (kept, _) = periods(change, one.club, one.trainee)?;
    match kept.into_iter().find(meets) {
        None => Ok(()),
        Some(other) => Err(Error::refused(Code::PeriodsMeet)
            .with("from", write_day(&other.from))
            .with("to", write_day(&other.to))),
    }
}
