//! What each laptop is known to have, and what this one has that another lacks.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::SegmentHash;
use super::bundle::Manifest;
use super::copies::copies_of;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::Receiving;
use crate::store::{roster, sources};

const DOING: &str = "read what other laptops have";

/// Remembers what the writer of a file had, and when it was heard of.
pub(super) fn hear(receiving: &Receiving<'_>, manifest: &Manifest) -> Result<()> {
    let hashes: Vec<String> = manifest.known.iter().map(|it| hex(&it.hash)).collect();
    let mut kept = heard(receiving, manifest.sender)?;
    // What was written for it may have been lost with what it had.
    let mut is_sent_lost = false;
    match told(receiving, manifest, &kept)? {
        Told::More => kept.extend(hashes),
        Told::Anew => {
            is_sent_lost = !kept.is_empty();
            kept = hashes;
        }
        Told::Earlier => {}
    }
    kept.sort();
    kept.dedup();
    let kept = newest(receiving, kept)?;
    receiving
        .execute(
            "INSERT INTO other_laptop(laptop, known, heard_at) VALUES (?1, ?2, ?3)
             ON CONFLICT(laptop) DO UPDATE SET known = ?2, heard_at = max(heard_at, ?3),
               sent = CASE WHEN ?4 THEN '[]' ELSE sent END",
            params![
                manifest.sender,
                serde_json::to_string(&kept).unwrap_or_default(),
                manifest.written_at.cast_signed(),
                is_sent_lost
            ],
        )
        .doing(DOING)
        .map(drop)
}

/// What a file says of its writer, beside what was known before.
enum Told {
    /// The same laptop as it went on.
    More,
    /// A laptop that a backup was restored on: what it lost then it lacks again.
    Anew,
    /// Less than was known: an older file that comes late.
    Earlier,
}

fn told(connection: &Connection, manifest: &Manifest, kept: &[String]) -> Result<Told> {
    let sender = manifest.sender;
    let own = manifest
        .known
        .iter()
        .filter(|it| it.author.laptop == sender);
    let tells = own.map(|it| (it.author.incarnation, it.number)).max();
    let mut had = None;
    for hash in kept {
        let Ok(hash) = blake3::Hash::from_hex(hash) else {
            continue;
        };
        if let Some(closed) = sources::closed_by_hash(connection, hash.as_bytes())? {
            let author = sources::find(connection, closed.source)?.author;
            if author.laptop == sender {
                had = had.max(Some((author.incarnation, closed.number)));
            }
        }
    }
    let (tells, had) = (tells.unwrap_or_default(), had.unwrap_or_default());
    if tells.0 > had.0 {
        return Ok(Told::Anew);
    }
    if tells >= had {
        return Ok(Told::More);
    }
    let before: Option<i64> = connection
        .prepare_cached("SELECT heard_at FROM other_laptop WHERE laptop = ?1")
        .and_then(|mut it| it.query_row([sender], |row| row.get(0)).optional())
        .doing(DOING)?;
    match before.unwrap_or_default() < manifest.written_at.cast_signed() {
        true => Ok(Told::Anew),
        false => Ok(Told::Earlier),
    }
}

/// Remembers what a file took along to laptops.
pub(super) fn note_sent(connection: &Connection, laptops: &[Id], moment: u64) -> Result<()> {
    let sent: Vec<String> = sources::known(connection)?
        .iter()
        .map(|it| hex(&it.hash))
        .collect();
    let sent = serde_json::to_string(&sent).unwrap_or_default();
    for laptop in laptops {
        connection
            .execute(
                "INSERT INTO other_laptop(laptop, sent, sent_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT(laptop) DO UPDATE SET sent = ?2, sent_at = ?3",
                params![laptop, sent, moment.cast_signed()],
            )
            .doing(DOING)?;
    }
    Ok(())
}

fn hex(hash: &SegmentHash) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

/// Leaves out what a later segment of the same author tells as well.
fn newest(connection: &Connection, hashes: Vec<String>) -> Result<Vec<String>> {
    let mut last: BTreeMap<u32, (u64, String)> = BTreeMap::new();
    let mut unknown = Vec::new();
    for hash in hashes {
        let Ok(bytes) = blake3::Hash::from_hex(&hash) else {
            continue;
        };
        match sources::closed_by_hash(connection, bytes.as_bytes())? {
            Some(closed) => {
                let kept = last.entry(closed.source).or_default();
                if closed.number > kept.0 {
                    *kept = (closed.number, hash);
                }
            }
            None => unknown.push(hash),
        }
    }
    unknown.extend(last.into_values().map(|(_, hash)| hash));
    unknown.sort();
    Ok(unknown)
}

fn heard(connection: &Connection, laptop: Id) -> Result<Vec<String>> {
    kept(connection, laptop, "known")
}

/// Returns what is kept of a laptop in one of the two lists of segments.
fn kept(connection: &Connection, laptop: Id, list: &str) -> Result<Vec<String>> {
    let text: Option<String> = connection
        .prepare_cached(&format!(
            "SELECT {list} FROM other_laptop WHERE laptop = ?1"
        ))
        .and_then(|mut it| it.query_row([laptop], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(text
        .and_then(|it| serde_json::from_str(&it).ok())
        .unwrap_or_default())
}

/// Returns of every source the number of the last segment that a laptop is known to have; of one
/// that goes on as two copies nothing is known.
pub(super) fn numbers(connection: &Connection, laptop: Id) -> Result<BTreeMap<u32, u64>> {
    let mut numbers = BTreeMap::new();
    if !copies_of(connection, laptop)?.are_in_doubt() {
        add_numbers(connection, &mut numbers, heard(connection, laptop)?)?;
    }
    Ok(numbers)
}

fn add_numbers(
    connection: &Connection,
    numbers: &mut BTreeMap<u32, u64>,
    hashes: Vec<String>,
) -> Result<()> {
    for hash in hashes {
        let Ok(hash) = blake3::Hash::from_hex(&hash) else {
            continue;
        };
        if let Some(closed) = sources::closed_by_hash(connection, hash.as_bytes())? {
            note_number(connection, numbers, closed.source, closed.number)?;
        }
    }
    Ok(())
}

/// Returns what two both have.
fn least(one: BTreeMap<u32, u64>, other: &BTreeMap<u32, u64>) -> BTreeMap<u32, u64> {
    let both = one
        .into_iter()
        .map(|(source, number)| (source, other.get(&source).map(|it| number.min(*it))));
    both.filter_map(|(source, number)| Some((source, number?)))
        .collect()
}

/// Whoever has a segment of a forked source has what it goes on from.
fn note_number(
    connection: &Connection,
    numbers: &mut BTreeMap<u32, u64>,
    source: u32,
    number: u64,
) -> Result<()> {
    let (mut at, mut number) = (Some(source), number);
    while let Some(source) = at {
        let kept = numbers.entry(source).or_default();
        *kept = (*kept).max(number);
        at = sources::find(connection, source)?
            .forked
            .map(|it| it.source);
        number = sources::first_number(connection, source)?.saturating_sub(1);
    }
    Ok(())
}

/// Returns of every source the number up to which all of some laptops have it; nothing is known of
/// one that was never heard of.
pub(super) fn numbers_of_all(
    connection: &Connection,
    laptops: &[Id],
) -> Result<BTreeMap<u32, u64>> {
    let mut common: Option<BTreeMap<u32, u64>> = None;
    for laptop in laptops {
        let has = numbers(connection, *laptop)?;
        common = Some(match common {
            None => has,
            Some(common) => least(common, &has),
        });
    }
    Ok(common.unwrap_or_default())
}

/// Counts the changes here that a laptop is not known to have.
pub(super) fn lacks(connection: &Connection, laptop: Id) -> Result<u64> {
    count_above(connection, &numbers(connection, laptop)?)
}

/// Counts those of them that are in no file that was written for it either.
pub(super) fn unsent(connection: &Connection, laptop: Id) -> Result<u64> {
    let mut numbers = numbers(connection, laptop)?;
    if !copies_of(connection, laptop)?.are_in_doubt() {
        add_numbers(connection, &mut numbers, kept(connection, laptop, "sent")?)?;
    }
    count_above(connection, &numbers)
}

fn count_above(connection: &Connection, numbers: &BTreeMap<u32, u64>) -> Result<u64> {
    let mut above = 0;
    for source in sources::all(connection)? {
        let start = source.forked.map_or(0, |it| it.seq);
        let has = match numbers.get(&source.number) {
            Some(number) => sources::last_seq_of(connection, source.number, *number)?,
            None => start,
        };
        above += source.last_seq.saturating_sub(has.max(start));
    }
    Ok(above)
}

/// Says whether this laptop has something that another is not known to have.
pub(super) fn has_news_for(connection: &Connection, laptop: Id) -> Result<bool> {
    Ok(lacks(connection, laptop)? > 0)
}

/// Returns what a laptop is called: as colleagues renamed it, or as the keeper wrote it down.
pub(crate) fn name_of_laptop(connection: &Connection, laptop: Id) -> Result<String> {
    let name = crate::laptops::name(connection, laptop)?;
    if !name.is_empty() {
        return Ok(name);
    }
    let roster = roster::read(connection)?;
    Ok(roster
        .find(laptop)
        .map(|it| it.listed.name.clone())
        .unwrap_or_default())
}
