//! The card of a person: their events, clubs and papers beside what is written of them.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::list::row;
use super::{TraineeNames, TraineeRow, names_of, photo_of, sessions_of};
use crate::catalogue::Table;
use crate::clock::local_moment;
use crate::enrolments::EnrolmentState;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields::{self, OwnValue};
use crate::register::{Register, name_of};
use crate::store::{apply, joined, log};
use crate::studies::{self, Study};

/// An event of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of event and enrolment")]
pub struct TraineeEvent {
    pub enrolment: Id,
    pub event: Id,
    pub title_kk: String,
    pub title_ru: String,
    pub title_en: String,
    pub period: String,
    pub role: String,
    pub status: EnrolmentState,
    /// Sessions the person was present at.
    pub attended: u32,
    /// Sessions of the event.
    pub sessions: u32,
    /// Hours of the sessions the person was present at.
    pub hours: u32,
}

/// A club of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of club and membership")]
pub struct TraineeClub {
    pub membership: Id,
    pub club: Id,
    pub name_kk: String,
    pub name_ru: String,
    pub name_en: String,
    pub role: String,
    pub from: String,
    pub to: String,
}

/// Whether a paper holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum TraineePaperState {
    /// It does.
    Valid,
    /// It was voided.
    Void,
}

/// A paper of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of a certificate")]
pub struct TraineePaper {
    pub certificate: Id,
    pub serial: String,
    pub kind: String,
    pub event_title: String,
    pub issued_on: String,
    pub state: TraineePaperState,
}

/// How much of what a person could come to they came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Presence {
    /// Sessions they were present at.
    pub attended: u32,
    /// Sessions of their events at which somebody was marked, without those they were excused from.
    pub counted: u32,
}

/// A person with everything that hangs on them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeCard {
    /// The person.
    pub trainee: TraineeRow,
    /// Their events, the latest first.
    pub events: Vec<TraineeEvent>,
    /// Their clubs.
    pub clubs: Vec<TraineeClub>,
    /// Their papers, the latest first.
    pub papers: Vec<TraineePaper>,
    /// When the person was added, with the offset of this laptop.
    pub added_at: String,
    /// By whom.
    pub added_by: String,
    /// How they are called in other languages, before, and in the cases of papers.
    pub names: TraineeNames,
    /// Hash of the photo, empty where there is none.
    pub photo: String,
    /// Whether they agreed to photos of them, and have not taken it back.
    pub photo_consent: bool,
    /// The place of study or work of today is theirs from this day.
    pub study_since: String,
    /// Where they studied or worked before, the latest first.
    pub studies: Vec<Study>,
    /// What the academy's own columns hold of them.
    pub own: Vec<OwnValue>,
    /// How much of what they could come to they came to.
    pub presence: Presence,
    /// When only what statistics need was left of them, or empty.
    pub anonymised_on: String,
}

/// Returns a person's card, contacts masked; refuses with [`crate::error::Code::NotFound`].
pub fn masked_card(register: &Register, id: Id) -> Result<TraineeCard> {
    let mut card = card(register, id)?;
    card.trainee.trainee.mask();
    Ok(card)
}

/// Returns a person's card; refuses with [`crate::error::Code::NotFound`].
pub fn card(register: &Register, id: Id) -> Result<TraineeCard> {
    let offset_seconds = register.clock().offset_seconds();
    register.read(|connection| {
        let id = joined::shown_of(connection, id)?;
        let trainee = row(connection, id)?;
        let born = apply::find_presence(connection, id)?.or_not_found(id)?.born;
        let entry = log::entry_of(connection, born)?;
        let added_at = local_moment(entry.stamp.milliseconds(), offset_seconds);
        let (study_since, anonymised_on, photo_consent) = more_of(connection, id)?;
        Ok(TraineeCard {
            names: names_of(connection, &trainee.trainee)?,
            photo: photo_of(connection, id)?,
            photo_consent,
            study_since,
            anonymised_on,
            studies: studies::list(connection, id)?,
            own: own_fields::values_of(connection, id)?,
            presence: presence_of(connection, id)?,
            events: events_of(connection, id)?,
            clubs: clubs_of(connection, id)?,
            papers: papers_of(connection, id)?,
            added_at: added_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
            added_by: name_of(connection, Table::Worker, entry.worker)?,
            trainee,
        })
    })
}

/// Returns since when the person is where they are today, when they were made nameless, and whether
/// they agreed to photos.
fn more_of(connection: &Connection, id: Id) -> Result<(String, String, bool)> {
    connection
        .prepare_cached(
            "SELECT study_since, anonymised_on, EXISTS (SELECT 1 FROM consent c WHERE c.trainee = t.id
                AND c.scope = 'photo' AND c.given = 'yes' AND c.withdrawn_on = '' AND c.trashed = 0)
             FROM trainee t WHERE t.id = ?1",
        )
        .and_then(|mut it| it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))))
        .doing("read a person")
}

fn presence_of(connection: &Connection, id: Id) -> Result<Presence> {
    let mut presence = Presence::default();
    for session in sessions_of(connection, id)? {
        presence.attended += u32::from(session.was_there());
        presence.counted += u32::from(session.counts);
    }
    Ok(presence)
}

fn events_of(connection: &Connection, id: Id) -> Result<Vec<TraineeEvent>> {
    let present = "FROM session s JOIN attendance a ON a.session = s.id AND a.trainee = e.trainee
        WHERE s.event = v.id AND s.trashed = 0 AND a.trashed = 0 AND a.mark IN ('present', 'late')";
    let sql = format!(
        "SELECT e.id, v.id, v.title_kk, v.title_ru, v.title_en, v.period, e.role, e.status,
            (SELECT count(*) {present}),
            (SELECT count(*) FROM session s WHERE s.event = v.id AND s.trashed = 0),
            (SELECT coalesce(sum(s.hours), 0) {present})
         FROM enrolment e JOIN event v ON v.id = e.event AND v.trashed = 0
         WHERE e.trainee = ?1 AND e.trashed = 0 ORDER BY v.first_day DESC, v.sort_key, v.id"
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map([id], |row| {
                let status: String = row.get(7)?;
                Ok(TraineeEvent {
                    enrolment: row.get(0)?,
                    event: row.get(1)?,
                    title_kk: row.get(2)?,
                    title_ru: row.get(3)?,
                    title_en: row.get(4)?,
                    period: row.get(5)?,
                    role: row.get(6)?,
                    status: EnrolmentState::read(&status),
                    attended: row.get(8)?,
                    sessions: row.get(9)?,
                    hours: row.get(10)?,
                })
            })?
            .collect()
        })
        .doing("read the events of a person")
}

fn clubs_of(connection: &Connection, id: Id) -> Result<Vec<TraineeClub>> {
    connection
        .prepare_cached(
            "SELECT m.id, c.id, c.name_kk, c.name_ru, c.name_en, m.role, m.since, m.until
             FROM membership m JOIN club c ON c.id = m.club AND c.trashed = 0
             WHERE m.trainee = ?1 AND m.trashed = 0 ORDER BY m.until <> '', c.sort_key, c.id",
        )
        .and_then(|mut it| {
            it.query_map([id], |row| {
                Ok(TraineeClub {
                    membership: row.get(0)?,
                    club: row.get(1)?,
                    name_kk: row.get(2)?,
                    name_ru: row.get(3)?,
                    name_en: row.get(4)?,
                    role: row.get(5)?,
                    from: row.get(6)?,
                    to: row.get(7)?,
                })
            })?
            .collect()
        })
        .doing("read the clubs of a person")
}

fn papers_of(connection: &Connection, id: Id) -> Result<Vec<TraineePaper>> {
    connection
        .prepare_cached(
            "SELECT c.id, c.serial, c.kind, c.issued_on,
                coalesce((SELECT coalesce(nullif(v.title_kk, ''), nullif(v.title_ru, ''), v.title_en)
                          FROM event v WHERE v.id = c.event), ''),
                EXISTS (SELECT 1 FROM certificate_void w
                        WHERE w.certificate = c.id AND w.trashed = 0)
             FROM certificate c WHERE c.trainee = ?1 AND c.trashed = 0
             ORDER BY c.issued_on DESC, c.counter DESC",
        )
        .and_then(|mut it| {
            it.query_map(params![id], |row| {
                let is_void: bool = row.get(5)?;
                Ok(TraineePaper {
                    certificate: row.get(0)?,
                    serial: row.get(1)?,
                    kind: row.get(2)?,
                    issued_on: row.get(3)?,
                    event_title: row.get(4)?,
                    state: if is_void { TraineePaperState::Void } else { TraineePaperState::Valid },
                })
            })?
            .collect()
        })
        .doing("read the papers of a person")
}
