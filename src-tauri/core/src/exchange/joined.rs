//! Joining an academy: from a register that knows its laptop alone, or with months of typing.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use super::difference::DifferenceKind;
use super::plan::PlanCount;
use super::roster::{Entry, RosterDeed};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::register::{Change, Fields, Receiving, begin_source, draw_code};
use crate::store::{product, rebuild, roster};
use crate::value::Value;

const DOING: &str = "join the academy";

/// The setting that says that a laptop waits to be let in.
const PENDING: &str = "join.pending";

/// What a laptop that waits said of itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Pending {
    /// What it is to be called.
    pub name: String,
    /// Who works at it; may be empty.
    pub worker: String,
    /// Whether it brings what it holds.
    pub brings: bool,
    /// The bytes of the file with which it asked, as hexadecimal text; empty before it was written.
    #[serde(default)]
    pub asked: String,
}

/// Says whether the laptop waits for an answer to its request.
pub(crate) fn is_pending(connection: &Connection) -> Result<bool> {
    Ok(find_pending(connection)?.is_some())
}

/// Says whether the laptop waits for an answer and holds nothing of its own meanwhile.
pub(crate) fn waits_empty(connection: &Connection) -> Result<bool> {
    Ok(find_pending(connection)?.is_some_and(|it| !it.brings))
}

/// Returns what a laptop that waits said of itself.
pub(crate) fn find_pending(connection: &Connection) -> Result<Option<Pending>> {
    let text: Option<String> = connection
        .prepare_cached("SELECT value FROM local_setting WHERE name = ?1")
        .and_then(|mut it| it.query_row([PENDING], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(text.and_then(|it| serde_json::from_str(&it).ok()))
}

/// Remembers that the laptop waits.
pub(crate) fn keep_pending(connection: &Connection, pending: &Pending) -> Result<()> {
    connection
        .execute(
            "INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, ?2)",
            params![PENDING, serde_json::to_string(pending).unwrap_or_default()],
        )
        .doing(DOING)
        .map(drop)
}

/// Forgets that the laptop waits.
pub(crate) fn forget_pending(connection: &Connection) -> Result<()> {
    connection
        .execute("DELETE FROM local_setting WHERE name = ?1", [PENDING])
        .doing(DOING)
        .map(drop)
}

/// A record as it is brought along.
pub(super) struct Record {
    table: Table,
    id: Id,
    values: Vec<(FieldKey, Value)>,
}

/// Leaves the register that the laptop had, if it had one, for that of an academy; returns the
/// records that it brings.
pub(super) fn enter(receiving: &Receiving<'_>, register: Id) -> Result<Option<Vec<Record>>> {
    let pending = find_pending(receiving)?.unwrap_or_default();
    let brought = match pending.brings {
        true => Some(read_all(receiving)?),
        false => None,
    };
    clear(receiving)?;
    receiving
        .execute(
            "UPDATE this_laptop SET register = ?1, source = 0, keeper_seed = NULL",
            [register],
        )
        .doing(DOING)?;
    let laptop: Id = receiving
        .query_row("SELECT laptop FROM this_laptop", [], |row| row.get(0))
        .doing(DOING)?;
    let source = begin_source(receiving, laptop, 1)?;
    receiving
        .execute("UPDATE this_laptop SET source = ?1", [source])
        .doing(DOING)?;
    Ok(brought)
}

/// Everything that shows, but for the academy itself and its laptops, which the new one has.
fn read_all(connection: &Connection) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for table in Table::ALL {
        if matches!(table, Table::Academy | Table::Laptop) {
            continue;
        }
        let ids: Vec<Id> = connection
            .prepare(&format!(
                "SELECT id FROM {} WHERE trashed <> 1 ORDER BY id",
                table.name()
            ))
            .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
            .doing(DOING)?;
        for id in ids {
            if let Some(shown) = product::read(connection, table, id)? {
                records.push(Record {
                    table,
                    id,
                    values: shown.values,
                });
            }
        }
    }
    Ok(records)
}

/// Empties what belongs to one academy: its facts, and what others are known to have of them.
fn clear(connection: &Connection) -> Result<()> {
    rebuild::clear(connection)?;
    for table in [
        "op",
        "tx",
        "segment",
        "source",
        "blanked",
        "roster",
        "waiting",
        "other_laptop",
        "exchange_log",
        "exchange_row",
    ] {
        connection
            .execute(&format!("DELETE FROM {table}"), [])
            .doing(DOING)?;
    }
    connection
        .execute(
            "DELETE FROM local_setting WHERE name IN ('roster.first', 'undo.passed')
               OR name LIKE 'copy.gone.%'",
            [],
        )
        .doing(DOING)
        .map(drop)
}

/// Ends joining, when everything of the academy is here: the laptop gets its code and its worker,
/// and what it brings is written as work of its own.
pub(super) fn finish(receiving: &Receiving<'_>, brought: Option<Vec<Record>>) -> Result<()> {
    pin_first(receiving)?;
    let pending = find_pending(receiving)?.unwrap_or_default();
    let laptop = receiving.identity()?.laptop;
    let roster = roster::read(receiving)?;
    let listed = roster
        .find(laptop)
        .filter(|it| !it.is_revoked)
        .ok_or_else(|| Error::refused(Code::NotForThisLaptop))?
        .listed
        .clone();
    receiving
        .execute("UPDATE this_laptop SET code = ?1", [&listed.code])
        .doing(DOING)?;
    let outcome = receiving.change(Act::LaptopJoin, |change| {
        let worker = choose_worker(change, &pending, &listed.name)?;
        change.sign_as(worker);
        let hex = |it: &[u8; 32]| blake3::Hash::from_bytes(*it).to_hex().to_string();
        let fields = Fields::new()
            .text("name", &listed.name)
            .text("code", &listed.code)
            .text("signing", &hex(&listed.signing))
            .text("sealing", &hex(&listed.sealing));
        change.add(Table::Laptop, laptop, fields)?;
        for record in brought.into_iter().flatten() {
            bring(change, record)?;
        }
        change.publish_counter()?;
        Ok(worker)
    })?;
    forget_pending(receiving)?;
    receiving.sit_down(outcome.value)
}

fn pin_first(connection: &Connection) -> Result<()> {
    for bytes in roster::entries(connection)? {
        let entry = Entry::from_bytes(&bytes)?;
        if matches!(entry.deed, RosterDeed::Found { .. }) {
            return roster::pin(connection, &entry.hash());
        }
    }
    Err(Error::refused(Code::DamagedFile))
}

/// Finds the worker by the name they gave, or adds them.
fn choose_worker(change: &mut Change<'_>, pending: &Pending, laptop: &str) -> Result<Id> {
    let name = match pending.worker.trim() {
        "" => laptop,
        name => name,
    };
    let found: Option<Id> = change
        .query_row(
            "SELECT id FROM worker WHERE name = ?1 AND trashed = 0 ORDER BY id LIMIT 1",
            [name],
            |row| row.get(0),
        )
        .optional()
        .doing(DOING)?;
    if let Some(found) = found {
        return Ok(found);
    }
    let worker = change.mint();
    change.sign_as(worker);
    change.add(Table::Worker, worker, Fields::new().text("name", name))?;
    Ok(worker)
}

/// Writes a record that was brought. One that both have, such as a row of a shipped list, keeps
/// what the academy wrote and gets what it left empty.
fn bring(change: &mut Change<'_>, record: Record) -> Result<()> {
    let there = product::read(change, record.table, record.id)?;
    let is_empty = |field: &FieldKey| {
        there.as_ref().is_none_or(|there| {
            let found = there.values.iter().find(|(it, _)| it == field);
            found.is_none_or(|(_, value)| value.shown().is_empty())
        })
    };
    let values = record.values.into_iter().filter_map(|(field, value)| {
        let value = match value {
            Value::Text(text) => Value::text(text),
            other => other,
        };
        (!value.is_nothing() && is_empty(&field)).then_some((field, value))
    });
    let values: Vec<(FieldKey, Value)> = values.collect();
    match (there.is_some(), values.is_empty()) {
        (true, true) => Ok(()),
        _ => change.write_brought(record.table, record.id, values),
    }
}

/// Counts what the academy holds, for a laptop that has just joined.
pub(super) fn counts(connection: &Connection) -> Result<Vec<PlanCount>> {
    let mut counts = Vec::new();
    for table in [
        Table::Trainee,
        Table::Event,
        Table::Club,
        Table::Attendance,
        Table::Certificate,
    ] {
        let count: u32 = connection
            .query_row(
                &format!("SELECT count(*) FROM {} WHERE trashed = 0", table.name()),
                [],
                |row| row.get(0),
            )
            .doing(DOING)?;
        counts.push(PlanCount {
            kind: DifferenceKind::Added,
            table: table.name().to_owned(),
            count,
        });
    }
    Ok(counts)
}

/// Goes on under a number and a code of its own, where another copy of the disk writes as well.
///
/// Numbers are drawn: both copies may find out at the same time.
pub(super) fn begin_again(receiving: &Receiving<'_>) -> Result<()> {
    let identity = receiving.identity()?;
    let last: u32 = receiving
        .query_row(
            "SELECT max(incarnation) FROM source WHERE laptop = ?1",
            [identity.laptop],
            |row| row.get(0),
        )
        .doing(DOING)?;
    let mut random = [0; 2];
    receiving.clock().fill(&mut random);
    let incarnation = last + 1 + u32::from(u16::from_le_bytes(random));
    let source = begin_source(receiving, identity.laptop, incarnation)?;
    let code = draw_code(receiving.clock());
    receiving
        .execute(
            "UPDATE this_laptop SET source = ?1, code = ?2",
            params![source, code],
        )
        .doing("go on as a copy")?;
    receiving
        .change(Act::LaptopRestore, |change| {
            let fields = Fields::new().text("code", &code);
            change.correct(Table::Laptop, identity.laptop, fields)
        })
        .map(drop)
}
