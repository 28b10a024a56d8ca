//! Stories of several laptops of one academy, and of the files that go between them.

mod again;
mod clubs;
mod counted;
mod damage;
mod desks;
mod disks;
mod erased;
mod first;
mod forge;
mod lies;
mod long_deeds;
mod office;
mod orders;
mod origins;
mod papers;
mod people;
mod plans;
mod roads;
mod sent;
mod sheets;
mod templates;
mod trust;
mod two_doors;
mod typed;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::backup::{self, Goes};
use tizim_core::certificates::{self, CertificateQuery, CertificateRequest, Issued, PapersTwice};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields, EventRecord};
use tizim_core::exchange::{self, Conflict, ExchangeState, For, Plan, ReadDone, Role};
use tizim_core::ids::Id;
use tizim_core::keys::{self, NoStore, RecoveryCode};
use tizim_core::laptops::{self, Asking, Request};
use tizim_core::register::{Opening, Register};
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
    founded(1, "Кабинет 1")
}

/// A laptop with which an academy began.
pub(crate) fn founded(chance: u64, name: &'static str) -> Laptop {
    let desk = Desk::found(chance).unwrap();
    Laptop {
        name,
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
    newcomer.read(&keeper.let_in(&request));
    newcomer
}

/// A laptop that waits to be let in.
pub(crate) fn asking(chance: u64, name: &'static str) -> Laptop {
    asking_with_code(chance, name).0
}

/// A laptop that waits to be let in, and the code of its recovery sheet.
pub(crate) fn asking_with_code(chance: u64, name: &'static str) -> (Laptop, RecoveryCode) {
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
    let laptop = Laptop {
        name,
        folder,
        register: created.register,
        clock,
    };
    (laptop, created.recovery)
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

    pub(crate) fn read(&self, file: &Path) -> ReadDone {
        self.read_except(file, &[])
    }

    pub(crate) fn read_except(&self, file: &Path, except: &[String]) -> ReadDone {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        let read = exchange::read(&self.register, file, except, go);
        read.unwrap().value
    }

    pub(crate) fn plan(&self, file: &Path) -> Plan {
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

    /// A forum of two days with a session each.
    pub(crate) fn forum(&self) -> EventRecord {
        let fields = EventFields {
            title_kk: "Волонтерлікке жол".to_owned(),
            title_ru: "Путь волонтёра".to_owned(),
            kind: "forum".to_owned(),
            period: "2026-10-15/2026-10-16".to_owned(),
            district: "aktobe_city".to_owned(),
            ..EventFields::default()
        };
        events::add_dated(&self.register, fields, 2).unwrap().value
    }

    pub(crate) fn mark(&self, event: &EventRecord, session: usize, who: Id, state: MarkState) {
        let mark = MarkChange {
            session: event.sessions[session].id,
            trainee: who,
            state: Some(state),
            minutes: 0,
        };
        attendance::mark(&self.register, event.id, &[mark]).unwrap();
    }

    /// Gives papers to everybody who was at a session of an event.
    pub(crate) fn issue(&self, event: Id) -> Issued {
        let today = tizim_core::clock::Clock::today(self.clock.as_ref());
        let defaults = self
            .register
            .read(|it| certificates::defaults(it, event, today));
        let wanted = CertificateRequest {
            lang: Lang::Kk,
            min_sessions: 1,
            ..defaults.unwrap()
        };
        certificates::issue(&self.register, &wanted).unwrap().value
    }

    /// The numbers of all papers.
    pub(crate) fn serials(&self) -> Vec<String> {
        let query = CertificateQuery::default();
        let rows = self
            .register
            .read(|it| certificates::list(it, &query, Lang::Kk));
        let mut serials: Vec<String> = rows.unwrap().rows.into_iter().map(|it| it.serial).collect();
        serials.sort();
        serials
    }

    pub(crate) fn papers_twice(&self) -> Vec<PapersTwice> {
        let found = self.register.read(|it| certificates::twice(it, Lang::Kk));
        found.unwrap()
    }

    pub(crate) fn people(&self) -> u32 {
        self.register.read(trainees::count).unwrap()
    }

    /// Asks to be let in, with what it holds.
    pub(crate) fn ask(&self) -> (Request, PathBuf) {
        let file = self.path("bring.tizim");
        let asked = laptops::request(&self.register, self.name, "", true, &file);
        (asked.unwrap(), file)
    }

    /// Lets in whoever asks, and returns the answer.
    pub(crate) fn let_in(&self, request: &Path) -> PathBuf {
        let answer = self.path("full.tizim");
        let go = &mut |_, _| ControlFlow::Continue(());
        laptops::approve(&self.register, request, Role::Member, &answer, go).unwrap();
        answer
    }

    /// Copies the disk to another machine, as it stands.
    pub(crate) fn cloned(&self, chance: u64, name: &'static str) -> Self {
        let folder = new_folder();
        let copy = |_: &rusqlite::Connection| {
            for entry in std::fs::read_dir(self.folder.path()).unwrap() {
                let from = entry.unwrap().path();
                if from.is_file() {
                    std::fs::copy(&from, folder.path().join(from.file_name().unwrap())).unwrap();
                }
            }
            Ok(())
        };
        self.register.write_local(copy).unwrap();
        let clock = StoryClock::start(chance);
        let path = folder.path().join("academy.tizim-base");
        let key = self.register.key().clone();
        Self {
            name,
            register: Register::open_with_key(&path, key, clock.clone()).unwrap(),
            folder,
            clock,
        }
    }

    /// Restores a backup on a machine that knows nothing of the laptop.
    pub(crate) fn restored_elsewhere(&self, copy: &Path, chance: u64, name: &'static str) -> Self {
        let folder = new_folder();
        let clock = StoryClock::start(chance);
        let path = folder.path().join("academy.tizim-base");
        let kept = keys::path_beside(self.register.path());
        std::fs::copy(kept, keys::path_beside(copy)).unwrap();
        let opening = Opening::Kept(&NoStore);
        let register = backup::restore(copy, &path, opening, &NoStore, clock.clone()).unwrap();
        Self {
            name,
            folder,
            register,
            clock,
        }
    }

    /// Closes the register and puts a backup in its place.
    pub(crate) fn restored(self, copy: &Path) -> Self {
        let Self {
            name,
            folder,
            register,
            clock,
        } = self;
        let path = register.path().to_owned();
        drop(register);
        let kept = Opening::Kept(&NoStore);
        let register = backup::restore(copy, &path, kept, &NoStore, clock.clone()).unwrap();
        Self {
            name,
            folder,
            register,
            clock,
        }
    }

    /// Writes a backup to a stick, as the copy button does.
    pub(crate) fn backup(&self, name: &str) -> PathBuf {
        let copy = self.path(name);
        backup::copy_and_read_back(&self.register, &copy, "copy", Goes::Away).unwrap();
        copy
    }

    /// What reading a file is refused with.
    pub(crate) fn refuses(&self, file: &Path) -> Code {
        let go = &mut |_, _, _| ControlFlow::Continue(());
        exchange::read(&self.register, file, &[], go)
            .unwrap_err()
            .code()
    }

    pub(crate) fn state(&self) -> ExchangeState {
        exchange::state(&self.register).unwrap()
    }

    pub(crate) fn id(&self) -> Id {
        self.register.identity().laptop
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
    let conflicts = |it: &Laptop| serde_json::to_string(&it.conflicts()).unwrap();
    for laptop in laptops {
        assert_eq!(laptop.digest(), laptops[0].digest(), "{}", laptop.name);
        assert_eq!(conflicts(laptop), conflicts(laptops[0]), "{}", laptop.name);
        let checked = laptop.register.check().unwrap();
        assert!(checked.is_sound(), "{}: {checked:?}", laptop.name);
    }
}
