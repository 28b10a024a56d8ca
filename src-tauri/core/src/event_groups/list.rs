//! Reading the groups of an event and who is in them.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::GroupDraft;
use crate::enrolments::EnrolmentState;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::tags;

/// A group with how many people are in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventGroup {
    /// The record.
    pub id: Id,
    /// Its event.
    pub event: Id,
    /// Its place in the order, from 0.
    pub position: u32,
    /// What it says of itself.
    #[serde(flatten)]
    pub fields: GroupDraft,
    /// People in it who come to the event.
    pub people: u32,
}

/// Somebody who comes to an event, as groups show them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GroupMember {
    /// Their enrolment.
    pub enrolment: Id,
    /// Who.
    pub trainee: Id,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// Code of their district.
    pub district: String,
    /// Code of their role.
    pub role: String,
    /// Codes of the directions they chose in the form.
    pub directions: Vec<String>,
    /// Their group; nothing where they are in none, or theirs lies in the trash.
    pub group: Option<Id>,
}

/// The groups of an event with everybody who comes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GroupSheet {
    /// The groups in their order.
    pub groups: Vec<EventGroup>,
    /// Everybody in the order of names.
    pub people: Vec<GroupMember>,
    /// The groups in the trash.
    pub removed: Vec<EventGroup>,
}

/// Lists the groups of an event in their order.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<EventGroup>> {
    listed(connection, event, false)
}

/// Lists the groups of an event that lie in the trash, with the people who come back with each.
pub fn list_trashed(connection: &Connection, event: Id) -> Result<Vec<EventGroup>> {
    listed(connection, event, true)
}

fn listed(connection: &Connection, event: Id, trashed: bool) -> Result<Vec<EventGroup>> {
    connection
        .prepare_cached(
            "SELECT g.id, g.event, coalesce(g.position, 0), g.title, g.place, g.leader, g.direction,
               (SELECT count(*) FROM enrolment e
                  JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
                WHERE e.event = g.event AND e.event_group = g.id AND e.trashed = 0
                  AND e.status IN ('registered', 'agreed'))
             FROM event_group g WHERE g.event = ?1 AND g.trashed = ?2
             ORDER BY g.position, g.id",
        )
        .and_then(|mut it| it.query_map((event, trashed), read_group)?.collect())
        .doing("list the groups of an event")
}

fn read_group(row: &Row<'_>) -> rusqlite::Result<EventGroup> {
    Ok(EventGroup {
        id: row.get(0)?,
        event: row.get(1)?,
        position: row.get(2)?,
        fields: GroupDraft {
            title: row.get(3)?,
            place: row.get(4)?,
            leader: row.get(5)?,
            direction: row.get(6)?,
        },
        people: row.get(7)?,
    })
}

/// Returns the groups of an event and everybody who comes: registered or agreed, whatever their
/// role.
pub fn sheet(connection: &Connection, event: Id) -> Result<GroupSheet> {
    let mut people: Vec<GroupMember> = connection
        .prepare_cached(
            "SELECT e.id, t.id, t.surname, t.given, t.patronymic, t.district, e.role, g.id, e.status
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
               LEFT JOIN event_group g ON g.id = e.event_group AND g.event = e.event
                 AND g.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| {
            let rows = it.query_map([event], |row| {
                let status = EnrolmentState::read(&row.get::<_, String>(8)?);
                let member = GroupMember {
                    enrolment: row.get(0)?,
                    trainee: row.get(1)?,
                    surname: row.get(2)?,
                    given: row.get(3)?,
                    patronymic: row.get(4)?,
                    district: row.get(5)?,
                    role: row.get(6)?,
                    directions: Vec::new(),
                    group: row.get(7)?,
                };
                let comes = matches!(status, EnrolmentState::Registered | EnrolmentState::Agreed);
                Ok(comes.then_some(member))
            })?;
            rows.filter_map(rusqlite::Result::transpose).collect()
        })
        .doing("read who comes to an event")?;
    for member in &mut people {
        member.directions = tags::list(connection, member.enrolment, "direction")?;
    }
    Ok(GroupSheet {
        groups: list(connection, event)?,
        people,
        removed: list_trashed(connection, event)?,
    })
}
