//! Registers as earlier versions had them.

use std::path::Path;

use rusqlite::Connection;
use tizim_core::keys::find_beside;

const SCRIPTS: [&str; 8] = [
    include_str!("../../src-tauri/core/src/store/migrations/0001_first.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0002_reading.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0003_lists.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0004_joined.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0005_people.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0006_found.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0007_guesses.sql"),
    include_str!("../../src-tauri/core/src/store/migrations/0008_given_names.sql"),
];

/// Puts in the place of a register one of an older schema with the same rows.
pub(crate) fn set_back(path: &Path, schema: usize) {
    let key = find_beside(path).unwrap();
    let hex: String = key.bytes().iter().map(|it| format!("{it:02x}")).collect();
    let older = path.with_extension("older");
    let full = Connection::open(path).unwrap();
    full.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; PRAGMA journal_mode;"))
        .unwrap();
    let number = |pragma: &str| -> i64 {
        full.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))
            .unwrap()
    };
    let application = number("application_id");
    {
        let fresh = Connection::open(&older).unwrap();
        fresh
            .execute_batch(&format!(
                "PRAGMA key = \"x'{hex}'\"; PRAGMA journal_mode = WAL;"
            ))
            .unwrap();
        for script in &SCRIPTS[..schema] {
            fresh.execute_batch(script).unwrap();
        }
        fresh
            .execute_batch(&format!(
                "PRAGMA application_id = {application}; PRAGMA user_version = {schema};"
            ))
            .unwrap();
    }
    full.execute(
        "ATTACH ?1 AS older KEY ?2",
        [older.to_str().unwrap(), &format!("x'{hex}'")],
    )
    .unwrap();
    let texts = |sql: &str| -> Vec<String> {
        let mut statement = full.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(|it| it.unwrap()).collect()
    };
    let tables = "SELECT name FROM older.sqlite_schema WHERE type = 'table' AND sql NOT LIKE
        'CREATE VIRTUAL%' AND name NOT LIKE 'trainee_search%' AND name <> 'event_figure'
        AND name IN (SELECT name FROM main.sqlite_schema)";
    for table in texts(tables) {
        let columns = texts(&format!(
            "SELECT name FROM pragma_table_info('{table}', 'older')
             WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'main'))"
        ));
        let columns = columns.join(", ");
        full.execute_batch(&format!(
            "DELETE FROM older.{table};
             INSERT INTO older.{table}({columns}) SELECT {columns} FROM main.{table};"
        ))
        .unwrap();
    }
    full.execute_batch(
        "INSERT INTO older.trainee_search(rowid, folded) SELECT number, folded FROM main.trainee;
         DETACH older;",
    )
    .unwrap();
    drop(full);
    std::fs::rename(&older, path).unwrap();
    for end in ["-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{end}", path.display())));
        drop(std::fs::remove_file(format!("{}{end}", older.display())));
    }
}

/// Returns the schema of a register as it lies on the disk.
pub(crate) fn schema(path: &Path) -> u32 {
    let key = find_beside(path).unwrap();
    let hex: String = key.bytes().iter().map(|it| format!("{it:02x}")).collect();
    let register = Connection::open(path).unwrap();
    register
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\";"))
        .unwrap();
    register
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap()
}
