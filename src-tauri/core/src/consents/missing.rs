//! Who lacks which consent, and why.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use super::list::{read_all, read_of, under};
use super::{AskedOn, CHILD, Consent, ConsentState, OF_AGE, Scope, Signer, age_on, born_after};
use crate::common::Rows;
use crate::error::{Doing, Result};
use crate::events::HeldDays;
use crate::ids::Id;
use crate::search;
use crate::trainees::join_name;

/// Whose consents are looked at.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MissingQuery {
    /// Who lacks this one; nothing for whoever lacks any.
    pub scope: Option<Scope>,
    /// On the list of this event.
    pub event: Option<Id>,
    /// Only people younger than this today: 14 or 18.
    pub under: Option<u32>,
    /// Words of the name, in any order and spelling.
    pub text: String,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return; 0 for all.
    pub limit: u32,
}

/// Why a consent is lacking.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Why {
    /// Nobody ever wrote one down.
    Never,
    /// The last answer was no.
    Refused,
    /// It was taken back.
    Withdrawn,
    /// Its term is over.
    Ended,
}

/// One consent that is lacking.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Lack {
    /// Which.
    pub scope: Scope,
    /// Why.
    pub why: Why,
}

/// Somebody who lacks a consent.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MissingRow {
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Whole years today, where the birth date is known.
    pub age: Option<u32>,
    /// 14 or 18 for somebody younger today: a parent or guardian has to sign.
    pub under: Option<u32>,
    /// Code of a district.
    pub district: String,
    /// Code of a school, or its name as written, or another place of study.
    pub study_place: String,
    /// What is lacking.
    pub lacks: Vec<Lack>,
}

/// Consents `c` of person `t` that hold on a day (`?1`): given, neither taken back nor over, and
/// with no refusal after them; of two answers on one day the refusal counts.
const STANDS: &str = "c.trainee = t.id AND c.trashed = 0 AND c.given = 'yes'
    AND (c.withdrawn_on = '' OR c.withdrawn_on > ?1) AND (c.until = '' OR c.until > ?1)
    AND NOT EXISTS (SELECT 1 FROM consent n INDEXED BY consent_trainee
      WHERE n.trainee = t.id AND n.trashed = 0 AND n.scope = c.scope AND n.given = 'no'
        AND n.on_date >= c.on_date)";

/// The condition on person `t` that a consent is lacking; `?1` is the day, `?2` the day after which
/// minors were born, `?3` the event or null, `?4` the last day on which a parent could agree or
/// null. A parent who let a child go to one event said nothing of another, nor of one that was over.
fn lacks(scope: Scope) -> String {
    let without = |rule: &str| {
        format!(
            "NOT EXISTS (SELECT 1 FROM consent c INDEXED BY consent_trainee
               WHERE {STANDS} AND ({rule}))"
        )
    };
    match scope {
        Scope::Data | Scope::Photo => without(&format!("c.scope = '{}'", scope.code())),
        // A consent to the data that a parent signed says that the parent knows and agrees.
        Scope::Parent => format!(
            "t.birth_date > ?2 AND {}",
            without(
                "(c.scope = 'parent' OR (c.scope = 'data' AND c.signer IN ('parent', 'guardian')))
                  AND (?3 IS NULL OR ((c.event IS NULL OR c.event = ?3)
                    AND (?4 IS NULL OR c.on_date <= ?4)))"
            )
        ),
    }
}

/// Returns what of a person's consents hold on a day, in the order of [`Scope::ALL`].
pub(crate) fn standing(connection: &Connection, trainee: Id, on: NaiveDate) -> Result<Vec<Scope>> {
    let mut statement = connection
        .prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM trainee t
               JOIN consent c INDEXED BY consent_trainee ON {STANDS} AND c.scope = ?3
             WHERE t.id = ?2)"
        ))
        .doing("read consents")?;
    let mut found = Vec::new();
    for scope in Scope::ALL {
        let asked = rusqlite::params![on.to_string(), trainee, scope.code()];
        if statement
            .query_row(asked, |row| row.get(0))
            .doing("read consents")?
        {
            found.push(scope);
        }
    }
    Ok(found)
}

fn conditions(
    connection: &Connection,
    query: &MissingQuery,
    today: NaiveDate,
) -> Result<(String, Vec<Sql>)> {
    let scopes = query.scope.map_or(Scope::ALL.to_vec(), |it| vec![it]);
    let any: Vec<String> = scopes
        .into_iter()
        .map(|it| format!("({})", lacks(it)))
        .collect();
    let mut sql = format!(
        "t.trashed = 0 AND t.anonymised_on = '' AND ?2 <> '' AND ?3 IS ?3 AND ?4 IS ?4
           AND ({})",
        any.join(" OR ")
    );
    let mut values = vec![
        Sql::Text(today.to_string()),
        Sql::Text(born_after(OF_AGE, today)),
        match query.event {
            Some(event) => Sql::Blob(event.as_bytes().to_vec()),
            None => Sql::Null,
        },
        match last_day_of(connection, query.event)? {
            Some(day) => Sql::Text(day.to_string()),
            None => Sql::Null,
        },
    ];
    if let Some(age) = query.under {
        sql.push_str(" AND t.birth_date > ?");
        values.push(Sql::Text(born_after(age, today)));
    }
    if query.event.is_some() {
        sql.push_str(
            " AND t.id IN (SELECT e.trainee FROM enrolment e WHERE e.event = ?3 AND e.trashed = 0
               AND e.status NOT IN ('refused', 'cancelled'))",
        );
    }
    if let Some((text, more)) = search::text_condition(connection, &query.text)? {
        sql.push_str(" AND ");
        sql.push_str(&text);
        values.extend(more);
    }
    Ok((sql, values))
}

/// Up to so many people's consents are read one person at a time.
const FEW: usize = 1_000;

/// Lists people who lack a consent, in the order of names.
pub fn missing(
    connection: &Connection,
    query: &MissingQuery,
    today: NaiveDate,
) -> Result<Rows<MissingRow>> {
    let (condition, values) = conditions(connection, query, today)?;
    let total = connection
        .prepare(&format!(
            "SELECT count(*) FROM trainee AS t WHERE {condition}"
        ))
        .and_then(|mut it| it.query_row(params_from_iter(values.iter()), |row| row.get(0)))
        .doing("count who lacks a consent")?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let mut rows: Vec<MissingRow> = connection
        .prepare(&format!(
            "SELECT t.id, t.surname, t.given, t.patronymic, t.birth_date, t.district,
               coalesce(nullif(t.school, ''), nullif(t.faculty, ''), t.organisation)
             FROM trainee AS t WHERE {condition}
             ORDER BY t.sort_key, t.id LIMIT {limit} OFFSET {}",
            query.offset
        ))
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), |row| {
                let part = |column| row.get::<_, String>(column);
                let birth_date = part(4)?;
                Ok(MissingRow {
                    trainee: row.get(0)?,
                    name: join_name(&part(1)?, &part(2)?, &part(3)?),
                    age: age_on(&birth_date, today),
                    under: under(&birth_date, today),
                    district: part(5)?,
                    study_place: part(6)?,
                    lacks: Vec::new(),
                })
            })?
            .collect()
        })
        .doing("list who lacks a consent")?;
    let event = match query.event {
        Some(event) => Some((event, last_day_of(connection, Some(event))?)),
        None => None,
    };
    // A page asks for its few people one by one; for everybody one reading of all is quicker.
    let mut all = match rows.len() > FEW {
        true => Some(read_all(connection, today)?),
        false => None,
    };
    for row in &mut rows {
        let consents = match &mut all {
            Some(all) => all.remove(&row.trainee).unwrap_or_default(),
            None => read_of(connection, row.trainee, today)?,
        };
        row.lacks = lacks_of(&consents, row.under.is_some(), event.as_ref());
    }
    Ok(Rows { rows, total })
}

/// Returns the ids of everybody the query meets, in the order of names.
pub fn missing_ids(
    connection: &Connection,
    query: &MissingQuery,
    today: NaiveDate,
) -> Result<Vec<Id>> {
    let (condition, values) = conditions(connection, query, today)?;
    connection
        .prepare(&format!(
            "SELECT t.id FROM trainee AS t WHERE {condition} ORDER BY t.sort_key, t.id"
        ))
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), |row| row.get(0))?
                .collect()
        })
        .doing("list who lacks a consent")
}

/// Returns the children on the list of an event for whom no parent or guardian signed.
pub fn minors_without_parent(connection: &Connection, event: Id, on: AskedOn) -> Result<Vec<Id>> {
    under_without_parent(connection, event, (CHILD, on))
}

/// Returns who on the list of an event is under an age on a day and has nobody who signed for them.
pub(crate) fn under_without_parent(
    connection: &Connection,
    event: Id,
    (age, on): (u32, AskedOn),
) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT t.id FROM enrolment e
           CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
         WHERE e.event = ?3 AND e.trashed = 0 AND e.status NOT IN ('refused', 'cancelled')
           AND {} ORDER BY t.id",
        lacks(Scope::Parent)
    );
    let day = on.consent.to_string();
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map(
                rusqlite::params![day, born_after(age, on.age), event, day],
                |row| row.get(0),
            )?
            .collect()
        })
        .doing("read which children lack a consent")
}

/// Says whether a person is a child at an event for whom no parent or guardian signed, on its list
/// or not.
pub fn is_child_without_parent(
    connection: &Connection,
    person: Id,
    event: Id,
    on: AskedOn,
) -> Result<bool> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM trainee t WHERE t.id = ?5 AND ?3 IS NOT NULL AND {})",
        lacks(Scope::Parent)
    );
    let day = on.consent.to_string();
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            let values = rusqlite::params![day, born_after(CHILD, on.age), event, day, person];
            it.query_row(values, |row| row.get(0))
        })
        .doing("read whether a child lacks a consent")
}

/// Returns the last day on which a child may come to an event; nothing where nobody knows it yet.
fn last_day_of(connection: &Connection, event: Option<Id>) -> Result<Option<NaiveDate>> {
    match event {
        Some(event) => Ok(HeldDays::read(connection, event)?.last),
        None => Ok(None),
    }
}

/// Says whether what a parent signed lets the child go to an event that ends on a day.
fn is_for(consent: &Consent, (event, last_day): &(Id, Option<NaiveDate>)) -> bool {
    consent.event.is_none_or(|it| it == *event)
        && last_day.is_none_or(|it| consent.on_date <= it.to_string())
}

/// Returns what a person lacks, by their ledger; with an event that ends on a day, what
/// they lack to be there.
pub(super) fn lacks_of(
    consents: &[Consent],
    is_minor: bool,
    event: Option<&(Id, Option<NaiveDate>)>,
) -> Vec<Lack> {
    let mut lacks = Vec::new();
    for scope in Scope::ALL {
        let counts = |it: &Consent| {
            let is_asked_of_parents = scope == Scope::Parent && it.state != ConsentState::Refused;
            !is_asked_of_parents || event.is_none_or(|event| is_for(it, event))
        };
        let consents: Vec<&Consent> = consents.iter().filter(|it| counts(it)).collect();
        let own: Vec<&Consent> = consents
            .iter()
            .copied()
            .filter(|it| it.scope == scope)
            .collect();
        let by_parent = |it: &Consent| {
            it.scope == Scope::Data && matches!(it.signer, Some(Signer::Parent | Signer::Guardian))
        };
        let asked = match scope {
            Scope::Parent => {
                is_minor
                    && !consents
                        .iter()
                        .any(|it| by_parent(it) && stands(it, &consents))
            }
            _ => true,
        };
        if asked && !own.iter().any(|it| stands(it, &consents)) {
            lacks.push(Lack {
                scope,
                why: why(&own),
            });
        }
    }
    lacks
}

/// Says whether a consent holds and nobody said no to the same on its day or after it.
fn stands(consent: &Consent, all: &[&Consent]) -> bool {
    consent.state == ConsentState::Stands
        && !all.iter().any(|it| {
            it.scope == consent.scope
                && it.state == ConsentState::Refused
                && it.on_date >= consent.on_date
        })
}

/// The latest word tells why; the ledger has the latest first.
fn why(own: &[&Consent]) -> Why {
    match own.first().map(|it| it.state) {
        None => Why::Never,
        Some(ConsentState::Withdrawn) => Why::Withdrawn,
        Some(ConsentState::Ended) => Why::Ended,
        Some(ConsentState::Refused | ConsentState::Stands) => Why::Refused,
    }
}
