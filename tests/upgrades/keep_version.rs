//! Keeps registers and files of this version for ever: `cargo run -p tizim-tests --example
//! keep_version -- tests/upgrades/v2`, once, when a version goes out that writes them otherwise.
//! Encryption draws chance, so bytes differ each time; what is in them does not.
#![allow(clippy::unwrap_used)]

mod academy;

use std::path::PathBuf;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    assert!(!folder.exists(), "what was kept is never made anew");
    let told = academy::tell(&folder);
    let text = serde_json::to_string_pretty(&told).unwrap();
    std::fs::write(folder.join("told.json"), text).unwrap();
}
