//! Several laptops and the files between them, moved by one seed.

use fastrand::Rng;
use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::merge::Seen;
use tizim_core::operation::FieldKey;
use tizim_core::value::Value;

use crate::laptop::{File, Laptop};

/// Ten years in milliseconds.
const TEN_YEARS: i64 = 315_360_000_000;

/// A laptop and what is kept beside its register.
pub(crate) struct Desk {
    pub(crate) laptop: Laptop,
    /// Backups, the oldest first.
    backups: Vec<Laptop>,
    /// The last own operation that left the laptop in a file.
    left: u64,
    /// The number of the last paper that left it.
    paper_left: u64,
}

/// All laptops of an academy.
pub(crate) struct World {
    pub(crate) rng: Rng,
    pub(crate) desks: Vec<Desk>,
    /// Files that lie somewhere; they may be read never, once or often.
    pub(crate) files: Vec<File>,
    now: u64,
    sources: u32,
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
            now: 1_790_000_000_000,
            sources: 0,
        };
        for _ in 0..world.rng.usize(2..=4) {
            world.join();
        }
        world
    }

    /// One move of somebody.
    pub(crate) fn step(&mut self) {
        self.now += self.rng.u64(1..100_000);
        let at = self.rng.usize(0..self.desks.len());
        match self.rng.u32(0..100) {
            0..55 => crate::moves::write(self, at),
            55..70 => self.send(at),
            70..86 => self.receive(at),
            86..89 => self.forget_file(),
            89..93 => self.back_up(at),
            93..95 => self.restore(at),
            95..97 => self.jump(at),
            97..99 => crate::moves::undo_file(self, at),
            _ if self.desks.len() >= 8 => self.send(at),
            _ if self.rng.bool() => self.copy_disk(at),
            _ => self.join(),
        }
    }

    pub(crate) fn now(&self) -> u64 {
        self.now
    }

    /// An id that nobody else makes.
    pub(crate) fn mint(&mut self) -> Id {
        Id::from_moment(self.now, &std::array::from_fn(|_| self.rng.u8(..)))
    }

    fn join(&mut self) {
        let id = self.mint();
        self.sources += 1;
        let mut laptop = Laptop::new(id, self.sources);
        laptop.drift = self.drift();
        if !self.desks.is_empty() {
            let from = self.rng.usize(0..self.desks.len());
            let file = self.write_file(from, &Seen::new());
            laptop.read(&file);
        }
        self.desks.push(Desk {
            laptop,
            backups: Vec::new(),
            left: 0,
            paper_left: 0,
        });
    }

    fn drift(&mut self) -> i64 {
        match self.rng.u8(0..4) {
            0 => 0,
            1 => self.rng.i64(-86_400_000..=86_400_000),
            _ => self.rng.i64(-TEN_YEARS..=TEN_YEARS),
        }
    }

    fn jump(&mut self, at: usize) {
        self.desks[at].laptop.drift = self.drift();
    }

    /// Writes a file, and remembers beside the register what left with it.
    pub(crate) fn write_file(&mut self, at: usize, known: &Seen) -> File {
        let desk = &mut self.desks[at];
        desk.left = desk.left.max(desk.laptop.written());
        desk.paper_left = desk.paper_left.max(desk.laptop.papers);
        desk.laptop.file_above(known)
    }

    /// Everything, or what somebody is believed to lack, or a part of that.
    fn send(&mut self, at: usize) {
        let to = self.rng.usize(0..self.desks.len());
        let known = match self.rng.u8(0..3) {
            0 => Seen::new(),
            _ => self.desks[to].laptop.state.known().clone(),
        };
        let mut file = self.write_file(at, &known);
        if self.rng.u8(0..4) == 0 && !file.is_empty() {
            let from = self.rng.usize(0..file.len());
            let end = self.rng.usize(from..=file.len());
            file = file[from..end].to_vec();
        }
        if self.rng.u8(0..3) == 0 {
            self.rng.shuffle(&mut file);
        }
        self.files.push(file);
    }

    fn receive(&mut self, at: usize) {
        if self.files.is_empty() {
            return;
        }
        let which = self.rng.usize(0..self.files.len());
        let file = match self.rng.bool() {
            true => self.files.swap_remove(which),
            false => self.files[which].clone(),
        };
        self.desks[at].laptop.read(&file);
        if self.rng.u8(0..4) == 0 {
            crate::moves::keep_ours(self, at);
        }
    }

    fn forget_file(&mut self) {
        if !self.files.is_empty() {
            let which = self.rng.usize(0..self.files.len());
            self.files.swap_remove(which);
        }
    }

    fn back_up(&mut self, at: usize) {
        let desk = &mut self.desks[at];
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
        let is_behind = laptop.source != desk.laptop.source || laptop.written() < desk.left;
        desk.backups.truncate(which + 1);
        if is_behind {
            self.sources += 1;
            laptop.begin_anew(self.sources);
            desk.left = 0;
        }
        laptop.papers = laptop.papers.max(desk.paper_left);
        desk.laptop = laptop;
    }

    /// Puts a copy of the disk into another laptop; both go on. What the copy holds has left.
    fn copy_disk(&mut self, at: usize) {
        self.sources += 1;
        let desk = &mut self.desks[at];
        desk.left = desk.left.max(desk.laptop.written());
        let laptop = desk.laptop.copy(self.sources);
        self.desks.push(Desk {
            laptop,
            backups: Vec::new(),
            left: 0,
            paper_left: 0,
        });
    }

    /// A paper leaves the laptop as soon as it is issued.
    pub(crate) fn next_paper(&mut self, at: usize) -> Value {
        let desk = &mut self.desks[at];
        desk.laptop.papers += 1;
        desk.paper_left = desk.laptop.papers;
        Value::text(format!("{}-{}", desk.laptop.code, desk.laptop.papers))
    }

    /// Everybody reads everything that everybody knows.
    pub(crate) fn meet(&mut self) {
        for _ in 0..2 {
            for from in 0..self.desks.len() {
                let file = self.write_file(from, &Seen::new());
                for to in 0..self.desks.len() {
                    self.desks[to].laptop.read(&file);
                }
            }
        }
    }

    /// A record of a table that is present, or not, on a laptop.
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
        (!ids.is_empty()).then(|| ids[self.rng.usize(0..ids.len())])
    }
}
