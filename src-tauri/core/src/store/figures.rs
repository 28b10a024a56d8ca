//! Derived figures of events: what lists and the first page say of every event.
//!
//! Counting who was present looks at every mark of an event, so it is done when something changed
//! and not whenever a list is shown. Triggers of the schema throw the figures of an event away as
//! soon as anything they are counted from changes, by whatever path; the transaction that changed
//! it counts them again before it ends. An event without figures is counted when it is read.

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::error::{Doing, Result};
use crate::ids::Id;

/// Says whether the person of enrolment `e` was present at a session of its event.
///
/// CROSS JOIN holds SQLite to this order: the few sessions of the event, then one look into the
/// index by session and person. Without figures about the tables it takes the index by person,
/// and reads every mark the person ever got, at every event of the list.
pub const WAS_THERE: &str = "EXISTS (SELECT 1 FROM session s
        CROSS JOIN attendance a INDEXED BY attendance_session
      WHERE s.event = e.event AND s.trashed = 0 AND a.session = s.id AND a.trainee = e.trainee
        AND a.trashed = 0 AND a.mark IN ('present', 'late'))";

/// Sessions `s` at which person `t` was present, of events they are on the list of, with neither the
/// event nor the place on its list in the trash: what counts as somebody's hours.
///
/// CROSS JOIN holds SQLite to this order: the few marks of the person, then one look each.
pub const SESSIONS_ATTENDED: &str = "attendance a INDEXED BY attendance_trainee
        CROSS JOIN session s ON s.id = a.session AND s.trashed = 0
        CROSS JOIN event v ON v.id = s.event AND v.trashed = 0
      WHERE a.trainee = t.id AND a.trashed = 0 AND a.mark IN ('present', 'late')
        AND EXISTS (SELECT 1 FROM enrolment e
          WHERE e.event = s.event AND e.trainee = a.trainee AND e.trashed = 0)";

/// Valid certificates `c` of an event or a person.
pub const IS_VALID: &str = "c.trashed = 0 AND NOT EXISTS (SELECT 1 FROM certificate_void w
      WHERE w.certificate = c.id AND w.trashed = 0)";

/// The columns that [`Figures::read`] takes, of `event_figure` as `f`.
pub const COLUMNS: &str = "f.sessions, f.enrolled, f.attended, f.certificates, f.due";

/// The figures of one event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figures {
    /// Sessions.
    pub sessions: u32,
    /// People registered.
    pub enrolled: u32,
    /// People present at one session at least.
    pub attended: u32,
    /// Valid certificates.
    pub certificates: u32,
    /// People present who have no valid certificate of the event.
    pub due: u32,
}

impl Figures {
    /// Reads kept figures from the columns of [`COLUMNS`] that begin at a place; nothing where the
    /// event has none.
    pub fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Self>> {
        let Some(sessions) = row.get(at)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            sessions,
            enrolled: row.get(at + 1)?,
            attended: row.get(at + 2)?,
            certificates: row.get(at + 3)?,
            due: row.get(at + 4)?,
        }))
    }
}

/// Counts the figures of an event, in the order of [`COLUMNS`].
///
/// From the event's enrolments through the index of who is listed: left to itself SQLite may
/// begin with all people.
fn counting() -> String {
    format!(
        "SELECT (SELECT count(*) FROM session s WHERE s.event = ?1 AND s.trashed = 0),
           count(*) FILTER (WHERE status = 'registered'),
           count(*) FILTER (WHERE was_there),
           (SELECT count(*) FROM certificate c WHERE c.event = ?1 AND {IS_VALID}),
           count(*) FILTER (WHERE was_there AND NOT EXISTS (
             SELECT 1 FROM certificate c INDEXED BY certificate_event
             WHERE c.event = ?1 AND c.trainee = who AND {IS_VALID}))
         FROM (SELECT e.status AS status, e.trainee AS who, {WAS_THERE} AS was_there
           FROM enrolment e
             CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
           WHERE e.event = ?1 AND e.trashed = 0 LIMIT -1)"
    )
}

/// Returns the figures of an event, counted where none are kept.
pub fn figures(connection: &Connection, event: Id) -> Result<Figures> {
    let kept = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM event_figure AS f WHERE f.event = ?1"
        ))
        .and_then(|mut it| {
            it.query_row([event], |row| Figures::read(row, 0))
                .optional()
        })
        .doing("read the figures of an event")?;
    if let Some(Some(kept)) = kept {
        return Ok(kept);
    }
    connection
        .prepare_cached(&counting())
        .and_then(|mut it| it.query_row([event], |row| Figures::read(row, 0)))
        .doing("count an event")?
        .map_or_else(
            || Err(crate::error::Error::Bug("an uncounted event".into())),
            Ok,
        )
}

/// Counts the events that have no figures, after something they are counted from changed.
pub fn count_missing(connection: &Connection) -> Result<()> {
    let missing: Vec<Id> = connection
        .prepare_cached(
            "SELECT v.id FROM event v
             WHERE NOT EXISTS (SELECT 1 FROM event_figure f WHERE f.event = v.id)",
        )
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("look for events to count")?;
    let sql = format!(
        "INSERT INTO event_figure(event, sessions, enrolled, attended, certificates, due)
         SELECT ?1, * FROM ({})",
        counting()
    );
    for event in missing {
        connection
            .prepare_cached(&sql)
            .and_then(|mut it| it.execute([event]))
            .doing("count an event")?;
    }
    Ok(())
}
