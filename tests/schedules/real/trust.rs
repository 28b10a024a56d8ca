//! What a register takes in is what its list of laptops says of all that came, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use tizim_core::exchange::{Entry, EntryHash, Header, Roster, SegmentHash, Standing};
use tizim_core::ids::Id;

use super::facts::rows;

pub(crate) fn trusted(it: &Connection) -> Result<(), String> {
    let taken = rows(
        it,
        "SELECT hash, header FROM segment WHERE hash IS NOT NULL",
        |row| {
            let header: Vec<u8> = row.get(1).unwrap();
            let hash: SegmentHash = row.get(0).unwrap();
            (hash, Header::from_bytes(&header).unwrap())
        },
    );
    let waiting = rows(it, "SELECT hash, bytes, reason FROM waiting", |row| {
        let (bytes, reason): (Vec<u8>, String) = (row.get(1).unwrap(), row.get(2).unwrap());
        let hash: SegmentHash = row.get(0).unwrap();
        (hash, Header::of_segment(&bytes).unwrap(), reason)
    });
    let mut headers: BTreeMap<SegmentHash, Header> = taken.iter().cloned().collect();
    headers.extend(waiting.iter().map(|(hash, it, _)| (*hash, it.clone())));
    let decided = roster(it).decide(&headers);
    let here: BTreeSet<SegmentHash> = taken.iter().map(|(hash, _)| *hash).collect();
    for (hash, header) in &taken {
        if decided[hash] != Standing::Take {
            return Err(format!(
                "{:?} was taken in: {:?}",
                header.author, decided[hash]
            ));
        }
    }
    for (hash, header, reason) in &waiting {
        let mut causes = header
            .seen
            .iter()
            .map(|it| it.hash)
            .chain([header.previous]);
        let lacks = causes.any(|it| it != SegmentHash::default() && !here.contains(&it));
        let waits_for = match decided[hash] {
            Standing::Take if lacks => "causes",
            Standing::Take => "nothing",
            Standing::Held => "held",
            Standing::Refused => "refused",
            Standing::Unknown => "unknown",
        };
        if reason != waits_for {
            return Err(format!(
                "{:?} waits for {waits_for}, not {reason}",
                header.author
            ));
        }
    }
    Ok(())
}

fn roster(it: &Connection) -> Roster {
    let register: Id = rows(it, "SELECT register FROM this_laptop", |row| {
        row.get(0).unwrap()
    })[0];
    let entries = rows(it, "SELECT bytes FROM roster", |row| {
        let bytes: Vec<u8> = row.get(0).unwrap();
        Entry::from_bytes(&bytes).unwrap()
    });
    let sql = "SELECT value FROM local_setting WHERE name = 'roster.first'";
    let first: String = rows(it, sql, |row| row.get(0).unwrap()).remove(0);
    let first: EntryHash = *blake3::Hash::from_hex(first).unwrap().as_bytes();
    Roster::read(register, Some(first), entries).unwrap()
}
