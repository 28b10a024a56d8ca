//! Memberships: a person in a club, with a role and dates.
//!
//! One record per club and person, with a derived id: two laptops that enter the same person agree,
//! and a person who comes back gets fresh dates over every old version.

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

/// Derives the id of a person's membership in a club.
pub fn membership_id(club: Id, trainee: Id) -> Id {
    Id::join("membership", &[club, trainee])
}
