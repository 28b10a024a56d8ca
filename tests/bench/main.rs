//! Benchmarks: figures and ratios to a reference measured in the same run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod import;
mod intake;

fn main() {
    import::run();
    intake::run();
}
