//! Stories of several laptops of one academy, and of the files that go between them.

mod damage;
mod erased;
mod first;
mod forge;
mod lies;
mod trust;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use tizim_core::exchange::{self, Conflict, For, Plan, ReadDone, Role};
use tizim_core::ids::Id;
use tizim_core::keys::NoStore;
use tizim_core::laptops::{self, Asking};
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_tests::{Desk, LIGHT, StoryClock, new_folder};

/// A laptop of the academy.
pub(crate) struct Laptop {
    pub(crate) name: &'static str,
    pub(crate) folder: TempDir,
    pub(crate) register: Register,
    pub(crate) clock: Arc<StoryClock>,
}

/// The laptop «Кабинет 1», with which the academy began.
pub(crate) fn first() -> Laptop {
    let desk = Desk::found(1).unwrap();
    Laptop {
        name: "Кабинет 1",
        folder: desk.folder,
        register: desk.register,
        clock: desk.clock,
    }
}

/// A laptop that has just been let in.
pub(crate) fn join(keeper: &Laptop, chance: u64, name: &'static str) -> Laptop {
    let newcomer = asking(chance, name);
    let request = newcomer.path("request.tizim");
    laptops::request(&newcomer.register, name, "", false, &request).unwrap();
    let answer = keeper.path("full.tizim");
    let go = &mut |_, _| ControlFlow::Continue(());
    laptops::approve(&keeper.register, &request, Role::Member, &answer, go).unwrap();
    newcomer.read(&answer);
    newcomer
}

/// A laptop that waits to be let in.
pub(crate) fn asking(chance: u64, name: &'static str) -> Laptop {
    let folder = new_folder();
    let clock = StoryClock::start(chance);
    let asking = Asking {
        name: name.to_owned(),
        worker: String::new(),
        password: None,
        effort: LIGHT,
    };
    let path = folder.path().join("academy.tizim-base");
    let created = laptops::begin(&path, &asking, &NoStore, clock.clone()).unwrap();
    Laptop {
        name,
        folder,
        register: created.register,
        clock,
    }
}

impl Laptop {
    /// A path beside the register.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file for all.
    pub(crate) fn write(&self) -> PathBuf {
        self.write_for(For::All, false)
    }

    pub(crate) fn write_for(&self, whom: For, is_full: bool) -> PathBuf {
        let moment = self.clock.as_ref();
        let stamp = tizim_core::clock::Clock::milliseconds(moment);
        let path = self.path(&format!("sent-{stamp}-{}.tizim", self.sent()));
        let go = &mut |_, _| ControlFlow::Continue(());
        exchange::write(&self.register, &path, whom, is_full, go).unwrap();
        path
    }

    fn sent(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }

    pub(crate) fn read(&self, file: &std::path::Path) -> ReadDone {
        self.read_except(file, &[])
    }

    pub(crate) fn read_except(&self, file: &std::path::Path, except: &[String]) -> ReadDone {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        let read = exchange::read(&self.register, file, except, go);
        read.unwrap().value
    }

    pub(crate) fn plan(&self, file: &std::path::Path) -> Plan {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        exchange::plan(&self.register, file, go).unwrap()
    }

    /// Hands a file to another laptop.
    pub(crate) fn hand_to(&self, other: &Self) -> ReadDone {
        other.read(&self.write())
    }

    pub(crate) fn person(&self, surname: &str, given: &str) -> Id {
        let draft = TraineeDraft {
            surname: surname.to_owned(),
            given: given.to_owned(),
            ..TraineeDraft::default()
        };
        trainees::add(&self.register, draft).unwrap().value.id
    }

    /// Writes another phone into a person.
    pub(crate) fn phone(&self, person: Id, phone: &str) {
        let changes = TraineeChanges {
            phone: Some(phone.to_owned()),
            ..TraineeChanges::default()
        };
        trainees::correct(&self.register, person, changes).unwrap();
    }

    pub(crate) fn phone_of(&self, person: Id) -> String {
        let shown = self.register.read(|it| trainees::show(it, person));
        shown.unwrap().phone
    }

    pub(crate) fn conflicts(&self) -> Vec<Conflict> {
        exchange::conflicts::list(&self.register, None).unwrap()
    }

    pub(crate) fn digest(&self) -> String {
        exchange::digest(&self.register).unwrap().digest
    }
}

/// Hands files between laptops until everybody has everything, and makes sure that they agree and
/// that each register is as a rebuild would make it.
pub(crate) fn agree(laptops: &[&Laptop]) {
    for _ in 0..2 {
        for from in laptops {
            let file = from.write();
            for to in laptops.iter().filter(|it| it.name != from.name) {
                to.read(&file);
            }
        }
    }
    for laptop in laptops {
        assert_eq!(laptop.digest(), laptops[0].digest(), "{}", laptop.name);
        let checked = laptop.register.check().unwrap();
        assert!(checked.is_sound(), "{}: {checked:?}", laptop.name);
    }
}
