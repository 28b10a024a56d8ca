//! What tells a record of a plan from others of its name, and what it is part of.

use rusqlite::{Connection, OptionalExtension as _};

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// What stands beside the name of a record.
#[derive(Default)]
pub(super) struct About {
    pub(super) detail: String,
    pub(super) day: String,
    pub(super) mark: String,
    pub(super) part_of: Vec<Id>,
}

/// Reads what stands beside the name of a record; of most tables that is nothing.
pub(super) fn about(connection: &Connection, table: Table, record: Id) -> Result<About> {
    let Some(sql) = question(table) else {
        return Ok(About::default());
    };
    let found = connection
        .prepare_cached(sql)
        .and_then(|mut it| {
            it.query_row([record], |row| {
                let named: [Option<Id>; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
                Ok(About {
                    detail: row.get(0)?,
                    day: row.get(1)?,
                    mark: row.get(2)?,
                    part_of: named.into_iter().flatten().collect(),
                })
            })
            .optional()
        })
        .doing("read what tells a record from others")?;
    Ok(found.unwrap_or_default())
}

/// Detail, day, mark, and the records that it is part of.
fn question(table: Table) -> Option<&'static str> {
    Some(match table {
        Table::Trainee => {
            "SELECT coalesce(nullif(r.kk, ''), nullif(r.ru, ''), t.school), t.birth_date, '',
               NULL, NULL, NULL
             FROM trainee t LEFT JOIN reference r ON r.kind = 'school' AND r.code = t.school
               AND t.school <> ''
             WHERE t.id = ?1"
        }
        Table::Session => "SELECT '', date, '', event, NULL, NULL FROM session WHERE id = ?1",
        Table::Enrolment => {
            "SELECT coalesce(nullif(e.title_kk, ''), nullif(e.title_ru, ''), e.title_en, ''), '', '',
               n.trainee, n.event, NULL
             FROM enrolment n LEFT JOIN event e ON e.id = n.event WHERE n.id = ?1"
        }
        Table::Attendance => {
            "SELECT coalesce(s.title, ''), coalesce(s.date, ''), a.mark, a.trainee, a.session, s.event
             FROM attendance a LEFT JOIN session s ON s.id = a.session WHERE a.id = ?1"
        }
        Table::Membership => {
            "SELECT coalesce(nullif(c.name_kk, ''), nullif(c.name_ru, ''), c.name_en, ''), '', '',
               m.trainee, m.club, NULL
             FROM membership m LEFT JOIN club c ON c.id = m.club WHERE m.id = ?1"
        }
        Table::Grant => {
            "SELECT coalesce(nullif(c.name_kk, ''), nullif(c.name_ru, ''), c.name_en, ''), '', '',
               g.club, NULL, NULL
             FROM club_grant g LEFT JOIN club c ON c.id = g.club WHERE g.id = ?1"
        }
        Table::Study => "SELECT '', '', '', trainee, NULL, NULL FROM study WHERE id = ?1",
        Table::OwnValue => "SELECT '', '', '', trainee, field, NULL FROM own_value WHERE id = ?1",
        Table::Consent => "SELECT '', '', '', trainee, NULL, NULL FROM consent WHERE id = ?1",
        Table::Certificate => {
            "SELECT '', '', '', trainee, event, NULL FROM certificate WHERE id = ?1"
        }
        Table::Question
        | Table::HeadCount
        | Table::EventGroup
        | Table::Publication
        | Table::Photo => return event_part(table),
        Table::PlanLine => "SELECT '', '', '', plan, NULL, NULL FROM plan_line WHERE id = ?1",
        _ => return None,
    })
}

fn event_part(table: Table) -> Option<&'static str> {
    match table {
        Table::Question => Some("SELECT '', '', '', event, NULL, NULL FROM question WHERE id = ?1"),
        Table::HeadCount => {
            Some("SELECT '', '', '', event, NULL, NULL FROM head_count WHERE id = ?1")
        }
        Table::EventGroup => {
            Some("SELECT '', '', '', event, NULL, NULL FROM event_group WHERE id = ?1")
        }
        Table::Publication => {
            Some("SELECT '', on_date, '', event, NULL, NULL FROM publication WHERE id = ?1")
        }
        Table::Photo => Some("SELECT '', '', '', event, NULL, NULL FROM photo WHERE id = ?1"),
        _ => None,
    }
}
