//! Reading and writing files between laptops, and an upgrade, ended at any moment: killed, out of
//! room, or with the end of what was written ahead lost.
//!
//! What a disk is left with that never got some of the writes, `unsynced` tells.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tizim_core::clock::Clock;
use tizim_core::exchange::{self, For, Role};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, Source};
use tizim_core::keys::NoStore;
use tizim_core::laptops::{self, Asking};
use tizim_core::register::{Opening, Register};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{COLUMNS, Desk, LIGHT, StoryClock, crowd_csv, new_folder};

use crate::{GLANCE, copy, glance, older, register_in, spread};

/// What the child is told to do, and with which files.
const DEED: &str = "TIZIM_KILLED_DEED";
const FILE: &str = "TIZIM_KILLED_FILE";

/// How often each of the three deeds is killed, a third of `TIZIM_KILLS`.
pub(crate) fn kills() -> u32 {
    let told = std::env::var("TIZIM_KILLS").ok();
    let asked: Option<u32> = told.and_then(|it| it.parse().ok());
    asked.unwrap_or(39).div_ceil(3)
}

/// Does one deed where a killer asks for it, and nothing otherwise.
#[test]
fn child() {
    let Ok(deed) = std::env::var(DEED) else {
        return;
    };
    let file = PathBuf::from(std::env::var(FILE).unwrap());
    let register = open(&register_in(file.parent().unwrap()));
    match deed.as_str() {
        "read" => read(&register, &file),
        "write" => write(&register, &file),
        "import" => import(&register, &file),
        _ => assert_eq!(deed, "open"),
    }
}

fn start(deed: &str, file: &Path, blocks: Option<u64>) -> Child {
    let own = std::env::current_exe().unwrap();
    let mut command = match blocks {
        None => Command::new(&own),
        Some(blocks) => {
            // Beyond the limit writing fails, as on a full disk.
            let mut shell = Command::new("sh");
            let script = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$@\"");
            shell.args(["-c", script.as_str(), "sh"]).arg(&own);
            shell
        }
    };
    order(&mut command, deed, file).spawn().unwrap()
}

/// Tells a child what to do.
pub(crate) fn order<'a>(command: &'a mut Command, deed: &str, file: &Path) -> &'a mut Command {
    command
        .args(["laptops::child", "--exact", "--quiet"])
        .env(DEED, deed)
        .env(FILE, file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}

fn clock() -> Arc<dyn Clock> {
    StoryClock::start(9)
}

pub(crate) fn open(path: &Path) -> Register {
    let opened = Register::open(path, Opening::Kept(&NoStore), clock());
    opened.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn read(register: &Register, file: &Path) {
    let go = &mut |_, _, _| ControlFlow::Continue(());
    exchange::read(register, file, &[], go).unwrap();
}

fn write(register: &Register, file: &Path) {
    let go = &mut |_, _| ControlFlow::Continue(());
    exchange::write(register, file, For::All, false, go).unwrap();
}

fn import(register: &Register, list: &Path) {
    let mut import = Import::open(register, Source::File(list), None, None).unwrap();
    import.decide(register).unwrap();
    let go = &mut |_, _| ControlFlow::Continue(());
    import.apply(register, go).unwrap();
}

fn people(register: &Register, from: u32, count: u32) {
    for number in from..from + count {
        let draft = TraineeDraft {
            surname: format!("Адамов{number}"),
            given: "Адам".to_owned(),
            ..TraineeDraft::default()
        };
        trainees::add(register, draft).unwrap();
    }
}

/// What of a register must be as before or as after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Holds {
    digest: String,
    pub(crate) people: u32,
}

/// Who the laptop is: no crash is to be taken for a copied disk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Is {
    laptop: Id,
    source: u32,
    code: String,
    pub(crate) sources: u32,
}

pub(crate) fn look(path: &Path, when: &str) -> (Holds, Is) {
    let register = open(path);
    let report = register.check().unwrap();
    assert!(report.is_sound(), "{when}: {report:?}");
    let own: String =
        "SELECT count(*) FROM source WHERE laptop = (SELECT laptop FROM this_laptop)".into();
    let sources = register.read(|it| Ok(it.query_row(&own, [], |row| row.get(0)).unwrap()));
    let identity = register.identity();
    let holds = Holds {
        digest: exchange::digest(&register).unwrap().digest,
        people: register.read(trainees::count).unwrap(),
    };
    let is = Is {
        laptop: identity.laptop,
        source: identity.source,
        code: identity.code.clone(),
        sources: sources.unwrap(),
    };
    (holds, is)
}

/// The keeper, and the folder of a member who has its own open work and a file to read.
pub(crate) struct Pair {
    pub(crate) office: Desk,
    pub(crate) member: TempDir,
}

impl Pair {
    pub(crate) fn begin(count: u32) -> Self {
        let office = Desk::found(1).unwrap();
        let member = new_folder();
        let asking = Asking {
            name: "Кабинет 2".to_owned(),
            worker: String::new(),
            password: None,
            effort: LIGHT,
        };
        let place = register_in(member.path());
        let joined = laptops::begin(&place, &asking, &NoStore, StoryClock::start(2));
        let joined = joined.unwrap().register;
        let request = member.path().join("request");
        laptops::request(&joined, "Кабинет 2", "", false, &request).unwrap();
        let full = member.path().join("full.tizim");
        let go = &mut |_, _| ControlFlow::Continue(());
        laptops::approve(&office.register, &request, Role::Member, &full, go).unwrap();
        read(&joined, &full);
        people(&joined, 10_000, 5);
        people(&office.register, 0, count);
        write(&office.register, &member.path().join("sent.tizim"));
        drop(joined);
        Self { office, member }
    }

    /// The member works on and writes; the keeper reads it and sees one laptop, not two.
    pub(crate) fn goes_on(&self, folder: &Path, when: &str) {
        let register = open(&register_in(folder));
        people(&register, 20_000, 1);
        let answer = folder.join("answer.tizim");
        write(&register, &answer);
        let keeper = copy(self.office.folder.path());
        let keeper = open(&keeper.path().join(self.office.path().file_name().unwrap()));
        read(&keeper, &answer);
        let forks = "SELECT count(*) FROM source WHERE forked_from <> 0";
        let forks: u32 = keeper
            .read(|it| Ok(it.query_row(forks, [], |row| row.get(0)).unwrap()))
            .unwrap();
        assert_eq!(forks, 0, "{when}");
    }
}

/// Kills a deed at moments spread over the time that it takes, and looks each time.
fn kill_often(from: &Path, deed: &str, file: &str, look_after: &dyn Fn(&Path, &str)) {
    let whole = copy(from);
    let begun = Instant::now();
    let status = start(deed, &whole.path().join(file), None).wait().unwrap();
    assert!(status.success(), "{deed}");
    let time = begun.elapsed();
    let mut at_work = 0;
    for part in spread(kills()) {
        let folder = copy(from);
        let mut child = start(deed, &folder.path().join(file), None);
        at_work += u32::from(kill_after(&mut child, time.mul_f64(part)));
        look_after(
            folder.path(),
            &format!("{deed} killed at {part:.3} of {time:?}"),
        );
    }
    tell(deed, at_work);
}

#[expect(clippy::print_stdout, reason = "whoever asks for many is told")]
fn tell(deed: &str, at_work: u32) {
    if std::env::var_os("TIZIM_KILLS").is_some() {
        println!("{deed}: {at_work} of {} killed at work", kills());
    }
}

/// Says whether it was still at work then.
fn kill_after(child: &mut Child, time: Duration) -> bool {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < time {
        glance(GLANCE);
    }
    drop(child.kill());
    !child.wait().unwrap().success()
}

#[test]
fn a_killed_reading_leaves_all_or_nothing() {
    let pair = Pair::begin(150);
    let (before, is) = look(&register_in(pair.member.path()), "before");
    let whole = copy(pair.member.path());
    read(
        &open(&register_in(whole.path())),
        &whole.path().join("sent.tizim"),
    );
    let after = look(&register_in(whole.path()), "after").0;
    assert_eq!((before.people, after.people), (5, 155));
    let nothing = Cell::new(0);
    kill_often(pair.member.path(), "read", "sent.tizim", &|folder, when| {
        let (holds, still) = look(&register_in(folder), when);
        nothing.set(nothing.get() + u32::from(holds.people == before.people));
        assert!(
            holds.people == before.people || holds == after,
            "{when}: {holds:?}"
        );
        assert_eq!(still, is, "{when}");
        pair.goes_on(folder, when);
    });
    assert!(nothing.get() > 0, "no reading was stopped before its end");
}

#[test]
fn a_killed_writing_leaves_a_whole_file_or_none() {
    let pair = Pair::begin(5);
    let (before, is) = look(&register_in(pair.member.path()), "before");
    kill_often(pair.member.path(), "write", "out.tizim", &|folder, when| {
        let (holds, still) = look(&register_in(folder), when);
        assert_eq!((holds.people, &still), (before.people, &is), "{when}");
        let file = folder.join("out.tizim");
        if file.exists() {
            let keeper = copy(pair.office.folder.path());
            let name = pair.office.path();
            read(&open(&keeper.path().join(name.file_name().unwrap())), &file);
        }
        pair.goes_on(folder, when);
    });
}

/// A register of some people as an earlier version left it, and what it holds.
pub(crate) fn to_be_upgraded() -> (TempDir, Holds) {
    let folder = new_folder();
    let desk = Desk::found(1).unwrap();
    people(&desk.register, 0, 30);
    let from = desk.path();
    drop(desk.register);
    for end in ["tizim-base", "keys", "key"] {
        let to = register_in(folder.path()).with_extension(end);
        std::fs::copy(from.with_extension(end), to).unwrap();
    }
    let (holds, _) = look(&register_in(folder.path()), "before");
    older::set_back(&register_in(folder.path()), 8);
    (folder, holds)
}

#[test]
fn a_killed_upgrade_is_done_at_the_next_opening() {
    let (folder, before) = to_be_upgraded();
    let older = Cell::new(0);
    kill_often(folder.path(), "open", "none", &|folder, when| {
        let is_older = older::schema(&register_in(folder)) == 8;
        older.set(older.get() + u32::from(is_older));
        let (holds, is) = look(&register_in(folder), when);
        assert_eq!((holds.people, is.sources), (before.people, 1), "{when}");
    });
    assert!(older.get() > 0, "no upgrade was stopped before its end");
}

/// Does a deed with ever more room, 64 KiB more each time, until it comes to its end.
#[cfg(unix)]
fn with_little_room(from: &Path, deed: &str, file: &str, after: u32) {
    let (before, is) = look(&register_in(from), "before");
    for step in 1..=64 {
        let folder = copy(from);
        let file = folder.path().join(file);
        // Blocks are of 512 bytes.
        let status = start(deed, &file, Some(step * 128)).wait().unwrap();
        let when = format!("{deed} with {step} × 64 KiB");
        let (holds, still) = look(&register_in(folder.path()), &when);
        let expected = if status.success() {
            after
        } else {
            before.people
        };
        assert_eq!((holds.people, &still), (expected, &is), "{when}");
        if status.success() {
            assert!(step > 1, "{deed}: there was room at once");
            return;
        }
    }
    panic!("{deed}: never room enough");
}

#[cfg(unix)]
#[test]
fn out_of_room_a_reading_leaves_all_or_nothing() {
    let pair = Pair::begin(150);
    with_little_room(pair.member.path(), "read", "sent.tizim", 155);
}

#[cfg(unix)]
#[test]
fn out_of_room_an_import_leaves_all_or_nothing() {
    let pair = Pair::begin(5);
    let list = pair.member.path().join("list.csv");
    std::fs::write(list, crowd_csv(0..400, COLUMNS.len())).unwrap();
    with_little_room(pair.member.path(), "import", "list.csv", 405);
}
