//! Derived columns: sorting keys and folded search text, made from displayed values.

use rusqlite::{Connection, OptionalExtension, params};

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;

/// Recomputes the derived columns of one record.
pub fn derive(connection: &Connection, table: Table, entity: Id) -> Result<()> {
    match table {
        Table::Trainee => derive_trainee(connection, entity),
        Table::Club => derive_named(
            connection,
            entity,
            "SELECT name_kk, name_ru || ' ' || name_en FROM club WHERE id = ?1",
            "UPDATE club SET folded = ?2, sort_key = ?3 WHERE id = ?1",
        ),
        Table::Event => derive_named(
            connection,
            entity,
            "SELECT title_kk, title_ru || ' ' || title_en FROM event WHERE id = ?1",
            "UPDATE event SET folded = ?2 WHERE id = ?1 AND ?3 IS NOT NULL",
        ),
        _ => Ok(()),
    }
}

fn derive_trainee(connection: &Connection, entity: Id) -> Result<()> {
    let row = connection
        .prepare_cached(
            "SELECT number, surname, given, patronymic, latin_name FROM trainee WHERE id = ?1",
        )
        .and_then(|mut statement| {
            statement
                .query_row([entity], |row| {
                    let text = |column| row.get::<_, String>(column);
                    Ok((
                        row.get::<_, i64>(0)?,
                        text(1)?,
                        text(2)?,
                        text(3)?,
                        text(4)?,
                    ))
                })
                .optional()
        })
        .doing("derive search text")?;
    let Some((number, surname, given, patronymic, latin)) = row else {
        return Ok(());
    };
    let folded =
        kazakh::name::search_text(&[surname.as_str(), &given, &patronymic, &latin].join(" "));
    connection
        .prepare_cached("UPDATE trainee SET sort_key = ?2, folded = ?3 WHERE number = ?1")
        .and_then(|mut statement| {
            statement.execute(params![
                number,
                kazakh::name_sort_key(&surname, &given, &patronymic),
                folded
            ])
        })
        .doing("derive search text")?;
    connection
        .prepare_cached("INSERT OR REPLACE INTO trainee_search(rowid, folded) VALUES (?1, ?2)")
        .and_then(|mut statement| statement.execute(params![number, folded]))
        .doing("derive search text")
        .map(drop)
}

fn derive_named(connection: &Connection, entity: Id, read: &str, write: &str) -> Result<()> {
    let row: Option<(String, String)> = connection
        .prepare_cached(read)
        .and_then(|mut statement| {
            statement
                .query_row([entity], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("derive search text")?;
    let Some((name, more)) = row else {
        return Ok(());
    };
    let folded = kazakh::fold(&format!("{name} {more}"));
    connection
        .prepare_cached(write)
        .and_then(|mut statement| {
            statement.execute(params![entity, folded, kazakh::sort_key(&name)])
        })
        .doing("derive search text")
        .map(drop)
}
