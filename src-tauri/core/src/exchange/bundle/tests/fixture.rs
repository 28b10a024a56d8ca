//! A data file written down once: `tests/fixtures/exchange/data.tizim` must open for ever.

use std::path::Path;

use super::super::*;
use super::file::{FIRST, key, manifest, register};
use crate::exchange::Segment;

fn fixture(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read(root.join("tests/fixtures/exchange").join(name)).unwrap()
}

#[test]
fn the_file_written_down_opens() {
    let file = super::file::on_disk(&fixture("data.tizim"));
    let bundle = open(file.path(), &FIRST).unwrap();
    bundle.belongs_to(register()).unwrap();
    let checked = bundle.check(|_, _| Ok(key().verifying_key())).unwrap();
    assert_eq!(*checked.manifest(), manifest().in_order());
    assert_eq!(checked.roster(), [b"an entry".to_vec()]);
    let mut found = Vec::new();
    let mut photos = 0;
    let read = checked.parts(|part| {
        match part {
            Part::Segment(bytes) => found.push(Segment::from_bytes(bytes)?),
            Part::Blob(bytes) => photos += usize::from(bytes == b"a photo"),
        }
        Ok(())
    });
    read.unwrap();
    let segments = ["segment.bin", "segment-erased.bin"];
    let segments = segments.map(|it| Segment::from_bytes(&fixture(it)).unwrap());
    assert_eq!(found, segments);
    assert_eq!(photos, 1);
}
