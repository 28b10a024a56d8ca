//! What must hold of registers that have all read everything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use tizim_core::catalogue::{Holds, Table};
use tizim_core::certificates::{self, TwiceWhy};
use tizim_core::common::Lang;
use tizim_core::exchange::{self, conflicts};
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, ONE_EACH, State};
use tizim_core::operation::{FieldKey, Place};
use tizim_core::register::Register;
use tizim_core::value::Value;

use super::academy::Academy;
use super::facts::{facts, place_of, rows};
use super::laptop::Laptop;
use super::met_if;
use super::trust::trusted;

/// Judges the registers of all laptops that belong to the academy.
pub(crate) fn judge(academy: &Academy) -> Result<(), String> {
    let those_in = those_in(academy);
    let first = those_in.first().ok_or("nobody belongs to the academy")?;
    let digest = |it: &Laptop| exchange::digest(it.register()).unwrap().digest;
    let (wanted, content) = (
        digest(first),
        first.register().read(|it| Ok(content(it))).unwrap(),
    );
    for (at, laptop) in those_in.iter().enumerate() {
        if digest(laptop) != wanted {
            return Err(format!("laptop {at} does not know the same"));
        }
        judge_alone(laptop.register()).map_err(|it| format!("laptop {at}: {it}"))?;
        let shows = laptop.register().read(|it| Ok(self::content(it))).unwrap();
        if let Some((name, rows)) = shows
            .iter()
            .find(|(name, rows)| content.get(*name) != Some(rows))
        {
            let other = content.get(name).cloned().unwrap_or_default();
            return Err(format!(
                "laptop {at} shows {name} otherwise: {rows} and {other}"
            ));
        }
    }
    Ok(())
}

/// Leaves out whoever was withdrawn: they are told nothing any more.
fn those_in(academy: &Academy) -> Vec<&Laptop> {
    let away = |it: &Laptop| -> BTreeSet<Id> {
        let laptops = exchange::state(it.register()).unwrap().laptops;
        laptops
            .iter()
            .filter(|it| it.is_withdrawn)
            .map(|it| it.id)
            .collect()
    };
    let away: Vec<BTreeSet<Id>> = academy.desks.iter().map(away).collect();
    let is_in = |it: &&Laptop| !away.iter().any(|away| away.contains(&it.id()));
    academy.desks.iter().filter(is_in).collect()
}

/// Judges a register against its own log.
fn judge_alone(register: &Register) -> Result<(), String> {
    let compared = register.read(|it| {
        let facts = facts(it);
        let compared = state(&facts).and_then(|state| {
            crate::rules::set::of_a_set(&state, &facts)?;
            compare(it, &state, &facts)?;
            listed(register, &state)
        });
        let compared = compared.and_then(|()| no_number_twice(it));
        Ok(compared.and_then(|()| trusted(it)))
    });
    compared.unwrap()?;
    match register.check().unwrap() {
        report if report.is_sound() => Ok(()),
        report => Err(format!("a rebuild differs: {report:?}")),
    }
}

/// Operations came in an order that their causes allow.
fn state(facts: &[Arc<Fact>]) -> Result<State, String> {
    let mut state = State::default();
    for fact in facts {
        let record = state.find(fact.operation.entity);
        let table = record.map_or(0, |it| it.table);
        let is_other = ![0, fact.operation.table].contains(&table);
        met_if("one id stands under two tables", is_other);
        state
            .take(fact)
            .map_err(|gap| format!("{:?} came before {:?}", fact.place, gap.missing))?;
    }
    Ok(state)
}

/// Every field in two versions is listed with all of them, so that each can be chosen; but for those
/// that nobody is asked about.
fn listed(register: &Register, state: &State) -> Result<(), String> {
    let listed = conflicts::list(register, None).unwrap();
    for (id, record) in state.records().filter(|(_, it)| it.is_present()) {
        let table = Table::find(record.table).unwrap();
        for field in record.in_two_versions() {
            let name = table.field(field.number).map_or("", |it| it.name);
            if table.is_quiet(field.number) {
                continue;
            }
            let values: BTreeSet<&Value> =
                record.versions(field).iter().map(|it| &it.value).collect();
            let of_field = |it: &&exchange::Conflict| {
                (it.record, it.field.as_str(), it.entry.0) == (id, name, field.key)
            };
            let told = listed
                .iter()
                .find(of_field)
                .map_or(0, |it| it.versions.len());
            if told != values.len() {
                return Err(format!(
                    "{name} of {id}: {told} versions are listed of {values:?}"
                ));
            }
        }
    }
    Ok(())
}

/// Valid papers of one number are listed together.
fn no_number_twice(it: &Connection) -> Result<(), String> {
    let listed = certificates::twice(it, Lang::Kk).unwrap();
    let listed = listed.iter().filter(|it| it.why == TwiceWhy::SameNumber);
    let listed: BTreeSet<String> = listed
        .flat_map(|it| &it.papers)
        .map(|it| it.serial.clone())
        .collect();
    let sql = "SELECT serial FROM certificate c WHERE serial <> '' AND trashed <> 1 AND NOT EXISTS
               (SELECT 1 FROM certificate_void v WHERE v.certificate = c.id AND v.trashed <> 1)
               GROUP BY serial HAVING count(*) > 1";
    let twice: BTreeSet<String> = rows(it, sql, |row| row.get(0).unwrap())
        .into_iter()
        .collect();
    met_if("two papers bear one number", !twice.is_empty());
    match twice.is_subset(&listed) {
        true => Ok(()),
        false => Err(format!("{twice:?} were given twice, {listed:?} are listed")),
    }
}

type Heads = BTreeMap<(Id, FieldKey), BTreeSet<Place>>;

fn compare(it: &Connection, state: &State, facts: &[Arc<Fact>]) -> Result<(), String> {
    presence(it, state)?;
    let heads = heads(it, facts);
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
        let asked = |field: &FieldKey| {
            Table::find(record.table).is_none_or(|table| !table.is_quiet(field.number))
        };
        conflicts.extend(
            record
                .in_two_versions()
                .filter(asked)
                .map(|field| (id, field)),
        );
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
fn heads(it: &Connection, facts: &[Arc<Fact>]) -> Heads {
    let by_place: BTreeMap<Place, &Arc<Fact>> = facts.iter().map(|it| (it.place, it)).collect();
    let mut heads = Heads::new();
    let sql = "SELECT entity, field, key, op FROM head";
    let kept = rows(it, sql, |row| {
        let key: Vec<u8> = row.get(2).unwrap();
        let field = field_key(row.get(1).unwrap(), &key);
        (row.get(0).unwrap(), field, place_of(row.get(3).unwrap()))
    });
    for (id, field, place) in kept {
        heads.entry((id, field)).or_default().insert(place);
    }
    let born: Vec<(Id, Place)> = rows(it, "SELECT entity, born FROM presence", |row| {
        (row.get(0).unwrap(), place_of(row.get(1).unwrap()))
    });
    for (id, place) in born {
        for written in &by_place[&place].operation.written {
            let alone = || BTreeSet::from([place]);
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

/// What screens show of everybody who was written down once is the value of the displayed head; of
/// rows that are one, the greatest of all their heads, in one of them.
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
            shows(it, (table, id), *field, &record.shown(*field))?;
        }
    }
    rows_of_one(it, state, people)
}

fn shows(
    it: &Connection,
    (table, id): (Table, Id),
    field: FieldKey,
    wanted: &Value,
) -> Result<(), String> {
    let column = table.field(field.number).unwrap().name;
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name());
    let value: Value = it.query_row(&sql, [id], |row| row.get(0)).unwrap();
    match value == *wanted {
        true => Ok(()),
        false => Err(format!("{column} of {id} shows {value:?}, not {wanted:?}")),
    }
}

fn rows_of_one(it: &Connection, state: &State, people: &BTreeMap<Id, Id>) -> Result<(), String> {
    for one_each in ONE_EACH {
        let table = one_each.table;
        let person = table.field_named(one_each.person).unwrap().number;
        for together in state.together(one_each, people) {
            for id in together.rows.keys() {
                let wanted = match *id == together.shown_in {
                    true => i64::from(!together.is_present()),
                    false => 2,
                };
                let sql = format!("SELECT trashed FROM {} WHERE id = ?1", table.name());
                let trashed: i64 = it.query_row(&sql, [id], |row| row.get(0)).unwrap();
                if trashed != wanted {
                    return Err(format!("{id} is at {trashed} and not at {wanted}"));
                }
            }
            let several = together.rows.len() > 1;
            let fields = together.rows.values().flat_map(|it| it.fields());
            for field in fields.filter(|it| several && it.key.is_none() && it.number != person) {
                let shown = together.displayed(field).map(|it| it.value.clone());
                let row = (table, together.shown_in);
                shows(it, row, field, &shown.unwrap_or_default())?;
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
