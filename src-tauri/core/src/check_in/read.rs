//! Reading the list of an event into memory.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::DoorPerson;
use super::code::{self, BadgeKey};
use super::list::{DoorList, Listed};
use crate::attendance::MarkState;
use crate::common::Lang;
use crate::enrolments::EnrolmentState;
use crate::enrolments::law::Stopped;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::reference;
use crate::store::joined;
use crate::trainees::{TraineeRow, join_name};

/// Words of codes, each looked up once.
pub(super) struct Words<'a> {
    connection: &'a Connection,
    lang: Lang,
    known: BTreeMap<(&'static str, String), String>,
}

impl<'a> Words<'a> {
    pub(super) fn new(connection: &'a Connection, lang: Lang) -> Self {
        Self {
            connection,
            lang,
            known: BTreeMap::new(),
        }
    }

    pub(super) fn say(&mut self, list: &'static str, code: &str) -> Result<String> {
        if code.is_empty() {
            return Ok(String::new());
        }
        let key = (list, code.to_owned());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let word = reference::name_of(self.connection, list, code, self.lang)?;
        self.known.insert(key, word.clone());
        Ok(word)
    }

    /// Where somebody studies or works: a school, a faculty, or a body.
    pub(super) fn place(&mut self, school: &str, faculty: &str, body: &str) -> Result<String> {
        match (school, faculty) {
            ("", "") => Ok(body.to_owned()),
            ("", faculty) => self.say("faculty", faculty),
            (school, _) => self.say("school", school),
        }
    }
}

/// A row of the list as it is read.
struct Found {
    person: DoorPerson,
    words: Vec<String>,
    birth_date: String,
    codes: [String; 4],
    body: String,
}

const LIST: &str = "SELECT t.id, t.surname, t.given, t.patronymic, t.folded, t.birth_date,
       t.district, t.school, t.faculty, t.organisation, e.role, e.status, e.law_note <> '',
       coalesce(g.title, ''), coalesce(g.place, ''), coalesce(a.mark, '')
     FROM enrolment e
       CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on = ''
       LEFT JOIN event_group g ON g.id = e.event_group AND g.trashed = 0
       LEFT JOIN attendance a ON a.session = ?2 AND a.trainee = e.trainee AND a.trashed = 0
     WHERE e.event = ?1 AND e.trashed = 0 AND e.status NOT IN ('refused', 'cancelled')
     ORDER BY t.sort_key, t.id";

/// Reads everybody who may come to an event, in the order of names, with who is at a session.
pub(crate) fn read(
    connection: &Connection,
    (event, session): (Id, Id),
    lang: Lang,
    today: NaiveDate,
) -> Result<DoorList> {
    let found: Vec<Found> = connection
        .prepare_cached(LIST)
        .and_then(|mut it| it.query_map([event, session], read_row)?.collect())
        .doing("read the list of an event")?;
    let stopped = Stopped::read(connection, (event, session), today)?;
    let is_anybody_joined = joined::is_anybody(connection)?;
    let mut words = Words::new(connection, lang);
    let mut people = Vec::with_capacity(found.len());
    for mut one in found {
        let [district, school, faculty, role] = &one.codes;
        one.person.district = words.say("district", district)?;
        one.person.school = words.place(school, faculty, &one.body)?;
        one.person.role = words.say("role", role)?;
        let stop = match one.person.has_note {
            true => None,
            false => stopped.of(one.person.trainee, &one.birth_date),
        };
        people.push(Listed {
            badges: badges_of(connection, event, one.person.trainee, is_anybody_joined)?,
            words: one.words,
            person: one.person,
            stop,
        });
    }
    Ok(DoorList::new(people))
}

/// A badge may have been printed for any record of a person who was written down several times.
fn badges_of(
    connection: &Connection,
    event: Id,
    person: Id,
    is_anybody_joined: bool,
) -> Result<Vec<BadgeKey>> {
    let members = match is_anybody_joined {
        true => joined::members_of(connection, person)?,
        false => vec![person],
    };
    Ok(members
        .into_iter()
        .map(|it| code::told(event, it))
        .collect())
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let part = |column| row.get::<_, String>(column);
    let mark = MarkState::find(&part(15)?);
    Ok(Found {
        person: DoorPerson {
            trainee: row.get(0)?,
            name: join_name(&part(1)?, &part(2)?, &part(3)?),
            group: part(13)?,
            room: part(14)?,
            status: EnrolmentState::read(&part(11)?),
            listed: true,
            is_in: mark.is_some_and(MarkState::is_there),
            has_note: row.get(12)?,
            ..DoorPerson::default()
        },
        words: part(4)?.split(' ').map(str::to_owned).collect(),
        birth_date: part(5)?,
        codes: [part(6)?, part(7)?, part(8)?, part(10)?],
        body: part(9)?,
    })
}

/// Shows somebody of the register who is not on the list.
pub(super) fn unlisted(words: &mut Words<'_>, row: TraineeRow) -> Result<DoorPerson> {
    let who = row.trainee;
    Ok(DoorPerson {
        trainee: who.id,
        name: who.full_name(),
        district: words.say("district", &who.district)?,
        school: words.place(&who.school, &who.faculty, &who.organisation)?,
        ..DoorPerson::default()
    })
}
