//! What earlier versions wrote is read for ever, and what later ones write is carried on.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod academy;
mod kept;
mod later;

use std::path::Path;

use tizim_core::keys::NoStore;
use tizim_core::register::{Opening, Register};

/// Opens a register of a folder.
fn open(folder: &Path, name: &str, chance: u64) -> Register {
    let path = academy::place(folder, name);
    Register::open(&path, Opening::Kept(&NoStore), academy::clock(chance)).unwrap()
}
