//! Derived columns: sorting keys and folded search text, made from displayed values.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::events::Period;
use crate::ids::Id;
use crate::kazakh;
use crate::operation::Operation;
use crate::store::joined;

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
        Table::Event => derive_event(connection, entity),
        _ => Ok(()),
    }
}

/// Says whether derived columns of a record are made from what an operation wrote; from what created
/// it they always are.
pub fn is_made_from(table: Table, operation: &Operation, is_born: bool) -> bool {
    let sources: &[&str] = match table {
        Table::Trainee => &[
            "surname",
            "given",
            "patronymic",
            "latin_name",
            "russian_name",
            "other_names",
        ],
        Table::Club => &["name_kk", "name_ru", "name_en"],
        Table::Event => &["title_kk", "title_ru", "title_en", "place", "period"],
        _ => return false,
    };
    let mut written = operation.written.iter();
    let name = |number| table.field(number).map(|it| it.name);
    is_born || written.any(|it| name(it.field.number).is_some_and(|it| sources.contains(&it)))
}

fn derive_trainee(connection: &Connection, entity: Id) -> Result<()> {
    let row = connection
        .prepare_cached(
            "SELECT number, surname, given, patronymic,
                latin_name || ' ' || russian_name || ' ' || replace(other_names, char(10), ' ')
             FROM trainee WHERE id = ?1",
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
    let Some((number, surname, given, patronymic, more)) = row else {
        return Ok(());
    };
    // Whoever bore or bears another name, or was written down under one, is found by every name.
    let others = joined::all_names(connection, entity)?;
    let folded = kazakh::name::search_text(
        &[surname.as_str(), &given, &patronymic, &more, &others].join(" "),
    );
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
        .doing("derive search text")?;
    let mut enter = connection
        .prepare_cached("INSERT OR IGNORE INTO trainee_word(word) VALUES (?1)")
        .doing("derive search text")?;
    for word in folded.split_whitespace() {
        enter.execute([word]).doing("derive search text")?;
    }
    Ok(())
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

fn derive_event(connection: &Connection, entity: Id) -> Result<()> {
    let row: Option<[String; 5]> = connection
        .prepare_cached(
            "SELECT title_kk, title_ru, title_en, place, period FROM event WHERE id = ?1",
        )
        .and_then(|mut it| {
            it.query_row([entity], |row| {
                Ok([
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ])
            })
            .optional()
        })
        .doing("derive search text")?;
    let Some([kk, ru, en, place, period]) = row else {
        return Ok(());
    };
    let shown = [&kk, &ru, &en]
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or(&kk);
    let title = shown.trim_start_matches(|it: char| !it.is_alphanumeric());
    // A newer version may write a period this one cannot read: it stays undated here.
    let period = Period::read(&period).unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    connection
        .prepare_cached(
            "UPDATE event SET sort_key = ?2, folded = ?3, first_day = ?4, last_day = ?5
             WHERE id = ?1",
        )
        .and_then(|mut it| {
            it.execute(params![
                entity,
                kazakh::sort_key(title),
                kazakh::fold(&[kk.as_str(), &ru, &en, &place].join(" ")),
                day(period.first()),
                day(period.last()),
            ])
        })
        .doing("derive search text")
        .map(drop)
}
