//! What everybody on the lists of an event or a programme came to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::scope::Scope;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::programmes::{NOT_TAUGHT, ProgressTally};

const DOING: &str = "read who came to what";

/// One person and their marks.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    /// The person.
    pub trainee: Id,
    /// Roles they have.
    pub roles: Vec<String>,
    /// Whether a list has them otherwise than as refused or cancelled.
    pub is_enrolled: bool,
    /// Their marks.
    pub tally: ProgressTally,
    /// Days of the sessions that were held and have no mark of theirs.
    pub unmarked: Vec<String>,
}

/// A session, or an event of which no session was made.
struct Held {
    session: Option<Id>,
    date: String,
    hours: u32,
    is_ahead: bool,
}

/// A place on a list.
struct Place {
    trainee: Id,
    event: Id,
    role: String,
    status: String,
}

/// Everything that is counted, read at once.
pub(super) struct Marks {
    scope: Scope,
    today: String,
    held: BTreeMap<Id, Vec<Held>>,
    marks: BTreeMap<(Id, Id), String>,
    ahead: (u32, u32),
}

impl Marks {
    /// Reads the sessions and marks of an event or a programme.
    pub fn read(connection: &Connection, scope: Scope, today: NaiveDate) -> Result<Self> {
        let today = today.to_string();
        let held = read_held(connection, scope, &today)?;
        let ahead = held.values().flatten().filter(|it| it.is_ahead);
        let ahead = ahead.fold((0, 0), |all: (u32, u32), it| {
            (all.0 + 1, all.1.saturating_add(it.hours))
        });
        Ok(Self {
            scope,
            held,
            ahead,
            marks: read_marks(connection, scope)?,
            today,
        })
    }

    /// Returns everybody on a list in one of some roles, in the order of names. Without roles an event
    /// has everybody, and a programme those who go through it.
    pub fn everybody(&self, connection: &Connection, roles: &[String]) -> Result<Vec<Standing>> {
        let places = read_places(connection, self.scope)?;
        let is_meant = |place: &&Place| match (roles, self.scope) {
            ([], Scope::Event(_)) => true,
            ([], Scope::Programme(_)) => !NOT_TAUGHT.contains(&place.role.as_str()),
            (roles, _) => roles.contains(&place.role),
        };
        let places: Vec<&Place> = places.iter().filter(is_meant).collect();
        let persons = places.chunk_by(|a, b| a.trainee == b.trainee);
        let all = persons.filter_map(|of_one| self.standing(of_one));
        Ok(all.collect())
    }

    /// Counts the marks of one person at every event of the scope that they have marks at.
    pub fn of(&self, trainee: Id) -> Standing {
        let mut standing = Standing {
            trainee,
            is_enrolled: true,
            ..Standing::default()
        };
        for (event, held) in &self.held {
            let has_mark = |it: &Held| it.session.is_some_and(|it| self.has(it, trainee));
            if matches!(self.scope, Scope::Event(_)) || held.iter().any(has_mark) {
                self.count(*event, &mut standing);
            }
        }
        standing
    }

    fn has(&self, session: Id, trainee: Id) -> bool {
        self.marks.contains_key(&(session, trainee))
    }

    /// Of a programme only the lists count that have the person as registered, or where they came;
    /// who has no such is none of its people.
    fn standing(&self, places: &[&Place]) -> Option<Standing> {
        let mut standing = Standing {
            trainee: places.first()?.trainee,
            ..Standing::default()
        };
        let (mut own_ahead, mut own_hours) = (0, 0);
        for place in places {
            let refused = matches!(place.status.as_str(), "refused" | "cancelled");
            let counts = match self.scope {
                Scope::Event(_) => !refused,
                Scope::Programme(_) => place.status == "registered" || self.was_there(place),
            };
            if !counts && matches!(self.scope, Scope::Programme(_)) {
                continue;
            }
            standing.is_enrolled |= counts;
            if !standing.roles.contains(&place.role) {
                standing.roles.push(place.role.clone());
            }
            let own = self.held.get(&place.event).into_iter().flatten();
            for held in own.filter(|it| it.is_ahead && it.session.is_some()) {
                own_ahead += 1;
                own_hours += held.hours;
            }
            self.count(place.event, &mut standing);
        }
        if let Scope::Programme(_) = self.scope {
            standing.tally.elsewhere = self.ahead.0.saturating_sub(own_ahead);
            standing.tally.hours_elsewhere = self.ahead.1.saturating_sub(own_hours);
            return standing.is_enrolled.then_some(standing);
        }
        Some(standing)
    }

    fn was_there(&self, place: &Place) -> bool {
        let mut held = self.held.get(&place.event).into_iter().flatten();
        held.any(|it| {
            let mark = it
                .session
                .and_then(|it| self.marks.get(&(it, place.trainee)));
            mark.is_some_and(|it| matches!(it.as_str(), "present" | "late"))
        })
    }

    fn count(&self, event: Id, standing: &mut Standing) {
        let tally = &mut standing.tally;
        for held in self.held.get(&event).into_iter().flatten() {
            let Some(session) = held.session else {
                continue;
            };
            tally.sessions += 1;
            let mark = self.marks.get(&(session, standing.trainee));
            match mark.map_or("", String::as_str) {
                "present" => tally.present += 1,
                "late" => tally.late += 1,
                "excused" => tally.excused += 1,
                "absent" => tally.absent += 1,
                _ if !held.date.is_empty() && held.date <= self.today => {
                    tally.unmarked += 1;
                    standing.unmarked.push(held.date.clone());
                }
                _ => tally.ahead += 1,
            }
            match mark.map_or("", String::as_str) {
                "present" | "late" => tally.hours = tally.hours.saturating_add(held.hours),
                "" => tally.hours_open = tally.hours_open.saturating_add(held.hours),
                _ => {}
            }
        }
    }
}

/// Sessions before marks, for the reason that `store::figures::WAS_THERE` gives. What is ahead, as
/// `programmes::progress` has it.
fn read_held(
    connection: &Connection,
    scope: Scope,
    today: &str,
) -> Result<BTreeMap<Id, Vec<Held>>> {
    let rows: Vec<(Id, Held)> = connection
        .prepare_cached(&format!(
            "SELECT v.id, s.id, coalesce(s.date, ''),
               coalesce(s.hours, CASE WHEN s.id IS NULL THEN v.hours END, 0),
               s.date > ?2 OR coalesce(s.date, '') = '' AND v.status NOT IN ('held', 'reported')
                 AND (v.last_day = '' OR v.last_day >= ?2)
             FROM event v LEFT JOIN session s ON s.event = v.id AND s.trashed = 0
             WHERE {} ORDER BY s.date, s.id",
            scope.events()
        ))
        .and_then(|mut it| {
            it.query_map(params![scope.id(), today], |row| {
                let held = Held {
                    session: row.get(1)?,
                    date: row.get(2)?,
                    hours: row.get(3)?,
                    is_ahead: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
                };
                Ok((row.get(0)?, held))
            })?
            .collect()
        })
        .doing(DOING)?;
    let mut all: BTreeMap<Id, Vec<Held>> = BTreeMap::new();
    for (event, held) in rows {
        all.entry(event).or_default().push(held);
    }
    Ok(all)
}

fn read_marks(connection: &Connection, scope: Scope) -> Result<BTreeMap<(Id, Id), String>> {
    connection
        .prepare_cached(&format!(
            "SELECT a.session, a.trainee, a.mark
             FROM event v CROSS JOIN session s ON s.event = v.id AND s.trashed = 0
               CROSS JOIN attendance a INDEXED BY attendance_session
             WHERE a.session = s.id AND a.trashed = 0 AND a.mark <> '' AND {}",
            scope.events()
        ))
        .and_then(|mut it| {
            it.query_map([scope.id()], |row| {
                Ok(((row.get(0)?, row.get(1)?), row.get(2)?))
            })?
            .collect()
        })
        .doing(DOING)
}

fn read_places(connection: &Connection, scope: Scope) -> Result<Vec<Place>> {
    connection
        .prepare_cached(&format!(
            "SELECT e.trainee, e.event, e.role, e.status
             FROM event v
               CROSS JOIN enrolment e INDEXED BY enrolment_event ON e.event = v.id AND e.trashed = 0
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE {} ORDER BY t.sort_key, t.id",
            scope.events()
        ))
        .and_then(|mut it| {
            it.query_map([scope.id()], |row| {
                Ok(Place {
                    trainee: row.get(0)?,
                    event: row.get(1)?,
                    role: row.get(2)?,
                    status: row.get(3)?,
                })
            })?
            .collect()
        })
        .doing(DOING)
}
