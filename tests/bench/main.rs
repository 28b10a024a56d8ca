//! Benchmarks: figures and ratios to a reference measured in the same run.
//!
//! Arguments choose what is measured: `cargo xtask bench find lists`; without any, everything is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout
)]

mod certificates;
mod consents;
mod door;
mod duplicates;
mod erasing;
mod exchange;
mod figures;
mod find;
mod import;
mod intake;
mod large;
mod lists;
mod start;

/// What can be measured.
const ALL: [(&str, fn()); 11] = [
    ("import", import::run),
    ("intake", intake::run),
    ("duplicates", duplicates::run),
    ("find", find::run),
    ("lists", lists::run),
    ("consents", consents::run),
    ("door", door::run),
    ("erasing", erasing::run),
    ("exchange", exchange::run),
    ("start", start::run),
    ("certificates", certificates::run),
];

fn main() {
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    if certificates::is_child(&chosen) {
        return certificates::draw_in_this_process(&chosen);
    }
    if exchange::is_child(&chosen) {
        return exchange::read_in_this_process(&chosen);
    }
    for (name, run) in ALL {
        if chosen.is_empty() || chosen.iter().any(|it| it == name) {
            run();
        }
    }
}
