//! Find as you type, letter by letter, against plain indexed look-ups of the same letters in the
//! same kind of encrypted file.

use rusqlite::Connection;
use tempfile::TempDir;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::new_folder;

use crate::figures::Times;
use crate::large::{PEOPLE, large};

/// How many people are looked for.
const LOOKED_FOR: usize = 150;

/// How many answers the palette shows.
const SHOWN: u32 = 8;

pub fn run() {
    let large = large();
    let plain = Plain::make(&large.people);
    let people: Vec<&TraineeDraft> = large.people.iter().step_by(PEOPLE / LOOKED_FOR).collect();
    let names: Vec<String> = people.iter().flat_map(|it| letter_by_letter(it)).collect();
    let (mut like, mut words) = (Times::default(), Times::default());
    for typed in &names {
        like.of(|| plain.begins(typed));
        words.of(|| plain.has_words(typed));
    }
    println!(
        "find as you type over {PEOPLE} people, {} letters typed",
        names.len()
    );
    println!("  plain LIKE on an index: {}", like.say());
    println!("  plain full-text search: {}", words.say());
    let kinds: [(&str, Vec<String>); 5] = [
        ("names", names),
        (
            "names in Russian letters",
            people.iter().map(|it| russian(&it.surname)).collect(),
        ),
        (
            "names with a slip",
            people.iter().filter_map(|it| slip(&it.given)).collect(),
        ),
        (
            "last digits of phones",
            people.iter().map(|it| it.phone[8..].to_owned()).collect(),
        ),
        (
            "first digits of numbers",
            people.iter().map(|it| it.iin[..7].to_owned()).collect(),
        ),
    ];
    for (kind, typed) in kinds {
        let mut times = Times::default();
        let mut found = 0;
        for text in &typed {
            let answers = times.of(|| {
                large
                    .desk
                    .register
                    .read(|it| trainees::find(it, text, SHOWN))
            });
            found += usize::from(!answers.unwrap().is_empty());
        }
        println!(
            "  {kind}: {}; p99 {:.1} x LIKE, {:.1} x full text; {found} of {} found somebody",
            times.say(),
            times.percentile(99) / like.percentile(99),
            times.percentile(99) / words.percentile(99),
            typed.len()
        );
    }
}

/// What stands in the box after every letter of «surname given».
fn letter_by_letter(person: &TraineeDraft) -> Vec<String> {
    let name: Vec<char> = format!("{} {}", person.surname, person.given)
        .chars()
        .collect();
    (1..=name.len())
        .map(|length| name[..length].iter().collect())
        .collect()
}

fn russian(text: &str) -> String {
    let turn = |letter: char| match letter.to_lowercase().next() {
        Some('ә') => 'а',
        Some('і') => 'и',
        Some('ң') => 'н',
        Some('ғ') => 'г',
        Some('ү' | 'ұ') => 'у',
        Some('қ') => 'к',
        Some('ө') => 'о',
        Some('һ') => 'х',
        other => other.unwrap_or(letter),
    };
    text.chars().map(turn).collect()
}

/// Swaps two letters in the middle of a long enough name.
fn slip(name: &str) -> Option<String> {
    let mut letters: Vec<char> = name.chars().collect();
    let at = letters.len() / 2;
    (letters.len() > 5 && letters[at] != letters[at - 1]).then(|| {
        letters.swap(at, at - 1);
        letters.into_iter().collect()
    })
}

/// The same names in one plain table: what any program would do first.
struct Plain {
    file: Connection,
    _folder: TempDir,
}

impl Plain {
    fn make(people: &[TraineeDraft]) -> Self {
        let folder = new_folder();
        let mut file = Connection::open(folder.path().join("plain.db")).unwrap();
        file.execute_batch(&format!(
            "PRAGMA key = \"x'{}'\"; PRAGMA journal_mode = WAL; PRAGMA cache_size = -32000;
             CREATE TABLE person(number INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, phone TEXT);
             CREATE INDEX person_name ON person(name);
             CREATE VIRTUAL TABLE person_words USING fts5(name, content='', prefix='1 2 3');",
            "11".repeat(32)
        ))
        .unwrap();
        let tx = file.transaction().unwrap();
        for (number, person) in (0_i64..).zip(people) {
            let name = format!("{} {} {}", person.surname, person.given, person.patronymic);
            tx.prepare_cached("INSERT INTO person VALUES (?1, ?2, ?3)")
                .unwrap()
                .execute((number, &name, &person.phone))
                .unwrap();
            tx.prepare_cached("INSERT INTO person_words(rowid, name) VALUES (?1, ?2)")
                .unwrap()
                .execute((number, &name))
                .unwrap();
        }
        tx.commit().unwrap();
        Self {
            file,
            _folder: folder,
        }
    }

    fn begins(&self, typed: &str) -> usize {
        // Written into the statement, so that LIKE may use the index.
        let sql =
            format!("SELECT name, phone FROM person WHERE name LIKE '{typed}%' LIMIT {SHOWN}");
        self.rows(&sql, [])
    }

    fn has_words(&self, typed: &str) -> usize {
        let words: Vec<String> = typed
            .split_whitespace()
            .map(|it| format!("\"{it}\"*"))
            .collect();
        let sql = format!(
            "SELECT name, phone FROM person WHERE number IN (SELECT rowid FROM person_words
             WHERE person_words MATCH ?1 LIMIT {SHOWN})"
        );
        self.rows(&sql, [words.join(" ")])
    }

    fn rows(&self, sql: &str, values: impl rusqlite::Params) -> usize {
        let mut statement = self.file.prepare_cached(sql).unwrap();
        let rows = statement.query_map(values, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        });
        rows.unwrap().map(Result::unwrap).count()
    }
}
