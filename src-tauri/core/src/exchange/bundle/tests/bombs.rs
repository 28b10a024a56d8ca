//! Small files that grow. They are put together by hand: a run of zeros is four bytes a block.

use super::super::caps::most_plain;
use super::super::frames::Frames;
use super::file::{FIRST, code_of, first_piece, pack, piece, seal};
use crate::error::Code;
use crate::value::write_number;

/// The longest block of the compression, in bytes.
const BLOCK: usize = 128 << 10;

/// Compressed bytes that become `front` and then so many blocks of zeros; the window is a power of
/// two from 1 KiB on.
fn bomb(front: &[u8], blocks: usize, window: u8) -> Vec<u8> {
    let mut out = vec![0x28, 0xb5, 0x2f, 0xfd, 0, (window - 10) << 3];
    let mut block = |kind: u32, length: usize, bytes: &[u8], is_last: bool| {
        let head = u32::from(is_last) | kind << 1 | (length as u32) << 3;
        out.extend_from_slice(&head.to_le_bytes()[..3]);
        out.extend_from_slice(bytes);
    };
    block(0, front.len(), front, false);
    for _ in 0..blocks {
        block(1, BLOCK, &[0], false);
    }
    block(0, 0, &[], true);
    out
}

/// The front of a blob of so many bytes.
fn blob_of(length: usize) -> Vec<u8> {
    let mut front = [first_piece(), vec![4]].concat();
    write_number(&mut front, length as u64);
    front
}

#[test]
fn a_gibibyte_of_zeros_is_refused() {
    // A piece of that length is refused for what it says, before any of it is read.
    let compressed = bomb(&blob_of(1 << 30), 8_192, 20);
    assert!(compressed.len() < 40_000, "the file is small");
    assert_eq!(code_of(&seal(&compressed)), Some(Code::FileTooLarge));
}

#[test]
fn zeros_in_small_pieces_are_refused_as_well() {
    // Blobs of a size that is allowed, each of zeros, until they come to a gibibyte.
    let mut plain = first_piece();
    for _ in 0..20 {
        plain.extend(piece(4, &vec![0; 1 << 20]));
    }
    let file = pack(&plain);
    assert!(file.len() < 100_000, "the file is small: {}", file.len());
    assert_eq!(code_of(&file), Some(Code::FileTooLarge));
}

#[test]
fn what_is_there_counts_and_not_what_is_said() {
    let said = bomb(&blob_of(16 << 20), 8, 20);
    assert_eq!(
        code_of(&seal(&said)),
        Some(Code::FileTooLarge),
        "with the manifest too much"
    );
    let said = bomb(&blob_of(15 << 20), 8, 20);
    assert_eq!(code_of(&seal(&said)), Some(Code::DamagedFile), "cut short");
}

#[test]
fn a_wide_window_is_refused() {
    let front = blob_of(1 << 20);
    let narrow = code_of(&seal(&bomb(&front, 8, 20)));
    assert_eq!(
        narrow,
        Some(Code::DamagedFile),
        "it lacks its trailer alone"
    );
    let told = |window| {
        let sealed = seal(&bomb(&front, 8, window));
        let mut frames = Frames::open(&FIRST, &sealed[64..], 1 << 20).unwrap();
        frames.next(&mut Vec::new()).is_ok()
    };
    assert!(told(23));
    assert!(!told(24), "16 MiB are more than the window may be");
}

#[test]
fn growth_is_measured_by_the_file() {
    assert_eq!(most_plain(10), 16 << 20, "tiny files may pass");
    assert_eq!(most_plain(1 << 20), 50 << 20);
    assert_eq!(most_plain(1 << 30), 4 << 30, "never more than 4 GiB");
    assert_eq!(most_plain(u64::MAX), 4 << 30);
}

#[test]
fn lengths_that_no_piece_has_are_refused() {
    for (kind, longest) in [
        (1, 1 << 20),
        (2, 1 << 20),
        (3, 8 << 20),
        (4, 20 << 20),
        (5, 96),
    ] {
        let mut plain = if kind == 1 { vec![] } else { first_piece() };
        plain.push(kind);
        write_number(&mut plain, longest + 1);
        assert_eq!(code_of(&pack(&plain)), Some(Code::FileTooLarge), "{kind}");
    }
    let overlong = [first_piece(), vec![3, 0x80, 0]].concat();
    assert_eq!(code_of(&pack(&overlong)), Some(Code::DamagedFile));
    let endless = [first_piece(), vec![3], vec![0xff; 12]].concat();
    assert_eq!(code_of(&pack(&endless)), Some(Code::DamagedFile));
}

#[test]
fn a_roster_too_large_to_keep_is_refused() {
    let entry = piece(2, &blake3_bytes(1 << 20));
    let mut plain = first_piece();
    for _ in 0..15 {
        plain.extend_from_slice(&entry);
    }
    assert_eq!(
        code_of(&pack(&plain)),
        Some(Code::DamagedFile),
        "it lacks its trailer alone"
    );
    plain.extend_from_slice(&entry);
    assert_eq!(code_of(&pack(&plain)), Some(Code::FileTooLarge));
}

/// Bytes that do not compress.
fn blake3_bytes(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    blake3::Hasher::new().finalize_xof().fill(&mut bytes);
    bytes
}
