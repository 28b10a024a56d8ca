//! Finding people however they are typed.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;

use super::list::{TraineeRow, folded_words, row, rows_at};
use super::misspell::{is_misspelt, query_of_misspelt};
use crate::consents;
use crate::error::{Doing, Result};
use crate::kazakh;

/// How close what was typed is to the person found; the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Match {
    /// Every word is a word of the name, letter for letter, or the number is whole.
    Exact,
    /// Every word begins a word of the name, letter for letter.
    Prefix,
    /// The same through another keyboard or alphabet.
    Folded,
    /// Another spelling of the same name.
    Alias,
    /// One letter differs.
    Typo,
}

/// A person found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeFound {
    /// The person with the figures of a list.
    #[serde(flatten)]
    pub row: TraineeRow,
    /// How close.
    #[serde(rename = "match")]
    pub matched: Match,
}

/// How many people each way of looking may bring into ranking: one letter begins the names of
/// thousands, and each of them costs a page of the file.
const POOL: u32 = 60;

/// Somebody who may be meant: as much of them as ranking needs.
struct Candidate {
    number: i64,
    name: String,
    phone: String,
    iin: String,
    folded: String,
    sort_key: Vec<u8>,
}

impl Candidate {
    const COLUMNS: &str = "t.number, t.surname || ' ' || t.given || ' ' || t.patronymic, t.phone,
         t.iin, t.folded, t.sort_key";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get(0)?,
            name: row.get(1)?,
            phone: row.get(2)?,
            iin: row.get(3)?,
            folded: row.get(4)?,
            sort_key: row.get(5)?,
        })
    }
}

/// Those who may be meant, each once.
struct Pool<'a> {
    connection: &'a Connection,
    size: u32,
    people: BTreeMap<i64, Candidate>,
}

impl Pool<'_> {
    /// Adds people whom the rest of a statement chooses, and returns how many it chose.
    fn add(&mut self, chosen: &str, values: &[&dyn ToSql]) -> Result<usize> {
        let sql = format!("SELECT {} {chosen} LIMIT {}", Candidate::COLUMNS, self.size);
        let found: Vec<Candidate> = self
            .connection
            .prepare_cached(&sql)
            .and_then(|mut it| it.query_map(values, Candidate::read)?.collect())
            .doing("find a person")?;
        let count = found.len();
        self.people
            .extend(found.into_iter().map(|it| (it.number, it)));
        Ok(count)
    }

    /// Adds people whose words a full-text query meets.
    fn add_named(&mut self, query: &str) -> Result<usize> {
        let chosen =
            "FROM trainee_search CROSS JOIN trainee AS t ON t.number = trainee_search.rowid
             WHERE trainee_search MATCH ?1 AND t.trashed = 0";
        self.add(chosen, &[&query])
    }

    /// Adds the first people in the order of lists whose surname begins no earlier than a word.
    fn add_from_surname(&mut self, word: &str) -> Result<usize> {
        let chosen = "FROM trainee AS t INDEXED BY trainee_sort
             WHERE t.trashed = 0 AND t.sort_key >= ?1 ORDER BY t.sort_key, t.id";
        self.add(chosen, &[&kazakh::sort_key(word)])
    }

    /// Returns the best, people of equal rank in the order of lists.
    fn best(
        self,
        limit: u32,
        rank: impl Fn(&Candidate) -> Option<Match>,
    ) -> Result<Vec<TraineeFound>> {
        let mut ranked: Vec<(Match, Candidate)> = self
            .people
            .into_values()
            .filter_map(|one| Some((rank(&one)?, one)))
            .collect();
        ranked.sort_by(|(a, one), (b, other)| {
            (a, &one.sort_key, one.number).cmp(&(b, &other.sort_key, other.number))
        });
        ranked.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let numbers: Vec<i64> = ranked.iter().map(|(_, one)| one.number).collect();
        let rows = rows_at(self.connection, &numbers)?;
        let matches = ranked.into_iter().map(|(matched, _)| matched);
        Ok(rows
            .into_iter()
            .zip(matches)
            .map(|(row, matched)| TraineeFound { row, matched })
            .collect())
    }
}

/// Finds people by words of their name in any order and spelling, a phone or its tail, an IIN or
/// an e-mail address; best first.
pub fn find(connection: &Connection, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    // Before look-alikes are mended: a code may have been scanned in another layout.
    if let Some(id) = consents::find_by_code(connection, text)? {
        let (row, matched) = (row(connection, id)?, Match::Exact);
        return Ok(vec![TraineeFound { row, matched }]);
    }
    let text = kazakh::mend(text).text;
    let mut pool = Pool {
        connection,
        size: limit.max(POOL),
        people: BTreeMap::new(),
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 3 && !text.chars().any(char::is_alphabetic) {
        return find_number(pool, &digits, limit);
    }
    if text.contains('@') {
        let chosen = "FROM trainee AS t INDEXED BY trainee_email
             WHERE t.email COLLATE NOCASE >= ?1
               AND t.email COLLATE NOCASE < ?1 || char(1114111) AND t.trashed = 0";
        pool.add(chosen, &[&text.to_lowercase()])?;
        return pool.best(limit, |_| Some(Match::Exact));
    }
    find_name(pool, &text, limit)
}

fn find_number(mut pool: Pool<'_>, digits: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let national = match (digits.len(), digits.as_bytes().first()) {
        (11, Some(b'7' | b'8')) => digits.get(1..).unwrap_or_default(),
        _ => digits,
    };
    let phone = "FROM trainee AS t INDEXED BY trainee_phone
         WHERE substr(t.phone, -3) = substr(?1, -3) AND t.phone LIKE '%' || ?1 AND t.trashed = 0";
    pool.add(phone, &[&national])?;
    // The character after the nine ends the numbers that begin with the digits.
    let iin = "FROM trainee AS t INDEXED BY trainee_iin
         WHERE t.iin >= ?1 AND t.iin < ?1 || ':' AND t.trashed = 0";
    pool.add(iin, &[&digits])?;
    pool.best(limit, |one| {
        let is_phone = one.phone.ends_with(national) && national.len() == 10;
        Some(if is_phone || one.iin == digits {
            Match::Exact
        } else {
            Match::Prefix
        })
    })
}

/// What was typed, as names are compared with it.
struct Typed {
    /// Small letters, otherwise as typed.
    words: Vec<String>,
    /// As the index of names holds words.
    folded: Vec<String>,
}

fn find_name(mut pool: Pool<'_>, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let lower = text.to_lowercase();
    let typed = Typed {
        words: lower.split_whitespace().map(str::to_owned).collect(),
        folded: folded_words(text).collect(),
    };
    let Some(first) = typed.words.first().filter(|_| !typed.folded.is_empty()) else {
        return Ok(Vec::new());
    };
    let found = pool.add_named(&query_of(&typed.folded, "*"))?;
    if found == 0 {
        return find_misspelt(pool, &typed.folded, limit);
    }
    if u32::try_from(found).is_ok_and(|it| it < pool.size) {
        return pool.best(limit, |one| Some(closeness(one, &typed)));
    }
    // The index gives people in the order of their entry, and there are more than were looked at:
    // those whose words were typed whole and those whom a list would show first must be among them.
    pool.add_named(&query_of(&typed.folded, ""))?;
    let named: BTreeSet<i64> = pool.people.keys().copied().collect();
    pool.add_from_surname(first)?;
    pool.best(limit, |one| {
        let parts: Vec<&str> = one.folded.split(' ').collect();
        let is_meant = named.contains(&one.number) || begin_all(&typed.folded, &parts);
        is_meant.then(|| closeness(one, &typed))
    })
}

/// Asks the index for all words, each whole or, with an asterisk, as a beginning.
fn query_of(words: &[String], end: &str) -> String {
    let words: Vec<String> = words.iter().map(|it| format!("\"{it}\"{end}")).collect();
    words.join(" ")
}

/// Looks for people whose words differ by one letter, only when nothing nearer was found.
fn find_misspelt(mut pool: Pool<'_>, typed: &[String], limit: u32) -> Result<Vec<TraineeFound>> {
    let Some(query) = query_of_misspelt(pool.connection, typed)? else {
        return Ok(Vec::new());
    };
    pool.add_named(&query)?;
    let letters: Vec<Vec<char>> = typed.iter().map(|it| it.chars().collect()).collect();
    pool.best(limit, |one| {
        let parts: Vec<&str> = one.folded.split(' ').collect();
        let is_near = |(word, letters): (&String, &Vec<char>)| {
            let fits = |part: &&str| part.starts_with(word.as_str()) || is_misspelt(letters, part);
            parts.iter().any(fits)
        };
        typed
            .iter()
            .zip(&letters)
            .all(is_near)
            .then_some(Match::Typo)
    })
}

fn closeness(person: &Candidate, typed: &Typed) -> Match {
    let name = person.name.to_lowercase();
    let parts: Vec<&str> = name
        .split(|it: char| it.is_whitespace() || it == '-')
        .filter(|it| !it.is_empty())
        .collect();
    let is_whole = |word: &String| parts.iter().any(|part| part == word);
    if typed.words.iter().all(is_whole) {
        return Match::Exact;
    }
    if begin_all(&typed.words, &parts) {
        return Match::Prefix;
    }
    // The words of the name itself come first in the folded text, other known spellings after
    // them; what the index found only there came by another spelling.
    let own: Vec<&str> = person.folded.split(' ').take(parts.len()).collect();
    if begin_all(&typed.folded, &own) {
        Match::Folded
    } else {
        Match::Alias
    }
}

/// Says whether every word begins some part.
fn begin_all(words: &[String], parts: &[&str]) -> bool {
    let begins = |word: &String| parts.iter().any(|part| part.starts_with(word.as_str()));
    words.iter().all(begins)
}
