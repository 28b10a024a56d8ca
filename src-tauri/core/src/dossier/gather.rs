//! Reading what the register holds of a person.

use rusqlite::Connection;

use super::Section;
use crate::catalogue::{Holds, Table};
use crate::common::write_day;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::plain;
use crate::sheets::Cell;
use crate::trainees::categories_of;
use crate::trainees::cells::Names;

/// A title in whichever language it was typed.
const EVENT: &str = "coalesce(nullif(v.title_kk, ''), nullif(v.title_ru, ''), v.title_en)";

/// Kinds of records that hang on a person (`?1`), with their columns and statement; `{EVENT}` is the
/// title of event `v`.
const SECTIONS: [(&str, &[&str], &str); 8] = [
    (
        "studies",
        &[
            "school",
            "organisation",
            "faculty",
            "course",
            "study_group",
            "since",
            "until",
        ],
        "SELECT school, organisation, faculty, course, study_group, since, until FROM study
             WHERE trainee = ?1 AND trashed = 0 ORDER BY since, id",
    ),
    (
        "own_fields",
        &["title", "value"],
        "SELECT coalesce(nullif(f.title_kk, ''), nullif(f.title_ru, ''), f.title_en), w.value
             FROM own_value w JOIN own_field f ON f.id = w.field
             WHERE w.trainee = ?1 AND w.trashed = 0 AND w.value <> ''
             ORDER BY f.position, f.id",
    ),
    (
        "clubs",
        &["club", "role", "since", "until"],
        "SELECT coalesce(nullif(c.name_kk, ''), nullif(c.name_ru, ''), c.name_en),
               m.role, m.since, m.until
             FROM membership m JOIN club c ON c.id = m.club
             WHERE m.trainee = ?1 AND m.trashed = 0 ORDER BY m.since, m.id",
    ),
    (
        "events",
        &["event", "period", "role", "status", "registered_at", "note"],
        "SELECT {EVENT}, v.period, e.role, e.status, e.registered_at, e.note
                 FROM enrolment e JOIN event v ON v.id = e.event
                 WHERE e.trainee = ?1 AND e.trashed = 0 ORDER BY v.first_day, v.id",
    ),
    (
        "answers",
        &["event", "label", "value"],
        "SELECT {EVENT}, coalesce(q.title, ''), n.value
                 FROM enrolment e JOIN event v ON v.id = e.event
                   JOIN enrolment_answer n ON n.entity = e.id LEFT JOIN question q ON q.id = n.key
                 WHERE e.trainee = ?1 AND e.trashed = 0 ORDER BY v.first_day, v.id, q.position",
    ),
    (
        "marks",
        &["event", "session", "date", "mark", "minutes"],
        "SELECT {EVENT}, s.title, s.date, a.mark, coalesce(a.minutes, '')
                 FROM attendance a JOIN session s ON s.id = a.session JOIN event v ON v.id = s.event
                 WHERE a.trainee = ?1 AND a.trashed = 0 AND a.mark <> ''
                 ORDER BY s.date, s.position, s.id",
    ),
    (
        "papers",
        &["serial", "kind", "event", "issued_on", "name", "reason"],
        "SELECT c.serial, 'paper:' || c.kind, coalesce({EVENT}, ''), c.issued_on, c.name,
                   coalesce((SELECT w.reason FROM certificate_void w
                     WHERE w.certificate = c.id AND w.trashed = 0 LIMIT 1), '')
                 FROM certificate c LEFT JOIN event v ON v.id = c.event
                 WHERE c.trainee = ?1 AND c.trashed = 0 ORDER BY c.issued_on, c.counter",
    ),
    (
        "consents",
        &[
            "scope",
            "consent_given",
            "on_date",
            "form",
            "signer",
            "signed_by",
            "until",
            "withdrawn_on",
            "event",
            "note",
        ],
        "SELECT c.scope, c.given, c.on_date, c.form, c.signer, c.signed_by, c.until,
                   c.withdrawn_on, coalesce({EVENT}, ''), c.note
                 FROM consent c LEFT JOIN event v ON v.id = c.event
                 WHERE c.trainee = ?1 AND c.trashed = 0 ORDER BY c.on_date, c.id",
    ),
];

/// Reads what stands in the tables of today.
pub(super) fn gather(connection: &Connection, person: Id, names: &Names) -> Result<Vec<Section>> {
    let mut all = vec![person_section(connection, person, names)?];
    for (key, columns, sql) in SECTIONS {
        let sql = sql.replace("{EVENT}", EVENT);
        let rows = texts(connection, &sql, person, columns.len())?;
        let rows = rows.into_iter().map(|row| {
            let cells = columns.iter().zip(row);
            cells
                .map(|(column, text)| cell(column, text, names))
                .collect()
        });
        all.push(Section {
            key,
            columns: columns.to_vec(),
            rows: rows.collect(),
        });
    }
    Ok(all)
}

fn person_section(connection: &Connection, person: Id, names: &Names) -> Result<Section> {
    let fields = Table::Trainee.fields().iter();
    let mut columns: Vec<&'static str> = fields
        .filter(|it| it.holds == Holds::Text)
        .map(|it| it.name)
        .collect();
    let sql = columns.join(", ").replace(
        "birth_date",
        // The day beside the year of somebody nameless is made up.
        "CASE anonymised_on WHEN '' THEN birth_date ELSE substr(birth_date, 1, 4) END",
    );
    let sql = format!("SELECT {sql} FROM trainee WHERE id = ?1");
    let mut rows = texts(connection, &sql, person, columns.len())?;
    let categories = categories_of(connection, person)?;
    let categories: Vec<String> = categories
        .iter()
        .map(|it| names.of("category", it))
        .collect();
    columns.push("categories");
    for row in &mut rows {
        row.push(categories.join(", "));
    }
    let rows = rows.into_iter().map(|row| {
        let cells = columns.iter().zip(row);
        cells
            .map(|(column, text)| cell(column, text, names))
            .collect()
    });
    Ok(Section {
        key: "person",
        rows: rows.collect(),
        columns,
    })
}

fn texts(connection: &Connection, sql: &str, person: Id, width: usize) -> Result<Vec<Vec<String>>> {
    connection
        .prepare_cached(sql)
        .and_then(|mut it| {
            it.query_map([person], |row| {
                (0..width)
                    .map(|at| {
                        row.get::<_, rusqlite::types::Value>(at).map(|it| match it {
                            rusqlite::types::Value::Text(text) => text,
                            rusqlite::types::Value::Integer(number) => number.to_string(),
                            _ => String::new(),
                        })
                    })
                    .collect()
            })?
            .collect()
        })
        .doing("read what is kept of a person")
}

/// Turns codes into names and days into days.
fn cell(column: &str, text: String, names: &Names) -> Cell {
    let word = |key: String, text: String| {
        if !text.is_empty() && names.words.has(&key) {
            Cell::text(names.words.say(&key, &[]))
        } else {
            Cell::text(text)
        }
    };
    match column {
        "district" | "school" | "faculty" | "role" => Cell::text(names.of(column, &text)),
        "sex" => word(format!("sex-{text}"), text),
        "status" => word(format!("enrolled-{text}"), text),
        "mark" => word(format!("mark-{text}"), text),
        "kind" => word(text.replace(':', "-"), text),
        "scope" => word(format!("consent-scope-{text}"), text),
        "form" => word(format!("consent-by-{text}"), text),
        "signer" => word(format!("consent-signer-{text}"), text),
        "registered_at" => Cell::text(super::past::moment(&text)),
        "period" => Cell::text(plain::period(&text, names.lang, write_day)),
        "consent_given" => word(text.clone(), text),
        "birth_date" | "issued_on" | "on_date" | "date" | "since" | "until" | "withdrawn_on"
        | "keep_until" | "anonymised_on" | "study_since" => Cell::day(&text),
        _ => Cell::text(text),
    }
}
