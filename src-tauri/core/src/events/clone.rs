//! An event made after another one: with what is ticked of it, on other days.
//!
//! What happened at the first is never carried over: no marks, no papers, no head counts, no answers of
//! people, no publications and photos. The new one is planned, whatever became of the first.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::{EventFields, EventRecord, EventStatus, Period, event, write_new};
use crate::act::Act;
use crate::catalogue::Table;
use crate::enrolments::law::Rule;
use crate::enrolments::{Enrolled, EnrolmentDraft, EnrolmentState, answers, enrol, place_on_list};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::sessions::{self, Session, SessionDraft};

/// What of an event is carried over.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CloneRequest {
    /// When the new one is: a first day, or a time in the grammar of [`Period::read`].
    pub start: String,
    /// Sessions, each as many days later.
    pub sessions: bool,
    /// Who speaks at them.
    pub speakers: bool,
    /// People registered and those who agreed to come, with their roles.
    pub people: bool,
    /// Groups, and who of those people is in which.
    pub groups: bool,
    /// Columns of the form, without answers.
    pub columns: bool,
    /// Directions.
    pub directions: bool,
    /// Partners.
    pub partners: bool,
}

/// What a clone came to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Cloned {
    /// The new event.
    pub event: EventRecord,
    /// People put on its list.
    pub people: u32,
    /// Names of those whom the law keeps out.
    pub kept_out: Vec<String>,
}

/// Adds an event after another one.
///
/// Refuses with [`crate::error::Code::NotFound`] or [`crate::error::Code::InTrash`] the event, and with
/// [`crate::error::Code::BadPeriod`] a start that cannot be read. A programme in the trash is left out.
pub fn clone(register: &Register, id: Id, request: &CloneRequest) -> Result<Outcome<Cloned>> {
    register.transact(Act::EventAdd, |change| {
        change.present(Table::Event, id)?;
        let first = event(change, id)?;
        let (period, shift) = moved(&first, request)?;
        let mut fields = carried(first.fields, request, period);
        if !is_standing(change, &fields.programme) {
            fields.programme.clear();
        }
        let made = write_new(change, fields)?;
        if request.sessions {
            write_sessions(change, made, &first.sessions, shift, request)?;
        }
        if request.columns {
            for column in answers::list(change, id)? {
                answers::ensure(change, made, &column.label)?;
            }
        }
        let groups = match request.groups {
            true => write_groups(change, id, made)?,
            false => BTreeMap::new(),
        };
        let (people, kept_out) = match request.people {
            true => write_people(change, id, made, &groups)?,
            false => (0, Vec::new()),
        };
        Ok(Cloned {
            event: event(change, made)?,
            people,
            kept_out,
        })
    })
}

/// The time of the new event, and by how many days its sessions move; nothing where the first has no day
/// to count from.
fn moved(first: &EventRecord, request: &CloneRequest) -> Result<(String, Option<TimeDelta>)> {
    let wanted = Period::read(&request.start)?;
    let before = Period::read(&first.fields.period).unwrap_or_default();
    let dated = first.sessions.iter().filter_map(|it| day(&it.date));
    let (earliest, latest) = (dated.clone().min(), dated.max());
    let days = before.days();
    let base = days.first().copied().or(earliest);
    // Of a month its sessions tell how long it went on.
    let end = days.last().copied().or(latest.filter(|_| request.sessions));
    let (Some(to), Some(base)) = (wanted.first(), base) else {
        return Ok((wanted.text().to_owned(), None));
    };
    let shift = to.signed_duration_since(base);
    // A day is the first of as many as there were; any other time is meant as it is typed.
    let period = match (wanted.days()[..].len(), end) {
        (1, Some(last)) => Period::of_days(to, last + shift)?,
        _ => wanted.clone(),
    };
    let is_dated = !wanted.days().is_empty();
    Ok((period.text().to_owned(), is_dated.then_some(shift)))
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// Says whether a programme that an event names, if any, is outside the trash.
fn is_standing(change: &Change<'_>, programme: &str) -> bool {
    let id = programme.parse::<Id>();
    id.is_ok_and(|id| change.present(Table::Programme, id).is_ok())
}

fn carried(mut fields: EventFields, request: &CloneRequest, period: String) -> EventFields {
    fields.period = period;
    fields.status = EventStatus::Planned;
    // It did not come of the same line of the plan.
    fields.plan_line.clear();
    if !request.directions {
        fields.directions.clear();
    }
    if !request.partners {
        fields.partners.clear();
    }
    fields
}

fn write_sessions(
    change: &mut Change<'_>,
    made: Id,
    before: &[Session],
    shift: Option<TimeDelta>,
    request: &CloneRequest,
) -> Result<()> {
    for one in before {
        let date = day(&one.date).zip(shift).map(|(day, shift)| day + shift);
        let draft = SessionDraft {
            title: one.title.clone(),
            date: date.map_or_else(String::new, |it| it.to_string()),
            starts: one.starts.clone(),
            ends: one.ends.clone(),
            hours: one.hours,
            place: one.place.clone(),
            link: one.link.clone(),
            speakers: match request.speakers {
                true => one.speakers.clone(),
                false => String::new(),
            },
        };
        sessions::write_new(change, made, draft)?;
    }
    Ok(())
}

/// Writes the groups of the first event again; returns which stands for which.
fn write_groups(change: &mut Change<'_>, from: Id, to: Id) -> Result<BTreeMap<Id, Id>> {
    type Group = (Id, Option<i64>, [String; 4]);
    let read = |row: &Row<'_>| -> rusqlite::Result<Group> {
        let texts = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
        Ok((row.get(0)?, row.get(1)?, texts))
    };
    let groups: Vec<Group> = change
        .prepare_cached(
            "SELECT id, position, title, place, leader, direction FROM event_group
             WHERE event = ?1 AND trashed = 0 ORDER BY position, id",
        )
        .and_then(|mut it| it.query_map([from], read)?.collect())
        .doing("read the groups of an event")?;
    let mut made = BTreeMap::new();
    for (id, position, [title, place, leader, direction]) in groups {
        let fields = Fields::new()
            .id("event", Some(to))
            .number("position", position)
            .text("title", &title)
            .text("place", &place)
            .text("leader", &leader)
            .text("direction", &direction);
        let group = change.mint();
        change.add(Table::EventGroup, group, fields)?;
        made.insert(id, group);
    }
    Ok(made)
}

/// Puts those who were registered or had agreed to come on the list of the new event; returns how many,
/// and the names of whom the law keeps out.
fn write_people(
    change: &mut Change<'_>,
    from: Id,
    to: Id,
    groups: &BTreeMap<Id, Id>,
) -> Result<(u32, Vec<String>)> {
    let rule = Rule::of(change, to, change.today())?;
    let (mut people, mut kept_out) = (0, Vec::new());
    for Coming {
        trainee,
        role,
        group,
        status,
    } in coming(change, from)?
    {
        if retention::is_nameless(change, trainee)? {
            continue;
        }
        let draft = EnrolmentDraft {
            role,
            status,
            ..EnrolmentDraft::default()
        };
        match enrol(change, &rule, to, trainee, draft)? {
            Enrolled::Added | Enrolled::Waits | Enrolled::Known => people += 1,
            Enrolled::UnderAge(name) => {
                kept_out.push(name);
                continue;
            }
        }
        if let Some(group) = group.and_then(|it| groups.get(&it)) {
            let place = place_on_list(change, to, trainee)?;
            let fields = Fields::new().id("event_group", Some(*group));
            change.correct(Table::Enrolment, place, fields)?;
        }
    }
    Ok((people, kept_out))
}

/// Somebody who was to come.
struct Coming {
    trainee: Id,
    role: String,
    group: Option<Id>,
    status: EnrolmentState,
}

fn coming(connection: &Connection, event: Id) -> Result<Vec<Coming>> {
    let read = |row: &Row<'_>| {
        Ok(Coming {
            trainee: row.get(0)?,
            role: row.get(1)?,
            group: row.get(2)?,
            status: EnrolmentState::read(&row.get::<_, String>(3)?),
        })
    };
    connection
        .prepare_cached(
            "SELECT e.trainee, e.role, e.event_group, e.status FROM enrolment e
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 AND e.status IN ('registered', 'agreed')
             ORDER BY e.id",
        )
        .and_then(|mut it| it.query_map([event], read)?.collect())
        .doing("read who was to come")
}
