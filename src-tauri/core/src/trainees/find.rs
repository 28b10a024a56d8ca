//! Finding people however they are typed.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;

use super::list::{TraineeRow, folded_words, match_words, rows_at};
use super::misspell::{is_misspelt, query_of_misspelt};
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
const POOL: u32 = 100;

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
             WHERE t.email >= ?1 AND t.email < ?1 || char(1114111) AND t.trashed = 0";
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

fn find_name(mut pool: Pool<'_>, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let words: Vec<String> = text
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let (Some(query), Some(first)) = (match_words(text), words.first()) else {
        return Ok(Vec::new());
    };
    let found = pool.add_named(&query)?;
    if found == 0 {
        return find_misspelt(pool, text, limit);
    }
    if u32::try_from(found).is_ok_and(|it| it < pool.size) {
        return pool.best(limit, |one| Some(closeness(one, &words)));
    }
    // The index gives people in the order of their entry, and there are more than were looked at:
    // those whose words were typed whole and those whom a list would show first must be among them.
    let whole: Vec<String> = folded_words(text).map(|it| format!("\"{it}\"")).collect();
    pool.add_named(&whole.join(" "))?;
    let named: BTreeSet<i64> = pool.people.keys().copied().collect();
    pool.add_from_surname(first)?;
    let typed: Vec<String> = folded_words(text).collect();
    pool.best(limit, |one| {
        let begins = |word: &String| one.folded.split(' ').any(|part| part.starts_with(word));
        let is_meant = named.contains(&one.number) || typed.iter().all(begins);
        is_meant.then(|| closeness(one, &words))
    })
}

/// Looks for people whose words differ by one letter, only when nothing nearer was found.
fn find_misspelt(mut pool: Pool<'_>, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let typed: Vec<String> = folded_words(text).collect();
    let Some(query) = query_of_misspelt(pool.connection, &typed)? else {
        return Ok(Vec::new());
    };
    pool.add_named(&query)?;
    pool.best(limit, |one| other_spelling(&typed, &one.folded))
}

fn other_spelling(words: &[String], folded: &str) -> Option<Match> {
    let mut worst = Match::Folded;
    for word in words {
        let best = folded
            .split(' ')
            .filter_map(|part| {
                if part.starts_with(word) {
                    Some(Match::Folded)
                } else {
                    is_misspelt(word, part).then_some(Match::Typo)
                }
            })
            .min()?;
        worst = worst.max(best);
    }
    Some(worst)
}

fn closeness(person: &Candidate, words: &[String]) -> Match {
    let name = person.name.to_lowercase();
    let parts: Vec<&str> = name
        .split(|it: char| it.is_whitespace() || it == '-')
        .collect();
    let all = |fits: &dyn Fn(&str, &str) -> bool| {
        words
            .iter()
            .all(|word| parts.iter().any(|part| fits(part, word)))
    };
    if all(&|part, word| part == word) {
        Match::Exact
    } else if all(&|part, word| part.starts_with(word)) {
        Match::Prefix
    } else if is_folded(&name, words) {
        Match::Folded
    } else {
        Match::Alias
    }
}

/// Says whether every word begins a word of the name itself once both are folded; what the index
/// found otherwise came by another known spelling.
fn is_folded(name: &str, words: &[String]) -> bool {
    let name = kazakh::fold(name);
    let typed = kazakh::fold(&words.join(" "));
    typed
        .split(' ')
        .all(|word| name.split(' ').any(|part| part.starts_with(word)))
}
