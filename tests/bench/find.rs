//! Find as you type, letter by letter, against plain look-ups of the same letters in the same kind of
//! encrypted file: a scan with LIKE, an index, full-text search.

use rusqlite::Connection;
use tempfile::TempDir;
use tizim_core::kazakh::latin::passport;
use tizim_core::search;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, new_folder};

use crate::figures::Times;
use crate::large::{PEOPLE, large};

/// How many queries are typed.
const QUERIES: usize = 300;

/// How many answers the palette shows.
const SHOWN: u32 = 8;

pub fn run() {
    let large = large();
    let people: Vec<&TraineeDraft> = large.people.iter().step_by(PEOPLE / QUERIES).collect();
    let queries: Vec<(&str, String)> = people
        .iter()
        .enumerate()
        .map(|(number, it)| hurried(number, it))
        .collect();
    let strokes: Vec<String> = queries
        .iter()
        .flat_map(|(_, query)| letter_by_letter(query))
        .collect();
    println!(
        "find as you type over {PEOPLE} people, {} queries, {} letters typed",
        queries.len(),
        strokes.len()
    );
    let like = look_plainly(&large.people, &strokes);
    let all = look_by_kind(&large.desk, &queries);
    println!(
        "  per keystroke: {}; p99 {:.2} x LIKE '%…%'",
        all.say(),
        all.percentile(99) / like.percentile(99)
    );
    let mut every = Times::default();
    for typed in &strokes {
        every.of(|| {
            let register = &large.desk.register;
            register.read(|it| search::find(it, typed, SHOWN)).unwrap()
        });
    }
    println!("  per keystroke over all nouns: {}", every.say());
}

/// Looks for the same letters in one plain table; returns the times of LIKE over everything.
fn look_plainly(people: &[TraineeDraft], strokes: &[String]) -> Times {
    let plain = Plain::make(people);
    let (mut like, mut begins, mut words) = (Times::default(), Times::default(), Times::default());
    // Looking through everything is slow enough to be measured at every fifth letter.
    for typed in strokes.iter().step_by(5) {
        like.of(|| plain.contains(typed));
        begins.of(|| plain.begins(typed));
        words.of(|| plain.has_words(typed));
    }
    println!("  plain LIKE '%…%': {}", like.say());
    println!("  plain LIKE on an index: {}", begins.say());
    println!("  plain full-text search: {}", words.say());
    like
}

/// Types every query letter by letter and says the times of each kind; returns all of them.
fn look_by_kind(desk: &Desk, queries: &[(&str, String)]) -> Times {
    let read = |text: &str| desk.register.read(|it| trainees::find(it, text, SHOWN));
    let mut all = Times::default();
    for kind in KINDS {
        let mut times = Times::default();
        let (mut found, mut count) = (0, 0);
        for (_, query) in queries.iter().filter(|(of, _)| *of == kind) {
            count += 1;
            for typed in letter_by_letter(query) {
                times.of(|| read(&typed).unwrap());
            }
            found += usize::from(!read(query).unwrap().is_empty());
        }
        println!(
            "  {kind}: {}; {found} of {count} found somebody",
            times.say()
        );
        all.add(&times);
    }
    all
}

/// Ways of asking, as a coordinator in a hurry asks.
const KINDS: [&str; 10] = [
    "names in Russian letters",
    "names as written",
    "beginnings of surnames",
    "given name first",
    "two beginnings",
    "Latin letters",
    "last digits of phones",
    "whole phones",
    "a slip",
    "another keyboard layout",
];

/// One query about a person; of hundred people so many are asked for in each way.
fn hurried(number: usize, person: &TraineeDraft) -> (&'static str, String) {
    let (surname, given) = (russian(&person.surname), russian(&person.given));
    let first = |text: &str, count: usize| text.chars().take(count).collect::<String>();
    let (kind, query) = match number % 100 {
        0..24 => (0, format!("{surname} {given}")),
        24..30 => (1, format!("{} {}", person.surname, person.given)),
        30..45 => (2, first(&surname, 5)),
        45..59 => (3, format!("{given} {}", first(&surname, 4))),
        59..66 => (4, format!("{} {}", first(&surname, 3), first(&given, 3))),
        66..82 => (5, passport(&format!("{surname} {given}")).to_lowercase()),
        82..91 => (6, person.phone[8..].to_owned()),
        91..95 => (7, format!("8{}", &person.phone[2..])),
        95..98 => (8, format!("{} {given}", slip(&surname).unwrap_or(surname))),
        _ => (9, latin_keys(&format!("{surname} {}", first(&given, 4)))),
    };
    (KINDS[kind], query)
}

/// What the Latin layout gives for the keys of Russian letters.
fn latin_keys(text: &str) -> String {
    let keys = "йцукенгшщзхъфывапролджэячсмитьбю".chars();
    let keys: Vec<(char, char)> = keys
        .zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.".chars())
        .collect();
    let key = |letter: char| keys.iter().find(|(from, _)| *from == letter).map(|it| it.1);
    text.chars().map(|it| key(it).unwrap_or(it)).collect()
}

/// What stands in the box after every letter.
fn letter_by_letter(query: &str) -> Vec<String> {
    let letters: Vec<char> = query.chars().collect();
    (1..=letters.len())
        .map(|length| letters[..length].iter().collect())
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
        let sql = format!(
            "SELECT name, phone FROM person WHERE name LIKE '{}%' LIMIT {SHOWN}",
            typed.replace('\'', "''")
        );
        self.rows(&sql, [])
    }

    fn contains(&self, typed: &str) -> usize {
        let sql = "SELECT name, phone FROM person WHERE name LIKE ?1 OR phone LIKE ?1 LIMIT 8";
        self.rows(sql, [format!("%{typed}%")])
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
