//! Reading memberships.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::Membership;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::trainees::mask_phone;

const ROW: &str = "SELECT m.id, m.club, m.trainee, t.surname, t.given, t.patronymic, t.phone,
    m.role, m.since, m.until FROM membership m JOIN trainee t ON t.id = m.trainee";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Membership> {
    let phone: String = row.get(6)?;
    Ok(Membership {
        id: row.get(0)?,
        club: row.get(1)?,
        trainee: row.get(2)?,
        surname: row.get(3)?,
        given: row.get(4)?,
        patronymic: row.get(5)?,
        phone: mask_phone(&phone),
        role: row.get(7)?,
        from: row.get(8)?,
        to: row.get(9)?,
    })
}

/// Lists the members of a club: leaders first, then by name, those who left at the end. People in
/// the trash are left out.
pub fn list(connection: &Connection, club: Id) -> Result<Vec<Membership>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE m.club = ?1 AND m.trashed = 0 AND t.trashed = 0
             ORDER BY m.until <> '', m.role <> 'leader', t.sort_key, m.id"
        ))
        .and_then(|mut it| it.query_map([club], read_row)?.collect())
        .doing("list the members of a club")
}

/// Lists the memberships of a club that lie in the trash, by name. People in the trash are left
/// out.
pub fn list_trashed(connection: &Connection, club: Id) -> Result<Vec<Membership>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE m.club = ?1 AND m.trashed = 1 AND t.trashed = 0 ORDER BY t.sort_key, m.id"
        ))
        .and_then(|mut it| it.query_map([club], read_row)?.collect())
        .doing("list the removed members of a club")
}

/// Lists the periods of a person in a club in the order of their days, and apart from them one that
/// lies in the trash.
pub(super) fn periods(
    connection: &Connection,
    club: Id,
    trainee: Id,
) -> Result<(Vec<Membership>, Option<Id>)> {
    let of = |trashed: u8| {
        connection
            .prepare_cached(&format!(
                "{ROW} WHERE m.club = ?1 AND m.trainee = ?2 AND m.trashed = ?3
                 ORDER BY m.since, m.id"
            ))
            .and_then(|mut it| {
                it.query_map(params![club, trainee, trashed], read_row)?
                    .collect::<rusqlite::Result<Vec<Membership>>>()
            })
            .doing("list the periods of a member")
    };
    Ok((of(0)?, of(1)?.first().map(|it| it.id)))
}

/// Finds a membership, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Membership>> {
    connection
        .prepare_cached(&format!("{ROW} WHERE m.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a membership")
}
