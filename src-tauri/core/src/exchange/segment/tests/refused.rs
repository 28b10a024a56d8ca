//! What is refused, and with which code.

use std::collections::BTreeSet;

use super::super::*;
use super::example::{close, example, key, operation, register, written};
use crate::operation::Deed;

fn code_of(bytes: &[u8]) -> Option<Code> {
    let read = Segment::from_bytes(bytes);
    let verified = read.and_then(|it| it.verify(register(), &key().verifying_key()));
    verified.err().map(|it| it.code())
}

#[test]
fn a_segment_cut_anywhere_is_refused() {
    let bytes = example().to_bytes();
    assert_eq!(code_of(&bytes), None);
    for cut in 0..bytes.len() {
        assert_eq!(code_of(&bytes[..cut]), Some(Code::DamagedFile), "at {cut}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(code_of(&longer), Some(Code::DamagedFile), "one byte more");
}

/// The codes of every single bit changed from some byte on.
fn codes_of_flips(segment: &Segment, from: usize) -> BTreeSet<Code> {
    let bytes = segment.to_bytes();
    let mut codes = BTreeSet::new();
    for bit in from * 8..bytes.len() * 8 {
        let mut altered = bytes.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        codes.insert(code_of(&altered).unwrap_or_else(|| panic!("bit {bit} was taken")));
    }
    codes
}

#[test]
fn a_single_bit_changed_anywhere_is_refused() {
    let expected = BTreeSet::from([
        Code::NewerFormat,
        Code::OtherRegister,
        Code::DamagedFile,
        Code::FileTooLarge,
        Code::BadSignature,
    ]);
    assert_eq!(codes_of_flips(&example(), 0), expected);
    let mut erased = example();
    erased.blank(0, 1);
    erased.blank(2, 0);
    // Up to the signature the bytes are those of before.
    let front = erased.header.to_bytes().len() + 64;
    let codes = codes_of_flips(&erased, front);
    assert!(codes.is_subset(&expected), "{codes:?}");
}

#[test]
fn another_academy_another_laptop_and_another_deed_are_told() {
    let segment = example();
    let of = |register: &[u8], seed| {
        let register = Id::derive("test", &[register]);
        let key = SigningKey::from_bytes(&[seed; 32]).verifying_key();
        segment.verify(register, &key).map_err(|it| it.code())
    };
    assert_eq!(of(b"academy", 3), Ok(()));
    assert_eq!(of(b"another", 3), Err(Code::OtherRegister));
    assert_eq!(of(b"academy", 4), Err(Code::BadSignature));
    let mut altered = segment.clone();
    altered.transactions[1].act += 1;
    let verified = altered.verify(register(), &key().verifying_key());
    assert_eq!(verified.unwrap_err().code(), Code::BadSignature);
    let mut fewer = segment;
    fewer.transactions.pop();
    let verified = fewer.verify(register(), &key().verifying_key());
    assert_eq!(verified.unwrap_err().code(), Code::BadSignature);
}

/// The code of a segment one of whose bytes, found by what stands around it, is another.
fn with_byte(segment: &Segment, around: &[u8], at: usize, byte: u8) -> Option<Code> {
    let mut bytes = segment.to_bytes();
    let mut found = (0..bytes.len()).filter(|start| bytes[*start..].starts_with(around));
    let place = found.next().unwrap() + at;
    bytes[place] = byte;
    code_of(&bytes)
}

#[test]
fn what_only_a_newer_version_knows_is_told() {
    let trash = close(vec![operation(Deed::Trash, vec![])]);
    let record = operation(Deed::Trash, vec![]).entity;
    let front = [&[2, 7], record.as_bytes().as_slice()].concat();
    assert_eq!(
        with_byte(&trash, &front, 0, 4),
        Some(Code::NewerFormat),
        "a deed"
    );
    let written = close(vec![operation(
        Deed::Write,
        vec![written(1, Value::Integer(70), &[])],
    )]);
    let value = [1, 2, 1, 140, 1];
    assert_eq!(
        with_byte(&written, &value, 2, 7),
        Some(Code::NewerFormat),
        "a value"
    );
    let worker = written.transactions[0].worker;
    let salts = [[0].as_slice(), &[5; 32]].concat();
    assert_eq!(
        with_byte(&written, &salts, 0, 2),
        Some(Code::NewerFormat),
        "salts"
    );
    let stamp = [worker.as_bytes().as_slice(), &[4]].concat();
    assert_eq!(
        with_byte(&written, &stamp, 26, 2),
        Some(Code::NewerFormat),
        "an undo"
    );
    let mut bytes = written.to_bytes();
    bytes[0] = 2;
    let refused = Segment::from_bytes(&bytes).unwrap_err();
    assert_eq!(refused.code(), Code::NewerFormat);
    assert_eq!(refused.values()["version"], "2");
    bytes[0] = 0;
    assert_eq!(code_of(&bytes), Some(Code::DamagedFile), "no version is 0");
}

fn code_of_field(value: Value, replaces: &[(u32, u64)]) -> Option<Code> {
    let field = written(1, value, replaces);
    code_of(&close(vec![operation(Deed::Write, vec![field])]).to_bytes())
}

#[test]
fn caps_hold() {
    let text = |length| Value::Text("a".repeat(length));
    assert_eq!(code_of_field(text(64 << 10), &[]), None);
    assert_eq!(
        code_of_field(text((64 << 10) + 1), &[]),
        Some(Code::FileTooLarge)
    );
    let heads = |count| (1..=count).map(|seq| (0, seq)).collect::<Vec<_>>();
    assert_eq!(code_of_field(Value::Empty, &heads(64)), None);
    assert_eq!(
        code_of_field(Value::Empty, &heads(65)),
        Some(Code::FileTooLarge)
    );
    let long = operation(Deed::Write, vec![written(1, text(64 << 10), &[])]);
    let longest = close(vec![long; 128]).to_bytes();
    assert!(longest.len() > LONGEST_SEGMENT);
    assert_eq!(code_of(&longest), Some(Code::FileTooLarge));
}

#[test]
fn nothing_is_named_that_its_author_had_not_seen() {
    let refused = Some(Code::DamagedFile);
    for (place, expected) in [
        ((0, 299), None),
        ((0, 300), refused),
        ((0, 0), refused),
        ((1, 1), None),
        ((3, 1), refused),
        ((1, 91), refused),
        ((2, 91), refused),
    ] {
        assert_eq!(code_of_field(Value::Empty, &[place]), expected, "{place:?}");
    }
    let mut undoing = example();
    undoing.transactions[1].undoes = Some(Place {
        source: 0,
        seq: 302,
    });
    let undoing = Segment::close(undoing.header, undoing.transactions, [5; 32], &key());
    assert_eq!(code_of(&undoing.to_bytes()), refused, "an undo of itself");
}

#[test]
fn one_thing_has_one_form() {
    let closed = |it: Vec<Operation>| code_of(&close(it).to_bytes());
    let fields = |numbers: &[u16]| {
        let fields = numbers.iter().map(|it| written(*it, Value::Empty, &[]));
        closed(vec![operation(Deed::Write, fields.collect())])
    };
    let refused = Some(Code::DamagedFile);
    assert_eq!(fields(&[1, 2]), None);
    assert_eq!(fields(&[2, 1]), refused, "fields out of order");
    assert_eq!(fields(&[1, 1]), refused, "a field twice");
    assert_eq!(
        code_of_field(Value::Text(String::new()), &[]),
        refused,
        "no text is nothing"
    );
    let trash = operation(Deed::Trash, vec![written(1, Value::Empty, &[])]);
    assert_eq!(closed(vec![trash]), refused, "the trash writes nothing");
    assert_eq!(closed(vec![]), refused, "no deed is empty");
    let mut segment = example();
    let positions = super::example::positions(&segment);
    let Salts::Seed(seed) = segment.salts else {
        panic!("nothing is erased yet");
    };
    segment.salts = Salts::Each(positions.into_iter().map(|at| salt_of(&seed, at)).collect());
    assert_eq!(
        code_of(&segment.to_bytes()),
        refused,
        "the seed serves until one is erased"
    );
    let mut erased = example();
    erased.blank(0, 0);
    erased.salts = Salts::Seed(seed);
    assert_eq!(code_of(&erased.to_bytes()), refused, "and no longer");
}

#[test]
fn replaced_operations_have_one_form() {
    let field = written(1, Value::Empty, &[(0, 12), (0, 13)]);
    let bytes = close(vec![operation(Deed::Write, vec![field])]).to_bytes();
    // Two places, one field, which points at both.
    let listed = [2, 0, 12, 0, 13, 1, 2, 2, 0, 1, 0];
    let at = bytes
        .windows(listed.len())
        .position(|it| it == listed)
        .unwrap();
    let with = |other: &[u8]| {
        let mut altered = bytes.clone();
        altered.splice(at..at + listed.len(), other.iter().copied());
        code_of(&altered)
    };
    assert_eq!(with(&listed), None);
    let refused = Some(Code::DamagedFile);
    let unused = [2, 0, 12, 0, 13, 1, 2, 1, 0, 0];
    assert_eq!(with(&unused), refused, "a place that no field points at");
    let reversed = [2, 0, 12, 0, 13, 1, 2, 2, 1, 0, 0];
    assert_eq!(with(&reversed), refused, "pointers out of order");
    let twice = [2, 0, 12, 0, 13, 1, 2, 3, 0, 0, 1, 0];
    assert_eq!(with(&twice), refused, "a pointer twice");
    let swapped = [2, 0, 13, 0, 12, 1, 2, 2, 0, 1, 0];
    assert_eq!(with(&swapped), refused, "places out of order");
    let beyond = [2, 0, 12, 0, 13, 1, 2, 2, 0, 2, 0];
    assert_eq!(with(&beyond), refused, "a place that is not listed");
    let overlong = [2, 0, 0x8c, 0, 0, 13, 1, 2, 2, 0, 1, 0];
    assert_eq!(with(&overlong), refused, "a number in a longer form");
}

#[test]
fn a_header_counts_what_follows_it() {
    for count in [3, 5] {
        let mut segment = example();
        segment.header.operations = count;
        let read = Segment::from_bytes(&segment.to_bytes());
        let code = read.err().map(|it| it.code());
        assert_eq!(
            code,
            Some(Code::DamagedFile),
            "{count} where there are four"
        );
    }
}

#[test]
fn a_header_out_of_bounds_is_refused() {
    let code = |change: fn(&mut Header)| {
        let mut header = example().header;
        change(&mut header);
        Header::from_bytes(&header.to_bytes())
            .err()
            .map(|it| it.code())
    };
    assert_eq!(code(|_| {}), None);
    let refused = Some(Code::DamagedFile);
    assert_eq!(code(|it| it.number = 0), refused);
    assert_eq!(
        code(|it| it.number = 1),
        refused,
        "the first has none before"
    );
    assert_eq!(code(|it| it.previous = [0; 32]), refused, "later ones have");
    assert_eq!(code(|it| it.first_seq = 0), refused);
    assert_eq!(
        code(|it| it.first_seq = LONGEST_SEQ),
        refused,
        "its last is too far"
    );
    assert_eq!(code(|it| it.first_seq = u64::MAX), refused);
    assert_eq!(code(|it| it.seen.reverse()), refused);
    assert_eq!(code(|it| it.seen[1] = it.seen[0]), refused);
    assert_eq!(code(|it| it.seen[0].number = 0), refused);
    assert_eq!(code(|it| it.seen[0].last_seq = u64::MAX), refused);
    let many = |it: &mut Header| {
        let entries = (1..=4_097).map(|number| SeenAuthor {
            number,
            ..it.seen[0]
        });
        it.seen = entries.collect();
    };
    assert_eq!(code(many), Some(Code::FileTooLarge));
}
