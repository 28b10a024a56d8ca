//! Schedules on the shipped road: registers that write files and read files, are restored from old
//! backups and copied with their disks. In the end all agree, and each is as a rebuild would make it.
//!
//! `FILES=FIRST..END` runs others.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use fastrand::Rng;
use tempfile::TempDir;
use tizim_core::act::Act;
use tizim_core::backup::{self, Goes};
use tizim_core::catalogue::Table;
use tizim_core::exchange::{self, For, Role};
use tizim_core::ids::Id;
use tizim_core::keys::{NoStore, Secret};
use tizim_core::laptops::{self, Asking};
use tizim_core::register::{Created, Fields, Opening, Register};
use tizim_tests::{LIGHT, StoryClock, founding, new_folder};

/// Moves of one schedule.
const MOVES: usize = 24;
/// Laptops of the academy before any disk is copied.
const LAPTOPS: u64 = 3;
const BASE: &str = "academy.tizim-base";

/// Laptops that were let in and have written nothing yet, copied for every schedule.
struct Template {
    laptops: Vec<(TempDir, Secret)>,
}

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let office = new_folder();
    let path = office.path().join(BASE);
    let clock = StoryClock::start(1);
    let Created { register, .. } =
        Register::create(&path, &founding(None), &NoStore, clock).unwrap();
    let mut laptops = Vec::new();
    for chance in 2..=LAPTOPS {
        laptops.push(let_in(&register, office.path(), chance));
    }
    // Everybody knows everybody, or else a file would not be for all.
    let file = office.path().join("everybody.tizim");
    let go = &mut |_, _| ControlFlow::Continue(());
    exchange::write(&register, &file, For::All, true, go).unwrap();
    for (folder, key) in &laptops {
        let path = folder.path().join(BASE);
        let known = Register::open_with_key(&path, key.clone(), StoryClock::start(9)).unwrap();
        let go = &mut |_, _, _| ControlFlow::Continue(());
        exchange::read(&known, &file, &[], go).unwrap();
    }
    laptops.insert(0, (office, register.key().clone()));
    Template { laptops }
});

fn let_in(office: &Register, folder: &Path, chance: u64) -> (TempDir, Secret) {
    let newcomer = new_folder();
    let name = format!("Кабинет {chance}");
    let asking = Asking {
        name: name.clone(),
        worker: String::new(),
        password: None,
        effort: LIGHT,
    };
    let path = newcomer.path().join(BASE);
    let clock = StoryClock::start(chance);
    let register = laptops::begin(&path, &asking, &NoStore, clock)
        .unwrap()
        .register;
    let request = newcomer.path().join("request.tizim");
    laptops::request(&register, &name, "", false, &request).unwrap();
    let answer = folder.join(format!("answer-{chance}.tizim"));
    let go = &mut |_, _| ControlFlow::Continue(());
    laptops::approve(office, &request, Role::Member, &answer, go).unwrap();
    let go = &mut |_, _, _| ControlFlow::Continue(());
    exchange::read(&register, &answer, &[], go).unwrap();
    let key = register.key().clone();
    (newcomer, key)
}

struct Laptop {
    folder: TempDir,
    clock: Arc<StoryClock>,
    /// None only while a backup is put in its place.
    register: Option<Register>,
    backups: Vec<PathBuf>,
}

impl Laptop {
    fn register(&self) -> &Register {
        self.register.as_ref().unwrap()
    }

    /// Opens a copy of a folder as another machine would.
    fn copied(from: &Path, key: Secret, chance: u64) -> Self {
        let folder = new_folder();
        for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
            }
        }
        let clock = StoryClock::start(chance);
        let opened = Register::open_with_key(&folder.path().join(BASE), key, clock.clone());
        Self {
            folder,
            clock,
            register: Some(opened.unwrap()),
            backups: Vec::new(),
        }
    }

    fn read(&self, file: &Path) {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        exchange::read(self.register(), file, &[], go).unwrap();
    }

    /// Leaves out every second row.
    fn read_in_part(&self, file: &Path) {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        let plan = exchange::plan(self.register(), file, go).unwrap();
        let except: Vec<String> = plan.rows.into_iter().step_by(2).map(|it| it.row).collect();
        exchange::read(self.register(), file, &except, go).unwrap();
    }
}

struct Academy {
    rng: Rng,
    laptops: Vec<Laptop>,
    files: Vec<PathBuf>,
    stick: TempDir,
    seed: u64,
    made: u64,
}

impl Academy {
    fn found(seed: u64) -> Self {
        let mut academy = Self {
            rng: Rng::with_seed(seed),
            laptops: Vec::new(),
            files: Vec::new(),
            stick: new_folder(),
            seed,
            made: 0,
        };
        for (folder, key) in &TEMPLATE.laptops {
            let chance = academy.chance();
            let laptop = Laptop::copied(folder.path(), key.clone(), chance);
            academy.laptops.push(laptop);
        }
        academy
    }

    /// A number that no other thing made here has.
    fn chance(&mut self) -> u64 {
        self.made += 1;
        (self.seed << 12) + self.made + LAPTOPS
    }

    fn step(&mut self) {
        let at = self.rng.usize(0..self.laptops.len());
        let minutes = self.rng.i64(0..3);
        self.laptops[at].clock.pass_minutes(minutes);
        match self.rng.u32(0..100) {
            0..20 => self.add(at),
            20..38 => self.correct(at),
            38..44 => self.trash(at),
            44..65 => self.write(at),
            65..85 => self.receive(at),
            85..88 => drop(exchange::undo(self.laptops[at].register())),
            88..92 => self.back_up(at),
            92..96 => self.restore(at),
            96 => self.laptops[at].clock.pass_minutes(-5_256_000),
            _ if self.laptops.len() < 5 => self.copy_disk(at),
            _ => self.add(at),
        }
    }

    fn add(&mut self, at: usize) {
        let name = ["Айдана", "Інжу", "Әсем"][self.rng.usize(0..3)];
        let done = self.laptops[at].register().transact(Act::TraineeAdd, |it| {
            let id = it.mint();
            it.add(Table::Trainee, id, Fields::new().text("given", name))
        });
        done.unwrap();
    }

    fn any(&mut self, at: usize) -> Option<Id> {
        let sql = "SELECT id FROM trainee WHERE trashed = 0 ORDER BY id";
        let ids = |it: &rusqlite::Connection| {
            let mut read = it.prepare(sql).unwrap();
            let rows = read.query_map([], |row| row.get(0)).unwrap();
            Ok(rows.map(Result::unwrap).collect::<Vec<Id>>())
        };
        let ids = self.laptops[at].register().read(ids).unwrap();
        (!ids.is_empty()).then(|| ids[self.rng.usize(0..ids.len())])
    }

    fn correct(&mut self, at: usize) {
        let Some(id) = self.any(at) else { return };
        let field = ["phone", "note"][self.rng.usize(0..2)];
        let value = ["+77010000001", "+77010000002", ""][self.rng.usize(0..3)];
        let register = self.laptops[at].register();
        let done = register.transact(Act::TraineeCorrect, |it| {
            it.correct(Table::Trainee, id, Fields::new().text(field, value))
        });
        done.unwrap();
    }

    fn trash(&mut self, at: usize) {
        let Some(id) = self.any(at) else { return };
        let register = self.laptops[at].register();
        let done = register.transact(Act::Trash, |it| it.trash(Table::Trainee, id));
        done.unwrap();
    }

    fn write(&mut self, at: usize) {
        let is_full = self.rng.u8(0..4) == 0;
        let file = self.file(at, is_full);
        self.files.push(file);
    }

    fn file(&mut self, at: usize, is_full: bool) -> PathBuf {
        let name = format!("{}.tizim", self.chance());
        let path = self.stick.path().join(name);
        let go = &mut |_, _| ControlFlow::Continue(());
        exchange::write(self.laptops[at].register(), &path, For::All, is_full, go).unwrap();
        path
    }

    fn receive(&mut self, at: usize) {
        if self.files.is_empty() {
            return;
        }
        let which = self.rng.usize(0..self.files.len());
        match self.rng.u8(0..4) {
            0 => self.laptops[at].read_in_part(&self.files[which]),
            _ => self.laptops[at].read(&self.files[which]),
        }
    }

    fn back_up(&mut self, at: usize) {
        let name = format!("{}.copy", self.chance());
        let path = self.stick.path().join(name);
        let laptop = &mut self.laptops[at];
        backup::copy_and_read_back(laptop.register(), &path, "copy", Goes::Away).unwrap();
        laptop.backups.push(path);
    }

    fn restore(&mut self, at: usize) {
        let laptop = &mut self.laptops[at];
        if laptop.backups.is_empty() {
            return;
        }
        let copy = &laptop.backups[self.rng.usize(0..laptop.backups.len())];
        let path = laptop.folder.path().join(BASE);
        drop(laptop.register.take());
        let kept = Opening::Kept(&NoStore);
        let clock = laptop.clock.clone();
        laptop.register = Some(backup::restore(copy, &path, kept, &NoStore, clock).unwrap());
    }

    fn copy_disk(&mut self, at: usize) {
        let chance = self.chance();
        let laptop = &self.laptops[at];
        let key = laptop.register().key().clone();
        let mut copy = None;
        let during = |_: &rusqlite::Connection| {
            copy = Some(Laptop::copied(laptop.folder.path(), key, chance));
            Ok(())
        };
        laptop.register().write_local(during).unwrap();
        self.laptops.extend(copy);
        // The same at the same moment under the same number, and yet not the same.
        self.add(at);
        self.add(self.laptops.len() - 1);
    }

    /// Everybody reads everything that everybody has.
    fn meet(&mut self) {
        for _ in 0..3 {
            for from in 0..self.laptops.len() {
                let file = self.file(from, true);
                for (to, laptop) in self.laptops.iter().enumerate() {
                    if to != from {
                        laptop.read(&file);
                    }
                }
            }
        }
    }

    fn judge(&self) -> Result<(), String> {
        let digest = |it: &Laptop| exchange::digest(it.register()).unwrap().digest;
        let first = digest(&self.laptops[0]);
        for (at, laptop) in self.laptops.iter().enumerate() {
            if digest(laptop) != first {
                return Err(format!("laptop {at} does not agree"));
            }
            let checked = laptop.register().check().unwrap();
            if !checked.is_sound() {
                return Err(format!("laptop {at}: {checked:?}"));
            }
        }
        Ok(())
    }
}

#[test]
fn registers_agree_by_files_whatever_was_restored_or_copied() {
    let seeds = crate::seeds("FILES", 60);
    crate::on_all_cores(seeds, |seed| {
        let mut academy = Academy::found(seed);
        for _ in 0..MOVES {
            academy.step();
        }
        academy.meet();
        academy.judge()
    });
}
