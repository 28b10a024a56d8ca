//! Several registers of one academy, moved by one seed.

use std::path::PathBuf;
use std::sync::LazyLock;

use fastrand::Rng;
use tempfile::TempDir;
use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::keys::{NoStore, Secret};
use tizim_core::register::{Fields, Register};
use tizim_tests::{StoryClock, founding};

use super::desk::{Copied, Desk};
use super::wire::{Branch, Wire};

const FOUNDED: &str = "academy.tizim-base";

/// Ten years in minutes.
const TEN_YEARS: i64 = 5_256_000;

/// A founded academy with what every laptop knows from its first day; copied for every schedule.
struct Template {
    folder: TempDir,
    copied: Copied,
    laptop: Id,
    key: Secret,
    wire: Wire,
}

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let folder = quick_folder();
    let clock = StoryClock::start(1);
    let path = folder.path().join(FOUNDED);
    let created = Register::create(&path, &founding(None), &NoStore, clock.clone());
    let register = created.unwrap().register;
    let key = register.key().clone();
    furnish(&register);
    let laptop = register.identity().laptop;
    let mut wire = Wire::default();
    wire.enter(Branch {
        laptop,
        incarnation: 1,
        from: None,
    });
    let mut desk = Desk::alone(register, clock);
    desk.close(&mut wire);
    let copied = desk.copy(&folder.path().join("template"));
    Template {
        folder,
        copied,
        laptop,
        key,
        wire,
    }
});

/// Memory where there is such a place: nothing here has to outlive the lamp going out.
fn quick_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

pub(crate) fn named(noun: &str, which: u8) -> Id {
    Id::derive(noun, &[&[which]])
}

/// The ids of those whom everybody knows come before all others.
pub(crate) fn first_person(which: u8) -> Id {
    Id::from_moment(1, &[which; 10])
}

fn furnish(register: &Register) {
    let written = register.transact(Act::EventAdd, |change| {
        for which in 0..2 {
            let event = named("event", which);
            let fields = Fields::new().text("title_kk", "Волонтерлікке жол");
            change.add(Table::Event, event, fields)?;
            let fields = Fields::new()
                .id("event", Some(event))
                .number("position", Some(1));
            change.add(Table::Session, named("session", which), fields)?;
        }
        for person in 0..3 {
            let fields = Fields::new()
                .text("surname", "Асанова")
                .text("given", "Дина");
            change.add(Table::Trainee, first_person(person), fields)?;
        }
        let fields = Fields::new().text("name_kk", "«Жас ұлан» клубы");
        change.add(Table::Club, named("club", 0), fields)?;
        let fields = Fields::new()
            .text("title_kk", "Киім өлшемі")
            .text("holds", "text");
        change.add(Table::OwnField, named("own_field", 0), fields)
    });
    written.unwrap();
}

pub(crate) struct Academy {
    pub(crate) rng: Rng,
    pub(crate) wire: Wire,
    pub(crate) desks: Vec<Desk>,
    files: Vec<Vec<usize>>,
    backups: Vec<(usize, Copied)>,
    folder: TempDir,
    disks: u64,
}

impl Academy {
    pub(crate) fn found(seed: u64) -> Self {
        let template = &*TEMPLATE;
        assert!(template.folder.path().exists());
        let mut academy = Self {
            rng: Rng::with_seed(seed),
            wire: template.wire.clone(),
            desks: Vec::new(),
            files: Vec::new(),
            backups: Vec::new(),
            folder: quick_folder(),
            disks: 0,
        };
        for _ in 0..academy.rng.usize(2..=3) {
            academy.join();
        }
        academy
    }

    fn disk(&mut self) -> (PathBuf, u64) {
        self.disks += 1;
        (self.folder.path().join(self.disks.to_string()), self.disks)
    }

    /// Opens what was copied on a disk of its own.
    fn open(&mut self, copied: &Copied, laptop: Id) -> Desk {
        let (path, chance) = self.disk();
        std::fs::copy(&copied.path, &path).unwrap();
        let beside = |path: &std::path::Path| format!("{}-wal", path.display());
        if PathBuf::from(beside(&copied.path)).exists() {
            std::fs::copy(beside(&copied.path), beside(&path)).unwrap();
        }
        let copied = Copied {
            path,
            ..copied.clone()
        };
        // Two that are a copy of each other draw different ids all the same.
        let clock = StoryClock::start(chance + 1);
        Desk::open(copied, laptop, &TEMPLATE.key, clock)
    }

    /// The first laptop is the one that founded the academy.
    fn join(&mut self) {
        let desk = self.open(&TEMPLATE.copied, TEMPLATE.laptop);
        if self.desks.is_empty() {
            return self.desks.push(desk);
        }
        let laptop = Id::from_moment(1, &std::array::from_fn(|_| self.rng.u8(..)));
        let branch = self.wire.enter(Branch {
            laptop,
            incarnation: 1,
            from: None,
        });
        let desk = desk.begin_source(branch, &self.wire);
        self.desks.push(desk);
    }

    pub(crate) fn step(&mut self) {
        let at = self.rng.usize(0..self.desks.len());
        // Often nothing passes: clocks of several laptops say the same then.
        let minutes = self.rng.i64(0..3);
        self.desks[at].pass(minutes);
        match self.rng.u32(0..100) {
            0..64 => super::moves::write(self, at),
            64..76 => self.send(at),
            76..91 => self.receive(at),
            91..93 => self.jump(at),
            93 => self.back_up(at),
            94 => self.restore(),
            95..97 => self.copy_disk(at),
            _ if self.desks.len() < 4 => self.join(),
            _ => self.send(at),
        }
    }

    fn jump(&mut self, at: usize) {
        let minutes = self.rng.i64(-TEN_YEARS..TEN_YEARS);
        self.desks[at].pass(minutes);
    }

    /// Parts a branch in two that go on from its last closed segment.
    fn fork(&mut self, at: usize) -> [u32; 2] {
        let own = self.desks[at].own;
        let end = self.desks[at].known.get(&own).copied();
        let branch = self.wire.branch(own);
        let (laptop, incarnation) = (branch.laptop, branch.incarnation);
        let from = end.map_or(branch.from, |end| Some((own, end)));
        [(), ()].map(|()| {
            self.wire.enter(Branch {
                laptop,
                incarnation,
                from,
            })
        })
    }

    /// Takes a copy of the disk with which somebody else goes on, or the same laptop later.
    fn copy(&mut self, at: usize) -> Copied {
        let (path, _) = self.disk();
        let mut copied = self.desks[at].copy(&path);
        let [here, there] = self.fork(at);
        let desk = &mut self.desks[at];
        let source = desk.locals[&desk.own];
        desk.locals.insert(here, source);
        desk.own = here;
        copied.locals.insert(there, source);
        copied.own = there;
        copied
    }

    fn copy_disk(&mut self, at: usize) {
        if self.desks.len() < 5 {
            let copied = self.copy(at);
            let laptop = self.desks[at].laptop;
            let desk = self.open(&copied, laptop);
            desk.catch_up(&self.desks[at]);
            self.desks.push(desk);
            // The same at the same moment under the same number, and yet not the same.
            super::moves::rename_club(self, at, "Қос");
            super::moves::rename_club(self, self.desks.len() - 1, "Жұп");
        }
    }

    fn back_up(&mut self, at: usize) {
        self.desks[at].close(&mut self.wire);
        let copied = self.copy(at);
        self.backups.push((at, copied));
    }

    /// Goes on from a backup, mostly in a new incarnation.
    fn restore(&mut self) {
        if self.backups.is_empty() {
            return;
        }
        let which = self.rng.usize(0..self.backups.len());
        let (at, copied) = self.backups.swap_remove(which);
        let laptop = self.desks[at].laptop;
        let mut desk = self.open(&copied, laptop);
        desk.catch_up(&self.desks[at]);
        if self.rng.u8(0..4) > 0 {
            let branches = self.wire.branches.iter().filter(|it| it.laptop == laptop);
            let incarnation = branches.map(|it| it.incarnation).max().unwrap() + 1;
            let branch = self.wire.enter(Branch {
                laptop,
                incarnation,
                from: None,
            });
            desk = desk.begin_source(branch, &self.wire);
        }
        self.desks[at] = desk;
    }

    /// Everything, or a part of it, in some order.
    fn send(&mut self, at: usize) {
        self.desks[at].close(&mut self.wire);
        let mut file: Vec<usize> = self.desks[at].accepted.iter().copied().collect();
        if self.rng.bool() {
            self.rng.shuffle(&mut file);
        }
        if self.rng.u8(0..4) == 0 {
            file.truncate(self.rng.usize(0..=file.len()));
        }
        self.files.push(file);
    }

    fn receive(&mut self, at: usize) {
        if !self.files.is_empty() {
            let which = self.rng.usize(0..self.files.len());
            let file = match self.rng.bool() {
                true => self.files.swap_remove(which),
                false => self.files[which].clone(),
            };
            self.desks[at].read(&mut self.wire, &file);
        }
    }

    /// Everybody closes what they write and reads everything, each in an order of their own.
    pub(crate) fn meet(&mut self) {
        for desk in &mut self.desks {
            desk.close(&mut self.wire);
        }
        let mut all: Vec<usize> = (0..self.wire.segments.len()).collect();
        for at in 0..self.desks.len() {
            self.rng.shuffle(&mut all);
            self.desks[at].read(&mut self.wire, &all);
        }
    }
}
