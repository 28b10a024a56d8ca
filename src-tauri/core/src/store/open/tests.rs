//! Registers of older schemas: made by the older migrations alone, filled, and opened.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::*;
use crate::backup;
use crate::clock::SystemClock;
use crate::events::{self, EventFields};
use crate::intake::import::{Answer, Import, Source, waiting_lists};
use crate::keys::{Effort, NoStore, find_beside};
use crate::register::{Founding, Opening, Register};
use crate::trainees::{self, TraineeQuery};

const LIST: &str = "Аты-жөні;Туған күні\nАсанов Дамир Серікұлы;01.02.2008\nӨтепов Нұрлан;\n";

/// Founds a register with an event and a list of people.
fn found(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("academy.tizim-base");
    let founding = Founding {
        academy: "ProActive академиясы".into(),
        language: "kk".into(),
        worker: String::new(),
        laptop: "Кабинет 1".into(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let clock = Arc::new(SystemClock);
    let register = Register::create(&path, &founding, &NoStore, clock).unwrap();
    let register = register.register;
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".into(),
        period: "2026-10-15".into(),
        ..EventFields::default()
    };
    let event = events::add_dated(&register, fields, 1).unwrap().value.id;
    let mut import = open_list(&register, folder, Some(event));
    let go = &mut |_, _| std::ops::ControlFlow::Continue(());
    assert_eq!(import.apply(&register, go).unwrap().value.tally.new, 2);
    path
}

fn open_list(register: &Register, folder: &Path, event: Option<crate::ids::Id>) -> Import {
    let list = folder.join("list.csv");
    std::fs::write(&list, LIST).unwrap();
    let mut import = Import::open(register, Source::File(&list), None, event).unwrap();
    import.decide(register).unwrap();
    import
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(|it| it.unwrap()).collect()
}

/// Puts in the place of a register one of an older schema with the same rows.
fn set_back(path: &Path, schema: u32) {
    let key = find_beside(path).unwrap();
    let older = path.with_extension("older");
    {
        let full = open(path, &key, Access::Write).unwrap();
        let fresh = open(&older, &key, Access::Create).unwrap();
        for script in &MIGRATIONS[..schema as usize] {
            fresh.execute_batch(script).unwrap();
        }
        fresh
            .pragma_update(None, "application_id", APPLICATION)
            .unwrap();
        fresh.pragma_update(None, "user_version", schema).unwrap();
        drop(fresh);
        let older = older.to_str().unwrap();
        let hex: String = key.bytes().iter().map(|it| format!("{it:02x}")).collect();
        let sql = "ATTACH ?1 AS older KEY ?2";
        full.execute(sql, [older, &format!("x'{hex}'")]).unwrap();
        let tables = "SELECT name FROM older.sqlite_schema WHERE type = 'table' AND sql NOT LIKE
            'CREATE VIRTUAL%' AND name NOT LIKE 'trainee_search%' AND name <> 'event_figure'
            AND name IN (SELECT name FROM main.sqlite_schema)";
        for table in texts(&full, tables) {
            let columns = format!(
                "SELECT name FROM pragma_table_info('{table}', 'older')
                 WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'main'))"
            );
            let columns = texts(&full, &columns).join(", ");
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
    }
    std::fs::rename(&older, path).unwrap();
    for end in ["-wal", "-shm"] {
        let beside = format!("{}{end}", path.display());
        drop(std::fs::remove_file(beside));
    }
    assert_eq!(
        version(&open(path, &key, Access::Read).unwrap()).unwrap(),
        schema
    );
}

#[test]
fn a_register_of_an_older_schema_is_copied_upgraded_and_works() {
    for schema in 1..SCHEMA {
        let folder = tempfile::tempdir().unwrap();
        let path = found(folder.path());
        let key = find_beside(&path).unwrap();
        let sql = "SELECT name || ': ' || sql FROM sqlite_schema WHERE sql <> '' ORDER BY name";
        let wanted = texts(&open(&path, &key, Access::Read).unwrap(), sql);
        set_back(&path, schema);

        let clock = Arc::new(SystemClock);
        let register = Register::open(&path, Opening::Kept(&NoStore), clock).unwrap();
        let upgraded = register.read(|it| Ok(texts(it, sql))).unwrap();
        assert_eq!(upgraded, wanted, "the same tables from schema {schema}");
        let copies = std::fs::read_dir(backup::automatic_folder(&path)).unwrap();
        assert_eq!(
            copies.count(),
            1,
            "a copy of schema {schema} lies beside it"
        );

        assert!(register.check().unwrap().is_sound(), "schema {schema}");
        let query = TraineeQuery {
            text: "өтепов".into(),
            ..TraineeQuery::default()
        };
        let today = register.clock().today();
        let found = register
            .read(|it| trainees::list(it, &query, today))
            .unwrap();
        assert_eq!(found.total, 1, "people of schema {schema} are found");
        let figures = "SELECT CAST(enrolled AS TEXT) FROM event_figure";
        assert_eq!(register.read(|it| Ok(texts(it, figures))).unwrap(), ["2"]);

        let mut import = open_list(&register, folder.path(), None);
        assert_eq!(
            import.tally().new,
            1,
            "one of two is told by the birth date"
        );
        import.answer(&[3], Answer::Later);
        let id = crate::ids::Id::derive("list", &[b"1"]);
        import.keep_waiting(&register, id).unwrap();
        assert_eq!(
            waiting_lists(&register).unwrap().len(),
            1,
            "schema {schema}"
        );
        register.undo().unwrap();
        assert_eq!(register.read(trainees::count).unwrap(), 0);
    }
}

#[test]
fn people_without_a_surname_move_under_their_given_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = found(folder.path());
    let clock = || Arc::new(SystemClock);
    let register = Register::open(&path, Opening::Kept(&NoStore), clock()).unwrap();
    for (given, patronymic) in [("Айша", ""), ("Ержан", "Ахметұлы"), ("", "Қайратұлы")]
    {
        let draft = trainees::TraineeDraft {
            given: given.into(),
            patronymic: patronymic.into(),
            ..trainees::TraineeDraft::default()
        };
        trainees::add(&register, draft).unwrap();
    }
    drop(register);
    set_back(&path, 7);
    let key = find_beside(&path).unwrap();
    let older = open(&path, &key, Access::Write).unwrap();
    // Until then the empty parts stood first, each with its separator.
    older
        .execute_batch(
            "UPDATE trainee SET sort_key = CAST(x'00' || sort_key AS BLOB)
                 WHERE surname = '' AND given = '';
             UPDATE trainee SET sort_key = CAST(x'00' || sort_key AS BLOB) WHERE surname = '';",
        )
        .unwrap();
    drop(older);
    let register = Register::open(&path, Opening::Kept(&NoStore), clock()).unwrap();
    assert!(register.check().unwrap().is_sound(), "as the log tells it");
    let order = "SELECT surname || given || patronymic FROM trainee ORDER BY sort_key";
    assert_eq!(
        register.read(|it| Ok(texts(it, order))).unwrap(),
        [
            "Айша",
            "АсановДамирСерікұлы",
            "ЕржанАхметұлы",
            "Қайратұлы",
            "ӨтеповНұрлан"
        ]
    );
}
