//! Who receives a paper, and who is left out and why.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::CertificateRequest;
use crate::common::Lang;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::retention;
use crate::trainees::{self, Trainee};

/// A person who receives a paper.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The person.
    pub trainee: Trainee,
    /// The name of a Russian paper, where somebody wrote one and the paper is Russian.
    pub russian_name: String,
    /// Forms of the name by the marks that stand for them in the academy's own wording.
    pub forms: Vec<(&'static str, String)>,
    /// Sessions attended.
    pub attended: u32,
    /// Sessions held.
    pub sessions: u32,
    /// Academic hours of the sessions attended.
    pub hours: u32,
}

/// The sessions of an event that a person came to, and the hours of them.
#[derive(Clone, Copy, Debug, Default)]
struct Attended {
    sessions: u32,
    hours: u32,
}

/// Why a person receives none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum LeftOutReason {
    /// Fewer sessions than asked for.
    TooFewSessions,
    /// The enrolment was refused or cancelled.
    NotEnrolled,
    /// A valid paper of this kind and language was issued before.
    HasOne,
    /// Taken out by hand.
    Excepted,
    /// Neither a surname nor a given name is known, or the person was made nameless.
    NoName,
}

/// A person left out.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Why.
    pub reason: LeftOutReason,
    /// Sessions attended.
    pub attended: u32,
}

/// Divides the people of an event into those who receive a paper and those left out, in the order
/// of their names.
pub fn recipients(
    connection: &Connection,
    request: &CertificateRequest,
) -> Result<(Vec<Recipient>, Vec<LeftOut>)> {
    let sessions = count_sessions(connection, request.event)?;
    let holders = holders(connection, request)?;
    let attended = read_attended(connection, request.event)?;
    let rows: Vec<(Id, String)> = connection
        .prepare_cached(
            "SELECT e.trainee, e.status
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee
             WHERE e.event = ?1 AND e.trashed = 0 AND t.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| {
            it.query_map([request.event], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("list the people of the event")?;
    let (mut receive, mut left) = (Vec::new(), Vec::new());
    for (id, status) in rows {
        if !request.only.is_empty() && !request.only.contains(&id) {
            continue;
        }
        let trainee = trainees::show(connection, id)?;
        let russian_name = russian_name(connection, id, request.lang)?;
        let there = attended.get(&id).copied().unwrap_or_default();
        let reason = if request.except.contains(&id) {
            Some(LeftOutReason::Excepted)
        } else if matches!(status.as_str(), "refused" | "cancelled") {
            Some(LeftOutReason::NotEnrolled)
        } else if there.sessions < request.min_sessions {
            Some(LeftOutReason::TooFewSessions)
        } else if holders.contains(&id) {
            Some(LeftOutReason::HasOne)
        } else if retention::is_nameless(connection, id)?
            || printed_parts(&trainee, &russian_name, request.lang)
                .iter()
                .all(String::is_empty)
        {
            Some(LeftOutReason::NoName)
        } else {
            None
        };
        match reason {
            Some(reason) => {
                left.push(LeftOut {
                    trainee: id,
                    name: trainee.full_name(),
                    reason,
                    attended: there.sessions,
                });
            }
            None => receive.push(Recipient {
                forms: forms_of(connection, &trainee, request)?,
                trainee,
                russian_name,
                attended: there.sessions,
                sessions,
                hours: there.hours,
            }),
        }
    }
    Ok((receive, left))
}

/// Returns a person as they receive a paper whatever the rule, such as one in the place of another;
/// refuses with [`crate::error::Code::Nameless`] somebody nameless.
pub(super) fn recipient(
    connection: &Connection,
    request: &CertificateRequest,
    trainee: Id,
) -> Result<Recipient> {
    retention::require_named(connection, trainee)?;
    let there = read_attended(connection, request.event)?;
    let there = there.get(&trainee).copied().unwrap_or_default();
    let person = trainees::show(connection, trainee)?;
    Ok(Recipient {
        russian_name: russian_name(connection, trainee, request.lang)?,
        forms: forms_of(connection, &person, request)?,
        trainee: person,
        attended: there.sessions,
        sessions: count_sessions(connection, request.event)?,
        hours: there.hours,
    })
}

fn count_sessions(connection: &Connection, event: Id) -> Result<u32> {
    connection
        .query_row(
            "SELECT count(*) FROM session WHERE event = ?1 AND trashed = 0",
            [event],
            |row| row.get(0),
        )
        .doing("count the sessions")
}

/// Counts what each person of an event came to. Sessions before marks, for the reason that
/// `store::figures::WAS_THERE` gives.
fn read_attended(connection: &Connection, event: Id) -> Result<BTreeMap<Id, Attended>> {
    connection
        .prepare_cached(
            "SELECT a.trainee, count(*), coalesce(sum(s.hours), 0)
             FROM session s CROSS JOIN attendance a INDEXED BY attendance_session
             WHERE s.event = ?1 AND s.trashed = 0 AND a.session = s.id AND a.trashed = 0
               AND a.mark IN ('present', 'late') GROUP BY a.trainee",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                let there = Attended {
                    sessions: row.get(1)?,
                    hours: row.get(2)?,
                };
                Ok((row.get(0)?, there))
            })?
            .collect()
        })
        .doing("count the sessions attended")
}

/// Returns who holds a valid paper of the same kind and language.
fn holders(connection: &Connection, request: &CertificateRequest) -> Result<BTreeSet<Id>> {
    connection
        .prepare_cached(
            "SELECT c.trainee FROM certificate c
             WHERE c.event = ?1 AND c.kind = ?2 AND c.lang = ?3 AND c.trashed = 0
               AND c.trainee IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM certificate_void v
                               WHERE v.certificate = c.id AND v.trashed = 0)",
        )
        .and_then(|mut it| {
            let values = params![request.event, request.kind.code(), request.langs_code()];
            it.query_map(values, |row| row.get(0))?.collect()
        })
        .doing("list the certificates of the event")
}

/// Returns the forms of a name that the academy's own wording may ask for: «{кімге}» stands for the
/// dative, «{кімнің}» for the genitive, «{кому}» for the Russian dative.
fn forms_of(
    connection: &Connection,
    trainee: &Trainee,
    request: &CertificateRequest,
) -> Result<Vec<(&'static str, String)>> {
    if !request.wording.contains('{') {
        return Ok(Vec::new());
    }
    let names = trainees::names_of(connection, trainee)?;
    Ok(match request.lang {
        Lang::Kk => vec![
            ("{кімге}", names.dative.text),
            ("{кімнің}", names.genitive.text),
        ],
        Lang::Ru => vec![("{кому}", names.russian_dative.text)],
        Lang::En => Vec::new(),
    })
}

fn russian_name(connection: &Connection, trainee: Id, lang: Lang) -> Result<String> {
    match lang {
        Lang::Ru => trainees::russian_name_of(connection, trainee),
        Lang::Kk | Lang::En => Ok(String::new()),
    }
}

/// Returns the name as it is printed: the part that may stand alone on the first line, then the
/// rest. English papers take the Latin name, given name first; Russian ones the name that somebody
/// wrote for them.
pub(super) fn printed_parts(trainee: &Trainee, russian_name: &str, lang: Lang) -> Vec<String> {
    if lang == Lang::Ru && !russian_name.is_empty() {
        return russian_name.split_whitespace().map(str::to_owned).collect();
    }
    if lang == Lang::En {
        if !trainee.latin_name.is_empty() {
            return vec![trainee.latin_name.clone()];
        }
        return [&trainee.given, &trainee.surname]
            .map(|part| kazakh::latin::passport(part))
            .to_vec();
    }
    [&trainee.surname, &trainee.given, &trainee.patronymic]
        .map(Clone::clone)
        .to_vec()
}
