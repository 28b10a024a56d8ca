//! Finding people however they are typed.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, ToSql};

use super::misspell::{is_misspelt, query_of_misspelt};
use super::places::{Letters, Placed, placed};
use super::typed::{Typed, as_asked};
use super::{Match, TraineeFound};
use crate::consents;
use crate::error::{Doing, Result};
use crate::kazakh;
use crate::trainees::{self, rows_at};

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
    /// Adds people whom the rest of a statement chooses, and returns their places in the table.
    fn add(&mut self, chosen: &str, values: &[&dyn ToSql]) -> Result<Vec<i64>> {
        let sql = format!("SELECT {} {chosen} LIMIT {}", Candidate::COLUMNS, self.size);
        let found: Vec<Candidate> = self
            .connection
            .prepare_cached(&sql)
            .and_then(|mut it| it.query_map(values, Candidate::read)?.collect())
            .doing("find a person")?;
        let numbers = found.iter().map(|it| it.number).collect();
        self.people
            .extend(found.into_iter().map(|it| (it.number, it)));
        Ok(numbers)
    }

    /// Adds people whose words a full-text query meets.
    fn add_named(&mut self, query: &str) -> Result<Vec<i64>> {
        let chosen =
            "FROM trainee_search CROSS JOIN trainee AS t ON t.number = trainee_search.rowid
             WHERE trainee_search MATCH ?1 AND t.trashed = 0";
        self.add(chosen, &[&query])
    }

    /// Adds the first people in the order of lists whose surname begins no earlier than a word.
    fn add_from_surname(&mut self, word: &str) -> Result<Vec<i64>> {
        let chosen = "FROM trainee AS t INDEXED BY trainee_sort
             WHERE t.trashed = 0 AND t.sort_key >= ?1 ORDER BY t.sort_key, t.id";
        self.add(chosen, &[&kazakh::sort_key(word)])
    }

    /// Adds people of a place whom the other words meet.
    fn add_placed(&mut self, place: &Placed) -> Result<Vec<i64>> {
        let (condition, values) = place.condition();
        let chosen = format!("FROM trainee AS t WHERE t.trashed = 0 AND {condition}");
        let values: Vec<&dyn ToSql> = values.iter().map(|it| it as &dyn ToSql).collect();
        self.add(&chosen, &values)
    }

    /// Adds people who were written down several times by what another record `o` of them says.
    fn add_joined(
        &mut self,
        index: &str,
        condition: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<i64>> {
        let chosen = format!(
            "FROM trainee AS o {index} CROSS JOIN canonical AS c ON c.entity = o.id
             CROSS JOIN trainee AS t ON t.id = c.shown
             WHERE {condition} AND c.shown <> o.id AND t.trashed = 0"
        );
        self.add(&chosen, values)
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
            .map(|(row, matched)| TraineeFound {
                row,
                matched,
                read_as: String::new(),
                through: None,
            })
            .collect())
    }
}

/// Finds people by words of their name in any order and spelling, a phone or its tail, an IIN or an
/// e-mail address, the school, group, club or event they belong to; best first.
///
/// What nothing meets is read in the other keyboard layouts, then with one wrong letter.
pub fn find_people(connection: &Connection, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let text = as_asked(text);
    let near = find_near(connection, text, limit)?;
    if !near.is_empty() {
        return Ok(near);
    }
    let alike = find_alike(connection, text, limit)?;
    if !alike.is_empty() {
        return Ok(alike);
    }
    for meant in kazakh::other_layouts(text) {
        let mut found = find_near(connection, &meant, limit)?;
        if !found.is_empty() {
            found.iter_mut().for_each(|one| mark_layout(one, &meant));
            return Ok(found);
        }
    }
    find_misspelt(connection, text, limit)
}

/// What came through another layout is never nearer than what came through another alphabet.
fn mark_layout(one: &mut TraineeFound, meant: &str) {
    one.matched = one.matched.max(Match::Folded);
    meant.clone_into(&mut one.read_as);
}

fn pool(connection: &Connection, limit: u32) -> Pool<'_> {
    Pool {
        connection,
        size: limit.max(POOL),
        people: BTreeMap::new(),
    }
}

/// Finds people in the layout that was typed, without wrong letters.
pub(super) fn find_near(
    connection: &Connection,
    text: &str,
    limit: u32,
) -> Result<Vec<TraineeFound>> {
    // Before look-alikes are mended: a code may have been scanned in another layout.
    if let Some(id) = consents::find_by_code(connection, text)? {
        return Ok(vec![TraineeFound {
            row: trainees::row(connection, id)?,
            matched: Match::Exact,
            read_as: String::new(),
            through: None,
        }]);
    }
    let text = kazakh::mend(text).text;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 3 && !text.chars().any(char::is_alphabetic) {
        return find_number(pool(connection, limit), &digits, limit);
    }
    let is_address = |c: char| c.is_ascii_graphic();
    if text.contains('@') {
        return find_address(pool(connection, limit), &text, limit);
    }
    let typed = Typed::read(&text);
    if typed.words.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = find_name(pool(connection, limit), &typed, limit)?;
    if found.is_empty() {
        found = find_placed(connection, (&typed, Letters::Same), limit)?;
    }
    if found.is_empty() && text.len() > 3 && text.chars().all(is_address) {
        found = find_address(pool(connection, limit), &text, limit)?;
    }
    Ok(found)
}

/// Finds people of a group whose code has letters like those typed, only when nobody is in a group
/// of that very code.
pub(super) fn find_alike(
    connection: &Connection,
    text: &str,
    limit: u32,
) -> Result<Vec<TraineeFound>> {
    let typed = Typed::read(&kazakh::mend(text).text);
    find_placed(connection, (&typed, Letters::Alike), limit)
}

fn find_address(mut pool: Pool<'_>, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let chosen = "FROM trainee AS t INDEXED BY trainee_email
         WHERE t.email COLLATE NOCASE >= ?1
           AND t.email COLLATE NOCASE < ?1 || char(1114111) AND t.trashed = 0";
    let text_low = text.to_lowercase();
    pool.add(chosen, &[&text_low])?;
    let other = "o.email COLLATE NOCASE >= ?1 AND o.email COLLATE NOCASE < ?1 || char(1114111)";
    pool.add_joined("INDEXED BY trainee_email", other, &[&text_low])?;
    let is_begun = !text.contains('@');
    let matched = if is_begun {
        Match::Prefix
    } else {
        Match::Exact
    };
    pool.best(limit, |_| Some(matched))
}

/// Finds people of a school, a group, a club or an event that part of the words names.
fn find_placed(
    connection: &Connection,
    (typed, letters): (&Typed, Letters),
    limit: u32,
) -> Result<Vec<TraineeFound>> {
    let mut found: Vec<TraineeFound> = Vec::new();
    for place in placed(connection, typed, letters)? {
        let mut pool = pool(connection, limit);
        pool.add_placed(&place)?;
        let people = pool.best(limit, |one| {
            let is_all = place.rest.words.is_empty();
            Some(if letters == Letters::Alike {
                Match::Typo
            } else if is_all {
                Match::Folded
            } else {
                closeness(one, &place.rest)
            })
        })?;
        for mut person in people {
            let id = person.row.trainee.id;
            if found.iter().all(|one| one.row.trainee.id != id) {
                person.through = Some(place.through.clone());
                found.push(person);
            }
        }
    }
    found.sort_by_key(|one| one.matched);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// The index of phones begins with their last digits.
const SAME_TAIL: &str = "substr(o.phone, -3) = substr(?1, -3) AND o.phone LIKE '%' || ?1";

fn find_number(mut pool: Pool<'_>, digits: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let national = match (digits.len(), digits.as_bytes().first()) {
        (11, Some(b'7' | b'8')) => digits.get(1..).unwrap_or_default(),
        _ => digits,
    };
    let phone = "FROM trainee AS t INDEXED BY trainee_phone
         WHERE substr(t.phone, -3) = substr(?1, -3) AND t.phone LIKE '%' || ?1 AND t.trashed = 0";
    pool.add(phone, &[&national])?;
    let more = "FROM trainee AS t INDEXED BY trainee_phone_more
         WHERE t.phone_more <> '' AND instr(t.phone_more, ?1) > 0 AND t.trashed = 0";
    // What is not in the row that ranks: a second phone, and the numbers of another record.
    let mut others = pool.add(more, &[&national])?;
    others.extend(pool.add_joined("INDEXED BY trainee_phone", SAME_TAIL, &[&national])?);
    let more = "o.phone_more <> '' AND instr(o.phone_more, ?1) > 0";
    others.extend(pool.add_joined("INDEXED BY trainee_phone_more", more, &[&national])?);
    let is_whole_phone = national.len() == 10;
    let mut whole: BTreeSet<i64> = others.into_iter().filter(|_| is_whole_phone).collect();
    // The character after the nine ends the numbers that begin with the digits.
    let iin = "FROM trainee AS t INDEXED BY trainee_iin
         WHERE t.iin >= ?1 AND t.iin < ?1 || ':' AND t.trashed = 0";
    pool.add(iin, &[&digits])?;
    let other = "o.iin >= ?1 AND o.iin < ?1 || ':'";
    pool.add_joined("INDEXED BY trainee_iin", other, &[&digits])?;
    whole.extend(pool.add_joined("INDEXED BY trainee_iin", "o.iin = ?1", &[&digits])?);
    pool.best(limit, |one| {
        let is_phone = one.phone.ends_with(national) && is_whole_phone;
        Some(
            if is_phone || one.iin == digits || whole.contains(&one.number) {
                Match::Exact
            } else {
                Match::Prefix
            },
        )
    })
}

fn find_name(mut pool: Pool<'_>, typed: &Typed, limit: u32) -> Result<Vec<TraineeFound>> {
    let found = pool.add_named(&typed.query("*"))?;
    if u32::try_from(found.len()).is_ok_and(|it| it < pool.size) {
        return pool.best(limit, |one| Some(closeness(one, typed)));
    }
    // The index gives people in the order of their entry, and there are more than were looked at:
    // those whose words were typed whole and those whom a list would show first must be among them.
    pool.add_named(&typed.query(""))?;
    let named: BTreeSet<i64> = pool.people.keys().copied().collect();
    if let Some(first) = typed.plain.first() {
        pool.add_from_surname(first)?;
    }
    pool.best(limit, |one| {
        let parts: Vec<&str> = one.folded.split(' ').collect();
        let is_meant = named.contains(&one.number) || typed.meets(&parts);
        is_meant.then(|| closeness(one, typed))
    })
}

/// Looks for people whose words differ by one letter, only when nothing nearer was found.
pub(super) fn find_misspelt(
    connection: &Connection,
    text: &str,
    limit: u32,
) -> Result<Vec<TraineeFound>> {
    let typed = Typed::read(&kazakh::mend(text).text).folded();
    let Some(query) = query_of_misspelt(connection, &typed)? else {
        return Ok(Vec::new());
    };
    let mut pool = pool(connection, limit);
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
    if let Some(matched) = typed.letter_for_letter(&person.name) {
        return matched;
    }
    // The words of the name itself come first in the folded text, other known spellings after
    // them; what the index found only there came by another spelling.
    let count = person
        .name
        .split([' ', '-'])
        .filter(|it| !it.is_empty())
        .count();
    let own: Vec<&str> = person.folded.split(' ').take(count).collect();
    if typed.begins(&own) {
        Match::Folded
    } else if typed.begins_but_for_d(&own) {
        // Ахмет and Ахмед are two names: the other one is offered, not taken for it.
        Match::Typo
    } else {
        Match::Alias
    }
}
