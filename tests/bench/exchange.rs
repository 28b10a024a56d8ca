//! Files between laptops: a million edits of another laptop, the same again, a small file, and all
//! there is for a new laptop; against the same number of plain UPDATEs on the same encrypted file.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::exchange::{self, For, ReadDone, ReadStage, Role};
use tizim_core::ids::Id;
use tizim_core::keys::{NoStore, Secret};
use tizim_core::laptops::{self, Asking};
use tizim_core::register::{Fields, Register};
use tizim_core::trainees;
use tizim_tests::{Desk, LIGHT, StoryClock, new_folder};

use crate::large::person;

/// A hundredth in a build that is not optimised: there only whether it runs is seen.
const SCALE: usize = if cfg!(debug_assertions) { 100 } else { 1 };
/// People.
const PEOPLE: usize = 100_000 / SCALE;
/// Edits of the other laptop.
const EDITS: usize = 1_000_000 / SCALE;
/// Edits of one deed.
const DEED: usize = 1_000;
/// Edits of a small file.
const FEW: usize = 1_000;

/// What is edited, in turns.
const FIELDS: [&str; 4] = ["phone", "note", "school", "study_group"];

struct Laptop {
    folder: TempDir,
    register: Register,
    clock: Arc<StoryClock>,
}

pub fn run() {
    let (office, people) = office();
    let writer = asking(2, "Кабинет 2");
    join(&office, &writer, PEOPLE, "people");
    let begin = Instant::now();
    edit(&writer, &people, EDITS, 0);
    say(
        &format!("writing {EDITS} edits by hand"),
        EDITS,
        begin.elapsed(),
    );
    let reference = update_plainly(&office, &people);
    let file = write(&writer, "million.tizim", EDITS);
    read_apart(&office, &file);
    let (taken, done) = read(&office, &file, EDITS, "reading them");
    assert!(!done.plan.is_known);
    println!(
        "  {:.0} % of the speed of plain UPDATE; {} rows told",
        100.0 * reference.as_secs_f64() / taken.as_secs_f64(),
        done.plan.rows.len()
    );
    let (_, again) = read(&office, &file, EDITS, "reading them again");
    assert!(again.plan.is_known);
    // The writer hears what the office has, so that the next file holds no more than it lacks.
    let answer = write(&office, "answer.tizim", FEW);
    read(&writer, &answer, FEW, "reading the answer");
    edit(&writer, &people, FEW, EDITS);
    let small = write(&writer, "small.tizim", FEW);
    read(&office, &small, FEW, "reading a small file");
    let newcomer = asking(3, "Кабинет 3");
    join(&office, &newcomer, PEOPLE + EDITS + FEW, "everything");
}

fn office() -> (Laptop, Vec<Id>) {
    let desk = Desk::found(1).unwrap();
    let office = Laptop {
        folder: desk.folder,
        register: desk.register,
        clock: desk.clock,
    };
    let mut people = Vec::new();
    let drafts: Vec<_> = (0..PEOPLE).map(person).collect();
    for part in drafts.chunks(10_000) {
        let written = office.register.transact(Act::ImportTrainees, |change| {
            part.iter()
                .map(|draft| trainees::write_new(change, draft.clone()))
                .collect::<Result<Vec<Id>, _>>()
        });
        people.extend(written.unwrap().value);
    }
    (office, people)
}

fn asking(chance: u64, name: &str) -> Laptop {
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
        folder,
        register: created.register,
        clock,
    }
}

/// Lets a laptop in, with all there is.
fn join(office: &Laptop, newcomer: &Laptop, changes: usize, what: &str) {
    let request = newcomer.folder.path().join("request.tizim");
    laptops::request(&newcomer.register, "Кабинет", "", false, &request).unwrap();
    let answer = office.folder.path().join(format!("{what}.tizim"));
    let go = &mut |_, _| ControlFlow::Continue(());
    let begin = Instant::now();
    laptops::approve(&office.register, &request, Role::Member, &answer, go).unwrap();
    say(
        &format!("writing {what} for a new laptop"),
        changes,
        begin.elapsed(),
    );
    size(&answer, changes);
    read(newcomer, &answer, changes, &format!("reading {what} on it"));
}

/// Changes one field at a time, person after person.
fn edit(laptop: &Laptop, people: &[Id], count: usize, from: usize) {
    laptop.clock.pass_minutes(1);
    let all: Vec<usize> = (from..from + count).collect();
    for part in all.chunks(DEED) {
        let written = laptop.register.transact(Act::TraineeCorrect, |change| {
            part.iter().try_for_each(|at| {
                let id = people[at % people.len()];
                let field = FIELDS[at / people.len() % FIELDS.len()];
                change.correct(Table::Trainee, id, Fields::new().text(field, &value(*at)))
            })
        });
        written.unwrap();
    }
}

fn value(at: usize) -> String {
    format!("+7702{at:07}")
}

/// The same edits as statements by key on a copy of the same file: what any program must pay.
fn update_plainly(office: &Laptop, people: &[Id]) -> Duration {
    let (_folder, path) = copied(office);
    let clock = StoryClock::start(9);
    let copied = Register::open_with_key(&path, office.register.key().clone(), clock).unwrap();
    let begin = Instant::now();
    let updated = copied.write_local(|connection| {
        for at in 0..EDITS {
            let field = FIELDS[at / people.len() % FIELDS.len()];
            connection
                .prepare_cached(&format!("UPDATE trainee SET {field} = ?2 WHERE id = ?1"))
                .unwrap()
                .execute((people[at % people.len()], value(at)))
                .unwrap();
        }
        Ok(())
    });
    updated.unwrap();
    let reference = begin.elapsed();
    say(&format!("{EDITS} plain UPDATEs by key"), EDITS, reference);
    reference
}

/// Copies the register of a laptop as it stands.
fn copied(laptop: &Laptop) -> (TempDir, PathBuf) {
    let folder = new_folder();
    let path = folder.path().join("academy.tizim-base");
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    let copy = |_: &rusqlite::Connection| {
        let from = laptop.register.path();
        std::fs::copy(from, &path).unwrap();
        std::fs::copy(wal(from), wal(&path)).unwrap();
        Ok(())
    };
    laptop.register.write_local(copy).unwrap();
    (folder, path)
}

/// What the program is started with to read a file and nothing else.
const CHILD: &str = "exchange-read";

/// Reads a file on a copy of a register in a process of its own, whose memory is that of reading.
fn read_apart(laptop: &Laptop, file: &Path) {
    let (_folder, path) = copied(laptop);
    let key = laptop.register.key().to_hex();
    let child = Command::new(std::env::current_exe().unwrap())
        .args([CHILD.as_ref(), path.as_os_str(), file.as_os_str()])
        .env(CHILD, key.as_str())
        .status();
    assert!(child.unwrap().success());
}

/// Says whether this process was started to read a file and nothing else.
pub fn is_child(arguments: &[String]) -> bool {
    arguments.first().is_some_and(|it| it == CHILD)
}

/// Reads a file and says seconds and the most memory held.
pub fn read_in_this_process(arguments: &[String]) {
    let [_, path, file] = arguments else {
        return;
    };
    let key = Secret::from_hex(&std::env::var(CHILD).unwrap()).unwrap();
    let register = Register::open_with_key(path.as_ref(), key, StoryClock::start(9)).unwrap();
    let begin = Instant::now();
    exchange::read(&register, file.as_ref(), &[], &mut |_, _, _| {
        ControlFlow::Continue(())
    })
    .unwrap();
    let taken = begin.elapsed().as_secs_f64();
    let peak = peak().unwrap_or_default();
    println!("reading them in a process of its own: {taken:.3} s, at most {peak} MiB of memory");
}

fn write(laptop: &Laptop, name: &str, changes: usize) -> PathBuf {
    let path = laptop.folder.path().join(name);
    let go = &mut |_, _| ControlFlow::Continue(());
    let begin = Instant::now();
    exchange::write(&laptop.register, &path, For::All, false, go).unwrap();
    say(&format!("writing {name}"), changes, begin.elapsed());
    size(&path, changes);
    path
}

fn read(laptop: &Laptop, file: &Path, changes: usize, what: &str) -> (Duration, ReadDone) {
    let (mut stage, mut begun) = (None, Instant::now());
    let mut parts: Vec<(ReadStage, Duration)> = Vec::new();
    let mut hear = |at: ReadStage, _: u64, _: u64| {
        if stage != Some(at) {
            parts.extend(stage.map(|it| (it, begun.elapsed())));
            (stage, begun) = (Some(at), Instant::now());
        }
        ControlFlow::Continue(())
    };
    forget_peak();
    let begin = Instant::now();
    let done = exchange::read(&laptop.register, file, &[], &mut hear).unwrap();
    let whole = begin.elapsed();
    parts.extend(stage.map(|it| (it, begun.elapsed())));
    say(what, changes, whole);
    for (stage, time) in parts {
        println!("  {stage:?}: {:.2} s", time.as_secs_f64());
    }
    if let Some(peak) = peak() {
        println!("  at most {peak} MiB of memory");
    }
    (whole, done.value)
}

fn say(what: &str, changes: usize, time: Duration) {
    let seconds = time.as_secs_f64();
    println!(
        "{what}: {seconds:.3} s, {:.0} a second",
        changes as f64 / seconds
    );
}

fn size(path: &Path, changes: usize) {
    let bytes = std::fs::metadata(path).unwrap().len();
    println!(
        "  {bytes} B, {:.1} B an operation",
        bytes as f64 / changes as f64
    );
}

/// Lets the system count the greatest memory of this process anew, where it can.
fn forget_peak() {
    drop(std::fs::write("/proc/self/clear_refs", "5"));
}

fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1_024)
}
