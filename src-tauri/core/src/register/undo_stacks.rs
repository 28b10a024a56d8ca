//! The two stacks of undo and redo.

use std::collections::{BTreeMap, BTreeSet};

use crate::act::Act;
use crate::store::log::Entry;

/// The two stacks, replayed from the log: deeds that may be undone and deeds that may be redone.
#[derive(Default)]
pub(super) struct Stacks<'a> {
    pub(super) undo: Vec<&'a Entry>,
    pub(super) redo: Vec<(&'a Entry, Act)>,
    /// The latest transaction that took each back.
    takers: BTreeMap<i64, i64>,
    /// The last deed behind which undo does not go.
    pub(super) stop: Option<Act>,
}

impl<'a> Stacks<'a> {
    /// Replays transactions, the newest of which comes first. Those passed are in neither stack.
    pub(super) fn of(entries: &'a [Entry], passed: &BTreeSet<i64>) -> Self {
        let mut stacks = Self::default();
        for entry in entries.iter().rev() {
            let is_passed = passed.contains(&entry.id);
            if entry.undoes == 0 {
                stacks.do_deed(entry, is_passed);
            } else {
                stacks.step(entry, entries, is_passed);
                stacks.takers.insert(entry.undoes, entry.id);
            }
        }
        stacks
    }

    fn do_deed(&mut self, entry: &'a Entry, is_passed: bool) {
        self.redo.clear();
        match Act::find(entry.act) {
            _ if is_passed => {}
            Some(act) if act.is_undoable() => self.undo.push(entry),
            // What stands on a paper that was given is not taken from under it, and what was erased
            // does not come back.
            stop @ Some(
                Act::CertificateIssue
                | Act::CertificateVoid
                | Act::CertificateCopy
                | Act::TraineePurge,
            ) => {
                self.undo.clear();
                self.stop = stop;
            }
            _ => {}
        }
    }

    fn step(&mut self, entry: &'a Entry, entries: &'a [Entry], is_passed: bool) {
        let is_redone = self
            .redo
            .last()
            .is_some_and(|(it, _)| it.id == entry.undoes);
        let top = self.top_place().filter(|at| {
            let top = self.undo.get(*at);
            top.is_some_and(|it| it.id == entry.undoes)
        });
        if is_redone {
            self.redo.pop();
            self.undo.extend(Some(entry).filter(|_| !is_passed));
        } else if let Some(at) = top {
            self.undo.remove(at);
            let find = |id: i64| entries.iter().find(|entry| entry.id == id);
            let act = find(entry.undoes).and_then(|it| deed_behind(it, &find));
            self.redo
                .extend(act.filter(|_| !is_passed).map(|act| (entry, act)));
        } else {
            // A list taken back after other deeds is a deed itself; it stands in the stack behind it.
            self.redo.clear();
            self.undo.extend(Some(entry).filter(|_| !is_passed));
        }
    }

    /// The place of the latest deed that was not taken back out of its turn.
    fn top_place(&self) -> Option<usize> {
        self.undo.iter().rposition(|it| !self.is_taken(it.id))
    }

    pub(super) fn is_taken(&self, id: i64) -> bool {
        let taker = self.takers.get(&id);
        taker.is_some_and(|taker| !self.is_taken(*taker))
    }

    pub(super) fn top(&self) -> Option<&'a Entry> {
        self.undo.get(self.top_place()?).copied()
    }
}

/// The deed of an ordinary transaction, or the one a redo did again.
pub(super) fn deed_behind<'a>(
    entry: &'a Entry,
    find: &impl Fn(i64) -> Option<&'a Entry>,
) -> Option<Act> {
    let mut entry = entry;
    while entry.undoes != 0 {
        entry = find(entry.undoes)?;
    }
    Act::find(entry.act)
}

/// Says whether a transaction takes a deed back: to take that back does the deed again.
pub(super) fn is_taking_back<'a>(
    entry: &'a Entry,
    find: &impl Fn(i64) -> Option<&'a Entry>,
) -> bool {
    match entry.undoes {
        0 => false,
        behind => !find(behind).is_some_and(|it| is_taking_back(it, find)),
    }
}
