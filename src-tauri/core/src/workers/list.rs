//! Reading workers.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Worker;
use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh::sort_key;

fn read_row(row: &Row<'_>) -> rusqlite::Result<Worker> {
    Ok(Worker {
        id: row.get(0)?,
        name: row.get(1)?,
        trashed: row.get::<_, i64>(2)? != 0,
    })
}

/// Lists the workers in the order of their names, or those no longer on the list.
pub fn list(connection: &Connection, shelf: Shelf) -> Result<Vec<Worker>> {
    let mut workers: Vec<Worker> = connection
        .prepare_cached("SELECT id, name, trashed FROM worker WHERE trashed = ?1")
        .and_then(|mut it| it.query_map([shelf.trashed()], read_row)?.collect())
        .doing("list workers")?;
    workers.sort_by_cached_key(|worker| sort_key(&worker.name));
    Ok(workers)
}

/// Finds a worker, also one no longer on the list.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Worker>> {
    connection
        .prepare_cached("SELECT id, name, trashed FROM worker WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a worker")
}
