//! Several laptops and the files between them, moved by one seed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fastrand::Rng;
use tizim_core::catalogue::Table;
use tizim_core::exchange::{Entry, EntryHash, Standing};
use tizim_core::ids::Id;
use tizim_core::operation::FieldKey;
use tizim_core::value::Value;

use super::desk::Desk;
use super::happened::{Happened, Kind};
use super::laptop::Laptop;
use super::list::{Lists, begun, laptop_id, listed, sheet};
use super::part::{Entries, File};
use super::{moves, office, people};

/// Ten years in milliseconds.
const TEN_YEARS: i64 = 315_360_000_000;

/// A year in milliseconds.
const YEAR: i64 = TEN_YEARS / 10;

/// All laptops of an academy.
pub(crate) struct World {
    pub(crate) rng: Rng,
    pub(crate) desks: Vec<Desk>,
    /// Files that lie somewhere; they may be read never, once or often.
    pub(crate) files: Vec<File>,
    pub(crate) lists: Lists,
    pub(crate) happened: Happened,
    /// Entries that no main laptop signed.
    pub(crate) forged: BTreeSet<EntryHash>,
    /// Laptops that were ever withdrawn.
    pub(crate) withdrawn: BTreeSet<Id>,
    /// Authors of which a disk was copied, with the author that goes on beside them.
    pub(crate) copied: BTreeMap<u32, u32>,
    /// How many sheets were printed after the first.
    pub(crate) sheets: u8,
    now: u64,
    sources: u32,
    laptops: u8,
}

/// The field of a number.
pub(crate) fn field(number: u16) -> FieldKey {
    FieldKey::plain(number)
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut world = Self {
            rng: Rng::with_seed(seed),
            desks: Vec::new(),
            files: Vec::new(),
            lists: Lists::default(),
            happened: Happened::default(),
            forged: BTreeSet::new(),
            withdrawn: BTreeSet::new(),
            copied: BTreeMap::new(),
            sheets: 0,
            now: 1_790_000_000_000,
            sources: 0,
            laptops: 0,
        };
        let laptops = world.rng.u8(2..=4);
        let list = begun(laptops);
        for number in 0..laptops {
            world.sources += 1;
            let laptop = Laptop::new(laptop_id(number), number, world.sources, list.clone());
            world.seat(laptop);
        }
        world.laptops = laptops;
        world.desks[0].laptop.sheet = sheet(0);
        // Everybody knows the same few people from the first day, and works on them.
        for _ in 0..3 {
            moves::add_person(&mut world, 0);
        }
        world.gather();
        world
    }

    fn seat(&mut self, mut laptop: Laptop) {
        laptop.drift = self.drift();
        self.desks.push(Desk::of(laptop));
    }

    /// One move of somebody.
    pub(crate) fn step(&mut self) {
        self.now += self.rng.u64(1..100_000);
        let at = self.rng.usize(0..self.desks.len());
        match self.rng.u32(0..100) {
            0..46 => self.write(at),
            46..60 => self.send(at),
            60..81 => self.receive(at),
            81..83 => self.forget_file(),
            83..86 => self.back_up(at),
            86..88 => self.restore(at),
            88..90 => self.jump(at),
            90..93 => people::undo_file(self, at),
            93..98 => office::decide(self, at),
            _ if self.desks.len() >= 8 => self.send(at),
            _ if self.rng.bool() => self.copy_disk(at),
            _ => self.join(at),
        }
    }

    pub(crate) fn write(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        let moment = self.now.saturating_add_signed(desk.laptop.drift);
        self.happened
            .note_if(Kind::ClockWentBack, moment < desk.moment);
        desk.moment = moment;
        let (drift, id) = (desk.laptop.drift, desk.laptop.id);
        self.happened.note_if(Kind::ClockYearsAhead, drift > YEAR);
        self.happened.note_if(Kind::ClockYearsBehind, drift < -YEAR);
        self.happened
            .note_if(Kind::WrittenAfterwards, self.withdrawn.contains(&id));
        moves::write(self, at);
    }

    pub(crate) fn now(&self) -> u64 {
        self.now
    }

    /// An id that nobody else makes.
    pub(crate) fn mint(&mut self) -> Id {
        Id::from_moment(self.now, &std::array::from_fn(|_| self.rng.u8(..)))
    }

    /// A laptop asks the main one, and is let in by its answer; it may bring work of its own.
    fn join(&mut self, from: usize) {
        if self.desks[from].laptop.main_key().is_none() {
            return;
        }
        let (id, number) = (self.mint(), self.laptops);
        self.laptops += 1;
        self.sources += 1;
        office::let_in(self, from, listed(id, number));
        let list = self.desks[from].laptop.list.clone();
        self.seat(Laptop::new(id, number, self.sources, list));
        let at = self.desks.len() - 1;
        self.happened.note(Kind::LetIn);
        if self.rng.bool() {
            self.happened.note(Kind::BroughtWork);
            for _ in 0..self.rng.usize(1..4) {
                self.write(at);
            }
        }
        let file = self.file(from, &BTreeMap::new());
        self.read(at, &file, false);
    }

    fn drift(&mut self) -> i64 {
        match self.rng.u8(0..4) {
            0 => 0,
            1 => self.rng.i64(-86_400_000..=86_400_000),
            _ => self.rng.i64(-TEN_YEARS..=TEN_YEARS),
        }
    }

    fn jump(&mut self, at: usize) {
        self.happened.note(Kind::ClockJumped);
        self.desks[at].laptop.drift = self.drift();
    }

    /// Writes a file above what somebody knows, and remembers beside the register what left with it.
    /// Work that came from a laptop withdrawn meanwhile is vouched for.
    fn file(&mut self, at: usize, known: &BTreeMap<u32, u64>) -> File {
        if self.desks[at].laptop.needs_witness() {
            self.happened.note(Kind::VouchedFor);
            self.desks[at].laptop.witness();
        }
        self.desks[at].leave();
        let laptop = &self.desks[at].laptop;
        let active = laptop.list.roster.laptops().filter(|it| !it.is_revoked);
        File {
            sender: laptop.id,
            readers: active.map(|it| it.listed.id).collect(),
            entries: laptop.list.entries.clone(),
            parts: laptop.parts_above(known),
            is_read: false,
        }
    }

    /// Whether a laptop may write files: it is one of the academy, as far as it knows.
    fn may_send(&self, at: usize) -> bool {
        let laptop = &self.desks[at].laptop;
        laptop.list.roster.find(laptop.id).is_some()
    }

    /// Everything, or what somebody is believed to lack, or a part of that.
    fn send(&mut self, at: usize) {
        if !self.may_send(at) {
            return;
        }
        let to = self.rng.usize(0..self.desks.len());
        let known = match self.rng.u8(0..3) {
            0 => BTreeMap::new(),
            _ => self.desks[to].laptop.known(),
        };
        let mut file = self.file(at, &known);
        if self.rng.u8(0..4) == 0 && !file.parts.is_empty() {
            let from = self.rng.usize(0..file.parts.len());
            let end = self.rng.usize(from..=file.parts.len());
            self.happened
                .note_if(Kind::FileInPart, end - from < file.parts.len());
            file.parts = file.parts[from..end].to_vec();
        }
        if self.rng.u8(0..3) == 0 {
            self.rng.shuffle(&mut file.parts);
            let in_order = file.parts.is_sorted_by_key(|it| it.name);
            self.happened.note_if(Kind::FileOutOfOrder, !in_order);
        }
        self.files.push(file);
    }

    /// A file with a sentence about laptops that its sender had no right to.
    pub(crate) fn send_forged(&mut self, at: usize, entry: Arc<Entry>) {
        self.forged.insert(entry.hash());
        if self.may_send(at) {
            let mut file = self.file(at, &BTreeMap::new());
            file.entries.insert(entry.hash(), entry);
            self.files.push(file);
        }
    }

    /// Reads a file, if it is for this laptop and from one of the academy.
    fn read(&mut self, at: usize, file: &File, is_looked_at: bool) {
        let laptop = &mut self.desks[at].laptop;
        if !file.readers.contains(&laptop.id) {
            return self.happened.note(Kind::FileForOthers);
        }
        let list = self.lists.unite(&laptop.list, &file.entries);
        if list.roster.find(file.sender).is_none() {
            return;
        }
        if laptop.read(&file.parts, list, is_looked_at) {
            let waits = |standing: Standing| laptop.waiting.values().any(|it| it.1 == standing);
            self.happened
                .note_if(Kind::CameBeforeItsCauses, waits(Standing::Take));
            self.happened.note_if(Kind::Held, waits(Standing::Held));
        }
    }

    fn receive(&mut self, at: usize) {
        if self.files.is_empty() {
            return;
        }
        let which = match self.rng.bool() {
            true => self.files.len() - 1,
            false => self.rng.usize(0..self.files.len()),
        };
        let again = self.files[which].is_read;
        self.happened.note_if(Kind::FileReadAgain, again);
        self.files[which].is_read = true;
        let file = match self.rng.u8(0..3) {
            0 => self.files.swap_remove(which),
            _ => self.files[which].clone(),
        };
        self.read(at, &file, true);
        if self.rng.u8(0..4) == 0 {
            people::keep_ours(self, at);
        }
    }

    fn forget_file(&mut self) {
        if !self.files.is_empty() {
            let which = self.rng.usize(0..self.files.len());
            let file = self.files.swap_remove(which);
            self.happened.note_if(Kind::FileLost, !file.is_read);
        }
    }

    fn back_up(&mut self, at: usize) {
        self.happened.note(Kind::BackedUp);
        let desk = &mut self.desks[at];
        desk.laptop.close();
        desk.backups.push(desk.laptop.clone());
    }

    /// Goes on from a backup. What left the laptop since is known to others under its old number,
    /// so it goes on under another one; papers go on from the last that left.
    fn restore(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        if desk.backups.is_empty() {
            return;
        }
        let which = self.rng.usize(0..desk.backups.len());
        let mut laptop = desk.backups[which].clone();
        let is_behind = laptop.source != desk.laptop.source || laptop.last_left() < desk.left;
        desk.backups.truncate(which + 1);
        if is_behind {
            self.sources += 1;
            laptop.begin_anew(self.sources);
            desk.left = (0, None);
        }
        self.happened.note(match is_behind {
            true => Kind::RestoredBehind,
            false => Kind::RestoredAsItWas,
        });
        laptop.papers = laptop.papers.max(desk.paper_left);
        desk.laptop = laptop;
    }

    /// Puts a copy of the disk into another laptop; both go on. What the copy holds has left.
    fn copy_disk(&mut self, at: usize) {
        self.happened.note(Kind::DiskCopied);
        self.sources += 1;
        let desk = &mut self.desks[at];
        desk.leave();
        let laptop = desk.laptop.copy(self.sources);
        self.copied.insert(self.sources, desk.laptop.source);
        self.desks.push(Desk::of(laptop));
    }

    /// A paper leaves the laptop as soon as it is issued.
    pub(crate) fn next_paper(&mut self, at: usize) -> Value {
        let desk = &mut self.desks[at];
        desk.laptop.papers += 1;
        desk.paper_left = desk.laptop.papers;
        Value::text(format!("{}-{}", desk.laptop.code, desk.laptop.papers))
    }

    /// Everybody is told who belongs to the academy, and reads everything that everybody knows.
    pub(crate) fn meet(&mut self) {
        let mut all = Entries::new();
        for desk in &self.desks {
            let entries = desk.laptop.list.entries.iter();
            all.extend(entries.map(|(hash, it)| (*hash, Arc::clone(it))));
        }
        for desk in &mut self.desks {
            let list = self.lists.unite(&desk.laptop.list, &all);
            desk.laptop.read(&[], list, false);
        }
        for _ in 0..2 {
            self.gather();
        }
    }

    /// Everybody gives everybody a file, as far as they know of each other.
    pub(crate) fn gather(&mut self) {
        for from in 0..self.desks.len() {
            for to in 0..self.desks.len() {
                if from != to && self.may_send(from) {
                    let known = self.desks[to].laptop.known();
                    let file = self.file(from, &known);
                    self.read(to, &file, false);
                }
            }
        }
    }

    /// A record of a table that is present, or not, on a laptop; mostly one of the first few, so that
    /// several laptops work on the same.
    pub(crate) fn any(&mut self, at: usize, table: Table, is_present: bool) -> Option<Id> {
        let state = &self.desks[at].laptop.state;
        let fits = |record: &tizim_core::merge::Record| {
            record.table == table.number() && record.is_present() == is_present
        };
        let ids: Vec<Id> = state
            .records()
            .filter(|(_, it)| fits(it))
            .map(|(id, _)| id)
            .collect();
        let near = match self.rng.u8(0..4) {
            0 => ids.len(),
            _ => ids.len().min(4),
        };
        (near > 0).then(|| ids[self.rng.usize(0..near)])
    }
}
