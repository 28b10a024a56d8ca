//! Closing segments of this laptop's operations, and keeping those of others.
//!
//! Values are kept once: a closed segment leaves its operations in the log as they are and keeps
//! beside them only what was signed.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::log::{place_of, row_of};
use super::sources::{self, Source};
use super::travel::{authors, deeds};
use crate::clock::Clock;
use crate::error::{Doing, Error, Result};
use crate::exchange::{Header, SeenAuthor, Segment, Transaction};
use crate::ids::Id;
use crate::keys::Secret;
use crate::merge::Seen;
use crate::operation::Place;

/// At most so many operations are put into one segment.
const MOST_OPERATIONS: usize = 10_000;

/// A segment is closed where its operations reach so many bytes.
const MOST_BYTES: usize = 1 << 20;

const DOING: &str = "close what was written";

/// Closes whatever this laptop has written since it closed last, in all of its incarnations.
///
/// Afterwards everything that the register holds can leave it. Where nothing was written, nothing
/// is closed.
pub fn close(connection: &Connection, clock: &dyn Clock) -> Result<()> {
    let (register, laptop, key) = this_laptop(connection)?;
    for source in sources::of_laptop(connection, laptop)? {
        if let Some(open) = Open::find(connection, source)? {
            open.close(connection, register, &key, clock)?;
        }
    }
    Ok(())
}

/// Closes a segment of no operations, which says that everything known here was seen.
pub fn witness(connection: &Connection, clock: &dyn Clock) -> Result<()> {
    close(connection, clock)?;
    let (register, _, key) = this_laptop(connection)?;
    let source: u32 = connection
        .query_row("SELECT source FROM this_laptop", [], |row| row.get(0))
        .doing(DOING)?;
    renew_seen(connection)?;
    let source = sources::find(connection, source)?;
    let open = Open::find_even_empty(connection, source)?;
    open.close_chunk(
        connection,
        register,
        &key,
        clock,
        open.first_seq,
        Vec::new(),
    )?;
    open.begin_next(connection, open.number + 1, open.first_seq)
}

fn this_laptop(connection: &Connection) -> Result<(Id, Id, ed25519_dalek::SigningKey)> {
    let (register, laptop, key): (Id, Id, [u8; 32]) = connection
        .query_row(
            "SELECT register, laptop, signing_key FROM this_laptop",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .doing(DOING)?;
    Ok((
        register,
        laptop,
        ed25519_dalek::SigningKey::from_bytes(&key),
    ))
}

/// Lets the open segment of this laptop, which must hold nothing yet, see all that is here now.
pub fn renew_seen(connection: &Connection) -> Result<()> {
    let own: u32 = connection
        .query_row("SELECT source FROM this_laptop", [], |row| row.get(0))
        .doing(DOING)?;
    let seen = seen_now(connection, own)?;
    connection
        .execute(
            "UPDATE segment SET seen = ?2 WHERE source = ?1 AND hash IS NULL",
            params![own, serde_json::to_string(&seen).unwrap_or_default()],
        )
        .doing(DOING)
        .map(drop)
}

/// Returns the last operation known of every source but one.
pub fn seen_now(connection: &Connection, own: u32) -> Result<Seen> {
    let others = sources::all(connection)?.into_iter();
    let others = others.filter(|it| it.number != own && it.last_seq > 0);
    Ok(others.map(|it| (it.number, it.last_seq)).collect())
}

/// The segment that a source's next operations go into.
struct Open {
    source: Source,
    number: u64,
    first_seq: u64,
    seen: Seen,
}

impl Open {
    fn find(connection: &Connection, source: Source) -> Result<Option<Self>> {
        let found = Self::look(connection, source)?;
        Ok(found.filter(|it| it.first_seq <= source.last_seq))
    }

    fn find_even_empty(connection: &Connection, source: Source) -> Result<Self> {
        Self::look(connection, source)?
            .ok_or_else(|| Error::Damaged("a laptop has no open segment".to_owned()))
    }

    fn look(connection: &Connection, source: Source) -> Result<Option<Self>> {
        let found: Option<(i64, i64, String)> = connection
            .prepare_cached(
                "SELECT number, first_seq, seen FROM segment WHERE source = ?1 AND hash IS NULL",
            )
            .and_then(|mut it| {
                it.query_row([source.number], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })
                .optional()
            })
            .doing(DOING)?;
        Ok(found.map(|(number, first_seq, seen)| Self {
            source,
            number: number.cast_unsigned(),
            first_seq: first_seq.cast_unsigned(),
            seen: serde_json::from_str(&seen).unwrap_or_default(),
        }))
    }

    fn close(
        mut self,
        connection: &Connection,
        register: Id,
        key: &ed25519_dalek::SigningKey,
        clock: &dyn Clock,
    ) -> Result<()> {
        while self.first_seq <= self.source.last_seq {
            let last = last_of_chunk(connection, self.source, self.first_seq)?;
            let first = self.first_seq;
            let seen = self.seen_authors(connection)?;
            let authors = authors(connection, self.source.number, &seen)?;
            let transactions = deeds(connection, &authors, self.source.number, first..=last)?;
            self.close_chunk(connection, register, key, clock, last + 1, transactions)?;
            self.begin_next(connection, self.number + 1, last + 1)?;
            self.number += 1;
            self.first_seq = last + 1;
        }
        Ok(())
    }

    fn seen_authors(&self, connection: &Connection) -> Result<Vec<SeenAuthor>> {
        let mut authors = Vec::new();
        for (source, last) in &self.seen {
            let Some(closed) = sources::closed_up_to(connection, *source, *last)? else {
                continue;
            };
            authors.push(SeenAuthor {
                author: sources::find(connection, *source)?.author,
                number: closed.number,
                last_seq: closed.last_seq,
                hash: closed.hash,
            });
        }
        authors.sort_unstable();
        Ok(authors)
    }

    /// Signs the operations up to `end` and keeps what was signed.
    fn close_chunk(
        &self,
        connection: &Connection,
        register: Id,
        key: &ed25519_dalek::SigningKey,
        clock: &dyn Clock,
        end: u64,
        transactions: Vec<Transaction>,
    ) -> Result<()> {
        let previous = sources::last_closed(connection, self.source.number)?;
        let header = Header {
            register,
            author: self.source.author,
            number: self.number,
            first_seq: self.first_seq,
            operations: u32::try_from(end - self.first_seq).unwrap_or(u32::MAX),
            previous: previous.map(|it| it.hash).unwrap_or_default(),
            seen: self.seen_authors(connection)?,
            root: [0; 32],
        };
        let seed = *Secret::draw(clock).bytes();
        let segment = Segment::close(header, transactions, seed, key);
        keep(connection, self.source.number, &segment, &self.seen)
    }

    fn begin_next(&self, connection: &Connection, number: u64, first_seq: u64) -> Result<()> {
        connection
            .execute(
                "INSERT INTO segment(source, number, first_seq, seen) VALUES (?1, ?2, ?3, ?4)",
                params![
                    self.source.number,
                    number.cast_signed(),
                    first_seq.cast_signed(),
                    serde_json::to_string(&self.seen).unwrap_or_default()
                ],
            )
            .doing(DOING)
            .map(drop)
    }
}

/// Keeps a closed segment in the place of the open one of its number, if there is one.
pub fn keep(connection: &Connection, source: u32, segment: &Segment, seen: &Seen) -> Result<()> {
    let header = &segment.header;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO segment
               (source, number, first_seq, last_seq, seen, arrived, hash, header, signature, salts)
             VALUES (?1, ?2, ?3, ?4, ?5,
               (SELECT coalesce(max(arrived), 0) + 1 FROM segment WHERE hash IS NOT NULL),
               ?6, ?7, ?8, ?9)",
        )
        .and_then(|mut it| {
            it.execute(params![
                source,
                header.number.cast_signed(),
                header.first_seq.cast_signed(),
                header.last_seq().cast_signed(),
                serde_json::to_string(seen).unwrap_or_default(),
                segment.hash(),
                header.to_bytes(),
                segment.signature,
                segment.salts.to_bytes()
            ])
        })
        .doing(DOING)
        .map(drop)
}

/// Returns the last operation that goes into a segment with `first`.
fn last_of_chunk(connection: &Connection, source: Source, first: u64) -> Result<u64> {
    let place = |seq| {
        row_of(Place {
            source: source.number,
            seq,
        })
    };
    let mut sizes = connection
        .prepare_cached("SELECT id, length(body) FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
        .doing(DOING)?;
    let mut rows = sizes
        .query([place(first), place(source.last_seq)])
        .doing(DOING)?;
    let (mut count, mut bytes, mut last) = (0, 0, first);
    while let Some(row) = rows.next().doing(DOING)? {
        let (id, length): (i64, u32) = (row.get(0).doing(DOING)?, row.get(1).doing(DOING)?);
        let length = length as usize;
        // An operation of several texts may be large by itself: it then has a segment alone.
        if count > 0 && (count >= MOST_OPERATIONS || bytes + length > MOST_BYTES) {
            break;
        }
        count += 1;
        bytes += length;
        last = place_of(id).seq;
    }
    Ok(last)
}

/// Keeps the hashes that stand in a segment for values erased before it came.
pub fn keep_blanked(connection: &Connection, source: u32, segment: &Segment) -> Result<()> {
    let mut insert = connection
        .prepare_cached("INSERT OR REPLACE INTO blanked(op, position, hash) VALUES (?1, ?2, ?3)")
        .doing("keep a segment")?;
    for ((operation, value), hash) in &segment.blanked {
        let seq = segment.header.first_seq + u64::from(*operation);
        insert
            .execute(params![row_of(Place { source, seq }), value, hash])
            .doing("keep a segment")?;
    }
    Ok(())
}

/// Returns the bytes of segments that wait here and go on to others: all but what nobody knows whose it
/// is. What the keeper refused goes on as well, for the next keeper may accept what stands on it and
/// is to see all of it before.
pub fn relayed(connection: &Connection) -> Result<Vec<Vec<u8>>> {
    connection
        .prepare_cached(
            "SELECT bytes FROM waiting WHERE reason IN ('causes', 'held', 'refused') ORDER BY hash",
        )
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("read what waits")
}
