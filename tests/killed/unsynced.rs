//! Power failures: of what was written and not synced any part may be missing or half there.
//!
//! A recorder in C, loaded before the system's library, tells every write, sync and renaming of the
//! program. Of that the disk is made as a failure at any of these moments may leave it: what was
//! synced is there, of the rest some writes are, some are not, and some end after a few sectors.
//! Names count from the next sync of anything, as journalling file systems keep them; the index
//! that SQLite holds in shared memory is lost.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;
use tizim_tests::new_folder;

use crate::laptops::{Pair, kills, look, open, order, read, to_be_upgraded};
use crate::{copy, older, register_in, spread};

/// What a disk writes wholly or not at all, in bytes.
const SECTOR: usize = 512;

/// One thing that the program did to a file.
struct Event {
    kind: u8,
    name: String,
    offset: usize,
    bytes: Vec<u8>,
}

/// Compiles the recorder once.
fn recorder() -> PathBuf {
    static BUILT: OnceLock<TempDir> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let folder = new_folder();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("killed/recorder.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .args([&folder.path().join("recorder.so"), &source])
            .arg("-ldl")
            .status();
        assert!(built.unwrap().success(), "the recorder compiles");
        folder
    });
    folder.path().join("recorder.so")
}

/// Does a deed in a folder to its end and returns what was done to the files.
fn record(folder: &Path, deed: &str, file: &str) -> Vec<Event> {
    let trace = new_folder();
    let trace = trace.path().join("trace");
    std::fs::create_dir_all(trace.parent().unwrap()).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    let status = order(&mut command, deed, &folder.join(file))
        .env("LD_PRELOAD", recorder())
        .env("TIZIM_RECORDED", folder)
        .env("TIZIM_RECORD", &trace)
        .status();
    assert!(status.unwrap().success(), "{deed}");
    let mut events = events(&std::fs::read(&trace).unwrap(), folder);
    find_renaming(&mut events, folder);
    drop(std::fs::remove_file(&trace));
    events
}

/// Adds the renaming of a temporary file, for which the library that makes them asks the system without
/// its C library: it comes before the folder is synced.
fn find_renaming(events: &mut Vec<Event>, folder: &Path) {
    let is_temporary =
        |it: &Event| it.name.starts_with(".tizim-") && !folder.join(&it.name).exists();
    let Some(last) = events.iter().rposition(is_temporary) else {
        return;
    };
    let is_new = |name: &String| events.iter().all(|it| it.name != *name);
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    let to = names.filter(is_new).find(|it| it == "out.tizim");
    let synced = events[last..].iter().position(|it| it.name.is_empty());
    let renamed = Event {
        kind: b'r',
        name: events[last].name.clone(),
        offset: 0,
        bytes: to.expect("what was temporary has a name").into_bytes(),
    };
    events.insert(last + synced.unwrap_or(1), renamed);
}

fn events(mut trace: &[u8], folder: &Path) -> Vec<Event> {
    let mut events = Vec::new();
    let own = |path: &[u8]| {
        let path = PathBuf::from(String::from_utf8(path.to_vec()).unwrap());
        let name = path.strip_prefix(folder).unwrap();
        name.to_str().unwrap().to_owned()
    };
    while !trace.is_empty() {
        let (head, rest) = trace.split_at(32);
        let number = |at: usize| {
            let bytes = head[at * 8..at * 8 + 8].try_into().unwrap();
            usize::try_from(u64::from_ne_bytes(bytes)).unwrap()
        };
        let (name, rest) = rest.split_at(number(1));
        let (bytes, rest) = rest.split_at(number(3));
        let kind = u8::try_from(number(0)).unwrap();
        events.push(Event {
            kind,
            name: own(name),
            offset: number(2),
            bytes: match kind {
                b'r' => own(bytes).into_bytes(),
                _ => bytes.to_vec(),
            },
        });
        trace = rest;
    }
    events
}

/// The same chance on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// How much of what was not synced the disk has.
#[derive(Clone, Copy, Debug)]
enum Unsynced {
    None,
    Some,
    All,
}

#[derive(Default)]
struct File {
    synced: Vec<u8>,
    /// What came since; a cut has no bytes.
    since: Vec<(usize, Option<Vec<u8>>)>,
}

impl File {
    fn put(content: &mut Vec<u8>, offset: usize, bytes: Option<&[u8]>) {
        let Some(bytes) = bytes else {
            return content.resize(offset, 0);
        };
        let end = offset + bytes.len();
        content.resize(content.len().max(end), 0);
        content[offset..end].copy_from_slice(bytes);
    }

    fn sync(&mut self) {
        for (offset, bytes) in self.since.drain(..) {
            Self::put(&mut self.synced, offset, bytes.as_deref());
        }
    }

    fn after_failure(&self, unsynced: Unsynced, chance: &mut Chance) -> Vec<u8> {
        let mut content = self.synced.clone();
        for (offset, bytes) in &self.since {
            let bytes = bytes.as_deref();
            match (unsynced, chance.below(3)) {
                (Unsynced::None, _) | (Unsynced::Some, 0) => {}
                (Unsynced::Some, 1) => {
                    let part = |it: &[u8]| chance.below(it.len() / SECTOR + 1) * SECTOR;
                    let length = bytes.map(part);
                    let torn = bytes.zip(length).map(|(it, length)| &it[..length]);
                    Self::put(&mut content, *offset, torn);
                }
                _ => Self::put(&mut content, *offset, bytes),
            }
        }
        content
    }
}

/// The files of a folder, as the program sees them and as the disk has their names.
struct Disk {
    files: Vec<File>,
    seen: BTreeMap<String, usize>,
    named: BTreeMap<String, usize>,
}

impl Disk {
    fn of(folder: &Path) -> Self {
        let mut disk = Self {
            files: Vec::new(),
            seen: BTreeMap::new(),
            named: BTreeMap::new(),
        };
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                let at = disk.file(&name);
                disk.files[at].synced = std::fs::read(&path).unwrap();
            }
        }
        disk.named = disk.seen.clone();
        disk
    }

    fn file(&mut self, name: &str) -> usize {
        *self.seen.entry(name.to_owned()).or_insert_with(|| {
            self.files.push(File::default());
            self.files.len() - 1
        })
    }

    fn hear(&mut self, event: &Event) {
        match event.kind {
            b'w' | b't' => {
                let bytes = (event.kind == b'w').then(|| event.bytes.clone());
                let at = self.file(&event.name);
                self.files[at].since.push((event.offset, bytes));
            }
            b's' => {
                if let Some(at) = self.seen.get(&event.name) {
                    self.files[*at].sync();
                }
                self.named = self.seen.clone();
            }
            b'r' => {
                let at = self.seen.remove(&event.name).unwrap();
                let to = String::from_utf8(event.bytes.clone()).unwrap();
                self.seen.insert(to, at);
            }
            _ => drop(self.seen.remove(&event.name)),
        }
    }

    /// Leaves in a new folder what a failure leaves now.
    fn fail(&self, unsynced: Unsynced, chance: &mut Chance) -> TempDir {
        let names = match (unsynced, chance.below(2)) {
            (Unsynced::None, _) | (Unsynced::Some, 0) => &self.named,
            _ => &self.seen,
        };
        let folder = new_folder();
        for (name, at) in names {
            if name.ends_with("-shm") || name.ends_with(".lock") || name.contains('/') {
                continue;
            }
            let content = self.files[*at].after_failure(unsynced, chance);
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        folder
    }
}

/// Lets the power fail at moments spread over a deed, and once at its end, and looks each time.
fn fail_often(from: &Path, deed: &str, file: &str, look_after: &dyn Fn(&Path, bool, &str)) {
    let done = copy(from);
    let before = copy(done.path());
    let events = record(done.path(), deed, file);
    assert!(
        events.iter().any(|it| it.kind == b's'),
        "{deed} was recorded"
    );
    let mut chance = Chance(20_201_015);
    let share = |part: f64| (part * events.len() as f64) as usize;
    for end in spread(kills() * 2)
        .into_iter()
        .map(share)
        .chain([events.len()])
    {
        for unsynced in [Unsynced::None, Unsynced::Some, Unsynced::All] {
            let mut disk = Disk::of(before.path());
            events[..end].iter().for_each(|it| disk.hear(it));
            let folder = disk.fail(unsynced, &mut chance);
            let when = format!("{deed}: {unsynced:?} after {end} of {}", events.len());
            look_after(folder.path(), end == events.len(), &when);
        }
    }
}

#[test]
fn a_reading_without_power_is_all_or_nothing() {
    let pair = Pair::begin(40);
    let (before, is) = look(&register_in(pair.member.path()), "before");
    let whole = copy(pair.member.path());
    let sent = whole.path().join("sent.tizim");
    read(&open(&register_in(whole.path())), &sent);
    let after = look(&register_in(whole.path()), "after").0;
    let (nothing, all) = (Cell::new(0), Cell::new(0));
    fail_often(
        pair.member.path(),
        "read",
        "sent.tizim",
        &|folder, is_over, when| {
            let (holds, still) = look(&register_in(folder), when);
            assert!(
                holds.people == before.people || holds == after,
                "{when}: {holds:?}"
            );
            assert!(holds == after || !is_over, "{when}: it had been read");
            assert_eq!(still, is, "{when}");
            let seen = if holds == after { &all } else { &nothing };
            seen.set(seen.get() + 1);
            if (all.get() + nothing.get()) % 8 == 0 {
                pair.goes_on(folder, when);
            }
        },
    );
    assert!(nothing.get() > 3 && all.get() > 3, "{nothing:?} {all:?}");
}

#[test]
fn a_writing_without_power_leaves_a_whole_file_or_none() {
    let pair = Pair::begin(5);
    let (before, is) = look(&register_in(pair.member.path()), "before");
    let (none, whole) = (Cell::new(0), Cell::new(0));
    fail_often(
        pair.member.path(),
        "write",
        "out.tizim",
        &|folder, is_over, when| {
            let (holds, still) = look(&register_in(folder), when);
            assert_eq!((holds.people, &still), (before.people, &is), "{when}");
            let file = folder.join("out.tizim");
            assert!(file.exists() || !is_over, "{when}: it had been written");
            let seen = if file.exists() { &whole } else { &none };
            seen.set(seen.get() + 1);
            if file.exists() {
                let keeper = copy(pair.office.folder.path());
                let name = pair.office.path();
                read(&open(&keeper.path().join(name.file_name().unwrap())), &file);
                pair.goes_on(folder, when);
            }
        },
    );
    assert!(none.get() > 3 && whole.get() > 0, "{none:?} {whole:?}");
}

#[test]
fn an_upgrade_without_power_is_done_at_the_next_opening() {
    let (folder, before) = to_be_upgraded();
    let older = Cell::new(0);
    fail_often(folder.path(), "open", "none", &|folder, is_over, when| {
        let is_older = older::schema(&register_in(folder)) == 8;
        assert!(!is_older || !is_over, "{when}: it had been upgraded");
        older.set(older.get() + u32::from(is_older));
        let (holds, is) = look(&register_in(folder), when);
        assert_eq!((holds.people, is.sources), (before.people, 1), "{when}");
    });
    assert!(older.get() > 3, "no upgrade failed before its end");
}
