//! Reading a club.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;

use super::list::ClubRow;
use super::{Club, ClubEvent, ClubFields};
use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::events::DIRECTION;
use crate::grants::{self, Grant};
use crate::ids::Id;
use crate::memberships::{self, Membership};
use crate::tags;

/// The columns of [`read_club`], in its order.
pub(super) const COLUMNS: &str = "c.id, c.name_kk, c.name_ru, c.name_en, c.kind, c.school, \
     c.district, c.founded_on, c.born_at, c.note, c.trashed, c.organisation, \
     coalesce(c.head_count, 0), c.phone, c.email, c.address, c.link, c.closed_on";

/// How many columns that is.
pub(super) const WIDTH: usize = 18;

/// A club with its people and its grants.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubCard {
    /// The club.
    pub club: ClubRow,
    /// Its members, leaders first, those who left at the end.
    pub members: Vec<Membership>,
    /// Its grants, the latest first.
    pub grants: Vec<Grant>,
    /// Events its members were on the lists of, the latest first.
    pub events: Vec<ClubEvent>,
    /// Memberships in the trash.
    pub removed_members: Vec<Membership>,
    /// Grants in the trash.
    pub removed_grants: Vec<Grant>,
}

/// Reads a club from the columns of [`COLUMNS`]; directions are read apart.
pub(super) fn read_club(row: &Row<'_>) -> rusqlite::Result<Club> {
    Ok(Club {
        id: row.get(0)?,
        fields: ClubFields {
            name_kk: row.get(1)?,
            name_ru: row.get(2)?,
            name_en: row.get(3)?,
            kind: row.get(4)?,
            school: row.get(5)?,
            district: row.get(6)?,
            directions: Vec::new(),
            founded_on: row.get(7)?,
            born_at: row.get(8)?,
            note: row.get(9)?,
            organisation: row.get(11)?,
            head_count: row.get(12)?,
            phone: row.get(13)?,
            email: row.get(14)?,
            address: row.get(15)?,
            link: row.get(16)?,
            closed_on: row.get(17)?,
        },
        trashed: row.get::<_, i64>(10)? != 0,
    })
}

/// Finds a club, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Club>> {
    let found = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM club AS c WHERE c.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_club).optional())
        .doing("read a club")?;
    found
        .map(|mut club| {
            club.fields.directions = tags::list(connection, id, DIRECTION)?;
            Ok(club)
        })
        .transpose()
}

/// Returns a club with its people and grants; refuses with [`crate::error::Code::NotFound`].
pub fn show(connection: &Connection, id: Id, today: NaiveDate) -> Result<ClubCard> {
    Ok(ClubCard {
        club: super::list::row(connection, id, today)?,
        members: memberships::list(connection, id)?,
        grants: grants::list(connection, id, Shelf::Kept)?,
        events: super::events(connection, id)?,
        removed_members: memberships::list_trashed(connection, id)?,
        removed_grants: grants::list(connection, id, Shelf::Trash)?,
    })
}
