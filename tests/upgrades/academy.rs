//! A small academy of three laptops, told the same way by every version.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizim_core::clock::Clock;
use tizim_core::exchange::{self, For, Role};
use tizim_core::keys::NoStore;
use tizim_core::laptops::{self, Asking};
use tizim_core::register::{Created, Register};
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_core::{retention, studies};
use tizim_tests::{LIGHT, StoryClock, founding};

/// What is kept of a version beside its files.
pub type Told = BTreeMap<String, String>;

/// The clock of a laptop of the story.
pub fn clock(chance: u64) -> Arc<dyn Clock> {
    StoryClock::start(chance)
}

/// Where a register lies.
pub fn place(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.tizim-base"))
}

/// Reads a file.
pub fn read(register: &Register, file: &Path) {
    let go = &mut |_, _, _| ControlFlow::Continue(());
    exchange::read(register, file, &[], go).unwrap();
}

/// Writes a file for all.
pub fn write(register: &Register, file: &Path, is_full: bool) {
    let go = &mut |_, _| ControlFlow::Continue(());
    exchange::write(register, file, For::All, is_full, go).unwrap();
}

/// The digest of a register.
pub fn digest(register: &Register) -> String {
    exchange::digest(register).unwrap().digest
}

/// Tells the story into a folder: the keeper's register, a member's that has not read `delta.tizim`
/// yet, a newcomer's that has not read `full.tizim` yet, and a request of somebody else.
pub fn tell(folder: &Path) -> Told {
    fs::create_dir_all(folder).unwrap();
    let path = place(folder, "keeper");
    let Created { register, .. } =
        Register::create(&path, &founding(None), &NoStore, clock(1)).unwrap();
    let keeper = register;
    let member = asking(folder, "member", 2);
    let newcomer = asking(folder, "newcomer", 3);
    let erased = person(&keeper, "Қасымова", "Дана");
    let first = let_in(&keeper, &member, folder, "first");
    read(&member, &first);
    change(&member, erased, "+77010000001");
    let early = folder.join("early.tizim");
    write(&member, &early, false);
    read(&keeper, &early);
    let go = &mut |_, _, _| ControlFlow::Continue(());
    retention::purge(&keeper, erased, go).unwrap();
    let stays = person(&keeper, "Жүсіпова", "Інжу");
    let study = studies::StudyDraft {
        school: "№ 12 мектеп".to_owned(),
        ..studies::StudyDraft::default()
    };
    studies::add(&keeper, stays, study).unwrap();
    let_in(&keeper, &newcomer, folder, "full");
    write(&keeper, &folder.join("delta.tizim"), false);
    let later = asking(folder, "later", 4);
    let request = folder.join("request.tizim");
    let asked = laptops::request(&later, "Кабинет 4", "Айгерім", false, &request).unwrap();
    let words: Vec<String> = asked.words.into_iter().map(|it| it.text).collect();
    let told = Told::from([
        ("keeper".to_owned(), digest(&keeper)),
        ("member".to_owned(), digest(&member)),
        ("words".to_owned(), words.join(" ")),
    ]);
    drop((keeper, member, newcomer, later));
    for name in ["first.tizim", "early.tizim"] {
        fs::remove_file(folder.join(name)).unwrap();
    }
    forget(folder);
    told
}

/// Removes what nobody needs later: locks, copies, the laptop that only asked.
fn forget(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_left = name.ends_with(".lock")
            || name.starts_with("later.")
            || name.ends_with("request-newcomer.tizim")
            || name.ends_with("request-member.tizim");
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else if is_left {
            fs::remove_file(&path).unwrap();
        }
    }
}

fn asking(folder: &Path, name: &str, chance: u64) -> Register {
    let asking = Asking {
        name: format!("Кабинет {chance}"),
        worker: String::new(),
        password: None,
        effort: LIGHT,
    };
    let path = place(folder, name);
    let created = laptops::begin(&path, &asking, &NoStore, clock(chance));
    created.unwrap().register
}

fn let_in(keeper: &Register, other: &Register, folder: &Path, name: &str) -> PathBuf {
    let stem = other.path().file_stem().unwrap().to_string_lossy();
    let request = folder.join(format!("request-{stem}.tizim"));
    laptops::request(other, "Кабинет", "", false, &request).unwrap();
    let full = folder.join(format!("{name}.tizim"));
    let go = &mut |_, _| ControlFlow::Continue(());
    laptops::approve(keeper, &request, Role::Member, &full, go).unwrap();
    full
}

fn person(register: &Register, surname: &str, given: &str) -> tizim_core::ids::Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: given.to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(register, draft).unwrap().value.id
}

fn change(register: &Register, person: tizim_core::ids::Id, phone: &str) {
    let changes = TraineeChanges {
        phone: Some(phone.to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(register, person, changes).unwrap();
}
