//! Who receives a paper, and who is left out and why.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::CertificateRequest;
use super::earned::weigh;
use super::standing::{Marks, Standing};
use crate::common::{Lang, Message};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::retention;
use crate::store::figures::IS_VALID;
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
    /// What was counted, each a part of one sentence.
    pub why: Vec<Message>,
    /// Why the paper is given though the rule does not give it.
    pub anyway: String,
}

/// Why a person receives none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum LeftOutReason {
    /// Fewer sessions than asked for.
    TooFewSessions,
    /// What the rule asks for beside that is not met.
    RuleNotMet,
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
    /// What was counted, each a part of one sentence.
    pub why: Vec<Message>,
    /// What would still help.
    pub help: Vec<Message>,
}

impl LeftOutReason {
    /// Says whether a paper may be given all the same, for a written reason.
    pub const fn may_be_passed_over(self) -> bool {
        match self {
            Self::TooFewSessions | Self::RuleNotMet | Self::NotEnrolled | Self::HasOne => true,
            Self::Excepted | Self::NoName => false,
        }
    }
}

/// Divides the people of an event or a programme into those who receive a paper and those left out,
/// in the order of their names.
pub fn recipients(
    connection: &Connection,
    request: &CertificateRequest,
    today: NaiveDate,
) -> Result<(Vec<Recipient>, Vec<LeftOut>)> {
    let (mut receive, mut left) = (Vec::new(), Vec::new());
    for (person, reason, help) in weigh_all(connection, request, today)? {
        match reason {
            Some(reason) => left.push(LeftOut {
                trainee: person.trainee.id,
                name: person.trainee.full_name(),
                reason,
                attended: person.attended,
                why: person.why,
                help,
            }),
            None => receive.push(person),
        }
    }
    Ok((receive, left))
}

/// A person, why they receive no paper, and what would help.
pub(super) type OfOne = (Recipient, Option<LeftOutReason>, Vec<Message>);

/// Weighs everybody on the lists, in the order of names.
pub(super) fn weigh_all(
    connection: &Connection,
    request: &CertificateRequest,
    today: NaiveDate,
) -> Result<Vec<OfOne>> {
    let holders = holders(connection, request)?;
    let marks = Marks::read(connection, request.scope(), today)?;
    let is_wanted = |it: &Standing| request.only.is_empty() || request.only.contains(&it.trainee);
    let everybody = marks.everybody(connection, &request.roles)?.into_iter();
    everybody
        .filter(is_wanted)
        .map(|standing| weigh_one(connection, request, &standing, &holders))
        .collect()
}

fn weigh_one(
    connection: &Connection,
    request: &CertificateRequest,
    standing: &Standing,
    holders: &BTreeMap<Id, String>,
) -> Result<OfOne> {
    let mut person = person_of(connection, request, standing)?;
    let id = standing.trainee;
    let weighed = weigh(request, standing);
    let mut help = weighed.help;
    person.why = weighed.why;
    let mut reason = if request.except.contains(&id) {
        Some(LeftOutReason::Excepted)
    } else if !standing.is_enrolled {
        Some(LeftOutReason::NotEnrolled)
    } else {
        weighed.lacks
    };
    if let (None, Some(serial)) = (reason, holders.get(&id)) {
        reason = Some(LeftOutReason::HasOne);
        person.why = vec![Message::new("earned-has-one").with("serial", serial)];
        help.clear();
    }
    let given = request.anyway.iter().find(|it| it.trainee == id);
    if reason.is_none_or(LeftOutReason::may_be_passed_over)
        && is_without_name(connection, request, &person)?
    {
        return Ok((person, Some(LeftOutReason::NoName), Vec::new()));
    }
    if let (Some(given), Some(passed)) = (given, reason)
        && passed.may_be_passed_over()
    {
        person.anyway = given.reason.trim().to_owned();
        return Ok((person, None, Vec::new()));
    }
    Ok((person, reason, help))
}

fn is_without_name(
    connection: &Connection,
    request: &CertificateRequest,
    person: &Recipient,
) -> Result<bool> {
    let parts = printed_parts(&person.trainee, &person.russian_name, request.lang);
    Ok(
        retention::is_nameless(connection, person.trainee.id)?
            || parts.iter().all(String::is_empty),
    )
}

/// Returns a person as they receive a paper whatever the rule, such as one in the place of another;
/// refuses with [`crate::error::Code::Nameless`] somebody nameless.
pub(super) fn recipient(
    connection: &Connection,
    request: &CertificateRequest,
    trainee: Id,
) -> Result<Recipient> {
    retention::require_named(connection, trainee)?;
    // What lies ahead is not asked for, so any day will do.
    let marks = Marks::read(connection, request.scope(), NaiveDate::default())?;
    person_of(connection, request, &marks.of(trainee))
}

fn person_of(
    connection: &Connection,
    request: &CertificateRequest,
    standing: &Standing,
) -> Result<Recipient> {
    let person = trainees::show(connection, standing.trainee)?;
    let tally = &standing.tally;
    Ok(Recipient {
        russian_name: russian_name(connection, standing.trainee, request.lang)?,
        forms: forms_of(connection, &person, request)?,
        trainee: person,
        attended: tally.present + tally.late,
        sessions: tally.sessions,
        hours: tally.hours,
        why: Vec::new(),
        anyway: String::new(),
    })
}

/// Returns who holds a valid paper of the same kind and language, with its number.
fn holders(connection: &Connection, request: &CertificateRequest) -> Result<BTreeMap<Id, String>> {
    let scope = request.scope();
    connection
        .prepare_cached(&format!(
            "SELECT c.trainee, max(c.serial) FROM certificate c
             WHERE c.{} = ?1 AND c.kind = ?2 AND c.lang = ?3 AND c.trainee IS NOT NULL AND {IS_VALID}
             GROUP BY c.trainee",
            scope.column()
        ))
        .and_then(|mut it| {
            let values = params![scope.id(), request.kind.code(), request.langs_code()];
            it.query_map(values, |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
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

/// Returns the name that somebody wrote for Russian papers, where the paper is one.
pub(super) fn russian_name(connection: &Connection, trainee: Id, lang: Lang) -> Result<String> {
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
