//! What a later version writes and this one does not know goes through it unchanged.

use std::fs::File;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use tizim_core::catalogue::Table;
use tizim_core::error::{Doing as _, Result};
use tizim_core::exchange::bundle::{self, Manifest, Part, Writer};
use tizim_core::exchange::{Entry, Roster, Segment, Transaction};
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::operation::{Deed, FieldKey, Operation, Written};
use tizim_core::register::Register;
use tizim_core::value::Value;
use tizim_tests::new_folder;

use crate::academy::{self, digest, read, write};
use crate::open;

fn key(register: &Register, column: &str) -> [u8; 32] {
    let sql = format!("SELECT {column} FROM this_laptop");
    let key = register.read(|it| it.query_row(&sql, [], |row| row.get(0)).doing("read a key"));
    key.unwrap()
}

/// The manifest, the list of laptops and the segments of a file.
fn inside(register: &Register, file: &Path) -> (Manifest, Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let bundle = bundle::open(file, &key(register, "sealing_key")).unwrap();
    let sender = |manifest: &Manifest, sent: &[Vec<u8>]| -> Result<_> {
        Ok(roster(manifest, sent).signing_key(manifest.sender).unwrap())
    };
    let checked = bundle.check(sender).unwrap();
    let mut segments = Vec::new();
    let took = checked.parts(|part| {
        if let Part::Segment(bytes) = part {
            segments.push(bytes.to_vec());
        }
        Ok(())
    });
    took.unwrap();
    (
        checked.manifest().clone(),
        checked.roster().to_vec(),
        segments,
    )
}

fn roster(manifest: &Manifest, sent: &[Vec<u8>]) -> Roster {
    let entries = sent.iter().map(|it| Entry::from_bytes(it).unwrap());
    Roster::read(manifest.register, None, entries).unwrap()
}

fn operation(table: u16, entity: Id, field: u16, text: &str) -> Operation {
    Operation {
        table,
        entity,
        deed: Deed::Write,
        written: vec![Written {
            field: FieldKey::plain(field),
            value: Value::text(text),
            replaces: Vec::new(),
        }],
    }
}

/// The next segment of a laptop, as a later version would write it: a table, a field and a deed that
/// this one does not know.
fn next_of(last: &Segment, person: Id, by: &SigningKey) -> Segment {
    let mut header = last.header.clone();
    header.previous = last.hash();
    header.number += 1;
    header.first_seq = last.header.last_seq() + 1;
    let before = &last.transactions[0];
    let deed = Transaction {
        worker: before.worker,
        act: 900,
        stamp: before.stamp,
        undoes: None,
        operations: vec![
            operation(Table::Trainee.number(), person, 900, "Болашақтағы өріс"),
            operation(990, Id::derive("later", &[b"1"]), 1, "Болашақтағы кесте"),
        ],
    };
    Segment::close(header, vec![deed], [4; 32], by)
}

/// Writes a file of a laptop with one more segment.
fn with_segment(
    register: &Register,
    folder: &Path,
    more: &dyn Fn(&[Segment]) -> Segment,
) -> (PathBuf, Vec<u8>) {
    let file = folder.join("before.tizim");
    write(register, &file, true);
    let (manifest, entries, mut segments) = inside(register, &file);
    let read: Vec<Segment> = segments
        .iter()
        .map(|it| Segment::from_bytes(it).unwrap())
        .collect();
    let bytes = more(&read).to_bytes();
    segments.push(bytes.clone());
    let laptops = roster(&manifest, &entries);
    let sealing: Vec<[u8; 32]> = laptops.laptops().map(|it| it.listed.sealing).collect();
    let path = folder.join("later.tizim");
    let key = SigningKey::from_bytes(&key(register, "signing_key"));
    let mut writer = Writer::begin(File::create(&path).unwrap(), manifest, &sealing, &key).unwrap();
    for entry in &entries {
        writer.roster(entry).unwrap();
    }
    for segment in &segments {
        writer.segment(segment).unwrap();
    }
    writer.finish().unwrap();
    (path, bytes)
}

#[test]
fn what_a_later_version_wrote_is_carried_on_byte_by_byte() {
    let folder = new_folder();
    academy::tell(folder.path());
    let member = open(folder.path(), "member", 22);
    read(&member, &folder.path().join("delta.tizim"));
    let id = member.identity().laptop;
    let signing = SigningKey::from_bytes(&key(&member, "signing_key"));
    let (file, bytes) = with_segment(&member, folder.path(), &|all| {
        let own = all.iter().filter(|it| it.header.author.laptop == id);
        let person = all.iter().flat_map(|it| &it.transactions);
        let mut person = person.flat_map(|it| &it.operations);
        let person = person.rfind(|it| it.table == Table::Trainee.number());
        let last = own.max_by_key(|it| it.header.number).unwrap();
        let last = match last.transactions.is_empty() {
            true => panic!("the last segment is to hold a deed"),
            false => last,
        };
        next_of(last, person.unwrap().entity, &signing)
    });
    let keeper = open(folder.path(), "keeper", 21);
    read(&keeper, &file);
    let checked = keeper.check().unwrap();
    assert!(checked.is_sound(), "{checked:?}");
    assert_eq!(checked.unknown, 1, "the table that it does not know");
    let told = history::list(&keeper, &HistoryQuery::default()).unwrap();
    assert!(!told.rows.is_empty());
    // On to somebody else, who knows it again.
    let onward = folder.path().join("onward.tizim");
    write(&keeper, &onward, true);
    let (_, _, segments) = inside(&keeper, &onward);
    assert!(
        segments.contains(&bytes),
        "the same bytes, so the same signature"
    );
    let newcomer = open(folder.path(), "newcomer", 23);
    read(&newcomer, &onward);
    assert_eq!(newcomer.check().unwrap().unknown, 1);
    let again = folder.path().join("again.tizim");
    write(&newcomer, &again, true);
    assert!(inside(&newcomer, &again).2.contains(&bytes));
    read(&keeper, &again);
    write(&keeper, &folder.path().join("end.tizim"), true);
    read(&newcomer, &folder.path().join("end.tizim"));
    assert_eq!(digest(&newcomer), digest(&keeper));
    keeper.rebuild().unwrap();
    assert!(keeper.check().unwrap().is_sound());
}
