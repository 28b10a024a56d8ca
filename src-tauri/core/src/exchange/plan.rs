//! What reading a file would come to, before anything happens.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::about::about;
use super::deletions;
use super::difference::{Difference, DifferenceKind};
use super::shown::shown;
use crate::catalogue::Table;
use crate::clock::local_moment;
use crate::error::{Doing, Result};
use crate::ids::{Id, Link};
use crate::register::{is_bringing_back, name_of, origin_of};
use crate::store::{apply, log};
use crate::value::Value;

/// One row of a plan.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanRow {
    /// What names the row, the same whenever the file is read.
    pub row: String,
    /// What becomes of it.
    pub kind: DifferenceKind,
    /// The table of the record.
    pub table: String,
    /// The record.
    pub record: Id,
    /// What the record is called.
    pub name: String,
    /// What tells it from others of that name: of a person the school, of a mark the session, of a
    /// membership the club.
    pub detail: String,
    /// The day of it: of a session or mark that of the session, of a person the birth date.
    pub day: String,
    /// Of a new mark the mark; empty elsewhere.
    pub mark: String,
    /// The records that it is part of: where they are left out, it is left out with them.
    pub part_of: Vec<Id>,
    /// Whether it cannot be left out, for it is of somebody whom the main laptop erased, or of a record
    /// that another one displaces.
    pub is_fixed: bool,
    /// The event it belongs to, or none.
    pub event: Link,
    /// The field; empty where it is about the whole record.
    pub field: String,
    /// What is shown now.
    pub before: String,
    /// What will be shown.
    pub after: String,
    /// Of several versions one that will not be shown, what comes before what is here; empty elsewhere.
    pub beside: String,
    /// Who wrote it.
    pub worker: String,
    /// On which laptop.
    pub laptop: String,
    /// When, by that laptop's clock.
    pub at: String,
    /// Who brought the value back since; empty where nobody did.
    pub brought_back_by: String,
}

/// How many there are of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanCount {
    /// What becomes of them.
    pub kind: DifferenceKind,
    /// The table, empty where all tables are counted together.
    pub table: String,
    /// How many records, of fields how many fields.
    pub count: u32,
}

/// Rows that belong to one event, or to none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanGroup {
    /// The event, or none.
    pub event: Link,
    /// What it is called.
    pub name: String,
    /// How many rows belong to it.
    pub rows: u32,
}

/// What a file would change.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Plan {
    /// What the laptop that wrote the file is called.
    pub from: String,
    /// When it was written, by that laptop's clock.
    pub written_at: String,
    /// Whether the file holds nothing that is not here.
    pub is_known: bool,
    /// When this laptop took the file back; empty where it did not. Counts and rows are then those of
    /// taking it in again.
    pub undone_at: String,
    /// Whether it is the answer by which this laptop joins an academy.
    pub joins: bool,
    /// How many changes there are, by what becomes of which table.
    pub counts: Vec<PlanCount>,
    /// Of a hundred records here, how many would go to the trash or be displaced.
    pub trashed_of_hundred: u32,
    /// Whether so much goes to the trash that it should be looked at first.
    pub asks_twice: bool,
    /// Parts that cannot be taken in before others come.
    pub waiting: u32,
    /// Parts of laptops that were withdrawn, about which the keeper decides.
    pub held: u32,
    /// Laptops that become known.
    pub laptops: Vec<String>,
    /// Laptops that become known as withdrawn.
    pub withdrawn: Vec<String>,
    /// The laptop that is the main one from then on; empty where that does not change.
    pub main: String,
    /// Whether that is this one.
    pub becomes_main: bool,
    /// How many rows there are beside those listed.
    pub untold: u32,
    /// The events that all rows belong to, the one with most rows first.
    pub groups: Vec<PlanGroup>,
    /// The first rows, at most 20,000; every difference has a row, and may be left out by its name.
    pub rows: Vec<PlanRow>,
}

/// So many rows are told one by one: more nobody reads, and each takes memory.
const MOST_ROWS: usize = 20_000;

/// Above so many of a hundred records in the trash a plan asks twice.
pub(super) const BRAKE: u32 = 5;

/// Chooses the differences that are told one by one: where there are too many, what needs a look
/// before what is new.
pub(super) fn told(differences: &[Difference]) -> Vec<&Difference> {
    let mut told: Vec<&Difference> = differences.iter().collect();
    if told.len() > MOST_ROWS {
        told.sort_by_key(|it| match it.kind {
            DifferenceKind::Erased => 0,
            DifferenceKind::Trashed | DifferenceKind::Displaced => 1,
            DifferenceKind::DeletedHere | DifferenceKind::DeletedThere => 2,
            DifferenceKind::TwoVersions => 3,
            DifferenceKind::BroughtBack => 4,
            DifferenceKind::Changed => 5,
            DifferenceKind::Added => 6,
        });
        told.truncate(MOST_ROWS);
    }
    told
}

/// Turns differences into rows; `after` reads as the register will.
pub(super) fn rows(
    after: &Connection,
    differences: &[&Difference],
    offset_seconds: i32,
) -> Result<Vec<PlanRow>> {
    let mut names = Names {
        connection: after,
        known: BTreeMap::new(),
    };
    differences
        .iter()
        .map(|it| row(&mut names, it, offset_seconds))
        .collect()
}

/// What records are called: most rows name the same few workers and laptops.
struct Names<'a> {
    connection: &'a Connection,
    known: BTreeMap<(Table, Id), String>,
}

impl Names<'_> {
    fn of(&mut self, table: Table, id: Id) -> Result<String> {
        if let Some(name) = self.known.get(&(table, id)) {
            return Ok(name.clone());
        }
        let name = name_of(self.connection, table, id)?;
        self.known.insert((table, id), name.clone());
        Ok(name)
    }
}

fn row(names: &mut Names<'_>, difference: &Difference, offset_seconds: i32) -> Result<PlanRow> {
    let after = names.connection;
    let (table, record) = (difference.table, difference.record);
    let field = difference.field.and_then(|it| table.field(it.number));
    let by = match difference.kind {
        DifferenceKind::Erased => None,
        _ => author_of(after, difference)?,
    };
    let (worker, laptop, at) = match &by {
        Some(by) => (
            names.of(Table::Worker, by.entry.worker)?,
            names.of(Table::Laptop, by.laptop)?,
            moment(by.entry.stamp.milliseconds(), offset_seconds),
        ),
        None => Default::default(),
    };
    let brought_back_by = match by.and_then(|it| it.brought_back_by) {
        Some(worker) => names.of(Table::Worker, worker)?,
        None => String::new(),
    };
    let about = about(after, table, record)?;
    let text = |value: &Value| match difference.field {
        Some(field) => shown(after, table, field, value),
        None => Ok(value.shown()),
    };
    Ok(PlanRow {
        row: difference.name(),
        kind: difference.kind,
        table: table.name().to_owned(),
        record,
        name: names.of(table, record)?,
        detail: about.detail,
        day: about.day,
        mark: about.mark,
        part_of: about.part_of,
        is_fixed: false,
        event: Link(event_of(after, table, record)?),
        field: field.map_or("", |it| it.name).to_owned(),
        before: text(&difference.before)?,
        after: text(&difference.after)?,
        beside: text(&difference.beside)?,
        worker,
        laptop,
        at,
        brought_back_by,
    })
}

/// Writes a moment with the offset of this laptop.
pub(super) fn moment(milliseconds: u64, offset_seconds: i32) -> String {
    local_moment(milliseconds, offset_seconds).to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}

/// The deed behind a difference.
struct Behind {
    entry: log::Entry,
    laptop: Id,
    /// The worker who brought back what the deed wrote.
    brought_back_by: Option<Id>,
}

/// Returns the deed behind a difference: that which wrote the value now shown, or the last one on the
/// record.
fn author_of(connection: &Connection, difference: &Difference) -> Result<Option<Behind>> {
    let Some(presence) = apply::find_presence(connection, difference.record)? else {
        return Ok(None);
    };
    let record = difference.record;
    let place = match (difference.kind, difference.field, presence.gone) {
        (DifferenceKind::DeletedHere, ..) => deletions::sides(connection, record)?.map(|it| it.0),
        (DifferenceKind::DeletedThere, ..) => deletions::sides(connection, record)?.map(|it| it.1),
        (_, Some(field), _) => {
            let heads = apply::heads_of(connection, record, presence.born, field)?;
            apply::displayed_head(connection, &heads, field)?
        }
        (_, None, Some(gone)) => Some(gone),
        (_, None, None) => Some(presence.born),
    };
    let Some(place) = place else {
        return Ok(None);
    };
    let last = log::entry_of(connection, place)?;
    let origin = match difference.field {
        Some(field) if is_bringing_back(&last) => origin_of(connection, record, field, place)?,
        _ => None,
    };
    let entry = match origin {
        Some(origin) => log::entry_of(connection, origin)?,
        None => last.clone(),
    };
    Ok(Some(Behind {
        entry,
        laptop: log::laptop_of(connection, origin.unwrap_or(place).source)?,
        brought_back_by: origin.map(|_| last.worker),
    }))
}

/// Returns the event a record belongs to.
pub(super) fn event_of(connection: &Connection, table: Table, record: Id) -> Result<Option<Id>> {
    let sql = match table {
        Table::Event => return Ok(Some(record)),
        Table::Session
        | Table::Enrolment
        | Table::Question
        | Table::HeadCount
        | Table::EventGroup
        | Table::Publication
        | Table::Photo
        | Table::Certificate => {
            format!("SELECT event FROM {} WHERE id = ?1", table.name())
        }
        Table::Attendance => "SELECT s.event FROM attendance a JOIN session s ON s.id = a.session
                              WHERE a.id = ?1"
            .to_owned(),
        Table::CertificateVoid => {
            "SELECT c.event FROM certificate_void v JOIN certificate c ON c.id = v.certificate
             WHERE v.id = ?1"
                .to_owned()
        }
        Table::CertificateCopy => {
            "SELECT c.event FROM certificate_copy k JOIN certificate c ON c.id = k.certificate
             WHERE k.id = ?1"
                .to_owned()
        }
        _ => return Ok(None),
    };
    let found: Option<Option<Id>> = connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
        .doing("find the event of a record")?;
    Ok(found.flatten())
}

/// Counts differences by what becomes of which table.
pub(super) fn counts<'d>(differences: impl IntoIterator<Item = &'d Difference>) -> Vec<PlanCount> {
    let mut counts: BTreeMap<(DifferenceKind, Table), u32> = BTreeMap::new();
    for it in differences {
        *counts.entry((it.kind, it.table)).or_default() += 1;
    }
    let count = |((kind, table), count): ((DifferenceKind, Table), u32)| PlanCount {
        kind,
        table: table.name().to_owned(),
        count,
    };
    counts.into_iter().map(count).collect()
}

/// Groups differences by their events.
pub(super) fn groups(
    connection: &Connection,
    differences: &[Difference],
) -> Result<Vec<PlanGroup>> {
    let mut counts: BTreeMap<Option<Id>, u32> = BTreeMap::new();
    for it in differences {
        let event = event_of(connection, it.table, it.record)?;
        *counts.entry(event).or_default() += 1;
    }
    let mut groups = Vec::new();
    for (event, rows) in counts {
        let name = match event {
            Some(event) => name_of(connection, Table::Event, event)?,
            None => String::new(),
        };
        groups.push(PlanGroup {
            event: Link(event),
            name,
            rows,
        });
    }
    groups.sort_by_key(|it| (it.event.0.is_none(), std::cmp::Reverse(it.rows)));
    Ok(groups)
}

/// Counts the records that are shown no more, but for those of people who were erased.
pub(super) fn count_lost(differences: &[Difference]) -> usize {
    let lost = [DifferenceKind::Trashed, DifferenceKind::Displaced];
    let rows = differences.iter();
    rows.filter(|it| lost.contains(&it.kind)).count()
}

/// Returns of a hundred records outside the trash how many are shown no more.
pub(super) fn trashed_of_hundred(before: &Connection, differences: &[Difference]) -> Result<u32> {
    let trashed = count_lost(differences);
    // Counting all that is here takes longer than reading a small file does.
    if trashed == 0 {
        return Ok(0);
    }
    let present: u64 = before
        .query_row("SELECT count(*) FROM presence WHERE gone = 0", [], |row| {
            row.get::<_, i64>(0)
        })
        .doing("count the records")?
        .unsigned_abs();
    let trashed = u64::try_from(trashed).unwrap_or_default();
    Ok(u32::try_from((trashed * 100).div_ceil(present.max(1))).unwrap_or(u32::MAX))
}
