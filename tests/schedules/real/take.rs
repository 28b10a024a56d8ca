//! How a register takes segments of others, as reading a data file will.

use std::collections::BTreeMap;

use rusqlite::params;
use tizim_core::operation::Place;
use tizim_core::register::Receiver;

use super::desk::{Desk, number};
use super::wire::{Closed, Wire};

impl Desk {
    /// Whether everything that comes before a segment was taken.
    fn is_next(&self, wire: &Wire, segment: &Closed) -> bool {
        let known = |branch: u32| self.known.get(&branch).copied();
        let branch = wire.branch(segment.branch);
        let before = known(segment.branch).unwrap_or(branch.after());
        before + 1 == segment.first_seq
            && segment
                .seen
                .iter()
                .all(|(branch, seq)| known(*branch).is_some_and(|it| it >= *seq))
    }

    /// Reads segments in the order given: those whose causes are here are taken, the rest waits.
    pub(crate) fn read(&mut self, wire: &mut Wire, file: &[usize]) {
        self.close(wire);
        let waiting: Vec<usize> = self.waiting.iter().copied().collect();
        let mut all: Vec<usize> = file.iter().copied().chain(waiting).collect();
        all.retain(|it| !self.accepted.contains(it));
        let mut taken = Vec::new();
        loop {
            let next = all.iter().position(|it| {
                !self.accepted.contains(it) && self.is_next(wire, &wire.segments[*it])
            });
            let Some(at) = next else { break };
            let which = all.remove(at);
            let segment = &wire.segments[which];
            self.known.insert(segment.branch, segment.last_seq);
            self.accepted.insert(which);
            taken.push(which);
        }
        self.waiting = all
            .into_iter()
            .filter(|it| !self.accepted.contains(it))
            .collect();
        if taken.is_empty() {
            return;
        }
        let mut locals = self.locals.clone();
        let done = self.register.receive(|receiver| {
            for which in &taken {
                let segment = &wire.segments[*which];
                if !locals.contains_key(&segment.branch) {
                    let source = begin_local(receiver, wire, segment, &locals);
                    locals.insert(segment.branch, source);
                }
                take(receiver, wire, segment, &locals);
            }
            Ok(())
        });
        done.unwrap();
        self.locals = locals;
        self.seen = self.known.clone();
        self.keep_seen();
    }
}

/// Finds or makes the local source of a branch: that of the one it goes on from, where nobody else
/// went on there.
fn begin_local(
    receiver: &Receiver<'_>,
    wire: &Wire,
    segment: &Closed,
    locals: &BTreeMap<u32, u32>,
) -> u32 {
    let branch = wire.branch(segment.branch);
    let trunk = branch.from.map(|(from, after)| (locals[&from], after));
    if let Some((source, after)) = trunk {
        // Rows of segments tell it: what is being taken stands in them already.
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM segment
            WHERE source = ?1 AND first_seq > ?2 AND (last_seq > 0 OR hash IS NULL))";
        let after = i64::try_from(after).unwrap();
        let is_end: bool = receiver
            .query_row(sql, params![source, after], |row| row.get(0))
            .unwrap();
        if is_end {
            return source;
        }
    }
    let source = u32::try_from(number(receiver, "SELECT max(number) + 1 FROM source")).unwrap();
    let (from, after) = trunk.unwrap_or_default();
    receiver
        .execute(
            "INSERT INTO source(number, laptop, incarnation, last_seq, forked_from, forked_after)
             VALUES (?1, ?2, ?3, ?4, ?5, ?4)",
            params![
                source,
                branch.laptop,
                branch.incarnation,
                i64::try_from(after).unwrap(),
                from
            ],
        )
        .unwrap();
    source
}

pub(crate) fn local_in(wire: &Wire, locals: &BTreeMap<u32, u32>, place: Place) -> Place {
    let mut branch = place.source;
    while let Some((from, after)) = wire.branch(branch).from {
        if place.seq > after {
            break;
        }
        branch = from;
    }
    Place {
        source: locals[&branch],
        ..place
    }
}

fn take(receiver: &mut Receiver<'_>, wire: &Wire, segment: &Closed, locals: &BTreeMap<u32, u32>) {
    let source = locals[&segment.branch];
    let mut seen: BTreeMap<u32, u64> = BTreeMap::new();
    for (branch, seq) in &segment.seen {
        let last = seen.entry(locals[branch]).or_default();
        *last = (*last).max(*seq);
    }
    receiver
        .execute(
            "INSERT INTO segment(source, number, first_seq, last_seq, seen, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                source,
                i64::try_from(segment.number).unwrap(),
                i64::try_from(segment.first_seq).unwrap(),
                i64::try_from(segment.last_seq).unwrap(),
                serde_json::to_string(&seen).unwrap(),
                segment.hash
            ],
        )
        .unwrap();
    for deed in &segment.deeds {
        let mut deed = deed.clone();
        let local = |place: Place| local_in(wire, locals, place);
        deed.undoes = deed.undoes.map(local);
        for written in deed.operations.iter_mut().flat_map(|it| &mut it.written) {
            written.replaces = written.replaces.iter().map(|it| local(*it)).collect();
        }
        receiver.take(source, &deed).unwrap();
    }
}
