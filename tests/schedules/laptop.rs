//! One laptop of a schedule: what it knows, and how it writes.

use std::collections::BTreeMap;
use std::sync::Arc;

use tizim_core::catalogue::Table;
use tizim_core::clock::Stamp;
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Holder, Seen, State, Taken};
use tizim_core::operation::{Deed, FieldKey, Operation, Place, Written};
use tizim_core::value::Value;

/// What travels: operations, author by author.
pub(crate) type File = Vec<Arc<Fact>>;

/// A laptop with its register.
#[derive(Clone)]
pub(crate) struct Laptop {
    pub(crate) id: Id,
    /// Its present author number; a restored laptop goes on under another.
    pub(crate) source: u32,
    /// The number after which it writes under that: not 0 where its disk is a copy.
    after: u64,
    /// Its beginnings: a copied disk has the same.
    incarnation: u32,
    /// What its papers are numbered under; two disks have two.
    pub(crate) code: u32,
    pub(crate) state: State,
    /// All it knows, by author, in their order.
    pub(crate) log: BTreeMap<u32, Vec<Arc<Fact>>>,
    /// What came before its causes.
    pub(crate) waiting: File,
    pub(crate) stamp: Stamp,
    /// What its clock is off by, in milliseconds.
    pub(crate) drift: i64,
    /// The number of the last paper it issued.
    pub(crate) papers: u64,
    /// What the last file changed, and what stood there before.
    pub(crate) before_file: Vec<(Id, FieldKey, Value)>,
}

impl Laptop {
    pub(crate) fn new(id: Id, source: u32) -> Self {
        Self {
            id,
            source,
            after: 0,
            incarnation: 1,
            code: source,
            state: State::default(),
            log: BTreeMap::new(),
            waiting: Vec::new(),
            stamp: Stamp::default(),
            drift: 0,
            papers: 0,
            before_file: Vec::new(),
        }
    }

    /// How many operations it wrote under its present number.
    pub(crate) fn written(&self) -> u64 {
        let own = self.log.get(&self.source).and_then(|it| it.last());
        own.map_or(self.after, |it| it.place.seq)
    }

    /// Goes on under another number after a backup.
    pub(crate) fn begin_anew(&mut self, source: u32) {
        self.source = source;
        self.after = 0;
        self.incarnation += 1;
    }

    /// Goes on as a copy of its disk would, that nobody can tell from it.
    pub(crate) fn copy(&self, source: u32) -> Self {
        let mut copy = self.clone();
        copy.after = self.written();
        copy.source = source;
        copy.code = source;
        copy
    }

    fn write(&mut self, now: u64, operation: Operation) {
        let now = now.saturating_add_signed(self.drift);
        self.stamp = self.stamp.next(now);
        let mut seen: Seen = self.state.known().clone();
        seen.remove(&self.source);
        let fact = Arc::new(Fact {
            place: Place {
                source: self.source,
                seq: self.written() + 1,
            },
            laptop: self.id,
            incarnation: self.incarnation,
            holder: Holder::Closed(std::array::from_fn(|_| self.source.to_le_bytes()[0])),
            after: self.after,
            stamp: self.stamp,
            seen,
            operation,
        });
        self.take(&fact);
    }

    fn take(&mut self, fact: &Arc<Fact>) -> bool {
        match self.state.take(fact) {
            Ok(Taken::Now) => {
                self.stamp = self.stamp.max(fact.stamp);
                self.log
                    .entry(fact.place.source)
                    .or_default()
                    .push(Arc::clone(fact));
                true
            }
            Ok(Taken::Before) => true,
            Err(_) => false,
        }
    }

    /// Reads a file: what can be taken is taken, the rest waits for its causes.
    pub(crate) fn read(&mut self, file: &[Arc<Fact>]) {
        let before = self.state.clone();
        self.waiting.extend(file.iter().cloned());
        loop {
            let waiting = std::mem::take(&mut self.waiting);
            let count = waiting.len();
            for fact in waiting {
                if !self.take(&fact) {
                    self.waiting.push(fact);
                }
            }
            if self.waiting.len() == count {
                break;
            }
        }
        self.before_file = changes(&before, &self.state);
    }

    /// Returns all it knows that somebody who knows so much does not; also what waits here.
    pub(crate) fn file_above(&self, known: &Seen) -> File {
        let mut file = Vec::new();
        for (source, facts) in &self.log {
            let from = known.get(source).copied().unwrap_or_default();
            file.extend(facts.iter().filter(|it| it.place.seq > from).cloned());
        }
        file.extend(self.waiting.iter().cloned());
        file
    }

    /// Creates a record, or writes over all versions of one that is known, as the register does.
    pub(crate) fn add(&mut self, now: u64, table: Table, id: Id, values: &[(FieldKey, Value)]) {
        let gone = self
            .state
            .find(id)
            .is_some_and(|it| it.table != 0 && !it.is_present());
        if gone {
            self.deed(now, table, id, Deed::Restore);
        }
        self.write_over_all(now, table, id, values);
    }

    /// Writes values over the displayed version of their fields alone.
    pub(crate) fn correct(
        &mut self,
        now: u64,
        table: Table,
        id: Id,
        field: FieldKey,
        value: Value,
    ) {
        let record = self.state.find(id);
        let shown = record.and_then(|it| it.displayed(field));
        if shown.map_or(Value::Empty, |it| it.value.clone()) == value {
            return;
        }
        let replaces = shown.map(|it| it.head.place).into_iter().collect();
        let written = vec![Written {
            field,
            value,
            replaces,
        }];
        self.operation(now, table, id, Deed::Write, written);
    }

    /// Writes values over every version of their fields: whoever does has seen them all.
    pub(crate) fn write_over_all(
        &mut self,
        now: u64,
        table: Table,
        id: Id,
        values: &[(FieldKey, Value)],
    ) {
        let written = values.iter().map(|(field, value)| {
            let record = self.state.find(id);
            let versions = record.map_or(&[][..], |it| it.versions(*field));
            Written {
                field: *field,
                value: value.clone(),
                replaces: versions.iter().map(|it| it.head.place).collect(),
            }
        });
        let written = written.collect();
        self.operation(now, table, id, Deed::Write, written);
    }

    pub(crate) fn deed(&mut self, now: u64, table: Table, id: Id, deed: Deed) {
        self.operation(now, table, id, deed, Vec::new());
    }

    fn operation(&mut self, now: u64, table: Table, entity: Id, deed: Deed, written: Vec<Written>) {
        let table = table.number();
        self.write(
            now,
            Operation {
                table,
                entity,
                deed,
                written,
            },
        );
    }
}

/// Fields that are shown otherwise, with what stood there.
fn changes(before: &State, after: &State) -> Vec<(Id, FieldKey, Value)> {
    let mut changed = Vec::new();
    for (id, record) in after.records() {
        let Some(old) = before.find(id) else { continue };
        for field in record.fields() {
            let value = old.shown(field);
            if value != record.shown(field) {
                changed.push((id, field, value));
            }
        }
    }
    changed
}
