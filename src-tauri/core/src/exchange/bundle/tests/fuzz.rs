//! Bytes of a stranger, altered by a seed: nothing panics, and what is taken has one form only.
//!
//! The corpus lies in `tests/fixtures/exchange/corpus`; the front of a file's name says which reader
//! it is for. `FUZZ=MINUTES` feeds each reader for so long, `FUZZ_READER` that one alone, `FUZZ_SEED`
//! begins elsewhere; what a reader panicked on is written to the folder `target/fuzz`.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use super::file::{first_piece, pack, piece, read, register, sign, with_header, written};
use crate::clock::Stamp;
use crate::error::Result;
use crate::exchange::{Entry, Header, JoinRequest, Listed, Role, Roster, RosterDeed, Segment};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::value::Value;

use super::super::clear::LENGTH;
use super::super::{Clear, Manifest};

/// Inputs of every reader in a plain run.
const PLAIN: u64 = 1_500;

/// The most memory that feeding may ever have taken, in KiB: 256 MiB.
const MOST_MEMORY: u64 = 256 << 10;

/// What a mutation may put in: numbers at the edge of what is allowed, and marks of the formats.
const TOKENS: [&[u8]; 14] = [
    b"TIZIM\x1a",
    &[0],
    &[1],
    &[2, 0],
    &[0x7f],
    &[0x80, 0x01],
    &[0x80, 0x00],
    &[0x90, 0x4e],
    &[0x80, 0x80, 0x04],
    &[0xff, 0xff, 0xff, 0xff, 0x0f],
    &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    &[0xff; 16],
    &[0; 32],
    "Ә".as_bytes(),
];

/// A reader, fed with what it did not write; says whether it took it.
struct Target {
    name: &'static str,
    seeds: fn() -> Vec<Vec<u8>>,
    feed: fn(&[u8]) -> bool,
}

const TARGETS: [Target; 7] = [
    Target {
        name: "outer",
        seeds: || vec![written()],
        feed: |bytes| {
            // As it came, and under a header that fits, for whoever alters a file can make one.
            let payload = bytes.get(LENGTH..).unwrap_or_default();
            read(bytes).is_ok() | read(&with_header(register(), payload)).is_ok()
        },
    },
    Target {
        name: "inner",
        seeds: inner,
        // As they came, and signed whatever they are.
        feed: |bytes| {
            let signed = [bytes, &sign(&[bytes.to_vec()])].concat();
            read(&pack(bytes)).is_ok() | read(&pack(&signed)).is_ok()
        },
    },
    Target {
        name: "manifest",
        seeds: || vec![super::file::manifest().in_order().to_bytes()],
        feed: |bytes| {
            let clear = Clear {
                register: register(),
                payload: 0,
                check: [0; 32],
            };
            one_form(bytes, Manifest::read(bytes, &clear), Manifest::to_bytes)
        },
    },
    Target {
        name: "segment",
        seeds: Vec::new,
        feed: |bytes| {
            drop(Header::of_segment(bytes));
            let segment = Segment::from_bytes(bytes);
            if let Ok(it) = &segment {
                drop(it.verify(it.header.register, &super::file::key().verifying_key()));
            }
            one_form(bytes, segment, Segment::to_bytes)
        },
    },
    Target {
        name: "operation",
        seeds: || vec![operation().to_bytes()],
        feed: |bytes| {
            let read = Operation::from_bytes(Id::from_bytes([7; 16]), bytes);
            // Registers keep their own operations: what they read they wrote, in whatever form.
            read.is_ok_and(|it| Operation::from_bytes(it.entity, &it.to_bytes()).is_ok())
        },
    },
    Target {
        name: "entry",
        seeds: entries,
        feed: |bytes| {
            let entry = Entry::from_bytes(bytes);
            drop(entry.as_ref().map(|it| judged(it.clone())));
            one_form(bytes, entry, Entry::to_bytes)
        },
    },
    Target {
        name: "request",
        seeds: || vec![request().to_bytes()],
        feed: |bytes| one_form(bytes, JoinRequest::from_bytes(bytes), JoinRequest::to_bytes),
    },
];

fn one_form<T>(bytes: &[u8], read: Result<T>, write: impl Fn(&T) -> Vec<u8>) -> bool {
    read.is_ok_and(|it| {
        assert_eq!(write(&it), bytes, "what is taken has one form");
        true
    })
}

fn inner() -> Vec<Vec<u8>> {
    let pieces = vec![
        first_piece(),
        piece(2, b"entry"),
        piece(3, b"one"),
        piece(4, b"photo"),
    ];
    vec![pieces.concat(), [pieces.concat(), sign(&pieces)].concat()]
}

fn operation() -> Operation {
    let written = |number, value| Written {
        field: FieldKey::plain(number),
        value,
        replaces: vec![Place {
            source: 1,
            seq: 300,
        }],
    };
    Operation {
        entity: Id::from_bytes([7; 16]),
        table: 1,
        deed: Deed::Write,
        written: vec![
            written(1, Value::text("Әсем")),
            written(2, Value::Integer(-70_000)),
            written(3, Value::Id(Id::from_bytes([9; 16]))),
            written(4, Value::Hash([3; 32])),
        ],
    }
}

fn laptop(which: u8) -> Listed {
    Listed {
        id: Id::from_bytes([which; 16]),
        name: "Кабинет 2".to_owned(),
        code: "K2".to_owned(),
        role: Role::Keeper,
        signing: super::file::key().verifying_key().to_bytes(),
        sealing: [5; 32],
    }
}

fn founding() -> Entry {
    Roster::found(register(), laptop(1), Stamp(1 << 20), &super::file::key()).unwrap()
}

/// Signs an entry as the keeper would and judges it beside the founding.
fn judged(entry: Entry) -> Result<Roster> {
    let signed = entry.sign(&super::file::key())?;
    let founded = founding();
    let genesis = Some(founded.hash());
    Roster::read(register(), genesis, vec![founded, signed])
}

fn entries() -> Vec<Vec<u8>> {
    let key = super::file::key();
    let founded = founding();
    let mut all = vec![founded.to_bytes()];
    if let Ok(roster) = Roster::read(register(), None, vec![founded]) {
        let deeds = [
            RosterDeed::Accept {
                segments: vec![[4; 32], [5; 32]],
            },
            RosterDeed::Refuse {
                segments: vec![[6; 32]],
            },
        ];
        let written = deeds.map(|it| roster.write(it, Stamp(2 << 20), &key));
        all.extend(written.into_iter().flatten().map(|it| it.to_bytes()));
    }
    all
}

fn request() -> JoinRequest {
    let request = JoinRequest {
        register: None,
        laptop: Id::from_bytes([2; 16]),
        name: "Кабинет 2".to_owned(),
        worker: String::new(),
        signing: [0; 32],
        sealing: [5; 32],
        brings: None,
        moment: 1_792_036_800_000,
        signature: [0; 64],
    };
    request.sign(&super::file::key()).unwrap()
}

/// Chance that repeats.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = (length - start).min(64);
        start..start + self.below(most + 1)
    }

    /// Alters bytes in a few places.
    fn mutate(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let range = self.range(bytes.len());
            match self.below(7) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 if !bytes.is_empty() => bytes[at] = self.next().to_le_bytes()[0],
                2 => drop(bytes.drain(range)),
                3 => {
                    let token = TOKENS[self.below(TOKENS.len())];
                    bytes.splice(range, token.iter().copied());
                }
                4 => {
                    let token = TOKENS[self.below(TOKENS.len())];
                    bytes.splice(at..at, token.iter().copied());
                }
                5 => {
                    let again = bytes[range].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.range(other.len());
                    bytes.splice(range, other[from].iter().copied());
                }
            }
        }
        bytes
    }
}

fn corpus() -> BTreeMap<String, Vec<u8>> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/exchange/corpus"
    );
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap());
    files
        .map(|it| {
            let name = it.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(it.path()).unwrap())
        })
        .collect()
}

impl Target {
    fn all_seeds(&self, corpus: &BTreeMap<String, Vec<u8>>) -> Vec<Vec<u8>> {
        let mine = corpus
            .iter()
            .filter(|(name, _)| name.starts_with(self.name));
        let mut seeds = (self.seeds)();
        seeds.extend(mine.map(|(_, bytes)| bytes.clone()));
        seeds
    }

    /// Feeds bytes and keeps what the reader panicked on.
    fn try_feed(&self, bytes: &[u8]) -> Option<bool> {
        catch_unwind(AssertUnwindSafe(|| (self.feed)(bytes)))
            .inspect_err(|_| {
                let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/fuzz"));
                let hash: String = blake3::hash(bytes).to_hex().chars().take(12).collect();
                let name = format!("{}-{}.bin", self.name, hash);
                drop(std::fs::create_dir_all(folder));
                drop(std::fs::write(folder.join(name), bytes));
            })
            .ok()
    }

    /// Feeds altered bytes for some time, or a fixed number of them.
    fn feed_for(&self, time: Option<Duration>, seed: u64, seeds: &[Vec<u8>]) -> Fed {
        let which = self
            .name
            .bytes()
            .fold(0, |sum, it| (sum << 8) ^ u64::from(it));
        let mut chance = Chance(seed ^ which);
        let (begin, mut fed) = (Instant::now(), Fed::default());
        while time.map_or(fed.inputs < PLAIN, |it| begin.elapsed() < it) {
            fed.inputs += 1;
            match self.try_feed(&chance.mutate(seeds)) {
                Some(took) => fed.taken += u64::from(took),
                None => fed.panicked += 1,
            }
        }
        fed
    }
}

#[test]
fn the_corpus_panics_nobody() {
    let corpus = corpus();
    for target in &TARGETS {
        for bytes in target.all_seeds(&corpus) {
            assert!(target.try_feed(&bytes).is_some(), "{}", target.name);
        }
    }
}

#[test]
fn altered_bytes_panic_nobody_and_have_one_form() {
    let asked = |name: &str| std::env::var(name).ok();
    let number = |name: &str| asked(name).and_then(|it| it.parse::<u64>().ok());
    let time = number("FUZZ").map(|minutes| Duration::from_secs(minutes * 60));
    let seed = number("FUZZ_SEED").unwrap_or_default();
    let only = asked("FUZZ_READER");
    let is_chosen = |it: &Target| only.as_ref().is_none_or(|name| name == it.name);
    let chosen: Vec<&Target> = TARGETS.iter().filter(|it| is_chosen(it)).collect();
    assert!(!chosen.is_empty(), "no reader {only:?}");
    let corpus = corpus();
    let mut crashes = 0;
    for target in chosen {
        let done = target.feed_for(time, seed, &target.all_seeds(&corpus));
        tell(target.name, time.is_some(), &done);
        crashes += done.panicked;
    }
    assert_eq!(crashes, 0, "see target/fuzz");
    if let (Some(peak), true) = (peak(), time.is_some()) {
        assert!(peak <= MOST_MEMORY, "{peak} KiB");
    }
}

/// What became of the inputs of a reader.
#[derive(Default)]
struct Fed {
    inputs: u64,
    taken: u64,
    panicked: u64,
}

/// Returns the most memory that this program ever had, in KiB, where the system tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[expect(clippy::print_stdout, reason = "whoever waits for minutes is told")]
fn tell(name: &str, is_asked: bool, fed: &Fed) {
    if is_asked {
        let Fed {
            inputs,
            taken,
            panicked,
        } = fed;
        let peak = peak().unwrap_or_default();
        println!("{name}: {inputs} inputs, {taken} taken, {panicked} panics; {peak} KiB at most");
    }
}
