//! The history of a record: who wrote what, over what.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::field_change::{FieldChange, changes_of, place_name};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Operation, Place};
use crate::store::{apply, log};

/// One transaction with what it did.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryEntry {
    /// The transaction.
    pub id: i64,
    /// When, in milliseconds since 1970 by the writer's clock.
    pub milliseconds: u64,
    /// Who.
    pub worker: String,
    /// On which laptop.
    pub laptop: String,
    /// What kind of deed; a newer version's deeds have none.
    pub act: Option<Act>,
    /// How many records it touched.
    pub records: u32,
    /// What changed, at most a hundred fields.
    pub changes: Vec<FieldChange>,
    /// Whether it changed more than is shown.
    pub is_cut: bool,
    /// Whether it was undone.
    pub undone: bool,
}

/// At most so many field changes are shown per transaction of the whole register's history.
const SHOWN: usize = 100;

/// A record and what is part of it: the list and the sessions of an event, the people and grants of
/// a club. Their deeds are told in its history by their sentence alone. Of a person every record that
/// was joined.
const OWN: &str = "SELECT ?1
    UNION ALL SELECT entity FROM canonical WHERE shown = ?1 AND entity <> ?1
    UNION ALL SELECT id FROM enrolment WHERE event = ?1
    UNION ALL SELECT id FROM session WHERE event = ?1
    UNION ALL SELECT id FROM membership WHERE club = ?1
    UNION ALL SELECT id FROM club_grant WHERE club = ?1
    UNION ALL SELECT id FROM person_row";

/// The records of which a history tells the single fields: a record with those joined with it, and
/// of a person everything that hangs on them.
const TOLD: &str = "SELECT ?1
    UNION ALL SELECT entity FROM canonical WHERE shown = ?1 AND entity <> ?1
    UNION ALL SELECT id FROM person_row";

/// Everything that hangs on a person, as table `person_row` of a statement; nothing where `?1` is no
/// person.
const PERSON_ROW: &str = "WITH person_row(id) AS (
    SELECT id FROM enrolment WHERE trainee = ?1
    UNION ALL SELECT id FROM attendance WHERE trainee = ?1
    UNION ALL SELECT id FROM membership WHERE trainee = ?1
    UNION ALL SELECT id FROM certificate WHERE trainee = ?1
    UNION ALL SELECT w.id FROM certificate c JOIN certificate_void w ON w.certificate = c.id
        WHERE c.trainee = ?1
    UNION ALL SELECT k.id FROM certificate c JOIN certificate_copy k ON k.certificate = c.id
        WHERE c.trainee = ?1
    UNION ALL SELECT id FROM consent WHERE trainee = ?1
    UNION ALL SELECT id FROM study WHERE trainee = ?1
    UNION ALL SELECT id FROM own_value WHERE trainee = ?1
    UNION ALL SELECT id FROM same_person WHERE first = ?1 OR second = ?1
    UNION ALL SELECT g.id FROM tag g JOIN trainee t ON t.id = g.entity WHERE g.entity = ?1)";

/// Returns transactions, newest first: of one record or of the whole register.
pub fn history(
    connection: &Connection,
    entity: Option<Id>,
    offset: u32,
    limit: u32,
) -> Result<Vec<HistoryEntry>> {
    let rows: Vec<i64> = match entity {
        Some(entity) => connection
            .prepare_cached(&format!(
                "{PERSON_ROW} SELECT id FROM tx WHERE id IN (
                     SELECT (SELECT max(tx.id) FROM tx WHERE tx.id <= op.id) FROM op WHERE entity IN ({OWN}))
                 ORDER BY +stamp DESC, id DESC LIMIT ?3 OFFSET ?2"
            ))
            .and_then(|mut it| {
                it.query_map(params![entity, offset, limit], |row| row.get(0))?
                    .collect()
            }),
        None => connection
            .prepare_cached("SELECT id FROM tx ORDER BY stamp DESC, id DESC LIMIT ?2 OFFSET ?1")
            .and_then(|mut it| {
                it.query_map(params![offset, limit], |row| row.get(0))?
                    .collect()
            }),
    }
    .doing("read the history")?;
    rows.into_iter()
        .map(|row| entry(connection, row, entity))
        .collect()
}

/// Counts the transactions of one record or of the whole register.
pub fn history_count(connection: &Connection, entity: Option<Id>) -> Result<u32> {
    match entity {
        Some(entity) => connection.query_row(
            &format!(
                "{PERSON_ROW} SELECT count(DISTINCT (SELECT max(tx.id) FROM tx WHERE tx.id <= op.id))
             FROM op WHERE entity IN ({OWN})"
            ),
            [entity],
            |row| row.get(0),
        ),
        None => connection.query_row("SELECT count(*) FROM tx", [], |row| row.get(0)),
    }
    .doing("count the history")
}

fn entry(connection: &Connection, row: i64, entity: Option<Id>) -> Result<HistoryEntry> {
    let entry = log::entry_of(connection, log::place_of(row))?;
    let laptop = log::laptop_of(connection, log::place_of(row).source)?;
    let operations = match entity {
        Some(entity) => operations_told(connection, &entry, entity)?,
        None => log::operations_of(connection, &entry)?,
    };
    let records = operations
        .iter()
        .map(|(_, it)| it.entity)
        .collect::<std::collections::BTreeSet<_>>();
    let (mut changes, mut is_cut) = (Vec::new(), false);
    for (place, operation) in &operations {
        if changes.len() >= SHOWN {
            is_cut = true;
            break;
        }
        let mut told = changes_of(connection, *place, operation)?;
        if entity.is_some() {
            let hangs_on = place_name(connection, operation)?;
            told.iter_mut()
                .for_each(|it| it.hangs_on.clone_from(&hangs_on));
        }
        changes.extend(told);
    }
    let undone = log::is_undone(connection, row)?;
    Ok(HistoryEntry {
        id: row,
        milliseconds: entry.stamp.milliseconds(),
        worker: name_of(connection, Table::Worker, entry.worker)?,
        laptop: name_of(connection, Table::Laptop, laptop)?,
        act: Act::find(entry.act),
        records: u32::try_from(records.len()).unwrap_or(u32::MAX),
        changes,
        is_cut,
        undone,
    })
}

/// Returns the operations of a transaction that a record's history tells field by field.
fn operations_told(
    connection: &Connection,
    entry: &log::Entry,
    entity: Id,
) -> Result<Vec<(Place, Operation)>> {
    let last = log::row_of(Place {
        source: log::place_of(entry.id).source,
        seq: entry.last_seq,
    });
    let rows: Vec<(i64, Id, Vec<u8>)> = connection
        .prepare_cached(&format!(
            "{PERSON_ROW} SELECT id, entity, body FROM op
             WHERE entity IN ({TOLD}) AND id BETWEEN ?2 AND ?3 ORDER BY id"
        ))
        .and_then(|mut it| {
            it.query_map(params![entity, entry.id, last], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect()
        })
        .doing("read the history")?;
    rows.into_iter()
        .map(|(row, of, body)| Ok((log::place_of(row), Operation::from_bytes(of, &body)?)))
        .collect()
}

/// Records that join a person with something are called by the person.
const MEMBER: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = membership.trainee), '')";
const ENROLLED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = enrolment.trainee), '')";
const ATTENDED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = attendance.trainee), '')";

const CONSENTED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = consent.trainee), '')";
const STUDIED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = study.trainee), '')";
const OWNED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = own_value.trainee), '')";
const TEMPLATED: &str =
    "coalesce((SELECT coalesce(nullif(t.name_kk,''),nullif(t.name_ru,''),t.name_en)
     FROM template t WHERE t.id = template), '')";
const FIRST: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = not_same.first), '')";

const JOINED: &str = "coalesce((SELECT trim(t.surname || ' ' || t.given || ' ' || t.patronymic)
     FROM trainee t WHERE t.id = same_person.first), '')";

/// What makes a paper void is called by the number of the paper.
const VOIDED: &str =
    "coalesce((SELECT c.serial FROM certificate c WHERE c.id = certificate_void.certificate), '')";

/// A copy likewise.
const COPIED: &str =
    "coalesce((SELECT c.serial FROM certificate c WHERE c.id = certificate_copy.certificate), '')";

/// Returns the name of the record that carries a tag.
fn owner_name(connection: &Connection, tag: Id) -> Result<String> {
    let owner: Option<Option<Id>> = connection
        .prepare_cached("SELECT entity FROM tag WHERE id = ?1")
        .and_then(|mut it| it.query_row([tag], |row| row.get(0)).optional())
        .doing("read what a tag is on")?;
    let Some(owner) = owner.flatten() else {
        return Ok(String::new());
    };
    let presence = apply::find_presence(connection, owner)?;
    match presence.and_then(|it| Table::find(it.table)) {
        Some(Table::Tag) | None => Ok(String::new()),
        Some(table) => name_of(connection, table, owner),
    }
}

/// Returns what a record is called in a history: a person's name, an event's title.
pub fn name_of(connection: &Connection, table: Table, id: Id) -> Result<String> {
    let words = match table {
        Table::Worker | Table::Laptop => "name",
        Table::Trainee => "trim(surname || ' ' || given || ' ' || patronymic)",
        Table::Event | Table::Programme | Table::OwnField => {
            "coalesce(nullif(title_kk,''),nullif(title_ru,''),title_en)"
        }
        Table::Club | Table::Academy | Table::Template => {
            "coalesce(nullif(name_kk,''),nullif(name_ru,''),name_en)"
        }
        Table::Signatory => "coalesce(nullif(name_kk,''),nullif(name_ru,''),name_en)",
        Table::Organisation => "coalesce(nullif(full_kk,''),nullif(full_ru,''),full_en)",
        Table::Reference => "coalesce(nullif(kk,''),nullif(ru,''),en)",
        Table::Membership => MEMBER,
        Table::Enrolment => ENROLLED,
        Table::Attendance => ATTENDED,
        Table::Session | Table::Grant | Table::Question | Table::EventGroup => "title",
        Table::Publication => "coalesce(nullif(title, ''), link)",
        Table::Photo => "caption",
        Table::Plan => "trim(coalesce(nullif(title_kk,''),title_ru) || ' ' || year)",
        Table::PlanLine => "coalesce(nullif(title_kk,''),title_ru)",
        Table::Certificate => "serial",
        Table::CertificateVoid => VOIDED,
        Table::CertificateCopy => COPIED,
        Table::Consent => CONSENTED,
        Table::HeadCount => "label",
        Table::Study => STUDIED,
        Table::OwnValue => OWNED,
        Table::TemplateVersion | Table::TemplatePicture => TEMPLATED,
        Table::Tag => return owner_name(connection, id),
        Table::NotSame => FIRST,
        Table::SamePerson => JOINED,
    };
    connection
        .prepare_cached(&format!(
            "SELECT {words} FROM {} WHERE id = ?1",
            table.name()
        ))
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read the name of a record")
        .map(|it: Option<String>| match (table, it) {
            (Table::Laptop, Some(name)) => crate::laptops::plain_name(&name),
            (_, it) => it.unwrap_or_default(),
        })
}
