//! Data files as they lie on a stick: read back, broken on the way, and made by strangers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod bombs;
mod broken;
mod file;
mod fixture;
mod fuzz;
mod lies;

use std::io::{Cursor, Write};

use file::{
    FIRST, SECOND, code_of, key, manifest, on_disk, pieces, public, read, register, written,
};

use super::*;
use crate::error::{Code, Error};
use crate::ids::Id;

#[test]
fn a_data_file_reads_back_on_every_laptop_it_is_for() {
    let bytes = written();
    for secret in [FIRST, SECOND] {
        let file = on_disk(&bytes);
        let bundle = open(file.path(), &secret).unwrap();
        assert_eq!(bundle.register(), register());
        assert_eq!(bundle.hash(), *blake3::hash(&bytes).as_bytes());
        assert_eq!(bundle.hash(), hash_of_file(file.path()).unwrap());
        let checked = bundle.check(|_, _| Ok(key().verifying_key())).unwrap();
        assert_eq!(*checked.manifest(), manifest().in_order());
        assert_eq!(
            checked.roster(),
            [b"founding".to_vec(), b"approved".to_vec()]
        );
        assert_eq!((checked.segments(), checked.blobs()), (2, 1));
        assert_eq!(
            pieces(&checked),
            ["segment one", "segment two", "blob photo"]
        );
        assert_eq!(pieces(&checked).len(), 3, "as often as one likes");
    }
}

#[test]
fn the_senders_key_is_asked_for_by_what_the_file_says() {
    let file = on_disk(&written());
    let bundle = open(file.path(), &FIRST).unwrap();
    let checked = bundle.check(|manifest, roster| {
        assert_eq!(manifest.sender, Id::derive("test", &[b"sender"]));
        assert_eq!(roster.len(), 2);
        Err(Error::refused(Code::UnknownLaptop))
    });
    assert_eq!(checked.err().map(|it| it.code()), Some(Code::UnknownLaptop));
    let another = ed25519_dalek::SigningKey::from_bytes(&[8; 32]).verifying_key();
    let checked = bundle.check(|_, _| Ok(another));
    assert_eq!(checked.err().map(|it| it.code()), Some(Code::BadSignature));
}

#[test]
fn a_file_for_others_and_one_of_others_are_told_apart() {
    let file = on_disk(&written());
    let bundle = open(file.path(), &[77; 32]).unwrap();
    let checked = bundle.check(|_, _| Ok(key().verifying_key()));
    assert_eq!(
        checked.err().map(|it| it.code()),
        Some(Code::NotForThisLaptop)
    );
    assert!(bundle.belongs_to(register()).is_ok());
    let other = bundle.belongs_to(Id::default()).map_err(|it| it.code());
    assert_eq!(other, Err(Code::OtherRegister));
}

#[test]
fn a_file_begins_where_its_output_stands() {
    let mut out = Cursor::new(b"before".to_vec());
    out.set_position(6);
    let mut writer = Writer::begin(out, manifest(), &[public(&FIRST)], &key()).unwrap();
    writer.segment(b"one").unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.starts_with(b"beforeTIZIM\x1a"));
    assert_eq!(code_of(&bytes[6..]), None);
}

#[test]
fn a_writer_keeps_the_order_and_the_caps() {
    let out = Cursor::new(Vec::new());
    let mut writer = Writer::begin(out, manifest(), &[public(&FIRST)], &key()).unwrap();
    writer.blob(b"photo").unwrap();
    assert_eq!(writer.segment(b"late").unwrap_err().code(), Code::Bug);
    let large = vec![0; LARGEST_BLOB + 1];
    assert_eq!(writer.blob(&large).unwrap_err().code(), Code::Bug);
    let many = vec![public(&FIRST); MOST_LAPTOPS + 1];
    let many = Writer::begin(Cursor::new(Vec::new()), manifest(), &many, &key());
    assert_eq!(many.err().map(|it| it.code()), Some(Code::Bug));
    let nobody = Writer::begin(Cursor::new(Vec::new()), manifest(), &[], &key());
    assert_eq!(nobody.err().map(|it| it.code()), Some(Code::Bug));
}

#[test]
fn a_refusal_of_a_piece_stops_the_reading() {
    let file = on_disk(&written());
    let bundle = open(file.path(), &FIRST).unwrap();
    let checked = bundle.check(|_, _| Ok(key().verifying_key())).unwrap();
    let mut seen = 0;
    let stopped = checked.parts(|_| {
        seen += 1;
        Err(Error::refused(Code::Stopped))
    });
    assert_eq!(stopped.unwrap_err().code(), Code::Stopped);
    assert_eq!(seen, 1);
}

#[test]
fn a_file_changed_after_it_was_checked_is_refused() {
    let mut file = on_disk(&written());
    let bundle = open(file.path(), &FIRST).unwrap();
    let checked = bundle.check(|_, _| Ok(key().verifying_key())).unwrap();
    // Another whole and signed file of the same length, in the place of the one that was checked.
    let out = Cursor::new(Vec::new());
    let mut writer =
        Writer::begin(out, manifest(), &[public(&FIRST), public(&SECOND)], &key()).unwrap();
    writer.segment(b"another").unwrap();
    let other = writer.finish().unwrap().into_inner();
    std::io::Seek::rewind(&mut file).unwrap();
    file.write_all(&other).unwrap();
    file.as_file().set_len(other.len() as u64).unwrap();
    let taken = checked.parts(|_| Ok(()));
    assert_eq!(taken.unwrap_err().code(), Code::DamagedFile);
    assert!(read(&other).is_ok(), "by itself it is a good file");
}
