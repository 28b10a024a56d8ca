//! The command line is killed in the middle of an import, again and again, and of its samples.
//!
//! Whatever the moment, the register opens afterwards, passes the check, and holds either the
//! whole list or nothing of it. The moments come from a fixed seed: most are spread over the time
//! one whole import took here, the others wait until a part of the commit is on the disk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod batches;
mod laptops;
mod older;
#[cfg(target_os = "linux")]
mod unsynced;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use tizim_core::error::Code;
use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};
use tizim_tests::{COLUMNS, Desk, StoryClock, crowd_csv, new_folder};

/// How many rows the list has.
const ROWS: u32 = 2_000;
/// How often the import is killed after some time, and how often while it commits.
const BY_TIME: u32 = 38;
const BY_COMMIT: u32 = 12;
/// How often the killer looks at the disk.
const GLANCE: Duration = Duration::from_millis(1);

/// When the killer strikes.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// After a part of the time that a whole import took.
    Time(f64),
    /// When a part of what a whole import writes ahead is on the disk.
    Commit(f64),
}

/// What a whole import took and wrote.
#[derive(Clone, Copy, Debug)]
struct Whole {
    time: Duration,
    ahead: u64,
    people: u32,
}

/// What a register holds after the killer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Holds {
    people: u32,
    operations: u32,
    transactions: u32,
    remembered: u32,
}

#[test]
fn a_killed_import_leaves_all_or_nothing() {
    let (empty, list) = (new_folder(), new_folder());
    let list = list.path().join("list.csv");
    std::fs::create_dir_all(list.parent().unwrap()).unwrap();
    std::fs::write(&list, crowd_csv(0..ROWS, COLUMNS.len())).unwrap();
    let register = found(empty.path());
    let nothing = open_and_look(&register, "before");

    let full = copy(empty.path());
    let whole = import_whole(&register_in(full.path()), &list);
    let all = open_and_look(&register_in(full.path()), "after a whole import");
    assert_eq!((nothing.people, all.people, whole.people), (0, ROWS, ROWS));

    let (mut none, mut some) = (0, 0);
    for moment in schedule() {
        let folder = copy(empty.path());
        let register = register_in(folder.path());
        kill_import(&register, &list, moment, whole);
        let holds = open_and_look(&register, &format!("{moment:?} of {whole:?}"));
        assert!(
            holds == nothing || holds == all,
            "killed at {moment:?}: {holds:?} is neither {nothing:?} nor {all:?}"
        );
        none += u32::from(holds == nothing);
        some += u32::from(holds == all);
    }
    assert_eq!(none + some, BY_TIME + BY_COMMIT);
    assert!(none > 0, "no import was stopped before its end");
}

#[test]
fn a_killed_demo_leaves_no_academy() {
    let folder = new_folder();
    let register = register_in(folder.path());
    // The first paper numbers are on the disk in the middle of the story.
    let given = folder
        .path()
        .join("academy.tizim-base.founding-base.published");
    let mut child = start_demo(&register);
    while child.try_wait().unwrap().is_none() && !given.exists() {
        glance(GLANCE);
    }
    drop(child.kill());
    assert!(!child.wait().unwrap().success(), "killed on the way");
    assert!(!register.exists(), "a part of an academy");
    let opened = Register::open(&register, Opening::Kept(&NoStore), StoryClock::start(9));
    assert_eq!(opened.map(drop).unwrap_err().code(), Code::NoRegister);

    assert!(start_demo(&register).wait().unwrap().success());
    assert!(open_and_look(&register, "told again").people > 500);
    assert!(!given.exists() && register.with_extension("published").exists());
}

fn start_demo(register: &Path) -> Child {
    let mut command = quiet(register);
    command
        .arg("demo")
        .spawn()
        .expect("the command line starts")
}

/// Moments spread over the whole import, each at random within its share.
fn schedule() -> Vec<Moment> {
    let by_time = spread(BY_TIME).into_iter().map(Moment::Time);
    let by_commit = spread(BY_COMMIT).into_iter().map(Moment::Commit);
    by_time.chain(by_commit).collect()
}

/// Parts of a whole, each at random within its share.
fn spread(count: u32) -> Vec<f64> {
    let mut state = 20_201_015_u64;
    let mut draw = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    let share = |at: u32, chance: f64| (f64::from(at) + chance) / f64::from(count);
    (0..count).map(|at| share(at, draw())).collect()
}

/// Founds an academy whose key lies beside the register.
fn found(folder: &Path) -> PathBuf {
    let desk = Desk::found(1).unwrap();
    let from = desk.path();
    drop(desk.register);
    for end in ["tizim-base", "keys", "key"] {
        let (from, to) = (
            from.with_extension(end),
            register_in(folder).with_extension(end),
        );
        std::fs::copy(from, to).unwrap();
    }
    register_in(folder)
}

fn register_in(folder: &Path) -> PathBuf {
    folder.join("academy.tizim-base")
}

fn copy(folder: &Path) -> tempfile::TempDir {
    let new = new_folder();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() || path.extension().is_some_and(|it| it == "lock") {
            continue;
        }
        std::fs::copy(&path, new.path().join(path.file_name().unwrap())).unwrap();
    }
    new
}

fn start_import(register: &Path, list: &Path) -> Child {
    let mut command = quiet(register);
    command.args(["--json", "import", "trainees"]).arg(list);
    command.spawn().expect("the command line starts")
}

fn quiet(register: &Path) -> Command {
    let mut command = Command::new(command_line());
    command
        .env_remove("TIZIM_KEYS")
        .env_remove("TIZIM_PASSWORD_FILE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::inherit());
    command.arg("--register").arg(register);
    command
}

/// Imports without being disturbed, watching how much is written ahead.
fn import_whole(register: &Path, list: &Path) -> Whole {
    let start = Instant::now();
    let mut child = start_import(register, list);
    let mut ahead = 0;
    let status = loop {
        ahead = ahead.max(written_ahead(register));
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None => glance(GLANCE),
        }
    };
    assert!(status.success(), "the whole import: {status}");
    let people = open_and_look(register, "whole").people;
    Whole {
        time: start.elapsed(),
        ahead,
        people,
    }
}

fn kill_import(register: &Path, list: &Path, moment: Moment, whole: Whole) {
    let start = Instant::now();
    let mut child = start_import(register, list);
    let is_time = || match moment {
        Moment::Time(part) => start.elapsed() >= whole.time.mul_f64(part),
        Moment::Commit(part) => written_ahead(register) as f64 >= whole.ahead as f64 * part,
    };
    while child.try_wait().unwrap().is_none() && !is_time() {
        glance(GLANCE);
    }
    // It may have come to its end by itself in this moment.
    drop(child.kill());
    child.wait().unwrap();
}

/// Waits on a channel that nobody sends to.
fn glance(time: Duration) {
    let (_kept, nobody) = mpsc::channel::<()>();
    assert!(nobody.recv_timeout(time).is_err());
}

fn written_ahead(register: &Path) -> u64 {
    let log = register.with_extension("tizim-base-wal");
    std::fs::metadata(log).map_or(0, |it| it.len())
}

/// Opens the register as the next start would, checks it and counts what it holds.
fn open_and_look(register: &Path, when: &str) -> Holds {
    let register = Register::open(register, Opening::Kept(&NoStore), StoryClock::start(9));
    let register = register.unwrap_or_else(|error| panic!("{when}: {error}"));
    let report = register.check().unwrap();
    assert!(report.is_sound(), "{when}: {report:?}");
    let count = |table: &str| -> u32 {
        let sql = format!("SELECT count(*) FROM {table}");
        register
            .read(|it| Ok(it.query_row(&sql, [], |row| row.get(0)).unwrap()))
            .unwrap()
    };
    Holds {
        people: count("trainee"),
        operations: count("op"),
        transactions: count("tx"),
        remembered: count("import_row"),
    }
}

/// Finds the command line beside the folder of this test's own program.
fn command_line() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let built = own.parent().and_then(Path::parent).unwrap();
    let path = built.join(format!("tizim-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.is_file(),
        "{} is missing: `cargo build -p tizim-cli` first",
        path.display()
    );
    path
}
