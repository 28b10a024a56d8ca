//! Several registers of one academy and the files between them, moved by one seed.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::LazyLock;

use fastrand::Rng;
use tempfile::TempDir;
use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::events::{self, EventFields};
use tizim_core::exchange::{self, Role};
use tizim_core::ids::Id;
use tizim_core::keys::NoStore;
use tizim_core::laptops::{self, Asking};
use tizim_core::register::{Fields, Register};
use tizim_tests::{LIGHT, StoryClock, founding};

use super::laptop::{BASE, Disk, Laptop, quick_folder, unless_refused};
use super::{met, met_if, moves, office};

/// Ten years in minutes.
const TEN_YEARS: i64 = 5_256_000;

/// Laptops of the academy before others are let in or any disk is copied.
const LAPTOPS: u64 = 3;

/// The most laptops that an academy comes to have here.
const MOST: usize = 5;

/// What every academy begins with.
struct Template {
    /// Laptops that know each other, copied for every schedule.
    disks: Vec<Disk>,
    /// Events, each with its first session.
    events: Vec<[Id; 2]>,
}

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let folder = quick_folder();
    let path = folder.path().join(BASE);
    let clock = StoryClock::start(1);
    let created = Register::create(&path, &founding(None), &NoStore, clock.clone());
    let office = Laptop::of(folder, clock, created.unwrap().register);
    let events = furnish(office.register());
    let mut all = vec![office];
    for chance in 2..=LAPTOPS {
        let newcomer = asking(chance);
        let_in(&all[0], &newcomer, false);
        all.push(newcomer);
    }
    // Everybody knows everybody, or else a file would not be for all.
    let file = all[0].folder.path().join("everybody.tizim");
    assert!(all[0].write(&file, true));
    for laptop in &all[1..] {
        assert!(laptop.read(&file, &[]));
    }
    std::fs::remove_file(file).unwrap();
    Template {
        disks: all.into_iter().map(Laptop::shut).collect(),
        events,
    }
});

/// Returns an event that everybody knows, and its first session.
pub(crate) fn event(which: u8) -> [Id; 2] {
    TEMPLATE.events[usize::from(which)]
}

/// A laptop that has not been let in.
fn asking(chance: u64) -> Laptop {
    let folder = quick_folder();
    let asking = Asking {
        name: format!("Кабинет {chance}"),
        worker: String::new(),
        password: None,
        effort: LIGHT,
    };
    let clock = StoryClock::start(chance);
    let path = folder.path().join(BASE);
    let created = laptops::begin(&path, &asking, &NoStore, clock.clone());
    Laptop::of(folder, clock, created.unwrap().register)
}

/// Lets a laptop in; says whether the other one may.
fn let_in(office: &Laptop, newcomer: &Laptop, brings: bool) -> bool {
    let request = newcomer.folder.path().join("request.tizim");
    let name = format!("Кабинет {}", newcomer.id());
    laptops::request(newcomer.register(), &name, "", brings, &request).unwrap();
    let answer = newcomer.folder.path().join("answer.tizim");
    let go = &mut |_, _| ControlFlow::Continue(());
    let approved = laptops::approve(office.register(), &request, Role::Member, &answer, go);
    let is_in = unless_refused(approved).is_some();
    if is_in {
        assert!(newcomer.read(&answer, &[]));
        std::fs::remove_file(answer).unwrap();
    }
    std::fs::remove_file(request).unwrap();
    is_in
}

pub(crate) fn named(noun: &str, which: u8) -> Id {
    Id::derive(noun, &[&[which]])
}

/// The ids of those whom everybody knows come before all others.
pub(crate) fn first_person(which: u8) -> Id {
    Id::from_moment(1, &[which; 10])
}

fn furnish(register: &Register) -> Vec<[Id; 2]> {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        title_ru: "Путь волонтёра".to_owned(),
        kind: "forum".to_owned(),
        period: "2026-10-15/2026-10-16".to_owned(),
        district: "aktobe_city".to_owned(),
        ..EventFields::default()
    };
    let events = [(), ()].map(|()| {
        let event = events::add_dated(register, fields.clone(), 2)
            .unwrap()
            .value;
        [event.id, event.sessions[0].id]
    });
    let written = register.transact(Act::EventAdd, |change| {
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
    events.to_vec()
}

pub(crate) struct Academy {
    pub(crate) rng: Rng,
    pub(crate) desks: Vec<Laptop>,
    files: Vec<PathBuf>,
    stick: TempDir,
    seed: u64,
    made: u64,
}

impl Academy {
    pub(crate) fn found(seed: u64) -> Self {
        let mut academy = Self {
            rng: Rng::with_seed(seed),
            desks: Vec::new(),
            files: Vec::new(),
            stick: quick_folder(),
            seed,
            made: 0,
        };
        for disk in &TEMPLATE.disks {
            let chance = academy.chance();
            academy.desks.push(Laptop::from(disk, chance));
        }
        academy
    }

    pub(crate) fn register(&self, at: usize) -> &Register {
        self.desks[at].register()
    }

    /// A number that no other thing made here has.
    fn chance(&mut self) -> u64 {
        self.made += 1;
        (self.seed << 12) + self.made + LAPTOPS
    }

    pub(crate) fn step(&mut self) {
        let at = self.rng.usize(0..self.desks.len());
        // Often nothing passes: clocks of several laptops say the same then.
        let minutes = self.rng.i64(0..3);
        self.desks[at].clock.pass_minutes(minutes);
        match self.rng.u32(0..100) {
            0..52 => moves::write(self, at),
            52..66 => self.send(at),
            66..82 => self.receive(at),
            82..85 => self.take_file_back(at),
            85..88 => self.back_up(at),
            88..91 => self.restore(at),
            91..93 => self.jump(at),
            93..95 => self.copy_disk(at),
            95 => self.join(at),
            _ => office::decide(self),
        }
    }

    fn take_file_back(&self, at: usize) {
        let undone = unless_refused(exchange::undo(self.register(at)));
        let is_back = undone.is_some_and(|it| it.value.back > 0);
        met_if("a file was taken back", is_back);
    }

    fn jump(&mut self, at: usize) {
        let minutes = self.rng.i64(-TEN_YEARS..TEN_YEARS);
        met_if("a clock went years back", minutes < -TEN_YEARS / 10);
        self.desks[at].clock.pass_minutes(minutes);
    }

    fn join(&mut self, office: usize) {
        if self.desks.len() == MOST {
            return;
        }
        let newcomer = asking(self.chance());
        if let_in(&self.desks[office], &newcomer, false) {
            met("a laptop was let in");
            self.desks.push(newcomer);
        }
    }

    fn file(&mut self, at: usize, is_full: bool) -> Option<PathBuf> {
        let name = format!("{}.tizim", self.chance());
        let path = self.stick.path().join(name);
        self.desks[at].write(&path, is_full).then_some(path)
    }

    /// Everything, or what the others are known to lack.
    fn send(&mut self, at: usize) {
        let is_full = self.rng.u8(0..4) == 0;
        let file = self.file(at, is_full);
        self.files.extend(file);
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
        match self.rng.u8(0..4) {
            0 => self.desks[at].read_in_part(&file),
            _ => {
                let is_ours = self.desks[at].read(&file, &[]);
                met_if("a file was for others", !is_ours);
            }
        }
    }

    fn back_up(&mut self, at: usize) {
        let name = format!("{}.copy", self.chance());
        let path = self.stick.path().join(name);
        self.desks[at].back_up(path);
    }

    fn restore(&mut self, at: usize) {
        let which = self.rng.usize(0..8);
        met_if("a backup was restored", self.desks[at].restore(which));
    }

    fn copy_disk(&mut self, at: usize) {
        if self.desks.len() == MOST {
            return;
        }
        met("a disk was copied");
        let (disk, chance) = (self.desks[at].disk(), self.chance());
        self.desks.push(Laptop::from(&disk, chance));
        // The same at the same moment under the same number, and yet not the same.
        for (at, name) in [(at, "Қос"), (self.desks.len() - 1, "Жұп")] {
            moves::rename_club(self, at, name);
            unless_refused(moves::issue(self, at));
        }
    }

    /// Everybody reads everything that everybody has, each in an order of their own.
    pub(crate) fn meet(&mut self) {
        for round in 0..3 {
            let files: Vec<Option<PathBuf>> = (0..self.desks.len())
                .map(|at| self.file(at, round == 0))
                .collect();
            for to in 0..self.desks.len() {
                let mut order: Vec<usize> = (0..files.len()).filter(|it| *it != to).collect();
                self.rng.shuffle(&mut order);
                for file in order.into_iter().filter_map(|it| files[it].as_ref()) {
                    self.desks[to].read(file, &[]);
                }
            }
        }
    }
}
