//! Files made on purpose: signed, sealed, and not what they say.

use super::super::*;
use super::file::{
    code_of, first_piece, manifest, pack, pack_signed, piece, register, seal, sign, with_header,
    written,
};
use crate::error::Code;
use crate::ids::Id;

#[test]
fn a_clear_header_that_contradicts_the_inside_is_refused() {
    let bytes = written();
    let other = Id::derive("test", &[b"another academy"]);
    let lying = with_header(other, &bytes[64..]);
    let file = super::file::on_disk(&lying);
    let bundle = open(file.path(), &super::file::FIRST).unwrap();
    assert!(bundle.belongs_to(other).is_ok(), "that is what it says");
    let checked = bundle.check(|_, _| Ok(super::file::key().verifying_key()));
    assert_eq!(checked.err().map(|it| it.code()), Some(Code::DamagedFile));
    // And a length that is not that of the file.
    let mut longer = bytes.clone();
    longer[24] += 1;
    assert_eq!(code_of(&longer), Some(Code::DamagedFile));
}

#[test]
fn pieces_stand_in_their_order() {
    let [entry, segment, blob] = [piece(2, b"entry"), piece(3, b"one"), piece(4, b"photo")];
    let first = first_piece;
    let in_order = vec![
        first(),
        entry.clone(),
        segment.clone(),
        segment.clone(),
        blob.clone(),
    ];
    assert_eq!(code_of(&pack_signed(in_order)), None);
    let refused = Some(Code::DamagedFile);
    for wrong in [
        vec![],
        vec![entry.clone(), first()],
        vec![first(), first()],
        vec![first(), segment.clone(), entry],
        vec![first(), blob, segment],
        vec![first(), sign(&[first()])],
    ] {
        assert_eq!(code_of(&pack_signed(wrong.clone())), refused, "{wrong:?}");
    }
    let newer = vec![first(), piece(6, b"what is that")];
    assert_eq!(code_of(&pack_signed(newer)), Some(Code::NewerFormat));
}

#[test]
fn nothing_follows_the_end() {
    let signed = [first_piece(), sign(&[first_piece()])].concat();
    let compressed = zstd::encode_all(signed.as_slice(), 3).unwrap();
    assert_eq!(code_of(&seal(&compressed)), None);
    let refused = Some(Code::DamagedFile);
    let more_inside = [signed.as_slice(), b"x"].concat();
    assert_eq!(code_of(&pack(&more_inside)), refused, "after the trailer");
    let more_outside = [compressed.as_slice(), b"x"].concat();
    assert_eq!(
        code_of(&seal(&more_outside)),
        refused,
        "after the compression"
    );
    let twice = [compressed.as_slice(), &compressed].concat();
    assert_eq!(code_of(&seal(&twice)), refused, "a second run of it");
    let cut = &compressed[..compressed.len() - 1];
    assert_eq!(code_of(&seal(cut)), refused, "the compression is not ended");
    assert_eq!(code_of(&pack(&first_piece())), refused, "no trailer");
}

fn code_of_manifest(manifest: &Manifest) -> Option<Code> {
    code_of(&pack_signed(vec![piece(1, &manifest.to_bytes())]))
}

#[test]
fn a_manifest_has_one_form() {
    let good = manifest().in_order();
    assert_eq!(code_of_manifest(&good), None);
    let refused = Some(Code::DamagedFile);
    assert_eq!(code_of_manifest(&manifest()), refused, "lists out of order");
    let mut twice = good.clone();
    twice.receivers.push(Id::from_bytes([9; 16]));
    assert_eq!(code_of_manifest(&twice), refused, "a receiver twice");
    let mut other = good.clone();
    other.register = Id::default();
    assert_eq!(
        code_of_manifest(&other),
        refused,
        "of another academy than the header"
    );
    let longer = [good.to_bytes().as_slice(), b"x"].concat();
    assert_eq!(code_of(&pack_signed(vec![piece(1, &longer)])), refused);
    let mut many = good;
    many.receivers = (0..=1_000_u128)
        .map(|it| Id::from_bytes(it.to_be_bytes()))
        .collect();
    assert_eq!(code_of_manifest(&many), Some(Code::FileTooLarge));
}

#[test]
fn a_trailer_of_another_length_is_refused() {
    for length in [0, 32, 95] {
        let plain = [first_piece(), piece(5, &vec![0; length])].concat();
        assert_eq!(code_of(&pack(&plain)), Some(Code::DamagedFile), "{length}");
    }
    let plain = [first_piece(), piece(5, &[0; 97])].concat();
    assert_eq!(code_of(&pack(&plain)), Some(Code::FileTooLarge));
}

#[test]
fn an_age_header_that_does_not_end_is_refused_at_once() {
    let lines = b"-> X 1\n\n".repeat(1 << 20);
    let endless = [b"age-encryption.org/v1\n".as_slice(), &lines].concat();
    let code = code_of(&with_header(register(), &endless));
    assert_eq!(code, Some(Code::DamagedFile));
}

#[test]
fn there_is_room_for_a_thousand_laptops_in_an_age_header() {
    let line = "x".repeat(43);
    let entry = format!("-> X25519 {line}\n{line}\n");
    let header = |laptops| {
        let entries = entry.repeat(laptops);
        format!("age-encryption.org/v1\n{entries}--- {line}\n").into_bytes()
    };
    assert!(header(1_000).len() < caps::LONGEST_AGE_HEADER);
    assert!(sealing::is_short(&header(1_000)).is_ok());
    assert!(sealing::is_short(&header(1_004)).is_err());
}
