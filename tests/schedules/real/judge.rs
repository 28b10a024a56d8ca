//! What must hold of registers that have all read everything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use tizim_core::catalogue::{Holds, Table};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, State};
use tizim_core::operation::{FieldKey, Operation, Place};
use tizim_core::value::Value;

use super::academy::Academy;
use super::desk::{Desk, place_of};
use super::wire::Wire;

pub(crate) fn judge(academy: &Academy) -> Result<(), String> {
    let facts = facts(&academy.wire);
    let state = state(&facts)?;
    crate::judge::of_a_set(&state, &facts)?;
    let mut first = None;
    for (at, desk) in academy.desks.iter().enumerate() {
        let read = |it: &Connection| {
            let told = compare(it, desk, &academy.wire, &state, &facts);
            Ok(told.map(|()| content(it)))
        };
        let told = desk.register.read(read).unwrap();
        let told = told.map_err(|fault| format!("laptop {at}: {fault}"))?;
        let first = first.get_or_insert_with(|| told.clone());
        for (name, rows) in &told {
            if first.get(name) != Some(rows) {
                let other = first.get(name).cloned().unwrap_or_default();
                return Err(format!(
                    "laptop {at} shows {name} otherwise: {rows} and {other}"
                ));
            }
        }
        let report = desk.register.check().unwrap();
        if !report.is_sound() {
            return Err(format!("laptop {at} differs from its own log"));
        }
    }
    Ok(())
}

fn facts(wire: &Wire) -> Vec<Arc<Fact>> {
    let facts = wire.segments.iter().flat_map(|it| wire.facts(it));
    facts.map(Arc::new).collect()
}

/// Segments stand on the wire in an order that their causes allow.
fn state(facts: &[Arc<Fact>]) -> Result<State, String> {
    let mut state = State::default();
    for fact in facts {
        state
            .take(fact)
            .map_err(|gap| format!("{:?} waits for {:?}", fact.place, gap.missing))?;
    }
    Ok(state)
}

type Heads = BTreeMap<(Id, FieldKey), BTreeSet<Place>>;

fn compare(
    it: &Connection,
    desk: &Desk,
    wire: &Wire,
    state: &State,
    facts: &[Arc<Fact>],
) -> Result<(), String> {
    let log = log(it);
    if log.len() != facts.len() {
        return Err(format!("{} operations of {}", log.len(), facts.len()));
    }
    for fact in facts {
        let found = log.get(&desk.local(wire, fact.place));
        if found.is_none_or(|it| it.entity != fact.operation.entity) {
            return Err(format!("{:?} is not in the log", fact.place));
        }
    }
    presence(it, state)?;
    let heads = heads(it, desk, wire, &log);
    let mut conflicts = BTreeSet::new();
    for (id, record) in state.records() {
        for field in record.fields() {
            let versions = record.versions(field).iter();
            let wanted: BTreeSet<Place> = versions.map(|it| it.head.place).collect();
            let kept = heads.get(&(id, field)).cloned().unwrap_or_default();
            if wanted != kept {
                return Err(format!(
                    "{field:?} of {id} has heads {kept:?}, not {wanted:?}"
                ));
            }
        }
        conflicts.extend(record.in_two_versions().map(|field| (id, field)));
    }
    if conflicts != in_conflict(it) {
        return Err(format!("not the fields in two versions: {conflicts:?}"));
    }
    let people: BTreeMap<Id, Id> = rows(it, "SELECT entity, shown FROM canonical", |row| {
        (row.get(0).unwrap(), row.get(1).unwrap())
    })
    .into_iter()
    .collect();
    match people == state.people() {
        true => shown(it, state, &people),
        false => Err(format!(
            "{people:?} are one person, not {:?}",
            state.people()
        )),
    }
}

fn rows<T>(it: &Connection, sql: &str, read: impl Fn(&rusqlite::Row<'_>) -> T) -> Vec<T> {
    let mut statement = it.prepare(sql).unwrap();
    let found = statement.query_map([], |row| Ok(read(row)));
    found.unwrap().map(|it| it.unwrap()).collect()
}

fn log(it: &Connection) -> BTreeMap<Place, Operation> {
    let all = rows(it, "SELECT id, entity, body FROM op", |row| {
        let body: Vec<u8> = row.get(2).unwrap();
        let operation = Operation::from_bytes(row.get(1).unwrap(), &body).unwrap();
        (place_of(row.get(0).unwrap()), operation)
    });
    all.into_iter().collect()
}

fn presence(it: &Connection, state: &State) -> Result<(), String> {
    let kept: BTreeMap<Id, (u16, bool)> =
        rows(it, "SELECT entity, kind, gone = 0 FROM presence", |row| {
            let kind = (row.get(1).unwrap(), row.get(2).unwrap());
            (row.get(0).unwrap(), kind)
        })
        .into_iter()
        .collect();
    let written = state.records().filter(|(_, it)| it.table != 0);
    let wanted: BTreeMap<Id, (u16, bool)> = written
        .map(|(id, it)| (id, (it.table, it.is_present())))
        .collect();
    match kept == wanted {
        true => Ok(()),
        false => {
            let differ = wanted.iter().find(|(id, it)| kept.get(id) != Some(it));
            Err(format!("{differ:?} is not what is in the trash"))
        }
    }
}

fn field_key(number: u16, key: &[u8]) -> FieldKey {
    let key = <[u8; 16]>::try_from(key).ok().map(Id::from_bytes);
    FieldKey { number, key }
}

/// Rows of `head`, and for fields without any the operation that created the record.
fn heads(it: &Connection, desk: &Desk, wire: &Wire, log: &BTreeMap<Place, Operation>) -> Heads {
    let mut heads = Heads::new();
    let sql = "SELECT entity, field, key, op FROM head";
    let kept = rows(it, sql, |row| {
        let key: Vec<u8> = row.get(2).unwrap();
        let field = field_key(row.get(1).unwrap(), &key);
        (row.get(0).unwrap(), field, place_of(row.get(3).unwrap()))
    });
    for (id, field, place) in kept {
        let place = desk.global(wire, place);
        heads.entry((id, field)).or_default().insert(place);
    }
    let born: Vec<(Id, Place)> = rows(it, "SELECT entity, born FROM presence", |row| {
        (row.get(0).unwrap(), place_of(row.get(1).unwrap()))
    });
    for (id, place) in born {
        for written in &log[&place].written {
            let alone = || BTreeSet::from([desk.global(wire, place)]);
            heads.entry((id, written.field)).or_insert_with(alone);
        }
    }
    heads
}

fn in_conflict(it: &Connection) -> BTreeSet<(Id, FieldKey)> {
    let kept = rows(it, "SELECT entity, field, key FROM conflict", |row| {
        let key: Vec<u8> = row.get(2).unwrap();
        (row.get(0).unwrap(), field_key(row.get(1).unwrap(), &key))
    });
    kept.into_iter().collect()
}

/// What screens show of everybody who was written down once is the value of the displayed head.
fn shown(it: &Connection, state: &State, people: &BTreeMap<Id, Id>) -> Result<(), String> {
    let written = state.records().filter(|(_, it)| it.table != 0);
    for (id, record) in written {
        let table = Table::find(record.table).unwrap();
        let fields: Vec<FieldKey> = record.fields().collect();
        let names_joined = fields
            .iter()
            .any(|field| matches!(record.shown(*field), Value::Id(it) if people.contains_key(&it)));
        if people.contains_key(&id) || names_joined {
            continue;
        }
        for field in fields.iter().filter(|it| it.key.is_none()) {
            let column = table.field(field.number).unwrap().name;
            let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name());
            let value: Value = it.query_row(&sql, [id], |row| row.get(0)).unwrap();
            if value != record.shown(*field) {
                return Err(format!("{column} of {id} shows {value:?}"));
            }
        }
    }
    Ok(())
}

/// Everything that must be the same on all laptops, row by row.
fn content(it: &Connection) -> BTreeMap<String, String> {
    let mut statements = vec![
        "SELECT entity, kind, gone = 0 FROM presence ORDER BY entity".to_owned(),
        "SELECT id, sort_key, folded FROM trainee ORDER BY id".to_owned(),
        "SELECT id, sort_key, folded FROM club ORDER BY id".to_owned(),
        "SELECT id, sort_key, folded, first_day FROM event ORDER BY id".to_owned(),
        "SELECT event, sessions, enrolled, attended, certificates, due FROM event_figure
         ORDER BY event"
            .to_owned(),
    ];
    for table in Table::ALL {
        let mut columns = "id, trashed".to_owned();
        for field in table.fields() {
            match field.holds {
                Holds::Keyed(side) => statements.push(format!(
                    "SELECT entity, key, value FROM {side} ORDER BY entity, key"
                )),
                _ => write!(columns, ", {}", field.name).unwrap(),
            }
        }
        statements.push(format!(
            "SELECT {columns} FROM {} ORDER BY id",
            table.name()
        ));
    }
    let told = statements.into_iter().map(|sql| {
        let width = it.prepare(&sql).unwrap().column_count();
        let rows = rows(it, &sql, |row| {
            let cells = (0..width).map(|at| row.get::<_, Cell>(at).unwrap());
            format!("{:?}\n", cells.collect::<Vec<_>>())
        });
        (sql, rows.concat())
    });
    told.collect()
}
