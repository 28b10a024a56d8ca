//! Making merge state and product tables anew from the log.

use rusqlite::Connection;

use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Operation;
use crate::store::apply::Applier;
use crate::store::log;

/// Empties everything that can be made from facts and makes it again.
///
/// Transactions are applied in the order in which they came into this register: nobody's clock can
/// contradict it, and what was created first here stays so.
pub fn rebuild(connection: &Connection) -> Result<()> {
    clear(connection)?;
    let order: Vec<(i64, i64)> = connection
        .prepare("SELECT id, last_seq FROM tx ORDER BY arrived, id")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read the log")?;
    let mut applier = Applier::new(connection)?;
    let mut read = connection
        .prepare("SELECT id, entity, body FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
        .doing("read the log")?;
    for (first, last_seq) in order {
        let mut last = log::place_of(first);
        last.seq = last_seq.cast_unsigned();
        let mut rows = read
            .query([first, log::row_of(last)])
            .doing("read the log")?;
        while let Some(row) = rows.next().doing("read the log")? {
            let parts = || -> rusqlite::Result<(i64, Id, Vec<u8>)> {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            };
            let (id, entity, body) = parts().doing("read the log")?;
            let operation = Operation::from_bytes(entity, &body)?;
            applier.apply(log::place_of(id), &operation)?;
        }
    }
    applier.finish()
}

pub(crate) fn clear(connection: &Connection) -> Result<()> {
    let mut tables = vec![
        "presence",
        "head",
        "named",
        "conflict",
        "canonical",
        "unknown",
        "trainee_word",
        "event_figure",
    ];
    for table in Table::ALL {
        tables.push(table.name());
        tables.extend(table.fields().iter().filter_map(|field| match field.holds {
            Holds::Keyed(side) => Some(side),
            _ => None,
        }));
    }
    for table in tables {
        connection
            .execute(&format!("DELETE FROM {table}"), [])
            .doing("empty a table")?;
    }
    connection
        .execute(
            "INSERT INTO trainee_search(trainee_search) VALUES ('delete-all')",
            [],
        )
        .doing("empty the search")
        .map(drop)
}
