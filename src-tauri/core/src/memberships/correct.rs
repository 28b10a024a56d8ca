//! Changing a member's role and dates.

use serde::Deserialize;

use super::{Membership, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_span;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};

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
/// [`crate::error::Code::BadDate`] and, for a new role that is not on its list,
/// [`crate::error::Code::BadValue`].
pub fn correct(
    register: &Register,
    id: Id,
    changes: &MembershipChanges,
) -> Result<Outcome<Membership>> {
    register.transact(Act::MembershipChange, |change| {
        let kept = find(change, id)?.or_not_found(id)?;
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
        let fields = Fields::new()
            .text("role", &role)
            .text("since", &since)
            .text("until", &until);
        change.correct(Table::Membership, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Asks the rules of [`correct`] of a membership of which a field was put back; refuses with
/// [`crate::error::Code::BadDate`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    read_span(&left.from, &left.to).map(drop)
}
