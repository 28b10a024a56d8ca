//! Who receives a paper, and who is left out and why.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::CertificateRequest;
use crate::common::Lang;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::trainees::{self, Trainee};

/// A person who receives a paper.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The person.
    pub trainee: Trainee,
    /// Sessions attended.
    pub attended: u32,
    /// Sessions held.
    pub sessions: u32,
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
    /// Neither a surname nor a given name is known.
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
    let sessions: u32 = connection
        .query_row(
            "SELECT count(*) FROM session WHERE event = ?1 AND trashed = 0",
            [request.event],
            |row| row.get(0),
        )
        .doing("count the sessions")?;
    let holders = holders(connection, request)?;
    // Sessions before marks, for the reason that `store::figures::WAS_THERE` gives.
    let rows: Vec<(Id, String, u32)> = connection
        .prepare_cached(
            "SELECT e.trainee, e.status,
               (SELECT count(*) FROM session s CROSS JOIN attendance a
                 WHERE s.event = e.event AND s.trashed = 0 AND a.session = s.id
                   AND a.trainee = e.trainee AND a.trashed = 0 AND a.mark IN ('present', 'late'))
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee
             WHERE e.event = ?1 AND e.trashed = 0 AND t.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| {
            it.query_map([request.event], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect()
        })
        .doing("list the people of the event")?;
    let (mut receive, mut left) = (Vec::new(), Vec::new());
    for (id, status, attended) in rows {
        if !request.only.is_empty() && !request.only.contains(&id) {
            continue;
        }
        let trainee = trainees::show(connection, id)?;
        let reason = if request.except.contains(&id) {
            Some(LeftOutReason::Excepted)
        } else if matches!(status.as_str(), "refused" | "cancelled") {
            Some(LeftOutReason::NotEnrolled)
        } else if attended < request.min_sessions {
            Some(LeftOutReason::TooFewSessions)
        } else if holders.contains(&id) {
            Some(LeftOutReason::HasOne)
        } else if printed_parts(&trainee, request.lang)
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
                    attended,
                });
            }
            None => receive.push(Recipient {
                trainee,
                attended,
                sessions,
            }),
        }
    }
    Ok((receive, left))
}

/// Returns who holds a valid paper of the same kind and language.
fn holders(connection: &Connection, request: &CertificateRequest) -> Result<BTreeSet<Id>> {
    connection
        .prepare_cached(
            "SELECT c.trainee FROM certificate c
             WHERE c.event = ?1 AND c.kind = ?2 AND c.lang = ?3 AND c.trashed = 0
               AND NOT EXISTS (SELECT 1 FROM certificate_void v
                               WHERE v.certificate = c.id AND v.trashed = 0)",
        )
        .and_then(|mut it| {
            let values = params![request.event, request.kind.code(), request.lang.code()];
            it.query_map(values, |row| row.get(0))?.collect()
        })
        .doing("list the certificates of the event")
}

/// Returns the name as it is printed: the part that may stand alone on the first line, then the
/// rest. English papers take the Latin name, given name first.
pub(super) fn printed_parts(trainee: &Trainee, lang: Lang) -> Vec<String> {
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
