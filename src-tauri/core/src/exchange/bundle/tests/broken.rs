//! What a stick, a hurried copy or a wrong file brings.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::file::{code_of, first_piece, pack, piece, read, register, sign, with_header, written};
use crate::error::Code;

#[test]
fn a_file_cut_anywhere_is_refused() {
    let bytes = written();
    for cut in 0..bytes.len() {
        assert_eq!(code_of(&bytes[..cut]), Some(Code::DamagedFile), "at {cut}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(code_of(&longer), Some(Code::DamagedFile), "one byte more");
}

#[test]
fn a_single_bit_changed_anywhere_is_refused() {
    let bytes = written();
    for bit in 0..bytes.len() * 8 {
        let mut altered = bytes.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        let code = code_of(&altered);
        let expected: &[Code] = match bit / 8 {
            0..6 => &[Code::NotADataFile],
            // The version and the kind of file.
            6 => &[Code::NewerFormat, Code::DamagedFile],
            7 => &[Code::NewerFormat, Code::DamagedFile, Code::NotADataFile],
            // How long it is.
            24..32 => &[Code::DamagedFile, Code::FileTooLarge],
            _ => &[Code::DamagedFile],
        };
        assert!(
            code.is_some_and(|it| expected.contains(&it)),
            "bit {bit}: {code:?}"
        );
    }
}

#[test]
fn a_bit_changed_by_who_mends_the_check_value_is_refused() {
    let bytes = written();
    let payload = &bytes[64..];
    let mut codes = BTreeSet::new();
    for at in 0..payload.len() {
        let mut altered = payload.to_vec();
        altered[at] ^= 1 << (at % 8);
        let code = code_of(&with_header(register(), &altered));
        codes.insert(code.unwrap_or_else(|| panic!("byte {at} was taken")));
    }
    // Where the entry of this laptop is altered, the file is for it no longer.
    assert_eq!(
        codes,
        BTreeSet::from([Code::NotForThisLaptop, Code::DamagedFile])
    );
}

#[test]
fn a_bit_changed_before_encryption_is_refused() {
    let mut pieces = vec![
        first_piece(),
        piece(2, b"entry"),
        piece(3, b"one"),
        piece(4, b"photo"),
    ];
    pieces.push(sign(&pieces));
    let plain = pieces.concat();
    assert_eq!(read(&pack(&plain)).unwrap(), ["segment one", "blob photo"]);
    let mut codes = BTreeSet::new();
    for at in 0..plain.len() {
        let mut altered = plain.clone();
        altered[at] ^= 1 << (at % 8);
        codes.insert(code_of(&pack(&altered)).unwrap_or_else(|| panic!("byte {at} was taken")));
    }
    let expected = [Code::NewerFormat, Code::DamagedFile, Code::BadSignature];
    assert_eq!(codes, BTreeSet::from(expected));
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(
        code_of(b"PK\x03\x04 a spreadsheet"),
        Some(Code::NotADataFile)
    );
    assert_eq!(code_of(b""), Some(Code::DamagedFile), "an empty copy");
    assert_eq!(code_of(b"TIZ"), Some(Code::DamagedFile), "cut short");
    assert_eq!(
        code_of(b"TIZIM\x1a\x01\x02 asks to join"),
        Some(Code::NotADataFile)
    );
    assert_eq!(
        code_of(b"TIZIM\x1a\x01\x03"),
        Some(Code::NewerFormat),
        "a new kind"
    );
    let newer = read(b"TIZIM\x1a\x02\x01").unwrap_err();
    assert_eq!(newer.code(), Code::NewerFormat);
    assert_eq!(newer.values()["version"], "2");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bytes_of_a_stranger_never_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(code_of(&bytes).is_some());
        let begun = [b"TIZIM\x1a\x01\x01".as_slice(), &bytes].concat();
        prop_assert!(code_of(&begun).is_some());
        prop_assert!(code_of(&with_header(register(), &bytes)).is_some());
        let age = [b"age-encryption.org/v1\n-> X25519 ".as_slice(), &bytes, b"\n--- "].concat();
        prop_assert!(code_of(&with_header(register(), &age)).is_some());
        prop_assert!(code_of(&super::file::seal(&bytes)).is_some());
        prop_assert!(code_of(&pack(&bytes)).is_some());
        let manifest = [first_piece(), bytes.clone()].concat();
        prop_assert!(code_of(&pack(&manifest)).is_some());
        prop_assert!(code_of(&pack(&piece(1, &bytes))).is_some());
    }
}
