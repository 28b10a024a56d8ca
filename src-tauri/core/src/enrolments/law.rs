//! Who may not be assigned to an emergency action (law 42-VI, art. 12).
//!
//! Age counts on the day of the first session, else on the first day of the event. A person without a
//! birth date may be enrolled: the first page asks for the date instead, and the door for their age. A child without a parent's
//! consent is warned of when they are put on a list, for a parent may still sign, and stopped at the
//! door. Whoever has a written note of why they are let in all the same stands on the list with it, and
//! is asked no more.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use super::add::EnrolmentRefused;
use crate::academy;
use crate::common::Message;
use crate::consents::{self, AskedOn};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::events::{self, HeldDays};
use crate::ids::Id;
use crate::register::Change;
use crate::store::joined;
use crate::trainees::{self, join_name};

/// The kind of event that is an emergency action whatever its flag says.
pub const EMERGENCY_KIND: &str = "emergency_action";

/// From this age a person may be assigned.
const OF_AGE: u32 = 18;

/// Why the law stops somebody at the door.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Stop {
    /// A child for whom no parent or guardian signed.
    Consent,
    /// Under age at an emergency action.
    UnderAge,
    /// Of unknown age at an emergency action.
    AgeUnknown,
}

/// Says why the law stops a person at the door of an event, on its list or not; notes are not
/// asked. A consent counts that was given by the day of the session, or by the nearest day of the
/// event.
pub(crate) fn stop_of(
    connection: &Connection,
    (event, session): (Id, Option<Id>),
    person: Id,
    today: NaiveDate,
) -> Result<Option<Stop>> {
    let born: Option<String> = connection
        .prepare_cached("SELECT birth_date FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([person], |row| row.get(0)).optional())
        .doing("read a person")?;
    let born = born.unwrap_or_default();
    if let Some(stop) = Rule::of(connection, event, today)?.stop(&born) {
        return Ok(Some(stop));
    }
    let on = asked_on(connection, (event, session), today)?;
    let is_stopped = consents::is_child_without_parent(connection, person, event, on)?;
    Ok(is_stopped.then_some(Stop::Consent))
}

/// Returns on which days age and consents count at an event, for whoever comes to a session of it
/// or to any.
pub(crate) fn asked_on(
    connection: &Connection,
    (event, session): (Id, Option<Id>),
    today: NaiveDate,
) -> Result<AskedOn> {
    let held = HeldDays::read(connection, event)?;
    let day: Option<String> = connection
        .prepare_cached("SELECT date FROM session WHERE id = ?1")
        .and_then(|mut it| it.query_row([session], |row| row.get(0)).optional())
        .doing("read the day of a session")?;
    let day = day.and_then(|it| it.parse().ok());
    Ok(AskedOn {
        age: held.age_on(today),
        consent: day.unwrap_or_else(|| held.nearest(today)),
    })
}

/// Names whom of the list of an event the law stops at the door; notes are not asked.
pub(crate) struct Stopped {
    rule: Rule,
    children: BTreeSet<Id>,
}

impl Stopped {
    /// Reads whom; one reading for the whole list.
    pub(crate) fn read(
        connection: &Connection,
        (event, session): (Id, Id),
        today: NaiveDate,
    ) -> Result<Self> {
        let on = asked_on(connection, (event, Some(session)), today)?;
        let children = consents::minors_without_parent(connection, event, on)?;
        Ok(Self {
            rule: Rule::of(connection, event, today)?,
            children: children.into_iter().collect(),
        })
    }

    /// Says why a person on the list is stopped.
    pub(crate) fn of(&self, person: Id, birth_date: &str) -> Option<Stop> {
        let child = self.children.contains(&person).then_some(Stop::Consent);
        self.rule.stop(birth_date).or(child)
    }
}

/// What the law asks at one event.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// People born after this day are under age; nothing where the law asks nothing.
    latest_birth: Option<NaiveDate>,
}

impl Rule {
    /// Reads the rule of an event; one without a time counts as held on the given day.
    pub fn of(connection: &Connection, event: Id, today: NaiveDate) -> Result<Self> {
        let emergency: bool = connection
            .prepare_cached(
                "SELECT coalesce(emergency, 0) <> 0 OR kind = ?2 FROM event WHERE id = ?1",
            )
            .and_then(|mut it| {
                it.query_row(params![event, EMERGENCY_KIND], |row| row.get(0))
                    .optional()
            })
            .doing("read an event")?
            .or_not_found(event)?;
        if !emergency {
            return Ok(Self { latest_birth: None });
        }
        let age_on = HeldDays::read(connection, event)?.age_on(today);
        Ok(Self {
            latest_birth: age_on.checked_sub_months(Months::new(OF_AGE * 12)),
        })
    }

    /// Says why somebody born on this day, or on one that nobody wrote down, is stopped at the door.
    fn stop(&self, birth_date: &str) -> Option<Stop> {
        let latest = self.latest_birth?;
        match birth_date.parse::<NaiveDate>() {
            Ok(birth) => (birth > latest).then_some(Stop::UnderAge),
            Err(_) => Some(Stop::AgeUnknown),
        }
    }

    /// Says whether somebody born on this day, `2010-03-14`, is under age.
    pub fn keeps_out(&self, birth_date: &str) -> bool {
        match (self.latest_birth, birth_date.parse::<NaiveDate>()) {
            (Some(latest), Ok(birth)) => birth > latest,
            _ => false,
        }
    }
}

/// Refuses with [`Code::UnderAge`] where somebody under age is on the list of an emergency action.
pub(crate) fn require_of_age(change: &Change<'_>, event: Id) -> Result<()> {
    let rule = Rule::of(change, event, change.today())?;
    let Some(latest) = rule.latest_birth else {
        return Ok(());
    };
    let names: Vec<String> = change
        .prepare_cached(
            "SELECT t.surname, t.given, t.patronymic
             FROM enrolment e JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 AND e.status NOT IN ('refused', 'cancelled')
               AND e.law_note = '' AND t.birth_date > ?2 ORDER BY t.sort_key",
        )
        .and_then(|mut it| {
            it.query_map(params![event, latest.to_string()], |row| {
                let part = |column| row.get::<_, String>(column);
                Ok(join_name(&part(0)?, &part(1)?, &part(2)?))
            })?
            .collect()
        })
        .doing("read the list of an event")?;
    match names.first() {
        None => Ok(()),
        Some(name) => Err(refusal(change, event, name)?.with("count", names.len())),
    }
}

/// Refuses with [`Code::UnderAge`], naming the event, a person who is on the list of an emergency
/// action and, by the birth date they have now, is under age there.
pub(crate) fn require_of_age_everywhere(change: &Change<'_>, trainee: Id) -> Result<()> {
    let (surname, given, patronymic, birth_date): (String, String, String, String) = change
        .prepare_cached("SELECT surname, given, patronymic, birth_date FROM trainee WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([trainee], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
        })
        .doing("read a person")?;
    let events: Vec<Id> = change
        .prepare_cached(
            "SELECT v.id FROM enrolment e CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
             WHERE e.trainee = ?1 AND e.trashed = 0 AND e.status NOT IN ('refused', 'cancelled')
               AND e.law_note = '' AND (coalesce(v.emergency, 0) <> 0 OR v.kind = ?2)
             ORDER BY v.first_day, v.id",
        )
        .and_then(|mut it| {
            it.query_map(params![trainee, EMERGENCY_KIND], |row| row.get(0))?
                .collect()
        })
        .doing("read the events of a person")?;
    for event in events {
        if Rule::of(change, event, change.today())?.keeps_out(&birth_date) {
            let name = join_name(&surname, &given, &patronymic);
            return Err(refusal(change, event, &name)?.with("count", 1));
        }
    }
    Ok(())
}

/// Names the children among people on the list of an event for whom no parent or guardian signed.
pub(super) fn without_parent(
    change: &Change<'_>,
    event: Id,
    people: &[Id],
) -> Result<Vec<EnrolmentRefused>> {
    let on = asked_on(change, (event, None), change.today())?;
    let children: BTreeSet<Id> = consents::minors_without_parent(change, event, on)?
        .into_iter()
        .collect();
    let mut warned = Vec::new();
    for person in people {
        let shown = joined::shown_of(change, *person)?;
        if children.contains(&shown) {
            let name = trainees::show(change, shown)?.full_name();
            warned.push(EnrolmentRefused {
                trainee: *person,
                reason: Message::new("warned-without-parent").name(&name),
                name,
            });
        }
    }
    Ok(warned)
}

/// Makes the refusal of somebody under age at an event, with the name of both.
pub(crate) fn refusal(connection: &Connection, event: Id, name: &str) -> Result<Error> {
    Ok(Error::refused(Code::UnderAge)
        .with("name", name)
        .with("event", title(connection, event)?))
}

/// Returns the title of an event in the academy's language.
pub(super) fn title(connection: &Connection, event: Id) -> Result<String> {
    let lang = academy::language(connection)?;
    Ok(events::event(connection, event)?.fields.title(lang))
}
