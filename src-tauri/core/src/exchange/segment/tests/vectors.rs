//! Segments written down once, for whoever writes a reader of their own: `tests/fixtures/exchange`.

use std::path::{Path, PathBuf};

use super::super::*;
use super::example::{example, key, register};

fn fixture(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("tests/fixtures/exchange").join(name)
}

fn told() -> serde_json::Value {
    let text = std::fs::read_to_string(fixture("segment.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn check(file: &str, expected: &Segment) {
    let bytes = std::fs::read(fixture(file)).unwrap();
    assert_eq!(hex(&bytes), hex(&expected.to_bytes()), "{file}");
    let read = Segment::from_bytes(&bytes).unwrap();
    let told = told();
    assert_eq!(told["register"], hex(register().as_bytes()));
    assert_eq!(told["public_key"], hex(key().verifying_key().as_bytes()));
    assert_eq!(told["root"], hex(&read.header.root));
    assert_eq!(told["hash"], hex(&read.hash()));
    assert_eq!(told["signature"], hex(&read.signature));
    read.verify(register(), &key().verifying_key()).unwrap();
}

#[test]
fn the_segment_written_down_is_read() {
    check("segment.bin", &example());
}

#[test]
fn the_segment_written_down_with_an_erased_value_is_read() {
    let mut erased = example();
    erased.blank(0, 1);
    assert_eq!(told()["erased_hash"], hex(&erased.blanked[&(0, 1)]));
    check("segment-erased.bin", &erased);
}
