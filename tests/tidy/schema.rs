//! The schema for reading is the schema of the program.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use rusqlite::Connection;
use tizim_core::catalogue::{Holds, Table};

use crate::{list, read, root};

/// The columns that the statements of some files make: table, column, type.
fn columns(statements: &[String]) -> BTreeSet<(String, String, String)> {
    let connection = Connection::open_in_memory().unwrap();
    for text in statements {
        connection.execute_batch(text).unwrap();
    }
    let mut statement = connection
        .prepare(
            "SELECT m.name, c.name, c.type FROM sqlite_schema AS m
             JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY 1, 2",
        )
        .unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

fn of_the_program() -> BTreeSet<(String, String, String)> {
    let files = list("src-tauri/core/src/store/migrations", &[".sql"]);
    let statements: Vec<String> = files.iter().map(|path| read(path)).collect();
    columns(&statements)
}

#[test]
fn the_schema_for_reading_is_that_of_the_program() {
    let program = of_the_program();
    let reading = columns(&[read(&root().join("docs/schema.sql"))]);
    let unexplained: Vec<_> = program.difference(&reading).collect();
    let invented: Vec<_> = reading.difference(&program).collect();
    assert!(!program.is_empty(), "the migrations were read");
    assert!(
        unexplained.is_empty() && invented.is_empty(),
        "docs/schema.sql lacks {unexplained:#?} and has too much {invented:#?}"
    );
}

#[test]
fn every_field_of_the_catalogue_has_its_column() {
    let present = of_the_program();
    let mut missing = Vec::new();
    for table in Table::ALL {
        for field in table.fields() {
            let (table, column, kind) = match field.holds {
                Holds::Text => (table.name(), field.name, "TEXT"),
                Holds::Integer => (table.name(), field.name, "INTEGER"),
                Holds::Names(_) | Holds::Id | Holds::Hash => (table.name(), field.name, "BLOB"),
                Holds::Keyed(side) => (side, "value", "TEXT"),
            };
            let wanted = (table.to_owned(), column.to_owned(), kind.to_owned());
            if !present.contains(&wanted) {
                missing.push(wanted);
            }
        }
    }
    assert!(missing.is_empty(), "no column for {missing:#?}");
}
