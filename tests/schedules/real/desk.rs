//! A register, how its disk is copied, and how it closes segments.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, params};
use tizim_core::clock::{Clock as _, Stamp};
use tizim_core::exchange::Transaction;
use tizim_core::ids::Id;
use tizim_core::keys::Secret;
use tizim_core::operation::{Operation, Place};
use tizim_core::register::Register;
use tizim_tests::StoryClock;

use super::wire::{Branch, Closed, Wire};

/// How many operations a source may write, as the row ids of the log have it.
pub(crate) const ORDER_BITS: u32 = 40;

pub(crate) struct Desk {
    pub(crate) register: Register,
    pub(crate) clock: Arc<StoryClock>,
    pub(crate) laptop: Id,
    /// The branch it writes.
    pub(crate) own: u32,
    /// The local source of each branch that is known.
    pub(crate) locals: BTreeMap<u32, u32>,
    /// The last closed operation known of each branch.
    pub(crate) known: BTreeMap<u32, u64>,
    pub(crate) accepted: BTreeSet<usize>,
    pub(crate) waiting: BTreeSet<usize>,
    /// What was seen when the open segment began.
    pub(crate) seen: BTreeMap<u32, u64>,
}

/// What is needed beside a copied file to open it as it was.
#[derive(Clone)]
pub(crate) struct Copied {
    pub(crate) path: PathBuf,
    pub(crate) own: u32,
    pub(crate) locals: BTreeMap<u32, u32>,
    pub(crate) known: BTreeMap<u32, u64>,
    pub(crate) accepted: BTreeSet<usize>,
    pub(crate) waiting: BTreeSet<usize>,
    pub(crate) seen: BTreeMap<u32, u64>,
}

pub(crate) fn row_of(place: Place) -> i64 {
    i64::from(place.source) << ORDER_BITS | i64::try_from(place.seq).unwrap()
}

pub(crate) fn place_of(row: i64) -> Place {
    Place {
        source: u32::try_from(row >> ORDER_BITS).unwrap(),
        seq: u64::try_from(row & ((1 << ORDER_BITS) - 1)).unwrap(),
    }
}

pub(crate) fn number(connection: &Connection, sql: &str) -> u64 {
    let found: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    u64::try_from(found).unwrap()
}

impl Desk {
    /// Opens a copied file.
    pub(crate) fn open(copied: Copied, laptop: Id, key: &Secret, clock: Arc<StoryClock>) -> Self {
        let opened = Register::open_with_key(&copied.path, key.clone(), clock.clone());
        Self {
            register: opened.unwrap(),
            clock,
            laptop,
            own: copied.own,
            locals: copied.locals,
            known: copied.known,
            accepted: copied.accepted,
            waiting: copied.waiting,
            seen: copied.seen,
        }
    }

    /// Copies the file as a copy of the whole disk would.
    pub(crate) fn copy(&self, to: &Path) -> Copied {
        let path = self.register.path().to_owned();
        self.register
            .write_local(|_| {
                std::fs::copy(&path, to).unwrap();
                let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
                if wal(&path).exists() {
                    std::fs::copy(wal(&path), wal(to)).unwrap();
                }
                Ok(())
            })
            .unwrap();
        self.copied(to)
    }

    fn copied(&self, path: &Path) -> Copied {
        Copied {
            path: path.to_owned(),
            own: self.own,
            locals: self.locals.clone(),
            known: self.known.clone(),
            accepted: self.accepted.clone(),
            waiting: self.waiting.clone(),
            seen: self.seen.clone(),
        }
    }

    /// Begins with a register that knows nothing of others.
    pub(crate) fn alone(register: Register, clock: Arc<StoryClock>) -> Self {
        Self {
            laptop: register.identity().laptop,
            register,
            clock,
            own: 0,
            locals: BTreeMap::from([(0, 1)]),
            known: BTreeMap::new(),
            accepted: BTreeSet::new(),
            waiting: BTreeSet::new(),
            seen: BTreeMap::new(),
        }
    }

    pub(crate) fn key(&self) -> Secret {
        self.register.key().clone()
    }

    /// Goes on under a source of its own, as another laptop or in another incarnation.
    pub(crate) fn begin_source(self, branch: u32, wire: &Wire) -> Self {
        let key = self.key();
        let Branch {
            laptop,
            incarnation,
            ..
        } = *wire.branch(branch);
        let source = self.begin_rows(laptop, incarnation);
        let mut desk = self;
        // Under a name that nothing was written with nothing is looked for.
        if !desk.known.contains_key(&desk.own) {
            desk.locals.remove(&desk.own);
        }
        desk.laptop = laptop;
        desk.own = branch;
        desk.locals.insert(branch, source);
        desk.seen = desk.known.clone();
        desk.keep_seen();
        let clock = desk.clock.clone();
        let copied = desk.copied(desk.register.path());
        drop(desk);
        Self::open(copied, laptop, &key, clock)
    }

    fn begin_rows(&self, laptop: Id, incarnation: u32) -> u32 {
        let rows = |it: &Connection| {
            let source = number(it, "SELECT max(number) + 1 FROM source");
            let source = u32::try_from(source).unwrap();
            it.execute(
                "INSERT INTO source(number, laptop, incarnation) VALUES (?1, ?2, ?3)",
                params![source, laptop, incarnation],
            )
            .unwrap();
            // Nothing was written since the last one was closed.
            it.execute("DELETE FROM segment WHERE hash IS NULL", [])
                .unwrap();
            it.execute(
                "INSERT INTO segment(source, number, first_seq) VALUES (?1, 1, 1)",
                [source],
            )
            .unwrap();
            it.execute(
                "UPDATE this_laptop SET laptop = ?1, source = ?2",
                params![laptop, source],
            )
            .unwrap();
            Ok(source)
        };
        self.register.write_local(rows).unwrap()
    }

    /// Returns where an operation of some branch stands here.
    pub(crate) fn local(&self, wire: &Wire, place: Place) -> Place {
        super::take::local_in(wire, &self.locals, place)
    }

    /// Returns the branch of a place of this register.
    pub(crate) fn global(&self, wire: &Wire, place: Place) -> Place {
        let of_source = self.locals.iter().filter(|(_, it)| **it == place.source);
        let branches = of_source.map(|(branch, _)| *branch);
        let holds = |branch: &u32| wire.branch(*branch).after() < place.seq;
        let branch = branches
            .filter(holds)
            .max_by_key(|it| (wire.branch(*it).after(), *it));
        Place {
            source: branch.unwrap(),
            ..place
        }
    }

    /// Writes what was seen into the row of the open segment, which holds nothing yet.
    pub(crate) fn keep_seen(&self) {
        let mut seen: BTreeMap<u32, u64> = BTreeMap::new();
        for (branch, seq) in &self.seen {
            let last = seen.entry(self.locals[branch]).or_default();
            *last = (*last).max(*seq);
        }
        let text = serde_json::to_string(&seen).unwrap();
        let keep = |it: &Connection| {
            it.execute(
                "UPDATE segment SET seen = ?1 WHERE hash IS NULL
                   AND source = (SELECT source FROM this_laptop)",
                [text],
            )
            .unwrap();
            Ok(())
        };
        self.register.write_local(keep).unwrap();
    }

    /// Closes the open segment, if it holds anything.
    pub(crate) fn close(&mut self, wire: &mut Wire) {
        let source = self.locals[&self.own];
        let (number, first_seq, last_seq) = self
            .register
            .read(|it| {
                let open = format!("FROM segment WHERE source = {source} AND hash IS NULL");
                Ok((
                    number(it, &format!("SELECT number {open}")),
                    number(it, &format!("SELECT first_seq {open}")),
                    number(
                        it,
                        &format!("SELECT last_seq FROM source WHERE number = {source}"),
                    ),
                ))
            })
            .unwrap();
        if last_seq < first_seq {
            return;
        }
        let named = format!("segment {} {number}", self.own);
        let mut seen = self.seen.clone();
        seen.remove(&self.own);
        seen.extend(wire.trunk(self.own));
        let closed = Closed {
            branch: self.own,
            number,
            first_seq,
            last_seq,
            hash: *blake3::hash(named.as_bytes()).as_bytes(),
            seen,
            deeds: self.deeds(wire, source, first_seq),
        };
        self.register
            .write_local(|it| {
                it.execute(
                    "UPDATE segment SET last_seq = ?2, hash = ?3 WHERE source = ?1 AND hash IS NULL",
                    params![source, i64::try_from(last_seq).unwrap(), closed.hash],
                )
                .unwrap();
                it.execute(
                    "INSERT INTO segment(source, number, first_seq) VALUES (?1, ?2, ?3)",
                    params![
                        source,
                        i64::try_from(number + 1).unwrap(),
                        i64::try_from(last_seq + 1).unwrap()
                    ],
                )
                .unwrap();
                Ok(())
            })
            .unwrap();
        self.known.insert(self.own, last_seq);
        self.accepted.insert(wire.segments.len());
        wire.segments.push(closed);
        self.seen = self.known.clone();
        self.keep_seen();
    }

    fn deeds(&self, wire: &Wire, source: u32, first_seq: u64) -> Vec<Transaction> {
        let first = row_of(Place {
            source,
            seq: first_seq,
        });
        let end = row_of(Place {
            source: source + 1,
            seq: 0,
        });
        let read = |it: &Connection| {
            let mut deeds = Vec::new();
            let mut rows = it
                .prepare(
                    "SELECT id, last_seq, worker, act, stamp, undoes FROM tx
                     WHERE id >= ?1 AND id < ?2 ORDER BY id",
                )
                .unwrap();
            let mut rows = rows.query([first, end]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let id: i64 = row.get(0).unwrap();
                let last: i64 = row.get(1).unwrap();
                let undoes: i64 = row.get(5).unwrap();
                let stamp: i64 = row.get(4).unwrap();
                let last = Place {
                    source,
                    seq: u64::try_from(last).unwrap(),
                };
                deeds.push(Transaction {
                    worker: row.get(2).unwrap(),
                    act: row.get(3).unwrap(),
                    stamp: Stamp(u64::try_from(stamp).unwrap()),
                    undoes: (undoes != 0).then(|| self.global(wire, place_of(undoes))),
                    operations: self.operations(it, wire, id, row_of(last)),
                });
            }
            Ok(deeds)
        };
        self.register.read(read).unwrap()
    }

    fn operations(&self, it: &Connection, wire: &Wire, first: i64, last: i64) -> Vec<Operation> {
        let mut rows = it
            .prepare_cached("SELECT entity, body FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
            .unwrap();
        let rows = rows.query_map([first, last], |row| {
            let body: Vec<u8> = row.get(1)?;
            Ok(Operation::from_bytes(row.get(0)?, &body).unwrap())
        });
        let map = |operation: rusqlite::Result<Operation>| {
            let mut operation = operation.unwrap();
            for written in &mut operation.written {
                let replaces = written.replaces.iter();
                written.replaces = replaces.map(|it| self.global(wire, *it)).collect();
            }
            operation
        };
        rows.unwrap().map(map).collect()
    }

    pub(crate) fn pass(&self, minutes: i64) {
        self.clock.pass_minutes(minutes);
    }

    pub(crate) fn catch_up(&self, with: &Self) {
        let minutes = |it: &Self| i64::try_from(it.clock.milliseconds() / 60_000).unwrap();
        self.clock.pass_minutes(minutes(with) - minutes(self));
    }
}
