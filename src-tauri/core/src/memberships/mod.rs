//! Memberships: a person in a club, with a role and dates.
//!
//! One record per club, person and period, with a derived id: two laptops that enter the same person
//! agree. Whoever comes back gets a period of their own, and the earlier one stays as it was.

mod add;
mod correct;
mod list;
mod trash;

pub use add::{Entry, MEMBER, add, write_new};
pub(crate) use correct::check_restored;
pub use correct::{MembershipChanges, correct};
pub use list::{find, list, list_trashed};
pub use trash::{restore, trash};

use serde::Serialize;

use crate::ids::Id;

/// A member of a club.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Membership {
    /// The record.
    pub id: Id,
    /// The club.
    pub club: Id,
    /// The person.
    pub trainee: Id,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// Phone, masked.
    pub phone: String,
    /// Code of a role.
    pub role: String,
    /// First day, or empty.
    pub from: String,
    /// Last day, or empty while it lasts.
    pub to: String,
}

impl Membership {
    /// Says whether somebody has not left by a day; on the day of leaving they are in the club yet.
    pub fn lasts_on(&self, day: &str) -> bool {
        self.to.is_empty() || self.to.as_str() >= day
    }
}

/// Derives the id of a person's first period in a club.
pub fn membership_id(club: Id, trainee: Id) -> Id {
    Id::join("membership", &[club, trainee])
}

/// Derives the id of a later period of a person in a club; the second one is number 2.
fn later_id(club: Id, trainee: Id, number: u32) -> Id {
    let parts = [club.as_bytes().as_slice(), trainee.as_bytes()];
    let number = number.to_le_bytes();
    Id::derive("membership", &[parts[0], parts[1], &number])
}
